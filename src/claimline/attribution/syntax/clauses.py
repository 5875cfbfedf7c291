"""What stands around a reporting verb in its sentence: announcements, objects, clauses, and where words reported end.

Each function answers one question about the tokens of a sentence; the constructions put the answers together.
"""

from claimline.attribution.lexicon import words
from claimline.attribution.lexicon.cues import FINITE
from claimline.attribution.syntax.grammar import (
    LONGEST_PHRASE,
    Bounds,
    is_noun,
    is_past,
    is_plural,
    is_time,
)
from claimline.attribution.syntax.phrase_after import phrase_after
from claimline.attribution.syntax.prose import WholeSentence
from claimline.attribution.syntax.settings import after_setting, announces
from claimline.text.tokens import Token

_OPENS_OBJECT = (
    words.DETERMINERS
    | words.OBJECTS
    | words.PERSONS
    | words.SPEAKERS
    | {"that", "how", "whether", "what", "why", "to", "it", "one"}
)
_OPENS_CLAUSE = words.DETERMINERS | words.PERSONS | words.SPEAKERS | words.NOBODY
# After these "'s" is "is" or "has"; after a noun it makes a possessor: "assumed the port's debts".
_BEFORE_IS = words.PERSONS | words.NOBODY | {"who"}
NO_NAME = words.NOBODY | words.SPEAKERS
_OPENS_ADVERBIAL = words.PREPOSITIONS | words.SUBORDINATORS
_BEFORE_SUBJECT = words.CONJUNCTIONS | words.ADVERBS
_REACH_OF_VERB = 10
_LONGEST_STEM = 4  # letters: "Fred" and "Ned" are names
_AS_WELL_AS = ["as", "well", "as"]
# Fewer words before a comma are an adverbial ("On Monday, ..."), not words reported.
_FEWEST_REPORTED = 4


def main_subject(sentence: WholeSentence, end: int) -> Bounds | None:
    """The phrase that the sentence begins with, an adverbial and its comma aside, when a verb follows it."""
    tokens = sentence.tokens
    start = sentence.low
    if end - start > LONGEST_PHRASE:
        return None
    if tokens[start].low in _OPENS_ADVERBIAL or _opens_participle(tokens, start):
        comma = _end_of_adverbial(tokens, start, end)
        if comma is None:
            return None
        start = comma + 1
    while start < end and (tokens[start].low in _BEFORE_SUBJECT or tokens[start].text == ","):
        start += 1  # "On Monday, however, Ort"
    phrase = phrase_after(tokens, start, end)
    if phrase is None or phrase[1] >= end or sentence.quoted[phrase[0]]:
        return None
    first, following = tokens[phrase[0]], tokens[phrase[1]]
    if following.text == "," and phrase[1] == end - 1:
        # "Reuters, citing two diplomats, ...", but "The pilots applied for leave, saying ..."
        rest = range(phrase[0] + 1, phrase[1])
        verb = next((i for i in rest if is_past(tokens[i]) or tokens[i].low in words.RELATIVES), phrase[1])
        return phrase if verb < phrase[1] and tokens[verb].low in words.RELATIVES else (phrase[0], verb)
    beyond = phrase[1] + 2
    if following.text == "," and beyond < end and tokens[beyond - 1].low in words.ADVERBS:
        following = tokens[beyond + (tokens[beyond].text == ",")]  # "Ort, meanwhile, left, saying ..."
    elif following.text == "," and tokens[phrase[1] - 1].text != ",":
        following = tokens[phrase[1] + 1]  # "Ort, the only pilot, left, saying ..."
    nobody = first.low in NO_NAME and phrase[1] - phrase[0] == 1
    if nobody or not (is_noun(following) or following.low in words.AUXILIARIES | FINITE):
        return None
    return phrase


def _end_of_adverbial(tokens: list[Token], start: int, end: int) -> int | None:
    """The comma that ends "Chastened by the storm,", an "as well as the board," after it included; None without one."""
    commas = [i for i in range(start, end) if tokens[i].text == ","]
    more = len(commas) > 1 and [token.low for token in tokens[commas[0] + 1 : commas[0] + 4]] == _AS_WELL_AS
    return commas[more] if commas else None


