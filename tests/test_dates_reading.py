from dataclasses import replace

import pytest

from claimline.dates import find_dates, find_expressions, read_expressions
from claimline.errors import ArgumentError
from claimline.model import Anchor, DateMention

ARTICLE = Anchor("2016-03-31", uncertain=True, why="the latest day the article can be of")


def _read(text: str, *anchors: Anchor | None) -> list[DateMention]:
    expressions = find_expressions(text)
    return read_expressions(text, expressions, list(anchors) or [ARTICLE] * len(expressions), "news")


def test_an_uncertain_anchor_makes_what_is_read_against_it_uncertain() -> None:
    (month,) = _read("In February last year the embassy warned of it.")
    (time,) = _read("This morning at 5:00 a.m. they left.", replace(ARTICLE, when="2016-03-27"))

    assert (month.edtf, month.qualifier, month.basis, month.anchor) == (
        "2015-02?",
        "uncertain",
        "relative",
        "2016-03-31",
    )
    assert (time.edtf, time.qualifier, time.earliest) == (
        "2016-03-27T05:00:00",
        "uncertain",
        "2016-03-27T05:00",
    )


def test_an_uncertain_anchor_leaves_stated_dates_certain() -> None:
    (mention,) = _read("In May 2015 they left.")

    assert (mention.edtf, mention.qualifier, mention.basis, mention.anchor) == ("2015-05", "", "stated", "")


def test_what_is_read_against_an_uncertain_date_is_uncertain_too() -> None:
    _, day_after = _read("He came last Sunday and left the following day.")

    assert (day_after.edtf, day_after.qualifier) == ("2016-03-28?", "uncertain")


def test_the_note_says_what_a_date_was_read_against_and_why() -> None:
    (mention,) = _read("He came last Sunday.")

    assert mention.note == "Read against 31 March 2016, the latest day the article can be of."


def test_the_note_names_the_date_before_it_as_exactly_as_it_is_known() -> None:
    _, mention = _read("In May 2012 he left; that month nobody paid.")

    assert (mention.anchor, mention.note) == ("2012-05", "Read against May 2012, where the text has come to.")


def test_the_note_on_a_feast_speaks_of_that_feast_alone() -> None:
    easter, thanksgiving = _read("It was shut on Easter 2014 and on Thanksgiving 2015.")

    assert easter.note == "Easter is read as in the western churches."
    assert thanksgiving.note == "Thanksgiving is read as in the United States."


def test_the_note_says_where_only_a_part_of_what_is_named_is_meant() -> None:
    for text in ("In the first fortnight of May 2012 it rained.", "The last few days in May 2012 were dry."):
        (mention,) = [m for m in _read(text) if m.edtf]

        assert mention.edtf == "2012-05"
        assert mention.note.startswith("Only a part of it is meant (“")
    (whole,) = _read("The first of many fairs was in May 2012.")
    assert whole.note == ""


def test_since_lasts_until_the_anchor_to_its_minute() -> None:
    (mention,) = _read("It has grown since Mid 2013.", Anchor("2016-04-01T13:09"))

    assert (mention.text, mention.timex_value) == ("Mid 2013", "2013")
    assert (mention.edtf, mention.precision, mention.qualifier) == ("2013-05~/..", "range", "approximate")
    assert (mention.earliest, mention.latest) == ("2013-05-01", "2016-04-01T13:09")


def test_each_expression_is_read_against_its_own_anchor() -> None:
    first, second = _read(
        "Yesterday it rained. Yesterday it snowed.", Anchor("2016-03-31"), Anchor("2016-04-02")
    )

    assert (first.edtf, second.edtf) == ("2016-03-30", "2016-04-01")


def test_what_one_writing_tells_gives_another_neither_its_year_nor_its_style() -> None:
    text = "In May 1862 the river rose. In June 1863 it fell. In July 1864 it froze. The roof was cut in February."
    expressions = find_expressions(text)
    anchors: list[Anchor | None] = [ARTICLE] * len(expressions)

    alone = read_expressions(text, expressions, anchors, writings=["article"] * len(expressions))
    apart = read_expressions(
        text, expressions, anchors, writings=["article", "article", "article", "comment"]
    )

    assert [(m.edtf, m.style) for m in (alone[-1], apart[-1])] == [
        ("1864-02?", "narrative"),
        ("2016-02?", "news"),
    ]


