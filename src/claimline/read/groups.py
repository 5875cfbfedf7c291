"""Which lines of a text are the heads of one thread: those that repeat, with the words that they share.

What the heads mean, and where the words of each comment lie, is told by `forms`.
"""

import re
from bisect import bisect_right
from collections import Counter
from collections.abc import Sequence
from dataclasses import replace

from claimline.model import Span
from claimline.read.furniture import HEADING
from claimline.read.heads import Head, head_of, is_proper_name, name_in
from claimline.read.lines import Line

_COUNT = re.compile(r"\d+")
_BYLINE = re.compile(r"[Bb]y\s+[^\W\d_][^.!?]{2,60}")
_AFTER_DASH = re.compile(r"[–—-]\s*(?=\S)")
_FEWEST_LINES = 4  # above a thread, or so much prose
_PROSE = 200  # characters
_FAR_LONGER = 5  # times a comment, and more than the characters below: an article
_AN_ARTICLE = 1500


def heads_of(lines: Sequence[Line]) -> dict[int, Head]:
    """Each line that can be a head; a date and a clock time on two lines are one."""
    heads: dict[int, Head] = {}
    for i, line in enumerate(lines):
        if (head := head_of(line)) is None:
            continue
        if head.moment.kind == "clock" and head.body is None:
            before = heads.get(i - 1)
            if before and before.moment.kind == "date" and not before.moment.clock and head.name is None:
                heads[i - 1] = replace(before, when=(before.when[0], head.when[1]), lines=2)
            continue
        if i and not line.apart and (name := _signed_above(head, lines[i - 1])):
            heads[i - 1] = replace(head, name=name, lines=head.lines + 1)
            continue
        heads[i] = head
    return heads


def _signed_above(head: Head, above: Line) -> Span | None:
    """The name on the first of two lines that sign the words above them: a dash and a name, then the time."""
    dash = _AFTER_DASH.match(above.text)
    alone = dash and head.name is None and not head.known and is_proper_name(above.text[dash.end() :])
    return name_in(above) if alone else None


def heading_of(lines: Sequence[Line], heads: dict[int, Head]) -> int | None:
    """The heading with the most heads below it, the last of equals; one over the article itself is a counter."""
    found = [i for i, line in enumerate(lines[:-1]) if HEADING.fullmatch(line.text) and i]
    places = sorted(heads)
    below = {i: bisect_right(places, i) for i in found}  # the first head below each, by its place among them
    near = [i for i in found if below[i] < len(places) and not _is_over_article(lines, i, places[below[i]])]
    if near:
        return min(near, key=lambda i: (below[i], -i))
    return next(
        (i for i in reversed(found) if below[i] == len(places) and _COUNT.search(lines[i].text)), None
    )


def _is_over_article(lines: Sequence[Line], heading: int, first: int) -> bool:
    """True where an article stands between a heading and the first head: far more than a comment, or a line of its author."""
    length = 0
    for i in range(heading + 1, first):
        length += len(lines[i].text)
        if length > _AN_ARTICLE or _BYLINE.fullmatch(lines[i].text):
            return True
    return False


def largest_group(lines: Sequence[Line], heads: dict[int, Head], heading: int | None) -> list[int]:
    """The heads of the form that most have, with those whose form differs in its time alone; none where none repeats."""
    after = [i for i in heads if heading is not None and i > heading]
    length = [0]
    for line in lines:
        length.append(length[-1] + len(line.text))
    prose = [
        i
        for i, head in heads.items()
        if i and (length[i] - length[1] >= _PROSE or i >= _FEWEST_LINES or head.buttons or head.says)
    ]
    chosen = after or prose
    groups: dict[tuple[bool, bool, str], list[int]] = {}
    for i in chosen:
        head = heads[i]
        groups.setdefault((head.name is not None, head.after, head.words), []).append(i)
    if not groups:
        return []
    heads.update(_without_weekdays(heads, chosen))
    members = max(groups.values(), key=lambda item: (_weight(lines, heads, item), -item[0]))
    if not _weight(lines, heads, members):
        return []
    first = members[0]
    # In between and beyond, heads of a like form belong to the thread too: an answer says more words than a comment.
    more = [
        i
        for i in chosen
        if (_alike(heads[i], heads[first]) and (i > first or heads[i].known))
        or (heads[i].known and heads[first].known and i > first)
        or (heads[i].says and heads[i].name)
    ]
    return _without_article(lines, _of_one_grain(heads, sorted({*members, *more})))


def _of_one_grain(heads: dict[int, Head], members: list[int]) -> list[int]:
    """Those whose time says as much as that of another: the day alone beside minutes is a teaser's."""
    grains = Counter((heads[i].moment.kind, bool(heads[i].moment.clock)) for i in members)
    if len(members) < 3:
        return members
    return [
        i
        for i in members
        if heads[i].known
        or heads[i].moment.kind == "ago"
        or grains[heads[i].moment.kind, bool(heads[i].moment.clock)] > 1
    ]


def _without_weekdays(heads: dict[int, Head], chosen: Sequence[int]) -> dict[int, Head]:
    """Heads whose weekday is part of the name, as few others have one: "Jo Friday, 15 April 2016"."""
    having = [i for i in chosen if heads[i].moment.weekday is not None and heads[i].name]
    if len(having) * 2 > len(chosen):
        return {}
    grown = {}
    for i in having:
        head = heads[i]
        name, bare = head.name or head.when, head.when[0] - head.moment.start + head.moment.bare
        if name[1] < head.when[0] <= name[1] + 1:
            grown[i] = replace(head, name=(name[0], bare), when=(bare, head.when[1]))
    return grown


def _alike(head: Head, other: Head) -> bool:
    """True where one line has the form of the other, and perhaps more words of it."""
    if (head.name is None, head.after) != (other.name is None, other.after):
        return False
    some, more = set(head.words.split()), set(other.words.split())
    return some <= more or more <= some


def _weight(lines: Sequence[Line], heads: dict[int, Head], members: Sequence[int]) -> int:
    """How many of some heads have words beside them; 0 where they make no thread."""
    ends = [*members[1:], len(lines)]
    told = sum(end - i > heads[i].lines for i, end in zip(members, ends, strict=True))
    one = heads[members[0]]
    if len(members) == 1:
        sure = one.buttons or (one.name is not None and (bool(one.moment.clock) or one.known))
        sure = sure or (
            one.name is None and members[0] > 0 and (one.moment.kind == "ago" or bool(one.moment.clock))
        )
        return int((sure and told + (one.body is not None) > 0) or sure)
    return (
        told + sum(heads[i].body is not None for i in members) if told * 2 >= len(members) or one.body else 0
    )


def _without_article(lines: Sequence[Line], members: list[int]) -> list[int]:
    """Without a line over the article itself that is like a head: what stands below it is far longer than any comment."""
    if len(members) < 3:
        return members
    sizes = [
        sum(len(line.text) for line in lines[i + 1 : end])
        for i, end in zip(members, [*members[1:], len(lines)], strict=True)
    ]
    others = sorted(sizes[1:-1] or sizes[1:])
    return (
        members[1:]
        if sizes[0] > _AN_ARTICLE and sizes[0] > _FAR_LONGER * max(others[len(others) // 2], 100)
        else members
    )
