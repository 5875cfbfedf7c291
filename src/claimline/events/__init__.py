"""Document -> events: every dated or attributed sentence, the article and its comments, as rows of one table."""

from typing import TYPE_CHECKING

from claimline.later import later

if TYPE_CHECKING:
    from claimline.events.notes import in_notes_alone
    from claimline.events.rows import dates_without_row, find_dates_of, find_events
    from claimline.events.spoken import counting_back
else:
    __getattr__ = later(
        __name__,
        {
            "notes": ("in_notes_alone",),
            "rows": ("dates_without_row", "find_dates_of", "find_events"),
            "spoken": ("counting_back",),
        },
    )

__all__ = ["counting_back", "dates_without_row", "find_dates_of", "find_events", "in_notes_alone"]
