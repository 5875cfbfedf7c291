"""The head of an article: its title, the lines of names and times beside it, and what of the page stands above it.

A title is found from the lines of names and times, wherever on a copied page they stand; without them it is the first
short line. Nothing is taken from a list of sites: what counts is what the lines are.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from claimline.model import Span
from claimline.read.byline import person_in
from claimline.read.lines import BREAK, Line, blocks_of
from claimline.read.pagewords import is_masthead, is_page_word, is_section
from claimline.read.signature import Dated, Signature, signature_of

_TITLE_LONGEST = 200
_TITLE_LINES = 3
_LOOKED_AT = 80  # lines: a page's menu can be long
_DECKS = 2  # sentences that may stand between a title and its by-line
_WORDS = 4  # of a title that stands among other short lines
_SENTENCE_END = re.compile(r"[.!…][\"'”’)\]]*$")
# Of several times of a head the first of these is that of the article.
_ORDER = ("published", "", "accepted", "received", "updated")


@dataclass(slots=True)
class Head:
    """What stands over an article.

    Attributes:
        title: its place.
        signatures: the lines of names and times.
        authors: the place of each author's name.
        published: the article's own time, and `updated` a later one that the head tells of.
        counted: a time that counts back from the copy of the page, where there is no other.
        page: the lines that are the page's and not the article's.
        rest: the lines of the article without its head.
        only_updated: True where `published` is the time of an update, and the head tells of no other.
        guessed: True where the author's name is taken as one only because it stands beside the date.
    """

    title: Span | None = None
    signatures: list[Span] = field(default_factory=list)
    authors: tuple[Span, ...] = ()
    published: Span | None = None
    updated: Span | None = None
    counted: Span | None = None
    page: list[Line] = field(default_factory=list)
    rest: list[Line] = field(default_factory=list)
    only_updated: bool = False
    guessed: bool = False


def read_head(text: str, lines: Sequence[Line]) -> Head:
    """The head of an article; a text of one line has none."""
    if len(lines) < 2:
        return Head(rest=list(lines))
    return _Reading(text, lines).head()


class _Reading:
    """The first lines of a text, each with what it is."""

    def __init__(self, text: str, lines: Sequence[Line]) -> None:
        self._text = text
        self._lines = lines
        looked_at = lines[: min(_LOOKED_AT, len(lines) - 1)]
        self._signed: dict[int, Signature] = {}
        for i, line in enumerate(looked_at):
            if found := signature_of(text, line):
                self._signed[i] = found
        self._end = self._body(len(looked_at))
        self._signed = {i: found for i, found in self._signed.items() if i < self._end}

    def head(self) -> Head:
        """The head as the lines show it."""
        main = self._main()
        if main is None:
            return self._unsigned()
        first, last = self._around(main)
        guess = self._beside(first, last)
        if guess:
            first, last = min(first, guess[0]), max(last, guess[0] + 1)
        title = self._title_above(first)
        if title is None and (below := self._title_below(last)) is not None:
            title, last = below, self._on(below[1])
        names = [i for i in range(first, last) if i in self._signed]
        if title and title[0] < first:
            names = [*self._over(title[0]), *names]
        head = Head(title=self._span(title) if title else None)
        self._fill(head, names)
        if guess:
            head.authors, head.guessed = (guess[1],), True
            names = sorted([*names, guess[0]])
            head.signatures = [(self._lines[i].start, self._lines[i].end) for i in names]
        taken = {*names, *(range(*title) if title else ())}
        begins = min(taken)
        head.page = [
            line for i, line in enumerate(self._lines[:last]) if i not in taken and self._is_page(i, begins)
        ]
        gone = {line.start for line in head.page}
        head.rest = [line for i, line in enumerate(self._lines) if i not in taken and line.start not in gone]
        return head

    def _body(self, end: int) -> int:
        """Where the text of the article begins: at its first sentence that is not between a title and a by-line."""
        decks = 0
        for i in range(end):
            if i in self._signed or not _SENTENCE_END.search(self._lines[i].text):
                continue
            if is_page_word(self._lines[i].text):
                continue
            near = (self._signed[j] for j in range(i + 1, min(i + 4, end)) if j in self._signed)
            decks += 1
            if decks > _DECKS or not any(signature.sure for signature in near):
                return i
        return end

    def _main(self) -> int | None:
        """The line that most surely signs the article: a by-line, else a labelled time, else a time alone."""
        for fits in (lambda s: s.sure and s.authors, lambda s: s.sure, lambda _: True):
            for i, signature in self._signed.items():
                if fits(signature):
                    return i
        return None

    def _around(self, main: int) -> tuple[int, int]:
        """The lines of names and times that stand together, with lines of the page between them."""
        first = main
        while first - 1 in self._signed:
            first -= 1
        return first, self._on(main + 1)

    def _on(self, i: int) -> int:
        """Past the signatures from a line on, and past the page's own lines between them."""
        last = i
        while i < min(self._end, len(self._lines) - 1):
            if i in self._signed:
                last = i + 1
            elif not is_page_word(self._lines[i].text):
                break
            i += 1
        return last

    def _title_above(self, first: int) -> tuple[int, int] | None:
        """The title's lines above the signatures, from the first to the one after the last."""
        top = first
        while top > 0 and top - 1 not in self._signed and not is_page_word(self._lines[top - 1].text):
            top -= 1
        blocks = [block for block in self._blocks(top, first) if self._can_be_title(*block)]
        if not blocks:
            return None
        plain = [block for block in blocks if not self._is_over_titles(*block)] or blocks
        if plain[0][0] == 0 or len(plain) == 1:
            return plain[0]
        long = [block for block in plain if len(self._words(*block).split()) >= _WORDS]
        return long[0] if long else plain[-1]

    def _title_below(self, last: int) -> tuple[int, int] | None:
        """The title's lines under the first signatures, where none stands above them."""
        i = last
        while i < self._end and (is_page_word(self._lines[i].text) or is_section(self._lines[i].text)):
            i += 1
        for block in self._blocks(i, min(self._end, len(self._lines) - 1))[:1]:
            if self._can_be_title(*block):
                return block
        return None

    def _over(self, top: int) -> list[int]:
        """The signatures right above a title, with lines of the page between them."""
        found = []
        i = top - 1
        while i >= 0:
            if i in self._signed:
                found.append(i)
            elif not (is_page_word(self._lines[i].text) or is_section(self._lines[i].text)):
                break
            i -= 1
        return found[::-1]

    def _blocks(self, start: int, end: int) -> list[tuple[int, int]]:
        """The blocks of some lines."""
        found: list[tuple[int, int]] = []
        for i in range(start, end):
            if found and found[-1][1] == i and not self._lines[i].apart:
                found[-1] = found[-1][0], i + 1
            else:
                found.append((i, i + 1))
        if len(found) == 1 and end - start > _TITLE_LINES:  # a text without empty lines
            return [(i, i + 1) for i in range(start, end)]
        return found

    def _words(self, first: int, last: int) -> str:
        return self._text[self._lines[first].start : self._lines[last - 1].end]

    def _span(self, title: tuple[int, int]) -> Span:
        return self._lines[title[0]].start, self._lines[title[1] - 1].end

    def _can_be_title(self, first: int, last: int) -> bool:
        words = self._words(first, last)
        return last - first <= _TITLE_LINES and len(words) <= _TITLE_LONGEST

    def _is_over_titles(self, first: int, last: int) -> bool:
        words = self._words(first, last)
        return is_section(words) or is_masthead(words) or bool(_SENTENCE_END.search(words))

    def _beside(self, first: int, last: int) -> tuple[int, Span] | None:
        """The line and the place of a name that stands alone right above or below a time."""
        if any(self._signed[i].authors for i in range(first, last) if i in self._signed):
            return None
        for at, near in ((first - 1, first), (last, last - 1)):
            if not 0 < at < len(self._lines) - 1:
                continue
            line = self._lines[at]
            one, two = sorted((at, near))
            close = len(BREAK.findall(self._text, self._lines[one].end, self._lines[two].start)) == 1
            named = person_in(self._text, line.start, line.end)
            if named and (close or at < near):
                return at, named
        return None

    def _fill(self, head: Head, names: Sequence[int]) -> None:
        """Authors and times of the signatures."""
        head.signatures = [(self._lines[i].start, self._lines[i].end) for i in names]
        signatures = [self._signed[i] for i in names]
        head.authors = next((s.authors for s in signatures if s.authors), ())
        times = [time for signature in signatures for time in signature.dates]
        dates = [time for time in times if time.kind in {"date", "month"}]
        own = next((time for label in _ORDER for time in dates if time.label == label), None)
        head.published = own.span if own else None
        head.only_updated = own is not None and own.label == "updated"
        later = [time for time in dates if time.label == "updated" and time is not own]
        head.updated = later[0].span if later else None
        head.counted = _counted(times) if own is None else None

    def _is_page(self, i: int, begins: int) -> bool:
        """True for a line of the page: all above the head, and the page's words in it."""
        words = self._lines[i].text
        return i < begins or is_page_word(words) or is_section(words)

    def _unsigned(self) -> Head:
        """The head of a text without a line of names and times: its first short line is the title."""
        top = 0
        while top < self._end and is_page_word(self._lines[top].text):
            top += 1
        lines = self._lines[top:]
        blocks = blocks_of(self._text, lines)
        first = [line for line in lines if line.end <= blocks[0][1]]
        start, end = first[0].start, first[-1].end
        whole = len(first) == len(lines) or len(first) > _TITLE_LINES or end - start > _TITLE_LONGEST
        page = list(self._lines[:top])
        if whole or _SENTENCE_END.search(self._text[start:end]):
            return Head(page=page, rest=list(lines))
        return Head(title=(start, end), page=page, rest=list(lines[len(first) :]))


def _counted(times: Sequence[Dated]) -> Span | None:
    return next((time.span for time in times if time.kind == "ago"), None)
