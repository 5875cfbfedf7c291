"""What was recognised in something that a reader brought in, in words: its form, its head, its comments, and what was not read."""

from collections import Counter
from collections.abc import Iterator, Sequence

from claimline.case.documents import WouldAdd
from claimline.inline import inline
from claimline.model import Document
from claimline.table.columns import split_values
from claimline.text.counts import number_of
from claimline.ui.drafts import Moved
from claimline.ui.plain import markup
from claimline.ui.records import Row, date_in_words

FORMS = {
    "article": "a text",
    "page": "a saved web page",
    "table": "a table of events",
}
_SHOWN = 12  # rows that the settings move, named one by one


def in_short(draft: WouldAdd) -> str:
    """`12 rows, a saved web page`."""
    if draft.reading.of:
        return f"a page of the thread of {inline(draft.reading.of)}"
    return f"{number_of(len(draft.rows), 'row')}, {FORMS[draft.entry.form]}"


def facts(draft: WouldAdd) -> list[tuple[str, str]]:
    """Names and values (HTML) of all that was recognised, in the order in which one would look at them."""
    found = [("read as", FORMS[draft.entry.form])]
    if draft.reading.of:
        return [*found, ("rows", f"those of {markup(draft.reading.of)}, whose thread goes on here")]
    rows = [row.cells for row in draft.rows]
    head = next((row for row in rows if row["kind"] == "article"), None)
    if head:
        found += [
            ("title", markup(head["title"])),
            ("by", markup(", ".join(split_values(head["source"])))),
            ("of", f"{markup(date_in_words(head))} <small>{markup(head['note'])}</small>"),
        ]
    for name, kinds in (("claims", {"claim"}), ("comments", {"comment", "reply"})):
        found.append((name, _how_dated([row for row in rows if row["kind"] in kinds])))
    if draft.reading.document:
        found.append(("not read", _left(draft.reading.document)))
    return found


def _how_dated(rows: Sequence[Row]) -> str:
    """`17: 9 dated, 6 bounded, 2 undated`."""
    if not rows:
        return "none"
    counts = Counter(
        "undated"
        if not row["earliest"] and not row["latest"]
        else "bounded"
        if row["basis"] == "inferred"
        else "dated"
        for row in rows
    )
    parts = ", ".join(f"{counts[how]:,} {how}" for how in ("dated", "bounded", "undated") if counts[how])
    return f"{len(rows):,}: {parts}"


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
