"""The commands that read texts: `read` makes a table of articles, `dates` lists the dates of any text."""

# ruff: noqa: PLC0415 - each command imports what it needs: `--help` and `dates` do not wait half a second for pandas

import dataclasses
import shlex
import sys
import tempfile
from collections import Counter
from itertools import chain
from typing import TYPE_CHECKING

import click

from claimline.cli.streams import (
    STDIN,
    STDOUT,
    bom_option,
    engine_option,
    not_over_input,
    say,
    say_notices,
    standard_input,
    write,
)
from claimline.errors import ClaimlineError, UnreadableError
from claimline.inline import inline
from claimline.serving import command
from claimline.text.counts import number_of

if TYPE_CHECKING:
    from claimline.cli.gathering import Gathering


@click.command()
@click.argument("files", nargs=-1, required=True, metavar="FILE...")
@click.option("-o", "--output", metavar="OUT", help="Write here instead of standard output (-).")
@click.option("--published", metavar="DATE", help="When the article was published, e.g. 2016-03-30.")
@click.option("--captured", metavar="DATE", help="When the page was copied, for times such as “3 hours ago”.")
@click.option(
    "--actors", metavar="CSV", help="Further names (canonical, alias, kind) beside the shipped ones."
)
@click.option(
    "--format",
    "form",
    type=click.Choice(["csv", "jsonl", "text"]),
    default="csv",
    show_default=True,
    help="jsonl adds the offsets of the words that a row rests on; text is what they count in.",
)
@click.option(
    "--jobs",
    type=click.IntRange(min=1),
    metavar="N",
    help="How many processes read; one for each core where there are many files.",
)
@engine_option
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
    jobs: int | None,
    engine: str | None,
) -> None:
    """Make a table of events from articles with comments.

    FILE is a saved web page or plain text, or a folder of them; - is standard input.
    """
    from claimline.cli.gathering import Gathering, inputs_of
    from claimline.cli.many import Settings, Spool, header, jobs_for, names_of, outcomes
    from claimline.cli.on_workers import outcomes_of_workers
    from claimline.read.files import LIMIT

    if jobs and engine:
        raise ClaimlineError("--jobs is for this machine, --engine for a cluster; leave one out.")
    if bom and form != "csv":
        raise ClaimlineError("--bom is for CSV; leave it out, or write --format csv.")
    lists = [actors] if actors else []
    output = None if output == STDOUT else output
    not_over_input(output, (*files, *lists))
    names_of(actors)
    inputs, notices = inputs_of(files, output, lambda: standard_input(LIMIT))
    if not inputs:
        raise UnreadableError(f"{inline(files[0])} holds no files; name a file, or a folder with files.")
    if form == "text" and len(inputs) > 1:
        raise ClaimlineError("--format text writes the text of one file; name one.")
    with tempfile.TemporaryFile() as file:
        gathered = Gathering(
            inputs, Settings(published, captured, actors, form), Spool(file), notices=notices
        )
        found = (
            outcomes_of_workers(engine, inputs, gathered.settings)
            if engine
            else outcomes(inputs, gathered.settings, jobs or jobs_for(len(inputs)))
        )
        hidden = not sys.stderr.isatty()
        with click.progressbar(
            found, length=len(inputs), label="Reading", file=sys.stderr, hidden=hidden
        ) as bar:
            for number, outcome in enumerate(bar):
                gathered.add(number, outcome)
        gathered.end()
        say_notices(gathered.notices)
        _write(gathered, output, [header(bom=bom)] if form == "csv" else [])


def _write(gathered: "Gathering", output: str | None, first: list[bytes]) -> None:
    """Write the rows of all files that could be read; an error names the others."""
    if gathered.faults and len(gathered.inputs) == 1:
        raise UnreadableError(gathered.faults[0])
    for fault in gathered.faults:
        say(f"claimline: {fault}", err=True)
    if not len(gathered.rows):
        raise UnreadableError("None of the files is an article that can be read; nothing is written.")
    write(chain(first, gathered.rows), output)
    if gathered.settings.form != "text":
        say(_summary(gathered.rows.counts(), output if first else None), err=True)
    if gathered.faults:
        count = f"{len(gathered.faults)} of {len(gathered.inputs)}"
        raise UnreadableError(f"{count} files could not be read; the table holds the others.")


def _summary(counts: Counter[str], table: str | None) -> str:
    """How many rows of each kind were made, and how to look at them."""
    kinds = ", ".join(
        number_of(counts[kind], kind) for kind in ("article", "claim", "comment", "reply") if counts[kind]
    )
    from claimline.events.notes import in_notes_alone

    further = counts["in notes"]
    total = number_of(counts.total() - counts["undated"] - further, "row")
    undated = f"; {counts['undated']:,} undated" if counts["undated"] else ""
    noted = f"; {in_notes_alone(further)}" if further else ""
    way = f"; open with: {command()} open {shlex.quote(table)}" if table else ""
    return f"{total}: {kinds}{undated}{noted}{way}"


@click.command()
@click.argument("file")
@click.option(
    "--anchor", metavar="DATE", help="The date against which relative dates are read, e.g. 2016-03-30."
)
@click.option("--style", type=click.Choice(["news", "narrative"]), help="Where a missing year comes from.")
def dates(file: str, anchor: str | None, style: str | None) -> None:
    """Find the dates of a text; one JSON line each."""
    from claimline.cli.many import json_line
    from claimline.dates import find_dates
    from claimline.read.readers import text_of

    raw, called = _opened(file)
    text, notices = text_of(raw, called)
    say_notices(notices)
    mentions = find_dates(text, anchor=anchor, style=style)  # type: ignore[arg-type]  # click.Choice holds it to Style
    lines = "".join(json_line(dataclasses.asdict(mention)) for mention in mentions)
    write([lines.encode("utf-8")], None)


def _opened(file: str) -> tuple[bytes, str]:
    """The bytes of a file or of standard input, and its name in messages."""
    from claimline.read.files import LIMIT, read_bytes

    if file == STDIN:
        return standard_input(LIMIT), "standard input"
    return read_bytes(file, file, LIMIT), file