def test_without_an_anchor_a_relative_date_stays_unread_and_says_so() -> None:
    (mention,) = find_dates("He came yesterday.")

    assert (mention.edtf, mention.earliest, mention.basis) == ("", "", "none")
    assert mention.note == "It is counted from a date that the text does not give."


@pytest.mark.parametrize(
    ("text", "reason"),
    [("31 February 2015", "28 days"), ("2015-13-45", "no month 13"), ("13/14/2015", "no month 14")],
)
def test_a_date_that_the_calendar_lacks_is_found_and_never_mended(text: str, reason: str) -> None:
    (mention,) = find_dates(text, "2016-03-31")

    assert (mention.text, mention.edtf, mention.timex_value) == (text, "", "")
    assert reason in mention.note


def test_a_weekday_that_does_not_fit_its_date_is_told() -> None:
    (mention,) = find_dates("They met on Monday, 31 March 2016.", "2016-04-02")

    assert mention.edtf == "2016-03-31?"
    assert mention.note == "That day was a Thursday, not a Monday."


@pytest.mark.parametrize(("other", "day"), [("25/12/2015", "2016-04-03"), ("12/25/2015", "2016-03-04")])
def test_another_date_of_the_text_settles_day_and_month(other: str, day: str) -> None:
    first, _ = find_dates(f"One is of 03/04/2016, the other of {other}.", "2016-05-01")

    assert (first.edtf, first.qualifier) == (day, "")
    assert "Other dates" in first.note


def test_dates_that_contradict_each_other_settle_nothing() -> None:
    first, *_ = find_dates("Of 03/04/2016, 25/12/2015 and 12/25/2015.", "2016-05-01")

    assert (first.edtf, first.qualifier) == ("[2016-03-04,2016-04-03]", "uncertain")


def test_both_ends_of_a_range_have_its_bounds() -> None:
    first, last = find_dates("It was shut from 2 December 2014 to 4 January.", "2016-03-31")

    assert [(m.timex_value, m.earliest, m.latest) for m in (first, last)] == [
        ("2014-12-02", "2014-12-02", "2015-01-04"),
        ("2015-01-04", "2014-12-02", "2015-01-04"),
    ]
    assert first.precision == last.precision == "range"


@pytest.mark.parametrize("link", [" - ", "–", " to ", " until ", " till ", " through "])
def test_what_stands_between_the_ends_of_a_range_makes_them_one(link: str) -> None:
    first, last = find_dates(f"It was shut 3 May{link}9 June 2015.", "2016-03-31")

    assert first.edtf == last.edtf == "2015-05-03/2015-06-09"


def test_two_dates_with_and_between_them_are_no_range() -> None:
    first, last = find_dates("It was shut in May 2014 and June 2015.", "2016-03-31")

    assert (first.edtf, last.edtf) == ("2014-05", "2015-06")


@pytest.mark.parametrize(
    "text",
    [
        "it may rain",
        "they march on",
        "May I?",
        "the Sun said",
        "version 2.0.14",
        "wait a second",
        "it cost $2015",
        "lot 1789 was sold",
        "some 1500 soldiers",
        "by 2014 readers",
        "April Summers sang",
        "you may 2015 times",
        "aged 9 years old",
        "in his 30s",
        "on the 5th floor",
        "the turn of the century",
    ],
)
def test_words_that_only_look_like_dates_are_none(text: str) -> None:
    assert find_dates(text, "2016-03-31") == []


@pytest.mark.parametrize(
    ("text", "edtf"), [("in 1789 he fell", "1789"), ("the 1789 rules", "1789"), ("2014's end", "2014")]
)
def test_years_that_only_look_like_amounts_are_years(text: str, edtf: str) -> None:
    assert [mention.edtf for mention in find_dates(text, "2016-03-31")] == [edtf]


@pytest.mark.parametrize(
    ("text", "edtf"), [("on 7 may 2015", "2015-05-07"), ("in july 2015", "2015-07"), ("JUNE 2014", "2014-06")]
)
def test_names_of_months_may_be_written_as_comments_write_them(text: str, edtf: str) -> None:
    assert [mention.edtf for mention in find_dates(text, "2016-03-31")] == [edtf]


