"""Questions and answers under no name, in texts and on pages: who answers, no line says, and it is not the article's author."""

import re
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from itertools import pairwise

from claimline.read.lines import Line

_YOU = re.compile(r"\b(?:you|your|yours|yourself)\b", re.IGNORECASE)
# What only somebody is asked, and no reader who wants to know how: not "What do you need for a voyage?".
_PERSONAL = re.compile(
    r"\b(?:your|yours|yourself)\b|\byou['’](?:ve|re|d|ll)\b|\b(?:did|have|had|were|are|was|will|would) you\b|\byou (?:were|had|ever|first)\b",
    re.IGNORECASE,
)
_I = re.compile(r"\bI\b|\b(?:my|me|myself|we|us|our|ours|ourselves)\b")
_QUOTED = re.compile(r"“[^”]*”|\"[^\"]*\"|(?<!\w)‘[^’]*’(?!\w)")
ASKS = re.compile(r"\?[\"'”’)\]]*$")
"""The end of a question."""
_FEWEST = 2  # questions
_FEW = 3  # fewer must all be of that kind, and fewer in bold show nothing
_SHARE = 0.5  # of the questions that ask "you", and of the answers that say "I"
_ASIDE = 1 / 3  # of the questions that ask of "me" at most
_MOST_BLOCKS = 6  # for each question


@dataclass(frozen=True, slots=True)
class Asked:
    """The paragraphs of an interview without names from its first question on, and the questions that its page sets in bold."""

    blocks: list[list[Line]]
    bold: list[list[Line]]


def find_asked(lines: Sequence[Line], bold: Collection[int] = ()) -> Asked | None:
    """An interview without names; None where there is none.

    Its questions stand in lines of their own and ask "you". Its answers say "I", or the page sets the questions in bold. Who
    asks himself ("Why did I leave?") or answers his readers ("How do you get there? Take the bus") is the writer.

    Args:
        lines: of the text.
        bold: where the lines start that the page sets in bold or as a heading.
    """
    blocks = _blocks(lines)
    heads = [
        i
        for i, block in enumerate(blocks)
        if ASKS.search(block[-1].text) and all(line.start in bold for line in block)
    ]
    between = all(later - earlier > 1 for earlier, later in pairwise(heads))
    if len(heads) >= _FEW and between and _ask_somebody(blocks, heads):
        first = heads[0]
    else:
        places = [i for i, block in enumerate(blocks) if len(block) == 1 and ASKS.search(block[0].text)]
        if not _are_answered(blocks, places):
            return None
        first = places[0]
    return Asked(blocks[first:], [blocks[i] for i in heads] if between else [])


def _blocks(lines: Sequence[Line]) -> list[list[Line]]:
    """The paragraphs; where an answer stands right under its question, each of the two is one."""
    blocks: list[list[Line]] = []
    parted = any(line.apart for line in lines[1:])
    for line in lines:
        answers = blocks and len(blocks[-1]) == 1 and ASKS.search(blocks[-1][0].text)
        if line.apart or answers or not blocks or not parted:
            blocks.append([line])
        else:
            blocks[-1].append(line)
    return blocks


def _ask_somebody(blocks: Sequence[Sequence[Line]], places: Sequence[int]) -> bool:
    """True where the questions speak to somebody; those of a page of questions and answers ask about a thing."""
    asked = sum(_YOU.search(line.text) is not None for i in places for line in blocks[i])
    return asked >= _SHARE * len(places)


def _are_answered(blocks: Sequence[Sequence[Line]], places: Sequence[int]) -> bool:
    """True where what is asked and what is answered show that two people talk."""
    if len(places) < _FEWEST:
        return False
    pairs = [
        (_words(blocks[i : i + 1]), answer)
        for i, after in zip(places, [*places[1:], len(blocks)], strict=True)
        if (answer := _words(blocks[i + 1 : after]))
    ]
    if len(pairs) < _FEWEST or len(blocks) - places[0] > _MOST_BLOCKS * len(pairs):
        return False
    asked = sum(_YOU.search(question) is not None for question, _ in pairs)
    if not any(_PERSONAL.search(question) for question, _ in pairs):
        return False
    own = sum(_I.search(question) is not None for question, _ in pairs)
    told = sum(_I.search(answer) is not None for _, answer in pairs)
    share = _SHARE if len(pairs) >= _FEW else 1
    return min(asked, told) >= share * len(pairs) and own <= _ASIDE * len(pairs)


def _words(blocks: Sequence[Sequence[Line]]) -> str:
    return _QUOTED.sub("", " ".join(line.text for block in blocks for line in block))
