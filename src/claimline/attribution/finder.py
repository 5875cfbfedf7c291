"""Who says what in running text: each reporting word with the phrase that names the speaker and the words reported.

The constructions of English are the entries of `CONSTRUCTIONS`, tried in order at each cue, each with an example that
is its test. Names, canonical or not, and pronouns are left to `sources`; nothing here knows any name.
"""

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from claimline.attribution import words
from claimline.attribution.cues import ALSO_NOUNS, CUES, FINITE, Cue, Force
from claimline.attribution.phrases import Bounds, is_noun, is_plural, is_time, phrase_after, phrase_before
from claimline.attribution.names import singular
from claimline.attribution.prose import Paragraph, paragraphs
from claimline.attribution.tokens import Token
from claimline.model import Span


@dataclass(frozen=True, slots=True)
class Attribution:
    """One reported thing, all spans in code points of the text, end exclusive.

    Attributes:
        source_span: the whole phrase that names who says it; None where the text names nobody.
        cue_span: the reporting words.
        content_span: the words reported; from the first to the last where the cue interrupts them.
        via_span: the phrase of the one who carried it, or None ("the gazette quoted her as saying").
        told_span: the phrase of the one who was told, or None; an outlet that is told carries the words.
        antecedent_span: what a relative "who" stands for, or None.
        verb: the cue's base form, or "according to", ":".
        force: `says`, `judges` or `thinks`.
        negated: True for "did not say", "never claimed".
    """

    source_span: Span | None
    cue_span: Span
    content_span: Span | None
    via_span: Span | None
    told_span: Span | None
    antecedent_span: Span | None
    verb: str
    force: Force
    negated: bool


def find_attributions(text: str) -> list[Attribution]:
    """All attributions of a text in the order of their cues; several may stand in one sentence."""
    return [found for paragraph in paragraphs(text) for found in attributions_in(paragraph)]


def attributions_in(paragraph: Paragraph) -> list[Attribution]:
    """The attributions of one paragraph, in the order of their cues. Cues inside quotations belong to the speaker."""
    found: list[Attribution] = []
    for number, (low, high) in enumerate(paragraph.periods):
        period = Period(paragraph, number, low, high)
        matches: list[Match] = []
        index = low
        while index < high:
            match = None if paragraph.quoted[index] else _match_at(period, index, matches)
            if match:
                matches.append(match)
            index = max(index + 1, match.cue[1] if match else 0)
        found.extend(_outermost(_attribution(period, match, matches) for match in matches))
    return found


def _outermost(attributions: Iterable[Attribution]) -> list[Attribution]:
    """Without what a speaker reports of others: all of it is on the outer speaker's word."""
    kept: list[Attribution] = []
    for attribution in attributions:
        start = min(attribution.cue_span[0], (attribution.source_span or attribution.cue_span)[0])
        if not any(
            outer.cue_span[1] <= start
            and outer.content_span
            and outer.content_span[0] <= start < outer.content_span[1]
            for outer in kept
        ):
            kept.append(attribution)
    return kept


@dataclass(frozen=True, slots=True)
class Period:
    """One sentence as the rules see it: tokens `low` to `high` of a paragraph, its quotations kept whole."""

    paragraph: Paragraph
    number: int
    low: int
    high: int

    @property
    def tokens(self) -> list[Token]:
        """The tokens of the whole paragraph."""
        return self.paragraph.tokens


@dataclass(frozen=True, slots=True)
class VerbGroup:
    """A verb with its auxiliaries and adverbs: it begins at token `first`, the verb itself is at `index`."""

    first: int
    index: int
    end: int  # after the verb and its particle
    be: bool
    have: bool
    modal: bool
    negated: bool
    infinitive: bool


@dataclass(frozen=True, slots=True)
class Match:
    """A cue with what stands around it, in token indices (first, end)."""

    source: Bounds | None
    cue: Bounds
    verb: str
    force: Force
    via: Bounds | None = None
    told: Bounds | None = None
    negated: bool = False
    after: int = 0  # where the words reported can begin, if they follow


@dataclass(frozen=True, slots=True)
class Construction:
    """One way in which English ties words to a speaker; `source` and `content` are what `example` gives."""

    name: str
    example: str
    source: str
    content: str
    apply: Callable[[Period, VerbGroup, Cue, list[Match]], Match | None]


