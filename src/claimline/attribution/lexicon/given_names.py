"""Given names, read once from `given_names.csv` beside this module.

A row has a name in lower case, its gender and the spelling that it is a variant of. The gender is `he` or `she`, as
the name makes it likely, or empty where it is left open. Where one name has several spellings ("Yusuf", "Youssef"),
all rows but one name that one under `spelling_of`.
"""

from pathlib import Path


def _rows() -> list[list[str]]:
    """Name, gender and spelling of each row."""
    lines = Path(__file__).with_name("given_names.csv").read_text(encoding="utf-8").splitlines()
    return [line.split(",") for line in lines[1:]]


_ROWS = _rows()

GENDERS = {name: gender for name, gender, _ in _ROWS if gender}
"""`he` or `she` for the names that make one of them likely."""

SPELLINGS = {name: one for name, _, one in _ROWS if one}
"""The one spelling under which variants are compared."""
