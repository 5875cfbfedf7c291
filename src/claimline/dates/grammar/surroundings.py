"""Guards that look at the clause around: a count that is no hour, the quarter of a game, hours of opening."""

import re

from claimline.dates.english import IRREGULAR_PAST, MONTHS
from claimline.dates.grammar.guards import is_day, is_of_now
from claimline.dates.grammar.named import is_free_day

# What makes a bare number the hour of the part of the day after it: "at 9 last night", "from 7 to 9 tonight".
_AT_AN_HOUR = re.compile(
    r"\b(?:at|around|until|till|before|after|since|(?<!\bwon )(?<!\blost )(?<!\bled )(?<!\bwin )(?<!\blose )by)"
    r"(?: (?:about|around|roughly|nearly|almost|exactly|just|past|just (?:before|after)))? $"
    r"|\b(?:from|between|at) \d{1,2}(?:[:.]\d\d)? ?(?:[-–]|(?:to|and|or|until|till)\b) ?$",
    re.IGNORECASE,
)
_NAME_BEFORE = re.compile(
    r"\b(?!(?:At|Around|By|About|From|Until|Till|Before|After|Since|And|[A-Z][a-z]+day)\b)[A-Z][\w.]* $"
)
_GAME = re.compile(
    r"(?<!video )(?<!computer )(?<!mobile )(?<!online )\bgames?\b(?! (?:sales|mak|publish|develop|compan|compani|software|business|studio|consoles?)\w*)"
    r"|\b(?:the|this|that|last|next|'s|’s) match\b|\b(?:scor(?:e|es|ed|ing|eless)|outscored|touchdowns?|half-?time|overtime|quarterbacks?|field goals?)\b"
    r"|\b(?:led|leading|trailed|trailing|ahead|down) \d+[-–]\d",
    re.IGNORECASE,
)
_TOOK = re.compile(r"\b(?:in|of) (?:a (?:time|record|best) of )?$", re.IGNORECASE)
# What comes back each day, or runs "every twenty minutes from 6 a.m. to 10 p.m.", is of no day.
_WEEKDAYS = r"(?:mon|tues|wednes|thurs|fri|satur|sun)days?"
_UNITS = rf"(?:minute|(?:quarter|half)(?: of)?(?:[ -]an)?[ -]hour|hour|day|night|morning|afternoon|evening|week|weekday|weekend|month|season)s?|{_WEEKDAYS}"
_AGAIN = rf"(?:daily|nightly|hourly|weekdays|weekends|{_WEEKDAYS[:-1]}|(?:every|each) (?:[\w-]+ ){{0,3}}?(?:{_UNITS}))"
_A_CLOCK = r"(?:[\d.:]{1,5} ?(?:[ap]\.?m\.?)?|noon|midnight)"
_DAILY = re.compile(
    rf"\b{_AGAIN} (?:(?:from|between) {_A_CLOCK} )?(?:at|from|between|until|till|by|to|and) $", re.IGNORECASE
)
_DAILY_AFTER = re.compile(
    rf"(?: (?:to|and|until|till|-|–) {_A_CLOCK})?,? (?:daily|nightly|(?:on )?(?:weekdays|weekends|(?i:{_WEEKDAYS[:-1]}))"
    rf"|(?:every|each) (?:other )?(?:day|night|morning|afternoon|evening|weekday|(?i:{_WEEKDAYS})))"
    r"(?=\s*(?:[.,;:!?)”\"\n]|$)| (?:and|or|but|in|on|at|to|from|by|for|with|until|till|except|between|through|throughout|during|since)\b)"
)
_LONGEST_ROUND = 64  # code points
_CLAUSE_ENDS = re.compile(r"[.;!?\n]")
# What tells or foretells that something happened on the days named, so that they are none of every week.
_HAPPENED = re.compile(
    r"\b(?:(?!(?:clos|limit|exclud|requir|need|reserv|staff|mann|supervis)ed)\w{3,}ed|will|shall"
    rf"|(?-i:(?!(?:left|found|paid|kept|told|said)\b)(?:{IRREGULAR_PAST})))\b",
    re.IGNORECASE,
)
# What a clause tells after these is its own: "she said the club meets", "the club, which met".
_CLAUSE_BEGINS = re.compile(r"\b(?:that|which|who|where|said|says)\b|[:(]")
# What is done again and again, whatever else the clause tells: "is emptied", "used to meet".
_HABIT = re.compile(
    r"\b(?:(?:is|are)(?: \w+ly)? (?!expected|due|scheduled|planned)\w{2,}(?:ed|en|ld|de|id|nt)"
    r"|used to|always|usually|normally|often|generally|typically|regularly|every|each)\b",
    re.IGNORECASE,
)
_TODAY_IS = re.compile(r"\b(?:is|was|be|falls?|fell)(?: on)? $", re.IGNORECASE)
_A_DATE_BESIDE = re.compile(
    rf"\b(?:{'|'.join(MONTHS)}|{'|'.join(month[:3] for month in MONTHS)})\b|\d{{1,2}}[./-]\d{{1,2}}\b|\b(?:this|next|last) week\b"
)
_ONE_OF_SEVERAL = re.compile(r"\b(?:first|second|third|fourth|fifth|sixth|final|only) $", re.IGNORECASE)
# What is called after a season and has no time of its own: "the summer school is full".
_NAMED_AFTER_SEASON = re.compile(
    r"[ -](?:school|camp|house|home|job|course|coat|dress|sports?|squash|clothes|tyres?|pasture|term|wheat|onions?|clean(?:ing)?|Olympics|Games)\b"
)
_BEFORE_FALL = re.compile(
    r"\b(?:in|by|until|till|since|during|through|for|of|from|throughout) $", re.IGNORECASE
)
_IN_TENS = re.compile(
    r"\b(?:temperatures?|degrees|highs?|lows?|mercury|thermometer|aged?|ages|weather|bids?|prices?|scores?)\b",
    re.IGNORECASE,
)
_SHARE_BEFORE = re.compile(
    r"\b(?:ratio|odds|scores?|grades?|rating|marks?|share|fraction|chance|probability)\b[^.;]*$",
    re.IGNORECASE,
)
# After a month that is pointed at: "he was there that May, and", "it burned that May when".
_CLAUSE_IS_OVER = re.compile(r"\s*(?:[.,;:!?)”\"]|\Z)")
_NEXT_CLAUSE = re.compile(r"\s+(?:and|but|when|while|because|after|before|with|in|at|on|for|to|by)\b")
_SAID = re.compile(
    r"\b(?:sa(?:id|ys?)|told|tells?|report\w*|claim\w*|add(?:ed|s)|insist\w*|argu\w+|th(?:ink|ought)\w*|believ\w+|know|knew|wrote|so|hop\w+|show\w*|f(?:ind|ound)\w*)(?: \w+)? $",
    re.IGNORECASE,
)
# Before "that November" that points back; after a verb "that" may begin a clause.
_POINTING = re.compile(
    r"(?:^|[.!?;,:\n]|\b(?:and|but|by|during|from|in|of|since|until)) ?[\"“‘(]?$", re.IGNORECASE
)
_NAME_FOLLOWS = re.compile(r" [A-Z]")
_MONTH_NAMED = re.compile(rf"\b(?:{'|'.join(MONTHS)}|(?:this|last|next|that) month)\b")


