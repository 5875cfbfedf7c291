"""Who asked something, and who answers in the sentence after it: not who asked."""

from collections.abc import Sequence
from typing import NamedTuple

from claimline.attribution.finder import Attribution
from claimline.attribution.lexicon import words
from claimline.attribution.lexicon.frames import ANSWERING, ASKING
from claimline.attribution.questions import is_question, reports_a_question
from claimline.attribution.resolution.gender import likely_gender
from claimline.attribution.resolution.naming import Speaker
from claimline.attribution.syntax.prose import Paragraph
from claimline.model import UNKNOWN, NameReading
from claimline.text.tokens import Token


class Asking(NamedTuple):
    """Who has asked: the name, who was asked where that is a person, and whether the text says that somebody was."""

    name: str
    listener: Speaker | None
    told: bool


def asking_of(
    attribution: Attribution, paragraph: Paragraph, speaker: Speaker, listener: Speaker | None
) -> Asking | None:
    """Who asks a question there; None where nobody does. "Asked the board for money" and "asked it to pay" are no questions."""
    content = attribution.content_span
    if attribution.verb not in ASKING or content is None:
        return None
    whom = paragraph.tokens_in(*(attribution.addressee_span or (0, 0)))
    asked = reports_a_question(attribution, paragraph.tokens_in(*content), whom)
    if not (asked or is_question(paragraph.text, content)):
        return None
    return Asking(speaker.name, listener, told=bool(whom) or listener is not None)


def answering(
    asking: Asking | None, attribution: Attribution, pronoun: Sequence[Token], speaker: Speaker
) -> Speaker:
    """Who answers in "Ort asked Hale who sold it. “I did,” he replied": not who asked; else the `speaker`."""
    if asking is None or speaker.name != asking.name or attribution.verb in ASKING or len(pronoun) > 1:
        return speaker
    if pronoun[0].low not in words.PERSONS or not (asking.told or attribution.verb in ANSWERING):
        return speaker
    listener, said = asking.listener, pronoun[0].text
    fits = listener is not None and likely_gender(listener.name) in {"", pronoun[0].low}
    if listener is None or not fits or listener.name in {*words.OBJECTS, UNKNOWN}:
        return Speaker(UNKNOWN, reading=NameReading(said))
    return listener._replace(reading=NameReading(said, (listener.name,), "just before"))
