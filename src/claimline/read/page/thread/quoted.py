"""Lines of a comment that are not its writer's: lines that quote, a remark of who looks after the thread, a signature.

Markup often does not tell them: mail and old boards write "> It fell." under "Mia Roe wrote:".
"""

import re
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import groupby, islice

from lxml.html import HtmlElement

from claimline.read.others import OVER_BLOCK, QUOTED, WROTE
from claimline.read.page.parts import LeftOut, PageComment, PageThread
from claimline.read.page.thread.outline import Outline
from claimline.read.page.tree import is_small, lines_of, words_of

_CALLED = re.compile(
    r"(?:^|[\s_-])(?:quot(?:e|ed|ation)|cyt(?:at)?|zitat|cita(?:tion|zione|ção)?|cite|citaat)(?![a-z])",
    re.IGNORECASE,
)
_QUOTED_IN = 4  # elements of a quotation around its words
_FEWEST = 2  # elements: the line that says who wrote it, and the words
_CUT = re.compile(r"\s*(?:…|\.\.\.)$")  # where words are shown in part
_FEWEST_CUT = 12  # characters of such words
_SIGNATURE = re.compile(r"\s*(?:--|—|_{3,})\s*")
_REMARK = re.compile(
    r"\W*(?:(?:moderators?|mods?|admins?|editors?)(?:['’]s)?(?: (?:note|edit|reply|comment|remark))?"
    r"|(?:note|remark|edit(?:ed)?) (?:of|by|from) (?:the |a )?(?:editors?|moderators?|mods?|admins?)"
    r"|anm(?:erkung|\.)? (?:der|d\.) (?:redaktion|red\.?|moderation)|n\.?d\.?l\.?r\.?)\s*\]?:",
    re.IGNORECASE,
)


def begins_quoted(element: HtmlElement) -> bool:
    """True for an element that begins with a line such as "Mia Roe wrote:" of its own, whatever it is called."""
    if len(element) < _FEWEST or (element.text or "").strip():
        return False
    first = element[0]
    return isinstance(first.tag, str) and is_small(first) and WROTE.fullmatch(words_of(first)) is not None


def is_called_quoted(element: HtmlElement) -> bool:
    """True for a quotation by markup in any language, whose first part of its own ends in a colon: "Bo Ek napisał(a):".

    The name may be a part of its own, too: "<a>Bo Ek</a> said:".
    """
    begins = next(iter(element), None)
    if begins is None or (element.text or "").strip() or not isinstance(begins.tag, str):
        return False
    called = element.tag == "blockquote" or _CALLED.search(str(element.get("class", ""))) is not None
    if not called or not is_small(begins):
        return False
    if words_of(begins).rstrip().endswith(":"):
        return True
    shown = list(islice(lines_of(element), 2))
    return len(shown) > 1 and WROTE.fullmatch(shown[0]) is not None


def quoted_in(outline: Outline, item: int, said: Mapping[int, str], before: Collection[str]) -> set[int]:
    """The places of the rows of a comment that quote an earlier one, with the line over them.

    Args:
        outline: the page.
        item: the comment's element.
        said: its rows, by their places.
        before: the rows and sentences of the comments before it.
    """
    chains = {place: set(outline.chain(outline.rows[place].node, _QUOTED_IN)) for place in said}
    inner = {node for chain in chains.values() for node in chain if node > item}
    called = {node for node in inner if is_called_quoted(outline.nodes[node])}
    blocks = {node for node in inner if _is_quotation(outline.nodes[node])}
    over = {place for place, words in said.items() if OVER_BLOCK.fullmatch(words)}
    quoted = {
        place
        for place, words in said.items()
        if called & chains[place] or (blocks & chains[place] and (words in before or place - 1 in over))
    }
    return quoted | {place for place in over if place + 1 in quoted}


def shown_over(
    said: Mapping[int, str], writers: Mapping[str, Mapping[str, int]]
) -> tuple[int, set[int]] | None:
    """The comment that another one shows over its own words, as chats do, and the places of these rows: a name, what he wrote.

    Args:
        said: the rows of the comment, by their places.
        writers: by each name in small letters the rows and sentences of the comments before it, with the places of these.
    """
    if len(said) <= _FEWEST:  # it has no words of its own
        return None
    first, second = islice(said, 2)
    before, words = writers.get(said[first].casefold(), {}), said[second]
    found = before.get(words)
    if found is None and (cut := _CUT.search(words)) and cut.start() >= _FEWEST_CUT:
        begins = words[: cut.start()]
        found = next((at for one, at in before.items() if one.startswith(begins)), None)
    return None if found is None else (found, {first, second})


def _is_quotation(element: HtmlElement) -> bool:
    """True for an element that its tag or its class calls a quotation, whatever stands in it."""
    return element.tag in {"blockquote", "q"} or _CALLED.search(str(element.get("class", ""))) is not None


def without_others_words(thread: PageThread) -> PageThread:
    """The thread with the words of each comment that are its writer's; a comment of nothing else is left out, and told.

    The answers to such a comment answer what it answers.
    """
    own = [_own(comment) for comment in thread.comments]
    if own == list(thread.comments):
        return thread
    places: dict[int, int] = {}
    kept: list[PageComment] = []
    for number, comment in enumerate(own):
        parent = comment.parent
        while parent is not None and parent not in places:
            parent = own[parent].parent
        if comment.paragraphs:
            places[number] = len(kept)
            kept.append(replace(comment, parent=None if parent is None else places[parent]))
    gone = [one.anchor for one in own if not one.paragraphs]
    return replace(thread, comments=tuple(kept), wordless=(*thread.wordless, *gone))


def _own(comment: PageComment) -> PageComment:
    lines = [(place, line) for place, words in enumerate(comment.paragraphs) for line in words.split("\n")]
    kinds = list(_kinds([line for _, line in lines]))
    if not any(kinds):
        return comment
    kept: dict[int, list[str]] = {}
    for (place, line), kind in zip(lines, kinds, strict=True):
        if not kind:
            kept.setdefault(place, []).append(line)
    runs = tuple(kind for kind, _ in groupby(kinds) if kind)  # lines that follow each other are one quotation
    return replace(
        comment,
        paragraphs=tuple("\n".join(some) for some in kept.values()),
        left_out=(*comment.left_out, *runs),
    )


def _kinds(lines: Sequence[str]) -> Iterator[LeftOut | None]:
    """What each line of a comment is where it is not its writer's."""
    signed = False
    for number, line in enumerate(lines):
        following = lines[number + 1] if number + 1 < len(lines) else ""
        signed = signed or (number > 0 and _SIGNATURE.fullmatch(line) is not None)
        if signed:
            yield "signature"
        elif QUOTED.match(line) or (WROTE.fullmatch(line) and QUOTED.match(following)):
            yield "quotation"
        else:
            yield "moderator's remark" if number and _REMARK.match(line) else None
