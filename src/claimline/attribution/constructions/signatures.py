"""The construction of a quotation with its speaker after a dash, up to the end of the line: “We left.” — Lena Ort."""

from claimline.attribution.constructions.matches import Match, mark_match
from claimline.attribution.lexicon.cues import FINITE
from claimline.attribution.lexicon.words import AUXILIARIES
from claimline.attribution.syntax.prose import Paragraph
from claimline.attribution.syntax.quotations import Quotation

_DASHES = frozenset({"-", "–", "—", "―", "--"})
_LONGEST = 14
_NEVER = FINITE | (AUXILIARIES - {"'s"})


def signatures(paragraph: Paragraph) -> list[Match]:
    """Each quotation that fills its line, with the name after the dash that follows it."""
    return [match for quotation in paragraph.quotations if (match := _signature(paragraph, quotation))]


def _signature(paragraph: Paragraph, quotation: Quotation) -> Match | None:
    tokens, dash = paragraph.tokens, quotation.last + 1
    if not quotation.closed or dash + 1 >= len(tokens) or tokens[dash].text not in _DASHES:
        return None
    first = dash + 1
    end = first + 1
    while end < len(tokens) and end - dash <= _LONGEST and not _opens_line(paragraph, end):
        end += 1
    if end < len(tokens) and not _opens_line(paragraph, end):
        return None
    if not _opens_line(paragraph, quotation.first) or not tokens[first].is_capital:
        return None
    if any(token.low in _NEVER for token in tokens[first:end]):
        return None
    end -= tokens[end - 1].text == "." and end - first > 1
    return mark_match((first, end), dash, (quotation.first, dash))


def _opens_line(paragraph: Paragraph, index: int) -> bool:
    """True for the first token of a line."""
    if index == 0:
        return True
    before, token = paragraph.tokens[index - 1], paragraph.tokens[index]
    return "\n" in paragraph.text[before.end : token.start]
