"""Who answers whom: by the marks of comments, by elements inside elements, by depth, by the name that is answered."""

import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Collection, Sequence

from claimline.read.page.thread.anchors import anchor_of
from claimline.read.page.thread.boxes import ANSWERS_BOX, by_address
from claimline.read.page.thread.contents import Content
from claimline.read.page.thread.outline import Outline

_PARENT = re.compile(
    r"(?:data-)?(?:parent|reply[-_]?to|in[-_]?reply[-_]?to|parent[-_]?(?:comment[-_]?)?id|answer[-_]?to)(?:[-_]id)?"
)
_OWN = re.compile(r"(?:data-)?(?:comment-?|post-?|message-?)?id")
_DEPTH = re.compile(r"(?:data-)?(?:depth|level|indent|nesting|nest-level|aria-level)")
_DEPTH_CLASS = re.compile(
    r"(?:^|[-_])(?:depth|level|lvl|indent|nest|nested|thread)[-_]*(\d{1,2})$", re.IGNORECASE
)
_INDENT = re.compile(r"(?:margin|padding)-(?:left|right|inline-start)\s*:\s*(\d+(?:\.\d+)?)", re.IGNORECASE)
_FIRST = 8  # elements between the beginning of a comment and its words
_CELLS = frozenset({"td", "th"})
_KEY = 2  # characters of a comment's number
_LONGEST_LABEL = 200  # characters
_NAME = 5  # words
_WORD = re.compile(r"[^\W_]+(?:[.’'-][^\W_]{2,})*\.?|\|")
_NUMBER = re.compile(r"\d+")


def parents_of(outline: Outline, contents: Sequence[Content]) -> list[int | None]:
    """For each comment, in the order of the page, the place of the one that it answers."""
    for parents in (
        _marked(outline, contents),
        _referring(outline, contents),
        _inside(outline, contents),
        _deep(outline, contents),
    ):
        if any(parent is not None for parent in parents):
            return parents
    return _called(outline, contents)


def is_nested(outline: Outline, contents: Sequence[Content]) -> bool:
    """True where markup says whom some answer, or some stand in others or in boxes beside them.

    Of elements that nobody stands beside the one holds the other by chance.
    """
    if any(parent is not None for parent in _marked(outline, contents)):
        return True
    beside = Counter(outline.above[one.item] for one in contents).most_common(1)[0][1] > 1
    return beside and any(parent is not None for parent in _inside(outline, contents))


def _attribute(outline: Outline, node: int, pattern: re.Pattern[str]) -> str:
    return next(
        (
            value.strip()
            for name, value in outline.nodes[node].items()
            if pattern.fullmatch(name.lower()) and value
        ),
        "",
    )


def _marked(outline: Outline, contents: Sequence[Content]) -> list[int | None]:
    """By attributes that name the comment answered, or a link before the words that leads to it."""
    keys: dict[str, int] = {}
    for at, one in enumerate(contents):
        for key in (_attribute(outline, one.item, _OWN), anchor_of(outline, one)):
            if key:
                keys.setdefault(_bare(key), at)
    parents: list[int | None] = []
    for at, one in enumerate(contents):
        key = _bare(_attribute(outline, one.item, _PARENT)) or _linked(outline, one)
        parent = keys.get(key) if key else None
        parents.append(parent if parent is not None and parent < at else None)
    return parents


def _referring(outline: Outline, contents: Sequence[Content]) -> list[int | None]:
    """By an attribute of any language beside the one that numbers them: `data-wpis="71"` and `data-wpis-nad="71"`.

    Every value must be the number of a comment before it; a number of one digit can be a depth or a count.
    """
    given = [dict(outline.nodes[one.item].items()) for one in contents]
    for own in (name for name in given[0] if name.startswith("data-") and all(name in one for one in given)):
        keys = {one[own]: at for at, one in enumerate(given)}
        if len(keys) < len(given) or any(len(key) < _KEY for key in keys):
            continue
        for name in sorted(
            {name for one in given for name in one if name.startswith((f"{own}-", f"{own}_"))}
        ):
            parents = [keys.get(one[name]) if one.get(name) else None for one in given]
            if all(
                parent < at if parent is not None else not one.get(name)
                for at, (parent, one) in enumerate(zip(parents, given, strict=True))
            ):
                return parents
    return [None] * len(contents)


def _bare(key: str) -> str:
    """What two spellings of one mark share: `#comment-12` and `12`."""
    numbers = _NUMBER.findall(key)
    return numbers[-1] if numbers else key.lstrip("#")


