"""A catalogue of public code reads publiccode.yml; the rules are those of its standard, version 0.4 (schema.core)."""

import re
from typing import Any

import yaml

from gids.version import read_changelog
from support.building import ROOT

REQUIRED = {
    *("publiccodeYmlVersion", "name", "url", "releaseDate", "platforms", "categories", "developmentStatus"),
    *("softwareType", "description", "legal", "maintenance", "localisation"),
}
OPTIONAL = {"softwareVersion", "intendedAudience", "landingURL", "logo", "usedBy", "roadmap", "dependsOn", "isBasedOn"}


def test_a_catalogue_accepts_the_description_of_the_newest_version() -> None:
    code: dict[str, Any] = yaml.safe_load((ROOT / "publiccode.yml").read_text(encoding="utf-8"))
    assert REQUIRED <= set(code) <= REQUIRED | OPTIONAL
    assert code["publiccodeYmlVersion"] == "0.4"
    assert re.fullmatch(r"https://\S+", code["url"])
    assert code["legal"] == {"license": "EUPL-1.2"}  # as SPDX writes it
    assert ("contacts" in code["maintenance"]) == (code["maintenance"]["type"] in {"internal", "community"})
    for description in code["description"].values():
        assert 0 < len(description["shortDescription"]) <= 150
        assert 150 <= len(description["longDescription"]) <= 10000
        assert 5 <= len(description["features"]) <= 20
    changelog, _ = read_changelog(ROOT / "CHANGELOG.md")
    assert changelog
    assert (code["softwareVersion"], code["releaseDate"]) == (changelog.newest.number, changelog.newest.date)
