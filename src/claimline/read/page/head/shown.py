"""What the head of a page shows to its reader, by the rules that read the heads of plain texts."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass

from claimline.dates import MachineTime
from claimline.read.article.head import read_head
from claimline.read.article.signature import signature_of, tells_update
from claimline.read.lines import lines_of
from claimline.read.page.head.region import Region
from claimline.read.page.head.values import folded, is_nobody, time_of
from claimline.read.page.tree import words_of

_ABOVE = 4  # lines over the title in which a day or a name can stand
_BELOW = 40
_FOOT = 5


@dataclass(frozen=True, slots=True)
class Shown:
    """What the shown head says; `published_words` are the words of its time."""

    title: str = ""
    authors: tuple[str, ...] = ()
    published: MachineTime | None = None
    published_words: str = ""
    updated: MachineTime | None = None


def shown_head(region: Region, title: str, outlets: Collection[str]) -> Shown:
    """Title, authors and times that the lines around a page's title show."""
    lines = _lines(region)
    place = next((i for i, line in enumerate(lines) if title and folded(line) == folded(title)), 0)
    text = "\n".join(lines[max(0, place - _ABOVE) : place + _BELOW])
    head = read_head(text, lines_of(text))
    spans = [] if head.guessed else list(head.authors)
    authors = tuple(dict.fromkeys(text[slice(*span)] for span in spans))
    words = text[slice(*head.published)] if head.published and not head.only_updated else ""
    changed = text[slice(*span)] if (span := head.published if head.only_updated else head.updated) else ""
    changed = changed or _at_foot(lines)
    return Shown(
        title=text[slice(*head.title)] if head.title else "",
        authors=tuple(name for name in authors if not is_nobody(name, outlets)),
        published=time_of(words),
        published_words=words,
        updated=time_of(changed),
    )


def _at_foot(lines: Sequence[str]) -> str:
    """The time in the last lines of a page that tells when it was changed: "Last modified: 4 May 2001"."""
    for words in lines[-_FOOT:]:
        for line in lines_of(words):
            if tells_update(words, line) and (found := signature_of(words, line)):
                return words[slice(*found.dates[-1].span)]
    return ""


def _lines(region: Region) -> list[str]:
    """The lines of the page without what stands apart."""
    kept = set(region.elements)
    return [line for line in words_of(region.body, kept, parted=True).split("\n") if line]
