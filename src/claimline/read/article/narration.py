"""Paragraphs without a label in a conversation: the speaker goes on, the writer tells in between, or nothing says who it is."""

import re
from collections.abc import Sequence
from typing import Literal

from claimline.read.lines import ENDS_SENTENCE, Line

Voice = Literal["speaker", "writer", "unknown"]

_VOICE = re.compile(
    r"\b(?:I|me|my|mine|myself|we|us|our|ours|ourselves|you|your|yours|yourself)\b", re.IGNORECASE
)
_SINGULAR = re.compile(r"\bI\b|\b(?i:me|my|mine|myself)\b")
_GOES_ON = re.compile(
    r"(?:and|but|so|because|well|yes|yeah|no|oh|anyway|look|listen|maybe|of course)\b", re.IGNORECASE
)
_QUOTED = re.compile(r"“[^”]*”|\"[^\"]*\"|(?<!\w)‘[^’]*’(?!\w)")
_LONGEST_HEADING = 10  # words
_SHARE_RUNNING_ON = 0.5  # paragraphs for each turn; in such a talk the answers run on


def is_heading(block: Sequence[Line]) -> bool:
    """True for a line of a few words alone that ends no sentence: "The second winter"."""
    words = block[0].text.split()
    opens = block[0].text[0].isupper() or block[0].text[0].isdigit()
    ended = ENDS_SENTENCE.search(block[0].text) or block[0].text[-1] in "?!:;,"
    return len(block) == 1 and len(words) <= _LONGEST_HEADING and opens and not ended


def voices_of(
    turns: Sequence[tuple[str, Sequence[Sequence[Line]]]], before: Sequence[Line]
) -> list[list[Voice]]:
    """Whose each paragraph is, in the order of the turns.

    A paragraph that says "I" or "you" goes on with the turn, and so do those up to it; under a heading the turn is over where
    nothing of that kind follows, and who names its speaker is somebody else. Other paragraphs are the speaker's where such
    turns run on over paragraphs, the writer's where he tells in the same turn and no turn runs on, and nobody's else. Where the writer
    says "I" before the talk, few such paragraphs are nobody's: the "I" in them may be his.

    Args:
        turns: the name of each speaker, empty where no label gives it, and the paragraphs after the one that his label
            opens, up to the next label.
        before: the lines before the talk.
    """
    found = [_surely(name, blocks) for name, blocks in turns]
    every = [voice for voices in found for voice in voices]
    going_on, open_ones = every.count("speaker"), every.count(None)
    writer_says_i = any(_SINGULAR.search(_QUOTED.sub("", line.text)) for line in before)
    if writer_says_i and going_on < len(turns) * _SHARE_RUNNING_ON:
        found = [["unknown" if voice == "speaker" else voice for voice in voices] for voices in found]
    told = [
        any(voice == "writer" and not is_heading(block) for block, voice in zip(blocks, voices, strict=True))
        for (_, blocks), voices in zip(turns, found, strict=True)
    ]
    other: Voice = "speaker" if not any(told) and going_on >= open_ones else "unknown"
    return [
        [voice or ("writer" if tells and not going_on else other) for voice in voices]
        for voices, tells in zip(found, told, strict=True)
    ]


def _surely(name: str, blocks: Sequence[Sequence[Line]]) -> list[Voice | None]:
    """Whose each paragraph of one turn is as far as its own words say; None where they do not."""
    voices: list[Voice | None] = []
    ended = under_heading = False
    for block in blocks:
        words = _QUOTED.sub("", " ".join(line.text for line in block))
        voice: Voice | None = None
        if is_heading(block):
            voice, under_heading = "writer", True
        elif _names(words, name) and not _SINGULAR.search(words):
            voice, ended = "writer", True
        elif _VOICE.search(words) or _GOES_ON.match(words):
            voice = "unknown" if ended else "speaker"
        elif ended or under_heading:
            voice, ended = "writer", True
        voices.append(voice)
    last = next((place for place in range(len(voices) - 1, -1, -1) if voices[place] == "speaker"), 0)
    return [("speaker" if voice is None and place < last else voice) for place, voice in enumerate(voices)]


def _names(words: str, name: str) -> bool:
    """True where words name somebody by his last name, written as a name: "Winter", not "the winter"."""
    last = name.rsplit(maxsplit=1)[-1] if name else ""
    found = re.finditer(rf"\b{re.escape(last)}\b", words, re.IGNORECASE if last.isupper() else 0)
    return len(last) > 1 and any(match[0][0] == last[0] for match in found)
