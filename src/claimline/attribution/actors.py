"""The actor list: names, their spellings and kinds, and where they stand in a text.

The list is a CSV file with the columns `canonical`, `alias` and `kind`, one alias a row; a canonical name is always
its own alias. It is the user's to edit: lists are merged, and a later one wins. Names that no list knows are left to
`names`.
"""

import csv
import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import NamedTuple

from claimline.errors import TableError, UnreadableError

KINDS = ("person", "group", "state", "body", "outlet", "place", "anonymous")
_COLUMNS = ("canonical", "alias", "kind")

# A word of a name. A possessive "'s" is a word of its own, hyphens part words, initials keep their points. Most words
# have two letters at least; they are tried first, for speed.
_WORD = re.compile(r"\w\w+|(?:[^\W\d_]\.){2,}|['’]s\b|\w")
# What may stand between two words of one name.
_GAP = re.compile(r"[^\S\n]*\n?[^\S\n]*|[-‑–]|\.[^\S\n]?")
# Of these kinds many are ordinary words too ("The Times", "Trump"), so their capitals have to be there.
_CAPITALS_COUNT = frozenset({"person", "body", "outlet", "anonymous"})


class Name(NamedTuple):
    """A name of the list found in a text: code points, end exclusive, canonical name, and kind."""

    start: int
    end: int
    name: str
    kind: str


class _Alias(NamedTuple):
    words: tuple[str, ...]
    canonical: str
    kind: str

    def allows(self, wanted: str, written: str) -> bool:
        """True where a word of the alias may be written so; the two differ in capitals at most."""
        if wanted == written:
            return True
        acronym = len(wanted) > 1 and wanted.isupper()
        capital = self.kind in _CAPITALS_COUNT and wanted[0].isupper()
        return not acronym and (not capital or written[0].isupper())


@dataclass(slots=True)
class _Node:
    """A place in the tree of aliases: those that end here, and what can follow, by the next word in lower case."""

    aliases: list[_Alias] = field(default_factory=list)
    following: "dict[str, _Node]" = field(default_factory=dict)


class ActorList:
    """Names with their aliases; finds them in a text in one pass, whatever the number of names."""

    def __init__(self, rows: Iterable[tuple[str, str, str]]) -> None:
        """Build the list from rows of (canonical, alias, kind); a later row wins over an earlier one."""
        aliases: dict[tuple[str, ...], _Alias] = {}
        for canonical, alias, kind in rows:
            for spelling in (canonical, alias):
                words = _words(spelling)
                if words and (spelling == alias or words not in aliases):
                    aliases[words] = _Alias(words, canonical, kind)
        self._root = _Node()
        for entry in aliases.values():
            node = self._root
            for word in entry.words:
                node = node.following.setdefault(word.casefold(), _Node())
            node.aliases.append(entry)

    def find(self, text: str, start: int = 0, end: int | None = None) -> list[Name]:
        """The names in `text[start:end]`, in order and without overlap; the longest alias wins.

        Names match whole words only. Acronyms match as they are written; so do the capitals of people, bodies,
        outlets and anonymous sources; other names match in any case.
        """
        words = list(_WORD.finditer(text, start, len(text) if end is None else end))
        folded = [word[0].casefold() for word in words]
        following = [*folded[1:], ""]
        firsts = self._root.following
        found: list[Name] = []
        free = start  # where the name found last ends
        for index in [i for i, word in enumerate(folded) if word in firsts]:
            node = firsts[folded[index]]
            if not node.aliases and following[index] not in node.following:
                continue  # most often "the" before an ordinary word
            if words[index].start() < free or _ends_a_compound(text, words, index):
                continue
            if name := _longest(node, text, words, index):
                free = name.end
                found.append(name)
        return found

    def lookup(self, name: str) -> Name | None:
        """The entry that a whole phrase names, an article in front of it aside; None where the list has none."""
        words = _words(name)
        articled = bool(words) and words[0] in {"the", "The", "a", "A", "an", "An"}
        bare = words[1:] if articled else words
        for spelling in (words, bare, ("the", *bare)) if articled else (words, ("the", *words)):
            if alias := self._spelt(spelling):
                return Name(0, len(name), alias.canonical, alias.kind)
        return None

    def _spelt(self, words: tuple[str, ...]) -> _Alias | None:
        """The alias that consists of some words."""
        node = self._root
        for word in words:
            if (following := node.following.get(word.casefold())) is None:
                return None
            node = following
        return _as_written(node, words)

    def canonical(self, name: str) -> str:
        """The canonical form of a name, or the name itself where the list does not know it."""
        entry = self.lookup(name)
        return entry.name if entry else name


