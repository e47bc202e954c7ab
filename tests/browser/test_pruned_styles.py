"""What is taken out of the theme's style sheet is missed on no page: none of it is about anything that stands there."""

import re
from pathlib import Path

from playwright.sync_api import Page
from rcssmin import cssmin

from conftest import Visit
from gids.assets.theme_files import theme_styles
from support.accessibility import answer_questions, open_menu
from support.building import ROOT
from support.pages import differing_pages

MISSED = """([whole, pruned]) => {
  const rulesOf = (css) => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(css);
    const walk = (rules) => [...rules].flatMap((rule) => {
      const own = [...(rule.style ?? [])].filter((name) => !name.startsWith("--"));
      const text = own.map((name) => `${name}:${rule.style.getPropertyValue(name)}`).join(";");
      const selectors = rule.selectorText?.split(/,(?![^(]*[)])/) ?? [];
      return [...selectors.map((selector) => `${selector.trim()} {${text}}`), ...walk(rule.cssRules ?? [])];
    });
    return walk(sheet.cssRules);
  };
  const kept = new Set(rulesOf(pruned));
  const gone = rulesOf(whole).filter((rule) => !kept.has(rule) && !rule.endsWith("{}"));
  const STATE = /::[-a-z]+|:(?:hover|focus|active|target|checked|disabled|visited|link|open)(?:-[a-z]+)?(?![-a-z])/g;
  const found = gone.filter((rule) => {
    const selector = rule.slice(0, rule.indexOf(" {")).replace(STATE, "").replace(/:(?:not|is|where)[(][)]/g, "");
    return document.querySelector(selector.replace(/(^|[ >+~])(?=$|[ >+~])/g, "$1*") || "*");
  });
  return [gone.length, found];
}"""
"""How many rules were taken out, and those of them that are about something on the page, in whatever state it is."""


def pruned_styles(site: Path) -> tuple[str, str]:
    """Return what is left of the theme's style sheet, and the guide's own, which stands behind it."""
    (path,) = site.glob("assets/stylesheets/gids.*.css")
    tokens = str(cssmin((ROOT / "overrides/assets/stylesheets/tokens.css").read_text(encoding="utf-8")))
    pruned, found, own = path.read_text(encoding="utf-8").partition(tokens)
    assert found and pruned, "the theme's part stands before that of the guide"
    return pruned, found + own


def test_nothing_that_was_taken_out_is_about_anything_on_a_page(guide: Path, visit_guide: Visit) -> None:
    pruned, _ = pruned_styles(guide)
    page: Page = visit_guide(width=360)
    for path in differing_pages(guide):
        page.goto(path)
        answer_questions(page)
        open_menu(page)
        count, missed = page.evaluate(MISSED, [theme_styles(), pruned])
        assert count > 1000
        assert missed == [], path


def test_every_property_of_the_theme_that_something_reads_is_there(guide: Path) -> None:
    pruned, own = pruned_styles(guide)
    whole = theme_styles()
    for read, given in (
        (r"var\(\s*(--[\w-]+)", r"[{{;]\s*{}\s*:"),
        (r"animation(?:-name)?:\s*([\w-]+)", r"@keyframes {}\b"),
    ):
        for name in set(re.findall(read, pruned + own)):
            pattern = given.format(re.escape(name))
            assert re.search(pattern, pruned + own) or not re.search(pattern, whole), name
