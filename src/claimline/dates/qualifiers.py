"""What EDTF writes behind a date that is uncertain (`?`), approximate (`~`) or both (`%`)."""

import re
from collections.abc import Mapping

from claimline.model import Qualifier

_MARKS: Mapping[Qualifier, str] = {
    "": "",
    "uncertain": "?",
    "approximate": "~",
    "uncertain approximate": "%",
}
_A_DATE = re.compile(r"-?[\dX]+(?:-[\dX]+)*")
_NO_MARKS = str.maketrans("", "", "".join(_MARKS.values()))


def qualifier_of(*, uncertain: bool, approximate: bool) -> Qualifier:
    """The qualifier that says both."""
    if uncertain:
        return "uncertain approximate" if approximate else "uncertain"
    return "approximate" if approximate else ""


def without_marks(edtf: str) -> str:
    """EDTF without its qualifiers."""
    return edtf.translate(_NO_MARKS)


def is_approximate(edtf: str) -> bool:
    """True where a mark of an EDTF text says that it is approximate."""
    return any(mark in edtf for qualifier, mark in _MARKS.items() if "approximate" in qualifier)


def with_mark(edtf: str, qualifier: Qualifier) -> str:
    """EDTF with its qualifier on every date; date-times carry none in EDTF."""
    mark = _MARKS[qualifier]
    if not mark or not edtf or "T" in edtf:
        return edtf
    return _A_DATE.sub(lambda date: date[0] + mark, edtf)


def mark_behind(date: str) -> str:
    """The mark at the end of one EDTF date; empty where it has none."""
    return date[-1] if date and date[-1] in "?~%" else ""


def qualifier_in(edtf: str) -> Qualifier:
    """What the marks in a date say of it."""
    return qualifier_of(uncertain="?" in edtf or "%" in edtf, approximate=is_approximate(edtf))
