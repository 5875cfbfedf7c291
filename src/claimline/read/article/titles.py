"""The title among the first lines of a page: above the names and times of its head, else below them.

Menus, the names of papers and sections, and lines in capitals stand over titles; a deck stands under one.
"""

import re
from collections.abc import Mapping, Sequence
from collections.abc import Set as AbstractSet

from claimline.model import Span
from claimline.read.article.byline import is_role
from claimline.read.article.pagewords import is_over_title, is_way
from claimline.read.lines import ENDS_SENTENCE, Line

_TITLE_LONGEST = 200  # characters
_TITLE_LINES = 3
_FIELD = re.compile(r"(?:headline|title)\s*:\s+(?=\S)", re.IGNORECASE)
_SENDER = re.compile(r"(?:from|von|de|da|van|från|fra|od|от)\s*:\s*\S", re.IGNORECASE)
_SUBJECT = re.compile(
    r"(?:subject|betreff|objet|asunto|oggetto|assunto|onderwerp|ämne|emne|temat|тема)\s*:\s+(?=\S)",
    re.IGNORECASE,
)
WORDS = 4
"""How many words a title has at the least, where it stands among other short lines."""

_SHARED = 2  # words of a title that come back in the first paragraph
_SENTENCE = 15  # words of a title that is a sentence, each with a capital
_STEM = 5  # letters
_RUN = 3  # lines that stand close together
_BODY = 6  # words of the name of an office or a body over a title
_DECK = 60  # characters: a line as long as that under a short title is its deck


def named_title(lines: Sequence[Line]) -> Span | None:
    """The title that a field of a database gives, "HEADLINE: The bridge is shut", or that of a mail that names its sender."""
    mail = any(_SENDER.match(line.text) for line in lines)
    for line in lines:
        if field := _FIELD.match(line.text) or (_SUBJECT.match(line.text) if mail else None):
            return line.start + field.end(), line.end
    return None


def title_in(
    text: str, lines: Sequence[Line], page: AbstractSet[int], signed: Mapping[int, bool], first: str
) -> tuple[int, int] | None:
    """The title's lines, the first and the one after the last; None where no line can be it.

    Args:
        text: the document's.
        lines: those above the text of the article.
        page: the lines that are the page's.
        signed: the lines of names and times, each with whether it is a time alone.
        first: the first line of the text of the article; words of its title come back in it.
    """
    return _Titles(text, lines, page, signed, first).title()


