import pytest

from claimline.dates import find_dates, find_expressions
from claimline.dates.periods import Period
from claimline.dates.reading.style import style_of
from claimline.dates.reading.tense import tense

WRITTEN = Period("day", 2016, 3, 31)
STORY = "In May 1862 the river rose. In June the mill burned. In 1863 it was rebuilt. By March 1864 it ground again."
NEWS = "The mill burned on Monday. It had been rebuilt in 2014. The owner said yesterday he would not sell it this year."


def test_a_text_whose_dates_name_their_own_years_is_narrative() -> None:
    assert style_of(STORY, find_expressions(STORY), WRITTEN) == "narrative"
    assert {mention.style for mention in find_dates(STORY, "2016-03-31")} == {"narrative"}


def test_a_text_that_counts_from_its_own_day_is_news() -> None:
    assert style_of(NEWS, find_expressions(NEWS), WRITTEN) == "news"


def test_a_text_without_an_anchor_is_read_as_narrative() -> None:
    assert style_of(NEWS, find_expressions(NEWS), None) == "narrative"


def test_years_that_are_only_mentioned_tell_no_story() -> None:
    mentioned = (
        "The hall was sold in 1971, the yard was sold in 1988 and the barn in 1990. The roof fell in January."
    )
    told = "In 1971 the hall was sold. In 1988 the yard was sold, and in 1990 the barn. The roof fell in January."

    assert find_dates(mentioned, "2016-03-31")[-1].edtf == "2016-01"
    assert find_dates(told, "2016-03-31")[-1].edtf == "1990-01"


def test_the_year_of_a_month_comes_from_the_story_or_from_the_anchor() -> None:
    text = "In May 1862 the river rose. In June the mill burned."

    assert find_dates(text, "2016-03-31", "narrative")[1].edtf == "1862-06"
    assert find_dates(text, "2016-03-31", "news")[1].edtf == "2015-06?"  # it may be 1862


def test_a_weekday_with_its_article_is_that_of_the_story() -> None:
    years = "In May 1862 the river rose. In 1863 the hall was sold. In 1870 it burned, and in 1874 the yard did. In 1880 it rose."
    for day, style in (("by the Friday", "narrative"), ("on Friday", "news")):
        text = f"{years} The guards came {day}. Last year a chapel was found."
        assert style_of(text, find_expressions(text), WRITTEN) == style


@pytest.mark.parametrize(
    ("paper", "edtf"),
    [
        ("In a paper published in January, Mia Hale argues that it was arson.", "2016-01"),
        ("A report released in January says that it was arson.", "2016-01"),
        ("A report released in January said that it was arson.", "[1864-01,2016-01]"),
    ],
)
def test_the_day_of_a_paper_that_speaks_in_the_present_is_near_the_writing(paper: str, edtf: str) -> None:
    assert find_dates(f"{STORY}\n\n{paper}", "2016-03-31")[-1].edtf == edtf


def test_a_story_goes_on_into_the_next_year() -> None:
    text = "In December 1862 the river rose. In January the mill burned."

    assert find_dates(text, "2016-03-31", "narrative")[1].edtf == "1863-01"


def test_a_year_in_passing_does_not_move_the_story() -> None:
    text = "On 7 May 1862 the river rose. The mill, which the town had once sold and bought back in 1904, burned on 9 May."

    assert find_dates(text, "2016-03-31", "narrative")[-1].edtf == "1862-05-09"


def test_a_year_that_opens_a_sentence_moves_the_story() -> None:
    text = "On 7 May 1862 the river rose. In 1904 the mill was sold. It burned in June."

    assert find_dates(text, "2016-03-31", "narrative")[-1].edtf == "1904-06"


def test_the_verb_before_a_date_tells_where_it_looks() -> None:
    ahead, back, beyond_doubt, nothing = (
        "It will reopen in May.",
        "They said nothing of the lock, nor of May.",
        "It closed in May.",
        "A quiet May.",
    )

    assert [
        tense(text, text.index("May"), len(text) - 1) for text in (ahead, back, beyond_doubt, nothing)
    ] == [2, -1, -2, 0]


def test_since_the_start_of_the_year_is_of_this_year_where_it_lasts_until_now() -> None:
    for text in (
        "The ferry sank in 1987. Fares have doubled since the start of the year.",
        "The ferry sank in 1987. Since the start of the year, the town says, fares have doubled.",
        "The ferry sank in 1987. They've paid double since the start of the year.",
    ):
        assert find_dates(text, "2016-03-31", "news")[1].earliest == "2016-01-01"


def test_the_start_of_the_year_is_of_the_year_told_where_it_lies_in_the_past() -> None:
    for text in (
        "The ferry sank in 1987. Fares had doubled since the start of the year.",
        "The ferry sank in 1987. Fares have doubled since the start of that year.",
        "The ferry sank in 1987. It has a bell that was cast at the end of the year.",
    ):
        assert find_dates(text, "2016-03-31", "news")[1].timex_value == "1987"