def test_that_night_of_no_date_before_it_is_uncertain_and_says_why() -> None:
    (alone,) = find_dates("My aunt died that night.", anchor="2015-05-05")
    assert (alone.edtf[:10], alone.qualifier) == ("2015-05-05", "uncertain")
    assert "No date stands before it" in alone.note
    _, after = find_dates("The pier fell on 3 May 2015. She died that night.", anchor="2015-05-05")
    assert (after.earliest, after.qualifier) == ("2015-05-03", "")


@pytest.mark.parametrize(
    ("words", "edtf"), [("that day", "2012-05"), ("two days later", "[2012-05-03..2012-06-02]")]
)
def test_a_day_is_counted_no_more_exactly_than_the_date_that_it_is_counted_from(
    words: str, edtf: str
) -> None:
    _, mention = find_dates(f"In May 2012 he left; {words} he died.", "2016-03-31")

    assert mention.edtf == edtf


def test_extents_are_code_points_of_the_text_as_it_is() -> None:
    text = "\N{GRINNING FACE} In\N{NO-BREAK SPACE}2015 it ended."

    (mention,) = find_dates(text, "2016-03-31")

    assert text[mention.start : mention.end] == mention.text == "2015"


def test_there_must_be_an_anchor_for_each_expression() -> None:
    expressions = find_expressions("In 2014 and 2015.")

    with pytest.raises(ValueError, match="shorter"):
        read_expressions("In 2014 and 2015.", expressions, [None])


@pytest.mark.parametrize(
    ("text", "edtf"),
    [
        ("The dam broke on 4 November. It was mended on the 9th.", "2015-11-09"),
        (
            "The dam broke on 4 November, said Ms Dahl, who retired in 2012. It was mended on the 9th.",
            "2015-11-09",
        ),
        ("The dam broke on 28 November. It was mended on the 9th.", "2015-12-09"),
        ("The dam broke on 28 March. It was checked on the 9th.", "2016-03-09"),
        ("The dam broke on 4 November. It will be mended on the 9th.", "2016-04-09"),
        ("The dam broke on 4 November.\n\nIt was mended on the 9th.", "2016-03-09"),
        ("The dam broke on 4 November. It leaked last week. It was mended on the 9th.", "2016-03-09"),
    ],
)
def test_a_bare_day_follows_the_full_day_just_named(text: str, edtf: str) -> None:
    mention = find_dates(text, "2016-03-31", "news")[-1]

    assert (mention.text, mention.edtf, mention.basis) == ("the 9th", edtf, "relative")


@pytest.mark.parametrize(
    ("text", "edtf"),
    [
        ("It was mended on the 9th.", "2016-03-09"),
        ("It was mended on the 29th.", "2016-02-29"),
        ("It will be mended on the 29th.", "2016-03-29"),
        ("It will be mended on the 9th.", "2016-04-09"),
        ("All quiet on the 29th.", "2016-03-29"),
    ],
)
def test_a_bare_day_alone_lies_where_the_tense_looks(text: str, edtf: str) -> None:
    assert find_dates(text, "2016-03-15", "news")[0].edtf == edtf


def test_a_bare_day_after_an_uncertain_day_is_uncertain() -> None:
    *_, bare = _read("The dam broke on 4 March. It was built in 1990 and mended on the 9th.")

    assert (bare.edtf, bare.qualifier, bare.anchor) == ("2016-03-09?", "uncertain", "2016-03-04")


def test_an_anchor_that_is_no_date_is_refused() -> None:
    with pytest.raises(ArgumentError, match='The anchor cannot be "soon"; write it like'):
        find_dates("yesterday", "soon")


@pytest.mark.parametrize(
    "text",
    [
        "He was named player of the year.",
        "She is Maker of the Year.",
        "It was the year of the flood.",
        "That was the year they left.",
        "I like this time of the year.",
    ],
)
def test_a_year_that_is_a_prize_or_told_by_other_words_is_no_date(text: str) -> None:
    assert [m.text for m in find_dates(text, "2016-03-31", "news") if m.edtf] == []


def test_the_year_is_that_of_the_writing_in_news_and_that_of_the_story_in_narrative() -> None:
    text = "In 1904 the mill was sold. It lost money for the year."

    assert find_dates(text, "2016-03-31", "news")[1].edtf == "2016"
    assert find_dates(text, "2016-03-31", "narrative")[1].edtf == "1904"


