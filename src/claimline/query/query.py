"""One query, which the widgets, the address, the receipt, the sentence and the SQL all say.

The store runs the SQL; nothing here touches data.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, fields
from typing import TYPE_CHECKING, Any, Literal, Self

from claimline.arguments import choice, refused
from claimline.errors import ArgumentError, ClaimlineError
from claimline.inline import printable
from claimline.model import NOT_STATED
from claimline.query.arguments import Several, field_value, pairs_of, switch_value
from claimline.query.conditions import (
    CodesOf,
    Condition,
    dated_or_not,
    in_period,
    with_text,
    with_value,
    without_value,
)
from claimline.query.in_words import clauses
from claimline.query.period import check_period, days_of
from claimline.table.columns import column
from claimline.table.facets import FACETS, Facet
from claimline.text.searching import SEARCH, Search

if TYPE_CHECKING:
    from claimline.dates.given import Given


def _parameters() -> Iterator[tuple[str, str]]:
    """The URL parameter of each field, in the order in which the address says them."""
    for facet in FACETS:
        yield facet.field, facet.name
        yield f"not_{facet.field}", f"not_{facet.name}"
        if facet.every:
            yield f"{facet.field}_match", "match"
    yield from (("text", "text"), ("period_from", "from"), ("period_to", "to"))
    yield from (("certainly", "certainly"), ("undated", "undated"))


EVERYTHING = "1 = 1"
"""The condition of a query without a filter."""
PARAMETERS = dict(_parameters())
_FIELDS = {parameter: field for field, parameter in PARAMETERS.items()}


@dataclass(frozen=True, slots=True, kw_only=True)
class Query:
    """Which rows of the table to show; a fresh Query shows all of them.

    Values inside one field are joined by OR, the fields by AND; only `actors` can ask for all of its values.

        Query(sources="Financial Times", period_from="2015-03", period_to=date(2015, 5, 31))

    Where several values can stand, one text is one value; a list or a set of texts becomes a tuple. A `date` as an
    end of the period is its day, and so is a `datetime` (`as_day`).

    Attributes:
        sources, actors: who says it, whom it is about; `not stated` stands for an empty cell, and among the sources
            `anonymous` for each without a name.
        via, places: who carried it to us, which places it names; `not stated` stands for an empty cell.
        not_sources, not_actors, not_via, not_places: rows with any of these are left out.
        actors_match: `any` of the actors, or `all` of them.
        kinds, basis, qualifiers, stances, documents: values of these columns.
        not_kinds, not_basis, not_qualifiers, not_stances, not_documents: rows with any of these are left out.
        corrected, not_corrected: what a person changed in the row: columns, or `added`; `not stated` stands for a row as read.
        text: words, and phrases in quotation marks, each of which stands in title, quote, note or a name; what makes no
            difference, `folded` says.
        period_from, period_to: inclusive; a year, a month or a day (`2015`, `2015-03`, `2015-03-05`, `-0044`); either
            may be empty.
        certainly: False keeps a row whose bounds overlap the period, True one whose bounds lie inside it and whose date is
            not in doubt: neither uncertain nor approximate. Without a period it keeps the dates that are not in doubt.
        undated: rows without any bound are kept whatever the period (`include`), alone (`only`) or not (`leave-out`).

    Raises:
        ArgumentError: a value is of another type, or a period, a choice or a text cannot be read.
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
    not_kinds: tuple[str, ...] = ()
    basis: tuple[str, ...] = ()
    not_basis: tuple[str, ...] = ()
    qualifiers: tuple[str, ...] = ()
    not_qualifiers: tuple[str, ...] = ()
    stances: tuple[str, ...] = ()
    not_stances: tuple[str, ...] = ()
    documents: tuple[str, ...] = ()
    not_documents: tuple[str, ...] = ()
    corrected: tuple[str, ...] = ()
    not_corrected: tuple[str, ...] = ()
    text: str = ""
    period_from: str = ""
    period_to: str = ""
    certainly: bool = False
    undated: Literal["include", "only", "leave-out"] = "include"

    if TYPE_CHECKING:  # the arguments that callers may give; the fields are typed above

        def __init__(
            self,
            *,
            sources: Several = (),
            not_sources: Several = (),
            actors: Several = (),
            actors_match: Literal["any", "all"] = "any",
            not_actors: Several = (),
            via: Several = (),
            not_via: Several = (),
            places: Several = (),
            not_places: Several = (),
            kinds: Several = (),
            not_kinds: Several = (),
            basis: Several = (),
            not_basis: Several = (),
            qualifiers: Several = (),
            not_qualifiers: Several = (),
            stances: Several = (),
            not_stances: Several = (),
            documents: Several = (),
            not_documents: Several = (),
            corrected: Several = (),
            not_corrected: Several = (),
            text: str = "",
            period_from: "Given" = "",
            period_to: "Given" = "",
            certainly: bool = False,
            undated: Literal["include", "only", "leave-out"] = "include",
        ) -> None: ...

    def __post_init__(self) -> None:
        given = [
            (one, value) for one in fields(self) if (value := getattr(self, one.name)) is not one.default
        ]
        for one, value in given:  # most of them are not given, and a page makes many queries
            object.__setattr__(self, one.name, field_value(one, value))
        lists = (getattr(self, one.name) for one, _ in given)
        names = (name for values in lists if isinstance(values, tuple) for name in values)
        try:
            "".join((*names, self.text)).encode("utf-8")
        except UnicodeEncodeError:  # a command line makes these of other bytes
            raise ArgumentError("The query holds bytes that are not UTF-8; type it again.") from None
        choice("match", self.actors_match, ("any", "all"))
        choice("undated", self.undated, ("include", "only", "leave-out"))
        for facet in FACETS:
            values = (*getattr(self, facet.field), *getattr(self, f"not_{facet.field}"))
            of = column(facet.column)
            if values and of.enum:
                words = dict.fromkeys(word for cell in of.enum for word in facet.values_of(cell))
                allowed = (*words,) if of.required else (*words, NOT_STATED)
                for value in values:
                    choice(facet.name, value, allowed)
        check_period(self.period_from, self.period_to)

    @classmethod
    def from_params(cls, params: Iterable[tuple[str, str]]) -> Self:
        """The query that an address says, from its (name, value) pairs; other names are view state and ignored.

        Raises:
            ArgumentError: they are no pairs of texts, or say what no query can ask.
        """
        data: dict[str, Any] = {}
        for name, value in pairs_of(params):
            field = _FIELDS.get(name)
            if field is None or not value.strip():
                continue
            if field in LISTS:
                data[field] = (*data.get(field, ()), value)
            else:
                data[field] = switch_value(field, value) if field == "certainly" else value
        return cls(**data)

    def to_params(self) -> list[tuple[str, str]]:
        """The (name, value) pairs of the address, without those of a fresh Query."""
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
        if not isinstance(data, Mapping):
            raise refused("data", data, "give what to_data gives")
        values: dict[str, Any] = {}
        for field, value in data.items():
            if field not in PARAMETERS or not _fits(field, value):
                raise ClaimlineError(
                    f"The query's {field} cannot be read; take the receipt as claimline wrote it."
                )
            values[field] = tuple(value) if field in LISTS else value
        return cls(**values)

    def to_data(self) -> dict[str, Any]:
        """The query as plain data for a receipt, without the values of a fresh Query."""
        data = {
            field: getattr(self, field)
            for field in PARAMETERS
            if getattr(self, field) != getattr(_ALL, field)
        }
        return {field: list(value) if isinstance(value, tuple) else value for field, value in data.items()}

    def conditions(self, codes: CodesOf, search: Search = SEARCH) -> list[Condition]:
        """Every filter that is set, in order; the first that a row fails gives the reason why it is left out."""
        found: list[Condition | None] = [one for facet in FACETS for one in self._of_facet(facet, codes)]
        found += map(with_text, search.folded_parts(self.text))
        found.append(dated_or_not(self.undated))
        if self.undated != "only":  # of the undated alone the period says nothing
            first, last = days_of(self.period_from, "from"), days_of(self.period_to, "to")
            found.append(in_period(first, last, certainly=self.certainly))
        return [condition for condition in found if condition]

    def _of_facet(self, facet: Facet, codes: CodesOf) -> Iterator[Condition]:
        picked: tuple[str, ...] = getattr(self, facet.field)
        if facet.every and self.actors_match == "all" and len(picked) > 1:
            yield from (with_value(facet, codes(facet.name, (value,)), facet.every) for value in picked)
        elif picked:
            yield with_value(facet, codes(facet.name, picked), facet.reason)
        if out := getattr(self, f"not_{facet.field}"):
            yield without_value(facet, codes(facet.name, out))

    def words(self, kept: int, total: int, undated: int, search: Search = SEARCH) -> str:
        """The one sentence that is always true of the rows shown; `undated` of the `kept` rows have no date."""
        parts = clauses(self, search)
        if (self.period_from or self.period_to or self.certainly) and self.undated == "include" and undated:
            parts.append(f"{undated:,} undated kept")
        return printable(f"{kept:,} of {total:,}: {'; '.join(parts) or 'everything'}")


def _fits(field: str, value: object) -> bool:
    if field in LISTS:
        return isinstance(value, list) and all(isinstance(one, str) for one in value)
    return isinstance(value, bool if field == "certainly" else str)


_ALL = Query()
LISTS = tuple(field for field in PARAMETERS if isinstance(getattr(_ALL, field), tuple))
