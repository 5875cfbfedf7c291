"""Names from right to left in what pages and files are made of: each is isolated from the words and names beside it."""

import re

import pytest

from claimline.figures import timeline
from claimline.figures.layout.lettering import safe
from claimline.inline import inline
from claimline.model import NameLine
from claimline.names.joining import note
from claimline.query.query import Query
from claimline.ui.found import Found
from claimline.ui.grid import readable
from claimline.ui.plain import markup
from figure_rows import as_read, row, table, texts

SARA, DAVID = "שרה לוי", "דוד (2)"
ISOLATED = f"\u2068{SARA}\u2069", f"\u2068{DAVID}\u2069"
ROWS = table(row(1, "2016-05-03", source=SARA, via=f"{DAVID};Gazette", actors=f"{SARA};{DAVID}"))


def test_names_beside_each_other_in_the_picture_are_isolated() -> None:
    words = [as_read(text) for text in texts(timeline(ROWS, group="source"))]
    assert f"{ISOLATED[0]} via {ISOLATED[1]} and Gazette" in words  # the lane
    hover = next(text for text in words if "3 May 2016" in text)
    assert hover.startswith(f"{ISOLATED[0]} via {ISOLATED[1]}; Gazette")


def test_the_names_of_a_cell_are_isolated_in_the_table_and_a_name_alone_is_itself() -> None:
    shown = readable(ROWS, {}).iloc[0]
    assert (shown["Who says it"], shown["About"]) == (SARA, "\u200e" + "; ".join(ISOLATED))
    hidden = readable(table(row(1, "2016-05-03", source="\u202eRob", title="\u202eSunk")), {}).iloc[0]
    assert (hidden["Who says it"], hidden["Headline"]) == ("Rob", "Sunk")


def test_sentences_and_notes_isolate_each_name() -> None:
    assert Query(sources=(SARA, DAVID)).words(1, 2, 0) == f"1 of 2: said by {ISOLATED[0]} or {ISOLATED[1]}"
    assert Query(text="\x07").words(0, 2, 0) == "0 of 2: with the text “[U+0007]”"
    assert note({SARA: DAVID}) == f"“{ISOLATED[0]}” is {ISOLATED[1]} in the list of names."
    assert NameLine(SARA, DAVID, "person").canonical == SARA  # the list itself has the names as they are


@pytest.mark.parametrize(
    ("sentence", "drawn"),
    [
        (f"{SARA} attacked the Quay Board", f"{ISOLATED[0]} attacked the Quay Board"),
        (f"The Quay Board attacked {SARA}", f"The Quay Board attacked {ISOLATED[0]}"),
        (f"{SARA} 21, Quay Board", f"{ISOLATED[0]} 21, Quay Board"),
        (f"{SARA} told {DAVID}, 30 times", f"{ISOLATED[0]} told \u2068דוד\u2069 (2), 30 times"),
        ("הם אמרו כי RNV Ferry טבעה", "\u2068הם אמרו כי RNV Ferry טבעה\u2069"),  # a sentence of its own
        (f"{SARA} https://quay.example/a", f"\u2068{SARA} https://quay.example/a\u2069"),
        (DAVID, ISOLATED[1]),
        (f"{ISOLATED[0]} sank {SARA}", f"{ISOLATED[0]} sank {ISOLATED[0]}"),
        (f"said by {ISOLATED[0]}", f"said by {ISOLATED[0]}"),
        ("Rob (דוד)", "Rob (\u2068דוד\u2069)"),
    ],
)
def test_a_sentence_has_the_direction_of_its_own_words(sentence: str, drawn: str) -> None:
    assert inline(sentence) == inline(inline(sentence)) == drawn
    assert safe(sentence) == drawn
    written = re.sub("\u2068(.*?)\u2069", r"<bdi>\1</bdi>", drawn)
    assert markup(sentence) in {f"<bdi>{written}</bdi>", written}
    pieces = Found("quay לוי").markup(sentence)
    assert re.sub("</?(bdi|mark.*?)>|[\u2068\u2069]", "", pieces) == re.sub("[\u2068\u2069]", "", sentence)


def test_names_with_commas_are_told_apart() -> None:
    rows = table(row(1, "2016-05-03", source="Moss, Hale & Co", actors="Moss;Hale, Marsh"))
    shown = readable(rows, {}).iloc[0]
    assert (shown["Who says it"], shown["About"]) == ("Moss, Hale & Co", "Moss; Hale, Marsh")
