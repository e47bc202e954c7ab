"""The voice of Orca, for who wants to read what it says: each utterance is a line of a file.

Orca itself loads this module, in the Python of the system; the variable ORCA_HEARD has the path of the file.
"""

import os
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

from gi.repository import GLib
from orca import speechserver
from orca.input_event import KeyboardEvent

HEARD = Path(os.environ["ORCA_HEARD"])
PASSED_OVER = {"\n", " "}


def _write(text: str) -> None:
    with HEARD.open("a", encoding="utf-8") as file:
        file.write(" ".join(text.split()) + "\n")


class SpeechServer(speechserver.SpeechServer):
    """What Orca calls a speech server."""

    @staticmethod
    def getSpeechServer(info: object = None) -> speechserver.SpeechServer:  # Orca gives the names
        return VOICE

    def speak(self, text: str | None = None, acss: object = None, interrupt: bool = True) -> None:
        if text and text.strip():
            _write(text)

    def speakCharacter(self, character: str, acss: object = None) -> None:
        if character not in PASSED_OVER:
            _write(character)

    def speakKeyEvent(self, event: KeyboardEvent, acss: object = None) -> None:
        """Say nothing: who pressed the key knows it."""

    def sayAll(self, parts: Iterator[Any], progress: Callable[[Any, int], None]) -> None:
        """Read a whole page, each part when the one before is done. What is said of one element is one line."""
        said: list[str] = []
        spoken: list[object] = []

        def finish() -> None:
            if said:
                _write(" ".join(said))
            said.clear()

        def go_on() -> bool:
            context, _ = next(parts, (None, None))
            if not context or (spoken and context.obj != spoken[-1]):
                finish()
            if context:
                spoken.append(context.obj)
                said.append(context.utterance)
                context.currentOffset = context.endOffset
                progress(context.copy(), speechserver.SayAllContext.COMPLETED)
            return context is not None

        GLib.idle_add(go_on)


VOICE = SpeechServer()
