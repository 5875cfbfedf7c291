"""Dates that a sentence names to say that another one is right: "in 1951, not 1957", "not in 1957 but in 1951"."""

import re
from collections.abc import Sequence
from itertools import pairwise

from claimline.model import DateMention, Statement

_PLACED = r"(?: (?:in|on|at|during|for|from|of))?(?: the)? "
# What stands between the right date and a wrong one: ", not in ", " and certainly not ", " (not ".
_NOT_AFTER = re.compile(
    rf"(?:,| [(–—-]| --)?(?: (?:and|but))?(?: ?\w+ly)?[ (–—]*(?:not|never)(?:,? as [^,;.]{{2,40}}?,?)?{_PLACED}",
    re.IGNORECASE,
)
# Between a wrong date and the right one: " but in "; behind a slip of the tongue " – no, in ", ", or rather ".
_BUT = re.compile(
    rf",? but(?: (?:rather|instead|only|already|actually|probably|\w+ly))?{_PLACED}",
    re.IGNORECASE,
)
_CORRECTED = re.compile(rf"[,?!]?(?: [–—-]| --)? (?:or rather|no|I mean|sorry)[,:]?{_PLACED}", re.IGNORECASE)
_OR = re.compile(rf",? (?:or|nor){_PLACED}", re.IGNORECASE)
# Before a wrong date: "not in", and "was not let in", after which a clause may as well begin: "but in 1951 it was painted".
_NOT_BEFORE = re.compile(rf"(?:\bnot|n['’]t){_PLACED}$", re.IGNORECASE)
_VERB_NOT_BEFORE = re.compile(
    r"(?:\b(?:not|never)|n['’]t)(?: (?!(?:only|just|merely)\b)[^\W\d_][\w'’-]*){1,6} (?:in|on|at|during)(?: the)? $",
    re.IGNORECASE,
)
_CLAUSE_FOLLOWS = re.compile(r",? (?!(?:and|or)\b)\w")
_REACH = 60  # characters


def denied_among(text: str, statement: Statement, dated: Sequence[DateMention]) -> list[DateMention]:
    """Those of the dates of a sentence, in order, in whose place another of them is given; "it was not let in 1957" denies none."""
    denied: list[DateMention] = []
    listed: list[DateMention] = []  # "1957 or 1959", up to the one at hand
    for one, other in pairwise(dated):
        between = text[one.end : other.start]
        listed.append(one)
        if _NOT_AFTER.fullmatch(between) or (one in denied and _OR.fullmatch(between)):
            denied.append(other)
        if _CORRECTED.fullmatch(between) or _is_but(text, statement, listed, other):
            denied.extend(listed)
        if not _OR.fullmatch(between):
            listed = []
    return denied


def _is_but(text: str, statement: Statement, listed: Sequence[DateMention], other: DateMention) -> bool:
    """True where other dates are denied before "but in"."""
    if not _BUT.fullmatch(text, listed[-1].end, other.start):
        return False
    before = text[max(statement.start, listed[0].start - _REACH) : listed[0].start]
    end = statement.content_span[1] if statement.content_span else statement.end
    goes_on = other.end < end and _CLAUSE_FOLLOWS.match(text, other.end, end) is not None
    return bool(_NOT_BEFORE.search(before) or (not goes_on and _VERB_NOT_BEFORE.search(before)))
