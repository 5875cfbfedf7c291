import pytest

from claimline.text.sentences import sentences


def split(text: str) -> list[str]:
    return [text[start:end] for start, end in sentences(text)]


def test_a_sentence_ends_where_the_next_begins_and_holds_no_white_space_around_it() -> None:
    assert split("  The ferry left.   It was late. \n") == ["The ferry left.", "It was late."]


@pytest.mark.parametrize(
    "sentence",
    [
        "At 5:00 a.m., the crew woke.",
        "The U.S. sent a ship.",
        "Gen. Ort met Lt. Col. B. C. Hale in St. Ives.",
        "Mr. and Mrs. Hale owe 3.5 million.",
        "It has ships, e.g. ferries, and i.e. boats.",
    ],
)
def test_points_of_abbreviations_initials_and_numbers_end_no_sentence(sentence: str) -> None:
    assert split(f"{sentence} Then it rained.") == [sentence, "Then it rained."]


@pytest.mark.parametrize(("opening", "closing"), ["“”", '""', "‘’", ("''", "''")])
def test_a_closing_mark_stays_with_the_sentence_that_it_closes(opening: str, closing: str) -> None:
    text = f"{opening}We sank.{closing} The crew wept."
    assert split(text) == [f"{opening}We sank.{closing}", "The crew wept."]


def test_a_quotation_of_two_sentences_is_two_sentences() -> None:
    assert split("He said: “We sank. We swam.”") == ["He said: “We sank.", "We swam.”"]


def test_a_blank_line_ends_a_sentence_without_a_point() -> None:
    assert split("A headline\n\nThe text") == ["A headline", "The text"]


def test_a_line_break_alone_ends_none() -> None:
    assert split("The ferry\nleft.") == ["The ferry\nleft."]


def test_offsets_count_in_the_whole_text_when_a_part_is_read() -> None:
    text = "Skip this. Read this. And this. Not this."
    assert [text[a:b] for a, b in sentences(text, 11, 31)] == ["Read this.", "And this."]


@pytest.mark.parametrize("marks", ["!" + "'" * 300, "!" * 50_000, "!?" * 50_000 + "''"])
def test_a_run_of_marks_inside_a_word_ends_no_sentence_however_long_it_is(marks: str) -> None:
    assert split(f"It sank{marks}it swam. Then it rained.") == [f"It sank{marks}it swam.", "Then it rained."]


def test_a_text_of_white_space_has_no_sentence() -> None:
    assert sentences(" \n\n ") == []
