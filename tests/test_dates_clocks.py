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


@pytest.mark.parametrize(
    ("sentence", "earliest", "latest"),
    [
        ("The lock was shut from 3 to 5 p.m. on 5 March 2016.", "2016-03-05T15:00", "2016-03-05T17:00"),
        ("The lock was shut 3-5pm on 5 March 2016.", "2016-03-05T15:00", "2016-03-05T17:00"),
        ("The lock was shut from 11 to 2 p.m. on 5 March 2016.", "2016-03-05T11:00", "2016-03-05T14:00"),
        ("The lock was shut from 2:00 to 2:30 pm on 5 March 2016.", "2016-03-05T14:00", "2016-03-05T14:30"),
        ("The lock was shut between 10 and 11:30 on 5 March 2016.", "2016-03-05T10:00", "2016-03-05T11:30"),
        ("The lock was shut from 10:30 to 3 on 5 March 2016.", "2016-03-05T10:30", "2016-03-05T15:00"),
    ],
)
def test_the_ends_of_a_stretch_of_hours_share_their_half_of_the_day(
    sentence: str, earliest: str, latest: str
) -> None:
    assert {(m.earliest, m.latest) for m in find_dates(sentence, "2016-03-31")} == {(earliest, latest)}


@pytest.mark.parametrize(
    ("words", "time"),
    [
        ("9:30 last night", "2016-03-30T21:30"),
        ("9 tonight", "2016-03-31T21:00"),
        ("yesterday evening at 7", "2016-03-30T19:00"),
        ("5.30 p.m. yesterday", "2016-03-30T17:30"),
    ],
)
def test_a_part_of_the_day_says_which_half_a_clock_time_is_of(words: str, time: str) -> None:
    (mention,) = find_dates(f"The lock broke at {words}, said Bo Ek.", "2016-03-31")
    assert (mention.text, mention.earliest) == (words, time)


@pytest.mark.parametrize(
    "sentence", ["The count went from 9:30 to 11 towns.", "At 2 last night it broke.", "It cost 5.30 in all."]
)
def test_a_number_beside_an_hour_is_no_hour_unless_its_words_say_so(sentence: str) -> None:
    assert all(m.earliest in {"2016-03-31T09:30", "2016-03-30"} for m in find_dates(sentence, "2016-03-31"))


@pytest.mark.parametrize(
    "text",
    [
        "Senn lost 31-8 last night.",
        "Senn lost 12 to 8 last night.",
        "Guards turned Train 9 back, then Train 11 this morning.",
        "Channel 6 tonight shows the flood.",
        "Bo Ek scored 11 Sunday night.",
        "Mia Roe read Mark 4:10 this morning.",
        "The choir sang at 12 Sunday evening.",
        "Senn won by 8 last night.",
    ],
)
def test_a_number_that_nothing_makes_an_hour_gives_a_part_of_a_day_no_clock(text: str) -> None:
    assert [mention.edtf for mention in find_dates(text, "2016-03-31") if "T" in mention.edtf] == []


@pytest.mark.parametrize(
    ("text", "edtf"),
    [
        ("The bell rang at about 8 last night.", "2016-03-30T20:00:00"),
        ("They had left by 10 this morning.", "[..2016-03-31T10:00:00]"),
        ("The boat left at 10:15 this morning.", "2016-03-31T10:15:00"),
        ("It fell between 7 and 9 last night.", "2016-03-30T21:00:00"),
    ],
)
def test_a_number_after_at_is_the_hour_of_a_part_of_a_day(text: str, edtf: str) -> None:
    assert edtf in [mention.edtf for mention in find_dates(text, "2016-03-31")]


def test_an_hour_in_words_is_of_the_part_of_the_day_after_it() -> None:
    (mention,) = find_dates("A fire broke out at half past two on Sunday morning.", "2018-06-12")
    assert mention.edtf == "2018-06-10T02:30:00"


def test_a_clock_time_right_behind_a_day_is_of_that_day_even_where_it_lies_ahead() -> None:
    for text in ("We met on 9 May 2018, at 7 p.m.", "We met on 9 May 2018 (7 p.m.)."):
        assert find_dates(text, "2016-03-31")[-1].earliest == "2018-05-09T19:00"
    ends = find_dates("He waits on 9 May 2018 from 7 p.m. to 9 p.m.", "2016-03-31")[1:]
    assert {(end.earliest, end.latest) for end in ends} == {("2018-05-09T19:00", "2018-05-09T21:00")}
    apart = find_dates("The 9 May 2018 deadline fell at 7 p.m.", "2016-03-31")[-1]
    assert (apart.earliest, apart.qualifier) == ("2016-03-31T19:00", "uncertain")
