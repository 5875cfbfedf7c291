"""The date of a sentence that gives none: that of the dated one before it, of its speaker's saying, or of the writing."""

import re
from collections.abc import Sequence
from dataclasses import replace

from claimline.dates import day_number, in_order
from claimline.events.clauses import told_later
from claimline.events.dating import Dating, after_several, bounded, taken_from
from claimline.events.mentions import Times, within
from claimline.events.own_date import dates_several, goes_on, is_told_as_past
from claimline.events.saying import day_of_saying, is_near, said_long_before, says_then, speaks_once
from claimline.events.sequence import is_of_no_day, placed
from claimline.model import DateMention, Document, Passage, Statement

_LENGTH = re.compile(r"P(\d{1,4})([DWMY])")
_HAD_FOR = re.compile(r"\b(?:had|held|kept|owned|known|waited|been)\b[^,.;:]* for $")
_DAYS = {"D": 1, "W": 7, "M": 30, "Y": 365}
Before = tuple[Statement, Dating]
_REFUSED = re.compile(
    r"\b(?:(?:nobody|no one|none of \w+) would|would not|wouldn['’]t)\b(?! have\b)", re.IGNORECASE
)


def days_of_saying(
    text: str, statements: Sequence[Statement], mentions: Sequence[DateMention]
) -> list[Before]:
    """The statements of a passage whose sentence says when their words were spoken, with that date."""
    dated = ((one, day_of_saying(text, one, within(mentions, one))) for one in statements)
    return [(one, day) for one, day in dated if day is not None]


def inherited(
    document: Document,
    times: Times,
    statement: Statement,
    *,
    passage: Passage,
    before: Before | None,
    said: Sequence[Before],
) -> Dating:
    """The date of a sentence that gives none: the dated one before it where it goes on with that, else the saying's or the writing's.

    Args:
        document: the document.
        times: when everything in it was said.
        statement: what one speaker of the sentence says.
        passage: in which it stands.
        before: the dated statement before it in the passage, with its date.
        said: the statements of the passage whose sentence dates the saying.
    """
    text = document.text
    spoken = times.comments.get(passage.key, times.article)
    whose = passage.locator if passage.key in times.comments else "the article"
    before = before if before and _together(text, before[0], statement) else None
    if says_then(text, statement):
        return _then(before, said, spoken, whose)
    why = said_long_before(text, statement, times.mentions, spoken)
    day = None if why else _day(text, statement, said, spoken)
    if before and (order := placed(text, statement, before[1], spoken, whose)):
        return order
    told = before and _going_on(
        text, statement, before, times=times, spoken=spoken, whose=whose, apart=day is not None
    )
    if told:
        return told
    if day is not None:
        note = f"its source speaks on the day that stands beside it (“{day.text}”)."
        return taken_from(day, f"No date of its own: {note}")
    return _of_the_speaking(spoken, whose, why)


def _of_the_speaking(spoken: Dating, whose: str, why: str) -> Dating:
    """The time of the passage, or before it where something shows `why`."""
    if not spoken.edtf:
        return Dating(note=f"No date of its own, and none is known for {whose}.")
    if why:
        note = f"No date of its own: it lies before {whose} ({spoken.words}), for {why}."
        return bounded("", spoken.latest, note)
    return taken_from(spoken, f"No date of its own: bounded by the time of {whose} ({spoken.words}).")


def _going_on(
    text: str, statement: Statement, before: Before, *, times: Times, spoken: Dating, whose: str, apart: bool
) -> Dating | None:
    """The date of the statement before it; None where a statement does not go on with that.

    The writer told of the date before it, and who speaks `apart` does so on another day.
    """
    if later := told_later(statement, within(times.mentions, statement), before[1]):
        return later
    ahead = spoken.latest != "" and not in_order(before[1].earliest, spoken.latest)
    if (ahead and is_told_as_past(text, statement)) or not goes_on(text, *before, statement):
        return None
    words = f"“{before[1].text}”" if before[1].text else before[1].words
    if is_of_no_day(text, statement):
        return _refused(text, statement, before, spoken, words)
    if (apart and not before[0].source) or _lasted_longer(text, statement, times.mentions, before[1]):
        return None
    if dates_several(text, before[0], within(times.mentions, before[0]), before[1]):
        return after_several(before[1], spoken, words, whose)
    return taken_from(before[1], f"No date of its own: it takes that of the statement before it ({words}).")


def _lasted_longer(text: str, statement: Statement, mentions: Sequence[DateMention], date: Dating) -> bool:
    """True where somebody says "he had them for six weeks" after a date that is shorter, and so no date of that."""
    if not (statement.source and date.earliest and date.latest):
        return False
    width = day_number(date.latest) - day_number(date.earliest) + 1
    lengths = (
        _LENGTH.fullmatch(one.timex_value)
        for one in within(mentions, statement)
        if one.timex_type == "DURATION" and _HAD_FOR.search(text, statement.start, one.start)
    )
    return any(int(one[1]) * _DAYS[one[2]] > max(width, _DAYS["W"]) for one in lengths if one)


def _refused(text: str, statement: Statement, before: Before, spoken: Dating, words: str) -> Dating | None:
    """Of "“We had the boat there,” he said. “Nobody would take it.”" that it lies between what is told and the writing."""
    parted = statement.cue_span is not None and statement.cue_span == before[0].cue_span
    refused = _REFUSED.search(text, *statement.content_span) if parted and statement.content_span else None
    if refused is None or not spoken.latest or not in_order(before[1].earliest, spoken.latest):
        return None
    note = f"No date of its own: it goes on with what was said before it ({words}) and may be later."
    return replace(bounded(before[1].earliest, spoken.latest, note), qualifier=before[1].qualifier)


def _then(before: Before | None, said: Sequence[Before], spoken: Dating, whose: str) -> Dating:
    """What was said "at the time": then, where the statement before it tells when that was."""
    if before is not None:
        content, span = before[0].content_span, before[1].span
        of_saying = next((day for one, day in said if one is before[0]), None)
        told = content is not None and span is not None and content[0] <= span[0] < content[1]
        date = of_saying or (None if told else before[1])
        if date is not None:
            words = f"“{date.text}”" if date.text else date.words
            return taken_from(
                date, f"No date of its own: it was said at the time that is told of before it ({words})."
            )
    note = f"No date of its own: it was said at a time that is told of, before {whose}."
    return bounded("", spoken.latest, note)


def _day(text: str, statement: Statement, said: Sequence[Before], spoken: Dating) -> Dating | None:
    """The day on which the speaker of a statement spoke, as another sentence of his in the same paragraph gives it."""
    if not speaks_once(text, statement):
        return None
    near = (
        (abs(one.start - statement.start), day)
        for one, day in said
        if one.source == statement.source
        and one.start != statement.start
        and is_near(day, spoken)
        and _together(text, *sorted((one, statement), key=lambda s: s.start))
    )
    return min(near, key=lambda pair: pair[0], default=(0, None))[1]


def _together(text: str, earlier: Statement, later: Statement) -> bool:
    """In one quotation, or in one paragraph of the passage."""
    if later.quotation and earlier.quotation == later.quotation:
        return True
    return not re.search(r"\n\s*\n", text[earlier.end : later.start])
