"""The commands on a table of events: `check` its rows, `pack` it, `select` an extract of it, `replay` an extract's receipt."""

# ruff: noqa: PLC0415 - each command imports what it needs: `--help` and `dates` do not wait half a second for pandas

import difflib
import os
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple
from urllib.parse import parse_qsl, urlsplit

import click

from claimline.cli.progress import packing
from claimline.cli.streams import (
    STDIN,
    bom_option,
    engine_option,
    not_over_input,
    say,
    say_notices,
    standard_input,
)
from claimline.errors import ClaimlineError, TableError, as_utf8
from claimline.inline import inline, shown
from claimline.table.facets import FACETS
from claimline.text.counts import number_of

if TYPE_CHECKING:
    from claimline.query.query import Query
    from claimline.query.store import Store
    from claimline.table.as_frame import Table
    from claimline.table.check import Problem


@click.command()
@click.argument("file")
def check(file: str) -> None:
    """Check a table row by row; exit 1 if any row fails."""
    try:
        checked = _inspected(file)
    except TableError as error:  # a table, though one that lacks columns
        say(str(error))
        raise click.exceptions.Exit(1) from None
    say_notices(checked.notices)
    problems = checked.problems
    for problem in problems:
        say(f"{inline(checked.name)}, {problem}.")
    if problems:
        rows = len({problem.row for problem in problems})
        more = " or more" if checked.more else ""
        say(
            f"{number_of(checked.rows, 'row')} read, {rows:,}{more} with {number_of(len(problems), 'problem')}{more}."
        )
        raise click.exceptions.Exit(1)
    say(f"{number_of(checked.rows, 'row')} read, all in order.")


def _facets(command: Callable[..., None]) -> Callable[..., None]:
    """A command with the options of each facet, in their order; click puts the last one first."""
    for facet in reversed(FACETS):
        picked = f"{facet.help}; repeat for several."
        command = click.option(f"--not-{facet.name}", multiple=True, metavar="V", help="All but these.")(
            command
        )
        command = click.option(f"--{facet.name}", multiple=True, metavar="V", help=picked)(command)
    return command


@click.command()
@click.argument("file")
@_facets
@click.option(
    "--from",
    "start",
    metavar="D",
    help="From this year, month or day: 2015, 2015-03, “5 March 2015”; of a time its day counts.",
)
@click.option(
    "--to", "end", metavar="D", help="To this year, month or day, inclusive; of a time its day counts."
)
@click.option(
    "--certainly",
    is_flag=True,
    help="Only what lies wholly inside the period, with a date that is not in doubt.",
)
@click.option("--text", metavar="T", help="With this text in headline, words, note or names.")
@click.option(
    "--query", default="", metavar="PARAMETERS", help="Everything after the ? of the page's address."
)
@click.option(
    "--actors", metavar="CSV", help="A list of names (canonical, alias, kind) to join spellings by."
)
@engine_option
@bom_option
@click.option("-o", "--output", required=True, metavar="OUT", help="The extract; its receipt is OUT.json.")
def select(
    *,
    file: str,
    start: str | None,
    end: str | None,
    certainly: bool,
    text: str | None,
    query: str,
    actors: str | None,
    engine: str | None,
    bom: bool,
    output: str,
    **picked: tuple[str, ...],
) -> None:
    """Write the rows that a query keeps, and a receipt.

    The receipt, OUT.json, says what was asked and what was left out; `claimline replay` proves it.
    """
    from claimline.case.folder import EVENTS
    from claimline.names.file import read_names
    from claimline.query.extract import in_parts
    from claimline.query.from_file import is_large, store_from
    from claimline.query.packed import is_packed
    from claimline.query.query import PARAMETERS, Query
    from claimline.query.typed import typed_end
    from claimline.read.files import again
    from claimline.table.whole import write_whole

    if file == STDIN:
        raise ClaimlineError(
            "A receipt names its input, and standard input has no name; save the table as a file."
        )
    again(file)  # a replay reads the file again
    lists = [actors] if actors else []
    for written in (output, f"{output}.json"):
        not_over_input(written, (file, *lists))
    pairs = _pairs(as_utf8(query))
    if ignored := sorted({name for name, _ in pairs} - set(PARAMETERS.values())):
        say(f"Not part of the query: {', '.join(map(inline, ignored))}.", err=True)
    pairs += [(name, as_utf8(value)) for name, values in picked.items() for value in values]
    given = {
        "from": start and typed_end(as_utf8(start), "from"),
        "to": end and typed_end(as_utf8(end), "to"),
        "text": text and as_utf8(text),
        "certainly": "1" if certainly else None,
    }
    pairs += [(name, value) for name, value in given.items() if value is not None]
    asked = Query.from_params(pairs)
    lines = read_names(actors) if actors else ()
    table_of = _table_of_case if Path(file).is_dir() and not is_packed(file) else None
    called = str(Path(file, EVENTS)) if table_of else file
    with (
        packing(hidden=not is_large(file)) as step,
        store_from(file, called, lines, step=step, table_of=table_of, engine=engine) as store,
    ):
        say_notices(store.table.notices if store.table else ())
        asked = store.in_its_names(asked)
        data, proof = in_parts(store, asked, Path(output).name, bom=bom)
        write_whole({output: data, f"{output}.json": proof})
        say(f"{store.words(asked)}.", err=True)
        for hint in _unknown_names(store, asked):
            say(hint, err=True)


