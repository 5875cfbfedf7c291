"""Finds elements by CSS, fast: an index of the page's classes, ids, attributes and tags gives the few that can fit.

The table of engines asks hundreds of selectors of each page. A path that is looked up element by element costs some
milliseconds each; here only elements that have the rarest word of a selector are looked at.
"""

import re
from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache
from typing import TypeAlias

from lxml.html import HtmlElement

_DEEPEST = 500  # levels above an element that a selector looks at; a hostile page nests without end
_COMBINATOR = re.compile(r"\s*([>+~])\s*|\s+")
_PART = re.compile(
    r"\.(?P<class>[\w-]+)|#(?P<id>[\w-]+)|\[(?P<name>[\w:-]+)(?:(?P<how>[~^$*]?=)(?P<value>'[^']*'|\"[^\"]*\"|[^'\"\]]*))?\]"
    r"|:(?P<is>not|has)\((?P<inner>(?:[^()]|\([^()]*\))*)\)|:(?P<edge>first|last)-child|(?P<tag>[a-z][\w-]*)|(?P<any>\*)"
)


@dataclass(frozen=True, slots=True)
class _Simple:
    """What one element must be: `li.comment[id^=c]:not(.gone)`."""

    tag: str
    classes: tuple[str, ...]
    ids: tuple[str, ...]
    attributes: tuple[tuple[str, str, str], ...]
    nots: tuple["Selector", ...]
    has: tuple["Selector", ...]
    edges: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class _Chain:
    """What an element and those before it must be; `relations[n]` stands before `parts[n]`, "" before the first of all."""

    parts: tuple[_Simple, ...]
    relations: tuple[str, ...]
    is_word: bool  # one class, id or tag and nothing else: what the index has needs no second look


Selector: TypeAlias = tuple[_Chain, ...]


class Page:
    """A page's tree with its index."""

    def __init__(self, root: HtmlElement) -> None:
        """Go through the tree once."""
        self.root = root
        self.order: dict[HtmlElement, int] = {}
        self._with: dict[str, list[HtmlElement]] = {}
        self._classes: dict[HtmlElement, frozenset[str]] = {}
        self._found: dict[str, list[HtmlElement]] = {}
        self._holders: dict[Selector, set[HtmlElement]] = {}
        for node in root.iter():
            if not isinstance(node.tag, str):
                continue
            self.order[node] = len(self.order)
            keys = [node.tag]
            for name, value in node.items():
                keys.append(f"[{name}")
                if name == "class":
                    keys.extend(f".{word}" for word in set(value.split()))
                elif name == "id":
                    keys.append(f"#{value}")
            for key in keys:
                self._with.setdefault(key, []).append(node)

    def select(self, css: str) -> list[HtmlElement]:
        """The elements that a selector finds, in the order of the page."""
        if css not in self._found:
            self._found[css] = self._select(compiled(css))
        return self._found[css]

    def can_hold(self, css: str) -> bool:
        """False where the page lacks a word of each alternative of a selector, so that it finds nothing."""
        return any(self._rarest(chain.parts[-1]) for chain in compiled(css))

    def _select(self, selector: Selector) -> list[HtmlElement]:
        found: list[HtmlElement] = []
        for chain in selector:
            nodes, last = self._rarest(chain.parts[-1]), len(chain.parts) - 1
            found += nodes if chain.is_word else [node for node in nodes if self._fits(node, chain, last)]
        return sorted(set(found), key=self.order.__getitem__)

    def _rarest(self, part: _Simple) -> Collection[HtmlElement]:
        """The elements that can be a part: those that have the rarest of its words, or hold what they must hold."""
        keys = [f".{word}" for word in part.classes] + [f"#{word}" for word in part.ids]
        keys += [f"[{name}" for name, _, _ in part.attributes] + ([part.tag] if part.tag else [])
        found: Collection[HtmlElement] = min(
            (self._with.get(key, []) for key in keys), key=len, default=self.order
        )
        for inner in part.has if found else ():
            found = min(found, self._holding(inner), key=len)
        return found

    def _fits(self, node: HtmlElement, chain: _Chain, at: int) -> bool:
        if not self._is(node, chain.parts[at]):
            return False
        return at == 0 or any(
            self._fits(other, chain, at - 1) for other in _related(node, chain.relations[at])
        )

    def _is(self, node: HtmlElement, part: _Simple) -> bool:
        if (part.tag and node.tag != part.tag) or (
            part.ids and any(node.get("id") != word for word in part.ids)
        ):
            return False
        if part.classes and not self._has_classes(node, part.classes):
            return False
        for name, how, value in part.attributes:
            if not _has_value(node.get(name), how, value):
                return False
        return not (part.nots or part.edges or part.has) or self._is_so(node, part)

    def _is_so(self, node: HtmlElement, part: _Simple) -> bool:
        """What `:not`, `:has`, `:first-child` and `:last-child` ask."""
        if any(self._fits(node, chain, len(chain.parts) - 1) for inner in part.nots for chain in inner):
            return False
        if any(
            (node.getprevious() if edge == "first" else node.getnext()) is not None for edge in part.edges
        ):
            return False
        return all(node in self._holding(inner) for inner in part.has)

    def _has_classes(self, node: HtmlElement, words: tuple[str, ...]) -> bool:
        held = self._classes.get(node)
        if held is None:
            held = self._classes[node] = frozenset(str(node.get("class", "")).split())
        return held.issuperset(words)

    def _holding(self, inner: Selector) -> set[HtmlElement]:
        """The elements that hold what a selector finds."""
        if inner not in self._holders:
            self._holders[inner] = {
                holder
                for chain in inner
                for node in self._rarest(chain.parts[-1])
                for holder in self._held_by(node, chain, len(chain.parts) - 1)
            }
        return self._holders[inner]

    def _held_by(self, node: HtmlElement, chain: _Chain, at: int) -> Iterator[HtmlElement]:
        if self._is(node, chain.parts[at]):
            for other in _related(node, chain.relations[at] or " "):
                if at == 0:
                    yield other
                else:
                    yield from self._held_by(other, chain, at - 1)


