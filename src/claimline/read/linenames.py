"""The name in a line, and the name answered in it: the rest of the line without the words of the form.

Whether the line belongs to a comment is decided elsewhere.
"""

import re

from claimline.dates import find_moment
from claimline.model import Span
from claimline.read.headwords import (
    ANSWERED_ENDS,
    ANSWERED_ONLY,
    ANSWERS,
    BADGE,
    BUTTONS,
    BY,
    CLOSES,
    OPENS,
    SAYS,
    is_label,
    may_be_badge,
    may_close,
)
from claimline.read.lines import Line

LONGEST = 200  # characters: a longer line is prose
LONGEST_NAME = 60
_MOST_WORDS = 6
_CLOSING = 40  # characters: the words that close a part are shorter

# "1. ", "12) ", "(3) ", "#4 " or a bullet; the number counts comments, the bullet marks a reply.
MARKER = re.compile(
    r"(?:\(?(?P<number>\d{1,5})[.)]|#(?P<hash>\d{1,6})\b[.:]?|(?P<bullet>[•◦▪‣·*+–↳↪└-]))\s+(?=\S)"
)
# "1.2.1 " counts answers; it opens a comment's head and nothing else, as "2.5 m" can open any words.
_PATH = re.compile(r"(?P<path>\d{1,4}(?:\.\d{1,4}){1,6})[.)]?\s+(?=[^\W\d_]|@)")
# Marks that separate name, time, place and buttons of a head.
_PARTS = re.compile(
    r"(?P<aside>\s*(?:\([^()@]{1,40}\)|\[[^\[\]@]{1,40}\]))"
    r"|\s*[<\[(](?:mailto:)?[^\s<>@]+@[^\s<>@]+[>\])]\s*|\s*[|·•⋅●«›»]\s*|\s*(?<!\bu)/\s*|\s+[—–-]+\s+|\s*[—–]\s*|[,;]\s+|\s*[()\[\]{}<>]\s*|\s+@\s+|\t+|\s{2,}"
)
_CHINESE = re.compile(r"[\u4e00-\u9fff]")  # of Chinese, two a word
# "**Mia Roe**", "### Mia Roe".
_MARKED_UP = re.compile(
    r"\s*(?P<marks>[*_]{1,3})(?P<words>[^*_].*?)(?P=marks)[\s:]*$|\s*#{1,6}\s+(?P<rest>[^\W\d_].*)$"
)
_MARK = re.compile(r"[|·•⋅●]")
_MARKED = re.compile(rf"(?P<name>[^|·•⋅●]+?)\s*{_MARK.pattern}\s*[^\W\d_]")
_TO = re.compile(r"\s+to\s+(?=[A-ZÀ-Þ@])")
_NO_NAME = re.compile(
    r"[“”\"„«»?!。！？，；、]|[.…]$(?<!\b[^\W\d_]\.)(?<!\b[JjSs]r\.)|^[>*+-]|(?<!\S)v?\d+\.\d+(?!\S)|^\d[\d.,]*\s?[km]?$|\b(?:the|that|this|was|were|is|are|have|has|not|they|about|which|because)\b|\sat$",
    re.IGNORECASE,
)
ASIDE = re.compile(r"\s*[(\[][^()\[\]]{1,40}[)\]]")
# The end of a sentence inside: "I knew it. Mia Hale" is no name, "J. R. Quill" and "Mrs. Grey" are.
_SENTENCE = re.compile(r"(?<!\b[^\W\d_])(?<!\b(?:Mr|Ms|Dr|St|Jr|Sr))(?<!\b(?:Mrs))[.!?]\s+\S")
_CLOCKED = re.compile(r"\s\d{1,2}:\d\d(?:\s?[ap]\.?m\.?)?$", re.IGNORECASE)
_NUMBER = re.compile(r"\d+")
LETTER = re.compile(r"[^\W\d_]")
_PARTICLES = frozenset(
    "of the von van de der den del della di da do dos du la le al bin bint ibn el abu and y e und et zu zur ter".split()
)


def marker_of(text: str) -> re.Match[str] | None:
    """The number or bullet that opens a line, unless it is the day of a date."""
    match = MARKER.match(text)
    if match and match["number"] and (moment := find_moment(text[:LONGEST])) and moment.start < match.end():
        return None
    return match


def path_of(text: str) -> str:
    """The number of an answer that opens a line, with the numbers of the comments above it: "1.2.1"; else empty."""
    path = _PATH.match(text)
    moment = find_moment(text[:LONGEST]) if path else None
    return path["path"] if path and not (moment and moment.start < path.end()) else ""


def past_marker(text: str) -> int:
    """Where a line begins behind its number or bullet."""
    if path_of(text):
        return next(_PATH.finditer(text)).end()
    marker = marker_of(text)
    return marker.end() if marker else 0


def answering(words: str, part: Span, *, timed: bool = False) -> tuple[Span, str]:
    """The part with the commenter's name, and the name of the person answered behind it.

    Args:
        words: the line.
        part: the part of it.
        timed: True where the line has a time: then "to" stands before the person answered, and else it may belong to a title.
    """
    link = ANSWERS.search(words, *part)
    if link is None:
        link = _TO.search(words, *part) if timed else None
        if link is None or not is_proper_name(words[part[0] : link.start()].strip()):
            return part, ""
    answers = _answered(words[link.end() : part[1]])
    return (part[0], link.start()), answers


def _answered(words: str) -> str:
    """The name of the person answered, as it stands behind "in reply to"; empty where it is no name."""
    name = words.strip().removeprefix("@")
    while (ending := ANSWERED_ENDS.search(name)) is not None:
        name = name[: ending.start()]
    return name if is_name(name) else ""