def _match_at(period: Period, index: int, before: list[Match]) -> Match | None:
    token = period.tokens[index]
    if token.low == "according":
        return _according_to(period, index)
    for cue in CUES.get(token.low, ()):
        group = _verb_group(period, index, cue)
        if group is None:
            continue
        for construction in CONSTRUCTIONS:
            match = construction.apply(period, group, cue, before)
            if match:
                return match
    return None


def _verb_group(period: Period, index: int, cue: Cue) -> VerbGroup | None:
    """The verb at `index` with what stands before it; None where its particle does not follow."""
    tokens = period.tokens
    end = index + 1
    if cue.particle:
        while end < period.high and is_time(tokens[end]):
            end += 1
        if end >= period.high or tokens[end].low != cue.particle:
            return None
        end += 1
    first = index
    while first > period.low and _is_before_verb(tokens[first - 1]):
        first -= 1
    group = [token.low for token in tokens[first:index]]
    return VerbGroup(
        first=first,
        index=index,
        end=end,
        be=any(word in words.BE for word in group),
        have=any(
            word in {"has", "have", "had", "'ve", "having", "hasn't", "haven't", "hadn't"} for word in group
        ),
        modal=any(word in words.MODALS for word in group),
        negated=any(
            word in words.NEGATIONS and following != "only"
            for word, following in zip(group, [*group, ""][1:], strict=True)
        ),
        infinitive=first > period.low and tokens[first - 1].low == "to",
    )


def _is_before_verb(token: Token) -> bool:
    if token.low in words.AUXILIARIES or token.low in words.ADVERBS or token.low in words.NEGATIONS:
        return token.low != "no"
    return token.low.endswith("ly") and token.text[0].islower() and token.low not in words.NOUNS_IN_LY


# --- the constructions -------------------------------------------------------------------------------------------


def _according_to(period: Period, index: int) -> Match | None:
    tokens = period.tokens
    if index + 2 >= period.high or tokens[index + 1].low != "to":
        return None
    opening = index == period.low or tokens[index - 1].text not in {",", "”", '"', "''"}
    source = phrase_after(tokens, index + 2, period.high, apposition=not _opens(period, index))
    if source is None or tokens[source[0]].low in words.SPEAKERS:
        return None
    after = source[1] if opening else period.high
    return Match(source, (index, index + 2), "according to", "says", after=after)


def _opens(period: Period, index: int) -> bool:
    """True where a phrase opens its sentence, or follows only a short adverbial without a comma."""
    return index == period.low or (
        index - period.low <= 3 and not any(t.text == "," for t in period.tokens[period.low : index])
    )


def _active(period: Period, group: VerbGroup, cue: Cue, before: list[Match]) -> Match | None:
    if group.infinitive or not _finite(group, cue) or _negated_or_modal(group, cue):
        return None
    source = phrase_before(period.tokens, _clause_low(period, group.first), group.first)
    if source is None or not _can_speak(period, source, group, cue):
        return None
    if _stray_comma(period, source, group.first) and not _announces(period, group.end):
        return None
    if cue.frame.name == "show" and not _is_document(period.tokens, source):
        return None
    if not _needs_met(period, group, cue, source):
        return None
    told = (
        phrase_after(period.tokens, group.end, period.high, apposition=False)
        if cue.frame.name == "tell"
        else None
    )
    after = _after(period, group, cue)
    return Match(
        source,
        (group.first, group.end),
        cue.verb,
        cue.frame.force,
        told=told,
        negated=group.negated,
        after=after,
    )


def _quoting(period: Period, group: VerbGroup, cue: Cue, before: list[Match]) -> Match | None:
    """The gazette quoted him as saying."""
    if cue.frame.name != "quote":
        return None
    match = _active(period, group, cue, before)
    if match is None:
        return None
    saying = _find(period, group.end, ("saying", "telling", "writing", "warning", "claiming"), 40)
    if saying is None or period.tokens[saying - 1].low != "as":
        return None
    source = phrase_after(period.tokens, group.end, saying - 1)
    if source is None:
        return None
    return Match(source, (group.first, group.end), cue.verb, "says", via=match.source, after=saying + 1)


