"""The column `role` in a few words, to stand beside a name where there is little room."""

import re
from collections.abc import Sequence

LONGEST = 48
"""Characters at most, with the mark for a cut."""

_OF = re.compile(r"(?:of|from|at|with|for|in)\s+(?:the\s+|an?\s+)?|(?:the|an?)\s+", re.IGNORECASE)
_CLAUSE = re.compile(r"(?:who|which|whose|whom|that)\b", re.IGNORECASE)


def role_beside(role: str, sources: Sequence[str]) -> str:
    """The role to show beside the sources of a row; empty where there are several, as nothing says whose it is."""
    return role if len(sources) == 1 else ""


def affiliation(role: str) -> str:
    """A role without its leading words: `FSA` for “of the FSA”; empty where there is none.

    If it has several parts, the first that is no clause: `London mayor` for “London mayor, who wrote of it”.
    """
    parts = (part for part in role.split(", ") if not _CLAUSE.match(part))
    first = " ".join(next(parts, "").split())
    opening = _OF.match(first)
    words = first[opening.end() :] if opening else first
    if len(words) > LONGEST:
        words = (words[:LONGEST].rpartition(" ")[0] or words[: LONGEST - 1]) + "…"
    return words
