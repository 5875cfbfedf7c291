"""Who is dismissed and not what: "he was dismissed by the firm" puts out of office, "the report was dismissed" denies it."""

from claimline.attribution.lexicon import nouns, words
from claimline.attribution.lexicon.other_frames import DENIABLE
from claimline.attribution.syntax.clauses import main_subject
from claimline.attribution.syntax.grammar import is_noun, is_past, is_time, singular
from claimline.attribution.syntax.prose import WholeSentence
from claimline.attribution.syntax.unnamed import is_person_noun
from claimline.attribution.syntax.verbs import Verb
from claimline.text.tokens import Token

_REACH_OF_DISMISSAL = 8
_REACH_OF_PHRASE = 6
_OPENS_OBJECT = words.DETERMINERS - words.OBJECTS | words.NUMBERS
_POSSESSIVE = frozenset({"'s", "'", "’"})
_AFTER_OBJECT = words.PREPOSITIONS | words.CONJUNCTIONS | words.SUBORDINATORS | words.ADVERBS


def puts_out_of_office(verb: Verb) -> bool:
    """True for "he was dismissed by the firm" and "the firm dismissed Bo Ek"; "dismissed Bo Ek as a fool" says something."""
    sentence = verb.sentence
    if (
        verb.cue.verb != "dismiss"
        or sentence.find(verb.end, frozenset({"as"}), _REACH_OF_DISMISSAL) is not None
    ):
        return False
    if verb.be or sentence.text_at(verb.end) == "by":
        if (joined := _joined_claim(verb)) is not None:
            return not joined
        # "It was filed and dismissed by the board", "Bo Ek, dismissed by the board": no words that it denies stand beside it.
        head = _head_before(sentence, _past_aside(sentence, verb.first - 1))
        return head is None or not is_noun(head) or _is_somebody(head)
    tokens, place = sentence.tokens, verb.end
    while place < sentence.high and tokens[place].low in _OPENS_OBJECT:
        place += 1
    end = place + 1
    while end < sentence.high and tokens[end - 1].is_capital and tokens[end].is_capital:
        end += 1
    if end < sentence.high and not tokens[end - 1].is_capital and is_person_noun(tokens[end]):
        end += 1  # "the chief engineer"
    whom, following = sentence.at(end - 1), sentence.at(end)
    # Not "dismissed Bo Ek's report", "people's fears", "Reuters reports".
    closed = following is None or (not following.is_word and following.low not in _POSSESSIVE)
    alone = closed or (following is not None and (is_time(following) or following.low in _AFTER_OBJECT))
    return alone and whom is not None and _is_somebody(whom)


def _joined_claim(verb: Verb) -> bool | None:
    """Whether it is a claim that was "made by Ort and quickly dismissed by Ek"; None where no "and" stands before the verb."""
    sentence = verb.sentence
    manner = verb.before is not None and (verb.before.low in words.ADVERBS or verb.before.low.endswith("ly"))
    link = verb.first - 1 - manner
    if link <= sentence.low or sentence.tokens[link].low not in {"and", "but"}:
        return None
    told = main_subject(sentence, link)
    if told is None:
        return None
    # Not the claim of "Lena Ort, who made the claim, was fined and".
    end = next((i for i in range(*told) if sentence.tokens[i].text == ","), told[1])
    head = _head_before(sentence, end - 1)
    return head is not None and singular(head.low) in DENIABLE


def _past_aside(sentence: WholeSentence, last: int) -> int:
    """Token `last`, or the one before an aside that ends with it: the "rumour" of "The rumour, first heard in May, was"."""
    tokens = sentence.tokens
    opening = {",": ",", ")": "("}.get(tokens[last].text)
    begin = next((i for i in range(last - 1, sentence.low, -1) if tokens[i].text == opening), None)
    return last if begin is None else begin - 1


def _head_before(sentence: WholeSentence, last: int) -> Token | None:
    """The head of the phrase that ends with token `last`: the "claims" of "the claims about Lena Ort and Bo Ek"."""
    tokens = sentence.tokens
    made = is_past(tokens[last])
    head = start = last - 1 if made else last  # "the claim that Bo Ek made"
    for _ in range(_REACH_OF_PHRASE):
        if start < sentence.low:
            return None
        start = _start_of_noun(sentence, start)
        if made and start > sentence.low and tokens[start].low == "that":
            start += 1
        before = tokens[start - 1].low if start > sentence.low else ""
        if before in words.ATTACHING or before == "by" or (made and before in words.RELATIVE_SUBJECTS):
            head = start = start - 2
            if made := head > sentence.low and is_past(tokens[head]):
                head = start = head - 1  # "the claim made by Bo Ek", "the claim that Bo Ek made in May"
        elif before in {"and", "or"}:
            start -= 2
        else:
            break
    return tokens[head] if head >= sentence.low else None


def _start_of_noun(sentence: WholeSentence, last: int) -> int:
    """Where a name or a noun begins whose last word is token `last`, with the adjectives and the article before it."""
    tokens, start = sentence.tokens, last
    opens = words.DETERMINERS | words.NUMBERS
    closed = words.ATTACHING | words.CONJUNCTIONS | words.AUXILIARIES
    while start > sentence.low and tokens[start].low not in opens:
        before = tokens[start - 1]
        joined = before.is_capital == tokens[last].is_capital or before.low in opens
        if not before.is_word or before.low in closed or not joined:
            break
        start -= 1
    return start


def _is_somebody(token: Token) -> bool:
    named = token.is_capital and singular(token.low) not in nouns.DOCUMENTS | nouns.WRITINGS | nouns.THINGS
    return named or token.low in words.PERSONS | words.OBJECTS or is_person_noun(token)
