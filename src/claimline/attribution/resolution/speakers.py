"""Who speaks, with short names, "the colonel" and pronouns read as somebody named before.

That happens only where the text leaves one choice, and the reading says so. Where it does not, the words stay as written,
and a pronoun alone names nobody (`unknown`): a wrong speaker is worse than none.
"""

from collections.abc import Iterable, Sequence

from claimline.attribution.lexicon import nouns, words
from claimline.attribution.resolution.firms import Firms
from claimline.attribution.resolution.institutions import institutions_in
from claimline.attribution.resolution.naming import Speaker, describe, joint, wording
from claimline.attribution.resolution.people import People, as_author
from claimline.attribution.resolution.pronouns import POSSESSORS, Pronouns
from claimline.attribution.resolution.sentence import Sentence
from claimline.attribution.resolution.short_names import ShortNames
from claimline.attribution.resolution.subjects import (
    PERSON_KINDS,
    is_participant,
    is_subject,
    joined_with,
    main_subject_after,
    may_be_meant,
)
from claimline.model import UNKNOWN, Document, NameReading, Passage
from claimline.names.known import Name, NameList
from claimline.text.tokens import Token

_PRONOUNS = words.PERSONS | {"it"}
_BODIES = frozenset({"body", "outlet"})
_GROUPS = frozenset({"body", "group"})


