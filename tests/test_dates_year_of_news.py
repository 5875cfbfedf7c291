"""Days and months without a year in an article that tells of other years: of the writing, of the story, or of either."""

import pytest

from claimline import find_events, read_text
from claimline.dates import find_dates

TOLD = (
    "In 1988 the lamp was sold. In 1996 a keeper came. In 2012 it burned, and in 2017 it burned again."
    " It was lit anew in February 2019.\n\n"
)


def read(text: str, written: str = "2021-08-20") -> tuple[str, str]:
    mention = find_dates(text, written, "narrative")[-1]
    return mention.edtf, mention.note


def test_what_is_reported_in_the_weeks_before_the_writing_is_news_and_may_be_of_the_story() -> None:
    edtf, note = read(f"{TOLD}The clerk confirmed that an offer came on 2 August.")
    assert edtf == "2021-08-02?"
    assert note.endswith("No year stands with it, and it may be of one that the text has told of.")


def test_a_day_of_either_year_is_kept_as_both() -> None:
    edtf, note = read(f"{TOLD}The glass broke on 2 August.")
    assert edtf == "[2019-08-02,2021-08-02]"
    assert note.endswith("It may be of 2021 as well.")


@pytest.mark.parametrize(
    "text",
    [
        f"{TOLD}In 2019 the clerk was new. She said that an offer came on 2 July.",
        f"{TOLD}On 3 May 2019 the glass broke. It rained in June. The clerk said that an offer came on 2 July.",
        "On 3 May 2019 the glass broke.\n\nOn 9 June it was mended.\n\nOn 2 July it broke again.",
    ],
)
def test_a_day_within_a_told_past_is_of_the_year_told(text: str) -> None:
    assert read(text)[0] == "2019-07-02"


def test_a_day_of_long_ago_that_nobody_reports_is_of_its_story() -> None:
    assert read("On 3 May 1862 the river rose.\n\nThe mill burned on 2 August.")[0] == "1862-08-02"


@pytest.mark.parametrize(
    ("words", "edtf"),
    [
        ("The board has promised to decide by the end of September.", "[2021-08-20..2021-09-30~]"),
        ("Let us wait for October.", "2021-10"),
        ("We look forward to October.", "2021-10"),
        ("The board will vote in early October.", "2021-10-01~/2021-10-10~"),
    ],
)
def test_what_is_promised_or_waited_for_comes_after_the_writing(words: str, edtf: str) -> None:
    assert read(f"{TOLD}{words}")[0] == edtf
    assert find_dates(words, "2021-08-20")[-1].edtf == edtf


def test_what_did_not_wait_tells_of_the_past() -> None:
    assert find_dates("They did not wait for March.", "2021-08-20")[-1].edtf == "2021-03"


@pytest.mark.parametrize(
    ("words", "edtf"),
    [
        ("She wrote to me last May.", "[2018-05,2019-05]"),
        ("She wrote to me last March.", "[2018-03,2019-03]"),
        ("She wrote to me last January.", "2019-01"),
        ("She wrote to me last August.", "2018-08"),
        ("She wrote to me last June.", "2018-06"),
    ],
)
def test_a_month_just_over_that_is_called_the_last_one_may_be_of_the_year_before(
    words: str, edtf: str
) -> None:
    assert find_dates(words, "2019-06-14")[0].edtf == edtf


def test_a_month_right_after_a_year_is_of_that_year() -> None:
    assert find_dates("It opens in 2023, perhaps in July.", "2021-08-20")[1].edtf == "2023-07?"


@pytest.mark.parametrize(
    ("text", "edtf", "reason"),
    [
        ("In May 1962 the pier fell. It was seen in August.", "2018-08?", "one that the text has told of"),
        ("They voted to shut the pool in May.", "2019-05?", "when that was decided"),
        ("In 1862, and the mill was sold in May, the river rose.", "", ""),
    ],
)
def test_a_date_in_doubt_says_why(text: str, edtf: str, reason: str) -> None:
    mention = find_dates(text, "2019-06-14", "news")[-1]
    assert not edtf or mention.edtf == edtf
    assert reason in mention.note


def claims(words: str) -> list[tuple[str, str, str]]:
    text = f"The lamp that nobody wanted\n\nBy Mara Sund\n14 June 2019\n\n{words}\n"
    return [(e.edtf, e.basis, e.note) for e in find_events(read_text(text)) if e.kind == "claim"]


def test_what_was_reported_before_the_day_of_the_deed_is_counted_back_from_it() -> None:
    *_, row = claims(
        "The board voted on Wednesday to sell it, three days after a surveyor's report said that the glass was cracked."
    )
    assert row[:2] == ("2019-06-09", "inferred")
    assert row[2].endswith("It is counted from “Wednesday” (“three days after”).")


def test_weeks_and_months_are_counted_no_closer_than_they_say() -> None:
    assert (
        claims("The board sold it on 3 May, two weeks before Bo Ek said that it leaked.")[-1][0]
        == "2019-05-17~"
    )
    assert (
        claims("The board sold it on 3 May, two months after Bo Ek said that it leaked.")[-1][0]
        == "[..2019-05-03]"
    )


def test_who_says_so_says_what_the_clause_before_tells() -> None:
    row = claims("I left the board in December 2010, and the minutes of 8 January 2011 say so.")[0]
    assert row == ("2010-12", "stated", "The sentence also dates: “8 January 2011”.")


def test_the_last_feast_is_the_one_just_over() -> None:
    assert find_dates("They met last Easter.", "2019-06-14")[0].edtf == "2019-04-21"


@pytest.mark.parametrize(
    ("words", "edtf"),
    [
        ("By 1996 the lamp was a joke.", "1996"),
        ("By the mid-1980s the two moles were in ruins.", "1984~/1986~"),
        ("By 1996 the lamp was sold.", "[..1996]"),
        ("By 1996 the lamp had become a joke.", "[..1996]"),
    ],
)
def test_what_was_so_by_a_time_was_so_then(words: str, edtf: str) -> None:
    mention = find_dates(words, "2019-06-14")[0]
    assert mention.edtf == edtf
    assert ("It was so by then; since when is not stated." in mention.note) is not edtf.startswith("[..")


@pytest.mark.parametrize(
    ("text", "edtf"),
    [
        ("The van was seen on 2 June 2011. It had been sold in May.", "2012-05?"),
        ("The lock was shut in 2011. It was opened in May.", "2012-05?"),
        ("The lock was seen on 2 June 2012. It had been sold in May.", "2012-05"),
        ("The lock was built in 1950. It was sold in May.", "2012-05"),  # no story of that time
        ("The lock of 2011 was sold in May.", "2012-05"),
        ("Sales rose in 2011. They fell in September.", "2012-09"),  # just before the writing
        ("The lock was seen on 2 June 2011.\n\nIt was sold in May.", "2012-05"),
        ("The lock was shut on 2 June 2011. It will be opened in May.", "2013-05"),
    ],
)
def test_a_month_after_a_day_of_the_year_before_may_be_that_years(text: str, edtf: str) -> None:
    assert find_dates(text, "2012-11-14", "news")[-1].edtf == edtf
