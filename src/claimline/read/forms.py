"""The form of a thread, learned from the text itself: which lines repeat, and where in them name and time stand.

Lines with a time that are alike are the heads of comments, or their feet. The empty lines around them and the words left
over at the end show whether they stand above or below the words; the name stands on the same line, or on a line
at the same place beside each of them.
"""

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import replace

from claimline.dates import find_moment
from claimline.read import chat
from claimline.read.answering import with_answers
from claimline.read.below import below, first_block
from claimline.read.beside import beside, end_blocks, name_depth, settled
from claimline.read.blocks import (
    Part,
    names_stand_above,
    on_its_line,
    properness,
    shared_lines,
    title_lines,
    with_lines_over,
)
from claimline.read.copies import Copy, over_quotations, repeats_of
from claimline.read.form import Form, form_in_words
from claimline.read.furniture import HEADING, NEARLY_ALL
from claimline.read.groups import look
from claimline.read.heads import Head, head_of
from claimline.read.headwords import BUTTONS, PANEL
from claimline.read.last import page_goes_on
from claimline.read.linenames import is_proper_name, marker_of, name_in
from claimline.read.lines import Line
from claimline.read.replied import with_quoted_over
from claimline.read.sides import are_shifted, side_of, side_of_under
from claimline.read.unclear import are_planned

_COUNT = re.compile(r"\d+")
_LONG_COUNT = re.compile(r"\d{3}")
_SIGNATURE = 80  # characters at the end of a line
# Commenters without a name: many comments of one thread can be theirs.
_GUESTS = frozenset(
    "anonymous anon guest visitor anonyme invité gast anónimo anônimo invitado visitante anonimo ospite anoniem гость аноним 匿名 游客 مجهول زائر unknown".split()
)
_HANDLE = re.compile(r"(?<!\S)(?:@|u/)\w")
_BRACKETS = re.compile(r"[\[(][^\[\]()]*[\])]")
_CLOCK = re.compile(r"\d\s?[:.hH]\s?\d\d|\d\s?[aApP]\.?\s?[mM]")
# "It stood until May. — Mia Roe, "; after a quotation mark it names who is quoted.
_DASHED_NAME = re.compile(
    r"(?<=[.!?…)])\s*(?:[–—]|--?\s)\s*(?P<name>[^,;!?()\d–—]{2,40}?),?\s+\(?(?=\d|[^\W\d_]+\.? \d)"
)
_SIGNED = 3  # fewer lines of an article end in a day and a time by chance
_NEAR = 12  # lines from a heading to the first head, where no comment stands between


def learn(lines: Sequence[Line]) -> Form | None:
    """The form of the thread in some lines; None where nothing looks like a thread."""
    copy = look(lines)
    signed = _signed(lines, copy)
    if len(signed) > max(len(copy.group), _SIGNED - 1):
        first = min([*signed, *copy.group])
        over = (i for i in range(first, max(first - _NEAR, 0), -1) if HEADING.fullmatch(lines[i].text))
        return Form(next(over, first), unread=True)
    quoting = over_quotations(lines)
    if not copy.group:
        return _without_heads(copy, quoting)
    if any(_is_glued(copy, i) for i in copy.group):
        return Form(min(copy.group), unread=True)
    form = _form_of(copy)
    if (label := _constant_name(copy)) and (other := _relabelled(copy, label)):
        copy, form = other
    form.sure = _is_sure(copy, form)
    if all(copy.heads[i].words == chat.FORM for i in copy.group):
        form.words = "time and name open the line of each"
        form.own = frozenset(chat.own_lines(lines, copy.group))
        form.wordless = _wordless(lines, form)
        form.first = min({form.first, *form.own})
    if len(copy.group) == 1 and not form.sure:
        return (copy.counted is not None and _by_names_alone(lines, copy.counted)) or _alone(
            copy, form, quoting
        )
    if not form.sure and are_planned([copy.heads[i].moment for i in copy.group]):
        return Form(form.first, kept=True, last=copy.group[-1])
    # A diary or a chronicle has days alone on their lines too, and then nothing else looks like comments.
    shown = sum(bool(copy.heads[i].name or copy.heads[i].moment.clock) for i in copy.group)
    likely = form.sure or shown * 2 > len(copy.group)
    return None if form.unread and not likely else form


def _without_heads(copy: Copy, quoting: Mapping[int, Head]) -> Form | None:
    """The form where no line is a head: names alone under a heading, or mails that quote each other, which stay unread."""
    if copy.counted is not None:
        return _by_names_alone(copy.lines, copy.counted)
    names = {copy.text_at(head.name) for head in quoting.values() if head.name}
    return Form(min(quoting), unread=True) if len(names) > 1 else None


