"""Where the heads of comments stand, and what stands between a name and its time: words are given to nobody else."""

import pytest

from claimline import find_events, read_text
from test_threads import ARTICLE, SAID, Form, comments, thread

# Empty lines, buttons and counts part a name from its time; names, ranks and pictures stand above it.
ABOVE = (
    Form("a gap between name and time", "{n}\n{i}7\n\n{d} May 2019, {h:02d}:05\n\n{w}\n\nReply"),
    Form("counts and a gap", "{n}\n\nJoined: 12 Jul 2004\nPosts: {i}2\nHome: Oster\n\nPosted: {d} May 2019 {c}\n\n{w}\n\nBack to top"),
    Form("points over the time", "{n}\n{i}3 points\n·\nMay {d}, 2019 at {c}\n\n{w}\n\nReply\n\nShare"),
    Form("labels between", "{n}\nParty: none\nReply #{i}\nDate: May {d}, 2019 - {c}\n{w}"),
    Form("rank under the name", "{n}\nActive member\n\nJoined\nMar 3, 2012\nMessages\n8{i}\n\nMay {d}, 2019 at {c}\n\n{w}"),
    Form("a panel in the form of a menu", "#{i}\n{d:02d}-05-2019, {h:02d}:05\n{n}\nSenior Member\n\nJoin Date: Jan 2012\nHarbour: Oster\nPosts: 12{i}\n\n{w}\n_____\nNo more eels\nReply With Quote"),
    Form("a long panel and no button", "{n}\n{n}\nOld eel hand\nLamp warden\nJoined\nJan 4, 2012\nPosts\n1,2{i}3\nLikes got\n8\nPort\nOster\nMay {d}, 2019 at {c}\nAdd mark\n#{i}\n{w}"),
    Form("counts of hours over the time", "{n}\n1{i} eels bought\nRecommended\n{i}.4 hours on the mole\nPosted: {d} May 2019 {c}\n{w}\nYes No Maybe", between="\n"),
    Form("the time twice", "Comment posted by {n}, at {h:02d}:05 {d} May 2019\n{h:02d}:05 {d} May 2019\n\n{w}\n\nReply"),
    Form("the name and the time twice", "{n} commented May {d}, 2019, {c}\n{n}\nOster | May {d}, 2019, {c}\n{w}\n\nRecommend"),
    Form("votes and a picture over the head", "+{i}\nVote up\nVote down\n{n}'s avatar - Go to profile\n\n{n} · May {d}, 2019, {c}\n{w}\nReport\nReply"),
    Form("the name over the head", "Comment by {n}.\n{n}\nMay {d}, 2019 at {c}\n\n{w}\n\nReply\n1{i}\nShare"),
    Form("a link before the words of the form", "Eels\nPermalink Submitted by {n} on {d} May 2019 - {h:02d}:05.\n\n{w}\n\nreply"),
    Form("time before who said it", "At {c}, May {d}, 2019, {n} said...\n\n{w}\n\n "),
    Form("a place behind the name", "{n} from Oster on May {d}, 2019, {c}:\n\n{w}"),
)  # fmt: skip
BELOW = (
    Form("name, day and clock below", "{w}\n{n}\non May {d}, 2019\nat {c}\nReport"),
    Form("fields below", "{w}\n\nCommenter\n    {n}\nPlace\n    Oster\nDate and time\n    May {d}, 2019, {c}"),
    Form("labels below", "{w}\n\nfrom:  {n}\nPosted on: May {d}, 2019 at {c}"),
    Form("name and buttons below", "{w}\n{n}\n{d} May 2019 {h:02d}:05\nReport\nReply"),
    Form("time over the name", "{w}\n\nShare\nFollow\nanswered May {d}, 2019 at {h:02d}:05\n{n}'s user avatar\n{n}\n1,{i}04\nAdd a comment"),
    Form("time over the name, a gap below", "{w}\n{d} May 2019, {h:02d}:05\n{n}"),
    Form("time over the name alone", "{w}\n\nPosted May {d}, 2019 at {h:02d}:05\n{n}\n{i}04 points"),
)  # fmt: skip
AROUND = (
    Form("name and time apart", "{n}\n\n{w}\n\nMay {d}, 2019, {c} – Flag – Like – Reply"),
    Form("name, words, time, gap", "{n}\n{w}\nMay {d}, 2019, {c} – Flag – Like – Reply"),
    Form("counts under the time", "{n}\n{w}\n2019-05-{d:02d} {h:02d}:05Report\nReplies {i}\nLike2{i} Share3", between="\n"),
)  # fmt: skip


