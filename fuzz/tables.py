"""Makers of tables of events, good and malformed, and the promise of a table: problems, or figures and extracts."""

import json
from collections.abc import Sequence
from functools import cache
from random import Random
from typing import Any, get_args

from articles import filled
from cases import Case, one_line, promised, refused, refuses_own
from claimline.dates import bounds_of
from claimline.errors import ClaimlineError
from claimline.figures import overview, profile_of, timeline
from claimline.model import Precision
from claimline.query.extract import bundle, extract
from claimline.query.query import Query
from claimline.query.store import Store
from claimline.shipped import shipped
from claimline.table.as_frame import COLUMNS, Table
from claimline.table.check import Problem
from claimline.table.columns import completed
from claimline.table.facets import FACETS, LANES
from claimline.table.file import parse_table, to_csv
from mutations import mutated, noise
from samples import NAMES, ODD, SENTENCES

Row = dict[str, str]
EDTF = (
    "2015|2015-03|2015-03-05|2015-03-05T10:00:00|2015-03-05T10:00:30|201X|20XX|2015-21|2015-24|2015-34|2015-41|2015-XX"
    "|-0044|-0044-03-15|0000|0000-01-01|9999|9999-12-31|-9999-01-01|2015/2016|2015-03/2015-05-07|2015/..|../2015|2015/|/2015"
    "|[2015..2017]|[..2017]|[2015..]|[2015,2016]|{2015,2017}|[2015-03-05..2015-03-09]|-0044/0079|0001/9999|2015-02-29|2016-02-29"
    "|2014-12-31T23:59:59|2015-03-05T00:00:00/2015-03-05T23:59:00|2015-XX-XX|2015-03-XX|199X|18XX/19XX|2016-24|../.."
).split("|")
_PRECISIONS = get_args(Precision)
_BAD = (
    "|..|/|[]|{}|[..]|{..}|[2015|2015]|[..2017|..2015|2015..|2015-13|2015-00|2015-02-30|2015-3-5|2015-03-05T25:00|2015-03-05T24:00"
    "|2015-03-05T10:00|2015?~|?|%|%2015|2015%|2015~/..|[2016..2015]|2016/2015|2015/2016/2017|Y-17E7|2004?-06|2015S2|201|20151|-44|X"
    "|XXXX|20X5|--2015|2015-XX-05|2015--05|٢٠١٥|２０１５|2015-03-05T10:00Z|12:00|[2015,]|[,2015]|[,]|[2015..2016,2018]|{2015..2016}"
    "|[../2015]|..,2015|none|unknown|stated|range|uncertain|UNCERTAIN|approximate uncertain| |claim|Claim|nan|None|null|0|;|;;|a;;b; ;"
    "|unknown;anonymous|not stated|anonymous"
).split("|")


def make_table(random: Random, texts: Sequence[str]) -> Case:
    """A case of the table: the bytes of a good table, mostly after some malformations."""
    draw = random.random()
    if draw < 0.03:
        data = noise(random).encode("utf-8", errors="ignore")
    else:
        rows = _shipped() if draw < 0.1 else good_rows(random)
        data = _written(random, rows, texts) if random.random() < 0.75 else as_csv(rows)
    groups = LANES
    options = {
        "group": random.choice(groups),
        "width": str(random.choice((0, 1, 280, 390, 900, 3000))),
        "selected": random.choice(("", "storm:p1", "nothing")),
        "from": random.choice(_PERIODS),
        "to": "",
    }
    options["to"] = random.choice([end for end in _PERIODS if not end or end >= options["from"]])
    return Case(data, options)


_PERIODS = ("", "", "", "0000", "2014", "2015-03", "2015-03-05", "2016", "9999")  # in order


def good_rows(random: Random) -> list[Row]:
    """Rows that agree with themselves; now and then one that `check` faults all the same."""
    rows: list[Row] = []
    for number in range(1, random.choice((1, 2, 3, 5, 9, 30)) + 1):
        words = filled(random, random.choice(SENTENCES))
        kind = random.choice(("article", "claim", "claim", "comment", "reply"))
        row = dict.fromkeys(COLUMNS, "") | {
            "id": f"{random.choice(('storm', 'bridge'))}:p{number}",
            "kind": kind,
            "title": _text(random, words[:30]),
            "date_text": _text(random, "in 2015"),
            "quote": _text(random, words),
            "document": random.choice(("storm", "bridge", "")),
            "locator": f"paragraph {number}",
            "note": _text(random, ""),
            **{column: _names(random) for column in ("source", "via", "actors", "places")},
            **_dated(random),
        }
        if rows and kind in {"comment", "reply"} and random.random() < 0.6:
            row["reply_to"] = random.choice(rows)["id"]
        rows.append(row)
    return rows


def _text(random: Random, usual: str) -> str:
    return (
        usual
        if random.random() < 0.8
        else "".join(random.choice(ODD) for _ in range(random.randrange(6))) + usual
    )


def _names(random: Random) -> str:
    drawn = [
        random.choice((*NAMES, "unknown", "local officials", "anonymous"))
        for _ in range(random.choice((0, 1, 1, 2, 3)))
    ]
    return random.choice((";", ";", "; ")).join(dict.fromkeys(drawn))


