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
NEARLY_ALL = 0.8
# A rank beside a name, and no name where the block has another.
RANK = re.compile(
    r"(?:top|super|verified|senior|junior|registered|premium|featured|new)\b.{0,30}"
    r"|.{0,30}\b(?:members?|users?|commenter|fans?|contributor|subscriber|moderator|administrator|editor|staff|guest)",
    re.IGNORECASE,
)
_FEWEST = 3  # bodies that must begin or end alike
_MOST_LINES = 6  # that a page hangs on to a comment
_PAGE_GOES_ON = re.compile(
    r"(?:related|more (?:from|on|stories|in)|most (?:read|popular|viewed|commented)|latest|recent|popular|trending|you may also like"
    r"|recommended|read next|comments (?:are|have been) (?:now )?closed|previous|next (?:post|article|story)|© ?\d{4}|copyright)\b"
    r"(?:(?<=closed)\.|[^.!?]{0,60})",
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
    """The first lines that nearly all bodies share, numbers aside: a rank, not words of anybody.

    Two comments can begin alike by chance ("Agreed"), so that of two only a known rank is one.
    """
    firsts = Counter(evened(lines[start].text) for start, end in bodies if end - start > 1)
    return {
        text
        for text, count in firsts.items()
        if is_name(text)
        and count >= NEARLY_ALL * len(bodies)
        and (count >= _FEWEST or (count > 1 and RANK.fullmatch(text)))
    }


def page_goes_on(lines: Sequence[Line], start: int, end: int) -> int:
    """Where the page goes on below the last comment: related texts, a footer; `end` where it does not.

    A sentence that begins so ("Previous commenters are wrong.") is the commenter's.
    """
    return next((i for i in range(start + 1, end) if _PAGE_GOES_ON.fullmatch(lines[i].text)), end)


def common_ends(lines: Sequence[Line], bodies: Sequence[tuple[int, int]]) -> set[str]:
    """The lines, numbers aside, with which nearly all bodies end: the page's, as far as they are no known buttons."""
    ends = Counter(evened(lines[end - 1].text) for start, end in bodies if end - start > 1)
    return {text for text, n in ends.items() if n >= _FEWEST and n >= NEARLY_ALL * len(bodies)}


def trailing(
    lines: Sequence[Line], bodies: Sequence[tuple[int, int]]
) -> tuple[list[tuple[int, int]], list[str]]:
    """The bodies without what the page hangs on to them, and the lines that went since nearly all end so."""
    found = [_without_buttons(lines, body, set()) for body in bodies]
    gone: list[str] = []
    for _ in range(_MOST_LINES):
        if not (common := common_ends(lines, found)):
            break
        gone += sorted(common)
        found = [_without_buttons(lines, body, common) for body in found]
    return found, gone


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
