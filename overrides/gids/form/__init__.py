"""The form in which a municipality fills in gemeente.yml without Python, git or an account: one HTML file."""
