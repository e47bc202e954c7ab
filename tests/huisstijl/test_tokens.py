"""A municipality's token file is read in every form in which municipalities publish it, and each mistake is named."""

import pytest

from gids.facts.municipality import Huisstijl
from gids.huisstijl.brand import Brand
from gids.huisstijl.files import style_sheet
from gids.huisstijl.look import make_look
from gids.huisstijl.tokens import says_dark
from gids.huisstijl.tokens_css import imports_of, read_css
from support.looks import NEUTRAL, read

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
    ("tokens", "dark_tokens", "light", "dark"),
    [
        ("utrecht.css", "", LIGHT, DARK),
        ("utrecht.style-dictionary.json", "", LIGHT, {}),
        ("basis.tokens.json", "", LIGHT, DARK),
        ("ams.css", "", NO_FOCUS, DARK),
        ("ams.json", "", NO_FOCUS, {}),
        ("ams.json", "donker.css", NO_FOCUS, DARK),
    ],
)
def test_the_same_look_comes_out_of_every_format_and_family(
    tokens: str, dark_tokens: str, light: dict[str, str], dark: dict[str, str]
) -> None:
    given, messages = read(Huisstijl(tokens=tokens, tokens_donker=dark_tokens))
    assert messages == []
    assert given.light == light
    assert given.dark == dark
    assert make_look(given, NEUTRAL).fonts == ("Teststad Sans", "Arial", "sans-serif")


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
