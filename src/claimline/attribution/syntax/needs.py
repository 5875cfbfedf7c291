"""What a reporting verb needs around it before it reports: a clause, an object, a figure; and what shows that it is no noun."""

from itertools import takewhile

from claimline.attribution.lexicon import nouns, words
from claimline.attribution.lexicon.cues import ALSO_NOUNS, BASE_FORMS, FINITE, PROMISES, THIRD_PERSONS
from claimline.attribution.syntax.clauses import clause_follows, object_follows, words_end_before
from claimline.attribution.syntax.grammar import Bounds, is_noun, is_past, is_plural, is_time
from claimline.attribution.syntax.heads import is_document
from claimline.attribution.syntax.proper_names import is_demonym
from claimline.attribution.syntax.prose import WholeSentence
from claimline.attribution.syntax.settings import after_setting, announces
from claimline.attribution.syntax.unnamed import is_speaker_noun
from claimline.attribution.syntax.verbs import Verb, is_inserted, is_withheld
from claimline.text.tokens import Token

_REACH_OF_FIGURE = 4
_REACH_OF_NUMBER = 12
_OPENS_PHRASE = words.DETERMINERS | words.PERSONS | words.OBJECTS | words.SPEAKERS


def has_what_it_needs(verb: Verb, source: Bounds) -> bool:
    """True where what follows or surrounds the verb is what its frame needs."""
    cue = verb.cue
    alone = not (verb.be or verb.have or verb.modal)
    shown = cue.form == "s" and cue.frame.needs == "document" and is_document(verb.sentence, source)
    if (
        cue.form in {"s", "base"}
        and alone
        and not shown
        and cue.verb in ALSO_NOUNS
        and not _is_no_noun(verb, source)
    ):
        return False
    if cue.frame.needs == "document" and not is_document(verb.sentence, source):
        return False
    if cue.frame.needs == "figure" or (cue.verb == "put" and cue.frame.needs == "document"):
        return _names_a_figure(verb) or (cue.frame.needs == "document" and _gives_a_number(verb))
    if cue.frame.needs in {"object", "document"}:
        clear = cue.form == "adjective" and verb.sentence.text_at(verb.end) == ":"
        return clear or object_follows(verb.sentence, verb.end)
    quoted = cue.frame.needs != "quotation" or _is_beside_quotation(verb, source)
    return quoted and (cue.frame.needs != "clause" or _has_clause(verb, source))


def _names_a_figure(verb: Verb) -> bool:
    """True for "put the toll at nine", not for "puts the town at odds with the board"."""
    named = verb.sentence.tokens[verb.end : min(verb.end + _REACH_OF_FIGURE, verb.sentence.high)]
    return not nouns.FIGURES.isdisjoint(token.low for token in takewhile(_is_before_at, named))


def _is_before_at(token: Token) -> bool:
    return token.low != "at"


def _gives_a_number(verb: Verb) -> bool:
    """True for the "at about nine" of a report that puts something at that."""
    at = verb.sentence.find(verb.end, frozenset({"at"}), _REACH_OF_NUMBER)
    following = (
        verb.sentence.tokens[at + 1 : min(at + 1 + _REACH_OF_FIGURE, verb.sentence.high)] if at else []
    )
    return any(token.text[0].isdigit() or token.low in words.NUMBERS for token in following)


def _is_beside_quotation(verb: Verb, source: Bounds) -> bool:
    """True for "“It sank,” Ort began" and "Ort went on: “It sank”", where nothing stands between."""
    sentence, left, after = verb.sentence, min(source[0], verb.first), max(source[1], verb.end)
    before = left > sentence.low and sentence.quoted[left - 1]
    after += sentence.text_at(after) in {",", ":"}
    return before or (after < sentence.high and sentence.quoted[after])


def _has_clause(verb: Verb, source: Bounds) -> bool:
    """True where a clause or quotation stands around the verb."""
    relative = verb.sentence.tokens[source[1] - 1].low in words.RELATIVE_SUBJECTS
    that = verb.sentence.tokens[source[1] - 1].low == "that"
    if that or (relative and verb.cue.frame.name == "find that"):
        return announces(verb.sentence, verb.end)  # "the diver who found the wreck said"
    # "“It sank,” says Ort, who has written nine books": what ends before a relative is what it describes.
    ended = not relative and _closes(verb, source)
    ended = ended or is_inserted(verb, source) or _is_cited(verb, source)
    follows = verb.end == verb.sentence.end and verb.sentence.quotation_next
    return ended or follows or is_withheld(verb) or clause_follows(verb.sentence, verb.end)


