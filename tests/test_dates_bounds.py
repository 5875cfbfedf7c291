from datetime import date, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from claimline.dates import find_dates
from claimline.dates.edtf import between, bounds_of, day_from_number, day_number, first_day_number, iso_day

# A slow machine is no failure of the product.
settings.register_profile("claimline", deadline=None)
settings.load_profile("claimline")


@pytest.mark.parametrize(
    ("edtf", "bounds"),
    [
        ("2014", ("2014-01-01", "2014-12-31")),
        ("2015-02?", ("2015-02-01", "2015-02-28")),
        ("2016-03-27", ("2016-03-27", "2016-03-27")),
        ("2016-03-27T05:00:00", ("2016-03-27T05:00", "2016-03-27T05:00")),
        ("2016-03-27T05:00:07", ("2016-03-27T05:00:07", "2016-03-27T05:00:07")),
        ("[2016-03-31..2016-04-01]", ("2016-03-31", "2016-04-01")),
        ("[2016-03-04,2016-04-03]", ("2016-03-04", "2016-04-03")),
        ("[..2013]", ("", "2013-12-31")),
        ("2013-05~/..", ("2013-05-01", "")),
        ("../2013", ("", "2013-12-31")),
        ("199X", ("1990-01-01", "1999-12-31")),
        ("19XX", ("1900-01-01", "1999-12-31")),
        ("2014-23", ("2014-09-01", "2014-11-30")),
        ("2011-24", ("2011-12-01", "2012-02-29")),
        ("2014-34", ("2014-04-01", "2014-06-30")),
        ("-0489", ("-0489-01-01", "-0489-12-31")),
        ("", ("", "")),
    ],
)
def test_a_date_has_the_bounds_that_its_words_allow(edtf: str, bounds: tuple[str, str]) -> None:
    assert bounds_of(edtf) == bounds


@pytest.mark.parametrize(
    "edtf",
    [
        *(
            "2015-13",
            "2015-02-30",
            "2014-21-01",
            "soon",
            "2016-03-27T25:00:00",
            "2016-3-1",
            "..",
            "/",
            "../..",
            "2015/~",
            "?/2015",
            "[%,2014]",
        ),
        *("[]", "[,]", "[..]", "[2014}", "[2014..2015..2016]", "{2014....}", "[2014,soon,2016]"),
    ],
)
def test_what_the_calendar_does_not_have_is_refused(edtf: str) -> None:
    with pytest.raises(ValueError, match="no"):
        bounds_of(edtf)


@pytest.mark.parametrize("mark", ["?", "~", "%"])
def test_a_qualifier_never_widens_bounds(mark: str) -> None:
    assert bounds_of(f"2015-02{mark}") == bounds_of("2015-02")


@given(st.dates())
def test_day_numbers_agree_with_the_calendar(day: date) -> None:
    assert day_number(day.isoformat()) == (day - date(1970, 1, 1)).days


@given(st.integers(-3_000_000, 3_000_000))
def test_a_day_number_and_its_day_are_two_names_of_one_day(number: int) -> None:
    year, month, day = day_from_number(number)

    assert first_day_number(year, month, day) == number
    if -9999 <= year <= 9999:
        assert day_number(iso_day(year, month, day)) == number


def test_the_day_before_year_zero_is_in_two_bc() -> None:
    assert day_number("0000-01-01") - day_number("-0001-12-31") == 1


def test_a_month_counts_from_its_first_day() -> None:
    assert day_number("2016-03") == day_number("2016-03-01")


@given(st.dates(min_value=date(1, 1, 2)), st.integers(0, 400))
def test_between_two_days_lies_one_of_them(start: date, days: int) -> None:
    end = min(date.max, start + timedelta(days)) if start < date.max - timedelta(400) else start

    edtf, precision = between(start.isoformat(), end.isoformat())

    assert bounds_of(edtf) == (start.isoformat(), end.isoformat())
    assert precision == ("day" if start == end else "range")


def test_between_two_minutes_of_one_day_lies_that_day() -> None:
    assert between("2016-03-31T11:30", "2016-03-31T13:03") == ("2016-03-31", "day")


def test_between_nothing_and_nothing_lies_nothing() -> None:
    assert between("", "") == ("", "unknown")


def test_an_open_end_stays_open() -> None:
    assert between("", "2016-04-02") == ("[..2016-04-02]", "range")


@pytest.mark.parametrize(
    ("sentence", "edtf"),
    [
        ("It was built not before 2014.", "[2014..]"),
        ("It was built no earlier than May 2014.", "[2014-05..]"),
        ("It was built no later than 2014.", "[..2014]"),
        ("It was built not after the 1990s.", "[..199X]"),
        ("It was not until 2014 that it was built.", "2014"),
        ("It was built before 2014.", "[..2013]"),
    ],
)
def test_what_denies_a_preposition_turns_it_round(sentence: str, edtf: str) -> None:
    (mention,) = find_dates(sentence, "2016-03-31")
    assert mention.edtf == edtf


