"""Threads in the forms that pages have when they are copied: whose words are whose, and when."""

from typing import NamedTuple

import pytest

from claimline import find_events, read_text
from claimline.dates import find_moment
from claimline.model import Document, Event

ARTICLE = """The lamp on the mole

By Ines Dahl

2 May 2019

The lamp on the mole went out in 2011, after the keeper had been sent home and the harbour board had sold his boat.

Nobody lit it again. The fishermen hung lanterns on the rail, and two of them were lost in the winter of 2013.

"""


class Said(NamedTuple):
    name: str
    handle: str
    day: int
    hour: int
    words: str
    answers: int | None = None  # the place of the comment that it answers


SAID = (
    Said("Olga Brink", "obrink", 3, 9, "The board sold it in 2010.\n\nI saw the papers on 4 June 2012."),
    Said("Per", "per_7", 3, 22, "Two lanterns:\n- one red\n- one white", 0),
    Said("T. J. Moe", "tjmoe", 4, 7, "Who paid for that?"),
    Said("Åsa Vik-Holm", "asa.vik", 14, 13, "By 3 pm it was dark in March.", 2),
)
MONTHS = {"en": "May", "de": "Mai", "fr": "mai", "es": "mayo"}


class Form(NamedTuple):
    """How a page writes a comment: `{w}` stands for the words, `answer` for the form of an answer."""

    name: str
    comment: str
    answer: str = ""
    indent: str = ""
    between: str = "\n\n"


def clock(hour: int) -> str:
    return f"{(hour - 1) % 12 + 1}:05 {'am' if hour < 12 else 'pm'}"


FORMS = (
    Form("bars", "{n} | {d} May 2019 at {c} | Reply\n{w}"),
    Form("name over time", "{n}\nMay {d}, 2019 at {c}\n{w}\nReply"),
    Form("said after the time", "{n} on May {d}, 2019 at {c} said:\n{w}"),
    Form("nothing between", "{n} May {d}, 2019 at {c}\n{w}"),
    Form("number without a dot", "{i} {n} May {d}, 2019 at {c}\n\n{w}"),
    Form("time first", "On May {d}, 2019 at {c}, {n} wrote:\n\n{w}"),
    Form("glued", "{n}May {d}, 2019 {c}\n{w}\nReply", between="\n"),
    Form("posted by", "Posted by {n} on May {d}, 2019 at {c}\n{w}"),
    Form("number sign", "#{i} {n} 2019-05-{d:02d} {h:02d}:05\n{w}"),
    Form("three lines", "{n}\n     May {d}, 2019\n     {c}\n\n{w}"),
    Form("answered by name", "{n} • May {d}, 2019 {c}\n{w}\n3 ^ | v • Reply • Share ›", "{n} > {p} • May {d}, 2019 {c}\n{w}\n1 ^ | v • Reply • Share ›"),
    Form("in reply to", "{n}\nMay {d}, 2019 at {c}\n{w}", "{n}\nin reply to {p}\nMay {d}, 2019 at {c}\n{w}"),
    Form("indented", "{n} | May {d}, 2019 at {c}\n{w}", indent="    "),
    Form("digits, the month first", "{n} - 05/{d:02d}/2019 {c}\n{w}"),
    Form("digits with points", "{n} 05.{d:02d}.19 at {c}\n{w}"),
    Form("board", "05-{d:02d}-2019, {c}\n#{i}\n{n}\nOld Hand\n{w}"),
    Form("chat", "[2019-05-{d:02d} {h:02d}:05] {n}: {w}", between="\n"),
    Form("chat with a dash", "{d:02d}.05.19, {h:02d}:05 - {n}: {w}", between="\n"),
    Form("German", "{n} sagt:\n{d}. Mai 2019 um {h}:05 Uhr\n{w}\nAntworten"),
    Form("German, one line", "{n} schrieb am {d:02d}.05.2019 um {h}:05:\n{w}"),
    Form("French", "{n} dit :\n{d} mai 2019 à {h} h 05\n{w}\nRépondre"),
    Form("Spanish", "{n} dice:\n{d} de mayo de 2019 a las {h}:05\n{w}\nResponder"),
    Form("place after the name", "{n}, Oster — {d} May 2019 {h:02d}:05\n{w}"),
    Form("guest book", "Name: {n}\nDate: {d} May 2019 {h:02d}:05\n\n{w}"),
    Form("likes under a sign", "{n}\nMay {d}, 2019 {c}\n{w}\n👍 3{i}\nReply\n{i} replies", between="\n\n"),
    Form("moderator", "{n} [Moderator] | May {d}, 2019 {c}\n{w}"),
    Form("below: posted by", "{w}\n\nPosted by: {n} | May {d}, 2019 at {c}"),
    Form("below: by", "{w}\nby {n} on May {d}, 2019 at {c}."),
    Form("below: time only", "{n} wrote:\n\n{w}\n\nMay {d}, 2019 at {c}"),
    Form("below: like line", "{n}\n{w}\nLike · Reply · {i} · May {d}, 2019 {c}", between="\n"),
)  # fmt: skip


