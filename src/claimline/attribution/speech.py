"""Which words in marks are speech, where no reporting word says so."""

from collections.abc import Sequence
from itertools import islice

from claimline.attribution.finder import is_only_quotation
from claimline.attribution.shares import overlap
from claimline.attribution.syntax.prose import Paragraph
from claimline.attribution.syntax.quotations import Quotation
from claimline.model import Passage, Span
from claimline.text.tokens import Token

# Shorter ones are titles, scare quotes and catchwords, which nobody in particular speaks.
_FEWEST_WORDS = 5


def is_speech(paragraph: Paragraph, quotation: Quotation, sentence: Span) -> bool:
    """False for scare quotes and titles: short ones, or less than half of their sentence."""
    tokens = paragraph.tokens
    # No more are counted than are needed: a quotation that is never closed has thousands, in every sentence anew.
    spoken = (place for place in range(quotation.first, quotation.last + 1) if tokens[place].is_word)
    enough = next(islice(spoken, _FEWEST_WORDS - 1, None), None) is not None
    share = overlap((quotation.start, quotation.end), sentence) / (sentence[1] - sentence[0])
    return enough and share > 1 / 2


def cites_unread(tokens: Sequence[Token]) -> bool:
    """True for "According to “The Harbour Story”, it sank": not the writer's, whoever it is; "according to plan" cites nobody."""
    if [token.low for token in tokens[:2]] != ["according", "to"]:
        return False
    return any(not cited.is_word or cited.is_capital or "." in cited.text for cited in tokens[2:3])


def is_said_in_marks(passage: Passage, paragraph: Paragraph) -> bool:
    """True for a turn all of whose words stand in marks, as in “Ort: ‘We left.’”: they are the speaker's own."""
    if passage.kind != "turn" or not is_only_quotation(paragraph):
        return False
    said = paragraph.quotations[0]
    around = paragraph.text[passage.start : said.start] + paragraph.text[said.end : passage.end]
    return not around.strip()
