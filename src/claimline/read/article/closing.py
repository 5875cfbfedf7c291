"""Who wrote a text, as its last lines say where nothing over it does: a farewell over a name, or what tells "About the author"."""

import re
from collections.abc import Sequence

from claimline.model import Span
from claimline.read.article.byline import NAME, is_person
from claimline.read.article.pagewords import is_page_word
from claimline.read.lines import Line

_LAST = 12  # lines under which a name can stand; a postscript and the page's own lines may follow
_FAREWELL = (
    r"(?:yours?|warm(?:ly|est)?|best|kind(?:est)?|all (?:the|my) best|with|sincerely|love|cheers|regards|respectfully|fondly|until next time|take care|thanks|thank you|many thanks"
    r"|herzlich\w*|mit|viele|liebe|beste|dein[e]?|eu(?:er|re)|ihr[e]?|cordialement|amicalement|bien à vous|amitiés|atentamente|un abrazo|saludos|cordialmente|cordiali saluti|un saluto"
    r"|abraços|met|groet(?:en|jes)?|hartelijke|hälsningar|med|vänliga|hilsen|pozdrawiam|z poważaniem|с уважением)(?!\w)[^,.!?:;\d]{0,40}"
)
_NAMED = r"(?P<name>[^\W\d_a-zß-öø-ÿ][\w.’'-]*(?:\s+[^\W\d_a-zß-öø-ÿ][\w.’'-]*){0,3})"
_ALONE = re.compile(rf"{_FAREWELL}[,!]", re.IGNORECASE)
_SIGNED = re.compile(rf"(?i:{_FAREWELL}),\s+{_NAMED}")
_NAME = re.compile(_NAMED)
_GREETS = re.compile(
    r"(?:dear|hello|hi|hey|lieber?|sehr geehrter?|hallo|cher|chère|bonjour|querid[oa]|estimad[oa]|hola|olá|prezad[oa]|car[oaie]|gentile|beste|geachte|kära|hej|kjære|drog[ia]"
    r"|szanown[yai]|дорог\w+|уважаем\w+)(?!\w)[^.?:;]{0,60}[,!]?$",
    re.IGNORECASE,
)
_MOST = 6  # words of a farewell
_DASHED = re.compile(rf"[—–-]{{1,2}}\s?{_NAMED}")
_SAYS_ALL = re.compile(r"(?![—–-]).*[.!?…。]\)?", re.DOTALL)
_HEADS = re.compile(
    r"\W*(?:about the (?:author|writer)|the author|(?:written|posted|words) by|über (?:den autor|die autorin)|(?:zur|die) autorin|(?:zum|der) autor|à propos de l['’]aut(?:eur|rice)|(?:sobre|acerca de) (?:el|la|l?[oa]) autora?"
    r"|l['’]aut(?:ore|rice)|sull['’]aut(?:ore|rice)|over de auteur|om (?:författaren|forfatteren|skribenten)|o autor(?:ze|ce)|об авторе|yazar hakkında)\W*",
    re.IGNORECASE,
)
_AND = r"(?:and|und|et|y|e|i|en|og|och|и|ve)"  # another one follows, and who wrote which part is not said
_TELLS = re.compile(
    rf"(?P<name>{NAME.pattern}?)(?:,?\s+(?!{_AND}\s)[a-zß-öø-ÿа-яё].*)?",
    re.DOTALL,
)


def author_below(text: str, lines: Sequence[Line]) -> Span | None:
    """Where the last lines of a text name its author; None where they do not, or name two."""
    found = [
        span
        for i in range(max(0, len(lines) - _LAST), len(lines))
        if (span := _farewell(text, lines, i) or _biography(text, lines, i) or _behind_dash(lines, i))
    ]
    return found[0] if len({text[slice(*span)] for span in found}) == 1 else None


def _farewell(text: str, lines: Sequence[Line], i: int) -> Span | None:
    """The name under a farewell or behind it: "Your sister," and "Marta"."""
    if len(lines[i].text.split()) > 2 * _MOST:
        return None
    greets = any(_GREETS.match(line.text) for line in lines)
    if same := _SIGNED.fullmatch(text, lines[i].start, lines[i].end):
        return same.span("name") if greets else None
    if i + 1 == len(lines) or not _ALONE.fullmatch(lines[i].text) or len(lines[i].text.split()) > _MOST:
        return None
    below = _NAME.fullmatch(text, lines[i + 1].start, lines[i + 1].end)
    if below is None or is_page_word(below["name"]):
        return None
    signs = lines[i].text.endswith(",") and is_person(below["name"])  # "Take care!" says it to the reader
    return below.span("name") if greets or signs else None


def can_be_signed(line: str) -> bool:
    """True for a line below which a dash and a name sign the text.

    Below words in quotation marks they say who said them, and below a colon or another dash they are an item of a list.
    """
    return _SAYS_ALL.fullmatch(line) is not None


def _behind_dash(lines: Sequence[Line], i: int) -> Span | None:
    """The name behind a dash that ends a text: "— Mia Roe"."""
    signed = _DASHED.fullmatch(lines[i].text)
    if not (signed and i and i + 1 == len(lines) and can_be_signed(lines[i - 1].text)):
        return None
    return (lines[i].start + signed.start("name"), lines[i].end) if is_person(signed["name"]) else None


def _biography(text: str, lines: Sequence[Line], i: int) -> Span | None:
    """The name that opens the line under "About the author"."""
    if i + 1 == len(lines) or not _HEADS.fullmatch(lines[i].text):
        return None
    told = _TELLS.fullmatch(text, lines[i + 1].start, lines[i + 1].end)
    return told.span("name") if told and is_person(told["name"]) else None
