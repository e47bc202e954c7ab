"""Which places of a page a search can lead to."""

DEEPEST = 3
"""The deepest level of heading that can be found."""


def is_found_as_a_whole(source: str) -> bool:
    """Return whether only the title and description of a page can be found: those of a page to practise on."""
    return source.startswith("leren/")
