"""Numbers and names that only look like dates."""

import pytest

from claimline.dates import find_dates


@pytest.mark.parametrize(
    "sentence",
    [
        "The A1987 is closed at the river.",
        "Call 01937 2018 for more.",
        "She lives at 2012 Harbour Street.",
        "It stands on pp. 1914-1918 of the book.",
        "The farm had 1950 sheep.",
        "She read the Year again.",
        "They sold 1902 tons a day.",
        "We counted 1902 boats an hour.",
        "They gave 1902 coins a child.",
        "There are 1902 makes of clock.",
        "They had a yield of 1902 tons a day.",
        "A list of 1902 names was lost.",
    ],
)
def test_a_number_that_is_no_year_is_no_date(sentence: str) -> None:
    assert [mention.text for mention in find_dates(sentence, "2019-05-14") if mention.edtf] == []


@pytest.mark.parametrize(
    ("sentence", "words", "edtf"),
    [
        ("They lost 4,000 two years ago.", "two years ago", "2017~"),
        ("They promised £200,000 two years ago.", "two years ago", "2017~"),
        ("It opened on Whit Monday 1971.", "Whit Monday 1971", "1971-05-31"),
    ],
)
def test_a_number_before_a_date_is_no_part_of_it(sentence: str, words: str, edtf: str) -> None:
    (mention,) = find_dates(sentence, "2019-05-14")
    assert (mention.text, mention.edtf) == (words, edtf)


@pytest.mark.parametrize(
    ("sentence", "words", "value"),
    [
        ("In 1789 farmers burned the mill.", "1789", "1789"),
        ("In April Lena Ort left.", "April", "2019-04"),
        ("By April Lena Ort had left.", "April", "2019-04"),
        ("The ferry sank THIS WEEK.", "THIS WEEK", "2019-W20"),
        ("They met this Week.", "this Week", "2019-W20"),
        ("Fares rose in the Last Month.", "the Last Month", "P1M"),
        ("It was a 24–hour strike.", "24–hour", "PT24H"),
    ],
)
def test_words_that_could_be_a_name_or_an_amount_are_a_date_where_their_neighbours_say_so(
    sentence: str, words: str, value: str
) -> None:
    (mention,) = find_dates(sentence, "2019-05-14")
    assert (mention.text, mention.timex_value) == (words, value)


@pytest.mark.parametrize(
    "sentence",
    [
        "In the year 15000.",
        "In 12000 BC.",
        "500,000 years ago.",
        "It fell in 2015 and rose 9000 years later.",
    ],
)
def test_a_year_beyond_four_digits_is_left_unread_and_the_note_says_why(sentence: str) -> None:
    mentions = find_dates(sentence, "2016-03-31")
    assert mentions[-1].edtf == ""
    assert "lies outside" in mentions[-1].note


@pytest.mark.parametrize(
    ("sentence", "found"),
    [
        ("For two weeks after 3 May 2014 it rained.", [("two weeks", ""), ("3 May 2014", "[2014-05-04..]")]),
        ("Bo Ek worked for 10 years before 2014.", [("10 years", ""), ("2014", "[..2013]")]),
        ("It lasted three days after Monday.", [("three days", ""), ("Monday", "[2016-03-29..]")]),
        ("It took two days from Monday.", [("two days", ""), ("Monday", "2016-03-28")]),
        (
            "The two weeks before 3 May 2014 were dry.",
            [("The two weeks", ""), ("3 May 2014", "[..2014-05-02]")],
        ),
        ("Moreover, two weeks after 3 May 2014 it rained.", [("two weeks after 3 May 2014", "2014-05-17")]),
        ("Moreover two days from Sunday it rained.", [("two days from Sunday", "2016-03-29")]),
        ("The mill closed 10 years before 2014.", [("10 years before 2014", "2004~")]),
    ],
)
def test_a_duration_counts_from_a_date_only_where_it_is_not_how_long_something_lasts(
    sentence: str, found: list[tuple[str, str]]
) -> None:
    assert [(mention.text, mention.edtf) for mention in find_dates(sentence, "2016-03-31", "news")] == found


@pytest.mark.parametrize(
    "sentence",
    [
        "The Boxing Day flood drowned nine cows.",
        "The New Year's Eve fire left scars.",
        "The pilot sent a May Day call.",
        "The St. Valentine's Day Killings shook Oster.",
        "They watched Boxing Day at home.",
        "Easter Rising songs rang out.",
        "The last Easter Rising widow lived in Senn.",
        "Mia Roe lives on 7th beside the mill.",
        "Bo Ek was on 2nd when it rained.",
        "The mill is open Tue-Sat.",
        "Open Mon-Thu 8 to 4.",
        "Boats are free Sun to Tue.",
        "Senn scored nine in the 2nd quarter.",
        "Bo Ek scored in the last quarter of this game.",
        "The game's fourth quarter was dull.",
        "Senn led 12-3 after the first quarter.",
    ],
)
def test_what_only_sounds_like_a_day_or_a_quarter_is_no_date(sentence: str) -> None:
    assert [mention.text for mention in find_dates(sentence, "2016-03-31") if mention.edtf] == []


@pytest.mark.parametrize(
    ("sentence", "edtf"),
    [
        ("On Boxing Day Mia Roe swam to Senn.", "2015-12-26"),
        ("Valentine's Day was wet.", "2016-02-14"),
        ("They remember the Boxing Day 2004 flood.", "2004-12-26"),
        ("Last Easter Bo Ek rowed home.", "2016-03-27"),
        ("In March it froze, and on 7th it snowed.", "2016-03-07"),
        ("The mill was shut Tue-Thu.", "2016-03-29/2016-03-31"),
        ("Sales of video games rose in the second quarter.", "2015-34"),
        ("Shares were down 3 percent in the second quarter.", "2015-34"),
        ("In the last quarter of this year it will open.", "2016-36"),
        ("On March the third they sang.", "2016-03-03"),
    ],
)
def test_a_day_or_a_quarter_is_a_date_where_the_words_around_let_it_be_one(sentence: str, edtf: str) -> None:
    assert find_dates(sentence, "2016-03-31", "news")[-1].edtf == edtf


@pytest.mark.parametrize(
    "sentence", ["Since March the second boat has leaked.", "By May the third lock was dry."]
)
def test_an_ordinal_before_a_noun_is_no_day(sentence: str) -> None:
    assert [
        mention.precision for mention in find_dates(sentence, "2016-03-31") if mention.precision == "day"
    ] == []


def test_days_joined_by_and_are_of_the_same_month_whatever_their_order() -> None:
    assert [mention.edtf for mention in find_dates("On 8 and 2 March it rained.", "2016-03-31")] == [
        "2016-03-08",
        "2016-03-02",
    ]
    assert find_dates("From 28 to 2 March it rained.", "2016-03-31")[0].earliest == "2016-02-28"


@pytest.mark.parametrize(
    "told",
    ["says he died", "shows a mill", "names him", "credits a cook", "lists no mill", "tells how it fell"],
)
def test_a_year_before_a_verb_with_its_object_counts_nothing(told: str) -> None:
    for paper in ("The register of 1702", "A map from 1702"):
        assert [mention.edtf for mention in find_dates(f"{paper} {told}.", "2019-05-14")] == ["1702"]
