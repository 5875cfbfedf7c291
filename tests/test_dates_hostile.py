import pytest

from claimline.dates import bounds_of, find_dates
from claimline.dates.grammar.patterns import Matcher

REPEATED = [
    "the ", "1,", "a.m. ", "May ", "last ", "2014-", "one two three ", "'", "twenty-", "1 2 3 4 5 ", "the end of ",
    "B.C. A.D. ", "5:", "in the ", "-", "May 5, ", "and ", "earlier ", "1/", "first ", "of the year ", "9999999999",
]  # fmt: skip


@pytest.mark.parametrize("words", REPEATED)
def test_a_hostile_repeat_is_read_to_its_end(words: str) -> None:
    text = words * 2000 + "x. It ended on 7 May 2015."

    assert find_dates(text, "2016-03-31")[-1].latest.startswith("2015-05-07")


def test_a_sentence_of_thousands_of_clauses_without_a_verb_is_read_to_its_end() -> None:
    clauses = "; The blue and The green but The red " * 5000
    text = f"In 2013 it {clauses}on 3 May"

    assert [mention.text for mention in find_dates(text, "2016-03-31")] == ["2013", "3 May"]


def test_no_pattern_of_the_grammar_can_repeat_without_end() -> None:
    with pytest.raises(ValueError, match="cannot be read"):
        Matcher(["MONTH* YEAR"])


@pytest.mark.parametrize("pattern", ["MONTH [YEAR", "[MONTH]", "month of YEARS"])
def test_a_pattern_with_a_slip_is_refused_when_the_grammar_is_built(pattern: str) -> None:
    with pytest.raises(ValueError, match=r"unmatched|which no word belongs to"):
        Matcher([pattern])


@pytest.mark.parametrize(
    "text",
    [
        "this morning (the week of March 6) it rained",
        "early morning on Sunday (the week of 7 May 2015) it rained",
        "the night of May 2015",
        "Nisan nineteen ninety six",
        "Safar 1402 and resolutions 1701, 1559 and 1325",
        "late May last several of the fortnights a fortnight earlier",
        "two hundred and ninety-ninth, thirty-first and two thousand and thirty-first of May",
    ],
)
@pytest.mark.parametrize("anchor", [None, "2016-03-31", "2016-02-29T13:05", "9998-12-31"])
def test_words_of_several_rules_in_a_row_break_nothing(text: str, anchor: str | None) -> None:
    for mention in find_dates(text, anchor):
        assert bounds_of(mention.edtf)[0] == mention.earliest


@pytest.mark.parametrize(
    "words",
    [
        "the past {}", "the next {}", "{} ago", "{} later", "{} earlier", "more than {} ago", "less than {} ago", "{} or 5,000 years ago",
        "{} before 9000 BC", "{} after 1990", "the first {} after 1066", "within {}", "from {} ago to 2014", "every {}",
    ],
)  # fmt: skip
@pytest.mark.parametrize(
    "before", ["It stood", "In 1862 war broke out. It will stand", "In 9000 BC they came. They stayed"]
)
def test_what_lies_beyond_the_calendar_ends_no_reading(words: str, before: str) -> None:
    for length in ("12,000 years", "100,000 months", "300 centuries", "2 million days", "15 millennia"):
        for mention in find_dates(f"{before} {words.format(length)}.", "2016-03-31"):
            if mention.edtf:
                assert bounds_of(mention.edtf) == (mention.earliest, mention.latest)


@pytest.mark.parametrize(
    ("words", "edtf"),
    [
        ("the past 100,000 years", ""),
        ("13,000 or 11,000 years ago", ""),
        ("4,000 or 5,000 years ago", "[-2984-01-01..-1984-12-31]"),
    ],
)
def test_years_of_long_ago_are_dated_as_far_as_the_calendar_goes(words: str, edtf: str) -> None:
    assert [(one.text, one.edtf) for one in find_dates(f"It stood {words}.", "2016-03-31")] == [(words, edtf)]
