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
