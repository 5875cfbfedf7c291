"""Dates that a sentence gives to something beside what it tells: in a clause in passing, of a birth, of what it compares with."""

import re

from claimline.dates.english import IRREGULAR_PAST
from claimline.model import DateMention, Span, Statement

# What a date is compared with is of another time: "more guests than in June", "rather than in June", "instead of in June".
_COMPARED = re.compile(
    r"(?:(?<!later )(?<!earlier )(?<!sooner )\bthan|\b[Ii]nstead of|\bas opposed to)(?: (?:in|on|at|during|for|all|the|whole|of|that|those|it|they|he|she|we|I|was|were|did|had|been|ever|back)\b)*"
    r"(?: [A-Z1-9][\w ]{2,16} (?:and|or)(?: in| on)?)?(?: the)? $"
)
# What nothing like it was since: "their first win since October". "The first mill has been shut since May" tells since when.
_SUPERLATIVE = (
    r"first|second|third|best|worst|highest|lowest|largest|biggest|smallest|strongest|weakest|fastest|slowest|wettest"
    r"|driest|hottest|coldest|warmest|deadliest|heaviest|longest|shortest|earliest|closest|greatest|sharpest|steepest"
)
_FIRST_SINCE = re.compile(
    r"\b(?:(?:first|second|third|last|only) time\b[^,.;:()”\"]{0,60}"
    rf"|(?:{_SUPERLATIVE}|(?<!been )(?:the|his|her|its|their|our|my|[’']s) (?:only|most|least)\b(?! since))(?: (?!(?:has|(?<!to )have|had|is|are|was|were|been|did|\w+ed|{IRREGULAR_PAST})\b)[\w'’-]+){{0,9}}) since (?:the )?$",
    re.IGNORECASE,
)
# What stands in a relative clause ("said Ann, who left in 2012"), or says when somebody was born ("Ann, born in 1971,").
_RELATIVE = re.compile(r"\b(?:who|whose|whom|which)\b[^,.;:”\"]*$")
_BORN = re.compile(
    r"(?:(?:\b(?:who|which)\b[^,.;:”\"]*|[,(] ?)\bborn|^\W*Born(?! out of))\b(?:(?! (?:he|she|they|I|we|it)\b)[^,.;:”\"])*$"
)
# When a court heard what somebody had said elsewhere: "Bo Ek told the police, an inquest heard on Wednesday".
_HEARD = re.compile(
    r"\b(?:[Aa]n?|[Tt]he) (?:[\w'’-]+ ){0,2}(?:inquest|court|jury|tribunal|hearing|inquiry|trial|panel|committee|commission|judges?|magistrates)"
    r"(?: in [A-Z][\w'’-]+)? (?:(?:has|had) )?(?:heard|was told|were told|been told)(?: \w+ly| earlier)?(?: (?:on|in|at))?(?: the)? $"
)
_SENTENCE_ENDS = re.compile(r"[.;]|\s*$")
_TOPIC = re.compile(
    r"\b(?:records?|registers?|budgets?|accounts|prizes?|awards?|medals?|forecasts?|plans?|targets?|contracts?|estimates?|bills?|quotas?|programmes?|programs?|lists?)"
    r" for (?:the year )?$",
    re.IGNORECASE,
)
_BY = re.compile(r",? (?:by|from) (?:the )?")
_DONE = rf"(?:\w+ed|{IRREGULAR_PAST}|taken|given|written|drawn|stolen|driven|chosen|seen|thrown|known|run|cut|set|hit)"
_WAS_DONE = re.compile(
    rf" (?:was|were|is|are|(?:has|have|had|will) (?:been|be)) (?:\w+ly )?{_DONE}(?: [\w'’-]+){{0,4}} (?:in|on|of)(?: the| early| late)? "
)
# What stands between commas behind the subject, and no verb in it: "Rovers, champions in 1998 and 2003, were", "Ort, ill since May, has".
_APPOSED = re.compile(
    r"(?!(?:In|On|At|By|From|Since|After|Before|During|For|Last|But|And|That|When|While|As|If)\b)"
    r"(?:[^\W\d_][\w'’.-]* ){0,7}[^\W\d_][\w'’.-]*, "
    rf"(?:(?:\w+ly |first |later |once )?{_DONE} by )?"
    # A verb stands there in a clause of its own alone: "the best there has been since 1998".
    rf"(?:(?!(?:and|but|or|in|on|at|by|from|since|after|before|during|who|which)\b)(?:(?<=there )|(?<=that )|(?<=as )|(?!(?:was|were|is|are|has|have|had)\b))[^\W\d_][\w'’-]* ){{1,5}}(?:in|since|from|of|for)(?: [12]\d{{3}} and)? $"
)
_CLOSES = re.compile(r"(?: and [12]\d{3})?, (?!and\b|but\b|then\b)[^\W\d_]")
# A subject and the clause in commas or brackets that describes it, up to a date; and what closes such a clause.
_ASIDE = re.compile(
    r"(?:that )?(?P<whole>(?:(?!(?:in|on|at|by|from|since|after|before|during|for|when|while|as|if)\b)[\w'’&.-]+ ){0,6}?[\w'’&.-]+"
    r"(?:, (?:who|which|whose)\b|(?P<bracket> \((?!(?:in|on|at|by|from|since|until|after|before|about|circa|c)\b)(?=[^\W\d_]))|, (?:built|founded|born|opened|begun|set up|completed|created|launched)\b)[^,;:()“”\"]*)",
    re.IGNORECASE,
)
_CLOSED = re.compile(r"[^,;:()“”\"]{0,60}(?P<mark>,(?= (?!(?:and|but|then|or)\b)\w)|\)(?= \w))")
_TO_DO = re.compile(r"(?:[\w'’-]+ ){0,3}?(?:not |never )?to [a-z]+\b")  # "jurors not to look"
_OPENING = ("“", '"', "‘")
_DASHES = ("–", "—", "--")
LONGEST_CLAUSE = 200  # characters


