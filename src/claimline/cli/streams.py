"""Standard input, output and error of the command line, and how a command ends; the commands stand in `cli`."""

import io
import os
import signal
import sys
from collections.abc import Callable, Iterable
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING, NoReturn, TextIO

import click

from claimline.errors import ClaimlineError, UnreadableError
from claimline.inline import inline, printable

if TYPE_CHECKING:
    from claimline.read.files import Limit  # its package would make every command wait

STDIN = STDOUT = "-"
bom_option = click.option(
    "--bom", is_flag=True, help="Begin the CSV with a byte order mark, by which Excel knows UTF-8."
)

engine_option = click.option(
    "--engine", metavar="URL", help="A Spark cluster to do the work: spark://HOST:PORT or sc://HOST:PORT."
)


def standard_input(limit: "Limit") -> bytes:
    """All of standard input.

    Raises:
        UnreadableError: it is closed, too large or cannot be read.
    """
    if sys.stdin is None:  # closed by whoever started us
        raise UnreadableError("Standard input is closed; name a file, or pipe one in.")
    try:
        return limit.read(sys.stdin.buffer, "Standard input")
    except OSError as error:
        raise UnreadableError(f"Standard input cannot be read ({error.strerror}); name a file.") from None


def write(parts: Iterable[bytes], output: str | None) -> None:
    """A result, part by part, to a file or to standard output."""
    if output is not None:
        from claimline.table.whole import write_whole  # noqa: PLC0415 - `dates` does not wait for pandas

        write_whole({output: parts})
    elif sys.stdout is None:  # closed by whoever started us
        raise ClaimlineError("Standard output is closed; give it a file or a pipe.")
    else:
        sys.stdout.buffer.writelines(parts)


def not_over_input(output: str | None, files: Iterable[str]) -> None:
    """Refuse to write over one of the files that are read.

    Raises:
        ClaimlineError: the output is one of them.
    """
    if output is not None and any(_same_file(output, file) for file in files):
        raise ClaimlineError(f"{inline(output)} is the input itself; choose another name for the output.")


def _same_file(output: str, file: str) -> bool:
    try:
        return Path(output).is_file() and Path(output).samefile(file)
    except OSError:  # one of them is not there
        return False


def say(text: str, *, err: bool = False) -> None:
    """Print a line for a reader, without codes that steer a terminal, which text of others may hold."""
    try:
        click.echo(printable(text), err=err)
    except OSError:
        if not err:
            raise
        # Standard error takes nothing, so nobody can see the message; the work goes on all the same.


def say_notices(notices: Iterable[str]) -> None:
    """Print the notices of a reader to standard error."""
    for notice in notices:
        say(notice, err=True)


def run(command: Callable[[], int | None]) -> NoReturn:
    """Run a command and end the process; an error that the user can correct is one sentence, never a traceback."""
    _fill_closed()
    ended = _ending()
    if isinstance(sys.stdout, io.TextIOWrapper):
        # A letter that the terminal's encoding lacks becomes its number, as Python does on standard error.
        sys.stdout.reconfigure(errors="backslashreplace")
    try:
        code = command() or 0
        if sys.stdout is not None:
            sys.stdout.flush()
    except (ClaimlineError, click.ClickException) as error:
        message = error.format_message() if isinstance(error, click.ClickException) else str(error)
        say(f"claimline: {message}", err=True)
        code = 2
    except BrokenPipeError:
        _give_up(sys.stdout)  # its reader has gone (`| head`): no complaint
        code = 141  # what a shell gives for SIGPIPE
    except OSError as error:
        _give_up(sys.stdout)
        place = error.filename or "Standard output"
        say(f"claimline: {place} cannot be used ({error.strerror}); check its rights and its room.", err=True)
        code = 2
    except (KeyboardInterrupt, click.Abort):
        code = (ended or [130])[0]  # what a shell gives for SIGINT
    except RuntimeError:
        if not ended:
            raise
        code = ended[0]  # DuckDB makes an error of its own of what a signal raises
    try:
        sys.stderr.flush()
    except OSError:  # it is full, or its reader has gone: nobody can see the message
        _give_up(sys.stderr)
    sys.exit(code)


def _ending() -> list[int]:
    """Let the signals that end a command take away what it has half written; a list in which they note the exit code."""
    ended: list[int] = []
    own = os.getpid()

    def end(number: int, _: object) -> None:
        if os.getpid() != own:  # a process that this one has forked ends as ever
            os._exit(128 + number)
        ended.append(128 + number)
        raise KeyboardInterrupt

    with suppress(ValueError):  # of a program that runs commands in threads of its own
        for number in (signal.SIGINT, signal.SIGTERM):
            signal.signal(number, end)
    return ended


def _fill_closed() -> None:
    """Give the null device to each closed stream, or the next file to be opened would become that stream.

    A library that writes to standard error would then write into the user's file.
    """
    while (null := os.open(os.devnull, os.O_RDWR)) <= 2:
        os.set_inheritable(null, True)  # `open` hands its streams on to Streamlit
    os.close(null)
    # sys.stdin and sys.stdout stay None, because a result that goes nowhere is an error; a lost notice is none.
    if sys.stderr is None:
        sys.stderr = os.fdopen(2, "w", encoding="utf-8", errors="backslashreplace", closefd=False)


def _give_up(stream: TextIO | None) -> None:
    """Let Python's own last flush succeed, or it would complain once more."""
    if stream is not None:
        os.dup2(os.open(os.devnull, os.O_WRONLY), stream.fileno())
