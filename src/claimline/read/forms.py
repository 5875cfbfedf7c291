"""The form of a thread, learned from the text itself: which lines repeat, and what they say of whom and when.

Lines with a time that are alike are the heads of comments, or their feet. Whether they stand above or below the words is
told by the empty lines around them and by what is left over at the end; the name stands on the same line, or on one
that stands at the same place beside each of them.
"""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace

from claimline.model import Span
from claimline.read.heads import (
    BUTTONS,
    SAYS,
    Head,
    answered_in,
    head_of,
    is_name,
    is_proper_name,
    marker_of,
    name_in,
)
from claimline.read.lines import Line

HEADING = re.compile(
    r"(?:(?:there (?:are|is)|view(?: all)?|show(?: all)?)\s+)?(?:\d[\d,.]*\s+)?(?:comments?|responses?|replies|thoughts|kommentare|commentaires|comentarios|comentários|commenti|reacties|комментарии)\b"
    r"(?:\s+(?:on|to|so far)\b.*)?\W*(?:\d+\W*)?",
    re.IGNORECASE,
)
# What a page sets between the heading of a thread and its first comment.
_CONTROL = re.compile(
    r"(?:sort(?:ed)? by|newest|oldest|best|top|most|log ?in|sign ?in|subscribe|show|all comments|join|add a comment"
    r"|community|recommend|favorite|share|filter|order).{0,40}",
    re.IGNORECASE,
)
_COUNT = re.compile(r"\d+")
_BLOCK = 4  # lines: a head has no more
_NEARLY_ALL = 0.8
_PROSE = 200  # characters above a thread
_DOUBLE = 0.85  # of the lines stand apart: then empty lines tell nothing


@dataclass(frozen=True, slots=True)
class Part:
    """One comment's place in the lines.

    Attributes:
        first, last: the lines of its head; where the head stands below, those of its foot.
        name, when: as the head says them.
        answers: whom it says it answers, empty where it does not.
        body: the lines of its words (first, end); None where they go on to the next head.
        inline: where the words begin on the head's own line, None where they do not.
    """

    first: int
    last: int
    name: Span | None
    when: Span | None
    answers: str = ""
    body: tuple[int, int] | None = None
    inline: int | None = None


@dataclass(slots=True)
class Form:
    """The form of a thread and its comments, in the order of the text.

    Attributes:
        first: the line with which the thread begins, its heading included.
        below: True where each head stands below the words.
        words: the form, as a notice says it.
        unread: True where lines look like a thread and their form is not settled; `parts` is empty then.
    """

    first: int
    parts: list[Part] = field(default_factory=list)
    below: bool = False
    words: str = ""
    unread: bool = False


def learn(lines: Sequence[Line]) -> Form | None:
    """The form of the thread in some lines; None where nothing looks like one."""
    heads = _heads(lines)
    heading = _heading(lines, heads)
    group = _largest_group(lines, heads, heading)
    if not group:
        return _by_names_alone(lines, heading) if heading is not None else None
    double = sum(line.apart for line in lines) > _DOUBLE * len(lines)
    named = heads[group[0]].name is not None
    below = _stands_below(lines, heads, group, heading, double=double)
    if named and not below and _names_stand_above(lines, group, double=double):
        named = False  # what stands beside the time is a place
    if below:
        return _below(lines, heads, group, heading, named=named)
    return _above(lines, heads, group, heading, named=named, double=double)


def _heads(lines: Sequence[Line]) -> dict[int, Head]:
    """Each line that can be a head; a date and a clock time on two lines are one."""
    heads: dict[int, Head] = {}
    for i, line in enumerate(lines):
        if (head := head_of(line)) is None:
            continue
        if head.moment.kind == "clock":
            before = heads.get(i - 1)
            if before and before.moment.kind == "date" and not before.moment.clock and head.name is None:
                heads[i - 1] = replace(before, when=(before.when[0], head.when[1]), lines=2)
            continue
        heads[i] = head
    return heads