@lru_cache(maxsize=4000)
def compiled(css: str) -> Selector:
    """The alternatives of a selector."""
    return tuple(_chain(part.strip()) for part in _apart(css))


def _apart(css: str) -> Iterable[str]:
    """The parts between the commas that stand in no parentheses."""
    parts, depth = [""], 0
    for letter in css:
        depth += (letter == "(") - (letter == ")")
        if letter == "," and not depth:
            parts.append("")
        else:
            parts[-1] += letter
    return parts


def _chain(css: str) -> _Chain:
    parts, relations, at = [], [], 0
    relation = ""
    while at < len(css):
        link = _COMBINATOR.match(css, at)
        if link and link.end() > at:
            relation, at = link[1] or " ", link.end()
        part, at = _simple(css, at)
        parts.append(part)
        relations.append(relation)
    one = parts[0]
    words = len(one.classes) + len(one.ids) + bool(one.tag)
    plain = words == 1 and not (one.attributes or one.nots or one.has or one.edges)
    return _Chain(tuple(parts), tuple(relations), is_word=plain and len(parts) == 1)


def _simple(css: str, at: int) -> tuple[_Simple, int]:
    found: list[re.Match[str]] = []
    while match := _PART.match(css, at):
        found.append(match)
        at = match.end()
    if not found:
        raise ValueError(f"This is no selector at {at}: {css}")
    return (
        _Simple(
            next((one["tag"] for one in found if one["tag"]), ""),
            tuple(one["class"] for one in found if one["class"]),
            tuple(one["id"] for one in found if one["id"]),
            tuple(
                (one["name"], one["how"] or "", (one["value"] or "").strip("'\""))
                for one in found
                if one["name"]
            ),
            tuple(compiled(one["inner"]) for one in found if one["is"] == "not"),
            tuple(compiled(one["inner"]) for one in found if one["is"] == "has"),
            tuple(one["edge"] for one in found if one["edge"]),
        ),
        at,
    )


def _related(node: HtmlElement, relation: str) -> Iterator[HtmlElement]:
    """The elements that stand to another as the sign between two parts says."""
    if relation in (">", "+"):
        other = node.getparent() if relation == ">" else node.getprevious()
        if other is not None:
            yield other
        return
    for count, other in enumerate(
        node.iterancestors() if relation == " " else node.itersiblings(preceding=True)
    ):
        if count >= _DEEPEST:
            return
        yield other


def _has_value(held: str | None, how: str, value: str) -> bool:
    if held is None or not how:
        return held is not None
    if how == "=":
        return held == value
    if how == "~=":
        return value in held.split()
    return held.startswith(value) if how == "^=" else held.endswith(value) if how == "$=" else value in held
