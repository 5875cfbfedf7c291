"""Where a sentence looks: ahead of the writing, back, or at what lasts until now."""

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache

from claimline.dates.english import IRREGULAR_PAST
from claimline.dates.reading.sentence import after_it, before_it

# The words that show where a sentence looks; the one nearest before an expression tells, else the next one after.
# An auxiliary takes its participle along: "will be closed" looks ahead, "had been due" back, "is closed" nowhere.
# "Could not" tells nothing: it is what failed as often as what will not come.
_PARTICIPLE = r"(?:\w{3,}ed|held|made|paid|sold|sent|told|heard|given|taken|named)"
# "They resolved that a fee be paid": the bare "be" is what is still to be done.
_MANDATED = (
    r"(?:resolv|agre|order|demand|recommend|propos|request|urg|insist|ask|suggest|requir|direct|mov|decre)\w*\ that\ "
    r"(?:(?!\b(?:is|are|was|were|has|have|had|will|would|shall|should|may|might|must|can|could|did|does|do|to)\b)(?:[^.;,]|(?<=\d)[.,](?=\d))){1,80}?\ be(?:\ \w+)?"
)
# What somebody could perceive was there: "she could see the fire". "The town could see floods" is still to come.
PERCEIVED = r"\b(?:s?he\ could|I\ could(?!\ see))\ (?:\w+ly\ |just\ |still\ )?(?:see|hear|smell|feel|taste)\b"
_TENSE = re.compile(
    rf"""\b(?=[^\W\d_]|['’])(?:
      (?P<over>(?:had|was|were)\ (?:(?:been|originally|previously)\ )*(?:due|expected|scheduled|planned)(?=\ (?:to|for|in|at|on|back|before)\b)
        |as\ (?:\w+\ )?planned)
    | (?P<ahead>{_MANDATED}
        |(?:(?:will|would|shall|may|might|should)(?:\ not)?|could|(?:is|are)?\ ?to)\ (?:\w+ly\ |still\ )?be\ (?:\w+ly\ )?{_PARTICIPLE}
        |(?:will|shall)\ have\ (?:been\ )?{_PARTICIPLE}
        |(?:will|won['’]t|shall|['’]ll)(?:\ (?:not\ |\w+ly\ )?(?-i:[a-z]+))?
        |['’]d\ (?:be|come|go|leave|return|arrive)
        |(?:I|we)(?:['’]ve|\ have)\ got\ (?:an?|my|our|the)|(?:moved|shifted|brought\ forward)\ to(?=\ (?:the\ |next\ )?$)
        |is\ to|are\ to|to\ be|(?:is|are)\ on(?=\ (?:the\ )?$)|due|expected|expects?|scheduled|plan(?:s|ned|ning)?
        |(?:is|are)\ (?:un)?likely|(?:decided|supposed|vowed|promised|pledged|threatened|hope[sd]?|hoping|aims?|aiming|wants?|intend(?:s|ed)?|likely|ready)\ to
        |wait\ for|look(?:ing)?\ forward\ to|takes?\ (?:place|effect|office)|convenes|(?<!\bto\ )expires?|reopens?
        |(?:we|they|you|I|and)\ (?:leave|return|arrive|go|come|sail|fly|vote|start|open|close|move)
        |(?:(?<!\bthe\ )(?<!\ba\ )(?<!\bno\ )(?<!\bin\ )(?<!\bof\ )needs?|must|ha(?:ve|s)(?:\ got)?\ to)(?!\ have\b)
        |(?-i:comes|goes|leaves|departs|closes|finishes)(?=(?:\ (?:back|out|in|up|away|home|here|there|again|off))?\ (?:in|on|by|at|this|from)?\ ?(?:the\ )?$)
        |(?:am|is|are|['’](?:m|s|re))\ (?:not\ )?(?:coming|leaving|returning|arriving|moving|visiting|meeting|starting|opening|closing|ending|finishing|sailing|flying)
        |next\ \w+(?=:)|upcoming|forthcoming|slated|going\ to|begins?|starts|meets?|opens|arrives|resumes?|set\ (?:for|to)|effective|payable|matur\w+|deadline
        |(?:postpon|delay|deferr|extend|adjourn|reschedul)ed|(?:put|pushed)\ (?:off|back)
        |(?-i:(?:should|may|might|would|Should|Might)(?:\ not|\ never)?|[Cc]ould(?!\ (?:not|never)\b))\ (?!have\b)(?:\w+ly\ )?[a-z]\w+)
    | (?P<timeless>{PERCEIVED}|(?:could\ (?:not|never)|(?:neither|nor|nobody|none|no\ one)\b[^.;]{{0,60}}?\bcould)\b
        |(?:is|are|being)\ (?!expected|scheduled|planned|supposed)(?:\w+ly\ )?{_PARTICIPLE})
    | (?P<back>(?-i:{IRREGULAR_PAST})
        |(?:has|have)\ (?:\w+ly\ |not\ |never\ |often\ )?been(?!\ (?:due|set|ready|going))
        |(?P<regular>(?<!\ba\ )(?<!\bnewly\ )(?<!\ban\ )(?<!\bthe\ )(?!succeed|proceed|exceed|indeed|hundred|un(?!veil|it|der|load|earth|lock))\w{{3,}}ed))
    )\b""",
    re.IGNORECASE | re.VERBOSE,
)
# A bare form looks ahead ("talks begin on Friday"), unless a verb governs it that tells of what came of it: "did not begin",
# "helped to reopen the pier", "watched the fair begin".
_BARE = re.compile(
    r"(?:(?:we|they|you|I|and) )?(?:leave|return|arrive|go|come|sail|fly|vote|start|open|close|move|begin|meet|resume|expire|reopen|wait for|look forward to)",
    re.IGNORECASE,
)
_GOVERNED = re.compile(
    r"(?:\bdid(?:n['’]t| not| never)?|\b(?:helped|let(?! us\b)|made|saw|watched|heard|felt|had|managed|failed|refused|began|started|continued"
    r"|came|went|returned|used|forced|allowed|enabled|able|unable)(?: (?:the|a|an|his|her|its|their))?(?: [\w'’-]+){0,2}?(?: to)?) $",
    re.IGNORECASE,
)
# "We arrived late and leave on Friday", but "the port stayed calm and open".
_PLURAL_SUBJECT = re.compile(r"\b(?:we|they|you|I) [^.,;:]*$", re.IGNORECASE)
_SUBJECT = re.compile(
    r"(?:;|\b(?:and|but|while|whereas)) (?:(?:the|an?|his|her|its|their|another|this|that|these|those|he|she|it|they|we|I)\b|(?-i:[A-Z]))",
    re.IGNORECASE,
)
# The auxiliary that tells whether what began then still lasts.
_LASTING = re.compile(
    r"(?P<still>(?:\b(?:has|have)|['’]ve)\b(?: (?:not|never|always|\w+ly))?(?: had\b)?|\b(?:is|are)\b|['’]re\b|['’]s (?:been|had)\b)"
    r"|\b(?:had|was|were|did)\b",
    re.IGNORECASE,
)
# What is so now and ends with a date, whoever tells of it: "said that the road is closed to lorries until".
_LASTS_ON = re.compile(
    r"(?:\b(?:is|are|am|remains|stays)|['’](?:re|m))\b(?! (?:\w+ly |not )*(?:to|going|due|expected|set|scheduled|planned|likely|supposed)\b)"
    r"(?: (?!(?:that|who|which|have|had|was|were|and|but)\b)[\w'’-]+){0,6} (?:until|till)(?: the)? $"
)
_SAYING = frozenset({"said", "told", "announced", "reported", "added"})
# Between a verb of saying and the day of the saying: "said on", "told reporters", not "told them of a cut in".
_BESIDE = re.compile(r" (?:\w+ )?(?:(?:in|on|at|late|early) )?")
# "Told the harbour board in May that": the day is that of the telling.
_TO_SOMEBODY = re.compile(
    r" (?:(?!(?:of|about|for|to|from|by)\b)[\w'’.-]+ ){1,5}(?:in|on|at|late in|early in)(?: the)? "
)
_SAID = re.compile(r" (?:that|how|why|whether)\b")
# What these govern was done: "it took an hour to reach the quay on Friday", not "he agreed to meet on Friday".
_COME_TRUE = re.compile(
    r"took|taken|cost|spent|managed|failed|came|went|began|started|continued|tried|returned|rushed|hurried|helped|forced|used|had|struggled",
    re.IGNORECASE,
)
# Nothing stands between but a person or a time: "took steps to open it on Friday" tells no more than the steps.
_TIME = r"(?:minutes?|hours?|days?|weeks?|months?|years?|time|weekend|morning|afternoon|evening|night)"
_DONE = re.compile(
    rf"^(?: (?:back|home|there|in|out|\w+ly))?(?: (?:him|her|them|us|me|you|[A-Z][\w'’-]+(?: [A-Z][\w'’-]+)?))?"
    rf"(?: (?:[\w'’-]+ ){{0,5}}?{_TIME})? to [a-z]+\b"
)
_WITH_OBJECT = re.compile(r"helped|forced", re.IGNORECASE)
_OBJECT_DONE = re.compile(r"^ (?:the|an?) [\w'’-]+(?: [\w'’-]+)? to [a-z]+\b")
_IT_TOOK = re.compile(
    r"\bit (?:has |had )?(?:\w+ly )?(?:took|taken|cost)(?: [\w'’-]+){0,8}? to [a-z]+\b", re.IGNORECASE
)
_TAKEN = re.compile(r"^(?: [\w'’-]+){0,8}? to [a-z]+\b")
_TO_BE = re.compile(r"(?:[\w'’]+ ){1,3}be ", re.IGNORECASE)
_PASSIVE = re.compile(r"\b(?:was|were) (?:\w+ly )?$")  # "clashes were reported" happened
_GOVERNS = re.compile(
    r"(?:will|would|shall|should|may|might|['’]ll|plans?|expects?|intends?|aims?)\b", re.IGNORECASE
)
_NEW_CLAUSE = re.compile(
    r"[,;:]|\b(?:that|which|who|whom|whose|and|but|or|as|if|when|while|after|before|because|since|it|he|she|they)\b"
)
_COMING = re.compile(
    r"\b(?:will|won['’]t|shall|expects?|plans?|intends?|aims?|hopes?|wants?"
    r"|(?:is|are) (?:to|expected|due|scheduled|likely|planned|set|going to))\b|['’]ll\b",
    re.IGNORECASE,
)
# The same of a verb alone: "plans" and "aims" are nouns in a story as often.
_FORESEEN = re.compile(
    r"\b(?:will|won['’]t|shall|expects?|hopes?|intends?|wants?|wait for|look(?:ing)? forward to|(?:has|have) (?:promised|pledged|vowed|threatened|decided)"
    r"|(?:is|are) (?:to|expected|due|scheduled|likely|planned|set|going to))\b|['’]ll\b",
    re.IGNORECASE,
)
_PROMISED = re.compile(
    r"\bwould\b(?! have\b)|\b(?:has|have) (?:promised|pledged|vowed|threatened|decided) to\b", re.IGNORECASE
)
_WAS_COMING = re.compile(r"\b(?:would|should|was|were|had|has|have)\b|['’]ve\b", re.IGNORECASE)
_AWAITED = re.compile(
    r"\b(?:expected|due|hoped|awaited|scheduled|planned|promised|would)\b[^.;]*$", re.IGNORECASE
)
# Who urges it now speaks of what is to come, though no word of it has a tense: "recommend that the pier stay closed until".
_URGED = re.compile(
    r"\b(?:recommends?|proposes?|demands?|urges?|suggests?|insists?|advises?|requests?|asks?) that\b"
    r"(?:(?!\b(?:is|are|was|were|has|have|had|did|does|do|will|would|could)\b)[^.;]){0,80}$",
    re.IGNORECASE,
)
# What parts a verb from the date: the date may be that of what was asked for, or the end of what lasts.
_PARTED = re.compile(r"\bto [a-z]+(?<!\bto the)(?<!\bto a)\b|\b(?:until|till|through|by|for)(?: the)? $")
# Before what was decided or asked for then: the date may be that of the deciding or, still ahead, of what was decided.
_DECIDED = re.compile(
    r"\b(?:voted|agreed|asked|ordered|told|chose|resolved|offered|ruled|moved|signed up|called on)\b[^.;]*?\bto (?!(?:an?|the|his|her|its|their)\b)[a-z]+\b[^.;]*$"
)
# After a date it is what was done then, whenever that was to come true: "on 31 December he promised to reopen the baths".
_RESOLVED = re.compile(
    r"(?:decided|vowed|promised|pledged|threatened|hoped|intended|planned)(?: to)?", re.IGNORECASE
)
# What "will" governs and the preposition of the date: nothing between them that the date could belong to.
_WILL = re.compile(r"(?:will|shall|won['’]t|['’]ll)\b", re.IGNORECASE)
_STRAIGHT = re.compile(
    r"(?: (?!the\b|an?\b|of\b|to\b|for\b|from\b|in\b|his\b|her\b|its\b|their\b)[a-z]+){0,3}? (?:in|on|by|before|until|till|from|this)(?: the)? "
)
_ARRANGED = re.compile(r"\ban? $")  # "a 9 May hearing" may be still to come, whatever is told of it


