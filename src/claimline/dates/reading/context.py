"""The context of an expression: the day of the writing, and the dates of the text before it."""

from dataclasses import dataclass, field
from typing import Literal

from claimline.dates.grammar.meaning import NOW, Meaning
from claimline.dates.periods import RANK, Period
from claimline.dates.reading.around import Around
from claimline.dates.reading.asides import Turn
from claimline.model import Style

Against = Literal["", "anchor", "last"]


@dataclass(slots=True)
class Context:
    """The context against which an expression is read.

    Attributes:
        style: where missing years come from.
        around: what the words around the expression say.
        anchor: the day of the writing; None where unknown.
        clock: its time in minutes after midnight; None where unknown.
        last: the date mentioned last, which "that year" means; None at the start.
        last_here: True where that date stands in the paragraph of the expression.
        story: the date that the story has come to, which "in May" belongs to; None at the start.
        outside: the date that it has come to outside of quotations: what somebody is quoted with moves nobody else's story.
        heading: the month with its year that stood alone on a line last; None where none did.
        leapt: True where it may have been an aside that took the story there.
        in_year: the year that opened the sentence, which its months and days are of: "In 2013 they came on 8 May".
        new_clause: True where a clause with a subject of its own stands between that year and the expression.
        last_day: the day with its month that was named last in the paragraph, which "the 10th" follows; None where
            another date stands between.
        told_date: the date of another time, with its year, that was told last in the paragraph; None where a date near the
            writing stands between.
        told_day: the day that the paragraph speaks of, however it was named, which "at 5 p.m." belongs to.
        near_writing: True where the paragraph spoke last of a date that was read against the writing, outside of its story.
        told_here: True where the paragraph has told of a time that names its year, or that is read against one.
        told_outside: the same outside of quotations.
        said_on: the day on which somebody told of the date mentioned last, where that is an earlier one: "said on 9 May that it
            fell on 2 March"; None elsewhere.
        in_a_row: how many dates since the story came to its year have gone on in it.
        lost: True where a day was counted that nobody can tell ("the next day" of a week) since the date told last.
        quarter: the quarter spoken of last; None where there is none.
        so_far: True where months of the year so far ("the nine months") were spoken of since then.
        begins: the date that begins the range which the expression ends ("from May to September"); None where it ends none.
        from_now: True where that is "now" itself: what the expression names then lies ahead.
        read: the date that the expression was read as; None until then.
        turn: whether the expression's year is one that the story turns back from, or may turn back from.
        counted: the periods that were read against another date, each of which is itself inferred.
        dated_months: the year and the month of each day and each month that was named with its year.
        uncertain: True where the date mentioned last was read against an uncertain anchor.
        last_day_uncertain: the same of the day named last.
    """

    style: Style
    around: Around = field(init=False)
    anchor: Period | None = None
    clock: int | None = None
    last: Period | None = None
    last_here: bool = False
    story: Period | None = None
    outside: Period | None = None
    heading: Period | None = None
    leapt: bool = False
    in_year: Period | None = None
    new_clause: bool = False
    last_day: Period | None = None
    told_date: Period | None = None
    told_day: Period | None = None
    near_writing: bool = False
    told_here: bool = False
    told_outside: bool = False
    said_on: Period | None = None
    in_a_row: int = 0
    lost: bool = False
    quarter: Period | None = None
    so_far: bool = False
    begins: Period | None = None
    from_now: bool = False
    read: Period | None = None
    turn: Turn = ""
    counted: set[Period] = field(default_factory=set)
    dated_months: set[tuple[int, int]] = field(default_factory=set)
    uncertain: bool = False
    last_day_uncertain: bool = False

    @property
    def narrative(self) -> bool:
        """True where a missing year comes from the date mentioned last."""
        return self.story is not None and (self.style == "narrative" or self.anchor is None)

    @property
    def seen_from_writing(self) -> bool:
        """True for what is still to come or lasts until now, in nobody's quoted words, whatever was told before.

        "Will open in May" lies ahead of the writing, "has been shut since May" begins before it, "a paper published in May says"
        is one of its time.
        """
        seen = self.around.foreseen or self.around.until_now or self.around.of_a_new_paper
        return self.anchor is not None and seen and not self.around.quoted

    @property
    def said_as_news(self) -> bool:
        """True for when somebody says something, in a paragraph that tells of no time of its own outside of quotations.

        "“We lost much in 2014,” he said in a statement on Wednesday" is of the week of the writing, whatever was told before.
        """
        return (
            self.anchor is not None
            and self.around.reports()
            and not (self.around.quoted or self.around.looks_back)
            and not self.told_outside
        )

    @property
    def waits_for(self) -> bool:
        """True in news for the end of what is awaited, in a paragraph of its own: "a ruling was expected by the end of the year"."""
        ahead = self.around.tense > 0 or self.around.awaited
        apart = self.around.new_paragraph and self.around.bounded and not self.around.quoted
        return self.anchor is not None and not self.narrative and ahead and apart

    @property
    def of_another_day(self) -> bool:
        """True for what somebody of a story of long ago says: their "tonight" is not that of the writing."""
        return self.around.quoted and (self.long_ago or self.of_told_day)

    @property
    def of_told_day(self) -> bool:
        """True where the paragraph has told of a time well before that of the writing: "in a letter of 3 May 1916 she wrote"."""
        told = self.told_date
        return told is not None and self.anchor is not None and told.year < self.anchor.year - 1

    @property
    def may_be_foreseen_then(self) -> bool:
        """True for what would be, after a sentence of its paragraph on long ago: "They met in 1999. He said he would leave next year"."""
        last, anchor = self.last, self.anchor
        old = last is not None and anchor is not None and last.year < anchor.year - 1
        return old and self.last_here and self.around.would and not self.around.goes_on

    @property
    def of_old_words(self) -> bool:
        """True in a quotation after a date well before the writing: "in 1943 she wrote: 'On 12 May it rained'"."""
        old = self.last is not None and self.anchor is not None and self.last.year < self.anchor.year - 1
        return self.around.quoted and old

    @property
    def long_ago(self) -> bool:
        """True where a story has come to a year well before that of the writing."""
        if not (self.narrative and self.anchor and self.story):
            return False
        return self.story.year < self.anchor.year - 1

    def look(self, around: Around) -> None:
        """Turn to the next expression: a new sentence, clause or paragraph ends what the one before it spoke of."""
        self.around = around
        self.read = None
        if not around.quoted and self.outside is not None:
            self.story = self.outside
        if around.new_paragraph:
            self.last_day = self.told_day = self.told_date = None
            self.near_writing = self.told_here = self.told_outside = self.lost = self.last_here = False
        if self.in_year is not None:
            if not around.goes_on:
                self.in_year = None
            self.new_clause = self.new_clause or around.new_clause

    def remember(self, resolution: "Resolution", meaning: Meaning, *, uncertain: bool) -> None:
        """Keep what was read, where it moves the story.

        Five things do not: a look back ("a year earlier", "the previous winter", "which had been sold in May 1859"),
        what is read against the day of the writing, which lies outside the story, a date with its year that only
        describes a thing ("the May 1862 flood") or ends a stretch, a bare year inside a sentence, once the story tells of
        days and months, and the last of several years.
        """
        period = self.read = resolution.period
        if meaning.year is not None and meaning.month is not None:
            self.dated_months.add((period.year, meaning.month))
        (self.counted.add if resolution.against else self.counted.discard)(period)
        if period.unit == "year" and (self.around.opens or self.in_year):
            self.in_year, self.new_clause = period, False
        self.told_date = self._told_date(period, meaning)
        if RANK[period.unit] <= RANK["day"] and not (self.around.before_told or self.around.looks_back):
            self.told_day = period.enclosing("day")
        if RANK[period.unit] < RANK["year"]:
            a_day = meaning.day is not None and meaning.around is None
            self.last_day, self.last_day_uncertain = (
                (period.enclosing("day"), uncertain) if a_day else (None, False)
            )
        outside = self.style == "narrative" and self.story is not None and resolution.against == "anchor"
        another = self.story is not None and self.around.in_passing and meaning.year is not None
        from_told = resolution.against == "last"
        back = (meaning.base == "last" and meaning.count < 0) or (
            from_told
            and (meaning.direction == -1 or meaning.count < 0 or self._is_before_told(period, meaning))
        )
        doubted = uncertain and meaning.weekday is not None and self.said_as_news
        self.near_writing = outside and not doubted  # nothing is sure that would count from it
        told = resolution.against != "anchor"
        self.told_here |= told
        self.told_outside |= told and not self.around.quoted
        if outside or another or back:
            return
        self.said_on = self._said_on(period)
        self.last, self.uncertain, self.lost, self.last_here = period, uncertain, False, True
        if self._moves_story(period, meaning):
            self.in_a_row = self.in_a_row + 1 if self.story and self.story.year == period.year else 1
            self.story = period
            if not self.around.quoted:
                self.outside = period
            if meaning.year is not None:
                self.leapt = self.turn == "leap"
        if period.unit == "quarter" and not meaning.base and not (self.quarter and self.lies_ahead(period)):
            self.quarter, self.so_far = period, False

    def _said_on(self, period: Period) -> Period | None:
        """The date before, where it is the day on which somebody told of an earlier period; else None."""
        said = self.last if self.last_here and self.around.of_saying and not self.around.quoted else None
        is_day = said is not None and said.unit == "day"
        return said if is_day and said and period.first_day() < said.first_day() else None

    def _is_before_told(self, period: Period, meaning: Meaning) -> bool:
        """True for "had called on Christmas Eve" of the year before the date told last."""
        earlier = self.last is not None and period.year < self.last.year
        return earlier and meaning.lacks_year and self.around.before_told_alone

    def _told_date(self, period: Period, meaning: Meaning) -> Period | None:
        """A date of another time that is told, not only glanced at; the one before it, where this one is.

        "The pier, built in 1884, was closed" leaves what is told where it was, and so does what names no year.
        """
        if meaning.year is None:
            return self.told_date if meaning.incomplete or meaning.base == "last" else None
        passes = (
            RANK[period.unit] >= RANK["year"] and not self.around.opens
        )  # "the 1862 rules" tell of no other time
        if self.anchor is None or period.year >= self.anchor.year - 1:
            return None
        return self.told_date if passes or self.around.in_passing or self.around.looks_back else period

    def _moves_story(self, period: Period, meaning: Meaning) -> bool:
        """True where the story goes on with a date that "that year" may mean."""
        if self.story is None:
            return True
        if period.unit == "year" and self.begins is not None:  # "1862-1865" as a heading begins in 1862
            return False
        if (
            self.around.looks_back
            and meaning.year is not None
            and period.first_day() < self.story.first_day()
        ):
            return False
        if self.turn == "aside":
            return False
        in_days = RANK[self.story.unit] < RANK["year"]
        return not in_days or self.around.scene or RANK[period.unit] < RANK["year"]

    def remember_duration(self, meaning: Meaning) -> None:
        """Keep that half a year or nine months are reported, so that "a year earlier" is a year, no quarter; "now" ends a story."""
        if meaning.value == NOW:
            self.told_date = None
        self.so_far = self.so_far or (meaning.moves and meaning.value in {"P6M", "P9M"})

    def contradicts(self, period: Period) -> bool:
        """True where a sentence tells of what has happened, and a period begins only after the writing."""
        return (
            self.around.tense < 0 and self.anchor is not None and period.first_day() > self.anchor.first_day()
        )

    def lies_ahead(self, period: Period) -> bool:
        """True where a period is not over on the day of the writing: it is forecast, not reported."""
        return self.anchor is not None and period.shifted(1).first_day() > self.anchor.first_day()


@dataclass(frozen=True, slots=True)
class Resolution:
    """A period, and what it was read against: the anchor, a date mentioned before, or nothing but its own words.

    Where the words leave open which day or unit it is, `spread` holds the first and the last day that it can be; empty text
    for an end that is open too ("more than two years ago"). `other` is the same part of another year, which may be meant as
    well. `by_weekday` says that the weekday beside it showed which year or
    month it is of.
    """

    period: Period
    against: Against
    base: Period | None = None
    spread: tuple[str, str] | None = None
    by_weekday: bool = False
    other: Period | None = None
