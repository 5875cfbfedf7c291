"""The head of an article: its title, the lines of names and times beside it, and what of the page stands above it.

The lines down to the first paragraph are told apart by what they are: names and times, words of the page, and the rest,
of which the first that can be a title is it. Nothing is taken from a list of sites.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from claimline.model import Span
from claimline.read.byline import is_role, names_alone
from claimline.read.lines import BREAK, Line
from claimline.read.pagewords import is_menu, is_over_title, is_page_word
from claimline.read.signature import Dated, Signature, signature_of

_TITLE_LONGEST = 200
_TITLE_LINES = 3
_LOOKED_AT = 80  # lines: a page's menu can be long
_PARAGRAPH = 120  # characters: a sentence as long as that is no deck
_NEAR = 4  # lines between a deck, or a name without "by", and the time that shows what it is
_WORDS = 4  # of a title that stands among other short lines
_DECK = 60  # characters: a line as long as that under a short title is its deck
_SENTENCE_END = re.compile(r"(?<!\b[ap]\.m)(?<!\bJr)(?<!\bInc)(?<!\bU\.S)[.!…][\"'”’)\]]*$")
_SENTENCES = re.compile(r"[.!?][\"'”’)]*\s+[\"'“‘(]?[A-Z].*[.!?…][\"'”’)\]]*$")
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
        guessed: True where a name is taken as the author's only because it stands alone beside the date.
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


@dataclass(frozen=True, slots=True)
class _Named:
    """The names of a line without a "by"; `shown` where more than its place shows that they are authors."""

    names: tuple[Span, ...]
    shown: bool


class _Reading:
    """The first lines of a text, each with what it is."""

    def __init__(self, text: str, lines: Sequence[Line]) -> None:
        self._text = text
        self._lines = lines
        self._end = min(_LOOKED_AT, len(lines) - 1)
        self._page = {i for i in range(self._end) if is_page_word(lines[i].text)}
        self._signed: dict[int, Signature] = {
            i: found
            for i in range(self._end)
            if i not in self._page and (found := signature_of(text, lines[i]))
        }
        self._end = self._body()
        self._signed = {i: found for i, found in self._signed.items() if i < self._end}
        self._names = self._named()

    def head(self) -> Head:
        """The head as the lines show it."""
        signed = sorted({*self._signed, *self._names})
        title = self._title(signed)
        head = Head(title=self._span(title) if title else None)
        over = {i for i in range(title[0] if title else 0) if i not in signed}
        roles = {i + 1 for i in signed if self._is_role_below(i, signed)}
        self._fill(head, signed)
        last = max([*signed, *roles, title[1] - 1 if title else -1, -1])
        gone = over | roles | {i for i in self._page if i <= last}
        taken = {*signed, *(range(*title) if title else ())}
        gone -= taken
        head.page = [self._lines[i] for i in sorted(gone)]
        head.rest = [line for i, line in enumerate(self._lines) if i not in taken and i not in gone]
        return head

    def _body(self) -> int:
        """Where the text of the article begins: at its first paragraph, or sentence that is no deck."""
        seen = False  # a line that can be a title
        dates = [i for i, s in self._signed.items() if not s.sure]
        for i in range(self._end):
            if i in self._signed or i in self._page:
                continue
            words = self._lines[i].text
            ends = _SENTENCE_END.search(words)
            if not ends and not (len(words) > _PARAGRAPH and _SENTENCES.search(words)):
                seen = seen or not is_over_title(words)
                continue
            if any(self._signed[j].authors for j in self._signed if j < i):
                return self._block_start(i)  # below its by-line a title has no deck
            near = [j for j in range(i + 1, min(i + 1 + _NEAR, self._end)) if j in self._signed]
            # Days alone, one after another, head the parts of a chronicle.
            signed = any(self._signed[j].sure for j in near) or (seen and near and len(dates) == 1)
            if (
                not signed
                or (len(words) > _PARAGRAPH and _SENTENCES.search(words))
                or len(words) > _PARAGRAPH * 2
            ):
                return self._block_start(i)
        return self._end

    def _block_start(self, i: int) -> int:
        """The first line of the sentence that ends on a line, where an editor has wrapped it."""
        while (
            i > 1
            and not self._lines[i].apart
            and self._lines[i].text[0].islower()
            and i - 1 not in self._signed
        ):
            i -= 1
        return i

    def _named(self) -> dict[int, _Named]:
        """The lines of names alone, if they stand near a time and no line with a "by" names anybody."""
        if any(signature.authors for signature in self._signed.values()):
            return {}
        found: dict[int, _Named] = {}
        for i in range(self._end):
            line = self._lines[i]
            if i in self._signed or i in self._page or len(line.text) > _PARAGRAPH:
                continue
            names, shown = names_alone(self._text, line.start, line.end)
            if not names:
                continue
            below = self._lines[i + 1].text if i + 1 < len(self._lines) else ""
            shown = shown or (
                i + 1 < self._end
                and not self._lines[i + 1].apart
                and (is_role(below) or below in {"Follow", "Following"})
            )
            if (shown and i > 0) or self._is_beside_date(i):
                found[i] = _Named(tuple(names), shown)
        if any(named.shown for named in found.values()):  # then the others may be places or papers
            return {i: named for i, named in found.items() if named.shown}
        plain = {i: named for i, named in found.items() if not self._lines[i].text.isupper()} or found
        return dict(list(plain.items())[-1:])  # the nearest to the time

    def _is_beside_date(self, i: int) -> bool:
        """True where a time stands alone right above a line, or below it with few lines between."""
        if (
            i - 1 in self._signed
            and len(BREAK.findall(self._text, self._lines[i - 1].end, self._lines[i].start)) == 1
        ):
            return i > 1
        # The first line is a name only where something else can be the title.
        return (i > 0 or self._has_title_below(i)) and any(
            j in self._signed for j in range(i + 1, i + 1 + _NEAR)
        )

    def _has_title_below(self, i: int) -> bool:
        """True where a line of some words stands between a name and the text."""
        return any(
            j not in self._signed and j not in self._page and len(self._lines[j].text.split()) >= _WORDS
            for j in range(i + 1, self._end)
        )

    def _title(self, signed: Sequence[int]) -> tuple[int, int] | None:
        """The title's lines, the first and the one after the last: above the names and times, else below them."""
        if not signed:
            found = self._candidates(0, self._end)
            plain = [block for block in found if self._is_plain(block)]
            if len(plain) > 1 and _is_capitals(self._words(*plain[0])):
                return self._best(plain)
            return next(iter(plain or found), None)
        above = self._candidates(0, signed[0])
        menu = max((i for i in range(signed[0]) if is_menu(self._lines[i].text)), default=-1)
        below = self._candidates(signed[0], self._end)
        under_menu = [block for block in above if block[0] > menu]
        best = self._best(under_menu or (above if not below else []))
        other = self._best(below[:2])
        if best and other and self._is_kicker(best) and not self._is_kicker(other):
            return other
        return best or other or next(iter(above), None)

    def _is_kicker(self, block: tuple[int, int]) -> bool:
        """True for a block that is the title only where no other can be: a few words, or words in capitals."""
        words = self._words(*block)
        return len(words.split()) < _WORDS or _is_capitals(words) or is_role(words)

    def _is_plain(self, block: tuple[int, int]) -> bool:
        words = self._words(*block)
        return not is_over_title(words) and not _SENTENCE_END.search(words)

    def _candidates(self, start: int, end: int) -> list[tuple[int, int]]:
        """The blocks that can be a title, without lines over titles at their top."""
        found: list[tuple[int, int]] = []
        for i in range(start, end):
            line = self._lines[i]
            if i in self._signed or i in self._names or i in self._page:
                continue
            if found and found[-1][1] == i and not line.apart:
                found[-1] = found[-1][0], i + 1
            else:
                found.append((i, i + 1))
        parted = any(line.apart for line in self._lines[: end + 1])
        if not parted:  # a text without empty lines
            found = [(i, i + 1) for first, last in found for i in range(first, last)]
        blocks = [(self._past_kicker(*block), block[1]) for block in found]
        return [block for block in blocks if self._can_be_title(*block)]

    def _past_kicker(self, first: int, last: int) -> int:
        """The first line of a block that is not over its title."""
        while first < last - 1 and (
            is_over_title(self._lines[first].text)
            or (_is_capitals(self._lines[first].text) and not _is_capitals(self._lines[first + 1].text))
        ):
            first += 1
        return first

    def _best(self, blocks: Sequence[tuple[int, int]]) -> tuple[int, int] | None:
        """The title among blocks that can be one, of which the first are often the page's, and the last a deck."""
        plain = [block for block in blocks if self._is_plain(block)]
        for place, block in enumerate(plain):
            words = self._words(*block)
            below = self._words(*plain[place + 1]) if place + 1 < len(plain) else ""
            if _is_capitals(words) and below and not _is_capitals(below):
                continue
            if (
                len(words.split()) >= _WORDS
                or not below
                or (len(below) > _DECK and not _is_title_case(below))
                or (_is_title_case(words) and not _is_title_case(below))
            ):
                return block
        return plain[-1] if plain else None

    def _words(self, first: int, last: int) -> str:
        return self._text[self._lines[first].start : self._lines[last - 1].end]

    def _span(self, title: tuple[int, int]) -> Span:
        return self._lines[title[0]].start, self._lines[title[1] - 1].end

    def _can_be_title(self, first: int, last: int) -> bool:
        return last - first <= _TITLE_LINES and len(self._words(first, last)) <= _TITLE_LONGEST

    def _is_role_below(self, i: int, signed: Sequence[int]) -> bool:
        """True where the line below names an office, a body or a place of the author above it."""
        below = i + 1
        named = i in self._names or (i in self._signed and self._signed[i].authors)
        if not named or below >= self._end or below in signed or self._lines[below].apart:
            return False
        return is_role(self._lines[below].text)

    def _fill(self, head: Head, signed: Sequence[int]) -> None:
        """Authors and times of the signatures."""
        head.signatures = [(self._lines[i].start, self._lines[i].end) for i in signed]
        signatures = [self._signed[i] for i in signed if i in self._signed]
        head.authors = next((s.authors for s in signatures if s.authors), ())
        if not head.authors and self._names:
            head.authors = tuple(name for named in self._names.values() for name in named.names)
            head.guessed = not any(named.shown for named in self._names.values())
        times = [time for signature in signatures for time in signature.dates]
        dates = [time for time in times if time.kind in {"date", "month"}]
        own = next((time for label in _ORDER for time in dates if time.label == label), None)
        head.published = own.span if own else None
        head.only_updated = own is not None and own.label == "updated"
        later = [time for time in dates if time.label == "updated" and time is not own]
        head.updated = later[0].span if later else None
        head.counted = _counted(times) if own is None else None


def _is_capitals(words: str) -> bool:
    """True for a line in capitals, as the names of sections and series have it."""
    return words.isupper() and len(words.split()) <= 8


def _is_title_case(words: str) -> bool:
    """True where each longer word begins with a capital, as in many headlines."""
    return all(word[0].isupper() or not word[0].isalpha() for word in words.split() if len(word) > 3)


def _counted(times: Sequence[Dated]) -> Span | None:
    return next((time.span for time in times if time.kind == "ago"), None)
