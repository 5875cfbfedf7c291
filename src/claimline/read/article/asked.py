"""Questions and answers under no name: who answers, no line says, and the article's author is not the one."""

import re
from collections.abc import Sequence

from claimline.read.lines import Line

_YOU = re.compile(r"\b(?:you|your|yours|yourself)\b", re.IGNORECASE)
# What only somebody is asked, and no reader who wants to know how: not "What do you need for a voyage?".
_PERSONAL = re.compile(
    r"\b(?:your|yours|yourself)\b|\byou['’](?:ve|re|d|ll)\b|\b(?:did|have|had|were|are|was|will|would) you\b|\byou (?:were|had|ever|first)\b",
    re.IGNORECASE,
)
_I = re.compile(r"\bI\b|\b(?:my|me|myself|we|us|our|ours|ourselves)\b")
_QUOTED = re.compile(r"“[^”]*”|\"[^\"]*\"|(?<!\w)‘[^’]*’(?!\w)")
_ASKS = re.compile(r"\?[\"”’)\]]*$")
_FEWEST = 2  # questions
_FEW = 3  # fewer must all be of that kind
_SHARE = 0.5  # of the questions that ask "you", and of the answers that say "I"
_ASIDE = 1 / 3  # of the questions that ask of "me" at most
_MOST_BLOCKS = 6  # for each question


def find_asked(lines: Sequence[Line]) -> list[list[Line]]:
    """The paragraphs of an interview without names from its first question on; none where there is none.

    Its questions stand in lines of their own and ask "you", and its answers say "I". Who asks himself ("Why did I leave?") or
    answers his readers ("How do you get there? Take the bus") is the writer.
    """
    blocks: list[list[Line]] = []
    parted = any(line.apart for line in lines[1:])
    for line in lines:
        answers = blocks and len(blocks[-1]) == 1 and _ASKS.search(blocks[-1][0].text)
        if line.apart or answers or not blocks or not parted:
            blocks.append([line])
        else:
            blocks[-1].append(line)
    places = [i for i, block in enumerate(blocks) if len(block) == 1 and _ASKS.search(block[0].text)]
    if len(places) < _FEWEST:
        return []
    pairs = [
        (_words(blocks[i : i + 1]), answer)
        for i, after in zip(places, [*places[1:], len(blocks)], strict=True)
        if (answer := _words(blocks[i + 1 : after]))
    ]
    if len(pairs) < _FEWEST or len(blocks) - places[0] > _MOST_BLOCKS * len(pairs):
        return []
    asked = sum(_YOU.search(question) is not None for question, _ in pairs)
    if not any(_PERSONAL.search(question) for question, _ in pairs):
        return []
    own = sum(_I.search(question) is not None for question, _ in pairs)
    told = sum(_I.search(answer) is not None for _, answer in pairs)
    share = _SHARE if len(pairs) >= _FEW else 1
    if min(asked, told) < share * len(pairs) or own > _ASIDE * len(pairs):
        return []
    return blocks[places[0] :]


def _words(blocks: Sequence[Sequence[Line]]) -> str:
    return _QUOTED.sub("", " ".join(line.text for block in blocks for line in block))
