"""The times that stand in the lines of pages: where one stands, and what its parts are, in ten languages, and dates in three more.

A time may be a date with or without its clock time, a date without its year, a month with its year, a clock time alone,
or one that counts from the day of the copy ("3 hours ago"). One pattern finds and reads each of them, so that a thread of
thousands costs little. `timestamps`, which knows the other times of the page, settles what a date in digits means.
"""

import re
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import Literal

from claimline.dates.english import MONTHS, WEEKDAYS
from claimline.dates.translated import any_of, names, plain

Kind = Literal["date", "month", "yearless", "clock", "ago"]

# The units of times that count from the copy, as pages write them, plain; the first of a line is dateparser's.
UNITS = {
    spelling: line.split()[0]
    for line in (
        "second s sec secs seconds sekunde sekunden seconde secondes segundo segundos secondo secondi seconden",
        "minute m min mins minutes minuten minuto minutos minuti minuut",
        "hour h hr hrs hours std stunde stunden heure heures hora horas ora ore uur",
        "day d days tag tage jour jours dia dias giorno giorni dag dagen",
        "week w wk wks weeks woche wochen sem semaine semaines semana semanas settimana settimane weken",
        "month mo months monat monate mois mes meses mese mesi maand maanden",
        "year y yr yrs years jahr jahre an ans annee annees ano anos anno anni jaar",
    )
    for spelling in line.split()
}
_UNIT = "|".join(sorted(UNITS, key=len, reverse=True))
# A count of units alone, which is a time only beside marks and buttons: "6w", "30 minutes".
COUNT = rf"\d{{1,3}}\s?(?:{_UNIT})\.?"
_LETTER_UNIT = re.compile(r"\d{1,3}\s?(?:[smhdwy]|mo)")

