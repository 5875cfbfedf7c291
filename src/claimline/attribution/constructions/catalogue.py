"""Every construction by which English ties words to a speaker, in one table; each stands with an example, its test.

The function that looks for a construction stands in a module beside this one; the table says where and in which order
it is tried. The finder walks through a text and asks the catalogue at each place.
"""

from claimline.attribution.constructions import labels
from claimline.attribution.constructions.colons import colon_before_quotation
from claimline.attribution.constructions.infinitives import led_to_say, said_to_have_said, to_say
from claimline.attribution.constructions.nominal import claim_by, holder_of_view, in_the_view_of, stance_on
from claimline.attribution.constructions.participles import (
    beside_a_deed,
    heard_saying,
    participle,
    with_saying,
    written_saying,
)
from claimline.attribution.constructions.places import (
    EVERY_KIND,
    AtCue,
    Catalogue,
    Construction,
    InParagraph,
    InSentence,
    InTitle,
    ParagraphKind,
)
from claimline.attribution.constructions.prepositions import according_to
from claimline.attribution.constructions.relatives import as_stated_by, heard_from, what_is_called
from claimline.attribution.constructions.signatures import (
    announced_after_from,
    named_in_brackets,
    signatures,
    tweet,
)
from claimline.attribution.constructions.unsaid import nobody, without_saying
from claimline.attribution.constructions.utterances import utterance
from claimline.attribution.constructions.verbal import (
    active,
    coordination,
    inversion,
    passive,
    passive_quote,
    quote_as_saying,
)
from claimline.attribution.lexicon.cues import Form

_VERB: frozenset[Form] = frozenset({"base", "s", "past", "participle", "ing"})
_PARTICIPLE: frozenset[Form] = frozenset({"past", "participle"})
_WITH_LABELS: frozenset[ParagraphKind] = frozenset({"headline", "prose"})
_HEADLINE: frozenset[ParagraphKind] = frozenset({"headline"})

CONSTRUCTIONS = (
    Construction(
        name="retweet",
        example="RT @ort: The ferry was late.",
        source="@ort",
        content="The ferry was late.",
        place=InParagraph(_WITH_LABELS, alone=True, apply=labels.retweet),
    ),
    Construction(
        name="label in capitals",
        example="A talk\n\nORT: The ferry was late.",
        source="ORT",
        content="The ferry was late.",
        place=InParagraph(_WITH_LABELS, alone=True, apply=labels.label_in_capitals),
    ),
    Construction(
        name="label of a headline",
        example="Minister: ferry was late",
        source="Minister",
        content="ferry was late",
        place=InParagraph(_HEADLINE, alone=True, apply=labels.label_of_headline),
    ),
    Construction(
        name="speaker at the end of a headline",
        example="Ferry was late – police",
        source="police",
        content="Ferry was late",
        place=InParagraph(_HEADLINE, alone=True, apply=labels.speaker_at_end),
    ),
    Construction(
        name="surname in a title",
        example="Ort: ferry was late\n\nLena Ort said so.",
        source="Ort",
        content="ferry was late",
        place=InTitle(labels.surname_in_title),
    ),
    Construction(
        name="signature",
        example="“The ferry was late.” — Lena Ort, pilot",
        source="Lena Ort, pilot",
        content="“The ferry was late.”",
        place=InParagraph(EVERY_KIND, alone=False, apply=signatures),
    ),
    Construction(
        name="tweet",
        example="The ferry was late. — Lena Ort (@ort) May 3, 2016",
        source="Lena Ort (@ort)",
        content="The ferry was late.",
        place=InParagraph(EVERY_KIND, alone=False, apply=tweet),
    ),
    Construction(
        name="source in brackets",
        example="The ferry was late (source: Harbour Post).",
        source="Harbour Post",
        content="The ferry was late",
        place=InParagraph(EVERY_KIND, alone=False, apply=named_in_brackets),
    ),
    Construction(
        name="announced after from",
        example="And from the mayor, Lena Ort:\n\n“The ferry was late.”",
        source="the mayor, Lena Ort",
        content="“The ferry was late.”",
        place=InParagraph(_WITH_LABELS, alone=False, apply=announced_after_from),
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
        name="as stated by",
        example="As stated in the harbour report, the ferry was late.",
        source="the harbour report",
        content="the ferry was late",
        place=AtCue(_PARTICIPLE, as_stated_by),
    ),
    Construction(
        name="heard from",
        example="The crew heard from Lena Ort that the ferry was late.",
        source="Lena Ort",
        content="that the ferry was late",
        place=AtCue(_VERB, heard_from),
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
        place=AtCue(_VERB | {"adjective"}, active),
    ),
    Construction(
        name="what is called",
        example="The talks ended in what Lena Ort called a wreck.",
        source="Lena Ort",
        content="a wreck",
        place=AtCue(_VERB, what_is_called),
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
        name="with saying",
        example="The talks ended, with Lena Ort saying that the ferry was late.",
        source="Lena Ort",
        content="that the ferry was late",
        place=AtCue(frozenset({"ing", "adjective"}), with_saying),
    ),
    Construction(
        name="participle",
        example="Lena Ort resigned, saying that the ferry was late.",
        source="Lena Ort",
        content="that the ferry was late",
        place=AtCue(frozenset({"ing"}), participle),
    ),
    Construction(
        name="beside a deed",
        example="While admitting that the ferry was late, Lena Ort left.",
        source="Lena Ort",
        content="that the ferry was late",
        place=AtCue(frozenset({"ing"}), beside_a_deed),
    ),
    Construction(
        name="without saying",
        example="Lena Ort stopped short of saying that the ferry was late.",
        source="Lena Ort",
        content="that the ferry was late",
        place=AtCue(frozenset({"ing"}), without_saying),
    ),
    Construction(
        name="written saying",
        example="The board lost a letter warning that the ferry was late.",
        source="a letter",
        content="that the ferry was late",
        place=AtCue(frozenset({"ing"}), written_saying),
    ),
    Construction(
        name="heard saying",
        example="Lena Ort can be heard saying that the ferry was late.",
        source="Lena Ort",
        content="that the ferry was late",
        place=AtCue(frozenset({"ing"}), heard_saying),
    ),
    Construction(
        name="to say",
        example="Lena Ort took to the radio to say that the ferry was late.",
        source="Lena Ort",
        content="that the ferry was late",
        place=AtCue(frozenset({"base"}), to_say),
    ),
    Construction(
        name="led to say",
        example="The storm led Lena Ort to admit that the ferry was late.",
        source="Lena Ort",
        content="that the ferry was late",
        place=AtCue(frozenset({"base"}), led_to_say),
    ),
    Construction(
        name="said to have said",
        example="Lena Ort is reported to have said that the ferry was late.",
        source="Lena Ort",
        content="that the ferry was late",
        place=AtCue(_PARTICIPLE, said_to_have_said),
    ),
    Construction(
        name="coordination",
        example="Lena Ort resigned and added that the ferry was late.",
        source="Lena Ort",
        content="that the ferry was late",
        place=AtCue(_VERB, coordination),
    ),
    Construction(
        name="utterance",
        example="Lena Ort issued a warning that the ferry was late.",
        source="Lena Ort",
        content="that the ferry was late",
        place=AtCue(frozenset({"noun"}), utterance),
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
        name="holder of a view",
        example="Lena Ort has long been a critic of the ferry.",
        source="Lena Ort",
        content="the ferry",
        place=AtCue(frozenset({"noun"}), holder_of_view),
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
