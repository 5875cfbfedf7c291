"""Quotations that the markup sets in a block of their own: the words of somebody else than the article's author.

Whose they are says the line before ("Mia Roe wrote on her page:"), or a line behind the words ("— Mia Roe, 3 May 2016").
"""

import re
from collections import Counter
from collections.abc import Collection, Sequence

from lxml.html import HtmlElement

from claimline.model import Passage, Span
from claimline.read.article.byline import is_person
from claimline.read.page.head.values import folded
from claimline.read.page.parts import Block
from claimline.read.page.tree import words_of
from claimline.text.counts import number_of

_NAME = r"(?P<name>[^\W\d_][\w.’'-]*(?:\s+[^\W\d_][\w.’'-]*){1,3}?)"
_BEFORE = re.compile(
    rf"(?:.*[.!?]\s+)?{_NAME}\s+(?:wrote|writes|said|says|tweeted|posted)\b[^.!?:]{{0,60}}:\s*"
)
_BEHIND = re.compile(rf"[—–―]\s*{_NAME}(?=\s*[(,]|\s*$).{{0,80}}")
_BOLD = ("b", "strong", "h1", "h2", "h3", "h4", "h5", "h6", "dt")
_LONGEST_LABEL = 4  # words
_NOTE = re.compile(
    r"(?:note|tip|warning|caution|important|info|summary|example|update|key (?:takeaways?|points?)|hinweis|tipp|achtung|zusammenfassung|remarque|attention|nota|aviso)"
)
_MOST = 0.5  # of the words: an old page that sets all of its text in is no quotation


def quoted_in(text: str, blocks: Sequence[tuple[Block, Span]]) -> tuple[list[Passage], set[int], list[str]]:
    """The turns that quotations in blocks are, the places of their blocks, and the notice of those that nobody signs."""
    boxes = {at: box for at, (block, _) in enumerate(blocks) if (box := _box(block)) is not None}
    own = _labelled(set(boxes.values()))
    quotes = {at: box for at, box in boxes.items() if box not in own}
    if sum(len(blocks[at][0].text) for at in quotes) > _MOST * sum(len(one.text) for one, _ in blocks):
        return [], set(), []
    speakers: dict[HtmlElement, Span | None] = {}
    signatures = set()
    for at, box in quotes.items():
        span = blocks[at][1]
        if box not in speakers:
            speakers[box] = _named(_BEFORE, text, blocks[at - 1][1]) if at else None
        if signed := _cited(text, blocks[at][0], span) or _named(_BEHIND, text, span):
            speakers[box] = signed
            if not text[span[0] : signed[0]].strip("—–― -"):  # nothing but the name
                signatures.add(at)
    words = [at for at in quotes if at not in signatures]
    turns = [
        Passage("turn", f"t{n}", f"turn {n}", *blocks[at][1], author_span=speakers[quotes[at]])
        for n, at in enumerate(words, 1)
    ]
    unsigned = sum(turn.author_span is None for turn in turns)
    notice = (
        f"{number_of(unsigned, 'quotation')} in a block of its own: nothing beside says whose words they are."
    )
    return turns, set(quotes), [notice] if unsigned else []


def _box(block: Block) -> HtmlElement | None:
    """The quotation in which a block stands."""
    if block.kind == "caption":
        return None
    return (
        block.element
        if block.element.tag == "blockquote"
        else next(block.element.iterancestors("blockquote"), None)
    )


def _labelled(boxes: Collection[HtmlElement]) -> set[HtmlElement]:
    """The boxes that are the article's own: several begin with one label, "Summary", or one with that of a note."""
    labels = {box: _label(box) for box in boxes}
    count = Counter(labels.values())
    return {box for box, label in labels.items() if label and (count[label] > 1 or _NOTE.fullmatch(label))}


def _label(box: HtmlElement) -> str:
    """The words in bold, or of a heading, that open a box; empty where there are none, or the words are a sentence."""
    first = next(box.iter(*_BOLD), None)
    words = folded(words_of(first)) if first is not None else ""
    opens = bool(words) and folded(words_of(box)).startswith(f"{words} ")
    return words if opens and len(words.split()) <= _LONGEST_LABEL else ""


def _cited(text: str, block: Block, span: Span) -> Span | None:
    """Where the only `<cite>` of a block names a person, at its end or as all of it; elsewhere it can be the title of a work."""
    found = list(block.element.iter("cite"))
    name = " ".join(words_of(found[0]).split()).strip("—–-, ") if len(found) == 1 else ""
    whole = text[slice(*span)].rstrip(" .")
    if not name or not whole.endswith(name) or not is_person(name):
        return None
    return span[0] + len(whole) - len(name), span[0] + len(whole)


def _named(pattern: re.Pattern[str], text: str, span: Span) -> Span | None:
    """Where a line names a person in one of the forms."""
    match = pattern.fullmatch(text, *span)
    return match.span("name") if match and is_person(match["name"]) else None
