"""What a library takes for the body of a page, corrected by what markup and words show.

It can take a neighbour's teaser for a paragraph, and miss a heading between two paragraphs.
"""

import re
from bisect import bisect
from collections.abc import Collection, Iterator, Sequence
from itertools import accumulate, islice, pairwise

from lxml.html import HtmlElement

from claimline.read.article.asides import AGAIN, PAGE, without_asides
from claimline.read.lines import lines_of
from claimline.read.page.apart import is_named_apart, without_others
from claimline.read.page.chunks import Chunk
from claimline.read.page.edges import edges_of, is_byline
from claimline.read.page.head.values import folded
from claimline.read.page.kinds import is_caption, kind_of
from claimline.read.page.parts import PageFacts

_HEADINGS = frozenset({"h1", "h2", "h3", "h4", "h5", "h6"})
_TEXTS = _HEADINGS | {"p", "li", "dt", "dd", "blockquote", "pre"}
_LABEL = re.compile(r"\W{0,3}(?:[\w’'-]+\s+){0,2}[\w’'-]+\s?[:|]\s?")
_LINKED = 0.8  # of the characters of a chunk that is a link
_AN_ARTICLE = 400  # characters
_HEAD = 3  # chunks of the body among which its by-line can stand
_GAP = 3  # chunks that can be missed in a row
_END = "\n\n"
_SHOWN = 60  # characters of a chunk in a notice
_LISTED = 5  # chunks in a notice


def corrected(chunks: Sequence[Chunk], numbers: set[int], facts: PageFacts) -> tuple[list[int], list[str]]:
    """The places of the body's chunks, in order, captions among them; and the notice of what was left out."""
    alone, beside = without_others(chunks, _of_one_article(chunks, numbers))
    found = _filled(chunks, alone)
    named = folded(facts.title)
    found = {
        i
        for i in found
        if not (_is_pointer(chunks[i]) or chunks[i].element.tag == "h1" or folded(chunks[i].text) == named)
    }
    held, own = edges_of(chunks, found, facts)
    held |= {i for i in sorted(found)[:_HEAD] if is_byline(chunks[i].text, facts.authors)}
    found, notices = _without_asides(chunks, found - held - own, facts.authors, own)
    ordered = sorted(found)
    while ordered and chunks[ordered[-1]].element.tag in _HEADINGS:  # it heads nothing of the body
        ordered.pop()
    if not ordered:
        return [], [*beside, *notices]
    captions = {i for i in range(ordered[0], ordered[-1]) if is_caption(chunks[i])}
    return sorted({*ordered, *captions}), [*beside, *notices]


def _of_one_article(chunks: Sequence[Chunk], numbers: set[int]) -> set[int]:
    """The chunks of the `<article>` that has the page's chief heading; others beside it or in it are other stories."""
    tops = (_article_of(one) for one in chunks if one.element.tag == "h1")
    main = next((article for article in tops if article is not None), None)
    if main is None:
        return numbers
    kept = {i for i in numbers if _article_of(chunks[i]) is main}
    return kept if sum(len(chunks[i].text) for i in kept) >= _AN_ARTICLE else numbers


def _article_of(chunk: Chunk) -> HtmlElement | None:
    element = chunk.element
    return element if element.tag == "article" else next(element.iterancestors("article"), None)


def _upwards(element: HtmlElement) -> Iterator[HtmlElement]:
    yield element
    yield from element.iterancestors()


def _filled(chunks: Sequence[Chunk], numbers: set[int]) -> set[int]:
    """With the headings, items and paragraphs between two chunks of the body that stand beside them in the same element."""
    found = set(numbers)
    for first, last in pairwise(sorted(numbers)):
        parent = chunks[first].element.getparent()
        if last - first > _GAP + 1 or parent is None or chunks[last].element.getparent() is not parent:
            continue
        found |= {
            i
            for i in range(first + 1, last)
            if chunks[i].element.getparent() is parent
            and chunks[i].linked < _LINKED * len(chunks[i].text)
            and _can_be_missed(chunks[i].element, chunks[first].element)
        }
    return found


def _can_be_missed(element: HtmlElement, before: HtmlElement) -> bool:
    """True for a heading, a paragraph or an item, and for what is marked up as the words before: a `<div>` may be a sign-up."""
    alike = (element.tag, element.get("class")) == (before.tag, before.get("class"))
    return (alike or element.tag in _TEXTS) and not is_named_apart(element)


def _is_pointer(chunk: Chunk) -> bool:
    """True for a link to elsewhere with a word or two that say so, "Related: A fire in Oster", and for "Tags: a, b, c"."""
    label = _LABEL.match(chunk.text)
    unlinked = len(chunk.text) - chunk.linked - 2 * chunk.text.count(", ")
    return bool(chunk.linked and label and unlinked <= label.end() + 2)


def _without_asides(
    chunks: Sequence[Chunk], numbers: set[int], authors: Sequence[str], own: Collection[int]
) -> tuple[set[int], list[str]]:
    """Without what is nobody's claim by its words: credits, notes of the desk, biographies, boxes; with the notice of them.

    A list or a table says things in few words, and says some of them twice. `own` are the page's, and are in the notice.
    """
    prose = [i for i in sorted(numbers) if kind_of(chunks[i]) not in {"item", "row"}]
    text = _END.join(chunks[i].text for i in prose)
    starts = list(accumulate((len(chunks[i].text) + len(_END) for i in prose), initial=0))
    lines = lines_of(text)
    kept, gone = without_asides(text, lines, authors)
    of_line = {line.number: prose[bisect(starts, line.start) - 1] for line in lines}
    left = {of_line[line.number] for line in kept}
    out = dict.fromkeys(sorted(own), PAGE)
    for kind, (first, last) in gone:
        for number in range(first, last + 1):
            place = of_line.get(number)
            if place is None or place in left:
                continue
            if kind == AGAIN and not _is_set_apart(chunks[place]):
                left.add(place)
            else:
                out[place] = kind
    return left | (numbers - set(prose)), list(_notice(chunks, out))


def _is_set_apart(chunk: Chunk) -> bool:
    """True for a sentence that the markup sets once more, as a pull quote."""
    return any(
        node.tag in {"blockquote", "aside", "figure", "q"} or re.search(r"pull|quote", node.get("class", ""))
        for node in islice(_upwards(chunk.element), 3)
    )


def _notice(chunks: Sequence[Chunk], out: dict[int, str]) -> Iterator[str]:
    if not out:
        return
    said = [f"“{_shortened(chunks[place].text)}” ({kind})" for place, kind in list(out.items())[:_LISTED]]
    more = f" and {len(out) - _LISTED:,} more" if len(out) > _LISTED else ""
    yield f"Left out of the page as nobody's claim: {'; '.join(said)}{more}."


def _shortened(words: str) -> str:
    words = " ".join(words.split())
    return words if len(words) <= _SHOWN else words[:_SHOWN].rstrip() + "…"
