"""The way back from dates in plain English: words as `english` says them, or as a person types them after it, become EDTF."""

import re

from claimline.dates.edtf import bounds_of, day_from_number, day_number, iso_day, iso_year, thirds_of
from claimline.dates.english import DOUBTS, MONTHS, PARTS_OF_YEAR, THIRDS
from claimline.dates.qualifiers import qualifier_in, qualifier_of, with_mark

_REST = re.compile(r", (?:(uncertain)(?: and )?)?(approximate)?")
_OPEN = {"not after": "[..{}]", "not before": "[{}..]", "since": "{}/..", "until": "../{}"}
_ENDS = {
    re.compile(r"from (.+) to (.+)"): "{}/{}",
    re.compile(r"(?:one day )?between (.+) and (.+)"): "[{}..{}]",
}
_OR = re.compile(r" or (?!later$|earlier$|later or |earlier or )")
_YEAR = r"(?P<year>\d{3,4}|\d{1,4} bc|\d{1,2} ad)"
_MONTHS = {name.casefold(): number for number, name in enumerate(MONTHS, 1)}
_MONTH = rf"(?P<month>{'|'.join(_MONTHS)})"
_PARTS = {words.casefold(): code for code, words in PARTS_OF_YEAR.items()}
_PART = rf"(?P<part>{'|'.join(sorted(_PARTS, key=len, reverse=True))})"
_DAY = re.compile(rf"(?:(?:(?P<day>\d\d?) )?{_MONTH} |{_PART} )?{_YEAR}(?:, (?P<time>\d\d:\d\d(?::\d\d)?))?")
_DECADE = re.compile(r"(\d{3})0s")
_CENTURY = re.compile(r"(\d\d?)(?:st|nd|rd|th) century( bc)?")
_TEN_YEARS = re.compile(r"the ten years until (\d{1,4}) bc")
_ONE_OF = re.compile(
    rf"(?:a day of {_MONTH}|a (?P<some>day|month)|the (?P<of_month>\d\d?)(?:st|nd|rd|th) of a month"
    rf"|(?:a|(?P<day>\d\d?)) (?P<named>{'|'.join(_MONTHS)})"
    rf"|a (?P<part>{'|'.join(words.removesuffix(' of') for words in _PARTS)}))(?: of)? (?P<whole>.+)"
)
_DOUBTS = {words: mark for mark, words in DOUBTS.items()}


def edtf_said(words: str) -> str | None:
    """The EDTF that such words say, empty for "no date"; None where they are others. The year may stand at the last date alone.

    Times in a set of days are left out, for EDTF has none there.
    """
    words = " ".join(words.split()).casefold()
    if words == "no date":
        return ""
    rest = _REST.search(words)
    while rest and (rest.end() < len(words) or not rest[0].strip(", ")):
        rest = _REST.search(words, rest.start() + 1)
    found = _plain(words[: rest.start()] if rest else words)
    if found is None:
        return None
    third = _has_third(words)
    # Of two readings of one date neither is marked: the doubt is which of them it is.
    uncertain = bool(rest and rest[1]) and not (found[:1] == "[" and "," in found)
    approximate = third or bool(rest and rest[2])
    edtf = (
        with_mark(found, qualifier_of(uncertain=uncertain, approximate=approximate))
        if uncertain or approximate
        else found
    )
    try:
        bounds_of(edtf)
    except ValueError:
        return None
    return edtf


def _has_third(words: str) -> bool:
    return words.removeprefix("since ").partition(" ")[0] in THIRDS


def _plain(words: str) -> str | None:
    """Words without what is said of the whole behind a comma."""
    for opening, form in _OPEN.items():
        if words.startswith(f"{opening} "):
            return _filled(form, [words.removeprefix(f"{opening} ")])
    if words.startswith("the week of "):
        return _week(words.removeprefix("the week of "))
    for pattern, form in _ENDS.items():
        if match := pattern.fullmatch(words):
            return _filled(form, list(match.groups()))
    third = _third(words)
    return third or _single(words) or _set(words)


def _filled(form: str, dates: list[str]) -> str | None:
    """A form with the dates of words in it; a set has days, and no times."""
    found = [_third_begins(dates[0])] if form.startswith("{}/..") else [None]
    if found[0] is None:
        found = [_completed(one, dates[-1]) for one in dates]
    if None in found:
        return None
    return form.format(*(one.partition("T")[0] if one and form[0] == "[" else one for one in found))


