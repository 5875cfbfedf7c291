"""Where the sentences of a text begin and end, in code points of that text.

A sentence ends at a full stop, question or exclamation mark, with the closing marks behind it, when what follows can
begin one; a blank line always ends it. Abbreviations are data. One pass over the text, so that long files stay quick; what has
no end for pages is parted at a space.
"""

import re

from claimline.model import Span

# A mark that may end a sentence, the quotation marks and brackets it closes, and the white space after it; the full
# stops of Chinese and Japanese need none. The pattern starts with the characters that can begin it, which is fast. A run of
# marks inside a word is passed over as a whole, for a thousand of them would be looked at from each one anew.
_END = re.compile(
    r"[.!?…؟。！？](?:(?<=[.!?…؟])[.!?…؟]*+(?:[)\]”\"’'»]*+(?=\s)|(?P<inside>))|(?<=[。！？])[。！？]*[」』”]*)\s*"
)
_PARAGRAPH_BREAK = re.compile(r"\n[^\S\n]*\n")
# Sought from the right: the greedy part takes all up to the last gap.
_LAST_WORD = re.compile(r"(?s:.*[\s(\[{“”\"‘—–/])?([^\s(\[{“”\"‘—–/]+)$")
_LONGEST_WORD = 40
# In one sentence; none comes near. Thousands of speakers and dates in one would each be held against all others.
_MOST_WORDS = 1_500
_GAP = re.compile(r"\s+")
_FIRST_WORD = re.compile(r"[(\[“\"‘'«¿¡•\-–— ]*(\w+)")

# They stand before a name, so their point ends nothing.
_BEFORE_NAMES = frozenset(
    "mr mrs ms dr engr smt prof gen lt col maj brig capt cpl sgt cmdr adm sen rep gov hon amb supt insp det fr st mt ft rev messrs "
    "vs v cf e.g i.e al".split()
)
# Before a number these end nothing.
_BEFORE_NUMBERS = frozenset(
    "no nos vol fig pp p art sec ch ca approx jan feb mar apr jun jul aug sept sep oct nov dec".split()
)
# These and letters with points ("U.S.", "a.m.") end a sentence only before a word that commonly begins one.
_MAYBE_LAST = frozenset(
    "inc ltd co corp jr sr etc est dept univ bros md va ky mass calif ariz mich fla tex conn ill pa".split()
)
_LIST_NUMBER = re.compile(r"\d{1,3}")
_LETTERS = re.compile(r"(?:[^\W\d_]\.)*[^\W\d_]")
_OPENERS = frozenset(
    "a after all although an and another as at before both but by he her here his how however i if in it its many "
    "meanwhile most my no not now of on one our she since so some such that the their then there these they this those "
    "though to two we what when where which while who why with yet you your".split()
)


def sentences(text: str, start: int = 0, end: int | None = None) -> list[Span]:
    """The sentences of `text[start:end]`, each as (start, end) without the white space around it."""
    stop = len(text) if end is None else end
    found: list[Span] = []
    left = start
    breaks = [match.span() for match in _PARAGRAPH_BREAK.finditer(text, start, stop)]
    for right, following in [*breaks, (stop, stop)]:
        for match in _END.finditer(text, left, right):
            if match["inside"] is None and match.end() < right and _ends(text, left, match):
                left = _add(found, text, left, match.end())
        left = _add(found, text, left, right)
        left = max(left, following)
    return found


def _add(found: list[Span], text: str, left: int, right: int) -> int:
    gaps = [gap.start() for gap in _GAP.finditer(text, left, right)] if right - left > _MOST_WORDS else []
    for end in (*gaps[_MOST_WORDS - 1 :: _MOST_WORDS], right):
        part = text[left:end].rstrip()
        if part:
            found.append((left + len(part) - len(part.lstrip()), left + len(part)))
        left = end
    return right


def _ends(text: str, left: int, match: re.Match[str]) -> bool:
    """True where a new sentence begins after a mark; `left` is where the sentence before it began."""
    following = _FIRST_WORD.match(text, match.end())
    first = following.group(1) if following else ""
    if first[:1].islower() or text.startswith((".", "…"), match.end()):
        return False
    if match.group()[0] != "." or match.group().startswith(".."):
        return True
    last = _LAST_WORD.match(text, max(left, match.start() - _LONGEST_WORD), match.start())
    return last is None or not _is_abbreviation(
        last.group(1).lower().lstrip("'’"), first, last.start(1) <= left
    )


def _is_abbreviation(word: str, following: str, opens: bool) -> bool:
    """True where the point after `word` ends no sentence; `opens` where the word is the first of its sentence."""
    if word in _BEFORE_NAMES or (opens and _LIST_NUMBER.fullmatch(word)):
        return True
    if word in _BEFORE_NUMBERS and (following[:1].isdigit() or not _LETTERS.fullmatch(word)):
        return following[:1].isdigit()  # "p. 9", and "P. Ort"
    if _LETTERS.fullmatch(word) or word.rpartition("-")[2] in _MAYBE_LAST:
        return following.lower() not in _OPENERS or following == "A"
    return False
