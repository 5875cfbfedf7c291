"""What the readers of a table were answered last: many ask the same, and come back to what they asked.

A filter click asks for some ten things: the numbers, the strip, the picture, a page of the list, the values of each open facet.
None of them depends on who asks, so each is made once; it is kept as it is sent, for a figure as a text takes a tenth of one as
objects.
"""

from collections import OrderedDict
from collections.abc import Callable, Hashable
from threading import Lock
from typing import Any, Final, TypeVar, cast

T = TypeVar("T")

_MOST: Final = 500
"""Answers that are kept, those of some fifty queries."""
_LONGEST: Final = 20_000_000
"""Characters that they have together at the most."""


class Answers:
    """The last answers about one table; they go with it. Safe to share between threads."""

    def __init__(self) -> None:
        self._lock = Lock()
        self._kept: OrderedDict[Hashable, Any] = OrderedDict()
        self._length = 0

    def once(self, asked: Hashable, make: Callable[[], T]) -> T:
        """The answer to what was asked, made now where none is kept; `asked` begins with the name of what is made."""
        with self._lock:
            if asked in self._kept:
                self._kept.move_to_end(asked)
                return cast("T", self._kept[asked])
        made = make()  # not under the lock: others go on, and two who ask at once get the same
        with self._lock:
            self._length += _length(made) - _length(self._kept.get(asked))
            self._kept[asked] = made
            while len(self._kept) > _MOST or self._length > _LONGEST:
                self._length -= _length(self._kept.popitem(last=False)[1])
        return made


def _length(made: object) -> int:
    """The characters of the texts of an answer."""
    return sum(len(part) for part in made if isinstance(part, str)) if isinstance(made, tuple) else 0