def test_a_weekday_is_the_one_gone_by_unless_the_tense_looks_ahead() -> None:
    assert find_dates("The school burned on Tuesday.", "2016-03-31", "news")[0].edtf == "2016-03-29"
    assert find_dates("The school will reopen on Tuesday.", "2016-03-31", "news")[0].edtf == "2016-04-05"


def test_an_auxiliary_takes_its_participle_along() -> None:
    texts = (
        "The list will be closed in May.",
        "The rules to be published in May decide it.",
        "The hall had been due to open in May.",
        "The case, they say, is heard in May.",
    )

    assert [tense(text, text.index("May"), text.index("May") + 3) for text in texts] == [2, 1, -1, 0]


def test_what_should_may_or_is_hoped_to_come_lies_ahead() -> None:
    for verb in (
        "should open",
        "may not open",
        "might open",
        "could soon open",
        "is due to open",
        "is set to open",
        "hopes to open",
        "plans to open",
        "is expected to open",
        "should be opened",
    ):
        assert find_dates(f"The baths {verb} in summer.", "2016-03-31", "news")[0].timex_value == "2016-SU"


def test_what_should_have_come_lies_back() -> None:
    for verb in ("should have opened", "could have opened", "may have opened"):
        assert find_dates(f"The baths {verb} in autumn.", "2016-03-31", "news")[0].timex_value == "2015-FA"


def test_what_could_not_be_tells_nothing() -> None:
    for text in (
        "She could not be found on Tuesday.",
        "Neither she nor the guard could be found on Tuesday.",
    ):
        assert find_dates(text, "2016-03-31", "news")[0].edtf == "2016-03-29"


def test_a_past_sentence_is_not_put_after_the_writing_by_a_date_told_before_it() -> None:
    text = "Few doubt that it will end in June 2016. It was over by September."

    assert find_dates(text, "2016-03-31", "narrative")[1].latest == "2015-09-30"


def test_what_was_put_off_lies_ahead() -> None:
    text = "They postponed until Tuesday any word on the bridge."

    assert find_dates(text, "2016-03-31", "news")[0].edtf == "../2016-04-05"


def test_a_word_that_only_ends_like_a_past_tense_tells_nothing() -> None:
    texts = (
        "She will succeed him in May.",
        "It will be paid on an unnamed day in May.",
        "It was unveiled in May.",
    )

    assert [tense(text, text.index("May"), len(text) - 1) for text in texts] == [2, 1, -2]


def test_an_initial_does_not_end_a_sentence() -> None:
    assert find_dates("Ann Lee will follow Ivo P. Dahl in June.", "2016-10-31", "news")[0].edtf == "2017-06"


def test_a_date_that_ends_a_stretch_or_describes_a_thing_does_not_move_the_story() -> None:
    for text in (
        "On 7 May 1862 they shut the lock, and kept it so until the burning of Senn in February 1863. In June it fell.",
        "On 7 May 1862 they shut the lock, part of Senn since 1799, for good. By June it fell.",
        "On 7 May 1862 Bo Ek, a ringer in the August 1859 flood, shut the lock. In June it fell.",
    ):
        assert find_dates(text, "2016-03-31", "narrative")[-1].timex_value == "1862-06"


def test_a_date_that_describes_a_thing_begins_a_story_that_has_none() -> None:
    text = "The August 1862 flood came at night. In October the lock fell."

    assert find_dates(text, "2016-03-31", "narrative")[-1].edtf == "1862-10"


def test_a_spring_that_opens_a_sentence_follows_the_winter() -> None:
    text = "They spent the winter of 1862 in Senn. Early in spring they left; in spring, they had said, they would."

    assert [mention.timex_value for mention in find_dates(text, "2016-03-31", "narrative")] == [
        "1862-WI",
        "1863-SP",
        "1863-SP",
    ]


def test_a_story_that_runs_up_to_its_own_day_is_narrative() -> None:
    text = (
        "In May 2014 the lock leaked. In July 2014 it was shut. In May 2015 it was sold. In August they dug. "
        "In October 2015 it opened. By 7 March 2016 it had failed, and on 20 March 2016 it was shut. Now it is dry."
    )

    assert {mention.style for mention in find_dates(text, "2016-03-31")} == {"narrative"}
    assert find_dates(text, "2016-03-31")[3].edtf == "2015-08"


def test_a_weekday_in_a_story_goes_on_and_is_uncertain() -> None:
    text = "On 7 May 1862, a Wednesday, they shut the lock. On Friday it fell."

    assert find_dates(text, "2016-03-31", "narrative")[-1].edtf == "1862-05-09?"