def _wordless(lines: Sequence[Line], form: Form) -> frozenset[int]:
    """The lines of messages of one line in which the chat says that nothing of their writers is left."""
    ends = {len(lines), *form.own, *(part.first for part in form.parts)}
    return frozenset(
        part.first
        for part in form.parts
        if part.inline is not None
        and part.first + 1 in ends
        and chat.is_wordless(lines[part.first].text[part.inline - lines[part.first].start :])
    )


def _is_glued(copy: Copy, i: int) -> bool:
    """True for a count of three digits or more right behind a name, "mia_442 years ago": some may be the name's."""
    head = copy.heads[i]
    if head.name is None or head.moment.kind != "ago" or head.when[0] != head.name[1]:
        return False
    return _LONG_COUNT.match(copy.text_at(head.when)) is not None


def _form_of(copy: Copy) -> Form:
    """Where the heads stand, and the names: on their lines, or on others beside them."""
    named = copy.heads[copy.group[0]].name is not None
    if named and names_stand_above(copy):
        named = False  # the words beside the time are a place
    shared = shared_lines(copy)
    title = title_lines(copy) if named else 0
    depth = 0 if named else name_depth(copy, shared)
    parts = [
        on_its_line(copy, i, title) if named and copy.heads[i].name else beside(copy, i, shared, depth)
        for i in copy.group
    ]
    side = side_of(copy, parts)
    if not named and (side == "above" or end_blocks(copy)):
        copy, parts = _settled(copy, parts)
        if all(part.last > i for part, i in zip(parts, copy.group, strict=True)):
            side = side_of_under(copy, parts)
    if side == "unsettled" or any(map(copy.is_signed, copy.group)):
        first = parts[0].first if copy.heading is None else min(copy.heading, parts[0].first)
        return Form(first, unread=True)
    if side == "above" and not named and are_shifted(copy, parts):
        over = first_block(copy.lines, parts[0].first) if copy.heading is None else copy.heading
        return Form(over, unread=True)
    return _above(copy, parts, named=named) if side == "above" else below(copy, parts, side, named=named)


def _constant_name(copy: Copy) -> str:
    """The words of nearly all heads in the place of the name; empty where names differ, or are a guest's."""
    names = [copy.text_at(name) for i in copy.group if (name := copy.heads[i].name)]
    words, count = Counter(names).most_common(1)[0] if names else ("", 0)
    return words if count > 1 and count >= NEARLY_ALL * len(names) and words.casefold() not in _GUESTS else ""


def _relabelled(copy: Copy, label: str) -> tuple[Copy, Form] | None:
    """The thread read again with some words as a label and no name; None where the names do not differ then either."""
    heads = {i: again for i in copy.group if (again := head_of(copy.lines[i], label))}
    if len(heads) < len(copy.group):
        return None
    other = replace(copy, heads={**copy.heads, **heads})
    form = _form_of(other)
    names = {copy.text_at(part.name) for part in form.parts if part.name}
    return (other, form) if len(names) > 1 else None


def _is_sure(copy: Copy, form: Form) -> bool:
    """True where a heading stands over the thread, or half of its heads have a sign that only comments have."""
    first = form.parts[0].first if form.parts else copy.group[0]
    if copy.heading is not None and (form.below or first - copy.heading <= _NEAR):
        return True
    heads = [copy.heads[i] for i in copy.group]
    names = [copy.text_at(part.name) for part in form.parts if part.name]
    if len(names) > 1 and len(set(names)) == 1:
        return False  # posts of one writer
    if len(heads) == 1:
        return heads[0].buttons  # "wrote:" over a quotation is the article's
    blocks = [copy.lines[part.first : part.last + 1] for part in form.parts] or [
        [copy.lines[i]] for i in copy.group
    ]
    handles = sum(any(_HANDLE.search(line.text) for line in block) for block in blocks)
    panels = sum(any(PANEL.fullmatch(line.text) for line in block) for block in blocks)
    if (
        max(handles, panels) * 2 > len(heads)
        or sum(head.known for head in heads) * 2 >= len(heads)
        or (
            sum(head.moment.kind == "ago" for head in heads) * 2 > len(heads) > 1
            and properness(names) >= NEARLY_ALL
        )
    ):
        return True
    ends = [*copy.group[1:], min(len(copy.lines), copy.after(copy.group[-1]) + 10)]
    pressed = sum(
        any(BUTTONS.fullmatch(line.text) for line in copy.lines[i + 1 : end])
        for i, end in zip(copy.group, ends, strict=True)
    )
    return pressed * 2 >= len(heads)


