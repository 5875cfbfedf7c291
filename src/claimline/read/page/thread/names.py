"""The name in each of some elements that repeat: what stands at the same place in nearly all, and is like a name.

Whether words can be a name is judged as in a copied page (`read/linenames`); that the same place holds a name in all of them
is what only markup shows.
"""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

from claimline.dates import find_moment
from claimline.read.furniture import NEARLY_ALL, kind_of
from claimline.read.headwords import BUTTONS, BY, BY_WORDS, RANK
from claimline.read.linenames import LETTER, LONGEST, LONGEST_NAME, answered_in, is_proper_name, name_in
from claimline.read.lines import Line
from claimline.read.page.authorship import AUTHOR, says_author
from claimline.read.page.thread.marks import Mark
from claimline.read.page.thread.outline import Outline, Row
from claimline.read.page.thread.records import words_in_class

_NEAR = 4  # rows from the time, or from the edges of the element
_ALMOST = 4  # less weight than the best place of names
_DEEPEST = 12  # steps that tell one place from another
_CLASSED = 3  # steps to an element with a class
_OWN = frozenset({"path", "class", "word"})  # places of one element
_COVER = 0.6  # of the elements have a name there
_OTHER = re.compile(
    r"rank|role|badge|date|time|count|reply|repl|action|location|place|subject|headline|score|points|tag|category|share|label|status|avatar|initials|answer",
    re.IGNORECASE,
)
_HANDLE = re.compile(r"(?=.*\d)[^\W\d_][\w.-]+")  # "user3": its words alone could be the form's
_NAME_ATTRIBUTES = re.compile(
    r"(?:data-)?(?:author|user|username|user-name|author-name|nick|commenter)(?:-name)?"
)
_SIGN = re.compile(r"[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]")  # of which two are a whole name
_TAGS = {
    "cite": 2,
    "address": 2,
    "b": 1,
    "strong": 1,
    "a": 1,
    "h3": 1,
    "h4": 1,
    "h5": 1,
    "h6": 1,
    "summary": 0,
    "em": -1,
    "i": -1,
}

Key = tuple[object, ...]


@dataclass(frozen=True, slots=True)
class Name:
    """A possible name, and where it stands.

    Attributes:
        words: the name.
        row: the place of its row, -1 for an attribute.
        span: where it stands in the row.
        node: its element.
    """

    words: str
    row: int
    span: tuple[int, int]
    node: int


def names_of(
    outline: Outline, items: Sequence[int], marks: Sequence[Mark], own: Sequence[Sequence[int]]
) -> list[Name | None]:
    """The name in each element, None where it has none.

    Args:
        outline: the page.
        items: the elements.
        marks: the time of each.
        own: the places of the rows of each.
    """
    found = [
        dict(_candidates(outline, item, mark, rows))
        for item, mark, rows in zip(items, marks, own, strict=True)
    ]
    counts = Counter(key for one in found for key in one)
    keys = [key for key, count in counts.items() if count >= _COVER * len(items)]
    weights = {key: _weight(outline, key, found, marks) for key in keys}
    best = sorted(weights, key=lambda key: -weights[key])
    if not best or weights[best[0]] <= 0:
        return [None] * len(items)
    good = [key for key in best if weights[key] >= weights[best[0]] - _ALMOST]
    names = [next((one[key] for key in good if key in one), None) for one in found]
    sure = next((key for key in good if _is_of_authors(outline, key, found)), None)
    if sure is None:
        return names
    # Where nearly all have an author there, what stands there in the others is one too, however odd: "...", "12 Monkeys".
    odd = [
        next((name for key, name in _places(outline, item, mark, rows) if key == sure), None)
        for item, mark, rows in zip(items, marks, own, strict=True)
    ]
    return [name or other for name, other in zip(names, odd, strict=True)]


def _is_of_authors(outline: Outline, key: Key, found: Sequence[dict[Key, Name]]) -> bool:
    """True for an element of its own that markup calls an author's in nearly all."""
    at = [one[key] for one in found if key in one]
    return key[0] in _OWN and sum(_is_author(outline, name) for name in at) >= NEARLY_ALL * len(found)


def _candidates(outline: Outline, item: int, mark: Mark, rows: Sequence[int]) -> Iterator[tuple[Key, Name]]:
    for attribute, value in outline.nodes[item].items():
        if _NAME_ATTRIBUTES.fullmatch(attribute) and (span := _name_in(value)):
            yield (("attribute", attribute), Name(value[slice(*span)], -1, span, item))
    head = mark.head
    if head and head.name and not _starts_with_number(outline.rows[mark.row].text[slice(*head.name)]):
        row = outline.rows[mark.row]
        node = next(node for _, end, node in row.parts if end > head.name[0])
        yield (("head",), Name(row.text[slice(*head.name)], mark.row, head.name, node))
    at = rows.index(mark.row) if mark.row in rows else -1
    for place, index in _near(rows, at):
        row = outline.rows[index]
        start, end = _lettered(row)
        if len(row.parts) > 1 and len(row.text) <= LONGEST and (span := _name_in(row.text[start:end])):
            distance, span = place - at if at >= 0 else place, (start + span[0], start + span[1])
            yield (("row", distance), Name(row.text[slice(*span)], index, span, row.node))
    for key, name in _places(outline, item, mark, rows):
        if span := _name_in(name.words, opened=True):
            start = name.span[0]
            inside = (start + span[0], start + span[1])
            yield (key, Name(name.words[slice(*span)], name.row, inside, name.node))
        elif key[0] in _OWN and _HANDLE.fullmatch(name.words.strip()) and _is_author(outline, name):
            yield (key, name)


