"""The words and marks of a text as tokens with their offsets, the common ground of all rules of attribution."""

import re
from typing import NamedTuple

from claimline.text.named_days import AFTER_DAY, BEFORE_ON_DAY, GIVEN_NAMES
from claimline.text.word_cache import WordCache


class Token(NamedTuple):
    """A word, a number or one punctuation mark; `low` is the word in lower case with straight apostrophes."""

    start: int
    end: int
    text: str
    low: str

    @property
    def is_word(self) -> bool:
        """True for words and numbers, False for punctuation."""
        return self.text[0].isalnum() or self.text[0] in "@#"

    @property
    def is_capital(self) -> bool:
        """True where the word begins with a capital letter, with or without an Arabic article before it ("al-Reis")."""
        if self.text[0].isupper() or self.text[0] == "@":
            return True
        return "-" in self.text and _ARTICLED.match(self.text) is not None


_ARTICLED = re.compile(r"[a-z]{2,3}-[A-Z]")
# A possessive "'s" and the short forms of auxiliaries are tokens of their own ("Assad" "'s" "army"), "n't" is not.
# Each match is the white space before a token, and the token.
_TOKEN = re.compile(
    r"""
    (\s*)
    ( [A-Za-z]+(?=[\s,]) | [,“”] | [.](?=\s)            # most words and marks: tried first, for speed
    | (?:[^\W\d_]\.){2,}                                # U.S.  a.m.
    | (?:Mr|Mrs|Ms|Dr|Prof|Gen|Lt|Col|Maj|Brig|Capt|Sgt|Cpl|Det|Insp|Supt|Cllr|Adm|Sen|Rep|Rev|Gov|Hon|St|Jr|Sr)\.
    | [A-Z]\.(?=\s[A-Z])                               # the J. of "John J. Hale"
    | \d+(?:[.,:/]\d+)*(?:st|nd|rd|th)?\b(?!-\w)        # 1,000  5:00  31st
    | ['’](?:s|re|ve|ll|d|m)\b                          # 's  'll
    | (?<=s)['’](?=\s+[a-z])                            # the pilots' union
    | [@#]?\w+(?:[-&./]\w+|['’](?!(?:s|re|ve|ll|d|m)\b)\w+)*
    | ''|``|\.\.\.|-{2,}
    | \S )
    """,
    re.VERBOSE,
)


# Acronyms that would be small words in lower case ("the US said" has no pronoun in it) keep a point in `low`.
_ACRONYMS = frozenset({"US", "IS", "IT", "WHO"})


# These have a capital at the head of a sentence, and are no name even before "May".
_BEFORE_MONTH = frozenset(
    "in on of since by until last this next early late mid from during before after through between "
    "monday tuesday wednesday thursday friday saturday sunday".split()
)

_WEEKDAYS = frozenset("monday tuesday wednesday thursday friday saturday sunday".split())
_CAN_BE_NAMES = re.compile(r"\b(?:May|March|April|June|August|Jan|[A-Z][a-z]+day)\b")
_GIVEN_SMALL_WORDS = frozenset({"Said", "Will", "Per"})
_TELLING = frozenset(
    "said says told tells wrote writes added adds warned argued claimed reported announced".split()
)

# It makes a token without the slow constructor of named tuples, because every word of every text becomes one.
_new_token = tuple.__new__


def _low(word: str) -> str:
    """A word in lower case as tokens have it."""
    low = "'s" if word in {"'", "’"} else word.lower().replace("’", "'")
    return f"{low}." if word in _ACRONYMS else low


_LOWS = WordCache(_low)