def test_a_weekday_has_no_date_where_a_story_has_come_to_a_year() -> None:
    assert (
        find_dates("In 1862 they shut the lock. On Friday it fell.", "2016-03-31", "narrative")[-1].edtf == ""
    )


def test_what_somebody_said_long_ago_does_not_count_from_the_writing() -> None:
    said = 'In May 1862 Bo Ek said: "We shut the lock today." It is open today.'
    here = 'In May 2015 Bo Ek said: "We shut the lock today." It is open today.'

    assert [mention.edtf for mention in find_dates(said, "2016-03-31", "narrative")] == [
        "1862-05",
        "",
        "2016-03-31",
    ]
    assert find_dates(here, "2016-03-31", "narrative")[1].edtf == "2016-03-31"


def test_what_lasted_until_a_month_ended_in_the_first_after_it_began() -> None:
    text = "In June 2014 they shut the lock. It stayed shut until November. A dam held until February."

    assert [mention.edtf for mention in find_dates(text, "2016-03-31", "news")] == [
        "2014-06",
        "../2014-11",
        "../2015-02",
    ]


def test_what_would_last_beyond_the_writing_did_not_begin_with_the_date_before() -> None:
    text = "In January 2016 they shut the lock. It had leaked until September."

    assert find_dates(text, "2016-03-31", "news")[-1].latest == "2015-09-30"


def test_a_story_of_several_years_begins_with_the_first() -> None:
    text = "The flood, 1862-1865\n\nIn June the lock fell. Three years later it was sold."

    assert [m.edtf for m in find_dates(text, "2016-03-31", "narrative")][2:] == ["1862-06", "1865"]


def test_a_clause_that_looks_back_does_not_move_the_story() -> None:
    for text in (
        "On 7 May 1862 they shut the lock, which had been sold in August 1859. In June it fell.",
        "On 7 May 1862 Bo Ek, born on 3 August 1830, shut the lock. In June it fell.",
    ):
        assert find_dates(text, "2016-03-31", "narrative")[-1].edtf == "1862-06"


def test_what_is_told_looking_back_is_that_year_all_the_same() -> None:
    text = "On 7 May 1862 they shut the lock. Bo Ek had left in June 1859 and come back later that year."

    assert find_dates(text, "2016-03-31", "narrative")[-1].edtf == "1859"


def test_the_winter_before_does_not_move_the_story() -> None:
    text = "On 3 May 1956 the mill burned. The gate had been chained since the previous winter. On 10 December it was sold."

    assert find_dates(text, "2016-03-31", "narrative")[-1].edtf == "1956-12-10"


def test_a_story_of_autumn_goes_on_into_the_next_spring() -> None:
    def told(month: str) -> str:
        text = f"In October 1862 the river rose. In {month} the mill burned."
        return find_dates(text, "2016-03-31", "narrative")[1].edtf

    assert (told("January"), told("February"), told("May"), told("August")) == (
        "1863-01",
        "1863-02",
        "1862-05?",
        "1862-08",
    )


def test_this_day_is_that_of_what_is_told_and_may_be_that_of_the_writing() -> None:
    told = "On 3 May 1911 a storm rose. On this day the mill of Oster burned."
    assert find_dates(told, "2016-03-31")[-1].edtf == "1911-05-03?"
    assert find_dates("On 3 May it rained, and later in the day it froze.", "2016-03-31")[-1].qualifier == ""
    assert find_dates("To this day nobody knows why.", "2016-03-31")[0].timex_value == "PRESENT_REF"


def test_in_this_year_of_a_story_is_the_year_told() -> None:
    told = "In 1862 war broke out. In this year the mayor of Senn died."
    assert find_dates(told, "2016-03-31")[-1].edtf == "1862?"
    assert find_dates("In 1862 war broke out. This year it is a park.", "2016-03-31")[-1].edtf == "2016"
    assert (
        find_dates("In 1862 war broke out. In January this year it rained.", "2016-03-31")[-1].edtf
        == "2016-01"
    )


def test_a_day_after_a_year_of_long_ago_may_be_of_that_year() -> None:
    told = "In 1923 the dyke broke. The mayor, born in 1870, came on 8 June."
    assert find_dates(told, "2016-03-31")[-1].qualifier == "uncertain"
    assert find_dates("In 1923 the dyke broke. Now it broke on 8 March.", "2016-03-31")[-1].qualifier == ""


def test_what_a_letter_of_long_ago_says_is_not_of_the_writing() -> None:
    letter = "In a letter of 3 May 1911 she wrote: \u201cYesterday it rained.\u201d"
    assert find_dates(letter, "2016-03-31")[-1].edtf == ""


