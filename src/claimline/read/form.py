"""The form of a thread, once it is known."""

from dataclasses import dataclass, field

from claimline.read.blocks import Part
from claimline.read.sides import Side


@dataclass(slots=True)
class Form:
    """The form of a thread and its comments, in the order of the text.

    Attributes:
        first: the line with which the thread begins, its heading included.
        parts: the comments.
        below: True where each head stands below the words.
        words: the form, in the words of a notice.
        sure: True where a heading, a button or the like shows that they are comments.
        begins: False where nothing marks where the words of the first comment begin.
        unread: True where lines look like a thread and their form is not settled; `parts` is empty then.
        own: lines of a chat itself, which are nobody's words.
        wordless: the lines of messages that hold no words of their writers.
        kept: True where their times are those of a programme: the lines from the first to `last` stay in the article.
    """

    first: int
    parts: list[Part] = field(default_factory=list)
    below: bool = False
    words: str = ""
    unread: bool = False
    sure: bool = True
    begins: bool = True
    own: frozenset[int] = frozenset()
    wordless: frozenset[int] = frozenset()
    kept: bool = False
    last: int = 0


def form_in_words(side: Side, *, named: bool) -> str:
    """The form in the words of a notice."""
    if side == "around":
        return "a name stands above the words of each, and the time below"
    if named:
        return f"name and time stand on a line {side} the words of each"
    return f"name and time stand on lines of their own {side} the words of each"
