"""Short forms of what was named before: "the general", "the embassy", "the Gazette", "the historian".

A short form is read where one person or body of the document fits, or the last speaker does; who that is is kept here.
"""

from collections.abc import Iterator, Sequence

from claimline.attribution import words
from claimline.attribution.actors import Name
from claimline.attribution.cues import FINITE
from claimline.attribution.grammar import is_past
from claimline.attribution.names import OUTLET_WORDS
from claimline.attribution.naming import Speaker
from claimline.attribution.people import rank_of
from claimline.attribution.sentence import Sentence
from claimline.attribution.tokens import Token
from claimline.attribution.unnamed import is_person_noun

_BODIES = frozenset({"body", "outlet", "group"})
# What any outlet can be called.
_PAPERS = frozenset(
    "paper newspaper magazine broadcaster channel station website site agency tabloid".split()
)
_LONGEST_APPOSITION = 8  # tokens


class ShortNames:
    """What the people and bodies of one document are called besides their names."""

    def __init__(self) -> None:
        self._words: dict[str, set[str]] = {}  # rank, office and work of each person
        self._bodies: dict[str, tuple[str, ...]] = {}  # the words of each name up to its first preposition
        self._outlets: dict[str, None] = {}

    def note_speaker(self, speaker: Speaker) -> None:
        """Keep what a speaker can be called from now on."""
        name = speaker.name
        if speaker.kind in _BODIES or speaker.kind in {"anonymous", ""}:
            self._note_body(name, speaker.kind)
        if speaker.kind in {"person", ""}:
            known = self._words.setdefault(name, set())
            known.update(rank_of(part) for part in name.split()[:-1] if part.lower() in words.RANKS)
            for part in speaker.role.lower().split(", "):
                known.update(_head_words(part.split()))

    def note_names(self, sentence: Sentence) -> None:
        """Keep what a sentence says of those whom it names."""
        for name in sentence.names:
            if name.kind in _BODIES:
                self._note_body(name.name, name.kind)
            elif name.kind in {"person", ""}:
                self._words.setdefault(name.name, set()).update(_words_beside(sentence, name))

    def fitting(self, phrase: Sequence[Token]) -> list[str]:
        """Everybody whom a phrase can mean, its article aside: "the harbour master", "the ministry", "Gazette"."""
        asked = [token.low for token in phrase]
        found = [name for name, known in self._words.items() if known.issuperset(asked)]
        short = tuple(asked)
        for name, head in self._bodies.items():
            ends_so = head[-len(short) :] == short and len(short) < len(name.split())
            if ends_so or (len(short) == 1 and _is_acronym(phrase[0].text, name)):
                found.append(name)
        if not found and len(asked) == 1 and asked[0] in _PAPERS and len(self._outlets) == 1:
            found.extend(self._outlets)
        return list(dict.fromkeys(found))

    def _note_body(self, name: str, kind: str) -> None:
        if name not in self._bodies:
            self._bodies[name] = tuple(_before_preposition(name.lower().split()))
        if kind == "outlet" or (kind == "body" and name.lower().rpartition(" ")[2] in OUTLET_WORDS):
            self._outlets[name] = None


def _words_beside(sentence: Sentence, name: Name) -> Iterator[str]:
    """Rank, office and work in front of a name ("the mayor, Mia Hale,") and in its apposition ("Mia Hale, a diver,")."""
    tokens, first, end = sentence.tokens, sentence.index(name.start), sentence.index(name.end)
    yield from (rank_of(token.low) for token in tokens[first:end] if token.low in words.TITLES)
    parted = end >= len(tokens) or tokens[end].text in {",", ".", ";"}
    comma = first > 0 and tokens[first - 1].text == "," and parted
    before = first - 1 - comma
    if before >= 0 and _is_office(tokens[before]):
        while before >= 0 and tokens[before].is_word and tokens[before].low not in words.SMALL_WORDS:
            yield tokens[before].low
            before -= 1
    if end + 1 < len(tokens) and tokens[end].text == ",":
        apposition = tokens[end + 1 : end + 1 + _LONGEST_APPOSITION]
        close = next((i for i, token in enumerate(apposition) if not token.is_word), 0)
        if not any(is_past(token) or token.low in FINITE for token in apposition[:close]):
            yield from _head_words([token.low for token in apposition[:close]])


def _head_words(phrase: Sequence[str]) -> list[str]:
    """The words of an office up to its preposition: "former head" of "a former head of the port", if it is one."""
    head = [word for word in _before_preposition(phrase) if word not in words.DETERMINERS]
    return head if head and _is_office(Token(0, 0, head[-1], head[-1])) else []


def _is_office(token: Token) -> bool:
    return token.low in words.TITLES or is_person_noun(token)


def _before_preposition(phrase: Sequence[str]) -> Sequence[str]:
    cut = next((i for i, word in enumerate(phrase) if i and word in words.ATTACHING), len(phrase))
    return phrase[:cut]


def _is_acronym(short: str, name: str) -> bool:
    """True for "SOM" of "Save Our Mole" and "SfM" of "Society for the Mole"."""
    parts = name.split()
    if len(short) < 2 or len(parts) < 2 or not (short[0].isupper() and short[-1].isupper()):
        return False
    every = "".join(part[0] for part in parts if part != "the")
    return short.casefold() in {every.casefold(), "".join(c for c in every if c.isupper()).casefold()}
