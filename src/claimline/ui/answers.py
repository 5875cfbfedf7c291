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


class _Answer:
    """One answer: what it is once it is made, how many characters it has, and how many of them are counted."""

    def __init__(self) -> None:
        self.lock = Lock()
        self.is_made = False
        self.made: Any = None
        self.length = self.counted = 0

    def make(self, make: Callable[[], Any]) -> None:
        self.made = made = make()
        self.length = (
            sum(len(part) for part in made if isinstance(part, str)) if isinstance(made, tuple) else 0
        )
        self.is_made = True


class Answers:
    """The last answers about one table; they go with it. Safe to share between threads."""

    def __init__(self) -> None:
        self._lock = Lock()
        self._kept: OrderedDict[Hashable, _Answer] = OrderedDict()
        self._length = 0

    def once(self, asked: Hashable, make: Callable[[], T]) -> T:
        """The answer to what was asked, made now where none is kept.

        Args:
            asked: its first part names what is made.
            make: makes it. Who asks the same meanwhile waits for it. It may ask for other answers, but not in a circle.

        Raises:
            Exception: what `make` raises; then nothing is kept, and the next one who asks makes it.
        """
        with self._lock:
            answer = self._kept.setdefault(asked, _Answer())
            self._kept.move_to_end(asked)
        if not answer.is_made:
            with answer.lock:
                if not answer.is_made:
                    answer.make(make)
                    self._count(asked, answer)
        return cast("T", answer.made)

    def _count(self, asked: Hashable, answer: _Answer) -> None:
        """Count an answer just made, and leave out the oldest ones of too many."""
        with self._lock:
            if self._kept.get(asked) is not answer:  # left out meanwhile
                return
            answer.counted = answer.length
            self._length += answer.counted
            while len(self._kept) > _MOST or self._length > _LONGEST:
                self._length -= self._kept.popitem(last=False)[1].counted
