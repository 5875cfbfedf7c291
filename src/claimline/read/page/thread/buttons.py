"""The buttons under a comment, as a page has them: links and elements to press, of the same words as in a copy."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence

from claimline.read.furniture import NEARLY_ALL
from claimline.read.headwords import BUTTONS
from claimline.read.linenames import LETTER
from claimline.read.page.thread.outline import Outline, Row

_REPLY = re.compile(
    r"[\W\d_]*(?:reply|replies|respond|antworten?|répondre|responder|rispondi|rispondere|beantwoorden|antwoord(?:en)?|reageer|odpowiedz|yanıtla|cevapla|svara?|vastaa|válasz|răspunde|odpovědět|ответить|رد|回复)(?!\w).{0,30}",
    re.IGNORECASE,
)

_TOGGLE = 4  # words: "Expand full comment"
_FEWEST = 3  # comments that end alike
_PRESSED = frozenset({"a", "button", "summary", "label"})


def is_button(outline: Outline, row: Row) -> bool:
    """True for a row that is nothing but buttons, or a link to answer with more words: "Reply to this message"."""
    if BUTTONS.fullmatch(row.text):
        return True
    linked = any(
        outline.tag(one) in _PRESSED or outline.nodes[one].get("role") == "button"
        for _, _, node in row.parts
        for one in outline.chain(node, 2)
    )
    return linked and _REPLY.fullmatch(row.text) is not None


def has_reply(outline: Outline, item: int, rows: Sequence[int]) -> bool:
    """True where some rows, or the buttons in an element, let a reader answer."""
    shown = (outline.rows[place] for place in rows)
    if any(_REPLY.fullmatch(row.text[start:end].strip()) for row in shown for start, end, _ in row.parts):
        return True
    return any(_REPLY.fullmatch(outline.controls[node]) for node in outline.controls_in(item))


def are_pressed_alike(outline: Outline, items: Sequence[int], own: Sequence[Sequence[int]]) -> bool:
    """True where nearly all elements have a button of the same words that are not known: "Reply" in a language without words here.

    A known one, such as "Share", stands under anything, and so does a link to the element itself. `own` are the places of the
    rows of each.
    """
    counts = Counter(
        words
        for item, rows in zip(items, own, strict=True)
        for words in {
            *_pressed(outline, item, rows),
            *map(outline.controls.__getitem__, outline.controls_in(item)),
        }
        if LETTER.search(words) and not BUTTONS.fullmatch(words)
    )
    return any(count >= NEARLY_ALL * len(items) for count in counts.values())


def _pressed(outline: Outline, item: int, rows: Sequence[int]) -> Iterator[str]:
    own = f"#{outline.nodes[item].get('id', '')}"
    for place in rows:
        row = outline.rows[place]
        for start, end, node in row.parts:
            element = outline.nodes[node]
            if element.tag in _PRESSED and element.get("href") != own and not leads_elsewhere(outline, node):
                yield row.text[start:end].strip()


def leads_elsewhere(outline: Outline, node: int) -> bool:
    """True for a link to another page, not into this one."""
    link = str(outline.nodes[node].get("href", "")) if outline.tag(node) == "a" else ""
    return bool(link) and not link.startswith(("#", "javascript:", "mailto:"))


def without_toggles(bodies: Sequence[tuple[str, ...]]) -> list[tuple[str, ...]]:
    """The paragraphs of comments without a last one that is a button, or short and alike in all of them: "Read more"."""
    lasts = {words[-1] for words in bodies if len(words) > 1}
    longer = sum(len(words) > 1 for words in bodies)
    alike = len(lasts) == 1 and longer >= _FEWEST and longer == sum(map(bool, bodies))
    return [
        words[:-1]
        if len(words) > 1 and (BUTTONS.fullmatch(words[-1]) or (alike and _is_short(words[-1])))
        else words
        for words in bodies
    ]


def _is_short(words: str) -> bool:
    return len(words.split()) <= _TOGGLE and words[-1:] not in ".!?"
