"""The log holds where an error was, and no word of a table, a query or a reader."""

import logging
import threading
import warnings
from collections.abc import Iterator

import pytest

from claimline.ui import log


@pytest.fixture(autouse=True)
def _wordless() -> Iterator[None]:
    before = logging.getLogRecordFactory(), threading.excepthook, logging.raiseExceptions
    shown = warnings.showwarning
    log.without_words()
    yield
    logging.setLogRecordFactory(before[0])
    threading.excepthook, logging.raiseExceptions = before[1:]
    warnings.showwarning = shown


def told(caplog: pytest.LogCaptureFixture) -> str:
    return "\n".join(logging.Formatter().format(record) for record in caplog.records)


NAME = "Ansel Orrery"


def fail(words: str) -> None:
    try:
        {"": 0}[words]
    except KeyError as first:
        raise ValueError(f"no {words}") from first


def test_an_exception_is_told_by_place_and_kind(caplog: pytest.LogCaptureFixture) -> None:
    try:
        fail(NAME)
    except ValueError:
        logging.getLogger("ferry").exception("Cannot draw %s", NAME)
    text = told(caplog)
    assert NAME not in text
    assert text.startswith("Cannot draw <str>\nTraceback")
    assert text.endswith("\nValueError")
    assert "\nKeyError\n\nTraceback" in text
    assert text.count("in fail\n") == 2


@pytest.mark.parametrize(
    ("line", "values", "said"),
    [
        ("port %d of %s", (8501, "10.1.2.3"), "port 8501 of <str>"),
        ("%(who)r came %(often)d times", ({"who": "Orrery", "often": 2},), "<str> came 2 times"),
        (KeyError("Orrery"), (), "<KeyError>"),
        ("it stands", (), "it stands"),
    ],
)
def test_a_line_keeps_its_own_words_and_its_numbers(
    line: object, values: tuple[object, ...], said: str, caplog: pytest.LogCaptureFixture
) -> None:
    logging.getLogger("ferry").warning(line, *values)
    assert told(caplog) == said


def test_a_thread_that_failed_and_a_warning_are_told_without_their_words(
    caplog: pytest.LogCaptureFixture,
) -> None:
    thread = threading.Thread(target=fail, args=(NAME,))
    thread.start()
    thread.join()
    with warnings.catch_warnings():
        warnings.simplefilter("always")
        warnings.warn(NAME, stacklevel=1)
    assert NAME not in told(caplog)
    assert "A thread has failed." in told(caplog)
    assert "ValueError" in told(caplog)
    assert "UserWarning in test_log.py" in told(caplog)


def test_a_task_that_failed_is_not_shown(caplog: pytest.LogCaptureFixture) -> None:
    logging.getLogger("asyncio").error(
        "Task exception was never retrieved\nfuture: <Task KeyError('Orrery')>"
    )
    assert told(caplog) == "Task exception was never retrieved"
