"""Which words are reported: after the cue, before it, or on both sides, with the quotations that go on after it.

`content_end` finds where those end that follow the cue.
"""

from collections.abc import Sequence

from claimline.attribution.constructions.content_end import OPENS_SIDE_CLAUSE, content_end
from claimline.attribution.constructions.matches import Match
from claimline.attribution.lexicon import words
from claimline.attribution.syntax.clauses import (
    clause_follows,
    object_follows,
    words_end_before,
)
from claimline.attribution.syntax.grammar import Bounds, next_comma
from claimline.attribution.syntax.prose import WholeSentence
from claimline.attribution.syntax.settings import after_setting

_LINKS = frozenset({",", ":", "-", "–", "—"})
_OPENS_ADVERBIAL = words.PREPOSITIONS - {"per"} | {"when", "asked"}  # but "Per capita income rose, Ort said"
_LONGEST_CLOSED = 6  # "Through a spokesman,", no more: else words that are reported


def content_of(sentence: WholeSentence, matches: Sequence[Match], number: int) -> Bounds | None:
    """The words that a match of a sentence reports, in tokens; from the first to the last where the cue interrupts them.

    Args:
        sentence: the sentence.
        matches: all its matches, in order.
        number: which of them is asked for.
    """
    match = matches[number]
    left = _without_as(sentence, match)
    start = max(match.after, match.cue[1])
    if match.passive and start < sentence.end and sentence.tokens[start].text == ",":
        return None  # "The plan, condemned by Ort, has failed"
    interrupted = "," in [token.text for token in sentence.tokens[start - 1 : min(start + 1, sentence.end)]]
    inserted = interrupted and left > sentence.low and sentence.tokens[left - 1].text == ","
    while start < sentence.end and sentence.tokens[start].text in _LINKS and not sentence.quoted[start]:
        start = after_setting(sentence, start + 1)
    if left == sentence.low < match.left and not interrupted:
        start = _after_manner(sentence, start)
    later = matches[number + 1 :]
    if inserted or match.verb == "according to":  # "In May, Ort says, Hale told her": all is her words
        later = [other for other in later if other.left != start]
    end = content_end(sentence, match, start, later)
    closes = left > sentence.low + 1 and start >= sentence.end and sentence.tokens[left - 1].text == ","
    before = inserted or closes or words_end_before(sentence, left)
    if (
        before
        and not match.shared
        and not _is_adverbial_before(sentence, left, start, closes=closes, inserted=inserted)
    ):
        stop = (
            left - 1 if sentence.tokens[left - 1].text in _LINKS and not sentence.quoted[left - 1] else left
        )
        goes_on = _end_of_more(sentence, start, end) if sentence.quoted[stop - 1] else end
        if number and start < end and _opens_speech(sentence, stop, start):
            return _after_cue(sentence, match, start, end)
        if start < goes_on and interrupted and not _is_deed_beside(sentence, start):
            return sentence.low, _with_next_quotations(sentence, goes_on)
        if start >= goes_on or sentence.quoted[stop - 1] or interrupted:
            low = _quotation_start(sentence, stop) if number else sentence.low
            return low, _with_next_quotations(sentence, stop)
    return _after_cue(sentence, match, start, end)


def _without_as(sentence: WholeSentence, match: Match) -> int:
    """Where speaker and cue begin, with the "as" of "as Ort put it" before them."""
    first = match.left - 1
    return match.left - (first >= sentence.low and sentence.tokens[first].low == "as")


def _after_manner(sentence: WholeSentence, start: int) -> int:
    """Past the comma after "as Ort pointed out with a smile,": how it was said, and then what; else `start`."""
    if start >= sentence.end or sentence.tokens[start].low not in words.PREPOSITIONS:
        return start
    comma = next_comma(sentence.tokens, start, sentence.high)
    return comma + 1 if sentence.text_at(comma) == "," else start