# The patterns below are matched on small letters without accents (`plain`).
_AGO = r"""
    (?:(?:about|over|almost|around|more[ ]than|an?[ ]estimated)\s)?(?:an?|one|\d{1,3})\s?
      (?:s|m|h|d|w|y|mo|secs?|mins?|hrs?|wks?|yrs?|(?:second|minute|hour|day|week|month|year)s?)\.?\s+ago
  | just\ now | (?:yesterday|today|gestern|heute|hier|ayer|hoy|ontem|hoje|wczoraj|dzisiaj|bugun)(?:,?\s+(?:at\s+|um\s+|as?\s+|a\ las\s+|o\s+)?\d{1,2}[:.]\d\d(?:\s?[ap]m)?)?
  | (?:gisteren|vandaag|ieri|oggi|вчера|сегодня|igar|idag|امس|اليوم)[,،]?\s+(?:om\s+|alle\s+|ore\s+|в\s+|kl\.?\s+|الساعة\s+)?\d{1,2}[:.]\d\d
  | vor\s+(?:ein(?:em|er)|\d{1,3})\s+[^\W\d_]{3,10} | il\ y\ a\s+(?:une?|\d{1,3})\s+[^\W\d_]{2,9}
  | hace\s+(?:una?|\d{1,3})\s+[^\W\d_]{3,9} | ha\s+(?:uma?|\d{1,3})\s+[^\W\d_]{3,9}
  | (?:una?|\d{1,3})\s+[^\W\d_]{3,9}\s+fa | (?:een|\d{1,3})\s+[^\W\d_]{3,9}\s+geleden
  | \d{1,3}\s+(?:sek|min|godz|dni|dzien|tyg|mies|lat|rok)[^\W\d_]{0,8}\.?\s+temu | \d{1,3}\s+(?:saniye|dakika|dk|saat|gun|hafta|ay|yil)\s+once
  | (?:\d{1,3}\s+)?[^\W\d_]{3,9}\s+назад | منذ\s+(?:\d{1,3}\s+)?(?:ثاني|ثوان|دقيق|دقائ|دقايق|ساع|يوم|ايام|اسبوع|اسابيع|شهر|اشهر|شهور|سن(?=[ةتيو])|عام(?!\w*ل)|اعوام|لحظ)[^\W\d_]{0,4} | \d{1,3}\s?(?:秒|分钟|小时|天|周|个月|年)前
"""
_CLOCK = r"""
    (?P<hour{n}>\d{{1,2}})(?:(?::|\.(?=\d\d\s?(?:[ap]\.?m\b|uhr|gmt|utc|[bcp]s?t\b)))(?P<minute{n}>\d\d)(?::(?P<second{n}>\d\d)(?:\.\d+)?)?(?!\d|[./]\d)
      |\s?h\s?(?P<french{n}>\d\d)(?!\d)|(?=\s?[ap]\.?m\b))
    (?:\s?(?P<half{n}>[ap])\.?\s?m\b\.?)?(?:\s?(?:Uhr|uur|hrs|h|(?P<arabic{n}>صباح[\u064bا]{{0,2}}|مساء\u064b?|ص|م))(?!\w))?
    (?P<zone{n}>\s?(?:\((?:UTC|GMT|[A-Z]{{2,4}})[^()]{{0,9}}\)|(?:UTC|GMT|[PMCE][SD]?T|CES?T|BST|WES?T|AEST|AEDT|IST|MSK)\b(?:\s?[+-]\d{{1,2}}(?::?\d\d)?)?
      |Z\b|[+-]\d\d:?\d\d\b))?
"""
_DATE = r"""
    (?P<isoyear>\d{{4}})-(?P<isomonth>\d\d)-(?P<isoday>\d\d)(?!\d){after_day}
  | (?P<first>\d{{1,2}})(?P<mark>[./-])(?P<second>\d{{1,2}})(?P=mark)(?P<third>\d{{4}}|\d\d)(?!\d|[./-]\d)(?:\s?\((?P<weekday2>{weekdays})\.?\))?
  | (?P<yearfirst>\d{{4}})(?P<mark2>[./])(?P<month2>\d{{1,2}})(?P=mark2)(?P<day2>\d{{1,2}})(?!\d)\.?{after_day}
  | (?P<zhyear>\d{{4}})\s?年\s?(?P<zhmonth>\d{{1,2}})\s?月\s?(?P<zhday>\d{{1,2}})\s?日{after_day}
  | (?P<dmyday>\d{{1,2}})(?:st|nd|rd|th|er|º|\.)?[\s./-]{{0,3}}(?:of\s|de\s|d['’])?\s?(?P<dmymonth>{months})\.?,?(?:[\s-]{{0,3}}(?:del?\s+)?(?P<dmyyear>\d{{4}}|['’]\d\d)|/(?P<dmyslash>\d{{4}}|\d\d)(?![/-])|(?<!,)\s(?P<dmyshort>\d\d)(?=\s?(?:[|·•]|$|,\s?\d{{1,2}}:\d)))(?!\d|-\d\d-\d)(?:\sг\.)?
  | (?P<mdymonth>{months})\.?\s{{0,2}}(?P<mdyday>\d{{1,2}})(?:st|nd|rd|th)?
      (?:(?:,\s?|\s)(?P<mdyyear>\d{{4}}|['’]\d\d)(?!\d|:\d)|\s(?P<hour2>\d\d):(?P<minute2>\d\d):(?P<second2>\d\d)(?P<zone2>\s[a-z]{{3,4}}|\s[+-]\d{{4}})?\s(?P<lastyear>\d{{4}})(?!\d))
  | (?P<ymdyear>\d{{4}})[\s,-]+(?P<ymdmonth>{months})\.?[\s-]+(?P<ymdday>\d{{1,2}})(?!\d|:)
"""
_WEEKDAY_SIGN = r"(?:\s?[(（][月火水木金土日一二三四五六][)）])?"  # "2016/3/31(木)"
# A month and its year stand for a time where nothing else does: as the whole line, or behind a mark.
_MONTH = r"""
    (?:^|[|·•⋅●–—\t]\s?|\s\s)(?P<month>(?:(?P<named>{months})\.?,?\s+(?:del?\s+)?(?P<year>\d{{4}}|['’]\d\d)(?:\sг\.)?|(?P<zhyear>\d{{4}})\s?年\s?(?P<zhmonth>\d{{1,2}})\s?月))\s*$
"""
_YEARLESS = r"""
    (?P<ydday>\d{{1,2}})(?:st|nd|rd|th|\.)?\s+(?:de\s|of\s)?(?P<ydmonth>{months})(?!\w) | (?P<mdmonth>{months})\.?\s(?P<mdday>\d{{1,2}})(?:st|nd|rd|th)?(?!\d|\w|:)
"""
# Cheap tests, so that lines of prose cost next to nothing: no time without these.
_HINT = re.compile(
    r"\d|[Jj]ust now|[Yy]esterday|[Tt]oday|[Gg]estern|[Hh]eute|[Hh]ier|[Aa]yer|[Hh]oy|ago|vor ein|il y a une?|назад|منذ"
)
_NUMERIC = re.compile(r"\d[./-]\d{1,2}[./-]\d|\d\s?年")
_PART = re.compile(
    r"\d[:.h]\d\d|\d\s?h\s?\d\d|\d\s?[ap]\.?\s?m\b|ago\b|just now|yesterday|today|gestern|heute|hier|ayer|hoy|vor |il y a|hace|\bha "
    rf"|temu\b|\bonce\b|\bfa\b|geleden|назад|منذ|前|\d\s?(?:{_UNIT})(?!\w)"
)
_LETTERS = re.compile(r"[^\W\d_]+")
_CAPITAL_WORD = re.compile(r"[A-Z][a-z]+")
_MARKS = "|·•⋅●\t"
_NEAR = 12  # characters
_BEFORE = 60  # characters that a clock time and a weekday before a date can have
# Of "2-3 hours" or "2 to 3 h" no part is a time.
_RANGE = re.compile(r"\d\s*(?:[-–—/]|to|or|bis|oder|ou?|y|e|tot|of|до)\s*$")
_BETWEEN = r"(?:[\s,;|/·•@–—-]|\b(?:at|um|as?|a\ las?|alle|om|в|klo|kl|ore)\b|\bkl\.|T(?=\d\d:)|الساعة|上午|下午|晚上|早上|凌晨|中午){0,6}?"
_FULL_HOUR = (
    r"(?=\s?(?:uhr|uur)(?!\w|\s?\d))|(?:(?<=\bore\s\d)|(?<=\bore\s\d\d))(?![\w:.,])"
    r"|(?:(?<=\ba\s\d)|(?<=\ba\s\d\d)|(?<=\bas\s\d)|(?<=\bas\s\d\d))\s?h(?![^\W_]|\s?\d)"
)
_BACK = r"(?:[\s,;|/·•–—-]|\b(?:on|am|le|el|il|op|the)\b){1,6}?"


