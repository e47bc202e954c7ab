"""A municipality's token file is read in every form in which municipalities publish it, and each mistake is named."""

from pathlib import Path

import pytest

from gids.facts.municipality import Huisstijl
from gids.huisstijl.brand import Brand
from gids.huisstijl.files import style_sheet
from gids.huisstijl.look import make_look
from gids.huisstijl.tokens import says_dark
from gids.huisstijl.tokens_css import imports_of, read_css
from support.looks import NEUTRAL, TOKENS, read

LIGHT = {
    "primary": "#6b248f",
    "on-primary": "#ffffff",
    "background": "#ffffff",
    "text": "#14141e",
    "heading": "#4b0082",
    "link": "#6b248f",
    "link-hover": "#333333",
    "focus": "#000000",
}
DARK = {"primary": "#daa3f5", "background": "#111111", "text": "#eeeeee", "link": "#daa3f5"}
NO_FOCUS = {name: color for name, color in LIGHT.items() if name != "focus"}


@pytest.mark.parametrize(
    ("tokens", "light", "dark"),
    [
        ("utrecht.css", LIGHT, DARK),
        ("utrecht.style-dictionary.json", LIGHT, {}),
        ("basis.tokens.json", LIGHT, DARK),
        ("ams.css", NO_FOCUS, DARK),
        ("ams.json", NO_FOCUS, {}),
    ],
)
def test_the_same_look_comes_out_of_every_format_and_family(
    tokens: str, light: dict[str, str], dark: dict[str, str]
) -> None:
    given, messages = read(Huisstijl(tokens=tokens))
    assert messages == []
    assert given.light == light
    assert given.dark == dark
    assert make_look(given, NEUTRAL).fonts == ("Teststad Sans", "Arial", "sans-serif")


def test_a_second_file_brings_the_dark_colours() -> None:
    given, messages = read(Huisstijl(tokens="ams.json", tokens_donker="donker.css"))
    assert messages == []
    assert given.light == NO_FOCUS
    assert given.dark == DARK


def test_a_font_is_used_when_a_computer_has_it_or_when_its_file_is_given() -> None:
    look = make_look(Brand(light={"primary": "#123456"}, fonts='"Teststad Sans", sans-serif'), NEUTRAL)
    css = style_sheet(look, NEUTRAL, {})
    assert f'--gids-font:"Teststad Sans", {NEUTRAL.fonts};' in css
    assert "@font-face" not in css
    css = style_sheet(look, NEUTRAL, {400: "../fonts/lettertype-400.abcd.woff2"})
    assert css.startswith(
        '@font-face{font-family:"Teststad Sans";src:url("../fonts/lettertype-400.abcd.woff2") format("woff2");'
    )


def test_a_font_name_cannot_end_the_rule_it_stands_in() -> None:
    look = make_look(Brand(fonts='Goed, Slecht";}body{display:none'), NEUTRAL)
    assert look.fonts == ("Goed",)


NO_COLOR = 'en dat is geen kleur die te lezen is. Schrijf een kleur als "#154273" of "rgb(21 66 115)".'
NO_NAME = "maar die naam bestaat niet."
FOR_DARK = (
    "dit zijn kleuren voor donker: de achtergrond is donkerder dan de tekst. "
    'Zet dit bestand achter "tokens_donker", en het bestand met de lichte kleuren achter "tokens".'
)
MISTAKES = {
    "a colour that cannot be read, in another token": (
        "css",
        ":root {\n  --merk: blauwig;\n  --utrecht-link-color: var(--merk);\n}\n",
        f'2: "utrecht-link-color" heeft de waarde "blauwig", {NO_COLOR}',
    ),
    "a reference to nothing": (
        "css",
        ":root {\n  --merk-blauw: #00f;\n  --utrecht-link-color: var(--merk-blaw);\n}\n",
        f'3: "utrecht-link-color" verwijst naar "merk-blaw", {NO_NAME} Bedoel je "merk-blauw"?',
    ),
    "references in a circle": (
        "json",
        '{\n  "utrecht": {\n    "link": {\n      "color": { "value": "{utrecht.a}" }\n    },\n'
        '    "a": { "value": "{utrecht.b}" },\n    "b": { "value": "{utrecht.a}" }\n  }\n}\n',
        '6: "utrecht-a" verwijst via een omweg naar zichzelf: utrecht-a → utrecht-b → utrecht-a. '
        "Geef een van deze een eigen waarde.",
    ),
    "a bracket that is open for half the file": (
        "css",
        ":root {\n  --utrecht-link-color: var({\n  --merk-blauw: #00f;\n  --merk-geel: #ff0;\n  --merk-wit: #fff;\n"
        "  --merk-groen: #0f0;\n  --merk-rood: #f00; });\n}\n",
        '2: "utrecht-link-color" verwijst naar "--merk-blauw: #00f; --merk-geel: #ff0; --merk-wit: #fff; --merk-groen: '
        f'#0f0; --m…", {NO_NAME} Lever ook het bestand aan waarin die naam staat, of zet hier een kleur.',
    ),
    "JSON with a missing comma": (
        "json",
        '{\n  "utrecht": { "link": { "color": { "value": "#00f" } } }\n  "ams": {}\n}\n',
        "3: dit is geen JSON die te lezen is. Ontbreekt er op deze regel of de regel erboven een komma of haak?",
    ),
    "JSON of another kind": (
        "json",
        '["#fff"]\n',
        "1: hier horen design tokens te staan: namen met een waarde, tussen accolades.",
    ),
    "CSS that stops half way": (
        "css",
        ":root {\n  --utrecht-link-color: #00f;\n}\n.teststad-theme\n",
        "4: dit is geen CSS die te lezen is. Kijk of alle haken en puntkomma's er staan.",
    ),
    "a dark set in the place of the light one": (
        "css",
        (TOKENS / "donker.css").read_text(encoding="utf-8"),
        f"4: {FOR_DARK}",
    ),
    "a file with nothing but a dark set": (
        "css",
        ".stad-theme--dark {\n  --utrecht-link-color: #9cf;\n}\n",
        f"2: {FOR_DARK}",
    ),
}


