"""When somebody said what has no date of its own: on a day that another sentence of his gives, then, or long before the writing."""

import re
from collections.abc import Sequence

from claimline.dates import day_number, in_order
from claimline.events.dating import Dating, of_mention
from claimline.model import DateMention, Span, Statement

_THEN = r"(?:back then|then(?!-)|at (?:the|that) time(?! (?:of|when)\b))"
_TOLD = r"(?: (?:me|him|her|us|them|reporters|(?:the|a) \w+|(?-i:[A-Z])\w+))?"
_AFTER_CUE = re.compile(rf"{_TOLD},? {_THEN}\b", re.IGNORECASE)
# "Then he said", and "he then said", is what came next.
_AT_THE_TIME = r"(?:back then|at (?:the|that) time)"
_BEFORE_SOURCE = re.compile(rf"(?:^|[\s“\"]){_AT_THE_TIME},? $", re.IGNORECASE)
_BEFORE_CUE = re.compile(rf",? {_AT_THE_TIME},? $", re.IGNORECASE)
_OTHER_TIME = (
    r"(?:after|before|during|when|while|earlier|previously|repeatedly|often|always|once|later|in|since)"
)
_OF_OTHER_TIME = re.compile(rf" {_OTHER_TIME}\b", re.IGNORECASE)
_BEFORE_SPEAKING = re.compile(rf"\b(?:has|have|had|{_OTHER_TIME})\b[^,;:.]*$", re.IGNORECASE)
_HAD_SAID = re.compile(
    r"(?:\bhad|['’]d)(?: (?:\w+ly|never|always|also|once|often|already|not|himself|herself))* $"
)
_HAD = re.compile(r"had\b")
_USED_TO = re.compile(r"used to\b")
_LATE = re.compile(
    r"\b(?:[Mm]y|[Oo]ur|[Hh]is|[Hh]er|[Tt]heir|[Tt]he|\w['’]s) late (?!night|shift|edition|news|show)[^\W\d_]"
)
_HEARING = re.compile(
    r" (?:to )?(?:the|an?) (?:public )?(?P<what>inquiry|inquest|tribunal|commission|hearing|trial|court|committee)\b",
    re.IGNORECASE,
)
_RIGHT_BEFORE = re.compile(r",? ")
_RIGHT_BEHIND = re.compile(r",? (?:on )?")
_BEHIND = re.compile(
    r" (?:(?!(?:that|who|which|and|but|after|before|since|until|if|when)\b)[\w'’]+ ){0,8}", re.IGNORECASE
)
_FAR = 40  # code points
_WEEKS = 31  # days


def says_then(text: str, statement: Statement) -> bool:
    """True where the words of the saying place it at the time that is told of: "said at the time that", "said then it would"."""
    source, cue = statement.source_span, statement.cue_span
    if source is None or cue is None:
        return False
    if _AFTER_CUE.match(text, cue[1], statement.end):
        return True
    opens = text[max(statement.start, source[0] - _FAR) : source[0]]
    between = text[source[1] : cue[0]] if source[1] < cue[0] else ""
    return _BEFORE_SOURCE.search(opens) is not None or _BEFORE_CUE.match(between) is not None


def day_of_saying(text: str, statement: Statement, inside: Sequence[DateMention]) -> Dating | None:
    """When the sentence says that its words were spoken, beside what they tell of; None where it does not.

    Args:
        text: the document's.
        statement: what one speaker of the sentence says.
        inside: the dates of the sentence.
    """
    content, source, cue = statement.content_span, statement.source_span, statement.cue_span
    if content is None or source is None or cue is None:
        return None
    quotation = statement.quotation
    words = quotation if quotation and quotation[0] <= content[0] else content
    dated = (
        one for one in inside if one.edtf and one.timex_type != "DURATION" and one.earliest and one.latest
    )
    outside = (one for one in dated if not words[0] <= one.start < words[1])
    day = next((one for one in outside if _is_beside(text, one, source, cue)), None)
    return of_mention(day) if day else None


def _is_beside(text: str, day: DateMention, source: Span, cue: Span) -> bool:
    """True for "On Wednesday Bo Ek said", "Bo Ek on Wednesday said" and "Bo Ek said in a letter on Wednesday"."""
    if day.end <= source[0]:
        return _RIGHT_BEFORE.fullmatch(text, day.end, source[0]) is not None
    if source[1] <= day.start < cue[0]:
        return _RIGHT_BEHIND.fullmatch(text, source[1], day.start) is not None
    return (
        _BEHIND.fullmatch(text, max(source[1], cue[1]), day.start) is not None
        if day.start >= cue[1]
        else False
    )


def speaks_once(text: str, statement: Statement) -> bool:
    """True for "he said", which may be of the day that his other sentence gives; not for "has said", "says" and "said after the vote"."""
    source, cue = statement.source_span, statement.cue_span
    if source is None or cue is None or statement.is_told:
        return False
    word = text[cue[0] : cue[1]].rpartition(" ")[2].casefold()
    if word == statement.verb or word.endswith(("ing", "s")):
        return False
    low = source[1] if source[1] <= cue[0] else max(statement.start, cue[0] - _FAR)
    within_words = statement.quotation is not None and statement.quotation[0] <= low < statement.quotation[1]
    before = "" if within_words else text[low : cue[1]]
    return not (_BEFORE_SPEAKING.search(before) or _OF_OTHER_TIME.match(text, cue[1]))


def is_near(day: Dating, spoken: Dating) -> bool:
    """True for a day of the weeks before the writing; who spoke long ago did so more than once."""
    if day.precision != "day" or not (spoken.latest and in_order(day.earliest, spoken.latest)):
        return False
    return day_number(spoken.latest) - day_number(day.latest) <= _WEEKS


def said_long_before(text: str, statement: Statement, mentions: Sequence[DateMention], spoken: Dating) -> str:
    """Why something was said before the writing, and nobody can tell how long; empty where nothing shows it.

    "Her late aunt told me", "he had said", "he used to say", and what was said to an inquiry that the text dates by
    a year before that of the writing.
    """
    source, cue = statement.source_span, statement.cue_span
    if source is None or cue is None:
        return ""
    before = text[max(statement.start, cue[0] - _FAR) : cue[0]]
    if _HAD.match(text, *cue) or _HAD_SAID.search(before) or _USED_TO.match(text, *cue):
        return "the words of the saying look back"
    if _LATE.search(text[source[0] : source[1]]):
        return "its source is no longer alive"
    heard = _HEARING.match(text, cue[1], statement.end)
    if heard and _is_of_old(text, heard["what"], mentions, spoken):
        return f"the text dates the {heard['what']} by an earlier year"
    return ""


def _is_of_old(text: str, what: str, mentions: Sequence[DateMention], spoken: Dating) -> bool:
    """True where a date of an earlier year stands near a word, and none of the writing's own does."""
    near = re.compile(rf"\b{what}\b[^.;:\n]{{0,24}}$", re.IGNORECASE)
    dated = [
        one for one in mentions if one.latest and near.search(text, max(0, one.start - 2 * _FAR), one.start)
    ]
    year = spoken.earliest[:4]
    return bool(dated and year) and all(one.latest[:4] < year and in_order(one.latest, year) for one in dated)
