"""Which clause of a sentence a date belongs to: that of the saying, one beside it, or what says who speaks."""

import re
from collections.abc import Sequence
from dataclasses import replace

from claimline.attribution.lexicon import nouns, words
from claimline.dates import in_order
from claimline.dates.english import IRREGULAR_PAST
from claimline.dates.qualifiers import with_mark
from claimline.events.dating import Dating, bounded
from claimline.model import DateMention, Statement
from claimline.text.spans import within

# Where the clause of the saying begins, a date before its subject included: ", and in May ".
_JOINED = re.compile(
    r"(?:[,;](?: and| but)?|\b(?:and|but),?) (?:(?:in|on|at|last|early|late|this|then|later)\b[^,;.]{0,30},? )?$"
)
# "A week after" counts back from the date before it (`deeds`).
_LATER_OR_EARLIER = re.compile(
    r"(?<!day )(?<!week )(?<!month )(?<!year )(?<!days )(?<!weeks )(?<!months )(?<!years )\b(?P<link>after|before) $"
)
_WHEN = re.compile(r", when $")
_SAYS_SO = re.compile(r" (?:so|as much|the same)\b")
_QUOTED_END = frozenset('”"')
_LINKS = re.compile(r",? ?(?:and|but)\b|;")
_ISSUED = nouns.OUTLETS | nouns.ALSO_SURNAMES | nouns.ANY_OUTLET | nouns.WRITINGS | nouns.DOCUMENTS
_VERB = rf"(?:\w+ly )?(?:\w+ed|is|are|has|have|will|would|can|could|may|might|must|{IRREGULAR_PAST})\b"
# What goes on behind a speaker between commas, of a subject that has no verb before them.
_GOES_ON = re.compile(rf", {_VERB}[^,;]*$")
_HAS_VERB = re.compile(rf"\b{_VERB}")
# Who it is that speaks, between the name and the verb: ", the firm that was sold in ", not ", speaking in ".
_APPOSED = re.compile(
    r", ?(?:the|an?|his|her|its|their|who|whose|which|that|one of|formerly|once)\b[^;:.()“”\"]*"
    r"|, ?[a-z]+ing\b[^;:.()“”\"]*\b(?:since|when)\b[^;:.()“”\"]*"
)
# What befell who speaks, right behind the name: ", elected in ", "(first jailed in ".
_BECAME = re.compile(
    r",? ?[,(–—-] ?(?:(?:first|re|newly|twice|\w+ly|then|himself|herself)[ -]?)?"
    r"(?P<done>born|elected|appointed|hired|sworn|named|chosen|nominated|promoted|ordained|knighted|commissioned|crowned|recruited|trained|educated"
    r"|married|widowed|orphaned|retired|sacked|fired|dismissed|ousted|suspended|jailed|imprisoned|sentenced|convicted|acquitted|pardoned"
    r"|arrested|detained|charged|released|freed|exiled|deported|drafted|wounded|injured)\b[^,;:.()“”\"]*"
)
# What somebody did: "fired him", "hired forty", "retired"; not "elected mayor".
_DID = re.compile(
    rf"(?:retired|married|trained)\b|\w+ (?:{'|'.join(sorted(words.DETERMINERS | words.OBJECTS | words.NUMBERS))}|\d|[A-Z])"
)
# Back from when it is said, and not of the night before.
_BACK = re.compile(
    r"\b(?:ago|(?:last|previous|past) (?!night|evening|week)\w+|earlier|before)\b", re.IGNORECASE
)
_WORD = re.compile(r"[^\W\d_]+")


def in_clause_of_saying(text: str, statement: Statement, dated: Sequence[DateMention]) -> list[DateMention]:
    """The dates without those of a clause before that of the saying, where that has one: "It fell in 2013, and in May he said".

    Who says so says what that clause tells: "It fell in 2013, and the log of 3 May says so" is of 2013.

    Args:
        text: the document's.
        statement: what one speaker of the sentence says.
        dated: dates of its sentence.
    """
    source, content = statement.source_span, statement.content_span
    if source is None or (content is not None and content[0] < source[0]):
        return list(dated)
    if _LATER_OR_EARLIER.search(text, statement.start, source[0]):
        return [one for one in dated if one.start >= source[0]]  # "it was shut in 2014 after he said"
    if when := _WHEN.search(
        text, statement.start, source[0]
    ):  # "it was shut from 2011 to 2014, when he said"
        return [one for one in dated if one.end == when.start() or one.start >= when.end()] or list(dated)
    joined = _JOINED.search(text, statement.start, source[0])
    if joined and statement.cue_span and _SAYS_SO.match(text, statement.cue_span[1]):
        return [one for one in dated if one.start < joined.start()] or list(dated)
    own = [one for one in dated if joined and one.start >= joined.start()]
    return own or list(dated)


def of_saying(statement: Statement, dated: Sequence[DateMention]) -> list[DateMention]:
    """The dates without that of who passes it on: "The Gazette reported on Monday that Ort had said in 2014 that it leaked"."""
    source = statement.source_span
    own = [one for one in dated if statement.via and source and one.start >= source[1]]
    return own or list(dated)


