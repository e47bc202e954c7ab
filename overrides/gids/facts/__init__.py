"""What stands in docs/_gegevens/ and in a municipality's own folder: typed, each value with its line."""