def _closes(verb: Verb, source: Bounds) -> bool:
    """True where the words can end before speaker and verb; of those that never turn ("found the board"), nothing else follows."""
    if not words_end_before(verb.sentence, source[0]):
        return False
    following = verb.sentence.at(after_setting(verb.sentence, verb.end))
    ends = following is None or not following.is_word
    if verb.sentence.tokens[verb.sentence.low].low in words.PREPOSITIONS:
        if not verb.cue.particle and object_follows(verb.sentence, verb.end):
            return False  # "Despite the strike, Ort posted a profit"
        if ends and not (verb.sentence.quoted[source[0] - 1] or _tells(verb.sentence, source[0])):
            return False  # "From our newsroom in Oster, Lena Ort reports"
    return verb.cue.frame.inverts or ends


def _tells(sentence: WholeSentence, end: int) -> bool:
    """True where a verb stands before token `end`, as far as lists and endings show."""
    return any(
        token.low in words.AUXILIARIES | FINITE or is_past(token) or token.text[0].isdigit()
        for token in sentence.tokens[sentence.low : end]
    )


def _is_cited(verb: Verb, source: Bounds) -> bool:
    """True for "As Ort observed, the ferry was late"."""
    cited = source[0] > verb.sentence.low and verb.sentence.tokens[source[0] - 1].low == "as"
    return cited and verb.sentence.text_at(after_setting(verb.sentence, verb.end)) == ","


def _is_verb_of_headline(tokens: list[Token], source: Bounds) -> bool:
    """True for a phrase that is subject and verb, so that the cue is its object: "council rejects" before "claim"."""
    first, last = source[0], source[1] - 1
    before, verb = tokens[last - 1], tokens[last]
    if last == first or verb.low not in THIRD_PERSONS or not verb.text[0].islower():
        return False
    return is_noun(before) and not is_plural(before) and not is_speaker_noun(verb)


def _is_object_of_deed(verb: Verb) -> bool:
    """True for the "calls" of "who were resisting calls for a vote"."""
    before = verb.sentence.tokens[max(verb.sentence.low, verb.first - 2) : verb.first]
    return len(before) > 1 and before[0].low in words.BE and before[1].low.endswith("ing")


def _opens_relative_clause(sentence: WholeSentence, index: int) -> bool:
    """True for the "that" of "rules that would cut it" and "plans that promise": a verb follows, and no subject."""
    that, following = sentence.at(index), sentence.at(index + 1)
    if that is None or that.low != "that" or following is None:
        return False
    return following.low in words.AUXILIARIES or (
        following.low in BASE_FORMS and not is_plural(following) and not following.is_capital
    )


def _is_no_noun(verb: Verb, source: Bounds) -> bool:
    """False where "claims", "states", "plans" is a noun after all ("many claims are", "coal states")."""
    following = verb.following
    by_pronoun = source[1] - source[0] == 1 and verb.sentence.tokens[source[0]].low in words.PERSONS
    if by_pronoun:  # "she demands openness"
        return True
    if _is_verb_of_headline(verb.sentence.tokens, source) or _is_object_of_deed(verb):
        return False
    if following is None or verb.end == verb.sentence.end:
        return words_end_before(verb.sentence, source[0])
    after = after_setting(verb.sentence, verb.end)
    if announces(verb.sentence, after):
        return not _opens_relative_clause(verb.sentence, after)
    cited = verb.sentence.text_at(after) == "," and source[0] > verb.sentence.low  # "As Ort notes, ..."
    if cited and verb.sentence.tokens[source[0] - 1].low == "as":
        return True
    return (
        following.is_capital
        or following.low.endswith("ing")
        or following.low in _OPENS_PHRASE
        or (following.low == "to" and verb.cue.verb in PROMISES)
        or _acts_on_a_noun(verb, source)
    )


def _verb_beyond(verb: Verb) -> bool:
    """True where another verb follows before the next mark."""
    rest = takewhile(_is_word, verb.sentence.tokens[verb.end + 1 : verb.sentence.high])
    return any(t.low in words.AUXILIARIES or is_past(t) or t.low in BASE_FORMS | THIRD_PERSONS for t in rest)


def _is_word(token: Token) -> bool:
    return token.is_word and token.low not in words.SUBORDINATORS | words.RELATIVES


def _acts_on_a_noun(verb: Verb, source: Bounds) -> bool:
    """True for "Ort demands answers", "critics blame greed" and "Ort, a pilot, demands answers", which are no "police reports"."""
    last, following = verb.sentence.tokens[source[1] - 1], verb.following
    if following is None or not is_noun(following) or is_time(following) or is_past(following):
        return False
    if last.text == "," and source[1] == verb.first:
        return True
    if source == (verb.sentence.low, verb.sentence.low + 1) and _verb_beyond(verb):
        return False  # "Insurance claims adjusters met"
    if verb.cue.form == "s":
        return last.is_capital and not is_demonym(last) and not is_plural(last)
    several = is_plural(last) and last.low not in nouns.COLLECTIVES
    return several and (last.is_capital or is_speaker_noun(last))
