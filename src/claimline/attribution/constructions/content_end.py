"""Where the words reported end that follow their cue: at the sentence's end, at another speaker, or where the writer goes on."""

from collections.abc import Sequence

from claimline.attribution.constructions.matches import Match
from claimline.attribution.lexicon import words
from claimline.attribution.lexicon.cues import FINITE, THIRD_PERSONS
from claimline.attribution.lexicon.frames import DENIALS
from claimline.attribution.syntax.grammar import LONGEST_PHRASE, is_noun, is_past, is_plural, is_time
from claimline.attribution.syntax.prose import WholeSentence
from claimline.text.tokens import Token

_NEXT_CUES = 8  # how many cues further the end of the words is looked for
_JOINING = frozenset({"and", "but", "while", "although", "though", "whereas"})
_DASHES = frozenset({"–", "—", "―", "--"})
_ENDS_OBJECT = _DASHES | {"-", ";"}
_POINTING = frozenset({"it", "this", "that", "them", "these", "those"})
_LATER = frozenset({"later", "afterwards", "afterward", "then", "soon"})
_REACH_OF_LATER = 5
_OPENS_CLAUSE = frozenset({"that", "how", "why", "whether", "if"})
_VERBS = FINITE | THIRD_PERSONS | (words.AUXILIARIES - {"'s"})
# Between a clause and the main verb after it, these open a clause of their own.
_OPENS_MORE = words.CONJUNCTIONS | words.SUBORDINATORS | words.RELATIVES | FINITE
_NEW_SUBJECT = words.DETERMINERS | words.PERSONS | words.SPEAKERS | {"it", "there"}
# After a comma these go on with something else than the object before it: "praised the plan, which failed".
_LEAVES_OBJECT = words.RELATIVES | words.SUBORDINATORS | {"but", "whose", "then"}
# A clause that begins with one of these is followed by the main one, after a comma.
OPENS_SIDE_CLAUSE = frozenset(
    "while although though because when after before since as if unless once".split()
)


def content_end(sentence: WholeSentence, match: Match, start: int, later: Sequence[Match]) -> int:
    """Where the words end that begin at token `start`.

    Args:
        sentence: the sentence.
        match: whose words they are.
        start: where they begin.
        later: the sentence's matches after it that can end them, in order.
    """
    end = _next_cue(sentence, match, start, later[:_NEXT_CUES])
    closing = _end_of_relative_clause(sentence, match, start, end)
    if closing is None:
        closing = _end_of_side_clause(sentence, match, start, end)
    if closing is None:
        closing = _end_before_main_verb(sentence, match, start, end)
    if closing is not None:
        return closing
    end = _end_before_later(sentence, start, end)
    if match.verb in DENIALS:
        end = _end_of_denied(sentence, start, end)
    if match.force in {"judges", "wants"}:
        end = _end_of_object(sentence, start, end)
        return _end_of_aside(sentence, start, end) if match.shared else end
    return _end_of_phrase(sentence, start, end)


def _next_cue(sentence: WholeSentence, match: Match, start: int, later: Sequence[Match]) -> int:
    """The sentence's end, or where a later cue's words begin, joined by a comma or "and"."""
    for other in later:
        if other.source[0] <= match.source[0] and match.cue[1] < other.source[1] <= other.cue[0]:
            return _without_marks(sentence, match, other.source[1])  # "Ort, who hoped to win, said"
        if other.source[0] < match.source[0]:
            continue  # the clause around this one: "The crew, she said, denied it"
        if sentence.tokens[other.left - 1].low == "as" and sentence.tokens[other.left - 2].text == ",":
            if other.left - 2 > match.cue[1]:
                return other.left - 2  # "Ort does not know whether it sank, as divers say"
            continue
        first = other.cue[0] if other.source[0] < match.cue[0] else other.left
        before = sentence.tokens[first - 1]
        if _is_unfinished(sentence, start, first):
            continue
        if first > match.cue[1] and (before.text in {",", ";"} or before.low in _JOINING):
            return _without_marks(sentence, match, first - 1)
    return sentence.end


def _is_unfinished(sentence: WholeSentence, start: int, end: int) -> bool:
    """True for the "that in 2012," of "noted that in 2012, she backed it": the clause before the cue has no verb."""
    first = start + (sentence.text_at(start) == "that")
    if sentence.text_at(first) == "if":  # "said if the bid fails, Hale expects a loss"
        return [i for i in range(first, end) if sentence.tokens[i].text == ","] == [end - 1]
    opens = first > start and sentence.tokens[first].low in words.PREPOSITIONS
    if not opens or sentence.tokens[end - 1].text != ",":
        return False
    return not any(is_past(token) or token.low in _VERBS for token in sentence.tokens[start + 1 : end])


def _without_marks(sentence: WholeSentence, match: Match, end: int) -> int:
    """`end` moved left over the commas before it."""
    while end > match.cue[1] and sentence.tokens[end - 1].text in {",", ";"} and not sentence.quoted[end - 1]:
        end -= 1
    return end


