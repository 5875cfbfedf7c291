"""A short headline for a mark and a list: the first words of what is said, cut between words, marked as cut.

A headline reads as a whole: it has both marks of a quotation or neither, not the words that tell who is quoted, and
does not begin in the middle of a sentence's thought.
"""

import re

from claimline.model import Span, Stance, Statement

LONGEST = 60  # characters
_LOOKED_AT = 2000  # characters of a passage in which the other half of a mark is sought

_SPACE = re.compile(r"\s+")
_CLOSING = {
    "“": "”",
    "„": "“”",
    "«": "»",
    "‹": "›",
    '"': '"',
    "‘": "’",
    "'": "'",
    "(": ")",
    "[": "]",
    "{": "}",
}
_QUOTES = '“”„«»‹›"‘'  # an apostrophe alone is no half of anything
_OPENS = frozenset("“„«‹\"‘'")
_EDGE = "\"'“”‘’«»‹›„()[]{},;:–—-. \u00a0"
_OPEN_EDGE = "\"'“‘«‹„([{,;:–—-. \u00a0"
_ENDED = re.compile(r"[,;:]+(?=[”»\"’']+$)")
_POSSESSIVES = ("'s", "’s")
_MINUS = re.compile(r"[-–]\d")
# What may stand before a date or a source that opens a sentence: "In 2014 ...", "On 3 May, according to ...".
_LEAD = re.compile(
    r"\W*(?:(?:in|on|at|by|since|during|until|from|around|about|early|late|as|saying|that)\W+)*",
    re.IGNORECASE,
)
# "praised both" needs its verb; "said that ...", "said: ..." and a quotation do not.
_OBJECT = re.compile(r"\s+(?!that\b|[\"'“‘«])(?=\w)")
# A headline without these verbs would say the opposite of what was said.
_DENIAL = re.compile(
    r"\b(?:den(?:y|ies|ied|ying|ial)|disput|disagree|reject|refus|refut|doubt|dismiss|question|forb[ai]|contradict|rebut"
    r"|rebuff|challeng|declin|neither|withh[eo]ld|never|not\b)|n['’]t\b",
    re.IGNORECASE,
)
_NEGATION = re.compile(r"(?:not|never|neither)\b", re.IGNORECASE)
# "Said the gate was shut" needs no verb in front, "said more" does.
_SAYS = re.compile(r"(?:sa(?:id|ys?|ying)|tells?|told|add(?:s|ed))\b", re.IGNORECASE)
_FEWEST_WORDS = 3
_THAT = re.compile(r"[\W_]*that\s+")
# "The NYT, which cited ...": what follows a source may still describe it.
_DESCRIBES = re.compile(
    r"(?:which|who|whom|whose|where)\b|(?:\w+(?:ed|ing)|seen|sent|given|made|held|shown|drawn|written|taken|found|kept"
    r"|by|of|from|with)\b",
    re.IGNORECASE,
)
_RELATIVE = re.compile(r"\W*(?:which|who|whom|whose)\b", re.IGNORECASE)
# "Telling officers on Thursday that ...": whom it was told stands before what was told.
_TELLING = re.compile(r"\b(?:tell(?:s|ing)?|told|assur\w+|inform\w+|remind\w+|warn\w*)\s+$", re.IGNORECASE)
_TOLD_THAT = re.compile(r"[^.,;:?!]{1,60}?\bthat\s+")
# "Said the same in 2010": words that point at others say nothing by themselves.
_POINTING = re.compile(
    r"\W*(?:(?:exactly|just|much|quite)\s+)?(?:the (?:same|opposite|reverse|contrary)(?: thing)?|so|as much|likewise|otherwise)"
    r"(?=\W*$|\W+(?:in|on|at|after|before|about|of|to|for|when|as|again|last|this|yesterday|today|then|too|by|during)\b)",
    re.IGNORECASE,
)
# A quotation is followed by who speaks when it ends so; "“Old Bridge” was written by her" goes on.
_SPOKEN = re.compile(r"[,.?!…—–-]\W{0,2}$")
_GOES_ON = re.compile(r",\s*(?:[“«\"‘]|'{1,2})(?P<words>[a-z][^“”«»\"]*)")
# "Called the report “a fairy tale”" needs its verb and what is called so.
_CALLING = re.compile(r"(?:call|describ|brand|label|dubb|term)\w*", re.IGNORECASE)
_STANCES: dict[Stance, str] = {"denied": "Denied", "doubted": "Doubted", "unsaid": "Not asserted"}
_AUXILIARIES = re.compile(r"(?:(?:am|is|are|was|were|be|been|has|have|had|will|would)\s+)+", re.IGNORECASE)


