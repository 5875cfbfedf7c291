"""Where the quotations of a paragraph stand: direct speech in any quotation marks, nested or never closed.

A quotation that opens and never closes runs to the end of its paragraph. Short ones inside a sentence may be
scare quotes or titles; the constructions and `statements` find who speaks in one.
"""

from typing import NamedTuple

from claimline.text.tokens import Token

_OPENING = frozenset("“„«")
_CLOSING = frozenset("”»")
_EITHER = frozenset({'"', "''", "``"})
_SINGLE_OPENING = frozenset("‘'")
_SINGLE_CLOSING = frozenset("’'")
_MARKS = _OPENING | _CLOSING | _EITHER | _SINGLE_OPENING | _SINGLE_CLOSING
_LOW_MARKS = _MARKS | {"'s"}  # an apostrophe alone stands in lower case for a possessive


class Quotation(NamedTuple):
    """One outermost quotation, marks included.

    Attributes:
        first, last: its first and last token, counted in the paragraph's tokens, both inclusive.
        start, end: code points into the text, end exclusive.
        closed: False where the text never closes it.
    """

    first: int
    last: int
    start: int
    end: int
    closed: bool


def find_quotations(text: str, tokens: list[Token], lows: list[str]) -> list[Quotation]:
    """The outermost quotations of one paragraph, given its tokens and their words in lower case, in order."""
    found: list[Quotation] = []
    opening: int | None = None
    depth = 0
    single = False
    marks = [index for index, low in enumerate(lows) if low in _LOW_MARKS and tokens[index].text in _MARKS]
    if not marks:
        return found
    last_single_closing = max((i for i in marks if _closes_single(text, tokens[i])), default=-1)
    for index in marks:
        token = tokens[index]
        mark = _direction(text, token, inside=opening is not None)
        if opening is None:
            if mark > 0:
                opening, depth, single = index, 1, False
            elif _opens_single(text, token) and (index < last_single_closing or _opens_speech(tokens, index)):
                opening, depth, single = index, 1, True
            continue
        if single:
            depth -= _closes_single(text, token)
        elif mark > 0 and _starts_anew(tokens, index):
            found.append(_quotation(tokens, opening, index - 1, closed=False))
            opening, depth = index, 1
        else:
            depth += mark
        if depth == 0:
            found.append(_quotation(tokens, opening, index, closed=True))
            opening = None
    if opening is not None:
        found.append(_quotation(tokens, opening, len(tokens) - 1, closed=False))
    return found


def _quotation(tokens: list[Token], first: int, last: int, *, closed: bool) -> Quotation:
    return Quotation(first, last, tokens[first].start, tokens[last].end, closed)


def _direction(text: str, token: Token, *, inside: bool) -> int:
    """+1 for a mark that opens, -1 for one that closes, 0 for anything else.

    The shape of a curly mark decides, except for a closing one that stands free before a word outside every
    quotation (a slip of the keyboard); the white space around straight marks tells them apart.
    """
    if token.text in _OPENING:
        return 1
    after_space = token.start == 0 or text[token.start - 1].isspace() or text[token.start - 1] in "([-–—"
    before_space = token.end >= len(text) or text[token.end].isspace()
    if token.text in _CLOSING:
        return -1 if inside else int(after_space and token.end < len(text))
    if token.text not in _EITHER:
        return 0
    if inside:
        return 1 if after_space and not before_space else -1
    return 1 if after_space or not before_space else 0


def _starts_anew(tokens: list[Token], index: int) -> bool:
    """True where a mark opens right after a finished sentence: the quotation before it was left unclosed."""
    return index > 0 and tokens[index - 1].text in {".", "!", "?"}


def _opens_single(text: str, token: Token) -> bool:
    """True for a single mark that can open a quotation; only one that is closed later does (the caller looks)."""
    if token.text not in _SINGLE_OPENING or token.end >= len(text) or not text[token.end].isalpha():
        return False
    return token.start == 0 or text[token.start - 1].isspace() or text[token.start - 1] in "([-–—"


def _opens_speech(tokens: list[Token], index: int) -> bool:
    """True for a curly single mark before a capital, where speech can begin that is never closed."""
    if tokens[index].text != "‘" or index + 1 >= len(tokens) or not tokens[index + 1].is_capital:
        return False
    return index == 0 or tokens[index - 1].text in {":", ","}


def _closes_single(text: str, token: Token) -> bool:
    if token.text not in _SINGLE_CLOSING or token.start == 0 or text[token.start - 1].isspace():
        return False
    return token.end >= len(text) or not text[token.end].isalnum()