def is_aside(text: str, statement: Statement, mention: DateMention) -> bool:
    """True where a date tells of somebody in passing: "said Ann, who left in 2012", "Ann, born in 1971, said"."""
    return is_passing(text, statement, (mention.start, mention.end))


def is_passing(text: str, statement: Statement, date: Span) -> bool:
    """True where the words at a place tell of somebody in passing, as `is_aside` has it of a date."""
    before = _before(text, statement, date[0])
    clause = _told(text, statement)
    told = text[max(clause[0], date[0] - LONGEST_CLAUSE) : date[0]]
    if _CLOSES.match(text, date[1], statement.end) and (_APPOSED.match(before) or _APPOSED.match(told)):
        return True
    if _clause_beside(text, clause, date):
        return True
    if "wh" not in before and "orn" not in before:  # found at once, and true of most dates
        return False
    relative = _RELATIVE.search(before)
    if relative and statement.source_span and statement.cue_span and not _BORN.search(before):
        # "A letter in which Ort wrote in May that it leaked" is of the clause in which she says it
        opens = date[0] - len(before) + relative.start()
        source, cue = statement.source_span[0], statement.cue_span[0]
        here = (
            cue < date[0] or "," not in text[source : date[0]]
        )  # "who in May said", not "who, ill since May, said"
        return not (opens <= source < date[0] and here)
    return bool(relative or _BORN.search(before))


def is_birth(text: str, statement: Statement, mention: DateMention) -> bool:
    """True for the date on which somebody was born, whatever else is told of him."""
    return _BORN.search(_before(text, statement, mention.start)) is not None


def is_of_other_words(text: str, statement: Statement, mention: DateMention) -> bool:
    """True for a date of what is compared, of a hearing, or of what stands behind somebody's words."""
    return any(rule(text, statement, mention) for rule in (is_compared, is_of_hearing, is_after_words))


def is_compared(text: str, statement: Statement, mention: DateMention) -> bool:
    """True for the date of what something is compared with: "more guests than in June", "the first win since May"."""
    if not mention.edtf:
        return False
    before = _before(text, statement, mention.start)
    first_since = before.endswith(("since ", "since the ")) and _FIRST_SINCE.search(before) is not None
    return first_since or _COMPARED.search(before) is not None


