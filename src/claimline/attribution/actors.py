"""The actor list: names, their spellings and kinds, and where they stand in a text.

The list is a CSV file with the columns `canonical`, `alias` and `kind`, one alias a row; a canonical name is always
its own alias. It is the user's to edit: lists are merged, and a later one wins. Names that no list knows are left to
`names`.
"""

import csv
import re
from collections.abc import Iterable
from pathlib import Path
from typing import NamedTuple

from claimline.errors import TableError, UnreadableError

KINDS = ("person", "group", "state", "body", "outlet", "place", "anonymous")
_COLUMNS = ("canonical", "alias", "kind")

# A word of a name. A possessive "'s" is a word of its own, hyphens part words, initials keep their points.
_WORD = re.compile(r"(?:[^\W\d_]\.){2,}|['’]s\b|\w+")
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
        self._by_first: dict[str, list[_Alias]] = {}
        for entry in sorted(aliases.values(), key=lambda entry: -len(entry.words)):
            self._by_first.setdefault(entry.words[0].casefold(), []).append(entry)

    def find(self, text: str, start: int = 0, end: int | None = None) -> list[Name]:
        """The names in `text[start:end]`, in order and without overlap; the longest alias wins.

        Names match whole words only. Acronyms match as they are written; so do the capitals of people, bodies,
        outlets and anonymous sources; other names match in any case.
        """
        words = list(_WORD.finditer(text, start, len(text) if end is None else end))
        found: list[Name] = []
        free = 0  # the first word after the name found last
        for index, word in enumerate(words):
            candidates = self._by_first.get(word[0].casefold())
            if candidates is None or index < free or _ends_a_compound(text, words, index):
                continue
            entry = next((entry for entry in candidates if _matches(text, words, index, entry)), None)
            if entry:
                free = index + len(entry.words)
                found.append(Name(word.start(), words[free - 1].end(), entry.canonical, entry.kind))
        return found

    def lookup(self, name: str) -> Name | None:
        """The entry that a whole phrase names, an article in front of it aside; None where the list has none."""
        words = _words(name)
        bare = words[1:] if words and words[0] in {"the", "The", "a", "A", "an", "An"} else words
        for spelling in (words, bare, ("the", *bare)):
            for entry in self._by_first.get(spelling[0].casefold(), ()) if spelling else ():
                if len(entry.words) == len(spelling) and all(
                    _same_word(wanted, written, entry.kind)
                    for wanted, written in zip(entry.words, spelling, strict=True)
                ):
                    return Name(0, len(name), entry.canonical, entry.kind)
        return None

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
            reader = csv.DictReader(file)
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
    return tuple(match.group().replace("’", "'") for match in _WORD.finditer(name))


def _ends_a_compound(text: str, words: list[re.Match[str]], index: int) -> bool:
    """True for the second part of "pro-Assad" or "al-Assad": a name is not found inside another word."""
    start = words[index].start()
    if start == 0 or text[start - 1] not in "-‑" or index == 0:
        return False
    return words[index - 1].end() == start - 1 and words[index - 1].group().islower()


def _matches(text: str, words: list[re.Match[str]], index: int, entry: _Alias) -> bool:
    if index + len(entry.words) > len(words):
        return False
    for offset, wanted in enumerate(entry.words):
        match = words[index + offset]
        if offset:
            before = words[index + offset - 1].end()
            if match.start() != before and not _GAP.fullmatch(text, before, match.start()):
                return False
        if not _same_word(wanted, match.group().replace("’", "'"), entry.kind):
            return False
    return True


def _same_word(wanted: str, written: str, kind: str) -> bool:
    if wanted == written:
        return True
    acronym = len(wanted) > 1 and wanted.isupper()
    if acronym or wanted.casefold() != written.casefold():
        return False
    return kind not in _CAPITALS_COUNT or not wanted[0].isupper() or written[0].isupper()
