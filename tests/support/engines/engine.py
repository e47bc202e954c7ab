"""What a test asks of a browser, the same for every engine: few things, and each as a reader does it.

Keys and clicks are told as the W3C writes them (WebDriver, section 15).
"""

import time
from abc import ABC, abstractmethod
from typing import Any, ClassVar, Literal

from support.reader import PATIENCE

Name = Literal["firefox", "webkit"]
NAMES: tuple[Name, ...] = ("firefox", "webkit")
"""Chromium, in which everything else is tested, is driven by Playwright."""
DOUBLE = 0.6
"""Seconds: two clicks on one place within them are a double one."""
CLICKS = 5
"""After which a field that does not get the focus never will."""
KEYS = {"Tab": "\ue004", "Enter": "\ue007", "Shift": "\ue008", "Escape": "\ue00c"}
"""The keys that bear no letter, by their names in UI Events."""
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
  const placeOf = () => {{
    const [box] = found.getClientRects();
    const spot = box && [box.left + Math.min(box.width / 2, 40), box.top + box.height / 2];
    const top = spot && document.elementFromPoint(...spot);
    const hit = top && (found.contains(top) || top.contains(found) || found.labels?.[0]?.contains(top));
    return hit ? spot.map(Math.round) : null;
  }};
  return new Promise((tell) => requestAnimationFrame(() => requestAnimationFrame(() => tell(placeOf()))));"""
"""Where it stands once it is drawn there: who looks before they press sees no other place."""
HAS_FOCUS = f"""{FIND}
  return new Promise((tell) => setTimeout(() => tell(found === document.activeElement), 20));"""


class Engine(ABC):
    """A browser with one tab. What it does is what a reader does: open, press, type, click, go back."""

    name: ClassVar[Name]
    passing: ClassVar[tuple[type[Exception], ...]]
    """What a driver raises while one page gives way to another."""
    _clicked: tuple[tuple[int, int], float] = ((0, 0), 0)
    """Where and when it was clicked last."""

    @abstractmethod
    def fresh(self, width: int, height: int) -> None:
        """Begin with a tab that has no past and keeps nothing, `width` by `height` CSS pixels."""

    @abstractmethod
    def resize(self, width: int, height: int) -> None:
        """Give the page another size; narrower than a window can be only where it began so."""

    @abstractmethod
    def send(self, command: str, **values: Any) -> Any:
        """Have a command of WebDriver carried out, by its name in that standard, and return its result."""

    @abstractmethod
    def problems(self) -> list[str]:
        """Return the errors, exceptions and violations of the policy since the tab was fresh, and forget them."""

    @abstractmethod
    def close(self) -> None:
        """Close the browser."""

    def open(self, address: str) -> None:
        """Go to an address and wait until it is loaded."""
        self.send("Navigate", url=address)

    def back(self) -> None:
        """Press the Back button."""
        self.send("Back")

    def reload(self) -> None:
        """Press the Reload button."""
        self.send("Refresh")

    def run(self, script: str, *values: Any) -> Any:
        """Run the body of a function in the page, with `arguments`, and return what it returns."""
        return self.send("ExecuteScript", script=script, args=values)

    def press(self, *keys: str) -> None:
        """Press keys one after another, by their names in UI Events: `Shift`, `Tab`, `Enter`, `a`."""
        strokes = [{"type": kind, "value": KEYS.get(key, key)} for key in keys for kind in ("keyDown", "keyUp")]
        self.send("PerformActions", actions=[{"type": "key", "id": "keyboard", "actions": strokes}])

    def click_at(self, left: int, top: int, button: int = 0) -> None:
        """Click at a place of the window, with button 0 (left) or 1 (middle)."""
        move = {"type": "pointerMove", "x": left, "y": top, "duration": 0}
        press = [{"type": kind, "button": button} for kind in ("pointerDown", "pointerUp")]
        mouse = {"type": "pointer", "id": "mouse", "parameters": {"pointerType": "mouse"}, "actions": [move, *press]}
        self.send("PerformActions", actions=[mouse])

    def click(self, selector: str, text: str = "", button: int = 0) -> None:
        """Click what shows, matches the selector and bears the text, in the middle, as soon as nothing covers it."""
        left, top = self.until(PLACE, selector, text)
        last, moment = self._clicked
        if last == (left, top):
            time.sleep(max(0, moment + DOUBLE - time.monotonic()))
        self.click_at(left, top, button)
        self._clicked = ((left, top), time.monotonic())

    def fill(self, label: str, text: str) -> None:
        """Go to the field of a label and type, until the text is there.

        A page that still scrolls takes a click elsewhere, and one that is busy with what it loads may lose a key.
        """
        for _ in range(CLICKS):
            self.click("label", label)
            if self.run(HAS_FOCUS, "label", label):
                self.run("document.activeElement.select()")
                self.press(*text)
                if self.comes("return document.activeElement.value === arguments[0]", text, within=2):
                    return
        raise AssertionError(f"{self.name}: {text} could not be typed at {self.run('return location.href')}")

    def until(self, script: str, *values: Any) -> Any:
        """Return what the script returns, as soon as that is something."""
        found = self.comes(script, *values)
        if found:
            return found
        raise AssertionError(
            f"{self.name}: {values or script} did not come about at {self.run('return location.href')}"
        )

    def comes(self, script: str, *values: Any, within: float = PATIENCE) -> Any:
        """Return what the script returns, as soon as that is something, or None after so many seconds."""
        end = time.monotonic() + within
        while time.monotonic() < end:
            try:
                found = self.run(script, *values)
            except self.passing:
                found = None
            if found:
                return found
            time.sleep(0.03)
        return None

    def sees(self, selector: str, text: str = "") -> None:
        """Wait until something shows that matches the selector and bears the text."""
        self.until(f"{FIND} return Boolean(found)", selector, text)
