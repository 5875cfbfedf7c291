"""Where the sentences of a text begin and end, in code points of that text.

syntok does the splitting; this module feeds it one paragraph at a time, mends what it splits too eagerly
(ranks such as "Lt. Col.") and leaves out the white space around a sentence.
"""

import re
from collections.abc import Iterator
from itertools import pairwise

from syntok import segmenter  # type: ignore[import-untyped]  # it ships no types
from syntok.tokenizer import Tokenizer  # type: ignore[import-untyped]

from claimline.model import Span

_TOKENIZER = Tokenizer(emit_hyphen_or_underscore_sep=True, replace_not_contraction=False)
_PARAGRAPH_BREAK = re.compile(r"\n[^\S\n]*(?:\n[^\S\n]*)+")
# Quotation marks typed as two apostrophes hide the end of a sentence from syntok, so it is shown one mark.
_TWO_APOSTROPHES = re.compile(r"''|``")
_RANK_AT_END = re.compile(
    r"\b(?:Lt|Col|Gen|Maj|Brig|Capt|Cpl|Sgt|Cmdr|Adm|Sen|Rep|Gov|Hon|Amb|Supt|Insp|Det|Sheik|Mr|Mrs|Ms|Dr|Prof|St)\.$"
)


def sentences(text: str, start: int = 0, end: int | None = None) -> list[Span]:
    """The sentences of `text[start:end]`, each as (start, end) without the white space around it.

    A blank line always ends a sentence. Closing quotation marks and brackets stay with the sentence they close.
    """
    found: list[Span] = []
    for paragraph_start, paragraph_end in _paragraphs(text, start, len(text) if end is None else end):
        found.extend(_split_paragraph(text, paragraph_start, paragraph_end))
    return found


def _paragraphs(text: str, start: int, end: int) -> Iterator[Span]:
    breaks = [match.span() for match in _PARAGRAPH_BREAK.finditer(text, start, end)]
    edges = [(start, start), *breaks, (end, end)]
    for (_, left), (right, _) in pairwise(edges):
        if text[left:right].strip():
            yield left, right


def _split_paragraph(text: str, start: int, end: int) -> list[Span]:
    shown = _TWO_APOSTROPHES.sub('" ', text[start:end])
    found: list[Span] = []
    for tokens in segmenter.split(_TOKENIZER.tokenize(shown)):
        words = [token for token in tokens if token.value]
        if not words:
            continue
        left = start + words[0].offset
        right = start + words[-1].offset + len(words[-1].value)
        if _TWO_APOSTROPHES.fullmatch(text, right - 1, right + 1):
            right += 1
        if found and _RANK_AT_END.search(text, *found[-1]):
            left = found.pop()[0]
        found.append((left, right))
    return found
