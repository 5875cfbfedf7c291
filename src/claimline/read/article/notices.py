"""What reading an article had to decide, in sentences for its user."""

from collections.abc import Iterator, Sequence

from claimline.model import Span
from claimline.read.article.article import Article
from claimline.read.article.entries import found_live
from claimline.read.lines import Line, in_lines
from claimline.text.counts import ended, number_of


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
    if head.yearless and not (article.published or given):
        words = text[slice(*head.yearless)]
        yield f"The article's day ({words}) has no year; give its date to read it."
    if head.unclear:
        words = text[slice(*head.unclear)]
        yield f"{words} beside the author could be a second author or a place, and is left out."
    yield from _of_parts(article)
    if article.place_or_speaker:
        word = text[slice(*article.place_or_speaker)].partition(":")[0]
        yield f"{word} before a colon could be who speaks or a place: the words after it have no known speaker."
    if article.notes:
        yield f"Left out as editor's notes, in square brackets: {number_of(article.notes, 'paragraph')}."
    if article.captions:
        yield ended(f"Left out as captions glued to a first word: {', '.join(article.captions)}")


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


def _of_parts(article: Article) -> Iterator[str]:
    """What the parts of an article are that is no plain text."""
    if article.live:
        yield found_live(len(article.live.entries))
    if article.spoken:
        yield from article.spoken.notices()
    if article.signed_parts:
        yield f"Found {number_of(len(article.signed_parts), 'part')} with a name below: they are the words of who signs them."
