"""A run of capitals taken apart: the office before a name, and the name with its ranks."""

from collections.abc import Sequence

from claimline.attribution.lexicon import nouns, words
from claimline.attribution.lexicon.given_names import GENDERS
from claimline.attribution.syntax.grammar import Bounds, is_plural, singular
from claimline.attribution.syntax.proper_names import is_body, is_demonym
from claimline.attribution.syntax.unnamed import is_person_noun
from claimline.text.tokens import Token


def name_and_title(run: Sequence[Token]) -> tuple[Sequence[Token], Sequence[Token]]:
    """A run of capitals parted into the name, with its ranks, and the offices before it; courtesies go."""
    last = len(run) - _closes_with_rank(run)
    titles = [index for index in range(last) if _is_title(run, index)]
    if not titles or titles[-1] == len(run) - 1:
        return run, ()
    start = titles[-1] + 1
    if run[start].low == "of" and run[-1].low in nouns.DEPARTMENTS:
        return run, ()  # "Minister of Foreign Affairs", without a name
    if run[start].low == "of":  # "Minister of Defence Ivo Ort"
        start += 2
        while start < len(run) - 1 and run[start].low in nouns.DEPARTMENTS:
            start += 1
    while start > 0 and run[start - 1].low in nouns.RANKS and not _is_of_office(run, start - 1):
        start -= 1
    if start >= len(run) or _closes_firm(run, start):
        return run, ()
    return run[start:], [token for token in run[:start] if token.low not in nouns.COURTESIES]


def _closes_firm(run: Sequence[Token], start: int) -> bool:
    """True for the "Holdings" of "MP Holdings" and the "Bank" of "Major Bank": all that follows an office is the end of a firm."""
    return len(run) - start == 1 and run[start].low in nouns.FIRM_MARKS | nouns.BODY_WORDS


def _is_of_office(run: Sequence[Token], index: int) -> bool:
    """True for the "General" of "Attorney General" and "Secretary General", which is no rank of the army."""
    before = run[index - 1] if index else None
    return (
        before is not None
        and before.low not in nouns.RANKS
        and (before.low in nouns.OFFICES or is_person_noun(before))
    )


def _is_title(run: Sequence[Token], index: int) -> bool:
    """True for "Mayor", and for "Historian" where it opens a run or a name of two words follows it."""
    if run[index].low.rpartition("-")[2] in nouns.TITLES:  # "Secretary-General", "Vice-President"
        return True
    if not index and singular(run[0].low) in nouns.TITLES and len(run) > 2:
        return True  # the "Justices" of "Justices Mia Hale and Bo Ek"
    return (not index or index + 2 < len(run)) and is_person_noun(run[index]) and not is_plural(run[index])


def has_trade_of_several(tokens: Sequence[Token]) -> bool:
    """True for the "Bakers Mia Hale" of "Bakers Mia Hale and Bo Ek", where the trade of both only opens the sentence."""
    named = all(token.is_capital for token in tokens) and len(tokens) > 2
    trade = named and is_person_noun(tokens[0]) and is_plural(tokens[0])
    return trade and tokens[1].low not in words.INSIDE_NAMES and not is_body(list(tokens), (0, len(tokens)))


def is_office_alone(core: Sequence[Token], run: Bounds) -> bool:
    """True for the "Harbour Minister" and "Minister of Health" that name nobody; an apposition may."""
    of = next((i for i in range(*run) if core[i].low == "of"), 0)
    departed = (
        of > run[0] and core[of - 1].low in nouns.OFFICES and name_and_title(core[slice(*run)])[1] == ()
    )
    return departed or (core[run[1] - 1].low in nouns.TITLES and not _is_surname(core, run))


def _is_surname(core: Sequence[Token], run: Bounds) -> bool:
    """True for the "Sheikh" of "Ali Sheikh" and "her neighbour Nim Sheikh", and for the "Sen" of "Amit Sen".

    A shortened office has its full stop, and the word before it is none.
    """
    last, before = core[run[1] - 1], core[run[1] - 2] if run[1] - run[0] > 1 else None
    beside = run[0] > 0 and is_person_noun(core[run[0] - 1])
    if _closes_with_rank(core[slice(*run)], beside=beside):
        return True
    shortened = f"{last.low}." in nouns.TITLES
    return shortened and before is not None and before.low not in nouns.TITLES and not is_person_noun(before)


def _closes_with_rank(run: Sequence[Token], *, beside: bool = False) -> bool:
    """True where a rank behind a given name is a surname; behind any name that stands `beside` who somebody is, too."""
    given = next((token for token in run[:-1] if token.low not in nouns.TITLES), None)
    if given is None or run[-1].low not in nouns.RANKS:
        return False
    return given.low in GENDERS or (beside and not (is_demonym(given) or is_person_noun(given)))
