"""Who speaks, with short names, "the colonel" and pronouns read as somebody named before.

That happens only where the text leaves one choice, and the note says so. Where it does not, the words stay as written,
and a pronoun alone names nobody (`unknown`): a wrong speaker is worse than none.
"""

from collections import deque
from collections.abc import Sequence
from dataclasses import replace

from claimline.attribution import words
from claimline.attribution.actors import ActorList
from claimline.attribution.names import capital_runs, is_person
from claimline.attribution.naming import UNKNOWN, Speaker, describe, name_and_title, wording
from claimline.attribution.tokens import Token

_PRONOUNS = words.PERSONS | {"it"}
_NEITHER_HE_NOR_SHE = frozenset({"group", "body", "outlet", "state", "place"})
_MEMORY = 20  # how many speakers back a short form can reach
_RECENT = 3  # how many speakers back a pronoun can


class Speakers:
    """The people and bodies of one document as they come up, so that later short forms can be read."""

    def __init__(self, text: str, actors: ActorList) -> None:
        self._text = text
        self._actors = actors
        self._full_names: dict[str, set[str]] = {}  # by last word
        self._spoken: deque[Speaker] = deque(maxlen=_MEMORY)
        self._candidates: list[Speaker] = []  # whom the sentence before was about
        self._roles: dict[str, str] = {}  # as first given, by name
        self._pronouns: dict[str, str] = {}  # "he" or "she", by name

    def start_passage(self) -> None:
        """Forget who spoke last: a comment has another writer than what stands before it."""
        self._candidates = []
        self._spoken.clear()

    def end_sentence(self, tokens: Sequence[Token], speaker: Speaker | None) -> None:
        """Take note of the people named in a sentence outside quotations, and of whom it was about."""
        people = self._people(tokens)
        for name in people:
            if " " in name:
                self._full_names.setdefault(name.split()[-1], set()).add(name)
        if speaker or people:
            self._candidates = [speaker] if speaker else _acting(people)

    def read(self, phrase: Sequence[Token], before: Sequence[Token] = ()) -> Speaker:
        """Who a phrase at a cue names; `before` is the part of its sentence that precedes it, without quotations."""
        if len(phrase) == 1 and phrase[0].low in _PRONOUNS:
            speaker = self._behind_pronoun(phrase[0], before)
        else:
            speaker = describe(self._text, phrase, self._actors)
            speaker = self._behind_surname(phrase, speaker) or self._behind_office(phrase, speaker) or speaker
        if speaker.name == UNKNOWN:
            return speaker
        if speaker.role:
            self._roles.setdefault(speaker.name, speaker.role)
        elif speaker.name in self._roles:
            speaker = replace(speaker, role=self._roles[speaker.name], recalled=True)
        self._spoken.append(replace(speaker, note="", recalled=True))
        return speaker

    def _behind_surname(self, phrase: Sequence[Token], speaker: Speaker) -> Speaker | None:
        """Read "Ort" or "Colonel Ort" as the one person of that surname who is named in full before."""
        parts = speaker.name.split()
        short = len(parts) == 1 or (len(parts) == 2 and parts[0].lower() in words.TITLES)
        if not short or speaker.kind not in {"", "person"} or not parts[-1][0].isupper():
            return None
        full = self._full_names.get(parts[-1], set()) - {speaker.name}
        if len(full) != 1:
            return None
        (name,) = full
        known = next((s for s in reversed(self._spoken) if s.name == name), Speaker(name, kind="person"))
        note = f"“{wording(self._text, phrase).rstrip(',')}” is read as {name}, named in full before."
        return replace(known, role=speaker.role or known.role, note=note, recalled=not speaker.role)

    def _behind_office(self, phrase: Sequence[Token], speaker: Speaker) -> Speaker | None:
        """Read "the colonel" or "the embassy" as the last speaker with that word in name or role."""
        if len(phrase) != 2 or phrase[0].low != "the" or speaker.kind not in {"", "anonymous"}:
            return None
        for earlier in reversed(self._spoken):
            known_by = f"{earlier.name} {earlier.role}".lower().split()
            if phrase[1].low in known_by and earlier.name != speaker.name:
                note = f"“{wording(self._text, phrase)}” is read as {earlier.name}, named before."
                return replace(earlier, note=note, recalled=True)
        return None

    def _behind_pronoun(self, pronoun: Token, before: Sequence[Token]) -> Speaker:
        """The one whom the sentence so far, or the one before it, is about; else the last speaker who fits."""
        about = _acting(self._people(before)) or self._candidates
        fitting = [candidate for candidate in about if self._fits(pronoun.low, candidate)]
        if not fitting:
            recent = list(self._spoken)[: -_RECENT - 1 : -1]
            fitting = [candidate for candidate in recent if self._fits(pronoun.low, candidate)][:1]
        if len(fitting) != 1:
            return Speaker(UNKNOWN, note=f"The text does not settle who “{pronoun.text}” is.")
        (speaker,) = fitting
        if pronoun.low in {"he", "she"}:
            self._pronouns.setdefault(speaker.name, pronoun.low)
        names = speaker.name.replace(";", " and ")
        return replace(
            speaker, note=f"“{pronoun.text}” is read as {names}, named just before.", recalled=True
        )

    def _fits(self, pronoun: str, speaker: Speaker) -> bool:
        plural = speaker.name.split()[-1].lower().endswith("s") and speaker.kind not in {"person", "outlet"}
        if pronoun == "they":
            return plural or ";" in speaker.name or speaker.kind in {"group", "body"}
        if pronoun == "it":
            return not plural and speaker.kind in {"group", "body", "outlet", "state"}
        if plural or speaker.kind in _NEITHER_HE_NOR_SHE:
            return False
        return self._pronouns.get(speaker.name, _by_title(speaker) or pronoun) == pronoun

    def _people(self, tokens: Sequence[Token]) -> dict[str, bool]:
        """The people named among some tokens, each with whether it is a possessor ("Ort's plan")."""
        sentence = list(tokens)
        found: dict[str, bool] = {}
        for run in capital_runs(sentence, 0, len(sentence)):
            name = wording(self._text, name_and_title(sentence[run[0] : run[1]])[0])
            entry = self._actors.lookup(name) if name else None
            if entry.kind == "person" if entry else name and is_person(sentence, run):
                possessor = run[1] < len(sentence) and sentence[run[1]].low == "'s"
                found.setdefault(entry.name if entry else name, possessor)
        return found


def _acting(people: dict[str, bool]) -> list[Speaker]:
    """The people of a sentence, possessors aside."""
    return [Speaker(name, kind="person") for name, possessor in people.items() if not possessor]


def _by_title(speaker: Speaker) -> str:
    hints = set(f"{speaker.name} {speaker.role}".lower().split())
    return "she" if hints & words.FEMALE else "he" if hints & words.MALE else ""
