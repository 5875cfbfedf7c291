"""Lines that say who, when and what in a form that the reader of threads does not know, so that a notice names them."""

import re
from collections.abc import Sequence

from claimline.dates import find_moment
from claimline.read.heads import head_of
from claimline.read.linenames import is_proper_name
from claimline.read.lines import Line

_START = 120  # characters of a line: name and time stand there
_FEWEST = 3
# Also with a day that is no date yet, "12/3 8:15 AM", "Wed, 08:15".
_CLOCK = re.compile(
    r"(?:\d{1,2}[./]\d{1,2}\.?,?\s+|[^\W\d_]{2,10}\.?,?\s+)?\d{1,2}[:.]\d\d(?:[:.]\d\d)?(?:\s?[ap]\.?m\.?)?",
    re.IGNORECASE,
)
_COLUMN = re.compile(r":(?=\s|$)|\t")
_MARKS = re.compile(r"[\w\s.'’-]+")  # names and times have them
_WORDS_FOLLOW = re.compile(r"[)\]]?[ \t]?(?::(?=\s|$)|\t)")


def lines_alike(lines: Sequence[Line]) -> list[int]:
    """The lines with a time, and the same marks around it, behind which words follow after a colon or in a column.

    Lines with a clock time alone, and a name on the line above or below or before a gap, are alike too.
    """
    found: dict[str, list[int]] = {}
    for i, line in enumerate(lines):
        if _CLOCK.fullmatch(line.text):
            beside = [*([lines[i - 1]] if i and not line.apart else []), *lines[i + 1 : i + 2]]
            if any(is_proper_name(other.text) for other in beside):
                found.setdefault("clock", []).append(i)
            continue
        head = head_of(line) if _CLOCK.search(line.text, 0, _START) else None
        if head and head.moment.kind == "clock" and head.name and not head.says:
            found.setdefault("clock", []).append(i)
            continue
        moment = find_moment(line.text[:_START]) if _COLUMN.search(line.text, 0, _START) else None
        if moment is None or moment.kind == "ago":
            continue
        follow = _WORDS_FOLLOW.match(line.text, moment.end)
        before = line.text[: moment.start]
        if follow and (any(map(str.isalpha, before)) or "\t" in follow[0]):
            found.setdefault(_MARKS.sub("", before) + follow[0].strip(" "), []).append(i)
    most = max(found.values(), key=len, default=[])
    return most if len(most) >= _FEWEST else []
