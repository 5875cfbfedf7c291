"""Names recognised by their form: runs of capitalised words, the words in them tell people from bodies."""

from collections.abc import Sequence

from claimline.attribution.lexicon import nouns, words
from claimline.attribution.syntax.grammar import Bounds, is_inside_name, is_nickname, is_noun
from claimline.text.tokens import Token

# Small words that stand inside names: "Bank of England", "Ludwig van Beethoven", "Asaad bin Awad".
_INSIDE_PEOPLE = frozenset("al el bin bint ibn abu de del della van von der den la le du da dos ter".split())
_AFTER_COMPANIES = frozenset("international worldwide".split())
_BODY_WORDS = nouns.BODY_WORDS | {"&"}
_LONGEST_FIRM = (
    20  # names and commas up to the "&"; of a long list each comma would look through all that follows
)
_CAPITAL_INSIDE = words.POSSESSIVES | words.DAYS_IN_NAMES


def is_demonym(token: Token) -> bool:
    """True for "Soviet", "Norwegian", "Kurdish", "Americans": words for peoples, which look like names."""
    return token.low in nouns.DEMONYMS or token.low.removesuffix("s") in nouns.DEMONYMS


def is_generation(token: Token) -> bool:
    """True for the "Jr." of "Bo Ek, Jr.", which belongs to the name."""
    return token.low.rstrip(".") in words.GENERATIONS


def is_firm_mark(tokens: Sequence[Token], index: int) -> bool:
    """True for the "&" of "Hale & Sons" and the comma of "Hale, Roe & Ort", where every name has a capital."""
    if (
        index < 1
        or index + 1 >= len(tokens)
        or not (tokens[index - 1].is_capital and tokens[index + 1].is_capital)
    ):
        return False
    if tokens[index].text == "&":
        return True
    end, last = index + 1, min(len(tokens), index + _LONGEST_FIRM)
    while end < last and (tokens[end].is_capital or tokens[end].text == ","):
        end += 1
    closes = end + 1 < len(tokens) and tokens[end].text == "&" and tokens[end - 1].text != ","
    return tokens[index].text == "," and closes and tokens[end + 1].is_capital


def capital_runs(tokens: list[Token], start: int, end: int) -> list[Bounds]:
    """The runs of capitalised words among tokens `start` to `end`; small words of names join two of them."""
    runs: list[Bounds] = []
    stop = start
    # Most words are the same in lower case, which is seen quickly: they have no capital.
    capitals = [
        index
        for index, (_, _, text, low) in enumerate(tokens[start:end], start)
        if text != low
        and (low not in _NO_NAMES or (low == "first" and is_first_of_name(tokens, index)))
        and (text[0].isupper() or tokens[index].is_capital)
    ]
    named = frozenset(capitals)
    for index in capitals:
        if index < stop:
            continue
        stop = index + 1
        while stop in named or (stop + 1 in named and _joins(tokens, stop)):
            stop += 1
        if is_nickname(tokens, stop, end):  # "Ana “Bee” Roe"
            stop += 3
            while stop in named:
                stop += 1
        if stop < end and _closes_company(tokens, stop):
            stop += 1
        runs.append((index, stop))
    return runs


def _joins(tokens: list[Token], index: int) -> bool:
    """True for the small words inside names: "Ludwig van Beethoven", "Court of Audit", "Minister of Defence", "Bo Ek, Jr."."""
    if is_firm_mark(tokens, index):
        return True
    if tokens[index].text == ",":
        return is_generation(tokens[index + 1])
    if tokens[index].text == ".":
        return is_point_of_company(tokens, index)
    before = tokens[index - 1]
    named_by_of = before.low in nouns.OFFICES or (before.is_capital and before.low in nouns.BODIES_OF)
    if tokens[index].text[0].isupper() and tokens[index].low in _CAPITAL_INSIDE:  # "Ada Day Roe"
        return True
    if is_inside_name(tokens, 0, index):
        return True
    return tokens[index].low in _INSIDE_PEOPLE or (tokens[index].low == "of" and named_by_of)


def is_point_of_company(tokens: list[Token], index: int) -> bool:
    """True for the point of "Harlow Corp. International" and of "Harlow Corp. said", which ends no sentence."""
    if index < 1 or index + 1 >= len(tokens) or tokens[index].text != ".":
        return False
    before, after = tokens[index - 1], tokens[index + 1]
    if not (before.is_capital and before.low in nouns.FIRM_MARKS):
        return False
    if after.low in _AFTER_COMPANIES:  # but "He left Harlow Corp. International aides said"
        return not (
            index + 2 < len(tokens) and tokens[index + 2].text[0].islower() and is_noun(tokens[index + 2])
        )
    return after.low in {",", "'s"} or after.low in nouns.BODY_WORDS or after.text[0].islower()


def _closes_company(tokens: list[Token], index: int) -> bool:
    """True for the point of "Harlow Corp." at the end of a name, a phrase or a sentence."""
    marked = tokens[index].text == "." and tokens[index - 1].low in nouns.FIRM_MARKS
    return marked and (index + 1 == len(tokens) or is_point_of_company(tokens, index))


def is_first_of_name(tokens: list[Token], index: int) -> bool:
    """True for the "First" of "the First Harbour", and at the head of a sentence where a body's name follows it."""
    end = index + 1
    if end == len(tokens) or not (tokens[index].is_capital and tokens[end].is_capital):
        return False
    if index > 0 and tokens[index - 1].is_word:
        return True
    while end < len(tokens) and tokens[end].is_capital:
        end += 1
    return is_body(tokens, (index + 1, end))


def is_body(tokens: list[Token], run: Bounds) -> bool:
    """True where a word of the run is one that institutions and groups have in their names."""
    return not _BODY_WORDS.isdisjoint([low for _, _, _, low in tokens[run[0] : run[1]]])


def is_outlet(tokens: list[Token], run: Bounds) -> bool:
    """True where a word of the run is one that newspapers and broadcasters have in their names."""
    return not nouns.OUTLET_WORDS.isdisjoint([low for _, _, _, low in tokens[run[0] : run[1]]])


def is_person(tokens: list[Token], run: Bounds) -> bool:
    """True where a run looks like a person's name: two words or more, or a title before one."""
    count = run[1] - run[0]
    titled = tokens[run[0]].low in nouns.TITLES or (run[0] > 0 and tokens[run[0] - 1].low in nouns.TITLES)
    return (
        (count >= 2 or titled)
        and not is_body(tokens, run)
        and not any(t.text.isupper() and len(t.text) > 3 for t in tokens[run[0] : run[1]])
    )


_NO_NAMES = words.SMALL_WORDS | words.OPENERS | words.TIME_WORDS - {"march", "august", "april", "june", "jan"}
