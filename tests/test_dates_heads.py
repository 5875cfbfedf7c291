"""Letters and diaries inside a text, which have a day of their own."""

import pytest

from claimline.dates import find_dates
from claimline.model import DateMention


def _last(text: str, anchor: str | None = "2016-03-31") -> DateMention:
    return find_dates(text, anchor)[-1]


@pytest.mark.parametrize(
    "text",
    [
        "The letter reads:\n\nOster, 3 May 1916. Dear Mia, we arrived yesterday.",
        "The diary has this.\n\nWednesday, 3 May 1916\n\nWe came to Oster yesterday.",
        "> 3 May 1916 - We came to Oster yesterday.",
    ],
)
def test_what_stands_under_a_date_is_read_against_it(text: str) -> None:
    told = _last(text)

    assert (told.edtf, told.qualifier) == ("1916-05-02?", "uncertain")
    assert told.note == "Read against 3 May 1916, the day that stands at the head of these words."


def test_a_letter_in_a_text_of_an_unknown_day_has_its_own() -> None:
    assert _last("Oster, 3 May 1916. We leave tomorrow.", None).edtf == "1916-05-04?"


@pytest.mark.parametrize(
    "text",
    [
        "Oster, 3 May 1916. Dear Mia, it rains.\n\nHer grandson found the letter yesterday.",
        "3 May 1916\n\nDear Mia, it rains.\n\nHer grandson found the letter yesterday.",
        "The post of 3 May 1916: her grandson found it yesterday.",
        "3 May 1916 was a holiday. Her grandson found that out yesterday.",
        "OSTER, 30 March 2016 - The mill burned yesterday.",
    ],
)
def test_the_writers_own_words_are_read_against_the_writing(text: str) -> None:
    assert (_last(text).edtf, _last(text).qualifier) == ("2016-03-30", "")


def test_a_head_that_the_calendar_lacks_is_none() -> None:
    assert _last("Oster, 31 April 1916. We arrived yesterday.").edtf == "2016-03-30"


@pytest.mark.parametrize("heading", ["May 2014", "## May 2014", "**May 2014:**", "May 2014."])
def test_a_day_under_the_heading_of_its_month_is_of_that_year(heading: str) -> None:
    told = _last(f"{heading}\n\n14 May. Two nests under the eaves.")

    assert (told.edtf, told.qualifier) == ("2014-05-14", "")
    assert told.note == "Read against May 2014, where the text has come to."


def test_another_month_under_a_heading_is_read_as_ever() -> None:
    assert _last("May 2014\n\nThe roof was mended in June.").edtf == "2015-06"


def test_the_latest_heading_of_a_month_counts() -> None:
    assert _last("May 2014\n\nTwo nests.\n\nMay 2013\n\n14 May. No nest.").edtf == "2013-05-14"


def test_a_month_in_a_line_of_words_is_no_heading() -> None:
    assert _last("It was sold in May 2014\n\n14 May. Two nests.", "2016-08-01").edtf == "2016-05-14?"


@pytest.mark.parametrize(
    "line", ["12 January: frost.", "- Jan 12. Frost on the reeds", "12 January - no boats"]
)
def test_a_note_is_of_what_was_seen(line: str) -> None:
    told = _last(f"From the log.\n{line}", "2018-12-31")

    assert (told.edtf, told.qualifier) == ("2018-01-12?", "uncertain")


def test_a_note_that_looks_ahead_is_of_what_comes() -> None:
    assert _last("12 January: the fair will open.", "2018-12-31").edtf == "2019-01-12"


def test_a_weekday_says_of_which_year_a_note_is() -> None:
    assert _last("Monday 6 May. No boats.", "2019-03-14").edtf == "2019-05-06"


def test_an_ordinal_after_a_dash_may_count_what_was_seen() -> None:
    assert [told.edtf for told in find_dates("3 April - first swallow.", "2018-06-01")] == ["2018-04-03"]
