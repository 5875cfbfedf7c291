"""A case, its failures, and the rule by which two failures are one fault."""

import re
import signal
import traceback
import unicodedata
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from pathlib import Path
from types import FrameType

import claimline
from claimline.errors import ClaimlineError

LIMIT = 10.0  # seconds of the processor: another program beside this one makes nothing slow
_PRODUCT = Path(claimline.__file__).parent
_LONGEST_MESSAGE = 600  # characters: a longer sentence holds a whole cell


@dataclass(frozen=True, slots=True)
class Case:
    """One input: `data` is shortened when the case fails, `options` stay as they are."""

    data: str | bytes
    options: dict[str, str] = field(default_factory=dict)

    @property
    def raw(self) -> bytes:
        """The data as bytes."""
        return self.data if isinstance(self.data, bytes) else self.data.encode("utf-8")

    @property
    def text(self) -> str:
        """The data as text; bytes as the letters of the same numbers."""
        return self.data if isinstance(self.data, str) else self.data.decode("latin-1")

    def with_text(self, text: str) -> "Case":
        """The same case on other data, given as its `text`."""
        return replace(self, data=text if isinstance(self.data, str) else text.encode("latin-1"))


class BrokenPromiseError(Exception):
    """The product breaks a promise; `what` is the same for all inputs that break it in the same way."""

    def __init__(self, what: str, detail: object = "") -> None:
        super().__init__(f"{what}: {detail}" if detail != "" else what)
        self.what = what


class TooSlowError(BaseException):
    """A case took longer than `LIMIT`; no `except Exception` of the product may catch it."""


@dataclass(frozen=True, slots=True)
class Fault:
    """Why a case failed: `what` and `place`, which identify the fault, and the last lines of its trace."""

    what: str
    place: str
    lines: tuple[str, ...] = field(default=(), compare=False)


def promised(kept: object, what: str, detail: object = "") -> None:
    """Break the case unless a promise is kept.

    Raises:
        BrokenPromiseError: it is not.
    """
    if not kept:
        raise BrokenPromiseError(what, detail)


def refused(error: ClaimlineError) -> None:
    """A refusal is an answer if it is one sentence; an error puts it on one line."""
    said, where = str(error), f"{type(error).__name__} of {_place(error)}"
    promised(said.endswith("."), f"{where} has no full stop", said)
    promised(one_line(said), f"{where} is not on one line", repr(said))
    promised(len(said) <= _LONGEST_MESSAGE, f"{where} is longer than a sentence", len(said))


def one_line(said: str) -> bool:
    """True for a sentence without line breaks and codes that steer a terminal; other invisible letters may belong to a name."""
    return not any(unicodedata.category(char) in {"Cc", "Zl", "Zp"} for char in said)


def refuses_own(what: str, error: object) -> BrokenPromiseError:
    """The fault that claimline refuses what it has written itself."""
    return BrokenPromiseError(f"{what}: {_alike(str(error))}", error)


def _alike(said: str) -> str:
    """A message without the parts that differ from input to input: quotations and numbers."""
    return re.sub(r'"[^"]*"|(?<![\w-])-?\d\S*', "…", said)[:120]


@contextmanager
def limited(seconds: float) -> Iterator[None]:
    """Stop what runs inside after so many seconds of the processor, with `TooSlowError`."""

    def stop(_: int, __: FrameType | None) -> None:
        raise TooSlowError(f"more than {seconds:g} seconds")

    before = signal.signal(signal.SIGPROF, stop)
    signal.setitimer(signal.ITIMER_PROF, seconds)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_PROF, 0)
        signal.signal(signal.SIGPROF, before)


def fault_of(error: BaseException) -> Fault:
    """The fault of an exception: its message, and the innermost place of the product that it went through."""
    lines = "".join(traceback.format_exception(error)).rstrip().splitlines()
    if isinstance(error, BrokenPromiseError):
        return Fault(error.what, "", tuple(lines[-1:]))
    # The place where a slow case was stopped is chance; the file is mostly the same.
    place = _place(error).partition(":")[0] if isinstance(error, TooSlowError) else _place(error)
    return Fault(type(error).__name__, place, tuple(lines[-8:]))


def _place(error: BaseException) -> str:
    frames = traceback.extract_tb(error.__traceback__)
    own = [frame for frame in frames if Path(frame.filename).is_relative_to(_PRODUCT)]
    inner = own[-1] if own else frames[-1]
    return f"{'/'.join(Path(inner.filename).parts[-2:])}:{inner.lineno} in {inner.name}"
