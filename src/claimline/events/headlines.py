"""The headline of a claim: what is said, without the date and the source that open it, as far as it makes sense alone.

A headline never begins in the middle of a thought, and a denial never reads as an assertion. Which verb reports the words
is a field of the statement, and `attribution.lexicon` knows what that verb does to them.
"""

import re
from dataclasses import replace
from itertools import pairwise

from claimline.attribution.denials import opens_with_denial
from claimline.attribution.lexicon import words
from claimline.attribution.lexicon.cues import FINITE, FORMS_OF_TELL
from claimline.attribution.lexicon.frames import JUDGEMENTS, PLAIN_VERBS, REVERSALS
from claimline.attribution.syntax.grammar import is_past, is_time
from claimline.events.asides import dated_aside
from claimline.events.titles import EDGE_MARKS, LONGEST, LOOKED_AT, bare, pairs_of, title_of
from claimline.model import Span, Stance, Statement
from claimline.text.tokens import Token, tokenize

_FEWEST_WORDS = 3
_ONE_WORD = re.compile(r"\W*\w*\W*")
_RANGE = re.compile(r"\s*(?:to|until|till|through|and)\s+\d|\s+or\b|\s*[-–—/]\s*\d")
_SEEN = 40  # characters that a narrow picture shows of a headline
_POINTERS = words.OBJECTS | {"this", "that", "these", "those", "so"}
_SHORTEST_CLAUSE = 6  # tokens; what is longer has a verb, whose form need not show it
_STANCES: dict[Stance, str] = {"denied": "Denied", "doubted": "Doubted", "unsaid": "Not asserted"}
_PLACING = frozenset("in on at during near before after since until".split())
_LONGEST_ADVERBIAL = 12  # tokens; more hold a clause
_NEGATIONS = words.NEGATIONS - {"no"}
# "Would" and "will" are as sure as the verb alone; "may" and "could" stay.
_AUXILIARIES = (words.BE | words.HAVE | {"will", "would", "'ll", "'d"}) - words.NEGATIONS
_RELATIVES = words.RELATIVES | {"whose"}
_DESCRIBING = _RELATIVES | {"where", "by", "of", "from", "with"}
_POSSESSIVES = ("'s", "’s")
_OPENS = frozenset("“„«‹\"‘'")
# What may stand before a date or a source that opens a sentence: "In 2014 ...", "On 3 May, according to ...".
_LEAD = re.compile(
    r"\W*(?:(?:in|on|at|by|since|during|until|from|around|about|early|late|as|saying|that)\W+)*",
    re.IGNORECASE,
)
_THAT = re.compile(r"[\W_]*that\s+")
_THAT_IN = re.compile(
    r"that (?P<rest>(?:to|in|on|at|about|during|after|before|with|by|from)\b[^,;:.]*)", re.IGNORECASE
)
_ADDS = re.compile(r"(?:and|but|or)\b")  # what follows "said so" is the writer's
# Two words that are a clause.
_NOBODY = re.compile(
    r"(?:no(?:body|thing|ne)|every(?:body|one|thing)|some(?:body|one|thing)|few|many|most|all) \w+\W*$",
    re.IGNORECASE,
)
_NO_CLAUSE = re.compile(r"\s+(?!that\b)(?=\w)")  # between a verb and its object
_ANNOUNCED = re.compile(r"[^\w\s'’]|\bthat\b")  # between a verb and a clause
_ADDRESSEE = re.compile(r"[^.,;:?!]{1,60}?\bthat\s+")
# "Said the same in 2010": words that point at others say nothing by themselves.
_POINTING = re.compile(
    r"\W*(?:(?:exactly|just|much|quite)\s+)?(?:it|the (?:same|opposite|reverse|contrary)(?: thing)?|so|as much|likewise|otherwise)"
    r"(?=\W*$|\W+(?:in|on|at|after|before|about|of|to|for|when|as|again|last|this|yesterday|today|then|too|by|during)\b)",
    re.IGNORECASE,
)
# Of "what Ort says happened" the words after the verb are no thought.
_WHAT = re.compile(r"\bwhat(?:ever)?\s+(?:[\w.'’-]+\s+){1,6}$", re.IGNORECASE)
# A quotation is followed by who speaks when it ends so; "“Old Bridge” was written by her" goes on.
_SPOKEN = re.compile(r"[,.?!…—–-]\W{0,2}$")
_GOES_ON = re.compile(r",\s*(?:[“«\"‘]|'{1,2})(?P<words>[a-z][^“”«»\"]*)")