@dataclass(frozen=True, slots=True)
class Moment:
    """A time as it stands in a line.

    Attributes:
        start, end: its place in the line.
        kind: how much it says; only a `date` and a `month` can be read without the day of the copy.
        year, month, day: of a date, 0 for what is not said; where `digits`, day and month stand in the order in which they are written.
        clock: hour, minute and, where it is said, second.
        digits: True where the date is in digits whose order of day and month the page must tell.
        mark: what stands between such digits.
        weekday: Monday 0 to Sunday 6, None where none stands before the date.
        zone: True where a time zone stands beside the clock.
        bare: where the time begins without its weekday.
    """

    start: int
    end: int
    kind: Kind
    year: int = 0
    month: int = 0
    day: int = 0
    clock: tuple[int, ...] = ()
    digits: bool = False
    mark: str = ""
    weekday: int | None = None
    zone: bool = False
    bare: int = 0


@cache
def _patterns() -> tuple[re.Pattern[str], ...]:
    """What stands before a date, dates, dates without a year, months alone, and the times that are no date."""
    months, weekdays = any_of(names(MONTHS)), any_of(names(WEEKDAYS))
    short = any_of(names(MONTHS, more=False))  # "Mart 5 hours ago": a name, and no day in March
    weekday = rf"(?:(?<!\w)(?P<weekday>{weekdays})\.?[,،、]?\s+(?:(?:the|le|den|der)\s+)?)?"
    # Behind a date with its year a point parts hours and minutes too: "3 May 2019 9.05".
    point_clock = _CLOCK.format(n="1").replace("(?::|", r"(?::|\.(?=[0-5]\d(?![\d.]))|", 1)
    # There "à 11 h" and "um 11 Uhr" are times as well.
    point_clock = point_clock.replace("(?=\\s?[ap]", rf"{_FULL_HOUR}|(?=\s?[ap]", 1)
    after = rf"(?:(?:{_BETWEEN})(?<!\d)(?:{point_clock}))?"
    before = rf"(?:(?<![\d:])(?:{_CLOCK.format(n='0')})(?:{_BACK}))?{weekday}$"
    opens = "".join(sorted({re.escape(name[0]) for name in names(MONTHS)}))
    whole = rf"(?=[\d{opens}])(?:(?<!\d)|(?=\D))(?:(?<![/.])|(?=\D))(?:{_DATE.format(months=months, weekdays=weekdays, after_day=_WEEKDAY_SIGN)}){after}"
    yearless = rf"(?<!\w)(?:{_YEARLESS.format(months=short)}){after}"
    # What counts from the copy may be glued to the name before it: "Mia Roe3 years ago", "Mia R.3 years ago".
    after_name = r"(?:(?<=[^\W\d])(?=\d|(?:vor|hace|il\s+y\s+a)\s+\d)|(?<=[^\W\d]\.)(?=\d))"
    none = rf"""(?:(?<![\w.])|{after_name})(?P<ago>{_AGO}) | (?<![\w.])(?P<count>{COUNT})(?!\w)
        | (?<![\d:.])(?:{_CLOCK.format(n="1")})(?!\w)"""
    flags = re.VERBOSE | re.IGNORECASE
    return tuple(
        re.compile(pattern, flags)
        for pattern in (before, whole, yearless, _MONTH.format(months=months), none)
    )


