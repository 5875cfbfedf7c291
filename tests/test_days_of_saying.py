"""Of which day something is that somebody says, where its sentence gives no date or one that counts from another."""

import pytest

from claimline import Event, find_events, read_text

_NEWS = "Ferry crew win back their jobs\n\nBy Ida Sol\n\n16 May 2024\n\n"


def _rows(body: str, *, captured: str | None = None) -> list[Event]:
    return find_events(read_text(f"{_NEWS}{body}\n", name="ferry", captured=captured))


def _row(body: str, words: str, *, captured: str | None = None) -> Event:
    return next(row for row in _rows(body, captured=captured) if row.kind == "claim" and words in row.quote)


_STORY = (
    "The crew stopped work on 7 February 2022, when the line cut their breaks.\n\n"
    "Otto Brandt, who owns the line, was angry. “We lost a fortune,” he said in a letter on Tuesday. “We shall reply before the end of June.”"
)
_HISTORY = (
    "\n\nIt is not the first strike there. In March 1968 forty cooks left their stoves. On 9 April 1968 the line gave in."
    " Its founder died in 1985."
)


@pytest.mark.parametrize("end", ["", _HISTORY])
def test_what_is_told_further_down_moves_no_weekday_of_a_saying(end: str) -> None:
    row = _row(_STORY + end, "before the end of June")

    assert (row.earliest[:7] in {"", "2024-05"}, row.latest) == (True, "2024-06-30")


def test_the_weekday_of_a_saying_stays_in_doubt_where_the_text_opens_with_another_time() -> None:
    said = "Its owner said on Tuesday that the ship was sold."

    told = "The crew stopped work on 7 February 2022. The line sacked them on 3 March 2022." + _HISTORY

    assert _row(f"{told}\n\n{said}", "was sold").edtf == "2024-05-14?"
    assert (
        _row(f"The line lost in court on Monday.\n\n{_STORY}{_HISTORY}\n\n{said}", "was sold").edtf
        == "2024-05-14"
    )


def test_a_weekday_of_the_story_stays_in_it() -> None:
    story = "The crew stopped work on 7 February 1968. In March 1968 forty cooks left. In April 1968 their wives joined in. On 2 May 1968 a fire broke out. On 9 May 1968 it ended. On Friday they sailed."

    assert _row(story, "they sailed").edtf == "1968-05-10?"


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


def test_a_bare_date_on_a_condition_is_uncertain() -> None:
    assert _told("", "if they ask").edtf == "2019-05-23?"
    assert _row("The owner said that it will sail tomorrow, if the wind drops.", "wind").edtf == "2024-05-17"


@pytest.mark.parametrize(
    ("sentence", "edtf"),
    [
        ("He denied it the next day.", "[2023-03-03,2023-10-10]"),
        ("The ship was sold the next day.", "2023-03-03"),
    ],
)
def test_what_is_answered_the_next_day_may_follow_what_was_said(sentence: str, edtf: str) -> None:
    body = f"In court on 9 October 2023, Mia Roe said that Otto Brandt had called her on 2 March 2023. {sentence}"

    row = _row(body, sentence)
    assert (row.edtf, "It may be of 10 October 2023 as well." in row.note) == (edtf, edtf[0] == "[")


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
