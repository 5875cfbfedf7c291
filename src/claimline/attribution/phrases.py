"""Where the phrase that names somebody begins and ends, on either side of a reporting word.

A phrase is taken whole, with role, apposition and relative clause ("Lena Ort, who runs the port,"), and as token
indices (first, end). Nothing is known here of verbs or names but their form: small words, capitals and commas decide.
"""

from claimline.attribution import words
from claimline.attribution.cues import FINITE
from claimline.attribution.tokens import Token

Bounds = tuple[int, int]

_NOT_NOUNS = words.SMALL_WORDS | FINITE
_CLAUSE_MARKS = frozenset({",", ";", ":", "-", "–", "—", "--", "(", "...", "…", "/"})
_QUOTE_MARKS = frozenset({"“", "”", '"', "''", "``", "‘", "«", "»", "„"})
_AFTER_ROLE = frozenset(
    "ambassador adviser advisor aide envoy consultant counsel assistant deputy secretary".split()
)


def phrase_before(tokens: list[Token], low: int, end: int) -> Bounds | None:
    """The noun phrase that ends right before token `end`, not reaching left of `low`; None where there is none."""
    end = _before_time(tokens, low, end)
    if end <= low:
        return None
    if tokens[end - 1].text == ",":
        return _with_apposition(tokens, low, end)
    return _simple_before(tokens, low, end)


def phrase_after(tokens: list[Token], start: int, high: int, *, apposition: bool = True) -> Bounds | None:
    """The noun phrase that begins at token `start`, not reaching beyond `high`; None where there is none."""
    if start >= high:
        return None
    if tokens[start].low in words.PERSONS:
        return start, start + 1
    end = _simple_after(tokens, start, high)
    if end is None:
        return None
    while apposition and end < high and tokens[end].text == ",":
        stop = next_comma(tokens, end + 1, high)
        if not is_apposition(tokens, end + 1, stop):
            break
        end = stop
    return start, end


def is_noun(token: Token) -> bool:
    """True for a word that can be a noun, name or adjective: it is none of the small words."""
    return token.is_word and token.low not in _NOT_NOUNS


def is_plural(token: Token) -> bool:
    """True for a noun that looks like a plural, or means several ("police", "media")."""
    if token.low in words.COLLECTIVES:
        return True
    return token.low.endswith("s") and not token.low.endswith(("ss", "us", "is"))


def is_time(token: Token) -> bool:
    """True for a word of the calendar or a year."""
    return token.low in words.TIME_WORDS or (
        len(token.text) == 4 and token.text.isdigit() and token.text[:2] in {"18", "19", "20"}
    )


def is_apposition(tokens: list[Token], start: int, end: int) -> bool:
    """True where the words after a comma say who the one before it is ("a former aide", "who runs the port")."""
    if start >= end:
        return False
    first = tokens[start]
    if first.low in words.RELATIVES or first.low in {
        "whose",
        "now",
        "himself",
        "herself",
        "themselves",
        "formerly",
    }:
        return True
    if any(token.low in FINITE or token.low in words.AUXILIARIES - {"'s"} for token in tokens[start:end]):
        # A clause of its own, unless it is a relative one inside the apposition.
        return first.low in words.ARTICLES and any(
            token.low in words.RELATIVES for token in tokens[start:end]
        )
    if first.low in words.DETERMINERS:
        return True
    if first.low.endswith(("ing", "ly")) or is_time(first):
        return False
    return is_noun(first)


def starts_clause(tokens: list[Token], low: int, index: int) -> bool:
    """True where a clause can begin at `index`: at the sentence's start, after a mark or a conjunction."""
    if index <= low:
        return True
    before = tokens[index - 1]
    return (
        before.text in _CLAUSE_MARKS
        or before.text in _QUOTE_MARKS
        or before.low in words.CONJUNCTIONS | {"that"} | FINITE
    )


def next_comma(tokens: list[Token], start: int, high: int) -> int:
    """The next comma, or other mark that ends a clause, outside brackets; `high` where there is none."""
    depth = 0
    for index in range(start, high):
        text = tokens[index].text
        depth += (text == "(") - (text == ")")
        if depth <= 0 and (text in {",", ";", ":", "–", "—", "--"} or text in _QUOTE_MARKS):
            return index
    return high - 1 if high > start and tokens[high - 1].text in {".", "!", "?"} else high


