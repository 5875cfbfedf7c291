"""The documents of a table by the titles of their articles: the name of a file says little."""

from collections import Counter
from collections.abc import Mapping, Sequence

from claimline.inline import printable


def titles_of_documents(columns: Mapping[str, Sequence[str]]) -> dict[str, str]:
    """What each document that has an article's row is called (`titled`), by its name.

    `columns` are those of a table by name: `kind`, `document` and `title`.
    """
    cells = (columns[name] for name in ("kind", "document", "title"))
    return titled({name: title for kind, name, title in zip(*cells, strict=True) if kind == "article"})


def titled(titles: Mapping[str, str]) -> dict[str, str]:
    """What documents are called, by their names and the titles of their articles: two of one title keep their names beside it."""
    lines = {name: " ".join(printable(title).split()) for name, title in titles.items()}
    often = Counter(lines.values())
    return {name: title if often[title] == 1 else f"{title} ({name})" for name, title in lines.items()}
