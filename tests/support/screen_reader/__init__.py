"""Orca, the screen reader of Linux, with a Firefox and a person who presses keys."""
