"""The office or affiliation of a source, as one fixed sentence of a row's note, written and read back here.

A table has no column for it; whoever shows a source takes it from the note. What a role is, is told by `naming`.
"""

import re
from functools import lru_cache

LONGEST = 48
"""Characters of the short form at most; a mark for what was left off included."""

_ROLE = re.compile(r"(?:^|(?<=\s))Role as (?:first )?written: “([^”]*)”\.(?=\s|$)")
_OF = re.compile(r"(?:of|from|at|with|for|in)\s+(?:the\s+|an?\s+)?|(?:the|an?)\s+", re.IGNORECASE)
_CLAUSE = re.compile(r"(?:who|which|whose|whom|that)\b", re.IGNORECASE)


@lru_cache(maxsize=1 << 10)
def role_note(role: str, *, earlier: bool = False) -> str:
    """The sentence that keeps a role: `Role as written: “of the FSA”.`, or nothing where there is none.

    Args:
        role: office or affiliation in the words of the text.
        earlier: True where another sentence than the row's own gives it.
    """
    words = " ".join(role.replace("“", "‘").replace("”", "’").split())
    return f"Role as {'first ' * earlier}written: “{words}”." if words else ""


def role_in(note: str) -> str:
    """The words of the role that a note keeps, as they stand in the text; empty where it keeps none."""
    found = _ROLE.search(note)
    return found[1] if found else ""


def affiliation_in(note: str) -> str:
    """The role of a note as a few words beside a name: `FSA` for “of the FSA”; empty where the note keeps none.

    Of several parts the first that is no clause: `London mayor` for “London mayor, who wrote of it”.
    """
    parts = (part for part in role_in(note).split(", ") if not _CLAUSE.match(part))
    first = next(parts, "")
    opening = _OF.match(first)
    words = first[opening.end() :] if opening else first
    if len(words) > LONGEST:
        words = (words[:LONGEST].rpartition(" ")[0] or words[: LONGEST - 1]) + "…"
    return words