@pytest.mark.parametrize("heading", ["", "4 Comments\n\n"], ids=["bare", "headed"])
@pytest.mark.parametrize("form", [*ABOVE, *AROUND], ids=lambda form: form.name)
def test_name_time_and_words_stay_together(form: Form, heading: str) -> None:
    _, found = comments(thread(form, heading))
    assert [event.source for event in found] == [(said.name,) for said in SAID]
    assert [event.earliest for event in found] == [f"2019-05-{s.day:02d}T{s.hour:02d}:05" for s in SAID]
    words = [" ".join(said.words.split()) for said in SAID]
    assert [" ".join(event.quote.split())[: len(w)] for event, w in zip(found, words, strict=True)] == words


@pytest.mark.parametrize("form", BELOW, ids=lambda form: form.name)
def test_a_foot_of_some_lines_belongs_to_the_words_above_it(form: Form) -> None:
    _, found = comments(thread(form))
    assert [event.source for event in found] == [(said.name,) for said in SAID]
    assert [" ".join(event.quote.split()) for event in found] == [" ".join(s.words.split()) for s in SAID]


def test_answers_under_their_count_have_the_time_and_the_name_below() -> None:
    form = Form("", "{i}\n\n{w}\n\nShare\nanswered May {d}, 2019 at {h:02d}:05\n{n}\n1,{i}04")
    _, found = comments(thread(form, "4 Answers\n\n"))
    assert [event.source for event in found] == [(said.name,) for said in SAID]
    assert [" ".join(event.quote.split()) for event in found] == [" ".join(s.words.split()) for s in SAID]


def test_times_over_names_that_could_stand_above_or_below_are_given_to_nobody() -> None:
    form = Form("", "{w}\n\nPosted May {d}, 2019 at {h:02d}:05\n{n}\n{i}04 points")
    document, found = comments(
        thread(form, "4 comments\n\n") + "What would you say? Write it to the board of Oster.\n"
    )
    assert found == []
    assert any("could not be read" in notice for notice in document.notices)


@pytest.mark.parametrize("between", ["\n\n", "\n"], ids=["gaps", "no gaps"])
def test_where_the_first_name_over_words_is_missing_no_name_is_the_next_one_s(between: str) -> None:
    form = Form("", "{w}\n{d} May 2019, {h:02d}:05\n{n}", between=between)
    _, found = comments(thread(form) + "\nGood night.\n")
    assert [event.source for event in found] in ([], [(said.name,) for said in SAID])


def test_names_that_sign_the_words_above_are_not_given_to_the_words_below() -> None:
    text = ARTICLE + "".join(
        f"Added: {s.day} May 2019, {s.hour:02d}:05\n\n{s.words}\n\n{s.name}, Oster\n\nRecommended by {s.day} people\n\n"
        for s in SAID
    )
    document, found = comments(text)
    assert found == []
    assert any("could not be read" in notice for notice in document.notices)


def test_what_heads_and_feet_both_could_be_is_unread() -> None:
    text = ARTICLE + "4 Comments\n\nThe words below are their writers' own, and of nobody else.\n\n"
    text += "".join(
        f"{s.name}, {s.day} May 2019 {s.hour:02d}:05\n\nIt was dark, says {s.name}.\n\n" for s in SAID
    )
    document, found = comments(text)
    assert found == []
    assert any("could not be read" in notice for notice in document.notices)


def test_the_article_is_no_first_comment_of_its_author() -> None:
    form = Form("name and job", "{n} · Boat builder\n{w}\nReply · {i} · Like · May {d}, 2019 {c}")
    text = thread(form, heading="").replace("By Ines Dahl\n\n", "Ines Dahl\n")
    document, found = comments(text)
    assert [event.source for event in found] == [(said.name,) for said in SAID]
    assert any("2011" in event.quote and event.source == ("Ines Dahl",) for event in find_events(document))


