"""Reporting words that report nothing where they stand: "called the police", "told a joke", "a gap noted in the books"."""

from collections.abc import Sequence

from claimline.attribution.constructions.complements import is_laid_out, lacks_its_complement
from claimline.attribution.constructions.descriptions import describes_something
from claimline.attribution.constructions.office import puts_out_of_office
from claimline.attribution.constructions.things import is_agent, is_done_by_a_thing, is_known_to_speak
from claimline.attribution.lexicon import nouns, words
from claimline.attribution.lexicon.cues import CUES, FINITE
from claimline.attribution.syntax.clauses import clause_follows, object_follows, words_end_before
from claimline.attribution.syntax.grammar import Bounds, is_noun, is_past, is_time
from claimline.attribution.syntax.heads import is_document
from claimline.attribution.syntax.phrase_after import phrase_after
from claimline.attribution.syntax.prose import WholeSentence
from claimline.attribution.syntax.settings import after_setting, announces
from claimline.attribution.syntax.verbs import Verb, is_inserted
from claimline.text.tokens import Token

_REACH_OF_OBJECT = 4
_OTHER_OBJECTS = {
    "claim": nouns.OBJECTS_OF_CLAIM,
    "tell": nouns.OBJECTS_OF_TELL,
}
_ADJECTIVES = ("ous", "ful", "less", "able", "ible", "fair", "true", "false")
_IN_OBJECT = {"of", "'s", "the", "in", "on", "for", "and"} | words.POSSESSIVES
_TOWARDS = frozenset({"across", "to", "at", "from", "with", "by", "over"})
_WHEN_OR_WHY = words.SUBORDINATORS - {"that", "as", "how", "what", "why", "whatever", "so", "than"}
_REACH_OF_VERB = 6
_REACH_OF_PRICE = 4
_REACH_OF_CALL = 30
# Without "as" these are no opinion: "two million people viewed the film".
_REGARDING = frozenset({"view", "regard", "cast", "paint"})
_REACH_OF_AS = 30
_AS = frozenset("as with favorably favourably unfavorably unfavourably".split())
_NEWS_TO_ONESELF = frozenset({"learn", "show", "accept"})  # of what is no document only with "that" or "how"
_REFLEXIVE = frozenset("itself himself herself themselves ourselves".split())
_COMPOUNDS = frozenset({("think", "tank"), ("think", "tanks")})
_FAREWELLS = frozenset("goodbye farewell hello".split())
_NO_NOUNS: frozenset[str] = frozenset()
_PART = words.QUANTIFIED | {"half", "much"}  # "several hundred guests", "most of the rain"
_ANSWERING = frozenset("respond reply answer counter".split())
_GREETING = frozenset({"welcome", "salute"})
# Of things these tell what follows from a fact, and no words: "the win suggests that they can stay up".
_FOLLOWING = frozenset(
    {"show", "suggest", "indicate", "imply", "signal", "reveal", "illustrate", "underscore"}
)
# With a mere object these are deeds and states of mind: "continued the work", "understands the trade"; so is "were
# protesting the closure", while "protested the closure" tells an opinion.
_IN_WORDS_ONLY = frozenset({"continue", "understand"})
_KEEPING = frozenset({"boast", "maintain"})  # with a thing: "boasts a castle", "maintains a distance"
_VERBS = FINITE | (words.AUXILIARIES - {"'s"})


def means_something_else(verb: Verb, source: Bounds) -> bool:
    """True for "claimed 40 lives", "told a joke", "called the police", and for "a truce announced in May failed"."""
    if _is_compound(verb) or is_deed(verb, source):
        return True
    if verb.cue.particle == "out" and verb.cue.frame.needs == "object":
        return is_laid_out(verb)
    if verb.cue.particle and verb.cue.verb != "respond":
        return False
    if verb.cue.verb == "respond" and _is_way_to_take_it(verb):
        return True
    opinion = _is_opinion(verb, source)
    if opinion is not None:
        return not opinion
    return lacks_its_complement(verb) or _is_no_telling(verb, source) or describes_something(verb, source)


def is_deed(verb: Verb, source: Bounds) -> bool:
    """True for what is done without words: "talks interrupted by a storm", "he was dismissed by the firm"."""
    return is_done_by_a_thing(verb, source) or puts_out_of_office(verb)


