"""Which words are reported: after the cue, before it, or on both sides, with the quotations that go on after it."""

from collections.abc import Sequence

from claimline.attribution.constructions.matches import Match
from claimline.attribution.syntax.clauses import after_setting, words_end_before
from claimline.attribution.syntax.grammar import Bounds
from claimline.attribution.syntax.prose import WholeSentence

_LINKS = frozenset({",", ":", "-", "–", "—"})
_NEXT_CUES = 8  # how many cues further the end of the words is looked for
_JOINING = frozenset({"and", "but", "while", "although", "though", "whereas"})


def content_of(sentence: WholeSentence, matches: Sequence[Match], number: int) -> Bounds | None:
    """The words that a match of a sentence reports, in tokens; from the first to the last where the cue interrupts them.

    Args:
        sentence: the sentence.
        matches: all its matches, in order.
        number: which of them is asked for.
    """
    match = matches[number]
    left = _left(match)
    start = max(match.after, match.cue[1])
    if match.passive and start < sentence.end and sentence.tokens[start].text == ",":
        return None  # "The plan, condemned by Ort, has failed"
    interrupted = "," in [token.text for token in sentence.tokens[start - 1 : min(start + 1, sentence.end)]]
    inserted = interrupted and left > sentence.low and sentence.tokens[left - 1].text == ","
    while start < sentence.end and sentence.tokens[start].text in _LINKS and not sentence.quoted[start]:
        start = after_setting(sentence, start + 1)
    later = matches[number + 1 : number + 1 + _NEXT_CUES]
    if inserted or match.verb == "according to":  # "In May, Ort says, Hale told her": all is her words
        later = [other for other in later if _left(other) != start]
    end = _next_cue(sentence, match, later)
    closes = left > sentence.low + 1 and start >= sentence.end and sentence.tokens[left - 1].text == ","
    if inserted or closes or words_end_before(sentence, left):
        stop = (
            left - 1 if sentence.tokens[left - 1].text in _LINKS and not sentence.quoted[left - 1] else left
        )
        goes_on = _end_of_more(sentence, start, end) if sentence.quoted[stop - 1] else end
        if start < goes_on and interrupted:
            return sentence.low, _with_next_quotations(sentence, goes_on)
        if start >= goes_on or sentence.quoted[stop - 1]:
            low = _quotation_start(sentence, stop) if number else sentence.low
            return low, _with_next_quotations(sentence, stop)
    return _after_cue(sentence, match, start, end)


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


def _left(match: Match) -> int:
    """Where speaker and cue begin; the cue alone, where the speaker belongs to a cue before it."""
    return match.cue[0] if match.shared else min(match.cue[0], match.source[0])


def _next_cue(sentence: WholeSentence, match: Match, later: Sequence[Match]) -> int:
    """Where the words reported end: at the sentence's end, or before a later cue joined by a comma or "and"."""
    for other in later:
        if other.source[0] < match.source[0]:
            continue  # the clause around this one: "The crew, she said, denied it"
        first = other.cue[0] if other.source[0] < match.cue[0] else _left(other)
        before = sentence.tokens[first - 1]
        if first > match.cue[1] and (before.text in {",", ";"} or before.low in _JOINING):
            end = first - 1
            while (
                end > match.cue[1]
                and sentence.tokens[end - 1].text in {",", ";"}
                and not sentence.quoted[end - 1]
            ):
                end -= 1
            return end
    return sentence.end


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