def _passive(period: Period, group: VerbGroup, cue: Cue, before: list[Match]) -> Match | None:
    """He was accused by the union of ...; he was quoted by the gazette as saying ..."""
    passive = group.be and cue.form in {"past", "participle"}
    tokens = period.tokens
    reduced = cue.form in {"past", "participle"} and group.end < period.high and tokens[group.end].low == "by"
    if not passive and not reduced:
        return None
    by = _find(period, group.end, ("by",), 8)
    agent = phrase_after(tokens, by + 1, period.high) if by is not None else None
    if agent and tokens[agent[0]].low.endswith("ing"):
        agent = None
    if cue.frame.name == "quote":
        source = phrase_before(tokens, _clause_low(period, group.first), group.first)
        saying = _find(period, group.end, ("saying", "telling", "writing"), 16)
        if source is None or saying is None:
            return None
        return Match(source, (group.first, group.end), cue.verb, "says", via=agent, after=saying + 1)
    if agent is None:
        return None
    return Match(
        agent, (group.first, group.end), cue.verb, cue.frame.force, negated=group.negated, after=agent[1]
    )


def _inverted(period: Period, group: VerbGroup, cue: Cue, before: list[Match]) -> Match | None:
    """'...', said the harbour master."""
    tokens = period.tokens
    if (
        not cue.frame.inverts
        or group.first != group.index
        or group.infinitive
        or cue.form not in {"past", "s"}
    ):
        return None
    if group.index == period.low or not _closes_words(period, group.index):
        return None
    source = phrase_after(tokens, group.end, period.high)
    if source is None or not _can_speak(period, source, group, cue):
        return None
    if source[1] < period.high and (
        tokens[source[1]].low in words.AUXILIARIES or tokens[source[1]].low in FINITE
    ):
        return None
    return Match(source, (group.index, group.end), cue.verb, cue.frame.force, after=source[1])


def _participle(period: Period, group: VerbGroup, cue: Cue, before: list[Match]) -> Match | None:
    """..., adding that ..."""
    if cue.form != "ing" or group.be or group.infinitive or group.first == period.low:
        return None
    previous = period.tokens[group.first - 1]
    if previous.text not in {",", "”", '"', "''", "—", "–", "-"} and previous.low not in {"and", "but"}:
        return None
    return _shared(period, group, cue, before)


def _coordinated(period: Period, group: VerbGroup, cue: Cue, before: list[Match]) -> Match | None:
    """He praised the crew and added that ..."""
    if (
        not _finite(group, cue)
        or group.infinitive
        or group.first == period.low
        or _negated_or_modal(group, cue)
    ):
        return None
    if period.tokens[group.first - 1].low not in {"and", "but", "then"}:
        return None
    return _shared(period, group, cue, before)


def _shared(period: Period, group: VerbGroup, cue: Cue, before: list[Match]) -> Match | None:
    """A cue without a subject of its own takes that of the cue before it, else of its sentence."""
    if before:
        source, via = before[-1].source, before[-1].via
    else:
        source, via = _main_subject(period, group.first), None
    if source is None or cue.frame.name == "show" or not _needs_met(period, group, cue, source):
        return None
    cue_bounds = (group.first, group.end)
    after = _after(period, group, cue)
    return Match(source, cue_bounds, cue.verb, cue.frame.force, via, negated=group.negated, after=after)


def _main_subject(period: Period, end: int) -> Bounds | None:
    """The phrase that a sentence begins with, an adverbial and its comma aside, when a verb follows it."""
    tokens = period.tokens
    start = period.low
    if tokens[start].low in words.PREPOSITIONS | words.SUBORDINATORS:
        comma = next((i for i in range(start, end) if tokens[i].text == ","), None)
        if comma is None:
            return None
        start = comma + 1
    while start < end and tokens[start].low in words.CONJUNCTIONS | words.ADVERBS | {","}:
        start += 1
    phrase = phrase_after(tokens, start, end)
    if phrase is None or phrase[1] >= end or period.paragraph.quoted[phrase[0]]:
        return None
    first, following = tokens[phrase[0]], tokens[phrase[1]]
    if first.low in words.SPEAKERS | words.NOBODY or not (
        is_noun(following) or following.low in words.AUXILIARIES
    ):
        return None
    return phrase


