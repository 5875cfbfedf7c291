"""The date that a sentence itself gives to what is said in it.

Of several, the first in the reported words, else the first in the sentence; what another speaker of the sentence says has
the dates in it for itself. "Now" in the article is the article's own time.
"""

import re
from collections.abc import Sequence
from dataclasses import replace

from claimline.attribution.lexicon import nouns
from claimline.dates import in_order
from claimline.dates.qualifiers import qualifier_of, with_mark
from claimline.dates.reading.sentence import is_before_what_is_told, looks_back
from claimline.dates.reading.tense import PERCEIVED, tense
from claimline.events.asides import (
    LONGEST_CLAUSE,
    is_aside,
    is_birth,
    is_of_another,
    is_of_other_words,
    without_topics,
)
from claimline.events.clauses import (
    in_clause_of_saying,
    is_unread,
    of_saying,
    said_by_then,
    tells_who_speaks,
    unread_among,
)
from claimline.events.dating import ONE_DATE, Dating, bounded, of_mention, with_others, words_of_range
from claimline.events.deeds import after_what_it_dates, before_what_came_later, counted_from_a_deed
from claimline.events.denied import denied_among
from claimline.model import DateMention, Span, Statement
from claimline.text.spans import within

# A paper and a letter have the day of their issue: "the Gazette of 4 March 1978".
_OF = re.compile(r"\b(\w+),? (?:of|dated) (?:the )?$")
_ISSUED = nouns.OUTLETS | nouns.ALSO_SURNAMES | nouns.ANY_OUTLET | nouns.WRITINGS | nouns.DOCUMENTS
# What lies before something that a date is of is not of that date: "it had failed before the flood that came last month".
_BEFORE_WHAT = re.compile(
    r"(?<!appeared )(?<!appear )(?<!appears )(?<!testified )(?<!testify )(?<!brought )(?<!went )(?<!came )(?<!stood )"
    r"(?<!spoke )(?<!argued )(?<!laid )(?<!put )(?<!pending )(?<!now )(?<!case )(?<!hearing )(?<!never )\bbefore "
    r"(?!(?:an? |the |his |her |its |their |our )?(?:\w+ )?(?:court|judges?|jury|magistrates?|tribunal|committee|commission|board|council"
    r"|parliament|congress|senate|house|panel|crowds?|audience|voters|cameras?)\b)"
    r"(?!(?:noon|dawn|midnight|sunrise|sunset|daybreak|dusk|nightfall|lunch|breakfast|dinner|work|school|hours"
    r"|in|on|at|since|from|and|but|or|by|until|during|of|too)\b)"
    r"[^,.;:()”\"]*[^\W\d_][^,.;:()”\"]*$",
    re.IGNORECASE,
)
# What began then and lasted up to what is told: "had waited since", until "when the mill was sold".
_HAD_LASTED = re.compile(
    r"(?:\bhad|['’]d)\b(?: \w+ly| not| never| always| all| also)*(?: been)?(?: (?!(?:has|have|is|are|and|but|that|which|who)\b)[^\W\d_][\w'’-]*){1,12}? since(?: (?:it|he|she|they|the [\w'’-]+) (?:[\w'’-]+ ){1,5}(?:in|on))?(?: the)? $",
    re.IGNORECASE,
)
_WHEN = re.compile(r"\b(?:when|until|till|before|by the time)\b")
_HABIT = re.compile(r"\b(?:always|often|usually|never|used to)\b", re.IGNORECASE)  # of no day
_BEFORE_OR_AFTER = re.compile(r"\b(?:before|after)\b")
_MARKS = str.maketrans("", "", "?~%")
# "Now" dates what the article says by the article itself; in a comment it adds nothing to the comment's time.
_NOW = re.compile(r"(?:right )?now|currently|at (?:present|the moment)|nowadays", re.IGNORECASE)
_TODAY = re.compile(r"(?:later |earlier )?today", re.IGNORECASE)


