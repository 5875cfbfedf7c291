"""Which lines of a text are the heads of one thread: lines that repeat, with the words that they share.

`forms` says what the heads mean, and where the words of each comment lie.
"""

import re
from bisect import bisect_right
from collections import Counter
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from claimline.read import chat
from claimline.read.copies import Copy, heads_of, repeats_of
from claimline.read.furniture import HEADING, begins_page, pattern_of
from claimline.read.heads import Head
from claimline.read.headwords import BUTTONS
from claimline.read.lines import Line

_COUNT = re.compile(r"\d+")
_BYLINE = re.compile(r"[Bb]y\s+[^\W\d_][^.!?]{2,60}")
_IS_FIRST = re.compile(r"#1\b")
_FEWEST_LINES = 4  # above a thread, or so much prose
_PROSE = 200  # characters
_SENTENCE = 60
_FAR_LONGER = 5  # times a comment, and more than the characters below: an article
_AN_ARTICLE = 1500
_DOUBLE = 0.85  # of the lines stand apart: then empty lines mean nothing
_OFTEN = 3  # times: so frequent a line counts the comments of one commenter
_NEAR = 30  # lines from a heading to the first head: a long first comment, or lines of the page


_Key = tuple[bool, bool, str, bool, tuple[str, bool]]


def look(lines: Sequence[Line]) -> Copy:
    """The lines, what each can be, and the heads of the thread among them; `group` is empty where none repeats."""
    double = sum(line.apart for line in lines) > _DOUBLE * len(lines)
    copy = Copy(lines, heads_of(lines, double=double), double=double)
    headings = [
        i
        for i, line in enumerate(lines[:-1])
        if HEADING.fullmatch(line.text) and (i or _COUNT.search(line.text))
    ]
    times = Counter(pattern_of(lines[i].text) for i in headings)
    headings = [i for i in headings if times[pattern_of(lines[i].text)] < _OFTEN]
    group = _heaviest(copy, headings)
    copy.heading = _heading_of(copy, headings, group)
    counted = (
        i
        for i in reversed(headings)
        if _COUNT.search(lines[i].text) and not (group and group[-1] > i > group[0])
    )
    copy.counted = next(counted, None)
    copy.group = _of_thread(copy, group) if group else []
    copy.members = frozenset(copy.group)
    copy.repeats = repeats_of(copy) if copy.group else frozenset()
    return copy


def _heading_of(copy: Copy, headings: Sequence[int], group: Sequence[int]) -> int | None:
    """The heading with the most heads below it, the last of equals; one over the article itself is a counter."""
    below = {
        i: bisect_right(group, i) for i in headings
    }  # the first head below each heading, by its place among the heads
    near = [
        i for i in headings if below[i] < len(group) and not _is_over_article(copy.lines, i, group[below[i]])
    ]
    if near and below[best := min(near, key=lambda i: (below[i], -i))] * 2 <= len(group):
        return best
    return None


def _is_over_article(lines: Sequence[Line], heading: int, first: int) -> bool:
    """True where an article stands between a heading and the first head: far more than a comment, or a line of its author."""
    length = 0
    for i in range(heading + 1, first):
        length += len(lines[i].text)
        if length > _AN_ARTICLE or _BYLINE.fullmatch(lines[i].text):
            return True
    return False


def _heaviest(copy: Copy, headings: Sequence[int]) -> list[int]:
    """The heads of one form that most likely make a thread: many, with the signs of comments; empty where there are none."""
    heads = copy.heads
    chosen = _below_article(copy, headings)
    groups: dict[_Key, list[int]] = {}
    for i in chosen:
        groups.setdefault(_key(heads[i]), []).append(i)
    heads.update(_without_weekdays(heads, chosen))
    weights = {
        members[0]: _weight(copy, members) * _strength(copy, members, headings) for members in groups.values()
    }
    best = max(groups.values(), key=lambda members: (weights[members[0]], -members[0]), default=[])
    return best if best and weights[best[0]] else []


def _key(head: Head) -> _Key:
    """What the heads of one form share."""
    return head.name is not None, head.after, head.words, head.buttons and head.name is not None, _grain(head)


def _strength(copy: Copy, members: Sequence[int], headings: Sequence[int]) -> int:
    """How many signs of comments some heads have."""
    heads = [copy.heads[i] for i in members]
    names = [copy.text_at(head.name) for head in heads if head.name]
    constant = len(names) > 1 and len(set(names)) == 1
    over = headings[bisect_right(headings, members[0]) - 1] if headings and headings[0] < members[0] else None
    near = over is not None and members[0] - over <= _NEAR
    counted = near and over is not None and _COUNT.findall(copy.lines[over].text) == [str(len(members))]
    return sum(
        (
            2,
            len(names) * 2 > len(heads) and not constant,
            -constant,
            sum(bool(head.moment.clock) or head.moment.kind == "ago" for head in heads) * 2 > len(heads),
            sum(head.says for head in heads) * 2 > len(heads),
            sum(head.known or _has_button(copy, i) for i, head in zip(members, heads, strict=True)) * 2
            > len(heads),
            near,
            2 * counted,
        )
    )


