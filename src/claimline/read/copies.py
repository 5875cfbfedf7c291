"""A copied page for the reader of threads: its lines, and what each can be as a part of a comment's head."""

import re
from bisect import bisect_right
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from claimline.model import Span
from claimline.read.furniture import NEARLY_ALL, pattern_of
from claimline.read.heads import Head, head_of
from claimline.read.headwords import BUTTONS, EDITED
from claimline.read.linenames import is_proper_name, name_in
from claimline.read.lines import Line
from claimline.read.others import OVER_BLOCK, QUOTED, before_quoted

_AFTER_DASH = re.compile(r"[–—-]\s*(?=\S)")
_DASH_LEFT = re.compile(r"\w\W*\s[–—]\s*$")
_COLON = re.compile(r"\s*[:：]\s*")
_SIGNS = re.compile(r"(?:[–—]|--)\s*\w")
# When a page was written or changed.
_STAMP = re.compile(
    r"(?:(?:first|last|originally|zuletzt|última|laatst)\s+)?(?:published|updated|modified|created|veröffentlicht|aktualisiert|geändert|publiée?"
    r"|mise?\s+à\s+jour|modifiée?|publicado|actualizado|modificado|atualizado|pubblicato|aggiornato|modificato|gepubliceerd|bijgewerkt"
    r"|опубликовано|обновлено|изменено|نشر|تم النشر|آخر تحديث|更新)",
    re.IGNORECASE,
)
_SEVERAL = 3  # words in the place of a name: names
_BLOCK = 5  # lines
_FOOT = 3  # the page's lines between a head and the words, or under a foot
# When a reviewer was there or bought something.
_VISIT = re.compile(
    r"(?:date of (?:experience|visit|stay|purchase|travel)|visited|datum der erfahrung|date de l[’']expérience|fecha de la experiencia|data dell[’']esperienza"
    r"|data da experiência|datum van ervaring)\b.*",
    re.IGNORECASE,
)
# Whose post has how many comments: "41 points by mia 3 hours ago | hide | 5 comments".
_POST = re.compile(r".{0,40}\bby\s.{3,80}\b\d+\s+comments?\W*", re.IGNORECASE)
# Since when somebody is a member: not the day of a comment.
_SINCE = re.compile(
    r"(?:[^|·•]{1,30}[|·•]\s*)?(?:joined|join date|registered|registriert|member since|mitglied seit|inscrit|inscription|miembro desde|iscritto|membro desde|lid sinds|регистрация)\b\s*:?\s*.{0,30}",
    re.IGNORECASE,
)


@dataclass(slots=True)
class Copy:
    """A copied page for the reader of threads.

    Attributes:
        lines: its lines.
        heads: what can be a head or a foot, by the place of its line.
        heading: the line that heads the thread ("7 comments"), None where there is none.
        counted: the last heading that counts comments, with no head below it, None where there is none.
        group: the places of the heads that make the thread, in order.
        members: the same places as a set.
        repeats: the lines (numbers made one) under nearly all of them: buttons, counts, ranks.
        double: True where nearly every line stands apart, so that empty lines mean nothing.
    """

    lines: Sequence[Line]
    heads: dict[int, Head]
    heading: int | None = None
    counted: int | None = None
    group: list[int] = field(default_factory=list)
    members: frozenset[int] = frozenset()
    repeats: frozenset[str] = frozenset()
    double: bool = False

    def after(self, i: int) -> int:
        """The first line behind a head."""
        return i + self.heads[i].lines

    def past_repeats(self, i: int) -> int:
        """The first line from here on that is no button, no count of one, and does not stand under nearly all heads."""
        begun, lines = i, self.lines
        while (i < len(lines) and i not in self.members) and (
            BUTTONS.fullmatch(lines[i].text)
            or pattern_of(lines[i].text) in self.repeats
            or (i > begun and lines[i].text.isdigit())
        ):
            i += 1
        return i

    def text_at(self, span: Span) -> str:
        """The words at a place of the document."""
        line = self.lines[bisect_right(self.lines, span[0], key=lambda one: one.start) - 1]
        return line.text[span[0] - line.start : span[1] - line.start]

    def is_signed(self, i: int) -> bool:
        """True where the words above a time end in a dash, and a line with the name follows it: "So it is. –", "Mia Roe", a time."""
        above = self.lines[i - 2].text if i > 1 else ""
        return _DASH_LEFT.search(above) is not None and name_in(self.lines[i - 1]) is not None

    def signs(self, i: int) -> bool:
        """True where a long dash stands before the name: it signs the words above it."""
        return self.heads[i].name is not None and _SIGNS.match(self.lines[i].text) is not None


def repeats_of(copy: Copy) -> frozenset[str]:
    """The lines (numbers made one) under nearly all heads: three alike are no chance."""
    ends = [copy.after(i) for i in copy.group]
    nexts = [*copy.group[1:], len(copy.lines)]
    counts = Counter(
        text
        for end, other in zip(ends, nexts, strict=True)
        for text in {pattern_of(line.text) for line in copy.lines[end : min(end + _FOOT, other)]}
    )
    return frozenset(text for text, count in counts.items() if count > 2 and count >= NEARLY_ALL * len(ends))


