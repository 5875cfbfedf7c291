"""What a rule of the grammar is, what a join is, and the pieces that several patterns share."""

from collections.abc import Callable
from dataclasses import dataclass, field

from claimline.dates.grammar.meaning import Meaning

Guard = Callable[[str, int, int], bool]
# A pattern, a text that it reads, and the TIMEX3 value of what it reads there; see `Rule`.
Pattern = tuple[str, str, str]

EXAMPLE_ANCHOR = "2016-03-31"

# The value of an example that is found and left unread, with the reason.
NOT_READ = "not read"

# What rules say that only keep words from being read as dates; it joins with nothing.
NO_DATE = Meaning(value="none")

DAYS = ("day", "monthday", "weekday")  # the grains of a day
# What stands between two dates that are the ends of one range.
RANGE_LINKS = frozenset({"-", "to", "until", "till", "through"})
# What stands between two dates of a list: "on 3 June, 5 July and 9 August 1961".
LIST_LINKS = frozenset({",", "and", "or"})

# Choices that several patterns share, named in braces where they are used; each way has its example, as in `Rule`.
PIECES: dict[str, tuple[Pattern, ...]] = {
    "{N}": (
        ("[a] SOME:length", "a few days", "PXD"),
        ("[(a|one|the)] COUPLE:length [of]", "a couple of days", "P2D"),
        ("COUNT:length", "three days", "P3D"),
    ),
    # The longer units before the last one of a count.
    "{MORE}": (
        (
            "(COUNT:more|A:more) (UNITS:more_unit|UNIT:more_unit) [and]",
            "two years and a month ago",
            "2014-02",
        ),
        (
            "(COUNT:most|A:most) (UNITS:most_unit|UNIT:most_unit) [,] (COUNT:more|A:more) (UNITS:more_unit|UNIT:more_unit) [,] [and]",
            "two years, one month and three days ago",
            "2014-02-28",
        ),
    ),
    "{ABOUT}": (
        ("ABOUT", "about three days", "P3D"),
        ("LIMIT:limit than", "more than three days", "P3D"),
        ("DENIAL:turned LIMIT:limit than", "not more than three days", "P3D"),
        ("(little|hardly|scarcely|barely) (more|less|fewer) than", "hardly more than three days", "P3D"),
        ("at LIMIT:limit", "at least three days", "P3D"),
        ("UPTO:limit to", "up to three days", "P3D"),
        ("UNDER:limit", "under three days", "P3D"),
        ("some", "some three days", "P3D"),
        ("just", "just three days", "P3D"),
        ("another", "another three days", "P3D"),
        ("close to", "close to three days", "P3D"),
    ),
    "{M}": (
        ("MONTH", "3 March", "2016-03-03"),
        ("LOWMONTH:month", "3 feb", "2016-02-03"),
    ),
    "{NTH}": (
        ("ORDINAL:nth", "the third week of May", "2016-W20"),
        ("LASTWORD:nth", "the last day of May", "2016-05-31"),
    ),
    "{WHOLE}": (
        ("[the] {M}", "the last day of May", "2016-05-31"),
        ("[the] (WHICH|AFTER|that|same) MONTH", "the last day of last May", "2015-05-31"),
        ("{SPAN}", "the last day of 2014", "2014-12-31"),
    ),
    "{SPAN}": (
        ("[the] (YEAR|year)", "the last day of 2014", "2014-12-31"),
        ("[the] (WHICH|AFTER|that|same) [fiscal] UNIT", "the last day of next year", "2017-12-31"),
        ("[the] (DECADE|DECADEWORD|SHORTDECADE)", "the last year of the 1990s", "1999"),
        ("[the] SEASON", "the last day of the summer", "2015-08-31"),
    ),
    "{HANDS}": (
        (
            "(CLOCKSHARE:past|COUNT:past) past COUNT:clock",
            "half past five in the afternoon",
            "2016-03-31T17:30",
        ),
        (
            "[a] (CLOCKSHARE:before|COUNT:before) to COUNT:clock",
            "a quarter to six in the evening",
            "2016-03-31T17:45",
        ),
        ("(HOUR:clock|COUNT:clock) OCLOCK", "five o'clock in the afternoon", "2016-03-31T17:00"),
    ),
    "{ZONE}": (
        ("ZONE", "14:30 GMT", "2016-03-31T14:30"),
        ("local time", "14:30 local time", "2016-03-31T14:30"),
        ("(hours|hrs) [(ZONE|local time)]", "14:30 hours", "2016-03-31T14:30"),
    ),
    "{AROUND}": (
        ("LATE:mod", "earlier today", "2016-03-31"),
        ("sometime", "sometime today", "2016-03-31"),
    ),
}


@dataclass(frozen=True, slots=True)
class Rule:
    """One kind of expression.

    Examples are read against `EXAMPLE_ANCHOR` as news. The expression is the whole text, or what stands between `*`
    where the words around it matter.

    Attributes:
        name: what it is called on the About page and in `DateMention.rule`.
        patterns: ways to write it, each with an example that is read otherwise without it, and the TIMEX3 value of
            the example; an empty value where the example holds no date, `NOT_READ` where it is one that stays unread. The longest match of all rules wins, then
            the first rule.
        says: what all its expressions mean; the slots fill in the rest.
        alone: False for what is a date only once it is joined to its neighbour ("early").
        beside: the name of a rule that must have found something in the same text, for what is a date only there.
        closing: True for what is one only where a clause ends ("the day before", but not "the day before the vote").
        guard: tells from the words around, given (text, start, end), whether it is a date at all.
        counterexample: what `beside`, `closing` or `guard` keeps from being a date.
    """

    name: str
    patterns: tuple[Pattern, ...]
    says: Meaning = field(default_factory=Meaning)
    alone: bool = True
    beside: str = ""
    closing: bool = False
    guard: Guard | None = None
    counterexample: str = ""


@dataclass(frozen=True, slots=True)
class Join:
    """Two neighbours that are one expression: "February" and "last year".

    Attributes:
        name: what it is called in `DateMention.rule`.
        finer, coarser: the grains of the two (see `Meaning.grain`).
        links: what may stand between them where the finer comes first; empty text for nothing at all, `-` for every
            dash.
        links_back: the same where the coarser comes first.
        examples: (text, TIMEX3 value), as in `Rule`; without any of its grains and links one is read otherwise.
        apart: True where the two stay two, and the finer only takes from the coarser what it lacks ("May 3 to 9").
        side: -1 or 1 where the finer is a duration that counts from the coarser, before or after it.
        ahead: whether it is the next such day that the duration counts from.
        guard: tells from the words around the two whether they are one expression at all.
        same: True where the two stay two and say one day twice ("Tuesday (21 April)"); `links_back` stand between them.
    """

    name: str
    finer: tuple[str, ...]
    coarser: tuple[str, ...]
    examples: tuple[tuple[str, str], ...]
    links: tuple[str, ...] = ()
    links_back: tuple[str, ...] = ()
    apart: bool = False
    same: bool = False
    side: int = 0
    ahead: bool = False
    guard: Guard | None = None


def with_pieces(pattern: str) -> str:
    """A pattern with the choices that its named pieces stand for; a piece may hold others.

    Raises:
        ValueError: it names a piece that does not exist.
    """
    while "{" in pattern:
        before = pattern
        for name, ways in PIECES.items():
            pattern = pattern.replace(name, f"({'|'.join(way for way, _, _ in ways)})")
        if pattern == before:
            raise ValueError(f"The pattern {pattern!r} names a piece that does not exist.")
    return pattern
