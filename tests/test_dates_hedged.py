"""Dates that the words beside them keep open, and times that come again and are of no day."""

import pytest

from claimline.dates import find_dates


def _dated(sentence: str, style: str = "news") -> list[tuple[str, str]]:
    mentions = find_dates(sentence, "2019-06-12", style)  # type: ignore[arg-type]
    return [(mention.text, mention.edtf) for mention in mentions if mention.edtf]


@pytest.mark.parametrize(
    "sentence",
    [
        "The mill was built probably in 1890.",
        "Perhaps in 1890 it was sold.",
        "It was sold, possibly in 1890, to a smith.",
        "It was presumably as early as 1890.",
        "It may have been in 1890 that it burned.",
        "I think it was in 1890 that it burned.",
        "It burned in 1890, perhaps.",
        "It burned in 1890, if I remember rightly.",
        "The mill (1890?) is gone.",
        "It was maybe 1890 when it burned.",
        "It was perhaps 1890 when it burned.",
    ],
)
def test_a_date_that_words_beside_it_keep_open_is_uncertain(sentence: str) -> None:
    assert [edtf for _, edtf in _dated(sentence)] == ["1890?"]


@pytest.mark.parametrize(
    "words", ["probably between 1890 and 1892", "perhaps from 1890 to 1892", "between perhaps 1890 and 1892"]
)
def test_a_stretch_that_words_before_it_keep_open_is_uncertain(words: str) -> None:
    for mention in find_dates(f"The mill was built {words}.", "2019-06-12"):
        assert (mention.earliest, mention.latest, mention.qualifier) == (
            "1890-01-01",
            "1892-12-31",
            "uncertain",
        )


@pytest.mark.parametrize(
    "sentence",
    [
        "It was probably dry. In 1890 it burned.",
        "Whatever it probably was, in 1890 it burned.",
        "Who sold it in 1890, perhaps a smith, is unknown.",
        "Was it sold in 1890?",
        "In 1890, possibly the worst year, it burned.",
        "It is likely that in 1890 it burned.",
    ],
)
def test_a_doubt_about_something_else_leaves_a_date_certain(sentence: str) -> None:
    assert [edtf for _, edtf in _dated(sentence)] == ["1890"]


@pytest.mark.parametrize(
    ("sentence", "edtf"),
    [
        ("The budget for FY2019 was cut.", "2019~"),
        ("In fiscal 2018 it lost money.", "2018~"),
        ("The third fiscal quarter of 2018 was poor.", "2018~"),
        ("In the third quarter of fiscal 2018 it lost money.", "2018-35~"),
        ("In the 2018 financial year it lost money.", "2018~"),
        ("In the tax year 2018 it lost money.", "2018~"),
        ("The financial crisis of 2008 hit it.", "2008"),
        ("The fiscal reform of 2008 hit it.", "2008"),
        ("Its fiscal plan came in March 2008.", "2008-03"),
        ("The third quarter of 2018 was poor.", "2018-35"),
        ("The fiscal year ended 30 June 2018.", "2018-06-30"),
    ],
)
def test_a_year_of_accounts_is_approximate(sentence: str, edtf: str) -> None:
    assert [found for _, found in _dated(sentence)] == [edtf]


@pytest.mark.parametrize(
    "sentence",
    [
        "The boats leave every twenty minutes until 10 p.m. from the quay.",
        "A bus runs every hour from 6 a.m. to 9 p.m. on weekdays.",
        "It opens daily from 9 a.m. to 5 p.m.",
        "The bell rings every quarter of an hour until 7 a.m.",
        "Doors open at 7 p.m. every Friday.",
        "We meet at 7 p.m. on Tuesdays.",
    ],
)
def test_a_time_that_comes_again_is_of_no_day(sentence: str) -> None:
    assert _dated(sentence) == []


