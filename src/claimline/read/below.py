"""Threads whose heads, or at least the times, stand below the words: where the words of each comment begin."""

from bisect import bisect_right
from collections import Counter
from collections.abc import Sequence
from collections.abc import Set as AbstractSet
from dataclasses import replace
from functools import partial
from itertools import pairwise

from claimline.read.blocks import Part, shared_lines
from claimline.read.copies import Copy
from claimline.read.form import Form, form_in_words
from claimline.read.furniture import CONTROL, NEARLY_ALL, pattern_of
from claimline.read.headwords import BY_WORDS, SAYS
from claimline.read.linenames import is_proper_name, name_in, named_and_answered
from claimline.read.lines import Line
from claimline.read.sides import Side

_ARTICLE = 1  # paragraph that the article keeps in any case
_LONGER = 2  # times the longest other comment
_LINES = 12  # that a first comment may always have


def below(copy: Copy, feet: Sequence[Part], side: Side, *, named: bool) -> Form:
    """The form of comments whose head, or at least the time, stands below their words."""
    lines, heading = copy.lines, copy.heading
    around = side == "around"
    if feet[0].first == 0:  # no words stand above the first
        return Form(0, unread=True)
    start = _past_controls(lines, heading + 1) if heading is not None and heading < feet[0].first else None
    if not named and not around:
        shared = shared_lines(copy)
        feet = [_foot(copy, part, shared) for part in feet]
    parts: list[Part] = []
    before = 0
    for i, foot in zip(copy.group, feet, strict=True):
        if start is None:
            start = _first_name(copy) if around else first_block(lines, foot.first)
        if around:
            name, answers = named_and_answered(lines[start]) if start < i else (None, "")
            body = start + (name is not None), i
            parts.append(Part(i, foot.last, name, foot.when, copy.heads[i].answers or answers, body))
        else:
            start = min(start, max(foot.first - 1, before))  # a comment of one word may be a button's
            parts.append(replace(foot, body=(start, max(foot.first, start))))
        before = foot.last + 1
        start = copy.past_repeats(before)
    first = parts[0].body[0] if parts[0].body else copy.group[0]
    first = heading if heading is not None and heading < first else first - around
    shifted = around and parts[0].name is None  # each name may sign the words above it
    if shifted and heading is None:
        first = first_block(lines, copy.group[0])
    if shifted or sum(part.name is not None for part in parts) < NEARLY_ALL * len(parts):
        return Form(first, unread=True)
    if around and any(map(partial(_is_over_name, copy), parts)):
        return Form(first, unread=True)
    begins = around or heading is not None
    if not begins:
        first = _perhaps_first(lines, parts)
    return Form(first, parts, below=True, words=form_in_words(side, named=named), begins=begins)


def _is_over_name(copy: Copy, part: Part) -> bool:
    """True where what stands in the place of a name is none, and the line below it is: a button that is not known."""
    if part.name is None or part.body is None or part.body[0] + 1 >= part.body[1]:
        return False
    following = copy.lines[part.body[0]].text
    return not is_proper_name(copy.text_at(part.name)) and is_proper_name(following)


def _perhaps_first(lines: Sequence[Line], parts: Sequence[Part]) -> int:
    """The first line that may be the first comment's, where nothing marks its beginning: it has no more paragraphs than the longest comment.

    The lines between are left out: they may not be the words of the article's author.
    """
    bodies = [part.body for part in parts if part.body]
    longest = max(
        (sum(lines[i].apart for i in range(start + 1, end)) for start, end in bodies[1:]), default=0
    )
    first = bodies[0][0]
    for _ in range(longest):
        above = next((i for i in range(first - 1, 1, -1) if lines[i].apart), first)
        if above <= 1 or sum(line.apart for line in lines[1:above]) < _ARTICLE:
            break
        first = above
    return first


def _foot(copy: Copy, part: Part, shared: AbstractSet[str]) -> Part:
    """A foot from its name on, with the lines above it that all feet have; the lines above those are words."""
    if part.name is None:
        return part
    top = min(part.name[0], part.when[0]) if part.when else part.name[0]  # the name may stand under the time
    first = bisect_right(copy.lines, top, key=lambda line: line.start) - 1
    while first > part.first and pattern_of(copy.lines[first - 1].text) in shared:
        first -= 1
    return replace(part, first=min(first, part.last))


def _past_controls(lines: Sequence[Line], i: int) -> int:
    """The line behind the controls, and a count, between the heading of a thread and its first comment."""
    while i < len(lines) - 1 and (CONTROL.fullmatch(lines[i].text) or lines[i].text.isdigit()):
        i += 1
    return i


def first_block(lines: Sequence[Line], i: int) -> int:
    """Where the paragraph above a foot begins; more of the text may be the first comment's, but nothing shows it."""
    j = i if not lines[i].apart else i - 1
    while j > 1 and not lines[j].apart:
        j -= 1
    return min(j, i - 1)


def _first_name(copy: Copy) -> int:
    """The line above the first foot with the first commenter's name: it stands where the other names stand.

    The comment is not far longer than the others: else the article would be the words of its author's name far above.
    """
    lines, i = copy.lines, copy.group[0]
    others = [min(copy.past_repeats(copy.after(foot)), end - 1) for foot, end in pairwise(copy.group)]
    followed = sum(not lines[j + 1].apart for j in others) * 2 >= len(others)
    opened = Counter(lines[j].text.split()[0] for j in others)
    longest = max((foot - j for j, foot in zip(others, copy.group[1:], strict=True)), default=0)
    for j in range(i - 1, max(0, i - _LONGER * longest - _LINES), -1):
        if j in copy.heads and copy.heads[j].name is None:
            break  # another time, perhaps the article's
        if SAYS.fullmatch(lines[j].text) and name_in(lines[j]):
            return j
        span = name_in(lines[j]) if lines[j].apart and lines[j + 1].apart != followed else None
        alike = opened[lines[j].text.split()[0]] * 2 > len(others)
        by = lines[j].text.split()[0].casefold() in BY_WORDS  # the article's, where the others lack it
        if span and (alike or (is_proper_name(copy.text_at(span)) and not by)):
            return j
    return i
