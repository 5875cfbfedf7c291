"""A clock time and its day."""

import pytest

from claimline.dates import find_dates


@pytest.mark.parametrize(
    ("words", "minute"),
    [
        ("14:00 (12:00 GMT) on Tuesday", "2016-03-29T14:00"),
        ("2 p.m. local time (1200 GMT) on the 29th", "2016-03-29T14:00"),
        ("22:15 local time on 29 March", "2016-03-29T22:15"),
        ("3 p.m. EEST on Monday", "2016-03-28T15:00"),
        ("4 pm on the 19th", "2016-03-19T16:00"),
    ],
)
def test_a_clock_time_its_zone_and_its_day_are_one_expression(words: str, minute: str) -> None:
    (mention,) = find_dates(f"A flare rose at {words} near Senn.", "2016-03-31")
    assert (mention.text, mention.earliest, mention.latest) == (words, minute, minute)
    assert mention.qualifier == ""


def test_a_clock_time_alone_is_of_the_day_that_the_paragraph_speaks_of() -> None:
    _, time = find_dates("The mill burned on Tuesday. At 5 p.m. the roof fell.", "2016-03-31")
    assert (time.earliest, time.qualifier) == ("2016-03-29T17:00", "")


def test_a_clock_time_of_no_day_that_was_told_is_uncertain() -> None:
    for text in ("At 5 p.m. the roof fell.", "The mill burned on Tuesday.\n\nAt 5 p.m. the roof fell."):
        time = find_dates(text, "2016-03-31")[-1]
        assert (time.earliest, time.qualifier) == ("2016-03-31T17:00", "uncertain")
        assert "does not say on which day" in time.note


def test_a_number_of_things_after_a_time_is_no_day() -> None:
    (time,) = find_dates("They loaded by 4 pm on 9 ships.", "2016-03-31")
    assert time.text == "4 pm"


@pytest.mark.parametrize(
    ("text", "anchor", "edtf"),
    [
        ("It was found two hours ago.", "2016-03-31T15:07", "2016-03-31"),
        ("It was found two hours ago.", "2016-03-31T01:00", "2016-03-30"),
        ("It was found 30 hours ago.", "2016-03-31T15:07", "2016-03-30"),
        ("It was found 20 minutes ago.", "2016-03-31T00:40", "2016-03-31"),
        ("It was found two hours ago.", "2016-03-31T02:00", ""),  # at half past eleven or at half past twelve
        ("It was found two hours ago.", "2016-03-31", ""),
    ],
)
def test_hours_are_counted_from_a_clock_time_to_the_day(text: str, anchor: str, edtf: str) -> None:
    assert [mention.edtf for mention in find_dates(text, anchor)] == [edtf]
