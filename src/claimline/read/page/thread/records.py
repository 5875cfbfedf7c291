"""Elements that repeat, each around one time: what may be the comments of a thread, or a list of something else.

The times of a page are climbed from together, step by step, as far as each still stands in an element of its own. Elements
so found belong together where they are siblings, where one stands in another, or where one stands in a box beside others.
"""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from functools import lru_cache

from claimline.read.page.thread.marks import Mark
from claimline.read.page.thread.outline import Outline

_HIGHEST = 25  # steps from a time to its comment
_MOST_STEPS = 5  # numbers of steps that are tried for times of one kind
_LESS = 3  # steps between the box of an answer and the answer
_BOXES = 3  # around answers: `<div class="replies"><ul>`
_IN_EACH_OTHER = 2  # boxes around one comment
_TOPS = frozenset({"html", "body", "main"})
_TOKEN = re.compile(r"[A-Za-z]+")
_CODE = re.compile(r"(?=.*\d)[\w-]{5,}$|^[a-zA-Z]{1,3}\d+$")
_STATES = frozenset("odd even first last alt active depth level parent child thread new".split())


@dataclass(slots=True)
class Records:
    """Some elements of one shape, with the time of each.

    Attributes:
        items: the elements, in the order of the page.
        marks: the time of each.
        steps: how many steps lie between a time and its element.
    """

    items: list[int]
    marks: list[Mark]
    steps: int


@dataclass(slots=True)
class _Groups:
    """Which of some elements belong together: a forest of sets."""

    of: dict[int, int] = field(default_factory=dict)

    def top(self, item: int) -> int:
        while (above := self.of.setdefault(item, item)) != item:
            self.of[item] = self.of.setdefault(above, above)
            item = above
        return item

    def join(self, one: int, other: int) -> None:
        self.of[self.top(one)] = self.top(other)


def records_of(outline: Outline, marks: Sequence[Mark]) -> list[Records]:
    """All sets of elements that repeat around times, the sets with most elements first."""
    kinds: dict[tuple[str, ...], list[Mark]] = {}
    for mark in marks:
        tags = tuple(outline.tag(node) for node in outline.chain(mark.node, 2))
        kinds.setdefault(tags, []).append(mark)
    found: list[Records] = []
    for of_kind in kinds.values():
        chains = [list(outline.chain(mark.node, _HIGHEST + 1)) for mark in of_kind]
        for steps in _steps(outline, chains):
            found += _at(outline, of_kind, chains, steps)
    return sorted(found, key=lambda records: (-len(records.items), -records.steps))


def _steps(outline: Outline, chains: Sequence[Sequence[int]]) -> list[int]:
    """How many steps times may be climbed: as far as siblings are apart, or as far as one element holds one time alone.

    The first is right for a thread with comments side by side; where there is only a comment and its answer, the second is.
    """
    apart, alone = [0] * len(chains), [0] * len(chains)
    counts = [Counter(chain[step] for chain in chains if len(chain) > step) for step in range(_HIGHEST + 1)]
    starts = [chain[0] for chain in chains]
    for at, chain in enumerate(chains):
        while apart[at] + 1 < len(chain) and counts[apart[at] + 1][chain[apart[at] + 1]] == 1:
            apart[at] += 1
        while alone[at] + 1 < len(chain) and outline.count_inside(chain[alone[at] + 1], starts) == 1:
            alone[at] += 1
    wide = Counter(step for step in apart if step < _HIGHEST).most_common(_MOST_STEPS)
    near = Counter(step - less for step in alone for less in range(_LESS) if step >= less).most_common(
        _MOST_STEPS
    )
    return list(dict.fromkeys([step for step, _ in wide] + [step for step, _ in near]))


def _at(
    outline: Outline, marks: Sequence[Mark], chains: Sequence[Sequence[int]], steps: int
) -> Iterable[Records]:
    counts = Counter(chain[steps] for chain in chains if len(chain) > steps)
    paths: dict[tuple[str, ...], dict[int, Mark]] = {}
    for mark, chain in zip(marks, chains, strict=True):
        if len(chain) > steps and counts[chain[steps]] == 1 and outline.tag(chain[steps]) not in _TOPS:
            path = tuple(outline.tag(node) for node in chain[: steps + 1])
            paths.setdefault(path, {})[chain[steps]] = mark
    for items in paths.values():
        for group in _together(outline, sorted(items)):
            yield Records(group, [items[item] for item in group], steps)


def _together(outline: Outline, items: Sequence[int]) -> list[list[int]]:
    """The elements by threads: siblings, one in the other, or in a box beside the others."""
    groups, known = _Groups(), set(items)
    under: dict[int, int] = {}  # an element -> one of the items right below it
    boxes: dict[tuple[object, ...], int] = {}
    for item in items:
        parent = outline.above[item]
        groups.join(item, under.setdefault(parent, item))
        for box in _boxes(outline, parent):
            groups.join(item, boxes.setdefault(box, item))
    for item in items:
        own = words_in_class(outline, item)
        around = outline.chain(outline.above[item], _HIGHEST)
        inside = next((node for node in around if node in known), None)
        if inside is not None:
            groups.join(item, inside)
            continue
        for node in outline.chain(outline.above[outline.above[item]], _BOXES):
            beside = under.get(node)
            if beside is not None and _alike(own, words_in_class(outline, beside)):
                groups.join(item, beside)
                break
    found: dict[int, list[int]] = {}
    for item in items:
        found.setdefault(groups.top(item), []).append(item)
    return list(found.values())


def _boxes(outline: Outline, box: int) -> Iterator[tuple[object, ...]]:
    """What boxes in one list share: the list, and the kinds of the boxes, one or two in each other."""
    kinds: list[tuple[str, frozenset[str]]] = []
    for _ in range(_IN_EACH_OTHER):
        kinds.append((outline.tag(box), words_in_class(outline, box)))
        box = outline.above[box]
        if box < 0 or not kinds[-1][1]:
            return
        yield box, *kinds


def _alike(one: frozenset[str], other: frozenset[str]) -> bool:
    return one == other or bool(one & other)


def words_in_class(outline: Outline, node: int) -> frozenset[str]:
    """The words of an element's class that name its kind, without numbers, codes and states."""
    return _words_in(outline.nodes[node].get("class", ""))


@lru_cache(maxsize=2**12)  # a page has the same classes again and again
def _words_in(classes: str) -> frozenset[str]:
    return frozenset(
        part
        for token in classes.split()
        if not _CODE.search(token)
        for part in _TOKEN.findall(token.lower())
        if part not in _STATES
    )