def test_a_title_in_capitals_is_no_date() -> None:
    text = 'She spoke on the programme "This Week" and on "40 Minutes".'

    assert find_dates(text, "2016-03-31", "news") == []


def test_a_year_earlier_is_a_quarter_or_a_year_as_what_is_reported_is() -> None:
    text = "Sales fell in the third quarter from a year earlier. In the nine months they rose from a year earlier."

    assert [m.timex_value for m in find_dates(text, "2016-10-31", "news")] == [
        "2016-Q3",
        "2015-Q3",
        "P9M",
        "2015",
    ]


def test_a_forecast_does_not_move_the_quarter_reported() -> None:
    text = "Sales fell in the third quarter; the fourth quarter should be better. Costs fell in the latest quarter."

    assert find_dates(text, "2016-10-31", "news")[-1].timex_value == "2016-Q3"


@pytest.mark.parametrize("date", ["04/13/2016", "13/04/2016", "13.04.2016"])
@pytest.mark.parametrize("day", ["Wed, ", "Wed ", "Wednesday, ", "on Wednesday "])
def test_a_weekday_stands_before_a_date_in_digits(day: str, date: str) -> None:
    (mention,) = find_dates(f"It sank {day}{date} at the quay.")
    assert mention.edtf == "2016-04-13"


def test_a_weekday_before_a_date_in_digits_leaves_its_order_to_settle_others() -> None:
    _, other = find_dates("It sank on Wed, 04/13/2016 and was raised on 05/06/2016.")
    assert other.edtf == "2016-05-06"


@pytest.mark.parametrize("era", ["AD", "BC", "CE", "BCE"])
def test_a_fraction_beside_an_era_is_no_year(era: str) -> None:
    assert find_dates(f"A grant of 1.5 {era} credits, and of {era} 2.5 more.") == []


def test_the_offset_of_an_iso_time_belongs_to_it() -> None:
    (mention,) = find_dates("The log of 2016-03-30T23:00:00-08:00 is cut.")
    assert (mention.text, mention.earliest) == ("2016-03-30T23:00:00-08:00", "2016-03-30T23:00")


@pytest.mark.parametrize(
    ("sentence", "earliest", "latest"),
    [
        ("It rained from 9 pm on 5 May 2016 to 3 am.", "2016-05-05T21:00", "2016-05-06T03:00"),
        ("It rained from 10 p.m. to 2 a.m. on 5 May 2016.", "2016-05-04T22:00", "2016-05-05T02:00"),
        ("It rained from midnight to 4 a.m. on 5 May 2016.", "2016-05-05T00:00", "2016-05-05T04:00"),
        ("It rained from 1 p.m. to 4 p.m. on 5 May 2016.", "2016-05-05T13:00", "2016-05-05T16:00"),
    ],
)
def test_hours_through_a_night_are_of_two_days(sentence: str, earliest: str, latest: str) -> None:
    assert {(m.earliest[:16], m.latest[:16]) for m in find_dates(sentence)} == {(earliest, latest)}


def test_an_earlier_hour_is_no_end_of_a_night_but_another_start() -> None:
    first, last = find_dates("The fair was moved from 10 a.m. to 9 a.m. on 5 May 2016.")
    assert (first.latest, last.earliest) == ("2016-05-05T10:00", "2016-05-05T09:00")


@pytest.mark.parametrize(
    ("words", "anchor", "told"),
    [
        ("since 3 pm on 15 August 2020", "2020-08-15T09:00", "15 August 2020, 09:00"),
        ("since 31 March 2016", "2016-03-30", "30 March 2016"),
    ],
)
def test_what_begins_after_the_speaking_has_no_end_and_says_so(words: str, anchor: str, told: str) -> None:
    (mention,) = find_dates(f"The port has been closed {words}.", anchor=anchor)
    assert mention.latest == ""
    assert mention.note == f"It begins after the time of speaking, {told}, so its end stays open."


@pytest.mark.parametrize("digits", ["0/4/2079", "4/0/2079", "0/0/2016", "13/13/2016"])
def test_digits_that_no_calendar_has_stay_unread(digits: str) -> None:
    (mention,) = find_dates(f"It is stamped {digits} in red.")
    assert (mention.edtf, mention.basis) == ("", "none")
    assert mention.note


