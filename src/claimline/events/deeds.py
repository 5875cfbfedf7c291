"""What is counted from something that has no date in the text: "two months after the fire", "the day before we spoke".

Nobody can count it, and it is of no time that the text told of before.
"""

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from claimline.attribution.lexicon.words import PREPOSITIONS
from claimline.dates import in_order
from claimline.dates.edtf import day_from_number, day_number, iso_day
from claimline.dates.english import IRREGULAR_PAST
from claimline.dates.qualifiers import with_mark
from claimline.dates.reading.tense import tense
from claimline.events.asides import is_passing
from claimline.events.dating import ONE_DATE, Dating, bounded, of_mention
from claimline.model import DateMention, Qualifier, Statement
from claimline.text.spans import within

_COUNT = (
    r"\b(?:an?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|some|several|a few|a couple of|many|the|\d{1,3})"
    r" (?:day|night|morning|evening|week|weekend|fortnight|month|year|hour|minute)s? (?:after|before) "
)
_NOUN = (
    r"(?:the|his|her|its|their|our|my|this|that) (?!(?:\w+ )?(?:day|night|time|age|end|date|judge|court|jury|magistrate|tribunal|camera)s?\b)"
    r"(?:(?:first|second|third|last|new|old|great|big) )?[\w'’-]+"
)
_CLAUSE = (
    r"(?:(?:we|I|you|he|she|they|it)\b(?: \w+ly\b)?(?: [\w'’-]+)?"
    rf"|(?-i:[A-Z])[\w'’-]+(?: (?-i:[A-Z])[\w'’-]+){{0,2}} (?:had )?(?:\w+ed|{IRREGULAR_PAST})\b)"
)
_DOING = r"(?!(?:spring|morning|evening|during|thanksgiving)\b)[a-z]{2,}ing\b"
_WORDS = (" after ", " before ", " Day")
_AFTER_A_DEED = re.compile(
    rf"{_COUNT.replace('(?:after|before)', 'after')}(?P<deed>[^,.;:()”\"]{{2,60}}) (?:in|on|of)(?: the)? $",
    re.IGNORECASE,
)
_VERB = re.compile(
    rf"\w+ed|{IRREGULAR_PAST}|is|are|has|have|been|being|will|would|can|could|may|might|must|should"
)
_SUBJECTS = frozenset("I we you he she they it who".split())
_OPENS_PHRASE = frozenset("a an the his her its their our my this that these those".split())
_FROM_A_DEED = re.compile(rf"{_COUNT}(?:{_NOUN}|{_CLAUSE}|{_DOING})", re.IGNORECASE)
# A day that has a name of its own, and a date that no calendar here has: "on World Harbour Day".
_NAMED_DAY = re.compile(r"\b[Oo]n (?P<day>(?:the )?(?:[A-Z][\w'’-]+ ){1,4}Day)\b(?!['’ ]s\b)")
_LENGTH = re.compile(r"P(\d+)([DWMY])")
_SIDE = re.compile(r" (after|before) ")
_DAYS = {"D": 1, "W": 7}
_LASTED = (
    "for ", "for about ", "for some ", "for just ", "the ", "those ", "these ", "spent ", "waited ", "lasted ", "took ", "within ", "every ", "than ",
)  # fmt: skip


def counted_from_a_deed(text: str, statement: Statement, inside: Sequence[DateMention]) -> Dating | None:
    """Of "two months after the fire" that it is dated, though not on which day; None for any other words.

    Args:
        text: the document's.
        statement: one whose sentence gives it no date.
        inside: the dates in the sentence.
    """
    sentence = text[statement.start : statement.end]
    if not any(map(sentence.__contains__, _WORDS)):  # as in most
        return None
    return _on_a_named_day(text, statement, inside) or _from_a_deed(text, statement, inside)


def _from_a_deed(text: str, statement: Statement, inside: Sequence[DateMention]) -> Dating | None:
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


