import pytest

from claimline.errors import ArgumentError
from claimline.query.typed import typed_end, typed_minute


@pytest.mark.parametrize(
    ("words", "first", "last"),
    [
        ("", "", ""),
        (" 2015 ", "2015", "2015"),
        ("2015-03", "2015-03", "2015-03"),
        ("-0043", "-0043", "-0043"),
        ("May 2015", "2015-05", "2015-05"),
        ("may  2015", "2015-05", "2015-05"),
        ("31 May 2015", "2015-05-31", "2015-05-31"),
        ("31. Mai 2015", "2015-05-31", "2015-05-31"),
        ("31/5/2015", "2015-05-31", "2015-05-31"),
        ("44 BC", "-0043", "-0043"),
        ("summer 2015", "2015-06-01", "2015-08-31"),
        ("the 1990s", "1990-01-01", "1999-12-31"),
        ("31 May 2015, 14:20", "2015-05-31", "2015-05-31"),
    ],
)
def test_an_end_of_a_period_may_be_typed_in_words(words: str, first: str, last: str) -> None:
    assert (typed_end(words, "from"), typed_end(words, "to")) == (first, last)


@pytest.mark.parametrize(
    ("words", "why"),
    [
        ("last year", "is no date without another date or a year beside it"),
        ("31 Feb 2015", "is no date: that month has 28 days, so there is no day 31"),
        ("2015-13-01", "is no date: there is no month 13"),
        ("31 March", "is no date without another date or a year beside it"),
        ("before 2015", "is no date"),
        ("May 2015 to June 2015", "is no date"),
        ("the flood", "is no date"),
        ("after 2015", "is no date"),
        ("by May 2015", "is no date"),
        ("2014-15", "is no date"),
        ("2015-13", "is no date"),
        ("2015?", "is no date"),
        ("31", "is no date"),
        ("3/4/2015", "can be more than one date"),
    ],
)
def test_words_that_are_no_end_are_refused_with_the_reason(words: str, why: str) -> None:
    with pytest.raises(ArgumentError) as refusal:
        typed_end(words, "from")
    assert str(refusal.value) == (
        f'The beginning of the period, "{words}", {why}; write a year, a month or a day: 2015, May 2015 or 31 May 2015.'
    )


@pytest.mark.parametrize(
    ("words", "iso"),
    [
        ("6 May 2023 18:00", "2023-05-06T18:00"),
        ("6 May 2023, 18:00", "2023-05-06T18:00"),
        ("2023-05-06T18:00", "2023-05-06T18:00"),
        ("6 May 2023, 18:00:30", "2023-05-06T18:00"),
        ("6 May 2023", "2023-05-06"),
        ("May 2023", "2023-05"),
        ("", ""),
    ],
)
def test_the_minute_of_a_copy_is_taken_where_it_is_typed(words: str, iso: str) -> None:
    assert typed_minute(words, "The day of the copy") == iso


@pytest.mark.parametrize("words", ["6 May 2023 18:00Z", "2023-05-06T18:00+02:00", "6 May 2023, 18:00 UTC"])
def test_a_minute_of_a_time_zone_is_refused_with_the_reason(words: str) -> None:
    with pytest.raises(ArgumentError, match="has a time zone, and no time is converted"):
        typed_minute(words, "The day of the copy")


def test_an_hour_without_its_day_is_refused() -> None:
    with pytest.raises(ArgumentError, match="The day of the copy"):
        typed_minute("18:00", "The day of the copy")
