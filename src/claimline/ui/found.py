"""What a search found, marked in text of others, and the words around it where a line does not show them."""

from collections.abc import Sequence
from functools import partial

from claimline.inline import is_turning
from claimline.table.columns import split_values
from claimline.table.facets import FACETS
from claimline.text.counts import ended
from claimline.text.searching import SEARCH, around, places
from claimline.ui.plain import escaped_part, in_runs, markup
from claimline.ui.records import Row

_AROUND = 160  # characters of a quote around what was found in it


class Found:
    """Marks what a typed text asks for; without a text it marks nothing."""

    def __init__(self, text: str) -> None:
        self.sought = SEARCH.folded_parts(text)

    def markup(self, text: str) -> str:
        """As `plain.markup`."""
        if not self.sought or not (found := places(text, self.sought)):
            return markup(text)
        return f"<bdi>{self._pieces(text, found)}</bdi>" if is_turning(text) else self._pieces(text, found)

    def escaped(self, text: str) -> str:
        """As `plain.escaped`."""
        return self._pieces(text, places(text, self.sought))

    def _pieces(self, text: str, found: Sequence[tuple[int, int]]) -> str:
        def part(first: int, last: int) -> str:
            out, at = [], first
            for start, end in ((max(start, first), min(end, last)) for start, end in found):
                if start < end:
                    words = escaped_part(text[start:end])
                    out += [escaped_part(text[at:start]), f'<mark class="found">{words}</mark>']
                    at = end
            return "".join([*out, escaped_part(text[at:last])])

        return in_runs(text, part)

    def elsewhere(self, row: Row, shown: Sequence[str]) -> str:
        """Where a row holds what its line does not show, as HTML: the words of its quote around it, or a name.

        `shown` are the texts of the line.
        """
        missing = [part for part in self.sought if not any(places(text, [part]) for text in shown)]
        out = []
        for part in missing:
            holds = partial(places, sought=[part])
            if holds(row["quote"]):
                cut = around(" ".join(row["quote"].split()), _AROUND, [part])
                out.append(f"“{self.markup(cut)}”")
                continue
            for facet in (facet for facet in FACETS if facet.searched):
                names = [name for name in split_values(row[facet.column]) if holds(name)]
                if names:
                    out.append(
                        ended(f"{facet.lead.strip().capitalize()} {', '.join(map(self.markup, names))}")
                    )
                    break
        return " ".join(dict.fromkeys(out))