def title_of(words: str) -> str:
    """At most 60 characters of `words` on one line, with `…` where words were left off.

    A mark of quotation without its other half is left out; one whose other half is cut off is closed.
    """
    line = _SPACE.sub(" ", words[:_LOOKED_AT]).strip()
    halves = {place for pair in _pairs(line).items() for place in pair}
    line = "".join(char for place, char in enumerate(line) if place in halves or not _stray(line, place))
    line = _ENDED.sub("", _bare(line))
    room = LONGEST + 1
    short = line
    while len(short) > LONGEST:
        room -= 1
        short = _cut(line, room)
    return short[:1].upper() + short[1:]


def _pairs(line: str) -> dict[int, int]:
    """Where each mark of quotation or bracket opens, and where it closes; an apostrophe is none."""
    found: dict[int, int] = {}
    opened: list[int] = []
    for i, char in enumerate(line):
        before, after = line[i - 1 : i], line[i + 1 : i + 2]
        closes = [at for at in opened if char in _CLOSING[line[at]]]
        if closes and not (char in "'’" and after.isalnum()):
            found[closes[-1]] = i
            del opened[opened.index(closes[-1]) :]
        elif char in _CLOSING and not (char in "'\"" and _ends_a_word(char, before, after)):
            opened.append(i)
    return found


def _ends_a_word(mark: str, before: str, after: str) -> bool:
    """True for a straight mark that cannot open a quotation."""
    after_stop = mark == "'" and before in {",", ".", "!", "?", "…"}
    return before.isalnum() or after.isspace() or not after or after_stop


def _stray(line: str, place: int) -> bool:
    """True for half a quotation: its mark, without the other; not for the mark of an inch, nor an apostrophe."""
    char, before = line[place], line[place - 1 : place]
    if char in "'’":
        return before in {",", ".", "!", "?", "'"}
    return char in _QUOTES and not (char == '"' and before.isdigit())


def _bare(line: str) -> str:
    """Without the punctuation around it, and without marks that hold all of it; a minus stays."""
    pairs = _pairs(line)
    halves = {place for pair in pairs.items() for place in pair}
    start, end = 0, len(line)
    while True:
        while start < end and line[start] in _EDGE and start not in halves and not _MINUS.match(line, start):
            start += 1
        while start < end and line[end - 1] in _EDGE and end - 1 not in halves:
            end -= 1
        if pairs.get(start) != end - 1:
            return line[start:end]
        start, end = start + 1, end - 1


def _cut(line: str, room: int) -> str:
    """The words that fit into `room`, with `…` and the marks that close what they open."""
    kept = (line[: room - 1].rpartition(" ")[0] or line[: room - 1]).rstrip(_OPEN_EDGE)
    closed = _pairs(kept)
    whole = sorted(_pairs(line).items(), reverse=True)
    return f"{kept}…" + "".join(
        line[end] for start, end in whole if start < len(kept) and start not in closed
    )


def headline(text: str, statement: Statement, date: Span | None) -> str:
    """What a statement says, without the date and the source that open it; a denial never reads as an assertion."""
    title = _said(text, statement, date)
    stance = _STANCES.get(statement.stance, "")
    cue = text[slice(*statement.cue_span)] if statement.cue_span else ""
    if stance and cue.rpartition(" ")[2].casefold() not in title.casefold():
        return title_of(f"{stance}: {title}")
    return title