def two_names(words: str, first: Span, second: Span) -> bool:
    """True for two names with only white space between them: the commenter and the person answered."""
    apart = words[first[1] : second[0]]
    return (
        apart.isspace()
        and not words[second[0]].isdigit()
        and words[first[1] - 1] not in ":："
        and all(is_proper_name(words[slice(*span)]) for span in (first, second))
    )


def parts_of(words: str, start: int, end: int) -> list[Span]:
    """The parts of a line between its marks."""
    parts, at = [], start
    for mark in _PARTS.finditer(words, start, end):
        if mark["aside"] or mark[0].strip() == ">":
            continue  # it belongs to the name, or names the person answered
        parts.append((at, mark.start()))
        at = mark.end()
    return [part for part in [*parts, (at, end)] if words[slice(*part)].strip()]


def core_of(words: str, part: Span, *, behind: bool = False) -> tuple[Span, str, str]:
    """A part without the words of the form that open and close it, and those words in small letters.

    Args:
        words: the line.
        part: the part of it.
        behind: True for a part behind the time, where "von" belongs to the form and not to the name.
    """
    start, end = part
    start += len(words[start:end]) - len(words[start:end].lstrip())
    if marked := _MARKED_UP.match(words, start, end):
        start, end = marked.span("words" if marked["words"] else "rest")
    opened: list[str] = []
    if behind and (by := BY.match(words, start, end)):
        opened.append(by[0].strip())
        start = by.end()
    while (match := OPENS.match(words, start, end)) and match.end() > start:
        opened.append((match["done"] or match[0]).strip().lower())
        start = match.end()
    closed: list[str] = []
    while (
        end > start
        and may_close(_last_word(words, start, end))
        and (match := CLOSES.search(words, max(start, end - _CLOSING), end))
        and match[0]
    ):
        closed.append(match[0].strip().lower())
        end = match.start()
    while (
        may_be_badge(_last_word(words, start, end))
        and (badge := BADGE.search(words, max(start, end - LONGEST_NAME), end))
        and badge.start() > start
    ):
        end = badge.start()
    start += len(words[start:end]) - len(words[start:end].lstrip().removeprefix("：").lstrip())
    end = start + len(words[start:end].rstrip())
    return (start, end), _one_number(" ".join(opened)), _one_number(" ".join(closed))


def _one_number(words: str) -> str:
    """Words with each number as 9, so that those of one form are the same."""
    return _NUMBER.sub("9", words) if words else ""


def _last_word(words: str, start: int, end: int) -> str:
    """What stands behind the last space of a part."""
    return words[max(start, end - LONGEST_NAME) : end].rstrip().rpartition(" ")[2]


def measure(words: str) -> int:
    """How many words there are; Chinese has no spaces between them, and two signs a word."""
    return len(words.split()) + len(_CHINESE.findall(words)) // 2


def is_name(words: str) -> bool:
    """True for a possible name: a few words without the marks of a sentence."""
    bare = ASIDE.sub("", words).strip()
    if not bare or len(words) > LONGEST_NAME or not LETTER.search(bare) or _SENTENCE.search(bare):
        return False
    return measure(bare) <= _MOST_WORDS and not _NO_NAME.search(bare) and not is_label(words)


def answered_in(words: str) -> str:
    """The name in a line that says only which person the comment answers; empty for any other line."""
    words = words.strip("[]")
    link = ANSWERED_ONLY.match(words) or ANSWERS.match(words)
    return _answered(words[link.end() :]) if link and link[0].strip(" @") != ">" else ""


def name_in(line: Line) -> Span | None:
    """Where the name stands in a line with only a name and words of the form; None for any other line."""
    return named_and_answered(line)[0]


def named_and_answered(line: Line) -> tuple[Span | None, str]:
    """Where the name stands in a line without a time, and the name that it answers: "Mia Roe replied to Jo Ash"."""
    if len(line.text) > LONGEST or _CLOCKED.search(line.text):
        return None, ""  # prose, or the hour of a message
    if len(line.text) > LONGEST_NAME and line.text[-1] in ".!?…" and not _MARK.search(line.text):
        return None, ""  # a sentence
    start = past_marker(line.text)
    moment = find_moment(line.text) if line.text[:1].isdigit() else None
    if moment and moment.start == 0 and moment.end == len(line.text):
        return None, ""  # "12 Apr"
    if is_label(line.text[start:]) or BUTTONS.fullmatch(line.text, start):
        return None, ""
    says = SAYS.fullmatch(line.text, start)
    part = says.span("name") if says else (start, len(line.text))
    parts = parts_of(line.text, *part)
    marked = _MARKED.match(line.text, *part)
    if marked and is_proper_name(marked["name"].strip()):
        part, answers = marked.span("name"), ""  # the words behind the mark are a job, a rank, a place
    elif len(parts) == 2 and two_names(line.text, *parts):
        part, answers = parts[0], line.text[slice(*parts[1])].lstrip("@")
    else:
        part, answers = answering(line.text, part)
    (start, end), _, closed = core_of(line.text, part)
    if closed.endswith(".") and not says and not closed.endswith(".."):
        return None, ""  # a sentence: "Spot on."
    named = is_name(line.text[start:end]) and not BUTTONS.fullmatch(line.text[start:end])
    return ((line.start + start, line.start + end), answers) if named else (None, "")


def is_proper_name(words: str) -> bool:
    """True for a name that is clear without a time beside it: one word, or words with capitals."""
    if not is_name(words) or BUTTONS.fullmatch(words):
        return False
    parts = words.split()
    return len(parts) == 1 or all(
        part[0].isupper() or part.lower() in _PARTICLES or part[0].isdigit() for part in parts
    )
