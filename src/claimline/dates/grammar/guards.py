"""Numbers and words that only look like a date: amounts, labels, counted things, how long something took."""

import re

from claimline.dates.grammar.lexicon import OTHER_MONTHS

# Words that make a following number a year, whatever comes after it.
PLACERS = frozenset(
    ("in", "since", "during", "until", "till", "throughout", "early", "mid", "late", "year", "fiscal", "circa", "spring",
     "summer", "autumn", "fall", "winter", "before", "after")
)  # fmt: skip
# What numbers are given to.
_LABELS = frozenset(
    ("lot", "box", "room", "port", "flat", "bus", "number", "no", "page", "flight", "route", "highway", "chapter",
     "section", "article", "rule", "version", "build", "model", "unit", "channel", "suite", "apartment", "platform",
     "track", "line", "gate", "level", "code", "item", "figure", "table", "verse", "psalm", "type", "class", "street",
     "resolution", "agenda", "decree", "id", "pin", "tel", "phone", "telephone", "ticket", "invoice", "serial", "horizon",
     "vision", "boeing", "airbus", "windows", "extension", "ext", "p", "pp", "pages", "vol", "volume", "nos")
)  # fmt: skip
# What else is known by a code of digits; a year beside them is one ("the order 1914 was lost" is of no paper).
_CODED = _LABELS | frozenset(
    ("act", "bill", "case", "directive", "docket", "file", "form", "key", "law", "odds", "order", "password", "record",
     "ref", "reference", "regulation", "release", "v")
)  # fmt: skip
# Words after which few and bare digits are a date: "dated 20150331", "the letter of 31.03.15".
_DATES_DIGITS = frozenset(
    ("after", "around", "bears", "before", "between", "by", "created", "date", "dated", "during", "filed", "for", "from", "in",
     "issued", "marked", "modified", "of", "on", "posted", "published", "reads", "received", "says", "sent", "shows",
     "signed", "since", "stamped", "states", "through", "till", "to", "until", "updated")
)  # fmt: skip
# Words that may follow "on the 13th" where it is a day; after others it is the 13th of something.
AFTER_A_DAY = frozenset(
    ("a", "after", "all", "an", "and", "are", "as", "at", "before", "but", "by", "during", "for", "from", "had",
     "has", "he", "her", "his", "i", "in", "inside", "is", "it", "its", "near", "nobody", "of", "on", "or", "outside",
     "she", "some", "that", "the", "their", "there", "they", "this", "to", "until", "was", "we", "were", "when",
     "where", "which", "while", "who", "with", "you")
)  # fmt: skip
_LAST_OF_PARAGRAPH = re.compile(r"\s*\n\s*\n")
# What a year is divided into; "of the year" after another word is a prize or a time that comes again.
_SHARES = frozenset(
    ("beginning", "day", "days", "end", "half", "middle", "month", "months", "most", "much", "part", "quarter",
     "quarters", "remainder", "rest", "start", "third", "thirds", "week", "weeks")
)  # fmt: skip
# Words that make a duration before a date how long something lasts, not how far from the date: "for two weeks after it".
_BEFORE_A_STRETCH = frozenset(
    ("all", "during", "first", "for", "further", "last", "lasted", "lasting", "lasts", "over", "past", "spend", "spending", "spent", "take",
     "takes", "taking", "the", "these", "those", "throughout", "took", "within")
)  # fmt: skip
_WEEKDAY_OR_ON = re.compile(r"\b(?:on|(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*[.,]?) (?:the )?$", re.IGNORECASE)
_DAYS_OF_THE_WEEK = re.compile(
    r"\b(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*[.]? ?(?:-|–|to|through|till|until) ?(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*[.,]? $",
    re.IGNORECASE,
)
# Words after "the year" that begin a clause which says which year it is, or that make it another year.
_TELLS_WHICH = frozenset(
    ("a", "after", "ahead", "before", "he", "i", "it", "my", "of", "our", "round", "she", "that", "the", "their", "they",
     "we", "when", "which", "you")
)  # fmt: skip
_SHARE_OF = re.compile(r"([A-Za-z]+) of $")
_WORD_BEFORE_DIGITS = re.compile(r"([A-Za-z]+):?[ \u00a0](?:the )?[\"'“‘(]?$")
# "from 03/2015 to", "of 31.03.15 and": what stands before the first of several holds for all of them.
_DIGITS_BESIDE = re.compile(r"\d[\d./-]{4,9}(?:,? (?:and|or|to|until|till) |, | ?[-–] ?)$")
# A field of its own: a line, the cell of a table, brackets, a whole answer.
_FIELD_BEGINS = re.compile(r"(?:^|[\n\t|(\[?!]|[ ]{2}) ?$")
_FIELD_ENDS = re.compile(r"[.]? ?(?:$|[\n\t|)\]]|[ ]{2})")
_AMOUNT_MARKS = frozenset("$€£¥₽₹#@№_+=*~.&%")
LAST_WORD = re.compile(r"([A-Za-z]+)[.]?[\s(\"'“‘\u00a0-]*$")
_OF_A_YEAR = r"(?:(?<=\bof \d{4}[ \u00a0-])|(?<=\bfrom \d{4}[ \u00a0-]))"
_COUNTED_THING = re.compile(
    r"[ \u00a0-](?!(?:does|goes|sees|begins|starts|ends|brings|marks|always|perhaps|onwards)\b)"
    # Behind a paper and its year a verb may follow, with its object or by its meaning: "the map of 1902 names him", "from 1902
    # lists a mill"; but "a yield of 1902 tons a day".
    rf"(?!{_OF_A_YEAR}(?:says|tells|gives|describes|mentions|suggests|proves|refers|speaks|contains|makes|puts|takes)\b)"
    rf"(?!{_OF_A_YEAR}[a-z]+s (?:him|her|his|it|them|their|its|us|no|how|why|an?(?! (?:day|week|month|year|head|piece|night|season)\b))\b)"
    r"(?:[a-z]{2,}[^su\W]s|people|dead|wounded|injured|missing|homeless|men|women|children|sheep|cattle|fish|metre|meter|foot|mile|yard|pound|euro|dollar)\b"
)
# A house number stands before its street.
_STREET = re.compile(
    r"(?: [A-Z][\w.'’]*){1,3} (?:Street|St|Road|Rd|Avenue|Ave|Lane|Drive|Boulevard|Blvd|Square|Court|Place|Way)\b"
)
_DIGITS_BEFORE = re.compile(r"\d{3}[ \u00a0]")
_RANGE_BEFORE = re.compile(r"\d{4}[-–~]")
# Telephone and other numbers in groups: "138-2010", "555-1212", "1999-123"; the end of "3-2015" is left to its own rule.
_GLUED_BEFORE = re.compile(r"\d[-–/.:]$")
# "32 - 2015": a number that is no day and no month before the dash makes it no date.
_NO_DAY_BEFORE = re.compile(r"(?<![\d.,/-])(?:3[2-9]|[4-9]\d) [-–] $")
_GLUED_AFTER = re.compile(r"[-–/](?:\d{3}(?!\d)|\d{5})")
# The case 2019/1187: its year has a number, not another year.
_NUMBER_OF_A_YEAR = re.compile(r"/(?!(?:1[5-9]|20|21)\d\d(?!\w))\d{3,}(?![/\d])")
_OTHERS_BEFORE = re.compile(r"(?:\d{4}(?:, | and | or |, and ))+$")
_WEEK_GOES_ON = re.compile(
    r"(?:['’-]| (?:\d|of\b|after\b|since\b|that\b|long\b|one\b|two\b|three\b|four\b|five\b|six\b))"
)
_SO_MANY_WEEKS = re.compile(r"(?:an?|one|two|three|[123]) weeks? on ", re.IGNORECASE)
_BY_THEN = re.compile(r"\b(?:after|in|of|by|than|about|every) $", re.IGNORECASE)
_EVERY = re.compile(r"\b(?:every|each|an?|one|per) $", re.IGNORECASE)
_PART_FOLLOWS = re.compile(r" (?:of|before)\b")
_LAST_GOES_ON = re.compile(r" (?:[A-Z]|year|month|week|summer|autumn|winter|spring|night)")
_THE_DAY = re.compile(r"the day (?:before|after)\b", re.IGNORECASE)
_COUNTED_FROM_NOW = re.compile(r"\b(?:ago|hence|from (?:now|today|tomorrow))\b", re.IGNORECASE)
_DAY_AFTER_BRACKET = re.compile(r"\),? (?:on |last |yesterday|today|[A-Z][a-z]+day|\d)")
_BRACKET_ENDS = re.compile(r"[.]?[),;]")
_PART_OF_A_NAME = re.compile(r" of [A-Z][a-z]")
NEXT_WORD = re.compile(r"\s+([A-Za-z]+)")
_DASHES = frozenset({"- ", "– ", "— "})
_SMALL_BEFORE = re.compile(r"\b[a-z]+[\"'“‘`, ]+$")


