"""The command line: a thin skin over the library, each command one function.

Results go to standard output or the file of `-o`, all messages about them to standard error. Exit codes: 0 all
well, 1 a check or a replay failed, 2 the input or the command cannot be used.
"""

from collections.abc import Sequence
from typing import NoReturn

import click

from claimline.cli.articles import dates, read
from claimline.cli.cases import build
from claimline.cli.dashboard import open_dashboard
from claimline.cli.streams import run
from claimline.cli.tables import check, pack, replay, select


@click.group(context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(package_name="claimline")
def commands() -> None:
    """Who said what happened, and when: dated claims of an article and its comments as one table."""


for command in (read, dates, check, pack, select, replay, build, open_dashboard):
    commands.add_command(command)


def main(arguments: Sequence[str] | None = None) -> NoReturn:
    """Run a command and end the process with its exit code."""
    run(lambda: commands.main(arguments, prog_name="claimline", standalone_mode=False))