def _dated(random: Random) -> Row:
    """The cells of a date whose bounds are those of its EDTF."""
    edtf = random.choice(
        (*EDTF, "", f"{random.randrange(2012, 2018)}", f"2016-03-{random.randrange(1, 31):02d}")
    )
    try:
        earliest, latest = bounds_of(edtf)
    except ValueError:  # one of those that do not exist
        edtf = earliest = latest = ""
    if not (earliest or latest):
        return {"edtf": edtf, "precision": "unknown", "basis": "none"}
    mark, qualifier = random.choice((("", ""), ("", ""), ("?", "uncertain"), ("~", "approximate")))
    precision = (
        "day" if earliest == latest and "T" not in edtf else "minute" if earliest == latest else "range"
    )
    return {
        "edtf": edtf + mark if edtf[-1] not in "]}." else edtf,
        "earliest": earliest,
        "latest": latest,
        "precision": precision if random.random() < 0.9 else random.choice(_PRECISIONS),
        "qualifier": qualifier,
        "basis": random.choice(("stated", "relative", "inferred")),
    }


@cache
def _shipped() -> list[Row]:
    table, _ = parse_table(shipped("data/events.csv").read_bytes(), "events.csv")
    return [
        dict(zip(COLUMNS, map(str, row), strict=True))
        for row in completed(table.frame)[list(COLUMNS)].itertuples(index=False)
    ]


def as_csv(rows: Sequence[Row], header: Sequence[str] = COLUMNS) -> bytes:
    """Rows as the bytes of a table, quoted where they must be; nothing is guarded."""
    lines = [list(header), *([row[column] for column in COLUMNS] for row in rows)]
    return "".join(",".join(map(_quoted, line)) + "\r\n" for line in lines).encode("utf-8", errors="ignore")


def _quoted(cell: str) -> str:
    return '"' + cell.replace('"', '""') + '"' if any(char in cell for char in ',"\r\n') else cell


def _written(random: Random, rows: Sequence[Row], texts: Sequence[str]) -> bytes:
    """Malformed in one way or several: cells, header, the text as a whole, its encoding."""
    rows, header = [dict(row) for row in rows], list(COLUMNS)
    ways = random.choice(
        (("cells",), ("cells",), ("header",), ("text",), ("bytes",), ("cells", "header", "text", "bytes"))
    )
    if "cells" in ways:
        for _ in range(random.choice((1, 1, 2, 10))):
            column = random.choice(
                (*COLUMNS, *("edtf", "earliest", "latest", "precision", "qualifier", "basis") * 3)
            )
            random.choice(rows)[column] = random.choice((*_BAD, *EDTF, *ODD, *_PRECISIONS))
    if "header" in ways:
        at, other = random.randrange(len(header)), random.randrange(len(header))
        header[at] = random.choice(
            (header[other], "", " " + header[at], header[at].upper(), "extra", random.choice(ODD))
        )
    text = as_csv(rows, header).decode("utf-8")
    if "text" in ways:
        text = mutated(random, text, texts)
        text = text.replace(",", random.choice((",", ",", ";", "\t"))) if random.random() < 0.1 else text
    if "bytes" not in ways:
        return text.encode("utf-8", errors="ignore")
    raw = text.encode(
        random.choice(("utf-8", "utf-8-sig", "utf-16", "utf-32", "cp1252", "utf-16-be")), errors="replace"
    )
    at = random.randrange(len(raw) + 1)
    return (
        raw[:at]
        + random.choice((b"", b"\0", b"\xff", b'"', b"\r", b"\xef\xbb\xbf"))
        + raw[at + random.randrange(3) :]
    )


def judge_table(case: Case) -> None:
    """Read a table; if nothing is wrong with it, ask it, draw it and write its extracts.

    Raises:
        BrokenPromiseError: a promise is not kept.
    """
    try:
        table, problems = parse_table(case.raw, "fuzz.csv")
    except ClaimlineError as error:
        refused(error)
        return
    for problem in problems:
        promised(
            one_line(str(problem)), f"a problem is not on one line, column {problem.column}", str(problem)
        )
    if problems:
        return
    store = Store(table)
    asked = Query(period_from=case.options["from"], period_to=case.options["to"])
    for query in (Query(), asked):
        for facet in (facet.name for facet in FACETS):
            promised(
                all(one.count >= 0 for one in store.facet(query, facet)), "a facet counts less than none"
            )
    _drawn(case, table, store, asked)
    promised(passes(extract(store, Query())) == [], "the whole table as an extract has problems")
    bundle(store, asked)


def _drawn(case: Case, table: Table, store: Store, asked: Query) -> None:
    group: Any = case.options["group"]
    width, period = int(case.options["width"]), (case.options["from"], case.options["to"])
    picture = timeline(
        store.select(asked), group=group, width=width, selected=case.options["selected"], period=period
    )
    strip = overview(profile_of(table.frame), dark=True, width=width, period=period)
    for drawing in (picture, strip):
        json.dumps(drawing.figure, allow_nan=False)  # the browser gets this
        promised(not drawing.figure["data"] or drawing.height > 0, "a figure without height", drawing.alt)
    rows = len(picture.marks) + len(picture.tray)
    promised(rows == len(store.select(asked)), "the picture has not the rows", rows)


def passes(data: bytes) -> list[Problem]:
    """The problems that `check` finds in bytes that claimline wrote.

    Raises:
        BrokenPromiseError: it cannot even read them, or they come out otherwise when written again.
    """
    try:
        table, problems = parse_table(data, "fuzz.csv")
    except ClaimlineError as error:
        raise refuses_own("the table refuses what claimline wrote", error) from error
    promised(to_csv(table.frame) == data, "a table read back is another")
    return problems