def is_year(text: str, start: int, end: int) -> bool:
    """True where a bare number of four digits, at `start` to `end` in the text, reads as a year."""
    number = text[start:end]
    split = _is_split_year(text[max(0, start - 5) : end])
    if split or _RANGE_BEFORE.fullmatch(text, max(0, start - 5), start):
        start -= 5  # "pp. 1914-1918": what stands before a range holds for both ends
    before = text[max(0, start - 4) : start]
    if before[-1:] in _AMOUNT_MARKS or before[-1:].isalpha() or _DIGITS_BEFORE.fullmatch(before):
        return False  # an amount, the name of a road ("A1987"), a telephone number
    if (
        _STREET.match(text, end)
        or _NO_DAY_BEFORE.search(text, max(0, start - 6), start)
        or _GLUED_BEFORE.search(before)
        or _GLUED_AFTER.match(text, end)
        or _NUMBER_OF_A_YEAR.match(text, end)
    ):
        return False
    if others := _OTHERS_BEFORE.search(text, max(0, start - 40), start):
        start = others.start()  # "resolutions 1701 and 1559" are both of one kind
    match = LAST_WORD.search(text, max(0, start - 24), start)
    word = match[1].lower() if match else ""
    if (
        word in _LABELS
        or word.removesuffix("s") in _LABELS
        or (word in OTHER_MONTHS and number.isdigit() and int(number) < 1600)
    ):
        return False
    if word in PLACERS or (word == "the" and text[start:end][-2:] not in {"00", "50"}):
        return True
    return split or not _COUNTED_THING.match(text, end)