def thread(form: Form, heading: str = "4 Comments\n\n") -> str:
    written = []
    for i, said in enumerate(SAID):
        answers = said.answers is not None and bool(form.answer or form.indent)
        parent = SAID[said.answers or 0]
        template = form.answer if answers and form.answer else form.comment
        words = template.format(
            n=said.name, d=said.day, h=said.hour, c=clock(said.hour), w=said.words, i=i + 1, p=parent.name
        )
        indent = form.indent if answers else ""
        written.append("\n".join(indent + line if line else line for line in words.split("\n")))
    return ARTICLE + heading + form.between.join(written) + "\n"


def comments(text: str, captured: str | None = None) -> tuple[Document, list[Event]]:
    document = read_text(text, captured=captured)
    return document, [event for event in find_events(document) if event.kind in {"comment", "reply"}]


@pytest.mark.parametrize("form", FORMS, ids=lambda form: form.name)
def test_every_comment_keeps_its_writer_its_time_its_words_and_its_parent(form: Form) -> None:
    _, found = comments(thread(form))
    assert [event.source for event in found] == [(said.name,) for said in SAID]
    assert [event.earliest for event in found] == [f"2019-05-{s.day:02d}T{s.hour:02d}:05" for s in SAID]
    assert [" ".join(event.quote.split()) for event in found] == [" ".join(s.words.split()) for s in SAID]
    ids = [event.id for event in found]
    nested = bool(form.answer or form.indent)
    parents = [ids[s.answers] if nested and s.answers is not None else "text:a" for s in SAID]
    assert [event.reply_to for event in found] == parents


@pytest.mark.parametrize(
    "form", [form for form in FORMS if not form.name.startswith("below")], ids=lambda form: form.name
)
def test_a_thread_needs_no_heading(form: Form) -> None:
    document, found = comments(thread(form, heading=""))
    assert [event.source for event in found] == [(said.name,) for said in SAID]
    assert sum(passage.kind == "paragraph" for passage in document.passages) == 2


@pytest.mark.parametrize("form", FORMS, ids=lambda form: form.name)
def test_no_word_of_a_thread_is_the_author_s(form: Form) -> None:
    events = find_events(read_text(thread(form)))
    own = [event.quote for event in events if event.source == ("Ines Dahl",) and event.kind == "claim"]
    assert all("2010" not in quote and "June" not in quote and "March" not in quote for quote in own)


def test_a_page_that_counts_its_comments_may_give_no_times() -> None:
    text = ARTICLE + "2 Comments\n\nOlga Brink\nThe board sold it.\n\nI saw it.\n\nPer\nWho paid?\n"
    document, found = comments(text)
    assert [(event.source[0], event.quote) for event in found] == [
        ("Olga Brink", "The board sold it.\n\nI saw it."),
        ("Per", "Who paid?"),
    ]
    assert "a name stands above the words of each, and no time" in document.notices[-1]


def test_what_looks_like_a_thread_and_cannot_be_read_is_left_out_and_said() -> None:
    text = ARTICLE + "7 Comments\n\nThe board sold it in 2010.\n\nWho paid for that in 2012?\n"
    document, found = comments(text)
    assert found == []
    assert not any("2010" in event.quote for event in find_events(document))
    assert document.notices[-1] == (
        "Lines 11 to 15 look like comments in a form that could not be read; they are left out."
    )


