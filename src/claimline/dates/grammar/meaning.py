"""What the words of an expression say, before anything is known of the text around them.

Finding gives each expression a meaning; reading turns it into a period with the help of an anchor, of the date
mentioned last and of the text's style.
"""

from dataclasses import dataclass, field, fields, replace
from functools import lru_cache
from operator import attrgetter
from typing import Any, Literal, get_args

from claimline.dates.periods import Unit
from claimline.model import TimexType

Base = Literal["", "anchor", "last", "style", "spoken", "quarter"]
Mod = Literal["", "START", "MID", "END", "PART", "EARLIER", "LATER"]
_LONGEST_NIGHT = 16  # hours
NOW = "PRESENT_REF"  # the TIMEX3 value of "now"
THIRD_MODS: tuple[Mod, ...] = ("START", "MID", "END")
# Where a duration lies: back from the writing or ahead of it, before or after the date told last, at the start or the end of
# what it is a part of; `last` is back from the writing or the end of something ("the last two months of 2014").
Place = Literal["", "back", "ahead", "before", "after", "start", "end", "last"]
Signal = Literal["", "since", "until", "by", "before", "not before", "after", "from", "onward", "between"]
SIGNALS: tuple[Signal, ...] = get_args(Signal)[1:]


@dataclass(frozen=True, slots=True)
class Meaning:
    """One expression's words as data; what they leave open is None or empty.

    Attributes:
        value: a TIMEX3 value that needs no reading: a duration, a set or a vague reference.
        kind: DURATION or SET where the value is one; DATE or TIME follow from the fields.
        base: what a relative expression counts from: the anchor, the date mentioned last, whichever of the two the
            style takes missing years from, the one that a sentence speaks of (the anchor where it "has risen since"),
            or the quarter spoken of; empty for parts of the calendar that name themselves, fully or not.
        step, count: how far from the base, in which unit: ("year", -1) is last year.
        moves: True where the step moves the quarter or year spoken of and leaves it one ("a year earlier");
            of a duration, that it may be what is spoken of itself ("the nine months").
        direction: of a weekday, month or season without a year: -1 last, 0 this, 1 next.
        year to second: the parts of the calendar named; `year` is astronomical, `short_year` two digits of one.
        short_decade: whether the decade is named without its century ("the sixties").
        feast: a feast whose day moves with the year; `month` is then the month that places it.
        around: the unit that is meant around the day named ("the week of 7 May").
        either: a second (month, day) that the same digits could mean.
        day_first: whether the day stands before the month, in a date in digits that only one order fits.
        nth, share: which of the units inside the period ("the last week of August"), -1 the last one; of the weekdays where
            `weekday` is named.
        span: of a duration, how many of which unit; with it a duration beside a date can count from it.
        place: of a duration, where it lies ("the past two months").
        working: whether its days are those from Monday to Friday.
        limit: whether the count is "less than" or "more than" what it says.
        or_count: the other count of "two or three years ago".
        shift: how far from the date named ("two weeks before 13 May"), and in which unit.
        unread: why the words give no date, where they name one that this calendar does not have.
        mod: which third of the period is meant, that it is some part of it, or the part before or after the day that
            it is read against ("earlier this week").
        approximate: True for "about", "circa" and for steps back in whole weeks, months or years.
        grain: the finest thing that is named: `clock`, `part`, `weekday`, `monthday`, ... or the unit of its step.
    """

    value: str = ""
    kind: TimexType | Literal[""] = ""
    base: Base = ""
    step: Unit | None = None
    count: int = 0
    moves: bool = False
    direction: int | None = None
    century: int | None = None
    decade: int | None = None
    short_decade: bool = False
    year: int | None = None
    short_year: int | None = None
    half: int | None = None
    quarter: int | None = None
    season: int | None = None
    month: int | None = None
    day: int | None = None
    weekday: int | None = None
    part: str = ""
    hour: int | None = None
    minute: int | None = None
    second: int | None = None
    feast: str = ""
    around: Unit | None = None
    either: tuple[int, int] | None = None
    day_first: bool | None = None
    nth: int | None = None
    share: Unit | None = None
    span: tuple[int, Unit] | None = None
    place: Place = ""
    working: bool = False
    limit: Literal["", "under", "over"] = ""
    or_count: int = 0
    shift: tuple[int, Unit] | None = None
    unread: str = ""
    mod: Mod = ""
    approximate: bool = False
    grain: str = field(init=False, repr=False, compare=False)

    @property
    def timex_type(self) -> TimexType:
        """TIMEX3 type of the expression."""
        if self.kind:
            return self.kind
        if self.part or self.hour is not None:
            return "TIME"
        return "DATE"

    def __post_init__(self) -> None:
        # Each of thousands of expressions asks its meaning for it several times.
        object.__setattr__(self, "grain", self._finest())

    def _finest(self) -> str:
        if self.value or self.unread:
            return "span" if self.span else "value"
        if self.nth is not None:
            return "share"
        if self.around:
            return self.around
        if self.day is not None and self.month is None and self.step is None:
            return "dayonly"
        for named, grain in zip(_NAMED(self), _GRAINS.values(), strict=True):
            if named is not None and named != "":
                return grain
        return self.step or ("mod" if self.mod else "about" if self.approximate else "")

    @property
    def has_day(self) -> bool:
        """True where a time comes with its day."""
        return self.day is not None or self.weekday is not None or bool(self.base)

    @property
    def lacks_day(self) -> bool:
        """True for a time that names no day at all: "at 5 p.m."."""
        return self.hour is not None and not self.has_day and self.feast == "" and self.nth is None

    @property
    def lacks_year(self) -> bool:
        """True for a part of a year without it: "in September", "on 5 May"."""
        return self.incomplete and (self.month is not None or self.season is not None)

    @property
    def has_day_and_time(self) -> bool:
        """True where nothing can be added: "23 May 2014 14:55" takes no day from the next line."""
        return self.day is not None and self.hour is not None

    @property
    def incomplete(self) -> bool:
        """True where the text or the anchor must give the year or the day."""
        return not self.base and not self.value and self.year is None

    def within(self, coarse: "Meaning") -> "Meaning":
        """This meaning placed inside a coarser one: "February" within "last year"."""
        return _within(self, coarse)

    def counted_from(self, date: "Meaning", side: int, *, about: bool) -> "Meaning":
        """The date that lies this duration before or after another: "two weeks before 13 May"."""
        count, unit = self.span or (0, "day")
        rough = about or unit not in {"day", "week", "weekend"}
        rough = date.approximate or (rough and not self.limit and not self.or_count)
        shift = side * count, unit
        return replace(date, shift=shift, limit=self.limit, or_count=self.or_count, approximate=rough)


