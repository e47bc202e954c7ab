"""The guides of many municipalities in one run: built side by side, each from its own folder."""
