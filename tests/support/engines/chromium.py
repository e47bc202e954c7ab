"""Chromium, driven by Playwright."""

from typing import Any

from playwright.sync_api import Browser, BrowserContext, ConsoleMessage, Error, Page

from support.engines.engine import Engine


class Chromium(Engine):
    """Each fresh tab is a browser context of its own."""

    name = "chromium"
    passing = (Error,)

    def __init__(self, browser: Browser) -> None:
        self._browser = browser
        self._context: BrowserContext | None = None
        self._problems: list[str] = []

    def fresh(self, width: int, height: int) -> None:
        if self._context:
            self._context.close()
        self._problems.clear()
        self._context = self._browser.new_context(viewport={"width": width, "height": height})
        self.page: Page = self._context.new_page()
        self.page.on("console", self._note)
        self.page.on("pageerror", lambda error: self._problems.append(str(error)))
        self.page.on("dialog", lambda dialog: dialog.accept())

    def _note(self, message: ConsoleMessage) -> None:
        if message.type == "error":
            self._problems.append(message.text)

    def resize(self, width: int, height: int) -> None:
        self.page.set_viewport_size({"width": width, "height": height})

    def open(self, address: str) -> None:
        self.page.goto(address)

    def back(self) -> None:
        self.page.evaluate("setTimeout(() => history.back())")

    def reload(self) -> None:
        self.page.reload()

    def run(self, script: str, *values: Any) -> Any:
        return self.page.evaluate(f"values => (function () {{ {script} }})(...values)", list(values))

    def press(self, key: str) -> None:
        self.page.keyboard.press(key)

    def click_at(self, left: int, top: int, button: int) -> None:
        self.page.mouse.click(left, top, button="middle" if button else "left")

    def printed(self) -> bytes:
        """Print the page on the paper that it asks for, and return the PDF."""
        return self.page.pdf(prefer_css_page_size=True)

    def problems(self) -> list[str]:
        found = list(self._problems)
        self._problems.clear()
        return found

    def close(self) -> None:
        """Leave it to whoever started the browser."""