def _is_split_year(text: str) -> bool:
    """True for one year after the other, "2014/2015"; "1907/2006" may be the number of a paper."""
    first, slash, last = text.partition("/")
    return slash == "/" and first.isdecimal() and last.isdecimal() and int(last) == int(first) + 1


def is_year_in_words(text: str, start: int, end: int) -> bool:  # noqa: ARG001  guards are all called alike
    """True where a number in words is a year; "in two thousand cases" has so many of them."""
    follows = NEXT_WORD.match(text, end)
    return follows is None or follows[1].lower() in AFTER_A_DAY


def is_no_code(text: str, start: int, end: int) -> bool:
    """True where a date in few digits is no number of something else: "version 10.11.12", "#20150331"."""
    match = LAST_WORD.search(text, max(0, start - 24), start)
    before, after = text[max(0, start - 1) : start], text[end : end + 2]
    return (
        (match is None or match[1].lower() not in _CODED)
        and not before.startswith(tuple(_AMOUNT_MARKS | {"-", "/", ":"}))
        and not (after[:1] in _AMOUNT_MARKS | {"-", "/", ":"} and after[1:].isalnum())
    )


def is_placed(text: str, start: int, end: int) -> bool:
    """True where bare digits are a date by what stands before them, or have a field of their own.

    Without that they may be a code, whatever it is of: "the decision 10/2014", "sold 20101125 shares".
    """
    if not is_no_code(text, start, end) or _COUNTED_THING.match(text, end):
        return False
    while others := _DIGITS_BESIDE.search(text, max(0, start - 16), start):
        start = others.start()
    if _FIELD_BEGINS.search(text, max(0, start - 2), start) and _FIELD_ENDS.match(text, end):
        return True
    word = _WORD_BEFORE_DIGITS.search(text, max(0, start - 24), start)
    dated = word is not None and word[1].lower() in _DATES_DIGITS
    return dated or _WEEKDAY_OR_ON.search(text, max(0, start - 24), start) is not None


def is_day(text: str, start: int, end: int) -> bool:  # noqa: ARG001  guards are all called alike
    """True where "the 13th" is a day of the month, not the 13th floor or row, nor the beginning of "13th-century"."""
    if text[end : end + 1] == "-" and text[end + 1 : end + 2].isalpha():
        return False
    match = NEXT_WORD.match(text, end)
    return match is None or match[1].lower() in AFTER_A_DAY or _LAST_OF_PARAGRAPH.match(text, end) is not None


def is_in_brackets(text: str, start: int, end: int) -> bool:
    """True for what brackets say of the day before them: "Friday (15/6)", "Friday (7.6.)"; "on Friday, 7.6 to 120" is no date."""
    return text[start - 1 : start] == "(" and _BRACKET_ENDS.match(text, end) is not None