def headline(text: str, statement: Statement, date: Span | None) -> str:
    """What a statement says; a denial that the picture could cut off is put in front.

    Args:
        text: the document's.
        statement: one of its sentences.
        date: where the date stands that the claim is given, None where it is not in the text.
    """
    title = title_of(text[slice(*clause)]) if date and (clause := dated_aside(text, statement, date)) else ""
    title = title or _title(text, _part_with_date(text, statement, date) if date else statement, date)
    if not statement.quotation and is_only_when_or_where(
        title
    ):  # "I asked him in 1996, at a funeral" is no "At a funeral"
        title = title_of(text[statement.start : statement.end])
    stance = _STANCES.get(statement.stance, "")
    cue = text[slice(*statement.cue_span)] if statement.cue_span else ""
    shown = cue.rpartition(" ")[2].casefold() in title[:_SEEN].casefold() or opens_with_denial(title)
    if stance and not shown:
        return title_of(f"{stance}: {title}")
    return title


def is_only_when_or_where(title: str) -> bool:
    """True for "On 3 May" and "At a funeral", which make no sense without what they belong to."""
    tokens = tokenize(title[:LOOKED_AT])
    placed = bool(tokens) and tokens[0].low in _PLACING and len(tokens) <= _LONGEST_ADVERBIAL
    return placed and not any(
        t.low in words.AUXILIARIES | words.PERSONS | FINITE or is_past(t) for t in tokens
    )


def _part_with_date(text: str, statement: Statement, date: Span) -> Statement:
    """A sentence of the writer's own cut down to the part that its date stands in: between semicolons, or outside the area of others."""
    start, end = statement.start, statement.end
    own = not statement.source and statement.cue_span is None and start <= date[0] < end
    if own and statement.area:
        first = max((span[1] for span in statement.area if span[1] <= date[0]), default=start)
        last = min((span[0] for span in statement.area if span[0] >= date[1]), default=end)
        return replace(statement, start=first, end=last)
    if not own or ";" not in text[start:end] or pairs_of(text[start:end]):  # a quotation has its own
        return statement
    first = text.rfind(";", start, date[0]) + 1
    last = text.find(";", date[1], end)
    return replace(statement, start=max(start, first), end=last if last >= 0 else end)


def _title(text: str, statement: Statement, date: Span | None) -> str:
    start, end = _whole_thought(text, statement)
    start = _past_opening(text, statement, date, (start, end))
    if _POINTING.match(text, start, end) or _WHAT.search(text, statement.start, start):
        reported = statement.content_span or (start, end)
        start, end = statement.start, end if reported[0] <= start else statement.end
    speech = (
        _quotation(text, statement, start, end) or text[start : _before_speaker(text, statement, start, end)]
    )
    return title_of(speech) or title_of(text[statement.start : statement.end])


def _whole_thought(text: str, statement: Statement) -> Span:
    """The words reported; where they make no sense alone, the same with their verb, or the whole sentence."""
    cue, content = statement.cue_span, statement.content_span
    if cue is None or content is None or statement.continued:
        return statement.start, statement.end
    if cue[1] <= content[0] and (
        _takes_object(text, statement, cue, content) or _is_reversed(text, statement, cue, content)
    ):
        verb = _past_auxiliaries(text, cue)
        bare = all(token.low in _POINTERS for token in _beginning(text, *content) if token.is_word)
        return (statement.start, statement.end) if bare else (verb, content[1])
    scrap = _is_scrap(text, statement, cue, content) or _ADDS.match(text, *content) is not None
    if scrap or _points_back(text, cue, content):
        return statement.start, statement.end
    start = _start_of_thought(text, statement, cue, content)
    return (start, content[1]) if start > statement.start else (statement.start, statement.end)