def is_placed_clock(text: str, start: int, end: int) -> bool:
    """True where a number before a part of a day is its hour, not what was counted or numbered there.

    "At 9 last night", but "they lost 21-7 last night", "Flight 11 this morning" and "he read Luke 2:10 this morning".
    """
    before = text[max(0, start - 40) : start]
    if ":" in text[start:end]:
        return _NAME_BEFORE.search(before) is None
    if (
        not text[start:end].split(maxsplit=1)[0].isdigit() or "clock" in text[start:end]
    ):  # "half past nine last night"
        return True
    return _AT_AN_HOUR.search(before) is not None


def is_no_quarter_of_a_game(text: str, start: int, end: int) -> bool:
    """True where a quarter is one of the year: "Oster scored twice in the third quarter" is of a game."""
    before = _CLAUSE_ENDS.split(text[max(0, start - 80) : start])[-1]
    return not _GAME.search(before + text[start:end] + _CLAUSE_ENDS.split(text[end : end + 80])[0])


def is_day_of_no_share(text: str, start: int, end: int) -> bool:
    """True where two numbers are day and month, not a share of something ("on 3/4 of the land")."""
    return is_day(text, start, end) and is_no_share(text, start, end)


def is_no_share(text: str, start: int, end: int) -> bool:
    """True where two numbers are no share of something: "after 9/11 of the vote was counted", "odds from 10/1"."""
    return not text.startswith(" of ", end) and not _SHARE_BEFORE.search(text, max(0, start - 40), start)


