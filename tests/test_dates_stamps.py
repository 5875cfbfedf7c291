import pytest

from claimline.dates import find_moment, read_timestamp
from claimline.dates.ago import read_ago


@pytest.mark.parametrize(
    "words",
    [
        "15 August 2020 at 9:35 am",
        "15. August 2020 um 9:35 Uhr",
        "15 août 2020 à 9h35",
        "15 de agosto de 2020 a las 9:35",
        "15 agosto 2020 alle 9:35",
        "15 de agosto de 2020 às 9:35",
        "15 augustus 2020 om 9:35 uur",
        "15 августа 2020 г. в 9:35",
        "15 أغسطس 2020 الساعة 9:35 صباحا",
        "2020年8月15日 上午9:35",
    ],
)
def test_a_header_is_read_in_ten_languages(words: str) -> None:
    mention = read_timestamp(words)

    assert mention is not None
    assert (mention.edtf, mention.earliest, mention.precision) == (
        "2020-08-15T09:35:00",
        "2020-08-15T09:35",
        "minute",
    )
    assert (mention.start, mention.end, mention.text, mention.basis) == (0, len(words), words, "stated")


@pytest.mark.parametrize(
    ("words", "edtf", "precision"),
    [
        ("15. August 2020", "2020-08-15", "day"),
        ("März 2020", "2020-03", "month"),
        ("2020年8月", "2020-08", "month"),
        ("Aug '20", "2020-08", "month"),
        ("agosto de 2020", "2020-08", "month"),
        ("2020", "2020", "year"),
        ("March 31, 2016 11:30:15 PM", "2016-03-31T23:30:15", "second"),
        ("Thu Mar 31 23:30:15 2016", "2016-03-31T23:30:15", "second"),
        ("Thu Mar 31 23:30:15 CEST 2016", "2016-03-31T23:30:15", "second"),
        ("03/31/16(Thu)23:30:15", "2016-03-31T23:30:15", "second"),
        ("2016-03-31T23:30:15Z", "2016-03-31T23:30:15", "second"),
        ("31 Mar 2016 | 23:30", "2016-03-31T23:30:00", "minute"),
        ("31. März 2016, 23.30 Uhr", "2016-03-31T23:30:00", "minute"),
        ("31/03/2016 à 23h30", "2016-03-31T23:30:00", "minute"),
        ("31 Mar 16, 23:30", "2016-03-31T23:30:00", "minute"),
        ("31 Mar 16", "2016-03-31", "day"),
        ("31 mars 2016 à 23 h", "2016-03-31T23:00:00", "minute"),
        ("31 March 2016, 11 pm", "2016-03-31T23:00:00", "minute"),
        ("31 marzo 2016, ore 23:30", "2016-03-31T23:30:00", "minute"),
        ("31 marzo 2016 ore 23.30", "2016-03-31T23:30:00", "minute"),
        ("31 marzo 2016 alle ore 23", "2016-03-31T23:00:00", "minute"),
        ("31 de março de 2016 às 23h", "2016-03-31T23:00:00", "minute"),
        ("31. März 2016 um 23 Uhr", "2016-03-31T23:00:00", "minute"),
        ("31. Jänner 2016, 23:30", "2016-01-31T23:30:00", "minute"),
        ("31 آذار 2016 - 11:30 م", "2016-03-31T23:30:00", "minute"),
        ("31 كانون الأول 2016 الساعة 12:30 ص", "2016-12-31T00:30:00", "minute"),
        ("31 مارس 2016 11:30 مساءً", "2016-03-31T23:30:00", "minute"),
    ],
)
def test_a_header_is_as_precise_as_it_was_written(words: str, edtf: str, precision: str) -> None:
    mention = read_timestamp(words)

    assert mention is not None
    assert (mention.edtf, mention.precision) == (edtf, precision)


@pytest.mark.parametrize(
    "words",
    [
        "15. August",
        "12:30",
        "May",
        "gestern",
        "2 hours ago",
        "56 h ago",
        "74y",
        "38 hours",
        "1 w",
        "3 yrs",
        "hello",
        "",
    ],
)
def test_an_incomplete_time_is_not_completed(words: str) -> None:
    assert read_timestamp(words) is None


@pytest.mark.parametrize("words", ["31. Februar 2015", "2015-13-45", "31 février 2015"])
def test_an_impossible_date_is_not_mended(words: str) -> None:
    assert read_timestamp(words) is None


def test_day_and_month_that_could_be_each_other_stay_both() -> None:
    mention = read_timestamp("03/04/2016")

    assert mention is not None
    assert (mention.edtf, mention.qualifier) == ("[2016-03-04,2016-04-03]", "uncertain")
    assert "both are kept" in mention.note


def test_a_dotted_date_has_its_day_first() -> None:
    mention = read_timestamp("03.04.2016 09:35")

    assert mention is not None
    assert mention.earliest == "2016-04-03T09:35"


def test_a_time_zone_is_named_and_not_converted() -> None:
    mention = read_timestamp("Aug 15, 2020, 9:35 AM GMT+2")

    assert mention is not None
    assert mention.earliest == "2020-08-15T09:35"
    assert "not converted" in mention.note


def test_a_year_of_three_digits_is_written_with_four() -> None:
    mention = read_timestamp("2 March 0987")

    assert mention is not None
    assert mention.edtf == "0987-03-02"


def test_a_month_is_an_interval_of_its_days() -> None:
    mention = read_timestamp("Feb '20")

    assert mention is not None
    assert (mention.earliest, mention.latest) == ("2020-02-01", "2020-02-29")


