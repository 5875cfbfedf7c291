"""Many files at once: each is read by itself, by several processes, and its rows come back as bytes in the files' order.

The rows wait in a file without a name, so that the memory holds a few documents however many there are.
"""

# ruff: noqa: PLC0415 - the commands that read nothing do not wait for pandas

import hashlib
import json
import os
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from concurrent.futures import ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from dataclasses import dataclass, field
from functools import lru_cache, partial
from typing import TYPE_CHECKING, BinaryIO

from claimline.errors import ArgumentError, ClaimlineError, TableError
from claimline.later import load_readers
from claimline.shipped import shipped

if TYPE_CHECKING:
    from claimline.model import Document, Event
    from claimline.names.known import NameList

_FEWEST = 4  # files that are worth a process


@dataclass(frozen=True, slots=True)
class Input:
    """One file to read.

    Attributes:
        file: its path.
        name: of its document.
        raw: its bytes where they came from standard input.
        found: True where the user named its folder only: then it is passed over where it is no article.
    """

    file: str
    name: str
    raw: bytes | None = None
    found: bool = False

    @property
    def called(self) -> str:
        """What messages call it."""
        return self.file if self.raw is None else "standard input"


@dataclass(frozen=True, slots=True)
class Settings:
    """What holds for all files: the dates that the user gave, further names, and the form of the rows."""

    published: str | None = None
    captured: str | None = None
    actors: str | None = None
    form: str = "csv"


@dataclass(frozen=True, slots=True)
class Made:
    """The rows of a document.

    Attributes:
        data: in their form, without a header.
        counts: how many there are of each kind, replies among the comments, how many are `undated`, and how many further
            dates stand `in notes` alone.
    """

    data: bytes = b""
    counts: Mapping[str, int] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of a file.

    Attributes:
        rows: its rows.
        text: the SHA-256 of the document's text.
        series: what it has in common with the other parts of its thread (`Document.series`).
        notices: for the user.
        fault: why it could not be read, or empty.
        passed_over: what it is where it is no article ("a table"), or empty.
    """

    rows: Made = Made()
    text: str = ""
    series: str = ""
    notices: tuple[str, ...] = ()
    fault: str = ""
    passed_over: str = ""


def jobs_for(files: int) -> int:
    """How many processes read so many files, where the user does not say: one for each core, if there is work for them."""
    cores = len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1
    return max(1, min(cores, files // _FEWEST))


def outcomes(inputs: Sequence[Input], settings: Settings, jobs: int) -> Iterator[Outcome]:
    """What becomes of each file, in their order, and the same for any number of processes."""
    read = partial(outcome_of, settings=settings)
    if jobs == 1:
        yield from map(read, inputs)
        return
    load_readers()
    names_of(settings.actors)  # read once, before the processes begin
    with ProcessPoolExecutor(jobs) as pool:
        try:
            yield from pool.map(read, inputs)
        except BrokenProcessPool:
            raise ClaimlineError(
                "A process that read files was ended by the system; read fewer files at once (--jobs 1)."
            ) from None
        finally:
            pool.shutdown(cancel_futures=True)


def outcome_of(given: Input, settings: Settings) -> Outcome:
    """What becomes of one file."""
    from claimline.read.folders import not_an_article

    try:
        raw = bytes_of(given)
        if given.found and (kind := not_an_article(raw, given.file)):
            return Outcome(passed_over=kind)
        document = document_of(given, settings, raw)
        return Outcome(
            rows_of(document, settings),
            hashlib.sha256(document.text.encode("utf-8")).hexdigest(),
            document.series,
            document.notices,
        )
    except ArgumentError:
        raise  # it is the same for all files
    except ClaimlineError as error:
        return Outcome(fault=str(error))
    except Exception as error:  # noqa: BLE001 - one file must not take the others with it
        kind = type(error).__name__
        return Outcome(
            fault=f"{given.called} cannot be read: claimline fails on it ({kind}); report it with the file."
        )


def bytes_of(given: Input) -> bytes:
    """The bytes of a file."""
    from claimline.read.files import LIMIT, read_bytes

    return read_bytes(given.file, given.file, LIMIT) if given.raw is None else given.raw


def document_of(given: Input, settings: Settings, raw: bytes) -> "Document":
    """The document of a file."""
    from claimline.read.readers import read_raw

    return read_raw(raw, given.called, settings.published, given.name, settings.captured)


@lru_cache(maxsize=1)
def names_of(actors: str | None) -> "NameList":
    """The shipped names, and those of the user."""
    from claimline.names.known import load_actors

    return load_actors(shipped("data/actors.csv"), *([actors] if actors else []))


def rows_of(document: "Document", settings: Settings) -> Made:
    """The rows of a document; or the text that their offsets count in, which counts none."""
    from claimline.events import dates_without_row, find_events

    if settings.form == "text":
        return Made(document.text.encode("utf-8"))
    events = find_events(document, names_of(settings.actors))
    counts: Counter[str] = Counter(event.kind for event in events)
    counts["undated"] = sum(not event.earliest and not event.latest for event in events)
    counts["in notes"] = dates_without_row(events)
    if settings.form == "csv":
        return Made(_csv(events).removeprefix(header()), counts)
    return Made("".join(_json_lines(document, events)).encode("utf-8"), counts)


def header(*, bom: bool = False) -> bytes:
    """The first line of a table."""
    return _csv((), bom=bom)


def _csv(events: "Sequence[Event]", *, bom: bool = False) -> bytes:
    from claimline.table.as_frame import to_frame
    from claimline.table.file import to_csv

    try:
        return to_csv(to_frame(events), bom=bom)
    except TableError as error:
        raise ClaimlineError(
            f"claimline made a row that its own table refuses ({str(error).rstrip('.')}); report it with the text."
        ) from error


def _json_lines(document: "Document", events: "Sequence[Event]") -> Iterator[str]:
    """The table's rows, each with its offsets into the document's text, what text that is, and its SHA-256.

    `--format text` writes that text: a saved page has it nowhere in its source.
    """
    from claimline.events.spans import SPANS
    from claimline.table.as_frame import READ, to_frame

    proof = hashlib.sha256(document.text.encode("utf-8")).hexdigest()
    for event, row in zip(events, to_frame(events).itertuples(index=False), strict=True):
        spans = {name: getattr(event, name) for name in SPANS}
        yield json_line(
            dict(zip(READ, row, strict=True)) | spans | {"text_of": document.text_of, "text_sha256": proof}
        )


def json_line(fields: dict[str, object]) -> str:
    """One line of JSON, with all letters as they are."""
    return json.dumps(fields, ensure_ascii=False) + "\n"


class Spool:
    """Rows that wait in a file, each document's apart, so that they can be taken back."""

    def __init__(self, file: BinaryIO) -> None:
        self._file = file
        self._places: dict[int, tuple[int, int]] = {}
        self._counts: dict[int, Mapping[str, int]] = {}

    def put(self, number: int, rows: Made) -> None:
        """Keep the rows of a document, in place of those that it had."""
        self._places[number] = self._file.seek(0, os.SEEK_END), len(rows.data)
        self._counts[number] = rows.counts
        self._file.write(rows.data)

    def counts(self) -> Counter[str]:
        """How many rows of each kind there are in all."""
        return sum((Counter(self._counts[number]) for number in self._places), Counter())

    def drop(self, number: int) -> None:
        """Leave the rows of a document out."""
        self._places.pop(number, None)

    def __iter__(self) -> Iterator[bytes]:
        for _, (start, length) in sorted(self._places.items()):
            self._file.seek(start)
            yield self._file.read(length)

    def __len__(self) -> int:
        return len(self._places)