def _alone(copy: Copy, form: Form, quoting: Mapping[int, Head]) -> Form | None:
    """The form of a single head without any sign of a comment: unread where it stands under the article, else None.

    Heads like it that stand over a quotation are then unread too.
    """
    i = copy.group[0]
    first = next(
        (j for j, head in quoting.items() if head.words == copy.heads[i].words and j < i), form.first
    )
    if form.below or not form.parts or form.parts[0].name is None or not copy.heads[i].moment.clock:
        return None
    above = sum(len(line.text) for line in copy.lines[:i])
    under = sum(len(line.text) for line in copy.lines[i + 1 : page_goes_on(copy.lines, i, len(copy.lines))])
    return Form(first, unread=True) if above > under else None


def _signed(lines: Sequence[Line], copy: Copy) -> list[int]:
    """The lines that end in a day and a clock time, or a dash, a name and a day, and are no heads: words that somebody signed."""
    found = []
    for i, line in enumerate(lines[1:], 1):
        end = line.text[-_SIGNATURE:]
        dash = _DASHED_NAME.search(end)
        by = dash and is_proper_name(dash["name"])
        at = dash.end() if dash and by else 0
        moment = find_moment(end[at:]) if i not in copy.heads and (by or _CLOCK.search(end)) else None
        if moment and moment.kind == "date" and (moment.clock or by):
            rest = _BRACKETS.sub("", end[at + moment.end :]).strip(" .,;:|·•-–—)")
            found += [i] * (not rest or BUTTONS.fullmatch(rest) is not None)
    return found


def _settled(copy: Copy, parts: list[Part]) -> tuple[Copy, list[Part]]:
    """The heads with their names, and the copy where the line of a name under a time belongs to its head."""
    parts = settled(copy, parts)
    lasts = dict(zip(copy.group, (part.last for part in parts), strict=True))
    heads = {
        i: replace(head, lines=max(head.lines, lasts.get(i, i) + 1 - i)) for i, head in copy.heads.items()
    }
    copy = replace(copy, heads=heads)
    return replace(copy, repeats=repeats_of(copy)), parts


def _above(copy: Copy, parts: list[Part], *, named: bool) -> Form:
    parts = with_quoted_over(copy, with_lines_over(copy, with_answers(copy, parts)))
    parts = sorted([*parts, *_untimed(copy)], key=lambda part: part.first)
    first = parts[0].first
    if copy.heading is not None and copy.heading < first:
        first = copy.heading
    # If only the first has no name, each name may sign the words above it.
    shifted = parts[0].name is None and len(parts) > 1
    unnamed = sum(part.name is not None for part in parts) < NEARLY_ALL * len(parts)
    if shifted or unnamed or _spans_another(copy, parts):
        return Form(first, unread=True)
    return Form(first, parts, words=form_in_words("above", named=named))


def _spans_another(copy: Copy, parts: Sequence[Part]) -> bool:
    """True where a head contains the time of another one, and so the words of a comment."""
    kind = copy.heads[copy.group[0]].moment.kind
    return any(
        i in copy.heads and copy.heads[i].moment.kind == kind and copy.lines[i].end < part.when[0]
        for part in parts
        if part.when
        for i in range(part.first, part.last)
    )


def _untimed(copy: Copy) -> list[Part]:
    """Lines in a thread that name somebody after the words with which its heads begin ("by"), without a time."""
    lines, heads, group = copy.lines, copy.heads, copy.group
    opened = heads[group[0]].opened
    if not opened or not all(heads[i].opened == opened for i in group):
        return []
    return [
        Part(i, i, name, None)
        for i in range(group[0] + 1, len(lines) - 1)
        if i not in heads and lines[i].text.lower().startswith(f"{opened} ") and (name := name_in(lines[i]))
    ]


def _by_names_alone(lines: Sequence[Line], heading: int) -> Form | None:
    """The form of comments with a name over them and no time: as many as the heading counts."""
    starts = [
        i
        for i in range(heading + 1, len(lines) - 1)
        if (lines[i].apart or i == heading + 1) and not lines[i + 1].apart and _is_head_name(lines[i])
    ]
    count = _COUNT.search(lines[heading].text)
    if marker_of(lines[heading + 1].text) and not starts:
        return None
    if not starts or count is None or len(starts) != int(count[0]) or starts[0] != heading + 1:
        return Form(heading, unread=True) if count and int(count[0]) else None
    parts = [Part(i, i, name_in(lines[i]), None) for i in starts]
    return Form(heading, parts, words="a name stands above the words of each, and no time")


def _is_head_name(line: Line) -> bool:
    return is_proper_name(line.text) and name_in(line) is not None
