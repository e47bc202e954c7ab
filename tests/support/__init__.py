"""What the tests share: building, checking, serving, browsers and readers."""
