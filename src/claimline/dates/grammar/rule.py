"""What a rule of the grammar is, and the pieces that several patterns share."""

from collections.abc import Callable
from dataclasses import dataclass, field

from claimline.dates.grammar.meaning import Meaning

Guard = Callable[[str, int, int], bool]

EXAMPLE_ANCHOR = "2016-03-31"

# What rules say that only keep words from being read as dates; it joins with nothing.
NO_DATE = Meaning(value="none")

# Pieces of patterns, named in braces where they are used.
PIECES = {
    "{N}": "([a] SOME:length|[(a|one|the)] COUPLE:length [of]|COUNT:length)",
    "{ABOUT}": (
        "(ABOUT|more than|less than|fewer than|no more than|no less than|at least|at most|up to|under|some|just"
        "|another|close to)"
    ),
    "{AROUND}": "(earlier|later|sometime)",
}


@dataclass(frozen=True, slots=True)
class Rule:
    """One kind of expression.

    Attributes:
        name: what it is called on the About page and in `DateMention.rule`.
        patterns: ways to write it; the longest match of all rules wins, then the first rule.
        examples: (text, TIMEX3 value when read against `EXAMPLE_ANCHOR`); the expression is the whole text, or
            what stands between `*` where the words around it matter.
        says: what all its expressions mean; the slots fill in the rest.
        alone: False for what is a date only once it is joined to its neighbour ("early").
        beside: the name of a rule that must have found something in the same text, for what is a date only there.
        closing: True for what is one only where a clause ends ("the day before", but not "the day before the vote").
        guard: tells from the words around, given (text, start, end), whether it is a date at all.
    """

    name: str
    patterns: tuple[str, ...]
    examples: tuple[tuple[str, str], ...] = ()
    says: Meaning = field(default_factory=Meaning)
    alone: bool = True
    beside: str = ""
    closing: bool = False
    guard: Guard | None = None


@dataclass(frozen=True, slots=True)
class Join:
    """Two neighbours that are one expression: "February" and "last year".

    Attributes:
        finer, coarser: the grains of the two (see `Meaning.grain`).
        links: what may stand between them where the finer comes first; empty text for nothing at all.
        links_back: the same where the coarser comes first; empty where that order is none.
        apart: True where the two stay two, and the finer only takes from the coarser what it lacks ("May 3 to 9").
    """

    name: str
    finer: tuple[str, ...]
    coarser: tuple[str, ...]
    links: tuple[str, ...]
    links_back: tuple[str, ...]
    examples: tuple[tuple[str, str], ...]
    apart: bool = False


def spelled_out(pattern: str) -> str:
    """A pattern with its named pieces put in."""
    for name, piece in PIECES.items():
        pattern = pattern.replace(name, piece)
    return pattern