def _is_scrap(text: str, statement: Statement, cue: Span, content: Span) -> bool:
    """True for a few words after their verb that are no clause: "told the police yesterday", "told me so"."""
    between = text[cue[1] : content[0] + len(" that")]  # "that" may belong to either
    tells = tokenize(text, *cue)[-1].low in FORMS_OF_TELL
    if (
        not tells
        or cue[1] > content[0]
        or _ANNOUNCED.search(between)
        or statement.quotation
        or text[content[0]] in _OPENS
    ):
        return False
    reported = _beginning(text, *content)
    return len(reported) < _SHORTEST_CLAUSE and not any(
        token.low in words.AUXILIARIES | FINITE or is_past(token) for token in reported
    )


def _points_back(text: str, cue: Span, content: Span) -> bool:
    """True for "wrote that to Ort in May": "that" is what was written, where no clause of its own follows it."""
    found = _THAT_IN.match(text, *content) if cue[1] <= content[0] else None
    if found is None:
        return False
    rest = tokenize(text, found.start("rest"), found.end())
    told = any(token.low in words.AUXILIARIES | FINITE or is_past(token) for token in rest)
    return not told and not any(is_time(date) and _is_subject(token) for date, token in pairwise(rest))


def _is_subject(token: Token) -> bool:
    """True for the "trains" of "that in May 2024 trains run late": what goes on with a date is no word of this kind."""
    joining = words.PREPOSITIONS | words.CONJUNCTIONS | words.SUBORDINATORS | words.ADVERBS | {"last", "this"}
    return token.is_word and not is_time(token) and token.low not in joining


def _takes_object(text: str, statement: Statement, cue: Span, content: Span) -> bool:
    """True where the words reported need their verb: "praised both", "said more"; a clause or quotation does not."""
    if statement.verb in JUDGEMENTS:
        return True
    link = _NO_CLAUSE.match(text, cue[1])
    if link is None or link.end() != content[0]:
        return False
    return statement.verb not in PLAIN_VERBS or not (
        _is_enough(text, *content) or _NOBODY.match(text, *content)
    )


def _is_reversed(text: str, statement: Statement, cue: Span, content: Span) -> bool:
    """True where the words reported would say the opposite without their verb: "denied that", "vowed not to"."""
    if statement.stance == "unsaid" or statement.verb in REVERSALS:
        return True
    source = statement.source_span
    after = source[1] if source and cue[1] <= source[0] and source[1] <= content[0] else cue[1]
    return any(token.low in _NEGATIONS for token in tokenize(text, after, content[0]))


def _past_auxiliaries(text: str, cue: Span) -> int:
    """Where the verb of a cue begins, its auxiliaries left out; a negation keeps them ("has not confirmed")."""
    verb = next(token for token in tokenize(text, *cue) if token.low not in _AUXILIARIES)
    return cue[0] if verb.low in _NEGATIONS else verb.start


def _start_of_thought(text: str, statement: Statement, cue: Span, content: Span) -> int:
    """Where what is reported begins to make sense by itself; the sentence's start where it does so nowhere."""
    start, end = content
    source, follows = statement.source_span, cue[1] <= start
    if follows and text.startswith(_POSSESSIVES, start):
        return cue[0]
    # "Telling officers on Thursday that ...": who is told stands before what is told.
    before = tokenize(text, max(statement.start, start - _SEEN), start)
    if before and before[-1].low in FORMS_OF_TELL and (addressee := _ADDRESSEE.match(text, start, end)):
        return addressee.end() if _is_enough(text, addressee.end(), end) else statement.start
    reported = _beginning(text, start, end)
    if source and cue[0] < source[0] and source[1] <= start and _describes(reported[0]):
        comma = text.find(", ", start, end)
        alone = comma >= 0 and text.find(",", comma + 1, end) < 0 and _is_enough(text, comma + 1, end)
        return comma + 2 if alone else statement.start
    first = next((token for token in reported if token.is_word), reported[0])
    if first.low in _RELATIVES and text[end - 1] != "?":
        return statement.start
    return start