def tense(text: str, start: int, end: int) -> int:
    """Where the words around an expression look.

    1 ahead, 2 ahead beyond doubt, since it is what will be then ("will close in May"), -1 back, -2 back beyond doubt, since
    it is what happened then ("closed in May"), 0 where nothing tells.
    """
    return tense_between(before_it(text, start), after_it(text, end))


@lru_cache(maxsize=2**12)  # lists and tables have the same words around their dates
def tense_between(before: str, after: str) -> int:
    """The same by what stands of its sentence before and after the expression."""
    _, parted, clause = before.rpartition("; ")  # what stands before a semicolon looks where it looks
    if parted and (any(_cues(clause)) or any(_cues(after))):
        before = clause
    cue = _nearest(list(_cues(before)))
    between = before[cue.end() :] if cue else ""
    is_after = not cue
    cue = cue or next(_cues(after), None)
    if cue is None:
        return 0
    if cue["ahead"]:
        if is_after:
            return -1 if _RESOLVED.fullmatch(cue.group()) else 1
        return 2 if _WILL.match(cue.group()) and _STRAIGHT.fullmatch(between) else 1
    if cue["back"] and _COME_TRUE.fullmatch(cue["back"]):
        between = _past_deed(cue, between)
    told = cue["back"] is not None and (
        cue["back"].lower() not in _SAYING
        or _BESIDE.fullmatch(between) is not None
        or (_SAID.match(after) is not None and _TO_SOMEBODY.fullmatch(between) is not None)
        or _PASSIVE.search(cue.string, 0, cue.start()) is not None
    )
    return -2 if told and not _PARTED.search(between) and not _ARRANGED.search(before) else -1


