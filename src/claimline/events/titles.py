"""A short headline for a mark and a list: the first words of what is said, cut between words, marked as cut."""

import re

from claimline.attribution.stance import DENIED, DOUBTED, WITHHELD
from claimline.model import Span, Statement

LONGEST = 60  # characters

_SPACE = re.compile(r"\s+")
_EDGE = "\"'“”‘’«»„()[]{},;:–—-. \u00a0"
# What may stand before a date or a source that opens a sentence: "In 2014 ...", "On 3 May, according to ...".
_LEAD = re.compile(
    r"\W*(?:(?:in|on|at|by|since|during|until|from|around|about|early|late|as|saying|that)\W+)*",
    re.IGNORECASE,
)
# "praised both" needs its verb; "said that ...", "said: ..." and a quotation do not.
_OBJECT = re.compile(r"\s+(?!that\b|[\"'“‘«])(?=\w)")
# A headline without these verbs would say the opposite of what was said.
_DENIAL = re.compile(
    r"\b(?:den(?:y|ies|ied|ying|ial)|disput|disagree|reject|refus|refut|doubt|dismiss|question|forb[ai]|contradict|rebut"
    r"|rebuff|challeng|declin|neither|withh[eo]ld|never|not\b)|n['’]t\b",
    re.IGNORECASE,
)
_NEGATION = re.compile(r"(?:not|never|neither)\b", re.IGNORECASE)
# "Said the gate was shut" needs no verb in front, "said more" does.
_SAYS = re.compile(r"(?:sa(?:id|ys?|ying)|tells?|told|add(?:s|ed))\b", re.IGNORECASE)
_FEWEST_WORDS = 3
_STANCES = {DENIED: "Denied", DOUBTED: "Doubted", WITHHELD: "Not asserted"}
_AUXILIARIES = re.compile(r"(?:(?:am|is|are|was|were|be|been|has|have|had|will|would)\s+)+", re.IGNORECASE)


def title_of(words: str) -> str:
    """At most 60 characters of `words` on one line, with `…` where words were left off."""
    line = re.sub(r"^that\s+", "", _SPACE.sub(" ", words).strip(_EDGE)).lstrip(_EDGE)
    if len(line) > LONGEST:
        line = (line[: LONGEST - 1].rpartition(" ")[0] or line[: LONGEST - 1]).rstrip(_EDGE) + "…"
    return line[:1].upper() + line[1:]


def headline(text: str, statement: Statement, date: Span | None) -> str:
    """What a statement says, without the date and the source that open it; a denial never reads as an assertion."""
    title = _said(text, statement, date)
    stance = next((word for note, word in _STANCES.items() if note in statement.note), "")
    cue = text[slice(*statement.cue_span)] if statement.cue_span else ""
    if stance and cue.rpartition(" ")[2].casefold() not in title.casefold():
        return title_of(f"{stance}: {title}")
    return title


def _said(text: str, statement: Statement, date: Span | None) -> str:
    start, end = statement.start, statement.end
    cue, content = statement.cue_span, statement.content_span
    if content and not statement.continued:
        start, end = content
        if cue and cue[1] <= start and (_takes_object(text, cue, content) or _DENIAL.search(text, *cue)):
            auxiliaries = _AUXILIARIES.match(text, *cue)
            stripped = auxiliaries and not _NEGATION.match(text, auxiliaries.end())
            start = auxiliaries.end() if auxiliaries and stripped else cue[0]
    # A cue outside what is reported is its verb already; one inside it ("In 2014, he said, ...") opens it.
    apart = content and not (cue and content[0] <= cue[0] < content[1])
    opening = (date,) if apart else (date, cue, statement.source_span)
    for span in sorted(filter(None, opening)):
        if start <= span[0] and span[1] < end and _LEAD.fullmatch(text, start, span[0]):
            start = span[1]
    return title_of(text[start:end]) or title_of(text[statement.start : statement.end])


def _takes_object(text: str, cue: Span, content: Span) -> bool:
    """True where the words reported need their verb: "praised both", "said more"."""
    bare = _OBJECT.match(text, cue[1])
    if bare is None or bare.end() != content[0]:
        return False
    return not _SAYS.fullmatch(text[slice(*cue)]) or len(text[slice(*content)].split()) < _FEWEST_WORDS