def test_what_a_place_is_today_makes_a_story_no_news() -> None:
    story = (
        "The canal was begun in 1805. In March 1807 the diggers struck rock. In June work stopped. In 1821 it opened. "
        "It closed in 1954. Today it is a park."
    )
    assert [m.edtf for m in find_dates(story, "2016-03-31")][2] == "1807-06"


def test_a_day_in_words_of_long_ago_may_be_of_their_year() -> None:
    text = 'In her diary for 1943 she wrote: "12 May. The boats are gone." On 13 May she wrote nothing.'
    told = find_dates(text, "2019-03-14", "news")

    assert [one.qualifier for one in told] == ["", "uncertain", "uncertain"]


def test_a_season_after_a_day_of_long_ago_may_be_of_its_year() -> None:
    text = "On 5 April 1992 the siege began. In summer the wells ran dry."
    assert find_dates(text, "2019-03-14", "news")[-1].qualifier == "uncertain"


def test_what_is_counted_from_a_date_in_doubt_is_not_put_after_the_writing() -> None:
    text = "In May 1921 a storm took it. In March the iron was sold. Ten years later a new pier was begun."
    counted = find_dates(text, "2019-03-14", "news")[-1]

    assert (counted.edtf, counted.text) == ("", "Ten years later")
    assert counted.note.startswith("It is told as over, and counted from a date that is in doubt")


_STORY = (
    "The wheel stopped on 7 January 2012. In March 2012 it was sold. On 4 May 2012 a new one was hung."
    " In the winter of 1947 it had been ice.\n\n"
)


@pytest.mark.parametrize(
    ("text", "edtf"),
    [
        ("Bo Ek expects it to turn by Christmas.", "[2023-09-18..2023-12-25]"),
        ("It will be sold in March.", "2024-03"),
        ("Mia Roe hopes to sell it next year.", "2024"),
        ("It would be sold in March.", "1948-03"),
    ],
)
def test_what_is_still_to_come_lies_ahead_of_the_writing_and_not_of_the_story(text: str, edtf: str) -> None:
    assert find_dates(_STORY + text, "2023-09-18", "narrative")[-1].edtf == edtf


def test_a_date_in_a_quotation_moves_only_the_story_of_the_one_who_is_quoted() -> None:
    text = "The mill burned on 4 May 2012. “I sold it on 3 June 2009, and left in July,” he said. It was bought in August."
    dates = find_dates(text, "2023-09-18", "narrative")
    assert [one.edtf for one in dates] == ["2012-05-04", "2009-06-03", "2009-07", "2012-08"]


def test_nothing_is_counted_from_the_day_of_a_saying_that_looks_back() -> None:
    text = "On 12 July 2012 she wrote that the wheel had fallen and that the mill had been shut a week later."
    assert [one.edtf for one in find_dates(text, "2023-09-18")] == ["2012-07-12", ""]


def test_what_lasted_until_a_weekday_may_have_ended_soon_after_the_day_told() -> None:
    text = "We were told on 11 February to leave. The town did nothing until Tuesday."
    assert find_dates(text, "2024-03-15", "news")[-1].edtf == "../2024-03-12?"
    near = "We were told on 12 March to leave. The town did nothing until Thursday."
    assert find_dates(near, "2024-03-15", "news")[-1].edtf == "../2024-03-14"


@pytest.mark.parametrize(
    ("sentence", "edtf"),
    [
        ("My cousin has had the boat since Easter.", "1997-03-30?/.."),
        ("We have waited for the plumber since November.", "1997-11?/.."),
        ("The mill has been locked since Friday.", "1998-02-27/.."),
        ("She's been ill since autumn.", "1997-23?/.."),
        ("We had waited for the plumber since November.", "1962-11/.."),
    ],
)
def test_what_has_lasted_until_now_began_before_the_telling_wherever_the_story_is(
    sentence: str, edtf: str
) -> None:
    story = f"In the summer of 1962 we moved to Orrin. {sentence}"
    assert find_dates(story, "1998-03-05", "narrative")[-1].edtf == edtf


@pytest.mark.parametrize(
    ("text", "qualifier"),
    [
        ("I met him in 1999. He said that he would leave next year.", "uncertain"),
        ("I met him in 1999. He said that he would leave within ten years.", "uncertain approximate"),
        ("I met him in 1999. He says that he will leave within ten years.", "approximate"),
        ("I met him in 1999.\n\nHe said that he would leave next year.", ""),
        ("I met him in 1999. He would like to leave next year.", ""),
        ("I met him in 1999. The board says that he would leave next year.", ""),
        ("I met him last May. He said that he would leave next year.", ""),
    ],
)
def test_what_would_be_after_a_year_of_long_ago_may_be_seen_from_there(text: str, qualifier: str) -> None:
    assert find_dates(text, "2016-03-31", "news")[-1].qualifier == qualifier
