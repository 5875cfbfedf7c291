"""The article above a thread: its head, its paragraphs or turns, and what was left out of them.

Blocks between empty lines are paragraphs; a name alone under them is the by-line; a paragraph wholly in square brackets is
an editor's note, which is nobody's claim.
"""

import re
from collections.abc import Iterator
from collections.abc import Set as AbstractSet

from claimline.dates import read_timestamp
from claimline.dates.ago import read_ago
from claimline.model import Passage, Span
from claimline.read.article.article import Article
from claimline.read.article.asides import without_asides
from claimline.read.article.dateline import BEFORE_DATELINE, dateline_of, is_place, place_before_colon
from claimline.read.article.entries import find_entries, heads_of_entries, passages_of
from claimline.read.article.foot import above_foot, named_below, unsigned, without_page
from claimline.read.article.head import read_head
from claimline.read.article.signature import record_day
from claimline.read.article.signers import signed_blocks
from claimline.read.article.turns import find_turns
from claimline.read.lines import Line, blocks_of
from claimline.text.language import sure_language_of

_PARTS = re.compile(r"[,;|·•/()]")
# Copying can glue a caption to the first word of a passage: "IMG3The army", "bridgeNow some". The tail is a word
# that opens sentences; a head in CamelCase ("LinkedIn") is a name and stays whole.
_GLUED = re.compile(
    r"(?P<caption>(?![A-Z][a-z]+[A-Z])\w*[a-z0-9])"
    r"(?=(?:The|This|That|These|Those|In|On|At|By|For|From|Now|But|And|After|Before|When|While|It|He|She|They|We|His|Her|Some|Many|Last)\b)"
)


def read_article(text: str, lines: list[Line], commenters: AbstractSet[str], captured: str) -> Article:
    """The article of some lines.

    Args:
        text: the document's.
        lines: those above the thread.
        commenters: who wrote the comments, in small letters.
        captured: the day of the copy, empty where it is unknown.
    """
    heads = heads_of_entries(lines)
    above = lines[: lines.index(heads[0]) + 1] if heads else lines
    head = read_head(text, above, sure_language_of(text))
    head.rest += lines[len(above) :]
    article = Article(head, authors=head.authors)
    if head.guessed:
        article.signed, article.why = text[slice(*head.authors[0])], "stands alone beside the date"
    _date(text, article, captured)
    if head.title:
        article.passages.append(Passage("title", "a", "title", *head.title))
    article.passages += [Passage("byline", "by", "byline", *span) for span in head.signatures]
    rest = above_foot(text, named_below(text, lines, article), article)
    rest = without_page(rest, article)
    rest, asides = without_asides(text, rest, [text[slice(*span)] for span in article.authors])
    article.left_out = asides + article.left_out
    if heads:
        article.live = find_entries(text, rest, heads)
        rest = article.live.before
        article.passages += passages_of(article.live)
    else:
        article.spoken = find_turns(text, rest, head.authors)
        if article.spoken:
            rest = [*article.spoken.before, *article.spoken.between]
    blocks = blocks_of(text, rest)
    if not (article.spoken or article.live):
        article.signed_parts, blocks = signed_blocks(text, blocks)
        blocks = unsigned(text, blocks, article, commenters)
    article.passages += _paragraphs(text, _after_dateline(text, blocks, article), article)
    article.passages += article.signed_parts
    if article.spoken:
        article.passages += [
            Passage(
                "turn", f"t{n}", f"turn {n}", turn.start, turn.end, author_span=turn.speaker, role=turn.role
            )
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
    elif (
        head.title
        and (day := record_day(text, head.title))
        and (mention := read_timestamp(text[slice(*day)]))
    ):
        article.published, article.published_span = mention.edtf, day


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
    head = (text[slice(*span)] for span in article.head.signatures)
    named = {part.strip(" .").casefold() for words in head for part in _PARTS.split(words)}
    named |= {line.text.casefold() for line in article.head.page}
    named |= {text[slice(*block)].casefold() for block in blocks[:BEFORE_DATELINE]}
    for place, (start, end) in enumerate(blocks[:BEFORE_DATELINE]):
        if found := dateline_of(text, start, end, named):
            article.passages.append(Passage("byline", "by", "dateline", *found.span))
            article.agency = found.agency
            article.reported = found.day or found.yearless
            if found.yearless and not article.published:
                article.head.yearless = found.yearless
            if found.day and not article.published and (mention := read_timestamp(text[slice(*found.day)])):
                article.published, article.published_span = mention.edtf, found.day
            rest = [(found.span[1], end)] if found.span[1] < end else []
            return [*blocks[:place], *rest, *blocks[place + 1 :]]
    if not (article.spoken or article.signed_parts) and (span := place_before_colon(text, blocks)):
        if not is_place(text, text[span[0] : span[1]].partition(":")[0]):
            article.place_or_speaker = span
            article.passages.append(Passage("turn", "t1", "turn 1", span[1], blocks[0][1]))
            return blocks[1:]
        article.passages.append(Passage("byline", "by", "dateline", *span))
        return [(span[1], blocks[0][1]), *blocks[1:]]
    return blocks
