"""A year far from the story: whether the story goes there with it."""

from claimline.dates import find_dates
from claimline.model import DateMention

BEFORE = "In May 1862 the river rose. In June 1862 the mill burned. "


def _last(text: str) -> DateMention:
    return find_dates(text, "2016-03-31", "narrative")[-1]


def test_a_story_goes_on_where_it_was_after_a_glance_far_ahead() -> None:
    text = f"{BEFORE}It was sold at last in spring 1952. In September 1862 grain was ground. In 1863 a road came."

    assert (
        find_dates(text.replace("September 1862", "September"), "2016-03-31", "narrative")[3].edtf
        == "1862-09"
    )


def test_a_story_goes_on_where_it_was_after_a_glance_far_back() -> None:
    text = f"{BEFORE}Twelve mills had stood there, as the roll of 1714 has it. On 27 December a thaw came. In 1863 ice came."

    assert find_dates(text, "2016-03-31", "narrative")[3].edtf == "1862-12-27"


def test_where_no_other_year_follows_the_date_after_a_far_one_is_uncertain() -> None:
    told = _last(f"{BEFORE}It was sold at last in spring 1952. In August grain was ground.")

    assert (told.edtf, told.qualifier) == ("1952-08?", "uncertain")


def test_a_far_year_that_opens_its_sentence_begins_a_chapter() -> None:
    told = _last(f"{BEFORE}In spring 1952 it was sold. In August grain was ground.")

    assert (told.edtf, told.qualifier) == ("1952-08", "")


def test_a_story_that_goes_on_by_decades_goes_on() -> None:
    text = f"{BEFORE}The town built it anew in May 1881. In August grain was ground. In 1884 a road came, in 1890 a line."

    assert find_dates(text, "2016-03-31", "narrative")[3].edtf == "1881-08"


def test_a_year_that_opens_a_sentence_is_that_of_its_months_and_days() -> None:
    for text in (
        "In 2013 the swifts came on 8 May.",
        "In 2013, a dry year, they met in March and on 8 May.",
        "In 2013 the swifts came, and on 8 May they bred.",
    ):
        assert find_dates(text, "2016-03-31", "news")[-1].edtf == "2013-05-08"
    assert find_dates("Last year the swifts came on 8 March.", "2016-03-31")[-1].edtf == "2015-03-08"


def test_a_year_that_opens_a_sentence_is_not_that_of_the_next_one() -> None:
    assert (
        find_dates("In 2013 the swifts came late. Now they came on 8 March.", "2016-03-31")[-1].edtf
        == "2016-03-08"
    )


def test_a_year_that_only_describes_or_bounds_gives_its_sentence_no_year() -> None:
    for text in (
        "Last year's budget was passed on 8 March.",
        "Since 2013 the swifts have come in swarms: they came on 8 March.",
        "In 2013 the swifts came late, and this year on 8 March.",
    ):
        assert find_dates(text, "2016-03-31")[-1].edtf == "2016-03-08"


def test_what_had_happened_so_long_ago_in_a_story_counts_from_the_story() -> None:
    text = f"{BEFORE}In May 1864 it was sold. Ek said that Roe had tricked him two years ago."

    assert (_last(text).edtf, _last(text).qualifier) == ("1862%", "uncertain approximate")
    assert _last(text.replace("had tricked him", "went home")).edtf == "2014~"


def test_a_month_told_after_a_date_of_another_time_may_be_of_that_time() -> None:
    told = find_dates("In May 1962 the mill burned. In February it was sold.", "2016-03-31", "news")[-1]
    apart = find_dates("In May 1962 the mill burned.\n\nIn February it was sold.", "2016-03-31", "news")[-1]
    described = find_dates(
        "It stood since the May 1962 flood. In February it was sold.", "2016-03-31", "news"
    )[-1]

    assert (told.edtf, apart.edtf, described.edtf) == ("2016-02?", "2016-02", "2016-02")


def test_a_long_story_runs_up_to_its_own_day() -> None:
    years = "".join(f"In May {year} a boat was built. " for year in range(1980, 2005))
    late = "Last year she left. It rains on Mondays, she said on Tuesday. Last week the yard was sold. "
    text = f"{years}{late}{late}{late}{late}In May 2006 it burned. In August it was mended."

    assert find_dates(text, "2016-03-31")[-1].edtf == "2006-08"


def test_a_short_one_with_as_much_of_its_own_day_is_news() -> None:
    years = "In May 1980 a boat was built. In June 1990 it sank. In May 1995 it was raised. "
    late = "Last year she left, she said on Tuesday. In February the yard was sold."

    assert find_dates(years + late, "2016-03-31")[-1].edtf == "2016-02"
