"""A query in words: the clauses of the one sentence that is always true of the rows shown."""

from collections.abc import Sequence
from typing import Protocol

from claimline.inline import inline, told_apart
from claimline.model import NOT_STATED
from claimline.query.period import period_in_words
from claimline.table.facets import FACETS, Facet
from claimline.text.searching import SEARCH, Search


class Asked(Protocol):
    """What a query says beside its facets, which stand in the fields that `FACETS` name."""

    @property
    def actors_match(self) -> str:
        """`any` or `all`."""

    @property
    def text(self) -> str:
        """The text that is sought."""

    @property
    def period_from(self) -> str:
        """The beginning of the period."""

    @property
    def period_to(self) -> str:
        """Its end."""

    @property
    def certainly(self) -> bool:
        """Whether a date must not be in doubt, and its bounds lie inside the period."""

    @property
    def undated(self) -> str:
        """`include`, `only` or `leave-out`."""


_UNDATED = {"include": "", "only": "only undated", "leave-out": "undated left out"}


def clauses(query: Asked, search: Search = SEARCH) -> list[str]:
    """The filters of the query, a clause each, in the order of the side bar; none for a fresh query."""
    found = [clause for facet in FACETS for clause in _of_facet(query, facet)]
    if parts := search.parts(query.text):
        found.append(f"with the text {' and '.join(map(_quoted, parts))}")
    # A query for undated rows alone says nothing of the period.
    period = period_in_words(query.period_from, query.period_to) if query.undated != "only" else ""
    if period:
        found.append(f"{'certainly' if query.certainly else 'possibly'} {period}")
    elif query.certainly and query.undated != "only":
        found.append("with a date that is not in doubt")
    found.append(_UNDATED[query.undated])
    return [clause for clause in found if clause]


def _quoted(words: str) -> str:
    return f"“{inline(words) if inline(words).strip() else told_apart(words)}”"


def _of_facet(query: Asked, facet: Facet) -> list[str]:
    picked: tuple[str, ...] = getattr(query, facet.field)
    between = " and " if facet.every and query.actors_match == "all" else " or "
    absent = (facet.absent or f"with no {facet.noun} stated") if NOT_STATED in picked else ""
    found = [between.join(filter(None, (_listed(facet, facet.lead, picked, between), absent)))]
    out: tuple[str, ...] = getattr(query, f"not_{facet.field}")
    found.append(_listed(facet, f"not {facet.lead}", out, " or "))
    stated = facet.present or f"with the {facet.noun} stated"
    found.append(stated if NOT_STATED in out else "")
    return found


def _listed(facet: Facet, lead: str, values: Sequence[str], between: str) -> str:
    names = [facet.words.get(value, inline(value)) for value in values if value != NOT_STATED]
    return lead + between.join(names) if names else ""