def heads_of(lines: Sequence[Line], *, double: bool) -> dict[int, Head]:
    """Each line that can be a head; a date and a clock time on two lines are one."""
    heads: dict[int, Head] = {}
    for i, line in enumerate(lines):
        head = head_of(line)
        if head is None or is_other_time(line, head) or (i and _SINCE.fullmatch(lines[i - 1].text)):
            continue
        if (head.name is None and QUOTED.match(line.text)) or OVER_BLOCK.fullmatch(line.text):
            continue
        if head.moment.kind == "clock" and head.body is None and not (head.says and head.name):
            before = heads.get(i - 1)
            day = before and before.moment.kind == "date" and not before.moment.clock and head.name is None
            if before and day and (double or not line.apart):
                heads[i - 1] = replace(before, when=(before.when[0], head.when[1]), lines=2)
            continue
        heads[i] = head
    announcing = before_quoted(lines, list(heads), [i for i, head in heads.items() if head.says])
    heads = {i: head for i, head in heads.items() if i not in announcing}
    return _without_repeats(lines, _without_fields(lines, _signed(lines, heads)))


def over_quotations(lines: Sequence[Line]) -> dict[int, Head]:
    """The lines with a name and a minute over lines that quote: "On 3 May 2014 at 09:12, Mia Roe wrote:"."""
    above = (i for i in range(len(lines) - 1) if QUOTED.match(lines[i + 1].text))
    heads = ((i, head_of(lines[i])) for i in above)
    return {i: head for i, head in heads if head and head.says and head.name and head.moment.clock}


def is_other_time(line: Line, head: Head | None) -> bool:
    """True where a line's time is that of a change, a membership, a visit or the post under which comments stand."""
    stamp = head is not None and head.name is None and _STAMP.match(head.words) is not None
    known = any(form.fullmatch(line.text) for form in (_VISIT, _POST, EDITED))
    return stamp or known or _SINCE.match(line.text) is not None


def _signed(lines: Sequence[Line], heads: dict[int, Head]) -> dict[int, Head]:
    """The heads with a name and a dash above the time, where most times have them: they sign the words above.

    A single one ends a list.
    """
    nameless = [i for i, head in heads.items() if head.name is None]
    names = {
        i: name
        for i in nameless
        if i and not lines[i].apart and (name := _signed_above(heads[i], lines[i - 1]))
    }
    if len(names) * 2 < len(nameless):
        return heads
    return {
        i - (i in names): replace(head, name=names[i], lines=head.lines + 1) if i in names else head
        for i, head in heads.items()
    }


def _without_repeats(lines: Sequence[Line], heads: dict[int, Head]) -> dict[int, Head]:
    """The heads, each one with the head a few lines below that repeats its time in one block and of one writer."""
    found: dict[int, Head] = {}
    last = -_BLOCK
    for i, head in sorted(heads.items()):
        before = found.get(last)
        if before and i - last < _BLOCK and _is_again(lines[last : i + 1], before, head):
            found[last] = replace(before, lines=i + head.lines - last)
        else:
            found[i], last = head, i
    return found


def _is_again(block: Sequence[Line], before: Head, head: Head) -> bool:
    """True where the last line of a block repeats the time, and the name, of its first."""
    own, other = head.moment, before.moment
    if (own.year, own.month, own.day, own.clock) != (other.year, other.month, other.day, other.clock):
        return False
    if own.kind == "ago" or before.name is None or any(line.apart for line in block[1:]):
        return False
    top = block[0]
    name = top.text[before.name[0] - top.start : before.name[1] - top.start]
    return head.name is None or any(line.text == name for line in block[1:-1])


def _without_fields(lines: Sequence[Line], heads: dict[int, Head]) -> dict[int, Head]:
    """The heads, where the same words before a colon and the time on several lines ("Sent: ...") name nobody.

    Where several words stand there, those of most lines do; else somebody has written twice.
    """
    fields = {
        i: lines[i].text[head.name[0] - lines[i].start : head.name[1] - lines[i].start]
        for i, head in heads.items()
        if head.name
        and _COLON.fullmatch(lines[i].text, head.name[1] - lines[i].start, head.when[0] - lines[i].start)
    }
    times = Counter(fields.values())
    few = len(times) < _SEVERAL
    labels = {
        i: label
        for i, label in fields.items()
        if times[label] > 1 and (few or times[label] * 2 > len(fields))
    }
    again = {i: head_of(lines[i], label) for i, label in labels.items()}
    return {i: found for i, head in heads.items() if (found := again.get(i, head))}


def _signed_above(head: Head, above: Line) -> Span | None:
    """The name on the first of two lines that sign the words above them: a dash and a name, then the time."""
    dash = _AFTER_DASH.match(above.text)
    alone = dash and head.name is None and not head.known and is_proper_name(above.text[dash.end() :])
    return name_in(above) if alone else None
