"""Readings that are kept: in memory, and in the case's hidden folder `.readings`, which may be deleted at any time.

A reading is known by all that it comes from: the bytes of its document, its name and dates, the list of names, and
claimline itself. JSON, because a folder that came by mail must not run anything; signed, because what such a folder says was
read must not be believed.
"""

import dataclasses
import hashlib
import json
import os
import re
from collections.abc import Callable, Iterable, Sequence
from concurrent.futures import ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from contextlib import suppress
from functools import lru_cache, partial
from pathlib import Path
from threading import Lock
from typing import Any, Final

from claimline.case import signed
from claimline.case.entries import Entry
from claimline.case.reading import Reading, Row, Stated, read
from claimline.errors import ClaimlineError
from claimline.later import load_readers
from claimline.model import Document, NameLine, Passage
from claimline.names.file import names_csv, read_names
from claimline.names.known import NameList, merged
from claimline.shipped import PACKAGE, shipped
from claimline.table.as_frame import COLUMNS

FOLDER: Final = ".readings"
_KEPT = re.compile(r"[0-9a-f]{64}\.json")
_MOST = 1000  # readings in memory; an article with its comments takes some 200 KB
_memory: dict[str, Reading] = {}  # the one that was asked for last stands last
_lock = Lock()


@dataclasses.dataclass(frozen=True, slots=True)
class Settings:
    """What a document is read with, beside its bytes.

    Attributes:
        names: the case's list, beside the one that claimline brings.
        published, captured: dates that somebody gave; empty where nobody did.
        author: whose words it has, as somebody gave it; empty where nobody did.
    """

    names: tuple[NameLine, ...] = ()
    published: str = ""
    captured: str = ""
    author: str = ""


def key_of(entry: Entry, settings: Settings) -> str:
    """What a reading is known by."""
    return _key(entry, settings, reader_sha256())


@lru_cache(maxsize=4 * _MOST)  # each look at a case asks for each document
def _key(entry: Entry, settings: Settings, reader: str) -> str:
    facts = (
        reader,
        names_of(settings.names)[0],
        entry.sha256,
        entry.name,
        settings.published,
        settings.captured,
        settings.author,
    )
    return hashlib.sha256(json.dumps(facts).encode("utf-8", "surrogatepass")).hexdigest()


def reading_of(entry: Entry, settings: Settings, data: Callable[[], bytes], kept: Path | None) -> Reading:
    """The reading of a document: from memory, from the folder of kept ones, or made now.

    Args:
        entry: the document.
        settings: what it is read with.
        data: gives its bytes.
        kept: the folder of kept readings; None to look into none.

    Raises:
        ClaimlineError: it cannot be read.
    """
    key = key_of(entry, settings)
    with _lock:
        reading = _memory.pop(key, None)
    if reading is None and (path := _path(kept, key)):
        reading = _load(path)
    if reading is None:
        reading = _made(entry, settings, data())
    _hold(key, reading, kept)
    return reading


def read_ahead(
    wanted: Sequence[tuple[Entry, Settings]], data: Callable[[Entry], bytes], kept: Path | None, jobs: int
) -> None:
    """Make the readings that are neither in memory nor kept, by several processes; `data` gives bytes in each of them.

    What cannot be read so is left to `reading_of`, which says why.
    """
    if jobs < 2:
        return
    keys = {key_of(entry, settings): (entry, settings) for entry, settings in wanted}
    there = {path.name for path in kept.glob("*.json")} if kept else set()
    missing = {key: one for key, one in keys.items() if key not in _memory and f"{key}.json" not in there}
    if kept is None:  # the memory holds no more
        missing = dict(list(missing.items())[:_MOST])
    if len(missing) < 2:
        return
    load_readers()
    names_of(wanted[0][1].names)  # read once, before the processes begin
    with ProcessPoolExecutor(jobs) as pool, suppress(BrokenProcessPool):
        made = pool.map(partial(_made_or_none, data=data), missing.values())
        for key, reading in zip(missing, made, strict=True):
            if reading:
                _hold(key, reading, kept)


def _made_or_none(wanted: tuple[Entry, Settings], data: Callable[[Entry], bytes]) -> Reading | None:
    with suppress(ClaimlineError):
        return _made(*wanted, data(wanted[0]))
    return None


