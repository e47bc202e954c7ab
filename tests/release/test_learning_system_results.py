"""What a learning system held, and what an older window hands over, is joined to what a learner does: in Node, with the
scripts of the package, a system that keeps what it is told, and a server."""

import json
from pathlib import Path
from typing import Any

import pytest

from support.building import ROOT
from support.scripts import run_in_node
from support.server import served

PROGRAM = """
const [scripts, address] = process.argv.slice(1);
const kept = JSON.parse(process.argv[3]);
globalThis.document = new EventTarget();
globalThis.location = { href: address };
const api = {
  Initialize: () => "true",
  GetValue: (element) => kept[element] ?? "",
  SetValue: (element, value) => String(Boolean((kept[element] = value))),
  Commit: () => "true",
};
globalThis.window = { API_1484_11: api };
const { Keeper } = await import(`${scripts}/keeper.js`);
const { System } = await import(`${scripts}/system.js`);
const course = { content: "nu", questions: [["vraag-1", ["ja", "nee"]]], items: [], pages: [], interactions: {} };
function open() {
  const words = [];
  const around = { say: (some) => words.push(some), pageInFrame: () => null };
  return Object.assign(new Keeper(new System("2004"), course, around), { words });
}
const note = (keeper, changes) => keeper.save(JSON.stringify({ ...JSON.parse(keeper.load()), ...changes }));
"""
PASSED = {"content": "a", "date": 1, "of": 4, "right": 3}


def run(folder: Path, steps: str, **kept: str) -> Any:
    """Return the `result` of steps in JavaScript, with a system that holds the elements in `kept`."""
    (folder / "index.html").touch()
    held = {f"cmi.{name}": value for name, value in kept.items()}
    scripts = (ROOT / "overrides" / "gids" / "release" / "scorm").as_uri()
    program = f"{PROGRAM}{steps}\nconsole.log(JSON.stringify(result));\nprocess.exit();"
    with served(folder) as address:
        return run_in_node(program, scripts, f"{address}/index.html", json.dumps(held))


def test_who_opens_the_guide_twice_reads_which_window_counts_whatever_its_page_notes_meanwhile(tmp_path: Path) -> None:
    result = run(
        tmp_path,
        f"""
        const older = open();
        older.watchOthers("gids", () => older.stop());
        note(older, {{ passed: {json.dumps(PASSED)}, seed: 1 }});
        const newer = open();
        await newer.report();
        note(newer, {{ seed: 2 }});
        newer.watchOthers("gids", () => newer.stop());
        while (!newer.state.passed) await new Promise((resolve) => setTimeout(resolve, 1));
        note(newer, {{ read: ["leren/index.html"] }}); // as a page that has just loaded does
        await newer.report();
        const result = {{ words: newer.words, state: newer.state, older: older.text, kept }};
        """,
    )
    assert result["words"] == ["kept", "here"]
    assert result["state"]["passed"] == PASSED
    assert result["state"]["seed"] == 2, "what was done here is newer"
    assert result["older"] == "", "the older window forgets it"
    assert '"passed"' in result["kept"]["cmi.suspend_data"]


@pytest.mark.parametrize(
    ("suspended", "words", "success"),
    [
        ("{{{", "kept", None),
        ('["niets"]', "kept", None),
        ('{"version":"0.2.0"}', "changed", None),
        ('{"version":"0.2.0","best":"9","answers":3,"passed":"ja"}', "changed", None),
        (json.dumps({"version": "0.2.0", "passed": PASSED}), "changedPassed", "passed"),
        ('{"version":"nu","best":{"score":80,"passed":true}}', "kept", "passed"),
        ('{"version":"nu","best":{"score":80,"passed":false}}', "kept", None),
    ],
)
def test_what_was_kept_and_cannot_be_read_stops_nothing_and_a_pass_in_it_counts(
    tmp_path: Path, suspended: str, words: str, success: str | None
) -> None:
    steps = "const keeper = open(); await keeper.report(); const result = { words: keeper.words, kept };"
    result = run(tmp_path, steps, suspend_data=suspended, completion_status="incomplete")
    assert result["words"] == [words]
    assert result["kept"].get("cmi.success_status") == success
    assert result["kept"]["cmi.completion_status"] == ("completed" if success else "incomplete")


