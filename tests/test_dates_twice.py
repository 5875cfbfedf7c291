"""A day that is said twice, and what a weekday beside a date shows."""

import pytest

from claimline.dates import find_dates


@pytest.mark.parametrize(
    "words",
    [
        "on Tuesday (21 April)",
        "on Tuesday (April 21)",
        "on Tuesday night (21 April)",
        "yesterday (21 April)",
        "tonight, 21 April,",
        "on 21 April (Tuesday)",
    ],
)
def test_a_day_with_its_date_in_brackets_is_that_date(words: str) -> None:
    mentions = find_dates(f"The ferry from Oster sank {words} near Senn.", "2015-06-30")
    assert [(m.earliest, m.latest, m.qualifier) for m in mentions] == [("2015-04-21", "2015-04-21", "")] * 2


@pytest.mark.parametrize(
    ("words", "anchor", "edtf", "qualifier"),
    [
        ("on Sunday 29 November", "2016-03-31", "2015-11-29", ""),
        ("on Saturday 29 November", "2016-03-31", "2014-11-29", ""),
        ("on Wednesday 30 March", "2016-03-31", "2016-03-30", ""),
        ("on Thursday 30 March", "2016-03-31", "2016-03-30?", "uncertain"),
        ("on Monday (30 March 2016)", "2016-03-31", "2016-03-30?", "uncertain"),
    ],
)
def test_a_weekday_settles_the_year_or_makes_the_date_uncertain(
    words: str, anchor: str, edtf: str, qualifier: str
) -> None:
    mention = find_dates(f"The mill burned {words}.", anchor)[-1]
    assert (mention.edtf, mention.qualifier) == (edtf, qualifier)
    assert ("not a" in mention.note) is bool(qualifier)


@pytest.mark.parametrize(("weekday", "edtf"), [("Wed", "2012-08-01"), ("Sun", "2012-01-08")])
def test_a_weekday_settles_which_digits_are_the_day(weekday: str, edtf: str) -> None:
    (mention,) = find_dates(f"The council met on {weekday}, 01/08/2012.")
    assert (mention.edtf, mention.qualifier) == (edtf, "")


@pytest.mark.parametrize("date", ["Jun-08", "8/6", "8.6.", "8.6", "8 June", "2018-06-08", "8.6.2018"])
def test_a_date_in_brackets_may_be_written_in_any_notation(date: str) -> None:
    mentions = find_dates(f"The ferry from Oster sank on Friday ({date}).", "2018-06-30")
    assert [m.edtf for m in mentions] == ["2018-06-08"] * 2


def test_a_number_after_a_weekday_is_no_date_without_brackets() -> None:
    (mention,) = find_dates("Shares of the mill rose on Friday 7.6 to 120.", "2018-06-30")
    assert mention.text == "Friday"


def test_a_weekday_outweighs_the_tense_where_the_date_lies_just_ahead() -> None:
    """ "They put the vote off to Friday (15 June)", written on the 12th, is of no other year."""
    for mention in find_dates("They met this Friday (15 June).", "2018-06-12"):
        assert mention.edtf == "2018-06-15?"


def test_the_note_says_that_the_weekday_showed_the_year() -> None:
    (mention,) = find_dates("The mill burned on Saturday 29 November.", "2015-11-30")
    assert "weekday beside it" not in mention.note
    (mention,) = find_dates("The mill burned on Saturday 7 May.", "2018-05-01")
    assert (mention.edtf, "weekday beside it" in mention.note) == ("2016-05-07", True)


@pytest.mark.parametrize(("day", "edtf"), [("14", "2018-02-04"), ("15", "[2018-02-04?..2018-02-11?]")])
def test_a_weekday_beside_a_counted_day_is_one_of_those_around_it(day: str, edtf: str) -> None:
    (mention,) = find_dates(f"He left Sunday three weeks after January {day}th.", "2018-06-12")
    assert mention.edtf == edtf


@pytest.mark.parametrize(("weekday", "edtf"), [("Tuesday", "1848-07-04"), ("Friday", "1848-07-04?")])
def test_a_weekday_told_after_its_date_is_that_day(weekday: str, edtf: str) -> None:
    mentions = find_dates(f"The deed was signed on the 4th of July, 1848, a {weekday}.", "2018-06-12")
    assert mentions[-1].edtf == edtf
