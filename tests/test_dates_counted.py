"""A duration that the text places is a stretch of days; one that it does not place has no days."""

import pytest

from claimline.dates import find_dates

WRITTEN = "2016-03-31"


def bounds(sentence: str) -> set[tuple[str, str]]:
    return {(m.earliest, m.latest) for m in find_dates(sentence, WRITTEN) if m.edtf}


@pytest.mark.parametrize(
    ("sentence", "earliest", "latest"),
    [
        ("Rents rose over the past two months.", "2016-01-31", "2016-03-31"),
        ("Rents rose over the last ten years.", "2006-03-31", "2016-03-31"),
        ("The lock opens in the next two days.", "2016-04-01", "2016-04-02"),
        ("The lock opens within the next fortnight.", "2016-04-01", "2016-04-14"),
        ("The 5 upcoming years look good.", "2016-04-01", "2021-03-31"),
        ("It rained for the past 36 hours.", "2016-03-29", "2016-03-31"),
        ("It will rain over the next 24 hours.", "2016-03-31", "2016-04-01"),
        ("The lock is shut from Friday to Sunday.", "2016-04-01", "2016-04-03"),
        ("The lock shut a fortnight ago yesterday.", "2016-03-16", "2016-03-16"),
        ("The lock shut a fortnight and a day ago.", "2016-03-16", "2016-03-16"),
        ("It broke the day after Christmas.", "2015-12-26", "2015-12-26"),
        ("It broke the day before 5 May 2015.", "2015-05-04", "2015-05-04"),
        ("It opens the day after tomorrow.", "2016-04-02", "2016-04-02"),
        ("The lock opens within the next three working days.", "2016-04-01", "2016-04-05"),
        ("Sales fell in the last quarter of 2014.", "2014-10-01", "2014-12-31"),
        ("Sales fell in the last quarter of the year.", "2016-10-01", "2016-12-31"),
        ("Sales fell from May through July of last year.", "2015-05-01", "2015-07-31"),
        ("Sales fell from 3 May to 5 June last year.", "2015-05-03", "2015-06-05"),
        ("Sales fell over 2015-05-01/2015-06-03.", "2015-05-01", "2015-06-03"),
        ("He was mayor 1905-7.", "1905-01-01", "1907-12-31"),
        ("Sales fell in the last two quarters.", "2015-07-01", "2015-12-31"),
        ("Sales will rise in the coming three quarters.", "2016-04-01", "2016-12-31"),
        ("It rained over the past year.", "2015-03-31", "2016-03-31"),
        ("It will rain for the next decade.", "2016-04-01", "2026-03-31"),
        ("The first ten days of last year were dry.", "2015-01-01", "2015-01-10"),
        ("Sales fell in the first nine months of 2015.", "2015-01-01", "2015-09-30"),
        ("The last two years of the 1990s were dry.", "1998-01-01", "1999-12-31"),
        ("The mill is shut for two weeks starting May 20th.", "2016-05-20", "2016-06-02"),
        ("The mill is shut for 3 days, from Monday.", "2016-03-28", "2016-03-30"),
        ("The mill is shut for three months from May.", "2016-05-01", "2016-07-31"),
        ("In the week starting 4 February it rained.", "2016-02-04", "2016-02-10"),
        ("In the week ending 4 February it rained.", "2016-01-29", "2016-02-04"),
        ("In the three months ended June 30 sales fell.", "2015-04-01", "2015-06-30"),
        ("In the six months to June 2015 sales fell.", "2015-01-01", "2015-06-30"),
        ("Rents have risen by a third so far this year.", "2016-01-01", "2016-03-31"),
        ("It is shut for the rest of the week.", "2016-03-31", "2016-04-03"),
        ("It is shut between now and 15 November.", "2016-03-31", "2016-11-15"),
        ("It is shut from now until December.", "2016-03-31", "2016-12-31"),
        ("The lock will open in two days.", "2016-04-02", "2016-04-02"),
        ("The lock will open in two weeks.", "2016-04-11", "2016-04-17"),
        ("In a month's time the lock is mended.", "2016-04-01", "2016-04-30"),
        ("The lock will be mended within two weeks.", "2016-03-31", "2016-04-14"),
        ("Rents rose from 2014 to the present.", "2014-01-01", "2016-03-31"),
    ],
)
def test_a_duration_with_a_place_is_a_stretch_of_days(sentence: str, earliest: str, latest: str) -> None:
    assert bounds(sentence) == {(earliest, latest)}


