"""What was recognised in something that a reader brought in, in words: its form, its head, its comments, and what was not read."""

from collections import Counter
from collections.abc import Iterator, Sequence

import claimline.events
from claimline.case.documents import WouldAdd
from claimline.dates.english import edtf_in_words
from claimline.inline import inline
from claimline.table.columns import split_values
from claimline.text.counts import listed, number_of
from claimline.ui.drafts import Moved
from claimline.ui.in_text import PALE
from claimline.ui.marked_text import IN_NO_ROW, parts_of, words_of
from claimline.ui.plain import markup
from claimline.ui.records import Row, date_in_words

FORMS = {
    "article": "a text",
    "page": "a saved web page",
    "table": "a table of events",
}
_HOW = ("with a date", "dated by what stands around them", "without a date")
_SHOWN = 12  # rows that the settings move, named one by one


def in_short(draft: WouldAdd) -> str:
    """`12 rows, a saved web page`."""
    if draft.reading.of:
        return f"a page of the thread of {inline(draft.reading.of)}"
    return f"{number_of(len(draft.rows), 'row')}, {FORMS[draft.entry.form]}"


def held(draft: WouldAdd) -> str:
    """`15 claims, 3 comments and 1 reply`."""
    kinds = Counter(row.cells["kind"] for row in draft.rows)
    some = [number_of(kinds[kind], kind) for kind in ("claim", "comment", "reply") if kinds[kind]]
    if _is_foreign(draft):
        of = f"{listed(some)}, and of the article " if some else ""
        return f"{of}its head alone, for its sentences are not in English"
    return listed(some) if some else in_short(draft)


def _is_foreign(draft: WouldAdd) -> bool:
    """Whether no sentence of an article is in English: of it the title, the author and the date are read, and nothing else."""
    document = draft.reading.document
    passages = document.passages if document else ()
    body = [one.key for one in passages if not one.is_comment and one.kind not in {"title", "byline"}]
    return bool(body) and document is not None and document.foreign.issuperset(body)


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
            ("by", markup("; ".join(split_values(head["source"])))),
            ("published", f"{markup(date_in_words(head))} <small>{markup(head['note'])}</small>"),
        ]
    for name, kind in (("claims", "claim"), ("comments", "comment"), ("replies", "reply")):
        own = [row for row in rows if row["kind"] == kind]
        if own or kind != "reply":
            found.append((name, _how_dated(own)))
    if back := counting_back(draft):
        says = (
            "gives its time as “3 hours ago” does" if back == 1 else "give their times as “3 hours ago” does"
        )
        found[-1] = (
            found[-1][0],
            f"{found[-1][1]} <small>{back:,} {says}: say under <b>Copied on</b> from which day that counts back.</small>",
        )
    if draft.reading.document:
        spans = {row.id: row.spans for row in draft.rows}
        words = words_of(parts_of(draft.reading.document, spans), spans)
        found.append(("not read", _left(words)))
        if words[IN_NO_ROW]:
            some = f"{words[IN_NO_ROW]:,} of {number_of(words.total(), 'word')}"
            found.append(("in no row", f"{some}; the text below can show which"))
    return found


def counting_back(draft: WouldAdd) -> int:
    """How many of its comments wait for the day of the copy."""
    return claimline.events.counting_back(draft.reading.document) if draft.reading.document else 0


def _how_dated(rows: Sequence[Row]) -> str:
    """`17: 9 with a date, 6 dated by what stands around them, 2 without a date`."""
    if not rows:
        return "none"
    counts = Counter(
        _HOW[2]
        if not row["earliest"] and not row["latest"]
        else _HOW[1]
        if row["basis"] == "inferred"
        else _HOW[0]
        for row in rows
    )
    parts = ", ".join(f"{counts[how]:,} {how}" for how in _HOW if counts[how])
    return f"{len(rows):,}: {parts}"


def _left(words: Counter[str]) -> str:
    """How much of the text is no passage, and which is pale in the text below."""
    pale = [f"{number_of(words[name], 'word')} in {says}" for name, says in PALE.items() if words[name]]
    return f"{listed(pale)}; pale in the text below" if pale else "nothing"


def in_sentences(rows: Sequence[Moved]) -> Iterator[str]:
    """What the settings move, as HTML: a sentence, then a line for each of the first rows."""
    dates, sources = ([one for one in rows if len({*pair(one)}) > 1] for pair in (_dates, _sources))
    counts = [f"the date of {number_of(len(dates), 'row')}"] * bool(dates)
    counts += [f"who says it in {number_of(len(sources), 'row')}"] * bool(sources)
    if not counts:
        yield "They change no date and no speaker of this document."
        return
    yield f"They change {listed(counts)}."
    for row in rows[:_SHOWN]:
        pairs = (pair for pair in (_dates(row), _sources(row)) if len({*pair}) > 1)
        changed = "; ".join(f"{markup(before)} → <b>{markup(now)}</b>" for before, now in pairs)
        yield f"{markup(row.title)}: {changed}"
    if len(rows) > _SHOWN:
        yield f"{len(rows) - _SHOWN:,} more."


def _dates(row: Moved) -> list[str]:
    """Its dates before and now, in words."""
    return [edtf_in_words(date) if date else "undated" for date in row.dates]


def _sources(row: Moved) -> list[str]:
    """Its speakers before and now."""
    return ["; ".join(split_values(names)) or "nobody" for names in row.sources]
