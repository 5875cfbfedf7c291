"""Single filters as SQL on the store's tables, each with the reason why it leaves a row out.

`query` says which of them a query has.
"""

# ruff: noqa: S608 - what stands in the SQL is ours, and the numbers in it are numbers

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from claimline.table.facets import Facet

UNDATED = "starts IS NULL AND ends IS NULL"
CodesOf = Callable[[str, Sequence[str]], Sequence[int]]
"""Gives the codes of those of some values that a facet, given by its name, has in the table."""


@dataclass(frozen=True, slots=True)
class Condition:
    """One filter in SQL: `facet` is the column it filters, `reason` why a row that fails it is left out.

    Only words that are sought stand in `params`, for the `?` of the SQL: all else is numbers, and those it holds itself.
    """

    facet: str
    reason: str
    sql: str
    params: tuple[str, ...] = ()


def with_value(facet: Facet, codes: Sequence[int], reason: str) -> Condition:
    """Rows that have one of the values with these codes."""
    if not codes:
        return Condition(facet.name, reason, "FALSE")
    listed = ", ".join(str(int(code)) for code in codes)
    wanted = f"SELECT cell FROM parts WHERE code IN ({listed})" if facet.several else listed
    return Condition(facet.name, reason, f"{facet.name} IN ({wanted})")


def without_value(facet: Facet, codes: Sequence[int]) -> Condition:
    """Rows that have none of the values with these codes."""
    chosen = with_value(facet, codes, facet.excluded)
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
    parts = ["NOT in_doubt"] * certainly
    if first:
        day = first[0]
        known = f"(first_day >= {day} AND first_day IS NOT NULL)"
        parts.append(known if certainly else f"(last_day >= {day} OR last_day IS NULL)")
    if last:
        day = last[1]
        known = f"(last_day <= {day} AND last_day IS NOT NULL)"
        parts.append(known if certainly else f"(first_day <= {day} OR first_day IS NULL)")
    if not parts:
        return None
    inside = " AND ".join(parts)
    reason = "not certainly in the period" if certainly else "outside the period"
    return Condition(
        "period",
        reason if first or last else "date in doubt",
        # Never NULL, so that NOT of it is true; and without COALESCE, which would hide from DuckDB which rows it need not read.
        f"({UNDATED} OR ({inside}))",
    )
