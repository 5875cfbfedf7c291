"""Threads whose comments stand on one line each with their head, and lines with a clock time and no day."""

import pytest

from claimline import find_events, read_text
from test_threads import ARTICLE, SAID, clock, comments

WORDS = [" ".join(said.words.split()) for said in SAID]
UNREAD = "could not be read"


@pytest.mark.parametrize(
    "opens",
    [
        "{n} ({d} May 2019, {h:02d}:05): ",
        "{n}, 2019-05-{d:02d} {h:02d}:05: ",
        "{n} - {d} May 2019 {h:02d}:05 : ",
    ],
)
def test_words_behind_the_minute_and_a_colon_are_of_the_name_before_it(opens: str) -> None:
    lines = [opens.format(n=s.name, d=s.day, h=s.hour) + words for s, words in zip(SAID, WORDS, strict=True)]
    _, found = comments(ARTICLE + "4 comments\n\n" + "\n".join(lines) + "\n")
    assert [event.source for event in found] == [(said.name,) for said in SAID]
    assert [event.earliest for event in found] == [f"2019-05-{s.day:02d}T{s.hour:02d}:05" for s in SAID]
    assert [event.quote for event in found] == WORDS


def test_a_line_of_another_that_a_comment_quotes_heads_none() -> None:
    quoted = "Olga Brink (3 May 2019, 09:05): the board sold it."
    written = [
        f"{s.name}\n{s.day} May 2019 {s.hour:02d}:05\n{quoted if i == 2 else words}\n\n"
        for i, (s, words) in enumerate(zip(SAID, WORDS, strict=True))
    ]
    _, found = comments(ARTICLE + "4 comments\n\n" + "".join(written))
    assert [event.source for event in found] == [(said.name,) for said in SAID]
    assert found[2].quote == quoted


@pytest.mark.parametrize("signs", [" — {n}, {d} May 2019", " – {n} ({d} May 2019)", " -- {n}, {d} May 2019"])
def test_words_with_a_dash_a_name_and_a_day_at_their_end_are_not_the_authors(signs: str) -> None:
    lines = [words + signs.format(n=s.name, d=s.day) for s, words in zip(SAID, WORDS, strict=True)]
    document, found = comments(ARTICLE + "Comments\n\n" + "\n\n".join(lines) + "\n")
    assert found == []
    assert any(UNREAD in notice for notice in document.notices)
    assert not any(words in event.quote for event in find_events(document) for words in WORDS)


def test_sayings_that_an_article_quotes_with_name_and_day_stay_in_it() -> None:
    sayings = [f"“{words}” — {s.name}, {s.day} May 2019" for s, words in zip(SAID, WORDS, strict=True)]
    document = read_text(
        ARTICLE + "\n\n".join([*sayings, "So much for what the harbour heard in those weeks."]) + "\n"
    )
    assert not any(UNREAD in notice for notice in document.notices)
    assert [document.text[p.start : p.end] for p in document.passages][-1].startswith("So much")


DIVIDED = "".join(
    f"{'Friday, May 3rd, 2019' if i == 0 else 'Saturday, May 4th, 2019' if i == 2 else ''}\n{s.name}  {clock(s.hour).upper()}\n{words}\n"
    for i, (s, words) in enumerate(zip(SAID, WORDS, strict=True))
)


def test_messages_under_days_that_part_them_are_not_given_to_who_stands_under_the_day() -> None:
    document, found = comments(ARTICLE + DIVIDED)
    assert found == []
    assert any("left out" in notice for notice in document.notices)
    assert not any(words in event.quote for event in find_events(document) for words in WORDS)


@pytest.mark.parametrize("time", ["{d}/5 9:0{i} AM", "Tue, 09:0{i}", "Tuesday 9:0{i} p.m."])
def test_names_over_a_clock_time_with_a_day_that_is_no_date_are_told(time: str) -> None:
    lines = [
        f"{s.name}\n{time.format(d=s.day, i=i)}\n{words}\n\n"
        for i, (s, words) in enumerate(zip(SAID, WORDS, strict=True))
    ]
    document = read_text(ARTICLE + "".join(lines))
    assert any("may be comments" in notice or UNREAD in notice for notice in document.notices)


def test_a_foot_in_the_first_line_of_a_text_leaves_its_passages_in_order() -> None:
    feet = ["m0-7-01T00:40Like", "o5thApril2012 0pm Reply", "", ".", "p3Apr2012 a 9am Reply", "d"]
    document = read_text("\n".join(feet))
    starts = [passage.start for passage in document.passages]
    assert starts == sorted(starts)
    assert any(UNREAD in notice for notice in document.notices)


@pytest.mark.parametrize("link", ["Replying to \n@{h}", "Replying to @{h}"], ids=["two lines", "one line"])
def test_a_handle_under_a_head_answers_who_has_it_under_the_name(link: str) -> None:
    written = []
    for s, words in zip(SAID, WORDS, strict=True):
        answers = link.format(h=SAID[s.answers].handle) + "\n" if s.answers is not None else ""
        written.append(f"{s.name}\n@{s.handle}\n·\nMay {s.day}, 2019\n{answers}{words}\n")
    _, found = comments(ARTICLE + "".join(written))
    ids = {event.source[0]: event.id for event in found}
    answered = [ids[SAID[s.answers].name] if s.answers is not None else "text:a" for s in SAID]
    by_name = {event.source[0]: (event.reply_to, event.quote) for event in found}
    assert [by_name[s.name] for s in SAID] == list(zip(answered, WORDS, strict=True))


