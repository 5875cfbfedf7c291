"""What stands around a date and turns its preposition round, or stands for one: "not before 2014", "in May at the latest"."""

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
    r"(?:\ (?!(?:that|whether|if|who|whom|which|what|how|why|when|where|while|and|but|or|as|from|of|is|are|has|have|would|will|could|can|may|might|must|should"
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
# What "was not repaired until 2014" was so in 2014; what "did not last until 2014" was over by then, what "must not be used
# until 2014" may never be, and who "did not think it would last until 2014" speaks of something else.
_LASTING = (
    r"(?:last|live|survive|wait|stay|remain|keep|continue|endure|persist|linger|run|hold|stand|go|reign|rule|serve|work|sleep)"
    r"(?:e?d|ing)?|kept|held (?:on|out)|thinks?|thought|believed?|expect(?:ed)?|suppose|imagine|want(?:ed)?|hope|wish|mean|intend|plan"
)
_NOT_SO = re.compile(
    r"(?:(?<!\bmust )(?<!\bmay )(?<!\bmight )(?<!\bshould )(?<!\bshall )(?<!\bcan )(?<!\bdo )\b(?:not|never) (?!be\b)"
    r"|\b(?:will|would|could) not |(?<!must)(?<!might)(?<!should)(?<!\bsha)(?<!\bca)(?<!\bdo)n['’]t )"
    r"(?!(?:only|just|merely|simply|at|an?|the)\b)(?:(?:\w+ly|even|yet) )?"
    rf"(?!(?:[a-z]+ (?:[\w'’-]+ ){{0,4}}?to )?(?:be |been |have (?:been )?)?(?:{_LASTING})\b)"
    r"(?:be |been |have (?:been )?)?[a-z]+"
    rf"{_BETWEEN}(?:until|till) (?:the )?$",
    re.IGNORECASE,
)
# "Until at least May" and "at least until May" are no earlier, and what "has grown since it was measured in 2016" has done so since.
_AT_LEAST = re.compile(
    r"\b(?:(?P<word>until|till|since) at least|at least (?:until|till)) (?:the )?$", re.IGNORECASE
)
_SINCE_A_DEED = re.compile(
    r"(?:\b(?:has|have|had)|['’](?:ve|s|d)) (?:\w+ly |not |never )?(?:been|\w{3,}ed|spoken|written|met|grown|risen|fallen|become|had|gone|come|lost|seen|made|done|run|lain|stood)\b[^.;:!?]*?"
    r"(?<![,–—]) since (?:it|he|she|they|we|I|you|(?:the|its|his|her|their|our|my) [\w'’-]+) (?:(?!(?:and|but|that|which|who|has|have)\b)[\w'’-]+ ){1,5}"
    r"(?:in|on) (?:the )?$",
    re.IGNORECASE,
)
# "In 2019 or earlier." and no more: "in 2019 or before the flood" names another time.
_ALONE = r"(?=\s*(?:[.,;:!?)”\"]|$))"
_LATEST = re.compile(rf",? (?:at the (?:very )?latest\b|or (?:earlier|before|sooner){_ALONE})", re.IGNORECASE)
_EARLIEST = re.compile(rf",? (?:at the (?:very )?earliest\b|or (?:later|after){_ALONE})", re.IGNORECASE)
_ONWARDS = re.compile(
    rf" (?:onwards?\b|on(?:{_ALONE}|(?= (?:is|are|was|were|has|have|had|will|would|can|could|did)\b)))"
)
_REACH = 100  # code points
# How all of them end: dates with none of it before them are most, and are seen at once.
_ENDS = tuple(
    f"{word} {article}" for word in ("before", "after", "until", "till", "than") for article in ("", "the ")
)
_LONGEST = max(map(len, _ENDS))
_LONGEST_CLAUSE = 160  # code points


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
    if _NOT_TO_COME.search(text, first, start):
        return "not before"
    return "" if _NOT_SO.search(text, first, start) else None


def bounding_signal(text: str, start: int, end: int, signal: Signal) -> Signal:
    """The preposition that a date has by other words around it: "in 2019 at the latest", "until at least May", "from May on".

    Args:
        text: the whole text.
        start: where the date starts, without an article.
        end: where it ends.
        signal: the preposition right before it, which stays where nothing says otherwise.
    """
    if not signal or signal in {"by", "until", "before"}:
        if _EARLIEST.match(text, end):
            return "not before"
        if signal != "until" and _LATEST.match(text, end):
            return "by"
    if signal == "from" and _ONWARDS.match(text, end):
        return "onward"
    if "at least" in text[max(0, start - len("at least until the ")) : start].lower():
        found = _AT_LEAST.search(text, max(0, start - _REACH), start)
        if found:
            return "since" if (found["word"] or "").lower() == "since" else "not before"
    if not signal and text.find("since ", max(0, start - _REACH), start) >= 0:
        return "since" if _SINCE_A_DEED.search(text, max(0, start - _LONGEST_CLAUSE), start) else signal
    return signal
