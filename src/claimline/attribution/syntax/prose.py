"""A text made ready for the rules: its paragraphs with their tokens, sentences and quotations."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Container, Iterator
from dataclasses import dataclass, field

from claimline.attribution.lexicon import words
from claimline.attribution.syntax.quotations import Quotation, find_quotations
from claimline.model import Span
from claimline.text.sentences import sentences
from claimline.text.tokens import Token, tokenize

_BLANK_LINE = re.compile(r"\n[^\S\n]*(?:\n[^\S\n]*)+")
_SHORT = 4
_LONGEST_NUMBER = 3  # digits, of an item of a list


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


@dataclass(slots=True)
class WholeSentence:
    """One sentence as the rules see it: a quotation of several sentences is part of it.

    Attributes:
        paragraph, number: which of the paragraph's whole sentences it is.
        low, high: where it begins and ends, in tokens of the paragraph.
        end: `high` without the full stop.
        tokens, quoted: the paragraph's tokens, and for each whether it stands in a quotation.
    """

    paragraph: Paragraph
    number: int
    low: int
    high: int
    end: int = field(init=False)
    tokens: list[Token] = field(init=False)
    quoted: list[bool] = field(init=False)

    def __post_init__(self) -> None:
        tokens, quoted = self.paragraph.tokens, self.paragraph.quoted
        end = self.high
        while end > self.low and tokens[end - 1].text in words.FULL_STOPS and not quoted[end - 1]:
            end -= 1
        self.end, self.tokens, self.quoted = end, tokens, quoted

    @property
    def in_capitals(self) -> bool:
        """True for a headline whose long words all have capitals ("Ort Vows To Return")."""
        longer = (token.text for token in self.tokens[self.low : self.high] if len(token.text) > _SHORT)
        return all(word[0].isupper() or not word[0].isalpha() for word in longer)

    @property
    def quotation_next(self) -> bool:
        """True where the paragraph's next sentence is nothing but quotation."""
        following = self.number + 1
        return following < len(self.paragraph.whole_sentences) and self.paragraph.is_quotation(following)

    @property
    def announces_next(self) -> bool:
        """True where it ends its paragraph with a colon."""
        return self.high == len(self.tokens) and self.tokens[-1].text == ":"

    def at(self, index: int) -> Token | None:
        """The token at `index`, or None beyond the sentence."""
        return self.tokens[index] if index < self.high else None

    def text_at(self, index: int) -> str:
        """The token at `index` as it is written; empty beyond the sentence."""
        return self.tokens[index].text if index < self.high else ""

    def find(self, start: int, wanted: frozenset[str], reach: int) -> int | None:
        """The first of some words outside quotations, at most `reach` tokens from `start`."""
        for index in range(start, min(start + reach, self.high)):
            if self.tokens[index].low in wanted and not self.quoted[index]:
                return index
        return None


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
    ends = [*starts[1:], len(tokens)]
    return [(_past_number(tokens, first, end), end) for first, end in zip(starts, ends, strict=True)]


def _past_number(tokens: list[Token], first: int, end: int) -> int:
    """Where a sentence begins behind the number that it has in a list: "3. A reader said", "(3) A reader said"."""
    place = first + (tokens[first].text == "(")
    closed = place + 1 < end and tokens[place + 1].text in ({")"} if place > first else {".", ")"})
    numbered = closed and tokens[place].text.isdigit() and len(tokens[place].text) <= _LONGEST_NUMBER
    return place + 2 if numbered and place + 2 < end else first


def _asks_on(tokens: list[Token], quoted: list[bool], first: int) -> bool:
    """True for the "she asked" after a quotation that ends in a question or a shout: it goes on with it."""
    if first < 2 or not quoted[first - 1] or quoted[first]:
        return False
    return tokens[first - 2].text in {"?", "!"}
