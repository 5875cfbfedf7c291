import pytest

from claimline.dates import read_timestamp


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
        ("2020", "2020", "year"),
        ("March 31, 2016 11:30:15 PM", "2016-03-31T23:30:15", "second"),
    ],
)
def test_a_header_is_as_precise_as_it_was_written(words: str, edtf: str, precision: str) -> None:
    mention = read_timestamp(words)

    assert mention is not None
    assert (mention.edtf, mention.precision) == (edtf, precision)


@pytest.mark.parametrize(
    "words", ["15. August", "12:30", "May", "gestern", "2 hours ago", "1 w", "3 yrs", "hello", ""]
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
