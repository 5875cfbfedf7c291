"""What a found expression means: read against its anchor and what the text has told before it."""
