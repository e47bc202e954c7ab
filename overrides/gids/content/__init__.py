"""What editors typed: pages, their front matter, questions and links, and the filling in of facts."""