CONSTRUCTIONS = (
    Construction(
        "quoting",
        "The gazette quoted Lena Ort as saying that the ferry was late.",
        "Lena Ort",
        "that the ferry was late",
        _quoting,
    ),
    Construction(
        "passive", "The crew was accused by Lena Ort of sleeping.", "Lena Ort", "of sleeping", _passive
    ),
    Construction(
        "active",
        "Lena Ort, who runs the port, said the ferry was late.",
        "Lena Ort, who runs the port,",
        "the ferry was late",
        _active,
    ),
    Construction(
        "inverted", "“The ferry is late,” said Lena Ort.", "Lena Ort", "“The ferry is late,”", _inverted
    ),
    Construction(
        "participle",
        "Lena Ort praised the crew, adding that the ferry was late.",
        "Lena Ort",
        "that the ferry was late",
        _participle,
    ),
    Construction(
        "coordinated",
        "Lena Ort praised the crew and added that the ferry was late.",
        "Lena Ort",
        "that the ferry was late",
        _coordinated,
    ),
)


# --- tests of what stands around a verb ---------------------------------------------------------------------------


def _finite(group: VerbGroup, cue: Cue) -> bool:
    if cue.form in {"base", "s"} and (group.be or group.have):
        return False
    if cue.form == "ing":
        return group.be
    if cue.form in {"past", "participle"} and group.be:
        return False
    return cue.form != "participle" or group.have


def _negated_or_modal(group: VerbGroup, cue: Cue) -> bool:
    """ "Could say" and "did not say" report nothing."""
    return cue.frame.force == "says" and (group.modal or group.negated)


def _stray_comma(period: Period, source: Bounds, first: int) -> bool:
    """True for "Colonel Ort of the guard, said": a comma after the subject that closes nothing."""
    return source[1] == first - 1 and period.tokens[source[1]].text == ","


def _announces(period: Period, index: int) -> bool:
    """True where the words reported must follow: "that", a colon or a quotation."""
    if index >= period.high:
        return False
    token = period.tokens[index]
    return token.low in {"that", ":", "how", "why", "whether", "what"} or period.paragraph.quoted[index]


def _can_speak(period: Period, source: Bounds, group: VerbGroup, cue: Cue) -> bool:
    """False for the writer, for nobody, and where noun and verb do not agree in number."""
    tokens = period.tokens
    first = tokens[source[0]]
    alone = source[1] - source[0] == 1
    if first.low in words.SPEAKERS or first.low == "no" or (alone and first.low in words.NOBODY - {"it"}):
        return False
    if alone and first.low == "it" and (cue.frame.force != "says" or not _clause_follows(period, group.end)):
        return False
    if first.low in words.RELATIVES:
        return _antecedent(period, source) is not None
    if cue.form == "base" and group.first == group.index:
        return _is_plural(tokens, source) is not False
    return cue.form != "s" or _is_plural(tokens, source) is not True


def _is_document(tokens: list[Token], source: Bounds) -> bool:
    """True for polls, papers and the like, which show and find without speaking."""
    return any(singular(token.low) in words.DOCUMENTS for token in tokens[source[0] : source[1]])


def _is_plural(tokens: list[Token], source: Bounds) -> bool | None:
    """Whether a phrase is in the plural, by its head; None where the form leaves it open."""
    end = next((i for i in range(*source) if i > source[0] and tokens[i].text in {",", "("}), source[1])
    end = next(
        (i for i in range(source[0] + 1, end) if tokens[i].low in words.ATTACHING | words.RELATIVES), end
    )
    words_of_head = tokens[source[0] : end]
    head = words_of_head[-1]
    if (
        head.low == "they"
        or head.low in words.QUANTIFIED
        or any(token.low == "and" for token in words_of_head)
    ):
        return True
    if head.is_capital and is_plural(head):
        return None  # "the Times", "the Democrats"
    if head.low in words.COLLECTIVES:
        return None
    return is_plural(head)


def _needs_met(period: Period, group: VerbGroup, cue: Cue, source: Bounds | None) -> bool:
    """True where what follows or surrounds the verb is what its frame needs."""
    tokens = period.tokens
    following = tokens[group.end] if group.end < period.high else None
    noun_like = cue.form in {"s", "base"} and group.first == group.index and cue.verb in ALSO_NOUNS
    ends = (
        source is not None
        and group.end == _trim_right(period, period.high)
        and _closes_words(period, source[0])
    )
    if noun_like and following and not ends and not _announces(period, _skip_setting(period, group.end)):
        if not _starts_phrase(following, cue):
            return False  # a noun after all: "many claims are", "coal states"
    if cue.frame.needs == "object":
        return _opens_object(period, group.end)
    if cue.frame.needs == "clause":
        return _clause_follows(period, group.end) or (source is not None and _closes_words(period, source[0]))
    return True


