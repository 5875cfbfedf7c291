"""What a row must not say beyond its sentence: a date of another thing, a scrap as title, the day of a paper as that of a deed."""

import pytest

from claimline.events import find_events
from claimline.model import Event
from claimline.read import read_text


def claims(paragraph: str, title: str = "News from the quay") -> list[Event]:
    text = f"{title}\n\n7 May 2018\n\n{paragraph}\n"
    return [event for event in find_events(read_text(text)) if event.kind == "claim"]


@pytest.mark.parametrize(
    "later",
    [
        "Lena Sol denied it.",
        "The crane should have been checked every spring, Lena Sol said.",
        "“We could not wait for divers,” Lena Sol said.",
        "Lena Sol always said that Bo Ek had broken it.",
    ],
)
def test_what_is_of_no_day_takes_none_from_the_sentence_before(later: str) -> None:
    first, second = claims(f"The crane fell in June 2011, Bo Ek said. {later}")
    assert (first.edtf, second.edtf) == ("2011-06", "2018-05-07")


def test_what_goes_on_after_a_denial_still_does() -> None:
    found = claims("The crane fell in June 2011, Bo Ek said. Lena Sol denied it. It hit a boat, Bo Ek said.")
    assert [event.edtf for event in found] == ["2011-06", "2018-05-07", "2011-06"]


def test_a_modal_in_a_later_clause_takes_nothing_away() -> None:
    found = claims("The crane fell in June 2011, Bo Ek said. It fell so that no boat could pass, Bo Ek said.")
    assert [event.edtf for event in found] == ["2011-06", "2011-06"]


def test_the_day_of_a_paper_is_its_own() -> None:
    (found,) = claims("According to the Gazette of 9 June 1971 the harbour made no money.")
    assert (found.source, found.title) == (("Gazette",), "The harbour made no money")
    assert (found.edtf, found.qualifier) == ("1971-06-09?", "uncertain")
    assert "day of the source" in found.note


def test_the_day_of_a_letter_is_doubted_and_another_date_of_the_sentence_is_not() -> None:
    (letter,) = claims("A letter of 3 June 1971 names the owner of the crane.")
    (deed,) = claims("The owner sold the crane on 3 June 1971.")
    assert (letter.qualifier, deed.qualifier) == ("uncertain", "")


@pytest.mark.parametrize(
    ("sentence", "edtf"),
    [
        ("The quay will stay shut until June 2019, Bo Ek said.", "2018-05-07/2019-06"),
        ("The board expects to sell the crane by 2020, Bo Ek said.", "[2018-05-07..2020]"),
        ("The quay would stay shut until June 2019, Bo Ek said.", "../2019-06"),
        ("The quay was shut until June 2011, Bo Ek said.", "../2011-06"),
    ],
)
def test_what_is_to_come_begins_with_the_writing(sentence: str, edtf: str) -> None:
    (found,) = claims(sentence)
    assert found.edtf == edtf


def test_a_headline_gives_its_last_clause_to_the_subject_of_that_clause() -> None:
    (found,) = claims("It rained.", title="Quay hearing opens as mayor denies fraud")
    assert found.source == ("mayor",)


def test_a_time_in_office_is_still_part_of_its_phrase() -> None:
    (found,) = claims("Critics of her time as mayor said the quay was sold.")
    assert found.source == ("Critics of her time as mayor",)


@pytest.mark.parametrize(
    "sentence",
    [
        "Bo Ek asked two pilots for help.",
        "Lena Sol told the harbour yesterday.",
        "Lena Sol told me so last winter.",
        "Bo Ek denied this.",
    ],
)
def test_a_title_is_no_scrap(sentence: str) -> None:
    (found,) = claims(sentence)
    assert found.title == sentence.rstrip(".")


def comment(words: str) -> Event:
    text = (
        "The crane\n\n7 May 2017\n\nThe council met on the quay.\n\nIt rained all day.\n\n"
        f"1. Tom Hale | 3rd April 2018 at 9:15 am | Reply\n\n{words}\n"
    )
    return next(event for event in find_events(read_text(text)) if event.kind == "claim")


@pytest.mark.parametrize(
    ("words", "edtf"),
    [
        ("It fell in June. I was on the quay on 12 June 2014.", "[2014-06,2017-06]"),
        ("It fell in June, not July. I was on the quay on 12 June 2014.", "[2014-06,2017-06]"),
        ("It fell in June, but it was sold on 9 July 2014.", "[2014-06,2017-06]"),
        ("It fell in June. The old one was sold on 9 July 1988.", "2017-06"),
        ("It fell in June. I was on the quay on 12 June 2017.", "2017-06"),
    ],
)
def test_a_year_beside_a_month_puts_another_in_doubt(words: str, edtf: str) -> None:
    assert comment(words).edtf == edtf