@pytest.mark.parametrize(
    ("sentence", "edtf"),
    [
        ("The senate is not expected to vote before the beginning of 2018.", "[2018..]"),
        ("The museum isn't likely to show it before the summer of 2018.", "[2018-22..]"),
        ("The lock is not due to be drained before May 2018.", "[2018-05..]"),
        ("The lock is not scheduled to reopen until May 2018.", "[2018-05..]"),
        ("The abbey is unlikely to be roofed before May 2018.", "[2018-05..]"),
        ("No verdict is expected before May 2018.", "[2018-05..]"),
        ("No decision before May 2018, the clerk said.", "[2018-05..]"),
        ("Nobody can move in before May 2018.", "[2018-05..]"),
        ("The parish cannot sell the old barn before May 2018.", "[2018-05..]"),
        ("The registry will not hear complaints lodged before May 2015.", "[..2015-04]"),
        ("He would not say whether it was shut before May 2015.", "[..2015-04]"),
        ("The lock is expected to reopen before May 2018.", "[2016-03-31..2018-04]"),
    ],
)
def test_what_is_not_to_come_before_a_date_comes_then_or_later(sentence: str, edtf: str) -> None:
    (mention,) = find_dates(sentence, "2016-03-31")
    assert mention.edtf == edtf


@pytest.mark.parametrize(
    ("text", "edtf"),
    [
        ("He died not more than three years ago.", "[2013-03-31..2016-03-31]"),
        ("He died no more than three years ago.", "[2013-03-31..2016-03-31]"),
        ("He died not less than three weeks ago.", "[..2016-03-10]"),
        ("He died hardly more than three years ago.", "2013~"),
        ("He died little more than three years ago.", "2013~"),
        ("He died not more than four days after 6 May 2015.", "[2015-05-06..2015-05-10]"),
    ],
)
def test_a_denial_turns_a_bound(text: str, edtf: str) -> None:
    assert find_dates(text, "2016-03-31")[0].edtf == edtf


@pytest.mark.parametrize(
    ("day", "edtf"),
    [
        ("4 May 2015", "2015-05-02/2015-05-03"),
        ("5 May 2015", "2015-05-02/2015-05-03"),
        ("6 May 2015", ""),
        ("8 May 2015", "2015-05-09/2015-05-10"),
        ("10 May 2015", "2015-05-09/2015-05-10"),
    ],
)
def test_the_weekend_of_a_day_is_the_nearest_one(day: str, edtf: str) -> None:
    assert find_dates(f"They met on the weekend of {day}.", "2016-03-31")[0].edtf == edtf


@pytest.mark.parametrize(
    ("sentence", "edtf", "note"),
    [
        (
            "The lock is shut until 2018.",
            "2016-03-31/2018",
            "It is so on 31 March 2016; its start is not stated.",
        ),
        (
            "Lock shut until May 2017",
            "2016-03-31/2017-05",
            "It is so on 31 March 2016; its start is not stated.",
        ),
        (
            "Bo Ek said the lock is closed to barges until 2018.",
            "2016-03-31/2018",
            "It is so on 31 March 2016; its start is not stated.",
        ),
        (
            "The lock will stay shut until 2018.",
            "2016-03-31/2018",
            "It lies ahead: it begins not before 31 March 2016.",
        ),
        ("The lock was shut until 2014.", "../2014", ""),
    ],
)
def test_what_is_so_until_a_date_ahead_lasts_from_the_writing_on(sentence: str, edtf: str, note: str) -> None:
    (mention,) = find_dates(sentence, "2016-03-31")
    assert (mention.edtf, mention.note) == (edtf, note)


@pytest.mark.parametrize(
    ("sentence", "edtf"),
    [
        ("The winter of 1962 to 1963 froze the canal.", ["1962-24", "1962-24"]),
        ("The winter of 1962-1963 froze the canal.", ["1962-24", "1962-24"]),
        ("They lived there from the winter of 1962 to 1963.", ["1962-24/1963", "1962-24/1963"]),
        ("The winter of 1962 to 1965 was one long frost.", ["1962-24/1965", "1962-24/1965"]),
    ],
)
def test_a_winter_named_by_both_its_years_is_one_winter(sentence: str, edtf: list[str]) -> None:
    mentions = find_dates(sentence)
    assert [mention.edtf for mention in mentions] == edtf


@pytest.mark.parametrize(
    ("told", "edtf"),
    [
        ("from 1998 until his dismissal in 2006", "1998/2006"),
        ("from May 1998, until she died in June 2006", "1998-05/2006-06"),
        ("from 1998 to its sale in 2006", "1998/2006"),
        ("from 1998 to the mill in 2006", "1998"),
        ("from Oster in 1998 until the sale in 2006", "1998"),
        ("from 1998 until he left and in 2006", "1998"),
    ],
)
def test_what_lasted_from_a_date_until_a_deed_with_its_date_is_a_range(told: str, edtf: str) -> None:
    assert find_dates(f"They led it {told}.", "2016-03-31")[0].edtf == edtf