def _past_deed(cue: re.Match[str], between: str) -> str:
    """The words between a verb and a date without the deed that came true: of "managed to lift the boat" " the boat"."""
    done = _DONE
    if _WITH_OBJECT.fullmatch(cue["back"]) and _OBJECT_DONE.match(between):
        done = _OBJECT_DONE
    elif _IT_TOOK.search(f"{cue.string[: cue.end()]}{between}"):
        done = _TAKEN
    return done.sub(" ", between, count=1)


def is_of_a_decision(before: str) -> bool:
    """True where a date follows what was decided or asked for: "they voted to shut the pool from September"."""
    return _DECIDED.search(before) is not None


def is_awaited(before: str) -> bool:
    """True where a date bounds what was expected: "a decision was expected before the end of"."""
    return _AWAITED.search(before) is not None


def is_urged(before: str) -> bool:
    """True where a date bounds what somebody urges: "inspectors recommend that it stay shut until"."""
    return _URGED.search(before) is not None


def looks_ahead(words: str) -> bool:
    """True where the first verb of some words that shows a tense looks ahead."""
    cue = next(_cues(words), None)
    return cue is not None and cue["ahead"] is not None


def _nearest(cues: Sequence[re.Match[str]]) -> re.Match[str] | None:
    """The last of the cues before a date; an adjective that ends like a verb leaves it to the one before it.

    "It will sell its furnished rooms on 9 May" looks ahead.
    """
    if len(cues) > 1 and _GOVERNS.match(cues[-2].group()) and cues[-1]["regular"]:
        words = cues[-1].string[cues[-2].end() : cues[-1].start()]
        if not _NEW_CLAUSE.search(words):
            return cues[-2]
    if (
        len(cues) > 1
        and cues[-2]["ahead"]
        and _TO_BE.fullmatch(cues[-1].string, cues[-2].start(), cues[-1].start())
        and not _NEW_CLAUSE.search(cues[-1].string, cues[-1].end())
    ):
        return cues[-2]  # "will be dug in May", "is to be built in May"
    return cues[-1] if cues else None


