"""The message that an answer quotes over its own head, as chats show it: a name, and the first words of that message.

A copy sets them below the words of the comment before, to which they do not belong.
"""

from collections.abc import Sequence
from collections.abc import Set as AbstractSet
from dataclasses import replace

from claimline.read.blocks import Part
from claimline.read.copies import Copy

_LINES = 4  # of a message that is quoted
_FEWEST_WORDS = 2


def with_quoted_over(copy: Copy, parts: Sequence[Part]) -> list[Part]:
    """The heads, with the quoted message over some of them, whose writer is the one answered.

    It stands word for word in a comment above. Where one does, a known name over one line above another head quotes too:
    its message may be on an earlier page.
    """
    names = {copy.text_at(part.name).casefold() for part in parts if part.name}
    found: dict[int, int] = {}
    for at in range(1, len(parts)):
        first = _quoted_from(copy, parts, at, names)
        if first is not None:
            found[at] = first
    if not found:
        return list(parts)
    for at in range(1, len(parts)):
        first = parts[at].first - 2
        if at not in found and first > parts[at - 1].last + 1 and _called(copy, first) in names:
            found[at] = first
    return [
        replace(part, first=found[at], answers=part.answers or _called(copy, found[at]))
        if at in found
        else part
        for at, part in enumerate(parts)
    ]


def _quoted_from(copy: Copy, parts: Sequence[Part], at: int, names: AbstractSet[str]) -> int | None:
    """The line with the name over the message that is quoted above a head; None where there is none."""
    first = parts[at].first
    for top in range(first - 2, max(parts[at - 1].last + 1, first - _LINES - 1), -1):
        if _called(copy, top) not in names:
            continue
        quoted = _joined(copy, top + 1, first).rstrip(" .…")
        ends = [part.first for part in parts[1:at]] + [top]
        bodies = (_joined(copy, part.last + 1, end) for part, end in zip(parts[:at], ends, strict=True))
        if len(quoted.split()) >= _FEWEST_WORDS and any(body.startswith(quoted) for body in bodies):
            return top
    return None


def _called(copy: Copy, i: int) -> str:
    """A line as a name in small letters, without the sign that stands before the name of somebody addressed."""
    return copy.lines[i].text.removeprefix("@").casefold()


def _joined(copy: Copy, start: int, end: int) -> str:
    return " ".join(" ".join(line.text for line in copy.lines[start:end]).split())
