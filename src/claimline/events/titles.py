"""A short headline for a mark and a list: the first words of what is said, cut between words, marked as cut."""

import re

LONGEST = 60

_SPACE = re.compile(r"\s+")
_OPENING = "\"'“”‘’«»„()[]{},;:–—-. \u00a0"


def title_of(words: str) -> str:
    """At most 60 characters of `words` on one line, with `…` where words were left off."""
    line = _SPACE.sub(" ", words).strip(_OPENING)
    line = re.sub(r"^that\s+", "", line)
    if len(line) > LONGEST:
        line = line[: LONGEST - 1].rpartition(" ")[0].rstrip(_OPENING) or line[: LONGEST - 1]
        line += "…"
    return line[:1].upper() + line[1:]
