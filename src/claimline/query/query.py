"""One query: what the widgets, the address, the receipt, the sentence and the SQL all say.

The store runs the SQL; nothing here touches data.
"""

import unicodedata
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, fields
from typing import Any, Literal, Self

from claimline.errors import ClaimlineError, printable, shown
from claimline.model import ANONYMOUS, NOT_STATED, UNKNOWN
from claimline.query.conditions import UNDATED, Condition, by_name, in_period, not_by_name, one_of
from claimline.query.period import days_of, period_in_words
from claimline.table.columns import column

# URL parameter of each field, in the order in which the address says them.
PARAMETERS = {
    "sources": "source",
    "not_sources": "not_source",
    "actors": "actor",
    "not_actors": "not_actor",
    "actors_match": "match",
    "via": "via",
    "not_via": "not_via",
    "places": "place",
    "not_places": "not_place",
    "kinds": "kind",
    "basis": "basis",
    "documents": "document",
    "text": "text",
    "period_from": "from",
    "period_to": "to",
    "certainly": "certainly",
    "undated": "undated",
}
_FIELDS = {parameter: field for field, parameter in PARAMETERS.items()}
_SWITCH = {"1": True, "true": True, "0": False, "false": False}


@dataclass(frozen=True, slots=True)
class Query:
    """Which rows of the table to show; a fresh Query shows all of them.

    Values inside one field are joined by OR, the fields by AND; only `actors` can ask for all of its values.

        Query(sources=("Financial Times",), period_from="2015-03", period_to="2015-05")

    Attributes:
        sources, actors: who says it, whom it is about; `not stated` stands for an empty cell, and among the sources
            `anonymous` for each without a name.
        via, places: who carried it to us, which places it names; `not stated` stands for an empty cell.
        not_sources, not_actors, not_via, not_places: rows with any of these are left out.
        actors_match: `any` of the actors, or `all` of them.
        kinds, basis, documents: values of these columns.
        text: see `folded`; sought in title, quote, note and all names.
        period_from, period_to: inclusive; a year, a month or a day (`2015`, `2015-03`, `2015-03-05`, `-0044`); either
            may be empty.
        certainly: False keeps a row whose bounds overlap the period, True one whose bounds lie inside it.
        undated: rows without any bound are kept whatever the period (`include`), alone (`only`) or not (`leave-out`).

    Raises:
        ClaimlineError: a period, a choice or a text cannot be read.
    """

    sources: tuple[str, ...] = ()
    not_sources: tuple[str, ...] = ()
    actors: tuple[str, ...] = ()
    actors_match: Literal["any", "all"] = "any"
    not_actors: tuple[str, ...] = ()
    via: tuple[str, ...] = ()
    not_via: tuple[str, ...] = ()
    places: tuple[str, ...] = ()
    not_places: tuple[str, ...] = ()
    kinds: tuple[str, ...] = ()
    basis: tuple[str, ...] = ()
    documents: tuple[str, ...] = ()
    text: str = ""
    period_from: str = ""
    period_to: str = ""
    certainly: bool = False
    undated: Literal["include", "only", "leave-out"] = "include"

    def __post_init__(self) -> None:
        lists = (getattr(self, field.name) for field in fields(self))
        names = (name for values in lists if isinstance(values, tuple) for name in values)
        try:
            "".join((*names, self.text)).encode("utf-8")
        except UnicodeEncodeError:  # what a command line makes of other bytes
            raise ClaimlineError("The query holds bytes that are not UTF-8; type it again.") from None
        _choice("match", self.actors_match, ("any", "all"))
        _choice("undated", self.undated, ("include", "only", "leave-out"))
        for field in ("kind", "basis"):
            for value in self.kinds if field == "kind" else self.basis:
                _choice(field, value, column(field).enum)
        first, last = days_of(self.period_from, "from"), days_of(self.period_to, "to")
        if first and last and first[0] > last[1]:
            raise ClaimlineError(
                f"The period ends ({self.period_to}) before it begins ({self.period_from}); swap them."
            )

    @classmethod
    def from_params(cls, params: Iterable[tuple[str, str]]) -> Self:
        """The query that an address says, from its (name, value) pairs; other names are view state and ignored."""
        data: dict[str, Any] = {}
        for name, value in params:
            field = _FIELDS.get(name)
            if field is None or not value.strip():
                continue
            if field in LISTS:
                data[field] = (*data.get(field, ()), value)
            else:
                data[field] = _switch(value) if field == "certainly" else value
        return cls(**data)

    def to_params(self) -> list[tuple[str, str]]:
        """The (name, value) pairs of the address; what a fresh Query has too is absent."""
        pairs = []
        for field, value in self.to_data().items():
            values = value if isinstance(value, list) else ["1" if value is True else value]
            pairs += [(PARAMETERS[field], str(one)) for one in values]
        return pairs

    @classmethod
    def from_data(cls, data: Mapping[str, Any]) -> Self:
        """The query that a receipt holds.

        Raises:
            ClaimlineError: a name or a value that no query has.
        """
        values: dict[str, Any] = {}
        for field, value in data.items():
            if field not in PARAMETERS or not _fits(field, value):
                raise ClaimlineError(
                    f"The query's {field} cannot be read; take the receipt as claimline wrote it."
                )
            values[field] = tuple(value) if field in LISTS else value
        return cls(**values)

    def to_data(self) -> dict[str, Any]:
        """The query as plain data for a receipt; what a fresh Query has too is absent."""
        data = {
            field: getattr(self, field)
            for field in PARAMETERS
            if getattr(self, field) != getattr(_ALL, field)
        }
        return {field: list(value) if isinstance(value, tuple) else value for field, value in data.items()}

    def conditions(self) -> list[Condition]:
        """Every filter that is set, in the order in which a left-out row's reason is sought."""
        found = [
            by_name("source", self.sources, "said by none of the picked sources"),
            not_by_name("source", self.not_sources, "said by an excluded source"),
            *self._about(),
            not_by_name("actor", self.not_actors, "about an excluded actor"),
            by_name("via", self.via, "carried by none of the picked carriers"),
            not_by_name("via", self.not_via, "carried by an excluded carrier"),
            by_name("place", self.places, "naming none of the picked places"),
            not_by_name("place", self.not_places, "naming an excluded place"),
            one_of("kind", self.kinds, "of another kind"),
            one_of("basis", self.basis, "with a date known in another way"),
            one_of("document", self.documents, "from another document"),
        ]
        if self.text.strip():
            sought = folded(self.text)
            found.append(Condition("text", "without the text", "contains(words, ?)", (sought,)))
        return [condition for condition in found if condition] + self._dated()

    def _about(self) -> list[Condition | None]:
        reason = "about none of the picked actors"
        if self.actors_match == "any" or len(self.actors) < 2:
            return [by_name("actor", self.actors, reason)]
        return [by_name("actor", (actor,), "not about all of the picked actors") for actor in self.actors]

    def _dated(self) -> list[Condition]:
        if self.undated == "only":
            return [Condition("period", "dated", UNDATED)]
        left_out = Condition("period", "undated", f"NOT ({UNDATED})") if self.undated == "leave-out" else None
        first, last = days_of(self.period_from, "from"), days_of(self.period_to, "to")
        inside = in_period(first, last, certainly=self.certainly)
        return [condition for condition in (left_out, inside) if condition]

    def sql(self, own: str = "") -> tuple[str, tuple[str | int, ...]]:
        """The condition on the table `events` and its `?` parameters, without the filters of the facet `own`."""
        used = [condition for condition in self.conditions() if condition.facet != own]
        return (
            " AND ".join(condition.sql for condition in used) or "1 = 1",
            tuple(value for condition in used for value in condition.params),
        )

    def words(self, kept: int, total: int, undated: int) -> str:
        """The one sentence that is always true of the rows shown; `undated` of the `kept` rows have no date."""
        parts = [part for part in self._clauses() if part]
        if (self.period_from or self.period_to) and self.undated == "include" and undated:
            parts.append(f"{undated:,} undated kept")
        return printable(f"{kept:,} of {total:,}: {'; '.join(parts) or 'everything'}")

    def _clauses(self) -> list[str]:
        # Of the undated alone the period says nothing.
        period = period_in_words(self.period_from, self.period_to) if self.undated != "only" else ""
        both = " and " if self.actors_match == "all" else " or "
        return [
            _clause("said by ", _speakers(self.sources), " or ", "with no source stated"),
            *_without("said by ", _speakers(self.not_sources), "source"),
            _clause("about ", self.actors, both, "with no actor stated"),
            *_without("about ", self.not_actors, "actor"),
            _clause("via ", self.via, " or ", "with no via stated"),
            *_without("via ", self.not_via, "via"),
            _clause("naming ", self.places, " or ", "with no place stated"),
            *_without("naming ", self.not_places, "place"),
            " or ".join(_PLURALS[kind] for kind in self.kinds),
            _clause("with the date ", tuple(_KNOWN.get(basis, basis) for basis in self.basis), " or "),
            _clause("in ", self.documents, " or ", "in no document stated"),
            f"with the text “{' '.join(self.text.split())}”" if self.text.strip() else "",
            f"{'certainly' if self.certainly else 'possibly'} {period}" if period else "",
            {"include": "", "only": "only undated", "leave-out": "undated left out"}[self.undated],
        ]