def _describes(token: Token) -> bool:
    """True for a word that goes on with the source before it: "the gazette, which named", "a letter sent"."""
    if token.low in _DESCRIBING or is_past(token):
        return True
    return token.text[0].islower() and token.low.endswith("ing") and token.low not in words.NOBODY


def _past_opening(text: str, statement: Statement, date: Span | None, span: Span) -> int:
    """Where a stretch of a statement goes on after the date, the cue and the source that open it."""
    start, end = span
    cue, content = statement.cue_span, statement.content_span
    # A cue outside what is reported is its verb already; one inside it ("In 2014, he said, ...") opens it.
    # Of what is told without words ("Ort asked two pilots for advice") it is the verb too.
    apart = not content or not (cue and content[0] <= cue[0] < content[1])
    opening = (date,) if apart else (date, cue, statement.source_span)
    for first, last in sorted(filter(None, opening)):
        possessive = text.startswith(_POSSESSIVES, last)
        whole = possessive or _RANGE.match(text, last, end)  # "from 1962 to 1970 it was shut"
        if start <= first and last < end and not whole and _LEAD.fullmatch(text, start, first):
            start = last
    if start > span[0] and _ONE_WORD.fullmatch(text, start, end):
        return span[0]  # "In 2002, actually."
    if start > statement.start and (that := _THAT.match(text, start, end)):
        start = that.end()
    return start


def _is_enough(text: str, start: int, end: int) -> bool:
    """True for a stretch with as many words as a headline needs."""
    return len(text[start:end].split(maxsplit=_FEWEST_WORDS)) >= _FEWEST_WORDS


def _beginning(text: str, start: int, end: int) -> list[Token]:
    """The first tokens of a stretch, more than any question about it asks for."""
    return tokenize(text, start, min(end, start + LONGEST))


def _quotation(text: str, statement: Statement, start: int, end: int) -> str:
    """The words of a quotation that opens a sentence, without those that tell whose it is; or nothing."""
    cue = statement.cue_span
    close = _close(text, statement, start, end)
    if cue is None or not start < close <= cue[0] < end:
        return ""
    first = text[start:close]
    if not _SPOKEN.search(first) and text[close : close + 1] != ",":
        return ""
    if not _is_enough(text, start, close) and "," in text[cue[1] : end]:
        return ""
    # "It fell," she said, "in May": the second part goes on with the sentence.
    more = _GOES_ON.search(text, cue[1], end)
    return f"{bare(first)}, {more['words']}" if more else first


def _close(text: str, statement: Statement, start: int, end: int) -> int:
    """Where the quotation ends that begins at `start` or before it; not after `start` where none does."""
    stretch = text[start : min(end, start + LOOKED_AT)]
    lead = len(stretch) - len(stretch.lstrip())
    if stretch[lead : lead + 1] in _OPENS:
        return start + pairs_of(stretch).get(lead, -1) + 1
    quotation = statement.quotation
    return quotation[1] if quotation and quotation[0] <= start < quotation[1] else start


def _before_speaker(text: str, statement: Statement, start: int, end: int) -> int:
    """Where the words end that stand before ", the council said" at the end of a sentence."""
    cue, source = statement.cue_span, statement.source_span
    if cue is None or source is None:
        return end
    first, last = min(cue[0], source[0]), max(cue[1], source[1])
    apart = start < first and text[start:first].rstrip().endswith(",")
    if apart and last <= end and not text[last:end].strip(EDGE_MARKS) and _is_enough(text, start, first):
        return first
    return end
