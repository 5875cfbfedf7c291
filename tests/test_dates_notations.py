"""Dates as forms, logs and tables write them, and numbers of the same form that are none."""

import pytest

from claimline.dates import find_dates


@pytest.mark.parametrize(
    ("words", "earliest", "latest"),
    [
        ("05/2015", "2015-05-01", "2015-05-31"),
        ("2015/05", "2015-05-01", "2015-05-31"),
        ("2015-05", "2015-05-01", "2015-05-31"),
        ("2015/5/9", "2015-05-09", "2015-05-09"),
        ("2015-5-9", "2015-05-09", "2015-05-09"),
        ("19-Nov-12", "2012-11-19", "2012-11-19"),
        ("23/Sep/2014", "2014-09-23", "2014-09-23"),
        ("2014-aug-1", "2014-08-01", "2014-08-01"),
        ("31.03.15", "2015-03-31", "2015-03-31"),
        ("03/31/15", "2015-03-31", "2015-03-31"),
        ("13-02-2015", "2015-02-13", "2015-02-13"),
        ("20141105", "2014-11-05", "2014-11-05"),
        ("2014 10 16", "2014-10-16", "2014-10-16"),
        ("Nov. 3 , 1987", "1987-11-03", "1987-11-03"),
        ("Dec31, 1994", "1994-12-31", "1994-12-31"),
        ("third of March, 1988", "1988-03-03", "1988-03-03"),
        ("twenty-third day of September", "2015-09-23", "2015-09-23"),
        ("FY2015", "2015-01-01", "2015-12-31"),
        ("4 jun 2013", "2013-06-04", "2013-06-04"),
        ("Friday the 26th", "2016-02-26", "2016-02-26"),
        ("2012:Q2", "2012-04-01", "2012-06-30"),
        ("Q4'13", "2013-10-01", "2013-12-31"),
        ("3Q14", "2014-07-01", "2014-09-30"),
        ("H2/2013", "2013-07-01", "2013-12-31"),
        ("October two thousand and five", "2005-10-01", "2005-10-31"),
        ("January first two thousand and twelve", "2012-01-01", "2012-01-01"),
        ("twenty five January nineteen eighty six", "1986-01-25", "1986-01-25"),
        ("week 3 of 2014", "2014-01-13", "2014-01-19"),
        ("black friday 2010", "2010-11-26", "2010-11-26"),
        ("last May 3", "2015-05-03", "2015-05-03"),
        ("last March 3", "2016-03-03", "2016-03-03"),
        ("next April 3", "2016-04-03", "2016-04-03"),
        ("last year\u2019s February", "2015-02-01", "2015-02-28"),
    ],
)
def test_a_date_in_any_notation_is_read_whole(words: str, earliest: str, latest: str) -> None:
    (mention,) = find_dates(f"The ledger of Senn for {words} is lost.", "2016-03-31")
    assert (mention.text, mention.earliest, mention.latest) == (words, earliest, latest)


@pytest.mark.parametrize(
    ("words", "edtf"),
    [
        ("1914-18", "1914/1918"),
        ("2013-14", "2013/2014"),
        ("2008/09", "2008/2009"),
        ("2014/2015", "2014/2015"),
        ("2005-06", "2005/2006"),
        ("between 3 and 12 of Sept", "2015-09-03/2015-09-12"),
        ("from April the ninth till the seventeenth", "2015-04-09/2015-04-17"),
        ("2001:Q2-2007:Q3", "2001-34/2007-35"),
    ],
)
def test_both_ends_of_a_range_stand_for_all_of_it(words: str, edtf: str) -> None:
    mentions = find_dates(f"The ledger of Senn for {words} is lost.", "2016-03-31")
    assert [mention.edtf for mention in mentions] == [edtf, edtf]


def test_a_day_and_month_in_digits_is_a_date_where_a_word_says_so() -> None:
    (mention,) = find_dates("It sank on 27/03 at Senn.", "2016-03-31")
    assert mention.edtf == "2016-03-27"
    assert find_dates("Mix 3/4 cup with 5/12 of it, at odds of 11/4.", "2016-03-31") == []
    assert find_dates("Rye grows on 3/4 of the land; it shrank by 2/3 in all.", "2016-03-31") == []


