"""Which words are reported: after the cue, before it, or on both sides, with the quotations that go on after it."""

from collections.abc import Sequence

from claimline.attribution.clauses import Period, words_end_before
from claimline.attribution.constructions import Match
from claimline.attribution.grammar import Bounds

_LINKS = frozenset({",", ":", "-", "–", "—"})
_JOINING = frozenset({"and", "but", "while"})


def reported(period: Period, match: Match, matches: Sequence[Match]) -> Bounds | None:
    """The words that a match reports, as token indices; from the first to the last where the cue interrupts them."""
    left = _left(match, matches)
    end = _next_cue(period, match, matches)
    start = max(match.after, match.cue[1])
    interrupted = period.tokens[start - 1].text == "," or (start < end and period.tokens[start].text == ",")
    while start < end and period.tokens[start].text in _LINKS and not period.quoted[start]:
        start += 1
    if words_end_before(period, left):
        stop = left - 1 if period.tokens[left - 1].text in _LINKS and not period.quoted[left - 1] else left
        if start < end and interrupted:
            return period.low, end
        if start >= end or period.quoted[stop - 1]:
            return period.low, _with_next_quotations(period, stop)
    return (start, _with_next_quotations(period, end)) if start < end else None


def _left(match: Match, matches: Sequence[Match]) -> int:
    """Where speaker and cue begin; the cue alone, where the speaker belongs to a cue before it."""
    shared = any(other.cue[0] < match.cue[0] and other.source == match.source for other in matches)
    return match.cue[0] if shared else min(match.cue[0], match.source[0])


def _next_cue(period: Period, match: Match, matches: Sequence[Match]) -> int:
    """Where the words reported end: at the sentence's end, or before a later cue joined by a comma or "and"."""
    for other in matches:
        if other.cue[0] <= match.cue[0]:
            continue
        first = _left(other, matches)
        before = period.tokens[first - 1]
        if first > match.cue[1] and (before.text == "," or before.low in _JOINING):
            end = first - 1
            while end > match.cue[1] and period.tokens[end - 1].text == "," and not period.quoted[end - 1]:
                end -= 1
            return end
    return period.end


def _with_next_quotations(period: Period, end: int) -> int:
    """`end` moved right over the sentences after this one that are nothing but quotation, if a quotation ends there."""
    paragraph = period.paragraph
    if not paragraph.quoted[end - 1]:
        return end
    for first, stop in paragraph.periods[period.number + 1 :]:
        if not all(paragraph.quoted[i] or not paragraph.tokens[i].is_word for i in range(first, stop)):
            break
        end = stop
    return end
