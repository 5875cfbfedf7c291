"""Makers of queries and addresses, and their promises: no row is lost, and an address gives the same query again."""

import tempfile
from collections.abc import Sequence
from functools import cache
from pathlib import Path
from random import Random
from urllib.parse import parse_qsl, quote, quote_plus, urlencode

from cases import Case, one_line, promised, refused, refuses_own
from claimline.errors import ClaimlineError
from claimline.names.file import parse_names
from claimline.names.joining import join_names
from claimline.query.extract import extract, receipt
from claimline.query.query import PARAMETERS, Query
from claimline.query.replay import replay
from claimline.query.store import Store
from claimline.table.file import parse_table, read_table
from mutations import mutated
from samples import NAMES, ODD
from tables import EDTF, as_csv, good_rows, passes

_NAMED = ("source", "not_source", "actor", "not_actor", "via", "not_via", "place", "not_place")
_VALUES = {
    **dict.fromkeys(_NAMED, (*NAMES, "not stated", "anonymous", "unknown", "nobody", "local officials")),
    "match": ("any", "all"),
    "kind": ("article", "claim", "comment", "reply"),
    "basis": ("stated", "relative", "inferred", "none"),
    "document": ("storm", "bridge", "not stated"),
    "text": ("ferry", "STRASSE", "e b", "%", "_", "'", "the  bridge", "\u0130", "\x01"),
    "from": ("-0044", "0000", "2014", "2015-03"),
    "to": ("2015-03", "2015-03-05", "2016-02", "9999-12-31"),
    "certainly": ("1", "true", "0", "FALSE"),
    "undated": ("include", "only", "leave-out"),
}
_LISTS = (
    "Tom Hale,rob_77,person|Ada Lindqvist,Mayor Lindqvist,person",
    "Oster Council,Harbour Board,body|the Ferry Union,,group",
    "local people,activists,anonymous",
)


def make_query(random: Random, _: Sequence[str]) -> Case:
    """A case of the query: a good table, the pairs of an address that says a query, and at times a list of names."""
    single = [name for name in _VALUES if name not in {*_NAMED, "kind", "basis", "document"}]
    pairs: list[tuple[str, str]] = []
    for name in random.sample(sorted(_VALUES), random.choice((0, 1, 1, 2, 3, 6))):
        times = 1 if name in single else random.choice((1, 1, 2, 3))
        pairs += [(name, value) for value in random.sample(_VALUES[name], min(times, len(_VALUES[name])))]
    options = {"query": urlencode(pairs), "names": random.choice(_LISTS) if random.random() < 0.3 else ""}
    return Case(as_csv(good_rows(random)), options)


def make_address(random: Random, texts: Sequence[str]) -> Case:
    """A case of the address: the part behind its question mark."""
    parts = []
    for _ in range(random.choice((0, 1, 2, 3, 5, 12))):
        name = random.choice(
            (*PARAMETERS.values(), *PARAMETERS.values(), "group", "claim", "page", "zoom", "From", "")
        )
        value = random.choice(
            (
                *_VALUES.get(name, ("",)),
                *_VALUES.get(name, ("",)),
                random.choice(EDTF),
                random.choice(ODD),
                random.choice(NAMES),
            )
        )
        value += random.choice(ODD) if random.random() < 0.15 else ""
        value = value.encode("utf-8", errors="ignore").decode("utf-8") if random.random() < 0.9 else value
        written = random.choice((quote, quote_plus, str, _percent))(
            value.encode("utf-8", errors="replace").decode("utf-8")
        )
        parts.append(f"{name}={written}" if random.random() < 0.95 else name + written)
    address = random.choice(("&", "&", "&", "&&", ";")).join(parts)
    return Case(mutated(random, address, texts) if random.random() < 0.3 else address)


def _percent(value: str) -> str:
    """Every byte by its number, with a slip or two."""
    return "".join(f"%{byte:02x}" for byte in value.encode("utf-8")).replace("%2", "%%2", 1) + "%zz%f"


def judge_query(case: Case) -> None:
    """Ask a table: rows kept and left out are all rows, the extract passes `check`, its receipt makes it again.

    Raises:
        BrokenPromiseError: a promise is not kept.
    """
    try:
        query = Query.from_params(parse_qsl(case.options["query"]))
        with tempfile.TemporaryDirectory() as folder:
            path = Path(folder) / "events.csv"
            path.write_bytes(case.raw)
            _handed_on(path, query, case.options["names"])
    except ClaimlineError as error:
        refused(error)


def _handed_on(path: Path, query: Query, names: str) -> None:
    table = read_table(path)
    if names:
        lines = "canonical,alias,kind\n" + names.replace("|", "\n")
        table = join_names(table, parse_names(lines.encode("utf-8"), "names.csv"))
    store = Store(table)
    query = store.in_its_names(query)
    _same_again(query)
    _counted(store, query)
    data, proof = extract(store, query), receipt(store, query, "out.csv")
    for problem in passes(data):
        raise refuses_own(f"check refuses an extract, column {problem.column}", problem.message)
    for name, content in {"out.csv": data, "out.csv.json": proof}.items():
        path.with_name(name).write_bytes(content)
    again = replay(path.with_name("out.csv.json"))
    promised(again.data == data and not again.differences, "a replay differs", again.differences)


def _counted(store: Store, query: Query) -> None:
    kept, left = store.select(query), store.left_out(query)
    promised(sorted([*kept.index, *left.index]) == [*range(store.total)], "rows are lost or doubled")
    promised(list(kept.index) == sorted(kept.index), "rows are out of order")
    promised(store.count(query) == len(kept), "the count is not that of the rows")
    promised(
        store.words(query).startswith(f"{len(kept):,} of {store.total:,}: "), "the sentence counts otherwise"
    )


def _same_again(query: Query) -> None:
    pairs = query.to_params()
    promised(Query.from_params(pairs) == query, "the pairs of a query say another", query)
    promised(
        Query.from_params(parse_qsl(urlencode(pairs))) == query, "the address of a query says another", query
    )
    promised(Query.from_data(query.to_data()) == query, "the receipt's query is another", query)


def judge_address(case: Case) -> None:
    """Read an address as a query, write it and read it again, and ask a table with it.

    Raises:
        BrokenPromiseError: a promise is not kept.
    """
    try:
        query = Query.from_params(parse_qsl(case.text, keep_blank_values=True))
    except ClaimlineError as error:
        refused(error)
        return
    _same_again(query)
    _counted(_store(), query)
    promised(one_line(_store().words(query)), "the sentence is not on one line", repr(_store().words(query)))


@cache
def _store() -> Store:
    return Store(parse_table(as_csv(good_rows(Random(7))), "events.csv")[0].frame)
