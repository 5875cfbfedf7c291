"""Streamlit, which says when it is asked what processor time it has taken: its own Python's, and that of the engine behind it.

Whoever asks makes a pipe, writes its path into the one that the environment names, and reads the answer; between two questions
nothing is counted, which would be a part of each click. Of the thread that asks DuckDB a question, the time until the answer is there is the engine's; so is all of DuckDB's own threads.
"""

import json
import os
import sys
import threading
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any, Self

from streamlit.web import cli

from claimline.query.database import DuckDB

ASKED = "ASKED"
"""The variable of the environment that names the pipe of the questions."""
_TICK = os.sysconf("SC_CLK_TCK")
_lock = threading.Lock()
_engine = 0.0


class Counted:
    """A cursor of DuckDB, whose time is counted."""

    def __init__(self, cursor: Any) -> None:
        self._cursor = cursor

    def __getattr__(self, name: str) -> Any:
        """What the cursor does."""
        does = counted(getattr(self._cursor, name))

        def itself(*args: Any, **more: Any) -> Any:
            given = does(*args, **more)
            return self if given is self._cursor else given

        return itself

    def __enter__(self) -> Self:
        """As the cursor does."""
        return self

    def __exit__(self, *_: object) -> None:
        """As the cursor does."""
        self._cursor.__exit__(None, None, None)


def counted(does: Callable[..., Any]) -> Callable[..., Any]:
    """The same, whose time is the engine's."""

    def timed(*args: Any, **more: Any) -> Any:
        global _engine  # noqa: PLW0603 - of the process
        begun = time.thread_time()
        try:
            return does(*args, **more)
        finally:
            taken = time.thread_time() - begun
            with _lock:
                _engine += taken

    return timed


def _of_threads(others: set[int]) -> float:
    """Seconds of processor time of the threads that Python does not know."""
    ticks = 0
    for stat in Path("/proc/self/task").glob("*/stat"):
        if int(stat.parent.name) not in others:
            words = stat.read_text(encoding="ascii", errors="replace").rpartition(")")[2].split()
            ticks += int(words[11]) + int(words[12])
    return ticks / _TICK


def answer(asked: Path) -> None:
    """Answer each question with the times."""
    while True:
        for told in asked.read_text(encoding="utf-8").splitlines():  # waits for one
            known = {thread.native_id or 0 for thread in threading.enumerate()}
            engine = _engine + _of_threads(known)
            spent = {"own": time.process_time() - engine, "engine": engine}
            Path(told).write_text(json.dumps(spent), encoding="ascii")


if __name__ == "__main__":
    cursor = DuckDB.cursor
    DuckDB.rows = counted(DuckDB.rows)  # type: ignore[method-assign] # its statement asks no cursor of ours
    DuckDB.cursor = lambda self: Counted(cursor(self))  # type: ignore[method-assign,assignment,return-value]
    threading.Thread(target=answer, args=(Path(os.environ[ASKED]),), daemon=True).start()
    sys.argv = [
        "streamlit",
        "run",
        sys.argv[1],
        "--server.headless",
        "true",
        "--server.fileWatcherType",
        "none",
    ]
    cli.main()