def _heading(lines: Sequence[Line], heads: dict[int, Head]) -> int | None:
    """The heading below which most heads stand before the next one; the last of equals."""
    found = [i for i, line in enumerate(lines[:-1]) if HEADING.fullmatch(line.text) and i]
    if not found:
        return None
    ends = [*found[1:], len(lines)]
    counted = [(sum(i < j < end for j in heads), i) for i, end in zip(found, ends, strict=True)]
    most, heading = max(counted)
    if most:
        return heading
    return next((i for i in found if _COUNT.search(lines[i].text)), None)


def _largest_group(lines: Sequence[Line], heads: dict[int, Head], heading: int | None) -> list[int]:
    """The heads of the form that most have, with those whose form differs in its time alone; none where none repeats."""
    after = [i for i in heads if heading is not None and i > heading]
    length = [0]
    for line in lines:
        length.append(length[-1] + len(line.text))
    prose = [i for i in heads if i and (length[i] - length[1] >= _PROSE or i >= _BLOCK or heads[i].buttons)]
    chosen = after or prose
    groups: dict[tuple[bool, bool, str], list[int]] = {}
    for i in chosen:
        head = heads[i]
        groups.setdefault((head.name is not None, head.after, head.words), []).append(i)
    if not groups:
        return []
    heads.update(_without_weekdays(heads, chosen))
    shape, members = max(groups.items(), key=lambda item: (_weight(lines, heads, item[1]), -item[1][0]))
    if not _weight(lines, heads, members):
        return []
    first, last = members[0], members[-1]
    # In between and beyond, heads of a like form belong to the thread too: an answer says more words than a comment.
    more = [
        i
        for i in chosen
        if (heads[i].name is not None, heads[i].after) == shape[:2]
        and (i > first or heads[i].known)
        and (
            _alike(heads[i].words, shape[2])
            or (heads[i].known and heads[members[0]].known and i > first and i < last)
        )
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


def _alike(words: str, others: str) -> bool:
    """True where one form's words are among the other's."""
    some, more = set(words.split()), set(others.split())
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
        return int(sure and told + (one.body is not None) > 0 or sure)
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
    return members[1:] if sizes[0] > 1500 and sizes[0] > 5 * max(others[len(others) // 2], 100) else members


def _stands_below(
    lines: Sequence[Line], heads: dict[int, Head], group: Sequence[int], heading: int | None, *, double: bool
) -> bool:
    """True where the words stand above their head."""
    one = heads[group[0]]
    if one.body is not None or one.says:
        return False
    tops = [_top(lines, heads, i, double=double) for i in group]
    over = sum(lines[top].apart for top in tops[1:])
    under = sum(lines[i + heads[i].lines].apart for i in group[:-1])
    opens = heading is not None and all(
        _CONTROL.fullmatch(line.text) for line in lines[heading + 1 : group[0]]
    )
    last = group[-1] + heads[group[-1]].lines
    rest = [line for line in lines[last:] if not BUTTONS.fullmatch(line.text)]
    if one.name is None:
        above = sum(_beside(lines, heads, i, double=double).name is not None for i in group) / len(group)
        ends = [i + heads[i].lines for i in group]
        tops = [_past_buttons(lines, end) for end in ends[:-1]]
        held = [
            top + 1 < i and name_in(lines[top]) is not None for top, i in zip(tops, group[1:], strict=True)
        ]
        named = sum(held) / len(held) if held else float(not rest and above < _NEARLY_ALL)
        return named >= _NEARLY_ALL and (not rest or above < _NEARLY_ALL)
    if opens:
        return False
    if not double and len(group) > 1 and over != under:
        return over < under and (not rest or over == 0)
    return not rest


def _top(lines: Sequence[Line], heads: dict[int, Head], i: int, *, double: bool) -> int:
    """The first line of the block that a head stands in: below an empty line or a button, few lines above the time."""
    top = i
    while top > 0 and i - top < _BLOCK and not double and not lines[top].apart:
        above = lines[top - 1]
        if BUTTONS.fullmatch(above.text) or (top - 1) in heads or len(above.text) > 80:
            break
        top -= 1
    return top if i - top < _BLOCK else i


def _names_stand_above(lines: Sequence[Line], group: Sequence[int], *, double: bool) -> bool:
    """True where each head has a name on the first line of its block, above its own line."""
    if double or len(group) < 2:
        return False
    found = [
        i
        for i in group
        if not lines[i].apart and lines[i - 1].apart | _after_button(lines, i - 1) and name_in(lines[i - 1])
    ]
    return len(found) >= _NEARLY_ALL * len(group)


def _after_button(lines: Sequence[Line], i: int) -> bool:
    return i > 0 and BUTTONS.fullmatch(lines[i - 1].text) is not None


def _above(
    lines: Sequence[Line],
    heads: dict[int, Head],
    group: Sequence[int],
    heading: int | None,
    *,
    named: bool,
    double: bool,
) -> Form:
    parts = [_named(lines, heads[i], i) if named else _beside(lines, heads, i, double=double) for i in group]
    if not named:
        parts = _settled(lines, heads, parts)
    first = parts[0].first
    if heading is not None and heading < first:
        first = heading
    if sum(part.name is not None for part in parts) < _NEARLY_ALL * len(parts):
        return Form(first, unread=True)
    return Form(first, parts, words=_said(named=named, below=False))


def _named(lines: Sequence[Line], head: Head, i: int) -> Part:
    return Part(i, i + head.lines - 1, head.name, head.when, head.answers, inline=head.body)


def _beside(lines: Sequence[Line], heads: dict[int, Head], i: int, *, double: bool) -> Part:
    """The head whose time stands alone: with the name at the top of its block."""
    head = heads[i]
    top = _top(lines, heads, i, double=double)
    if top == i and i and double:
        top = i - 1
    answers = head.answers
    name: Span | None = None
    first = top
    for j in range(top, i):
        if told := answered_in(lines[j].text):
            answers = told
        elif name is None and (span := name_in(lines[j])):
            name, first = span, j
    return Part(first if name else i, i + head.lines - 1, name, head.when, answers)


def _settled(lines: Sequence[Line], heads: dict[int, Head], parts: list[Part]) -> list[Part]:
    """Heads without a name above take the line just above, or the one below, where nearly all have one there."""
    missing = [part for part in parts if part.name is None]
    if len(missing) < (1 - _NEARLY_ALL) * len(parts):
        return parts
    above = [
        name_in(lines[part.last - heads_lines(heads, part)]) if part.first > 0 else None for part in parts
    ]
    if sum(name is not None for name in above) >= _NEARLY_ALL * len(parts):
        return [
            replace(part, name=name, first=part.first - 1) if name else part
            for part, name in zip(parts, above, strict=True)
        ]
    under = [_name_below(lines, part.last) for part in parts]
    if sum(found is not None for found in under) >= _NEARLY_ALL * len(parts):
        return [
            replace(part, name=found[0], last=found[1]) if found else part
            for part, found in zip(parts, under, strict=True)
        ]
    return parts


def heads_lines(heads: dict[int, Head], part: Part) -> int:
    return part.last - part.first + 1


def _name_below(lines: Sequence[Line], i: int) -> tuple[Span, int] | None:
    for j in range(i + 1, min(i + 3, len(lines))):
        if lines[j].apart:
            return None
        if re.fullmatch(r"\W*\d+\W*", lines[j].text):
            continue
        name = name_in(lines[j])
        return (name, j) if name else None
    return None


def _below(
    lines: Sequence[Line], heads: dict[int, Head], group: Sequence[int], heading: int | None, *, named: bool
) -> Form:
    """Comments whose head, or the part of it with the time, stands below their words."""
    start = heading + 1 if heading is not None and heading < group[0] else None
    parts: list[Part] = []
    for i in group:
        head = heads[i]
        if start is None:
            start = _first_block(lines, i) if named else _first_name(lines, i)
        name, body = head.name, start
        if not named and start < i:
            name = name_in(lines[start])
            body = start + (name is not None)
        parts.append(Part(i, i + head.lines - 1, name, head.when, head.answers, (body, i)))
        start = _past_buttons(lines, i + head.lines)
    first = parts[0].body[0] if parts[0].body else group[0]
    first = heading if heading is not None and heading < first else first - (not named)
    if sum(part.name is not None for part in parts) < _NEARLY_ALL * len(parts):
        return Form(first, unread=True)
    return Form(first, parts, below=True, words=_said(named=named, below=True))


def _past_buttons(lines: Sequence[Line], i: int) -> int:
    while i < len(lines) and BUTTONS.fullmatch(lines[i].text):
        i += 1
    return i


def _first_block(lines: Sequence[Line], i: int) -> int:
    """Where the paragraph above a foot begins; more of the text may be the first comment's, and nothing tells."""
    j = i if not lines[i].apart else i - 1
    while j > 1 and not lines[j].apart:
        j -= 1
    return min(j, i - 1)


def _first_name(lines: Sequence[Line], i: int) -> int:
    """The line above a foot that names who wrote the first comment."""
    for j in range(i - 1, max(0, i - 60), -1):
        if SAYS.fullmatch(lines[j].text) and name_in(lines[j]):
            return j
        followed = j + 1 < len(lines) and not lines[j + 1].apart
        if lines[j].apart and followed and is_proper_name(lines[j].text):
            return j
    return i


def _by_names_alone(lines: Sequence[Line], heading: int) -> Form | None:
    """Comments under a heading that have a name over them and no time: as many as the heading counts."""
    starts = [
        i
        for i in range(heading + 1, len(lines) - 1)
        if (lines[i].apart or i == heading + 1) and not lines[i + 1].apart and _is_head_name(lines[i])
    ]
    count = _COUNT.search(lines[heading].text)
    if marker_of(lines[heading + 1]) and not starts:
        return None
    if not starts or count is None or len(starts) != int(count[0]) or starts[0] != heading + 1:
        return Form(heading, unread=True) if count and int(count[0]) else None
    parts = [Part(i, i, name_in(lines[i]), None) for i in starts]
    return Form(heading, parts, words="a name above the words of each, and no times")


def _is_head_name(line: Line) -> bool:
    return is_proper_name(line.text) and name_in(line) is not None


def _said(*, named: bool, below: bool) -> str:
    if named:
        return f"name and time on a line {'below' if below else 'above'} the words of each"
    return (
        "a name above the words of each, and the time below"
        if below
        else "name and time on lines above the words of each"
    )


def badges(lines: Sequence[Line], bodies: Sequence[tuple[int, int]]) -> set[str]:
    """The first lines that nearly all bodies share, numbers aside: a rank, not words of anybody."""
    firsts = Counter(evened(lines[start].text) for start, end in bodies if end - start > 1)
    return {
        text
        for text, count in firsts.items()
        if count >= 2 and count >= _NEARLY_ALL * len(bodies) and is_name(text)
    }


def trailing(lines: Sequence[Line], bodies: Sequence[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    """The bodies without what the page hangs on to them: buttons, and lines that nearly all of them end with."""
    ends = Counter(evened(lines[end - 1].text) for start, end in bodies if end - start > 1)
    common = {text for text, count in ends.items() if count >= 3 and count >= _NEARLY_ALL * len(bodies)}
    for start, end in bodies:
        last = end
        while (
            last - 1 > start - 1
            and last > start
            and (
                BUTTONS.fullmatch(lines[last - 1].text)
                or evened(lines[last - 1].text) in common
                or _is_count(lines, last - 1, end)
            )
        ):
            last -= 1
        yield start, last


def evened(text: str) -> str:
    return re.sub(r"\d+", "9", text)


def _is_count(lines: Sequence[Line], i: int, end: int) -> bool:
    """True for a number alone above a button: how many like it."""
    return i + 1 < end and lines[i].text.isdigit()
