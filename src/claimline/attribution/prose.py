"""A text made ready for the rules: its paragraphs with their tokens, sentences and quotations."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from claimline.attribution.quotations import Quotation, find_quotations
from claimline.attribution.tokens import Token, tokenize
from claimline.model import Span
from claimline.sentences import sentences

_BLANK_LINE = re.compile(r"\n[^\S\n]*(?:\n[^\S\n]*)+")


@dataclass(frozen=True)
class Paragraph:
    """One paragraph of `text`, with everything in it counted in tokens and placed in code points of the text.

    Attributes:
        sentences: as `claimline.sentences` gives them, also those inside a quotation.
        quotations: the outermost ones.
    """

    text: str
    tokens: list[Token]
    sentences: list[Span]
    quotations: list[Quotation]

    @cached_property
    def starts(self) -> list[int]:
        """Where each token begins, in code points of the text."""
        return [token.start for token in self.tokens]

    @cached_property
    def quoted(self) -> list[bool]:
        """For each token whether it stands in a quotation, marks included."""
        flags = [False] * len(self.tokens)
        for quotation in self.quotations:
            flags[quotation.first : quotation.last + 1] = [True] * (quotation.last + 1 - quotation.first)
        return flags

    @cached_property
    def periods(self) -> list[tuple[int, int]]:
        """The sentences as token ranges (first, end), a quotation of several sentences counted as part of one."""
        quoted, opening = self.quoted, {quotation.first for quotation in self.quotations}
        starts = [bisect_left(self.starts, start) for start, _ in self.sentences]
        firsts = [i for i in starts if (i in opening or not quoted[i]) and not self._asks_on(i)]
        return list(zip(firsts, [*firsts[1:], len(self.tokens)], strict=True))

    def is_quotation(self, number: int) -> bool:
        """True for a period that is nothing but quotation."""
        return all(self.quoted[i] or not self.tokens[i].is_word for i in range(*self.periods[number]))

    def _asks_on(self, first: int) -> bool:
        """True for the "she asked" after a quotation that ends in a question or a shout: it goes on with it."""
        if first < 2 or not self.quoted[first - 1] or self.quoted[first]:
            return False
        return self.tokens[first - 2].text in {"?", "!"}

    def sentence_at(self, position: int) -> Span:
        """The sentence in which a code point of the text stands."""
        return self.sentences[max(0, bisect_right(self.sentences, (position, len(self.text))) - 1)]

    def indices_in(self, start: int, end: int) -> range:
        """The indices of the tokens that begin between two code points of the text."""
        return range(bisect_left(self.starts, start), bisect_left(self.starts, end))

    def tokens_in(self, start: int, end: int) -> list[Token]:
        """The tokens that begin between two code points of the text."""
        indices = self.indices_in(start, end)
        return self.tokens[indices.start : indices.stop]

    def span(self, first: int, end: int) -> Span:
        """The code points from token `first` up to, but without, token `end`."""
        return self.tokens[first].start, self.tokens[end - 1].end


def paragraphs(text: str, start: int = 0, end: int | None = None) -> Iterator[Paragraph]:
    """The paragraphs of `text[start:end]`, which blank lines part, in order."""
    stop = len(text) if end is None else end
    position = start
    for gap in [*(match.span() for match in _BLANK_LINE.finditer(text, start, stop)), (stop, stop)]:
        left, position = position, gap[1]
        tokens = tokenize(text, left, gap[0])
        if tokens:
            yield Paragraph(text, tokens, sentences(text, left, gap[0]), find_quotations(text, tokens))
