"""What the pages ask of a case after a correction is what a table says that is read from its file."""

from pathlib import Path
from random import Random

import pandas as pd
import pytest

from claimline.case.case import Case
from claimline.case.past import Past
from claimline.model import NameLine
from claimline.query.extract import extract
from claimline.query.query import Query
from claimline.query.store import Store
from claimline.table.facets import FACETS
from claimline.table.file import read_table

SAID = "{who} said in {year} that the {what} was closed. The {what} burnt down on 3 April {year}."
PEOPLE = ("Lena Ort", "Max Hill", "Ida Brand", "activists")
VALUES = {
    "date": ("2011", "1999-05", "", "2016-03-04T10:30", "1987-02~"),
    "source": ("Lena Ort", "The Keel", "residents; Max Hill", ""),
    "stance": ("denied", "doubted", ""),
    "actors": ("Ida Brand; Max Hill", "Ålborg", ""),
    "kind": ("claim", "comment"),
}
ASKED = (
    Query(),
    Query(sources=("Lena Ort", "anonymous")),
    Query(period_from="2012", certainly=True),
    Query(text="pier", not_documents=("mill",)),
)


def article(what: str, chance: Random) -> bytes:
    """An article whose every second sentence somebody says."""
    said = [
        SAID.format(who=chance.choice(PEOPLE), year=chance.randint(2009, 2015), what=what) for _ in range(3)
    ]
    return "\n\n".join([f"The {what} and the town", "Published 12 May 2016", *said]).encode()


def change(case: Case, chance: Random) -> None:
    """One change at random, as a page makes it."""
    past, rows = Past(case), case.rows()
    picked = chance.choice(rows)
    row = picked.id
    kind = chance.choice(("correct", "correct", "correct", "out", "undo", "names", "remove", "move"))
    if kind == "correct":
        column = chance.choice(list(VALUES))
        if column != "kind" or picked.cells["kind"] != "article":
            past.case.correct(row, column, chance.choice(VALUES[column]))
    elif kind == "out":
        past.case.leave_out(row)
    elif kind == "undo":
        past.undo()
    elif kind == "names":
        past.case.set_names([NameLine(chance.choice(("Helena Ort", "Lena Ort")), "Max Hill", "person")])
    elif kind == "remove" and len(case.documents()) > 1:
        past.case.remove(case.documents()[0].file)
    elif kind == "move":
        past.case.move(case.documents()[0].file, 1)


def same(one: pd.DataFrame, other: pd.DataFrame) -> bool:
    return one.equals(other) and [*one.index] == [*other.index]


@pytest.mark.parametrize("seed", range(3))
def test_after_each_change_a_case_is_asked_as_its_file_would_be(tmp_path: Path, seed: int) -> None:
    chance = Random(seed)
    case = Case.make(tmp_path / "case")
    for what in ("pier", "mill", "quarry"):
        case.add(f"{what}.txt", article(what, chance))
    for _ in range(6):
        change(case, chance)
        kept, read = case.table(), read_table(case.table_path)
        assert same(kept.frame, read.frame)
        assert kept.sha256 == read.sha256
        quick, fresh = Store(kept), Store(read)
        for query in ASKED:
            assert quick.counts(query) == fresh.counts(query)
            assert same(quick.select(query), fresh.select(query))
            assert extract(quick, query) == extract(fresh, query)
            assert quick.reasons(query) == fresh.reasons(query)
            for facet in FACETS:
                assert quick.facet(query, facet.name) == fresh.facet(query, facet.name)