class _Titles:
    def __init__(
        self,
        text: str,
        lines: Sequence[Line],
        page: AbstractSet[int],
        signed: Mapping[int, bool],
        first: str,
    ) -> None:
        self._text = text
        self._lines = lines
        self._page = page
        self._signed = signed
        self._told = _stems(first)

    def title(self) -> tuple[int, int] | None:
        signed = min(self._signed, default=None)
        if signed is None:
            found = self._candidates(0, len(self._lines))
            plain = [block for block in found if self._is_plain(block)]
            if len(plain) > 1 and _is_capitals(self._words(*plain[0])):
                return self._best(plain)
            return next(iter(plain or found), None)
        if again := self._said_again(signed):
            return again
        above = self._candidates(0, signed)
        menu = max((i for i in range(signed) if is_way(self._lines[i].text)), default=-1)
        below = self._candidates(signed, len(self._lines))
        if above and below and self._is_of_block_below(signed, above[-1], below[0]):
            return below[0]
        under_menu = [block for block in above if block[0] > menu]
        under_menu = self._under_section(under_menu, signed) or under_menu
        best = self._best(under_menu or (above if not below else []))
        other = self._best(below[:2])
        if best and other and self._is_kicker(best) and not self._is_kicker(other):
            return other
        return best or other or next(iter(above), None)

    def _under_section(self, above: Sequence[tuple[int, int]], signed: int) -> list[tuple[int, int]]:
        """Of the blocks above the time those under the name of a section, if one can be a title; over it stands the site's."""
        section = max((i for i in range(signed) if is_over_title(self._lines[i].text)), default=-1)
        under = [block for block in above if block[0] > section]
        over = [block for block in above if block[1] <= section and not self._is_kicker(block)]
        cased = over and _is_title_case(self._words(*over[-1]))
        best = self._best(under)
        if not best or self._is_kicker(best) or (cased and not _is_title_case(self._words(*best))):
            return []
        return under

    def _said_again(self, signed: int) -> tuple[int, int] | None:
        """The line over the names and times that a page sets twice, as its own title and as the article's."""
        first: dict[str, int] = {}
        for i in range(signed):
            words = self._lines[i].text
            if len(words.split()) >= WORDS and first.setdefault(words, i) != i and i not in self._page:
                return i, i + 1
        return None

    def _is_of_block_below(self, signed: int, above: tuple[int, int], below: tuple[int, int]) -> bool:
        """True where the time stands at the top of a block, right over a line that can be the title: posts of a blog."""
        lines = self._lines
        return (
            self._signed[signed]
            and lines[signed].apart
            and below[0] == signed + 1
            and not lines[below[0]].apart
            and above[1] <= signed
            and not self._is_kicker(below)
        )

    def _is_kicker(self, block: tuple[int, int]) -> bool:
        """True for a block that is the title only where no other can be: a few words, or words in capitals."""
        words = self._words(*block)
        return (
            len(words.split()) < WORDS
            or _is_capitals(words)
            or (len(words.split()) <= _BODY and is_role(words))
        )

    def _is_plain(self, block: tuple[int, int]) -> bool:
        words = self._words(*block)
        sentence = ENDS_SENTENCE.search(words) is not None and not (
            _is_title_case(words) and len(words.split()) <= _SENTENCE
        )
        return not is_over_title(words) and not sentence

    def _candidates(self, start: int, end: int) -> list[tuple[int, int]]:
        """The blocks that can be a title, without lines over titles at their top."""
        found: list[tuple[int, int]] = []
        for i in range(start, end):
            line = self._lines[i]
            if i in self._signed:
                continue
            if found and found[-1][1] == i and not line.apart:
                found[-1] = found[-1][0], i + 1
            else:
                found.append((i, i + 1))
        parted = any(line.apart for line in self._lines[: end + 1])
        blocks: list[tuple[int, int]] = []
        for first, last in found:
            under = self._under_short(first, last) if last - first >= _RUN else None
            if under is not None:
                blocks.append((under, under + 1))
                continue
            own = [i for i in range(first, last) if i not in self._page]
            if not parted:  # a text without empty lines
                blocks += [(i, i + 1) for i in own]
            elif own and own[-1] - own[0] < len(own):
                block = self._without_deck(self._past_kicker(own[0], own[-1] + 1), own[-1] + 1)
                blocks.append(block if block[1] - block[0] <= _TITLE_LINES else (block[0], block[0] + 1))
        return self._of_article([block for block in blocks if self._can_be_title(*block)])

    def _of_article(self, blocks: list[tuple[int, int]]) -> list[tuple[int, int]]:
        """The blocks whose words come back in the text, if those of one clearly do; the others are the site's."""
        shared = [len(_stems(self._words(*block)) & self._told) for block in blocks]
        if not any(
            count >= _SHARED and self._is_plain(block) for count, block in zip(shared, blocks, strict=True)
        ):
            return blocks
        return [
            block
            for count, block in zip(shared, blocks, strict=True)
            if count or len(self._words(*block).split()) > WORDS
        ]

    def _under_short(self, first: int, last: int) -> int | None:
        """In a run of lines, the first of some words under the last short one, a part of a menu or a section's name."""
        short = [
            i in self._page or len(self._lines[i].text.split()) < WORDS or is_over_title(self._lines[i].text)
            for i in range(first, last)
        ]
        while short and short[-1]:
            short.pop()
        if not any(short):
            return None
        over = first + len(short) - 1 - short[::-1].index(True)
        kicker, words = self._lines[over].text, self._lines[over + 1].text
        if ENDS_SENTENCE.search(words):
            return None
        deck = len(words) > _DECK and not _is_title_case(words)
        own = len(kicker.split()) > 1 and not (
            over in self._page or is_over_title(kicker) or kicker.isupper()
        )
        return over if deck and own else over + 1

    def _without_deck(self, first: int, last: int) -> tuple[int, int]:
        """A block without the sentence, or the name of a section, under its title."""
        if last - first > 1 and is_over_title(self._lines[last - 1].text):
            last -= 1
        if last - first > 1 and self._is_deck(first):
            return first, first + 1
        ends = [ENDS_SENTENCE.search(self._lines[i].text) is not None for i in range(first, last)]
        wrapped = last - first > 1 and self._lines[last - 1].text[0].islower()
        return (
            (first, last - 1)
            if ends[1:] and ends[-1] and not any(ends[:-1]) and not wrapped
            else (first, last)
        )

    def _is_deck(self, first: int) -> bool:
        """True where the second line of a block is no part of a title that was wrapped: a longer line, an office, a body."""
        words, below = self._lines[first].text, self._lines[first + 1].text
        longer = len(below) > len(words) and _is_title_case(words) and not _is_title_case(below)
        return below[0].isupper() and len(words.split()) >= WORDS and (longer or is_role(below))

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
            if below and ((_is_capitals(words) and not _is_capitals(below)) or self._is_masthead(words)):
                continue
            # A short line over one other can be a title with its deck; over two it is the site's.
            deck = not _is_title_case(below) and (len(below) > _DECK or _is_title_case(words))
            if len(words.split()) >= WORDS or not below or (deck and place + 2 == len(plain)):
                return block
        return plain[-1] if plain else None

    def _is_masthead(self, words: str) -> bool:
        """True for the name of a body: "Oster State University"."""
        return len(words.split()) <= _BODY and is_role(words) and _is_title_case(words)

    def _words(self, first: int, last: int) -> str:
        return self._text[self._lines[first].start : self._lines[last - 1].end]

    def _can_be_title(self, first: int, last: int) -> bool:
        return last - first <= _TITLE_LINES and len(self._words(first, last)) <= _TITLE_LONGEST


def _stems(words: str) -> frozenset[str]:
    """The beginnings of the longer words, so that "floods" and "flooded" are one."""
    return frozenset(word[:_STEM] for word in re.findall(r"[^\W\d_]{4,}", words.casefold()))


def _is_capitals(words: str) -> bool:
    """True for a line in capitals, as the names of sections and series have it."""
    return words.isupper() and len(words.split()) <= 8


def _is_title_case(words: str) -> bool:
    """True where each longer word begins with a capital, as in many headlines."""
    return all(word[0].isupper() or not word[0].isalpha() for word in words.split() if len(word) > 3)
