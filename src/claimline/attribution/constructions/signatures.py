"""The constructions of speakers who are named beside the words, without a verb: after a dash, in brackets, before a colon."""

from claimline.attribution.constructions.matches import Match, mark_match
from claimline.attribution.lexicon.cues import FINITE
from claimline.attribution.lexicon.words import AUXILIARIES
from claimline.attribution.syntax.phrase_after import phrase_after
from claimline.attribution.syntax.prose import Paragraph
from claimline.attribution.syntax.quotations import Quotation

_DASHES = frozenset({"-", "–", "—", "―", "--"})
_LONGEST = 14
_LONGEST_DAY = 9  # "(@ort) 10:15 PM, May 3, 2016"
_BEFORE_FROM = frozenset({"and", "this", "also", "finally", ","})
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


def tweet(paragraph: Paragraph) -> list[Match]:
    """The author of a tweet, with account and day after a dash: "We left. — Lena Ort (@ort) May 3, 2016"."""
    tokens = paragraph.tokens
    account = next((i for i in range(len(tokens) - 1, 2, -1) if tokens[i].text.startswith("@")), None)
    if account is None or tokens[account - 1].text != "(" or len(tokens) - account > _LONGEST_DAY:
        return []
    first = max(1, account - _LONGEST)
    dash = next((i for i in range(account - 2, first - 1, -1) if tokens[i].text in _DASHES), None)
    closed = account + 1 < len(tokens) and tokens[account + 1].text == ")"
    if dash is None or not closed or not tokens[dash + 1].is_capital:
        return []
    return [mark_match((dash + 1, account + 2), dash, (0, dash))]


def named_in_brackets(paragraph: Paragraph) -> list[Match]:
    """The source that brackets name after a sentence's words: "The ferry was late (source: Harbour Post)."."""
    if "source" not in paragraph.lows:
        return []
    tokens, matches = paragraph.tokens, []
    for low, high in paragraph.whole_sentences:
        for index in range(low + 1, high - 3):
            if (
                tokens[index].low == "source"
                and tokens[index - 1].text == "("
                and tokens[index + 1].text == ":"
            ):
                near = range(index + 2, min(high, index + 2 + _LONGEST))
                end = next((i for i in near if tokens[i].text == ")"), None)
                if end is not None and low < index - 1 and tokens[index + 2].is_word:
                    matches.append(mark_match((index + 2, end), index, (low, index - 1)))
    return matches


def announced_after_from(paragraph: Paragraph) -> list[Match]:
    """The speaker of the quotation that the next paragraph is: "And from the mayor, Lena Ort:"."""
    tokens, end = paragraph.tokens, len(paragraph.tokens) - 1
    if end > _LONGEST or tokens[end].text != ":" or any(token.low in _NEVER for token in tokens):
        return []
    opening = next((i for i in range(end) if tokens[i].low == "from"), None)
    if opening is None or any(token.low not in _BEFORE_FROM for token in tokens[:opening]):
        return []
    source = phrase_after(tokens, opening + 1, end)
    if source is None or source[1] != end or not any(token.is_capital for token in tokens[slice(*source)]):
        return []
    return [mark_match(source, end, None)]


def _opens_line(paragraph: Paragraph, index: int) -> bool:
    """True for the first token of a line."""
    if index == 0:
        return True
    before, token = paragraph.tokens[index - 1], paragraph.tokens[index]
    return "\n" in paragraph.text[before.end : token.start]
