"""Which people of a sentence take part in what it tells, and which of them stand where a subject stands."""

from collections.abc import Sequence

from claimline.attribution.lexicon import nouns, words
from claimline.attribution.lexicon.cues import CUES, FINITE, THIRD_PERSONS
from claimline.attribution.resolution.sentence import Sentence
from claimline.attribution.syntax.grammar import is_past, is_plural, singular
from claimline.attribution.syntax.phrase_after import phrase_after
from claimline.attribution.syntax.unnamed import is_person_noun
from claimline.names.known import Name
from claimline.text.tokens import Token

PERSON_KINDS = frozenset({"person", ""})
# Before a subject: "when Mia Hale came", "she left and Bo Ek".
_BEFORE_SUBJECT = frozenset(
    "when while as because if although though since after before until that and but or , ;".split()
)
# With one of these a clause opens that stands before the main one: "Although he was ill, Bo Ek said".
_FRONTED = frozenset("although though while when as because if since after before until once".split())
_DESCRIBING = words.RELATIVES | {"whose", "a", "an", "aged", "now", "then"}
_OF_NOBODY = frozenset("every each any no either neither what which whatever whichever".split())
_MODALS = frozenset(
    "will would shall should can could may might must ought".split()
)  # "a pilot must be strong"
_REACH_OF_PRONOUN = 3
_SEVERAL = 2
_ALSO_PREPOSITIONS = frozenset("as since after before until".split())


def is_participant(sentence: Sentence, name: Name) -> bool:
    """True for a person who is no mere possessor: not the Ort of "Ort's boat"."""
    end = sentence.place(name.end)
    possessor = end < len(sentence.tokens) and sentence.tokens[end].low == "'s"
    return name.kind in PERSON_KINDS and not possessor


def may_be_meant(sentence: Sentence, name: Name) -> bool:
    """False for the Victoria Baths of "the Friends of Victoria Baths", whose name is part of a body's, and for bodies."""
    first = sentence.place(name.start)
    of = first - 1 - (first > 1 and sentence.tokens[first - 1].low in words.ARTICLES)
    inside = (
        of > 0
        and sentence.tokens[of].low == "of"
        and sentence.tokens[of - 1].is_capital
        and is_plural(sentence.tokens[of - 1])
        and is_person_noun(sentence.tokens[of - 1]._replace(low=singular(sentence.tokens[of - 1].low)))
    )
    return name.kind in PERSON_KINDS and not inside


def is_subject(sentence: Sentence, name: Name) -> bool:
    """True for such a person at the beginning of a clause."""
    if not is_participant(sentence, name):
        return False
    tokens, first, end = sentence.tokens, sentence.place(name.start), sentence.place(name.end)
    while first > 0 and (tokens[first - 1].low in words.ARTICLES or _is_modifier(tokens[first - 1])):
        first -= 1
    if first == 0:
        return True
    before = tokens[first - 1].low
    ends = end < len(tokens) and tokens[end].text == ","
    return before in _BEFORE_SUBJECT and not (ends and before in _ALSO_PREPOSITIONS)


def unnamed_subject(sentence: Sentence) -> Sequence[Token]:
    """Who "the governor" is in "The governor of Oster laughed": who a sentence begins with, where no name stands beside; else empty."""
    tokens = list(sentence.tokens)
    first = next((i for i, token in enumerate(tokens[:2]) if token.low not in _BEFORE_SUBJECT), 0)
    if not tokens or tokens[first].low not in words.DETERMINERS - _OF_NOBODY:
        return ()
    phrase = phrase_after(tokens, first, len(tokens), apposition=False)
    if phrase is None:
        return ()
    links = (i for i in range(first + 1, phrase[1]) if tokens[i].low in words.ATTACHING)
    end = next(links, phrase[1])
    if end - first > 2 and _is_third_person(tokens[end - 1]) and _is_office(tokens[end - 2]):
        end = last = end - 1  # "The governor disagrees"
    else:
        last = phrase[1]
    head = tokens[end - 1]
    named = any(token.is_capital for token in tokens[first + 1 : end])
    unnamed = _is_office(head) and not named and not is_plural(head)
    general = tokens[first].low in {"a", "an"} and last < len(tokens) and tokens[last].low in _MODALS
    return tokens[first:end] if unnamed and not general and _acts(tokens, last) else ()


