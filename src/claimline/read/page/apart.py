"""What of a page holds other texts than its article: related stories, teasers, advertisements, by its name or its heading.

A teaser in the midst of an article would be a claim of its author's.
"""

import re
from collections.abc import Collection, Iterator, Sequence

from lxml.html import HtmlElement

from claimline.read.furniture import heads_other_texts
from claimline.read.lines import lines_of
from claimline.read.page.chunks import Chunk
from claimline.text.counts import number_of

OTHER_TEXTS = (
    r"related|recommend\w*|teasers?|promos?|newsletter|trending|popular|most-?read|more-?(?:from|stories|posts|on)"
    r"|read-?next|advert\w*|sponsor\w*"
)
_NAMED = re.compile(rf"(?:^|[\s_-])(?:{OTHER_TEXTS}|ad|ads)(?=$|[\s_-])", re.IGNORECASE)
_HEADINGS = frozenset({"h1", "h2", "h3", "h4", "h5", "h6"})
_PAGE = frozenset({"html", "body", "main"})
_MOST = 0.5  # of the words found: what holds so many is the article, whatever it is called
_SENTENCE = 8  # words
_SHOWN = 60  # characters in a notice


def is_named_apart(element: HtmlElement) -> bool:
    """True for an element whose class or id calls it related, a teaser, an advertisement."""
    return bool(_NAMED.search(f"{element.get('class') or ''} {element.get('id') or ''}"))


def without_others(chunks: Sequence[Chunk], numbers: Collection[int]) -> tuple[set[int], list[str]]:
    """The chunks of the article alone, and the notice of the sentences of other texts on the page."""
    whole = sum(len(chunks[i].text) for i in numbers)
    held = _held(chunks, numbers)
    headed = {heads for chunk in chunks if (heads := _headed(chunk)) is not None}
    apart = {
        node
        for node in {above for chunk in chunks for above in _upwards(chunk.element)}
        if node.tag not in _PAGE
        and (node in headed or is_named_apart(node))
        and held.get(node, 0) < _MOST * whole
        and next(node.iter("h1"), None) is None
    }
    out = [i for i, chunk in enumerate(chunks) if any(above in apart for above in _upwards(chunk.element))]
    said = [i for i in out if len(chunks[i].text.split()) >= _SENTENCE]
    return set(numbers) - set(out), list(_notice(chunks, said))


def _held(chunks: Sequence[Chunk], numbers: Collection[int]) -> dict[HtmlElement, int]:
    """How many characters of the body each element holds."""
    held: dict[HtmlElement, int] = {}
    for i in numbers:
        for above in _upwards(chunks[i].element):
            held[above] = held.get(above, 0) + len(chunks[i].text)
    return held


def _headed(chunk: Chunk) -> HtmlElement | None:
    """The box that begins with a heading of other texts: "Related stories"."""
    heading = next((node for node in _upwards(chunk.element) if node.tag in _HEADINGS), None)
    if heading is None or not any(heads_other_texts(line) for line in lines_of(chunk.text)):
        return None
    first = heading.getprevious() is None or not any(
        words.strip() for node in heading.itersiblings(preceding=True) for words in node.itertext()
    )
    return heading.getparent() if first else None


def _upwards(element: HtmlElement) -> Iterator[HtmlElement]:
    yield element
    yield from element.iterancestors()


def _notice(chunks: Sequence[Chunk], said: Sequence[int]) -> Iterator[str]:
    if not said:
        return
    words = " ".join(chunks[said[0]].text.split())
    shown = words if len(words) <= _SHOWN else words[:_SHOWN].rstrip() + "…"
    yield f"Left out of the page as other texts beside the article: {number_of(len(said), 'paragraph')}, from “{shown}”."
