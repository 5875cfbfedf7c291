"""The rows of a query as files: the extract, its receipt, both in a ZIP, and the replay that proves them.

The page and the command line call the same functions, so that they give the same bytes.
"""

import hashlib
import io
import json
import os
import zipfile
from collections import Counter
from contextlib import suppress
from dataclasses import dataclass, replace
from importlib.metadata import version
from pathlib import Path
from typing import Any

from claimline.arguments import path_of, refused, text
from claimline.errors import ArgumentError, ClaimlineError, UnreadableError, as_utf8, on_disk, shown
from claimline.model import NameLine
from claimline.names.file import checked
from claimline.names.joining import join_names
from claimline.query.query import Query
from claimline.query.store import Store
from claimline.read.files import Limit, read_bytes
from claimline.table.as_frame import Events, Table
from claimline.table.file import LIMIT as TABLES
from claimline.table.file import read_table, to_csv
from claimline.text.folding import Fold, cased, folded

LIMIT = Limit(20_000_000, "give the receipt that claimline wrote")
_ACCENTS_ASIDE = "letter case, accents and spaces aside"  # `folded`
_EPOCH = (1980, 1, 1, 0, 0, 0)  # the oldest time of a ZIP; a receipt knows no clock


def extract(events: Store | Events, query: Query) -> bytes:
    """The events that a query keeps as the bytes of a table: every column, in the table's order.

    Args:
        events: a store, or what one is made of (`Store`).
        query: which of them. Where a list of names was joined into a table, it may use any spelling that the list knows.

    Raises:
        ArgumentError: one of them is something else.
        TableError: as `Store`, or a cell does not fit its column.
    """
    return to_csv(_store_of(events).select(query))


def receipt(events: Store | Table, query: Query, name: str = "extract.csv") -> bytes:
    """The JSON that says what an extract is: query, input, rows in, out and left out by reason, version.

    It holds no clock and no path but the input's name as its table gives it.

    Args:
        events: the input, from `read_table`, or a store made of it: a receipt says which file it is about.
        query: as for `extract`.
        name: the file name of the extract.

    Raises:
        ArgumentError: one of them is something else, or the store was not made of a table.
        ClaimlineError: one of the two names is not UTF-8.
    """
    if not isinstance(events, Store | Table):
        raise refused(
            "events", events, "a receipt names the file of its input, so give what read_table gives"
        )
    if Path(text("name", name)).name != name or name == "..":
        raise refused("name", name, "give the name of the extract's file without its folder")
    store = _store_of(events)
    return _receipt(store, query, name, extract(store, query))


def _store_of(events: Store | Events) -> Store:
    return events if isinstance(events, Store) else Store(events)


def _input_of(store: Store) -> Table:
    """The table that a receipt names."""
    if store.table is None:
        raise ArgumentError("A receipt names the file of its input; make the store of what read_table gives.")
    return store.table


def _receipt(store: Store, query: Query, name: str, data: bytes) -> bytes:
    table, query, left_out = _input_of(store), store.in_its_names(query), store.left_out(query)
    reasons = Counter(left_out["reason"].tolist())
    fields = {
        "claimline": version("claimline"),
        "query": {"words": store.words(query), "data": query.to_data(), **_searching(query)},
        "input": {"name": _as_text(table.name), "sha256": table.sha256, "rows": store.total},
        **_list_of_names(table),
        "extract": {"name": _as_text(name), "sha256": _sha256(data), "rows": store.total - len(left_out)},
        "left_out": {"rows": len(left_out), "reasons": dict(sorted(reasons.items()))},
    }
    return (json.dumps(fields, ensure_ascii=False, indent=2) + "\n").encode("utf-8")


def _searching(query: Query) -> dict[str, str]:
    """The rule by which a text was sought, where one was; receipts of the rule before it name none."""
    return {"search": _ACCENTS_ASIDE} if query.text.strip() else {}


def _as_text(name: str) -> str:
    """The name of a file as text for a receipt; a file system takes names that are no text."""
    try:
        text = as_utf8(name)
        text.encode("utf-8")
    except UnicodeEncodeError:
        raise ClaimlineError(
            f"The name {shown(name)} is not UTF-8, which a receipt needs; rename the file."
        ) from None
    return text


def _list_of_names(table: Table) -> dict[str, Any]:
    """The lines of the list that was applied to the input, and the number of rows in which it changed a name."""
    if not table.names:
        return {}
    return {"names": {"lines": [line._asdict() for line in table.names], "rows": table.renamed}}


def bundle(store: Store, query: Query, name: str = "extract.csv") -> bytes:
    """A ZIP of the extract, its receipt and the left-out rows with their reasons; the same bytes every time."""
    data = extract(store, query)
    members = {
        name: data,
        f"{name}.json": _receipt(store, query, name, data),
        f"{name.removesuffix('.csv')}.left-out.csv": to_csv(store.left_out(query), extra=("reason",)),
    }
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        for member, content in members.items():
            info = zipfile.ZipInfo(member, date_time=_EPOCH)
            info.compress_type = zipfile.ZIP_DEFLATED
            info.create_system = 3  # Unix everywhere: the default depends on the machine
            info.external_attr = 0o644 << 16
            archive.writestr(info, content)
    return out.getvalue()


