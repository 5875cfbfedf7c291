"""The rows of a query as files: the extract, its receipt, and both in a ZIP; `replay` proves them.

The page and the command line call the same functions, so that they give the same bytes.
"""

import hashlib
import io
import json
import zipfile
from collections.abc import Iterable, Iterator
from importlib.metadata import version
from pathlib import Path
from typing import Any

from claimline.arguments import of_type, refused, text
from claimline.errors import ArgumentError, ClaimlineError, as_utf8
from claimline.inline import shown
from claimline.query.query import Query
from claimline.query.store import Store
from claimline.table.as_frame import Events, Table

_EPOCH = (1980, 1, 1, 0, 0, 0)  # the oldest time of a ZIP; a receipt knows no clock


def extract(events: Store | Events, query: Query, *, bom: bool = False) -> bytes:
    """The events that a query keeps as the bytes of a table: every column, in the table's order.

    Args:
        events: a store, or what one is made of (`Store`).
        query: which of them. Where a list of names was joined into a table, it may use any spelling that the list knows.
        bom: True for a byte order mark before the table, by which Excel knows UTF-8.

    Raises:
        ArgumentError: one of them is something else.
        TableError: as `Store`, or a cell does not fit its column.
    """
    store = _store_of(events)
    return b"".join(store.stream(query, bom=of_type("bom", bom, bool, "give True or False")))


def receipt(events: Store | Table, query: Query, name: str = "extract.csv", *, bom: bool = False) -> bytes:
    """The JSON that says what an extract is: query, input, rows in, out and left out by reason, version.

    It holds no clock and no path but the input's name as its table gives it.

    Args:
        events: the input, from `read_table`, or a store made of it: a receipt says which file it is about.
        query: as for `extract`.
        name: the file name of the extract.
        bom: as for `extract`.

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
    return receipt_of(store, query, name, sha256(extract(store, query, bom=bom)), bom=bom)


def _store_of(events: Store | Events) -> Store:
    return events if isinstance(events, Store) else Store(events)


def _input_of(store: Store) -> Table:
    """The table that a receipt names."""
    if store.table is None:
        raise ArgumentError("A receipt names the file of its input; make the store of what read_table gives.")
    return store.table


def in_parts(
    store: Store, query: Query, name: str, *, bom: bool = False
) -> tuple[Iterator[bytes], Iterator[bytes]]:
    """The bytes of `extract` and of its `receipt` in parts, which never stand in memory together; take the extract first."""
    digest = hashlib.sha256()

    def table() -> Iterator[bytes]:
        for part in store.stream(query, bom=bom):
            digest.update(part)
            yield part

    def proof() -> Iterator[bytes]:
        yield receipt_of(store, query, name, digest.hexdigest(), bom=bom)

    return table(), proof()


def receipt_of(store: Store, query: Query, name: str, digest: str, *, bom: bool = False) -> bytes:
    """The receipt of an extract whose SHA-256 is known; as `receipt`."""
    table, query = _input_of(store), store.in_its_names(query)
    reasons = store.reasons(query)
    left_out = sum(reasons.values())
    fields = {
        "claimline": version("claimline"),
        "query": {"words": store.words(query), "data": query.to_data(), **_searching(store, query)},
        "input": {"name": _as_text(table.name), "sha256": table.sha256, "rows": store.total},
        **({"case": dict(table.case)} if table.case else {}),
        **_list_of_names(table),
        "extract": {
            "name": _as_text(name),
            "sha256": digest,
            "rows": store.total - left_out,
            **({"bom": True} if bom else {}),
        },
        "left_out": {"rows": left_out, "reasons": dict(sorted(reasons.items()))},
    }
    return (json.dumps(fields, ensure_ascii=False, indent=2) + "\n").encode("utf-8")


def _searching(store: Store, query: Query) -> dict[str, str]:
    """The rule by which a text was sought, where one was; receipts of the oldest rule name none."""
    return {"search": store.search.name} if query.text.strip() else {}


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


def bundle(store: Store, query: Query, name: str = "extract.csv", *, bom: bool = False) -> bytes:
    """A ZIP of the extract, its receipt and the left-out rows with their reasons; the same bytes every time."""
    return b"".join(bundle_in_parts(store, query, name, bom=bom))


def bundle_in_parts(store: Store, query: Query, name: str, *, bom: bool = False) -> Iterator[bytes]:
    """The bytes of `bundle` in parts, which need not stand in memory together."""
    table, proof = in_parts(store, query, name, bom=bom)
    left_out = store.stream(query, bom=bom, left_out=True)
    members = (
        (name, table),
        (f"{name}.json", proof),
        (f"{name.removesuffix('.csv')}.left-out.csv", left_out),
    )
    yield from zipped(members)


def zipped(members: Iterable[tuple[str, Iterable[bytes]]]) -> Iterator[bytes]:
    """A ZIP of some files, each a name and the parts of its bytes, in parts; the same bytes every time.

    A file is asked for its parts when all before it are written.
    """
    sent = _Sent()
    with zipfile.ZipFile(sent, "w") as archive:
        for member, content in members:
            # How long it becomes is known at its end, and a ZIP says at its beginning whether it may pass 4 GB.
            with archive.open(_member(member), "w", force_zip64=True) as file:
                for part in content:
                    file.write(part)
                    yield sent.taken()
    yield sent.taken()


class _Sent(io.RawIOBase):
    """A file that is sent as it is written, and so goes forward only."""

    def __init__(self) -> None:
        super().__init__()
        self._parts: list[bytes] = []

    def writable(self) -> bool:
        """It is."""
        return True

    def write(self, part: Any, /) -> int:
        """Keep a part until it is taken."""
        self._parts.append(bytes(part))
        return len(part)

    def taken(self) -> bytes:
        """What was written since the last time."""
        parts, self._parts = self._parts, []
        return b"".join(parts)


def _member(name: str) -> zipfile.ZipInfo:
    """What a ZIP says of a file, on every machine and at every time."""
    info = zipfile.ZipInfo(name, date_time=_EPOCH)
    info.compress_type = zipfile.ZIP_DEFLATED
    info.create_system = 3  # Unix everywhere: the default depends on the machine
    info.external_attr = 0o644 << 16
    return info


def sha256(data: bytes) -> str:
    """The SHA-256 of the bytes of a file, in hexadecimal."""
    return hashlib.sha256(data).hexdigest()