@pytest.mark.parametrize(
    ("text", "edtf"),
    [
        ("In 2012 the barge sank in May.", "2012-05"),
        ("In 2012 the barge sank, and a new one will be launched in May.", "2016-05?"),
        ("In 2012 the mill closed; it will open in June.", "2016-06?"),
        ("In 2012 the mill closed; the lock burned in June.", "2012-06?"),
        ("In 2012 the mill closed and its miller died in June.", "2012-06?"),
        ("In 2012 the mill and the lock burned in June.", "2012-06"),
        ("In 2012 Mia Roe ruled until New Year's Day.", ""),
        ("In 2012 Mia Roe ruled until 4 May.", "../2012-05-04"),
    ],
)
def test_the_year_that_opens_a_sentence_is_that_of_its_own_clause(text: str, edtf: str) -> None:
    assert find_dates(text, "2016-03-31", "news")[-1].edtf == edtf


def test_a_year_in_passing_leaves_what_is_told_where_it_was() -> None:
    text = "The guild met in June 2011. The lock, dug in 1790, was dry. It was filled in July."

    assert find_dates(text, "2016-03-31", "news")[-1].qualifier == "uncertain"


@pytest.mark.parametrize(
    ("sentence", "edtf"),
    [
        ("The mill was built in 1848; in the sixties it was sold.", "186X?"),
        ("The mill was built in 1848 and sold in the sixties.", "186X?"),
        ("The mill was built in 1984 and sold in the nineties.", "199X"),
    ],
)
def test_a_decade_without_its_century_follows_the_year_of_its_sentence(sentence: str, edtf: str) -> None:
    assert [mention.edtf for mention in find_dates(sentence, "2016-03-31")][1:] == [edtf]


@pytest.mark.parametrize(
    ("text", "edtf"),
    [
        ("It will not fall by 2020. It will fall in the twenties.", "192X?"),
        ("It was mended in 2014. It was built in the twenties.", "192X"),
        ("It was sold in 2014. In the forties it was a hall.", "194X"),
        ("It was sold in 2014. It will be a hall in the forties.", "194X?"),
        ("It was mended in 2014. It was built in the sixties.", "196X"),
        ("It was mended in 1974. It was built in the twenties.", "192X"),
    ],
)
def test_a_decade_without_its_century_is_in_doubt_beside_a_year_of_the_next(text: str, edtf: str) -> None:
    assert find_dates(text, "2016-03-31")[-1].edtf == edtf


@pytest.mark.parametrize(
    ("text", "qualifier"),
    [
        ("The mill burned on 23 May 2014. The guard spoke on Tuesday.\n\nOn 25 May he left.", "uncertain"),
        ("The mill burned in May 2014. The guard spoke on Tuesday.\n\nOn 25 May he left.", "uncertain"),
        (
            "The mill burned in June 2014. The guard spoke on Tuesday.\n\nSome are missing on 12 June.",
            "uncertain",
        ),
        ("The mill burned on 23 April 2014. The guard spoke on Tuesday.\n\nOn 25 May he left.", ""),
        ("The mill burned on 23 May 2014. The guard spoke on Tuesday.\n\nOn 25 May 2017 he left.", ""),
    ],
)
def test_a_day_of_a_month_that_was_told_of_another_year_is_in_doubt(text: str, qualifier: str) -> None:
    assert find_dates(text, "2018-06-08")[-1].qualifier == qualifier


@pytest.mark.parametrize(
    ("text", "edtf"),
    [
        (
            "The hall was shut in May 2014.\n\nIt has leaked since 2012. A survey of the previous year is lost.",
            "2013?",
        ),
        ("The hall was shut in May 2014.\n\nA year earlier it leaked.", "2013"),
        ("The hall was shut in May 2014.\n\nIt is old.\n\nA year earlier it leaked.", "2013?"),
        ("The hall was shut in May 2014. A survey of the previous year is lost.", "2013"),
        (
            "The hall was shut in May 2014.\n\nIn 2012 it leaked. A survey of the previous year is lost.",
            "2011",
        ),
    ],
)
def test_the_previous_year_of_news_is_in_doubt_where_its_paragraph_tells_of_none(
    text: str, edtf: str
) -> None:
    assert find_dates(text, "2019-11-14", "news")[-1].edtf == edtf
