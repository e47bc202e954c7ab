"""Marks as Moodle writes them: it accepts only some percentages (question/engine/bank.php, "get_grades")."""

_WITH_FIVE_DECIMALS = {3: "33.33333", 6: "16.66667", 7: "14.28571", 9: "11.11111"}
"""The shares of 100 that are no decimal number."""


def percentage(share: float) -> str:
    """Return a share of 1, or of -1, as a percentage: `-33.33333` for minus a third."""
    if not share:
        return "0"
    number = _WITH_FIVE_DECIMALS.get(round(1 / abs(share)), f"{abs(share) * 100:g}")
    return f"-{number}" if share < 0 else number
