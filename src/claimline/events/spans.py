"""Where the words of an event stand in the text of its document."""

from typing import Final

from claimline.model import Event, Span

SPANS: Final = ("span", "date_span", "source_span", "cue_span", "content_span")
"""Its sentence, its date, its speaker, the word that reports, and what is reported."""
FURTHER: Final = "further_"
"""How the names of its further dates begin, which a number ends: those of its sentence that it is not of."""


def spans_of(event: Event) -> dict[str, Span]:
    """The places of an event's words, in code points; those that it has."""
    found: dict[str, Span] = {name: span for name in SPANS if (span := getattr(event, name)) is not None}
    return found | {f"{FURTHER}{number}": span for number, span in enumerate(event.further, 1)}
