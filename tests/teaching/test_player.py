"""What a learner gets next, and what an answer is worth: the shipped scripts, run by Node as they are."""

import json
from typing import Any

import pytest

from support.scripts import SCRIPTS, run_in_node

PROGRAM = """
const names = ["state", "practice/beside/queue", "marking", "test/result"];
const parts = await Promise.all(names.map((name) => import(`${process.argv[1]}/${name}.js`)));
const player = Object.assign({}, ...parts);
const pair = (id, signal) => (
  { id, noun: "Paar", kind: "pair", asks: [`${id}-help`, `${id}-meld`], signals: [signal] });
const items = [pair("een", "pet"), pair("twee", "koffer"), pair("drie", "doek")];
const done = (...ids) => Object.fromEntries(ids.map((id) => [id, { chosen: ["x"], checked: true }]));
const options = (right) => ["help", "meld"].map((id) => ({ id, right: id === right, excludes: false }));
const scene = (id, kind) => (
  { id, several: false, kind, signals: ["pet"], options: options(kind === "innocent" ? "help" : "meld") });
const twins = (id) => ({ id, help: scene(`${id}-help`, "innocent"), report: scene(`${id}-meld`, "signal") });
const subject = { id: "wie", title: "Wie", questions: [scene("v1", ""), scene("v2", "")] };
const rule = { recognised: 1, right: 2 };
const deck = { pairs: [twins("een"), twins("twee")], subjects: [subject], rule };
const test = { seed: 7, attempt: 1, at: 0, handedIn: false, answers: {} };
const choice = (chosen) => ({ chosen: [chosen], checked: true });
const drawn = player.scenesOf(deck, test);
const right = Object.fromEntries(drawn.map(({ id, kind }) => [id, choice(kind === "innocent" ? "help" : "meld")]));
const handedIn = (answers) => ({ ...test, handedIn: true, answers });
"""


def run(expression: str) -> Any:
    """Return what an expression in JavaScript makes of the scripts of the player."""
    return run_in_node(f"{PROGRAM}console.log(JSON.stringify({expression}))", (SCRIPTS / "player").as_uri())


@pytest.mark.parametrize(
    ("at", "answered", "following"),
    [
        (-1, [], 0),
        (0, ["een-help", "een-meld"], 1),
        (2, ["drie-help", "drie-meld"], 0),
        (0, ["een-help", "twee-help", "twee-meld"], 2),
        (1, [f"{name}-{side}" for name in ("een", "twee", "drie") for side in ("help", "meld")], 3),
    ],
)
def test_what_is_open_comes_next_and_what_was_skipped_after_it(at: int, answered: list[str], following: int) -> None:
    answers = json.dumps(answered)
    assert run(f"player.next({{ items, at: {at}, answers: done(...{answers}) }}).at") == following


def test_a_choice_that_is_taken_back_leaves_no_answer_and_another_takes_the_verdict_away() -> None:
    assert run('player.withChoice(done("a", "b"), "a", [])') == {"b": {"chosen": ["x"], "checked": True}}
    assert run('player.withChoice(done("a"), "a", ["y"])') == {"a": {"chosen": ["y"], "checked": False}}
    assert run('player.withVerdicts({}, ["a"])') == {"a": {"chosen": [], "checked": True}}


def asked(*plays: tuple[list[bool], str]) -> list[list[str]]:
    """Return for each play the scenes of a page in the order in which they come.

    A play says whether the first of them are judged rightly, as the rest are, and the signal of the pair in reserve.
    """
    return list(
        run(
            f"""{json.dumps(plays)}.map(([rights, reserve]) => {{
              const seen = [];
              const pairs = [...(reserve ? [pair("nieuw", reserve)] : []), ...items];
              const scenes = pairs.flatMap((one) => one.asks.map((id) => player.sceneOf(one, id, "Nog een scène")));
              let state = {{ ...player.begin(items, {{}}), queue: player.EMPTY }};
              while (state.items[state.at] && seen.length < 30) {{
                const {{ asks, signals }} = state.items[state.at];
                for (const id of asks) {{
                  seen.push(id);
                  state = {{ ...state, queue: player.judge(state.queue, id, signals, rights.shift() ?? true) }};
                }}
                const answers = player.withVerdicts(state.answers, asks);
                state = player.next(player.bringBack({{ ...state, answers }}, scenes));
              }}
              return seen;
            }})"""
        )
    )


PAIRS = [f"{name}-{side}" for name in ("een", "twee", "drie") for side in ("help", "meld")]


def test_what_went_wrong_comes_back_as_an_unseen_scene_else_itself_at_the_end() -> None:
    plays: list[tuple[list[bool], str]] = [
        ([], ""),
        ([False], ""),
        ([False], "pet"),
        ([False, True, False, True, False], ""),
        ([False] * 30, ""),
    ]
    right, one, unseen, three, never = asked(*plays)
    assert right == PAIRS
    back, between, again = one[len(PAIRS) :]
    assert back == again == "een-help" and not between.startswith("een"), "until it was right twice, never in a row"
    assert unseen == [*PAIRS[:4], "nieuw-help", *PAIRS[4:], "nieuw-meld"], "after two other scenes"
    assert three[6:9] == ["een-help", "twee-help", "drie-help"]
    assert len(never) == len(PAIRS) + 12, "never more than twelve times"


def test_the_first_answer_is_what_counts() -> None:
    queue = run("[false, true].reduce((queue, right) => player.judge(queue, 'een-help', ['pet'], right), player.EMPTY)")
    assert (queue["wrong"], queue["right"], queue["asked"]) == (["een-help"], [], 2)


@pytest.mark.parametrize(
    ("kind", "chosen", "word"),
    [
        ("innocent", "help", ["Juist", "right"]),
        ("innocent", "meld", ["Niet nodig, mag altijd", "neutral"]),
        ("signal", "help", ["Signaal gemist", "missed"]),
        ("grey", "meld", ["Juist", "right"]),
    ],
)
def test_a_report_too_many_is_never_wrong(kind: str, chosen: str, word: list[str]) -> None:
    option = f'scene("a", "{kind}").options.find(({{ id }}) => id === "{chosen}")'
    assert run(f'player.verdictOn(scene("a", "{kind}"), {option}, true)') == word


def test_a_test_is_passed_on_scenes_and_subjects_alike_and_what_is_open_counts_as_missed() -> None:
    tests = """[{ ...right, v1: choice("meld") }, { ...right, v1: choice("help"), v2: choice("help") }, {}]"""
    assert run(f"{tests}.map((one) => player.resultOf(deck, handedIn(one)).passed)") == [True, False, False]
    score = run("player.scoreScenes(drawn, {})")
    assert (score["right"], score["of"], score["recognised"], score["unneeded"]) == (0, 2, 0, 0)


@pytest.mark.parametrize(
    ("recognised", "unneeded", "lack"),
    [(8, 3, ""), (10, 5, ""), (7, 0, "missed"), (10, 6, "unneeded"), (8, 4, "unneeded"), (7, 4, "both")],
)
def test_a_missed_signal_costs_more_than_a_report_too_many(recognised: int, unneeded: int, lack: str) -> None:
    score = json.dumps({"recognised": recognised, "right": recognised + 10 - unneeded, "unneeded": unneeded})
    assert run(f"player.lackOf({score}, {{ recognised: 8, right: 15 }}, true)") == lack
    assert run(f"player.lackOf({score}, {{ recognised: 8, right: 15 }}, false)") == (lack or "subject")
