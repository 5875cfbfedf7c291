"""The commands that read texts: `read` makes a table of articles, `dates` lists the dates of any text."""

# ruff: noqa: PLC0415 - each command imports what it needs: `--help` and `dates` do not wait half a second for pandas

import dataclasses
import hashlib
import json
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import click

from claimline.cli.streams import STDIN, bom_option, not_over_input, say_notices, standard_input, write
from claimline.errors import ClaimlineError, TableError, UnreadableError, as_utf8
from claimline.shipped import shipped

if TYPE_CHECKING:
    from claimline.model import Document, Event

_SPANS = ("span", "date_span", "source_span", "cue_span", "content_span")


@click.command()
@click.argument("files", nargs=-1, required=True, metavar="FILE...")
@click.option("-o", "--output", metavar="OUT", help="Write here instead of standard output.")
@click.option("--published", metavar="DATE", help="When the article was published, e.g. 2016-03-30.")
@click.option("--captured", metavar="DATE", help="When the page was copied, for times such as “3 hours ago”.")
@click.option(
    "--actors", metavar="CSV", help="Further names (canonical, alias, kind) beside the shipped ones."
)
@click.option("--format", "form", type=click.Choice(["csv", "jsonl"]), default="csv", show_default=True)
@bom_option
def read(
    *,
    files: tuple[str, ...],
    output: str | None,
    published: str | None,
    captured: str | None,
    actors: str | None,
    form: str,
    bom: bool,
) -> None:
    """Make a table of events from articles with comments.

    FILE is plain text; - is standard input.
    """
    from claimline.events import find_events
    from claimline.names.known import load_actors
    from claimline.table.as_frame import to_frame
    from claimline.table.file import to_csv

    if bom and form != "csv":
        raise ClaimlineError("--bom is for CSV; leave it out, or write --format csv.")
    lists = [actors] if actors else []
    not_over_input(output, (*files, *lists))
    names = load_actors(shipped("data/actors.csv"), *lists)
    found: list[tuple[Document, list[Event]]] = []
    with click.progressbar(files, label="Reading", file=sys.stderr, hidden=not sys.stderr.isatty()) as bar:
        for file in bar:
            document = _document(file, published, captured)
            if any(document.name == other.name for other, _ in found):
                raise UnreadableError(
                    f"Two files are called {document.name}, and ids begin with it; rename one."
                )
            found.append((document, find_events(document, names)))
    for document, _ in found:
        say_notices(document.notices)
    if form == "csv":
        try:
            data = to_csv(to_frame(event for _, events in found for event in events), bom=bom)
        except TableError as error:
            raise ClaimlineError(
                f"claimline made a row that its own table refuses ({str(error).rstrip('.')}); report it with the text."
            ) from error
    else:
        data = "".join(line for document, events in found for line in _json_lines(document, events)).encode(
            "utf-8"
        )
    write(data, output)


@click.command()
@click.argument("file")
@click.option(
    "--anchor", metavar="DATE", help="The date against which relative dates are read, e.g. 2016-03-30."
)
@click.option("--style", type=click.Choice(["news", "narrative"]), help="Where a missing year comes from.")
def dates(file: str, anchor: str | None, style: str | None) -> None:
    """Find the dates of a text; one JSON line each."""
    from claimline.dates import find_dates
    from claimline.read.readers import text_of

    raw, called, _ = _opened(file)
    text, notices = text_of(raw, called)
    say_notices(notices)
    mentions = find_dates(text, anchor=anchor, style=style)  # type: ignore[arg-type]  # click.Choice holds it to Style
    write("".join(_json(dataclasses.asdict(mention)) for mention in mentions).encode("utf-8"), None)


def _document(file: str, published: str | None, captured: str | None) -> "Document":
    from claimline.read.readers import read_raw

    raw, called, name = _opened(file)
    return read_raw(raw, called, published, name, captured)


def _opened(file: str) -> tuple[bytes, str, str]:
    """The bytes of a file or of standard input, its name in messages, and the name of its document."""
    from claimline.read.files import read_bytes
    from claimline.read.readers import LIMIT

    if file == STDIN:
        return standard_input(LIMIT), "standard input", "text"
    return read_bytes(file, file, LIMIT), file, as_utf8(Path(file).stem)


def _json_lines(document: "Document", events: "Sequence[Event]") -> Iterator[str]:
    """The table's rows, each with its offsets into the document's text and that text's SHA-256."""
    from claimline.table.as_frame import COLUMNS, to_frame

    proof = hashlib.sha256(document.text.encode("utf-8")).hexdigest()
    for event, row in zip(events, to_frame(events).itertuples(index=False), strict=True):
        spans = {name: getattr(event, name) for name in _SPANS}
        yield _json(dict(zip(COLUMNS, row, strict=True)) | spans | {"text_sha256": proof})


def _json(fields: dict[str, object]) -> str:
    return json.dumps(fields, ensure_ascii=False) + "\n"