def test_a_short_last_line_is_not_the_name_of_the_next() -> None:
    words = ("I saw it.", "You did not.\nNonsense", "Stop it, both.\nPlease", "He is right.")
    text = (
        ARTICLE
        + "4 Comments\n"
        + "".join(
            f"{s.name}\nMay {s.day}, 2019 at {s.hour:02d}:05\n{w}\n" for s, w in zip(SAID, words, strict=True)
        )
    )
    _, found = comments(text)
    assert [event.source[0] for event in found] == [said.name for said in SAID]
    assert [event.quote for event in found] == list(words)


def test_who_is_answered_stands_on_a_line_of_its_own_under_the_head() -> None:
    text = (
        ARTICLE
        + "2 Comments\n\nOlga Brink\n3 May 2019 at 09:05\nIt was sold.\nReply\n\nPer\n4 May 2019 at 09:15\nIn reply to Olga Brink\nWho paid?\nReply\n"
    )
    document, _ = comments(text)
    answer = document.passages[-1]
    assert (answer.parent, document.text[answer.start : answer.end]) == ("c1", "Who paid?")


def test_a_word_that_is_a_button_too_is_kept_where_others_do_not_have_it() -> None:
    text = (
        ARTICLE
        + "3 Comments\n\n"
        + "".join(
            f"{s.name}\nMay {s.day}, 2019 at {s.hour:02d}:05\n{w}\nReply\n\n"
            for s, w in zip(SAID, ("Like!", "No.", "Who paid?"), strict=False)
        )
    )
    assert [event.quote for event in comments(text)[1]] == ["Like!", "No.", "Who paid?"]


def test_the_times_of_a_programme_make_no_thread() -> None:
    text = ARTICLE + "".join(
        f"{s.name}, {10 + i} May 2019 at 7:{i * 15:02d} pm\nOn the lamp, with slides.\n\n"
        for i, s in enumerate(SAID)
    )
    document, found = comments(text)
    assert found == []
    assert any("may be comments" in notice for notice in document.notices)


def test_a_list_of_the_article_under_reactions_is_no_thread() -> None:
    assert comments(ARTICLE + "Reactions\n\n1. The board should pay.\n2. The town should pay.\n")[1] == []


def test_messages_under_clock_times_are_given_to_nobody_else() -> None:
    text = (
        ARTICLE
        + "Friday, 3 May 2019\n"
        + "".join(f"{s.name}\n  {s.hour}:0{i}\nDark, I say.\n" for i, s in enumerate(SAID))
    )
    document, found = comments(text)
    assert found == []
    assert any("comments" in notice for notice in document.notices)


@pytest.mark.parametrize("count", [1, 2, 3])
@pytest.mark.parametrize(
    "line", ["3 May 2019", "10:32", "Mia Roe", "3 Comments", "Mia Roe, 3 May 2019 10:07", "Reply", "– Mia"]
)
def test_lines_that_are_nothing_but_parts_of_heads_are_no_error(line: str, count: int) -> None:
    for before in ("", ARTICLE):
        for between in ("\n", "\n\n"):
            assert read_text(before + between.join(["x", *[line] * count])).text


@pytest.mark.parametrize(
    ("written", "read"),
    [
        (("Roe, Mia", "Roe, Jo", "Fox, Lee", "Day, Ann"), None),
        (("De Vries", "Da Costa", "Van Dam", "Du Roc"), None),
        (("Mia from Oster", "Mia from Lund", "Jo from Oster", "Lee from Lund"), None),
        (("Bob Bob", "Jo Fox", "Lee Day", "Ann Roe"), None),
        (("Mia from Oster", "Jo from Lund", "Lee from Oster", "Ann from Oster"), ("Mia", "Jo", "Lee", "Ann")),
        (("Mia Mia", "Jo Jo", "Lee Lee", "Ann Ann"), ("Mia", "Jo", "Lee", "Ann")),
    ],
)
def test_what_a_form_adds_to_names_is_cut_where_nobody_loses_by_it(
    written: tuple[str, ...], read: tuple[str, ...] | None
) -> None:
    text = (
        ARTICLE
        + "4 Comments\n\n"
        + "".join(
            f"{name}\nMay {s.day}, 2019 at {s.hour:02d}:05\nDark again, I say.\nReply\n\n"
            for name, s in zip(written, SAID, strict=True)
        )
    )
    assert tuple(event.source[0] for event in comments(text)[1]) == (read or written)


