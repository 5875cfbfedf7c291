"""Names, numbers and dates of other calendars: what looks like a date of the days around and is none."""

import pytest

from claimline.dates import find_dates


def dates(sentence: str, anchor: str = "2016-03-31") -> list[str]:
    return [mention.edtf for mention in find_dates(sentence, anchor) if mention.edtf]


@pytest.mark.parametrize(
    "sentence",
    [
        "She told the Oster Sunday Herald that Oster had fallen.",
        "The Oster Mail on Sunday printed it.",
        "Sunday Okoro resigned.",
        "Super Tuesday was a farce.",
        "Bloody Sunday remains disputed.",
        "The Good Friday Agreement still holds.",
        "He was one of the July 20 plot.",
        "The April 6 Movement called for a strike.",
        "The October Revolution began there.",
        "The clerks quoted Resolution 1559 again.",
        "They cited resolutions 1559 and 1701.",
        "Agenda 2030 is a plan.",
        "Call (206) 555-1812 or 138-2010-2015.",
        "Their number is 123-12-1934.",
        "It is told at https://oster.example/2014/05/31/senn and elsewhere.",
        "The rate was 5e5 BC units.",
        "The vote came a month earlier than usual.",
        "It fell in the last month of Operation Ember.",
        "They sang “Lonely Christmas” and left.",
    ],
)
def test_a_name_or_a_number_is_no_date(sentence: str) -> None:
    assert dates(sentence) == []


@pytest.mark.parametrize(
    ("sentence", "edtf"),
    [
        ("It happened on Good Friday.", "2016-03-25"),
        ("It closed on Easter Monday.", "2016-03-28"),
        ("It was burned on Black Friday 2014.", "2014-11-28"),
        ("The Good Friday Agreement of 1998 is kept.", "1998"),
        ("On Sunday, Bo Ek left.", "2016-03-27"),
        ("The Mail arrived on Sunday.", "2016-03-27"),
        ("They met in Resolution Square in 1701.", "1701"),
    ],
)
def test_a_feast_has_its_day_and_what_is_named_after_it_its_year(sentence: str, edtf: str) -> None:
    assert dates(sentence) == [edtf]


@pytest.mark.parametrize(
    "words", ["3 Muharram 1402", "12 Tishrei", "1402 AH", "AH 1402", "18 Brumaire", "Safar 1402 AH"]
)
def test_a_date_of_another_calendar_is_left_unread_and_the_note_says_why(words: str) -> None:
    (mention,) = find_dates(f"The letter of {words} is lost.", "2016-03-31")
    assert (mention.text, mention.edtf) == (words, "")
    assert "another calendar" in mention.note


@pytest.mark.parametrize(
    ("words", "minute"),
    [
        ("4 APRIL 1145 GMT", "2016-04-04T11:45"),
        ("1430 local time on 5 April", "2016-04-05T14:30"),
        ("0930 GMT on Tuesday", "2016-04-05T09:30"),
        ("1430hrs on 5 April", "2016-04-05T14:30"),
    ],
)
def test_four_digits_with_a_zone_are_a_time_of_the_day(words: str, minute: str) -> None:
    (mention,) = find_dates(f"A flare rose at {words} near Senn.", "2016-04-06")
    assert (mention.text, mention.earliest, mention.latest) == (words, minute, minute)


@pytest.mark.parametrize(
    "sentence",
    [
        "He writes for the Sunday Courier and for others.",
        "The Sunday Lantern said so.",
        "April told me so.",
        "She said that August Senn had left.",
        "The case 2014/1187 is open.",
        "The fire left 1204 dead and 2004 wounded.",
        "Bo Ek ran it in 12:45.",
    ],
)
def test_names_numbers_and_times_taken_are_no_dates(sentence: str) -> None:
    assert [m.text for m in find_dates(sentence, "2016-03-31") if m.edtf] == []


@pytest.mark.parametrize(
    "sentence",
    [
        "The Sunday vote in Senn failed.",
        "The Saturday Senate vote failed.",
        "April brought rain.",
        "They met in 2014 dead tired.",
        "The train left at 12:45.",
    ],
)
def test_what_looks_like_such_a_name_or_number_may_be_a_date(sentence: str) -> None:
    assert [m.text for m in find_dates(sentence, "2016-03-31") if m.edtf]


@pytest.mark.parametrize("words", ["every second Tuesday", "every other Tuesday"])
def test_a_weekday_that_comes_again_is_no_date(words: str) -> None:
    (mention,) = find_dates(f"The club meets {words}.", "2018-06-12")
    assert (mention.text, mention.timex_type, mention.edtf) == (words, "SET", "")


@pytest.mark.parametrize(
    "sentence",
    [
        "The club meets on the first Tuesday of the month.",
        "She said the club meets on the first Tuesday of the month.",
        "The bins, painted green, are emptied on the last Monday of the month.",
        "The club used to meet on the first Tuesday of the month.",
        "The club met on the first Tuesday of every month.",
        "Rent is paid on the last Friday of each month.",
        "The market is held on the first Monday in each May.",
    ],
)
def test_what_comes_again_every_month_is_no_day(sentence: str) -> None:
    assert dates(sentence) == []


@pytest.mark.parametrize(
    ("sentence", "edtf"),
    [
        ("The club met on the first Tuesday of the month.", "2016-03-01"),
        ("They will vote on the last Friday of the month.", "2016-03-25"),
        ("On the last Friday of the month the mill shook.", "2016-03-25"),
        ("It was the last day of the month.", "2016-03-31"),
    ],
)
def test_what_is_told_of_a_day_of_the_month_is_of_this_one(sentence: str, edtf: str) -> None:
    assert dates(sentence) == [edtf]


@pytest.mark.parametrize(
    "sentence",
    [
        "They moved to August Street, and then to 3 May Road.",
        "April O'Dell sang, and so did Mia Roe and June Carter.",
        "He plays for the Sunday League.",
        "He ran 1500 m in the rain.",
        "The ratio fell from 10/12 to 9/12.",
        "The temperature was in the 30s.",
        "The museum opens daily at 9 a.m. and shuts every day at 6 p.m.",
        "The summer school is full.",
        "He took the fall for them.",
        "At the end of the day it does not matter.",
        "In the first winter people burned their books.",
    ],
)
def test_what_only_sounds_like_a_time_is_none(sentence: str) -> None:
    assert dates(sentence) == []


def test_a_list_of_months_is_one() -> None:
    assert dates("In May and June Senn burned.") == ["2015-05", "2015-06"]