def _starts_phrase(token: Token, cue: Cue) -> bool:
    return (
        token.is_capital
        or token.low in words.DETERMINERS - {"all", "no"}
        or token.low in words.PERSONS | words.OBJECTS | words.SPEAKERS
        or (
            token.low == "to"
            and cue.verb in {"plan", "hope", "promise", "pledge", "vow", "wish", "claim", "demand"}
        )
        or token.low == cue.particle
    )


def _opens_object(period: Period, index: int) -> bool:
    if index >= period.high:
        return False
    token = period.tokens[index]
    if token.low in words.DETERMINERS or token.low in words.OBJECTS or token.text in words.OPENING_MARKS:
        return True
    if token.low in {"that", "how", "whether", "what", "why", "to", "it"} or token.low.endswith("ing"):
        return True
    possessor = index + 1 < period.high and period.tokens[index + 1].low == "'s"
    return is_noun(token) and (not is_time(token) or possessor)


def _clause_follows(period: Period, start: int) -> bool:
    tokens = period.tokens
    start = _skip_setting(period, start)
    if start >= period.high:
        return False
    if (
        tokens[start].low in {"that", "how", "why", "whether", "what", "if", ":"}
        or tokens[start].text in words.OPENING_MARKS
    ):
        return True
    if tokens[start].text == ",":
        return start + 1 < period.high and tokens[start + 1].text in words.OPENING_MARKS
    if not (
        is_noun(tokens[start])
        or tokens[start].low in words.DETERMINERS | words.PERSONS | words.SPEAKERS | words.NOBODY
    ):
        return False
    for token in tokens[start : min(start + 10, period.high)]:
        if token.text in {",", ";"}:
            return False
        if token.low in words.AUXILIARIES or token.low in FINITE:
            return True
    return False


def _closes_words(period: Period, index: int) -> bool:
    """True where words reported can end right before token `index`: a quotation, or a comma after some words."""
    if index <= period.low:
        return False
    previous = period.tokens[index - 1]
    if period.paragraph.quoted[index - 1]:
        return True
    if previous.text not in {",", "-", "–", "—", "?", "!"}:
        return False
    return index - period.low > 4


def _find(period: Period, start: int, candidates: tuple[str, ...], reach: int) -> int | None:
    for index in range(start, min(start + reach, period.high)):
        if period.tokens[index].low in candidates and not period.paragraph.quoted[index]:
            return index
    return None


def _clause_low(period: Period, index: int) -> int:
    """How far left a phrase before token `index` can reach: to the last quotation, colon, dash or reporting verb."""
    tokens = period.tokens
    low = index
    apposition = index > period.low and tokens[index - 1].text == ","
    while low > period.low:
        token = tokens[low - 1]
        if (
            period.paragraph.quoted[low - 1]
            or token.text in {";", ":", "–", "—", "--"}
            or (token.low in FINITE and not apposition)
        ):
            break
        low -= 1
    return low


# --- what is reported ---------------------------------------------------------------------------------------------


def _after(period: Period, group: VerbGroup, cue: Cue) -> int:
    """Where the words reported can begin after a verb: past the one told and the occasion."""
    end = group.end
    if cue.frame.name == "tell":
        told = phrase_after(period.tokens, end, period.high, apposition=False)
        if told:
            end = told[1]
        elif end < period.high and period.tokens[end].low in words.OBJECTS:
            end += 1
    return _skip_setting(period, end)


def _skip_setting(period: Period, index: int) -> int:
    """Past "on Monday", "in a statement", "to reporters", "via Twitter" after a reporting verb."""
    tokens = period.tokens
    while index < period.high:
        token = tokens[index]
        if is_time(token) or token.low in words.ADVERBS or token.low.endswith("ly"):
            index += 1
        elif token.low in words.TIME_OPENERS | {"in", "at", "on", "to", "during", "via"}:
            phrase = phrase_after(tokens, index + 1, period.high, apposition=False)
            timed = index + 1 < period.high and (
                is_time(tokens[index + 1]) or tokens[index + 1].text.isdigit()
            )
            if timed:
                index += 2
            elif phrase and (
                token.low == "to" or any(t.low in words.OCCASIONS for t in tokens[phrase[0] : phrase[1]])
            ):
                index = phrase[1]
            else:
                break
        else:
            break
    return index


