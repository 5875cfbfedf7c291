"""Parts of a page's body that repeat, each under a name or a time of its own: they are not the words of the page's by-line.

Entries of a live blog, comments without a time, posts of a network set in a page, teasers of a front page: all are an element
that comes back, with a head of its own. `<div><b>Mia Roe</b><p>It fell.</p></div><div><b>Bo Ek</b><p>It did not.</p></div>`.
"""

import re
from collections import Counter
from collections.abc import Collection, Iterator, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, field
from functools import lru_cache
from itertools import islice

from lxml.html import HtmlElement

from claimline.dates import find_moment
from claimline.dates.moments import Moment
from claimline.read.article.byline import is_person
from claimline.read.headwords import BY
from claimline.read.linenames import core_of
from claimline.read.page.authorship import says_author
from claimline.read.page.chunks import Chunk
from claimline.read.page.tree import around, inside, lines_of, summed

_HEADINGS = frozenset({"h1", "h2", "h3", "h4", "h5", "h6"})
_WHOLE = frozenset({"html", "body", "main"})
_NOT_BODY = frozenset({"nav", "footer", "aside", "form"})
_MOST = 0.6  # of the body's characters
_LONGEST = 80  # characters of a head
_AROUND = 12  # chunks around the body in which its first head and its last part can stand
_MOST_TRIED = 20  # shapes of heads; the most frequent ones
_NEAR = 3  # elements around a head that tell its shape
_FEWEST_WORDS = 4  # more are somebody's words, fewer can be a label
_BESIDE = re.compile(r"^[\s\W]+|[\s\W]+$")
_DIGITS = re.compile(r"\d+")

Shape = tuple[tuple[str, frozenset[str]], ...]


@dataclass(frozen=True, slots=True)
class Head:
    """What stands over a part.

    Attributes:
        text: the line, parted where styles part it.
        name: the name in it, or empty.
        moment: the time in it, or None.
    """

    text: str
    name: str
    moment: Moment | None


@dataclass(slots=True)
class Part:
    """One of several parts that repeat.

    Attributes:
        element: the element that holds it.
        heads: the places of the chunks that are its head.
        words: the places of the chunks in it that are its words, those of the body and other sentences.
        said: True where these are more than a label.
        headed: True where a heading stands in it.
        titled: True where that leads to another page.
    """

    element: HtmlElement
    heads: dict[int, Head] = field(default_factory=dict)
    words: list[int] = field(default_factory=list)
    said: bool = False
    headed: bool = False
    titled: bool = False

    @property
    def name(self) -> str:
        """Who stands over it, or empty."""
        return next((head.name for head in self.heads.values() if head.name), "")

    @property
    def time(self) -> str:
        """The words of that time, or empty."""
        heads = ((head.text, head.moment) for head in self.heads.values())
        return next((text[moment.start : moment.end] for text, moment in heads if moment), "")

    @property
    def moment(self) -> Moment | None:
        """When it was written, as its head says."""
        return next((head.moment for head in self.heads.values() if head.moment), None)


def parts_in(chunks: Sequence[Chunk], body: AbstractSet[int]) -> list[Part]:
    """The parts of a body that repeat under heads of one shape; none where nothing does."""
    if not body:
        return []
    near = range(max(min(body) - _AROUND, 0), min(max(body) + _AROUND, len(chunks)))
    nodes = around(chunks[i].element for i in near)
    beside = inside(nodes, {node for node in nodes if node.tag in _NOT_BODY})
    shown: dict[HtmlElement, str] = {}
    heads = {
        i: head
        for i in near
        if len(chunks[i].text) <= _LONGEST
        and chunks[i].element not in beside
        and (head := _head_of(chunks[i], shown)) is not None
    }
    shapes: dict[Shape, list[int]] = {}
    for i in heads:
        shapes.setdefault(_shape_of(chunks[i].element), []).append(i)
    best: list[Part] = []
    for places in sorted(sorted(shapes.values(), key=len, reverse=True)[:_MOST_TRIED]):
        if len(places) > 1:
            widest = _widest(nodes, Counter(chunks[i].element for i in places))
            found = _parts(chunks, near, widest, heads, body)
            best = max(
                best, found, key=lambda one: (bool(body & {i for part in one for i in part.words}), len(one))
            )
    return best if len(best) > 1 else []


