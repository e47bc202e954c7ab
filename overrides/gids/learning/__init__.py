"""How the questions of the pages become a way of learning: path, draw, marking."""
