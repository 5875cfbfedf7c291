"""Words that place a statement without a date after or before the date that stands before it, or now: "after that".

Such a statement never takes that date as its own. Whether it takes one at all is settled in `rows`.
"""

import re
from dataclasses import dataclass, replace
from functools import lru_cache
from itertools import islice
from typing import Literal

from claimline.dates import in_order
from claimline.dates.reading.tense import PERCEIVED, tense
from claimline.events.dating import Dating, bounded, taken_from
from claimline.model import Statement

# What shows that "still" and "now" are those of the writing: "it was still shut" is of the time that is told.
_IS = r"(?:(?:is|are|am|has|have|does|do|can)(?:n['’]t|not)?|(?<=['’])(?:re|ve|m))"
_WORD = r"(?!was\b|were\b|had\b|did\b)[\w'’-]+"
_SUBJECT = r"(?:he |she |it |they |we |I |you |nobody |(?:the|his|her|its|their) \w+ )?"
_STANDS = (
    r"(?:is|are|has|have|do|does|says?|thinks?|wants?|claims?|stands?|leaks?|waits?|lives?|works?|needs?)"
)


_MOST = 12  # words that place one sentence


@dataclass(frozen=True, slots=True)
class Order:
    """Words (a pattern), to which side of the date before they point or that they mean the writing, and a sentence with them."""

    words: str
    way: Literal["after", "before", "now"]
    example: str


ORDERS = (
    Order(r"after (?:that|this)", "after", "Jon Berg said nobody looked at it after that."),
    Order(r"afterwards?", "after", "Jon Berg said that the guards left soon afterwards."),
    Order(
        r"(?:ever )?since(?: then| that time)", "after", "Jon Berg said that it had been empty since then."
    ),
    Order(r"(?:ever )?since(?=\W*[.,;”\"]|\W*$)", "after", "Jon Berg said that nobody had come since."),
    Order(
        rf"{_IS}(?: {_WORD}){{0,5}}? (?:still|yet|so far|any (?:more|longer)|anymore)",
        "after",
        "Jon Berg said that the owner is still waiting.",
    ),
    Order(rf"(?:still|so far),?(?= {_SUBJECT}{_STANDS}\b)", "after", "Jon Berg said that it still leaks."),
    Order(rf"{_IS}(?: {_WORD}){{0,5}}? now", "now", "Jon Berg said that the owner is waiting now."),
    Order(rf"now,?(?= {_SUBJECT}{_STANDS}\b)", "now", "Now it is empty, Jon Berg said."),
    Order(
        r"(?:today|nowadays|these days|to this day)", "now", "Jon Berg said nobody works there these days."
    ),
    Order(r"(?:from then on|thereafter|subsequently)", "after", "Jon Berg said that it subsequently burned."),
    Order(r"(?<!or )(?<!no )later(?! than)", "after", "Jon Berg said that the roof later fell."),
    Order(r"in the (?:meantime|interim)", "after", "Jon Berg said that it had burned in the meantime."),
    Order(
        r"(?:before (?:that|this)|beforehand)", "before", "Jon Berg said that it had been a mill before that."
    ),
    Order(r"(?<!no )earlier(?! than)", "before", "Jon Berg said that the roof had fallen earlier."),
    Order(r"previously", "before", "Jon Berg said that it had previously been a mill."),
    Order(r"(?:until|till|up to) then", "before", "Jon Berg said that until then it was a mill."),
    Order(r"by (?:then|that time)", "before", "Jon Berg said that by then the roof had fallen."),
)
_ANY = re.compile("|".join(rf"(?P<o{i}>\b{order.words}\b)" for i, order in enumerate(ORDERS)), re.IGNORECASE)

