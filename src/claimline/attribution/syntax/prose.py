"""A text made ready for the rules: its paragraphs with their tokens, sentences and quotations."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Container, Iterator
from dataclasses import dataclass

from claimline.attribution.syntax.quotations import Quotation, find_quotations
from claimline.model import Span
from claimline.text.sentences import sentences
from claimline.text.tokens import Token, tokenize

_BLANK_LINE = re.compile(r"\n[^\S\n]*(?:\n[^\S\n]*)+")


@dataclass(slots=True)
class Paragraph:
    """One paragraph of `text`, with everything in it counted in tokens and placed in code points of the text.

    Attributes:
        lows, starts: of each token the word in lower case, and where it begins.
        sentences: as `claimline.text.sentences` gives them, also those inside a quotation.
        quotations: the outermost ones.
        quoted: for each token whether it stands in a quotation, marks included.
        whole_sentences: the sentences as token ranges (first, end), a quotation of several sentences counted as part of one.
    """

    text: str
    tokens: list[Token]
    lows: list[str]
    starts: list[int]
    sentences: list[Span]
    quotations: list[Quotation]
    quoted: list[bool]
    whole_sentences: list[tuple[int, int]]

    def is_quotation(self, number: int) -> bool:
        """True for a whole sentence that is nothing but quotation."""
        return all(self.quoted[i] or not self.tokens[i].is_word for i in range(*self.whole_sentences[number]))

    def sentence_at(self, position: int) -> Span:
        """The sentence in which a code point of the text stands."""
        return self.sentences[max(0, bisect_right(self.sentences, (position, len(self.text))) - 1)]

    def places(self, words: Container[str]) -> list[int]:
        """The indices of the tokens that are one of some words in lower case."""
        return [index for index, low in enumerate(self.lows) if low in words]

    def indices_in(self, start: int, end: int) -> range:
        """The indices of the tokens that begin between two code points of the text."""
        first = bisect_left(self.starts, start)
        return range(first, bisect_left(self.starts, end, first))

    def tokens_in(self, start: int, end: int) -> list[Token]:
        """The tokens that begin between two code points of the text."""
        first = bisect_left(self.starts, start)
        return self.tokens[first : bisect_left(self.starts, end, first)]

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
            starts = [token[0] for token in tokens]
            lows = [low for _, _, _, low in tokens]
            found, quotations = sentences(text, left, gap[0]), find_quotations(text, tokens, lows)
            quoted = _quoted(tokens, quotations)
            whole_sentences = _whole_sentences(
                tokens, [bisect_left(starts, start) for start, _ in found], quotations, quoted
            )
            yield Paragraph(text, tokens, lows, starts, found, quotations, quoted, whole_sentences)


def _quoted(tokens: list[Token], quotations: list[Quotation]) -> list[bool]:
    flags = [False] * len(tokens)
    for quotation in quotations:
        flags[quotation.first : quotation.last + 1] = [True] * (quotation.last + 1 - quotation.first)
    return flags


def _whole_sentences(
    tokens: list[Token], starts: list[int], quotations: list[Quotation], quoted: list[bool]
) -> list[tuple[int, int]]:
    """The sentences, by their first tokens, without those that only go on with a quotation."""
    if quotations:
        opening = {quotation.first for quotation in quotations}
        starts = [i for i in starts if (i in opening or not quoted[i]) and not _asks_on(tokens, quoted, i)]
    return list(zip(starts, [*starts[1:], len(tokens)], strict=True))


def _asks_on(tokens: list[Token], quoted: list[bool], first: int) -> bool:
    """True for the "she asked" after a quotation that ends in a question or a shout: it goes on with it."""
    if first < 2 or not quoted[first - 1] or quoted[first]:
        return False
    return tokens[first - 2].text in {"?", "!"}