def _end_of_relative_clause(sentence: WholeSentence, match: Match, start: int, end: int) -> int | None:
    """The comma after which the sentence goes on about "Ort, who said the ferry was late, resigned"; else None."""
    tokens, (first, last) = sentence.tokens, match.source
    if last - first > 1 or tokens[first].low not in words.RELATIVES or first == sentence.low:
        return None
    opening = tokens[first - 1].text
    if opening in _DASHES:  # "The study — which says the pier leaks — is new"
        near = range(start, min(end, start + LONGEST_PHRASE))
        return next((i for i in near if tokens[i].text == opening and not sentence.quoted[i]), None)
    if opening != ",":
        return None
    asked = tokens[sentence.low].low in words.AUXILIARIES  # "Did Ort, who said it was late, resign?"
    for comma in range(end - 2, max(start, end - LONGEST_PHRASE), -1):
        if tokens[comma].text == "," and not sentence.quoted[comma]:
            following = tokens[comma + 1]
            if is_past(following) or following.low in _VERBS or (asked and is_noun(following)):
                return comma
    return None


def _end_before_main_verb(sentence: WholeSentence, match: Match, start: int, end: int) -> int | None:
    """The main verb after "Men who said they were from the port robbed a bank"; else None.

    What is told must have a verb of its own before it, and nothing in between that another verb could belong to.
    """
    tokens, (first, last) = sentence.tokens, match.source
    restrictive = tokens[first].low in {"who", "that"} and last - first == 1 and first > sentence.low
    if not restrictive or not is_noun(tokens[first - 1]) or match.force != "says":
        return None
    told = False
    for index in range(start + 1, min(end, start + LONGEST_PHRASE)):
        token, before = tokens[index], tokens[index - 1]
        if sentence.quoted[index] or token.text in words.CLAUSE_MARKS or token.low in _OPENS_MORE:
            return None
        if told and is_noun(before) and is_past(token) and tokens[index + 1].low != "by":
            return index
        told = told or (token.low in words.AUXILIARIES and token.low != "'s")
    return None


def _end_of_side_clause(sentence: WholeSentence, match: Match, start: int, end: int) -> int | None:
    """The comma after which the main clause follows: "While Ort praised the plan, the board did not"; else None."""
    tokens, first = sentence.tokens, match.source[0]
    opener = first - 1 if first > sentence.low else first
    opens = opener == sentence.low or tokens[opener - 1].text in words.CLAUSE_MARKS
    cited = sentence.text_at(match.cue[1]) == ","  # "As Ort observed, in May it was late"
    if cited or not opens or tokens[opener].low not in OPENS_SIDE_CLAUSE or match.cue[0] < first:
        return None
    for comma in range(start + 1, min(end - 1, start + LONGEST_PHRASE)):
        if tokens[comma].text == "," and _closes_quotation(sentence, comma + 1):
            return comma + 2  # "Although Ort called it “late,” Hale left"
        if tokens[comma].text == "," and not sentence.quoted[comma]:
            following = tokens[comma + 1]
            if following.low in _NEW_SUBJECT or (following.is_capital and is_noun(following)):
                return comma
            beyond = tokens[comma + 2]
            if is_plural(following) and (beyond.low in _VERBS or is_past(beyond)):
                return comma  # "Because Ort said it was late, divers left"
    return None


def _closes_quotation(sentence: WholeSentence, index: int) -> bool:
    """True for the mark that closes a quotation at token `index`, where words of the writer follow."""
    follows = index + 1 < sentence.end and not sentence.quoted[index + 1]
    return follows and sentence.quoted[index] and not sentence.tokens[index].is_word


def _end_before_later(sentence: WholeSentence, start: int, end: int) -> int:
    """The semicolon after which the writer tells what came later: "Ort said it was safe; a month later it fell"; else `end`."""
    for index in range(start + 1, end - 1):
        if sentence.tokens[index].text == ";" and not sentence.quoted[index]:
            near = sentence.tokens[index + 1 : index + 1 + _REACH_OF_LATER]
            if any(token.low in _LATER for token in near):
                return index
    return end


def _end_of_denied(sentence: WholeSentence, start: int, end: int) -> int:
    """The mark after which "Ort denies this: she says she left" goes on with what is not denied; `end` where none stands.

    "Denied one thing: that she left" and "denied two charges: fraud and theft" go on with it, and so do the words between two
    dashes.
    """
    tokens = sentence.tokens
    if start + 1 < end and tokens[start].low in _POINTING and tokens[start + 1].low in {",", "and", "but"}:
        return start + 1  # "denied it, and the boat was sold"
    dashes = [i for i in range(start, end) if tokens[i].text in _DASHES and not sentence.quoted[i]]
    parting = dashes if len(dashes) == 1 else []
    for index in range(start + 1, end - 1):
        if sentence.quoted[index]:
            continue
        if tokens[index].text in {";", ":"} or index in parting:
            if _goes_on_denying(tokens, index + 1, end):
                return end
            return index
    return end