def test_a_name_that_is_a_weekday_stays_a_name_among_heads_without_one() -> None:
    form = Form("dash", "— {n}, {d} May 2019\n{w}")
    text = thread(form).replace("T. J. Moe", "Jo Saturday")
    assert comments(text)[1][2].source == ("Jo Saturday",)


def test_a_time_ago_is_as_wide_as_its_unit_where_the_time_of_the_copy_is_known() -> None:
    text = ARTICLE + "Olga Brink • 3 days ago\nIt was sold.\n\nPer • 2 years ago\nWho paid?\n"
    _, found = comments(text, captured="2022-05-10")
    assert [(event.earliest, event.latest) for event in found] == [
        ("2022-05-06", "2022-05-07"),
        ("2019-05-10", "2020-05-10"),
    ]
    assert {event.basis for event in found} == {"relative"}
    _, found = comments(text)
    assert {event.date_text for event in found} == {"3 days ago", "2 years ago"}
    assert not any(event.basis == "relative" for event in found)


def test_a_word_that_all_comments_begin_with_is_the_page_s() -> None:
    text = ARTICLE + "".join(
        f"{said.name}\nMay {said.day}, 2019 at {clock(said.hour)}\nOld Hand\n{said.words}\n\n"
        for said in SAID
    )
    assert [event.quote.split("\n")[0] for event in comments(text)[1]] == [
        s.words.split("\n")[0] for s in SAID
    ]


def test_times_before_the_entries_of_a_diary_make_no_thread() -> None:
    text = ARTICLE + "".join(
        f"{day} May 2019\n\nThe lamp was dark, and it rained on the mole.\n\n" for day in range(3, 9)
    )
    document, found = comments(text)
    assert found == []
    assert sum(passage.kind == "paragraph" for passage in document.passages) == 14


@pytest.mark.parametrize(
    ("line", "time"),
    [
        ("HaleApril 14, 2016 3:09 AM", "April 14, 2016 3:09 AM"),
        ("Fri, 01 Apr 2016 10:32:11 +0000", "Fri, 01 Apr 2016 10:32:11 +0000"),
        ("10:32, 1 April 2016 by Ann", "10:32, 1 April 2016"),
        ("2016年4月1日 10:32 发表", "2016年4月1日 10:32"),
        ("by Ann, 12 марта 2016 в 10:32", "12 марта 2016 в 10:32"),
        ("Ann • il y a 3 heures", "il y a 3 heures"),
        ("Omar 3, 2016 was a good year", ""),
        ("No time at all", ""),
    ],
)
def test_a_time_is_found_in_its_line(line: str, time: str) -> None:
    moment = find_moment(line)
    assert (line[moment.start : moment.end] if moment else "") == time


def test_lines_that_end_in_a_day_and_a_time_are_unread_where_nothing_tells_whose_they_are() -> None:
    text = ARTICLE + "".join(
        f"I never saw it lit, whatever the board says of that. Name {i} (talk) 10:3{i}, {i} May 2019 (UTC)\n\n"
        for i in range(3, 7)
    )
    document, found = comments(text)
    assert found == []
    assert document.notices[-1].startswith(
        "Lines 11 to 17 look like comments in a form that could not be read"
    )


def test_posts_of_the_article_s_own_author_are_no_comments() -> None:
    text = ARTICLE + "".join(
        f"Posted by Ines Dahl on {day} May 2019\n\nThe lamp is out again.\n\n" for day in range(3, 6)
    )
    assert not any(event.source != ("Ines Dahl",) for event in comments(text)[1])


def test_a_word_that_all_names_begin_with_is_the_form_s() -> None:
    text = ARTICLE + "".join(
        f"Poster {s.name} | May {s.day}, 2019 {clock(s.hour)}\n{s.words}\n\n" for s in SAID
    )
    assert [event.source for event in comments(text)[1]] == [(said.name,) for said in SAID]


