"""The head of an article: its title, the lines of names and times beside it, and what of the page stands above it.

The lines down to the first paragraph are told apart by what they are: names and times, words of the page, and the rest,
of which the first that can be a title is it. Nothing is taken from a list of sites.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from claimline.model import Span
from claimline.read.article.asides import is_credit
from claimline.read.article.byline import is_role, names_alone
from claimline.read.article.byline_blocks import join_bylines, join_labels
from claimline.read.article.pagewords import is_over_title, is_page_word
from claimline.read.article.signature import Signature, has_credit, signature_of, source_date
from claimline.read.article.titles import WORDS, named_title, title_in
from claimline.read.lines import BREAK, ENDS_SENTENCE, Line

_LOOKED_AT = 80  # lines: a page's menu can be long
_PARAGRAPH = 120  # characters: a sentence as long as that is no deck
_DECKS = 2  # sentences on lines of their own; a third is of the text
_NEAR = 4  # lines between a deck, or a name without "by", and the time that shows what it is
_FAR = 10  # lines with captions and buttons between a deck and a by-line
_FOLLOW = ("Follow", "Following")  # a button beside an author
_ROLE = 8  # words of an office or a body on a line of its own
_SENTENCES = re.compile(r"[.!?][\"'”’)]*\s+[\"'“‘(]?[A-Z].*[.!?…][\"'”’)\]]*$")
_PLACES = frozenset(
    {"in", "published in", "posted in", "filed under", "from"}
)  # over the name of a paper or a section
_ITEM = re.compile(r"[*•+▪‣]\s")  # of a list, which over an article is a menu
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
        yearless: a day without its year, where there is no other time.
        page: the lines that are the page's and not the article's.
        rest: the lines of the article without its head.
        only_updated: True where `published` is the time of an update, and the head tells of no other.
        unclear: what stands beside the author and could be a second one or a place.
        guessed: True where a name is taken as the author's only because it stands alone beside the date.
    """

    title: Span | None = None
    signatures: list[Span] = field(default_factory=list)
    authors: tuple[Span, ...] = ()
    published: Span | None = None
    updated: Span | None = None
    counted: Span | None = None
    yearless: Span | None = None
    page: list[Line] = field(default_factory=list)
    rest: list[Line] = field(default_factory=list)
    only_updated: bool = False
    guessed: bool = False
    unclear: Span | None = None


def read_head(text: str, lines: Sequence[Line], language: str = "") -> Head:
    """The head of an article, by the words of its language, if that is known; a text of one line has none."""
    if len(lines) < 2:
        return Head(rest=list(lines))
    return _Reading(text, lines, language).head()


@dataclass(frozen=True, slots=True)
class _Named:
    """The names of a line without a "by"; `shown` where more than its place shows that they are authors."""

    names: tuple[Span, ...]
    shown: bool


