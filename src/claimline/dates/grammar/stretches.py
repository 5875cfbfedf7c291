"""A text as stretches of words that dates are made of; all other words end a stretch and cost next to nothing."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from claimline.dates.grammar.lexicon import ABBREVIATIONS, Classes, Value
from claimline.dates.grammar.patterns import DASHES, MARKS, Matcher
from claimline.dates.grammar.shapes import number_classes

_TOKEN = re.compile(
    r"""
      (?:https?://|www\.)\S+                                                   # the digits of an address are no date
    | [QHqh][1-4](?![^\W_])                                                     # Q3
    | [oO]['’]clock\b
    | [^\W\d_]+(?:(?<=\b[AaPpBbCc])\.\s?[MCDEmcde]\b(?:\.\s?[Ee]\b)?\.?)?    # words; a.m., A.D., B.C.E.
    | (?=['’‘\d])(?:                                                             # what begins with a digit; all else is passed over at once
      [1-4][QHqh](?:\d\d|\d{4})?(?!\w)                                          # 3Q, 3Q14
    | \d{4}-\d\d?-\d\d?(?:T\d\d:\d\d(?::\d\d(?:[.,]\d+)?)?(?:Z|[+-]\d\d:?\d\d)?)?(?!\w|-\d)  # 2016-03-31T11:30-08:00
    | (?<![\w-])(?:19|20)\d\d-W[0-5]\d(?![\w-])                                    # 2016-W13
    | (?<![\w-])\d\d?-\d\d?-\d{4}(?![\w-])                                              # 31-03-2016
    | \d\d(?:1[2-9]|[2-9]\d)[/-](?:0[1-9]|1[0-2])(?![\w/-])                     # 2015-05, but not the years 2008-09
    | (?<![\w-])\d\d?-\d{4}(?![\w/-])                                                  # 05-2015
    | \d{4}(?=/\d\d?/[A-Z])                                                      # the year of 2016/31/Mar
    | \d{4}(?=/\d\d(?:\d\d)?(?![\w/]))                                          # the first year of 2015/16
    | (?:(?<!['’‘])['’‘])?\d+(?:[.,:/]\d+)*(?:(?<=0)['’]s|(?<=\d\d\d0)[ ]s\b|[A-Za-z]+)?)                              # 2016, 3rd, 5:30pm, 31/3/2016, '80s, 1990 s
    """,
    re.VERBOSE,
)

# What may stand between two words of one expression, and the mark that patterns see for it.
_GAPS: Mapping[str, str] = (
    dict.fromkeys((" ", "\n", "\u00a0", "  ", "\t", " \n", "\u202f"), "")
    | dict.fromkeys((", ", ",", ",\n", ",\u00a0", " , "), MARKS[","])
    | dict.fromkeys((*DASHES, " - ", " – "), MARKS["-"])
    | dict.fromkeys(("'s ", "’s ", "' ", "’ ", "'s\n", "’s\n"), MARKS["'s"])
    | {"/": MARKS["/"], ":": MARKS[":"], " (": MARKS["("], ") ": MARKS[")"], "), ": MARKS[")"]}
)
_GAPS_AFTER_ABBREVIATION: Mapping[str, str] = {". ": "", ".\n": "", ".": "", ".\u00a0": "", "., ": MARKS[","]}

# Words that digits may follow without a space: "Dec31", "FY2015", "Q4'13".
_GLUES_TO_DIGITS = frozenset({"MONTH", "fy", "cy", "QUARTERCODE", "HALFCODE"})

_CURRENCIES = frozenset("$€£¥₹₽")
_LONGEST_GAP = 3
_LONGEST = 200  # tokens; no sentence comes near, and without an end the cost of hostile text would run away


@dataclass(slots=True)
class Stretch:
    """Tokens that stand together; marks between words are tokens too. The lists run in parallel."""

    characters: list[str] = field(default_factory=list)
    starts: list[int] = field(default_factory=list)
    ends: list[int] = field(default_factory=list)
    classes: list[Classes] = field(default_factory=list)

    @property
    def codes(self) -> str:
        """The tokens as the string of characters that patterns are matched on."""
        return "".join(self.characters)

    def add(self, code: str, start: int, end: int, classes: Classes) -> None:
        """Append a token."""
        self.characters.append(code)
        self.starts.append(start)
        self.ends.append(end)
        self.classes.append(classes)

    def grow_last(self, code: str, end: int, classes: Classes) -> None:
        """Let the last token reach on to `end` and be something else."""
        self.characters[-1] = code
        self.ends[-1] = end
        self.classes[-1] = classes

    def drop_last(self) -> None:
        """Forget the last token: the "and" inside "two thousand and fifteen"."""
        for column in (self.characters, self.starts, self.ends, self.classes):
            column.pop()


def stretches(text: str, matcher: Matcher) -> Iterator[Stretch]:
    """All stretches of words that the matcher's grammar knows, in order."""
    stretch = Stretch()
    end = -1
    words = matcher.words
    for match in _TOKEN.finditer(text):
        word = match.group()
        classes = words.get(word) or _other_classes(word, words, text[match.start() - 1 : match.start()])
        if not classes or _is_tail(text, match.start(), word, stretch):
            continue
        start, before = match.start(), end
        end = match.end()
        gap = text[before:start] if start - before <= _LONGEST_GAP else "x"
        mark = _mark(text, gap, before, stretch)
        if mark is None or before < 0 or len(stretch.starts) > _LONGEST:
            if stretch.starts:
                yield stretch
            stretch = Stretch()
        elif mark:
            if mark == MARKS["-"] and (number := _one_number(text, stretch, word, classes)):
                stretch.grow_last(matcher.character(number), end, number)
                continue
            stretch.add(mark, before, start, {})
        elif number := _one_number(text, stretch, word, classes):
            if "and" in stretch.classes[-1]:
                stretch.drop_last()
            stretch.grow_last(matcher.character(number), end, number)
            continue
        stretch.add(matcher.character(classes), start, end, classes)
    if stretch.starts:
        yield stretch


def _mark(text: str, gap: str, before: int, stretch: Stretch) -> str | None:
    """The mark that patterns see for a gap, empty for a mere space; None where the gap ends the stretch."""
    if not gap:
        return "" if stretch.classes and _GLUES_TO_DIGITS & stretch.classes[-1].keys() else None
    mark = _GAPS.get(gap)
    if mark is None and gap in _GAPS_AFTER_ABBREVIATION and _is_abbreviation(text, before):
        mark = _GAPS_AFTER_ABBREVIATION[gap]
    return mark


def _is_tail(text: str, start: int, word: str, stretch: Stretch) -> bool:
    """True for digits that a letter stands right before ("5e5", "A1987"), unless it is the end of "Dec31" or "FY2015"."""
    if not start or not word[0].isdigit() or not text[start - 1].isalnum():
        return False
    glued = stretch.ends and stretch.ends[-1] == start and _GLUES_TO_DIGITS & stretch.classes[-1].keys()
    return not glued


def _other_classes(word: str, words: Mapping[str, Classes], before: str) -> Classes:
    """The classes of a token that is no plain word: one with digits, or letters with points between them.

    A number right after the sign of a currency is nothing but one: "for $12 May 3".
    """
    if word[0].isalpha():
        return words.get(re.sub(r"[.\s]", "", word).upper(), {}) if "." in word else {}
    classes = number_classes(word)
    return {"COUNT": classes["COUNT"]} if "COUNT" in classes and before in _CURRENCIES else classes


def _one_number(text: str, stretch: Stretch, word: str, classes: Classes) -> Classes:
    """The classes of a number spelled in several words, if this word continues the last token; else none."""
    last, at = stretch.classes[-1], stretch.starts[-1]
    after_and = "and" in last and len(stretch.starts) > 1
    if after_and:  # "two thousand and fifteen", but not "five and twenty"
        last, at = stretch.classes[-2], stretch.starts[-2]
    first, second = last.get("COUNT"), classes.get("COUNT", classes.get("ORDINAL"))
    in_words = word[0].isalpha() and not last.keys() & {"HOUR", "DAY"}
    if not in_words or not isinstance(first, int) or not isinstance(second, int):
        return {}
    if after_and and (first % 100 or first < 100 or second >= 100):
        return {}
    if text[at].isdigit() and (after_and or second not in {100, 1000}):
        return {}  # "they lost 4,000 two years ago" has two numbers, "5 thousand" has one
    tens_and_one = 20 <= first % 100 <= 90 and first % 10 == 0 and second < 10
    if "COUNT" not in classes:
        number = first + second
        return {"ORDINAL": number} | ({"NTHWORD": number} if number <= 31 else {}) if tens_and_one else {}
    total, is_year = 0, "YEAR" in last
    if 10 <= first <= 20 and 10 <= second <= 99:  # nineteen ninety
        total, is_year = 100 * first + second, True
    elif tens_and_one or (first % 100 == 0 and second < 100):
        total = first + second
    elif first < second and second in {100, 1000}:
        total = first * second
    return (
        _classes_of_words(total, thousands=first >= 1000 or second == 1000, is_year=is_year) if total else {}
    )


def _classes_of_words(number: int, *, thousands: bool, is_year: bool) -> Classes:
    """The classes of a number in several words; "two thousand and fifteen" is a year only where a word says so."""
    classes: dict[str, Value] = {"COUNT": number}
    if is_year:
        classes["YEAR"] = number
    elif thousands and 1900 <= number <= 2099:
        classes["SPELLED"] = number
    elif 21 <= number <= 31:
        classes["DAY"] = number
    return classes


def _is_abbreviation(text: str, end: int) -> bool:
    start = max(0, end - 5)
    return re.split(r"\W", text[start:end])[-1].lower() in ABBREVIATIONS