@pytest.mark.parametrize("case", MISTAKES)
def test_a_mistake_in_a_token_file_is_named_with_file_line_and_cure(case: str, tmp_path: Path) -> None:
    kind, content, message = MISTAKES[case]
    (tmp_path / f"kleuren.{kind}").write_text(content, encoding="utf-8")
    _, messages = read(Huisstijl(tokens=f"kleuren.{kind}"), tmp_path)
    assert messages == [f"stad/kleuren.{kind}:{message} Zie CONTRIBUTING.md#huisstijl"]


def test_a_light_set_in_the_place_of_the_dark_one_is_named() -> None:
    _, messages = read(Huisstijl(tokens="ams.css", tokens_donker="ams.json"))
    assert messages == [
        "stad/ams.json:6: dit zijn kleuren voor licht: de achtergrond is lichter dan de tekst. Zet achter "
        '"tokens_donker" een bestand met donkere kleuren, of laat die regel weg. Zie CONTRIBUTING.md#huisstijl'
    ]


PLACES = """\
@layer thema { :root { --utrecht-link-color: #111111; } }
@supports (color: red) { :root { --utrecht-heading-1-color: #222222; } }
@media print { :root { --utrecht-document-color: #333333; } }
@media (width >= 35em) { :root { --utrecht-document-color: #333333; } }
@media (prefers-color-scheme: light) { :root { --utrecht-focus-outline-color: #444444; } }
@media (prefers-color-scheme: dark) { @layer thema { :root { --utrecht-link-color: #aaaaaa; } } }
@layer thema { .thema--donker { --utrecht-heading-1-color: #bbbbbb; } }
.thema .voet { --utrecht-link-color: #000000; --utrecht-link-hover-color: /* zacht */ #555555 /* grijs */; }
"""


def test_what_is_for_the_page_is_told_from_what_is_for_paper_for_the_dark_or_for_a_part() -> None:
    tokens = read_css(PLACES, "stad/kleuren.css")
    assert tokens.problems == []
    light = {token.name: (token.value, token.line) for token in tokens.light.values()}
    assert light == {
        "utrecht-link-color": ("#111111", 1),
        "utrecht-heading-1-color": ("#222222", 2),
        "utrecht-focus-outline-color": ("#444444", 5),
        "utrecht-link-hover-color": ("#555555", 8),
    }
    dark = {token.name: (token.value, token.line) for token in tokens.dark.values()}
    assert dark == {"utrecht-link-color": ("#aaaaaa", 6), "utrecht-heading-1-color": ("#bbbbbb", 7)}


def test_what_a_style_sheet_imports_is_seen_but_not_what_comes_from_the_web() -> None:
    text = (
        '@import "a.css";\n@import url(b.css) layer(x);\n@import url( "c.css" ) (prefers-color-scheme: dark);\n'
        '@import "d.css" (prefers-color-scheme: light);\n@import "https://stad.example/e.css";\n@import "//f.css";\n'
    )
    assert list(imports_of(text)) == [
        ("a.css", 1, False),
        ("b.css", 2, False),
        ("c.css", 3, True),
        ("d.css", 4, False),
    ]


@pytest.mark.parametrize(
    ("words", "dark"),
    [
        *(
            (words, True)
            for words in (".dark", ".stad--dark", '[data-theme="dark"]', ".darkmode", "nacht", "theme/dark")
        ),
        *((words, True) for words in (".donker-thema", ".dark-blue.dark", ".dark-blues")),
        *((words, False) for words in (":root", ".darkness", ".vonkdonker", ".not-dark", ":root:not(.dark)")),
        *((words, False) for words in (".dark-blue", ".donker_groen", ".niet-donker")),
    ],
)
def test_which_words_say_dark(words: str, dark: bool) -> None:
    assert says_dark(words) is dark
