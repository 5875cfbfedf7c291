"""A cache of a value for each word; the same words come again in every text."""

from collections.abc import Callable
from typing import Generic, TypeVar

_Value = TypeVar("_Value")
_MOST_WORDS = 1 << 16


class WordCache(dict[str, _Value], Generic[_Value]):
    """A value for each word, computed once; beyond a limit the cache begins anew, so that no text fills the memory.

    It is looked up as a dictionary, `of_word[word]`, since that costs half of what a call of `lru_cache` does.
    """

    def __init__(self, work: Callable[[str], _Value]) -> None:
        """`work` gives the value of a word, and the same value each time."""
        super().__init__()
        self._work = work

    def __missing__(self, word: str) -> _Value:
        if len(self) >= _MOST_WORDS:
            self.clear()
        self[word] = value = self._work(word)
        return value
