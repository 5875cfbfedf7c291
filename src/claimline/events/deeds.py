"""What is counted from something that has no date in the text: "two months after the fire", "the day before we spoke".

Nobody can count it, and it is of no time that the text told of before.
"""

import re
from collections.abc import Sequence

from claimline.dates.english import IRREGULAR_PAST
from claimline.dates.reading.tense import tense
from claimline.events.asides import is_passing
from claimline.events.dating import Dating
from claimline.model import DateMention, Statement
from claimline.text.spans import within

_COUNT = (
    r"\b(?:an?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|some|several|a few|a couple of|many|the|\d{1,3})"
    r" (?:day|night|morning|evening|week|weekend|fortnight|month|year|hour|minute)s? (?:after|before) "
)
_NOUN = (
    r"(?:the|his|her|its|their|our|my|this|that) (?!(?:\w+ )?(?:day|night|time|age|end|date)s?\b)"
    r"(?:(?:first|second|third|last|new|old|great|big) )?[\w'’-]+"
)
_CLAUSE = (
    r"(?:(?:we|I|you|he|she|they|it)\b(?: \w+ly\b)?(?: [\w'’-]+)?"
    rf"|(?-i:[A-Z])[\w'’-]+(?: (?-i:[A-Z])[\w'’-]+){{0,2}} (?:had )?(?:\w+ed|{IRREGULAR_PAST})\b)"
)
_DOING = r"(?!(?:spring|morning|evening|during|thanksgiving)\b)[a-z]{2,}ing\b"
_FROM_A_DEED = re.compile(rf"{_COUNT}(?:{_NOUN}|{_CLAUSE}|{_DOING})", re.IGNORECASE)
_LASTED = ("for ", "for about ", "for some ", "for just ", "lasted ", "took ", "within ", "every ", "than ")


def counted_from_a_deed(text: str, statement: Statement, inside: Sequence[DateMention]) -> Dating | None:
    """Of "two months after the fire" that it is dated, though not on which day; None for any other words.

    Args:
        text: the document's.
        statement: one whose sentence gives it no date.
        inside: the dates in the sentence.
    """
    ways = (statement.content_span, (statement.start, statement.end))
    found = next(filter(None, (_FROM_A_DEED.search(text, *span) for span in ways if span)), None)
    if found is None or text.endswith(_LASTED, statement.start, found.start()):
        return None
    own = statement.content_span is not None and within([statement.content_span], found.start())
    if within(statement.area, found.start()) and not own:
        return None  # in the words of another speaker of the sentence
    if any(one.edtf and one.start < found.end() and found.start() < one.end for one in inside):
        return None
    if is_passing(text, statement, found.span()) or not tense(text, *found.span()):
        return None  # "Eggs hatch three weeks after the laying" tells of no day
    note = f"It is counted from something that is named without its date (“{found[0]}”)."
    return Dating(found[0], found.span(), note=note)
