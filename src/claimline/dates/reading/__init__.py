"""The meaning of a found expression, read against its anchor and the text before it."""
