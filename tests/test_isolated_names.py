"""Names from right to left in what pages and files are made of: each is isolated from the words and names beside it."""

from claimline.figures import timeline
from claimline.model import NameLine
from claimline.names.joining import note
from claimline.query.query import Query
from claimline.ui.grid import readable
from figure_rows import as_read, row, table, texts

SARA, DAVID = "שרה לוי", "דוד (2)"
ISOLATED = f"\u2068{SARA}\u2069", f"\u2068{DAVID}\u2069"
ROWS = table(row(1, "2016-05-03", source=SARA, via=f"{DAVID};Gazette", actors=f"{SARA};{DAVID}"))


def test_names_beside_each_other_in_the_picture_are_isolated() -> None:
    words = [as_read(text) for text in texts(timeline(ROWS, group="source"))]
    assert f"{ISOLATED[0]} via {ISOLATED[1]} and Gazette" in words  # the lane
    hover = next(text for text in words if "3 May 2016" in text)
    assert hover.startswith(f"{ISOLATED[0]} via {ISOLATED[1]}, Gazette")


def test_the_names_of_a_cell_are_isolated_in_the_table_and_a_name_alone_is_itself() -> None:
    shown = readable(ROWS).iloc[0]
    assert (shown["Who says it"], shown["About"]) == (SARA, ", ".join(ISOLATED))
    hidden = readable(table(row(1, "2016-05-03", source="\u202eRob", title="\u202eSunk"))).iloc[0]
    assert (hidden["Who says it"], hidden["Headline"]) == ("Rob", "Sunk")


def test_sentences_and_notes_isolate_each_name() -> None:
    assert Query(sources=(SARA, DAVID)).words(1, 2, 0) == f"1 of 2: said by {ISOLATED[0]} or {ISOLATED[1]}"
    assert Query(text="\x07").words(0, 2, 0) == "0 of 2: with the text “[U+0007]”"
    assert note({SARA: DAVID}) == f"“{ISOLATED[0]}” is {ISOLATED[1]} in the list of names."
    assert NameLine(SARA, DAVID, "person").canonical == SARA  # the list itself has the names as they are