def _opens_participle(tokens: list[Token], index: int) -> bool:
    """True for "Chastened by the storm," and "Speaking in Oslo,", after which the subject follows; not for "Fred Ort,"."""
    low, following = tokens[index].low, tokens[index + 1] if index + 1 < len(tokens) else None
    beside = following is not None and following.low in words.PREPOSITIONS
    return beside and len(low) > _LONGEST_STEM and low.endswith(("ed", "ing"))


def object_follows(sentence: WholeSentence, index: int) -> bool:
    """True where the verb before token `index` has an object: a phrase, a clause, an infinitive or a quotation."""
    while index < sentence.high and sentence.tokens[index].low in words.ADVERBS:
        index += 1  # "discussed recently opened piers"
    token = sentence.at(index)
    if token is None:
        return False
    following = sentence.at(index + 1)
    if token.low == "to" and following is not None and following.low in words.DETERMINERS | words.OBJECTS:
        return False  # "reported to the police"
    if token.low == "as" and following is not None and sentence.quoted[index + 1]:
        return True  # "described as “late” a ferry"
    if token.low in _OPENS_OBJECT or token.text in words.OPENING_MARKS or token.low.endswith("ing"):
        return True
    possessor = following is not None and following.low == "'s"
    return is_noun(token) and (not is_time(token) or possessor)


def clause_follows(sentence: WholeSentence, index: int) -> bool:
    """True where a clause or a quotation follows, past the setting ("said on Monday that")."""
    index = after_setting(sentence, index)
    token, following = sentence.at(index), sentence.at(index + 1)
    if token is None:
        return False
    if token.text == ",":
        return following is not None and following.text in words.OPENING_MARKS
    if token.low == "that" and _points(sentence, index):
        return False
    if announces(sentence, index) or token.low == "if":
        return True
    return (is_noun(token) or token.low in _OPENS_CLAUSE) and _verb_follows(sentence, index)


def _points(sentence: WholeSentence, index: int) -> bool:
    """True for the "that" of "charged that hill in May" and "wrote that night in Oslo": no clause follows.

    "Added that trade in Oslo grew" is one, whose verb no list holds.
    """
    noun, following = sentence.at(index + 1), sentence.at(index + 2)
    if noun is None or not is_noun(noun) or noun.is_capital or is_plural(noun) or sentence.quoted[index + 1]:
        return False
    if following is None or not following.is_word:
        return True
    beyond = sentence.at(index + 3)
    dated = is_time(noun) or (beyond is not None and is_time(beyond) and sentence.at(index + 5) is None)
    again = sentence.find(index + 2, frozenset({"that"}), LONGEST_PHRASE) is not None
    return (
        dated
        and not again
        and (
            (following.low in words.PREPOSITIONS and not _verb_follows(sentence, index + 1))
            or (following.low in words.CONJUNCTIONS and is_time(noun))
        )
    )


def _verb_follows(sentence: WholeSentence, index: int) -> bool:
    """True where a verb comes soon, before any comma."""
    before = further = ""
    for token in sentence.tokens[index : min(index + _REACH_OF_VERB, sentence.high)]:
        if token.text in {",", ";"}:
            return False
        possessor = token.low == "'s" and before not in _BEFORE_IS
        if (token.low in words.AUXILIARIES and not possessor) or token.low in FINITE:
            return True
        adjective = before.endswith("ly") and further in words.DETERMINERS  # "a newly created post"
        if before and is_past(token) and before not in words.SMALL_WORDS - words.PERSONS and not adjective:
            return True  # "the campaign broke the law", not "the broken mast"
        before, further = token.low, before
    return False


def words_end_before(sentence: WholeSentence, index: int) -> bool:
    """True where words reported can end right before token `index`: a quotation, or a comma after some words."""
    if index <= sentence.low:
        return False
    if sentence.quoted[index - 1]:
        return True
    mark = sentence.tokens[index - 1].text
    return mark in {",", "-", "–", "—", "?", "!"} and index - sentence.low > _FEWEST_REPORTED