def is_bare_day(text: str, start: int, end: int) -> bool:
    """True where a number beside a date is a day; "Monday 12 ships sailed" has twelve ships."""
    if _DAYS_OF_THE_WEEK.search(text, max(0, start - 32), start):  # "Mon-Fri 9 to 5"
        return False
    if text[max(0, start - 5) : start].lower() == "week ":  # "in week 10 8 p.m. is late"
        return False
    if text[start:end].isalpha() and text[start - 2 : start] in _DASHES and NEXT_WORD.match(text, end):
        return False  # "3 April - first swallow"
    if not _WEEKDAY_OR_ON.search(text, max(0, start - 24), start):
        return True
    return is_day(text, start, end) and not text.startswith(" of ", end)


def is_week_after(text: str, start: int, end: int) -> bool:
    """True where "Monday week" is a week after a Monday: no "week two", no name, no time since which something lasts."""
    return not (
        text[start:end].endswith(("Week", "WEEK"))
        or _WEEK_GOES_ON.match(text, end)
        or _EVERY.search(text, max(0, start - 8), start)
    ) and is_no_stretch(text, start, end)


def is_weeks_on(text: str, start: int, end: int) -> bool:
    """True where "two weeks on Monday" are two weeks after it, not how long something lasts or lasted by then."""
    return (
        _SO_MANY_WEEKS.match(text, start) is not None
        and is_no_stretch(text, start, end)
        and not _BY_THEN.search(text, max(0, start - 8), start)
    )


def is_year_of_text(text: str, start: int, end: int) -> bool:
    """True where "the year" is the one that the text is about: no name, no prize, no year that the next words explain."""
    follows = NEXT_WORD.match(text, end)
    share = _SHARE_OF.search(text, max(0, start - 24), start)
    return (
        is_no_name(text, start, end)
        and (follows is None or follows[1].lower() not in _TELLS_WHICH)
        and (share is None or share[1].lower() in _SHARES)
    )


def is_no_name(text: str, start: int, end: int) -> bool:
    """True where common words are written as such: "the Year" and, after small letters, "This Week" are names."""
    first, *others = text[start:end].replace("-", " ").split()
    if not others or not all(word[0].isupper() for word in others) or text[start:end].isupper():
        return True
    if first == "the" and len(others) == 1:
        return False
    return first[0].islower() or not _SMALL_BEFORE.search(text, max(0, start - 24), start)


def is_no_part(text: str, start: int, end: int) -> bool:  # noqa: ARG001  guards are all called alike
    """True where a unit is counted from the writing, not a part of something ("in the last week of the fair")."""
    return _PART_FOLLOWS.match(text, end) is None


def is_of_now(text: str, start: int, end: int) -> bool:
    """True where "the last month" is the one before this; "the last month of World War II" is a part of the war."""
    return is_no_name(text, start, end) and not _PART_OF_A_NAME.match(text, end)


def is_no_comparison(text: str, start: int, end: int) -> bool:  # noqa: ARG001  guards are all called alike
    """True where so many units later are a time, not how much later ("a month earlier than usual")."""
    return not text.startswith(" than ", end)


def ends_with_last(text: str, start: int, end: int) -> bool:  # noqa: ARG001  guards are all called alike
    """True where "the week before last" ends there, and does not go on: "before last Christmas", "before last year"."""
    return not _LAST_GOES_ON.match(text, end)


def is_before_last(text: str, start: int, end: int) -> bool:
    """True for "the Sunday before last" and "a week last Sunday" of a clause's end; "for a week last Sunday" is how long."""
    return ends_with_last(text, start, end) and (
        text[start].lower() == "t" or is_no_stretch(text, start, end)
    )


def is_no_stretch(text: str, start: int, end: int) -> bool:
    """True where a duration counts to a day; "for two weeks from Monday" and "the two weeks after it" are how long it lasts."""
    if _THE_DAY.match(text, start):  # "the day after Christmas"
        return True
    before = LAST_WORD.search(text, max(0, start - 24), start)
    words = {text[start:end].split(maxsplit=1)[0].lower(), before[1].lower() if before else ""}
    return words.isdisjoint(_BEFORE_A_STRETCH)


def is_counted(text: str, start: int, end: int) -> bool:
    """True for "two months from today on Tuesday", which says one day twice; "opened in June on a Tuesday" does not."""
    return _COUNTED_FROM_NOW.search(text, start, end) is not None


def has_day_after_bracket(text: str, start: int, end: int) -> bool:  # noqa: ARG001  guards are all called alike
    """True where the day of a time follows the bracket with the same time elsewhere: "14:00 (12:00 GMT) on Tuesday"."""
    return _DAY_AFTER_BRACKET.match(text, end) is not None
