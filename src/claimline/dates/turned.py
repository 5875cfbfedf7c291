"""What denies a preposition before a date, or compares, and turns it round: "not before 2014", "no later than May"."""

import re
from collections.abc import Mapping

from claimline.dates.english import IRREGULAR_PAST
from claimline.dates.grammar.meaning import Signal

# What came "not until 2014" came in 2014; what "will not open before May" opens in May or later.
_SIGNALS: Mapping[str, Signal] = {
    "before": "not before", "earlier than": "not before", "sooner than": "not before",
    "after": "by", "later than": "by", "until": "", "till": "",
}  # fmt: skip
_TURNED = re.compile(
    r"(?:\b(?:not |no (?=\w+ than))|(?:\bnot|n['’]t) (?:be |have )?[a-z]+ (?=before\b))(before|after|until|till|(?:earlier|sooner|later) than) (?:the )?$",
    re.IGNORECASE,
)
# What is not to come before a date comes then or later: "is not expected to rule before May", "no ruling is due before
# May", "cannot sell the barn before May". "Will not hear claims lodged before May" tells when they were lodged.
_PLANNED = r"(?:expected|due|likely|planned|set|scheduled|supposed|going|meant|able|allowed)"
_VERB = r"(?:be\ |have\ (?:been\ )?)?(?:\w+ly\ )?[a-z]+"
_NOTHING = r"\bno(?:body|thing|ne|\ one|\ [a-z]+(?:\ (?!than\b)[a-z]+){0,3}?)"
_OUTCOME = r"(?:decision|ruling|verdict|judge?ment|vote|start|opening|reopening|return|answer|reply|result|sale|hearing)s?"
_BETWEEN = (
    r"(?:\ (?!(?:that|whether|if|who|whom|which|what|how|why|when|where|while|and|but|or|as|from|of|is|are|has|have"
    rf"|dating|standing|living|\w+ed|{IRREGULAR_PAST})\b)[\w'’-]+){{0,4}}\ "
)
_NOT_TO_COME = re.compile(
    rf"""(?:
      (?:(?:\bnot|n['’]t)\ (?:now\ |yet\ |\w+ly\ )?{_PLANNED}|\bunlikely)\ to\ {_VERB}__(?=before|until|till)
    | {_NOTHING}\ (?:is|are|was|were)\ {_PLANNED}(?:\ to\ {_VERB})?__(?=before|until|till)
    | {_NOTHING}\ (?:will|would|can|could|may|might|shall)\ {_VERB}__(?=before)
    | (?:\b(?:will|would|can|could|may|might|shall|should|must)\ not|\bcannot|\b(?:wo|ca|would|could|must|should)n['’]t)\ {_VERB}__(?=before)
    | \bno\ (?:[a-z]+\ )?{_OUTCOME}__(?=before)
    )(?:before|until|till)\ (?:the\ )?$""".replace("__", _BETWEEN),
    re.IGNORECASE | re.VERBOSE,
)
_REACH = 100  # code points
# How all of them end: dates with none of it before them are most, and are seen at once.
_ENDS = tuple(
    f"{word} {article}" for word in ("before", "after", "until", "till", "than") for article in ("", "the ")
)
_LONGEST = max(map(len, _ENDS))


def turned_signal(text: str, start: int) -> Signal | None:
    """What the preposition before a date says once it is turned round; None where nothing turns it.

    Args:
        text: the whole text.
        start: where the date starts, without an article.
    """
    if not text[max(0, start - _LONGEST) : start].lower().endswith(_ENDS):
        return None
    first = max(0, start - _REACH)
    if turned := _TURNED.search(text, first, start):
        return _SIGNALS[turned[1].lower()]
    return "not before" if _NOT_TO_COME.search(text, first, start) else None