_GRAINS = {
    "hour": "clock", "part": "part", "feast": "monthday", "day": "monthday", "weekday": "weekday", "month": "month",
    "season": "season", "quarter": "quarter", "half": "half", "year": "year", "short_year": "shortyear",
    "decade": "decade", "century": "century",
}  # fmt: skip
_NAMED = attrgetter(*_GRAINS)
_DEFAULTS = {one.name: one.default for one in fields(Meaning) if one.init}
_ALL = attrgetter(*_DEFAULTS)


@lru_cache(maxsize=2**12)  # the same words stand beside each other again and again
def _within(fine: Meaning, coarse: Meaning) -> Meaning:
    own = _said(fine)
    if fine.weekday is not None and coarse.step == "week":
        own["approximate"] = False  # "two weeks ago on Monday" is one day
    return Meaning(**(_said(coarse) | own))


def _said(meaning: Meaning) -> dict[str, Any]:
    """What the words say, without what they leave open."""
    return {
        name: value
        for (name, default), value in zip(_DEFAULTS.items(), _ALL(meaning), strict=True)
        if value != default
    }


def one_day(first: Meaning, second: Meaning) -> tuple[Meaning, Meaning]:
    """A day that is said twice, "Tuesday night (21 April)": the date says which, the weekday is kept to check it."""
    if second.grain == "weekday":
        first, second = second, first
        return one_day(first, second)[::-1]
    date = replace(second, weekday=first.weekday)
    return replace(date, part=first.part), date


