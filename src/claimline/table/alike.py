"""Names that look the same and are not: written with one letter or with a letter and its accent, or with other spaces."""

import unicodedata
from collections import defaultdict
from collections.abc import Callable, Iterable

from claimline.inline import shown
from claimline.table.facets import FACETS
from claimline.text.counts import number_of

_NAMED_IN_A_NOTICE = 5


def notice_of_alike(listed: Iterable[str], cells_of: Callable[[str], Iterable[str]]) -> tuple[str, ...]:
    """The notice of such names in a table with the `listed` columns; `cells_of` gives the cells of one, each once at the least."""
    ways: dict[tuple[str, str], set[str]] = defaultdict(set)
    for facet in (one for one in FACETS if one.named and one.column in {*listed}):
        for name in {name for cell in {*cells_of(facet.column)} for name in facet.values_of(cell)}:
            ways[facet.column, " ".join(unicodedata.normalize("NFC", name).split())].add(name)
    alike = sorted({name for (_, name), written in ways.items() if len(written) > 1})
    if not alike:
        return ()
    few = ", ".join(map(shown, alike[:_NAMED_IN_A_NOTICE]))
    more = f" and {len(alike) - _NAMED_IN_A_NOTICE:,} more" if len(alike) > _NAMED_IN_A_NOTICE else ""
    are = f"{number_of(len(alike), 'name')} {'is' if len(alike) == 1 else 'are'}"
    said = f"{are} written in several ways that look the same and count apart: {few}{more}"
    return (f"{said}; write each in one way, or join them by a list of names.",)
