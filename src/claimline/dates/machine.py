"""The times that pages hold for programs (ISO 8601), as written: the local part, and the offset beside it unconverted."""

import re
from dataclasses import dataclass

from claimline.dates.edtf import bounds_of

_ISO = re.compile(
    r"(?P<date>\d{4}(?:-\d\d(?:-\d\d)?)?)"
    r"(?:[T ]\s*(?P<hour>\d\d):?(?P<minute>\d\d)(?::?(?P<second>\d\d)(?:[.,]\d+)?)?\s*(?P<zone>Z|UTC|GMT|[+-]\d\d(?::?\d\d)?)?)?"
)
_ZERO = frozenset({"Z", "UTC", "GMT"})


@dataclass(frozen=True, slots=True)
class MachineTime:
    """A time for programs.

    Attributes:
        edtf: year, month, day, minute or second, as fine as it is written, in the local time of its offset.
        offset: `+02:00`, or empty where none is written.
    """

    edtf: str
    offset: str = ""

    @property
    def minute(self) -> str:
        """The time without its seconds."""
        return self.edtf[: len("2016-03-31T10:05")]


def machine_time(words: str) -> MachineTime | None:
    """The time that a value of a page's markup is; None for what is none, and for days that no calendar has."""
    match = _ISO.fullmatch(words.strip())
    if match is None:
        return None
    edtf = match["date"]
    if match["hour"]:
        edtf += f"T{match['hour']}:{match['minute']}" + (f":{match['second']}" if match["second"] else "")
    try:
        bounds_of(edtf)
    except ValueError:
        return None
    return MachineTime(edtf, _offset(match["zone"] or ""))


def _offset(zone: str) -> str:
    if zone in _ZERO:
        return "+00:00"
    return f"{zone[:3]}:{zone[3:].lstrip(':') or '00'}" if zone else ""