def _third(words: str) -> str | None:
    name, _, whole = words.partition(" ")
    date = _single(whole)
    thirds = thirds_of(date) if name in THIRDS and date and "X" not in date else ()
    return thirds[THIRDS.index(name)] if thirds else None


def _third_begins(words: str) -> str | None:
    third = _third(words)
    return third.partition("/")[0] if third else None


def _week(words: str) -> str | None:
    """The week that begins on a Monday; of other days its reader knows more."""
    day = _single(words)
    if not day or len(day.lstrip("-")) != len("2016-03-21") or (day_number(day) + 3) % 7:
        return None
    return f"{day}/{iso_day(*day_from_number(day_number(day) + 6))}"


def _set(words: str) -> str | None:
    """One of several dates, or each of them."""
    all_of = words.removeprefix("each of ")
    every = all_of != words or " and " in words
    parts = all_of.split(" and ") if every else _OR.split(all_of)
    found = [_stretch(part, parts[-1]) for part in parts]
    if (
        None in found
        or (len(found) == 1 and ".." not in str(found[0]))
        or (" to " in words and len(found) == 1 and not every)
    ):
        return None
    listed = ",".join(str(one) for one in found)
    return f"{{{listed}}}" if every else f"[{listed}]"


def _stretch(words: str, last: str) -> str | None:
    if words.endswith((" or later", " or earlier")):
        date = _single(words.rpartition(" or ")[0])
        return date and (f"{date}.." if words.endswith("later") else f"..{date}")
    first, to, end = words.partition(" to ")
    dates = [_completed(one, last) for one in (first, end) if one]
    return None if None in dates else ("..".join(map(str, dates)) if to else dates[0])


def _completed(words: str, last: str) -> str | None:
    """One date; what it lacks stands at the end of the last one: "31 March" before "1 April 2016"."""
    ends = last.split(" ")
    tried = (" ".join([words, *ends[at:]]) for at in range(len(ends), 0, -1))
    return next((date for one in tried if (date := _single(one))), None)


def _single(words: str) -> str | None:
    """One date of EDTF."""
    for said, mark in reversed(_DOUBTS.items()):
        if words.startswith(f"{said} "):
            date = _single(words.removeprefix(f"{said} "))
            return (date and not qualifier_in(date) and f"{date}{mark}") or None
    if match := _DECADE.fullmatch(words.removeprefix("the ")):
        return f"{match[1]}X"
    if match := _CENTURY.fullmatch(words.removeprefix("the ")):
        return f"{'-' if match[2] else ''}{int(match[1]) - 1:02d}XX" if int(match[1]) else None
    if match := _TEN_YEARS.fullmatch(words):
        tens, rest = divmod(int(match[1]) - 1, 10)
        return None if rest else f"-{tens:03d}X"
    if match := _DAY.fullmatch(words):
        return _day(match)
    return _of_unknown(words)


def _day(match: re.Match[str]) -> str | None:
    date = iso_year(_year(match["year"]))
    if match["part"]:
        date += f"-{_PARTS[match['part']]}"
    if match["month"]:
        date += f"-{_MONTHS[match['month']]:02d}"
    if match["day"]:
        date += f"-{int(match['day']):02d}"
    time = match["time"]
    if not time:
        return date
    return f"{date}T{time}{':00' if len(time) == len('11:30') else ''}" if match["day"] else None


def _year(words: str) -> int:
    number, _, era = words.partition(" ")
    return 1 - int(number) if era == "bc" else int(number)


def _of_unknown(words: str) -> str | None:
    """A date with a part that nobody knows: "a May of the 1990s", "a day of 2015"."""
    match = _ONE_OF.fullmatch(words)
    whole = match and _single(match["whole"])
    if not match or not whole or len(whole.lstrip("-")) != len("2015"):
        return None
    if match["some"] or match["of_month"]:
        day = {"month": "", "day": "-XX"}.get(match["some"], f"-{int(match['of_month'] or 0):02d}")
        return f"{whole}-XX{day}"
    if match["part"]:
        return f"{whole}-{next(code for said, code in _PARTS.items() if said.removesuffix(' of') == match['part'])}"
    if match["month"]:
        return f"{whole}-{_MONTHS[match['month']]:02d}-XX"
    day = f"-{int(match['day']):02d}" if match["day"] else ""
    return f"{whole}-{_MONTHS[match['named']]:02d}{day}"
