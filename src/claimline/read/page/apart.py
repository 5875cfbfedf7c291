"""What of a page holds other texts than its article: related stories, teasers, advertisements, by its name or its heading.

A teaser in the midst of an article would be a claim of its author's.
"""

import re
from collections import Counter
from collections.abc import Collection, Iterator, Sequence
from itertools import takewhile

from lxml.html import HtmlElement

from claimline.read.furniture import heads_other_texts
from claimline.read.lines import ENDS_SENTENCE, lines_of
from claimline.read.page.chunks import Chunk
from claimline.read.page.tree import around, inside, summed
from claimline.text.counts import ended, number_of

OTHER_TEXTS = (
    r"related|recommend\w*|teasers?|promos?|newsletter|trending|popular|most-?read|more-?(?:from|stories|posts|on)"
    r"|read-?next|advert\w*|sponsor\w*"
)
_NAMED = re.compile(rf"(?:^|[\s_-])(?:{OTHER_TEXTS}|ad|ads|signature)(?=$|[\s_-])", re.IGNORECASE)
_HEADINGS = frozenset({"h1", "h2", "h3", "h4", "h5", "h6"})
_PAGE = frozenset({"html", "body", "main"})
_MOST = 0.5  # of the words found: what holds so many is the article, whatever it is called
_SENTENCE = 8  # words
_SHOWN = 60  # characters in a notice


def is_named_apart(element: HtmlElement) -> bool:
    """True for an element whose class or id calls it related, a teaser, an advertisement, the motto under all that somebody posts."""
    return bool(_NAMED.search(f"{element.get('class') or ''} {element.get('id') or ''}"))


def without_others(chunks: Sequence[Chunk], numbers: Collection[int]) -> tuple[set[int], list[str]]:
    """The chunks of the article alone, and the notice of the sentences of other texts on the page."""
    whole = sum(len(chunks[i].text) for i in numbers)
    nodes = around(chunk.element for chunk in chunks)
    own: Counter[HtmlElement] = Counter()
    for i in numbers:
        own[chunks[i].element] += len(chunks[i].text)
    held = summed(nodes, own)
    titled = inside(nodes, {node for node in nodes if node.tag in _HEADINGS})
    sentences = {chunk.element for chunk in chunks if _is_sentence(chunk)}
    headed = {box for chunk in chunks if chunk.element in titled for box in _headed(chunk, sentences)}
    apart = {
        node
        for node in nodes
        if node.tag not in _PAGE
        and (node in headed or is_named_apart(node))
        and held.get(node, 0) < _MOST * whole
        and next(node.iter("h1"), None) is None
    }
    gone = inside(nodes, apart)
    out = [i for i, chunk in enumerate(chunks) if chunk.element in gone]
    said = [i for i in out if len(chunks[i].text.split()) >= _SENTENCE]
    return set(numbers) - set(out), list(_notice(chunks, said))


def _is_sentence(chunk: Chunk) -> bool:
    """True for words of which few are links, and which are more than a title."""
    return chunk.linked * 2 < len(chunk.text) and ENDS_SENTENCE.search(chunk.text) is not None


def _headed(chunk: Chunk, said: Collection[HtmlElement]) -> list[HtmlElement]:
    """What a heading of other texts heads, "Related stories": the box that begins with it, else what follows it without a sentence.

    Args:
        chunk: it stands in a heading.
        said: the elements with sentences.
    """
    if not any(heads_other_texts(line) for line in lines_of(chunk.text)):
        return []
    heading = chunk.element
    if heading.tag not in _HEADINGS:
        heading = next(heading.iterancestors(*_HEADINGS))
    first = heading.getprevious() is None or not any(
        words.strip() for node in heading.itersiblings(preceding=True) for words in node.itertext()
    )
    parent = heading.getparent()
    if first and parent is not None:
        return [parent]
    below = list(takewhile(lambda one: one.tag not in _HEADINGS, heading.itersiblings()))
    return [] if any(part in said for one in below for part in one.iter()) else [heading, *below]


def _notice(chunks: Sequence[Chunk], said: Sequence[int]) -> Iterator[str]:
    if not said:
        return
    words = " ".join(chunks[said[0]].text.split())
    shown = words if len(words) <= _SHOWN else words[:_SHOWN].rstrip() + "…"
    yield ended(
        f"Left out of the page as other texts beside the article: {number_of(len(said), 'paragraph')}, from “{shown}”"
    )
