"""What a test asks of a browser, the same for every engine: few things, and each as a reader does it."""

import time
from abc import ABC, abstractmethod
from typing import Any, ClassVar, Literal

Name = Literal["chromium", "firefox", "webkit"]
NAMES: tuple[Name, ...] = ("chromium", "firefox", "webkit")
PATIENCE = 20.0
"""Seconds: a busy machine is slow, not wrong."""
FIND = """const [selector, text] = arguments;
  const words = (element) => (element.getAttribute('aria-label') ?? element.textContent).replace(/\\s+/g, ' ').trim();
  const shown = [...document.querySelectorAll(selector)].filter((element) => element.checkVisibility());
  const named = shown.find((element) => words(element) === text)
    ?? shown.find((element) => words(element).includes(text));
  const found = named?.matches('label') ? named.control ?? named : named;"""
"""Finds what shows, matches the selector and bears the text; of a label the control that it names."""
PLACE = f"""{FIND}
  if (!found) return null;
  found.scrollIntoView({{ block: 'center', behavior: 'instant' }});
  const [box] = found.getClientRects();
  const spot = [box.left + Math.min(box.width / 2, 40), box.top + box.height / 2];
  const top = document.elementFromPoint(...spot);
  const hit = top && (found.contains(top) || top.contains(found) || found.labels?.[0]?.contains(top));
  return hit ? spot.map(Math.round) : null;"""


class Engine(ABC):
    """A browser with one tab. What it does is what a reader does: open, press, type, click, go back."""

    name: ClassVar[Name]
    passing: ClassVar[tuple[type[Exception], ...]]
    """What a driver raises while one page gives way to another."""

    @abstractmethod
    def fresh(self, width: int, height: int) -> None:
        """Begin with a tab that has no past and keeps nothing, `width` by `height` CSS pixels."""

    @abstractmethod
    def resize(self, width: int, height: int) -> None:
        """Give the page another size; narrower than a window can be only where it began so."""

    @abstractmethod
    def open(self, address: str) -> None:
        """Go to an address and wait until it is loaded."""

    @abstractmethod
    def back(self) -> None:
        """Press the Back button."""

    @abstractmethod
    def reload(self) -> None:
        """Press the Reload button."""

    @abstractmethod
    def run(self, script: str, *values: Any) -> Any:
        """Run the body of a function in the page, with `arguments`, and return what it returns."""

    @abstractmethod
    def press(self, key: str) -> None:
        """Press a key and let it go, by its name in UI Events: `Shift`, `Tab`, `Enter`, `a`."""

    @abstractmethod
    def click_at(self, left: int, top: int, button: int) -> None:
        """Click at a place of the window, with button 0 (left) or 1 (middle)."""

    @abstractmethod
    def problems(self) -> list[str]:
        """Return the errors, exceptions and violations of the policy since the tab was fresh, and forget them."""

    @abstractmethod
    def close(self) -> None:
        """Close the browser."""

    def click(self, selector: str, text: str = "", button: int = 0) -> None:
        """Click what shows, matches the selector and bears the text, in the middle, as soon as nothing covers it."""
        left, top = self.until(PLACE, selector, text)
        self.click_at(left, top, button)

    def fill(self, label: str, text: str) -> None:
        """Go to the field of a label and type."""
        self.click("label, legend", label)
        for letter in text:
            self.press(letter)

    def until(self, script: str, *values: Any) -> Any:
        """Return what the script returns, as soon as that is something."""
        found = None
        end = time.monotonic() + PATIENCE
        while time.monotonic() < end:
            try:
                found = self.run(script, *values)
            except self.passing:
                found = None
            if found:
                return found
            time.sleep(0.03)
        raise AssertionError(
            f"{self.name}: {values or script} did not come about at {self.run('return location.href')}"
        )

    def sees(self, selector: str, text: str = "") -> None:
        """Wait until something shows that matches the selector and bears the text."""
        self.until(f"{FIND} return Boolean(found)", selector, text)
