"""Where in its sentence an expression stands, and what that says of its part there."""

import re

from claimline.model import Span

_SENTENCE_END = re.compile(r"(?<!\b[A-Z])(?<!\bM[rs])(?<!\bDr)[.!?]['\"”’]*\s+(?=[A-Z\"“‘`'])|\n\s*\n")
_WINDOW = 100
_QUOTED = re.compile(r"[“\"][^“”\"\n]+[”\"]")
_SCENE = 4  # words
# A date that ends a stretch is not where a story has come to, and neither is one that only describes a thing.
_END_OF_A_STRETCH = re.compile(
    r"\b(?:until|till|since|effective)(?: [\w-]+){0,8}?(?: (?:in|on|of|from))?(?: the)? $"
)
_DESCRIBES = re.compile(r"\b(?:the|its|his|her|their) $")
_THING = re.compile(r"(?: [A-Z][\w-]*)? [a-z]\w+")


def before_it(text: str, start: int) -> str:
    """What stands of its sentence before an expression, which may itself open it: "He left. Friday's rain ..."."""
    return _SENTENCE_END.split(text[max(0, start - _WINDOW) : start + 1])[-1][:-1]


def after_it(text: str, end: int) -> str:
    """What stands of its sentence after an expression."""
    return _SENTENCE_END.split(text[end : end + _WINDOW])[0]


def words_before(text: str, start: int) -> int:
    """How many words of its sentence stand before an expression."""
    return len(before_it(text, start).split())


def sets_the_scene(text: str, start: int) -> bool:
    """True where an expression stands within the first words of its sentence: "In 1943 ...", "By late 1943 ..."."""
    return words_before(text, start) <= _SCENE


def ends_a_stretch(text: str, start: int) -> bool:
    """True where a date says how long something lasted, or since when: "until the fall of Oster in May 1862"."""
    return _END_OF_A_STRETCH.search(before_it(text, start)) is not None


def describes_a_thing(text: str, start: int, end: int) -> bool:
    """True where a date only says which thing is meant: "the May 1862 flood"."""
    return bool(_DESCRIBES.search(before_it(text, start)) and _THING.match(text, end))


def quoted(text: str) -> list[Span]:
    """The words in double quotation marks, each within one line, in order."""
    return [match.span() for match in _QUOTED.finditer(text)]
