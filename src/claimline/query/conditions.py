"""Single filters as SQL on the store's tables, each with the reason it gives for a row that it leaves out.

Which of them a query asks for stands in `query`.
"""

from dataclasses import dataclass

UNDATED = "first_day IS NULL AND last_day IS NULL"


@dataclass(frozen=True, slots=True)
class Condition:
    """One filter in SQL: `facet` is the column it filters, `reason` why a row that fails it is left out."""

    facet: str
    reason: str
    sql: str
    params: tuple[str | int, ...] = ()


def by_name(role: str, names: tuple[str, ...], reason: str) -> Condition | None:
    """Rows that mention one of the names in that role; None without names."""
    if not names:
        return None
    chosen = f"event IN (SELECT event FROM mentions WHERE role = '{role}' AND name IN ({_marks(names)}))"  # noqa: S608 - only marks
    return Condition(role, reason, chosen, names)


def not_by_name(role: str, names: tuple[str, ...], reason: str) -> Condition | None:
    """Rows that mention none of the names in that role; None without names."""
    chosen = by_name(role, names, reason)
    return Condition(role, reason, f"NOT {chosen.sql}", names) if chosen else None


def one_of(column: str, values: tuple[str, ...], reason: str) -> Condition | None:
    """Rows with one of the values in a column of `events`; None without values."""
    return Condition(column, reason, f"{column} IN ({_marks(values)})", values) if values else None


def in_period(
    first: tuple[int, int] | None, last: tuple[int, int] | None, *, certainly: bool
) -> Condition | None:
    """Undated rows, and dated ones that touch the period or lie inside it; None for a period without ends.

    Args:
        first: the first and last day number of the period's beginning; None where it is open.
        last: the same of its end.
        certainly: False keeps a row whose bounds overlap the period, True one whose bounds lie inside it.
    """
    parts: list[tuple[str, int]] = []
    if first:
        parts.append(("first_day >= ?" if certainly else "(last_day >= ? OR last_day IS NULL)", first[0]))
    if last:
        parts.append(("last_day <= ?" if certainly else "(first_day <= ? OR first_day IS NULL)", last[1]))
    if not parts:
        return None
    inside = " AND ".join(sql for sql, _ in parts)
    return Condition(
        "period",
        "not certainly in the period" if certainly else "outside the period",
        # A bound that is unknown makes `first_day >= ?` NULL: COALESCE, so that NOT of it is true.
        f"({UNDATED} OR COALESCE({inside}, FALSE))",
        tuple(day for _, day in parts),
    )


def _marks(values: tuple[str, ...]) -> str:
    return ", ".join("?" * len(values))
