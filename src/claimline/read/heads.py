"""What one line can be as a part of a comment's head: its time, its name, and the words that belong to the form.

A single line decides little: `forms` says whether lines like it repeat, and where they stand.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import lru_cache

from claimline.dates import Moment, find_moment
from claimline.dates.moments import COUNT
from claimline.model import Span
from claimline.read import chat
from claimline.read.headwords import BUTTON, BUTTONS, RANK, SAYS, is_label
from claimline.read.linenames import (
    ASIDE,
    LETTER,
    LONGEST,
    LONGEST_NAME,
    answering,
    core_of,
    is_name,
    is_proper_name,
    measure,
    parts_of,
    past_marker,
    two_names,
)
from claimline.read.lines import Line

_MOST_ASIDE = 8  # words of a head that are neither name nor time: a place, a badge

# A count of units among buttons, with or without spaces: "LikeReply6w", "Reply 2 hours".
_BUTTON = rf"(?:[\W\d_]*(?:{BUTTON}))"
_AMONG_BUTTONS = re.compile(rf"{_BUTTON}*[\W_]*(?<!\d)(?P<ago>{COUNT})(?:{_BUTTON}+[\W\d_]*)?", re.IGNORECASE)
_BY_BEFORE = re.compile(r"(?:\b(?:by|from|von|par|por|door|от)|/|–|—|-)\s*$", re.IGNORECASE)
# The words of a comment follow in the next column of a table, or behind a colon after the minute.
_APART = re.compile(r"\t\s*(?=\S)")
_COLON = re.compile(r"\s?[)\]]?\s?:\s+(?=\S)")

_POSTED = re.compile(r"\b(?:post|comment|submitted|written|reply|review|sent:)")
_AT = re.compile(r"\s*(?:at|um|à|às|a\s+las?|alle|om|в)\s+", re.IGNORECASE)
_MARK_AT_END = re.compile(r"(?:\s*[|·•⋅●]\s*|\s{2,}|\t)$")
# "[09:41] Mia Roe", "Mia Roe (9:41 AM)" and "Mia Roe, Fri 9:41 AM", with \0 for the time. "Mia Roe (4:31)" may be of a race.
_BOXED = re.compile(
    r"[\[(]\0[\])]\s+(?P<behind>[^\[\]()]+)|(?P<before>[^\[\]()]+?)\s+(?:[\[(]\0[\])]|(?<=,\s)[^\W\d_]{3,9}\.?,?\s+\0)"
)
_HALF = re.compile(r"[ap]\.?m\.?$", re.IGNORECASE)
_ENDED = re.compile(r"(?<!\b[^\W\d_])[.!?。！？]\s*$")
_GLUED = re.compile(
    r"(?=[^\W\d_])[\w.-]*?[^\W\d]\d+?(?P<when>(?:0[1-9]|[12]\d|3[01])([./-])(?:0[1-9]|1[0-2])\2(?:19|20)\d\d(?:\D.{0,12})?)"
)
_PRICE = re.compile(r"[€$£]\s?\d|\d\s?[€$£]")
ADDRESS = re.compile(r"\S+(?:@|\s+at\s+)\S+\.\w\S*|mailto:\S*|https?://\S+")
_DAY_WORD = re.compile(r"yesterday|today|gestern|heute|hier|ayer|hoy", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Head:
    """A line that can be a comment's head or foot, or a part of one; places are those of the document.

    Attributes:
        moment: the time.
        when: where the time stands.
        name: where the name stands, None where the line has none.
        answers: the name of the person answered, empty where none is named.
        words: the line's own words without name and time, numbers made one: lines of one form share them.
        after: True where the name stands behind the time.
        body: where the words of the comment begin on the same line, None where they begin below.
        known: True for a form that only comments have: a button, "says", "posted by".
        buttons: True where it carries a button such as "Reply".
        opened: the words of the form before the name, in small letters.
        says: True where it ends in "said" or a colon: the words follow.
        lines: how many lines it has: a date and a clock time may stand on two.
    """

    moment: Moment
    when: Span
    name: Span | None
    answers: str
    words: str
    after: bool
    body: int | None
    known: bool
    buttons: bool = False
    says: bool = False
    opened: str = ""
    lines: int = 1

    def moved(self, by: int) -> "Head":
        """The same head so many places further on."""
        name, body = self.name, self.body
        return Head(
            self.moment,
            (self.when[0] + by, self.when[1] + by),
            (name[0] + by, name[1] + by) if name else None,
            self.answers,
            self.words,
            self.after,
            body + by if body is not None else None,
            self.known,
            self.buttons,
            self.says,
            self.opened,
            self.lines,
        )


def head_of(line: Line, label: str = "") -> Head | None:
    """The head in a line without its number or bullet; None where it can be no part of a head.

    Args:
        line: the line.
        label: words in the place of a name that all lines of its form have, and that name nobody.
    """
    head = _head_in(line.text, label)
    return head and head.moved(line.start)


@lru_cache(
    maxsize=2**12
)  # several parts of the reader ask for each line, and the pages of a site have the same ones
def _head_in(text: str, label: str) -> Head | None:
    """The same of a line's text, with the places in it."""
    skip = past_marker(text)
    words = text[skip:]
    if len(words) > LONGEST and words[:1] not in "[0123456789" and "\t" not in words[:LONGEST]:
        return None
    among = _AMONG_BUTTONS.fullmatch(words) if len(words) <= LONGEST_NAME else None
    if message := _message(words, skip):
        return message
    moment = Moment(*among.span("ago"), "ago") if among else find_moment(words[:LONGEST])
    if moment is None or moment.kind == "clock":
        moment = _glued(words) or moment
    if moment is None:
        return None
    right = words[moment.end :]
    said = len(right.split()) > 2 or bool(moment.clock and not BUTTONS.fullmatch(right))
    column = _APART.match(right) if said else None
    if moment.kind == "date" and moment.clock:
        column = column or _COLON.match(right)
    if column and (row := _parted(words[: moment.end], skip, moment, label)) and row.name:
        return replace(row, body=row.when[1] + column.end())
    fits = _is_head(words, moment, among=among is not None)
    return _parted(words, skip, moment, label) if fits else None


