"""Make an input that fails as short as it gets while it still fails alike (delta debugging, Zeller 1999)."""

import time
from collections.abc import Callable


def shortened(data: str, fails: Callable[[str], bool], seconds: float) -> str:
    """The rest of `data` after leaving out first lines and then characters, within so many seconds of the processor."""
    until = time.process_time() + seconds
    for parted in (_lines, list):
        data = "".join(_fewer(parted(data), lambda parts: fails("".join(parts)), until))
    return data


def _lines(data: str) -> list[str]:
    return data.splitlines(keepends=True)


def _fewer(parts: list[str], fails: Callable[[list[str]], bool], until: float) -> list[str]:
    size = len(parts) // 2
    while size:
        at = 0
        while at < len(parts) and time.process_time() < until:
            fewer = parts[:at] + parts[at + size :]
            if fails(fewer):
                parts = fewer
            else:
                at += size
        size //= 2
    return parts
