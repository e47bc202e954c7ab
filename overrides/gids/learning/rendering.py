"""The markup of a question."""

from gids.content.asked import NO_SIGNAL
from gids.content.blocks import Blocks
from gids.content.questions import Question


def rendered(question: Question, blocks: Blocks, shuffle: bool = False) -> str:
    """Return the markup of a question."""
    return blocks.render("question.html", question=question, no_signal=NO_SIGNAL, shuffle=shuffle)
