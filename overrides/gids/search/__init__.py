"""What can be found, and under which words."""