def _before_time(tokens: list[Token], low: int, end: int) -> int:
    """`end` moved left over a date that stands between the phrase and the verb ("the army on Monday said")."""
    start = end
    while start > low and (is_time(tokens[start - 1]) or (start < end and tokens[start - 1].text.isdigit())):
        start -= 1
    if start == end or start <= low:
        return end
    while start > low and tokens[start - 1].low in words.TIME_OPENERS | words.ADVERBS:
        start -= 1
    return start


def _simple_before(tokens: list[Token], low: int, end: int) -> Bounds | None:
    if tokens[end - 1].low in words.RELATIVES:
        quantified = end - 3 >= low and tokens[end - 2].low == "of"  # "many of whom"
        return (end - 3 if quantified else end - 1), end
    if tokens[end - 1].low in words.PERSONS:
        return None if _follows_its_object(tokens, low, end - 1) else (end - 1, end)
    start = end
    while start > low:
        step = _step_left(tokens, low, start, end)
        if step is None:
            break
        if step < 0:  # an occasion ("in a statement") stands between the speaker and the verb
            return _simple_before(tokens, low, start - 1)
        start = step
    if not _names_somebody(tokens, start, end):
        return None
    if _is_past(tokens[start]) and not starts_clause(tokens, low, start):
        return None  # a verb without its subject: "had insured the ships"
    if start > low and tokens[start - 1].low in {"in", "at", "on", "during"}:
        occasion = next((i for i in range(end - 1, start - 1, -1) if tokens[i].low in words.OCCASIONS), end)
        if occasion + 1 < end and tokens[occasion + 1].is_capital:
            return occasion + 1, end  # "In an interview Lena Ort said"
    if start > low and (
        tokens[start - 1].low in words.PREPOSITIONS - words.SUBORDINATORS or _is_past(tokens[start - 1])
    ):
        return None  # the phrase belongs to a preposition, not to the verb
    return start, end


def _follows_its_object(tokens: list[Token], low: int, pronoun: int) -> bool:
    """True for "the plan she supported", "what he called": a clause that describes, and reports nothing.

    After a phrase that opens the sentence ("In a letter he said") the pronoun begins the main clause.
    """
    if pronoun == low:
        return False
    previous = tokens[pronoun - 1]
    if previous.low == "what":
        return True
    return is_noun(previous) and not is_time(previous) and tokens[low].low not in words.PREPOSITIONS


def _step_left(tokens: list[Token], low: int, start: int, end: int) -> int | None:
    """The new start of a phrase that grows to the left; None where it ends, -1 where it was only an occasion."""
    token = tokens[start - 1]
    grown = start < end
    further = start - 2 >= low and is_noun(tokens[start - 2])
    if token.text == ")":
        opening = _opening_bracket(tokens, low, start - 1)
        return opening if opening is not None and opening > low else None
    if (
        grown
        and tokens[start].low in words.DETERMINERS
        and token.low not in words.ATTACHING | words.DETERMINERS
    ):
        return None
    if is_time(token):
        described = start < end and (tokens[start].low == "'s" or tokens[start - 2].low in words.DETERMINERS)
        return start - 1 if start - 2 >= low and described else None
    if grown and further and tokens[start - 2].is_capital and _is_past(token):
        return None  # a verb: "Ort attacked the plan"
    if is_noun(token) or token.low in words.DETERMINERS or (grown and token.low in {"one", "those"}):
        return start - 1
    if token.low == "'s":
        return start - 1 if further else None
    if not grown:
        return None
    if token.low in words.ATTACHING and (further or (start - 2 >= low and tokens[start - 2].text == ")")):
        return (
            -1
            if tokens[end - 1].low in words.OCCASIONS and token.low in {"in", "at", "on", "during"}
            else start - 1
        )
    if token.low == "as" and further and tokens[start].low in words.OFFICES:
        return start - 1
    if token.low in {"and", "&"} and further:
        if (
            tokens[start].text[0].islower()
            and tokens[start - 2].text[0].islower()
            and tokens[start].low not in words.DETERMINERS
            and (start - 3 < low or not is_noun(tokens[start - 3]))
        ):
            return start - 2  # two adjectives: "state and local leaders"
        left = _simple_before(tokens, low, start - 1)
        return left[0] if left and starts_clause(tokens, low, left[0]) else None
    if token.low in words.RELATIVES | {"that"} and further and _is_verb_like(tokens[start]):
        return start - 1
    if token.low in words.SPEAKERS | words.PERSONS and further and _is_verb_like(tokens[start]):
        return start - 1  # a clause without its pronoun: "experts I met"
    if token.low.endswith("ly") and start - 2 >= low and tokens[start - 2].low in words.DETERMINERS:
        return start - 1
    return None