@pytest.mark.parametrize(
    "sentence",
    [
        "It rained for two months.",
        "Rents rose over the past few months.",
        "For the last three years of her life she was silent.",
        "His last three years were quiet.",
        "She had been ill for the last two years.",
        "The first three days of the fair were dry.",
        "In the last week of the siege it rained.",
        "In the following two days it rained.",
        "The last two weekends were dry.",
        "The lock was built in two weeks.",
        "The fair will be the first in two years.",
        "It broke the day after the fair.",
        "It took two weeks to reach Oster.",
    ],
)
def test_a_duration_without_a_place_has_no_days(sentence: str) -> None:
    assert bounds(sentence) == set()


def test_what_comes_before_or_after_is_counted_from_the_date_told_last() -> None:
    assert bounds("It fell in May 2015. In the previous three months it rose.") == {
        ("2015-05-01", "2015-05-31"),
        ("2015-02-01", "2015-04-30"),
    }
    assert ("2015-05-06", "2015-05-26") in bounds(
        "It fell on 5 May 2015. In the following three weeks it rose."
    )


def test_a_stretch_counted_in_weeks_or_months_from_the_writing_is_approximate_and_days_are_not() -> None:
    months, days = find_dates("Rents rose in the past two months and fell in the past two days.", WRITTEN)
    assert (months.qualifier, days.qualifier) == ("approximate", "")
    assert (months.timex_type, months.timex_value) == ("DURATION", "P2M")
    assert months.note == "Read against 31 March 2016."


def test_what_is_counted_from_the_writing_stays_unread_where_its_day_is_unknown() -> None:
    (mention,) = find_dates("Rents rose over the past two months.")
    assert mention.edtf == ""


def test_an_amount_before_a_date_is_no_day() -> None:
    (mention,) = find_dates("She paid $12 December 27.", WRITTEN)
    assert (mention.text, mention.edtf) == ("December 27", "2015-12-27")


def test_a_day_with_its_time_takes_no_day_from_the_next_line() -> None:
    first, last = find_dates("23.04.2015 14:55\n30.04.2015 12:04", WRITTEN)
    assert (first.earliest, last.earliest) == ("2015-04-23T14:55", "2015-04-30T12:04")


@pytest.mark.parametrize(
    ("words", "day"),
    [("next Easter", "2017-04-16"), ("last Christmas", "2015-12-25"), ("this Christmas", "2016-12-25")],
)
def test_a_feast_of_another_year_is_the_one_that_the_word_before_it_says(words: str, day: str) -> None:
    (mention,) = find_dates(f"Mia Roe speaks of {words}.", WRITTEN)
    assert (mention.text, mention.edtf) == (words, day)


@pytest.mark.parametrize(
    ("words", "edtf"),
    [
        ("two or three years ago", "[2013-01-01..2014-12-31]"),
        ("two or three weeks after 5 May 2015", "[2015-05-19..2015-05-26]"),
        ("less than three days after 5 May 2015", "[2015-05-05..2015-05-08]"),
        ("more than three days before 5 May 2015", "[..2015-05-02]"),
        ("at least two years ago", "[..2014-03-31]"),
        ("two years and three months ago", "2013-12~"),
    ],
)
def test_a_count_that_leaves_the_day_open_has_the_bounds_that_it_gives(words: str, edtf: str) -> None:
    (mention,) = find_dates(f"The lock broke {words}.", WRITTEN)
    assert (mention.text, mention.edtf) == (words, edtf)


@pytest.mark.parametrize(
    ("told", "counted", "edtf"),
    [
        ("It broke in May 2015.", "Four days later", "[2015-05-05..2015-06-04]"),
        ("It broke in 2015.", "Three months later", "[2015-04-01..2016-03-31]"),
        ("It broke in 2015.", "Four days later", ""),
        ("It broke on 5 May 2015.", "Two or three days later", "[2015-05-07..2015-05-08]"),
        ("It broke on 5 May 2015.", "Less than a week later", "[2015-05-05..2015-05-12]"),
        ("It broke in May 2013.", "A year and two months later", "2014-07"),
    ],
)
def test_what_comes_later_is_no_more_exact_than_what_it_is_counted_from(
    told: str, counted: str, edtf: str
) -> None:
    _, mention = find_dates(f"{told} {counted} it was mended.", WRITTEN)
    assert (mention.text, mention.edtf) == (counted, edtf)


