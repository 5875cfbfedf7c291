"""What a row must not say beyond its sentence: a date of another thing, a scrap as title, the day of a paper as that of a deed."""

import pytest

from claimline.events import dates_without_row, find_events
from claimline.model import Event
from claimline.read import read_text


def claims(paragraph: str, title: str = "News from the quay") -> list[Event]:
    text = f"{title}\n\n7 May 2018\n\n{paragraph}\n"
    return [event for event in find_events(read_text(text)) if event.kind == "claim"]


@pytest.mark.parametrize(
    "later",
    [
        "Lena Sol denied it.",
        "The crane should have been checked every spring, Lena Sol said.",
        "“We could not wait for divers,” Lena Sol said.",
        "Lena Sol always said that Bo Ek had broken it.",
    ],
)
def test_what_is_of_no_day_takes_none_from_the_sentence_before(later: str) -> None:
    first, second = claims(f"The crane fell in June 2011, Bo Ek said. {later}")
    assert (first.edtf, second.edtf) == ("2011-06", "2018-05-07")


def test_what_goes_on_after_a_denial_still_does() -> None:
    found = claims("The crane fell in June 2011, Bo Ek said. Lena Sol denied it. It hit a boat, Bo Ek said.")
    assert [event.edtf for event in found] == ["2011-06", "2018-05-07", "2011-06"]


def test_a_modal_in_a_later_clause_takes_nothing_away() -> None:
    found = claims("The crane fell in June 2011, Bo Ek said. It fell so that no boat could pass, Bo Ek said.")
    assert [event.edtf for event in found] == ["2011-06", "2011-06"]


def test_the_day_of_a_paper_is_its_own() -> None:
    (found,) = claims("According to the Gazette of 9 June 1971 the harbour made no money.")
    assert (found.source, found.title) == (("Gazette",), "The harbour made no money")
    assert (found.edtf, found.qualifier) == ("1971-06-09?", "uncertain")
    assert "day of the source" in found.note


def test_the_day_of_a_letter_is_doubted_and_another_date_of_the_sentence_is_not() -> None:
    (letter,) = claims("A letter of 3 June 1971 names the owner of the crane.")
    (deed,) = claims("The owner sold the crane on 3 June 1971.")
    assert (letter.qualifier, deed.qualifier) == ("uncertain", "")


@pytest.mark.parametrize(
    ("sentence", "edtf"),
    [
        ("The quay will stay shut until June 2019, Bo Ek said.", "2018-05-07/2019-06"),
        ("The board expects to sell the crane by 2020, Bo Ek said.", "[2018-05-07..2020]"),
        ("The quay would stay shut until June 2019, Bo Ek said.", "../2019-06"),
        ("The quay was shut until June 2011, Bo Ek said.", "../2011-06"),
    ],
)
def test_what_is_to_come_begins_with_the_writing(sentence: str, edtf: str) -> None:
    (found,) = claims(sentence)
    assert found.edtf == edtf


def test_a_headline_gives_its_last_clause_to_the_subject_of_that_clause() -> None:
    (found,) = claims("It rained.", title="Quay hearing opens as mayor denies fraud")
    assert found.source == ("mayor",)


def test_a_time_in_office_is_still_part_of_its_phrase() -> None:
    (found,) = claims("Critics of her time as mayor said the quay was sold.")
    assert found.source == ("Critics of her time as mayor",)


@pytest.mark.parametrize(
    "sentence",
    [
        "Bo Ek asked two pilots for help.",
        "Lena Sol told the harbour yesterday.",
        "Lena Sol told me so last winter.",
        "Bo Ek denied this.",
    ],
)
def test_a_title_is_no_scrap(sentence: str) -> None:
    (found,) = claims(sentence)
    assert found.title == sentence.rstrip(".")


def comment(words: str) -> Event:
    text = (
        "The crane\n\n7 May 2017\n\nThe council met on the quay.\n\nIt rained all day.\n\n"
        f"1. Tom Hale | 3rd April 2018 at 9:15 am | Reply\n\n{words}\n"
    )
    return next(event for event in find_events(read_text(text)) if event.kind == "claim")


@pytest.mark.parametrize(
    ("words", "edtf"),
    [
        ("It fell in June. I was on the quay on 12 June 2014.", "[2014-06,2017-06]"),
        ("It fell in June, not July. I was on the quay on 12 June 2014.", "[2014-06,2017-06]"),
        ("It fell in June, but it was sold on 9 July 2014.", "[2014-06,2017-06]"),
        ("It fell in June. The old one was sold on 9 July 1988.", "2017-06"),
        ("It fell in June. I was on the quay on 12 June 2017.", "2017-06"),
    ],
)
def test_a_year_beside_a_month_puts_another_in_doubt(words: str, edtf: str) -> None:
    assert comment(words).edtf == edtf


@pytest.mark.parametrize(
    "sentence",
    [
        "Bo Ek’s shop had been shut since 2011 when the crane fell.",
        "The crew had waited since 2011 for a crane.",
        "Lena Sol said that the crew had waited since 2011 when the crane fell.",
    ],
)
def test_what_had_lasted_when_something_was_told_has_an_unknown_end(sentence: str) -> None:
    (found,) = claims(sentence)
    assert (found.edtf, found.date_text) == ("2011/", "2011")
    assert "when it ended is not stated" in found.note
    assert "until the time of speaking" not in found.note


@pytest.mark.parametrize(
    "sentence",
    [
        "The crew has waited since 2011 for a crane.",
        "Lena Sol said that the crew had waited since 2011 for a crane.",
        "The crew had a crane and has waited since 2011 for another.",
    ],
)
def test_what_may_last_still_has_an_open_end(sentence: str) -> None:
    (found,) = claims(sentence)
    assert found.edtf == "2011/.."


