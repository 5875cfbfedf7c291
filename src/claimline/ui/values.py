"""The values of the row on a card, each with a button to filter by it."""

import html
from collections.abc import Iterator
from dataclasses import replace
from urllib.parse import quote, unquote

from claimline.inline import printable
from claimline.model import NOT_STATED
from claimline.query.query import Query
from claimline.table.facets import FACETS, Facet
from claimline.table.roles import role_beside
from claimline.ui.components.facets import with_name
from claimline.ui.found import Found
from claimline.ui.plain import markup
from claimline.ui.records import Row
from claimline.ui.state import address
from claimline.ui.summary import clause


def markup_of(row: Row, found: Found) -> str:
    """The row's values as HTML, each with + for only such rows and, where a query can say it, - for all but them."""
    lines = [line for facet in FACETS if facet.label for line in _facet(facet, row, found)]
    if _period(row):
        lines.append(_value("", "this period", ("period", "only rows that could fall in this period")))
    hint = '<p class="hint"><b>+</b> only such rows <b>−</b> all but them</p>'
    return f'<div class="values">{"".join(lines)}</div>{hint}'


def _period(row: Row) -> tuple[str, str] | None:
    """The days that bound a row; None where nothing does."""
    first, last = (row[bound].partition("T")[0] for bound in ("earliest", "latest"))
    return (first, last) if first or last else None


def _facet(facet: Facet, row: Row, found: Found) -> Iterator[str]:
    """A row's values of a facet, as lines; the card shows source and actors even where they are not stated."""
    values = facet.values_of(row[facet.column])
    role = role_beside(row["role"], values) if facet.column == "source" else ""
    beside = f' <span class="of">{markup(role)}</span>' if role else ""
    for place, value in enumerate(values or [NOT_STATED] * facet.always):
        says = clause(address.changed(Query(), facet.field, (value,)))
        yield _value(
            facet.label if place == 0 else "",
            found.markup(facet.shown.get(value, value)) + beside,
            (f"{facet.field}={value}", f"only rows {says}"),
            (f"not_{facet.field}={value}", f"leave out rows {says}"),
        )


def _value(label: str, value: str, *signs: tuple[str, str]) -> str:
    """One value (HTML) behind the label of its group, with a button for each sign: what `filtered` is told, and what that does in words."""
    line = f'<span class="of">{label}</span><span class="value">{value}</span>'
    for sign, (told, says) in zip("+−", signs, strict=False):
        # The words in emphasis are for screen readers: the style sheet hides them from the eye. What is told is written as in an
        # address: the browser would drop an attribute with the end of a comment or a style in it.
        words = markup(printable(says))
        line += (
            f'<button type="button" data-filter="{quote(told, safe="")}" title="{html.escape(printable(says))}">'
            f"{sign} <em>{words}</em></button>"
        )
    return f"<div>{line}</div>"


def filtered(asked: Query, row: Row, pressed: str) -> Query | None:
    """The query that a button beside a row's values asks for; None for one that the row does not have, as a late press of another card."""
    field, _, value = unquote(pressed).partition("=")
    period = _period(row)
    if field == "period" and period:
        return replace(asked, period_from=period[0], period_to=period[1], certainly=False, undated="include")
    of_row = {
        facet.field: facet.values_of(row[facet.column]) or [NOT_STATED] for facet in FACETS if facet.label
    }
    return with_name(asked, field, value) if value in of_row.get(field.removeprefix("not_"), ()) else None
