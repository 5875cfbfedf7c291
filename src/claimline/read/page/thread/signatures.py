"""The comments of a wiki's talk page: each ends in a signature, links to its writer's pages and a time.

No element holds a comment there. Its words begin behind the signature before it, or under a heading; lists that stand deeper
answer those above. Words under no signature are nobody's, and are counted.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby, pairwise
from urllib.parse import unquote

from lxml.html import HtmlElement

from claimline.dates import find_moment
from claimline.read.headwords import BUTTONS
from claimline.read.linenames import LETTER
from claimline.read.page.parts import PageComment, PageThread, Stamp
from claimline.read.page.thread.outline import Outline, Row, outline_of
from claimline.read.page.thread.surroundings import HEADINGS, is_title
from claimline.text.counts import number_of

# "/wiki/User_talk:Mia_Roe", "/w/index.php?title=Special:Contributions/Mia_Roe": the part before the colon is of any language.
_ACCOUNT = re.compile(
    r"(?:/|[?&]title=)(?P<space>[^/:?&=#\s]{2,40}:(?:[^/?&#]{4,30}/(?=[^/?&#]+$))?)(?P<account>[^/?&#]+)"
)
_FEWEST = 2  # signatures of a talk
_IN_LINK = 4  # elements in each other
_BETWEEN = 12  # letters between the links of a signature, and between the last one and the time: "(talk)"
_LONGEST = 100  # characters from the last link to the end
_DEEPEST = 100
_LISTS = frozenset({"dl", "ul", "ol"})
_APART = frozenset({"table", "nav", "aside", "footer", "header"})
_BRACKETS = re.compile(r"[\[(][^\[\]()]{0,30}[\])]")
_OPENS = re.compile(
    r"(?:[\s(~]|[–—-](?!\w)|[–—-]+\s*(?:preceding )?unsigned comment added by)+$", re.IGNORECASE
)


@dataclass(frozen=True, slots=True)
class _Link:
    """A link to a name in a space: where it begins and ends in its row."""

    start: int
    end: int
    space: str
    account: str


@dataclass(frozen=True, slots=True)
class _Signature:
    """A signature: where it begins in its row, the name, the time."""

    start: int
    name: str
    time: str


def comments(root: HtmlElement) -> PageThread | None:
    """The talk of a page; None where no two signatures show one."""
    if sum(_target(link) is not None for link in root.iter("a")) < _FEWEST:
        return None
    outline = outline_of(root)
    links = [list(_links(outline, row)) if len(row.parts) > 1 else [] for row in outline.rows]
    people = _people(outline, links)
    found = (
        (place, _signature(row, [one for one in links[place] if one.space in people]))
        for place, row in enumerate(outline.rows)
    )
    signed = {place: one for place, one in found if one}
    if len(signed) < _FEWEST or len({one.name for one in signed.values()}) < _FEWEST:
        return None
    return _thread(outline, signed)


def _target(link: HtmlElement) -> tuple[str, str] | None:
    """The space of names that a link leads to, and the name in it; None for another link."""
    match = _ACCOUNT.search(unquote(str(link.get("href", ""))))
    if match is None or not LETTER.search(match["account"]):
        return None
    return match["space"], match["account"].replace("_", " ").strip()


def _links(outline: Outline, row: Row) -> Iterator[_Link]:
    """The links of a row to names in a space."""

    def link_of(part: tuple[int, int, int]) -> int:
        return next((one for one in outline.chain(part[2], _IN_LINK) if outline.tag(one) == "a"), -1)

    for node, parts in groupby(row.parts, link_of):
        target = _target(outline.nodes[node]) if node >= 0 else None
        if target:
            spans = list(parts)
            if find_moment(row.text[spans[0][0] : spans[-1][1]]) is None:  # a time may link to its comment
                yield _Link(spans[0][0], spans[-1][1], *target)


def _people(outline: Outline, links: Sequence[Sequence[_Link]]) -> set[str]:
    """The spaces whose names are people's: of two in which one name stands side by side, its page and its talk.

    Files, categories and tags have one space alone.
    """
    return {
        space
        for row, own in zip(outline.rows, links, strict=True)
        for one, other in pairwise(own)
        if one.account == other.account
        and one.space != other.space
        and _letters(row.text[one.end : other.start]) <= _BETWEEN
        for space in (one.space, other.space)
    }


def _signature(row: Row, links: Sequence[_Link]) -> _Signature | None:
    if not links:
        return None
    last, tail = links[-1], row.text[links[-1].end :]
    moment = find_moment(tail) if len(tail) <= _LONGEST else None
    if moment is None or moment.kind != "date" or not moment.clock:
        return None
    rest = _BRACKETS.sub("", tail[moment.end :]).strip()
    if _letters(tail[: moment.start]) > _BETWEEN or (LETTER.search(rest) and not BUTTONS.fullmatch(rest)):
        return None
    start, end = last.start, last.end
    for one in reversed(links[:-1]):
        if one.account != last.account or _letters(row.text[one.end : start]) > _BETWEEN:
            break
        start, end = one.start, one.end
    name = row.text[start:end].strip()
    return _Signature(
        start, name if LETTER.search(name) else last.account, tail[moment.start : moment.end].strip()
    )


def _letters(words: str) -> int:
    return sum(map(str.isalpha, words))


def _thread(outline: Outline, signed: dict[int, _Signature]) -> PageThread:
    found: list[PageComment] = []
    path: list[tuple[int, int]] = []  # depth and place of the comments above the next one
    taken: set[int] = set()
    behind = 0  # the first row behind the signature before
    for place, one in signed.items():
        rows = _rows(outline, place, signed)
        if any(_is_heading(outline, other) for other in range(behind, place)):
            path.clear()
        behind = place + 1
        taken.update(rows)
        words = [outline.rows[at].text for at in rows[:-1]]
        last = _OPENS.sub("", outline.rows[place].text[: one.start]).strip()
        paragraphs = tuple([*words, last] if last else words)
        if not paragraphs:
            continue
        depth = _depth(outline, place)
        while path and path[-1][0] >= depth:
            path.pop()
        parent = path[-1][1] if path else None
        path.append((depth, len(found)))
        element = outline.nodes[_block(outline, place)]
        found.append(PageComment(one.name, Stamp(one.time), paragraphs, parent, "", element))
    first, last_place = min(signed), max(signed)
    unsigned = sum(
        LETTER.search(outline.rows[place].text) is not None and not _is_heading(outline, place)
        for place in range(first, last_place)
        if place not in taken
    )
    notice = f"{number_of(unsigned, 'paragraph')} of the talk under no signature: nobody's, and left out."
    return PageThread(
        tuple(found),
        elements=_elements(outline, sorted(taken)),
        notices=(notice,) if unsigned else (),
    )


def _rows(outline: Outline, place: int, signed: dict[int, _Signature]) -> list[int]:
    """The rows of the comment that a signature ends: those before it at its depth, up to another signature or a heading."""
    depth, rows = _depth(outline, place), [place]
    for at in range(place - 1, -1, -1):
        if at in signed or _is_heading(outline, at) or _depth(outline, at) != depth or _is_apart(outline, at):
            break
        if not depth and outline.above[_block(outline, at)] != outline.above[_block(outline, place)]:
            break
        rows.append(at)
    return rows[::-1]


def _block(outline: Outline, place: int) -> int:
    """The element of a row in the text of the page: a paragraph, an item."""
    node = outline.rows[place].node
    return next(
        (one for one in outline.chain(node, _DEEPEST) if outline.tag(one) in {"p", "dd", "li", "dt"}), node
    )


def _depth(outline: Outline, place: int) -> int:
    return sum(outline.tag(one) in _LISTS for one in outline.chain(outline.rows[place].node, _DEEPEST))


def _is_heading(outline: Outline, place: int) -> bool:
    return any(outline.tag(one) in HEADINGS for one in outline.chain(outline.rows[place].node, 3))


def _is_apart(outline: Outline, place: int) -> bool:
    return any(outline.tag(one) in _APART for one in outline.chain(outline.rows[place].node, _DEEPEST))


def _elements(outline: Outline, places: Sequence[int]) -> tuple[HtmlElement, ...]:
    """What holds the talk and not the title of the page; else each paragraph of it."""
    blocks = list(dict.fromkeys(_block(outline, place) for place in places))
    top = blocks[0]
    for block in blocks[1:]:
        top = outline.common(top, block)
    titled = any(
        outline.holds(top, row.node) and is_title(outline, place) for place, row in enumerate(outline.rows)
    )
    return tuple(outline.nodes[block] for block in (blocks if titled else [top]))
