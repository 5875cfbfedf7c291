"""Makers of articles with threads: fragments put together by a small grammar, then mutated; or noise alone."""

import re
from collections.abc import Sequence
from random import Random

from cases import Case
from mutations import mutated, noise
from samples import (
    BYLINES,
    HEADERS,
    HEADINGS,
    MONTHS,
    NAMES,
    QUOTED,
    SENTENCES,
    TEXTS,
    TIMES,
    TITLES,
    WEEKDAYS,
)

_SLOT = re.compile(r"\{(\w+)\}")
_PUBLISHED = (
    "2016",
    "2016-03",
    "2016-03-30",
    "2016-03-30T14:05",
    "0000",
    "9999-12-31",
    "2015-02-30",
    "soon",
    " ",
)
_ANCHORS = ("", "2016-03-31", "2016-03-31T09:30", "0000-01-01", "9999-12-31", "2016-02-29", "-0044-03-15")
_ENCODINGS = ("utf-8", "utf-8", "utf-8-sig", "utf-16", "utf-32", "cp1252", "utf-16-le", "shift_jis", "ascii")


def make_article(random: Random, texts: Sequence[str]) -> Case:
    """A case of the reader: a text, or the bytes of one, with its options."""
    sources = [*TEXTS, *texts]
    draw = random.random()
    if draw < 0.06:
        text = noise(random)
    elif draw < (0.6 if texts else 0.25):
        text = mutated(random, random.choice(sources), sources)
    else:
        text = mutated(random, article(random), sources)
    options = {
        "published": random.choice(_PUBLISHED) if random.random() < 0.4 else "",
        "anchor": random.choice(_ANCHORS),
        "style": random.choice(("", "", "news", "narrative")),
        "twice": "twice" if random.random() < 0.3 else "",
    }
    return Case(_encoded(random, text) if random.random() < 0.3 else text, options)


def article(random: Random) -> str:
    """A title, a byline, paragraphs, a live report or quotations, and often a thread."""
    parts = [filled(random, random.choice(TITLES))] if random.random() < 0.8 else []
    if random.random() < 0.6:
        parts.append(filled(random, random.choice(BYLINES)))
    parts += [_paragraph(random) for _ in range(random.choice((0, 1, 2, 4, 8)))]
    if random.random() < 0.3:
        parts.append(filled(random, random.choice(BYLINES)))
    between = random.choice(("\n\n", "\n\n", "\n\n", "\n", "\n \n"))
    text = between.join(parts)
    if random.random() < 0.65:
        text += "\n\n" + _thread(random)
    return text + random.choice(("", "\n", "\n\n"))


def _paragraph(random: Random) -> str:
    if random.random() < 0.3:
        return filled(random, random.choice(QUOTED))
    some = (filled(random, random.choice(SENTENCES)) for _ in range(random.choice((1, 1, 2, 3, 6))))
    return random.choice((" ", " ", "  ", "\n", "")).join(some)


def _thread(random: Random) -> str:
    between = random.choice(("\n", "\n\n", "\n\n"))
    parts = [random.choice(HEADINGS)]
    usual = random.choice(HEADERS)  # a page has one form of header, mostly
    for number in range(1, random.choice((2, 3, 5, 9))):
        header = usual if random.random() < 0.8 else random.choice(HEADERS)
        indent = random.choice(("", "", "", "  ", "    ", "\t"))
        lines = filled(random, header, number).split("\n")
        lines += [_paragraph(random) for _ in range(random.choice((0, 1, 1, 2)))]
        parts += [indent + line for line in lines]
    return between.join(parts)


def filled(random: Random, fragment: str, number: int = 1) -> str:
    """A fragment with its slots filled; `@` stands for a new paragraph or line."""
    while _SLOT.search(fragment):
        fragment = _SLOT.sub(lambda slot: _value(random, slot[1], number), fragment)
    return fragment.replace("@", random.choice(("\n", "\n", "\n\n")))


def _value(random: Random, slot: str, number: int) -> str:
    year = random.choice((random.randrange(2009, 2018), 2016, random.randrange(1, 2100), 1939))
    month, day = random.randrange(1, 13), random.randrange(1, 32)
    hour, minute = random.randrange(24), random.randrange(60)
    if slot in {"date", "stamp"}:
        return _date(random, slot)
    values = {
        "k": str(number),
        "n": str(random.choice((day, hour, random.randrange(1000)))),
        "year": f"{year}",
        "decade": f"{year // 10 * 10}",
        "month": random.choice((MONTHS[month - 1], MONTHS[month - 1][:3])),
        "weekday": random.choice(WEEKDAYS),
        "slashed": random.choice(
            (f"{day:02d}/{month:02d}/{year}", f"{month}/{day}/{year % 100:02d}", f"{day}.{month}.{year}")
        ),
        "iso": f"{year:04d}-{month:02d}-{day:02d}",
        "isotime": f"{year:04d}-{month:02d}-{day:02d}T{hour:02d}:{minute:02d}:00"
        + random.choice(("", "Z", "-08:00", "+14:00", "+05:30", ".123Z", "-12:00")),
        "clock": random.choice(
            (
                f"{hour}:{minute:02d}",
                f"{hour % 12 + 1}.{minute:02d}pm",
                f"{hour % 12 + 1} am",
                f"{hour:02d}{minute:02d} GMT",
                "noon",
            )
        ),
        "name": random.choice(NAMES),
        "time": random.choice(TIMES),
    }
    return values[slot]


def _date(random: Random, slot: str) -> str:
    forms = (
        "{n} {month} {year}",
        "{month} {n}, {year}",
        "{n}th {month} {year}",
        "{iso}",
        "{slashed}",
        "{month} {year}",
    )
    form = random.choice(forms)
    if slot == "date":
        return random.choice((form, form, "{weekday}, " + form, "{weekday} " + form, "the {n}th of {month}"))
    return random.choice(
        (form + " at {clock}", form + " {clock}", "{isotime}", "{clock} on " + form, "{clock}, {weekday}")
    )


def _encoded(random: Random, text: str) -> bytes:
    raw = text.encode(random.choice(_ENCODINGS), errors=random.choice(("replace", "ignore")))
    for _ in range(random.choice((0, 0, 0, 1, 5))):
        at = random.randrange(len(raw) + 1)
        raw = (
            raw[:at]
            + random.choice((bytes([random.randrange(256)]), b"", b"\0", b"\xff\xfe"))
            + raw[at + 1 :]
        )
    return raw