def _goes_on_denying(tokens: Sequence[Token], start: int, end: int) -> bool:
    """True for a list behind a mark ("fraud in May and theft"), a clause joined by "or" or "that", and for what is quoted there."""
    if tokens[start].low in _OPENS_CLAUSE | {"or", "nor"} or tokens[start].text in words.OPENING_MARKS:
        return True
    return not any(token.low in _VERBS or is_past(token) for token in tokens[start:end])


def _end_of_aside(sentence: WholeSentence, start: int, end: int) -> int:
    """The comma after which the deed of "Ort, blaming Hale, left the port" follows; else `end`."""
    commas = [i for i in range(start, min(end - 1, start + LONGEST_PHRASE)) if sentence.tokens[i].text == ","]
    return commas[0] if len(commas) == 1 and is_past(sentence.tokens[commas[0] + 1]) else end


def _end_of_phrase(sentence: WholeSentence, start: int, end: int) -> int:
    """Where the writer goes on after a phrase without a verb: "said the same of the quay in May, and it sank"."""
    placed = False
    for index in range(start, min(end - 2, start + LONGEST_PHRASE)):
        token = sentence.tokens[index]
        if sentence.quoted[index] or is_past(token) or token.low in _VERBS | _OPENS_CLAUSE:
            return end
        placed = placed or (
            token.low in words.PREPOSITIONS and token.low != "of"
        )  # not "said the mayor and he"
        if placed and token.low in {"and", "but"} and _is_another_clause(sentence, index + 1):
            return index - (sentence.tokens[index - 1].text == ",")
    return end


def _is_another_clause(sentence: WholeSentence, index: int) -> bool:
    """True for "it closed", "there was" at token `index`: a subject of its own with its verb, which takes no date away.

    "Criticised the plan, and it was dropped in May" keeps the clause with its date where no other date stands before it.
    """
    subject, verb = sentence.at(index), sentence.at(index + 1)
    if subject is None or verb is None:
        return False
    named = subject.low in words.PERSONS - words.WRITERS or subject.low in {"it", "there"}
    if not named or not (is_past(verb) or verb.low in _VERBS):
        return False
    dated = any(map(is_time, sentence.tokens[sentence.low : index]))
    return dated or not any(map(is_time, sentence.tokens[index : sentence.high]))


def _end_of_object(sentence: WholeSentence, start: int, end: int) -> int:
    """Where the phrase ends that is judged or wanted, if it has no verb: "praised the plan, which failed"."""
    if start >= end or sentence.quoted[start] or sentence.tokens[start].low in _OPENS_CLAUSE:
        return end
    for index in range(start, min(end, start + LONGEST_PHRASE)):
        if sentence.quoted[index]:
            continue
        token = sentence.tokens[index]
        if token.low == "that" or (token.low in _VERBS and token.low not in words.HAVE):
            return end  # a clause: what belongs to it cannot be told
        if index > start and _ends_object(sentence, index, end):
            return index
    return end


def _ends_object(sentence: WholeSentence, index: int, end: int) -> bool:
    """True for the mark or word at token `index` with which the writer goes on."""
    token = sentence.tokens[index]
    if token.text in _ENDS_OBJECT or token.low in {"when", "while"}:
        return True
    if index + 1 >= end:
        return False
    if token.text == "," and sentence.tokens[index + 1].low in {"and", "but"}:
        return _is_next_deed(sentence, index + 2) or _is_another_clause(sentence, index + 2)
    if token.text == ",":
        return _leaves_object(sentence, index + 1, end) and not _clause_goes_on(sentence, index + 1, end)
    goes_on = _is_next_deed(sentence, index + 1) or _is_another_clause(sentence, index + 1)
    return token.low in {"and", "but"} and goes_on


def _leaves_object(sentence: WholeSentence, index: int, end: int) -> bool:
    """True where the words after a comma are no more of the list before it."""
    token = sentence.tokens[index]
    if token.low in _LEAVES_OBJECT or (token.low.endswith("ing") and token.text[0].islower()):
        return True
    if token.low in {"and", "or"}:
        return False
    near = sentence.tokens[index : min(end, index + LONGEST_PHRASE)]
    listed = any(low in {"and", "or"} for _, _, _, low in near)
    return token.low in words.DETERMINERS | words.PERSONS and not listed


def _clause_goes_on(sentence: WholeSentence, start: int, end: int) -> bool:
    """True where a verb follows the next comma: "the ferry, which was old, sank" is a clause, and no phrase."""
    near = range(start, min(end - 1, start + LONGEST_PHRASE))
    comma = next((i for i in near if sentence.tokens[i].text == ","), None)
    return comma is not None and _is_next_deed(sentence, comma + 1)


def _is_next_deed(sentence: WholeSentence, index: int) -> bool:
    """True for "and left", "but did not say", "and also had": the subject goes on with another verb."""
    while index < sentence.high and sentence.tokens[index].low in words.ADVERBS:
        index += 1
    token = sentence.at(index)
    return token is not None and (is_past(token) or token.low in _VERBS)