def test_a_weekday_in_brackets_settles_the_order_of_digits() -> None:
    mention = read_timestamp("03/04/16(Fri)09:35")

    assert mention is not None
    assert mention.earliest == "2016-03-04T09:35"


@pytest.mark.parametrize(
    ("words", "kind", "said"),
    [
        ("Vera Moll · Aug '20", "month", "Aug '20"),
        ("Vera Moll3 years ago", "ago", "3 years ago"),
        ("V. M.3 years ago", "ago", "3 years ago"),
        ("vera_m vor 3 Jahren", "ago", "vor 3 Jahren"),
        ("Zenon 2 godz. temu", "ago", "2 godz. temu"),
        ("Oğuz 3 saat önce", "ago", "3 saat önce"),
        ("Zenon, wczoraj o 10:05", "ago", "wczoraj o 10:05"),
        ("30 minutes", "ago", "30 minutes"),
        ("Vera Moll · 30 minutes · Oslo", "ago", "30 minutes"),
        ("Vera Moll 6w", "ago", "6w"),
    ],
)
def test_a_time_is_found_behind_a_name(words: str, kind: str, said: str) -> None:
    moment = find_moment(words)

    assert moment is not None
    assert (moment.kind, words[moment.start : moment.end]) == (kind, said)


@pytest.mark.parametrize(
    "words",
    [
        "60-90 minutes",
        "Turn it every 2-3 hours:",
        "2 to 3 h",
        "within 30 minutes",
        "It took 3 weeks to dry",
        "They left in August 2020",
        "version 3.5 years ago",
        "1.5h",
    ],
)
def test_a_length_of_time_is_no_time(words: str) -> None:
    assert find_moment(words) is None


@pytest.mark.parametrize(
    ("words", "earliest", "latest"),
    [
        ("2 wks", "2020-04-14", "2020-04-21"),
        ("2 Wochen", "2020-04-14", "2020-04-21"),
        ("2 semanas", "2020-04-14", "2020-04-21"),
        ("3 jours", "2020-05-01", "2020-05-02"),
    ],
)
def test_a_count_of_units_counts_back_from_the_copy(words: str, earliest: str, latest: str) -> None:
    assert read_ago(words, "2020-05-05") == (earliest, latest)


@pytest.mark.parametrize("words", ["2014-15", "2015/16", "1914-18", "2015-13", "13/2015", "season 2009-10"])
def test_a_year_and_a_number_that_is_no_month_are_no_day_of_a_month_nobody_named(words: str) -> None:
    assert read_timestamp(words) is None


@pytest.mark.parametrize(
    "words",
    [
        "6 maja 2019",
        "poniedziałek, 6 maja 2019",
        "6 maj 2019",
        "måndag 6 maj 2019",
        "6 Mayıs 2019",
        "6 MAYIS 2019",
        "6 Mayıs 2019 10:05",
    ],
)
def test_days_with_their_year_are_read_in_three_more_languages(words: str) -> None:
    mention = read_timestamp(words)

    assert mention is not None
    assert mention.edtf.partition("T")[0] == "2019-05-06"


@pytest.mark.parametrize("words", ["per 06/05/2019", "6 cze 2019", "6 ara 2019"])
def test_short_names_of_those_languages_are_words_of_others(words: str) -> None:
    moment = find_moment(words)

    assert moment is None or (moment.digits and moment.weekday is None)


def test_a_name_that_is_a_month_elsewhere_stays_beside_a_count() -> None:
    for name in ("Mart", "April", "May"):
        counted = find_moment(f"{name} 5 hours ago")
        assert counted is not None
        assert (counted.kind, counted.start) == ("ago", len(name) + 1)
    moment = find_moment("Mart 5 hours ago")

    assert moment is not None
    assert (moment.kind, moment.start) == ("ago", 5)


@pytest.mark.parametrize("words", ["4 May 16:20", "4 May, 16", "4 May 16 h", "May 16"])
def test_two_digits_that_may_be_an_hour_or_a_day_are_no_year(words: str) -> None:
    moment = find_moment(words)
    assert moment is not None
    assert (moment.kind, moment.year) == ("yearless", 0)


@pytest.mark.parametrize(
    "words",
    [
        "вчера, 07:45",
        "сегодня в 7:45",
        "ieri alle 7:45",
        "oggi, ore 7.45",
        "gisteren om 07:45",
        "igår kl 07.45",
        "أمس، الساعة 07:45",
    ],
)
def test_yesterday_with_its_clock_counts_back_from_the_copy(words: str) -> None:
    moment = find_moment(words)
    assert moment is not None
    assert (moment.kind, words[moment.start : moment.end]) == ("ago", words)


def test_an_hour_with_its_minutes_behind_the_word_is_no_full_hour() -> None:
    mention = read_timestamp("31. März 2016 um 7 Uhr")
    assert mention is not None
    assert mention.edtf == "2016-03-31T07:00:00"
    moment = find_moment("31. März 2016 um 7 Uhr 45")
    assert moment is not None
    assert moment.clock == ()


def test_a_number_and_a_name_like_a_month_before_a_whole_date_are_no_part_of_it() -> None:
    words = "Comment 6 April 2019-03-14 00:20"
    moment = find_moment(words)
    assert moment is not None
    assert (moment.month, moment.day, words[moment.start : moment.end]) == (3, 14, "2019-03-14 00:20")
