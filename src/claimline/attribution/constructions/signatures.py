"""A dash and a name under or after a quotation, up to the end of the line: “We left.” — Lena Ort, pilot."""

from collections.abc import Iterator

from claimline.attribution.lexicon.cues import FINITE
from claimline.attribution.lexicon.words import AUXILIARIES
from claimline.attribution.syntax.grammar import Bounds
from claimline.attribution.syntax.prose import Paragraph
from claimline.attribution.syntax.quotations import Quotation

_DASHES = frozenset({"-", "–", "—", "―", "--"})
_LONGEST = 14
_NEVER = FINITE | (AUXILIARIES - {"'s"})


def signatures(paragraph: Paragraph) -> Iterator[tuple[Quotation, int, Bounds]]:
    """Each quotation that fills its line and is signed: itself, its dash, and the phrase after it, in tokens."""
    tokens = paragraph.tokens
    for quotation in paragraph.quotations:
        dash = quotation.last + 1
        if not quotation.closed or dash + 1 >= len(tokens) or tokens[dash].text not in _DASHES:
            continue
        end = dash + 1
        while (
            end < len(tokens)
            and end - dash <= _LONGEST
            and (end == dash + 1 or not _opens_line(paragraph, end))
        ):
            end += 1
        signed = tokens[dash + 1 : end]
        if end < len(tokens) and not _opens_line(paragraph, end):
            continue
        named = signed[0].is_capital and all(token.low not in _NEVER for token in signed)
        if named and _opens_line(paragraph, quotation.first):
            yield quotation, dash, (dash + 1, end - (signed[-1].text == "." and len(signed) > 1))


def _opens_line(paragraph: Paragraph, index: int) -> bool:
    """True for the first token of a line."""
    if index == 0:
        return True
    before, token = paragraph.tokens[index - 1], paragraph.tokens[index]
    return "\n" in paragraph.text[before.end : token.start]
