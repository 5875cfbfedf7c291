"""The phrase that ends right before a verb and names its subject, taken whole: "Lena Ort, who runs the port,".

`steps_before` lists what it grows over on its way to the left.
"""

from claimline.attribution.lexicon import nouns, words
from claimline.attribution.lexicon.cues import BASE_FORMS
from claimline.attribution.syntax.asides import ends_list, is_doing, is_rest_of_clause, opens_object_clause
from claimline.attribution.syntax.grammar import (
    CLOSING_MARKS,
    LONGEST_PHRASE,
    Bounds,
    before_time,
    is_apposition,
    is_noun,
    is_past,
    is_plural,
    is_time,
    looks_like_verb,
    names_somebody,
    starts_clause,
)
from claimline.attribution.syntax.lists import list_before
from claimline.attribution.syntax.steps_before import WHERE_SPOKEN, phrase_start
from claimline.attribution.syntax.unnamed import is_speaker_noun
from claimline.text.tokens import Token

_OPENING = words.ADVERBS | frozenset("as because although though when where while whereas".split())
# Of people, before a preposition: "a man accused of theft"; never what somebody did.
_ACCUSED = frozenset(
    "accused convicted jailed imprisoned charged suspected arrested detained sentenced acquitted cleared fined wanted injured wounded "
    "trapped based involved employed interviewed born".split()
)
_OPENS_QUESTION = frozenset("what how where when why".split())
_PARTICLES = frozenset("up down out off away over".split())
_ONLY_PREPOSITIONS = words.PREPOSITIONS - words.SUBORDINATORS
_PRONOUNS = words.PERSONS | words.WRITERS | {"it"}
_FLOATING = frozenset("both all each himself herself itself themselves".split())
_VERBS_OF_RELATIVE = words.AUXILIARIES | BASE_FORMS  # "pilots who oppose the plan"
_SHORTEST_RELATIVE = 4
_LONGEST_RELATIVE = 25
_LONGEST_PARTICIPLE = 14
_LONGEST_INSERTED = 3
_OPENS_INSERTED = words.ADVERBS | _ONLY_PREPOSITIONS | {"as"}
_ENDS_RELATIVE = words.CLAUSE_MARKS | words.QUOTE_MARKS | {"that"}


def phrase_before(tokens: list[Token], low: int, end: int) -> Bounds | None:
    """The subject that ends right before token `end`, not reaching left of `low`; None where there is none."""
    low = max(low, end - LONGEST_PHRASE)
    dateless = before_time(tokens, low, end)
    if dateless - low > 1 and tokens[dateless - 1].low in _FLOATING and _ends_noun(tokens[dateless - 2]):
        dateless = end = dateless - 1  # "Ort and Hale both said"
    if dateless <= low:
        return None
    if tokens[dateless - 1].text == "," or _ends_title(tokens, low, dateless):
        return _with_apposition(tokens, low, dateless)
    if phrase := _with_relative(tokens, low, dateless) or _with_participle(tokens, low, dateless):
        return phrase
    phrase = _without_apposition(tokens, low, dateless)
    dated = phrase and dateless < end and dateless - phrase[0] > 1 and is_past(tokens[dateless - 1])
    return (phrase[0], end) if phrase and dated else phrase  # "a report published in May"


def _ends_title(tokens: list[Token], low: int, end: int) -> bool:
    """True after the “Tides,” of "Lena Ort, author of “Tides,” said", whose comma stands inside the marks."""
    return end - low > 1 and tokens[end - 1].text in CLOSING_MARKS and tokens[end - 2].text == ","


def _ends_noun(token: Token) -> bool:
    return is_noun(token) or token.text == ")"


def antecedent_before(tokens: list[Token], low: int, end: int) -> Bounds | None:
    """The noun phrase that ends right before token `end`, subject or object; None where there is none."""
    start = phrase_start(tokens, max(low, end - LONGEST_PHRASE), end)
    return (start, end) if names_somebody(tokens, start, end) else None


def _with_relative(tokens: list[Token], low: int, end: int) -> Bounds | None:
    """The phrase that a relative clause without commas ends ("a pilot who runs the port"), or None."""
    if end - low < _SHORTEST_RELATIVE or tokens[end - 1].low in words.CONJUNCTIONS:
        return None
    for index in range(end - 2, max(low, end - _LONGEST_RELATIVE), -1):
        token = tokens[index]
        relative = token.low == "who" or (token.low in {"that", "which"} and _is_deed(tokens[index + 1]))
        if token.text in _ENDS_RELATIVE and not relative:
            return None
        if relative:
            head = _without_apposition(tokens, low, index) if tokens[index - 1].text != "," else None
            verb = _opens_with_verb(tokens, index)
            return (head[0], end) if head and verb and _opens(tokens, low, head[0]) else None
    return None


def _is_deed(token: Token) -> bool:
    """True for the "ran" and "runs" after "the board that"."""
    present = token.text[0].islower() and token.low.endswith("s") and not token.low.endswith("ss")
    return is_past(token) or (present and not is_speaker_noun(token) and token.low not in words.SMALL_WORDS)