def _is_no_telling(verb: Verb, source: Bounds) -> bool:
    """True for "the win shows that", "the blockade hopes to", "the town boasts a castle", "charged $5", "claimed 40 lives"."""
    sentence, name = verb.sentence, verb.cue.verb
    if name in _FOLLOWING or name == "demand":
        known = is_known_to_speak(sentence.tokens, source)
        return not (known or (name == "demand" and is_agent(sentence.tokens, source)))
    thought_of = name == "think" and sentence.text_at(verb.end) == "to"  # "did not think to ask"
    deed = name in _IN_WORDS_ONLY or (name == "protest" and verb.cue.form == "ing")
    silent = deed and not _gives_words(verb, source)
    silent = silent or (name == "tell" and (_is_told_by_a_deed(verb, source) or _tells_when(verb, source)))
    if silent or thought_of or (name == "respond" and _is_deed_after_by(sentence, verb.end)):
        return True
    if verb.cue.frame.force == "thinks":
        return not (is_known_to_speak(sentence.tokens, source) or is_agent(sentence.tokens, source))
    if name in _KEEPING:
        has = object_follows(sentence, verb.end) and not clause_follows(sentence, verb.end)
        described = sentence.tokens[source[0]].low in words.RELATIVES  # "parks, which boast a lake"
        return has and (described or not words_end_before(sentence, source[0]))
    if name == "charge":
        return _is_price(sentence, verb.end)
    # "claimed 19 percent of the votes", "saluted nine hundred cadets"
    counts = name in _GREETING or (name == "claim" and not _has_verb(sentence, verb.end))
    return counts and _counts(sentence, verb.end)


def _is_way_to_take_it(verb: Verb) -> bool:
    """True for "responded coolly to the news", which tells how it was taken, and no words."""
    manner = verb.end - (2 if verb.cue.particle else 0)
    tokens = [token.low for token in verb.sentence.tokens[manner : manner + 2]]
    return len(tokens) > 1 and tokens[0].endswith("ly") and tokens[1] == "to"


def _is_told_by_a_deed(verb: Verb, source: Bounds) -> bool:
    """True for "one look at the map tells us": what anybody sees there, and nobody's words."""
    tokens, following = verb.sentence.tokens, verb.following
    link = next((i for i in range(source[0] + 1, source[1]) if tokens[i].low in {"at", "of"}), None)
    everybody = following is not None and following.low in {"us", "you"}
    return everybody and link is not None and not is_known_to_speak(tokens, (source[0], link))


def _tells_when(verb: Verb, source: Bounds) -> bool:
    """True for "it fell before the firm told the board": a clause of time or cause, with whom it tells and nothing told."""
    sentence, opens = verb.sentence, source[0] - 1
    if opens < sentence.low or sentence.tokens[opens].low not in _WHEN_OR_WHY:
        return False
    told = phrase_after(sentence.tokens, verb.end, sentence.high, apposition=False)
    if told is None:
        return False
    following, words_said = sentence.at(told[1]), sentence.text_at(told[1] + 1) in words.OPENING_MARKS
    return (
        following is None or following.text in words.FULL_STOPS or (following.text == "," and not words_said)
    )


def _gives_words(verb: Verb, source: Bounds) -> bool:
    """True where a clause or a quotation stands around the verb, and no phrase: "continued that", "“No,” she continued"."""
    sentence, after = verb.sentence, after_setting(verb.sentence, verb.end)
    ended = words_end_before(sentence, source[0]) or is_inserted(verb, source)
    ended = ended and not object_follows(sentence, verb.end)  # "In May, Ort continued the work"
    told = clause_follows(sentence, verb.end) and not _describes_object(sentence, after)
    return ended or told or after == sentence.end


def _describes_object(sentence: WholeSentence, start: int) -> bool:
    """True for "the work he began in May": the only verb is that of a clause which describes a phrase."""
    phrase = phrase_after(sentence.tokens, start, sentence.high, apposition=False)
    following = sentence.at(phrase[1]) if phrase else None
    return following is not None and following.low in words.PERSONS


