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


def _edtf(text: str, anchor: str = "2018-05-08") -> str:
    return find_dates(text, anchor)[-1].edtf


@pytest.mark.parametrize(
    ("text", "edtf"),
    [
        ("The well was not dug until March.", "2018-03"),
        ("The well will not be dug until August.", "2018-08"),
        ("They never sold the well until 1990.", "1990"),
        ("Divers didn't see the wreck until 3 May 1990.", "1990-05-03"),
        # What lasts is not denied, or somebody else's clause is.
        ("The well was dry until March.", "../2018-03"),
        ("It is not known who owned the well until 1990.", "../1990"),
        ("The truce did not last until May 2014.", "../2014-05"),
        ("The smith did not live until 1990.", "../1990"),
        ("He did not wait until 1990.", "../1990"),
        ("They did not agree to wait until 1990.", "../1990"),
        # What is forbidden may never be done, and who does not think so says nothing of it.
        ("The well must not be used until June.", "../2018-06"),
        ("You may not enter until June.", "../2018-06"),
        ("You mustn't enter until June.", "2018-05-08/2018-06"),
        ("The board did not think the wall would hold until June.", "../2018-06"),
        ("The well was not only dry until 1990 but later too.", "../1990"),
    ],
)
def test_what_was_not_done_until_a_date_was_done_then(text: str, edtf: str) -> None:
    assert _edtf(text) == edtf


@pytest.mark.parametrize(
    ("text", "edtf"),
    [
        ("Somebody must have noticed in 2009 at the latest.", "[..2009]"),
        ("The first stone was laid in 1871 or earlier.", "[..1871]"),
        ("The tower fell in 1871 or later.", "[1871..]"),
        ("The vote comes in June at the earliest.", "[2018-06..]"),
        ("The lift will be out of use until at least August.", "[2018-08..]"),
        ("The lift will be out of use at least until August.", "[2018-08..]"),
        ("He has lived here since at least 2009.", "2009/.."),
        ("They sang from 1871 onwards.", "1871/"),
        ("They sang from 1871 on.", "1871/"),
        # Nothing of the kind.
        ("They sang from 1871 on the hill.", "1871"),
        ("The tower fell in 1871 or after that in a storm.", "1871"),
        ("The smith died in 2009 or before the flood.", "2009"),
        ("In 2009 or sooner or later they would pay.", "2009"),
        ("The tower fell in 1871 or after the war.", "1871"),
        ("Rents rose from 2009 on average.", "2009"),
        ("They worked from 2009 on three boats.", "2009"),
        ("From 1871 on was peace.", "1871/"),
    ],
)
def test_words_around_a_date_make_it_a_bound(text: str, edtf: str) -> None:
    assert _edtf(text) == edtf


@pytest.mark.parametrize(
    ("text", "edtf"),
    [
        ("A guard will stand there from Monday.", "2018-05-14/.."),
        ("The mill said it would charge visitors from 1 June.", "2018-06-01/.."),
        ("A guard will stand there from 1 June 2018.", "2018-06-01/.."),
        # It is what is moved or starts then, what stands there already, or where something comes from.
        ("The meeting will be put off from Monday.", "2018-05-14"),
        ("The meeting will be brought forward from Monday.", "2018-05-14"),
        ("They will move the meeting from Monday.", "2018-05-14"),
        ("The work will start from Monday.", "2018-05-14"),
        ("A guard stood there from Monday.", "2018-05-07"),
        ("The mill plans to sell prints from 1962.", "1962"),
        ("A guard will stand there from Monday to Friday.", "2018-05-14/2018-05-18"),
    ],
)
def test_what_will_be_so_from_a_day_has_an_open_end(text: str, edtf: str) -> None:
    assert _edtf(text) == edtf


@pytest.mark.parametrize(
    ("text", "edtf"),
    [
        ("The tower has leaned further since it was weighed in 2009.", "2009/.."),
        ("Rents have risen since the ferry came on 3 May 2009.", "2009-05-03/.."),
        # "Since" gives a reason, or another clause has the date.
        ("The tower leans since it was built in 1871.", "1871"),
        ("Rents have risen since and in 2009 they doubled.", "2009"),
        ("They have asked for help, since the mill was closed in 2009.", "2009"),
    ],
)
def test_what_has_been_so_since_a_deed_has_lasted_since_its_date(text: str, edtf: str) -> None:
    assert _edtf(text) == edtf
