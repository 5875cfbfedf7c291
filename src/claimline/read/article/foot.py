"""What stands under an article: lines that sign it, a biography that says who its author is, and the page's own lines."""

import re
from collections.abc import Sequence
from collections.abc import Set as AbstractSet

from claimline.dates import read_timestamp
from claimline.model import Passage, Span
from claimline.read.article.article import Article
from claimline.read.article.asides import PAGE, is_about
from claimline.read.article.byline import authors_in, is_person, names_alone, unclear_in
from claimline.read.article.closing import author_below, can_be_signed
from claimline.read.article.pagewords import is_page_word
from claimline.read.article.signature import signature_of
from claimline.read.furniture import begins_page
from claimline.read.lines import ENDS_SENTENCE, Line

_SIGNED = re.compile(
    r"(?P<lead>[-–—]\s*|(?:[Bb]y|BY|[Pp]osted by|[Ww]ritten by)\s+)?(?P<names>[^\W\d_a-zß-öø-ÿ][^\n\r]{1,120})"
)
_DASHES = "-–—"
# Words of pages that stand alone below a text, with capitals like names.
_PAGE_WORDS = frozenset(
    "about advertisement all archive archives back click comments contact continue credits ends end follow here home"
    " image latest load more news newsletter next notes page photo policy post posts previous print privacy read"
    " recommended references related reply rights reserved share sign source sources story stories subscribe tags"
    " terms the top trending updates up us via video view your you".split()
)
_TOP = 12  # lines over a text in which the name can stand that its foot explains
_FOOT = 4  # lines under a text that can say who its author is
_LONGEST_LINK = 200  # characters
_SIGNS = (
    r"(?:^|[;(]\s*)(?:(?:additional )?(?:reporting|writing|written|words|story)\s+)?by\s+(?:[^;.]{0,60}\b)?"
)


def named_below(text: str, lines: Sequence[Line], article: Article) -> list[Line]:
    """The article's lines without a name alone over them that the foot explains, as in "Mia Roe was a mayor of Oster"."""
    rest = article.head.rest
    if article.authors:
        return rest
    foot = [" ".join(line.text.split()) for line in rest[-_FOOT:]]
    for line in lines[:_TOP]:
        names, _ = names_alone(text, line.start, line.end)
        if names and len(names) == 1 and (other := unclear_in(text, line.start, line.end)):
            names = [*names, other]
        shown = [name for name in names if _is_shown(text[slice(*name)], foot)]
        if line in rest and shown:
            article.authors = tuple(names if names[-1] in shown else names[:1])
            article.signed = text[article.authors[0][0] : article.authors[-1][1]]
            article.why = "stands alone over the text, and a line under it tells of the same person"
            article.passages.append(Passage("byline", "by", "byline", line.start, line.end))
            return [one for one in rest if one is not line]
    return rest


def _is_shown(name: str, foot: Sequence[str]) -> bool:
    """True where a line under the text is about a name ("Mia Roe is a teacher") or signs with it ("Reporting by Mia Roe")."""
    signs = re.compile(_SIGNS + re.escape(name) + r"\b", re.IGNORECASE)
    return any(is_about(said, [name]) or signs.search(said) for said in foot)


def without_page(lines: list[Line], article: Article) -> list[Line]:
    """The lines without those under the last sentence that are the page's, from the first that is surely so."""
    last = max(
        (i for i, line in enumerate(lines) if ENDS_SENTENCE.search(line.text) and not _is_page(line)),
        default=len(lines),
    )
    first = next((i for i in range(last + 1, len(lines)) if _is_page(lines[i])), len(lines))
    if first < len(lines):
        article.left_out.append((PAGE, (lines[first].number, lines[-1].number)))
    return lines[:first]


def _is_page(line: Line) -> bool:
    return is_page_word(line.text) or begins_page(line) or _is_link(line.text)


def _is_link(words: str) -> bool:
    """True for an address alone on a line."""
    alone = len(words) <= _LONGEST_LINK and " " not in words
    return alone and (words.startswith(("http", "www.", "@")) or "@" in words[1:])


def above_foot(text: str, lines: list[Line], article: Article) -> list[Line]:
    """The lines without those under the text that sign it: "Posted by Mia Roe at 9:14 PM"; what the head says counts more."""
    last = max((i for i, line in enumerate(lines) if ENDS_SENTENCE.search(line.text)), default=len(lines))
    signed = set[int]()
    for i in range(last + 1, len(lines)):
        if begins_page(lines[i]):
            break
        found = signature_of(text, lines[i])
        if not found or not found.sure:
            continue
        day = next(
            (time.span for time in found.dates if time.kind == "date" and time.label in {"", "published"}),
            None,
        )
        if found.authors and not article.authors:
            article.authors = found.authors
        elif not (day and not article.published):
            continue
        if day and not article.published and (mention := read_timestamp(text[slice(*day)])):
            article.published, article.published_span = mention.edtf, day
        signed.add(i)
        article.passages.append(Passage("byline", "by", "byline", lines[i].start, lines[i].end))
    if not article.authors and (name := author_below(text, lines)):
        article.authors = (name,)
        article.signed, article.why = text[slice(*name)], "stands under the text"
    return [line for i, line in enumerate(lines) if i not in signed]


def unsigned(text: str, blocks: list[Span], article: Article, commenters: AbstractSet[str]) -> list[Span]:
    """The blocks without the last one, if that is the by-line of an article that has none over it."""
    if article.authors or len(blocks) < 2 or not (names := _signed(text, blocks[-1], commenters)):
        return blocks
    above = text[slice(*blocks[-2])].rpartition("\n")[2].strip()
    if text[blocks[-1][0]] in _DASHES and not can_be_signed(above):
        return blocks
    article.passages.append(Passage("byline", "by", "byline", *blocks[-1]))
    article.authors = names
    article.signed, article.why = text[names[0][0] : names[-1][1]], "stands alone under the text"
    return blocks[:-1]


def _signed(text: str, block: Span, commenters: AbstractSet[str]) -> tuple[Span, ...]:
    """The names in the last block, if the block is names and not words of a page ("Read More")."""
    match = _SIGNED.fullmatch(text, *block)
    names = authors_in(text, *match.span("names")) if match else []
    if not match or not names or match["names"].strip(" .") != text[names[0][0] : names[-1][1]].strip(" ."):
        return ()
    written = [text[slice(*name)] for name in names]
    sure = match["lead"] or all(name.casefold() in commenters for name in written)
    page = _PAGE_WORDS & set(match["names"].casefold().split())
    return tuple(names) if sure or (not page and all(map(is_person, written))) else ()