def _widest(nodes: Sequence[HtmlElement], heads: Counter[HtmlElement]) -> dict[HtmlElement, HtmlElement]:
    """For each element around one head, or in such a one, the widest of them: it holds no other head of that shape."""
    held = summed(nodes, heads)
    widest: dict[HtmlElement, HtmlElement] = {}
    for one in nodes:
        above = one.getparent()
        if above in widest:
            widest[one] = widest[above]
        elif held.get(one) == 1 and one.tag not in _WHOLE:
            widest[one] = one
    return widest


def _parts(
    chunks: Sequence[Chunk],
    near: range,
    widest: dict[HtmlElement, HtmlElement],
    heads: dict[int, Head],
    body: Collection[int],
) -> list[Part]:
    """The parts that repeat and hold words of the body; `widest` says in which each element stands."""
    tops = {top: Part(top) for top in widest.values()}
    for i in near:
        top = widest.get(chunks[i].element)
        if top is None:
            continue
        part, words = tops[top], len(chunks[i].text.split())
        if i in heads and not part.said:
            part.heads[i] = heads[i]
            continue
        sentence = words >= _FEWEST_WORDS and chunks[i].linked * 2 < len(chunks[i].text)
        part.said = part.said or sentence
        if chunks[i].element.tag in _HEADINGS:
            part.headed, part.titled = True, part.titled or _leads(chunks[i].element)
        if i in body or sentence:
            part.words.append(i)
    beside = Counter(one.getparent() for one in tops)
    found = [part for one, part in tops.items() if part.said and part.heads and beside[one.getparent()] > 1]
    whole = sum(len(chunks[i].text) for i in body)
    held_in = [sum(len(chunks[i].text) for i in part.words if i in body) for part in found]
    # One that holds most of the body is the article, whatever stands beside it in the same shape.
    return found if max(held_in, default=0) <= _MOST * whole else []


def _upwards(element: HtmlElement) -> Iterator[HtmlElement]:
    yield element
    yield from element.iterancestors()


def _shape_of(element: HtmlElement) -> Shape:
    """The tags and classes of an element and of those around it; numbers in a class count what repeats."""
    return tuple(
        (str(one.tag), frozenset(_DIGITS.sub("", one.get("class") or "").split()))
        for one in islice(_upwards(element), _NEAR)
    )


def _leads(heading: HtmlElement) -> bool:
    """True for a heading that is a link to another page, or stands in one."""
    links = [*heading.iter("a"), *islice(heading.iterancestors("a"), 1)]
    return any((link.get("href") or "#")[:1] != "#" for link in links)


def _head_of(chunk: Chunk, shown: dict[HtmlElement, str]) -> Head | None:
    """A short chunk that is a name, a time, or both; None for any other. `shown` keeps the words of the elements."""
    text = chunk.text
    if chunk.element not in shown:
        shown[chunk.element] = _beginning(chunk.element)
    words = shown[chunk.element]
    if words.replace(" ", "") == "".join(text.split()):
        text = words  # "09:15Lena Brook" in the source
    rest, moment, named = _beside_time(text)
    if not rest:
        return Head(text, "", moment) if moment else None
    named = named or (len(rest.split()) <= _FEWEST_WORDS and _is_author(chunk.element))
    if not named or (chunk.element.tag in _HEADINGS and not moment):
        return None  # "Mia Roe" as a heading is what the article tells of
    return Head(text, rest, moment)


def _beginning(element: HtmlElement) -> str:
    """The words of an element, parted where styles part them; of a long one its first lines, more than a head has."""
    lines: list[str] = []
    length = 0
    for line in lines_of(element, parted=True):
        lines.append(line)
        length += len(line)
        if length > 2 * _LONGEST:
            break
    return " ".join(" ".join(lines).split())


@lru_cache(maxsize=2**12)  # the pages of a site have the same lines
def _beside_time(text: str) -> tuple[str, Moment | None, bool]:
    """The words of a short chunk without its time and the words of the form, that time, and whether they name somebody."""
    moment = find_moment(text)
    rest = f"{text[: moment.start]} {text[moment.end :]}" if moment else text
    rest = _BESIDE.sub("", rest)
    rest = rest[slice(*core_of(rest, (0, len(rest)), behind=True)[0])]  # without "Posted by"
    if by := BY.match(rest[:1].lower() + rest[1:]):
        rest = rest[by.end() :]
    return rest, moment, bool(rest) and is_person(rest)


def _is_author(element: HtmlElement) -> bool:
    """True where the markup says whose name an element is, or the only element in it."""
    return says_author(element) or (len(element) == 1 and says_author(element[0]))