def _linked(outline: Outline, one: Content) -> str:
    """The mark to which a link before the words leads, other than the comment's own."""
    own = _bare(anchor_of(outline, one))
    first = min(one.words, default=-1)
    for place in one.rows:
        if place > first:
            break
        row = outline.rows[place]
        for start, _, node in row.parts:
            link = outline.nodes[node].get("href", "") if start == 0 or place < first else ""
            if link.startswith("#") and (key := _bare(link)) and key != own:
                return key
    return ""


def _inside(outline: Outline, contents: Sequence[Content]) -> list[int | None]:
    """By elements: the comment that a comment stands in, or beside the box that it stands in."""
    places = {one.item: at for at, one in enumerate(contents)}
    under: dict[int, list[int]] = {}
    for one in contents:
        under.setdefault(outline.above[one.item], []).append(one.item)
    between: set[tuple[str, str]] = set()  # what boxes are like that comments stand around
    found: list[int | None] = []
    for one in contents:
        box, parent = one.item, None
        for node in outline.chain(outline.above[one.item], 12):
            if node in places:
                parent = places[node]
                break
            beside = under.get(node, []) if box != one.item else []
            before = bisect_left(beside, box)
            if before and before < len(beside):
                between.add(_shape(outline, box))
            if before and (_is_box(outline, box, beside) or _shape(outline, box) in between):
                parent = places[beside[before - 1]]
                break
            box = node
        found.append(parent)
    return found


def _shape(outline: Outline, box: int) -> tuple[str, str]:
    return outline.tag(box), str(outline.nodes[box].get("class", ""))


def _is_box(outline: Outline, box: int, items: Sequence[int]) -> bool:
    """True for a box of answers beside comments; the second page of a thread stands beside the first one too."""
    named = f"{outline.nodes[box].get('class', '')} {outline.tag(box)}"
    return len(items) == 1 or items[-1] > box or ANSWERS_BOX.search(named) is not None


def _deep(outline: Outline, contents: Sequence[Content]) -> list[int | None]:
    """By depths that markup gives: attributes, classes, indents, empty cells before the words."""
    depths = [_depth(outline, one) for one in contents]
    if len(set(depths)) < 2:
        return [None] * len(contents)
    path: list[tuple[float, int]] = []
    found: list[int | None] = []
    for at, depth in enumerate(depths):
        while path and path[-1][0] >= depth:
            path.pop()
        found.append(path[-1][1] if path else None)
        path.append((depth, at))
    return found


def _depth(outline: Outline, one: Content) -> float:
    """How deep a comment stands: by what its element, or one before its first words, says."""
    first = outline.rows[one.rows[0]].node if one.rows else one.item
    before = range(one.item, min(first, one.item + _FIRST) + 1)
    for node in before:
        element = outline.nodes[node]
        said = _attribute(outline, node, _DEPTH) or (element.get("width", "") if element.tag == "img" else "")
        if said.isdigit():
            return float(said)
        classes = str(element.get("class", "")).split()
        classed = next((match[1] for token in classes if (match := _DEPTH_CLASS.search(token))), "")
        if classed:
            return float(classed)
        if indent := _INDENT.search(element.get("style", "")):
            return float(indent[1])
    return float(sum(outline.tag(node) in _CELLS and not outline.holds(node, first) for node in before))


def _labelled(outline: Outline, one: Content, names: Collection[str]) -> str:
    """The other name in a label that has the writer's own, in whatever language: "Reply by Mia Roe to Bo Ek's comment".

    `names` are those of the comments before it, in small letters; a label with two of them says nothing.
    """
    own = one.author.casefold()
    label = outline.nodes[one.item].get("aria-label", "")[:_LONGEST_LABEL].casefold()
    if not own or own not in label:
        return ""
    words = _WORD.findall(label.replace(own, " | ", 1))
    parts = {" ".join(words[at : at + many]) for at in range(len(words)) for many in range(1, _NAME + 1)}
    found = [part for part in parts if part in names]
    return found[0] if len(found) == 1 else ""


def _called(outline: Outline, contents: Sequence[Content]) -> list[int | None]:
    """By the words that a comment shows over its own, else by the name that it says it answers: the last before it of that name."""
    last: dict[str, int] = {}
    found: list[int | None] = []
    for at, one in enumerate(contents):
        name = one.answers.casefold() or _labelled(outline, one, last)
        answered = last.get(name) if name else None  # whoever has no name is answered by nobody's
        found.append(answered if one.above is None else one.above)
        last[one.author.casefold()] = at
    if any(above is not None for above in found):
        return found
    return by_address([(one.author, next(iter(one.words.values()), "")) for one in contents])