def _of_thread(copy: Copy, members: list[int]) -> list[int]:
    """The heads below the heading, with others whose form differs only in its time or has more words."""
    heads, heading = copy.heads, copy.heading
    if heading is not None:
        members = [i for i in members if i > heading]
    first, last = members[0], members[-1]
    widest = max((j - i for i, j in pairwise(members)), default=0)
    from_, to = max(first - _NEAR, heading if heading is not None else 0), last + max(_NEAR, 3 * widest)
    # In between and beyond, heads of a like form belong to the thread too: an answer has more words than a comment.
    more = [
        i
        for i, head in heads.items()
        if from_ < i < to
        and (head.body is None or heads[first].body is not None)
        and (heads[first].buttons or not head.buttons or head.name is None)
        and (head.name is not None or (":" in head.words) == (":" in heads[first].words))
        and (
            (_alike(head, heads[first], more=not first < i < last) and (i > first or head.known))
            or (head.known and heads[first].known and i > first)
            or (head.says and head.name)
        )
    ]
    members = _of_one_grain(heads, sorted({*members, *more}), members)
    return _without_article(copy.lines, _without_teasers(copy, members))


def _below_article(copy: Copy, headings: Sequence[int]) -> list[int]:
    """The heads under a heading, those with some prose above them, and the messages of a chat.

    A single sentence is an article where the heads below it have the same form.
    """
    length = [0]
    for line in copy.lines:
        length.append(length[-1] + len(line.text))
    top = headings[0] if headings else len(copy.lines)
    begins = _first_of_all(copy)
    found = [
        i
        for i, head in copy.heads.items()
        if head.words == chat.FORM
        or (begins and _key(head) == begins)
        or (
            i
            and (
                length[i] - length[1] >= _PROSE or i >= _FEWEST_LINES or i > top or head.buttons or head.says
            )
        )
    ]
    forms = Counter(_key(copy.heads[i]) for i in found)
    top_lines = enumerate(copy.lines[1:_FEWEST_LINES], 1)
    prose = next((i for i, line in top_lines if _is_sentence(line)), _FEWEST_LINES)
    early = [
        i
        for i, head in copy.heads.items()
        if prose < i < _FEWEST_LINES and head.name and forms[_key(head)] > 1 and i not in found
    ]
    return sorted([*early, *found])


def _first_of_all(copy: Copy) -> _Key | None:
    """The form of the heads of a copy without an article: that of its first line, or of a "#1" near its top, and of others."""
    top = next(
        (
            i
            for i, head in copy.heads.items()
            if (i == 0 and head.name) or (i < _FEWEST_LINES and _IS_FIRST.match(copy.lines[i].text))
        ),
        None,
    )
    key = _key(copy.heads[top]) if top is not None else None
    return key if key and sum(_key(head) == key for head in copy.heads.values()) >= _OFTEN else None


def _is_sentence(line: Line) -> bool:
    """True for a line of prose: below it, a name and a time are no longer those of the article."""
    return line.text[-1] in ".!?…" and (len(line.text) > _SENTENCE or ". " in line.text)


def _of_one_grain(heads: dict[int, Head], members: list[int], group: list[int]) -> list[int]:
    """The heads whose time is as fine as the group's; a head of another grain stands among them, or has a sign of comments.

    A day alone where the others have minutes is a teaser's; pages that write "2 hours ago" write a date for older comments.
    """
    grain, first, last = _grain(heads[group[0]]), group[0], group[-1]
    return [
        i
        for i in members
        if _grain(heads[i]) == grain or heads[i].known or first < i < last or (grain[0] == "ago" and i > last)
    ]


def _grain(head: Head) -> tuple[str, bool]:
    return head.moment.kind, bool(head.moment.clock)


def _without_teasers(copy: Copy, members: list[int]) -> list[int]:
    """Without the fewer heads below the point where the page goes on: related texts have names and days too."""
    at = next(
        (j for i, end in pairwise(members) for j in range(copy.after(i), end) if begins_page(copy.lines[j])),
        None,
    )
    if at is None:
        return members
    before = [i for i in members if i < at]
    beyond = members[len(before) :]
    kept = any(copy.heads[i].known or _has_button(copy, i) for i in beyond)
    return members if kept or len(beyond) > len(before) else before


def _has_button(copy: Copy, i: int) -> bool:
    end = next((j for j in range(i + 1, len(copy.lines)) if j in copy.heads), len(copy.lines))
    return any(BUTTONS.fullmatch(line.text) for line in copy.lines[i:end])


def _without_weekdays(heads: dict[int, Head], chosen: Sequence[int]) -> dict[int, Head]:
    """The heads, where a weekday is part of the name if few others have one: "Jo Friday, 15 April 2016"."""
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


def _alike(head: Head, other: Head, *, more: bool) -> bool:
    """True where one line has the form of the other, and perhaps more of its words; `more` asks for all of the other's."""
    if (head.name is None, head.after) != (other.name is None, other.after):
        return False
    own, others = set(head.words.split()), set(other.words.split())
    return others <= own or (own <= others and not more)


def _weight(copy: Copy, members: Sequence[int]) -> int:
    """How many of some heads have words beside them; 0 where they make no thread."""
    heads = copy.heads
    ends = [*members[1:], len(copy.lines)]
    below = sum(end - i > heads[i].lines for i, end in zip(members, ends, strict=True))
    one = heads[members[0]]
    inline = sum(heads[i].body is not None for i in members)
    if len(members) == 1:
        return int(below + inline > 0 or one.known or one.moment.kind == "ago" or bool(one.moment.clock))
    return below + inline if below * 2 >= len(members) or one.body else 0


def _without_article(lines: Sequence[Line], members: list[int]) -> list[int]:
    """Without a line over the article itself that is like a head: the text below it is far longer than any comment."""
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
