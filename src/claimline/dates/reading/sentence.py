"""Where in its sentence an expression stands, and what that says of its part there."""

import re

from claimline.model import Span

# The pattern starts with the characters that can begin it, which is fast.
_SENTENCE_END = re.compile(
    r"[.!?\n](?:(?<=[.!?])(?<!\b[A-Z].)(?<!\bM[rs].)(?<!\bDr.)['\"”’]*\s+(?=[A-Z\"“‘`'])|(?<=\n)\s*\n)"
)
_WINDOW = 100
_QUOTED = re.compile(r"[“\"][^“”\"\n]+[”\"]")
_SCENE = 4  # words
# A date that ends a stretch is not where a story has come to, and neither is one that only describes a thing.
_STRETCHES = ("until", "till", "since", "effective")
_END_OF_A_STRETCH = re.compile(
    rf"\b(?:{'|'.join(_STRETCHES)})(?: [\w-]+){{0,8}}?(?: (?:in|on|of|from))?(?: the)? $"
)
_OPENING = re.compile(r"(?:(?:[Bb]ut |[Aa]nd )?(?:[Ii]n|[Dd]uring|[Tt]hroughout)(?: the)?(?: \w+)? )?")
_PLACED = re.compile(r"\b(?:in|during|throughout) $", re.IGNORECASE)
_LOOKS_BACK = re.compile(r"\b(?:which|who|whose|where|had|born)\b[^,.;:]*$")
_PLUPERFECT = re.compile(
    r"\bhad (?:\w+ly )?(?:been )?(?:\w+(?:ed|en|t|d|wn|ne|ng|nk|m|k)|(?:be|over)?come|made|won|run|spun|begun)\b[^.;:]*$"
)
_REPORT = re.compile(r"\b(?:that|how|whether)\b")
_REPORTED = re.compile(
    r"\b(?:says?|said|tells?|told|confirm(?:s|ed)?|announce[sd]?|argue[sd]?|reports?|reported|writes?|wrote|add(?:s|ed)|claim(?:s|ed)|den(?:y|ies|ied)"
    r"|insist(?:s|ed)?|warn(?:s|ed)?|admit(?:s|ted)?|state[sd]|declare[sd]?|reveal(?:s|ed)?|acknowledge[sd]?|accord(?:ing))\b",
    re.IGNORECASE,
)
# What was so by then: "was a ruin", "were in debt"; "was sold" came about.
_BY = re.compile(r"(?:(?:but|and|yet|already),? )?by(?: the)? ", re.IGNORECASE)
_WAS_SO = re.compile(
    r",? (?:(?!(?:had|has|have|will|would|when|that|which|who|is|are|did|was|were)\b)[\w'’-]+ ){1,6}(?:was|were) (?:still |already |only )?"
    r"(?:an?|the|no|one|his|her|its|their|in|under|at|out of|without|full of|empty|rare|common|famous|rich|poor)\b"
)
_DESCRIBES = re.compile(r"\b(?:the|its|his|her|their) $")
_AT_A_THING = re.compile(r"\b(?:at|in|for|before|until|by|during|of|to|attend|hold|join|see|watch) $")
_THING = re.compile(r"(?: [A-Z][\w-]*)? [a-z]\w+")
_PUBLISHED = re.compile(
    r"\b(?:published|released|issued|printed|posted|presented|unveiled|launched)(?: \w+ly| online)?(?: earlier| late| early)? (?:in|on) (?:early |late |mid-)?$",
    re.IGNORECASE,
)
_SPEAKS = re.compile(
    r"(?<!to )(?<!will )(?<!would )(?<!could )(?<!did )(?<!not )"
    r"\b(?:says?|argues?|claims?|writes?|suggests?|shows?|finds?|concludes?|insists?|maintains?|warns?|calls?|describes?|puts?|estimates?"
    r"|contends?|points? out|accuses?|denies|deny)\b"
)
_STOPPED = re.compile(
    r"\bha(?:s|ve) (?:\w+ly |since |now |also )?(?:been (?:\w+ly )?)?(?:banned|barred|closed|shut|suspended|halted|stopped|cancelled|canceled|postponed"
    r"|extended|delayed|adjourned|ruled out|put off|pushed back)\b"
    r"(?: (?!(?:that|who|which|have|had|was|were|and|but)\b)[\w'’-]+){0,6} (?:until|till)(?: the)? $"
)