@click.command()
@click.argument("receipt")
def replay(receipt: str) -> None:
    """Rebuild an extract from its receipt and compare.

    The same bytes, or what differs (exit 1). A missing extract is written again.
    """
    from claimline.case.proof import replay as build_again
    from claimline.table.whole import write_whole

    again = build_again(receipt)
    for difference in again.differences:
        say(f"{receipt}: {difference}.")
    if again.differences:
        raise click.exceptions.Exit(1)
    if not again.present:
        write_whole({again.path: again.data})
    done = "has the same bytes" if again.present else "was missing and has been written again"
    say(f"{again.path.name} {done}: {again.words}.")


def _table_of_case(folder: str | os.PathLike[str]) -> "Table":
    from claimline.case.case import Case

    return Case.open(Path(folder)).table()


class _Checked(NamedTuple):
    """What a check has found; `more` is True where there may be more problems than those."""

    name: str
    rows: int
    notices: tuple[str, ...]
    problems: "list[Problem]"
    more: bool = False


def _inspected(file: str) -> _Checked:
    from claimline.query.from_file import is_large
    from claimline.query.packed import inspect_large, inspect_packed, is_packed
    from claimline.table.alike import notice_of_alike
    from claimline.table.bulk import MOST
    from claimline.table.file import LIMIT, inspect_table, parse_table

    if file != STDIN and is_packed(file):
        packed, rows = inspect_packed(file)
        return _Checked(packed.name, rows, packed.notices, [])
    if file != STDIN and is_large(file):
        source, problems = inspect_large(file)
        return _Checked(source.name, source.rows, source.notices, problems, len(problems) >= MOST)
    table, problems = (
        parse_table(standard_input(LIMIT), "standard input") if file == STDIN else inspect_table(file)
    )
    alike = () if problems else notice_of_alike(table.frame.columns, table.frame.__getitem__)
    return _Checked(table.name, len(table.frame), table.notices + alike, problems)


@click.command()
@click.argument("file")
@click.option(
    "-o", "--output", required=True, metavar="OUT", help="The packed table, OUT.claimline; or its folder."
)
@click.option("--parquet", is_flag=True, help="Write a folder of Parquet files, which a cluster reads.")
def pack(file: str, output: str, *, parquet: bool) -> None:
    """Pack a table of any size, CSV or Parquet, into one file that opens at once.

    `check`, `select` and `replay` take the packed table in place of the CSV.
    """
    from claimline.query.packed import pack as pack_table

    if file == STDIN:
        raise ClaimlineError("Standard input cannot be packed; save the table as a file.")
    not_over_input(output, [file])
    with packing() as step:
        source = pack_table(file, output, step, parquet=parquet)
    say_notices(source.notices)
    say(f"{number_of(source.rows, 'row')} packed.", err=True)


def _unknown_names(store: "Store", asked: "Query") -> list[str]:
    """A sentence for each name of the query that the table lacks, with similar names of the table."""
    from claimline.text.folding import folded

    hints = []
    for facet in (facet for facet in FACETS if facet.searched):
        names = store.values(facet.name)
        by_key = {folded(name): name for name in names}
        for name in (*getattr(asked, facet.field), *getattr(asked, f"not_{facet.field}")):
            if name in names:
                continue
            sought = folded(name)
            near = [*(key for key in by_key if sought in key), *difflib.get_close_matches(sought, by_key)]
            nearest = ", ".join(inline(by_key[key]) for key in list(dict.fromkeys(near))[:3])
            hints.append(
                f"The table has no {facet.noun} called {inline(name)}{'; near it: ' * bool(nearest)}{nearest}."
            )
    return hints


def _pairs(query: str) -> list[tuple[str, str]]:
    """Names and values of a whole address, or of the part from or after its question mark."""
    try:
        return parse_qsl(urlsplit(query).query if query.startswith(("?", "http://", "https://")) else query)
    except ValueError:
        raise ClaimlineError(
            f"The address {shown(query)} cannot be read; copy what follows its question mark."
        ) from None
