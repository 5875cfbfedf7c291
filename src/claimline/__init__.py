"""Who said what happened, and when: dated claims of an article and its comments as one table."""