def test_a_number_before_a_name_like_a_month_is_no_day() -> None:
    names = ("May Fields", "Per Holm", "Jan Oort", "Ida Moss")
    written = [
        f"{i} {name}\n{i} June 2019 09:05\n{words}\n\n"
        for i, (name, words) in enumerate(zip(names, WORDS, strict=True), 1)
    ]
    _, found = comments(ARTICLE + "4 comments\n\n" + "".join(written))
    assert [event.source for event in found] == [(name,) for name in names]


@pytest.mark.parametrize(
    "gone",
    [
        "This comment has been removed by a moderator.",
        "[deleted]",
        "Dieser Kommentar wurde von der Redaktion gelöscht.",
        "Este comentario ha sido eliminado.",
    ],
)
def test_the_place_of_a_removed_comment_is_nobodys_words(gone: str) -> None:
    written = [
        f"{s.name}\n{s.day} May 2019 {s.hour:02d}:05\n{words}\nReply\n\n{gone + chr(10) * 2 if i in (1, 3) else ''}"
        for i, (s, words) in enumerate(zip(SAID, WORDS, strict=True))
    ]
    document, found = comments(ARTICLE + "6 comments\n\n" + "".join(written))
    assert [(event.source, event.quote) for event in found] == [
        ((s.name,), words) for s, words in zip(SAID, WORDS, strict=True)
    ]
    assert any(
        "Removed, as lines among the comments say: 2 comments." in notice for notice in document.notices
    )


def test_a_word_at_the_end_of_a_comment_is_no_sign_that_another_was_removed() -> None:
    last = "Who lit it?\n\nRemoved!\n\nThis comment is hidden in a bottle that I found, I know, and so on for more than the eighty characters of a page."
    _, found = comments(
        ARTICLE + f"2 comments\n\nPer\n3 May 2019 09:05\nNobody.\n\nOlga Brink\n3 May 2019 09:15\n{last}\n"
    )
    assert found[1].quote.split() == last.split()


@pytest.mark.parametrize("between", ["", "\n"], ids=["no gaps", "gaps"])
def test_each_time_over_a_name_heads_a_comment_without_gaps_too(between: str) -> None:
    written = [
        f"{s.day:02d}.05.2019 {s.hour:02d}:05\n{s.name}\n{words}\n{between}"
        for s, words in zip(SAID, WORDS, strict=True)
    ]
    _, found = comments(ARTICLE + "Posts: 4\n\n" + "".join(written))
    assert [(event.source, event.quote) for event in found] == [
        ((s.name,), words) for s, words in zip(SAID, WORDS, strict=True)
    ]


@pytest.mark.parametrize(
    "edited",
    [
        "Last edited by {n}: {d} June 2019",
        "Zuletzt bearbeitet von {n} am {d}. Juni 2019",
        "Edited on {d} June 2019",
    ],
)
def test_the_day_of_a_change_below_a_comment_is_not_its_own(edited: str) -> None:
    written = [
        f"{s.name}\n{s.day} May 2019 {s.hour:02d}:05\n{words}\n\n{edited.format(n=s.name, d=s.day + 9)}\n\nLike Reply\n\n"
        for s, words in zip(SAID, WORDS, strict=True)
    ]
    _, found = comments(ARTICLE + "4 comments\n\n" + "".join(written))
    assert [event.earliest for event in found] == [f"2019-05-{s.day:02d}T{s.hour:02d}:05" for s in SAID]
    assert [event.quote for event in found] == WORDS


def test_one_word_in_the_third_column_is_a_comment() -> None:
    words = ["Agreed.", *WORDS[1:]]
    rows = [
        f"{s.name}\t{s.day} May 2019 {s.hour:02d}:05\t{one}\n" for s, one in zip(SAID, words, strict=True)
    ]
    _, found = comments(ARTICLE + "4 comments\n\n" + "".join(rows))
    assert [(event.source, event.quote) for event in found] == [
        ((s.name,), one) for s, one in zip(SAID, words, strict=True)
    ]


@pytest.mark.parametrize(
    "head",
    [
        "**{n}** — *{d} May 2019 {h:02d}:05*",
        "### {n}, {d} May 2019 {h:02d}:05",
        "{i} ：{n}：2019/05/{d:02d} {h:02d}:05:11",
    ],
)
def test_marks_around_a_name_are_no_part_of_it(head: str) -> None:
    written = [
        f"{head.format(n=s.name, d=s.day, h=s.hour, i=i)}\n\n{words}\n\n---\n\n"
        for i, (s, words) in enumerate(zip(SAID, WORDS, strict=True), 1)
    ]
    _, found = comments(ARTICLE + "## Comments\n\n" + "".join(written))
    assert [(event.source, event.quote) for event in found] == [
        ((s.name,), words) for s, words in zip(SAID, WORDS, strict=True)
    ]
