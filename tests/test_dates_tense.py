"""Where a sentence looks, and what that says of a day or a month without its year."""

import pytest

from claimline.dates import find_dates


def _read(text: str, anchor: str = "2016-03-31") -> str:
    return find_dates(text, anchor, "news")[0].edtf


@pytest.mark.parametrize(
    "text",
    [
        "Two drivers died on Friday.",
        "A tram hit a porter on Friday, the town said.",
        "The rain on Friday led to a flood.",
        "On Friday, the warden resigned.",
        "Divers found the bell on Friday.",
        "Bo Ek was told Friday that he was to go.",
        "Bo Ek told reporters on Friday that he would go.",
        "Mia Roe said on Friday that the lock was shut.",
    ],
)
def test_what_has_happened_is_not_of_tomorrow(text: str) -> None:
    assert _read(text) == "2016-03-25"


@pytest.mark.parametrize(
    "text",
    [
        "The roof fell in January.",
        "January was cold and wet.",
        "In January the dam broke.",
        "The ferry struck a rock in late January.",
    ],
)
def test_what_has_happened_is_not_of_next_month(text: str) -> None:
    assert _read(text, "2015-12-31").startswith("2015-01")


@pytest.mark.parametrize(
    ("text", "edtf"),
    [
        ("He said the work would start in September.", "2016-09"),
        ("The storm will hit Oster on Wednesday.", "2016-04-06"),
        ("The lock will have closed in September.", "2016-09"),
        ("A last vote would still be held in September.", "2016-09"),
        ("They decided to close the lock in September.", "2016-09"),
        ("Talks that are supposed to end in September go on.", "2016-09"),
        ("They bought the lock to close it in May.", "2016-05"),
        ("They kept the lock open until May.", "../2016-05"),
        ("They agreed to a loan in September.", "2015-09"),
    ],
)
def test_an_aim_or_an_end_lies_ahead_of_what_has_happened(text: str, edtf: str) -> None:
    assert _read(text) == edtf