def test_a_head_that_would_hold_another_time_is_unread() -> None:
    text = "".join(f"{s.day} May 2019 at {s.hour:02d}:05\n{s.name}\nIt was dark, I say.\n" for s in SAID)
    document, found = comments(text)
    assert found == []
    assert any("could not be read" in notice for notice in document.notices)


def test_a_heading_may_quote_a_title_with_points() -> None:
    text = (
        ARTICLE
        + "Posted on May 2, 2019 Author Ines Dahl\n\n2 thoughts on “Lamps vs. Moles”\n\n1. Per says:\nMay 3, 2019 at 9:05 am\n\nDark.\n\nReply\n2. Olga says:\nMay 4, 2019 at 9:05 am\n\nAgain.\n\nReply\n"
    )
    assert [(event.id, event.source) for event in comments(text)[1]] == [
        ("text:c1", ("Per",)),
        ("text:c2", ("Olga",)),
    ]


def test_of_two_names_over_a_time_the_second_is_answered() -> None:
    names = ("Per", "Olga Brink", "Olga Brink\nPer", "Per\nOlga Brink", "Jo Ash", "Olga Brink\nJo Ash")
    text = ARTICLE + "".join(
        f"{name}\n{3 + i} May 2019 9.0{i}\n{i}\n\nDark again, I say.\n\nReply\nShare\n\n"
        for i, name in enumerate(names)
    )
    document, found = comments(text)
    assert [event.source[0] for event in found] == [name.split("\n")[0] for name in names]
    assert [passage.parent for passage in document.passages[-6:]] == ["", "", "c1", "c1.r1", "", "c3"]
    assert [event.earliest for event in found] == [f"2019-05-{3 + i:02d}T09:0{i}" for i in range(6)]


def test_days_over_paragraphs_of_a_chronicle_stay_the_article_s_whatever_one_of_them_says_of_the_hour() -> (
    None
):
    days = ("12 January 2014", "3 June 2015", "30 July 2018, 14:00", "2 August 2018")
    text = ARTICLE.replace("2 May", "9 May") + "".join(
        f"{day}\nThe lamp was moved again.\n\n" for day in days
    )
    assert sum("moved again" in event.quote for event in find_events(read_text(text))) == len(days)


SHIFTED = {
    "name, gap, time below": "{w}\n{n}\n\n{d} May 2019, {h:02d}:05\n",
    "time, gap, name below": "{w}\n{d} May 2019, {h:02d}:05\n\n{n}\n",
    "gap, time, name, button below": "{w}\n\n{d} May 2019, {h:02d}:05\n{n}\nReply\n",
    "time, gap, name above": "{d} May 2019, {h:02d}:05\n\n{n}\n{w}\n",
}


@pytest.mark.parametrize("heading", ["", "4 comments\n\n"], ids=["bare", "headed"])
@pytest.mark.parametrize("form", SHIFTED.values(), ids=SHIFTED)
def test_no_name_and_no_time_is_the_neighbours(form: str, heading: str) -> None:
    words = [" ".join(said.words.split()) for said in SAID]
    written = [form.format(n=s.name, d=s.day, h=s.hour, w=w) for s, w in zip(SAID, words, strict=True)]
    document, found = comments(ARTICLE + heading + "".join(written))
    own = {w: (s.name, f"2019-05-{s.day:02d}T{s.hour:02d}:05") for s, w in zip(SAID, words, strict=True)}
    assert all((event.source[0], event.earliest) == own.get(event.quote) for event in found)
    assert found or any("could not be read" in notice for notice in document.notices)
    kept = "".join(document.text[p.start : p.end] for p in document.passages if not p.is_comment)
    assert "The lamp on the mole went out" in kept
    assert not any(w in kept for w in words)
