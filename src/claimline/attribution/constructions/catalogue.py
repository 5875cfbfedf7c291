"""Every construction by which English ties words to a speaker, in one table; each stands with an example, its test.

The function that looks for a construction stands in a module beside this one; the table says where and in which order
it is tried. The finder walks through a text and asks the catalogue at each place.
"""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from typing import Literal

from claimline.attribution.constructions.colons import colon_before_quotation
from claimline.attribution.constructions.labels import (
    label_in_capitals,
    label_of_headline,
    retweet,
    speaker_at_end,
    surname_in_title,
)
from claimline.attribution.constructions.matches import Match
from claimline.attribution.constructions.nominal import claim_by, in_the_view_of, stance_on
from claimline.attribution.constructions.signatures import signatures
from claimline.attribution.constructions.unsaid import nobody, without_saying
from claimline.attribution.constructions.verbal import (
    according_to,
    active,
    coordination,
    inversion,
    participle,
    passive,
    passive_quote,
    quote_as_saying,
    with_saying,
)
from claimline.attribution.lexicon.cues import Cue, Form
from claimline.attribution.syntax.prose import Paragraph, WholeSentence
from claimline.attribution.syntax.verbs import Verb, verb_at

ParagraphKind = Literal["headline", "prose", "comment"]
_VERB: frozenset[Form] = frozenset({"base", "s", "past", "participle", "ing"})
_PARTICIPLE: frozenset[Form] = frozenset({"past", "participle"})
_WITH_LABELS: frozenset[ParagraphKind] = frozenset({"headline", "prose"})
_HEADLINE: frozenset[ParagraphKind] = frozenset({"headline"})
_EVERY: frozenset[ParagraphKind] = frozenset({"headline", "prose", "comment"})


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
        self._by_kind = {kind: [place for place in in_paragraph if kind in place.kinds] for kind in _EVERY}
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


CONSTRUCTIONS = (
    Construction(
        name="retweet",
        example="RT @ort: The ferry was late.",
        source="@ort",
        content="The ferry was late.",
        place=InParagraph(_WITH_LABELS, alone=True, apply=retweet),
    ),
    Construction(
        name="label in capitals",
        example="A talk\n\nORT: The ferry was late.",
        source="ORT",
        content="The ferry was late.",
        place=InParagraph(_WITH_LABELS, alone=True, apply=label_in_capitals),
    ),
    Construction(
        name="label of a headline",
        example="Minister: ferry was late",
        source="Minister",
        content="ferry was late",
        place=InParagraph(_HEADLINE, alone=True, apply=label_of_headline),
    ),
    Construction(
        name="speaker at the end of a headline",
        example="Ferry was late – police",
        source="police",
        content="Ferry was late",
        place=InParagraph(_HEADLINE, alone=True, apply=speaker_at_end),
    ),
    Construction(
        name="surname in a title",
        example="Ort: ferry was late\n\nLena Ort said so.",
        source="Ort",
        content="ferry was late",
        place=InTitle(surname_in_title),
    ),
    Construction(
        name="signature",
        example="“The ferry was late.” — Lena Ort, pilot",
        source="Lena Ort, pilot",
        content="“The ferry was late.”",
        place=InParagraph(_EVERY, alone=False, apply=signatures),
    ),
    Construction(
        name="according to",
        example="The ferry was late, according to Lena Ort, a pilot.",
        source="Lena Ort, a pilot",
        content="The ferry was late",
        place=AtCue(frozenset({"preposition"}), according_to),
    ),
    Construction(
        name="quote as saying",
        example="The gazette quoted Lena Ort as saying that the ferry was late.",
        source="Lena Ort",
        content="that the ferry was late",
        place=AtCue(_VERB, quote_as_saying),
    ),
    Construction(
        name="passive of quote as saying",
        example="Lena Ort was quoted by the gazette as saying that the ferry was late.",
        source="Lena Ort",
        content="that the ferry was late",
        place=AtCue(_PARTICIPLE, passive_quote),
    ),
    Construction(
        name="passive",
        example="The crew was accused by Lena Ort of sleeping.",
        source="Lena Ort",
        content="of sleeping",
        place=AtCue(_PARTICIPLE, passive),
    ),
    Construction(
        name="active",
        example="Lena Ort, who runs the port, said the ferry was late.",
        source="Lena Ort, who runs the port,",
        content="the ferry was late",
        place=AtCue(_VERB, active),
    ),
    Construction(
        name="nobody",
        example="Nobody in Oslo said that the ferry was late.",
        source="Nobody in Oslo",
        content="that the ferry was late",
        place=AtCue(_VERB, nobody),
    ),
    Construction(
        name="inversion",
        example="“The ferry is late,” said Lena Ort, a pilot.",
        source="Lena Ort, a pilot",
        content="“The ferry is late,”",
        place=AtCue(frozenset({"past", "s", "base"}), inversion),
    ),
    Construction(
        name="participle",
        example="Lena Ort resigned, saying that the ferry was late.",
        source="Lena Ort",
        content="that the ferry was late",
        place=AtCue(frozenset({"ing"}), participle),
    ),
    Construction(
        name="without saying",
        example="Lena Ort stopped short of saying that the ferry was late.",
        source="Lena Ort",
        content="that the ferry was late",
        place=AtCue(frozenset({"ing"}), without_saying),
    ),
    Construction(
        name="with saying",
        example="The talks ended, with Lena Ort saying that the ferry was late.",
        source="Lena Ort",
        content="that the ferry was late",
        place=AtCue(frozenset({"ing"}), with_saying),
    ),
    Construction(
        name="coordination",
        example="Lena Ort resigned and added that the ferry was late.",
        source="Lena Ort",
        content="that the ferry was late",
        place=AtCue(_VERB, coordination),
    ),
    Construction(
        name="in the view of",
        example="In the view of Lena Ort, the ferry was late.",
        source="Lena Ort",
        content="the ferry was late",
        place=AtCue(frozenset({"noun"}), in_the_view_of),
    ),
    Construction(
        name="claim by",
        example="Nothing came of the claim by Lena Ort that the ferry was late.",
        source="Lena Ort",
        content="that the ferry was late",
        place=AtCue(frozenset({"noun"}), claim_by),
    ),
    Construction(
        name="stance on",
        example="Lena Ort’s criticism of the ferry annoyed the board.",
        source="Lena Ort",
        content="the ferry",
        place=AtCue(frozenset({"noun"}), stance_on),
    ),
    Construction(
        name="colon before a quotation",
        example="Lena Ort was blunt: “The ferry was late.”",
        source="Lena Ort",
        content="“The ferry was late.”",
        place=InSentence(colon_before_quotation),
    ),
)
CATALOGUE = Catalogue(CONSTRUCTIONS)