class _Reading:
    """The first lines of a text, each with what it is."""

    def __init__(self, text: str, lines: Sequence[Line], language: str) -> None:
        self._text = text
        self._lines = lines
        self._end = min(_LOOKED_AT, len(lines) - 1)
        self._page = {i for i in range(self._end) if self._is_page(lines[i])}
        self._signed: dict[int, Signature] = {
            i: found
            for i in range(self._end)
            if i not in self._page and (found := signature_of(text, lines[i], language))
        }
        self._page |= join_bylines(text, lines[: self._end], self._signed) | join_labels(lines, self._signed)
        self._end = self._body()
        self._signed = {i: found for i, found in self._signed.items() if i < self._end}
        self._names = self._named()

    def _is_page(self, line: Line) -> bool:
        """True for a line that is the page's; names with marks between them only look like a menu."""
        if is_credit(line.text):
            return True
        if not (is_page_word(line.text) or _ITEM.match(line.text) or has_credit(line.text)):
            return False
        return len(names_alone(self._text, line.start, line.end)[0]) < 2

    def head(self) -> Head:
        """The head as the lines show it."""
        signed = sorted({*self._signed, *self._names})
        alone = {i: i in self._signed and not self._signed[i].authors for i in signed}
        title = title_in(
            self._text,
            self._lines[: self._end],
            self._page - alone.keys(),
            alone,
            self._lines[self._end].text,
        )
        head = Head(title=named_title(self._lines[: self._end]) or (self._span(title) if title else None))
        over = {i for i in range(title[0] if title else 0) if i not in signed}
        roles = {i + 1 for i in signed if self._is_role_below(i, signed)}
        self._fill(head, signed)
        if head.unclear is None and (between := self._name_between(signed)):
            head.unclear = names_alone(self._text, *self._span((between, between + 1)))[0][0]
            roles.add(between)
        last = max([*signed, *roles, title[1] - 1 if title else -1, -1])
        head.signatures += [(self._lines[i].start, self._lines[i].end) for i in sorted(roles)]
        gone = over | {i for i in self._page if i < max(self._end, last + 1)}
        taken = {*signed, *roles, *(range(*title) if title else ())}
        gone -= taken
        head.page = [self._lines[i] for i in sorted(gone)]
        head.rest = [line for i, line in enumerate(self._lines) if i not in taken and i not in gone]
        return head

    def _body(self) -> int:
        """Where the text of the article begins: at its first paragraph, or sentence that is no deck."""
        seen = False  # a line that can be a title
        dates = [i for i, s in self._signed.items() if not s.sure]
        decks = 0
        for i in range(self._end):
            if i in self._signed or i in self._page:
                continue
            words = self._lines[i].text
            ends = ENDS_SENTENCE.search(words)
            if not ends and not (len(words) > _PARAGRAPH and _SENTENCES.search(words)):
                seen = seen or not is_over_title(words)
                continue
            if any(self._signed[j].authors for j in self._signed if j < i):
                return self._block_start(i)  # below its by-line a title has no deck
            near = [j for j in range(i + 1, min(i + 1 + _NEAR, self._end)) if j in self._signed]
            # Days alone, one after another, head the parts of a chronicle.
            signed = (
                any(self._signed[j].sure for j in near)
                or (seen and near and len(dates) == 1)
                or self._is_over_byline(i)
            )
            decks += 1
            if (
                not signed
                or decks > _DECKS
                or (len(words) > _PARAGRAPH and _SENTENCES.search(words))
                or len(words) > _PARAGRAPH * 2
            ):
                return self._block_start(i)
        return self._end

    def _is_over_byline(self, i: int) -> bool:
        """True for a short line with short lines alone between it and a by-line: decks, captions, buttons."""
        for j in range(i + 1, min(i + 1 + _FAR, self._end)):
            if j in self._signed and self._signed[j].sure and self._signed[j].authors:
                return True
            if len(self._lines[j].text) > _PARAGRAPH:
                return False
        return False

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
            if i and self._lines[i - 1].text.casefold() in _PLACES:
                continue
            names, shown = names_alone(self._text, line.start, line.end)
            if not names or (is_over_title(line.text) and not shown):
                continue
            below = self._lines[i + 1].text if i + 1 < len(self._lines) else ""
            shown = shown or (
                i + 1 < self._end
                and i + 1 not in self._signed
                and not self._lines[i + 1].apart
                and ((is_role(below) and len(below.split()) <= _ROLE) or below in _FOLLOW)
            )
            shown = shown or sum(one.text == line.text for one in self._lines[: self._end]) > 1
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
        if i - 1 in self._signed and not self._signed[i - 1].authors and self._has_title_below(i):
            return True
        if i == 0 and (
            self._lines[0].text.isupper() or not (1 in self._signed or self._lines[1].text in _FOLLOW)
        ):
            return False  # it may be the name of a site, or a title in capitals
        # The first line is a name only where something else can be the title.
        return (i > 0 or self._has_title_below(i)) and any(
            j in self._signed for j in range(i + 1, i + 1 + _NEAR)
        )

    def _has_title_below(self, i: int) -> bool:
        """True where a line of some words stands between a name and the text."""
        return any(
            j not in self._signed and j not in self._page and len(self._lines[j].text.split()) >= WORDS
            for j in range(i + 1, self._end)
        )

    def _span(self, title: tuple[int, int]) -> Span:
        return self._lines[title[0]].start, self._lines[title[1] - 1].end

    def _is_role_below(self, i: int, signed: Sequence[int]) -> bool:
        """True where the line below names an office, a body or a place of the author above it."""
        below = i + 1
        named = i in self._names or (i in self._signed and self._signed[i].authors)
        if not named or below >= self._end or below in signed or self._lines[below].apart:
            return False
        return is_role(self._lines[below].text)

    def _name_between(self, signed: Sequence[int]) -> int:
        """The line between an author and a time that could be a second author or a place; 0 where there is none."""
        return next(
            (
                i
                for i in range(1, self._end - 1)
                if {i - 1, i + 1} <= set(signed)
                and self._signed.get(i - 1)
                and self._signed[i - 1].authors
                and i not in signed
                and not (self._lines[i].apart or self._lines[i + 1].apart)
                and names_alone(self._text, *self._span((i, i + 1)))[0]
            ),
            0,
        )

    def _fill(self, head: Head, signed: Sequence[int]) -> None:
        """Authors and times of the signatures."""
        head.signatures = [(self._lines[i].start, self._lines[i].end) for i in signed]
        found = [i for i in signed if i in self._signed]
        main = next((i for i in found if self._signed[i].authors), found[0] if found else 0)
        # The time beside the author counts more than one at the top of the page, which can be that of the copy.
        signatures = [self._signed[i] for i in sorted(found, key=lambda i: abs(i - main))]
        head.authors, head.unclear = next(
            ((s.authors, s.unclear) for s in signatures if s.authors), ((), None)
        )
        if not head.authors and self._names:
            spans = [name for named in self._names.values() for name in named.names]
            head.authors = tuple({self._text[slice(*span)]: span for span in spans}.values())
            head.guessed = not any(named.shown for named in self._names.values())
        times = [time for signature in signatures for time in signature.dates]
        dates = [time for time in times if time.kind in {"date", "month"}]
        own = next((time for label in _ORDER for time in dates if time.label == label), None)
        if own is None:
            own = next(
                (time for i in sorted(self._page) if (time := source_date(self._text, self._lines[i]))), None
            )
        head.published = own.span if own else None
        head.only_updated = own is not None and own.label == "updated"
        later = [time for time in dates if time.label == "updated" and time is not own]
        head.updated = later[0].span if later else None
        if own is None:
            by_kind = {time.kind: time.span for time in reversed(times)}  # the first of each
            head.counted, head.yearless = by_kind.get("ago"), by_kind.get("yearless")
