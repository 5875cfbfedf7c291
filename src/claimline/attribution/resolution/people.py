"""One person in several spellings is one value: first and last name decide, whatever stands around them.

"Col. Ahmed Hamadi" is the Ahmad Hamadi of another sentence, where nothing speaks against it: another rank, another
middle name. Whom a surname alone means is asked here too; `speakers` reads short forms and pronouns.
"""

import unicodedata
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache

from claimline.attribution.lexicon import nouns, words
from claimline.attribution.lexicon.given_names import SPELLINGS
from claimline.names.known import ARABIC_ARTICLES

# Given names that the same person's name is written with, in letters of our alphabet.
_RANKS = {
    "col": "colonel",
    "gen": "general",
    "lt": "lieutenant",
    "maj": "major",
    "capt": "captain",
    "sgt": "sergeant",
}
_RANKS |= {"adm": "admiral", "brig": "brigadier"}
_SAME_GENERATION = {"jnr": "jr", "snr": "sr"}


@dataclass(frozen=True, slots=True)
class _Form:
    """A name taken apart, each part as one compares it: given name, names between, surname, "Jr", and rank before."""

    given: str
    between: tuple[str, ...]
    surname: str
    generation: str
    rank: str

    def may_be(self, other: "_Form") -> bool:
        """False where rank, middle names or "Jr." and "Sr." tell two people apart."""
        told_apart = _differ(self.rank, other.rank) or _differ(self.generation, other.generation)
        shorter, longer = sorted((self.between, other.between), key=len)
        return not told_apart and all(any(_same_word(name, one) for one in longer) for name in shorter)

    def with_all_of(self, other: "_Form") -> "_Form":
        """What two spellings of one person say together, so that a third can contradict either."""
        between = max(self.between, other.between, key=lambda names: (len(names), len("".join(names))))
        generation, rank = self.generation or other.generation, self.rank or other.rank
        return replace(self, between=between, generation=generation, rank=rank)


class People:
    """The people of one document, each with the spelling that the document gave first."""

    def __init__(self) -> None:
        self._forms: dict[tuple[str, str], dict[str, _Form]] = {}  # by given name and surname
        self._by_surname: dict[str, dict[str, None]] = {}
        self._by_given: dict[str, dict[str, None]] = {}
        self._values: dict[str, str] = {}  # by spelling
        self._shared: set[str] = set()  # surnames that somebody else bears too, not named in full

    def value(self, name: str) -> str:
        """The spelling under which a person is known, which is `name` itself where it is the first."""
        if name not in self._values:
            self._values[name] = self._found(name)
        return self._values[name]

    def known(self, name: str) -> str:
        """The same without taking note of a name that is new; a new spelling of a known one is noted."""
        return self._values.get(name) or self._found(name, keep=False)

    def __bool__(self) -> bool:
        """True once somebody is known."""
        return bool(self._forms)

    def of_surname(self, name: str) -> list[str]:
        """All people known in full whose surname it is; none where somebody else bears it too."""
        folded = _folded(name)
        return [] if folded in self._shared else list(self._by_surname.get(folded, ()))

    def share(self, surname: str) -> None:
        """Take note that the surname alone may be another's: it stood before any full name, or beside a relative."""
        self._shared.add(_folded(surname))

    def of_given_name(self, name: str) -> list[str]:
        """All people known in full whose given name it is."""
        return list(self._by_given.get(_folded(name), ()))

    def _found(self, name: str, *, keep: bool = True) -> str:
        form = _form(name)
        if form is None:
            return name
        known = self._forms.get((form.given, form.surname), {})
        fitting = [value for value, other in known.items() if form.may_be(other)]
        if len(fitting) == 1:
            known[fitting[0]] = known[fitting[0]].with_all_of(form)
            self._values[name] = fitting[0]
            return fitting[0]
        if not keep:
            return name
        self._forms.setdefault((form.given, form.surname), {})[name] = form
        self._by_surname.setdefault(form.surname, {})[name] = None
        self._by_given.setdefault(form.given, {})[name] = None
        return name


def rank_of(word: str) -> str:
    """A rank in full and in lower case: `general` for "Gen."; other words in lower case."""
    bare = word.lower().rstrip(".")
    return _RANKS.get(bare, bare)


@lru_cache(maxsize=1 << 14)
def _form(name: str) -> _Form | None:
    """The parts of a full name; None for a single name."""
    parts = name.replace(",", " ").split()
    rank = ""
    while len(parts) > 1 and parts[0].lower() in nouns.TITLES:
        title = rank_of(parts.pop(0).rpartition("-")[2])
        rank = title if title in nouns.RANKS else rank
    generation = ""
    while len(parts) > 2 and parts[-1].lower().rstrip(".") in words.GENERATIONS:
        generation = parts.pop().lower().rstrip(".")
    folded = [_folded(part) for i, part in enumerate(parts) if not _is_article(parts, i)]
    if len(folded) < 2:
        return None
    return _Form(
        folded[0], tuple(folded[1:-1]), folded[-1], _SAME_GENERATION.get(generation, generation), rank
    )


def _is_article(parts: Sequence[str], index: int) -> bool:
    """True for the "Al" of "Al Reis", and the "Ash" of "Ahmad Ash Shami", which has the sound of its noun."""
    low = parts[index].lower()
    if low in {"al", "el"}:
        return True
    inside = low in ARABIC_ARTICLES and 0 < index < len(parts) - 1
    return inside and parts[index + 1].lower().startswith(low[1:])


@lru_cache(maxsize=1 << 14)
def _folded(word: str) -> str:
    """A word of a name without accents, capitals, points and article ("al-"), common spellings made one."""
    if not word.isascii():
        word = "".join(c for c in unicodedata.normalize("NFD", word) if not unicodedata.combining(c))
    low = word.casefold().strip(".'’")
    article, hyphen, noun = low.partition("-")
    if hyphen and article in ARABIC_ARTICLES:
        low = noun
    return SPELLINGS.get(low, low)


def _differ(one: str, other: str) -> bool:
    """True where both say something, and not the same."""
    return bool(one and other) and one != other


def _same_word(one: str, other: str) -> bool:
    """True for equal names, and for an initial and its name."""
    return one == other or (1 in {len(one), len(other)} and one[:1] == other[:1])


def as_author(name: str, authors: Iterable[str]) -> str:
    """The name of a commenter as the article spells it where he is one of its `authors`: a name in other case is one person."""
    return next((author for author in authors if author.casefold() == name.casefold()), name)
