"""The article above a thread: its head, its paragraphs or turns, and what was left out of them.

Blocks between empty lines are paragraphs; a name alone under them is the by-line; a paragraph wholly in square brackets is
an editor's note, which is nobody's claim.
"""

import re
from collections.abc import Iterator, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, field

from claimline.dates import read_timestamp
from claimline.dates.ago import read_ago
from claimline.model import Passage, Span
from claimline.read.article.asides import without_asides
from claimline.read.article.byline import authors_in, is_person
from claimline.read.article.dateline import dateline_of
from claimline.read.article.head import Head, read_head
from claimline.read.article.signature import signature_of
from claimline.read.article.turns import Turns, find_turns
from claimline.read.furniture import begins_page
from claimline.read.lines import ENDS_SENTENCE, Line, blocks_of
from claimline.text.counts import number_of

_BEFORE_DATELINE = 3  # paragraphs in which a dateline can stand
# Copying can glue a caption to the first word of a passage: "IMG3The army", "bridgeNow some". The tail is a word
# that opens sentences; a head in CamelCase ("LinkedIn") is a name and stays whole.
_GLUED = re.compile(
    r"(?P<caption>(?![A-Z][a-z]+[A-Z])\w*[a-z0-9])"
    r"(?=(?:The|This|That|These|Those|In|On|At|By|For|From|Now|But|And|After|Before|When|While|It|He|She|They|We|His|Her|Some|Many|Last)\b)"
)
_SIGNED = re.compile(
    r"(?P<lead>[-–—]\s*|(?:[Bb]y|BY|[Pp]osted by|[Ww]ritten by)\s+)?(?P<names>[^\W\d_a-zß-öø-ÿ][^\n\r]{1,120})"
)
# Words of pages that stand alone below a text, with capitals like names.
_PAGE_WORDS = frozenset(
    "about advertisement all archive archives back click comments contact continue credits ends end follow here home"
    " image latest load more news newsletter next notes page photo policy post posts previous print privacy read"
    " recommended references related reply rights reserved share sign source sources story stories subscribe tags"
    " terms the top trending updates up us via video view your you".split()
)


@dataclass(slots=True)
class Article:
    """What an article's lines are.

    Attributes:
        head: title, names and times over it.
        passages: title, signatures, and paragraphs or turns, in the order of the text.
        authors: the place of each author's name.
        published: its own time in EDTF, and `published_span` where the text has it; empty and None where it has none.
        agency: where the dateline names who carried it.
        signed: the name that is the author's only by its place, and `why`.
        captions: those glued to a first word.
        left_out: what is nobody's claim: the kind, and the first and last line by number.
        notes: how many editor's notes in square brackets were left out.
        spoken: the turns, where the article is a conversation.
    """

    head: Head
    passages: list[Passage] = field(default_factory=list)
    authors: tuple[Span, ...] = ()
    published: str = ""
    published_span: Span | None = None
    agency: Span | None = None
    signed: str = ""
    why: str = ""
    captions: list[str] = field(default_factory=list)
    left_out: list[tuple[str, Span]] = field(default_factory=list)
    notes: int = 0
    spoken: Turns | None = None


def read_article(text: str, lines: list[Line], commenters: AbstractSet[str], captured: str) -> Article:
    """The article of some lines.

    Args:
        text: the document's.
        lines: those above the thread.
        commenters: who wrote the comments, in small letters.
        captured: the day of the copy, empty where it is unknown.
    """
    head = read_head(text, lines)
    article = Article(head, authors=head.authors)
    if head.guessed:
        article.signed, article.why = text[slice(*head.authors[0])], "stands alone beside the date"
    _date(text, article, captured)
    if head.title:
        article.passages.append(Passage("title", "a", "title", *head.title))
    article.passages += [Passage("byline", "by", "byline", *span) for span in head.signatures]
    rest = _above_foot(text, head.rest, article)
    rest, article.left_out = without_asides(text, rest, [text[slice(*span)] for span in article.authors])
    article.spoken = find_turns(text, rest, head.authors)
    blocks = blocks_of(text, article.spoken.before if article.spoken else rest)
    if not article.spoken:
        blocks = _unsigned(text, blocks, article, commenters)
    article.passages += _paragraphs(text, _after_dateline(text, blocks, article), article)
    if article.spoken:
        article.passages += [
            Passage("turn", f"t{n}", f"turn {n}", turn.start, turn.end, author_span=turn.speaker)
            for n, turn in enumerate(article.spoken.turns, 1)
        ]
    article.passages.sort(key=lambda passage: passage.start)
    return article


