"""Document -> events: every dated or attributed sentence, the article and its comments, as rows of one table."""

from claimline.events.rows import dates_without_row, find_events

__all__ = ["dates_without_row", "find_events"]
