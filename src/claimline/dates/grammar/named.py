"""Names that only look like a date: people called April, papers of a Sunday, what is called after a day or a month."""

import re

from claimline.dates.english import MONTHS
from claimline.dates.grammar.guards import AFTER_A_DAY, LAST_WORD, NEXT_WORD, PLACERS
from claimline.text.named_days import AFTER_DAY, BEFORE_ON_DAY, GIVEN_NAMES, GIVEN_WEEKDAYS

# Words that a month may follow as well.
_LOOSE_PLACERS = frozenset(
    ("of", "from", "to", "and", "or", "by", "between", "through", "for", "the", "around", "about", "than", "on")
)  # fmt: skip
_YEAR_FOLLOWS = re.compile(r",?[ \u00a0]\d{4}\b")
_PAPER_FOLLOWS = re.compile(rf" (?:{'|'.join(sorted(AFTER_DAY))})\b")
# "The Sunday Courier and", which is a name: capitals up to the end of the clause or to a word of grammar.
_NAME_WITH_DAY = re.compile(
    r"(?: [A-Z][a-z]\w+){1,3}(?:['’]s\b|[.,;:!?)”\"’]|\n|$| (?:and|or|of|in|on|for|at|by|as|to|that|which|who|with|has|had|is|was"
    r"|says?|said|reported|wrote|writes)\b)"
)
_THE = re.compile(r"\b[Tt]he $")
_PAPER_BEFORE = re.compile(rf"\b(?:{'|'.join(sorted(BEFORE_ON_DAY))}) on $")
_SURNAME_FOLLOWS = re.compile(r" [A-Z][a-z]+ [a-z]")
_SENTENCE_BEGINS = re.compile(r"(?:^|[.!?\n][\"”’)]?\s*)$")
# A movement, an agreement or a deed that is called after a day or a month: "the July 20 plot", "the October Revolution"; "a
# June agreement" is of June, but no agreement is of Good Friday.
_NAMED_AFTER = re.compile(
    r"(?: [A-Z]\w+)?[ -](?:(?i:plot|movement|brigades?|alliance)|Agreement|Accords?|Pact|Coalition|Revolution|War|Group"
    r"|Uprising|Massacre|Treaty|Manifesto|Committee|Society)\b"
)
_TITLE_BEGINS = re.compile(r"[\"“'‘](?:[A-Z][\w'’]* ){0,4}[A-Z][\w'’]* ?$")
_TITLE_ENDS = re.compile(r"[,.!?]?[\"”'’](?!s\b)")
_AGREEMENT = re.compile(r"[ -](?:peace )?(?:agreement|accords?|pact|deal|talks)\b")
# "The Boxing Day flood", "a May Day call": what follows is called after the day, in whatever year it was.
_NAMES_A_THING = re.compile(
    r"\b(?:the|an?|this|that)(?: [Ll]ast| [Nn]ext)? (?:Saint |St[.]? )?$", re.IGNORECASE
)
_OF_A_NAME = re.compile(
    r"(?:^|\b(?!(?:on|in|by|at|before|after|since|until|till|from|to|and|or|for|of|every|around|this|next|last) $)[\w.]+ )$",
    re.IGNORECASE,
)
_CAPITAL_FOLLOWS = re.compile(r" [A-Z][a-z]")
_WATCHED = re.compile(r"\b(?:watch(?:ed|es|ing)?|film|movie|novel) $", re.IGNORECASE)
_IN_THE_YEAR = re.compile(r"\d{4}$")
# What no month does: "April told me", "June asked why".
_SPEAKS = re.compile(
    r" (?:told|said|says|asked|replied|answered|thinks?|thought|wrote|knew|knows|laughed|nodded|smiled)\b"
)
_NAME_FOLLOWS = re.compile(r"\s(?:[A-Z][a-z]|[DO]['’][A-Z])")
_STREET_FOLLOWS = re.compile(r" (?:Street|Road|Avenue|Lane|Square)\b")
# "Mia Roe and June Carter", where June is nobody's month; "in May and June Senn burned" names two.
_PERSON_BEFORE = re.compile(rf"(?<![A-Za-z])(?!(?:{'|'.join(MONTHS)})\b)[A-Z][\w'’]+,? (?:and|or) $")


def is_free_day(text: str, start: int, end: int) -> bool:  # noqa: ARG001  guards are all called alike
    """True where a day and a month are a date, not the name of a deed or a group that has its own year ("the July 20 plot")."""
    return not (_NAMED_AFTER.match(text, end) or _STREET_FOLLOWS.match(text, end))


def is_month(text: str, start: int, end: int) -> bool:
    """True where a bare name of a month is no part of a person's or an event's name ("April Summers", "the October Revolution")."""
    if not is_free_day(text, start, end) or text[max(0, start - 6) : start] == "Black ":
        return False
    if _PERSON_BEFORE.search(text, max(0, start - 24), start) and _NAME_FOLLOWS.match(text, end):
        return text[start:end] not in GIVEN_NAMES
    if _SPEAKS.match(text, end) and _SENTENCE_BEGINS.search(text, max(0, start - 3), start):
        return False
    match = LAST_WORD.search(text, max(0, start - 24), start)
    follows_placer = match is not None and match[1].lower() in PLACERS | _LOOSE_PLACERS
    return follows_placer or not _NAME_FOLLOWS.match(text, end)


def is_weekday(text: str, start: int, end: int) -> bool:
    """True where a weekday is one of the days around, no part of the name of a paper or a person ("Sunday Okoro resigned")."""
    if _YEAR_FOLLOWS.match(text, end) or _PAPER_FOLLOWS.match(text, end):
        return False
    if _THE.search(text, max(0, start - 5), start) and _NAME_WITH_DAY.match(text, end):
        return False
    if _PAPER_BEFORE.search(text, max(0, start - 16), start):
        return False
    is_given_name = text[start:end] in GIVEN_WEEKDAYS and _SURNAME_FOLLOWS.match(text, end)
    return not (is_given_name and _SENTENCE_BEGINS.search(text, max(0, start - 3), start))


def is_no_title(text: str, start: int, end: int) -> bool:
    """True where a feast is no end of a title: "they sang “Lonely Christmas”", "“Last Christmas”"."""
    closes = _TITLE_ENDS.match(text, end) is not None
    first, *more = text[start:end].split()
    begin = start + len(first) if more and first[0].isupper() else start
    return not (closes and _TITLE_BEGINS.search(text, max(0, start - 40), begin))


def is_feast(text: str, start: int, end: int) -> bool:
    """True where a feast is the day; what is called after it, or its name in another name, has a year of its own.

    "The Good Friday Agreement", "the Boxing Day flood", "they watched Valentine's Day"; a year beside it tells which it was.
    """
    if _NAMED_AFTER.match(text, end) or _AGREEMENT.match(text, end) or not is_no_title(text, start, end):
        return False
    before = text[max(0, start - 24) : start]
    if _IN_THE_YEAR.search(text[start:end]):
        return True
    if _WATCHED.search(before):
        return False
    follows = NEXT_WORD.match(text, end)
    if follows is None or follows[1].lower() in AFTER_A_DAY:
        return True
    if _NAMES_A_THING.search(before):
        return False
    which = text[start:end].lower().startswith(("last ", "next ", "this "))  # "last Easter Bo Ek rowed home"
    return which or not (_CAPITAL_FOLLOWS.match(text, end) and _OF_A_NAME.search(before))
