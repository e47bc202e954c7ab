"""A catalogue of public code reads publiccode.yml; the rules are those of its standard, version 0.4 (schema.core)."""

import re
from typing import Any

import yaml

from gids.version import read_changelog
from support.building import ROOT

SOFTWARE_TYPES = {
    *(f"standalone/{kind}" for kind in ("mobile", "iot", "desktop", "web", "backend", "other")),
    *("addon", "library", "configurationFiles"),
}
STATUSES = {"concept", "development", "beta", "stable", "obsolete"}
MAINTENANCE = {"internal", "contract", "community", "none"}
CATEGORIES = {"educational-content", "knowledge-management"}  # of the standard's list, those that fit the guide
SCOPES = {"local-authorities", "society", "welfare", "education"}  # the same
REQUIRED = {
    *("publiccodeYmlVersion", "name", "url", "releaseDate", "platforms", "categories", "developmentStatus"),
    *("softwareType", "description", "legal", "maintenance", "localisation"),
}
OPTIONAL = {"softwareVersion", "intendedAudience", "landingURL", "logo", "usedBy", "roadmap", "dependsOn", "isBasedOn"}


def _public_code() -> dict[str, Any]:
    read: dict[str, Any] = yaml.safe_load((ROOT / "publiccode.yml").read_text(encoding="utf-8"))
    return read


def test_a_catalogue_accepts_the_description_of_the_guide() -> None:
    code = _public_code()
    assert REQUIRED <= set(code) <= REQUIRED | OPTIONAL
    assert code["publiccodeYmlVersion"] == "0.4"
    assert re.fullmatch(r"https://\S+", code["url"])
    assert code["platforms"] == ["web"]
    assert set(code["categories"]) & CATEGORIES == set(code["categories"]) != set()
    assert code["developmentStatus"] in STATUSES
    assert code["softwareType"] in SOFTWARE_TYPES
    assert all(re.fullmatch("[a-z]{2}", country) for country in code["intendedAudience"]["countries"])
    assert set(code["intendedAudience"]["scope"]) <= SCOPES
    assert set(code["description"]) == {"nl"}
    for description in code["description"].values():
        assert 0 < len(description["shortDescription"]) <= 150
        assert 150 <= len(description["longDescription"]) <= 10000
        assert 5 <= len(description["features"]) <= 20
    assert code["legal"] == {"license": "EUPL-1.2"}  # as SPDX writes it
    assert code["maintenance"]["type"] in MAINTENANCE
    assert ("contacts" in code["maintenance"]) == (code["maintenance"]["type"] in {"internal", "community"})
    assert isinstance(code["localisation"]["localisationReady"], bool)
    assert code["localisation"]["availableLanguages"] == ["nl"]


def test_it_tells_the_newest_version() -> None:
    changelog, _ = read_changelog(ROOT / "CHANGELOG.md")
    code = _public_code()
    assert changelog
    assert (code["softwareVersion"], code["releaseDate"]) == (changelog.newest.number, changelog.newest.date)
