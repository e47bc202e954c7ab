"""What editors type, put together."""

from gids.content.quiz import HELP, JUDGE, REPORT


def scene(told: str, reports: bool, help_why: str, report_why: str) -> str:
    """Return a scene, or without what is told the judgement of a story, with the explanation of each answer."""
    answers = ((HELP, not reports, help_why), (REPORT, reports, report_why))
    typed = "".join(f"- [{'x' if is_right else ' '}] {answer}\n> {why}\n" for answer, is_right, why in answers)
    return "<quiz>\n" + (f"{told}\n\n" if told else "") + f"{JUDGE}\n\n{typed}</quiz>\n"
