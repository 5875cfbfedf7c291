"""Whom "he", "she", "it" and "they" stand for, where the text leaves one choice; and what it says of who is "he" or "she"."""

from collections import deque
from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING

from claimline.attribution.lexicon import words
from claimline.attribution.resolution.gender import is_somebody, likely_gender, stated_gender
from claimline.attribution.resolution.naming import Speaker
from claimline.attribution.resolution.sentence import Sentence
from claimline.attribution.resolution.short_names import ShortNames
from claimline.attribution.resolution.subjects import only_body, unnamed_subject
from claimline.model import UNKNOWN, NameReading
from claimline.text.tokens import Token

if TYPE_CHECKING:
    from claimline.attribution.resolution.answering import Asking

# Whose claim it is, and who is quoted: "his claim that", "quoted him as saying".
POSSESSORS = {"his": "he", "her": "she", "their": "they", "its": "it", "him": "he", "them": "they"}
_NEITHER_HE_NOR_SHE = frozenset({"group", "body", "outlet", "state", "place"})
_PEOPLE = frozenset({"he", "she"})
_RECENT = 3  # how many speakers back a pronoun can reach


class Pronouns:
    """Who can be meant by a pronoun in a document as far as it is read.

    Attributes:
        spoken: the last speakers.
        asking: who asked something in the last sentence, where nobody has spoken since.
    """

    def __init__(self, short: ShortNames) -> None:
        """Nobody so far; `short` are the names by which the document calls people."""
        self._short = short
        self.asking: Asking | None = None
        self.spoken: deque[Speaker] = deque(maxlen=_RECENT)
        self._candidates: list[Speaker] = []  # whom the last sentence with people in it was about
        self._dialogue: list[Speaker] = []  # who spoke in the last two sentences, where both are quotations
        self._mentioned: list[str] = []  # whom the last sentence with names named outside quotations
        self._fresh = False  # whether that was the sentence just before
        self._unnamed = ""  # who came up since without a name: the "governor" of "The governor laughed"
        self._described: Sequence[Token] = ()  # "his daughter", where the sentence just before begins so
        self._body = ""  # the one body that this sentence names
        self._of: dict[str, str] = {}  # "he" or "she", by name
        self._told: set[str] = set()  # the pronouns of which the writer has told something
        self._told_since: set[str] = set()  # of these, those since somebody spoke last
        self._told_before: dict[
            str, frozenset[str]
        ] = {}  # of these, those that stood before a speaker, by name
        self._firms: set[str] = set()  # names of nobody known, who call themselves "it"

    def start_passage(self) -> None:
        """Forget who spoke last: a comment has another writer than what stands before it."""
        self._candidates, self._dialogue, self._unnamed, self.asking = [], [], "", None
        self._described, self._body, self._mentioned = (), "", []
        self.spoken.clear()

    def end_sentence_without_names(self, sentence: Sentence) -> None:
        """Take note that a sentence named nobody."""
        self.asking = None
        self._fresh = False
        self._note_described(sentence)
        self._unnamed = self._described[-1].low if self._described else self._unnamed

    def note_told(self, sentence: Sentence, speakers: Sequence[Speaker]) -> None:
        """Take note of whom a sentence of the writer tells something as "she", before somebody speaks and after."""
        if speakers:
            self._told_since = set()
            for speaker in speakers:
                self._told_before.setdefault(speaker.name, frozenset(self._told))
        elif told := {token.low for token in sentence.tokens if token.low in _PEOPLE}:
            self._told |= told
            self._told_since |= told

    def end_sentence(
        self,
        sentence: Sentence,
        mentioned: list[str],
        speakers: Sequence[Speaker],
        taking_part: Iterable[Speaker],
    ) -> None:
        """Take note of whom a sentence was about: its speakers and who was told, else whoever takes part in it."""
        self._mentioned = mentioned
        about = [speaker for speaker in speakers if speaker.name != UNKNOWN]
        opens = bool(sentence.tokens) and sentence.tokens[0].text in words.OPENING_MARKS
        self._dialogue = [*self._dialogue[-1:], *about[:1]] if opens else []
        if not speakers:
            about, self.asking = list(taking_part), None
        self._fresh = bool(about)
        self._note_described(sentence)
        unnamed = self._described[-1].low if self._described else "" if about else self._unnamed
        self._unnamed = "" if speakers else unnamed
        if about:
            self._candidates = list({speaker.name: speaker for speaker in about}.values())

    def _note_described(self, sentence: Sentence) -> None:
        self._described, self._body = unnamed_subject(sentence), only_body(sentence)

    def note_gender(self, name: str, phrase: Sequence[Token]) -> None:
        """Take note of what a phrase says of somebody: "Mrs Ort" is "she"."""
        gender = stated_gender(phrase)
        if gender:
            self._of.setdefault(name, gender)

    def note_firm(self, name: str) -> None:
        """Take note of a name that may be a firm's; not where anything says that it is a person's."""
        if name not in self._of and not likely_gender(name):
            self._firms.add(name)

    def read(
        self, pronoun: Token, sentence: Sentence, subjects: Sequence[Speaker], ahead: Speaker | None = None
    ) -> Speaker:
        """The one whom the sentence so far, or the one before it, is about; else the one recent speaker who fits.

        `subjects` are those of the sentence before the pronoun; `ahead` is the one of its main clause, where the pronoun
        stands in a clause before that ("Although he was ill, Bo Ek said"). Where both he and somebody before can be
        meant, nobody is.
        """
        fitting = beside = self._fitting(pronoun.low, subjects)
        if not fitting and (pronoun.low != "it" or self._fresh):
            latest = self._dialogue if sentence.replies(pronoun) and self._dialogue else self._candidates
            fitting = self._fitting(pronoun.low, latest) or self._fitting(pronoun.low, self.spoken)
        unsettled = Speaker(UNKNOWN, reading=NameReading(pronoun.text))
        if ahead and not beside and self._can_be(pronoun.low, ahead):
            others = {speaker.name for speaker in fitting if self._can_be(pronoun.low, speaker)}
            if others - {ahead.name}:
                return unsettled
            fitting = beside = [ahead]
        if len(fitting) != 1:
            return unsettled if fitting else self._only_one_left(pronoun, sentence, "") or unsettled
        (speaker,) = fitting
        if speaker.name in words.OBJECTS:
            return unsettled
        if {likely_gender(speaker.name), pronoun.low} == {"he", "she"}:
            return self._only_one_left(pronoun, sentence, speaker.name) or unsettled
        if not beside and (
            self._may_be_another(pronoun.low, speaker)
            or self._is_topic(pronoun.low, speaker)
            or self._may_be_unnamed(pronoun.low, speaker)
        ):
            return unsettled
        if pronoun.low in {"he", "she"}:
            self._of.setdefault(speaker.name, pronoun.low)
        reading = NameReading(
            pronoun.text, speaker.names, "just after" if speaker is ahead else "just before"
        )
        return speaker._replace(reading=reading, recalled=True)

    def _only_one_left(self, pronoun: Token, sentence: Sentence, opposed: str) -> Speaker | None:
        """The one of the sentence before who fits where no speaker does; `opposed` is the speaker against whom a given name speaks.

        "Mia Hale said that Mr Ort had left. He denied it", "His daughter has it. She said", "I wrote to the ministry. They said".
        """
        if opposed:
            fits = [name for name in self._mentioned if name != opposed]
            known = len(fits) == 1 and self._fresh and self._of.get(fits[0]) == pronoun.low
            return _as_before(pronoun, fits[0], "person") if known else None
        if pronoun.low == "they" and self._body:
            return _as_before(pronoun, self._body, "body")
        said = [token for token in self._described if token.low not in words.ARTICLES]
        if pronoun.low not in _PEOPLE or not said or stated_gender(said) != pronoun.low:
            return None
        name = " ".join(sentence.text[said[0].start : said[-1].end].split())
        return _as_before(pronoun, name[0].lower() + name[1:], "anonymous")

    def _may_be_another(self, pronoun: str, speaker: Speaker) -> bool:
        """True where a given name says that somebody else of the last sentence is "she", and nothing says so of the speaker.

        "Bo Ek accused Lena Ort. She said": the speaker is most often who is meant, but not here, nor where the last
        sentence is not about the speaker at all ("Lena Ort's plan is old. She said").
        """
        others = [name for name in self._mentioned if name != speaker.name]
        if not any((self._of.get(name) or likely_gender(name)) == pronoun for name in others):
            return False
        known = self._of.get(speaker.name) or likely_gender(speaker.name)
        return not known or (not self._fresh and len(others) == len(self._mentioned))

    def _is_topic(self, pronoun: str, speaker: Speaker) -> bool:
        """True where the writer told of a "she" before the speaker was named and does again, and nothing says that it is the speaker."""
        told = pronoun in self._told_since and pronoun in self._told_before.get(speaker.name, ())
        return told and not (self._of.get(speaker.name) or likely_gender(speaker.name))

    def _may_be_unnamed(self, pronoun: str, speaker: Speaker) -> bool:
        """True where somebody without a name came up since, who may be meant: "Ort said so. The governor laughed. He said"."""
        office = self._unnamed
        if not office or pronoun not in _PEOPLE:
            return False
        phrase = [Token(0, 0, office, office)]
        said_of = {word.strip(",") for word in f"{speaker.role} {speaker.name}".lower().split()}
        himself = office in said_of or speaker.name in self._short.fitting(phrase)
        return not himself and stated_gender(phrase) in {"", pronoun}

    def _can_be(self, pronoun: str, speaker: Speaker) -> bool:
        """True for somebody for whom a pronoun can stand, and against whom no given name speaks."""
        opposed = {likely_gender(speaker.name), pronoun} == {"he", "she"}
        return self._fits(pronoun, speaker) and not opposed

    def _fitting(self, pronoun: str, speakers: Iterable[Speaker]) -> list[Speaker]:
        """Those for whom a pronoun can stand, each once."""
        return list({s.name: s for s in speakers if self._fits(pronoun, s)}.values())

    def _fits(self, pronoun: str, speaker: Speaker) -> bool:
        if speaker.name in words.OBJECTS:
            return pronoun == ("he" if speaker.name == "him" else "she")
        plural = _head(speaker.name).endswith("s") and speaker.kind not in {"person", "outlet"}
        if pronoun == "they":
            return plural or speaker.is_joint or speaker.kind in {"group", "body"}
        if pronoun == "it":
            return not plural and speaker.kind in {"group", "body", "outlet", "state"}
        if plural or speaker.is_joint or speaker.kind in _NEITHER_HE_NOR_SHE or speaker.name in self._firms:
            return False
        if speaker.kind == "" and not is_somebody(speaker.name):
            return False
        return self._of.get(speaker.name, pronoun) == pronoun


def _as_before(pronoun: Token, name: str, kind: str) -> Speaker:
    """Somebody of the sentence before, as read behind a pronoun."""
    return Speaker(name, kind=kind, reading=NameReading(pronoun.text, (name,), "just before"), recalled=True)


def _head(name: str) -> str:
    """In lower case the "pilots" of "pilots in and around Oslo"."""
    parts = name.lower().split()
    link = next((i for i, part in enumerate(parts) if i and part in words.ATTACHING), len(parts))
    return parts[link - 1]