@lru_cache(maxsize=2**13)  # a line is asked for its time by several parts of the reader
def find_moment(words: str) -> Moment | None:
    """The time of a line: its first whole date, else its first other time; None where it has no time at all."""
    if not _HINT.search(words):
        return None
    plain_words = words.lower() if words.isascii() else plain(words)
    _, dates, yearless, months, others = _patterns()
    month = _holds_month(words, plain_words)
    if month or _NUMERIC.search(plain_words):
        for match in dates.finditer(plain_words):
            if moment := _date_moment(words, plain_words, match):
                return moment
    part = yearless.search(plain_words) if month else None
    back = others.match(plain_words, part.start("mdday")) if part and part["mdday"] else None
    named = back and (back["ago"] or back["count"]) and _is_time(plain_words, back)  # "April 7 hours ago"
    if part and not named and 1 <= int(part["ydday"] or part["mdday"]) <= 31:
        name, day = part["ydmonth"] or part["mdmonth"], part["ydday"] or part["mdday"]
        return _with_before(plain_words, part, "yearless", month=names(MONTHS)[name] + 1, day=int(day))
    if (month or "月" in words) and (alone := months.search(plain_words)):
        year, number = alone["year"] or alone["zhyear"], alone["zhmonth"]
        number = int(number) if number else names(MONTHS)[alone["named"]] + 1
        return Moment(*alone.span("month"), "month", year=_full(year.lstrip("'’")), month=number)
    if not _PART.search(plain_words):
        return None
    moments = [_other_moment(match) for match in others.finditer(plain_words) if _is_time(plain_words, match)]
    return min(moments, key=lambda moment: moment.kind == "clock", default=None)


def _is_time(plain_words: str, match: re.Match[str]) -> bool:
    """False for a count of units that words or another count stand beside: "within 30 minutes", "2-3 h"."""
    if not match["count"]:
        return True
    start, end = match.span()
    before, after = plain_words[max(0, start - _NEAR) : start], plain_words[end : end + _NEAR]
    if _RANGE.search(before):
        return False
    short = _LETTER_UNIT.fullmatch(match["count"]) is not None
    edges = (before.rstrip(" ")[-1:], after.lstrip(" ")[:1])
    return short or all(edge in _MARKS for edge in edges)  # the edge of the line is no character at all


