"""Who takes part in the deed of a reporting verb: its subject, its agent after "by", the statement it stands in."""

from collections.abc import Sequence

from claimline.attribution.lexicon import nouns, words
from claimline.attribution.lexicon.cues import FINITE
from claimline.attribution.syntax.grammar import Bounds, is_apposition, is_noun, is_past, next_comma, singular
from claimline.attribution.syntax.phrase_after import phrase_after
from claimline.attribution.syntax.phrase_before import phrase_before
from claimline.attribution.syntax.prose import WholeSentence
from claimline.attribution.syntax.reach import clause_low
from claimline.attribution.syntax.verbs import Verb
from claimline.text.tokens import Token

_REACH_OF_SAYING = 40
_SAYING = frozenset({"saying", "telling", "writing", "warning", "claiming"})
_CITING = frozenset({"citing", "quoting", "cited", "quoted", "cites", "quotes"})
_REACH_OF_ISSUING = 14
_ISSUING = frozenset(
    "signed signs signing penned authored held holds holding carried carries carrying waved waving wore wearing issued issues unleashed fired tweeted circulated filed delivered left published released releases published posted sent wrote put made gave delivered read".split()
)
CARDS = frozenset("sign banner placard poster note petition leaflet flyer tweet message".split())
_ISSUED = nouns.OCCASIONS | nouns.DOCUMENTS | CARDS
_VIEWS = frozenset("view insight opinion account word estimate estimation testimony reckoning belief".split())
_RECORDINGS = frozenset("footage video clip recording audio tape film sound image".split())
_REACH_OF_BY = 8
_REACH_OF_DASH = 30
_REACH_OF_RELATIVE = 20
_TRADE_ENDS = ("ist", "ian", "keeper")  # before a full name: "the town's archivist, Mia Hale"
_SOMEBODY = frozenset({"someone", "somebody"})
_DASHES = frozenset({"-", "–", "—", "―", "--"})


def subject_of(verb: Verb) -> Bounds | None:
    """The phrase before the verb, what stands between two dashes included, or None."""
    sentence, end = verb.sentence, verb.first
    dashed = verb.before is not None and verb.before.text in _DASHES
    opening = dash_before(verb) if dashed else None
    if opening is None:
        source = phrase_before(sentence.tokens, clause_low(sentence, end), end)
        # "The host of “Tides,” Bo Ek, said": what stands in a title speaks no more than it does alone
        titled = source is not None and sentence.quoted[source[0]]
        return None if titled else _without_heading(sentence.tokens, source)
    low = clause_low(sentence, opening)
    head = phrase_before(sentence.tokens, low, opening)
    if head and head[0] - 1 > low and sentence.tokens[head[0] - 1].text == ",":
        # "Lena Ort, the head of the port — which is old — said"
        name = phrase_before(sentence.tokens, low, head[0] - 1)
        if name and is_apposition(sentence.tokens, *head):
            return name[0], end
    return (head[0], end) if head and is_apposition(sentence.tokens, opening + 1, end - 1) else head


def with_renaming(verb: Verb, source: Bounds) -> Bounds:
    """A source after the cue that opens its sentence, with who it is: "According to Mia Hale, a builder from Senn, it fell".

    A second comma closes it, and it is a person's trade after a name, or a name after a person's office: what else follows
    the comma may be the words ("according to the town, a builder broke it").
    """
    sentence, comma = verb.sentence, source[1]
    tokens, following = sentence.tokens, sentence.at(comma)
    if verb.before is not None or following is None or following.text != ",":
        return source
    stop = next_comma(tokens, comma + 1, sentence.high)
    chunk = tokens[comma + 1 : stop]
    if not chunk or stop >= sentence.high or tokens[stop].text != "," or any(map(is_past, chunk)):
        return source
    named, renamed = tokens[comma - 1].is_capital, all(token.is_capital for token in chunk)
    trade = next((i for i in range(len(chunk)) if chunk[i].low in words.PREPOSITIONS), len(chunk)) - 1
    if named and chunk[0].low in words.ARTICLES:
        return (source[0], stop) if chunk[trade].low in nouns.PEOPLE | nouns.OFFICES else source
    of_person = tokens[comma - 1].low in nouns.PEOPLE | nouns.OFFICES or (
        tokens[comma - 1].low.endswith(_TRADE_ENDS) and len(chunk) > 1
    )
    office = not named and renamed and of_person
    return (source[0], stop) if office else source


def _without_heading(tokens: Sequence[Token], source: Bounds | None) -> Bounds | None:
    """The "Studies" of "Health and safety Studies show": a capital after a word without one begins what follows a heading."""
    if source is None or source[1] - source[0] == 1:
        return source
    before, last = tokens[source[1] - 2], tokens[source[1] - 1]
    written = last.is_capital and last.low.endswith("s") and singular(last.low) in nouns.DOCUMENTS
    glued = written and is_noun(before) and before.text[0].islower()
    return (source[1] - 1, source[1]) if glued else source


