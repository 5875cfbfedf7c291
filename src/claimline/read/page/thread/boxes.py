"""Whom a comment answers by where it stands: how deep, or in a box beside the comment that it answers.

<li><section class="comment">...</section><ul><li><section class="comment">an answer</section></li></ul></li>
"""

import re
from collections import Counter
from collections.abc import Mapping, Sequence

from lxml.html import HtmlElement

from claimline.read.addressed import addressed

# The name of a box for answers, in a class or an id.
ANSWERS_BOX = re.compile(
    r"repl|child|nest|sub|under|indent|inner|many|antwort|respuest|respost|r[ée]pons|rispost|answer|thread|responses?|ответ",
    re.IGNORECASE,
)
_NUMBER = re.compile(r"\d+(?:\.\d+)?")
_TOP = -1.0
_AROUND = 12  # elements around a comment


def answered_beside(comments: Sequence[HtmlElement], order: Mapping[HtmlElement, int]) -> list[int | None]:
    """For each comment, in the order of the page, the place of the one beside whose box it stands.

    A featured comment stands beside the box of all others too. A box for answers is named so, or its comment and it share
    an item of a list, or an element as other comments have.
    """
    under: dict[HtmlElement, list[int]] = {}
    for at, one in enumerate(comments):
        holder = one.getparent()
        if holder is not None:
            under.setdefault(holder, []).append(at)
    alike = Counter(_shape(holder) for holder, held in under.items() if len(held) == 1)
    found: list[int | None] = []
    for one in comments:
        box, parent = one, None
        for _, holder in zip(range(_AROUND), one.iterancestors(), strict=False):
            held = under.get(holder, []) if box is not one else []
            before = [at for at in held if order[comments[at]] < order[box]]
            if before and (
                _is_named(box) or (len(held) == 1 and (holder.tag == "li" or alike[_shape(holder)] > 1))
            ):
                parent = before[-1]
                break
            box = holder
        found.append(parent)
    return found


def by_depth(depths: Sequence[str]) -> list[int | None]:
    """For each comment the last before it that stands less deep; one without a depth among others with one is at the top."""
    path: list[tuple[float, int]] = []
    above: list[int | None] = []
    for at, depth in enumerate(depths):
        match = _NUMBER.search(depth)
        number = float(match[0]) if match else _TOP
        while path and path[-1][0] >= number:
            path.pop()
        above.append(path[-1][1] if path else None)
        path.append((number, at))
    return above


def by_address(spoken: Sequence[tuple[str, str]]) -> list[int | None]:
    """For each name and first words the last comment before it by the one whom the words address: "@Mia Roe"."""
    last: dict[str, int] = {}
    found: list[int | None] = []
    for at, (author, words) in enumerate(spoken):
        name = addressed(words, last)
        found.append(last[name] if name and name != author.casefold() else None)
        last[author.casefold()] = at
    return found


def _shape(holder: HtmlElement) -> tuple[str, str, str]:
    around = holder.getparent()
    return (
        str(holder.tag),
        *((str(around.tag), around.get("class", "")) if around is not None else ("", "")),
    )


def _is_named(box: HtmlElement) -> bool:
    return ANSWERS_BOX.search(f"{box.get('class', '')} {box.get('id', '')}") is not None
