"""Short forms of what was named before: "the general", "the embassy", "the Gazette", "the historian".

A short form is read where one person or body of the document fits, or the last speaker does; who that is is kept here.
"""

from collections.abc import Container, Iterable, Iterator, Sequence
from itertools import groupby

from claimline.attribution.lexicon import nouns, words
from claimline.attribution.lexicon.cues import FINITE
from claimline.attribution.resolution.naming import Speaker
from claimline.attribution.resolution.people import rank_of
from claimline.attribution.resolution.sentence import Sentence
from claimline.attribution.syntax.grammar import is_past, is_plural, is_time, singular
from claimline.attribution.syntax.unnamed import FOLLOWING, is_person_noun
from claimline.names.known import Name
from claimline.text.tokens import Token

_BODIES = frozenset({"body", "outlet", "group"})
# With these an office is another one: neither a former mayor nor a deputy mayor is "the mayor".
_PAST = frozenset({"former", "late", "ex"})
_SECOND = frozenset("deputy vice assistant acting interim".split())
_LONGEST_APPOSITION = 8  # tokens
_LONGEST_OFFICE = 4
_HAS_BEEN = (("was",), ("has", "been"))
_GIVEN = frozenset("elected re-elected reelected appointed named".split())
_AS = frozenset({"as", "again", "the", "new", "its", "their"})
_PRAISED = frozenset({"best", "worst"})
_WHEN = frozenset({"in", "on", "last", "this", "early", "late"})


class ShortNames:
    """The short names of the people and bodies of one document."""

    def __init__(self) -> None:
        self._holders: dict[str, dict[str, None]] = {}  # people by each word of their rank, office and work
        self._heads: set[str] = set()  # of these words, the last ones of a role or office
        self._bodies: dict[str, None] = {}
        self._by_words: dict[tuple[str, ...], dict[str, None]] = {}  # bodies by the last words of their names
        self._by_acronym: dict[str, dict[str, None]] = {}
        self._outlets: dict[str, None] = {}

    def note_speaker(self, speaker: Speaker) -> None:
        """Keep what a speaker can be called from now on."""
        name = speaker.name
        if not speaker.kind and name.rpartition(" ")[2] in nouns.ANY_FIRM:
            return  # "the tug maker" is no name that "the maker" could stand for
        if speaker.kind in _BODIES or speaker.kind in {"anonymous", ""}:
            self._note_body(name)
        if speaker.kind == "outlet" or (
            speaker.kind == "body" and name.lower().rpartition(" ")[2] in nouns.OUTLET_WORDS
        ):
            self._outlets[name] = None
        if speaker.kind in {"person", ""}:
            self._hold(name, (rank_of(part) for part in name.split()[:-1] if part.lower() in nouns.RANKS))
        for part in speaker.role.lower().split(", "):
            if part.partition(" ")[0] not in words.ATTACHING and (office := _head_words(part.split())):
                self._hold(name, office)
                self._heads.add(office[-1])

    def note_names(self, sentence: Sentence) -> None:
        """Keep what a sentence says of those whom it names."""
        ends = {sentence.place(name.end) for name in sentence.names}
        for name in sentence.names:
            if name.kind in _BODIES:
                self._note_body(name.name)
            elif name.kind in {"person", ""}:
                self._hold(name.name, _words_beside(sentence, name, ends))
                opens = sentence.place(name.start) == 0
                if opens and (office := _office_given(sentence.tokens, sentence.place(name.end))):
                    self._hold(name.name, office)
                    self._heads.add(office[-1])

    def knows(self, name: str) -> bool:
        """True for a body that was named or spoke before."""
        return name in self._bodies

    def fitting(self, phrase: Sequence[Token]) -> list[str]:
        """Everybody whom a phrase can mean, its article aside: "the harbour master", "the ministry", "Gazette"."""
        lows = [token.low for token in phrase]
        asked = _of_its_kind(lows)
        # "Harlow Chairman Ivo Ort" is the chairman, and not Harlow; army spokesman Ivo Ort is not the army.
        office = _is_office(phrase[-1]) or (not phrase[-1].is_capital and phrase[-1].low in self._heads)
        found = [
            name
            for name in (self._holders.get(asked[0], ()) if office else ())
            if all(name in self._holders.get(word, ()) for word in asked[1:])
        ]
        found.extend(self._by_words.get(tuple(lows), ()))
        if (
            len(asked) == 1
            and len(phrase[0].text) > 1
            and phrase[0].text[0].isupper()
            and phrase[0].text[-1].isupper()
        ):
            found.extend(self._by_acronym.get(asked[0], ()))
        if not found and len(asked) == 1 and asked[0] in nouns.ANY_OUTLET and len(self._outlets) == 1:
            found.extend(self._outlets)
        return list(dict.fromkeys(found))

    def _hold(self, name: str, held: Iterable[str]) -> None:
        for word in _of_its_kind(list(held)):
            self._holders.setdefault(word, {})[name] = None

    def _note_body(self, name: str) -> None:
        if name in self._bodies:
            return
        self._bodies[name] = None
        parts = name.lower().split()
        head = _before_preposition(parts)
        of_person = bool(head) and _is_office(
            Token(0, 0, head[-1], head[-1])
        )  # "a former mayor" is no "mayor"
        marks = _PAST | _SECOND if of_person else ()
        last = next((i for i, word in enumerate(head) if word in marks), len(head) - 1)
        for first in range(last + 1):
            if len(head) - first < len(parts):
                self._by_words.setdefault(tuple(head[first:]), {})[name] = None
        if parts[:2] == ["one", "of"]:  # "one of the pilots" is "the pilot" from then on
            self._by_words.setdefault((singular(parts[-1]),), {})[name] = None
        for acronym in _acronyms(name):
            self._by_acronym.setdefault(acronym, {})[name] = None