_PLURALS = {"article": "articles", "claim": "claims", "comment": "comments", "reply": "replies"}
_KNOWN = {"relative": "worked out", "none": "unknown"}


def folded(text: str) -> str:
    """Text as it is searched: letter case, kinds of space and ways to code an accent make no difference.

    What is typed is one phrase: its words are sought in their order, inside one cell, and may begin or end in the
    middle of a word.
    """
    if text.isascii():
        return " ".join(text.lower().split())
    return " ".join(unicodedata.normalize("NFC", text.casefold()).split())


def _fits(field: str, value: object) -> bool:
    if field in LISTS:
        return isinstance(value, list) and all(isinstance(one, str) for one in value)
    return isinstance(value, bool if field == "certainly" else str)


def _choice(name: str, value: str, allowed: tuple[str, ...]) -> None:
    if value not in allowed:
        raise ClaimlineError(f"{name} cannot be {shown(value)}; choose {' or '.join(allowed)}.")


def _switch(value: str) -> bool:
    if value.lower() not in _SWITCH:
        raise ClaimlineError(f"certainly cannot be {shown(value)}; write 1 or leave it out.")
    return _SWITCH[value.lower()]


def _clause(lead: str, values: tuple[str, ...], between: str, not_stated: str = "") -> str:
    names = [value for value in values if value != NOT_STATED]
    return between.join(
        part
        for part in (lead + between.join(names) if names else "", not_stated * (NOT_STATED in values))
        if part
    )


def _speakers(sources: tuple[str, ...]) -> tuple[str, ...]:
    unnamed = {ANONYMOUS: "anonymous sources", UNKNOWN: "an unknown source"}
    return tuple(unnamed.get(source, source) for source in sources)


def _without(lead: str, values: tuple[str, ...], noun: str) -> list[str]:
    names = tuple(value for value in values if value != NOT_STATED)
    return [_clause(f"not {lead}", names, " or "), f"with the {noun} stated" * (NOT_STATED in values)]


_ALL = Query()
LISTS = tuple(field for field in PARAMETERS if isinstance(getattr(_ALL, field), tuple))