def _lettered(row: Row) -> tuple[int, int]:
    """Where the words of a row stand, without the counts in elements of their own around them: "Mia Roe" and "12"."""
    parts = [(start, end) for start, end, _ in row.parts if LETTER.search(row.text, start, end)]
    return (parts[0][0], parts[-1][1]) if parts else (0, len(row.text))


def _near(rows: Sequence[int], at: int) -> Iterator[tuple[int, int]]:
    """The rows near the time and near the edges of an element, each with its place there."""
    for place, index in enumerate(rows):
        if place < _NEAR or place >= len(rows) - _NEAR or (at >= 0 and abs(place - at) <= _NEAR):
            yield place, index


def _places(outline: Outline, item: int, mark: Mark, rows: Sequence[int]) -> Iterator[tuple[Key, Name]]:
    """What stands in each element near the time, with the way to it from the comment's own element."""
    times: Counter[Key] = Counter()
    at = rows.index(mark.row) if mark.row in rows else -1
    for _, index in _near(rows, at):
        row = outline.rows[index]
        for start, end, node in row.parts:
            if mark.row == index and start < mark.span[1] and end > mark.span[0]:
                continue
            if row.text[:start].rstrip().endswith("(") and row.text[:start].strip(" ("):  # "Mia Roe (mroe)"
                continue
            words = row.text[start:end]
            for way in _ways(outline, item, node):
                times[way] += 1
                if words.strip() and end - start <= LONGEST_NAME and not answered_in(row.text):
                    yield (*way, times[way]), Name(words, index, (start, end), node)


def _ways(outline: Outline, item: int, node: int) -> Iterator[Key]:
    """The ways to name a place in an element: the tags that lead to it, its class, each word of it that says whose name it is."""
    inside = [one for one in outline.chain(node, _DEEPEST) if one > item]
    tags = [outline.tag(one) for one in inside]
    yield ("path", *(tags[1:] if tags[:1] == ["a"] else tags))  # a guest's name is no link
    words = next((words for one in inside[:_CLASSED] if (words := words_in_class(outline, one))), frozenset())
    if words:
        yield ("class", words)
        yield from (("word", word) for word in sorted(words) if AUTHOR.match(word))


@lru_cache(maxsize=2**12)  # each way to read a page asks the same words
def _name_in(words: str, *, opened: bool = False) -> tuple[int, int] | None:
    """Where the name stands in words that are nothing else; None for other words. `opened`: "by" may stand before it."""
    bare = words.strip()
    start = len(words) - len(words.lstrip())
    if opened and (by := BY.match(bare + " ")):
        start, bare = start + by.end(), bare[by.end() :]
    if (
        not bare
        or len(bare) > LONGEST
        or BUTTONS.fullmatch(bare)
        or RANK.fullmatch(bare)
        or find_moment(bare)
    ):
        return None
    span = name_in(Line(start, 0, 0, bare)) if bare.casefold() not in BY_WORDS else None
    return None if span and _starts_with_number(words[slice(*span)]) else span


def _starts_with_number(words: str) -> bool:
    """True for a count ("12 likes"), which is no name though it can be one in a copy."""
    return re.match(r"[+#-]?\d+(?:\s|$)", words) is not None


def _weight(outline: Outline, key: Key, found: Sequence[dict[Key, Name]], marks: Sequence[Mark]) -> float:
    """How much the words at one place of the elements are like names."""
    at = [(one[key], mark) for one, mark in zip(found, marks, strict=True) if key in one]
    names = [name.words for name, _ in at]
    several = len(names)
    share = {
        "proper": sum(is_proper_name(name) for name in names) / several,
        "author": sum(_is_author(outline, name) for name, _ in at) / several,
        "other": sum(_is_other(outline, name) for name, _ in at) / several,
        "near": sum(name.row < 0 or abs(name.row - mark.row) <= 1 for name, mark in at) / several,
        "same row": sum(name.row == mark.row for name, mark in at) / several,
        "tag": sum(_TAGS.get(outline.tag(name.node), 0) for name, _ in at) / several,
        "short": sum(len(name) < 3 and not _SIGN.search(name) for name in names) / several,
        "handle": sum(name.startswith("@") for name in names) / several,
    }
    shapes = (
        {kind_of(name) for name in names} if share["author"] < 1 else set(names)
    )  # "1st floor", "2nd floor"
    alike = len(shapes) == 1 and several > 2
    return (
        8 * several / len(found)
        + 3 * share["proper"]
        + 4 * share["author"]
        - 6 * share["other"] * (share["author"] < 1)
        + 2 * share["near"]
        + share["same row"]
        + share["tag"]
        - 6 * share["short"]
        - 2 * share["handle"]
        + (key[0] == "attribute")
        + (key[0] in _OWN)  # an element of its own parts it from what is glued to it
        - 6 * alike
        - 8
    )


def _is_author(outline: Outline, name: Name) -> bool:
    """True where markup says that it is an author's."""
    return name.row < 0 or any(says_author(outline.nodes[node]) for node in outline.chain(name.node, 2))


def _is_other(outline: Outline, name: Name) -> bool:
    return any(_OTHER.match(word) for word in words_in_class(outline, name.node))
