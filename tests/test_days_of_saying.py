"""Of which day something is that somebody says, where its sentence gives no date or one that counts from another."""

import pytest

from claimline import Event, find_dates, find_events, read_text

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


_OLD = (
    "The crew stopped work on 7 February 1968. On 9 February 1968 forty cooks left. On 1 March 1968 their wives joined in."
    " On 4 March 1968 the port was shut. On 2 April 1968 a fire broke out. On 3 April 1968 the line called in the army."
    " On 20 April 1968 a cook was shot. On 2 May 1968 the line gave in. On 9 May 1968 it ended.\n\n"
)


@pytest.mark.parametrize(
    "opening",
    ["", "The line lost in court on Monday.\n\n", "Otto Roe, the last of its cooks, died on Sunday.\n\n"],
)
def test_the_weekday_of_a_saying_stays_in_doubt_in_a_text_of_another_time(opening: str) -> None:
    row = _row(f"{opening}{_OLD}A nurse told them on Friday that the men were safe.", "were safe")

    assert row.edtf == "2024-05-10?"


def test_nothing_is_sure_that_follows_a_weekday_in_doubt() -> None:
    row = _row(f"{_OLD}“We won,” Bo Ek wrote home on Friday. He sailed on Saturday.", "He sailed")

    assert row.edtf == "1968-05-11?"


@pytest.mark.parametrize("told", ["", _OLD])
@pytest.mark.parametrize(
    ("sentence", "day"),
    [
        ("On Friday the cooks announced that they would stay ashore.", "2024-05-10"),
        ("The cooks said on Friday that they would stay ashore.", "2024-05-10"),
        ("The cooks announced that they will stay ashore on Friday.", "2024-05-17"),
    ],
)
def test_what_was_said_on_a_weekday_was_not_said_after_the_article(
    told: str, sentence: str, day: str
) -> None:
    assert _row(told + sentence, "ashore").edtf.rstrip("?") == day


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
    ("answer", "edtf"),
    [
        ("In 2030, provided that the board agrees, Mia Roe said.", "2030?"),
        ("In 2030, provided with a grant, the yard will close, Mia Roe said.", "2030"),
        ("In 1968 provided with a grant, the yard closed, Mia Roe said.", "1968"),
        ("In 2014, if anybody still minds, the yard closed, Mia Roe said.", "2014"),
    ],
)
def test_a_condition_follows_a_comma_and_is_of_what_lies_ahead(answer: str, edtf: str) -> None:
    found = find_dates(
        answer.replace(", the yard", ". The yard").replace(", Mia", ". Mia"), anchor="2024-05-16"
    )
    assert [date.edtf for date in found] == [edtf]


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


@pytest.mark.parametrize(
    ("sentence", "edtf"),
    [
        ("The talks end soon. Later that autumn the board will sell the pier.", "2024-23?"),
        ("The talks go on. That June vote will settle it.", "2024-06?"),
        ("The talks went on. Later that autumn the board sold the pier.", ""),
    ],
)
def test_that_summer_lies_ahead_where_the_verb_does(sentence: str, edtf: str) -> None:
    assert [date.edtf for date in find_dates(sentence, anchor="2024-05-16")] == [edtf]


def _times(*comments: str, captured: str, published: str = "") -> list[tuple[str, str]]:
    text = "They sail.\n\n2 Comments\n\n" + "\n\n".join(f"Anna K. · {ago}\nIt is late." for ago in comments)
    document = read_text(
        (_NEWS + text).replace("16 May 2024", published or "16 May 2024"), name="ferry", captured=captured
    )
    return [(row.earliest, row.latest) for row in find_events(document) if row.kind == "comment"]


def test_no_comment_that_counts_back_lies_before_its_article() -> None:
    assert _times("3 hours ago", captured="2024-05-16") == [("2024-05-16", "2024-05-16")]
    assert _times("3 hours ago", "1 hour ago", captured="2024-05-17T01:00") == [
        ("2024-05-16T21:01", "2024-05-16T22:00"),
        ("2024-05-16T23:01", "2024-05-17T00:00"),
    ]


def test_a_comment_older_than_the_article_shows_that_its_date_is_not_the_first() -> None:
    assert _times("3 hours ago", "2 days ago", captured="2024-05-16") == [
        ("2024-05-15", "2024-05-16"),
        ("2024-05-13", "2024-05-14"),
    ]


def test_the_clock_time_of_an_article_leaves_a_day_for_its_zone() -> None:
    published = "17 May 2024 02:00"
    assert _times("20 hours ago", captured="2024-05-17", published=published) == [
        ("2024-05-16", "2024-05-17")
    ]
    assert _times("1 day ago", captured="2024-05-17", published=published) == [("2024-05-16", "2024-05-16")]
