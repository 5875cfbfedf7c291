"""A text as one line for a mark and a list: whole, unless it is as long as a comment can be.

The picture cuts it by the room that there is (`figures/layout/stacks.py`); a list, a card and paper have room. The line
has both marks of a quotation or neither.
"""

import re
from collections import Counter

LONGEST = 300  # characters; a sentence is hardly ever longer, a comment can be a book
LOOKED_AT = 2000  # characters of a passage in which the other half of a mark is sought

_BULLET = re.compile(r"(?<!\S)[•▪‣◦●■*]\s")  # of an item in a list; a star behind a word is the word's
_SPACE = re.compile(r"\s+")
_CLOSING = {
    "“": "”",
    "„": "“”",
    "«": "»",
    "‹": "›",
    '"': '"',
    "‘": "’",
    "'": "'",
    "(": ")",
    "[": "]",
    "{": "}",
}
_MARK = re.compile(f"[{re.escape(''.join({*_CLOSING, *''.join(_CLOSING.values())}))}]")
_QUOTES = '“”„«»‹›"‘'  # an apostrophe alone is no half of anything
_STRAY = re.compile(f"[{_QUOTES}’']")  # what can be half a quotation
EDGE_MARKS = "\"'“”‘’«»‹›„()[]{},;:–—-. \u00a0"
_BEFORE_DOTS = "\"'“‘«‹„([{,;:–—-. \u00a0"
_COMMA_BEFORE_MARK = re.compile(r"[,;:]+(?=[”»\"’']+$)")
_MINUS = re.compile(r"[-–]\d")


def title_of(words: str, longest: int = LONGEST) -> str:
    """`words` on one line, without a bullet; cut between two words, and marked as cut, after `longest` characters.

    A mark of quotation without its other half is left out; one whose other half is cut off is closed.
    """
    line = _BULLET.sub("", _SPACE.sub(" ", words[:LOOKED_AT]).strip())
    if _STRAY.search(line):
        halves = {place for pair in pairs_of(line).items() for place in pair}
        line = "".join(char for place, char in enumerate(line) if place in halves or not _stray(line, place))
    line = _COMMA_BEFORE_MARK.sub("", bare(line))
    room = longest + 1
    short = line
    while len(short) > longest:
        room -= 1
        short = _cut(line, room)
    return short[:1].upper() + short[1:]


def pairs_of(line: str) -> dict[int, int]:
    """Where each mark of quotation or bracket opens, and where it closes; an apostrophe is none."""
    found: dict[int, int] = {}
    opened: list[int] = []
    closed_by: Counter[str] = Counter()  # how many of those that are open a mark can close
    for mark in _MARK.finditer(line):
        i, char = mark.start(), mark.group()
        before, after = line[i - 1 : i], line[i + 1 : i + 2]
        if closed_by[char] and not (char in "'’" and after.isalnum()):
            at = -1
            while at < 0 or char not in _CLOSING[line[at]]:  # what stands open inside a pair has no half
                at = opened.pop()
                closed_by.subtract(_CLOSING[line[at]])
            found[at] = i
        elif char in _CLOSING and not (char in "'\"" and _ends_a_word(char, before, after)):
            opened.append(i)
            closed_by.update(_CLOSING[char])
    return found


def _ends_a_word(mark: str, before: str, after: str) -> bool:
    """True for a straight mark that cannot open a quotation."""
    after_stop = mark == "'" and before in {",", ".", "!", "?", "…"}
    return before.isalnum() or after.isspace() or not after or after_stop


def _stray(line: str, place: int) -> bool:
    """True for half a quotation: its mark, without the other; not for the mark of an inch, nor an apostrophe."""
    char, before = line[place], line[place - 1 : place]
    if char in "'’":
        return before in {",", ".", "!", "?", "'"}
    return char in _QUOTES and not (char == '"' and before.isdigit())


def bare(line: str) -> str:
    """A line without the punctuation around it and without marks that hold all of it; a minus stays."""
    pairs = pairs_of(line)
    halves = {place for pair in pairs.items() for place in pair}
    start, end = 0, len(line)
    while True:
        while (
            start < end
            and line[start] in EDGE_MARKS
            and start not in halves
            and not _MINUS.match(line, start)
        ):
            start += 1
        while start < end and line[end - 1] in EDGE_MARKS and end - 1 not in halves:
            end -= 1
        if pairs.get(start) != end - 1:
            return line[start:end]
        start, end = start + 1, end - 1


def _cut(line: str, room: int) -> str:
    """The words that fit into `room`, with `…` and the marks that close what they open."""
    kept = (line[: room - 1].rpartition(" ")[0] or line[: room - 1]).rstrip(_BEFORE_DOTS)
    closed = pairs_of(kept)
    whole = sorted(pairs_of(line).items(), reverse=True)
    return f"{kept}…" + "".join(
        line[end] for start, end in whole if start < len(kept) and start not in closed
    )
