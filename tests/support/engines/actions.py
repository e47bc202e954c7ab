"""Keys and clicks as the W3C writes them (WebDriver, section 15): what Firefox and WebKit are told."""

from typing import Any

KEYS = {
    "Backspace": "\ue003",
    "Tab": "\ue004",
    "Enter": "\ue007",
    "Shift": "\ue008",
    "Escape": "\ue00c",
    "ArrowDown": "\ue015",
    "Space": " ",
}
"""The keys that bear no letter, by their names in UI Events."""


def stroke(key: str) -> dict[str, Any]:
    """Return what presses a key and lets it go."""
    code = KEYS.get(key, key)
    actions = [{"type": kind, "value": code} for kind in ("keyDown", "keyUp")]
    return {"actions": [{"type": "key", "id": "keyboard", "actions": actions}]}


def click(left: int, top: int, button: int) -> dict[str, Any]:
    """Return what clicks at a place of the window."""
    move = {"type": "pointerMove", "x": left, "y": top, "duration": 0}
    press = [{"type": kind, "button": button} for kind in ("pointerDown", "pointerUp")]
    mouse = {"type": "pointer", "id": "mouse", "parameters": {"pointerType": "mouse"}, "actions": [move, *press]}
    return {"actions": [mouse]}