def test_the_first_day_of_a_stretch_over_the_end_of_a_month_is_of_the_month_before() -> None:
    assert bounds("It rained from the 27th to the 3rd of January 2015.") == {("2014-12-27", "2015-01-03")}


def test_the_weekend_of_a_day_is_not_the_last_one() -> None:
    assert bounds("On the weekend of 9 May 2015 it rained.") == {("2015-05-09", "2015-05-10")}
    assert bounds("On the weekend of the fair it rained.") == set()


def test_in_two_weeks_may_be_how_long_it_takes_and_in_two_weeks_time_may_not() -> None:
    (plain,) = find_dates("The lock will open in two days.", WRITTEN)
    (in_time,) = find_dates("The lock will open in two days' time.", WRITTEN)
    assert (plain.qualifier, in_time.qualifier) == ("uncertain", "")


def test_a_weekday_settles_the_order_of_digits_without_a_year() -> None:
    (mention,) = find_dates("The lock opens on Friday 8/4.", WRITTEN)
    assert mention.edtf == "2016-04-08"


@pytest.mark.parametrize("sentence", ["It is paper 2015-3.", "The order 2015-32 is void."])
def test_digits_that_name_no_later_year_or_one_far_ahead_end_no_range(sentence: str) -> None:
    year, digits = find_dates(sentence, WRITTEN)
    assert (year.edtf, digits.edtf, year.note) == ("", "", digits.note)
    assert find_dates("The mill plan for 2015-19 is void.", WRITTEN)[0].edtf == "2015/2019"


def test_the_next_years_of_a_time_told_are_those_after_it() -> None:
    told = "In May 1862 war broke out near Senn. It went on for the next decade."
    assert [m.edtf for m in find_dates(told, WRITTEN)] == ["1862-05", "1862-06?/1872-05?"]
    ahead = "In May 1862 the mill burned. It will stand empty for the next decade."
    assert find_dates(ahead, WRITTEN)[-1].edtf == "2016-04-01~/2026-03-31~"
    parted = "In May 1862 the mill burned.\n\nThe town argued for the next two years."
    assert find_dates(parted, WRITTEN)[-1].edtf == ""


@pytest.mark.parametrize(
    ("sentence", "day"),
    [
        ("The court sits again Monday week.", "2016-04-11"),
        ("The court sits again a week on Monday.", "2016-04-11"),
        ("The court sits again two weeks on Monday.", "2016-04-18"),
        ("The court sits again a week tomorrow.", "2016-04-08"),
        ("The court was shut for a week on Monday.", "2016-03-28"),
    ],
)
def test_weeks_after_a_day(sentence: str, day: str) -> None:
    assert find_dates(sentence, WRITTEN)[-1].edtf == day


@pytest.mark.parametrize(
    ("sentence", "edtf"),
    [
        ("The owner left on 20 March. Two weeks before, he had sold it.", "2016-02-29/2016-03-06"),
        ("The owner left on 5 May 1911. He had sold it three days before.", "1911-05-02"),
        ("The owner left on 5 May 1911. He came back three days after.", "1911-05-08"),
        ("The owner left on 5 May 1911. He waited for three days before.", ""),
        ("The owner left on 5 May 1911, three days before the flood.", ""),
    ],
)
def test_so_long_before_at_the_end_of_a_clause_counts_from_what_was_told(sentence: str, edtf: str) -> None:
    assert find_dates(sentence, WRITTEN)[-1].edtf == edtf


def test_a_short_year_after_a_day_is_its_year() -> None:
    (mention,) = find_dates("It opened on Jan 1 '99.", WRITTEN)
    assert mention.edtf == "1999-01-01"


