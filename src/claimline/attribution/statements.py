"""Each sentence of a document with those who say it: attributions, quotations and names put together.

Whom a statement names is found by `about` while its tokens are at hand; dates and rows are left to `claimline.events`.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from claimline.attribution.finder import by_title, is_only_quotation, resumed_quotation
from claimline.attribution.lexicon import nouns
from claimline.attribution.reader import ParagraphReader
from claimline.attribution.resolution.speakers import Speakers
from claimline.attribution.syntax.prose import Paragraph, paragraphs
from claimline.attribution.syntax.unnamed import is_person_noun
from claimline.model import Document, Passage, Span, Statement
from claimline.names.known import NameList
from claimline.text.spans import own_words
from claimline.text.tokens import tokenize

if TYPE_CHECKING:
    from claimline.attribution.resolution.turns import Turn

_READ = frozenset({"paragraph", "turn", "entry", "comment", "reply"})


def attribute(document: Document, actors: NameList) -> list[Statement]:
    """Every sentence of every paragraph, comment and reply as a statement, in the order of the text.

    `source` is empty where only the passage's writer speaks, and `unknown` where something is attributed to nobody.
    A sentence in which several speak comes once for each of them; one of a title only if somebody says it.
    """
    speakers = Speakers(document, actors)
    head = _head(document)
    found = _of_text(document, actors, speakers, head)
    if head is None:
        return found
    of_head = _of_head(document, head, actors, speakers, found)
    return [*of_head, *(s for s in found if s.passage != head.key)] if of_head else found


def _head(document: Document) -> Passage | None:
    """The title; where there is none, the first paragraph, which can be a headline too."""
    title = next((passage for passage in document.passages if passage.kind == "title"), None)
    first = next(iter(document.passages), None)
    return title or (first if first and first.kind == "paragraph" else None)


def _of_text(
    document: Document, actors: NameList, speakers: Speakers, head: Passage | None
) -> list[Statement]:
    """The statements of paragraphs, comments and replies."""
    found: list[Statement] = []
    going_on: Turn | None = None
    last: Turn | None = None
    whole: dict[Span, Span] = {}  # by cue, the words of those who go on in another paragraph
    for passage in document.passages:
        if passage.kind not in _READ:
            continue
        if passage.kind != "paragraph":
            speakers.start_passage(_known_to(document, passage))
            going_on = last = None
        for paragraph in _paragraphs(document.text, passage):
            announced = going_on is not None and going_on.attribution.content_span is None
            resumed = going_on if announced or resumed_quotation(paragraph) else None
            if resumed is None and is_only_quotation(paragraph):
                resumed = last
            headline = passage is head
            reader = ParagraphReader(passage, paragraph, actors, speakers, resumed, headline=headline)
            found.extend(_with_role(passage, reader.statements()))
            going_on, last = reader.going_on(), reader.last_speaker()
            if reader.resumed and (words := reader.resumed.attribution.content_span):
                whole[reader.resumed.attribution.cue_span] = words
    return [
        replace(statement, reported_span=whole[statement.cue_span])
        if statement.cue_span in whole
        else statement
        for statement in found
    ]


def _with_role(passage: Passage, said: Iterable[Statement]) -> Iterator[Statement]:
    """The statements of a passage; what its speaker says himself has the role that stands beside his name, if that is one."""
    words = tokenize(passage.role)
    office = any(is_person_noun(word) or word.low in nouns.TITLES | nouns.RANKS for word in words)
    for statement in said:
        own = office and not statement.source
        yield replace(statement, role=passage.role, role_before=True) if own else statement


def _known_to(document: Document, passage: Passage) -> tuple[str, ...]:
    """Whom a passage can call by a surname alone: a thread the article's author, a conversation each who has spoken in it."""
    if passage.is_comment:
        return document.authors
    return (passage.author,) if passage.kind == "turn" else ()


def _paragraphs(text: str, passage: Passage) -> Iterator[Paragraph]:
    """The paragraphs of its writer's own words."""
    for start, end in own_words(passage):
        yield from paragraphs(text, start, end)


def _of_head(
    document: Document, head: Passage, actors: NameList, speakers: Speakers, found: Sequence[Statement]
) -> list[Statement]:
    """What a headline gives to somebody ("Ort: no deal"); it is read last, because his name stands in full below it."""
    phrases = [statement.source_span for statement in found if statement.source_span]
    speakers.start_passage()
    statements: list[Statement] = []
    for line in paragraphs(document.text, head.start, head.end):
        surname = by_title(line, phrases)
        if head.kind == "title" or (surname and surname[0].source_span not in phrases):
            reader = ParagraphReader(head, line, actors, speakers, headline=True, by_title=surname)
            statements.extend(statement for statement in reader.statements() if statement.cue_span)
    return [
        replace(statement, reading=replace(reading, named="in the text"))
        if (reading := statement.reading) and reading.named
        else statement
        for statement in statements
    ]