def _attribution(period: Period, match: Match, matches: list[Match]) -> Attribution:
    paragraph = period.paragraph
    content = _content(period, match, matches)
    antecedent = _antecedent(period, match.source) if match.source else None
    return Attribution(
        source_span=paragraph.span(*match.source) if match.source else None,
        cue_span=paragraph.span(*match.cue),
        content_span=paragraph.span(*content) if content else None,
        via_span=paragraph.span(*match.via) if match.via else None,
        told_span=paragraph.span(*match.told) if match.told else None,
        antecedent_span=paragraph.span(*antecedent) if antecedent else None,
        verb=match.verb,
        force=match.force,
        negated=match.negated,
    )


def _antecedent(period: Period, source: Bounds) -> Bounds | None:
    """What a "who" or "which" at the cue stands for: the phrase before it; None for any other source."""
    end = source[0]
    if period.tokens[end].low not in words.RELATIVES or end == period.low:
        return None
    end -= period.tokens[end - 1].text == ","
    phrase = phrase_before(period.tokens, _clause_low(period, end), end) if end > period.low else None
    if phrase is None or period.tokens[phrase[0]].low in words.NOBODY | words.SPEAKERS:
        return None
    return phrase


def _content(period: Period, match: Match, matches: list[Match]) -> Bounds | None:
    """The words reported: after the cue, before speaker and cue, or on both sides of them."""
    tokens = period.tokens
    parts = [match.cue] + ([match.source] if match.source and match.source[0] >= period.low else [])
    left = min(first for first, _ in parts)
    if any(other.cue[0] < match.cue[0] and other.source == match.source for other in matches):
        left = match.cue[0]
    high = _trim_right(period, period.high)
    start = max(match.after, match.cue[1])
    while start < high and tokens[start].text in {",", ":", "-", "–", "—"}:
        start += 1
    end = _next_cue(period, match, matches, high)
    closes = left == match.cue[0] or match.source is None or match.source[0] >= left
    if closes and _closes_words(period, left) and left == min(first for first, _ in parts):
        before_end = (
            left - 1
            if tokens[left - 1].text in {",", "-", "–", "—"} and not period.paragraph.quoted[left - 1]
            else left
        )
        quoted_before = period.paragraph.quoted[before_end - 1]
        resumes = start < end and (
            tokens[match.after - 1].text == ","
            or (match.after < period.high and tokens[match.after].text == ",")
        )
        if resumes:
            return period.low, end
        if quoted_before or start >= end:
            return period.low, _with_next_quotations(period, before_end, match)
    if start < end:
        return start, _with_next_quotations(period, end, match) if period.paragraph.quoted[end - 1] else end
    return None


def _trim_right(period: Period, high: int) -> int:
    while (
        high > period.low
        and period.tokens[high - 1].text in {".", "!", "?"}
        and not period.paragraph.quoted[high - 1]
    ):
        high -= 1
    return high


def _next_cue(period: Period, match: Match, matches: list[Match], high: int) -> int:
    """Where the words reported end because the next cue, joined by a comma or conjunction, begins."""
    for other in matches:
        if other.cue[0] <= match.cue[0]:
            continue
        first = (
            other.cue[0]
            if other.source is None or other.source[0] <= match.cue[0]
            else min(other.cue[0], other.source[0])
        )
        before = period.tokens[first - 1]
        if first > match.cue[1] and (before.text == "," or before.low in {"and", "but", "while"}):
            end = first - 1
            while end > match.cue[1] and (
                period.tokens[end - 1].text == "," and not period.paragraph.quoted[end - 1]
            ):
                end -= 1
            return end
    return high


def _with_next_quotations(period: Period, end: int, match: Match) -> int:
    """`end` moved right over the sentences after this one that are nothing but quotation."""
    paragraph = period.paragraph
    if not paragraph.quoted[end - 1]:
        return end
    for first, stop in paragraph.periods[period.number + 1 :]:
        if not all(paragraph.quoted[i] or not paragraph.tokens[i].is_word for i in range(first, stop)):
            break
        end = stop
    return end
