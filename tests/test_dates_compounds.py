"""Dates that are counted inside another or from it are one expression, and no part of them is a date by itself."""

import pytest

from claimline.dates import find_dates


@pytest.mark.parametrize(
    ("words", "earliest", "latest"),
    [
        ("the last week of August 2015", "2015-08-24", "2015-08-30"),
        ("first week of 2014", "2013-12-30", "2014-01-05"),
        ("the third Monday of June last year", "2015-06-15", "2015-06-15"),
        ("the second Sunday of October 2014", "2014-10-12", "2014-10-12"),
        ("the last Friday of January", "2016-01-29", "2016-01-29"),
        ("the last Friday of the month", "2016-03-25", "2016-03-25"),
        ("the first weekend of May 2015", "2015-05-02", "2015-05-03"),
        ("the last month of 2014", "2014-12-01", "2014-12-31"),
        ("the 15th day of next month", "2016-04-15", "2016-04-15"),
        ("the month after next", "2016-05-01", "2016-05-31"),
        ("the week before last", "2016-03-14", "2016-03-20"),
        ("the early hours of Sunday", "2016-03-27", "2016-03-27"),
        ("2 weeks before May 13 1999", "1999-04-29", "1999-04-29"),
        ("two days after Sunday", "2016-03-29", "2016-03-29"),
        ("three weeks from tomorrow", "2016-04-22", "2016-04-22"),
        ("5 days from today", "2016-04-05", "2016-04-05"),
        ("two years after May 2012", "2014-05-01", "2014-05-31"),
        ("Two weeks ago on Monday", "2016-03-14", "2016-03-14"),
        ("two Sundays ago", "2016-03-20", "2016-03-20"),
        ("next week Tuesday", "2016-04-05", "2016-04-05"),
        ("previous Thursday", "2016-03-24", "2016-03-24"),
    ],
)
def test_a_date_counted_inside_or_from_another_is_one(words: str, earliest: str, latest: str) -> None:
    (mention,) = [m for m in find_dates(f"It broke {words}, said Bo Ek.", "2016-03-31") if m.edtf]
    assert (mention.text, mention.earliest, mention.latest) == (words, earliest, latest)


def test_a_week_of_a_month_is_approximate_and_a_weekday_of_it_is_not() -> None:
    week, friday = find_dates(
        "It broke in the first week of May 2015 and on the first Friday of May 2015.", "2016-03-31"
    )
    assert (week.qualifier, friday.qualifier) == ("approximate", "")
    assert "Monday to Sunday" in week.note


@pytest.mark.parametrize(
    "sentence",
    [
        "It rained in the last week of the siege.",
        "On the third day of the fair it rained.",
        "It was closed for a day.",
    ],
)
def test_a_part_of_what_has_no_date_has_none(sentence: str) -> None:
    assert [m.edtf for m in find_dates(sentence, "2016-03-31") if m.edtf] == []


def test_how_long_something_lasts_from_a_day_is_no_day() -> None:
    mentions = find_dates("The mill is shut for two weeks from Monday.", "2016-03-31")
    assert [m.text for m in mentions] == ["two weeks", "Monday"]
    assert {(m.earliest, m.latest) for m in mentions} == {("2016-03-28", "2016-04-10")}


@pytest.mark.parametrize(
    ("words", "edtf"),
    [
        ("2 years 1 month 21 days later", "2017-06-24"),
        ("two years, a month and three days later", "2017-06-06"),
        ("two years three months later", "2017-08"),
    ],
)
def test_a_count_of_several_units_is_one_expression(words: str, edtf: str) -> None:
    mentions = find_dates(f"Mia Roe left Oster on 3 May 2015 and came back {words}.", "2018-06-12")
    assert [(m.text, m.edtf) for m in mentions] == [("3 May 2015", "2015-05-03"), (words, edtf)]


def test_weeks_and_months_ago_are_counted_in_months_of_the_calendar() -> None:
    (mention,) = find_dates("Mia Roe left Oster two months and two weeks ago.", "2018-06-12")
    assert (mention.earliest, mention.latest) == ("2018-03-26", "2018-04-01")


def test_a_clause_that_ends_with_a_duration_is_no_part_of_the_next_count() -> None:
    mentions = find_dates("He left Oster for two years, 3 months later he was back.", "2018-06-12")
    assert [m.text for m in mentions] == ["two years", "3 months later"]


@pytest.mark.parametrize(
    ("words", "first", "last"),
    [
        ("over Easter weekend 2016", "2016-03-26", "2016-03-27"),
        ("on the Halloween weekend", "2017-10-28", "2017-10-29"),
        ("on the weekend of Easter", "2018-03-31", "2018-04-01"),
    ],
)
def test_the_weekend_of_a_feast(words: str, first: str, last: str) -> None:
    (mention,) = find_dates(f"The mill in Senn burned {words}.", "2018-06-12")
    assert (mention.earliest, mention.latest, mention.qualifier) == (first, last, "approximate")


@pytest.mark.parametrize(
    ("words", "edtf", "nearer"),
    [
        ("on previous Wednesday", "2018-06-06?", True),
        ("the following Monday", "2018-06-18?", False),
    ],
)
def test_a_previous_or_following_weekday_is_of_the_week_beside(
    words: str, edtf: str, *, nearer: bool
) -> None:
    (mention,) = find_dates(f"The council met {words}.", "2018-06-15")
    assert (mention.edtf, "nearer" in mention.note) == (edtf, nearer)


@pytest.mark.parametrize(
    ("words", "edtf"),
    [
        ("the summer before last", "2016-22"),
        ("the Christmas before last", "2016-12-25"),
        ("the Monday before last", "2018-06-04"),
        ("the night before last", "2018-06-10"),
        ("a week ago yesterday", "2018-06-04"),
        ("two weeks ago today", "2018-05-29"),
        ("a week last Monday", "2018-06-04"),
        ("the Sunday after next", "2018-06-24"),
        ("the spring after next", "2020-21"),
    ],
)
def test_what_is_counted_from_last_or_next_or_ago_is_one_expression(words: str, edtf: str) -> None:
    (mention,) = find_dates(f"It is of {words}.", "2018-06-12")
    assert (mention.text, mention.edtf) == (words, edtf)


@pytest.mark.parametrize(
    "words", ["is set to last three weeks", "may last a few days", "will last at least two months"]
)
def test_what_is_to_last_so_long_lies_on_no_side_of_the_writing(words: str) -> None:
    (mention,) = find_dates(f"The trial {words}.", "2018-06-12")
    assert (mention.timex_type, mention.edtf) == ("DURATION", "")


def test_a_story_of_an_older_century_means_its_own_decades() -> None:
    story = "On 3 May 1848 the mayor fled. In June 1848 the guard gave up. In July 1849 the town was taken. Senn was rich in the sixties."
    assert find_dates(story, "2018-06-12")[-1].edtf == "186X?"
    assert find_dates("Senn was rich in the sixties.", "2018-06-12")[-1].edtf == "196X"
