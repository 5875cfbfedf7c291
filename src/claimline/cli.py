"""The command line: a thin skin over the library, each command one function.

Results go to standard output or the file of `-o`, everything said about them to standard error. Exit codes: 0 all
well, 1 a check or a replay failed, 2 the input or the command cannot be used.
"""

# ruff: noqa: PLC0415 - each command imports what it needs: `--help` and `dates` do not wait half a second for pandas

import dataclasses
import hashlib
import json
import os
import socket
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, NoReturn
from urllib.parse import parse_qsl, urlsplit

import click

from claimline.errors import ClaimlineError, TableError, UnreadableError
from claimline.shipped import shipped
from claimline.streams import STDIN, run, say, say_notices, standard_input, write

if TYPE_CHECKING:
    from claimline.check import Problem
    from claimline.model import Document, Event
    from claimline.table import Table

_SPANS = ("span", "date_span", "source_span", "cue_span", "content_span")


@click.group(context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(package_name="claimline")
def commands() -> None:
    """Who said what happened, and when: dated claims of an article and its comments as one table."""


@commands.command()
@click.argument("files", nargs=-1, required=True, metavar="FILE...")
@click.option("-o", "--output", metavar="OUT", help="Write here instead of standard output.")
@click.option("--published", metavar="DATE", help="When the article was published, e.g. 2016-03-30.")
@click.option(
    "--actors", metavar="CSV", help="Further names (canonical, alias, kind) beside the shipped ones."
)
@click.option("--format", "form", type=click.Choice(["csv", "jsonl"]), default="csv", show_default=True)
def read(
    files: tuple[str, ...], output: str | None, published: str | None, actors: str | None, form: str
) -> None:
    """Make a table of events from articles with comments.

    FILE is plain text; - is standard input.
    """
    from claimline.attribution.actors import load_actors
    from claimline.events import find_events
    from claimline.table import to_csv, to_frame

    lists = [actors] if actors else []
    _not_over_input(output, (*files, *lists))
    names = load_actors(shipped("data/actors.csv"), *lists)
    found: list[tuple[Document, list[Event]]] = []
    with click.progressbar(files, label="Reading", file=sys.stderr, hidden=not sys.stderr.isatty()) as bar:
        for file in bar:
            document = _document(file, published)
            if any(document.name == other.name for other, _ in found):
                raise UnreadableError(
                    f"Two files are called {document.name}, and ids begin with it; rename one."
                )
            found.append((document, find_events(document, names)))
    for document, _ in found:
        say_notices(document.notices)
    if form == "csv":
        try:
            data = to_csv(to_frame(event for _, events in found for event in events))
        except TableError as error:
            raise ClaimlineError(
                f"claimline made a row that its own table refuses ({str(error).rstrip('.')}); report it with the text."
            ) from error
    else:
        data = "".join(line for document, events in found for line in _json_lines(document, events)).encode(
            "utf-8"
        )
    write(data, output)


@commands.command()
@click.argument("file")
@click.option(
    "--anchor", metavar="DATE", help="The date against which relative dates are read, e.g. 2016-03-30."
)
@click.option("--style", type=click.Choice(["news", "narrative"]), help="Where a missing year comes from.")
def dates(file: str, anchor: str | None, style: str | None) -> None:
    """Find the dates of a text; one JSON line each."""
    from claimline.dates import find_dates
    from claimline.dates.bounds import parse_day

    try:
        parse_day(anchor or "1970-01-01")
    except ValueError:
        raise ClaimlineError(f"The anchor, {anchor}, is no date; write it like 2016-03-30.") from None
    text, notices = _text(file)
    say_notices(notices)
    mentions = find_dates(text, anchor=anchor, style=style)  # type: ignore[arg-type]  # click.Choice holds it to Style
    write("".join(_json(dataclasses.asdict(mention)) for mention in mentions).encode("utf-8"), None)


@commands.command()
@click.argument("file")
def check(file: str) -> None:
    """Check a table row by row; exit 1 if any row fails."""
    try:
        table, problems = _inspected(file)
    except TableError as error:  # a table, though one that lacks columns
        say(str(error))
        raise click.exceptions.Exit(1) from None
    say_notices(table.notices)
    for problem in problems:
        say(f"{table.name}, {problem}.")
    if problems:
        rows = len({problem.row for problem in problems})
        say(f"{len(table.frame):,} rows read, {rows:,} with {len(problems):,} problems.")
        raise click.exceptions.Exit(1)
    say(f"{len(table.frame):,} rows read, all in order.")


@commands.command()
@click.argument("file")
@click.option("--source", multiple=True, metavar="S", help="Said by S; repeat for several.")
@click.option("--actor", multiple=True, metavar="A", help="About A; repeat for several.")
@click.option("--kind", multiple=True, metavar="K", help="article, claim, comment or reply.")
@click.option("--from", "start", metavar="D", help="From this year, month or day: 2015, 2015-03, 2015-03-05.")
@click.option("--to", "end", metavar="D", help="To this year, month or day, inclusive.")
@click.option("--certainly", is_flag=True, help="Only what lies wholly inside the period.")
@click.option("--text", metavar="T", help="With this text in headline, words, note or names.")
@click.option(
    "--query", default="", metavar="PARAMETERS", help="Everything after the ? of the page's address."
)
@click.option("-o", "--output", required=True, metavar="OUT", help="The extract; its receipt is OUT.json.")
def select(
    *,
    file: str,
    source: tuple[str, ...],
    actor: tuple[str, ...],
    kind: tuple[str, ...],
    start: str | None,
    end: str | None,
    certainly: bool,
    text: str | None,
    query: str,
    output: str,
) -> None:
    """Write the rows that a query keeps, and a receipt.

    The receipt, OUT.json, says what was asked and what was left out; `claimline replay` proves it.
    """
    from claimline.extract import extract, receipt
    from claimline.query import PARAMETERS, Query
    from claimline.store import Store
    from claimline.table import read_table, write_whole

    if file == STDIN:
        raise ClaimlineError(
            "A receipt names its input, and standard input has no name; save the table as a file."
        )
    _not_over_input(output, (file,))
    _not_over_input(f"{output}.json", (file,))
    pairs = _pairs(query)
    if ignored := sorted({name for name, _ in pairs} - set(PARAMETERS.values())):
        say(f"Not part of the query: {', '.join(ignored)}.", err=True)
    pairs += [("source", value) for value in source] + [("actor", value) for value in actor]
    pairs += [("kind", value) for value in kind]
    given = {"from": start, "to": end, "text": text, "certainly": "1" if certainly else None}
    pairs += [(name, value) for name, value in given.items() if value is not None]
    asked = Query.from_params(pairs)
    table = dataclasses.replace(read_table(file), name=file)
    say_notices(table.notices)
    store = Store(table.frame)
    data, proof = extract(store, asked), receipt(table, store, asked, Path(output).name)
    write_whole({output: data, f"{output}.json": proof})
    say(f"{store.words(asked)}.", err=True)


@commands.command()
@click.argument("receipt")
def replay(receipt: str) -> None:
    """Rebuild an extract from its receipt and compare.

    The same bytes, or what differs (exit 1). A missing extract is written again.
    """
    from claimline.extract import replay as build_again
    from claimline.table import write_whole

    again = build_again(receipt)
    for difference in again.differences:
        say(f"{receipt}: {difference}.")
    if again.differences:
        raise click.exceptions.Exit(1)
    if not again.present:
        write_whole({again.path: again.data})
    done = "has the same bytes" if again.present else "was missing and has been written again"
    say(f"{again.path.name} {done}: {again.words}.")


@commands.command("open")
@click.argument("file", required=False)
def open_dashboard(file: str | None) -> None:
    """Open the dashboard on a table, or the shipped one."""
    environment = dict(os.environ)
    _refuse_taken(environment.get("STREAMLIT_SERVER_PORT", ""))
    if file is not None:
        from claimline.table import read_table

        read_table(file)
        environment["CLAIMLINE_EVENTS"] = str(Path(file).resolve())
    app = shipped("app.py")
    # Streamlit takes this process's place, so that what ends the command ends the server; it prints the address.
    # It finds its settings in the app's folder.
    os.chdir(app.parent)
    os.execve(sys.executable, [sys.executable, "-m", "streamlit", "run", str(app)], environment)  # noqa: S606 - no shell


def _refuse_taken(port: str) -> None:
    """Refuse a port that the user asked for and something else answers on; unasked, Streamlit seeks a free one."""
    try:
        socket.create_connection(("127.0.0.1", int(port)), timeout=1).close()
    except (OSError, OverflowError, ValueError):
        return
    raise ClaimlineError(
        f"Port {port}, which STREAMLIT_SERVER_PORT asks for, is taken; name another, or unset it to let one be chosen."
    )


def _document(file: str, published: str | None) -> "Document":
    from claimline.read import read_file, read_text

    if file != STDIN:
        return read_file(file, published)
    text, notices = _text(file)
    document = read_text(text, published)
    return dataclasses.replace(document, notices=notices + document.notices)


def _text(file: str) -> tuple[str, tuple[str, ...]]:
    from claimline.read.decode import decode, read_bytes

    if file == STDIN:
        return decode(standard_input(), "standard input")
    return decode(read_bytes(Path(file)), file)


def _inspected(file: str) -> "tuple[Table, list[Problem]]":
    from claimline.table import inspect_table, parse_table

    return parse_table(standard_input(), "standard input") if file == STDIN else inspect_table(file)


def _pairs(query: str) -> list[tuple[str, str]]:
    """Names and values of a whole address, or of what follows its question mark, which the text may hold too."""
    try:
        return parse_qsl(urlsplit(query).query if query.startswith(("?", "http://", "https://")) else query)
    except ValueError:
        raise ClaimlineError(
            f"The address {query} cannot be read; copy what follows its question mark."
        ) from None


def _json_lines(document: "Document", events: "Sequence[Event]") -> Iterator[str]:
    """The table's rows, each with its offsets into the document's text and that text's SHA-256."""
    from claimline.table import COLUMNS, to_frame

    proof = hashlib.sha256(document.text.encode("utf-8")).hexdigest()
    for event, row in zip(events, to_frame(events).itertuples(index=False), strict=True):
        spans = {name: getattr(event, name) for name in _SPANS}
        yield _json(dict(zip(COLUMNS, row, strict=True)) | spans | {"text_sha256": proof})


def _json(fields: dict[str, object]) -> str:
    return json.dumps(fields, ensure_ascii=False) + "\n"


def _not_over_input(output: str | None, files: Sequence[str]) -> None:
    if output is not None and any(_same_file(output, file) for file in files):
        raise ClaimlineError(f"{output} is the input itself; choose another name for the output.")


def _same_file(output: str, file: str) -> bool:
    try:
        return Path(output).is_file() and Path(output).samefile(file)
    except OSError:  # one of them is not there
        return False


def main(arguments: Sequence[str] | None = None) -> NoReturn:
    """Run a command and end the process with its exit code."""
    run(lambda: commands.main(arguments, prog_name="claimline", standalone_mode=False))
