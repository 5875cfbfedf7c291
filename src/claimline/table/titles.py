"""The documents of a table by the titles of their articles: the name of a file says little."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence

from claimline.inline import printable
from claimline.model import NOT_STATED


def titles_of_documents(columns: Mapping[str, Sequence[str]]) -> dict[str, str]:
    """What each document that has an article's row is called (`titled`), by its name.

    `columns` are those of a table by name: `kind`, `document` and `title`.
    """
    cells = (columns[name] for name in ("kind", "document", "title"))
    titles = {name: title for kind, name, title in zip(*cells, strict=True) if kind == "article"}
    return titled(titles, columns["document"])


def titled(titles: Mapping[str, str], documents: Iterable[str] = ()) -> dict[str, str]:
    """What documents are called, by their names and the titles of their articles; one without a title goes by its name.

    No two are called alike, whether they have an article or are other `documents`: where they would be, the name stands
    beside the title.
    """
    lines = {name: line for name, title in titles.items() if (line := " ".join(printable(title).split()))}
    often = Counter(lines.values())
    names = {NOT_STATED, *titles, *documents}
    taken = names.union(often)
    called = {}
    for name, line in lines.items():
        own = line
        if often[line] > 1 or (line in names and line != name):
            while own in taken:
                own = f"{own} ({name})"
            taken.add(own)
        called[name] = own
    return called
