"""Of which day something is that somebody says, where its sentence gives no date or one that counts from another."""

import pytest

from claimline import Event, find_events, read_text

_NEWS = "Ferry crew win back their jobs\n\nBy Ida Sol\n\n16 May 2024\n\n"


def _rows(body: str, *, captured: str | None = None) -> list[Event]:
    return find_events(read_text(f"{_NEWS}{body}\n", name="ferry", captured=captured))


def _row(body: str, words: str, *, captured: str | None = None) -> Event:
    return next(row for row in _rows(body, captured=captured) if row.kind == "claim" and words in row.quote)


_TALK = (
    "A talk with Mia Roe\n\nInterview by Jon Ort\nPublished 22 May 2019\n\n"
    "Mia Roe kept the light at Oster for thirty years. {said}\n\n"
    "Jon Ort: When did you see it last?\n\nMia Roe: I told Bo Ek yesterday that it was dark.\n\n"
    "Jon Ort: Will you go back?\n\nMia Roe: Tomorrow, if they ask.\n\n"
    "Jon Ort: And who keeps it?\n\nMia Roe: Nobody. The ministry wrote last week that it would be sold.\n"
)


def _told(said: str, words: str) -> Event:
    rows = find_events(read_text(_TALK.format(said=said), name="talk"))
    return next(row for row in rows if row.kind == "claim" and words in row.quote)


def test_an_answer_counts_from_the_day_of_the_talk_where_the_text_says_it() -> None:
    assert _told("We spoke in her kitchen on 3 May 2019.", "it was dark").edtf == "2019-05-02"
    assert _told("The interview took place on 3 May 2019.", "be sold").edtf == "2019-04-22/2019-04-28"
    assert _told("", "it was dark").edtf == "2019-05-21"
    assert _told("She spoke to the board on 3 May 2019.", "it was dark").edtf == "2019-05-21"
    assert _told("We spoke of it on 3 May 1987.", "it was dark").edtf == "2019-05-21"


def test_a_bare_date_on_a_condition_is_uncertain() -> None:
    assert _told("", "if they ask").edtf == "2019-05-23?"
    assert _row("The owner said that it will sail tomorrow, if the wind drops.", "wind").edtf == "2024-05-17"


def test_that_summer_speaks_to_nobody_and_lies_not_after_the_article() -> None:
    leaflet = "A leaflet printed by the cooks that summer claimed that the boss had lied."

    rows = [_row(f"In March 1968 forty cooks left. {leaflet}", "leaflet"), _row(leaflet, "leaflet")]
    assert [row.edtf for row in rows] == ["1968-22", ""]
    assert all("leaflet" in " ".join(row.source) for row in rows)


_COMMENTS = (
    "They sail.\n\n2 Comments\n\nAnna K. · 3 hours ago\nIt is late.\n\nDerek · 2 days ago\nGood for them.\n"
)


def test_no_comment_that_counts_back_lies_before_its_article() -> None:
    def times(captured: str) -> list[tuple[str, str]]:
        rows = _rows(_COMMENTS, captured=captured)
        return [(row.earliest, row.latest) for row in rows if row.kind == "comment"]

    assert times("2024-05-16") == [("2024-05-16", "2024-05-16"), ("2024-05-13", "2024-05-14")]
    assert times("2024-05-17T01:00") == [
        ("2024-05-16T21:01", "2024-05-16T22:00"),
        ("2024-05-14", "2024-05-15"),
    ]
    assert times("2024-05-18") == [("2024-05-17", "2024-05-18"), ("2024-05-16", "2024-05-16")]
