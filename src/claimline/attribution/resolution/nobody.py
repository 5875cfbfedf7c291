"""What capitals name that is nobody: a date ("Last March", "Christmas Eve"), a cape or a lake, a ship."""

from collections.abc import Sequence
from functools import lru_cache

from claimline.attribution.lexicon import words
from claimline.attribution.syntax.grammar import Bounds, is_past
from claimline.dates import find_expressions
from claimline.text.tokens import Token

# Before a name of one word: "Cape Ort". Not "Port" and "Fort", which towns and their clubs have in their names too.
_BEFORE_PLACES = frozenset("cape mount lake loch isle".split())
# What only a ship or the like bears before its name: "MV Northern Light".
_PREFIXES = frozenset("HMS HMAS HMCS HMNZS RMS USS USNS MV RV FV".split())
_VESSELS = frozenset(
    "ferry ship steamship steamer trawler yacht boat lifeboat vessel tanker freighter tug tugboat schooner brig frigate destroyer "
    "liner submarine barge cruiser dredger catamaran icebreaker".split()
)
# What only ships and the like do: "The Northern Light sank".
_FOUNDERED = frozenset({"sank", "capsized", "foundered"})
_ENDS_NAMED_DAYS = frozenset({"Day", "Week", "Month", "Year"})
_LONGEST_DATE = 4  # words
_LONGEST_KIND = 4
_AFTER_FOUNDERED = words.PREPOSITIONS | words.CONJUNCTIONS | words.ADVERBS


def past_date(text: str, tokens: Sequence[Token], run: Bounds) -> Bounds:
    """A run of capitals without the date that it begins with, which leaves nothing of "Last March"."""
    first, end = run
    placed = first > 0 and tokens[first - 1].low in words.PREPOSITIONS | words.DETERMINERS
    if placed and end - first > 1 and end < len(tokens) and tokens[end].text in _ENDS_NAMED_DAYS:
        return end, end  # "World Harbour Day"
    for beyond in sorted({end, *range(first + 2, min(end, first + _LONGEST_DATE + 1))}, reverse=True):
        if beyond - first > 1 and _is_date(text[tokens[first].start : tokens[beyond - 1].end]):
            return beyond, end
    return run


@lru_cache(maxsize=2**12)  # the same names come again and again
def _is_date(capitals: str) -> bool:
    found = find_expressions(capitals)
    return bool(found) and (found[0].start, found[0].end) == (0, len(capitals))


def is_place(tokens: Sequence[Token], run: Bounds) -> bool:
    """True for "Cape Ort" and "Lake Ort"."""
    return run[1] - run[0] == 2 and tokens[run[0]].low in _BEFORE_PLACES


def is_vessel(tokens: Sequence[Token], run: Bounds) -> bool:
    """True for "MV Northern Light", "the ferry Northern Light" and "the Northern Light sank"; not for "the divers sank"."""
    first, end = run
    if tokens[first].text in _PREFIXES:
        return True
    if first and tokens[first - 1].low in _VESSELS and _is_named_by_kind(tokens, first - 1):
        return True
    articled = first > 0 and tokens[first - 1].low == "the" and not tokens[end - 1].low.endswith("s")
    return articled and end < len(tokens) and _goes_down(tokens, end)


def _is_named_by_kind(tokens: Sequence[Token], kind: int) -> bool:
    """True for "the old ferry" before a name; not for "On the ferry" at the head of a sentence, after which somebody acts."""
    for index in range(kind - 1, max(-1, kind - _LONGEST_KIND), -1):
        if tokens[index].low in words.DETERMINERS:
            return index != 1 or tokens[0].low not in words.PREPOSITIONS
        if not tokens[index].text[0].islower():
            return False
    return False


def _goes_down(tokens: Sequence[Token], verb: int) -> bool:
    """True for "sank off Oster" and "ran aground"; the Northern Light that "sank a boat" may be a navy's."""
    following = tokens[verb + 1] if verb + 1 < len(tokens) else None
    if tokens[verb].low == "ran":
        return following is not None and following.low == "aground"
    closed = following is None or not following.is_word or following.low in _AFTER_FOUNDERED
    return tokens[verb].low in _FOUNDERED and closed and is_past(tokens[verb])