def _glued(words: str) -> Moment | None:
    """The date at the end of a line that is glued to a name which ends in digits: "mia_4414.03.2023 09:40"."""
    match = _GLUED.fullmatch(words) if len(words) <= LONGEST_NAME else None
    moment = find_moment(match["when"]) if match else None
    if match is None or moment is None:
        return None
    by = match.start("when")
    return replace(moment, start=moment.start + by, end=moment.end + by, bare=moment.bare + by)


def _message(words: str, base: int) -> Head | None:
    """The head of a chat's message, which stands on one line with its words: "[13:12] <mia> Yes"."""
    moment = chat.opening(words)
    named = chat.writer(words, moment) if moment else None
    if moment is None or named is None:
        return None
    (start, end), body = named
    when = base + moment.start, base + moment.end
    return Head(moment, when, (base + start, base + end), "", chat.FORM, True, base + body, True)


def _is_head(words: str, moment: Moment, *, among: bool) -> bool:
    """False for the times of prose, tables and recipes; `among` is True where it stands among buttons."""
    if len(words) > LONGEST:
        return False
    if moment.kind == "clock":
        return _is_clock_of_head(words, moment)
    return among or moment.kind != "ago" or _stands_apart(words, moment)


def _is_clock_of_head(words: str, moment: Moment) -> bool:
    """True for a clock time that stands alone, behind a name and a mark, in brackets beside a name, or beside somebody who "said"."""
    left, right = words[: moment.start], words[moment.end :]
    if not (_AT.sub("", left) + right).strip(" ()[],.-–—|·"):
        return True
    says = SAYS.fullmatch(re.sub(r"[()\[\],]", "", _AT.sub("", left) + right).strip())
    if says and is_proper_name(says["name"]):
        return True
    boxed = _BOXED.fullmatch(f"{left}\0{right}")
    of_day = right[:1] != ")" or _HALF.search(words[: moment.end])
    if boxed and of_day and is_proper_name(boxed["before"] or boxed["behind"]):
        return True
    mark = _MARK_AT_END.search(left)
    return mark is not None and not right.strip() and is_proper_name(left[: mark.start()].strip())


def _stands_apart(words: str, moment: Moment) -> bool:
    """False for the "5m" of a room: a short time counts where a mark or the line's end follows it."""
    time = words[moment.start : moment.end]
    if len(time) > 4 and (re.search(r"\d", time) or not _DAY_WORD.fullmatch(time)):
        return True
    after, before = words[moment.end :].lstrip(), words[: moment.start].rstrip()
    if _DAY_WORD.fullmatch(time):
        return not after and (not before or not before[-1].isalnum())
    return (not after or not after[0].isalnum()) and (not before or not before[-1].isdigit())