def own_date(
    text: str, statement: Statement, inside: Sequence[DateMention], article: Dating | None
) -> Dating | None:
    """The date of a statement that its sentence gives, or None.

    Args:
        text: the document's.
        statement: what one speaker of the sentence says.
        inside: the dates in the sentence.
        article: when the article was written; None for a statement in a comment.
    """
    candidates = _telling(inside, in_comment=article is None)
    own = [mention for mention in candidates if _may_be_of(statement, mention)]
    dated = _own_dates(text, statement, [mention for mention in own if mention.edtf])
    unread = unread_among(statement, own, dated)
    if dated and not unread:
        chosen = dated[0]
        dating, issued = of_mention(chosen), ""
        if _is_day_of_issue(text, statement, chosen):
            issued = (
                f"\u201c{chosen.text}\u201d is the day of the source, and not certainly of what it tells."
            )
            doubted = qualifier_of(uncertain=True, approximate="approximate" in chosen.qualifier)
            plain = chosen.edtf.translate(_MARKS)
            dating = replace(dating, edtf=with_mark(plain, doubted), qualifier=doubted)
        dating = with_others(text, chosen, own, dating)
        dating, before = _before_what_it_dates(text, statement, chosen, dating)
        dating, after = after_what_it_dates(
            text, statement, chosen, dating, article.latest if article else ""
        )
        dating, lasted = _until_what_is_told(text, statement, chosen, dating)
        if issued or before or after or lasted:
            notes = dating.note, issued, before, after, lasted
            dating = replace(dating, note=" ".join(filter(None, notes)))
        return dating
    if unread:
        return of_mention(unread)
    beside = next((mention for mention in candidates if mention.edtf and mention not in own), None)
    if beside and (counted := before_what_came_later(text, statement, beside, inside)):
        return counted
    by_then = said_by_then(text, statement, candidates, article.latest if article else "")
    if bounding := by_then or counted_from_a_deed(text, statement, inside):
        return bounding
    if article is None or statement.is_asked:  # "What now?"
        return None
    now = (m for m in own if _NOW.fullmatch(m.text) and text[m.end : m.end + 1] != ",")
    now = (m for m in now if not _covers(statement.source_span, m))  # "Bo Ek, now 80, said"
    return next((_now(mention, article) for mention in now), None)


def further_dates(
    text: str, statement: Statement, inside: Sequence[DateMention], dating: Dating, *, in_comment: bool
) -> list[DateMention]:
    """The dates of a sentence that its row does not have; where that has none of its own, those that may be the statement's."""
    whole = words_of_range(text, (statement.start, statement.end), dating.span, inside)
    others = [
        mention
        for mention in _telling(inside, in_comment=in_comment)
        if not _covers(whole, mention) and (mention.edtf or is_unread(mention))
    ]
    return others if dating.span else [mention for mention in others if _may_be_of(statement, mention)]


def _telling(inside: Sequence[DateMention], *, in_comment: bool) -> list[DateMention]:
    """Without the "today" of a comment, which adds nothing to its time."""
    return [mention for mention in inside if not in_comment or not _TODAY.fullmatch(mention.text)]


def _until_what_is_told(
    text: str, statement: Statement, mention: DateMention, dating: Dating
) -> tuple[Dating, str]:
    """A dating whose end is unknown, and why, where what began then had lasted at a time that is told; else as it is.

    Who says "it had been shut since May" may well mean that it is shut, and so may one whose words are reported so.
    """
    if not dating.edtf.endswith("/..") or not _HAD_LASTED.search(text, statement.start, mention.start):
        return dating, ""
    rest = text[mention.end : statement.end]
    if (statement.content_span or statement.quotation) and not _WHEN.search(rest):
        return dating, ""
    note = dating.note.partition("It lasts until the time of speaking")[0].strip()
    lasted = "It lasted up to the time that is told of; when it ended is not stated."
    return replace(dating, edtf=dating.edtf.removesuffix(".."), note=note), lasted


def _before_what_it_dates(
    text: str, statement: Statement, mention: DateMention, dating: Dating
) -> tuple[Dating, str]:
    """A dating that ends with its date, and why, where what is told lies before what the date is of; else as it is."""
    low = max(statement.start, mention.start - LONGEST_CLAUSE)
    if not dating.earliest or not dating.latest or mention.timex_type == "DURATION":
        return dating, ""
    if _BEFORE_WHAT.search(text[low : mention.start]) is None:
        return dating, ""
    plain = dating.edtf.translate(_MARKS)
    until = f"[..{plain}]" if ONE_DATE.fullmatch(plain) else bounded("", dating.latest, "").edtf
    until = with_mark(until, dating.qualifier)
    return (
        replace(dating, edtf=until, earliest="", precision="range"),
        f"It lies before what “{mention.text}” is the date of.",
    )


def _is_day_of_issue(text: str, statement: Statement, mention: DateMention) -> bool:
    """True where a date tells which paper or letter speaks: "the Gazette of 4 March 1978", "a study published in May"."""
    if _covers(statement.source_span, mention) and statement.content_span:
        return not _covers(statement.content_span, mention)
    noun = _OF.search(text, max(statement.start, mention.start - LONGEST_CLAUSE), mention.start)
    content = statement.content_span
    of_where = content is not None and mention.end <= content[0]  # "claimed in his memoirs of 1951 that"
    return noun is not None and (of_where or noun[1].casefold() in _ISSUED)


