"""Text of others as text: escaped for the two places where a page would read it as markup, and unable to turn our words.

Figures escape their own labels; tables show text as it is (`inline.straight`).
"""

import html
import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from claimline.inline import CODES, ISOLATED, is_turning, printable, runs

# Every ASCII mark can be escaped in Markdown. A link without brackets, `:smile:` and `:material/x:` are found in
# the text after escaping, so a word joiner (no width, no break) keeps their parts apart.
_MARKS = re.compile(r"([!-/:-@\[-`{-~])")
_LIVE = re.compile(r":(?=[^\s\d])|(?<=[wW]{3})\.|(?<=\w)@(?=\w)")
_JOINER = "\u2060"


def markdown(text: str) -> str:
    """`text` for a label that Streamlit reads as Markdown, on one line."""
    apart = _LIVE.sub(lambda found: found.group() + _JOINER, " ".join(printable(text).split()))
    return _MARKS.sub(r"\\\1", apart)


def markup(text: str) -> str:
    """`text` for `st.html` as a part of a line, line breaks kept as they are; right-to-left text turns nothing around it."""
    return f"<bdi>{escaped(text)}</bdi>" if is_turning(text) else html.escape(text)


def system_name(name: str) -> str:
    r"""A file's name or path for `st.html`; a byte that is not UTF-8, which no page can send, is written as its number, `caf\xe9`."""
    return markup(printable(name))


def escaped(text: str) -> str:
    """As `markup`, for an element that has no words beside it."""
    return in_runs(text, lambda start, end: escaped_part(text[start:end]))


def in_runs(text: str, part: Callable[[int, int], str]) -> str:
    """A text as HTML, put together of what `part` makes of its stretches; in a sentence from left to right names from right to left are isolated."""
    made = ((part(start, end), isolated) for start, end, isolated in runs(text))
    return "".join(f"<bdi>{words}</bdi>" if isolated else words for words, isolated in made)


def escaped_part(text: str) -> str:
    """A part of a text as HTML; a code that turns text is isolated from the text, so that it is still there and turns nothing."""
    parts = ISOLATED.split(html.escape(text))
    return "".join(
        f"<bdi>{part}</bdi>" if place % 2 else CODES.sub(r"<bdi>\g<0></bdi>", part)
        for place, part in enumerate(parts)
    )


@dataclass(frozen=True, slots=True)
class Markup:
    """Much HTML for `st.html`, which takes it as it is; of a text it would measure the indent of each line, at each run."""

    html: str

    def _repr_html_(self) -> str:
        return self.html


def table(head: Sequence[str], body: Iterable[Sequence[str]], kind: str = "words") -> str:
    """Rows of text as an HTML table; on a phone the style sheet makes each row a block whose cells name their column."""
    top = "".join(f"<th scope='col'>{markup(name)}</th>" for name in head)
    rows = "".join(
        "<tr>"
        + "".join(
            f"<td data-name='{markup(name)}'>{markup(cell)}</td>"
            for name, cell in zip(head, row, strict=True)
        )
        + "</tr>"
        for row in body
    )
    return f"<table class='{kind}'><thead><tr>{top}</tr></thead><tbody>{rows}</tbody></table>"


def shortened(text: str, length: int) -> str:
    """`text` cut at a word to at most `length` characters, with an ellipsis where something is missing."""
    text = " ".join(text.split())
    if len(text) <= length:
        return text
    head = text[: length - 1]
    head = (head.rsplit(" ", 1)[0] if " " in head[length // 2 :] else head).rstrip(" ,;:.")
    cut_open = head.rfind("\u2068") > head.rfind("\u2069")  # the cut went through an isolated name
    return head + "\u2069" * cut_open + "…"