def tells_who_speaks(text: str, statement: Statement, mention: DateMention) -> bool:
    """True for the date of "said Bo Ek, a pilot since 1979" and "Bo Ek, the man who left in 1979, said", which is of no claim.

    A paper has the day of its issue.
    """
    source, content = statement.source_span, statement.content_span
    if source is None or content is None:
        return False
    if mention.start >= source[1]:
        cue = statement.cue_span
        apposed = cue is not None and mention.end < cue[0] <= content[0]
        apposed = apposed and _APPOSED.fullmatch(text, source[1], mention.start) is not None
        return apposed or _befell(text, statement, mention)
    if mention.start < source[0]:
        return False
    before = text[source[0] : mention.start]
    if _GOES_ON.search(before) and not _HAS_VERB.search(text, content[0], content[1]):
        return False  # "The costs, said Bo Ek, rose in 1979"
    spoken = {word.casefold() for word in _WORD.findall(before)}
    return "," in before and _ISSUED.isdisjoint(spoken)


def _befell(text: str, statement: Statement, mention: DateMention) -> bool:
    """True for the date of "said Bo Ek, fired in 2014"; "the board, said Bo Ek, fired him in 2014" goes on with what he says."""
    source, content, cue = statement.source_span, statement.content_span, statement.cue_span
    became = _BECAME.fullmatch(text, source[1], mention.start) if source else None
    if became is None or source is None or content is None:
        return False
    inserted = min(source[0], cue[0] if cue else source[0])
    goes_on = content[0] < inserted < content[1] and not _HAS_VERB.search(text, content[0], inserted)
    return not (goes_on and _DID.match(text, became.start("done")))


def said_by_then(
    text: str, statement: Statement, inside: Sequence[DateMention], writing: str
) -> Dating | None:
    """Of "it was shut in 2014, after Bo Ek said that it leaked" that he said it by then; None for any other words.

    Args:
        text: the document's.
        statement: one whose sentence gives it no date.
        inside: the dates in the sentence.
        writing: the last moment of the writing; empty where unknown. What is still to come bounds nothing.
    """
    source, content = statement.source_span, statement.content_span
    if source is None or (content is not None and content[0] < source[0]):
        return None
    linked = _LATER_OR_EARLIER.search(text, statement.start, source[0])
    if linked is None or linked["link"] == "before":
        return None
    # "Shut since 2014, after he said" has no end that he said it by.
    points = (one for one in inside if one.end <= source[0] and one.earliest and one.latest)
    points = (one for one in points if _QUOTED_END.isdisjoint(text[one.end : source[0]]))
    closed = [one for one in points if one.timex_type != "DURATION" and not one.edtf.endswith("..")]
    if not closed or (writing and not in_order(closed[-1].latest, writing)):
        return None
    then = closed[-1]
    said = bounded("", then.latest, f"It was said before what “{then.text}” is the date of.")
    return replace(said, edtf=with_mark(said.edtf, then.qualifier), qualifier=then.qualifier)


def is_of_clause_before(text: str, statement: Statement, mention: DateMention) -> bool:
    """True for the date of "It fell in 2013, and he said", which is not when he said it."""
    source = statement.source_span
    joined = _JOINED.search(text, statement.start, source[0]) if source else None
    return joined is not None and mention.start < joined.start() and _LINKS.match(joined[0]) is not None


def told_later(statement: Statement, inside: Sequence[DateMention], before: Dating) -> Dating | None:
    """Of "Bo Ek, who heard it in 1965, called it" after 1962 that its date is not known; None where nothing speaks against it."""
    for one in inside:
        beside = statement.source_span is not None and within([statement.source_span], one.start)
        if beside and one.earliest and before.latest and not in_order(one.earliest, before.latest):
            return Dating(
                note=f"No date of its own: “{one.text}” beside its source is later than what is told before it."
            )
    return None


def unread_among(
    statement: Statement, own: Sequence[DateMention], dated: Sequence[DateMention]
) -> DateMention | None:
    """What leaves a statement without a date: the first that nothing lets be read, where it has no other one.

    Beside the date of the saying it is what counts from that in the words reported, where that is no day to count from:
    "“It sank two years ago,” she said in 2014". What is of yesterday is of that year all the same, and a plan is told in it.
    """
    if not dated:
        return next(filter(is_unread, own), None)
    start, end = statement.content_span or (0, 0)
    if start <= dated[0].start < end:
        return None
    inside = (one for one in own if start <= one.start < end and is_unread(one))
    return next((one for one in inside if _BACK.search(one.text)), None)


def is_unread(mention: DateMention) -> bool:
    """True for a date that nothing in the text lets be read; vague words, durations and sets have a value."""
    valued = mention.timex_value and mention.timex_type != "TIME"  # an hour is told of, whatever its day
    return not mention.edtf and not valued and bool(mention.note)