def load_actors(*paths: str | Path) -> ActorList:
    """The actor list of one or several CSV files, merged; of two rows with one alias, the later file's wins.

    Raises:
        UnreadableError: a file that cannot be read, is not in UTF-8 or is no CSV.
        TableError: a missing column, an empty name or an unknown kind, with file and row.
    """
    rows: list[tuple[str, str, str]] = []
    for path in paths:
        rows.extend(_read(Path(path)))
    return ActorList(rows)


def one_spelling(name: str, others: Iterable[str]) -> str:
    """The spelling among `others` that is the same name but for case and white space, else `name` itself."""
    key = " ".join(name.casefold().split())
    return next((other for other in others if " ".join(other.casefold().split()) == key), name)


def _read(path: Path) -> Iterable[tuple[str, str, str]]:
    try:
        with path.open(encoding="utf-8-sig", newline="") as file:
            reader = csv.DictReader(file, strict=True)
            missing = [column for column in _COLUMNS if column not in (reader.fieldnames or ())]
            if missing:
                raise TableError(
                    f"{path}: the column {missing[0]} is missing; an actor list has {', '.join(_COLUMNS)}."
                )
            rows = [{column: (row[column] or "").strip() for column in _COLUMNS} for row in reader]
    except OSError as error:
        raise UnreadableError(
            f"{path} cannot be read ({error.strerror}); give the path of an actor list in CSV."
        ) from error
    except UnicodeDecodeError as error:
        raise UnreadableError(f"{path} is not in UTF-8; save it as CSV in UTF-8.") from error
    except csv.Error as error:
        raise UnreadableError(f"{path} is not a CSV table ({error}); check its quotation marks.") from error
    for number, row in enumerate(rows, start=2):
        if not row["canonical"]:
            raise TableError(
                f"{path}, row {number}: canonical is empty; give the name that stands in the table."
            )
        if row["kind"] not in KINDS:
            raise TableError(
                f"{path}, row {number}: kind is {row['kind']!r}; it must be one of {', '.join(KINDS)}."
            )
        yield row["canonical"], row["alias"] or row["canonical"], row["kind"]


def _words(name: str) -> tuple[str, ...]:
    return tuple(_WORD.findall(_straight(name)))


def _straight(word: str) -> str:
    return word.replace("’", "'")


def _ends_a_compound(text: str, words: list[re.Match[str]], index: int) -> bool:
    """True for the second part of "pro-Assad" or "al-Assad": a name is not found inside another word."""
    if index == 0:
        return False
    before, start = words[index - 1], words[index].start()
    return before.end() == start - 1 and text[start - 1] in "-‑" and before[0].islower()


def _longest(node: _Node, text: str, words: list[re.Match[str]], first: int) -> Name | None:
    """The longest name that begins with word `first` of a text; `node` is where that word leads."""
    found: Name | None = None
    start, written = words[first].start(), [_straight(words[first][0])]
    for index in range(first, len(words)):
        end = words[index].end()
        if alias := _as_written(node, written):
            found = Name(start, end, alias.canonical, alias.kind)
        if not node.following or index + 1 == len(words):
            break
        if not _GAP.fullmatch(text, end, words[index + 1].start()):
            break
        written.append(_straight(words[index + 1][0]))
        following = node.following.get(written[-1].casefold())
        if following is None:
            break
        node = following
    return found


def _as_written(node: _Node, words: Sequence[str]) -> _Alias | None:
    """The first alias at a node that allows words to be written so."""
    for alias in node.aliases:
        if all(map(alias.allows, alias.words, words)):
            return alias
    return None