def _of_its_kind(office: list[str]) -> list[str]:
    """The words of an office; a former minister's and a deputy's are marked as such, for neither is "the minister".

    What was is all of it ("former mayor and minister"), and a deputy's office is one: "mayor and deputy chairman".
    """
    past = next((word for word in office if word in _PAST), "")
    marked = []
    for one, part in groupby(office, lambda word: word == "and"):
        held = list(part)
        other = past or next((word for word in held if word in _SECOND), "")
        marked += [f"{other} {word}" if other and word != other and not one else word for word in held]
    return marked


def _words_beside(sentence: Sentence, name: Name, ends: Container[int]) -> Iterator[str]:
    """Rank, office and work in front of a name ("the mayor, Mia Hale,") and in its apposition ("Mia Hale, a diver,").

    `ends` are the places of the tokens that stand right after names of the sentence.
    """
    tokens, first, end = sentence.tokens, sentence.place(name.start), sentence.place(name.end)
    titles = [index for index in range(first, end) if tokens[index].low in nouns.TITLES]
    if titles:
        yield from (rank_of(token.low) for token in tokens[first : titles[-1] + 1])
    parted = end >= len(tokens) or tokens[end].text in {",", ".", ";"}
    comma = first > 0 and tokens[first - 1].text == "," and parted
    before = first - 1 - (comma or _is_in_brackets(tokens, first, end))
    if before >= 0 and _is_office(tokens[before]):
        office = before
        while before >= 0 and tokens[before].is_word and tokens[before].low not in words.SMALL_WORDS:
            before -= 1
        if not (comma and _is_of_one_before(tokens, before, ends)):
            yield from (token.low for token in tokens[before + 1 : office + 1])
    if end + 1 < len(tokens) and tokens[end].text == "," and not _is_listed(tokens, first, ends):
        apposition = tokens[end + 1 : end + 1 + _LONGEST_APPOSITION]
        close = next((i for i, token in enumerate(apposition) if not token.is_word), 0)
        of_another = apposition[close].text == "("  # "Mia Hale, the clerk (Bo Ek)"
        if not of_another and not any(is_past(token) or token.low in FINITE for token in apposition[:close]):
            head = _head_words([token.low for token in apposition[:close]])
            one = not any(_is_many(part.rpartition(" ")[2]) for part in " ".join(head).split(" and "))
            yield from head if head and one and _is_office(Token(0, 0, head[-1], head[-1])) else ()


def _office_given(tokens: Sequence[Token], end: int) -> Sequence[str]:
    """The words of the office that somebody got whose name ends at a place: "Mia Hale was elected mayor on Monday".

    The sentence says no more than that, and no year, after which somebody else may have got it.
    """
    lows = [token.low for token in tokens[end:]]
    place = next((len(one) for one in _HAS_BEEN if tuple(lows[: len(one)]) == one), len(lows))
    if lows[place : place + 1] == [] or lows[place] not in _GIVEN:
        return ()
    place += 1
    while place < len(lows) and lows[place] in _AS:
        place += 1
    office = lows[place : place + _LONGEST_OFFICE]
    office = office[: next((i + 1 for i, low in enumerate(office) if low in nouns.OFFICES), 0)]
    rest = tokens[end + place + len(office) :]
    sure = all(token.low in {*_WHEN, "."} or (is_time(token) and not token.low.isdigit()) for token in rest)
    plain = words.SMALL_WORDS.isdisjoint(office) and _PRAISED.isdisjoint(office)
    return office if sure and plain else ()


def _is_of_one_before(tokens: Sequence[Token], before: int, ends: Container[int]) -> bool:
    """True for the office in "Ann Bo, a diver, Carl Do": it is hers; `before` is the place before its words."""
    comma = before - (before >= 0 and tokens[before].low in words.DETERMINERS)
    return comma > 0 and tokens[comma].text == "," and comma in ends


def _is_in_brackets(tokens: Sequence[Token], first: int, end: int) -> bool:
    """True for the name in "the clerk (Ms Loft)"."""
    return first > 0 and end < len(tokens) and (tokens[first - 1].text, tokens[end].text) == ("(", ")")


def _is_listed(tokens: Sequence[Token], first: int, ends: Container[int]) -> bool:
    """True for the second of "Ann Bo, Carl Do, the clerk": what comes next may be somebody else of the list."""
    comma = first - 1
    return comma > 0 and tokens[comma].text == "," and comma in ends


def _head_words(phrase: Sequence[str]) -> list[str]:
    """The words of an office up to its preposition: "former head" of "a former head of the port"."""
    return [word for word in _before_preposition(phrase) if word not in words.DETERMINERS]


def _is_many(noun: str) -> bool:
    """True for the nouns of "Mia Hale, her family and two people": no office of hers."""
    return noun in nouns.MULTITUDES or is_plural(Token(0, 0, noun, noun))


def _is_office(token: Token) -> bool:
    return token.low in nouns.TITLES or is_person_noun(token)


def _before_preposition(phrase: Sequence[str]) -> Sequence[str]:
    cut = next((i for i, word in enumerate(phrase) if i and word in words.ATTACHING), len(phrase))
    while cut > 1 and phrase[cut - 1] in FOLLOWING:  # "a source close to the board"
        cut -= 1
    return phrase[:cut]


def _acronyms(name: str) -> set[str]:
    """In lower case "som" for "Save Our Mole"; "sfm" and "sm" for "Society for the Mole"."""
    parts = [part[0] for part in name.split() if part != "the"]
    if len(parts) < 2:
        return set()
    return {"".join(parts).lower(), "".join(c for c in parts if c.isupper()).lower()} - {""}
