"""The questions for the question banks of learning systems, each in a format that is published."""
