"""What the head of a page shows to its reader, by the rules that read the heads of plain texts."""

import re
from collections.abc import Collection, Sequence
from dataclasses import dataclass

from claimline.dates import MachineTime, day_order, find_moment
from claimline.read.article.byline import LONGEST
from claimline.read.article.bywords import ALSO_OF, ANY, LABELS
from claimline.read.article.closing import author_below
from claimline.read.article.dateline import dateline_of
from claimline.read.article.head import read_head
from claimline.read.article.signature import signature_of
from claimline.read.furniture import HEADING
from claimline.read.lines import ENDS_SENTENCE, lines_of
from claimline.read.page.head.changed import changed_at
from claimline.read.page.head.mail import sender_in
from claimline.read.page.head.region import Region
from claimline.read.page.head.tongue import IN_ORDER, Tongue
from claimline.read.page.head.values import folded, is_nobody, time_of
from claimline.read.page.tree import words_of

_ABOVE = 4  # lines over the title in which a day or a name can stand
_BELOW = 40
_HEAD = 3  # lines under the title in which its author stands before the day
_LONGEST = 160  # characters of such a line
_DATELINE = 6  # lines under the title, decks and captions among them, in which a dateline can stand
_DAY_FIELD = re.compile(r"(?:dates?|when|datum|wann|quand|fecha|cuándo|data|quando|когда)\s*:", re.IGNORECASE)
_PLACE_FIELD = re.compile(
    r"(?:place|venue|location|where|times?|starts?|doors|ort|wo|uhrzeit|lieu|où|heure|lugar|dónde|hora|luogo|dove|ora|local|onde|plaats|waar|tijd|место|где)\s*:",
    re.IGNORECASE,
)
_FIELDS = 2  # lines between such fields
_BY = re.compile(rf"(?<!\w)(?:{ANY}|{LABELS})\W*(?:u/)?\Z", re.IGNORECASE)
_TITLE = 3  # lines of a title behind the first
_AFTER_PLACE = re.compile(r",\s*(?:den |le |el |il |em |dnia )?$")
_AS_OTHERS = "day and month as in its other times"


@dataclass(frozen=True, slots=True)
class Shown:
    """What the shown head says; `*_words` are those of its times, and `aside` is what settles their order."""

    title: str = ""
    authors: tuple[str, ...] = ()
    published: MachineTime | None = None
    published_words: str = ""
    updated: MachineTime | None = None
    updated_words: str = ""
    aside: str = ""


def shown_head(
    region: Region,
    title: str,
    outlets: Collection[str],
    tongue: Tongue,
    *,
    names: Collection[str],
    words: str,
) -> Shown:
    """Title, authors and times that the lines around a page's title show, in the words of its tongue.

    `names` are its marked authors, and `words` those of the whole page.
    """
    lines, page = _lines(region, title), words.split("\n")
    place = next((i for i, line in enumerate(lines) if title and folded(line) == folded(title)), 0)
    whole, lines = lines, _above_comments(lines, place)
    text = "\n".join(lines[max(0, place - _ABOVE) : place + _BELOW])
    head = read_head(text, lines_of(text), tongue.head)
    spans = [] if head.guessed else list(head.authors)
    authors = tuple(dict.fromkeys(text[slice(*span)] for span in spans))
    signed, at = _signed_below(lines[place + 1 :], tongue.head)
    if not (authors or names):
        authors = sender_in(lines) or signed or _named_below(lines[place + 1 :])
    words = text[slice(*head.published)] if head.published and not head.only_updated else ""
    changed = text[slice(*span)] if (span := head.published if head.only_updated else head.updated) else ""
    changed = changed or changed_at(whole, page)
    words = words or _behind_name(lines[place + 1 : place + 1 + _HEAD], names)
    words = words or _beside_name(lines[place + 1 :], {*map(folded, names)})
    words = words or at or _of_dateline(lines[place + 1 :])
    published = time_of(words)
    order, aside = _order(lines, tongue) if published is None and words else (None, "")
    return Shown(
        title=text[slice(*head.title)] if head.title else "",
        authors=tuple(name for name in authors if not is_nobody(name, outlets)),
        published=published or time_of(words, day_first=order),
        published_words=words,
        updated=time_of(changed, day_first=order),
        updated_words=changed,
        aside=aside if not published else "",
    )


def _order(lines: Sequence[str], tongue: Tongue) -> tuple[bool | None, str]:
    """Whether the day stands first in digits: as in the other times of the page, else as in its language; and which."""
    order = day_order(line for line in lines if len(line) <= LONGEST)
    return (order, _AS_OTHERS) if order is not None else (tongue.day_first, IN_ORDER)