def _date(text: str, article: Article, captured: str) -> None:
    """The article's own time, from its head."""
    head = article.head
    if head.published and (mention := read_timestamp(text[slice(*head.published)])):
        article.published, article.published_span = mention.edtf, head.published
    elif head.counted and captured and (bounds := read_ago(text[slice(*head.counted)], captured)):
        first, last = (bound.partition("T")[0] for bound in bounds)
        article.published = first if first == last else ""  # two days are no day


def _above_foot(text: str, lines: list[Line], article: Article) -> list[Line]:
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
    return [line for i, line in enumerate(lines) if i not in signed]


def _paragraphs(text: str, blocks: list[Span], article: Article) -> Iterator[Passage]:
    count = 0
    for start, end in blocks:
        if text[start] == "[" and text.find("]", start, end) == end - 1:
            article.notes += 1
            continue
        count += 1
        glued = _GLUED.match(text, start, end)
        if glued:
            article.captions.append(glued["caption"])
        yield Passage("paragraph", f"p{count}", f"paragraph {count}", glued.end() if glued else start, end)


def _after_dateline(text: str, blocks: list[Span], article: Article) -> list[Span]:
    """The paragraphs, one without the dateline that opens it; its day and its agency become the article's."""
    for place, (start, end) in enumerate(blocks[:_BEFORE_DATELINE]):
        if found := dateline_of(text, start, end):
            article.passages.append(Passage("byline", "by", "dateline", *found.span))
            article.agency = found.agency
            if found.day and not article.published and (mention := read_timestamp(text[slice(*found.day)])):
                article.published, article.published_span = mention.edtf, found.day
            return [*blocks[:place], (found.span[1], end), *blocks[place + 1 :]]
    return blocks


def _unsigned(text: str, blocks: list[Span], article: Article, commenters: AbstractSet[str]) -> list[Span]:
    """The blocks without the last one, if that is the by-line of an article that has none over it."""
    if article.authors or len(blocks) < 2 or not (names := _signed(text, blocks[-1], commenters)):
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


def notices_of(text: str, article: Article, given: str) -> Iterator[str]:
    """The decisions about an article, in sentences; `given` is the date of publication that the user gave."""
    head = article.head
    if head.page:
        runs = "; ".join(in_lines(*run) for run in _runs(text, head.page))
        yield f"Left out as the page's own words over the article: {runs}."
    if article.left_out:
        parts = "; ".join(f"{in_lines(*span)} ({kind})" for kind, span in article.left_out)
        yield f"Left out as nobody's claim in the article: {parts}."
    yield from _of_times(text, article, given)
    if article.signed:
        yield f"{article.signed} is read as the author, because the name {article.why}."
    if article.spoken:
        turns = number_of(len(article.spoken.turns), "turn")
        yield f"Found a conversation of {turns}: the words after a name and a colon are that speaker's."
        if unclear := article.spoken.unclear:
            lines = in_lines(unclear[0].number, unclear[-1].number)
            yield f"Left out below the last turn, where the words could be anybody's: {lines}."
    if article.notes:
        yield f"Left out as editor's notes, in square brackets: {number_of(article.notes, 'paragraph')}."
    if article.captions:
        yield f"Left out as captions glued to a first word: {', '.join(article.captions)}."


def _of_times(text: str, article: Article, given: str) -> Iterator[str]:
    head = article.head
    if head.updated:
        words = text[slice(*head.updated)]
        yield f"The article was updated ({words}); it is read as of the day on which it was first published."
    if head.only_updated and head.published:
        words = text[slice(*head.published)]
        yield f"The article says only when it was updated ({words}); it is read as of that day."
    if head.counted and not (article.published or given):
        words = text[slice(*head.counted)]
        yield f"The article's time ({words}) counts back from the day of the copy; give that day to read it."


def _runs(text: str, lines: Sequence[Line]) -> list[Span]:
    """The first and the last number of each run of lines with nothing but white space between them."""
    found: list[Span] = []
    for before, line in zip((None, *lines), lines, strict=False):
        if before and not text[before.end : line.start].strip():
            found[-1] = found[-1][0], line.number
        else:
            found.append((line.number, line.number))
    return found


def in_lines(first: int, last: int) -> str:
    """`line 3`, or `lines 3 to 5`."""
    return f"line {first}" if first == last else f"lines {first} to {last}"
