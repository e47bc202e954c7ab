"""Asks axe whether a page is open to everyone, with every rule that it has for WCAG 2.2 AA and its best practices."""

from pathlib import Path
from typing import Any, Literal

from playwright.sync_api import Page, expect

MODULES = Path(__file__).parents[1] / "node_modules"
AXE = MODULES / "axe-core" / "axe.min.js"
TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]  # they are not cumulative
ASK_AXE = """tags =>
  axe.run(document, { runOnly: { type: "tag", values: tags }, resultTypes: ["violations"] })"""
IBM = MODULES / "accessibility-checker-engine" / "ace.js"
ASK_IBM = """async () => {
  const { results } = await new ace.Checker().check(document, ["WCAG_2_2"]);
  const failed = results.filter(({ value }) => value[1] === "FAIL");
  return failed.map(({ ruleId, message, snippet }) => `${ruleId}: ${message} ${snippet.slice(0, 150)}`);
}"""
CODE_SNIFFER = MODULES / "html_codesniffer" / "build" / "HTMLCS.js"
ASK_CODE_SNIFFER = """() => new Promise((resolve, reject) => HTMLCS.process("WCAG2AA", document, () => {
  const errors = HTMLCS.getMessages().filter(({ type }) => type === HTMLCS.ERROR);
  resolve(errors.map(({ code, element }) => `${code}: ${element.outerHTML.slice(0, 150)}`));
}, reject))"""
ACCEPTED = {
    # Scenes are asked the same question on purpose: each group is described by its own scene.
    ("fieldset_label_valid", "has a duplicate name to another group"),
    # This fieldset is no group (role none): the group is the question round it, which has the legend as its name.
    ("fieldset_legend_valid", 'role="none"'),
    # The paper of a long note scrolls: it can be reached by keyboard and has a name, as axe asks.
    ("element_tabbable_role_valid", "data-ending"),
    # The skip link has to be the first stop of the page: before every landmark.
    ("aria_content_in_landmark", 'class="gids-skip"'),
    # The note is made in the page and sent nowhere: its form has nothing to submit.
    ("WCAG2AA.Principle3.Guideline3_2.3_2_2.H32.2", "data-gids-note"),
}
"""What the second and third checker may find: the rule, and a part of its message or element. Each with its reason."""

COVERED = {
    # The menu of a phone lies over the page, which waits until it is closed.
    "main[inert]": {"landmark-one-main", "page-has-heading-one"},
    # Of a test that runs nothing is on the screen but a scene, with a heading that says which.
    ".gids-screen": {"page-has-heading-one"},
}
"""What axe misses while a part of the page is all there is, by what shows that it is so."""

Palette = Literal["light", "dark", "forced"]
PALETTES: dict[Palette, dict[str, Any]] = {
    "light": {"color_scheme": "light"},
    "dark": {"color_scheme": "dark"},
    "forced": {"forced_colors": "active"},
}
"""What a browser context is told, for each palette that a reader can have."""


def violations(page: Page) -> list[str]:
    """Return each violation as `rule: selector`. axe is put in past the policy, as the inspector of a browser is."""
    _put_in(page, AXE)
    result = page.evaluate(ASK_AXE, TAGS)
    passed_over = {rule for sign, rules in COVERED.items() if page.locator(sign).count() for rule in rules}
    found = [rule for rule in result["violations"] if rule["id"] not in passed_over]
    return [f"{rule['id']}: {node['target']}" for rule in found for node in rule["nodes"]]


def failures_of_others(page: Page) -> list[str]:
    """Return what IBM's checker and HTML_CodeSniffer fail, but for ACCEPTED. They need a context with `bypass_csp`."""
    _put_in(page, IBM)
    _put_in(page, CODE_SNIFFER)
    found: list[str] = page.evaluate(ASK_IBM) + page.evaluate(ASK_CODE_SNIFFER)
    return [text for text in found if not any(text.startswith(f"{rule}:") and part in text for rule, part in ACCEPTED)]


def mistakes(page: Page) -> list[str]:
    """Return what the three checkers find. They need a context with `bypass_csp`."""
    return violations(page) + failures_of_others(page)


def _put_in(page: Page, script: Path) -> None:
    session = page.context.new_cdp_session(page)
    session.send("Runtime.evaluate", {"expression": script.read_text(encoding="utf-8")})
    session.detach()


def answer_questions(page: Page) -> None:
    """Answer and check every question of the page, and unfold what is folded."""
    page.evaluate(
        """() => {
          for (const details of document.querySelectorAll("article details")) details.open = true;
          const open = () => document.querySelectorAll(".gids-question:not([data-checked])");
          for (const question of [...open(), ...open()]) {
            if (question.hasAttribute("data-checked")) continue; // a story asks of its sentences in the end
            question.querySelector("input:not(:checked)").click();
            question.querySelector("[data-gids-check]").click();
          }
        }"""
    )


def open_search(page: Page) -> None:
    """Open the search with results."""
    page.get_by_role("button", name="Zoeken").click()
    page.get_by_role("dialog").get_by_label("Waar zoek je naar?").fill("paspoort")
    expect(page.get_by_role("dialog").locator(".gids-hit").first).to_be_visible()


def open_menu(page: Page) -> None:
    """Open the menu where it is folded; elsewhere it always shows."""
    button = page.get_by_role("button", name="Menu", exact=True)
    if button.is_visible():
        button.click()