def _behind_name(lines: Sequence[str], names: Collection[str]) -> str:
    """The day in the line under the title that begins with an author's name, and has nothing but marks before the day."""
    for line in lines:
        for name in names:
            rest = line.removeprefix(name) if len(line) <= _LONGEST else line
            moment = find_moment(rest) if rest != line else None
            if moment and moment.kind == "date" and not re.search(r"\w", rest[: moment.start]):
                return rest[moment.start : moment.end]
    return ""


def _above_comments(lines: list[str], place: int) -> list[str]:
    """The lines down to a heading of comments or reviews behind a sentence: names and days below it are of others."""
    said = next((i for i in range(place + 1, len(lines)) if ENDS_SENTENCE.search(lines[i])), len(lines))
    end = next((i for i in range(said + 1, len(lines)) if HEADING.fullmatch(lines[i])), len(lines))
    return [line for i, line in enumerate(lines[:end]) if not _is_of_event(lines, i)]


def _is_of_event(lines: Sequence[str], i: int) -> bool:
    """True for the field of a day that stands beside that of a place or an hour: when something takes place."""
    beside = [*lines[max(0, i - _FIELDS) : i], *lines[i + 1 : i + 1 + _FIELDS]]
    return _DAY_FIELD.match(lines[i]) is not None and any(map(_PLACE_FIELD.match, beside))


def _signed_below(lines: Sequence[str], language: str) -> tuple[tuple[str, ...], str]:
    """The authors and the day of the only line below the text that has a time and them: "Posted by Mia Roe at 9:14 PM on 3 May 2019"."""
    last = max((i for i, line in enumerate(lines) if ENDS_SENTENCE.search(line)), default=len(lines))
    found: list[tuple[tuple[str, ...], str]] = []
    for words in lines[last + 1 :]:
        for line in lines_of(words):
            one = signature_of(words, line, language)
            if not (one and one.authors and one.dates and _BY.search(words, 0, one.authors[0][0])):
                continue
            days = [
                time.span for time in one.dates if time.kind == "date" and time.label in {"", "published"}
            ]
            day = words[slice(*days[0])] if days else ""
            found.append((tuple(words[slice(*name)] for name in one.authors), day))
    return found[0] if len(found) == 1 else ((), "")


def _named_below(lines: Sequence[str]) -> tuple[str, ...]:
    """The author whom the last lines name."""
    text = "\n".join(lines)
    name = author_below(text, lines_of(text))
    return (text[slice(*name)],) if name else ()


def _of_dateline(lines: Sequence[str]) -> str:
    """The day of the dateline that opens one of the first paragraphs: "OSTER, May 3, 2019 (AP) -"."""
    for line in lines[:_DATELINE]:
        found = dateline_of(line, 0, len(line))
        if found and found.day:
            return line[slice(*found.day)]
    return ""


def _beside_name(lines: Sequence[str], names: Collection[str]) -> str:
    """The day that an author signs with below the text: "Mia Roe", and beside it "Oster, 3 May 2019"."""
    for i in range(1, len(lines)):
        if folded(lines[i]) not in names or not any(map(ENDS_SENTENCE.search, lines[:i])):
            continue
        for words in lines[i - 1 : i + 2 : 2]:
            found = next((one for line in lines_of(words) if (one := signature_of(words, line))), None)
            if (
                found
                and not found.authors
                and [(one.kind, one.label) for one in found.dates] == [("date", "")]
            ):
                start, end = found.dates[0].span
                if _AFTER_PLACE.search(words[:start]) and end == len(words):  # no "Joined 3 May 2019"
                    return words[start:end]
    return ""


def _lines(region: Region, title: str) -> list[str]:
    """The lines of the page without what stands apart; a title on several lines is one, and so is a phrase.

    "Il lungo viaggio<br>di Marco Polo" has no by-line, unless the first line is the title.
    """
    kept = set(region.elements)
    lines = words_of(region.body, kept, parted=True).split("\n")
    found = _with_title(lines, title)
    tails = (" ".join((one.tail or "").split()) for one in region.head if one.tag == "br")
    going_on = tuple({tail for tail in tails if tail.startswith(ALSO_OF)})
    joined: list[str] = []
    for line in found:
        if joined and going_on and line.startswith(going_on) and folded(joined[-1]) != folded(title):
            joined[-1] += f" {line}"
        elif line:
            joined.append(line)
    return joined


def _with_title(lines: list[str], title: str) -> list[str]:
    """The lines, those of the title as one."""
    whole = folded(title)
    for i, line in enumerate(lines):
        if whole and line and whole.startswith(folded(line)) and whole != folded(line):
            for end in range(i + 2, i + 2 + _TITLE):
                if folded(" ".join(lines[i:end])) == whole:
                    return [*lines[:i], title, *lines[end:]]
    return lines
