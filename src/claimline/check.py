"""What is wrong with the rows of a table of events, each with its row, its column and the fix."""

from dataclasses import dataclass

import pandas as pd

from claimline.columns import columns, shown


@dataclass(frozen=True, order=True, slots=True)
class Problem:
    """One fault of one row; `row` counts as a spreadsheet does, the header being row 1. `column` may be empty."""

    row: int
    column: str
    message: str

    def __str__(self) -> str:
        """Row, column, fault and fix, without a full stop."""
        return (
            f"row {self.row}, column {self.column}: {self.message}"
            if self.column
            else f"row {self.row} {self.message}"
        )


def check_events(frame: pd.DataFrame) -> list[Problem]:
    """Every fault of a frame of events, in row order; row 1 is the header, so the frame's first row is row 2."""
    problems = []
    for column in columns():
        cells = frame[column.name].tolist()
        faults = {cell: fault for cell in set(cells) if (fault := column.fault(cell))}
        if faults:
            problems += [
                Problem(row, column.name, faults[cell]) for row, cell in enumerate(cells, 2) if cell in faults
            ]
    problems += _double_ids(frame) + _lost_replies(frame)
    return sorted(problems)


def _double_ids(frame: pd.DataFrame) -> list[Problem]:
    first: dict[str, int] = {}
    problems = []
    for row, cell in enumerate(frame["id"].tolist(), 2):
        if first.setdefault(cell, row) != row and cell:
            problems.append(
                Problem(row, "id", f"{shown(cell)} stands in row {first[cell]} too; give each row its own")
            )
    return problems


def _lost_replies(frame: pd.DataFrame) -> list[Problem]:
    ids = set(frame["id"].tolist())
    return [
        Problem(row, "reply_to", f"{shown(cell)} is no id of this table; add that row or empty the cell")
        for row, cell in enumerate(frame["reply_to"].tolist(), 2)
        if cell and cell not in ids
    ]