def tokenize(text: str, start: int = 0, end: int | None = None) -> list[Token]:
    """The tokens of `text[start:end]`, with offsets into `text`."""
    found: list[Token] = []
    right = start
    # Two strings a token cost half of what a match object does.
    for gap, word in _TOKEN.findall(text, start, len(text) if end is None else end):
        left = right + len(gap)
        right = left + len(word)
        found.append(_new_token(Token, (left, right, word, _LOWS[word])))
    if _CAN_BE_NAMES.search(text, start, len(text) if end is None else end):
        _tell_months(found)
    if "Said " in text[start:end] or "Will " in text[start:end] or "Per " in text[start:end]:
        _tell_given_names(found)
    return found


def _tell_given_names(tokens: list[Token]) -> None:
    """Keep "Said Aziz said" from being the verb "said", "Will Hale told" from "will", "Per Ek" from "per": the name gets a point."""
    for index, token in enumerate(tokens[:-1]):
        if token.text not in _GIVEN_SMALL_WORDS or not tokens[index + 1].text[0].isupper():
            continue
        tells = index + 2 < len(tokens) and tokens[index + 2].low in _TELLING
        if tells or (token.text == "Per" and _stands_inside(tokens, index)):
            tokens[index] = token._replace(low=f"{token.low}.")


def _stands_inside(tokens: list[Token], index: int) -> bool:
    """True after a word, or after the comma behind one in lower case: "the diver, Per Ek", not "Quay Fell, Per Report"."""
    before = tokens[max(0, index - 2) : index]
    if not before:
        return False
    if before[-1].text == "," and len(before) > 1:
        return before[0].text[0].islower()
    return before[-1].text.isalpha()


def _tell_months(tokens: list[Token]) -> None:
    """Keep "in May" and "Mia May" from being the verb "may": the month gets a point, the name its capital.

    Other months and weekdays that are a name get a point: "April Hale said", "Bo March denied", "Jan Hale", "the Oster
    Sunday Herald", "the Oster Mail on Sunday".
    """
    for index, token in enumerate(tokens):
        if token.text == "May" and index:
            named = _is_surname(tokens, index)
            tokens[index] = token._replace(low="May" if named else "may.")
        elif (
            (token.text in GIVEN_NAMES and _is_given_name(tokens, index))
            or (token.text == "March" and index and _is_surname(tokens, index))
            or (token.text == "Jan" and _has_surname(tokens, index))
            or (token.low in _WEEKDAYS and _is_paper(tokens, index))
        ):
            tokens[index] = token._replace(low=f"{token.low}.")


def _is_surname(tokens: list[Token], index: int) -> bool:
    """True where a name stands before a month, and no day or year after it."""
    before, after = tokens[index - 1], tokens[index + 1 : index + 2]
    is_name = before.is_capital and len(before.text) > 1 and before.low not in _BEFORE_MONTH
    return is_name and not (after and after[0].text[0].isdigit())


def _is_given_name(tokens: list[Token], index: int) -> bool:
    """True for the first word of a sentence or clause with a surname and a small word after it: "April Hale said"."""
    following = tokens[index + 1 : index + 3]
    before = tokens[index - 1] if index else None
    begins = before is None or not before.is_word or tokens[index].start - before.end > 1
    return (
        begins
        and len(following) == 2
        and following[0].text[0].isupper()
        and following[0].low not in _BEFORE_MONTH
        and following[1].text[0].islower()
    )


def _has_surname(tokens: list[Token], index: int) -> bool:
    """True for the "Jan" of "Minister Jan Hale": a name follows, and nothing that stands before a month comes first."""
    following = tokens[index + 1 : index + 2]
    dated = index > 0 and tokens[index - 1].low in _BEFORE_MONTH
    return (
        not dated
        and following != []
        and following[0].text[0].isupper()
        and following[0].low not in _BEFORE_MONTH
    )


def _is_paper(tokens: list[Token], index: int) -> bool:
    """True for the day of a Sunday paper: "the Oster Sunday Herald", "the Oster Mail on Sunday"."""
    if index + 1 < len(tokens) and tokens[index + 1].text in AFTER_DAY:
        return True
    return index > 1 and tokens[index - 1].low == "on" and tokens[index - 2].text in BEFORE_ON_DAY
