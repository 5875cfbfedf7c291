"""What a page's markup gives to programs: the time of a comment, beside the one that it shows to its reader, and a change."""

from dataclasses import replace

from claimline.dates import MachineTime, bounds_of, read_timestamp
from claimline.events.dating import Dating
from claimline.inline import inline
from claimline.model import Document, Passage, Precision
from claimline.text.counts import ended

_PRECISION: dict[int, Precision] = {4: "year", 7: "month", 10: "day", 16: "minute", 19: "second"}


def is_changed(document: Document) -> bool:
    """True where a text, or the markup of its page, states a later day on which it was changed."""
    return document.updated_span is not None or any(
        what == "date of change" for what, _ in document.stated_by
    )


def by_markup(passage: Passage, machine: MachineTime, *, day_first: bool | None) -> Dating:
    """The time for programs, as it is written; the note says where the page shows another one.

    What a page shows can lack the year, count from the day of the copy, or be the time of another zone.

    Args:
        passage: the comment.
        machine: its time in the markup.
        day_first: what `day_order` says of the page.
    """
    earliest, latest = bounds_of(machine.edtf)
    if len(machine.edtf) == len("2016-03-31T10:05:33"):
        earliest = latest = machine.edtf
    edtf = f"{machine.edtf}:00" if len(machine.edtf) == len("2016-03-31T10:05") else machine.edtf
    zone = f", at UTC{machine.offset}" if machine.offset else ""
    note = f"The time is the one in the page's markup{zone}; it was not converted."
    if passage.posted and not _is_same(passage.posted, machine, day_first=day_first):
        note += ended(f" The page shows “{inline(passage.posted)}”")
    dating = Dating(
        passage.posted, passage.posted_span, edtf, earliest, latest, _PRECISION[len(machine.edtf)]
    )
    return replace(dating, basis="stated", note=note)


def _is_same(words: str, machine: MachineTime, *, day_first: bool | None) -> bool:
    """True where the shown time is the same, as far as it goes."""
    shown = read_timestamp(words, day_first=day_first)
    return shown is not None and (
        machine.minute.startswith(shown.edtf) or shown.edtf.startswith(machine.minute)
    )
