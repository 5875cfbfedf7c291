"""From the phrase at a cue to the one who speaks: a name for the table, the role beside it, and how it was settled.

Short names, "the colonel" and pronouns are read as somebody named before where the text leaves one choice, and the
note says so; where it does not, the words stay as written, and a pronoun alone names nobody (`unknown`).
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from claimline.attribution import words
from claimline.attribution.actors import ActorList
from claimline.attribution.names import capital_runs, is_anonymous_head, is_body, is_person
from claimline.attribution.tokens import Token

UNKNOWN = "unknown"
# What an outlet publishes in its own name: "this article in the gazette claims" is the gazette's claim.
_WRITINGS = frozenset(
    "article report piece story column editorial op-ed post blog analysis investigation dispatch".split()
)


@dataclass(frozen=True, slots=True)
class Speaker:
    """Who says it.

    Attributes:
        name: for the table: canonical, or as written without its article; `unknown` where nobody is named.
        role: office or affiliation as written, or empty.
        kind: of the actor list, `person`, `body` or `anonymous` by form, or empty where neither tells.
        note: how a short name or pronoun was settled, or empty.
    """

    name: str
    role: str = ""
    kind: str = ""
    note: str = ""


class Speakers:
    """The people and bodies of one document as they come up, so that later short forms can be read."""

    def __init__(self, text: str, actors: ActorList) -> None:
        self._text = text
        self._actors = actors
        self._full_names: dict[str, set[str]] = {}  # by last word
        self._spoken: list[Speaker] = []
        self._subject: Speaker | None = None  # whom the sentence before was about
        self._pronoun: dict[str, str] = {}  # "he" or "she", by name

    def meet(self, tokens: Sequence[Token]) -> None:
        """Take note of the people named in a sentence, after its own attributions were read."""
        self._subject = self._register(tokens) or self._subject

    def leave(self) -> None:
        """Forget whom the last sentence was about: a new passage has another writer."""
        self._subject = None
        self._spoken.clear()

    def read(self, phrase: Sequence[Token], before: Sequence[Token] = ()) -> Speaker:
        """Who a phrase at a cue names; `before` is the part of its sentence that precedes it."""
        first = phrase[0].low
        if len(phrase) == 1 and first in words.PERSONS | {"it"}:
            speaker = self._behind_pronoun(phrase[0], before)
        else:
            speaker = self._behind_short_form(phrase, self._describe(phrase))
        if speaker.name != UNKNOWN:
            self._spoken.append(replace(speaker, note=""))
            if speaker.kind in {"person", "anonymous", ""}:
                self._subject = self._spoken[-1]
        return speaker

    def _describe(self, phrase: Sequence[Token]) -> Speaker:
        core, rest = _split(phrase)
        if not core:
            return Speaker(UNKNOWN)
        entry = self._actors.lookup(self._words(core))
        aside = self._words(rest)
        if entry:
            return Speaker(entry.name, aside, entry.kind)
        head_end = next((i for i, t in enumerate(core) if i and t.low in words.ATTACHING), len(core))
        if core[head_end - 1].low in _WRITINGS and (outlet := self._outlet(core[head_end:])):
            return Speaker(outlet, self._words(core[:head_end]), "outlet")
        runs = capital_runs(list(core), 0, head_end)
        if not runs or runs[-1][1] != head_end:
            anonymous = is_anonymous_head(core[head_end - 1]) or core[0].low in words.QUANTIFIED
            return Speaker(self._words(core), aside, "anonymous" if anonymous else "")
        run = runs[-1]
        if is_body(list(core), run) or (head_end < len(core) and not is_person(list(core), run)):
            return Speaker(self._words(core), aside, "body")
        name, title = _name_and_title(core[run[0] : run[1]])
        entry = self._actors.lookup(self._words(name)) or self._actors.lookup(
            self._words(core[run[0] : run[1]])
        )
        parts = [self._words(core[: run[0]]), self._words(title), self._words(core[head_end:]), aside]
        role = ", ".join(filter(None, [" ".join(filter(None, parts[:2])), *parts[2:]]))
        if entry:
            return Speaker(entry.name, role, entry.kind)
        return Speaker(self._words(name), role, "person" if is_person(list(core), run) else "")

    def _outlet(self, tokens: Sequence[Token]) -> str:
        """The outlet that "in the gazette" after "this article" names, or nothing."""
        if not tokens:
            return ""
        names = self._actors.find(self._text, tokens[0].start, tokens[-1].end)
        return next((name.name for name in names if name.kind == "outlet"), "")

    def _behind_short_form(self, phrase: Sequence[Token], speaker: Speaker) -> Speaker:
        """A surname, or "the colonel", read as the one person or body that it can mean."""
        tokens = speaker.name.split()
        if not tokens:
            return speaker
        written = self._words(phrase).rstrip(",")
        short = len(tokens) == 1 or (len(tokens) == 2 and tokens[0].lower() in words.TITLES)
        full = self._full_names.get(tokens[-1], set()) - {speaker.name}
        if short and speaker.kind in {"", "person"} and len(full) == 1 and tokens[-1][0].isupper():
            name = next(iter(full))
            known = next((s for s in reversed(self._spoken) if s.name == name), Speaker(name, kind="person"))
            return replace(
                known,
                role=speaker.role or known.role,
                note=f"“{written}” is read as {name}, named in full elsewhere.",
            )
        if phrase[0].low == "the" and speaker.kind in {"", "anonymous"} and len(phrase) == 2:
            wanted = phrase[1].low
            for earlier in reversed(self._spoken):
                if wanted in f"{earlier.name} {earlier.role}".lower().split():
                    return replace(earlier, note=f"“{written}” is read as {earlier.name}, named before.")
        return speaker

    def _behind_pronoun(self, pronoun: Token, before: Sequence[Token]) -> Speaker:
        own = self._register(before, remember=False)
        candidates = [own, self._subject, *reversed(self._spoken[-3:])]
        for candidate in candidates:
            if candidate and self._fits(pronoun.low, candidate):
                if pronoun.low in {"he", "she"}:
                    self._pronoun.setdefault(candidate.name, pronoun.low)
                return replace(
                    candidate, note=f"“{pronoun.text}” is read as {candidate.name}, named just before."
                )
        return Speaker(UNKNOWN, note=f"The text does not settle who “{pronoun.text}” is.")

    def _fits(self, pronoun: str, speaker: Speaker) -> bool:
        plural = speaker.name.split()[-1].lower().endswith("s") and speaker.kind not in {"person", "outlet"}
        if pronoun == "they":
            return plural or speaker.kind in {"group", "body"}
        if pronoun == "it":
            return not plural and speaker.kind in {"group", "body", "outlet", "state"}
        if plural or speaker.kind in {"group", "body", "outlet", "state", "place"}:
            return False
        hints = set(f"{speaker.name} {speaker.role}".lower().split())
        known = self._pronoun.get(speaker.name) or (
            "she" if hints & words.FEMALE else "he" if hints & words.MALE else pronoun
        )
        return known == pronoun

    def _register(self, tokens: Sequence[Token], *, remember: bool = True) -> Speaker | None:
        """The first person named in a sentence, possessors aside; all are remembered by their surnames."""
        sentence = list(tokens)
        first: Speaker | None = None
        for run in capital_runs(sentence, 0, len(sentence)):
            name, _ = _name_and_title(sentence[run[0] : run[1]])
            entry = self._actors.lookup(self._words(name)) if name else None
            person = entry.kind == "person" if entry else is_person(sentence, run)
            if not person or not name:
                continue
            full = entry.name if entry else self._words(name)
            if remember and len(full.split()) > 1:
                self._full_names.setdefault(full.split()[-1], set()).add(full)
            possessor = run[1] < len(sentence) and sentence[run[1]].low == "'s"
            if first is None and not possessor:
                first = Speaker(full, kind="person")
        return first

    def _words(self, tokens: Sequence[Token]) -> str:
        return " ".join(self._text[tokens[0].start : tokens[-1].end].split()) if tokens else ""


def _split(phrase: Sequence[Token]) -> tuple[Sequence[Token], Sequence[Token]]:
    """The name or noun with what belongs to it, without its article, and what a comma or bracket adds."""
    tokens = phrase[:-1] if phrase[-1].text == "," else phrase
    start = 0
    while start < len(tokens) - 1 and tokens[start].low in words.ARTICLES | {
        "some",
        "several",
        "many",
        "one",
        "all",
        "this",
        "that",
        "these",
        "those",
    }:
        start += 1
    tokens = tokens[start:]
    for index, token in enumerate(tokens):
        if index and (token.text in {",", "("} or token.low in words.RELATIVES | {"that", "whose"}):
            opens = token.text in {",", "("}
            rest = tokens[index + opens :]
            if rest and rest[-1].text in {")", ","}:
                rest = rest[:-1]
            core = tokens[:index]
            break
    else:
        core, rest = tokens, ()
    if core and core[-1].low == "'s":
        core = core[:-1]
    return core, rest


def _name_and_title(run: Sequence[Token]) -> tuple[Sequence[Token], Sequence[Token]]:
    """A run of capitals parted into the name, with its ranks, and the offices before it."""
    titles = [index for index, token in enumerate(run) if token.low in words.TITLES]
    if not titles or titles[-1] == len(run) - 1:
        return run, ()
    start = titles[-1] + 1
    while start > 0 and run[start - 1].low in words.RANKS:
        start -= 1
    return run[start:], [token for token in run[:start] if token.low not in words.COURTESIES]
