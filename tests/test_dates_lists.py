"""Dates of a list or a range, of which the last names the year for all."""

import pytest

from claimline.dates import find_dates


@pytest.mark.parametrize(
    ("text", "dates"),
    [
        ("On 3 June and 5 July 1961 it rained.", ["1961-06-03", "1961-07-05"]),
        ("On 3 June, 5 July and 9 August 1961 it rained.", ["1961-06-03", "1961-07-05", "1961-08-09"]),
        ("On 3 June 1961 and 5 July it rained.", ["1961-06-03", "1961-07-05"]),
        ("It rained in early June or late July 1961.", ["1961-06", "1961-07"]),
        ("It rained through the spring and early summer of 1961.", ["1961-SP", "1961-SU"]),
        ("It rained from the spring to the autumn of 1961.", ["1961-SP", "1961-FA"]),
        ("It rained in December and January 1962.", ["1961-12", "1962-01"]),
        ("It rained in December 1962 and January 1962.", ["1962-12", "1962-01"]),
        ("It rained last May and in June 1961.", ["2015-05", "1961-06"]),
        ("The war lasted from 499 to 493 BC.", ["BC0499", "BC0493"]),
        ("It rained in June and March 2014.", ["2014-06", "2014-03"]),
        ("It rained in June, May and March 2014.", ["2014-06", "2014-05", "2014-03"]),
        ("It rained on 9 May and 3 March 2014.", ["2014-05-09", "2014-03-03"]),
        ("It rained in the autumn and spring of 2014.", ["2014-FA", "2014-SP"]),
        ("It rained in November, December and January 2014.", ["2013-11", "2013-12", "2014-01"]),
        ("It rained in the winter and spring of 2014.", ["2013-WI", "2014-SP"]),
        ("It rained in June 2014 and March.", ["2014-06", "2016-03"]),
        ("It rained between June and March 2014.", ["2013-06", "2014-03"]),
        ("It rained between June 2014 and March.", ["2014-06", "2015-03"]),
        ("In June it rained, and July 1961 was dry.", ["2015-06", "1961-07"]),
    ],
)
def test_the_year_of_one_date_is_that_of_the_date_beside_it(text: str, dates: list[str]) -> None:
    assert [mention.timex_value for mention in find_dates(text, "2016-03-31", "news")] == dates


@pytest.mark.parametrize(
    ("sentence", "bounds"),
    [
        (
            "They met on Monday or Tuesday last week.",
            [("2016-03-21", "2016-03-21"), ("2016-03-22", "2016-03-22")],
        ),
        ("They met from Monday to Tuesday last week.", [("2016-03-21", "2016-03-22")] * 2),
        (
            "They meet on Monday and Friday next week.",
            [("2016-04-04", "2016-04-04"), ("2016-04-08", "2016-04-08")],
        ),
        (
            "They met on Saturday and on Tuesday last week.",
            [("2016-03-26", "2016-03-26"), ("2016-03-22", "2016-03-22")],
        ),
    ],
)
def test_weekdays_of_a_list_are_of_the_week_that_its_last_one_names(
    sentence: str, bounds: list[tuple[str, str]]
) -> None:
    assert [(m.earliest, m.latest) for m in find_dates(sentence, "2016-03-31")] == bounds
