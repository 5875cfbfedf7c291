"""Whether the words before a colon and a quotation name somebody: "Ort: ‘We left.’", and not "Banner: ‘We left.’"."""

from collections.abc import Iterable, Sequence

from claimline.attribution.constructions.colons import LABEL
from claimline.attribution.finder import Attribution
from claimline.attribution.lexicon import nouns
from claimline.attribution.lexicon.given_names import GENDERS
from claimline.attribution.resolution.speakers import Speakers
from claimline.attribution.syntax.prose import Paragraph
from claimline.text.tokens import Token


def without_headings(
    paragraph: Paragraph, found: Iterable[Attribution], speakers: Speakers
) -> list[Attribution]:
    """The attributions of a paragraph without those to a label that names nobody for certain."""
    return [a for a in found if a.verb != LABEL or _is_name(paragraph.tokens_in(*a.source_span), speakers)]


def _is_name(label: Sequence[Token], speakers: Speakers) -> bool:
    """True for somebody with a title or a given name, and where the document so far has named just this person."""
    titles = next((i for i, token in enumerate(label) if token.low not in nouns.TITLES), len(label))
    name = label[titles:]
    if not name:
        return False
    if len(name) > 1 and name[0].low in GENDERS:
        return True
    people = speakers.of_surname(name[-1].text)
    return titles > 0 or (len(people) == 1 and (len(name) == 1 or people[0].startswith(name[0].text)))