def before_it(text: str, start: int) -> str:
    """What stands of its sentence before an expression, which may itself open it: "He left. Friday's rain ..."."""
    window = text[max(0, start - _WINDOW) : start + 1]
    begins = 0
    for end in _SENTENCE_END.finditer(window):
        begins = end.end()
    return window[begins:-1]


def after_it(text: str, end: int) -> str:
    """What stands of its sentence after an expression."""
    window = text[end : end + _WINDOW]
    ends = _SENTENCE_END.search(window)
    return window[: ends.start()] if ends else window


def is_of_a_new_paper(before: str, after: str) -> bool:
    """True for the day of what speaks in the present: "in a paper published in January, Mia Hale argues that"."""
    return _PUBLISHED.search(before) is not None and speaks_in_the_present(after)


def speaks_in_the_present(words: str) -> bool:
    """True where somebody speaks in them as they are written: "Mia Hale argues that"."""
    return _SPEAKS.search(words) is not None


def sets_the_scene(before: str) -> bool:
    """True where an expression stands within the first words of its sentence: "In 1943 ...", "By late 1943 ..."."""
    return len(before.split()) <= _SCENE


def is_placed(before: str, after: str) -> bool:
    """True where a preposition of place in time holds the expression: "in this year", "during this week"."""
    return _PLACED.search(before) is not None and not after.startswith(("'s", "’s"))


def opens_sentence(before: str, after: str) -> bool:
    """True where a date opens its sentence and so tells when all of it was: "In 2013 ...", not "Last year's budget ..."."""
    return _OPENING.fullmatch(before) is not None and not after.startswith(("'s", "’s"))


def ends_a_sentence(between: str) -> bool:
    """True where a new sentence begins between two expressions."""
    return _SENTENCE_END.search(f"{between} A") is not None


def ends_a_stretch(before: str) -> bool:
    """True where a date says how long something lasted, or since when: "until the burning of Oster in May 1862"."""
    return any(map(before.__contains__, _STRETCHES)) and _END_OF_A_STRETCH.search(before) is not None


def looks_back(before: str) -> bool:
    """True where a clause in passing holds the date: "which had been sold in May 1859", "born on 3 May 1840"."""
    return _LOOKS_BACK.search(before) is not None


def is_before_what_is_told(before: str) -> bool:
    """True where a pluperfect holds the date: "he said that she had left two years ago"."""
    return _PLUPERFECT.search(before) is not None


def opens_a_report(between: str) -> bool:
    """True where what is reported begins between a date and the next one of its sentence: "on Friday that it fell at"."""
    return _REPORT.search(between) is not None and not ends_a_sentence(between)


def is_reported(before: str) -> bool:
    """True where somebody says what the sentence tells: "the head confirmed that it came on"."""
    return _REPORTED.search(before) is not None


def is_so_by_then(before: str, after: str) -> bool:
    """True where "by" and a date open a sentence of what was so: "By the mid-1980s the mole was a ruin"."""
    return _BY.fullmatch(before) is not None and _WAS_SO.match(after) is not None


def is_stopped(before: str) -> bool:
    """True for what was stopped and still is, by the words before the date that ends it: "has been shut until", "has banned Ort until"."""
    return _STOPPED.search(before) is not None


def is_of_a_thing(before: str, after: str) -> bool:
    """True where a date says of when a thing is that somebody will do something about: "will appeal Tuesday's ruling".

    "Will vote at Tuesday's meeting" is then.
    """
    return after.startswith(("'s ", "’s ")) and not _AT_A_THING.search(before)


def describes_a_thing(before: str, after: str) -> bool:
    """True where a date only says which thing is meant: "the May 1862 flood"."""
    return bool(_THING.match(after) and _DESCRIBES.search(before))


def quoted(text: str) -> list[Span]:
    """The words in double quotation marks, each within one line, in order."""
    return [match.span() for match in _QUOTED.finditer(text)]
