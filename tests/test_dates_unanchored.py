"""Dates of a text whose day of writing is unknown: unread, or read against a date told before and uncertain."""

import pytest

from claimline.dates import find_dates


@pytest.mark.parametrize(
    "text",
    [
        "The lock closed in 2014. Divers said on Monday that it leaked.",
        "The lock closed in 2014. It will open again in November.",
        "The lock closed in 2014. It will open again next year.",
        "The lock closed in 2014. It leaked yesterday.",
    ],
)
def test_what_is_seen_from_the_unknown_day_of_writing_is_unread(text: str) -> None:
    stated, relative = find_dates(text)

    assert (stated.edtf, relative.edtf) == ("2014", "")
    assert relative.note


@pytest.mark.parametrize(
    ("text", "edtf"),
    [
        ("The lock closed in May 2014. It opened again in November.", "2014-11?"),
        ("The lock closed on 5 May 2014. On 9 June it leaked.", "2014-06-09?"),
        ("The lock closed on 5 May 2014. It leaked on Friday.", "2014-05-09?"),
    ],
)
def test_what_a_date_told_before_may_give_is_uncertain(text: str, edtf: str) -> None:
    assert find_dates(text)[1].edtf == edtf


@pytest.mark.parametrize(
    ("text", "edtf"),
    [
        ("The lock closed on 5 May 2014. It opened again two days later.", "2014-05-07"),
        ("The lock closed on 5 May 2014. It leaked later that month.", "2014-05"),
        ("The lock closed on 5 May 2014 and leaked on the 9th.", "2014-05-09"),
    ],
)
def test_what_counts_from_the_text_by_its_words_is_certain(text: str, edtf: str) -> None:
    assert find_dates(text)[1].edtf == edtf
