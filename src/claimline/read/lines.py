"""Lines and blocks of a text with their offsets, for the readers of articles and threads."""

import re
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass, replace

from claimline.model import Span

_LINE = re.compile(r"[^\r\n]+")
BREAK = re.compile(r"\r\n?|\n")
_HEADING = re.compile(r"#{1,6}[ \t]+(?P<words>[^\s#].*?)(?:[ \t]+#+)?$")
_EMPHASIS = re.compile(r"(?P<mark>\*{1,3}|_{1,3})(?P<words>[^\s*_](?:[^*_]*[^\s*_])?)(?P=mark)$")
WRAPPED = 100  # characters: no editor wraps wider
TAB = 4  # columns: only the order of indents matters
ENDS_SENTENCE = re.compile(r"(?<!\b[ap]\.m)(?<!\bJr)(?<!\bInc)(?<!\bU\.S)[.!…][\"'”’)\]]*$")
"""The end of a line that ends a sentence and no abbreviation; a question can be a title."""


@dataclass(frozen=True, slots=True)
class Line:
    """One line without its outer white space.

    Attributes:
        start, end: its place in the text.
        indent: how far it is indented, in columns.
        text: its words.
        number: its number in the text, from 1, with empty lines counted.
        apart: True where an empty line stands above it.
    """

    start: int
    end: int
    indent: int
    text: str
    number: int = 0
    apart: bool = False


def lines_of(text: str) -> list[Line]:
    """The lines of `text` that hold more than white space (no-break spaces are white space too)."""
    found: list[Line] = []
    number, at = 1, 0
    for match in _LINE.finditer(text):
        number += len(BREAK.findall(text, at, match.start()))
        at = match.end()
        raw = match.group()
        body = raw.strip()
        if body:
            lead = len(raw) - len(raw.lstrip())
            indent = sum(TAB if char == "\t" else 1 for char in raw[:lead])
            start = match.start() + lead
            apart = bool(found) and number - found[-1].number > 1
            found.append(Line(start, start + len(body), indent, body, number, apart))
    return found


def unmarked(lines: Sequence[Line]) -> list[Line]:
    """Lines without the marks of Markdown for a heading and around all of a line, where the first line is such a heading."""
    if not lines or not _HEADING.match(lines[0].text):
        return [*lines]
    found = []
    for line in lines:
        marks = _HEADING.match(line.text) or _EMPHASIS.match(line.text)
        start, end = marks.span("words") if marks else (0, len(line.text))
        found.append(replace(line, start=line.start + start, end=line.start + end, text=line.text[start:end]))
    return found


def line_at(lines: Sequence[Line], place: int) -> int:
    """The line in which a place of the text stands."""
    return bisect_right(lines, place, key=lambda line: line.start) - 1


def blocks_of(text: str, lines: Sequence[Line]) -> list[Span]:
    """The paragraphs of a pasted article: runs of lines with no empty line between them.

    Where a text has no empty line at all, every line is a paragraph, unless an editor wrapped them.
    """
    blocks: list[Span] = []
    for line in lines:
        if blocks and len(BREAK.findall(text, blocks[-1][1], line.start)) == 1:
            blocks[-1] = (blocks[-1][0], line.end)
        else:
            blocks.append((line.start, line.end))
    if len(blocks) == 1 and any(len(line.text) > WRAPPED for line in lines):
        return [(line.start, line.end) for line in lines]
    return blocks


class LinesAt:
    """In which lines of a text a stretch of it stands."""

    def __init__(self, text: str) -> None:
        """Take the text."""
        self._ends = [found.end() for found in BREAK.finditer(text)]

    def of(self, span: Span) -> str:
        """`lines 3 to 5`, of a stretch that ends with a word."""
        first, last = (bisect_right(self._ends, at) + 1 for at in (span[0], span[1] - 1))
        return in_lines(first, last)


def in_lines(first: int, last: int) -> str:
    """`line 3`, or `lines 3 to 5`."""
    return f"line {first}" if first == last else f"lines {first} to {last}"
