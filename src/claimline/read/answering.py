"""Whom the comments of a copied thread answer, as their heads or their first words say."""

import re
from collections.abc import Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import replace

from claimline.read.addressed import addressed
from claimline.read.blocks import Part
from claimline.read.copies import Copy
from claimline.read.furniture import NEARLY_ALL
from claimline.read.headwords import ANSWERS, BADGE
from claimline.read.linenames import answered_in, marker_of
from claimline.read.lines import Line

_HANDLE = re.compile(r"@\w[\w.]*")


def with_answers(copy: Copy, parts: Sequence[Part]) -> list[Part]:
    """The heads, with the line under some of them that names the person answered: "In reply to Mia Roe"."""
    names = {copy.text_at(part.name).casefold() for part in parts if part.name}
    marks = (marker_of(copy.lines[part.first].text) for part in parts)
    known = names | {f"#{mark['hash']}" for mark in marks if mark and mark["hash"]}
    handles = _handles(copy, parts)
    own = {handle.removeprefix("@") for handle in handles}
    parts = [replace(part, answers="") if part.answers.casefold() in own else part for part in parts]
    under = [_answered_under(copy.lines[part.last + 1 : part.last + 3], names, handles) for part in parts]
    return [
        replace(part, last=part.last + count, answers=answered)
        if answered.casefold() in names and not part.answers and not part.inline
        else replace(
            part, answers=part.answers or _name_under(copy, part, names) or _addressed(copy, part, known)
        )
        for part, (answered, count) in zip(parts, under, strict=True)
    ]


def _handles(copy: Copy, parts: Sequence[Part]) -> dict[str, str]:
    """The commenters by their handles, where nearly all heads have one of their own on a line: "Mia Roe", "@miaroe"."""
    found = [
        (line.text.casefold(), copy.text_at(part.name))
        for part in parts
        if part.name
        for line in copy.lines[part.first : part.last + 1]
        if _HANDLE.fullmatch(line.text)
    ]
    return dict(found) if len(found) >= NEARLY_ALL * len(parts) else {}


def _answered_under(
    lines: Sequence[Line], names: AbstractSet[str], handles: Mapping[str, str]
) -> tuple[str, int]:
    """The name that the line under a head says is answered, and in how many lines: the handle may stand on the next."""
    if not lines:
        return "", 0
    words, count = lines[0].text, 1
    if len(lines) > 1 and _HANDLE.fullmatch(lines[1].text):
        link = ANSWERS.match(both := f"{words} {lines[1].text}")
        if link and link.end() > len(words):  # nothing but "Replying to"
            words, count = both, 2
    name = _answered_in(words, names)
    return handles.get(f"@{name.casefold()}", name), count


def _answered_in(words: str, names: AbstractSet[str]) -> str:
    """The name that a line says is answered, or that stands in it behind "by": "In reply to The lamp by Mia Roe"."""
    if not (ANSWERS.match(words) and " by " in words):
        return answered_in(words)
    behind = words.rpartition(" by ")[2]
    name = BADGE.sub("", behind)
    return name if name.casefold() in names else answered_in(words)


def _addressed(copy: Copy, part: Part, known: AbstractSet[str]) -> str:
    """The name, or the number of a head, with which the words of a comment begin, other than its own."""
    i = part.last if part.inline is not None else copy.past_repeats(part.last + 1)
    if i == len(copy.lines) or (i in copy.members and part.inline is None):
        return ""
    line = copy.lines[i]
    name = addressed(line.text if part.inline is None else line.text[part.inline - line.start :], known)
    return "" if part.name and name == copy.text_at(part.name).casefold() else name


def _name_under(copy: Copy, part: Part, names: AbstractSet[str]) -> str:
    """The name of another commenter between a name and its time: the person answered."""
    if part.name is None or part.when is None or part.when[0] < part.name[1]:
        return ""
    own = copy.text_at(part.name).casefold()
    under = [
        line.text
        for line in copy.lines[part.first : part.last + 1]
        if part.name[1] < line.start < part.when[0]
    ]
    return next((text for text in under if text.casefold() in names and text.casefold() != own), "")