def _on_a_named_day(text: str, statement: Statement, inside: Sequence[DateMention]) -> Dating | None:
    named = _NAMED_DAY.search(text, statement.start, statement.end)
    if named is None:
        return None
    span, content = named.span("day"), statement.content_span
    known = any(one.start < span[1] and span[0] < one.end for one in inside)
    if known or (within(statement.area, span[0]) and not (content and within([content], span[0]))):
        return None
    return Dating(named["day"], span, note=f"“{named['day']}” is a day whose date the text does not give.")


def _is_one_deed(words: Sequence[str]) -> bool:
    """True for "the flood", "the end of the war" and "he sold the inn"; "her death her book came out" tells what came later."""
    verbs = 0
    for before, word in pairwise(["of", *words]):  # anything can stand first, as after a preposition
        verb, after_verb = _is_verb(word), _is_verb(before)
        verbs += verb and not after_verb
        opens = word in _SUBJECTS or word in _OPENS_PHRASE
        opens = opens or (word[0].isupper() and not before[0].isupper() and before not in _OPENS_PHRASE)
        if opens and not (before in PREPOSITIONS or (after_verb and word not in _SUBJECTS)):
            return False
    return verbs < 2


def _is_verb(word: str) -> bool:
    return _VERB.fullmatch(word) is not None


def after_what_it_dates(
    text: str, statement: Statement, mention: DateMention, dating: Dating, spoken: str
) -> tuple[Dating, str]:
    """A dating that begins with its date, and why, for "two years after the flood of 2014"; else as it is.

    Args:
        text: the document's.
        statement: whose date it is.
        mention: the date that is chosen.
        dating: what it says so far.
        spoken: the last day or minute on which the passage can be written; empty where unknown.
    """
    if mention.timex_type == "DURATION" or not (dating.earliest and dating.latest):
        return dating, ""
    found = _AFTER_A_DEED.search(text, statement.start, mention.start)
    if found is None or not _is_one_deed(found["deed"].split()):
        return dating, ""
    last = (
        spoken
        if spoken and in_order(dating.latest, spoken) and tense(text, mention.start, mention.end) < 0
        else ""
    )
    whole = bounded(dating.earliest, last, "")
    why = f"It lies after what “{mention.text}” is the date of."
    return replace(
        dating,
        edtf=with_mark(whole.edtf, dating.qualifier),
        earliest=whole.earliest,
        latest=whole.latest,
        precision=whole.precision,
        basis="inferred" if last else dating.basis,
    ), why


def before_what_came_later(
    text: str, statement: Statement, mention: DateMention, inside: Sequence[DateMention]
) -> Dating | None:
    """When something was reported in "sold on Friday, two days after an engineer found": counted back from the sale; else None.

    Args:
        text: the document's.
        statement: what is reported.
        mention: the date of the writer's clause beside it.
        inside: the dates in its sentence.
    """
    source, dating = statement.source_span, of_mention(mention)
    if source is None or mention.timex_type == "DURATION" or not (dating.earliest and dating.latest):
        return None
    for count in inside:
        length = _LENGTH.fullmatch(count.timex_value)
        side = _SIDE.match(text, count.end)
        if length and side and mention.end <= count.start and count.end < source[0]:
            counted = _counted(dating, length, side[1] == "after")
            why = f"It is counted from “{mention.text}” (“{count.text}{side[0].rstrip()}”)."
            return replace(counted, note=f"{counted.note} {why}".strip())
    return None


def _counted(dating: Dating, length: re.Match[str], back: bool) -> Dating:
    """So many days or weeks from a day, weeks as about that day; from all else only before or after it."""
    plain = dating.edtf
    if length[2] in _DAYS and dating.precision == "day" and ONE_DATE.fullmatch(plain):
        days = int(length[1]) * _DAYS[length[2]]
        day = iso_day(*day_from_number(day_number(plain) + (-days if back else days)))
        about: Qualifier = "" if length[2] == "D" else "approximate"
        return replace(
            dating, edtf=with_mark(day, about), earliest=day, latest=day, qualifier=about, basis="inferred"
        )
    ends = ("", dating.latest) if back else (dating.earliest, "")
    whole = bounded(*ends, "")
    return replace(
        dating,
        edtf=with_mark(whole.edtf, dating.qualifier),
        earliest=whole.earliest,
        latest=whole.latest,
        precision=whole.precision,
        basis="inferred",
    )
