"""An extract built again from its receipt, and the differences between then and now."""

import json
import os
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from claimline.arguments import path_of
from claimline.errors import UnreadableError, on_disk
from claimline.inline import shown
from claimline.model import NameLine
from claimline.names.file import checked
from claimline.query.extract import extract, receipt_of, sha256
from claimline.query.from_file import store_from
from claimline.query.packed import is_packed
from claimline.query.query import Query
from claimline.read.files import read_bytes
from claimline.table.as_frame import Table
from claimline.table.file import LIMIT as TABLES
from claimline.table.pair import LIMIT
from claimline.text.searching import Search, search_named

TableOf = Callable[[str | os.PathLike[str]], Table]

_NAMED_SO = {
    "sha256": "the SHA-256",
    "published": "the date of publication that was given",
    "captured": "the day of the copy that was given",
    "author": "the author that was given",
}  # what a receipt of a case holds of each document


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


def replay(path: str | os.PathLike[str], table_of_case: TableOf | None = None) -> Replay:
    """Build an extract again from its receipt, a JSON file, and compare; nothing is written.

    The receipt names its input. The file of that name is sought from the working folder, from the receipt's folder, and
    beside the receipt. Where the receipt is about a case, `table_of_case` makes the table of that file.

    Raises:
        ArgumentError: the argument is no path.
        UnreadableError: the receipt or its input cannot be read.
        TableError: the input breaks the rules of a table.
    """
    path = path_of(path)
    said = _facts(_read_json(path), path.name)
    query = Query.from_data(said.query)
    name = on_disk(said.input_name)
    table_of = table_of_case if said.is_of_case else None
    with store_from(_find(path, name), name, said.names, search=said.search, table_of=table_of) as store:
        data = extract(store, query, bom=said.bom)
        proof = receipt_of(store, query, said.name, sha256(data), bom=said.bom)
        again = _facts(json.loads(proof), path.name)
    target = path.parent / on_disk(said.name)
    standing = _standing(target)
    differences = [*_compared(said, again), *_changed(said.name, standing, data)]
    return Replay(target, data, standing is not None, again.told["the query in words"], tuple(differences))


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
    search: Search
    names: tuple[NameLine, ...]
    input_name: str
    name: str
    bom: bool
    is_of_case: bool
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
            search=search_named(said["query"].get("search", "")),
            names=_lines(said["names"]["lines"], name) if "names" in said else (),
            input_name=str(Path(said["input"]["name"])),
            name=Path(said["extract"]["name"]).name.replace("\0", ""),  # which no file's name can hold
            bom=bool(said["extract"].get("bom")),
            is_of_case="case" in said,
            told={
                **_of_case(said.get("case", {})),
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


def _of_case(said: dict[str, Any]) -> dict[str, Any]:
    """What a case was made of, each by what it is.

    Raises:
        KeyError, TypeError, AttributeError: it is not as claimline writes it.
    """
    documents = {
        f"{_NAMED_SO.get(what, what)} of {shown(one['file'])}": value
        for one in said.get("documents", ())
        for what, value in ({"sha256": one["sha256"]} | one).items()
        if what != "file"
    }
    files = {
        f"the SHA-256 of the case's {name}": said[name]["sha256"] for name in said if name != "documents"
    }
    return documents | files


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
            if place.is_file() or is_packed(place):
                return place
    raise UnreadableError(
        f"The input of {path.name}, {shown(name)}, is not there; put it beside the receipt."
    )


def _compared(said: _Facts, again: _Facts) -> list[str]:
    """The differences between a receipt and the one written now, in sentences."""
    found = [
        f"{what}: {_plain(again.told.get(what))} now, {_plain(said.told.get(what))} in the receipt"
        for what in dict.fromkeys((*said.told, *again.told))
        if again.told.get(what) != said.told.get(what)
    ]
    if found and said.version != again.version:
        found.append(f"claimline's version: {again.version} now, {said.version} in the receipt")
    return found


def _plain(value: object) -> str:
    if isinstance(value, dict):
        return ", ".join(f"{why} ({count})" for why, count in value.items()) or "none"
    return "none" if value is None else str(value)


def _changed(name: str, found: bytes | None, data: bytes) -> list[str]:
    if found is None or found == data:
        return []
    pairs = zip(found.split(b"\n"), data.split(b"\n"), strict=False)
    line = next(
        (n for n, (old, new) in enumerate(pairs, 1) if old != new),
        min(found.count(b"\n"), data.count(b"\n")) + 1,
    )
    return [f"{name} is not the file rebuilt now, first in line {line}"]
