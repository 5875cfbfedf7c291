"""Each sentence of a document with those who say it: attributions, quotations and names put together.

Whom a statement names is found by `about` while its tokens are at hand; dates and rows are left to `claimline.events`.
"""

from dataclasses import replace
from typing import TYPE_CHECKING

from claimline.attribution.finder import resumed_quotation
from claimline.attribution.reader import ParagraphReader
from claimline.attribution.resolution.speakers import Speakers
from claimline.attribution.syntax.prose import paragraphs
from claimline.model import Document, Span, Statement
from claimline.names.known import NameList

if TYPE_CHECKING:
    from claimline.attribution.resolution.turns import Turn

_READ = frozenset({"paragraph", "turn", "comment", "reply"})


def attribute(document: Document, actors: NameList) -> list[Statement]:
    """Every sentence of every paragraph, comment and reply as a statement, in the order of the text.

    `source` is empty where only the passage's writer speaks, and `unknown` where something is attributed to nobody.
    A sentence in which several speak comes once for each of them.
    """
    speakers = Speakers(document, actors)
    found: list[Statement] = []
    going_on: Turn | None = None
    whole: dict[Span, Span] = {}  # by cue, the words of those who go on in another paragraph
    for passage in document.passages:
        if passage.kind not in _READ:
            continue
        if passage.kind != "paragraph":
            speakers.start_passage()
            going_on = None
        for paragraph in paragraphs(document.text, passage.start, passage.end):
            announced = going_on is not None and going_on.attribution.content_span is None
            resumed = going_on if announced or resumed_quotation(paragraph) else None
            reader = ParagraphReader(passage, paragraph, actors, speakers, resumed)
            found.extend(reader.statements())
            going_on = reader.going_on()
            if reader.resumed and (words := reader.resumed.attribution.content_span):
                whole[reader.resumed.attribution.cue_span] = words
    return [
        replace(statement, reported_span=whole[statement.cue_span])
        if statement.cue_span in whole
        else statement
        for statement in found
    ]
