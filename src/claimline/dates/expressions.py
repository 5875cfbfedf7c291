"""Step one: where the temporal expressions of a text stand, by which rule, and what their words say.

What they mean as dates depends on an anchor that may be known only later; that is `reading`.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from itertools import pairwise

from claimline.dates.grammar.filling import fill
from claimline.dates.grammar.guards import is_no_stretch
from claimline.dates.grammar.lexicon import Value
from claimline.dates.grammar.meaning import NOW, SIGNALS, Meaning, Signal, complete, in_one_list, one_day
from claimline.dates.grammar.patterns import DASHES, Hit, Matcher
from claimline.dates.grammar.rule import with_pieces
from claimline.dates.grammar.rules import (
    JOINS,
    LATER_OR_EARLIER,
    LIST_LINKS,
    NAMES_AN_ERA,
    RANGE_LINKS,
    RULES,
    Join,
    Rule,
)
from claimline.dates.grammar.stretches import Stretch, stretches
from claimline.dates.turned import bounding_signal, turned_signal
from claimline.model import TimexType

_ONE_MARK = str.maketrans(f"{DASHES}\u2019", "-" * len(DASHES) + "'")
_CLAUSE_ENDS = re.compile(r"[,.;:!?)”\"]|$|\n")
_FARTHEST = 3  # words and marks between two neighbours that a join can make one: ") on the"


@dataclass(frozen=True, slots=True)
class Expression:
    """A temporal expression as found.

    Attributes:
        start, end: code points into the text, end exclusive, as TIMEX3 draws extents: no preposition.
        text: the words.
        rule: the name of the rule, or of the join, that found it.
        timex_type: DATE, TIME, DURATION or SET.
        meaning: what the words say.
        signal: the preposition before it that moves its bounds: "since", "until", ...
        to_next: True where it and the next expression are the ends of one stretch of time ("from May to July").
    """

    start: int
    end: int
    text: str
    rule: str
    timex_type: TimexType
    meaning: Meaning
    signal: Signal = ""
    to_next: bool = False


@dataclass(slots=True)
class _Piece:
    """A hit with its meaning, while neighbours are still being joined; start and end count tokens."""

    start: int
    end: int
    rule: str
    meaning: Meaning
    alone: bool


class Finder:
    """Finds the expressions that some rules and joins know."""

    def __init__(self, rules: Sequence[Rule], joins: Sequence[Join]) -> None:
        self._joins = joins
        self._owners = [rule for rule in rules for _ in rule.patterns]
        self._matcher = Matcher([with_pieces(pattern) for rule in rules for pattern, _, _ in rule.patterns])
        self._meaning = lru_cache(maxsize=2**12)(self._filled)  # the same dates come again and again
        self._joins_of = lru_cache(maxsize=2**10)(self._joining)
        self._beside = {rule.name: rule.beside for rule in rules if rule.beside}

    def find(self, text: str) -> list[Expression]:
        """All temporal expressions of a text in order, without overlaps."""
        expressions: list[Expression] = []
        for stretch in stretches(text, self._matcher):
            hits = self._matcher.hits(stretch.codes)
            if hits:
                expressions.extend(self._expressions(text, stretch, hits))
        return list(self._in_company(expressions))

    def _filled(
        self, pattern: int, slots: tuple[tuple[str, Value], ...], _kinds: tuple[type, ...]
    ) -> Meaning | None:
        """What a pattern says with these words in its slots."""
        return fill(self._owners[pattern].says, dict(slots))

    def _in_company(self, expressions: list[Expression]) -> Iterator[Expression]:
        """The expressions without those that are dates only beside another kind; bare years take the era around them."""
        rules = {expression.rule for expression in expressions}
        era_years = [expression.meaning.year for expression in expressions if expression.rule == NAMES_AN_ERA]
        before_christ = sum(year is not None and year <= 0 for year in era_years) > len(era_years) / 2
        for expression in expressions:
            company, year = self._beside.get(expression.rule, expression.rule), expression.meaning.year
            if company not in rules:
                continue
            if company == NAMES_AN_ERA != expression.rule and before_christ and year is not None:
                yield replace(expression, meaning=replace(expression.meaning, year=1 - year))
            else:
                yield expression

    def _expressions(self, text: str, stretch: Stretch, hits: tuple[Hit, ...]) -> Iterator[Expression]:
        pieces: list[_Piece] = []
        for hit in hits:
            rule = self._owners[hit.pattern]
            slots = {slot: stretch.classes[token][name] for slot, (token, name) in hit.slots.items()}
            # The kinds too: "2.0" is no 2.
            meaning = self._meaning(hit.pattern, tuple(slots.items()), tuple(map(type, slots.values())))
            if meaning is None or not _fits(rule, text, stretch.starts[hit.start], stretch.ends[hit.end - 1]):
                continue
            pieces.append(_Piece(hit.start, hit.end, rule.name, meaning, rule.alone))
        pieces = [_counted_from_told(piece, text, stretch) for piece in pieces]
        dates = [piece for piece in self._join_all(pieces, text, stretch) if piece.alone]
        signals = [_signal(text, stretch, piece) for piece in dates]
        neighbours = [(*both, _link(*both, text, stretch)) for both in pairwise(dates)]
        for first, last, link in reversed(neighbours):
            if link in LIST_LINKS and not _both_name_years(first, last, stretch):
                first.meaning, last.meaning = in_one_list(first.meaning, last.meaning)
        opens_range = [False] * len(dates)
        for i, (first, last, link) in enumerate(neighbours):
            if _is_range(first, last, signals[i], link):
                first.meaning, last.meaning = complete(first.meaning, last.meaning)
                opens_range[i], signals[i + 1] = True, ""
        for piece, signal, to_next in zip(dates, signals, opens_range, strict=True):
            start, end = stretch.starts[piece.start], stretch.ends[piece.end - 1]
            kind = piece.meaning.timex_type
            yield Expression(start, end, text[start:end], piece.rule, kind, piece.meaning, signal, to_next)

    def _join_all(self, pieces: list[_Piece], text: str, stretch: Stretch) -> list[_Piece]:
        """Neighbours that a join makes one, from left to right, as often as it goes."""
        result: list[_Piece] = []
        for right in pieces:
            piece = right
            while result and (both := self._join(result[-1], piece, text, stretch)):
                piece = both
                if piece.start > result[-1].start:
                    break
                result.pop()
            result.append(piece)
        return result

    def _joining(self, left: str, right: str) -> tuple[Join, ...]:
        """The joins that know two grains side by side."""
        return tuple(
            join
            for join in self._joins
            if (left in join.finer and right in join.coarser)
            or (left in join.coarser and right in join.finer)
        )

    def _join(self, left: _Piece, right: _Piece, text: str, stretch: Stretch) -> _Piece | None:
        """The two as one, or the right one with what it takes from the left; None where they have no join."""
        if right.start - left.end > _FARTHEST:
            return None
        grains = left.meaning.grain, right.meaning.grain
        joins = self._joins_of(*grains)
        if not joins:
            return None
        link = _link(left, right, text, stretch)
        span = stretch.starts[left.start], stretch.ends[right.end - 1]
        for join in joins:
            finer_first = grains[0] in join.finer and grains[1] in join.coarser and link in join.links
            if finer_first and not left.meaning.has_day_and_time:
                if join.guard and not join.guard(text, *span):
                    return None
                opening = stretch.classes[left.start].keys()
                is_one = "the" in opening and "DAYWORD" in stretch.classes[left.start + 1]  # "the day before"
                about = not (opening & {"COUNT", "A", "ONE"} or is_one)
                return _finer_first(join, left, right, about=about)
            finer_last = grains[0] in join.coarser and grains[1] in join.finer and link in join.links_back
            if finer_last and (join.guard is None or join.guard(text, *span)):
                return _coarser_first(join, left, right)
        return None


def _finer_first(join: Join, left: _Piece, right: _Piece, *, about: bool) -> _Piece:
    """The two as one: "February last year", "two weeks before 13 May"; `about` where the duration is no plain number."""
    if join.side:
        date = replace(right.meaning, direction=1) if join.ahead else right.meaning
        meaning = left.meaning.counted_from(date, join.side, about=about and not join.ahead)
    else:
        meaning = left.meaning.within(right.meaning)
    return _Piece(left.start, right.end, join.name, meaning, alone=True)


def _coarser_first(join: Join, left: _Piece, right: _Piece) -> _Piece:
    """The two as one, "last year's February"; or the right one with what it takes from the left, where they stay two."""
    if join.same:
        left.meaning, meaning = one_day(left.meaning, right.meaning)
        return _Piece(right.start, right.end, join.name, meaning, alone=True)
    meaning = right.meaning.within(left.meaning)
    if not join.apart:
        return _Piece(left.start, right.end, join.name, meaning, alone=True)
    if meaning.mod or meaning.weekday is not None:
        meaning = replace(meaning, mod="", weekday=None)
    return _Piece(right.start, right.end, join.name, meaning, alone=True)


def _counted_from_told(piece: _Piece, text: str, stretch: Stretch) -> _Piece:
    """A duration with "before" or "after" at the end of its clause counts from what was told: "two weeks before, he left"."""
    span, next_token = piece.meaning.span, piece.end
    if (
        not span
        or piece.meaning.place
        or piece.meaning.kind != "DURATION"
        or next_token >= len(stretch.starts)
    ):
        return piece
    side = stretch.classes[next_token].get("BEFORE")
    start, end = stretch.starts[piece.start], stretch.ends[next_token]
    adverb = text[stretch.starts[next_token] : end] in {"before", "after"} and _CLAUSE_ENDS.match(text, end)
    if not adverb or not isinstance(side, int) or not is_no_stretch(text, start, end):
        return piece
    says = Meaning(
        base="last", moves=True, step=span[1], count=side * span[0], approximate=piece.meaning.approximate
    )
    return _Piece(piece.start, next_token + 1, LATER_OR_EARLIER, says, alone=True)


_FINDER = Finder(RULES, JOINS)


def find_expressions(text: str) -> list[Expression]:
    """All temporal expressions of a text in order, without overlaps."""
    return _FINDER.find(text)


def _is_range(first: _Piece, last: _Piece, signal: Signal, link: str) -> bool:
    """True where two dates are the ends of one stretch: "May to July", "between 3 and 9 May", "1939-45"."""
    if any(each.meaning.value and each.meaning.value != NOW for each in (first, last)):
        return False  # "between May and now" has two ends as well
    if link != "/":
        return link in RANGE_LINKS or (link == "and" and signal == "between")
    kinds = {first.meaning.grain, last.meaning.grain}
    whole = kinds == {"monthday"} and None not in {first.meaning.year, last.meaning.year}
    return whole or kinds <= {"year", "shortyear"}


def _both_name_years(first: _Piece, last: _Piece, stretch: Stretch) -> bool:
    """True where both dates have a year in their own words: what one of them says is not for the other to change."""
    return all(
        any("YEAR" in classes for classes in stretch.classes[piece.start : piece.end])
        for piece in (first, last)
    )


def _link(left: _Piece, right: _Piece, text: str, stretch: Stretch) -> str:
    """What stands between two pieces: a word, a mark, `-` for every dash, `'` for an apostrophe; an abbreviation's point is none."""
    between = text[stretch.ends[left.end - 1] : stretch.starts[right.start]]
    return between.lstrip(".)").strip().lower().translate(_ONE_MARK)


def _fits(rule: Rule, text: str, start: int, end: int) -> bool:
    """True where the words around let a rule's words be a date."""
    if rule.closing and text[end : end + 2].strip()[:1].isalnum():
        return False
    return rule.guard is None or rule.guard(text, start, end)


def _signal(text: str, stretch: Stretch, piece: _Piece) -> Signal:
    """The preposition of a date: right before it, an article between them or not, if no other words around it say more."""
    start, end = stretch.starts[piece.start], stretch.ends[piece.end - 1]
    if (turned := turned_signal(text, start)) is not None:
        return bounding_signal(text, start, end, turned)
    return bounding_signal(text, start, end, _preposition(stretch, piece))


def _preposition(stretch: Stretch, piece: _Piece) -> Signal:
    for before in (piece.start - 1, piece.start - 2):
        if before < 0:
            break
        classes = stretch.classes[before]
        for signal in SIGNALS:
            if classes.get("SIGNAL") == signal:
                return signal
        if "the" not in classes:
            break
    return ""
