"""The content check: every mistake of an editor by file and line, in Dutch, with what mends it.

Each file holds one group of rules, each rule a small pure function. `gids.check.run` runs them all.
"""