def _is_compound(verb: Verb) -> bool:
    """True for an object with which the verb tells no words: "told a joke", "challenged itself", "a think tank"."""
    sentence, name, following = verb.sentence, verb.cue.verb, verb.following
    near = sentence.tokens[verb.end : min(verb.end + _REACH_OF_OBJECT, sentence.high)]
    others = _OTHER_OBJECTS.get(name, _NO_NOUNS)
    if any(t.low in others and (not i or near[i - 1].low != "to") for i, t in enumerate(near)):
        return True  # but "told the crew to lie"
    if following is None:
        return False
    if (
        name == "say" and following.low in _FAREWELLS
    ):  # "said goodbye to the crew", not "said farewell parties were held"
        beyond = sentence.at(verb.end + 1)
        return beyond is None or not beyond.is_word or beyond.low in words.PREPOSITIONS | words.CONJUNCTIONS
    if name in _ANSWERING and following.low == "by":
        return True  # "responded by leaving"
    described = sentence.text_at(verb.end + 1) == "as"  # "portrayed herself as a victim"
    return (following.low in _REFLEXIVE and not described) or (name, following.low) in _COMPOUNDS


def _is_opinion(verb: Verb, source: Bounds) -> bool | None:
    """Whether "called", "viewed", "learned" and the like tell an opinion or news here; None for any other verb."""
    sentence, name = verb.sentence, verb.cue.verb
    announced = announces(sentence, verb.end)
    cited = source[0] > sentence.low and sentence.tokens[source[0] - 1].low == "as"
    if name == "call" or (name == "consider" and not announced):
        return cited or _is_called_something(sentence, verb.end)
    if name in _REGARDING and not announced:
        return cited or sentence.find(verb.end, _AS, _REACH_OF_AS) is not None
    told = announced or words_end_before(sentence, source[0]) or is_document(sentence, source)
    if name in _NEWS_TO_ONESELF and not told:
        return False  # "the models learn words", "accepted an offer that the board made"
    return None


def _has_verb(sentence: WholeSentence, start: int) -> bool:
    """True where a verb comes soon: "claimed 40 people died"."""
    following = sentence.tokens[start : min(start + _REACH_OF_VERB, sentence.high)]
    return any(token.low in _VERBS or is_past(token) for token in following)


def _counts(sentence: WholeSentence, index: int) -> bool:
    """True where a number, or people in number, is the object at token `index`."""
    token, following = sentence.at(index), sentence.at(index + 1)
    if token is None:
        return False
    several = token.low in _PART and following is not None and following.low in words.NUMBERS | {"of"}
    return token.text[0].isdigit() or token.low in words.NUMBERS - {"one"} or several


def _is_deed_after_by(sentence: WholeSentence, index: int) -> bool:
    """True for "responded (to the loss) by selling the yard", not for "by saying"."""
    by = sentence.find(index, frozenset({"by"}), _REACH_OF_VERB)
    deed = sentence.at(by + 1) if by is not None else None
    return deed is not None and deed.low.endswith("ing") and deed.low not in CUES


def _is_price(sentence: WholeSentence, index: int) -> bool:
    """True for "about $46 million" at token `index`, which is charged and no words."""
    near = sentence.tokens[index : min(index + _REACH_OF_PRICE, sentence.high)]
    number = next((place for place, token in enumerate(near) if token.text[0].isdigit()), None)
    return number is not None and all(
        not token.is_word or token.low in words.SMALL_WORDS for token in near[:number]
    )


def _goes_on_in_object(tokens: Sequence[Token], index: int) -> bool:
    """True inside "called the police to a fire in Oslo"; an article after a noun begins what something is called."""
    token = tokens[index]
    after_preposition = token.low in words.ARTICLES and tokens[index - 1].low in words.ATTACHING | _TOWARDS
    return is_noun(token) or token.low in _IN_OBJECT | _TOWARDS or after_preposition


def _is_called_something(sentence: WholeSentence, start: int) -> bool:
    """True where an object and what it is called follow: "called it late", "called Ort “a liar”"."""
    if any(sentence.quoted[start : start + _REACH_OF_CALL]):
        return True
    end = start + 1
    if sentence.tokens[start].low not in words.OBJECTS | {"it", "this", "that"}:
        while end < sentence.end and _goes_on_in_object(sentence.tokens, end):
            end += 1
        last = sentence.tokens[end - 1]
        described = end - start > 1 and (is_past(last) or last.low.endswith(_ADJECTIVES))
        if described or (sentence.tokens[start].is_capital and last.text[0].islower()):
            return True  # "called Ort late", "called the charges unfounded"
    complement = sentence.at(end)
    if complement is None or is_time(complement) or complement.low in words.ADVERBS | words.TIME_WORDS:
        return False  # "called him later"
    return complement.low in words.ARTICLES or is_noun(complement)