def _cues(words: str) -> Iterator[re.Match[str]]:
    """The words that show a tense, in order."""
    return (cue for cue in _TENSE.finditer(words) if not cue["timeless"] and not _is_governed(cue))


def _is_governed(cue: re.Match[str]) -> bool:
    """True for a bare form that tells nothing by itself: "the work did not begin"."""
    if _BARE.fullmatch(cue.group()) is None:
        return False
    before = cue.string[max(0, cue.start() - 48) : cue.start()]
    second = cue.group()[:4].lower() == "and "
    if second and (cue.group()[4:] in {"open", "close"} or not _PLURAL_SUBJECT.search(before)):
        return True
    return _GOVERNED.search(before) is not None


def begins_a_clause(between: str) -> bool:
    """True where a clause with a subject of its own begins after one with its verb: "In 2013 it sank, and the crew left in"."""
    last = None
    for last in _SUBJECT.finditer(between):  # noqa: B007  a verb before an earlier one stands before the last one too
        pass
    return last is not None and any(_cues(between[: last.start()]))


def is_to_come(before: str, after: str) -> bool:
    """True for what is still to come as it is written: "will stay shut until May", not "would stay" nor "was to stay"."""
    return (
        _COMING.search(before) is not None
        and not _WAS_COMING.search(before)
        and tense_between(before, after) > 0
    )


def lasts_on(before: str) -> bool:
    """True for what lasts as it is written, by the words before the date that it ends with: "is shut until", "Quay shut until"."""
    return _LASTS_ON.search(before) is not None or tense_between(before, "") == 0


def is_foreseen(before: str, after: str) -> bool:
    """True where the verb that tells says in the present what is still to come: "expects it to turn in May"."""
    cue = _nearest(list(_cues(before))) or next(_cues(after), None)
    if cue is None or cue["ahead"] is None:
        return False
    return _FORESEEN.search(cue.string, max(0, cue.start() - len("have ")), cue.end()) is not None


def is_promised(before: str) -> bool:
    """True for what would be done, as somebody said: "would be ready by June", "has promised to open by June"."""
    return _PROMISED.search(before) is not None


def lasts_until_now(before: str, after: str) -> bool:
    """True where a sentence in the present or present perfect holds the expression: "Rents have risen since ...".

    The auxiliary nearest before it tells, else the first one after it.
    """
    cue = next(reversed(list(_LASTING.finditer(before))), None)
    cue = cue or _LASTING.search(after)
    return cue is not None and cue["still"] is not None
