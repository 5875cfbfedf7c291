"""The article of a page: its head, its paragraphs or turns, and what of the page is nobody's claim."""