@pytest.mark.parametrize(
    ("text", "edtf"),
    [
        ("In 2007 Mia Roe came to Senn. Over the next three years she painted four boats.", "2008?/2010?"),
        ("Mia Roe came to Senn in 2007. Over the next three years she painted four boats.", ""),
        ("The lock was dug in 1988. In the next decade it silted up.", ""),
        ("Mia Roe lost in 2011, and in the next three days she won twice.", ""),
        ("In June 2009 Bo Ek left Senn. He spent the next three weeks in Oster.", ""),
        ("Bo Ek came home in 2015. He spent the next two years in Oster.", ""),
        ("Bo Ek came home. He spent the next two years in Oster.", ""),
    ],
)
def test_what_came_next_in_a_past_sentence_is_not_counted_from_the_writing(text: str, edtf: str) -> None:
    assert find_dates(text, "2016-03-31", "news")[-1].edtf == edtf


def test_what_comes_next_in_a_plan_is_counted_from_the_writing() -> None:
    text = "Mia Roe came to Senn in 2007. The town will close the mill over the next two years."

    assert find_dates(text, "2016-03-31", "news")[-1].edtf == "2016-04-01~/2018-03-31~"


def test_the_last_years_after_a_date_of_another_time_may_be_those_after_it() -> None:
    text = "Bo Ek was banished in 2008. In the last two years he carved a bell."

    assert find_dates(text, "2016-03-31", "news")[-1].edtf == "2014-03-31%/2016-03-31%"
    assert find_dates("In the last two years he carved a bell.", "2016-03-31")[-1].qualifier == "approximate"


@pytest.mark.parametrize("text", ["In two years the mill will close.", "in two years the mill will close."])
def test_a_capital_changes_nothing_of_what_lies_ahead(text: str) -> None:
    assert find_dates(text, "2016-03-31")[0].edtf == "2018%"


def test_within_is_up_to_its_end_at_the_beginning_of_a_sentence_too() -> None:
    assert find_dates("Within three weeks it will close.", "2016-03-31")[0].edtf == "2016-03-31~/2016-04-21~"


def test_the_day_before_a_day_is_exact() -> None:
    assert find_dates("It sank the day before 6 May 2015.", "2016-03-31")[0].edtf == "2015-05-05"


@pytest.mark.parametrize(
    ("words", "edtf"),
    [
        ("two weeks from today on Thursday", "2016-04-14"),
        ("two weeks from today on Tuesday", "[2016-04-12?..2016-04-19?]"),
        ("two months from today on Tuesday", "2016-05-31~"),
        ("two months from now on Tuesday", "2016-05~"),
        ("three days from now on Sunday", "2016-04-03"),
        ("three days from now on Monday", "2016-04-03?"),
    ],
)
def test_a_weekday_after_what_is_counted_from_now_is_the_same_day(words: str, edtf: str) -> None:
    (mention,) = find_dates(f"She will leave {words}.", "2016-03-31")
    assert (mention.text, mention.edtf) == (words, edtf)


@pytest.mark.parametrize(
    ("anchor", "edtf"),
    [
        ("2016-03-15", "[2015-11-03,2016-03-11]"),
        ("-0044-03-15", "[-0045-11-03,-0044-03-11]"),
    ],
)
def test_digits_that_are_two_days_of_two_years_share_no_year_and_the_earlier_stands_first(
    anchor: str, edtf: str
) -> None:
    (mention,) = find_dates("The wall fell on 3/11.", anchor)
    assert (mention.edtf, mention.timex_value) == (edtf, "XXXX")


def test_digits_one_of_whose_two_days_no_calendar_has_are_without_a_date() -> None:
    (mention,) = find_dates("The wall will fall on 2/8.", "9999-12-31")
    assert (mention.edtf, mention.earliest) == ("", "")
    assert mention.note


@pytest.mark.parametrize(
    ("sentence", "edtf"),
    [
        ("We met about 1962, or it could have been 1963. He was hired in the following autumn.", "1963-23?"),
        ("We met in 1962, perhaps in 1963. He was hired in the following autumn.", "1963-23?"),
        ("We met in 1962 and in 1963. He was hired in the following autumn.", "1963-23"),
    ],
)
def test_what_is_counted_from_one_of_two_dates_is_uncertain(sentence: str, edtf: str) -> None:
    assert find_dates(sentence)[-1].edtf == edtf
