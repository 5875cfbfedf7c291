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

MANY: Final = 500
"""Answers about a table that everybody sees, those of some fifty queries."""
FEW: Final = 50
"""Answers about a table that one reader alone sees."""
_LENGTH: Final = 20_000
"""Characters that an answer has on average at the most, with those of what was asked; a figure has some fifty thousand."""


class _Answer:
    """One answer: what it is once it is made, and how many of its characters are counted."""

    def __init__(self) -> None:
        self.lock = Lock()
        self.is_made = False
        self.made: Any = None
        self.length = 0


class Answers:
    """The last answers about one table; they go with it. Safe to share between threads."""

    def __init__(self, most: int = MANY) -> None:
        """`most`: how many answers are kept."""
        self._most, self._longest = most, most * _LENGTH
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
                    try:
                        answer.made, answer.is_made = make(), True
                    finally:
                        self._settle(asked, answer)
        return cast("T", answer.made)

    def _settle(self, asked: Hashable, answer: _Answer) -> None:
        """Count an answer just made, and leave out the oldest ones of too many; one that could not be made goes."""
        with self._lock:
            if not answer.is_made:
                if self._kept.get(asked) is answer:
                    del self._kept[asked]
                return
            # Left out meanwhile, it comes back, unless it is being made for somebody else as well.
            if self._kept.setdefault(asked, answer) is not answer:
                return
            answer.length = len(repr(asked)) + _length(answer.made)
            self._length += answer.length
            while len(self._kept) > self._most or self._length > self._longest:
                self._length -= self._kept.popitem(last=False)[1].length


def _length(made: object) -> int:
    """The characters of the texts of an answer."""
    return sum(len(part) for part in made if isinstance(part, str)) if isinstance(made, tuple) else 0
