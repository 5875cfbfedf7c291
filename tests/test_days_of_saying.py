"""Of which day something is that somebody says, where its sentence gives no date or one that counts from another."""

import pytest

from claimline import Event, find_events, read_text

_NEWS = "Ferry crew win back their jobs\n\nBy Ida Sol\n\n16 May 2024\n\n"


def _rows(body: str, *, captured: str | None = None) -> list[Event]:
    return find_events(read_text(f"{_NEWS}{body}\n", name="ferry", captured=captured))


def _row(body: str, words: str, *, captured: str | None = None) -> Event:
    return next(row for row in _rows(body, captured=captured) if row.kind == "claim" and words in row.quote)


def test_that_summer_speaks_to_nobody_and_lies_not_after_the_article() -> None:
    leaflet = "A leaflet printed by the cooks that summer claimed that the boss had lied."

    rows = [_row(f"In March 1968 forty cooks left. {leaflet}", "leaflet"), _row(leaflet, "leaflet")]
    assert [row.edtf for row in rows] == ["1968-22", ""]
    assert all("leaflet" in " ".join(row.source) for row in rows)