def goes_on(text: str, earlier: Statement, dating: Dating, later: Statement) -> bool:
    """True where a statement without a date may be of the time of the one before it.

    What somebody reported of a day says nothing of what the writer or another speaker says next, nor of what else is said in
    the same sentence: after "Bo Ek said the mill burned in 2014" nothing says when "the town is poor, Mia Roe said". The same
    speaker goes on with it in the past, unless the date only looked back: "he said it had failed in 2009".
    """
    content, span = earlier.content_span, dating.span
    if later.source and (
        _HABIT.search(text, *_cue_with_words_before(later)) or _is_before_or_after(text, earlier, later)
    ):
        return False  # "the ferry ran until 1972; he always said it was rotten"
    if not (earlier.source and content and span and content[0] <= span[0] < content[1]):
        return True
    if later.start == earlier.start:
        return False
    # "“It leaks,” she said on Monday. “It always has.”"
    of_saying = earlier.quotation and not within([earlier.quotation], span[0])
    if (later.quotation and later.quotation == earlier.quotation) or (
        of_saying and later.cue_span == earlier.cue_span
    ):
        return True
    if later.source != earlier.source:
        return False
    before = text[max(content[0], span[0] - LONGEST_CLAUSE) : span[0]]
    return is_told_as_past(text, later) and not (looks_back(before) or is_before_what_is_told(before))


def _is_before_or_after(text: str, earlier: Statement, later: Statement) -> bool:
    """True for the saying of "they met in May, three days after Bo Ek said", which is of another day than the writer's clause."""
    beside = later.start == earlier.start and not earlier.source and earlier.area and later.source_span
    if not beside or later.source_span is None:
        return False
    return _BEFORE_OR_AFTER.search(text, earlier.area[-1][0], later.source_span[0]) is not None


def is_told_as_past(text: str, statement: Statement) -> bool:
    """True where what a statement tells is over: "it hit a boat", "she could see the fire"."""
    told = text[slice(*statement.content_span or (statement.start, statement.end))]
    return tense(told, 0, 0) < 0 or re.match(PERCEIVED, told, re.IGNORECASE) is not None


def dates_several(text: str, statement: Statement, inside: Sequence[DateMention], dating: Dating) -> bool:
    """True where a statement is of more than one time: "I wrote in May and again in June"; what follows is of neither alone.

    Args:
        text: the document's.
        statement: one with a date.
        inside: the dates in its sentence.
        dating: the date that it has.
    """
    dated = [one for one in inside if one.edtf and one.timex_type in {"DATE", "TIME"}]
    own = [one for one in _own_dates(text, statement, dated) if _may_be_of(statement, one)]
    return dating.span is not None and any(
        not (in_order(dating.earliest, one.latest) and in_order(one.earliest, dating.latest)) for one in own
    )


def _may_be_of(statement: Statement, mention: DateMention) -> bool:
    """False for a date in the words of another speaker of the sentence."""
    return _covers(statement.content_span, mention) or not within(statement.area, mention.start)


def _cue_with_words_before(statement: Statement) -> Span:
    """Where the verb of saying stands, with the words between it and the beginning of its sentence."""
    end = statement.cue_span[1] if statement.cue_span else statement.start
    return statement.start, end


def _own_dates(text: str, statement: Statement, dated: Sequence[DateMention]) -> list[DateMention]:
    """The dates that may be a statement's own, the likeliest first; how long something lasted comes after when it was.

    What is reported has the dates inside its words before those of the saying. A date in passing yields to all others.
    Alone it is the statement's only where it is part of what is told, and no birth: that "Bo Ek, who sold the mill in
    2014, is rich" dates the sale; that "the lock leaks, said Bo Ek, who came in 2014" dates nothing that is reported.
    """
    content = statement.content_span
    denied = denied_among(text, statement, dated)
    dated = [m for m in dated if m not in denied and not is_of_other_words(text, statement, m)]
    points_first = sorted(dated, key=lambda mention: mention.timex_type == "DURATION")
    main = [
        mention
        for mention in points_first
        if not (is_aside(text, statement, mention) or tells_who_speaks(text, statement, mention))
    ]
    if main := without_topics(text, statement, in_clause_of_saying(text, statement, main)):
        return [m for m in main if _covers(content, m)] or of_saying(statement, main)
    told = [
        m for m in dated if not content or (_covers(content, m) and not _covers(statement.source_span, m))
    ]
    told = [m for m in told if not tells_who_speaks(text, statement, m)]
    if statement.source:
        told = [m for m in told if not is_of_another(text, statement, m)]
    return [m for m in told if not is_birth(text, statement, m)]


def _covers(span: Span | None, mention: DateMention) -> bool:
    return span is not None and span[0] <= mention.start < span[1]


def _now(mention: DateMention, article: Dating) -> Dating:
    """\u201cNow\u201d in the article: the article's own date, uncertain where that is bounded only."""
    sure = article.basis == "stated"
    return Dating(
        mention.text,
        (mention.start, mention.end),
        article.edtf,
        article.earliest,
        article.latest,
        article.precision,
        article.qualifier if sure else "uncertain",
        "relative" if article.edtf else "none",
        f"\u201c{mention.text}\u201d is the time of the article. {article.note}".strip(),
    )
