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


def test_an_answer_counts_from_the_day_of_the_talk_where_the_text_says_it() -> None:
    assert _told("We spoke in her kitchen on 3 May 2019.", "it was dark").edtf == "2019-05-02"
    assert _told("The interview took place on 3 May 2019.", "be sold").edtf == "2019-04-22/2019-04-28"
    assert _told("", "it was dark").edtf == "2019-05-21"
    assert _told("She spoke to the board on 3 May 2019.", "it was dark").edtf == "2019-05-21"
    assert _told("We spoke of it on 3 May 1987.", "it was dark").edtf == "2019-05-21"


def test_a_bare_date_on_a_condition_is_uncertain() -> None:
    assert _told("", "if they ask").edtf == "2019-05-23?"
    assert _row("The owner said that it will sail tomorrow, if the wind drops.", "wind").edtf == "2024-05-17"


@pytest.mark.parametrize(
    ("sentences", "edtf"),
    [
        ("Back in June 2022 the board promised that it would sail by May 2024. Mia Roe said at the time that it was ready.", "2022-06"),
        ("The ferry was idle in 2018 too. Mia Roe said then it would take a week.", "2018"),
        ("The ferry was idle in 2018 too. At the time, Mia Roe said that it would be short.", "2018"),
        ("Mia Roe said at the time that it was ready.", "[..2024-05-16]"),
        ("Then Mia Roe replied that it was ready.", "2024-05-16"),
        ("Until then, Mia Roe said, it was ready.", "2024-05-16"),
        ("The ferry was idle in 2018 too. Mia Roe said it would take a week.", "2024-05-16"),
    ],
)  # fmt: skip
def test_what_was_said_at_the_time_is_of_that_time(sentences: str, edtf: str) -> None:
    assert [row.edtf for row in _rows(sentences) if row.source == ("Mia Roe",)] == [edtf]


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


def test_a_speaker_speaks_on_the_day_that_stands_beside_his_words() -> None:
    body = (
        "The crew stopped work on 7 February 2022. Otto Brandt, the owner, said the line was sorry."
        " “It was hard,” he said in a letter on Tuesday."
    )

    assert [row.edtf for row in _rows(body) if row.source == ("Otto Brandt",)] == ["2024-05-14", "2024-05-14"]
    assert _row(
        "The crew stopped work on 7 February 2022. Otto Brandt said they broke a door.", "door"
    ).edtf == ("2022-02-07")


@pytest.mark.parametrize(
    "sentence",
    [
        "Otto Brandt has said it was sold.",
        "Otto Brandt says it was sold.",
        "Otto Brandt said after the vote it was sold.",
    ],
)
def test_what_he_said_at_other_times_is_not_of_that_day(sentence: str) -> None:
    body = f"{sentence} “It was hard,” Otto Brandt said in a letter on Tuesday."

    assert _row(body, sentence).edtf == "2024-05-16"
    assert _row(body.replace(sentence, "Otto Brandt said it was sold."), "it was sold").edtf == "2024-05-14"


def test_a_parted_quotation_that_goes_on_has_bounds_with_what_was_told() -> None:
    body = "Otto Brandt told me on Tuesday that his men left on 18 January. “We had the boat there,” he said. “Nobody would take it.”"

    assert _row(body, "had the boat").edtf == "2024-01-18"
    assert _row(body, "Nobody would").edtf == "[2024-01-18..2024-05-16]"


def test_what_lasted_longer_than_a_date_is_not_of_it() -> None:
    body = "Mayor Mia Roe replies that the board took it in March. “He had the plans for {},” she says."

    assert _row(body.format("eight weeks"), "the plans").edtf == "2024-05-16"
    assert _row(body.format("two days"), "the plans").edtf == "2024-03"


@pytest.mark.parametrize(
    "sentence",
    [
        "My late aunt Mia Roe told me that they would sell it.",
        "Mia Roe had told me that they would sell it.",
        "Mia Roe used to say that the sea was wider.",
        "The line told the inquiry that the seal was new. The inquiry of 1987 believed it.",
    ],
)
def test_what_was_said_before_is_not_of_the_day_of_the_article(sentence: str) -> None:
    row = _row(sentence, sentence.partition(".")[0])

    assert (row.edtf, row.basis) == ("[..2024-05-16]", "inferred")


@pytest.mark.parametrize(
    "sentence",
    [
        "Mia Roe told me that they would sell it.",
        "Mia Roe said that the late ferry was sold.",
        "The line told the inquiry that the seal was new.",
        "The line told the inquiry that the seal was new. The inquiry of May 2024 believed it.",
    ],
)
def test_other_words_stand_at_the_day_of_the_article(sentence: str) -> None:
    assert _row(sentence, sentence.partition(".")[0]).edtf == "2024-05-16"


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