@pytest.mark.parametrize("fails", [True, False])
def test_another_computer_that_has_the_guide_open_does_not_lower_a_pass(tmp_path: Path, fails: bool) -> None:
    steps = """
        const here = open();
        await here.report();
        const there = open();
        there.finish({ passed: true, right: 4, of: 4, needed: 3 });
        await there.latest;
        there.stop();
        if (FAILS) here.finish({ passed: false, right: 3, of: 4, needed: 3 });
        here.tell(); // as at a close
        const result = kept;
    """
    result = run(tmp_path, steps.replace("FAILS", str(fails).lower()), **{"score.raw": "50"})
    told = ("cmi.completion_status", "cmi.success_status", "cmi.score.raw")
    assert [result[name] for name in told] == ["completed", "passed", "100"]


@pytest.mark.parametrize(
    ("held", "test", "score", "success"),
    [
        ({}, {"passed": False, "right": 4, "needed": 3}, "74", None),
        ({}, {"passed": False, "right": 1, "needed": 3}, "25", None),
        ({}, {"passed": False, "right": 799, "of": 1000, "needed": 801}, "79", None),
        ({}, {"passed": True, "right": 3, "needed": 3}, "75", "passed"),
        ({"score.raw": "50"}, {"passed": False, "right": 4, "needed": 3}, "50", None),
        ({"score.raw": "50"}, {"passed": True, "right": 3, "needed": 3}, "75", "passed"),
        ({"score.raw": "90", "success_status": "passed"}, {"passed": True, "right": 3, "needed": 3}, "90", "passed"),
        ({"score.raw": "90", "success_status": "passed"}, {"passed": False, "right": 1, "needed": 3}, "90", "passed"),
        ({"score.raw": "74"}, {"passed": True, "right": 4, "needed": 3}, "100", "passed"),
    ],
)
def test_no_result_is_lowered_and_only_who_passed_has_the_score_for_it(
    tmp_path: Path, held: dict[str, str], test: dict[str, object], score: str, success: str | None
) -> None:
    finish = f"keeper.finish({json.dumps({'of': 4, **test})}); await keeper.latest;"
    result = run(tmp_path, f"const keeper = open(); {finish} const result = kept;", **held)
    assert (result["cmi.score.raw"], result.get("cmi.success_status")) == (score, success)


@pytest.mark.parametrize(
    ("spoil", "is_there", "words"),
    [
        ("", True, ["kept", "kept"]),
        ("api.Initialize = () => { throw new Error('out of order'); };", False, []),
        ("api.SetValue = () => 'false';", True, ["refused", "refused"]),
        ("api.Initialize = api.Commit = () => 1;", True, ["kept", "kept"]),
        ("api.Commit = () => 'false'; again = () => (api.Commit = () => 'true');", True, ["refused", "again"]),
        ("location.href += '.not';", True, ["kept", "kept"]),
        ("again = () => (location.href += '.not');", True, ["kept", "refused"]),
        ("again = () => (location.href = 'http://127.0.0.1:1/');", True, ["kept", "silent"]),
    ],
)
def test_a_result_is_called_kept_only_where_the_system_took_it_and_answers(
    tmp_path: Path, spoil: str, is_there: bool, words: list[str]
) -> None:
    steps = f"""
        let keeper, again = () => {{}};
        {spoil}
        keeper = open();
        if (keeper.system.isThere) {{
          await keeper.report();
          again();
          await keeper.report();
        }}
        const result = [keeper.system.isThere, keeper.words];
    """
    assert run(tmp_path, steps, mode="") == [is_there, words]