def _with_participle(tokens: list[Token], low: int, end: int) -> Bounds | None:
    """The phrase that a participle describes ("pupils walking along the quay", "Nord Havn owned by Ort"), or None."""
    for index in range(end - 2, max(low, end - _LONGEST_PARTICIPLE), -1):
        token, before = tokens[index], tokens[index - 1]
        if (
            token.text in _ENDS_RELATIVE
            or token.low in _VERBS_OF_RELATIVE - {"being", "'s"} | _OPENS_QUESTION
        ):
            return None
        deed = before.low.endswith("ing") or before.low in _PARTICLES  # "burning down their mill"
        if token.low in words.DETERMINERS and _ends_noun(before) and not deed:
            return None  # "a letter carrying the seal the mayor"
        describes = token.low.endswith("ing") and token.text[0].islower()
        describes &= before.low not in _ONLY_PREPOSITIONS  # "of burning down the mill"
        linked = tokens[index + 1].low in _ONLY_PREPOSITIONS
        relative = tokens[end - 1].low in words.RELATIVES | {"that"}
        if token.low in _ACCUSED and linked and not relative and _ends_noun(before):
            head = _without_apposition(tokens, low, index)  # "a man convicted of killing his wife"
            return (head[0], end) if head and _opens(tokens, low, head[0]) else None
        if is_past(token) and tokens[index + 1].low == "by" and before.is_capital:
            head = _without_apposition(tokens, low, index)  # "the firm Nord Havn owned by Mia Roe"
            if head and starts_clause(tokens, low, head[0]):
                return head[0], end
        object_follows = tokens[index + 1].low in words.DETERMINERS and is_speaker_noun(before)
        if describes and (token.low == "being" or linked or object_follows):
            head = _without_apposition(tokens, low, index)
            several = head is not None and (token.low == "being" or object_follows or is_plural(before))
            return (head[0], end) if head and several and starts_clause(tokens, low, head[0]) else None
    return None


def _opens_with_verb(tokens: list[Token], relative: int) -> bool:
    """True where a verb follows a relative: "pilots who monitor the port", not "pilots who the port likes"."""
    following = tokens[relative + 1]
    alone = tokens[relative].low == "who" and is_noun(following) and following.text[0].islower()
    return alone or looks_like_verb(following) or following.low in _VERBS_OF_RELATIVE


def _opens(tokens: list[Token], low: int, index: int) -> bool:
    """True where a clause can begin at `index`, a date or an adverb before it aside ("Last Tuesday the pilot")."""
    if starts_clause(tokens, low, index):
        return True
    before = tokens[index - 1]
    if before.low in words.SEASONS_AND_FEASTS:  # "Early last spring the pilot"
        opener = index - 1
        while opener > low and tokens[opener - 1].low in words.TIME_OPENERS:
            opener -= 1
        return opener < index - 1 and starts_clause(tokens, low, opener)
    return is_time(before) or before.low in _OPENING


def _without_apposition(tokens: list[Token], low: int, end: int) -> Bounds | None:
    last = tokens[end - 1].low
    if last in words.RELATIVES or (last == "that" and _is_described(tokens, low, end - 1)):
        quantified = end - 3 >= low and tokens[end - 2].low == "of"  # "many of whom"
        return (end - 3 if quantified else end - 1), end
    if last == "it" and end - 2 >= low and tokens[end - 2].low in _ONLY_PREPOSITIONS:
        return None  # "the towns around it"
    if last in _PRONOUNS:
        beside = _describes_its_object(tokens, low, end - 1) or _joins_somebody(tokens, low, end - 1)
        return None if beside else (end - 1, end)
    start = phrase_start(tokens, low, end)
    if start > low and tokens[start - 1].low in WHERE_SPOKEN:
        return _beside_occasion(tokens, low, start, end)
    if not names_somebody(tokens, start, end) or _is_object(tokens, low, start):
        return None
    return None if _is_rest_of_list(tokens, low, start, end) else (_with_others(tokens, low, start, end), end)


def _is_described(tokens: list[Token], low: int, that: int) -> bool:
    """True for the "that" of "a group that says": a noun stands before it, and no verb that reports a clause."""
    before = tokens[that - 1] if that > low else None
    return before is not None and is_noun(before) and not is_time(before) and not is_past(before)


def _with_others(tokens: list[Token], low: int, start: int, end: int) -> int:
    """Where a phrase begins with those whom a list, or "He and", puts before it."""
    if start - 1 <= low or _is_inserted(tokens, end):
        return start
    listed = list_before(tokens, low, start, end)
    if listed is not None:
        return listed
    return start - 2 if tokens[start - 1].low == "and" and tokens[start - 2].low in words.PERSONS else start


def _is_inserted(tokens: list[Token], end: int) -> bool:
    """True where a comma follows the verb at token `end`: "The fog, Ort and Hale said, was thick"."""
    return end + 1 < len(tokens) and tokens[end + 1].text == ","


