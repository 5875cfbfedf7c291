"""What the server's log may say: where and of what kind an error was, and no word of a table, a query or a reader.

The message of an exception quotes what it failed on, and Streamlit and uvicorn write what a browser sent, and from where,
into some of their lines. So a line keeps its own words and its numbers; other values are named by their kind.
"""

import logging
import threading
import traceback
import warnings
from collections.abc import Mapping
from pathlib import Path
from typing import Any

_plain = logging.LogRecord


def without_words() -> None:
    """From now on, let no line of this process's log hold a text that it was given."""
    logging.setLogRecordFactory(_record)
    warnings.showwarning = _of_warning  # type: ignore[assignment]  # it takes whatever it is given
    logging.raiseExceptions = False  # the trace of a line that cannot be written quotes it
    threading.excepthook = _of_thread


def _of_thread(failed: threading.ExceptHookArgs) -> None:
    logging.getLogger(__name__).error("A thread has failed.", exc_info=failed.exc_value)


def _of_warning(*said: Any) -> None:
    _, category, file, line, *_ = said  # as `warnings` calls it; the first is the message
    logging.getLogger(__name__).warning(f"{category.__name__} in {Path(file).name}, line {line}")  # noqa: G004 - its own words


def _record(*args: Any, **more: Any) -> logging.LogRecord:
    record = _plain(*args, **more)
    if isinstance(record.args, Mapping):
        record.args = {name: _wordless(value) for name, value in record.args.items()}
    elif record.args:
        record.args = tuple(map(_wordless, record.args))
    if not isinstance(record.msg, str):
        record.msg = str(_wordless(record.msg))
    if record.name == "asyncio":  # its further lines show the task with its exception
        record.msg = record.msg.partition("\n")[0]
    if record.exc_info:
        record.exc_text, record.exc_info = _places(record.exc_info[1]), None
    return record


class _Kind:
    """Stands for a value, and says of what type it is."""

    def __init__(self, value: object) -> None:
        self._name = type(value).__name__

    def __repr__(self) -> str:
        return f"<{self._name}>"


def _wordless(value: object) -> object:
    return value if isinstance(value, int | float) else _Kind(value)


def _places(error: BaseException | None) -> str:
    """The traceback of an exception and of those that led to it, without their messages."""
    told: list[str] = []
    seen: set[int] = set()
    while error is not None and id(error) not in seen:
        seen.add(id(error))
        frames = "".join(traceback.format_tb(error.__traceback__))
        told.append(f"Traceback (most recent call last):\n{frames}{type(error).__name__}")
        error = error.__cause__ or (None if error.__suppress_context__ else error.__context__)
    return "\n\n".join(reversed(told))
