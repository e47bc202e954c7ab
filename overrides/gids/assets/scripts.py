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
from graphlib import TopologicalSorter
from pathlib import Path

import rjsmin

NEEDS: Mapping[str, tuple[str, ...]] = {
    "palette": (),
    "everywhere": (),
    "finder": ("everywhere",),
    "note": ("everywhere",),
    "path": ("everywhere",),
    "proof": ("everywhere",),
    "player": ("everywhere",),
    "practice": ("everywhere", "player"),
    "beside": ("everywhere", "player", "practice"),
    "mixed": ("everywhere", "player", "practice"),
    "story": ("everywhere", "player", "practice"),
    "test": ("everywhere", "player"),
    "talk": ("everywhere", "player"),
    "refresh": ("everywhere",),
    "search": ("everywhere",),
    "pause": ("everywhere",),
}
"""Every bundle in the order in which a page loads them, with those that it imports from."""
APART = {"everywhere"}
"""What each page loads by itself."""

_IMPORT = re.compile(r'^import \{([\w,\s]+)\} from "([^"]+)";\n', re.MULTILINE)
_EXPORT = re.compile(r"^export (?=(?:async )?(?:function|const|class) (\w+))", re.MULTILINE)
_NOT_READ = re.compile(r"^(?:import|export)\b.*", re.MULTILINE)
_NESTED_TEMPLATE = re.compile(r"\$\{(?:[^{}`]|\{[^{}`]*\})*`")


@dataclass(frozen=True)
class _Module:
    code: str
    exports: tuple[str, ...]
    imports: Mapping[Path, tuple[str, ...]]
    """The names from each file."""


def bundle_scripts(folder: Path, needs: Mapping[str, tuple[str, ...]] = NEEDS) -> dict[str, str]:
    """Return the script of every bundle below overrides/assets/javascripts/ by its name, each minified.

    Raises ValueError where a file imports or exports in a way that is not read here, or from a bundle that its own is
    not said to need.
    """
    bundles = {name: _bundle(name, folder.resolve(), needs[name]) for name in needs}
    return {name: "".join(bundles[one] for one in [*needs[name], name] if one not in APART) for name in needs} | {
        name: bundles[name] for name in needs if name in APART
    }


def minified_script(path: Path) -> str:
    """Return a script without comments and spaces; licences (`/*!`) stay.

    Raises ValueError for a template literal within another: rjsmin takes its end for that of the outer one, and cuts.
    """
    return _minified(path.read_text(encoding="utf-8"), path.name)


def _minified(script: str, name: str) -> str:
    if _NESTED_TEMPLATE.search(script):
        raise ValueError(f"{name}: give the inner template literal a name of its own; minifying would break it")
    return str(rjsmin.jsmin(script, keep_bang_comments=True))


def _bundle(name: str, scripts: Path, needed: tuple[str, ...]) -> str:
    (folder,) = (one for one in scripts.rglob(name) if one.is_dir())
    modules = {path: _read(path) for path in sorted(folder.glob("*.js"))}
    foreign: dict[str, set[str]] = {}
    for path, module in modules.items():
        for source, names in module.imports.items():
            if source.parent != folder:
                if source.parent.name not in needed:
                    raise ValueError(f"{path.name}: the bundle {name} is not said to need {source.parent.name}")
                foreign.setdefault(source.parent.name, set()).update(names)
    order = TopologicalSorter(
        {path: [one for one in module.imports if one in modules] for path, module in modules.items()}
    )
    exports = [export for module in modules.values() for export in module.exports]
    parts = [
        *(f"const{{{','.join(sorted(names))}}}=gids.{other};" for other, names in sorted(foreign.items())),
        *(_part(modules[path], path.name) for path in order.static_order()),
    ]
    content = "\n".join([*parts, f"return{{{','.join(exports)}}}"])
    known = f"window.gids.{name}"
    return f'window.gids=window.gids||{{}};{known}={known}||(()=>{{"use strict";\n{content}}})();\n'


def _part(module: _Module, name: str) -> str:
    """Return the code of a module; one that gives nothing to others takes none of them along when it fails."""
    code = _minified(module.code, name)
    return code if module.exports else f"try{{{code}\n}}catch(error){{setTimeout(()=>{{throw error}})}}"


def _read(path: Path) -> _Module:
    code = path.read_text(encoding="utf-8")
    imports: dict[Path, tuple[str, ...]] = {}
    for names, source in _IMPORT.findall(code):
        imports[(path.parent / source).resolve()] = tuple(re.findall(r"\w+", names))
    exports = tuple(_EXPORT.findall(code))
    code = _EXPORT.sub("", _IMPORT.sub("", code))
    if left := _NOT_READ.search(code):
        raise ValueError(f"{path.name}: bundles cannot be made of `{left[0]}`")
    return _Module(code, exports, imports)