def _holds_month(words: str, plain_words: str) -> bool:
    """True where a month is named, be it glued to the word before it ("HaleApril")."""
    months = _words_of_months()
    return any(word in months for word in _LETTERS.findall(plain_words)) or any(
        word.lower() in months for word in _CAPITAL_WORD.findall(words)
    )


@cache
def _words_of_months() -> frozenset[str]:
    """The words of which the names of months are made; in Arabic a name can have two."""
    return frozenset(word for name in names(MONTHS) for word in name.split())


def _with_before(
    plain_words: str,
    match: re.Match[str],
    kind: Kind,
    *,
    year: int = 0,
    month: int = 0,
    day: int = 0,
    digits: bool = False,
    mark: str = "",
) -> Moment:
    """The moment of a date with the clock time and the weekday that stand before it.

    They are looked for from the date backwards: to try them at every letter of a line costs ten times as much.
    """
    before = next(_patterns()[0].finditer(plain_words, max(0, match.start() - _BEFORE), match.start()))
    groups = match.groupdict() | before.groupdict()
    weekday = names(WEEKDAYS).get(groups["weekday"] or groups.get("weekday2") or "")
    bare = before.end("weekday") if groups["weekday"] else before.start()
    clock, zone = _clock_in(groups)
    span = before.start(), match.end()
    return Moment(*span, kind, year, month, day, clock, digits, mark, weekday, zone, bare)


def _date_moment(words: str, plain_words: str, match: re.Match[str]) -> Moment | None:
    groups = {name: value for name, value in match.groupdict().items() if value is not None}
    numbers = names(MONTHS)
    digits, mark = False, ""
    if "isoyear" in groups:
        year, month, day = groups["isoyear"], int(groups["isomonth"]), groups["isoday"]
    elif "first" in groups:
        digits, mark = True, groups["mark"]
        year, month, day = groups["third"], int(groups["first"]), groups["second"]
    elif "yearfirst" in groups:
        year, month, day = groups["yearfirst"], int(groups["month2"]), groups["day2"]
    elif "zhyear" in groups:
        year, month, day = groups["zhyear"], int(groups["zhmonth"]), groups["zhday"]
    else:
        order = next(order for order in ("dmy", "mdy", "ymd") if f"{order}month" in groups)
        year, day = (
            (
                groups.get(f"{order}year")
                or groups.get("dmyslash")
                or groups.get("dmyshort")
                or groups.get("lastyear", "")
            ).lstrip("'’"),
            groups[f"{order}day"],
        )
        month = numbers[groups[f"{order}month"]] + 1
        at = match.start(f"{order}month")
        glued = at and (words[at - 1].isalpha() or (order == "mdy" and words[at - 1].isdigit()))
        if glued and not words[at].isupper():
            return None  # "omar 3, 2016": a name is glued to a month only where the month has its capital
    return _with_before(
        plain_words,
        match,
        "date",
        year=_full(year),
        month=month,
        day=int(day),
        digits=digits,
        mark=mark,
    )


def _full(year: str) -> int:
    """Two digits are of this century up to 69, as POSIX has it (strptime, %y: 69 begins the last one)."""
    number = int(year)
    return number if len(year) == 4 else number + (2000 if number < 69 else 1900)


def _other_moment(match: re.Match[str]) -> Moment:
    if match["ago"] or match["count"]:
        return Moment(*match.span(), kind="ago")
    clock, zone = _clock_in(match.groupdict())
    return Moment(*match.span(), "clock", clock=clock, zone=zone)


def _clock_in(groups: dict[str, str | None]) -> tuple[tuple[int, ...], bool]:
    """The clock time that stands before, within or after a date, and whether its zone does."""
    n = next((n for n in "201" if groups.get(f"hour{n}")), "")
    if not n:
        return (), False
    parts = groups[f"hour{n}"], groups[f"minute{n}"] or groups.get(f"french{n}") or "0", groups[f"second{n}"]
    clock = tuple(int(part) for part in parts if part is not None)
    arabic = {"ص": "a", "م": "p"}.get((groups.get(f"arabic{n}") or "")[:1])
    if half := groups.get(f"half{n}") or arabic:
        clock = (clock[0] % 12 + 12 * (half == "p"), *clock[1:])
    return clock, bool(groups[f"zone{n}"])
