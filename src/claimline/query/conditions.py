"""Single filters as SQL on the store's tables, each with the reason why it leaves a row out.

`query` says which of them a query has.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from claimline.table.facets import Facet

UNDATED = "first_day IS NULL AND last_day IS NULL"


@dataclass(frozen=True, slots=True)
class Condition:
    """One filter in SQL: `facet` is the column it filters, `reason` why a row that fails it is left out."""

    facet: str
    reason: str
    sql: str
    params: tuple[str | int, ...] = ()


def with_value(facet: Facet, values: tuple[str, ...], reason: str) -> Condition:
    """Rows that have one of the values, of which there is at least one."""
    marks = ", ".join("?" * len(values))
    codes = f"SELECT code FROM names WHERE role = '{facet.name}' AND value IN ({marks})"  # noqa: S608 - only marks
    if facet.several:
        mentioned = f"SELECT event FROM mentions WHERE code IN ({codes})"  # noqa: S608 - only marks
        return Condition(facet.name, reason, f"event IN ({mentioned})", values)
    return Condition(facet.name, reason, f"{facet.name} IN ({codes})", values)


def without_value(facet: Facet, values: tuple[str, ...]) -> Condition:
    """Rows that have none of the values, of which there is at least one."""
    chosen = with_value(facet, values, facet.excluded)
    # Spark would compare each row with each for NOT IN, because a NULL among the values would make it NULL.
    return replace(chosen, sql=f"NOT COALESCE({chosen.sql}, FALSE)")


def first_failed(conditions: Sequence[tuple[str, int]], none: str) -> str:
    """SQL for the number of the first condition that a row fails, or `none`; without NOT IN, as `without_value`."""
    case = none
    for sql, number in reversed(conditions):
        case = f"CASE WHEN {sql} THEN {case} ELSE {number} END"
    return case


def with_text(folded: str) -> Condition:
    """Rows that hold a word or a phrase in one of the searched cells; the store folds those cells by the same rule."""
    return Condition("text", "without the text", "contains(words, ?)", (folded,))


def dated_or_not(undated: str) -> Condition | None:
    """Undated rows alone (`only`), or none of them (`leave-out`); None for all rows."""
    if undated == "only":
        return Condition("period", "dated", UNDATED)
    return Condition("period", "undated", f"NOT ({UNDATED})") if undated == "leave-out" else None


def in_period(
    first: tuple[int, int] | None, last: tuple[int, int] | None, *, certainly: bool
) -> Condition | None:
    """Undated rows, and dated ones that touch the period or certainly lie inside it; None where that is every row.

    Args:
        first: the first and last day number of the period's beginning; None where it is open.
        last: the same of its end.
        certainly: False keeps a row whose bounds overlap the period; True one whose bounds lie inside it and whose date
            is marked neither uncertain nor approximate: such a date can be another one than its bounds say.
    """
    parts: list[tuple[str, tuple[int, ...]]] = [("NOT in_doubt", ())] if certainly else []
    if first:
        parts.append(("first_day >= ?" if certainly else "(last_day >= ? OR last_day IS NULL)", first[:1]))
    if last:
        parts.append(("last_day <= ?" if certainly else "(first_day <= ? OR first_day IS NULL)", last[1:]))
    if not parts:
        return None
    inside = " AND ".join(sql for sql, _ in parts)
    reason = "not certainly in the period" if certainly else "outside the period"
    return Condition(
        "period",
        reason if first or last else "date in doubt",
        # A bound that is unknown makes `first_day >= ?` NULL: COALESCE, so that NOT of it is true.
        f"({UNDATED} OR COALESCE({inside}, FALSE))",
        tuple(day for _, days in parts for day in days),
    )