def relative_of(verb: Verb) -> Bounds | None:
    """The "who" of "pilots, who left the port and called for a vote", whose clause the verb after "and" goes on with."""
    sentence = verb.sentence
    for index in range(verb.first - 3, max(sentence.low, verb.first - _REACH_OF_RELATIVE), -1):
        token = sentence.tokens[index]
        if token.text in words.CLAUSE_MARKS or sentence.quoted[index]:
            return None
        if token.low == "who":
            goes_on = sentence.tokens[index + 1]
            opens = sentence.tokens[index - 1].text == "," and goes_on.low in words.HAVE | FINITE
            return (index, index + 1) if opens else None
    return None


def dash_before(verb: Verb) -> int | None:
    """The dash that opens what the dash before the verb closes: "Ort — a pilot — said"."""
    tokens, last = verb.sentence.tokens, verb.first - 1
    low = max(verb.sentence.low, last - _REACH_OF_DASH)
    return next((i for i in range(last - 1, low, -1) if tokens[i].text == tokens[last].text), None)


def agent_of(verb: Verb) -> Bounds | None:
    """The phrase after "by", a deed ("by leaving early") and a feast ("by Easter 2020") aside."""
    tokens = verb.sentence.tokens
    by = verb.sentence.find(verb.end, frozenset({"by"}), _REACH_OF_BY)
    if by is not None and (somebody := _somebody_after(verb.sentence, by + 1)):
        return somebody
    agent = phrase_after(tokens, by + 1, verb.sentence.high) if by is not None else None
    if agent is None or tokens[agent[0]].low.endswith("ing"):
        return None
    when = agent[1] - agent[0] == 1 and tokens[agent[0]].low in words.SEASONS_AND_FEASTS
    return None if when else agent


def _somebody_after(sentence: WholeSentence, index: int) -> Bounds | None:
    """The "someone at the port" of "told by someone at the port", which no phrase with a noun is; None for others."""
    if sentence.text_at(index) not in _SOMEBODY:
        return None
    linked = sentence.text_at(index + 1) in words.ATTACHING
    place = phrase_after(sentence.tokens, index + 2, sentence.high, apposition=False) if linked else None
    return index, place[1] if place else index + 1


def origin_after(sentence: WholeSentence, source: Bounds) -> Bounds | None:
    """Whom the source passes on: "according to the gazette, which cited two pilots,"."""
    tokens, comma = sentence.tokens, sentence.at(source[1])
    first = source[1] + 1
    if comma is None or comma.text != "," or first >= sentence.high:
        return None
    first += tokens[first].low in words.RELATIVES
    if first >= sentence.high or tokens[first].low not in _CITING:
        return None
    origin = phrase_after(tokens, first + 1, sentence.high, apposition=False)
    return origin if origin and (origin[1] >= sentence.high or not tokens[origin[1]].is_word) else None


def description_after(sentence: WholeSentence, source: Bounds) -> tuple[Bounds | None, int]:
    """The phrase of the one who received a document that speaks, and where the description ends: "a report leaked to the gazette in May"."""
    tokens, end = sentence.tokens, source[1]
    if not (end < sentence.high and is_past(tokens[end])) and not is_past(tokens[end - 1]):
        return None, end
    comma = next_comma(tokens, end, sentence.high)
    if comma >= sentence.high or tokens[comma].text != ",":
        return None, end
    link = next((i for i in range(end, comma) if tokens[i].low in {"to", "by"}), comma)
    return phrase_after(tokens, link + 1, comma, apposition=False), comma


def holder_in(tokens: Sequence[Token], source: Bounds) -> Bounds | None:
    """Whose view it is: the pilots of "the insights of two pilots"; None for any other phrase."""
    of = next((i for i in range(source[0] + 1, source[1] - 1) if tokens[i].low in words.ATTACHING), None)
    if of is None or tokens[of].low not in {"of", "from", "by"} or singular(tokens[of - 1].low) not in _VIEWS:
        return None
    return of + 1, source[1]


def shown_in(tokens: Sequence[Token], source: Bounds) -> Bounds:
    """The one whom a recording shows: Lena Ort of "footage of Lena Ort"; any other phrase as it is."""
    of = next((i for i in range(source[0] + 1, source[1] - 1) if tokens[i].low == "of"), None)
    recorded = of is not None and singular(tokens[of - 1].low) in _RECORDINGS
    return (of + 1, source[1]) if of is not None and recorded else source


def saying_after(verb: Verb) -> int | None:
    """Where the "saying" of "as saying" stands after the verb, or None."""
    saying = verb.sentence.find(verb.end, _SAYING, _REACH_OF_SAYING)
    return saying if saying is not None and verb.sentence.tokens[saying - 1].low == "as" else None


def issuer_of(verb: Verb) -> Bounds | None:
    """The author of a statement that speaks: Lena Ort of "Lena Ort issued a statement saying"; else None."""
    tokens = verb.sentence.tokens
    low = max(verb.sentence.low, verb.first - _REACH_OF_ISSUING)
    issuing = next((i for i in range(verb.first - 2, low - 1, -1) if tokens[i].low in _ISSUING), None)
    if issuing is None:
        return None
    between = tokens[issuing + 1 : verb.first]
    issued = any(singular(token.low) in _ISSUED for token in between)
    if not issued or any(token.text in words.CLAUSE_MARKS for token in between):
        return None
    while issuing > verb.sentence.low and tokens[issuing - 1].low in words.AUXILIARIES | words.ADVERBS:
        issuing -= 1
    return phrase_before(tokens, clause_low(verb.sentence, issuing), issuing)