class Speakers:
    """The people and bodies of one document as they come up, so that later short forms can be read."""

    def __init__(self, document: Document, actors: NameList) -> None:
        self._text = document.text
        self._author, self._authors = document.author, document.authors
        self._lead = next((p.end for p in document.passages if p.kind == "paragraph"), 0)
        self._commenters = {passage.author for passage in document.passages if passage.author}
        self._actors = actors
        self._people = People()
        self._short = ShortNames()
        self._firms = Firms()
        self.pronouns = Pronouns(self._short)
        self._speakers: dict[str, Speaker] = {}  # as last described, by name
        self._roles: dict[str, str] = {}  # as first given, by name
        # Each taken by itself, by the words of its phrase.
        self._by_words: dict[tuple[str, ...], Speaker] = {}

    def start_passage(self, known: Iterable[str] = ()) -> None:
        """Forget who spoke last; `known` are those whom its readers know by name without a word of the text."""
        self.pronouns.start_passage()
        for name in known:
            self._people.value(name)

    def writer_of(self, passage: Passage) -> str:
        """Who wrote a passage, the commenter or the article's author; empty where nobody is named."""
        return self._author if passage.kind == "paragraph" else as_author(passage.author, self._authors)

    def value(self, name: Name) -> str:
        """The one spelling of a person's name in this document so far; other names as they are."""
        if name.kind not in PERSON_KINDS:
            return name.name
        if not name.kind and len(firms := self._firms.called(name.name)) == 1:
            return firms[0]
        if name.kind == "person" and (full := self._in_full(name.name)):
            return full
        return self._people.known(name.name)

    def by_surname(self, sentence: Sentence) -> list[Name]:
        """People whom a sentence names by a surname that only one person of the document can have."""
        covered = {name.start for name in sentence.names}
        found: list[Name] = []
        for token in (token for token in sentence.singles if token.start not in covered):
            full = self._people.of_surname(token.text) or self._single_name(token.text)
            if sentence.is_of_another(token, full, self._lead):
                self._people.share(token.text)
            elif len(full) == 1:
                found.append(Name(token.start, token.end, full[0], "person"))
        return found

    def of_surname(self, surname: str) -> list[str]:
        """The people of the document so far whom a surname can mean."""
        return self._people.of_surname(surname)

    def _single_name(self, name: str) -> list[str]:
        speaker = self._speakers.get(name)  # "Ida" where that is all she gave
        return [name] if speaker and speaker.kind == "person" else []

    def institutions(self, sentence: Sentence, places: Sequence[int]) -> list[Name]:
        """Those whom a sentence names by a common noun at `places`, under the full name where there is just one."""
        found: list[Name] = []
        for name in institutions_in(sentence, places):
            phrase = sentence.tokens[sentence.place(name.start) : sentence.place(name.end)]
            full = self._short.fitting(phrase) if phrase[-1].low in nouns.HAVE_NAMES else []
            if len(full) == 1:
                found.append(name._replace(name=full[0]))
            elif phrase[-1].low not in nouns.NEED_A_NAME:
                found.append(name)
        return found

    def _in_full(self, name: str) -> str:
        """The one person whom "Ort" or "Colonel Ort" can mean, or nothing."""
        parts = name.split()
        if len(parts) > 2 or (len(parts) == 2 and parts[0].lower() not in nouns.TITLES):
            return ""
        full = self._bearers(parts)
        return full[0] if len(full) == 1 else ""

    def _bearers(self, parts: Sequence[str]) -> list[str]:
        """Everybody whom "Ort" or "Colonel Ort" can mean; King Ort is another than Bo Ort, and "Ort" is either then."""
        if len(parts) > 1 and parts[0].lower() in nouns.ROYAL:
            self._people.share(parts[-1])
            return []
        return self._people.of_surname(parts[-1])

    def end_sentence(
        self, sentence: Sentence, unquoted: Sequence[Name], speakers: Sequence[Speaker], places: Sequence[str]
    ) -> None:
        """Take note of whom a sentence named and was about.

        Args:
            sentence: that ends; each person in it under one value.
            unquoted: those of its names that stand in no quotation.
            speakers: whose words it gives, and who was told, as far as that is a person.
            places: those of its names that are places.
        """
        self._firms.note_sentence(sentence, self._people.of_surname)
        self.pronouns.note_told(sentence, speakers)
        if not sentence.names and not speakers:
            self.pronouns.end_sentence_without_names(sentence)
            return
        for name in sentence.names:
            if name.name in places or name.kind not in PERSON_KINDS:
                continue
            self._people.value(name.name)
            if name.kind == "person":  # by the list or a title before it
                run = sentence.tokens[sentence.place(name.start) : sentence.place(name.end)]
                self.pronouns.note_gender(name.name, run)
        self._short.note_names(sentence)
        mentioned = [n.name for n in unquoted if n.name not in places and may_be_meant(sentence, n)]
        taking_part = [
            self._person(n) for n in unquoted if n.name not in places and is_participant(sentence, n)
        ]
        self.pronouns.end_sentence(sentence, mentioned, speakers, taking_part)

    def read(self, phrase: Sequence[Token], sentence: Sentence, before: Sequence[Name]) -> Speaker:
        """Who a phrase at a cue names; `before` are the names that precede it in its sentence, outside quotations."""
        if len(phrase) == 1 and phrase[0].low in POSSESSORS:
            phrase = [phrase[0]._replace(low=POSSESSORS[phrase[0].low])]
        if len(phrase) == 1 and phrase[0].low in _PRONOUNS:
            speaker = self._behind_pronoun(phrase[0], sentence, before)
        elif phrase[0].low in words.PERSONS and phrase[1].low == "and":  # "He and Bo Ek"
            speaker = self._behind_pronoun(phrase[0], sentence, before)
            if speaker.name != UNKNOWN:
                other = self._described(phrase[2:]).name
                speaker = speaker._replace(name=joint([speaker.name, other]), role="", kind="group")
        else:
            speaker = self._as_before(self._described(phrase))
            firms = self._firms.fitting(self._text, phrase, self._actors)
            speaker = (
                self._behind_surname(phrase, speaker)
                or self._one_before(phrase, firms, "body")
                or self._behind_office(phrase, speaker)
                or speaker
            )
            if (value := self._joint_value(speaker)) != speaker.name:
                speaker = speaker._replace(name=value)
            self.pronouns.note_gender(speaker.name, phrase)
        if speaker.name == UNKNOWN:
            return speaker
        earlier = self._speakers.get(speaker.name)
        if earlier is None or (earlier.role, earlier.kind) != (speaker.role, speaker.kind):
            self._short.note_speaker(speaker)
            self._firms.note(speaker.name)
        if speaker.role and not speaker.recalled:
            self._roles.setdefault(speaker.name, speaker.role)
        elif speaker.name in self._roles:
            speaker = speaker._replace(role=self._roles[speaker.name], recalled=True)
        known = speaker._replace(reading=None, recalled=True)
        self.pronouns.spoken.append(known)
        self._speakers[speaker.name] = known
        return speaker

    def _described(self, phrase: Sequence[Token]) -> Speaker:
        """Who a phrase names, taken by itself; a text cites the same people again and again."""
        if phrase[0].low == "whose":  # "Bo Ek, whose brother said"
            return Speaker(UNKNOWN)
        said = (self._text[phrase[0].start : phrase[-1].end], *(token.low for token in phrase))
        if (known := self._by_words.get(said)) is None:
            known = self._by_words[said] = describe(self._text, phrase, self._actors)
        return known

    def _as_before(self, speaker: Speaker) -> Speaker:
        """The firm of "The firm, Nord Havn" is no person later, whatever its name looks like."""
        known = self._speakers.get(speaker.name)
        return speaker._replace(kind="body") if known and known.kind == "body" else speaker

    def told(self, phrase: Sequence[Token]) -> Speaker | None:
        """Who was told something, where that is a person; a pronoun stands for somebody unnamed."""
        if phrase[0].low in words.OBJECTS:
            return Speaker(phrase[0].low, kind="person") if phrase[0].low in {"him", "her"} else None
        speaker = self._described(phrase)
        return speaker if speaker.kind == "person" else None

    def _joint_value(self, speaker: Speaker) -> str:
        if speaker.name.startswith("@"):
            return next(
                (c for c in self._commenters if c.casefold() == speaker.name[1:].casefold()), speaker.name
            )
        if speaker.name[:1].islower() or not (speaker.is_joint or speaker.kind in PERSON_KINDS):
            return speaker.name
        return joint(map(self._people.value, speaker.names))

    def _behind_surname(self, phrase: Sequence[Token], speaker: Speaker) -> Speaker | None:
        """Read "Ort", "Colonel Ort" or "Sir Ivo" as the one person of that name who is named in full before."""
        parts = speaker.name.split()
        short = len(parts) == 1 or (len(parts) == 2 and parts[0].lower() in nouns.TITLES)
        if not short or speaker.kind not in PERSON_KINDS or not parts[-1][0].isupper():
            return None
        full = self._bearers(parts)
        if not full and len(parts) == 1:
            spoken = {one.name for one in self.pronouns.spoken if one.name.split()[-1][0].isupper()}
            full = [name for name in self._people.of_given_name(parts[-1]) if name in spoken]
        said = wording(self._text, phrase).rstrip(",")
        if len(full) > 1:
            return speaker._replace(reading=NameReading(said, tuple(full)))
        if not full:
            return None
        (name,) = full
        known = self._speakers.get(name, Speaker(name, kind="person"))
        reading = NameReading(said, known.names, "in full before")
        return known._replace(role=speaker.role or known.role, reading=reading, recalled=not speaker.role)

    def _one_before(self, phrase: Sequence[Token], fitting: Sequence[str], kind: str) -> Speaker | None:
        """The only one of those whom a phrase can mean, as known so far."""
        if len(fitting) != 1:
            return None
        (name,) = fitting
        known = self._speakers.get(name, Speaker(name, kind=kind))
        reading = NameReading(wording(self._text, phrase), known.names, "before")
        return known._replace(reading=reading, recalled=True)

    def _behind_office(self, phrase: Sequence[Token], speaker: Speaker) -> Speaker | None:
        """Read "the colonel", "the embassy" or "the Gazette" as the one who was named so before."""
        asked = [token for token in phrase if token.low != "the" and token.text != ","]
        articled = phrase[0].low == "the" and len(phrase) > 1
        if not asked or not (articled or all(token.is_capital for token in asked)):
            return None
        if speaker.name in self._speakers or speaker.kind in {"person", "group", "state"}:
            return None
        listed = self._actors.lookup(wording(self._text, phrase))
        if listed and (listed.kind not in _BODIES or self._short.knows(listed.name)):
            return None
        bare = not articled and asked[-1].low in nouns.COLLECTIVES  # "Riot police came. Police said"
        fitting = [
            n
            for n in self._short.fitting(asked)
            if n != speaker.name and not (bare and n.endswith(asked[-1].low))
        ]
        if not fitting and len(asked) == 1 and asked[0].low in nouns.ANY_GROUP:
            fitting = list(
                {s.name: None for s in self.pronouns.spoken if s.kind in _GROUPS and not s.is_joint}
            )
        if len(fitting) > 1:
            last = self.pronouns.spoken[-1].name if self.pronouns.spoken else ""
            fitting = [name for name in fitting if name == last]
        return self._one_before(phrase, fitting, "" if speaker.kind == "anonymous" else speaker.kind)

    def _behind_pronoun(self, pronoun: Token, sentence: Sentence, before: Sequence[Name]) -> Speaker:
        subjects = [self._person(name) for name in before if is_subject(sentence, name)]
        ahead = main_subject_after(sentence, pronoun)
        if ahead:
            run = sentence.tokens[sentence.place(ahead.start) : sentence.place(ahead.end)]
            self.pronouns.note_gender(ahead.name, run)
        found = self.pronouns.read(pronoun, sentence, subjects, self._person(ahead) if ahead else None)
        beside = joined_with(sentence, pronoun)
        if beside and beside in found.names:  # "When he and Bo Ek met, he said"
            return Speaker(UNKNOWN, reading=NameReading(pronoun.text))
        return found

    def first(self, phrase: Sequence[Token], sentence: Sentence, about: Sequence[Name]) -> Speaker | None:
        """The only person so far, where the words that "he said" ends are about her: "Bo Ek will leave, he said"."""
        if len(phrase) != 1 or phrase[0].low not in {"he", "she"} or self._people or self.pronouns.spoken:
            return None
        people = [name for name in sentence.names if name.kind in PERSON_KINDS]
        if len(people) != 1 or people[0] not in about or not is_subject(sentence, people[0]):
            return None
        return self.pronouns.read(phrase[0], sentence, [self._person(people[0])])

    def note_firm(self, speaker: Speaker) -> None:
        """Take note that the words of a speaker call him "it": "Nord Havn said it would close the yard" is no "he"."""
        if not speaker.role and self._actors.lookup(speaker.name) is None:
            self.pronouns.note_firm(speaker.name)

    def _person(self, name: Name) -> Speaker:
        return self._speakers.get(name.name, Speaker(name.name, kind=name.kind or "person"))
