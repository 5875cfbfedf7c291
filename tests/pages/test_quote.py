"""Which words of a quote are marked: those of its date, and those at the reporting word for who says it."""

import re
from collections.abc import Mapping

import pytest

from claimline.attribution import NameList
from claimline.events import find_events
from claimline.read import read_text
from claimline.table.file import to_frame
from claimline.ui.quote import marked
from claimline.ui.records import records

NOBODY = NameList([])


def shown(row: Mapping[str, str], actors: NameList = NOBODY) -> str:
    """The quote with [dates] and {speakers}."""
    words = re.sub(r'<mark class="when">(.*?)</mark>', r"[\1]", marked(row, actors), flags=re.DOTALL)
    return re.sub(r'<mark class="who">(.*?)</mark>', r"{\1}", words)


def claim(quote: str, source: str = "", date: str = "", note: str = "", via: str = "") -> dict[str, str]:
    return {"kind": "claim", "quote": quote, "source": source, "via": via, "date_text": date, "note": note}


def test_the_whole_phrase_at_the_reporting_word_is_marked() -> None:
    row = claim("Mara Quist, head of the dock, said the crane fell in 2011.", "Mara Quist", "2011")
    assert shown(row) == "{Mara Quist, head of the dock}, said the crane fell in [2011]."


def test_pronouns_and_short_names_are_marked_as_the_reader_of_texts_notes_them() -> None:
    text = (
        "The crane\n\nMara Quist said the crane fell in May 2011. She added that nobody was hurt. "
        "The rope, Quist said, was old."
    )
    rows = records(to_frame(find_events(read_text(text, "2012-01-02"))))
    assert [shown(row) for row in rows if row["kind"] == "claim"] == [
        "{Mara Quist} said the crane fell in [May 2011].",
        "{She} added that nobody was hurt.",
        "The rope, {Quist} said, was old.",
    ]


def test_a_pronoun_for_two_is_marked_as_each_of_them() -> None:
    text = (
        "The crane\n\nMara Quist and Bo Ek said the crane fell in May 2011. They added that nobody was hurt."
    )
    rows = records(to_frame(find_events(read_text(text, "2012-01-02"))))
    assert [shown(row) for row in rows if row["kind"] == "claim"][1] == "{They} added that nobody was hurt."


def test_of_two_equal_pronouns_the_one_at_the_reporting_word_is_marked() -> None:
    row = claim(
        "After she left, she said, the crane fell.",
        "Mara Quist",
        note="“she” is read as Mara Quist, named just before.",
    )
    assert shown(row) == "After she left, {she} said, the crane fell."


def test_a_shortened_name_is_the_speakers_where_all_its_words_are() -> None:
    assert shown(claim("The Board said so.", "Harbour Board")) == "{The Board} said so."
    assert shown(claim("The School Board said so.", "Harbour Board")) == "The School Board said so."


def test_another_speaker_inside_a_quotation_is_not_marked() -> None:
    assert shown(claim("Olsen said so, and he knew.", "Mara Quist")) == "Olsen said so, and he knew."


def test_a_name_that_only_the_actor_list_joins_is_marked() -> None:
    actors = NameList([("Port Authority", "Kade House", "body")])
    row = claim("Kade House said the crane fell.", "Port Authority")
    assert shown(row, actors) == "{Kade House} said the crane fell."
    assert shown(row) == "Kade House said the crane fell."


def test_who_carried_the_words_is_marked_too() -> None:
    row = claim("Mara Quist told the Coast Courier that it fell.", "Mara Quist", via="Coast Courier")
    assert shown(row) == "{Mara Quist} told the {Coast Courier} that it fell."


@pytest.mark.parametrize(
    ("quote", "date", "marks"),
    [
        (
            "It fell in 2011, and in 2011 it was sold.",
            "2011",
            "It fell in [2011], and in [2011] it was sold.",
        ),
        (
            "It was built in May 2011 and fell in 2011.",
            "2011",
            "It was built in May 2011 and fell in [2011].",
        ),
        ("It fell in May\n2011.", "May 2011", "It fell in [May\n2011]."),
        ("Crate 12011 fell.", "2011", "Crate 12011 fell."),
    ],
)
def test_the_words_of_the_date_that_was_read_are_marked(quote: str, date: str, marks: str) -> None:
    assert shown(claim(quote, date=date)) == marks


def test_a_comment_has_its_author_and_time_above_it_not_in_it() -> None:
    row = claim("Quist wrote in 2011.", "Quist", "2011") | {"kind": "comment"}
    assert shown(row) == "Quist wrote in 2011."


def test_marks_and_text_are_escaped() -> None:
    assert marked(claim("<b>Quist</b> said so.", "Quist"), NOBODY) == (
        '&lt;b&gt;<mark class="who">Quist</mark>&lt;/b&gt; said so.'
    )
