"""When the entries of a live blog were written: the clock time over each, on the day of the article or of the day line above.

Where the clock runs back in the midst of a day, midnight passed without a word, and the day of these entries is not known.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from itertools import pairwise

from claimline.dates import read_timestamp
from claimline.dates.english import day_in_words
from claimline.dates.opening import opening_moment
from claimline.dates.qualifiers import with_mark
from claimline.events.dating import Dating, bounded, of_mention
from claimline.events.markup import is_changed
from claimline.model import Document, Passage
from claimline.text.counts import ended

_DAY = re.compile(r"\d{4}-\d\d-\d\d(?=T|$)")


@dataclass(slots=True)
class _Run:
    """Entries under one day; `day` is empty where it is not known, `named` where a line over them gives it."""

    day: str
    named: bool
    entries: list[Passage] = field(default_factory=list)


def when_entered(document: Document, written: Dating) -> dict[str, Dating]:
    """The time of each entry, by passage key."""
    runs = _runs(document)
    steps = [step for run in runs for step in _steps(run.entries)]
    onward = sum(steps) * 2 >= len(steps)
    if len(runs) > 1 and not onward and not runs[0].named:
        runs[0].day = ""  # the newest day stands first, and the article has that of its beginning
    times = {}
    for run in runs:
        settled = _settled(run, onward=onward) if run.day else range(0)
        for place, entry in enumerate(run.entries):
            time = _time(document, entry, run) if place in settled else None
            times[entry.key] = time or _unsettled(entry, written)
    return times


def _settled(run: _Run, *, onward: bool) -> range:
    """Which entries of a run are on its day: those between its beginning and the first midnight."""
    turns = [
        place
        for place, (above, below) in enumerate(pairwise(run.entries), 1)
        if any(step != onward for step in _steps([above, below]))
    ]
    if onward or run.named:
        return range(turns[0] if turns else len(run.entries))
    return range(turns[-1] if turns else 0, len(run.entries))


def _runs(document: Document) -> list[_Run]:
    runs = [_Run(_day_of(document.published), named=False)]
    for passage in document.passages:
        if passage.kind == "entry":
            if (moment := opening_moment(passage.posted)) and moment.kind == "date":
                own = read_timestamp(passage.posted)
                runs.append(_Run(_day_of(own.edtf) if own else "", named=True))
            runs[-1].entries.append(passage)
        elif passage.locator == "day":
            mention = read_timestamp(document.text[passage.start : passage.end])
            runs.append(_Run(_day_of(mention.edtf) if mention else "", named=True))
    return [run for run in runs if run.entries]


def _day_of(edtf: str) -> str:
    """The day of a date that is one whole day, or a time of it; else empty."""
    found = _DAY.match(edtf)
    return found[0] if found else ""


def _clock(entry: Passage) -> tuple[int, ...]:
    moment = opening_moment(entry.posted)
    return moment.clock if moment else ()


def _steps(entries: Sequence[Passage]) -> list[bool]:
    """For each two neighbours with different times, whether the clock runs onward."""
    times = [_clock(entry) for entry in entries]
    return [a < b for a, b in pairwise(times) if a != b]


def _time(document: Document, entry: Passage, run: _Run) -> Dating | None:
    hour, minute, *_ = _clock(entry)
    moment = opening_moment(entry.posted)
    own = moment is not None and moment.kind == "date"
    mention = read_timestamp(entry.posted if own else f"{run.day} {hour:02d}:{minute:02d}")
    if mention is None:  # "24:00"
        return None
    whose = "the line over it" if run.named else "the article"
    note = "" if own else f"The time over it is on {day_in_words(run.day)}, the day of {whose}."
    changed = is_changed(document) and not run.named and not own
    dating = replace(of_mention(mention), text=entry.posted, span=entry.posted_span, note=note)
    return replace(
        dating,
        basis="stated" if own else "relative",
        qualifier="uncertain" if changed else dating.qualifier,
        edtf=with_mark(dating.edtf, "uncertain") if changed else dating.edtf,
        note=f"{note} The article was changed later, so a later day is possible." if changed else note,
    )


def _unsettled(entry: Passage, written: Dating) -> Dating:
    """The time of an entry whose day nothing gives: not before the article, if its day is known."""
    note = ended(f"Nothing tells on which day it was {entry.posted}")
    return replace(bounded(written.earliest, "", note), text=entry.posted, span=entry.posted_span)