def only_body(sentence: Sentence) -> str:
    """The one body that a sentence begins with, or that somebody asked or told, where nobody else in it can be "they"; else empty."""
    named = [*sentence.names, *sentence.institutions]
    bodies = [name for name in named if name.kind not in PERSON_KINDS]
    people = {name.name for name in named if name.kind in PERSON_KINDS}
    if len({name.name for name in bodies}) != 1 or len(people) >= _SEVERAL:
        return ""
    before = sentence.tokens[: sentence.place(bodies[0].start)]
    several = any(is_plural(t) and is_person_noun(t._replace(low=singular(t.low))) for t in sentence.tokens)
    opens = all(token.low in words.ARTICLES for token in before)
    told = any(token.low in CUES for token in before)
    return bodies[0].name if (opens or told) and not several else ""


def _acts(tokens: Sequence[Token], index: int) -> bool:
    """True where a verb follows a subject, or a clause that describes it: "who was ill"."""
    following = tokens[index].low if index < len(tokens) else ""
    if following == ",":
        return index + 1 < len(tokens) and tokens[index + 1].low in _DESCRIBING
    return bool(following) and (
        following in FINITE | THIRD_PERSONS | words.AUXILIARIES - {"'s"}
        or is_past(tokens[index])
        or _is_third_person(tokens[index])
    )


def _is_third_person(token: Token) -> bool:
    return token.is_word and token.low.endswith("s") and not token.is_capital


def _is_office(token: Token) -> bool:
    return is_person_noun(token) or token.low in nouns.TITLES | nouns.KIN


def main_subject_after(sentence: Sentence, pronoun: Token) -> Name | None:
    """The person whom the main clause is about, where a pronoun stands in a clause before it; else None.

    Mia Hale of "Although she called it late, Mia Hale, a pilot, left", whom the "she" most often points forward to.
    """
    tokens, place = sentence.tokens, sentence.place(pronoun.start)
    if not 0 < place <= _REACH_OF_PRONOUN or tokens[0].low not in _FRONTED:
        return None
    comma = next((i for i in range(place, len(tokens)) if tokens[i].text == ","), len(tokens))
    first = comma + 1
    if first < len(tokens) and tokens[first].text in words.QUOTE_MARKS | {"''"}:
        first += 1
    for name in sentence.names:
        start, end = sentence.place(name.start), sentence.place(name.end)
        if start < first or end >= len(tokens):
            continue
        between = tokens[first:start]
        opens = all(token.low in words.ARTICLES or _is_modifier(token) for token in between)
        following = tokens[end]
        acts = (
            following.text == ","
            or following.low in FINITE | words.AUXILIARIES - {"'s"}
            or is_past(following)
        )
        return name if opens and acts and is_participant(sentence, name) else None
    return None


def joined_with(sentence: Sentence, pronoun: Token) -> str:
    """Whom a sentence names beside a pronoun, and who is somebody else: Bo Ek of "he and Bo Ek"; empty for nobody."""
    tokens = sentence.tokens
    for name in sentence.names:
        first, end = sentence.place(name.start), sentence.place(name.end)
        while first > 0 and _is_modifier(tokens[first - 1]):
            first -= 1
        before = [token.low for token in tokens[max(0, first - 2) : first]]
        after = [token.low for token in tokens[end : end + 2]]
        if before == [pronoun.low, "and"] or after == ["and", pronoun.low]:
            return name.name
    return ""


def _is_modifier(token: Token) -> bool:
    """True for the "mayor" of "the mayor Mia Hale", no verb and no small word."""
    return token.is_word and token.low not in words.SMALL_WORDS and not token.low.endswith(("ing", "ed"))
