"""What a page hangs on to comments: ranks above the words, buttons and counts below them.

Some are known words; what nearly all comments share is the page's too.
"""

import re
from collections import Counter
from collections.abc import Sequence
from collections.abc import Set as AbstractSet

from claimline.read.heads import BUTTONS, is_name
from claimline.read.lines import Line

HEADING = re.compile(
    r"(?:(?:there (?:are|is)|view(?: all)?|show(?: all)?)\s+)?(?:\d[\d,.]*\s+)?(?:comments?|responses?|replies|thoughts|kommentare|commentaires|comentarios|comentários|commenti|reacties|комментарии)\b"
    r"(?:\s+(?:on|to|so far)\b.*)?\W*(?:\d+\W*)?",
    re.IGNORECASE,
)
# What a page sets between the heading of a thread and its first comment.
CONTROL = re.compile(
    r"(?:sort(?:ed)? by|newest|oldest|best|top|most|log ?in|sign ?in|subscribe|show|all comments|join|add a comment"
    r"|community|recommend|favorite|share|filter|order).{0,40}",
    re.IGNORECASE,
)
_NEARLY_ALL = 0.8
_FEWEST = 3  # bodies that must end alike
_MOST_LINES = 6  # that a page hangs on to a comment
_PAGE_GOES_ON = re.compile(
    r"(?:related|more (?:from|on|stories|in)|most (?:read|popular|viewed|commented)|latest|recent|popular|trending|you may also like"
    r"|recommended|read next|comments (?:are|have been) (?:now )?closed|previous|next (?:post|article|story)|© ?\d{4}|copyright)\b.{0,60}",
    re.IGNORECASE,
)


# What stands between the head of a mail and its words.
_FIELD = re.compile(
    r"(?:to|cc|bcc|subject|reply-to|an|kopie|betreff|à|objet|para|asunto|oggetto)\s*:.*", re.IGNORECASE
)


def past_fields(lines: Sequence[Line], start: int, end: int) -> int:
    """The first line of a body that is no field of a mail's head ("To: ...")."""
    while start < end and _FIELD.fullmatch(lines[start].text):
        start += 1
    return start


def badges(lines: Sequence[Line], bodies: Sequence[tuple[int, int]]) -> set[str]:
    """The first lines that nearly all bodies share, numbers aside: a rank, not words of anybody."""
    firsts = Counter(evened(lines[start].text) for start, end in bodies if end - start > 1)
    return {
        text
        for text, count in firsts.items()
        if count >= 2 and count >= _NEARLY_ALL * len(bodies) and is_name(text)
    }


def ended(lines: Sequence[Line], body: tuple[int, int]) -> tuple[int, int]:
    """A body up to where the page goes on with something else: related texts, a form, a footer."""
    start, end = body
    return start, next((i for i in range(start + 1, end) if _PAGE_GOES_ON.fullmatch(lines[i].text)), end)


def trailing(lines: Sequence[Line], bodies: Sequence[tuple[int, int]]) -> list[tuple[int, int]]:
    """The bodies without what the page hangs on to them: buttons, and lines that nearly all of them end with."""
    found = [_without_buttons(lines, body, set()) for body in bodies]
    for _ in range(_MOST_LINES):
        ends = Counter(evened(lines[end - 1].text) for start, end in found if end - start > 1)
        common = {text for text, n in ends.items() if n >= _FEWEST and n >= _NEARLY_ALL * len(bodies)}
        if not common:
            break
        found = [_without_buttons(lines, body, common) for body in found]
    return found


def _without_buttons(
    lines: Sequence[Line], body: tuple[int, int], common: AbstractSet[str]
) -> tuple[int, int]:
    start, end = body
    last = end
    while last > start and (
        BUTTONS.fullmatch(lines[last - 1].text)
        or (evened(lines[last - 1].text) in common and last - start > 1)
        or _is_count(lines, last - 1, end)
    ):
        last -= 1
    return start, last


def evened(text: str) -> str:
    """A line with its numbers made one, to be compared."""
    return re.sub(r"\d+", "9", text)


def _is_count(lines: Sequence[Line], i: int, end: int) -> bool:
    """True for a number alone above a button: how many like it."""
    return i + 1 < end and lines[i].text.isdigit()