def complete(first: Meaning, last: Meaning) -> tuple[Meaning, Meaning]:
    """The two ends of a range, each with what only the other names: a year, or the day of two times."""
    if first.grain == last.grain == "clock":
        return _on_one_day(first, last)
    if _waits_for_week(first, last):
        return first.within(replace(last, weekday=None)), last
    if (
        last.base == "anchor"
        and last.step == "year"
        and _waits_for_year(first)
        and _place(first) <= _place(last)
    ):
        return first.within(
            replace(last, day=None, month=None, season=None)
        ), last  # "May to July of last year"
    return in_one_year(first, last)


def _waits_for_week(first: Meaning, last: Meaning) -> bool:
    """True for the Monday of "Monday or Tuesday last week"."""
    plain = first.grain == last.grain == "weekday" and first.incomplete and first.direction is None
    return plain and last.step == "week" and (first.weekday or 0) < (last.weekday or 0)


def _waits_for_year(meaning: Meaning) -> bool:
    return (
        meaning.incomplete and meaning.direction is None and meaning.grain in {"month", "monthday", "season"}
    )


def _on_one_day(first: Meaning, last: Meaning) -> tuple[Meaning, Meaning]:
    """Two times of which only one may name its day; a night between them makes it two: "from 10 p.m. to 2 a.m. on 5 May"."""
    over = _through_a_night(first, last)
    if not last.has_day:
        last = last.within(first)
        return first, replace(last, shift=(1, "day")) if over and not last.shift else last
    if not first.has_day:
        first = first.within(last)
        first = replace(first, shift=(-1, "day")) if over and not first.shift else first
    return first, last


def _through_a_night(first: Meaning, last: Meaning) -> bool:
    """True where the clock of the end lies before that of the beginning; nothing so told lasts for most of a day.

    "The start was moved from 10 a.m. to 9 a.m." is of no night.
    """
    hours = [(each.hour or 0) + (each.minute or 0) / 60 for each in (first, last)]
    return hours[0] > hours[1] and hours[1] + 24 - hours[0] < _LONGEST_NIGHT


def in_one_list(first: Meaning, last: Meaning) -> tuple[Meaning, Meaning]:
    """Two neighbours of a list, with the year that only one of them names: "3 June and 5 July 1961".

    A list need not run forward: "June and March 1961" are both of 1961, where "June to March 1961" began in 1960. Only
    what meets at the turn of the year, "December and January 1962", is of two. After "June 1961 and March" no grammar
    says which March is meant.
    """
    if _waits_for_week(first, last):
        return first.within(replace(last, weekday=None)), last
    if _place(first) <= _place(last) or _meet_at_new_year(first, last):
        return in_one_year(first, last)
    if _share_a_year(first, last) and first.year is None:
        first = replace(first, year=last.year)
    return first, last


def in_one_year(first: Meaning, last: Meaning) -> tuple[Meaning, Meaning]:
    """The two ends of a stretch, with the year that only one of them names: "3 June to 5 July 1961".

    December to January goes on into the next year, whichever of the two names its year.
    """
    if not _share_a_year(first, last):
        return first, last
    over = _place(first) > _place(last)
    if last.year is None and first.year is not None:
        last = replace(last, year=first.year + over)
    elif last.year is not None and (first.year is None or (over and first.year == last.year)):
        first = replace(first, year=last.year - over)
    return first, last


def _share_a_year(first: Meaning, last: Meaning) -> bool:
    """True for two parts of a year that wait for one, or have it, "the night of 2 to 3 May" too; "last May" has its own."""
    placed = {first.grain, last.grain} <= {"month", "monthday", "season"} or (
        first.grain == "part" and last.grain == "monthday" and first.month is not None
    )
    return placed and not any(each.base or each.direction is not None for each in (first, last))


def _meet_at_new_year(first: Meaning, last: Meaning) -> bool:
    """True for December before January, and where a winter is one of the two: "the winter and spring of 1962"."""
    return _place(first) == 12 and _place(last) <= (3 if "season" in {first.grain, last.grain} else 1)


def _place(meaning: Meaning) -> int:
    """The month in which a part of a year begins: March for spring."""
    return meaning.month or 3 * (meaning.season or 0)
