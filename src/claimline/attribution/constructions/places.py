"""A construction as the catalogue lists it, and where in a text each of them is tried, in which order."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from typing import Literal

from claimline.attribution.constructions.matches import Match
from claimline.attribution.lexicon.cues import Cue, Form
from claimline.attribution.syntax.prose import Paragraph, WholeSentence
from claimline.attribution.syntax.verbs import Verb, verb_at

ParagraphKind = Literal["headline", "prose", "comment"]
EVERY_KIND: frozenset[ParagraphKind] = frozenset({"headline", "prose", "comment"})


@dataclass(frozen=True, slots=True)
class AtCue:
    """Tried at a cue, for each reading of it that has one of some forms; gets the sentence's matches before it too."""

    forms: frozenset[Form]
    apply: Callable[[Verb, Sequence[Match]], Match | None]


@dataclass(frozen=True, slots=True)
class InSentence:
    """Tried for a sentence in which no cue has a speaker."""

    apply: Callable[[WholeSentence], Match | None]


@dataclass(frozen=True, slots=True)
class InParagraph:
    """Tried for a whole paragraph of some kinds; `alone` is True where it leaves nothing else to look for."""

    kinds: frozenset[ParagraphKind]
    alone: bool
    apply: Callable[[Paragraph], Sequence[Match]]


@dataclass(frozen=True, slots=True)
class InTitle:
    """Tried for the first paragraph of a text once the phrases of the text's speakers are known."""

    apply: Callable[[Paragraph, Sequence[str]], Match | None]


@dataclass(frozen=True, slots=True)
class Construction:
    """One way in which English ties words to a speaker.

    Attributes:
        name: what it is.
        example, source, content: a text, and the phrase of the speaker and the words reported that it gives.
        place: where the construction is tried, with the function that looks for it.
    """

    name: str
    example: str
    source: str
    content: str
    place: AtCue | InSentence | InParagraph | InTitle


class Catalogue:
    """Constructions by the place where they are tried, in their order."""

    def __init__(self, constructions: Iterable[Construction]) -> None:
        """All constructions; the first of a place that holds is taken."""
        places = [construction.place for construction in constructions]
        self._at_cue = [place for place in places if isinstance(place, AtCue)]
        forms = {form for place in self._at_cue for form in place.forms}
        self._by_form = {form: [place for place in self._at_cue if form in place.forms] for form in forms}
        self._in_sentence = [place for place in places if isinstance(place, InSentence)]
        in_paragraph = [place for place in places if isinstance(place, InParagraph)]
        self._by_kind = {
            kind: [place for place in in_paragraph if kind in place.kinds] for kind in EVERY_KIND
        }
        self._in_title = [place for place in places if isinstance(place, InTitle)]

    def at_cue(
        self, sentence: WholeSentence, index: int, readings: Sequence[Cue], before: Sequence[Match]
    ) -> Match | None:
        """The match of the cue at token `index`, read as one of `readings`; `before` are the sentence's matches."""
        verbs = [verb for cue in readings if (verb := verb_at(sentence, index, cue))]
        if not verbs:
            return None
        for place in self._by_form.get(verbs[0].cue.form, ()) if len(verbs) == 1 else self._at_cue:
            for verb in verbs:
                if verb.cue.form in place.forms and (match := place.apply(verb, before)):
                    return match
        return None

    def in_sentence(self, sentence: WholeSentence) -> Match | None:
        """The match of a sentence in which no cue has a speaker."""
        return next((match for place in self._in_sentence if (match := place.apply(sentence))), None)

    def in_paragraph(self, paragraph: Paragraph, kind: ParagraphKind) -> tuple[list[Match], bool]:
        """The matches of a whole paragraph, and whether they leave nothing else to look for."""
        matches: list[Match] = []
        for place in self._by_kind[kind]:
            more = place.apply(paragraph)
            if more and place.alone:
                return list(more), True
            matches.extend(more)
        return matches, False

    def in_title(self, title: Paragraph, speakers: Sequence[str]) -> Match | None:
        """The match of a text's first paragraph; `speakers` are the phrases of the text's speakers."""
        return next((match for place in self._in_title if (match := place.apply(title, speakers))), None)