def test_the_thread_ends_where_the_page_goes_on() -> None:
    text = thread(FORMS[0]) + "\nRelated stories\n\nThe mole is sold\n3 March 2019\n"
    assert comments(text)[1][-1].quote == SAID[-1].words


def test_a_head_below_the_words_stays_there_whatever_follows_the_thread() -> None:
    form = next(form for form in FORMS if form.name == "below: posted by")
    _, found = comments(thread(form) + "\nComments are closed.\n")
    assert [event.source for event in found] == [(said.name,) for said in SAID]


@pytest.mark.parametrize(
    "sentence",
    [
        "Mia Hale said on 3 May 2019 that it sank.",
        "Mia Hale wrote at 10:30 am on 3 May 2019: the lamp is out.",
        "On 3 May 2019 at 10:30 am, the board met.",
    ],
)
def test_a_sentence_with_a_name_and_a_time_is_no_head(sentence: str) -> None:
    assert comments(f"The lamp\n\n{sentence}\n\nIt was dark for years, and nobody minded.\n")[1] == []


@pytest.mark.parametrize(
    "words",
    [
        "No.\n\nPrevious commenters are wrong.\n\nIt was sold.",
        "No.\n\nRecent years were dark.",
        "No.\n\nMore on that would be good to have!",
    ],
)
def test_a_sentence_that_begins_like_a_footer_is_the_commenter_s(words: str) -> None:
    first = f"Olga Brink | May 3, 2019 9:05 am\n{words}\n\n"
    found = comments(f"{ARTICLE}{first}Per | May 4, 2019 9:05 am\n{words}\n")[1]
    assert [event.quote for event in found] == [words, words]


def test_two_comments_that_begin_alike_keep_their_words() -> None:
    text = "".join(
        f"{name} | May {day}, 2019 9:05 am\nAgreed\nIt fell.\n\n" for day, name in ((3, "Olga"), (4, "Per"))
    )
    assert [event.quote for event in comments(ARTICLE + text)[1]] == ["Agreed\nIt fell."] * 2


def test_what_is_taken_for_the_page_s_beside_comments_is_said() -> None:
    text = "".join(
        f"{s.name} | May {s.day}, 2019 {clock(s.hour)}\n{s.words}\nComplain here\n\n" for s in SAID
    )
    document, found = comments(ARTICLE + text)
    assert not any("Complain" in event.quote for event in found)
    assert (
        "Left out as the page's, since nearly all comments have it beside their words: “Complain here”."
        in document.notices
    )


def test_words_below_the_last_comment_are_counted() -> None:
    document, _ = comments(thread(FORMS[0]) + "\nRelated stories\n\nThe mole is sold\n3 March 2019\n")
    assert "Left out below the comments, where the page goes on: 3 lines." in document.notices


PAGE = """Harbour Post
Home
News
Log in

The lamp on the mole

By Ines Dahl
Published 2 May 2019 08:15
Updated 2 May 2019 09:40

The lamp on the mole went out in 2011, after the keeper had been sent home and the harbour board had sold his boat.

Nobody lit it again. The fishermen hung lanterns on the rail, and two of them were lost in the winter of 2013.

"""
FOOTER = """
More from the Harbour Post

The mole is sold
3 March 2019

Eels are late
1 March 2019

About us
Contact
© 2019 Harbour Post
"""


def test_a_page_without_a_thread_has_no_comment() -> None:
    document, found = comments(PAGE + FOOTER)
    assert found == []
    assert any("two of them were lost" in event.quote for event in find_events(document))


@pytest.mark.parametrize("form", FORMS[:20], ids=lambda form: form.name)
def test_a_page_around_a_thread_is_nobody_s_comment(form: Form) -> None:
    text = thread(form).removeprefix(ARTICLE)
    document, found = comments(PAGE + text + FOOTER)
    assert [event.source for event in found] == [(said.name,) for said in SAID]
    assert [" ".join(event.quote.split()) for event in found] == [" ".join(s.words.split()) for s in SAID]
    assert any("where the page goes on" in notice for notice in document.notices)