def is_of_hearing(text: str, statement: Statement, mention: DateMention) -> bool:
    """True for the day on which a court heard what somebody else said at another time.

    Who "told the court on Monday", and who tells that it heard something then, means that day.
    """
    low = max(statement.start, mention.start - LONGEST_CLAUSE)
    heard = _HEARD.search(text, low, mention.start)
    if heard is None:
        return False
    content, source = statement.content_span, statement.source_span
    told = content is not None and content[0] <= heard.start() < content[1]
    inserted = text.endswith(", ", 0, heard.start())  # "he left, an inquest heard on Monday"
    if not statement.source:  # what the writer tells is that it was heard, else
        return inserted and _SENTENCE_ENDS.match(text, mention.end) is not None
    by_speaker = source is not None and _BY.fullmatch(text, mention.end, source[0]) is not None
    return not (by_speaker or (told and not inserted))


def is_after_words(text: str, statement: Statement, mention: DateMention) -> bool:
    """True for the date of "Ort denies it: she left in May" and "Ort said it held; then it fell in May", which is of neither's words."""
    content = statement.content_span
    if content is None or mention.start < content[1]:
        return False
    marks = (":", ";", *_DASHES) if statement.stance == "denied" else (";",)
    rest = text[content[1] : statement.end].lstrip()
    inserted = any(rest.startswith(dash) and dash in rest[len(dash) :] for dash in _DASHES)
    return rest.startswith(marks) and not inserted  # "rejected the claim – made in May – that it fell"


def without_topics(text: str, statement: Statement, dated: list[DateMention]) -> list[DateMention]:
    """The dates without the year of a thing, where another one tells when something was done with it.

    "The budget for 2015 was passed in December" was passed in December.
    """
    topics = [one for one in dated if _TOPIC.search(_before(text, statement, one.start))]
    if not topics:
        return dated
    done = [
        one
        for one in dated
        if one.start > topics[0].end and _WAS_DONE.fullmatch(text, topics[0].end, one.start)
    ]
    return done or dated


def is_of_another(text: str, statement: Statement, mention: DateMention) -> bool:
    """True where a clause that ends what is said tells when something else was, which dates nothing of it.

    "He gave it to Bo Ek, who had it until 1950"; and after what somebody is to do, "told them to forget the trial, which failed
    in May".
    """
    lasts = mention.edtf.startswith("..") or mention.edtf.endswith(("/", "/.."))
    content = statement.content_span
    to_do = content is not None and _TO_DO.match(text, *content) is not None
    return (lasts or to_do) and _RELATIVE.search(_before(text, statement, mention.start)) is not None


def dated_aside(text: str, statement: Statement, date: Span) -> Span | None:
    """What a clause beside the main one of the writer's own sentence tells with a date; None where there is none.

    "The mill, which opened in 1931, grinds corn" has "The mill, which opened in 1931".
    """
    return None if statement.source else _clause_beside(text, (statement.start, statement.end), date)


def _clause_beside(text: str, clause: Span, date: Span) -> Span | None:
    """The subject of a clause with the words in commas or brackets that describe it, where they hold the date."""
    start, end = clause
    if not start <= date[0] < min(end, start + LONGEST_CLAUSE):
        return None
    before = _ASIDE.fullmatch(text, start, date[0])
    close = _CLOSED.match(text, date[1], end)
    if before is None or close is None or bool(before["bracket"]) != (close["mark"] == ")"):
        return None
    return before.start("whole"), close.start("mark") + (close["mark"] == ")")


def _told(text: str, statement: Statement) -> Span:
    """Where the words stand that a statement reports, without the mark that opens them; else all of it."""
    start, end = statement.content_span or (statement.start, statement.end)
    return start + text.startswith(_OPENING, start), end


def _before(text: str, statement: Statement, start: int) -> str:
    """The words of the statement before a date that begins at `start`, as far back as a clause may begin."""
    return text[max(statement.start, start - LONGEST_CLAUSE) : start]
