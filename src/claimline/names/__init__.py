"""Lists of names: an authority file is read, found in a text, and applied to a table to join spellings."""