MORE_FORMS = (
    Form("a title over the head", "Eels, again\n{n}, {d} May 2019 {h:02d}:05\n\n{w}"),
    Form("the time over the name", "Friday {d} May 2019 {h:02d}:05 GMT\n{n}\n\n{w}\n\nReply"),
    Form("a label where a name could stand", "Comment Link {d} May 2019 {h:02d}:05 posted by {n}\n\n{w}\n\nReport"),
    Form("a picture and its words", "{n}'s profile photo\n{n}\nOld Hand\nMay {d}, 2019 at {c}\n\n{w}\n\nReply"),
    Form("a board", "{n}\nActive member\nJoined\nJul 3, 2012\nMessages\n1,{i}40\nLocation\nOster\nMay {d}, 2019, {c}\n\n{w}\n\nReply"),
    Form("mail", "Von: {n} <x@oster.invalid>\nGesendet: {d}. Mai 2019 {h:02d}:05\nAn: Verein\nBetreff: AW: Lampe\n\n{w}"),
    Form("a name and a job, time below", "{n} · Boat builder\n{w}\nLike · Reply · {i} · May {d}, 2019 {c}", between="\n"),
    Form("signed with a dash on two lines", "{w}\n– {n}\nMay {d}, 2019 at {c}"),
    Form("Chinese words", "{n}说道：\n2019年5月{d}日 {h:02d}:05\n{w}\n回复"),
)  # fmt: skip


@pytest.mark.parametrize("form", MORE_FORMS, ids=lambda form: form.name)
def test_the_name_is_what_is_most_like_one(form: Form) -> None:
    _, found = comments(thread(form))
    assert [event.source for event in found] == [(said.name,) for said in SAID]
    assert [event.earliest for event in found] == [f"2019-05-{s.day:02d}T{s.hour:02d}:05" for s in SAID]


def test_days_and_names_alone_may_be_comments_and_are_said() -> None:
    text = ARTICLE.replace("2 May 2019\n\n", "") + "".join(
        f"Keeper {name}, {day} May {year}\nHe lit the lamp for {day} years.\n\n"
        for name, day, year in (("Olga Brink", 9, 1998), ("Per Moe", 4, 2004), ("Jo Ash", 7, 2001))
    )
    document, found = comments(text)
    assert found == []
    assert any("may be comments" in notice for notice in document.notices)
    assert any("He lit the lamp" in event.quote for event in find_events(document))


def test_posts_of_one_writer_are_no_thread() -> None:
    text = ARTICLE + "".join(f"Posted on {day} May 2019 by Jo Ash\nDark again.\n\n" for day in range(3, 6))
    assert comments(text)[1] == []


def test_lines_alike_around_a_time_are_said_where_they_cannot_be_read() -> None:
    text = ARTICLE + "".join(f"- **{s.name}** (May {s.day}, 2019): Dark again, {s.name}.\n" for s in SAID)
    assert any("may be comments" in notice for notice in comments(text)[0].notices)


def test_the_first_of_comments_signed_below_is_said_to_begin_anywhere() -> None:
    form = next(form for form in FORMS if form.name == "below: posted by")
    assert any("Nothing marks where the first" in n for n in comments(thread(form, heading=""))[0].notices)
    assert not any("Nothing marks where the first" in n for n in comments(thread(form))[0].notices)
    longer = thread(form, heading="").replace("Who paid for that?", "Who paid for that?\n\nAnd when?")
    document = read_text(longer)
    assert any("may be its or the article's" in notice for notice in document.notices)
    assert not any("2010" in event.quote for event in find_events(document) if event.source == ("Ines Dahl",))


def test_a_wider_gap_than_the_thread_has_ends_it() -> None:
    text = thread(FORMS[0]) + "\n\n\nThe ferry timetable has changed, and the board has said nothing of it.\n"
    assert comments(text)[1][-1].quote == SAID[-1].words


def test_a_message_keeps_its_time_whatever_days_its_words_name() -> None:
    text = "".join(
        f"[0{i}:15] <{n}> Sold on 2 March 2013, I say.\n" for i, n in enumerate(("mia", "jo", "per"))
    )
    _, found = comments("A log of the harbour\n\n4 Comments\n\n" + text)
    assert [(event.source, event.quote) for event in found] == [
        ((name,), "Sold on 2 March 2013, I say.") for name in ("mia", "jo", "per")
    ]


