"""Document -> events: every dated or attributed sentence, the article and its comments, as rows of one table."""

from claimline.events.rows import find_events

__all__ = ["find_events"]