@pytest.mark.parametrize(
    ("sentence", "words"),
    [
        ("He rang every bell at 5 p.m. on Friday.", "5 p.m. on Friday"),
        ("Every one of them left at 5 p.m. on Friday.", "5 p.m. on Friday"),
        ("Each child left by 5 p.m. on Friday.", "5 p.m. on Friday"),
        ("He died at 7 p.m. on Sunday.", "7 p.m. on Sunday"),
        ("He died at 7 p.m. Sundays are quiet.", "7 p.m."),
        ("He left the day-boat at 7 p.m. on Sunday.", "7 p.m. on Sunday"),
    ],
)
def test_every_one_of_many_has_a_time_of_one_day(sentence: str, words: str) -> None:
    assert [text for text, _ in _dated(sentence)] == [words]


@pytest.mark.parametrize(
    ("story", "edtf"),
    [
        ("Karl Sol died on 3 March 2014. Nina had called on Christmas Eve.", "2013-12-24?"),
        ("Karl Sol died in 2014. Nina had called on Christmas Eve.", "[2013-12-24?..2014-12-24?]"),
        ("They came in June 1940. They had sailed in May.", "1940-05"),
        ("They came in June 1940. They had sailed in November.", "1939-11?"),
        ("They came in June 1940. He had left, and in November she died.", "1940-11"),
        ("They came in June 1940. By November they had left.", "[..1940-11]"),
        ("They came in June 1940. In November they left.", "1940-11"),
    ],
)
def test_what_had_happened_before_what_is_told_is_of_no_later_day(story: str, edtf: str) -> None:
    assert _dated(story, "narrative")[-1][1] == edtf


def test_a_look_back_leaves_the_story_where_it_was() -> None:
    story = "They came in June 1940. They had sailed in November. They left in July."
    assert _dated(story, "narrative")[-1][1] == "1940-07"


@pytest.mark.parametrize(
    "words", ["the night of 2-3 November 2017", "the night of 2 to 3 November 2017", "2-3 November 2017"]
)
def test_a_night_of_two_days_has_the_year_of_its_end(words: str) -> None:
    assert {edtf for _, edtf in _dated(f"It sank on {words}.")} == {"2017-11-02/2017-11-03"}


def test_what_is_over_is_of_no_day_that_lies_ahead() -> None:
    text = "No trains will run until tomorrow morning. The last one left at 4.10 p.m."
    assert _dated(text)[-1] == ("4.10 p.m.", "2019-06-12T16:10:00")
    assert _dated("He will come tomorrow. He will leave at 4.10 p.m.")[-1][1] == "2019-06-13T16:10:00"


@pytest.mark.parametrize(
    ("text", "edtf"),
    [
        ("The mill was sold in 2015. She spoke of it last December. I asked her in January.", "2019-01"),
        ("The mill was sold in May 2015. I asked her in June.", "2015-06"),
        ("She spoke of it last December. The mill was sold in May 2015. I asked her in June.", "2015-06"),
    ],
)
def test_a_month_after_a_date_near_the_writing_is_near_it_too(text: str, edtf: str) -> None:
    assert _dated(text, "narrative")[-1][1].strip("?") == edtf


def test_what_is_counted_from_an_unknown_day_is_unknown() -> None:
    told = "The quay shut on 4 May 2018. The following week the board met. "
    story = f"{told}The next day it rained. Two days later it was dry."
    assert [text for text, _ in _dated(story)] == ["4 May 2018", "The following week"]
    assert _dated(f"{told}Two days later it was dry.")[-1][0] == "Two days later"
    assert _dated(f"{story} A year earlier it had rained.")[-1] == ("A year earlier", "2017")


@pytest.mark.parametrize("verb", ["come", "become ill", "overcome it", "won it", "sailed"])
def test_any_pluperfect_looks_back(verb: str) -> None:
    story = f"He died on 3 March 1951. He had {verb} on Christmas Eve."
    assert _dated(story, "narrative")[-1][1] == "1950-12-24?"
