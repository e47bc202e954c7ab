"""Makes one script of a folder of modules.

A page that was opened from a folder may load no modules, and each file would be a request of its own. So a folder in
overrides/assets/javascripts/ becomes one function, a *bundle*, and what its files export its one export:
`gids.<folder>`. A folder within it is a bundle too, for the pages that need more: its script has that of the outer one
in it, as two requests weigh more than a few bytes twice. What is made here is of ECMAScript 2017 at most, as `palette`
is, the first script of a page. The files themselves are modules (ECMAScript 2021, section
16.2) for editors and for the type check.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from graphlib import TopologicalSorter
from pathlib import Path

import rjsmin

APART = {"everywhere"}
"""What each page loads by itself."""
_IMPORT = re.compile(r'^import \{([\w,\s]+)\} from "([^"]+)";\n', re.MULTILINE)
_EXPORT = re.compile(r"^export (?=(?:async )?(?:function|const|class) (\w+))", re.MULTILINE)
_NOT_READ = re.compile(r"^(?:import|export)\b.*", re.MULTILINE)
_NESTED_TEMPLATE = re.compile(r"\$\{(?:[^{}`]|\{[^{}`]*\})*`")


def needs_of(folder: Path) -> dict[str, tuple[str, ...]]:
    """Return every bundle below a folder in the order in which a page loads them, with those that it imports from."""
    needs: dict[str, set[str]] = {}
    for path in sorted(folder.rglob("*.js")):
        sources = {(path.parent / source).resolve().parent.name for source in _read(path).imports}
        needs.setdefault(path.parent.name, set()).update(sources - {path.parent.name})
    return {name: tuple(sorted(needs[name])) for name in TopologicalSorter(needs).static_order()}


@dataclass(frozen=True)
class _Module:
    code: str
    exports: tuple[str, ...]
    imports: Mapping[Path, tuple[str, ...]]
    """The names from each file."""


def bundle_scripts(folder: Path) -> dict[str, str]:
    """Return the script of every bundle below overrides/assets/javascripts/ by its name, each minified.

    Raises ValueError where a file imports or exports in a way that is not read here.
    """
    needs = needs_of(folder)
    bundles = {name: _bundle(name, folder.resolve()) for name in needs}
    inside = {name: [one for one in needs if one in needs[name] and one not in APART] for name in needs}
    return {name: "".join(bundles[one] for one in [*inside[name], name]) for name in needs}


def minified(script: str, name: str) -> str:
    """Return a script without comments and spaces; licences (`/*!`) stay.

    Raises ValueError, with the name of its file, for a template literal within another: rjsmin takes its end for that
    of the outer one, and cuts.
    """
    if _NESTED_TEMPLATE.search(script):
        raise ValueError(f"{name}: give the inner template literal a name of its own; minifying would break it")
    return str(rjsmin.jsmin(script, keep_bang_comments=True))


def _bundle(name: str, scripts: Path) -> str:
    (folder,) = (one for one in scripts.rglob(name) if one.is_dir())
    modules = {path: _read(path) for path in sorted(folder.glob("*.js"))}
    foreign: dict[str, set[str]] = {}
    for module in modules.values():
        for source, names in module.imports.items():
            if source.parent != folder:
                foreign.setdefault(source.parent.name, set()).update(names)
    order = TopologicalSorter(
        {path: [one for one in module.imports if one in modules] for path, module in modules.items()}
    )
    exports = [export for module in modules.values() for export in module.exports]
    parts = [
        *(f"const{{{','.join(sorted(names))}}}=gids.{other};" for other, names in sorted(foreign.items())),
        *(modules[path].code for path in order.static_order()),
    ]
    content = "\n".join([*parts, f"return{{{','.join(exports)}}}"])
    known = f"window.gids.{name}"
    return f'window.gids=window.gids||{{}};{known}={known}||(()=>{{"use strict";\n{content}}})();\n'


def _read(path: Path) -> _Module:
    return _module(path, path.read_text(encoding="utf-8"))


@cache
def _module(path: Path, code: str) -> _Module:
    imports: dict[Path, tuple[str, ...]] = {}
    for names, source in _IMPORT.findall(code):
        imports[(path.parent / source).resolve()] = tuple(re.findall(r"\w+", names))
    exports = tuple(_EXPORT.findall(code))
    code = _EXPORT.sub("", _IMPORT.sub("", code))
    if left := _NOT_READ.search(code):
        raise ValueError(f"{path.name}: bundles cannot be made of `{left[0]}`")
    code = minified(code, path.name)
    if not exports:  # one that gives nothing to others takes none of them along when it fails
        code = f"try{{{code}\n}}catch(error){{setTimeout(()=>{{throw error}})}}"
    return _Module(code, exports, imports)


NEEDS: Mapping[str, tuple[str, ...]] = needs_of(Path(__file__).resolve().parents[2] / "assets" / "javascripts")
