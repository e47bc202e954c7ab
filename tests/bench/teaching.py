"""Who passes the real test, drawn and judged as a learner gets it."""

import sys

from support.building import ROOT
from support.checking import content_of
from support.scene_form import scenes_of
from support.takers import SHEETS, not_as_wanted, read_test

DRAWS = 2000


def main() -> list[str]:
    """Print how often each learner passes, at the first try and within two; return what is not as it should be."""
    content = content_of(ROOT)
    test = read_test(content, DRAWS)
    rule = test.rule
    sys.stdout.write(
        f"\nWho passes with {rule.recognised} of {rule.to_report} recognised and {rule.right} of {rule.scenes} right, "
        f"in {DRAWS} draws of {SHEETS} answer sheets\n"
        "| who | first try | within two | should be |\n| --- | --- | --- | --- |\n"
    )
    return not_as_wanted(test, scenes_of(content), sys.stdout.write)


if __name__ == "__main__":
    sys.exit("".join(main()) or 0)