def _with_apposition(tokens: list[Token], low: int, end: int) -> Bounds | None:
    """The phrase before a verb when a comma closes an apposition or an aside between the two."""
    commas = [index for index in range(low + 1, end - 1) if tokens[index].text == ","]
    for comma in commas:
        head = _simple_before(tokens, low, comma)
        if head and starts_clause(tokens, low, head[0]) and is_apposition(tokens, comma + 1, end - 1):
            return head[0], end
    if not commas:  # a comma too many: "Colonel Ort of the coast guard, said"
        head = _simple_before(tokens, low, end - 1)
        return head if head and head[0] == low and tokens[low].is_capital else None
    aside = commas[-1]
    return _simple_before(tokens, low, aside) if not is_apposition(tokens, aside + 1, end - 1) else None


def _simple_after(tokens: list[Token], start: int, high: int) -> int | None:
    index = start
    while index < high:
        step = _step_right(tokens, start, index, high)
        if step is None:
            break
        index = step
    while index > start and tokens[index - 1].low in words.PREPOSITIONS | words.CONJUNCTIONS | words.ARTICLES:
        index -= 1
    return index if _names_somebody(tokens, start, index) else None


def _step_right(tokens: list[Token], start: int, index: int, high: int) -> int | None:
    token = tokens[index]
    previous = tokens[index - 1] if index > start else None
    following = tokens[index + 1] if index + 1 < high else None
    if token.text == "(":
        closing = next((i for i in range(index + 1, min(index + 8, high)) if tokens[i].text == ")"), None)
        return closing + 1 if closing is not None and previous else None
    if is_time(token) and not (following and following.low == "'s"):
        return None
    if token.low in words.DETERMINERS:
        opens = previous is None or previous.low in words.ATTACHING | words.DETERMINERS | words.CONJUNCTIONS
        return index + 1 if opens else None
    if token.low == "'s" or is_noun(token):
        verb = previous is not None and previous.is_capital and _is_verb_like(token)
        return None if verb else index + 1
    if previous is None or following is None:
        return None
    if token.low in words.RELATIVES:
        return next_comma(tokens, index + 1, high)
    if token.low in words.ATTACHING:
        return index + 1 if _attaches(tokens, previous, index, high) else None
    if token.low in {"and", "&"}:
        same_kind = following.is_capital == previous.is_capital and not _is_verb_like(following)
        return index + 1 if is_noun(following) and same_kind or following.low in words.ARTICLES else None
    return None


def _attaches(tokens: list[Token], previous: Token, index: int, high: int) -> bool:
    """True where a preposition after a phrase goes on with it, and does not begin the when and where of the speaking."""
    token = tokens[index]
    if token.low in {"of", "for", "from", "inside", "near", "within", "with"}:
        return True
    if token.low == "to":
        return previous.low in _AFTER_ROLE
    if token.low in {"in", "at", "on"}:
        rest = tokens[index + 1 : min(index + 6, high)]
        return not any(is_time(word) or word.low in words.OCCASIONS for word in rest)
    return token.low in {"against", "behind", "between"}


def _names_somebody(tokens: list[Token], start: int, end: int) -> bool:
    if end <= start:
        return False
    if end - start == 1 and tokens[start].low in words.QUANTIFIED | {"another", "one"}:
        return True
    if tokens[start].low == "no" or tokens[end - 1].low in {"'s"} | words.POSSESSIVES | words.ARTICLES:
        return False
    if not any(token.is_capital or token.low in words.DETERMINERS | {"'s"} for token in tokens[start:end]):
        head = next((i for i in range(start, end) if tokens[i].low in words.ATTACHING), end) - 1
        if not is_plural(tokens[max(head, start)]):
            return False  # a bare noun in the singular is no speaker: "derogatory", "unveil"
    return any(
        is_noun(token) and not is_time(token) and not token.text[0].isdigit() for token in tokens[start:end]
    )


def _is_verb_like(token: Token) -> bool:
    """True for a word in lower case with the ending of a verb; without a dictionary the form has to do."""
    return token.text[0].islower() and (
        token.low in FINITE or token.low.endswith(("ed", "ing", "s")) or len(token.low) <= 5
    )


def _is_past(token: Token) -> bool:
    return token.text[0].islower() and token.low.endswith("ed")


def _opening_bracket(tokens: list[Token], low: int, closing: int) -> int | None:
    return next(
        (index for index in range(closing - 1, max(low, closing - 14) - 1, -1) if tokens[index].text == "("),
        None,
    )
