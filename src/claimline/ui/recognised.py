"""What was recognised in something that a reader brought in, in words: its form, its head, its comments, and what was not read."""

from collections import Counter
from collections.abc import Iterator

from claimline.dates.english import in_words
from claimline.model import Document, Event
from claimline.text.counts import number_of
from claimline.ui.drafts import Draft, Moved
from claimline.ui.plain import markup

_FORMS = {
    "text": "a text",
    "page": "a saved web page",
    "archive": "a saved web page in one file (MHTML)",
    "table": "a table of events",
}
_SHOWN = 12  # rows that the settings move, named one by one


def form(draft: Draft) -> str:
    """What it is, in words."""
    return _FORMS[draft.form]


def facts(draft: Draft) -> list[tuple[str, str]]:
    """Names and values (HTML) of all that was recognised, in the order in which one would look at them."""
    found = [("read as", form(draft))]
    if not draft.document:
        kinds = Counter(draft.frame["kind"].tolist())
        return [
            *found,
            (
                "rows",
                markup(", ".join(number_of(n, "reply" if k == "reply" else k) for k, n in kinds.items())),
            ),
        ]
    head = next((event for event in draft.events if event.kind == "article"), None)
    if head:
        found += [
            ("title", markup(head.title)),
            ("by", markup(", ".join(head.source))),
            ("of", f"{markup(_date(head))} <small>{markup(head.note)}</small>"),
        ]
    claims = [event for event in draft.events if event.kind == "claim"]
    comments = [event for event in draft.events if event.kind in {"comment", "reply"}]
    found.append(("claims", _how_dated(claims) if claims else "none"))
    found.append(("comments", _how_dated(comments) if comments else "none"))
    found.append(("not read", _left(draft.document)))
    return found


def _date(event: Event) -> str:
    if not event.earliest and not event.latest:
        return "no date"
    return in_words(event.edtf, event.earliest, event.latest, event.precision, event.qualifier)


def _how_dated(events: list[Event]) -> str:
    """`17: 9 dated, 6 bounded, 2 undated`."""
    counts = Counter(
        "undated"
        if not event.earliest and not event.latest
        else "bounded"
        if event.basis == "inferred"
        else "dated"
        for event in events
    )
    parts = ", ".join(f"{counts[how]:,} {how}" for how in ("dated", "bounded", "undated") if counts[how])
    return f"{len(events):,}: {parts}"


def _left(document: Document) -> str:
    """How much of the text stands in no passage; it is pale in the text below."""
    inside = sum(len(document.text[passage.start : passage.end].split()) for passage in document.passages)
    left = len(document.text.split()) - inside
    if left <= 0:
        return "nothing"
    return f"{number_of(left, 'word')} of {len(document.text.split()):,}, pale in the text: heads of comments, and what is no part of the article"


def in_sentences(rows: list[Moved]) -> Iterator[str]:
    """What the settings move, as HTML: a sentence, then a line for each of the first rows."""
    if not rows:
        yield "They move no date of this document."
        return
    yield f"They move the dates of {number_of(len(rows), 'row')}."
    for row in rows[:_SHOWN]:
        yield f"{markup(row.title)}: {markup(row.before or 'undated')} → <b>{markup(row.now or 'undated')}</b>"
    if len(rows) > _SHOWN:
        yield f"{len(rows) - _SHOWN:,} more."
