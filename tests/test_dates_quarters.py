"""Quarters whose end is named beside them."""

import pytest

from claimline.dates import find_dates
from claimline.model import DateMention

WRITTEN = "2015-11-26"


def _first(text: str) -> DateMention:
    return find_dates(text, WRITTEN)[0]


@pytest.mark.parametrize(
    ("words", "timex", "edtf"),
    [
        ("In the quarter ended Sept. 30", "2015-Q3", "2015-07-01/2015-09-30"),
        ("In the quarter that ended on 31 July", "2015-Q2", "2015-05-01/2015-07-31"),
        ("In the quarter ending January 31, 2015,", "2014-Q4", "2014-11-01/2015-01-31"),
        ("In its fiscal fourth quarter ended August 31", "2015-Q4", "2015-06-01/2015-08-31"),
    ],
)
def test_a_quarter_is_the_three_months_until_its_end(words: str, timex: str, edtf: str) -> None:
    quarter = _first(f"{words} Oster Mills lost four million.")

    assert (quarter.timex_value, quarter.edtf, quarter.precision) == (timex, edtf, "range")
    assert quarter.note.endswith("It is read as the three months that end on the day named.")


def test_a_quarter_beside_another_date_stays_what_it_is() -> None:
    assert _first("In the third quarter and on 31 October Oster Mills lost money.").edtf == "2015-35"


def test_a_quarter_with_a_number_stays_the_one_that_is_spoken_of() -> None:
    text = "Its fiscal first quarter was dull. In the quarter ended Sept. 30 it sold four boats."

    quarter = find_dates(text, WRITTEN)[1]
    assert (quarter.timex_value, quarter.edtf) == ("2015-Q1", "2015-07-01/2015-09-30")


def test_a_comparison_does_not_move_what_is_spoken_of() -> None:
    text = "In the third quarter sales rose from 3 million a year ago. Earlier in the year two mills had burned down."

    assert find_dates(text, WRITTEN)[-1].earliest == "2015-01-01"
