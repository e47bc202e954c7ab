"""Asks axe whether a page is open to everyone, with every rule that it has for WCAG 2.2 AA and its best practices."""

from pathlib import Path
from typing import Any, Literal

from playwright.sync_api import Page, expect

AXE = Path(__file__).parents[1] / "node_modules" / "axe-core" / "axe.min.js"
TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]  # they are not cumulative

Palette = Literal["light", "dark", "forced"]
PALETTES: dict[Palette, dict[str, Any]] = {
    "light": {"color_scheme": "light"},
    "dark": {"color_scheme": "dark"},
    "forced": {"forced_colors": "active"},
}
"""What a browser context is told, for each palette that a reader can have."""


def violations(page: Page) -> list[str]:
    """Return each violation as `rule: selector`. axe is put in past the policy, as the inspector of a browser is."""
    session = page.context.new_cdp_session(page)
    session.send("Runtime.evaluate", {"expression": AXE.read_text(encoding="utf-8")})
    result = page.evaluate("tags => axe.run(document, { runOnly: { type: 'tag', values: tags } })", TAGS)
    return [f"{rule['id']}: {node['target']}" for rule in result["violations"] for node in rule["nodes"]]


def answer_questions(page: Page) -> None:
    """Answer and check every question of the page, and unfold what is folded."""
    page.evaluate(
        """() => {
          for (const details of document.querySelectorAll("article details")) details.open = true;
          for (const question of document.querySelectorAll(".gids-question")) {
            question.querySelector("input").click();
            question.querySelector("[data-gids-check]").click();
          }
        }"""
    )


def open_search(page: Page) -> None:
    """Open the search with results."""
    page.get_by_role("button", name="Zoeken").click()
    page.get_by_label("Waar zoek je naar?").fill("paspoort")
    expect(page.get_by_role("dialog").get_by_role("status")).not_to_be_empty()


def open_menu(page: Page) -> None:
    """Open the menu where it is folded; elsewhere it always shows."""
    button = page.get_by_role("button", name="Menu", exact=True)
    if button.is_visible():
        button.click()