def is_season(text: str, start: int, end: int) -> bool:
    """True where a season is that of a year, which may stand in the words.

    "The first winter" is counted from what the text may not date, "the summer school" is none, and "the fall" alone may be one.
    """
    if text[end - 1].isdigit():
        return True
    if _ONE_OF_SEVERAL.search(text, max(0, start - 12), start) or _NAMED_AFTER_SEASON.match(text, end):
        return False
    fall = text[start:end].lower() == "the fall" and not text.startswith(" of ", end)
    return not fall or _BEFORE_FALL.search(text, max(0, start - 10), start) is not None


def is_decade(text: str, start: int, end: int) -> bool:
    """True where tens name years: "the 1930s", "in the 30s", but no temperature in the 30s."""
    before = _CLAUSE_ENDS.split(text[max(0, start - 60) : start])[-1]
    return text[start:end].lower().removeprefix("the ")[:3].isdigit() or not _IN_TENS.search(before)


def is_unit_of_now(text: str, start: int, end: int) -> bool:
    """True where "the last quarter" is the one before this, neither a part of something nor the last of a game.

    "The last day" is never yesterday, but the last one of something.
    """
    words = text[start:end].lower()
    if words.endswith("last day"):
        return False
    return is_of_now(text, start, end) and (
        not words.endswith("quarter") or is_no_quarter_of_a_game(text, start, end)
    )


def is_month_pointed_at(text: str, start: int, end: int) -> bool:
    """True where "that November" points at one; "she said that November was wet" only goes on, "that August Senn" is a person."""
    if _NAME_FOLLOWS.match(text, end):
        return False
    told = _POINTING.search(text, max(0, start - 16), start) or _CLAUSE_IS_OVER.match(text, end)
    return bool(told) or (
        _NEXT_CLAUSE.match(text, end) is not None and not _SAID.search(text, max(0, start - 24), start)
    )


def is_no_timetable(text: str, start: int, end: int) -> bool:
    """True where short weekdays are those of a certain week; "open Mon-Fri" is every week."""
    around = (
        _CLAUSE_ENDS.split(text[max(0, start - 80) : start])[-1]
        + " "
        + _CLAUSE_ENDS.split(text[end : end + 60])[0]
    )
    return _HAPPENED.search(around) is not None or _A_DATE_BESIDE.search(around) is not None


def is_of_one_time(text: str, start: int, end: int) -> bool:
    """True where "the first Tuesday of the month" is a day, since its clause tells or foretells something, or says what day it is.

    "The club meets on the first Tuesday of the month" is every month's.
    """
    before = _CLAUSE_ENDS.split(text[max(0, start - 80) : start])[-1]
    before = _CLAUSE_BEGINS.split(before)[-1]
    around = f"{before} {_CLAUSE_ENDS.split(text[end : end + 60])[0]}"
    if _HABIT.search(around):
        return False
    return _TODAY_IS.search(before) is not None or _HAPPENED.search(around) is not None


def is_day_of_a_month_named(text: str, start: int, end: int) -> bool:
    """True where "on 5th" is a day, since its paragraph names a month; elsewhere it may be a street or a place in a race."""
    paragraph = text[max(0, start - 400) : start].rpartition("\n\n")[2]
    return is_day(text, start, end) and _MONTH_NAMED.search(paragraph) is not None


def is_free_day_in_words(text: str, start: int, end: int) -> bool:
    """True for "on March the third they left"; "since March the third boat has been late" is of no day."""
    return is_free_day(text, start, end) and is_day(text, start, end)


def is_time_of_day(text: str, start: int, end: int) -> bool:
    """True where a clock shows it; what somebody did "in 12:45" took so many minutes, "daily at 9 a.m." is of no day."""
    if _DAILY.search(text, max(0, start - _LONGEST_ROUND), start) or _DAILY_AFTER.match(text, end):
        return False
    return not (text[start:end].replace(":", "").isdigit() and _TOOK.search(text, max(0, start - 24), start))