def _made(entry: Entry, settings: Settings, data: bytes) -> Reading:
    stated = Stated(settings.published, settings.captured, settings.author)
    return read(data, entry, names_of(settings.names)[1], stated)


def _hold(key: str, reading: Reading, kept: Path | None) -> None:
    """Keep a reading in memory, and in the folder where there is one."""
    # Each look at a case asks for each document, and to make a `Path` takes longer than to look.
    if kept and not os.path.exists(os.path.join(kept, f"{key}.json")):  # noqa: PTH110, PTH118
        _save(kept / f"{key}.json", reading)
    with _lock:
        _memory[key] = reading
        while len(_memory) > _MOST:
            del _memory[next(iter(_memory))]


def forget(wanted: Iterable[tuple[Entry, Settings]], kept: Path | None) -> None:
    """Take the readings of documents out of memory and out of the folder of kept ones: they are made anew."""
    for entry, settings in wanted:
        key = key_of(entry, settings)
        with _lock:
            _memory.pop(key, None)
        if path := _path(kept, key):
            with suppress(OSError):
                path.unlink(missing_ok=True)


def _path(kept: Path | None, key: str) -> Path | None:
    return kept / f"{key}.json" if kept else None


def prune(kept: Path, keys: Iterable[str]) -> None:
    """Take away the kept readings that no document has any more; other files stay."""
    wanted = {f"{key}.json" for key in keys}
    with suppress(OSError):
        for path in kept.iterdir():
            if _KEPT.fullmatch(path.name) and path.name not in wanted:
                path.unlink(missing_ok=True)


@lru_cache(maxsize=1)
def reader_sha256() -> str:
    """The SHA-256 of all that reads: another claimline may read otherwise, whatever its version says."""
    found = hashlib.sha256()
    paths = [
        *PACKAGE.rglob("*.py"),
        *PACKAGE.rglob("*.csv"),
        shipped("data/actors.csv"),
        shipped("data/datapackage.json"),
    ]
    for path in sorted(paths):
        found.update(path.name.encode() + b"\0" + path.read_bytes() + b"\0")
    return found.hexdigest()


@lru_cache(maxsize=4)
def names_of(lines: tuple[NameLine, ...]) -> tuple[str, NameList]:
    """The SHA-256 of a case's list of names, and it merged into the list that claimline brings."""
    known = read_names(shipped("data/actors.csv"))
    return hashlib.sha256(names_csv(lines)).hexdigest(), NameList(merged(known, lines))


def _save(path: Path, reading: Reading) -> None:
    said = {
        "name": reading.name,
        "form": reading.form,
        "document": _said(reading.document) if reading.document else None,
        "rows": [[[row.cells[name] for name in COLUMNS], row.spans] for row in reading.rows],
        "notices": reading.notices,
    }
    with suppress(UnicodeEncodeError):  # without it the document is read again
        signed.keep(path, json.dumps(said, ensure_ascii=False).encode("utf-8"))


def _said(document: Document) -> dict[str, object]:
    # `asdict` would copy each cell.
    passages = [_fields(one) for one in document.passages]
    return _fields(document) | {"passages": passages, "foreign": sorted(document.foreign)}


def _fields(one: Document | Passage) -> dict[str, object]:
    return {field.name: getattr(one, field.name) for field in dataclasses.fields(one)}


def _load(path: Path) -> Reading | None:
    """A kept reading; None where there is none that can be used."""
    data = signed.kept(path)
    if data is None:
        return None
    try:
        said = json.loads(data)
        rows = tuple(
            Row(
                dict(zip(COLUMNS, cells, strict=True)),
                {name: (start, end) for name, (start, end) in spans.items()},
            )
            for cells, spans in said["rows"]
        )
        document = _document(said["document"]) if said["document"] else None
        return Reading(said["name"], said["form"], document, rows, tuple(said["notices"]))
    except (ValueError, KeyError, TypeError, AttributeError, RecursionError):
        return None


def _document(said: dict[str, Any]) -> Document:
    passages = tuple(
        Passage(**{name: _tupled(value) for name, value in one.items()}) for one in said["passages"]
    )
    rest = {name: _tupled(value) for name, value in said.items() if name not in {"passages", "foreign"}}
    return Document(**rest, passages=passages, foreign=frozenset(said["foreign"]))


def _tupled(value: Any) -> Any:
    return tuple(map(_tupled, value)) if isinstance(value, list) else value
