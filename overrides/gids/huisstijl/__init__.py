"""The look of a municipality: from its design tokens to colours that everybody can read."""
