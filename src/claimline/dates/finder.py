"""Step one: where the temporal expressions of a text stand, by which rule, and what their words say.

What they mean as dates depends on an anchor that may be known only later; that is `reading`.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, fields, replace
from typing import Any

from claimline.dates.grammar import JOINS, LINKS, RULES, Join, Rule
from claimline.dates.meaning import Meaning, Signal
from claimline.dates.patterns import Hit, Matcher
from claimline.dates.tokens import Stretch, stretches
from claimline.model import TimexType

_FIELDS = frozenset(field.name for field in fields(Meaning))
_OWNERS: tuple[Rule, ...] = tuple(rule for rule in RULES for _ in rule.patterns)
_MATCHER = Matcher([pattern for rule in RULES for pattern in rule.patterns], LINKS)
_DURATION_CODES = {
    "second": ("T", "S"), "minute": ("T", "M"), "hour": ("T", "H"), "day": ("", "D"), "week": ("", "W"),
    "weekend": ("", "WE"), "month": ("", "M"), "quarter": ("", "Q"), "year": ("", "Y"), "decade": ("", "E"),
    "century": ("", "C"), "millennium": ("", "L"),
}  # fmt: skip


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
    """

    start: int
    end: int
    text: str
    rule: str
    timex_type: TimexType
    meaning: Meaning
    signal: Signal = ""


@dataclass(slots=True)
class _Piece:
    """A hit with its meaning, while neighbours are still being joined; start and end count tokens."""

    start: int
    end: int
    rule: str
    meaning: Meaning
    alone: bool


def find_expressions(text: str) -> list[Expression]:
    """All temporal expressions of a text in order, without overlaps."""
    found: list[Expression] = []
    for stretch in stretches(text, _MATCHER):
        hits = _MATCHER.hits(stretch.codes)
        if hits:
            found.extend(_expressions(text, stretch, hits))
    return found


def _expressions(text: str, stretch: Stretch, hits: tuple[Hit, ...]) -> Iterator[Expression]:
    pieces: list[_Piece] = []
    for hit in hits:
        rule = _OWNERS[hit.pattern]
        meaning = _filled(
            rule.says, {slot: stretch.classes[i][name] for slot, (i, name) in hit.slots.items()}
        )
        if meaning is not None:
            pieces.append(_Piece(hit.start, hit.end, rule.name, meaning, rule.alone))
    for piece in _joined(pieces, text, stretch):
        if piece.alone:
            start, end = stretch.starts[piece.start], stretch.ends[piece.end - 1]
            yield Expression(
                start,
                end,
                text[start:end],
                piece.rule,
                piece.meaning.timex_type,
                piece.meaning,
                _signal(stretch, piece),
            )


def _filled(says: Meaning, slots: Mapping[str, Any]) -> Meaning | None:
    """A rule's meaning with the values of its slots; None where they make no sense together."""
    named = {name: value for name, value in slots.items() if name in _FIELDS}
    if "back" in slots:
        named["count"] = -slots["back"]
        named["approximate"] = slots["step"] not in {"day", "hour", "minute", "second"}
    if "iso" in slots:
        year, month, day, *clock = slots["iso"]
        named |= {"year": year, "month": month, "day": day} | dict(
            zip(("hour", "minute", "second"), clock, strict=False)
        )
    if "clock" in slots:
        clock = slots["clock"] if isinstance(slots["clock"], tuple) else (slots["clock"], 0)
        if "ampm" in slots:
            if not 1 <= clock[0] <= 12:
                return None
            clock = (clock[0] % 12 + slots["ampm"], *clock[1:])
        named |= dict(zip(("hour", "minute", "second"), clock, strict=False))
    if "length" in slots:
        time, code = _DURATION_CODES[slots["per"]]
        named["value"] = f"P{time}{slots['length']}{code}"
    if "approximate" in slots:
        named["approximate"] = True
    return replace(says, **named)


def _joined(pieces: list[_Piece], text: str, stretch: Stretch) -> list[_Piece]:
    """Neighbours that a join makes one, from left to right, as often as it goes."""
    done: list[_Piece] = []
    for right in pieces:
        piece = right
        while done and (joined := _join(done[-1], piece, text, stretch)):
            done.pop()
            piece = joined
        done.append(piece)
    return done


def _join(left: _Piece, right: _Piece, text: str, stretch: Stretch) -> _Piece | None:
    if left.end == right.start:
        link = ""
    else:
        between = range(left.end, right.start)
        link = " ".join(text[stretch.starts[i] : stretch.ends[i]].strip().lower() for i in between)
        if len(between) > 2:
            return None
    for join in JOINS:
        meaning = _meaning_of(join, left.meaning, right.meaning, link)
        if meaning is not None:
            return _Piece(left.start, right.end, join.name, meaning, left.alone or right.alone)
    return None


def _meaning_of(join: Join, left: Meaning, right: Meaning, link: str) -> Meaning | None:
    if left.grain in join.finer and right.grain in join.coarser and link in join.links:
        return left.within(right)
    if left.grain in join.coarser and right.grain in join.finer and link in join.links_back:
        return right.within(left)
    return None


def _signal(stretch: Stretch, piece: _Piece) -> Signal:
    for before in (piece.start - 1, piece.start - 2):
        if before >= 0 and (signal := stretch.classes[before].get("SIGNAL")):
            return signal
        if before >= 0 and "the" not in stretch.classes[before]:
            break
    return ""