def test_the_first_head_under_an_article_of_two_sentences_is_a_comments() -> None:
    head = "Title\n\nThe lamp on the mole went out in 2011, after the keeper had been sent home.\n\n"
    thread = "".join(
        f"{one.name} {one.day} May 2019 {one.hour}:05\n{one.words.splitlines()[0]}\nReply\n" for one in SAID
    )
    comments = [row for row in find_events(read_text(head + thread)) if row.kind == "comment"]
    assert [row.source for row in comments] == [(one.name,) for one in SAID]


@pytest.mark.parametrize("heading", ["Komentarze (4)", "Yorumlar (4)", "Forum: 4 Postings", "4 kommentarer"])
def test_a_heading_of_comments_is_nobodys_name(heading: str) -> None:
    thread = "".join(f"{one.name}\n3 years ago\n{one.words.splitlines()[0]}\n" for one in SAID)
    comments = [
        row for row in find_events(read_text(f"{ARTICLE}{heading}\n{thread}")) if row.kind == "comment"
    ]
    assert [row.source for row in comments] == [(one.name,) for one in SAID]


def parents_of(text: str) -> list[str]:
    return [one.parent for one in read_text(text).passages if one.is_comment]


@pytest.mark.parametrize(
    ("words", "parent"),
    [
        ("@Olga Brink I saw them too.", "c1"),
        ("@olga brink: I saw them too.", "c1"),
        ("(In reply to Olga Brink from comment #1) I saw them too.", "c1"),
        ("@Olga I saw them too.", ""),  # part of a name may be somebody else's
        ("@Nils I saw them too.", ""),  # nobody of that name wrote before
        ("@Per I saw them too.", ""),  # the last comment by Per stands below
        ("I saw them, @Olga Brink.", ""),
    ],
)
def test_who_addresses_a_commenter_by_name_at_the_head_answers_him(words: str, parent: str) -> None:
    said = (("Olga Brink", "The board sold it in 2010."), ("T. J. Moe", words), ("Per", "Who paid?"))
    thread = "".join(
        f"{name}\nMay {at}, 2019 at 9:05 am\n{one}\nReply\n" for at, (name, one) in enumerate(said, 3)
    )
    assert parents_of(f"{ARTICLE}3 comments\n{thread}") == ["", parent, ""]


def test_a_number_of_a_head_before_the_words_names_the_comment_that_they_answer() -> None:
    said = (
        ("Olga Brink", "Sold in 2010."),
        ("Per", "Nobody saw it."),
        ("Åsa Vik-Holm", "#1 In 2011, I think."),
    )
    thread = "".join(f"#{at} {name} 0{at}/05/2019 09:05\n{one}\n" for at, (name, one) in enumerate(said, 1))
    assert parents_of(f"{ARTICLE}3 comments\n{thread}") == ["", "", "c1"]


def test_a_button_that_is_not_known_over_each_head_is_no_name_and_no_words() -> None:
    thread = "".join(f"{one.name} • 2y ago\n{one.words.splitlines()[0]}\n\nReplyAwardShare\n" for one in SAID)
    comments = [row for row in find_events(read_text(ARTICLE + thread)) if row.kind == "comment"]
    assert [row.source for row in comments] == [(one.name,) for one in SAID]
    assert not any("Award" in row.quote for row in comments)


def test_names_that_sign_the_words_above_them_over_a_time_name_nobody_else() -> None:
    said = (
        ("Olga Brink", "The board sold it in 2010."),
        ("Per", "Who paid for that?"),
        ("T. J. Moe", "Nobody."),
    )
    thread = "".join(
        f"{words} – \n{name}\n May {at}, 2019 at 9:0{at}\n" for at, (name, words) in enumerate(said, 3)
    )
    rows = find_events(read_text(f"{ARTICLE}{thread}"))
    assert not [row for row in rows if row.kind == "comment"]
    assert not {name for row in rows for name in row.source} & {name for name, _ in said}


