"""The style sheet, the scripts and the pictures as they stand in the site."""