def _said(text: str, statement: Statement, date: Span | None) -> str:
    start, end = statement.start, statement.end
    cue, content = statement.cue_span, statement.content_span
    if content and not statement.continued:
        start, end = content
        if (
            cue
            and cue[1] <= start
            and (_takes_object(text, cue, content) or _DENIAL.search(text, cue[0], start))
        ):
            auxiliaries = _AUXILIARIES.match(text, *cue)
            stripped = auxiliaries and not _NEGATION.match(text, auxiliaries.end())
            start = auxiliaries.end() if auxiliaries and stripped else cue[0]
        else:
            start = _whole(text, statement, content)
            end = end if start > statement.start else statement.end
    # A cue outside what is reported is its verb already; one inside it ("In 2014, he said, ...") opens it.
    apart = content and not (cue and content[0] <= cue[0] < content[1])
    opening = (date,) if apart else (date, cue, statement.source_span)
    for span in sorted(filter(None, opening)):
        possessive = text.startswith(_POSSESSIVES, span[1])
        if start <= span[0] and span[1] < end and not possessive and _LEAD.fullmatch(text, start, span[0]):
            start = span[1]
    if start > statement.start and (that := _THAT.match(text, start, end)):
        start = that.end()
    if _POINTING.match(text, start, end):
        start, end = statement.start, statement.end
    words = _quoted(text, statement, start, end) or text[start : _before_teller(text, statement, start, end)]
    return title_of(words) or title_of(text[statement.start : statement.end])


def _whole(text: str, statement: Statement, content: Span) -> int:
    """Where what is reported begins to make sense by itself; the sentence's start where it does so nowhere."""
    start, end = content
    cue, source = statement.cue_span, statement.source_span
    if cue and cue[1] <= start and text.startswith(_POSSESSIVES, start):
        return cue[0]
    if told := _TELLING.search(text, statement.start, start) and _TOLD_THAT.match(text, start, end):
        return told.end() if _enough(text, told.end(), end) else statement.start
    if cue and source and cue[0] < source[0] and source[1] <= start and _DESCRIBES.match(text, start):
        comma = text.find(", ", start, end)
        alone = comma >= 0 and text.find(",", comma + 1, end) < 0 and _enough(text, comma + 1, end)
        return comma + 2 if alone else statement.start
    if cue and cue[1] <= start and cue[1] + 1 < start and _CALLING.match(text, cue[0]):
        return cue[0]
    if _RELATIVE.match(text, start, end) and text[end - 1] != "?":
        return statement.start
    return start


def _enough(text: str, start: int, end: int) -> bool:
    return len(text[start:end].split()) >= _FEWEST_WORDS


def _quoted(text: str, statement: Statement, start: int, end: int) -> str:
    """The words of a quotation that opens a sentence, without those that tell whose it is; or nothing."""
    cue = statement.cue_span
    close = _close(text, statement, start, end)
    if cue is None or not start < close <= cue[0] < end:
        return ""
    first = text[start:close]
    if not _SPOKEN.search(first) and text[close : close + 1] != ",":
        return ""
    if not _enough(text, start, close) and "," in text[cue[1] : end]:
        return ""
    # "It fell," she said, "in May": the second part goes on with the sentence.
    more = _GOES_ON.search(text, cue[1], end)
    return f"{_bare(first)}, {more['words']}" if more else first


def _before_teller(text: str, statement: Statement, start: int, end: int) -> int:
    """Where the words end that stand before ", the council said" at the end of a sentence."""
    cue, source = statement.cue_span, statement.source_span
    if cue is None or source is None:
        return end
    first, last = min(cue[0], source[0]), max(cue[1], source[1])
    apart = start < first and text[start:first].rstrip().endswith(",")
    if apart and last <= end and not text[last:end].strip(_EDGE) and _enough(text, start, first):
        return first
    return end


def _close(text: str, statement: Statement, start: int, end: int) -> int:
    """Where the quotation ends that begins at `start` or before it; not after `start` where none does."""
    words = text[start:end]
    lead = len(words) - len(words.lstrip())
    if words[lead : lead + 1] in _OPENS:
        return start + _pairs(words).get(lead, -1) + 1
    quotation = statement.quotation
    return quotation[1] if quotation and quotation[0] <= start < quotation[1] else start


def _takes_object(text: str, cue: Span, content: Span) -> bool:
    """True where the words reported need their verb: "praised both", "said more"."""
    bare = _OBJECT.match(text, cue[1])
    if bare is None or bare.end() != content[0]:
        return False
    return not _SAYS.fullmatch(text[slice(*cue)].rpartition(" ")[2]) or not _enough(text, *content)
