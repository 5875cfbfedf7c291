"""Steps by which a phrase grows over the word beside it, and a table of those that a word allows.

`steps_before` and `phrase_after` list the steps, each for its direction.
"""

from collections.abc import Callable, Collection, Iterable
from dataclasses import dataclass
from typing import Generic, TypeVar

from claimline.text.tokens import Token
from claimline.text.word_cache import WordCache

_Phrase = TypeVar("_Phrase")


@dataclass(frozen=True, slots=True)
class Step(Generic[_Phrase]):
    """One thing that a phrase can grow over.

    Attributes:
        name, example: what it is, and a phrase that is its test.
        over: whether the word beside a phrase can be such a thing, by its lower case alone.
        grow: the new end of the phrase, or None where the step does not apply.
    """

    name: str
    example: str
    over: Callable[[Token], bool]
    grow: Callable[[_Phrase], int | None]


class StepsOver(WordCache[tuple[Step[_Phrase], ...]], Generic[_Phrase]):
    """The steps that a word in lower case allows, in order."""

    def __init__(self, steps: Iterable[Step[_Phrase]]) -> None:
        """All steps, in the order in which they are tried."""
        every = tuple(steps)
        super().__init__(lambda low: tuple(step for step in every if step.over(Token(0, 0, low, low))))


def among(words: Collection[str]) -> Callable[[Token], bool]:
    """The test whether a token is one of some words in lower case."""
    return lambda token: token.low in words
