"""What a reader does on any page, and what a page must not do meanwhile."""

from playwright.sync_api import Page, expect

RECORD_VIOLATIONS = """
window.violations = [];
addEventListener("securitypolicyviolation", (event) => {
  violations.push(`${event.effectiveDirective}: ${event.blockedURI} ${event.sourceFile}:${event.lineNumber}`);
});
"""


def use_everything(page: Page) -> None:
    """Switch the palette, search, answer, begin a test, type and print, on a page of any site."""
    page.locator("[data-gids-palette-button]").click()
    page.get_by_role("button", name="Zoeken").click()
    page.get_by_label("Waar zoek je naar?").fill("paspoort")
    expect(page.get_by_role("dialog").get_by_role("status")).not_to_be_empty()
    page.keyboard.press("Escape")
    for question in page.locator(".gids-question").all()[:2]:
        question.locator("input").last.check()
        question.get_by_role("button", name="Controleer").click()
    for start in page.locator("[data-gids-start]").all():
        start.click()
    for field in page.locator("article input[type=text]:visible, article textarea:visible").all()[:2]:
        field.fill("<b>paspoort</b>")
    page.pdf()