def test_a_day_between_slashes_with_its_month_named_is_a_time() -> None:
    thread = "".join(
        f"{one.name} added a comment - {one.day:02}/May/19 {one.hour:02}:05\n{one.words}\n" for one in SAID
    )
    comments = [row for row in find_events(read_text(ARTICLE + thread)) if row.kind == "comment"]
    assert [(row.source, row.earliest) for row in comments] == [
        ((one.name,), f"2019-05-{one.day:02}T{one.hour:02}:05") for one in SAID
    ]


@pytest.mark.parametrize("reply", ["Reply #{} on:", "Respuesta #{} en:", "Antwort #{} am:", "Odpowiedź #{}:"])
def test_the_number_of_a_reply_over_a_post_is_nobodys_name(reply: str) -> None:
    thread = "".join(
        f"{one.name}\nPosts: 1{at}\nRe: The lamp\n« {reply.format(at)} {one.day} May 2019, 0{at}:05:00 »\n{one.words.splitlines()[0]}\n"
        for at, one in enumerate(SAID, 1)
    )
    comments = [row for row in find_events(read_text(ARTICLE + thread)) if row.kind == "comment"]
    assert [row.source for row in comments] == [(one.name,) for one in SAID]
    assert [row.quote for row in comments] == [one.words.splitlines()[0] for one in SAID]


def test_earlier_names_behind_names_are_whom_they_answer() -> None:
    said = (
        ("Olga Brink", "The board sold it in 2010."),
        ("T. J. Moe Olga Brink", "I saw the papers."),
        ("Åsa Vik-Holm T. J. Moe", "Who paid?"),
    )
    thread = "".join(f"{name} • 2 years ago\n{words}\nReply\n" for name, words in said)
    document = read_text(f"{ARTICLE}3 comments\n{thread}")
    assert [(one.author, one.parent) for one in document.passages if one.is_comment] == [
        ("Olga Brink", ""),
        ("T. J. Moe", "c1"),
        ("Åsa Vik-Holm", "c1.r1"),
    ]


def test_one_name_that_ends_as_another_is_longer_by_chance() -> None:
    said = (("Ann Roe", "The board sold it."), ("Mary Ann Roe", "I saw the papers."), ("Per", "Who paid?"))
    thread = "".join(f"{name} • 2 years ago\n{words}\nReply\n" for name, words in said)
    document = read_text(f"{ARTICLE}3 comments\n{thread}")
    assert [one.author for one in document.passages if one.is_comment] == [name for name, _ in said]


def comments_of(thread: str) -> list[tuple[str, str]]:
    rows = find_events(read_text(f"{ARTICLE}{thread}"))
    return [(row.source[0], row.earliest) for row in rows if row.kind in {"comment", "reply"}]


def test_a_name_that_ends_in_digits_is_parted_from_the_day_glued_to_it() -> None:
    thread = "4 comments\nper_4403.05.2019 09:05\nNobody saw it.\nOlga Brink03.05.2019 10:05\nI did.\n"
    thread += "ash7704.05.2019 11:05\nWho paid?\nT. J. Moe04.05.2019 12:05\nNobody.\n"
    assert comments_of(thread) == [
        ("per_44", "2019-05-03T09:05"),
        ("Olga Brink", "2019-05-03T10:05"),
        ("ash77", "2019-05-04T11:05"),
        ("T. J. Moe", "2019-05-04T12:05"),
    ]


def test_who_writes_twice_before_a_colon_and_a_time_is_no_label() -> None:
    said = ("~per", "~Olga Brink", "~per", "~Åsa")
    thread = "".join(
        f"{name} : {at} May 2019, 10:05\nNobody saw it {at} times.\n" for at, name in enumerate(said, 3)
    )
    assert comments_of(f"4 comments\n{thread}") == [
        (name[1:], f"2019-05-0{at}T10:05") for at, name in enumerate(said, 3)
    ]


def test_the_line_of_a_post_that_counts_its_comments_is_no_head_of_one() -> None:
    line = "41 points by obrink on May 3, 2019 | hide | 2 comments\n\n"
    thread = "per_7 on May 3, 2019 | next [–]\n\nNobody saw it.\n\nreply\n\ntjmoe on May 4, 2019 | next [–]\n\nI did.\n\nreply\n"
    assert [name for name, _ in comments_of(line + thread)] == ["per_7", "tjmoe"]