def _parted(words: str, base: int, moment: Moment, label: str) -> Head | None:
    when = base + moment.start, base + moment.end
    found: list[Span] = []  # the parts that are no words of the form
    form: list[str] = []
    says = buttons = False
    answers = ""
    address: Span | None = None  # it may stand for a name, and is nobody's name
    for start, end in ((moment.end, len(words)), (0, moment.start)):  # the words behind the time show prose
        own: list[str] = []
        for whole in parts_of(words, start, end):
            is_buttons = BUTTONS.fullmatch(words, *whole) is not None
            buttons = buttons or is_buttons
            if is_buttons or _is_rank(words[slice(*whole)].strip()):
                continue
            part, answered = answering(words, whole, timed=True)
            answers = answers or answered
            core, opened, closed = core_of(words, part, behind=start > 0)
            own += [opened, closed]
            says = says or _announces(words, part, moment, closed)
            if start and not closed and measure(words[slice(*core)]) > 2 and _ENDED.search(words[: whole[1]]):
                return None  # the time stands in a sentence
            if ADDRESS.fullmatch(words, *core):
                address = address or core
            elif LETTER.search(words, *core) and words[slice(*core)] != label:
                found += [core] * (not is_label(words[slice(*core)]))
        form = [*own, *form]
    left = [span for span in found if span[1] <= moment.start]
    right = [span for span in found if span[0] >= moment.end]
    if len(left) > 1 and not answers and two_names(words, left[0], left[1]):
        answers = words[slice(*left.pop(1))].lstrip("@")
    name = (
        left[0] if left else right[0] if right and (says or _names_behind(words, moment, right[0])) else None
    )
    aside = sum(measure(words[slice(*span)]) for span in (*left, *right) if span != name)
    # "2 May Fields" is the second comment, of May Fields.
    numbered = aside and moment.kind == "yearless" and not (name or moment.clock or any(form))
    if numbered or aside > _MOST_ASIDE or (name and not is_name(words[slice(*name)])):
        return None
    if name and not says and (_in_a_sentence(words, moment, name) or _in_a_list(words, moment, left, form)):
        return None
    name = name or address
    posted = any(map(_POSTED.search, form))
    shown = "N" if name else ""
    return Head(
        moment,
        when,
        (base + name[0], base + name[1]) if name else None,
        answers,
        " ".join([shown, *filter(None, form)]).strip(),
        name is not None and name[0] >= moment.end,
        None,
        buttons or says or posted,
        buttons,
        says,
        form[0] if left else "",
    )


def _is_rank(words: str) -> bool:
    """True for a rank of some words ("Paid subscriber"); one word may be a guest's name."""
    return " " in words and RANK.fullmatch(words) is not None


def _in_a_sentence(words: str, moment: Moment, name: Span) -> bool:
    """True where a possible name is part of a sentence: "Nobody lit it on 3 May 2014.", "we met 3 years ago"."""
    name_words = ASIDE.sub("", words[slice(*name)])
    if is_proper_name(name_words) or name[1] > moment.start:
        return False
    ends = words[moment.end :].strip() in {".", "!", "?"} and len(name_words.split()) > 2
    return ends or (moment.kind == "ago" and words[name[1] : moment.start].isspace())


def _in_a_list(words: str, moment: Moment, left: Sequence[Span], form: Sequence[str]) -> bool:
    """True for a footnote ("Mia Roe, The lamp, 3 May 2014.") and for a price behind the day."""
    rest = words[moment.end :].strip()
    footnote = len(left) > 1 and rest == "." and not moment.clock and not any(map(LETTER.search, form))
    return footnote or _PRICE.search(rest) is not None


def _announces(words: str, part: Span, moment: Moment, closed: str) -> bool:
    """True where a part that closes with a colon or "said" ends its line, the time aside."""
    says = SAYS.fullmatch(f"x {closed}") is not None
    return says or closed.endswith(":") if part[1] == len(words) else says and moment.end == len(words)


def _names_behind(words: str, moment: Moment, span: Span) -> bool:
    """True where a name may stand behind the time: after "by" or a mark; after a bar only a clock time shows it."""
    before = words[moment.end : span[0]]
    if _BY_BEFORE.search(before):
        return True
    barred = before.strip(" \t") in {"|", "·", "•", "⋅", "●", "»", "]"} or "\t" in before
    return barred and bool(moment.clock) and is_proper_name(words[slice(*span)])
