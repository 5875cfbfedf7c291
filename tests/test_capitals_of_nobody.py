"""Capitals that name a date, a cape or a ship, and nobody whom a row is about."""

import pytest

from claimline import find_events, read_text


def _about(sentence: str) -> tuple[tuple[str, ...], tuple[str, ...]]:
    row = find_events(read_text(f"The quay\n\nIt rained all day. {sentence}\n", published="2019-06-12"))[-1]
    return row.actors, row.places


@pytest.mark.parametrize(
    "sentence",
    [
        "Last March the quay fell.",
        "The quay fell on Christmas Eve in 2014.",
        "It was shut on Boxing Day 2014.",
        "Good Friday 2014 was wet.",
        "On World Harbour Day in 2014 it rained.",
        "HMS Gull was broken up in 2014.",
        "The MV Evening Star was sold in 2014.",
        "The ferry Evening Star was sold in 2014.",
        "The old trawler Anna Sol was sold in 2014.",
        "The Evening Star sank in 2014.",
        "The Evening Star ran aground in 2014.",
    ],
)
def test_a_date_or_a_ship_is_nobody_whom_a_row_is_about(sentence: str) -> None:
    assert _about(sentence) == ((), ())


@pytest.mark.parametrize(
    ("sentence", "place"),
    [
        ("Cape Morrow was closed in 2014.", "Cape Morrow"),
        ("They fished off Lake Orrin in 2014.", "Lake Orrin"),
        ("Mount Orrin smoked in 2014.", "Mount Orrin"),
    ],
)
def test_a_cape_is_a_place(sentence: str, place: str) -> None:
    assert _about(sentence) == ((), (place,))


@pytest.mark.parametrize(
    ("sentence", "name"),
    [
        ("Gulf Harbour Oil left in 2014.", "Gulf Harbour Oil"),
        ("Mia Hale left that Day in 2014.", "Mia Hale"),
        ("April Sol left in 2014.", "April Sol"),
        ("Summer Roe left in 2014.", "Summer Roe"),
        ("On Christmas Eve Mia Hale left.", "Mia Hale"),
        ("Last March Minister Mia Hale left.", "Mia Hale"),
        ("The Harbour Guards sank a boat in 2014.", "Harbour Guards"),
        ("Mia Hale sank in 2014.", "Mia Hale"),
        ("On the ferry Mia Hale fell in 2014.", "Mia Hale"),
        ("Cape Morrow Council left in 2014.", "Cape Morrow Council"),
        ("The ferry captain Mia Hale left in 2014.", "Mia Hale"),
    ],
)
def test_somebody_beside_a_date_or_a_ship_is_still_named(sentence: str, name: str) -> None:
    assert _about(sentence)[0] == (name,)


@pytest.mark.parametrize("order", ["Ask", "Tell", "Call", "Remember"])
def test_what_somebody_is_told_to_do_begins_no_name(order: str) -> None:
    assert _about(f"{order} Mia Roe about the quay of 2014.") == (("Mia Roe",), ())
    comment = f"The quay\n\nBy Ada Fenn\n3 June 2020\n\nMia Roe sold it in 2014.\n\nBo Ek\n4 June 2020, 09:15\nIt fell in 2014. {order} Roe about it.\n\nIda Moss\n5 June 2020, 07:45\nNobody told us.\n"
    (row,) = [
        row for row in find_events(read_text(comment)) if row.kind == "comment" and row.source == ("Bo Ek",)
    ]
    assert row.actors == ("Mia Roe",)
