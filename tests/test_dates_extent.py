"""Which days the words of a date stand for: a part of a period, or what a preposition makes of it."""

import pytest

from claimline.dates import find_dates


@pytest.mark.parametrize(
    ("text", "bounds"),
    [
        ("Earlier this week a barn burned.", ("2016-03-28", "2016-03-30")),
        ("Earlier this year the bells were sold.", ("2016-01-01", "2016-03-30")),
        ("A third will be raised later this month.", ("2016-03-30", "2016-03-31")),
        ("The vote comes later in the year.", ("2016-03-30", "2016-12-31")),
        ("It sank earlier last year.", ("2015-01-01", "2015-12-31")),
    ],
)
def test_earlier_ends_and_later_begins_at_the_writing(text: str, bounds: tuple[str, str]) -> None:
    mention = find_dates(text, "2016-03-30")[0]

    assert (mention.earliest, mention.latest) == bounds
    assert mention.timex_value == mention.timex_value.partition("/")[0]  # the unit, as corpora write it


def test_earlier_this_week_on_a_monday_is_a_day() -> None:
    mention = find_dates("Earlier this week a barn burned.", "2016-03-28")[0]

    assert (mention.edtf, mention.precision) == ("2016-03-28", "day")


@pytest.mark.parametrize(
    ("text", "edtf"),
    [
        ("The lock was to be done before the end of 2015.", "[..2015]"),
        ("The lock opened before the end of May.", "[..2015-05]"),
        ("The lock opened before the end of the week.", "[..2016-04-03]"),
        ("The lock closed after the start of 2015.", "[2015..]"),
        ("The lock closed before the start of 2015.", "[..2014]"),
        ("The lock closed after the end of 2015.", "[2016..]"),
        ("The lock closed by the end of 2015.", "[..2015-12~]"),
    ],
)
def test_the_very_end_or_start_bounds_by_the_whole(text: str, edtf: str) -> None:
    mention = find_dates(text, "2016-03-31")[0]

    assert mention.edtf == edtf
    assert ("read as" in mention.note) == edtf.endswith("~]")


def test_what_is_later_than_nothing_told_is_unread() -> None:
    for text in (
        "Two days later it fell.",
        "Six decades later Mia Roe sold it.",
        "The next day it fell.",
    ):
        mention = find_dates(text, "2016-03-31")[0]
        assert (mention.edtf, mention.note) == ("", "It is counted from a date that the text does not give.")


@pytest.mark.parametrize(
    ("sentence", "edtf"),
    [
        ("The choir was founded in the early sixties.", "1960~/1963~"),
        ("The choir was at its best in the mid-seventies.", "1974~/1976~"),
        ("The choir broke up in the late 80s.", "1987~/1989~"),
        ("The organ came in 1848; in the early sixties it was tuned.", "1860%/1863%"),
    ],
)
def test_a_decade_in_words_is_divided_like_one_in_digits(sentence: str, edtf: str) -> None:
    assert find_dates(sentence)[-1].edtf == edtf


def test_the_sixties_of_an_age_or_of_temperatures_are_no_years() -> None:
    assert not find_dates("She is in her early sixties. Highs in the mid sixties are likely.")
