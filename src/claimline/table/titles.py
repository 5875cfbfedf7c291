"""The documents of a table by the titles of their articles: the name of a file says little."""

from collections import Counter
from collections.abc import Mapping, Sequence

from claimline.inline import printable


def titles_of_documents(columns: Mapping[str, Sequence[str]]) -> dict[str, str]:
    """The title of each document that has an article's row, by its name; two of one title keep their names beside it.

    `columns` are those of a table by name: `kind`, `document` and `title`.
    """
    cells = (columns[name] for name in ("kind", "document", "title"))
    titles = {
        name: " ".join(printable(title).split())
        for kind, name, title in zip(*cells, strict=True)
        if kind == "article"
    }
    often = Counter(titles.values())
    return {name: title if often[title] == 1 else f"{title} ({name})" for name, title in titles.items()}