def test_what_is_counted_from_a_counted_date_is_inferred() -> None:
    found = claims(
        "The crane fell on 3 August 2011. That October the board met. The following spring it was sold."
    )
    assert [(event.edtf, event.basis) for event in found] == [
        ("2011-08-03", "stated"),
        ("2011-10", "relative"),
        ("2012-21", "inferred"),
    ]
    assert "itself counted from another one" in found[2].note


def test_dates_of_a_sentence_that_no_row_has_are_named_and_counted() -> None:
    found = claims(
        "The board bought the crane in May 2011 and sold it in June 2012. It broke on 5 July 2011, says Bo Ek, who came in 2009."
    )
    assert [event.edtf for event in found] == ["2011-05", "2011-07-05"]
    assert "“June 2012”" in found[0].note
    assert "“2009”" in found[1].note
    assert dates_without_row(found) == 2


def test_both_ends_of_a_range_have_the_row() -> None:
    found = claims("The board ran the crane from 2011 to 2013.")
    assert ([event.edtf for event in found], dates_without_row(found)) == (["2011/2013"], 0)


def test_a_date_that_another_speaker_has_in_his_row_is_counted_in_no_other() -> None:
    found = claims("Bo Ek said the crane fell in 2011, but Lena Sol said that it fell in 2012.")
    assert ([event.edtf for event in found], dates_without_row(found)) == (["2011", "2012"], 0)


@pytest.mark.parametrize(
    ("sentence", "edtf"),
    [
        # In the clause of who speaks, and in no clause of what is said.
        ("“We waited long,” said Bo Ek, who came in the spring of 2011. “It hurt.”", "2018-05-07"),
        # An apposition to the subject tells of another time than its verb.
        ("Rowers, winners in 2003 and 2005, could lose the cup in June.", "2018-06"),
        # When a study came out, or memoirs were written, is not when that was of which they tell.
        ("The quay broke twice, a study published on Friday in Harbours says.", "2018-05-04?"),
        ("Bo Ek claimed in his memoirs of 1971 that he had burned the crane.", "1971?"),
        # Either of two.
        ("The crane fell on 11 or 12 July 2011.", "[2011-07-11,2011-07-12]"),
        ("The crane fell in the summer of 2011 or 2012.", "[2011-22,2012]"),
        # What comes again every night has no day.
        ("The crew had slept there every night since 2011.", "2011/"),
        ("Bo Ek called on the board to leave by Friday.", "[..2018-05-11]"),
        (
            "Bo Ek agreed on 9 February to sell; the board expects to be paid by October.",
            "[2018-05-07..2018-10]",
        ),
    ],
)
def test_a_row_has_the_date_of_what_is_told(sentence: str, edtf: str) -> None:
    assert claims(sentence)[-1].edtf == edtf


@pytest.mark.parametrize(
    "later",
    [
        "Lena Sol expects another one.",
        "“If you saw it, please call us,” Lena Sol said.",
    ],
)
def test_what_looks_ahead_or_asks_takes_no_date_of_the_past(later: str) -> None:
    assert claims(f"The crane fell in June 2011. {later}")[-1].edtf == "2018-05-07"


def test_that_month_is_the_one_of_the_year_that_is_told() -> None:
    found = claims("In May 2011 it fell. “Bo Ek was in Oster that November,” Lena Sol said.")
    assert [event.edtf for event in found] == ["2011-05", "2011-11"]


def test_what_is_over_takes_no_date_that_lies_ahead() -> None:
    found = claims("The crane may fall again in June. Lena Sol said that the wind had been strong.")
    assert [event.edtf for event in found] == ["2018-06", "2018-05-07"]


def test_what_a_writer_holds_against_somebody_is_not_said_by_him() -> None:
    (denied,) = claims("The crane fell on 24 June 2011, not in July as the Echo said.")
    (agreed,) = claims("The crane fell on 24 June 2011, as the Echo said.")
    assert (denied.source, agreed.source) == (("unknown",), ("Echo",))


def test_a_story_of_years_ends_with_a_day_before_the_writing_and_says_that_it_may_not() -> None:
    text = "A life\n\n21 November 2018\n\nAnn Bo was born in 1931. In 1949 she went to sea, and in 1962 she came home. She retired in 1996. She died at home on 14 November.\n"
    last = find_events(read_text(text))[-1]
    assert (last.edtf, last.qualifier) == ("2018-11-14?", "uncertain")


def test_who_is_she_is_open_where_the_writer_has_told_of_another_she() -> None:
    text = "A life\n\n7 May 2018\n\nShe was born in 1931. She drew maps from 1949.\n\nHer colleague Arvo Vik said that she was exact. In the seventies she fought the mole. She said in 1977 that ships would be lost.\n"
    assert find_events(read_text(text))[-1].source == ("unknown",)


@pytest.mark.parametrize(
    "sentence", ["From 2011 to 2013 the quay was shut.", "In 2011, actually.", "The deed says June 30, 2011."]
)
def test_a_title_keeps_what_a_date_would_leave_of_it(sentence: str) -> None:
    assert claims(sentence)[0].title == sentence.rstrip(".")


@pytest.mark.parametrize("word", ["Q" * 400, "Quay-house." * 40])
def test_a_word_of_hundreds_of_letters_is_no_apposition(word: str) -> None:
    (found,) = claims(f"{word} was opened in 2011, and the crane stood.")
    assert found.edtf == "2011"


def test_the_days_of_which_a_letter_is_are_doubted_and_stay_marked() -> None:
    (letter,) = claims("A letter of 3 or 4 June 1971 names the owner of the crane.")
    assert bool(letter.qualifier) == ("?" in letter.edtf)
