"""The promises of reading for any text: an answer or one sentence, and rows that claimline's own check passes."""

from collections.abc import Sequence
from functools import cache

from cases import Case, promised, refused, refuses_own
from claimline import Document, Event, find_dates, find_events, load_actors, read_text
from claimline.dates import bounds_of, in_order
from claimline.errors import ClaimlineError
from claimline.model import DateMention, Span
from claimline.names.known import NameList
from claimline.shipped import shipped
from claimline.table.as_frame import to_frame
from claimline.table.file import parse_table, to_csv
from claimline.text.decode import decode


def judge_article(case: Case) -> None:
    """Read the text of a case, some of them twice, and check the result.

    Raises:
        BrokenPromiseError: a promise is not kept.
    """
    published = case.options["published"] or None
    try:
        text = decode(case.data, "fuzz.txt")[0] if isinstance(case.data, bytes) else case.data
        document = read_text(text, published, "fuzz")
    except ClaimlineError as error:
        refused(error)
        return
    anchor, style = case.options["anchor"] or None, case.options["style"] or None
    _dates(text, find_dates(text, anchor, style))  # type: ignore[arg-type]  # "news" or "narrative"
    _passages(document)
    events = find_events(document, _actors())
    _spans(document.text, events)
    data = _written(events)
    if case.options["twice"]:
        again = find_events(read_text(text, published, "fuzz"), _actors())
        promised(data == _written(again), "two runs give other bytes")


@cache
def _actors() -> NameList:
    return load_actors(shipped("data/actors.csv"))


def _dates(text: str, mentions: Sequence[DateMention]) -> None:
    last = 0
    for mention in mentions:
        promised(last <= mention.start < mention.end <= len(text), "dates out of order or empty", mention)
        promised(text[mention.start : mention.end] == mention.text, "a date is not its words", mention)
        bounds_of(mention.edtf)
        _in_order(mention)
        last = mention.end


def _in_order(dated: DateMention | Event) -> None:
    promised(
        in_order(dated.earliest, dated.latest),
        f"the end of a {type(dated).__name__} lies before its start",
        dated,
    )


def _passages(document: Document) -> None:
    text, last = document.text, 0
    for passage in document.passages:
        promised(last <= passage.start <= passage.end <= len(text), "passages out of order", passage)
        promised(_is(text, passage.posted_span, passage.posted), "a passage's time is not its words", passage)
        if passage.author:
            promised(_is(text, passage.author_span, passage.author), "an author is not the words", passage)
        last = passage.end
    promised(_is(text, document.author_span, document.author), "the author is not the words", document.author)
    keys = [passage.key for passage in document.passages if passage.key != "by"]
    promised(len(keys) == len(set(keys)), "two passages have one key", keys)


def _spans(text: str, events: Sequence[Event]) -> None:
    for event in events:
        promised(_is(text, event.span, event.quote), "a quote is not its words", event)
        promised(
            not event.date_span or _is(text, event.date_span, event.date_text),
            "a row's date is not its words",
            event,
        )
        for span in (event.source_span, event.cue_span, event.content_span):
            promised(not span or 0 <= span[0] < span[1] <= len(text), "a span is empty or outside", event)
        _in_order(event)


def _is(text: str, span: Span | None, words: str) -> bool:
    return text[span[0] : span[1]] == words and span[0] <= span[1] if span else not words


def _written(events: Sequence[Event]) -> bytes:
    """The rows as a file, which the check of tables passes and reads back as it was."""
    try:
        data = to_csv(to_frame(events))
        table, problems = parse_table(data, "fuzz.csv")
    except ClaimlineError as error:
        raise refuses_own("the table refuses what read made", error) from error
    for problem in problems:
        raise refuses_own(f"check refuses what read made, column {problem.column}", problem.message)
    promised(to_csv(table.frame) == data, "a table read back is another")
    return data
