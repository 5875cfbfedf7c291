"""Checks of arguments: a wrong one is refused in one sentence that names it and says what to give instead."""

import builtins
from collections.abc import Iterable
from pathlib import Path
from typing import TypeVar

from claimline.errors import ArgumentError
from claimline.inline import shown

_Wanted = TypeVar("_Wanted")


def in_words(value: object) -> str:
    """A value inside a message: texts and numbers as they are, anything else by its type."""
    if isinstance(value, str):
        return shown(value)
    if value is None or isinstance(value, bool | int | float):
        return str(value)
    if isinstance(value, type):
        return f"the class {value.__name__}"
    kind = type(value)
    # numpy has a bool of its own, which is none of Python's.
    name = f"{kind.__module__}.{kind.__name__}" if hasattr(builtins, kind.__name__) else kind.__name__
    return f"a value of type {name.removeprefix('builtins.')}"


def refused(name: str, value: object, instead: str) -> ArgumentError:
    """The error of an argument called `name`; `instead` is the end of its sentence."""
    return ArgumentError(f"{name} cannot be {in_words(value)}; {instead}.")


def of_type(name: str, value: object, wanted: type[_Wanted], instead: str) -> _Wanted:
    """The value, if it is of the wanted type.

    Raises:
        ArgumentError: it is not.
    """
    if not isinstance(value, wanted):
        raise refused(name, value, instead)
    return value


def text(name: str, value: object) -> str:
    """The value, if it is a text.

    Raises:
        ArgumentError: it is not.
    """
    return of_type(name, value, str, "give a text")


def choice(name: str, value: object, allowed: Iterable[str]) -> str:
    """The value, if it is one of the allowed texts.

    Raises:
        ArgumentError: it is not.
    """
    allowed = tuple(allowed)
    if not isinstance(value, str) or value not in allowed:
        raise refused(name, value, f"choose {' or '.join(allowed)}")
    return value


def texts(name: str, value: object) -> tuple[str, ...]:
    """One text, or a list, tuple or set of texts, as a tuple; a set in the order of its letters, the same every time.

    Raises:
        ArgumentError: it is something else, or one of the texts is empty.
    """
    if isinstance(value, str):
        values: tuple[object, ...] = (value,)
    elif isinstance(value, list | tuple | set | frozenset):
        values = tuple(value)
    else:
        raise refused(name, value, "give a text or a list of texts")
    for one in values:
        if not isinstance(one, str):
            raise refused(f"A value of {name}", one, "give a text or a list of texts")
        if not one.strip():
            raise refused(f"A value of {name}", one, "give the name, or “not stated” for an empty cell")
    found = tuple(one for one in values if isinstance(one, str))
    return tuple(sorted(found)) if isinstance(value, set | frozenset) else found


def path_of(value: object) -> Path:
    """The path that a caller gives, as text or as a `Path`.

    Raises:
        ArgumentError: it is neither.
    """
    try:
        return Path(value)  # type: ignore[arg-type]  # what is no path is a TypeError
    except TypeError:
        raise refused("The path", value, "give the name of a file as text or as a Path") from None