@dataclass(frozen=True, slots=True)
class Replay:
    """An extract built again from its receipt.

    Attributes:
        path: where the extract stands or belongs: beside the receipt.
        data: its bytes as rebuilt.
        present: whether it stands there already.
        words: the query's one sentence.
        differences: each difference from the receipt, in a sentence; empty where all bytes are the same.
    """

    path: Path
    data: bytes
    present: bool
    words: str
    differences: tuple[str, ...]


def replay(path: str | os.PathLike[str]) -> Replay:
    """Build an extract again from its receipt, a JSON file, and compare; nothing is written.

    The receipt names its input. The file of that name is sought from the working folder, from the receipt's folder, and
    beside the receipt.

    Raises:
        ArgumentError: the argument is no path.
        UnreadableError: the receipt or its input cannot be read.
        TableError: the input breaks the rules of a table.
    """
    path = path_of(path)
    said = _facts(_read_json(path), path.name)
    query = Query.from_data(said.query)
    table = replace(read_table(_find(path, on_disk(said.input_name))), name=on_disk(said.input_name))
    if said.names:
        table = join_names(table, said.names)
    store = Store(table, fold=said.fold)
    data = extract(store, query)
    again = _facts(json.loads(_receipt(store, query, said.name, data)), path.name)
    target = path.parent / on_disk(said.name)
    found = _standing(target)
    differences = [*_compared(said, again), *_changed(said.name, found, data)]
    return Replay(target, data, found is not None, again.told["the query in words"], tuple(differences))


def _standing(target: Path) -> bytes | None:
    try:
        target.stat()
    except FileNotFoundError:
        return None
    except OSError:
        pass  # `read_bytes` says why
    return read_bytes(target, f"The extract, {shown(target.name)},", TABLES)


@dataclass(frozen=True, slots=True)
class _Facts:
    """What a receipt says: enough to build the extract again, and the rest (`told`) to compare, by what it is."""

    version: str
    query: dict[str, Any]
    fold: Fold
    names: tuple[NameLine, ...]
    input_name: str
    name: str
    told: dict[str, Any]


def _read_json(path: Path) -> Any:
    try:
        return json.loads(read_bytes(path, path.name or str(path), LIMIT))
    except (ValueError, RecursionError):
        return None


def _facts(said: Any, name: str) -> _Facts:
    try:
        return _Facts(
            version=said["claimline"],
            query=dict(said["query"]["data"]),
            fold=folded if said["query"].get("search") == _ACCENTS_ASIDE else cased,
            names=_lines(said["names"]["lines"], name) if "names" in said else (),
            input_name=str(Path(said["input"]["name"])),
            name=Path(said["extract"]["name"]).name.replace("\0", ""),  # which no file's name can hold
            told={
                "the input's SHA-256": said["input"]["sha256"],
                "the input's number of rows": said["input"]["rows"],
                "the extract's SHA-256": said["extract"]["sha256"],
                "the extract's number of rows": said["extract"]["rows"],
                **(
                    {"the number of rows with a joined name": said["names"]["rows"]}
                    if "names" in said
                    else {}
                ),
                "the number of rows left out": said["left_out"]["rows"],
                "the reasons for leaving rows out": said["left_out"]["reasons"],
                "the query in words": said["query"]["words"],
            },
        )
    except (AttributeError, KeyError, TypeError, ValueError):
        raise UnreadableError(
            f"{name} is no receipt; give the JSON file that claimline wrote beside an extract."
        ) from None


def _lines(said: list[dict[str, str]], name: str) -> tuple[NameLine, ...]:
    """The list of names that a receipt holds.

    Raises:
        TableError: it is not as claimline writes it.
        KeyError, TypeError, AttributeError: it is no list of lines at all.
    """
    return checked(
        [[line[column].strip() for column in NameLine._fields] for line in said],
        f"{name}, the list of names",
    )


def _find(path: Path, name: str) -> Path:
    places = (Path(name), path.parent / name, path.parent / Path(name).name)
    for place in places:
        with suppress(OSError):  # a name too long, a folder without rights
            if place.is_file():
                return place
    raise UnreadableError(
        f"The input of {path.name}, {shown(name)}, is not there; put it beside the receipt."
    )


def _compared(said: _Facts, again: _Facts) -> list[str]:
    """The differences between a receipt and the one written now, in sentences."""
    found = [
        f"{what}: {_plain(now)} now, {_plain(said.told[what])} in the receipt"
        for what, now in again.told.items()
        if now != said.told[what]
    ]
    if found and said.version != again.version:
        found.append(f"claimline's version: {again.version} now, {said.version} in the receipt")
    return found


def _plain(value: object) -> str:
    if isinstance(value, dict):
        return ", ".join(f"{why} ({count})" for why, count in value.items()) or "none"
    return str(value)


def _changed(name: str, found: bytes | None, data: bytes) -> list[str]:
    if found is None or found == data:
        return []
    pairs = zip(found.split(b"\n"), data.split(b"\n"), strict=False)
    line = next(
        (n for n, (old, new) in enumerate(pairs, 1) if old != new),
        min(found.count(b"\n"), data.count(b"\n")) + 1,
    )
    return [f"{name} is not the file rebuilt now, first in line {line}"]


def _sha256(data: bytes) -> str:
    return hashlib.sha256(data).hexdigest()
