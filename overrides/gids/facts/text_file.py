"""Reads a file that an editor saved, whatever program it was saved with, and finds what cannot be seen in it.

Of lines that Git put there twice, as two editors changed them, the first version is read: the file keeps its meaning
and its line numbers, and what is wrong is said once.
"""

import codecs
import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from gids.facts.tables import read_table

_INVISIBLE = re.compile(
    "[\u0000-\u0008\u000b-\u001f\u007f-\u00a0\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180e\u2000-\u200f"
    "\u2028-\u202f\u205f-\u206f\u3000\u3164\ufeff\uffa0\ufff9-\ufffb\ue000-\uf8ff]"
)
_LOST = "\ufffd"
_TABLE = read_table(__file__)
_OF_A_TEMPLATE = re.compile("|".join(_TABLE["of_a_template"]))
OF_A_TEMPLATE = "hier staat nog tekst van het sjabloon"
_SHAPES = (*range(0xFB00, 0xFB07), 0x017F, *range(0xFF01, 0xFF5F), *range(0x1D400, 0x1D800))
_LIGATURES = {code: unicodedata.normalize("NFKC", chr(code)) for code in _SHAPES}
"""Ligatures, the long s, and signs made wide or bold by other signs, with the letters that they are."""
_READ_WRONGLY = re.compile("Ã[\u00a0-\u00bf‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ]|â(?:€[™˜œ“”¦]|‚¬)")
"""Letters in UTF-8 that a program took for two or three of Windows."""
_CLOSED = "dit bestand is niet te openen. Kijk of het een gewoon bestand is dat je mag lezen."
_NOT_UTF_8 = (
    "dit bestand is niet opgeslagen als UTF-8. Sla het opnieuw op als UTF-8 en kijk de letters met accenten na."
)
_BEGIN, _BASE, _MIDDLE, _END = "<<<<<<<", "|||||||", "=======", ">>>>>>>"
"""How Git marks two versions of the same lines (git-merge, "How conflicts are presented"), each at a line's begin."""
TWO_VERSIONS = (
    "hier staan twee versies van dezelfde regels. Kies er een, haal de andere weg, en haal ook de regels weg die "
    f"beginnen met {_BEGIN}, {_MIDDLE} en {_END}."
)


@dataclass(frozen=True)
class TextFile:
    """The text of a file with `\\n` at each line's end, and what was wrong on reading."""

    text: str
    mistakes: tuple[tuple[int, str], ...] = ()
    """What an editor has to do about the file, each with its line; empty where it was saved as it should."""


def read_text(path: Path) -> TextFile:
    """Return the text of a file; where it was saved in another encoding, as well as it can be read.

    UTF-8, with or without a mark, is right. UTF-16 is known by its mark or by its many zeros, and anything else is
    read as Windows did before Unicode (cp1252).
    Ligatures and loose accents are read as the letters that they are. A file that cannot be opened gives an empty text.
    """
    try:
        content = path.read_bytes()
    except FileNotFoundError:
        meant = [one for one in path.parent.glob("*") if is_meant_as(one.name, path.name)]
        newest = max(meant, key=lambda one: one.lstat().st_mtime, default=None)
        cure = f'Noem "{newest.name}" "{path.name}".' if newest else "Zet het terug."
        return TextFile("", ((1, f"dit bestand ontbreekt. {cure}"),))
    except OSError:
        return TextFile("", ((1, _CLOSED),))
    if wide := _utf_16(content):
        return _first_version(content.decode(wide, "replace").removeprefix("\ufeff"), (1, _NOT_UTF_8))
    try:
        return _first_version(content.decode("utf-8-sig"))
    except UnicodeDecodeError as error:
        line = len((content[: error.start] + b"?").splitlines())
        return _first_version(content.decode("cp1252", "replace"), (line, _NOT_UTF_8))


def is_meant_as(typed: str, name: str) -> bool:
    """Return whether a file was meant to have a name: a copy, with other capitals, or with an ending more or less."""
    stem = re.escape(name.partition(".")[0].casefold())
    pattern = rf"(?:kopie van |copy of )?{stem}(?![a-z]).*\.(?:ya?ml|txt|md)\b.*"
    return typed != name and bool(re.fullmatch(pattern, typed.casefold()))


@cache
def _first_version(typed: str, *mistakes: tuple[int, str]) -> TextFile:
    """Return the text without the second version of lines that stand there twice; a mark that was left is one too."""
    lines = re.split(r"\r\n|\r|\n", unicodedata.normalize("NFC", typed).translate(_LIGATURES))
    wrong = list(mistakes)
    part = ""
    for at, line in enumerate(lines):
        if misread := _READ_WRONGLY.search(line):
            right = misread[0].encode("cp1252", "replace").decode("utf-8", "replace")
            wrong.append((at + 1, f'hier staat "{misread[0]}" waar "{right}" hoort. Typ die letter opnieuw.'))
        mark = line[:7] if line[7:8] in ("", " ") else ""
        is_mark = mark in (_BEGIN, _END) or (part and mark in (_BASE, _MIDDLE))
        if mark == _BEGIN or (mark == _END and not part):
            wrong.append((at + 1, TWO_VERSIONS))
        if is_mark:
            part = "" if mark == _END else mark
        if is_mark or part in (_BASE, _MIDDLE):
            lines[at] = ""
    return TextFile("\n".join(lines), tuple(wrong))


def find_invisible(text: str) -> Iterator[tuple[int, str]]:
    """Return the lines with a tab or a sign that nobody sees, each with what to do about it."""
    for line, typed in enumerate(text.split("\n"), 1):
        if "\t" in typed:
            yield line, "op deze regel staat een tab. Vervang die door spaties."
        for sign in _INVISIBLE.finditer(typed):
            name = _TABLE["names"].get(sign[0]) or f"U+{ord(sign[0]):04X}"
            before = _INVISIBLE.sub("", (typed[: sign.start()].split() or ["het begin"])[-1])
            yield (
                line,
                f'na "{before}" staat een onzichtbaar teken ({name}). Haal het weg en typ zo nodig een gewone spatie.',
            )
        if _LOST in typed:
            yield line, f'op deze regel is een letter verloren gegaan: er staat "{_LOST}". Typ de letter opnieuw.'


def find_template_text(text: str) -> Iterator[tuple[int, str]]:
    """Return the lines on which something of a template was left, each with what to do about it."""
    for line, typed in enumerate(text.split("\n"), 1):
        if left := _OF_A_TEMPLATE.search(typed):
            words = left[0].strip("‹›.") or left[0]
            yield line, f'{OF_A_TEMPLATE}: "{words}". Vul in wat hier hoort.'


def without_invisible(text: str) -> str:
    """Return a text as it looks: hard spaces as spaces, and nothing that cannot be seen."""
    return _INVISIBLE.sub(lambda sign: " " if sign[0].isspace() else "", text)


def _utf_16(content: bytes) -> str:
    """Return which of the two forms of UTF-16 this is, or nothing."""
    even, odd = content[::2].count(0), content[1::2].count(0)
    if content.startswith(codecs.BOM_UTF16_LE) or odd > len(content) / 4:
        return "utf-16-le"
    return "utf-16-be" if content.startswith(codecs.BOM_UTF16_BE) or even > len(content) / 4 else ""
