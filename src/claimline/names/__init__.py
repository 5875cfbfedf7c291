"""Lists of names (authority files): read a list, find its names in a text, and join the spellings of a table."""
