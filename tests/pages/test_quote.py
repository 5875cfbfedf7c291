"""Which words of a quote are marked: those of its date, and those that name who says it."""

import re
from collections.abc import Mapping

import pytest

from claimline.events import find_events
from claimline.read import read_text
from claimline.table.as_frame import to_frame
from claimline.ui.quote import marked
from claimline.ui.records import records


def shown(row: Mapping[str, str], *, has_places: bool = False) -> str:
    """The quote with [dates] and {speakers}."""
    html = marked(row, has_places=has_places)
    words = re.sub(r'<mark class="when">(.*?)</mark>', r"[\1]", html, flags=re.DOTALL)
    return re.sub(r'<mark class="who">(.*?)</mark>', r"{\1}", words)


def claims(text: str) -> list[str]:
    """The claims of a text of 2012 with their marks."""
    rows = records(to_frame(find_events(read_text(f"The crane\n\n{text}", "2012-01-02"))))
    return [shown(row, has_places=True) for row in rows if row["kind"] == "claim"]


def claim(quote: str, source: str = "", date: str = "", via: str = "", **cells: str) -> dict[str, str]:
    """A claim of a table that does not say where date and speaker stand."""
    places = {"date_at": "", "source_at": ""}
    return {
        "kind": "claim",
        "quote": quote,
        "source": source,
        "via": via,
        "date_text": date,
        "precision": "",
        **places,
        **cells,
    }


@pytest.mark.parametrize(
    ("text", "marks"),
    [
        (
            "Mara Quist, head of the dock, said the crane fell in 2011.",
            "{Mara Quist, head of the dock}, said the crane fell in [2011].",
        ),
        (
            "Mara Quist told the Coast Courier that the crane fell in 2011.",
            "{Mara Quist} told the {Coast Courier} that the crane fell in [2011].",
        ),
        (
            "Mara Quist, who ran the dock, said Bo Ek left in 2011.",
            "{Mara Quist, who ran the dock}, said Bo Ek left in [2011].",
        ),
        (
            "In 2011, the Harbour Board said, the crane fell.",
            "In [2011], {the Harbour Board} said, the crane fell.",
        ),
        (
            "The crane was built in May 2009 and fell in 2011, Mara Quist said.",
            "The crane was built in [May 2009] and fell in 2011, {Mara Quist} said.",
        ),
    ],
)
def test_the_words_that_were_read_are_marked(text: str, marks: str) -> None:
    assert claims(text) == [marks]


def test_pronouns_and_short_names_are_marked() -> None:
    text = (
        "Mara Quist said the crane fell in May 2011. She added that nobody was hurt. The rope, Quist said, was old. "
        "After she left, she said, the crane was sold."
    )
    assert claims(text) == [
        "{Mara Quist} said the crane fell in [May 2011].",
        "{She} added that nobody was hurt.",
        "The rope, {Quist} said, was old.",
        "After she left, {she} said, the crane was sold.",
    ]


def test_the_words_of_a_range_are_marked_from_one_end_to_the_other() -> None:
    assert claims(
        "Ida Bern said the crane stood idle from 2001 to 2004. It was sold in 2005, Bo Ek said."
    ) == [
        "{Ida Bern} said the crane stood idle from [2001 to 2004].",
        "It was sold in [2005], {Bo Ek} said.",
    ]
    assert shown(claim("It ran between May and July 2011.", date="May", precision="range")) == (
        "It ran between [May and July 2011]."
    )
    assert shown(claim("It ran in May or July 2011.", date="May", precision="range")) == (
        "It ran in [May] or July 2011."
    )


def test_a_pronoun_for_two_is_marked() -> None:
    text = "Mara Quist and Bo Ek said the crane fell in May 2011. They added that nobody was hurt."
    assert claims(text)[1] == "{They} added that nobody was hurt."


def test_a_speaker_named_in_another_sentence_is_not_marked_in_this_one() -> None:
    text = "Mara Quist said: “The crane fell in May 2011. Mara Quist was not there.”"
    assert claims(text)[1] == "Mara Quist was not there.”"


@pytest.mark.parametrize(
    ("quote", "date", "marks"),
    [
        ("It fell in May\n2011.", "May 2011", "It fell in [May\n2011]."),
        ("Crate 12011 fell.", "2011", "Crate 12011 fell."),
        ("It was built in 2011, and in 2011 it fell.", "2011", "It was built in 2011, and in 2011 it fell."),
    ],
)
def test_where_the_table_names_no_place_only_words_that_stand_once_are_marked(
    quote: str, date: str, marks: str
) -> None:
    assert shown(claim(quote, date=date)) == marks


def test_where_the_table_names_no_place_a_name_that_stands_once_is_marked() -> None:
    row = claim("Mara Quist told the Coast Courier that it fell.", "Mara Quist", via="Coast Courier")
    assert shown(row) == "{Mara Quist} told the {Coast Courier} that it fell."
    assert shown(claim("Olsen said so, and he knew.", "Mara Quist")) == "Olsen said so, and he knew."
    # The table that has the column says that the name is no speaker here.
    assert shown(row, has_places=True) == row["quote"]


CHANGED = claim("Lena Ort said the crane\r\nfell on 3 March 2011.", "Lena Ort", "3 March 2011")
PLACES = {"date_at": "char=32,44", "source_at": "char=0,8"}


def test_a_spreadsheet_that_writes_other_ends_of_lines_moves_no_mark() -> None:
    for ends in ("\r\n", "\n"):
        row = CHANGED | PLACES | {"quote": CHANGED["quote"].replace("\r\n", ends)}
        assert shown(row, has_places=True) == "{Lena Ort} said the crane\nfell on [3 March 2011]."


@pytest.mark.parametrize(
    ("quote", "marks"),
    [
        (
            "In truth Lena Ort said the crane fell on 3 March 2011.",
            "In truth {Lena Ort} said the crane fell on [3 March 2011].",
        ),
        ("The crane fell on 3 March 2011.", "The crane fell on [3 March 2011]."),
        ("Short.", "Short."),
    ],
)
def test_places_that_no_longer_fit_the_quote_mark_nothing_wrong(quote: str, marks: str) -> None:
    assert shown(CHANGED | PLACES | {"quote": quote}, has_places=True) == marks


def test_a_place_in_the_middle_of_a_word_marks_nothing() -> None:
    row = claim("Nicole Ort said so.", "Lena Ort", source_at="char=2,10")
    assert shown(row, has_places=True) == "Nicole Ort said so."


def test_a_comment_has_its_author_and_time_above_it_not_in_it() -> None:
    row = claim("Quist wrote in 2011.", "Quist", "2011") | {"kind": "comment"}
    assert shown(row) == "Quist wrote in 2011."


def test_marks_and_text_are_escaped() -> None:
    assert marked(claim("<b>Quist</b> said so.", "Quist"), has_places=False) == (
        '&lt;b&gt;<mark class="who">Quist</mark>&lt;/b&gt; said so.'
    )