def _is_rest_of_list(tokens: list[Token], low: int, start: int, end: int) -> bool:
    """True for the words after the comma of "city, county and local leaders said", whose first member is cut off."""
    first = start - 2
    if first < low or tokens[start - 1].text != "," or end - start <= 3 or tokens[start + 1].low != "and":
        return False
    if _is_inserted(tokens, end):
        return False
    shared = all(
        token.text[0].islower() and is_noun(token) for token in (tokens[start], *tokens[start + 2 : end])
    )
    if not shared or is_plural(tokens[start]) or not is_noun(tokens[first]) or is_time(tokens[first]):
        return False
    first -= first > low and tokens[first - 1].low in words.DETERMINERS
    return first == low or tokens[first - 1].text == ","


def _beside_occasion(tokens: list[Token], low: int, start: int, end: int) -> Bounds | None:
    """The speaker beside "in a statement": before it ("Ort in a statement") or after ("In a statement Ort")."""
    occasion = next((i for i in range(end - 1, start - 1, -1) if tokens[i].low in nouns.OCCASIONS), None)
    if occasion is None:
        return None
    if occasion + 1 < end:
        return (occasion + 1, end) if tokens[occasion + 1].is_capital else None
    return _without_apposition(tokens, low, start - 1) if start - 1 > low else None


def _is_object(tokens: list[Token], low: int, start: int) -> bool:
    """True for a phrase that belongs to a preposition or another verb, or lacks its own subject."""
    if is_past(tokens[start]) and not _begins(tokens, low, start):
        return True  # "had insured the ships"
    if start == low:
        return False
    before = tokens[start - 1]
    if is_doing(tokens, low, start - 1 - (before.low in _PARTICLES)):
        return True  # "a boat carrying the papers", "accused of burning down the mill"
    return before.low in {"what", "nor", "or"} or before.low in _ONLY_PREPOSITIONS or is_past(before)


def _begins(tokens: list[Token], low: int, index: int) -> bool:
    """True where a clause can begin at `index`, "after" and the like before it included."""
    return starts_clause(tokens, low, index) or tokens[index - 1].low in words.SUBORDINATORS


def _describes_its_object(tokens: list[Token], low: int, pronoun: int) -> bool:
    """True for "the plan she supported", "what he called": a clause that describes, and reports nothing.

    After a phrase that opens the sentence ("In a letter he said") the pronoun begins the main clause.
    """
    if pronoun == low:
        return False
    previous = tokens[pronoun - 1]
    if previous.low == "what":
        return True
    phrase = phrase_start(tokens, low, pronoun)
    if phrase > low + 1 and tokens[phrase - 1].low in WHERE_SPOKEN and is_time(tokens[phrase - 2]):
        return False  # "A day ago in a talk with Ort he said"
    if previous.text.isdigit():
        return False  # "even now at 86 she says"
    return is_noun(previous) and not is_time(previous) and tokens[low].low not in words.PREPOSITIONS


def _joins_somebody(tokens: list[Token], low: int, pronoun: int) -> bool:
    """True for the "I" of "Lena Ort and I", who speak together."""
    if tokens[pronoun].low not in words.WRITERS or pronoun - 1 <= low or tokens[pronoun - 1].low != "and":
        return False
    start = phrase_start(tokens, low, pronoun - 1)
    somebody = names_somebody(tokens, start, pronoun - 1) and starts_clause(tokens, low, start)
    return somebody and not is_past(tokens[pronoun - 2])  # "The pier fell and I"


def _with_apposition(tokens: list[Token], low: int, end: int) -> Bounds | None:
    """The phrase before a verb when a comma closes an apposition or an aside between the two."""
    commas = [index for index in range(low + 1, end - 1) if tokens[index].text == ","]
    for comma in commas:
        if opens_object_clause(tokens, comma + 1, end - 1):
            return _with_apposition(tokens, comma + 2, end)
        head = _without_apposition(tokens, low, comma)
        deed = head is not None and tokens[head[0]].low.endswith(
            "ing"
        )  # "Speaking in Oslo, the minister, ..."
        if head and not deed and is_apposition(tokens, comma + 1, end - 1) and _opens(tokens, low, head[0]):
            return head[0], end
    if not commas:  # a comma too many: "Colonel Ort of the coast guard, said"
        head = _without_apposition(tokens, low, end - 1)
        return head if head and head[0] == low and tokens[low].is_capital else None
    aside = tokens[commas[-1] + 1 : end - 1]
    if is_apposition(tokens, commas[-1] + 1, end - 1) or ends_list(aside) or is_rest_of_clause(aside):
        return None
    inserted = 0 < len(aside) <= _LONGEST_INSERTED and aside[0].low in _OPENS_INSERTED
    if inserted and (whole := _with_apposition(tokens, low, commas[-1] + 1)):
        return whole  # "Ort, a pilot, as expected, said"
    return _without_apposition(tokens, low, commas[-1])