def test_dots_behind_each_part_of_a_day_are_a_day_with_its_minute() -> None:
    thread = "".join(
        f"{one.name}\n2019.05.{one.day:02}. {one.hour:02}:05\n{one.words.splitlines()[0]}\n답글\n"
        for one in SAID
    )
    assert comments_of(f"댓글 4\n{thread}") == [
        (one.name, f"2019-05-{one.day:02}T{one.hour:02}:05") for one in SAID
    ]


@pytest.mark.parametrize("opened", ["Postby", "Beitragvon", "Post by", "Messagepar"])
def test_the_word_for_a_post_that_is_glued_to_by_is_no_part_of_a_name(opened: str) -> None:
    thread = "".join(
        f"{opened} {one.name} » 0{at}.05.2019, 10:05\n\n{one.words.splitlines()[0]}\n\n"
        for at, one in enumerate(SAID, 3)
    )
    assert [name for name, _ in comments_of(thread)] == [one.name for one in SAID]


def test_the_rank_of_a_guest_above_a_name_is_none() -> None:
    thread = "".join(
        f"Ospite\n{one.name}\n2 anni fa\n{one.words.splitlines()[0]}\n\n{at}\nRispondi\n"
        for at, one in enumerate(SAID[:2], 3)
    )
    assert [name for name, _ in comments_of(f"2 Commenti\n\n{thread}")] == [one.name for one in SAID[:2]]


@pytest.mark.parametrize(
    "head", ["[{time}] {name}", "{name} [{time} AM]", "{name}  ({time} AM)", "{name}, Fri {time} AM"]
)
def test_a_name_and_a_clock_time_in_brackets_over_words_are_nobodys_claims(head: str) -> None:
    said = (
        ("Olga Brink", "09:41", "It was cracked in 2011."),
        ("Tom Hale", "09:43", "It was sound in 2012."),
    )
    talk = "\n".join(
        f"{head.format(name=name, time=time)}\n{words}\n" for name, time, words in (*said, *said)
    )
    text = f"The pier\n\nBy Mia Roe\n3 May 2019\n\nThe pier was sold in 2004.\n\n{talk}"
    document = read_text(text)
    assert [row.date_text for row in find_events(document) if row.kind == "claim"] == ["2004"]
    assert any("may be comments" in notice for notice in document.notices)


@pytest.mark.parametrize("head", ["{name} ({time})", "{name}, Fri {time} PM"])
def test_the_times_of_a_race_and_a_list_leave_out_nothing(head: str) -> None:
    below = "\n" if "PM" in head else "\nIt was raced in 2011.\n"
    times = "".join(
        head.format(name=name, time=time) + below
        for name, time in (("Olga Brink", "4:31"), ("Tom Hale", "4:35"), ("Ada Fenn", "4:40"))
    )
    text = f"The race\n\nBy Mia Roe\n3 May 2019\n\nThe track was laid in 2004.\n\n{times}\nThe coach left in 2012.\n"
    document = read_text(text)
    assert {"2004", "2012"} <= {row.date_text for row in find_events(document)}
    assert not any("left out" in notice for notice in document.notices)


@pytest.mark.parametrize("form", ["{n} said, on {t}", "{n} said on {t}", "{n} says, on {t}"])
def test_who_said_something_on_a_day_is_named_without_the_verb(form: str) -> None:
    posts = "\n\n".join(
        f"{form.format(n=name, t=f'{day} May 2019 at 0{day}:12')}\n\nThe board sold it in 201{day}, as I know."
        for day, name in ((3, "Olga Brink"), (4, "Åsa Vik-Holm"), (5, "Rob Moe"))
    )
    document = read_text(f"{ARTICLE}{posts}\n", name="lamp")
    names = [document.text[slice(*one.author_span)] for one in document.passages if one.author_span]
    assert names == ["Olga Brink", "Åsa Vik-Holm", "Rob Moe"]
