"""Lines in a comment that quote somebody else: "> It fell.", and what stands word for word above it under "Mia Roe wrote:".

They are part of the comment as it stands, and nobody's claims.
"""

import re
from collections.abc import Collection, Container, Sequence

from claimline.model import Span
from claimline.read.lines import Line

QUOTED = re.compile(r"\s*>")
WROTE = re.compile(
    r".{2,120}\b(?:wrote|writes|said|says|schrieb|hat geschrieben|a écrit|escribió|ha scritto|schreef|escreveu|napisał[a-z]?|написала?)\b.{0,40}:\s*",
    re.IGNORECASE,
)
_QUOTE = "quote|zitat|citation|citazione|citação|cita|citaat|cytat|цитата|alıntı"
_LABEL = re.compile(rf"(?:originally posted by|quoting|{_QUOTE})\b.{{0,80}}", re.IGNORECASE)
# Over a block that a forum quotes; a whole sentence that begins so is none: "Quote of the day: we won."
OVER_BLOCK = re.compile(
    rf"(?:(?:originally posted by|quoting|cytat|(?:{_QUOTE}) (?:from|by|von|de|di|da)):?\s[^.!?]{{2,60}}"
    rf"|(?:{_QUOTE})(?:\s?\([^()]{{2,60}}\))?)\s*:?",
    re.IGNORECASE,
)
# Under a long block that a forum quotes and shows in part.
_EXPANDS = re.compile(
    r"(?:click to expand|zum vergrößern anklicken|cliquez pour agrandir|haz clic para expandir|clicca per (?:allargare|espandere)|clique para expandir"
    r"|klik om te (?:vergroten|verbreden)|kliknij,? aby rozwinąć|(?:нажмите|кликните),? (?:для раскрытия|чтобы раскрыть)|genişletmek için tıkla(?:yın)?)\W*",
    re.IGNORECASE,
)
_DAY = re.compile(
    r"(?:on|am|le|el|il|em|op|w dniu)\s.*\d.*[^.!?]", re.IGNORECASE
)  # the name is on the next line


def others_in(lines: Sequence[Line], body: Span, said: Container[str]) -> tuple[Span, ...]:
    """Where the lines of a comment quote somebody else.

    Args:
        lines: those of the text.
        body: the comment's (first, end).
        said: the lines that stand above it in other comments.
    """
    found: list[Span] = []
    for i in _quoting(lines, body, said):
        if found and found[-1][1] == lines[i - 1].end:
            found[-1] = found[-1][0], lines[i].end
        else:
            found.append((lines[i].start, lines[i].end))
    return tuple(found)


def before_quoted(lines: Sequence[Line], timed: Sequence[int], says: Sequence[int]) -> Collection[int]:
    """The lines that announce a quotation, and head no comment: most that end in "wrote:" have lines that quote below them.

    Args:
        lines: those of the text.
        timed: the places of those with a time; the name can stand on the next line.
        says: the places of those that end in "wrote:".
    """
    quoting = {i for i, line in enumerate(lines) if QUOTED.match(line.text)}
    above = {i for i in says if i + 1 in quoting}
    wrapped = {
        i
        for i in timed
        if i + 2 in quoting and WROTE.fullmatch(lines[i + 1].text) and _DAY.fullmatch(lines[i].text)
    }
    return wrapped | (above if len(above) * 2 > len(says) else set())


def _quoting(lines: Sequence[Line], body: Span, said: Container[str]) -> list[int]:
    """The places of those lines."""
    found: list[int] = []
    for i in range(*body):
        if QUOTED.match(lines[i].text):
            found.append(i)
        elif i + 1 < body[1] and _announces(lines[i].text):
            following = next((j for j in range(i + 1, body[1]) if not _announces(lines[j].text)), i)
            end = _end_of_block(lines, i, body[1])
            if end:
                found += range(i, end)
            if end or QUOTED.match(lines[following].text) or lines[following].text in said:
                if i > body[0] and WROTE.fullmatch(lines[i].text) and _DAY.fullmatch(lines[i - 1].text):
                    found.append(i - 1)
                found.append(i)
        elif found and found[-1] == i - 1 and lines[i].text in said:
            found.append(i)
    return sorted(set(found))


def _end_of_block(lines: Sequence[Line], i: int, end: int) -> int:
    """Where the block ends that a line announces: under its last line, or at an empty line with words below; else 0."""
    first = next((j for j in range(i + 1, end) if not _announces(lines[j].text)), end)
    below = range(first, next((j for j in range(first, end) if _announces(lines[j].text)), end))
    expands = next((j for j in below if _EXPANDS.fullmatch(lines[j].text)), None)
    if expands is not None:
        return expands + 1
    if not OVER_BLOCK.fullmatch(lines[i].text):
        return 0
    return next((j for j in below[1:] if lines[j].apart), 0)


def _announces(words: str) -> bool:
    return WROTE.fullmatch(words) is not None or _LABEL.fullmatch(words) is not None
