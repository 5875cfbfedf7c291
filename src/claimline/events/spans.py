"""Where the words of an event stand in the text of its document."""

from typing import Final

from claimline.model import Event, Span

SPANS: Final = ("span", "date_span", "source_span", "cue_span", "content_span")
"""Its sentence, its date, its speaker, the word that reports, and what is reported."""


def spans_of(event: Event) -> dict[str, Span]:
    """The places of an event's words, in code points; those that it has."""
    return {name: span for name in SPANS if (span := getattr(event, name)) is not None}