def _is_adverbial_before(
    sentence: WholeSentence, left: int, start: int, *, closes: bool, inserted: bool
) -> bool:
    """True where what stands before speaker and cue only tells when or how it was said, and the words follow.

    "Asked about it, Ort said, “We left.”", "On the show “Tides,” Ort said that it was late", "Through an aide, Ort declined to comment".
    """
    opening_word = sentence.tokens[sentence.low]
    if opening_word.low.endswith("ing") and not sentence.quoted[sentence.low]:
        # "Citing the “old lock,” Ort blamed the board"; not "Swimming there, Ort said, is safe"
        goes_on = clause_follows(sentence, start) or object_follows(sentence, start)
        return not closes and not inserted and goes_on
    if opening_word.low not in _OPENS_ADVERBIAL:
        return not (closes or inserted) and _is_side_clause_before(sentence, left, start)
    if closes:
        opening = sentence.tokens[sentence.low : min(left, sentence.low + _LONGEST_CLOSED + 1)]
        return left - sentence.low <= _LONGEST_CLOSED and sum(token.text == "," for token in opening) == 1
    follows = sentence.at(start)
    if follows is None:
        return False
    if sentence.quoted[start]:
        opened = sentence.at(start + 1)
        return opened is not None and opened.is_capital and not sentence.quoted[left - 1]
    return sentence.quoted[left - 1] and clause_follows(sentence, start)


def _is_side_clause_before(sentence: WholeSentence, left: int, start: int) -> bool:
    """True for "Although he called it “late,” Ort praised it"; not for "Though it rained, “we left,” Ort told the board"."""
    if sentence.tokens[sentence.low].low not in OPENS_SIDE_CLAUSE or not sentence.quoted[left - 1]:
        return False
    quotation = _quotation_start(sentence, left)
    part_of_it = quotation > sentence.low and sentence.tokens[quotation - 1].is_word
    return part_of_it and (clause_follows(sentence, start) or object_follows(sentence, start))


def _is_deed_beside(sentence: WholeSentence, start: int) -> bool:
    """True for the "clapping" of "she said, clapping": what the speaker does meanwhile is none of the words."""
    token = sentence.tokens[start]
    if sentence.tokens[sentence.low].low in OPENS_SIDE_CLAUSE:
        return False  # "Though it was late, she said, leaving was right": the main clause
    return token.low.endswith("ing") and token.text[0].islower() and not sentence.quoted[start]


def _opens_speech(sentence: WholeSentence, stop: int, start: int) -> bool:
    """True where a quotation of its own follows, and other words than its speaker's stand before: "Ort said it sank, and Hale replied, “No.”"."""
    opened = sentence.at(start + 1)
    return (
        sentence.quoted[start] and not sentence.quoted[stop - 1] and opened is not None and opened.is_capital
    )


def _end_of_more(sentence: WholeSentence, start: int, end: int) -> int:
    """Where the quotation ends that goes on with one before the cue; `start` where none does ("she said, clapping")."""
    while end > start and not sentence.quoted[end - 1]:
        end -= 1
    return end


def _after_cue(sentence: WholeSentence, match: Match, start: int, end: int) -> Bounds | None:
    if sentence.announces_next and not sentence.quoted[end - 1]:
        return None  # "Ort wrote in her diary:", and the words follow in the next paragraph
    if start >= end and sentence.quotation_next and match.force == "says":
        start, end = sentence.high, sentence.high + 1
    return (start, _with_next_quotations(sentence, end)) if start < end else None


def _quotation_start(sentence: WholeSentence, end: int) -> int:
    """Where the quotation begins that ends before token `end`; the sentence's beginning where none does."""
    start = end
    while start > sentence.low and sentence.quoted[start - 1]:
        start -= 1
    return start if start < end else sentence.low


def _with_next_quotations(sentence: WholeSentence, end: int) -> int:
    """`end` moved right over the sentences after this one that are nothing but quotation, if a quotation ends there."""
    paragraph = sentence.paragraph
    if not paragraph.quoted[end - 1] and end != sentence.end:
        return end
    for number in range(sentence.number + 1, len(paragraph.whole_sentences)):
        if not paragraph.is_quotation(number):
            break
        end = paragraph.whole_sentences[number][1]
    return end
