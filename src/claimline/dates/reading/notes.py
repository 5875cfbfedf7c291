"""Why a date is what it is, in plain sentences for the claim card and the column `note`."""

import re
from dataclasses import replace

from claimline.dates.edtf import DAYS_OF_THIRDS, MONTHS_OF_THIRDS, bounds_of, day_number, in_order
from claimline.dates.english import MONTHS, THIRDS, WEEKDAYS, day_in_words, in_words
from claimline.dates.feasts import note_of
from claimline.dates.grammar.meaning import THIRD_MODS, Meaning
from claimline.dates.periods import Period, weekday
from claimline.dates.reading.context import Resolution
from claimline.dates.reading.doubt import lies_just_ahead
from claimline.dates.reading.weekdays import contradicts
from claimline.model import Anchor

_WEEK = "A week of a month or a year is read from Monday to Sunday, and is where most of its days lie."
_OTHER = "It may be of {} as well."
_NO_DAY = "The text does not say on which day."
_JUST_AHEAD = "It lies just ahead of that day this year, and the text tells of it as over."
COUNTED_TWICE = "That date is itself counted from another one."
_NO_DATE_BEFORE = "No date stands before it that it could be counted from."
_WEEK_BESIDE = "It is read as of the week before or after that day's; one that lies nearer may be meant."
_SHARE = re.compile(
    r"\b((?:first|second|third|fourth|last|final|opening|closing)(?: (?:two|three|few|couple of|full))?"
    r" (?:day|week|weekend|fortnight|month|half|part|third|quarter)s? (?:of|in)) (?:the )?$",
    re.IGNORECASE,
)


def only_a_part(text: str, start: int) -> str:
    """The sentence that says that only a part of the date is meant ("the first week of February"); empty where all of it is."""
    if (
        not text[max(0, start - len("of the ")) : start]
        .lower()
        .endswith(("of ", "in ", "of the ", "in the "))
    ):
        return ""  # as before most dates
    share = _SHARE.search(text, max(0, start - 48), start)
    return f"Only a part of it is meant (“{share[1]}”); the bounds are those of the whole." if share else ""


def why(
    resolution: Resolution, meaning: Meaning, anchor: Anchor | None, *, is_third: bool, since: str
) -> str:
    """The sentences that say what a date was read against and what was assumed; empty where its words say it all.

    Args:
        resolution: the period and what it was read against.
        meaning: what the words say.
        anchor: the anchor of the expression.
        is_third: whether the date is one of the thirds that its words name.
        since: where a stretch begins that lasts until the speaking; empty where the date is none.
    """
    sentences = (
        read_against(resolution, anchor),
        _other(resolution.period, resolution.other) if resolution.other else "",
        _JUST_AHEAD if anchor and lies_just_ahead(resolution, meaning, anchor) else "",
        _NO_DAY if resolution.against == "anchor" and meaning.lacks_day else "",
        _NO_DATE_BEFORE if resolution.against == "anchor" and meaning.base == "last" else "",
        _WEEK_BESIDE if _is_of_week_beside(resolution, meaning, anchor) else "",
        _third(resolution.period, meaning) if is_third else "",
        _season(resolution.period),
        _WEEK if meaning.share == "week" else "",
        _wrong_weekday(resolution.period, meaning),
        _by_weekday(meaning) if resolution.by_weekday else "",
        note_of(meaning.feast),
        _until_speaking(since, anchor) if since and anchor else "",
    )
    return " ".join(sentence for sentence in sentences if sentence)


def _until_speaking(since: str, anchor: Anchor) -> str:
    speaking = f"the time of speaking, {day_in_words(anchor.when)}"
    if in_order(since, anchor.when):
        return f"It lasts until {speaking}."
    return f"It begins after {speaking}, so its end stays open."


def read_against(resolution: Resolution, anchor: Anchor | None) -> str:
    """The sentence that says what a date was counted from; empty where its words name it."""
    if resolution.against == "anchor" and anchor:
        return f"Read against {day_in_words(anchor.when)}{', ' if anchor.why else ''}{anchor.why}."
    if resolution.base is None:
        return ""
    start = resolution.base.edtf()
    return f"Read against {in_words(start, *bounds_of(start), resolution.base.precision, '')}, where the text has come to."


def _third(period: Period, meaning: Meaning) -> str:
    if period.unit not in {"year", "month"}:
        return ""
    third = THIRD_MODS.index(meaning.mod)
    word = THIRDS[third].capitalize()
    if period.unit == "year":
        first, last = (MONTHS[month - 1] for month in MONTHS_OF_THIRDS[third])
        return f"{word} in a year is read as {first} to {last}."
    since, until = DAYS_OF_THIRDS[third]
    return f"{word} in a month is read as the days {since} {f'to {until}' if third < 2 else 'on'}."


def _season(period: Period) -> str:
    if period.unit != "season":
        return ""
    first = 3 * period.number - 1
    return f"The season is the northern one, {MONTHS[first % 12]} to {MONTHS[(first + 2) % 12]}."


def _is_of_week_beside(resolution: Resolution, meaning: Meaning, anchor: Anchor | None) -> bool:
    """True for "previous Wednesday" of a Friday with no other day told: the Wednesday two days before may be meant."""
    if (
        resolution.against != "anchor"
        or meaning.base != "last"
        or meaning.grain != "weekday"
        or anchor is None
    ):
        return False
    return abs(resolution.period.first_day() - day_number(anchor.when)) > 7


def _by_weekday(meaning: Meaning) -> str:
    return f"The weekday beside it shows which {'month' if meaning.month is None else 'year'} it is of."


def _wrong_weekday(period: Period, meaning: Meaning) -> str:
    if meaning.weekday is None or not contradicts(period, meaning):
        return ""
    return f"That day was a {WEEKDAYS[weekday(period.first_day())]}, not a {WEEKDAYS[meaning.weekday]}."


def _other(period: Period, other: Period) -> str:
    """What else may be meant: the same part of another year, else another day."""
    of_year = replace(period, year=other.year) == other
    return _OTHER.format(other.year if of_year else day_in_words(other.edtf()))