@pytest.mark.parametrize(
    "words",
    [
        "41-2012",
        "2013-2-30",
        "version 10.11.12",
        "order 20141105",
        "#20141105",
        "law 05/2015",
        "file 05-2015",
        "Alder OS 10.11.12",
        "versions 10.11.12 and 10.11.13",
        "the ruling 10/2014",
        "the sale of 20101125 shares",
        "shares, 20101125 of them,",
        "Bo Ek\u2019s 2014/10",
        "no. 2014/2015",
        "tel. 555/2014/2015",
    ],
)
def test_a_number_of_something_else_is_no_date(words: str) -> None:
    assert [m.edtf for m in find_dates(f"Mia Roe read {words} again.", "2016-03-31") if m.edtf] == []


@pytest.mark.parametrize(
    ("text", "edtf"),
    [
        ("The file is dated 20150331.", ["2015-03-31"]),
        ("Updated: 31.03.15 by Bo Ek", ["2015-03-31"]),
        ("It sank on Tuesday, 31.03.15, at Senn.", ["2015-03-31"]),
        ("It rained from 03/2015 to 05/2015.", ["2015-03/2015-05", "2015-03/2015-05"]),
        ("The letters of 30.03.15 and 31.03.15 are lost.", ["2015-03-30", "2015-03-31"]),
        ("Mia Roe (05/2015) denied it.", ["2015-05"]),
        ("Quay repairs\n31.03.15\nThe quay is shut.", ["2015-03-31"]),
        ("| Senn | 05/2015 | shut |", ["2015-05"]),
        ("Senn\t20150331\tshut", ["2015-03-31"]),
        ("When was it? 05/2015.", ["2015-05"]),
        ("The stamp says 20150331 and is faint.", ["2015-03-31"]),
    ],
)
def test_bare_digits_are_a_date_where_a_word_or_a_field_of_their_own_says_so(
    text: str, edtf: list[str]
) -> None:
    assert [mention.edtf for mention in find_dates(text, "2016-03-31")] == edtf


@pytest.mark.parametrize(
    ("sentence", "edtf"),
    [
        ("They came back in two thousand and fifteen.", ["2015"]),
        ("They lost it in two thousand cases.", []),
        ("There were five and twenty men.", []),
        ("The key is -2020-07-01- on the tag.", ["2020-07-01"]),
        ("They met at five o\u2019clock in the afternoon on Monday.", ["2016-03-28T17:00:00"]),
        ("They met at five o'clock on Monday.", ["2016-03-28"]),
    ],
)
def test_numbers_in_words_are_years_and_hours_where_the_words_around_say_so(
    sentence: str, edtf: list[str]
) -> None:
    assert [m.edtf for m in find_dates(sentence, "2016-03-31") if m.edtf] == edtf


@pytest.mark.parametrize(
    ("sentence", "edtf"),
    [
        ("The attacks on 9/11 closed the port of Oster.", ["2001-09-11"]),
        ("Since 9/11 the port is closed.", ["2001-09-11/.."]),
        ("The port was open before 9/11 and shut after it.", ["[..2001-09-10]"]),
        ("The score was 9/11.", []),
        ("It won by a margin of 9/11.", []),
        ("Until 9/11 the port is closed.", ["[2015-09-11,2015-11-09]"]),
    ],
)
def test_two_numbers_are_the_day_of_the_attacks_only_where_a_day_must_stand(
    sentence: str, edtf: list[str]
) -> None:
    assert [mention.edtf for mention in find_dates(sentence, "2016-03-31") if mention.edtf] == edtf


@pytest.mark.parametrize(
    ("words", "first", "last"),
    [
        ("ran 2014~2018", "2014-01-01", "2018-12-31"),
        ("was shut 3~4 May", "2018-05-03", "2018-05-04"),
        ("was idle between august and october", "2017-08-01", "2017-10-31"),
        ("was a thing of the 1990 s", "1990-01-01", "1999-12-31"),
    ],
)
def test_a_stretch_in_the_spelling_of_notes(words: str, first: str, last: str) -> None:
    for mention in find_dates(f"The ferry {words}.", "2018-06-12"):
        assert (mention.earliest, mention.latest) == (first, last)


def test_a_number_of_a_week_is_no_day_of_the_month() -> None:
    (mention,) = find_dates("The run in week 10 8 p.m. was late.", "2018-06-12")
    assert mention.text == "8 p.m."