# Whose verb looks ahead of the saying tells of nothing that was: "Ort expects a flood within a century".
_LOOKING_AHEAD = re.compile(r"(?:expect|predict|forecast|anticipate|foresee)s?$", re.IGNORECASE)
# What should, might or can be happened on no day, nor did what is asked or done over and over.
_NO_EVENT = re.compile(
    r"^\W*(?:[Ii]f|[Uu]nless)\b|\b[Pp]lease\b|\b(?:should|ought|must|may|might|could|would|can|cannot|will|shall|wo(?=n['’]t\b)|ca(?=n['’]t\b))(?:n['’]t)?\b(?!\s+(?:19|20)\d\d)"
    r"|\b(?:every|each) (?:\w+ )?(?:day|week|month|year|decade|summer|winter|spring|autumn)s?\b"
)
_PERCEIVED = re.compile(PERCEIVED, re.IGNORECASE)
# What follows is said of something in the clause: "it was sold so that nobody could use it" is of one day.
_FIRST_CLAUSE = re.compile(
    r"\W*(?:that\s)?(?:(?!\b(?:that|which|who|whose|whom|so|if|because|when|where|whether|while|but|as)\b)[^,;:])*"
)


def is_of_no_day(text: str, statement: Statement) -> bool:
    """True where a statement tells of nothing that happened at the time of the one before it.

    So it is with a denial, which is of another day than what it denies, with a question, and with what should, could or
    will be: "It broke in May 2010, Jon Berg said. Ida Sol denied it. It should have been shut, she said."
    """
    if statement.is_asked or statement.stance in {"denied", "doubted"} or _looks_ahead(text, statement):
        return True
    start, end = statement.content_span or (statement.start, statement.end)
    end = _FIRST_CLAUSE.match(text, start, end).end()  # type: ignore[union-attr]  # it matches nothing as well
    told = _PERCEIVED.sub("", text[start:end])
    return _NO_EVENT.search(told) is not None


def _looks_ahead(text: str, statement: Statement) -> bool:
    return statement.cue_span is not None and _LOOKING_AHEAD.search(text, *statement.cue_span) is not None


@lru_cache(maxsize=1)  # several who speak in one sentence make a statement of it each
def _orders(text: str, start: int, end: int) -> list[re.Match[str]]:
    """The first words of a sentence that place it, more than it has but for a list."""
    return list(islice(_ANY.finditer(text, start, end), _MOST))


def placed(text: str, statement: Statement, date: Dating, spoken: Dating, whose: str) -> Dating | None:
    """The bounds of a statement whose words place it after or before `date`; None where they do not.

    Args:
        text: the document's text.
        statement: one without a date.
        date: that of the statement before it.
        spoken: when the passage was written.
        whose: the passage in words: `comment 2`.
    """
    found = _orders(text, statement.start, statement.end)
    if not found:
        return None
    ways = {ORDERS[int((match.lastgroup or "o0")[1:])].way for match in found}
    order_words = ", ".join(f"“{match.group()}”" for match in found)
    date_words = f"“{date.text}”" if date.text else date.words
    ahead = any(tense(text, *match.span()) > 0 for match in found)
    if ways == {"now"}:
        note = f"No date of its own: {order_words} is the time of {whose} ({spoken.words})."
        return (
            taken_from(spoken, note)
            if spoken.edtf
            else Dating(note=f"No date of its own, and none is known for {whose}.")
        )
    past = spoken.latest if not ahead and in_order(date.earliest, spoken.latest) else ""
    until = f" and {whose} ({spoken.words})" if past else ""
    if ways == {"after"}:
        if not date.earliest:
            return Dating(
                note=f"No date of its own: {order_words} places it after a date without a beginning ({date_words})."
            )
        place = "between the start of" if past else "not before the start of"
        note = (
            f"No date of its own: {order_words} places it {place} the date before it ({date_words}){until}."
        )
        return replace(bounded(date.earliest, past, note), qualifier=date.qualifier)
    if ways == {"before"}:
        note = f"No date of its own: {order_words} places it not after the date before it ({date_words})."
        begins = spoken.earliest if ahead and date.latest and in_order(spoken.earliest, date.latest) else ""
        if begins:
            note += f" It lies ahead of the time of {whose} ({spoken.words})."
        return replace(bounded(begins, date.latest, note), qualifier=date.qualifier if date.latest else "")
    note = f"No date of its own: {order_words} place it on neither side of the date before it ({date_words})."
    return bounded("", past, note)
