"""Pages of posts in markup that no row of the table of engines knows: boards, lists of mails, boxes of answers."""

import pytest

from claimline import Document, read_text
from claimline.dates import find_moment

MEMBER = (
    '<div class="post_block" id="p{n}"><h3><span class="who">{name}</span></h3><div class="side">Posts: 1{n}</div>'
    '<div class="post_body"><div class="top">Posted <abbr title="2017-05-0{n}T09:12:00Z">0{n} May 2017 - 09:12 AM</abbr></div>'
    '<div class="entry">{words}</div></div></div>'
)
WRITERS = ("Okafor", "Ada Quill", "pim_7")
WORDS = ("The weir at Senn stays shut.", "They can, see the annex.", "Only in a flood.")


def board(words: tuple[str, ...] = WORDS, writers: tuple[str, ...] = WRITERS, item: str = MEMBER) -> Document:
    posts = "".join(
        item.format(n=n, name=name, words=said)
        for n, (name, said) in enumerate(zip(writers, words, strict=True), 1)
    )
    return read_text(
        f"<!DOCTYPE html><html lang='en'><head><title>The weir - Senn Anglers</title></head><body><h1>The weir</h1>{posts}</body></html>"
    )


def said(document: Document) -> list[tuple[str, str]]:
    return [(one.author, document.text[one.start : one.end]) for one in document.passages if one.is_comment]


def body(document: Document) -> list[str]:
    return [document.text[one.start : one.end] for one in document.passages if one.kind == "paragraph"]


def test_the_first_post_of_a_topic_is_its_article_with_its_writer_and_its_time() -> None:
    document = board()
    assert (document.author, document.published, body(document)) == (
        "Okafor",
        "2017-05-01T09:12",
        [WORDS[0]],
    )
    assert said(document) == list(zip(WRITERS[1:], WORDS[1:], strict=True))


def test_the_first_message_of_a_page_without_a_title_over_them_is_one_of_them() -> None:
    page = "".join(
        MEMBER.replace("post", "message").format(n=n, name=name, words=f"{words} <a>Reply</a>")
        for n, (name, words) in enumerate(zip(WRITERS, WORDS, strict=True), 1)
    )
    found = said(read_text(f"<html lang='en'><head><title>Senn</title></head><body>{page}</body></html>"))
    assert [name for name, _ in found] == list(WRITERS)


def test_a_topic_that_nobody_else_answered_has_each_post_at_its_time() -> None:
    document = board(writers=("Okafor",) * 3, item=MEMBER.replace("post_block", "message"))
    assert document.author == "Okafor"
    assert [name for name, _ in said(document)] == ["Okafor", "Okafor"]
    assert "list of" not in " ".join(document.notices)


def test_who_changed_a_post_last_is_not_said_in_it() -> None:
    changed = "<p>Edited by Ada Quill, 09 May 2017 - 07:00 AM.</p>"
    document = board((WORDS[0], f"<p>{WORDS[1]}</p>{changed}", WORDS[2]))
    assert said(document)[0] == ("Ada Quill", WORDS[1])


def test_the_time_over_a_post_that_is_quoted_heads_no_post() -> None:
    quote = f'<div class="quotehead"><a href="/t?msg=1">Quote from: Okafor on May 01, 2017, 09:12:00 AM</a></div><div class="quote">{WORDS[0]}</div>'
    document = board((WORDS[0], quote + WORDS[1], WORDS[2]))
    assert said(document) == list(zip(WRITERS[1:], WORDS[1:], strict=True))


def test_a_mail_in_preformatted_text_keeps_its_lines_and_loses_those_that_it_quotes() -> None:
    mail = '<div class="mail"><b>{name}</b> <i>Mon May 0{n} 09:12:00 2017</i><pre>{words}</pre></div>'
    quoted = f"On Mon, May 1, 2017 Okafor wrote:\n&gt; {WORDS[0]}\n\n{WORDS[1]}\nSee page nine."
    document = board((WORDS[0], quoted, WORDS[2]), item=mail)
    assert said(document)[0] == ("Ada Quill", f"{WORDS[1]}\nSee page nine.")


THREAD = (
    "<!DOCTYPE html><html lang='en'><head><title>Senn</title></head><body><article><h1>The weir stays shut</h1><p>By Ada Lind, 3 May 2017</p><p>The weir at Senn"
    " stays shut, and the council decided so on Monday. Anglers had asked for another hearing.</p></article>{}</body></html>"
)


def answers(text: str) -> list[tuple[str, str]]:
    return [(one.author, one.parent) for one in read_text(THREAD.format(text)).passages if one.is_comment]


def test_the_last_box_of_answers_is_one_as_the_others_are() -> None:
    item = '<div class="kom"><span class="user">{}</span> <span>4 May 2017, 0{}:12</span><div class="t">{}</div><a>Reply</a></div>'
    box = '<div class="vast">{}</div>'
    parts = [
        item.format(name, n, words)
        for n, (name, words) in enumerate(zip((*WRITERS, "Bo Ek"), (*WORDS, "Since when?"), strict=True), 5)
    ]
    thread = f"<section class='comments'><h3>4 comments</h3>{parts[0]}{box.format(parts[1])}{parts[2]}{box.format(parts[3])}</section>"
    assert answers(thread) == [("Okafor", ""), ("Ada Quill", "c1"), ("pim_7", ""), ("Bo Ek", "c2")]


def test_an_element_around_a_comment_and_its_answers_is_no_comment() -> None:
    item = '<li class="comment-thread" id="comment-thread-{n}"><div class="comment" id="comment-{n}"><h4 class="author">{name}</h4><div class="comment-content">{words}</div><a class="comment-date" href="#comment-{n}">4 May 2017 0{n}:12</a></div>{kids}</li>'
    inner = item.format(n=6, name="Ada Quill", words=WORDS[1], kids="")
    first = item.format(n=5, name="Okafor", words=WORDS[0], kids=f"<ol>{inner}</ol>")
    last = item.format(n=7, name="pim_7", words=WORDS[2], kids="")
    assert answers(f"<h2>3 comments</h2><ol>{first}{last}</ol>") == [
        ("Okafor", ""),
        ("Ada Quill", "c1"),
        ("pim_7", ""),
    ]


def test_what_stands_in_brackets_behind_a_name_is_not_the_name() -> None:
    item = '<li class="meinung"><span class="wer">{} (<a href="/u/1">okf</a>)</span> <time datetime="2017-05-0{}T09:12:00Z">- 9:12</time><div class="txt">{}</div><a>Reply</a></li>'
    items = "".join(
        item.format(name, n, words) for n, (name, words) in enumerate(zip(WRITERS, WORDS, strict=True), 1)
    )
    assert [name for name, _ in answers(f"<h3>3 comments</h3><ul class='comments'>{items}</ul>")] == list(
        WRITERS
    )


@pytest.mark.parametrize(
    ("words", "clock"),
    [
        ("2017/5/4(木) 9:12", (9, 12)),
        ("2017年5月4日（木） 09:12", (9, 12)),
        ("2017-05-04 (四) 09:12", (9, 12)),
    ],
)
def test_a_weekday_of_one_sign_stands_between_a_day_and_its_clock_time(
    words: str, clock: tuple[int, ...]
) -> None:
    moment = find_moment(words)
    assert moment is not None
    assert (moment.year, moment.month, moment.day, moment.clock, moment.end) == (
        2017,
        5,
        4,
        clock,
        len(words),
    )


def test_since_a_year_is_no_time_that_counts_back_in_arabic() -> None:
    assert find_moment("أغلق السد منذ العام الماضي") is None
    assert find_moment("منذ 3 سنوات") is not None
    assert find_moment("منذ يومين") is not None


@pytest.mark.parametrize(
    "heading", ["Guestbook", "Comments from our readers", "Reacties van lezers", "Kommentare der Leser"]
)
def test_a_heading_that_says_whose_words_stand_below_it_heads_a_thread(heading: str) -> None:
    item = '<tr><td class="left"><b>{}</b><br><small>4 May 2017, 0{}:12</small></td><td class="right">{}</td></tr>'
    rows = "".join(
        item.format(name, n, words) for n, (name, words) in enumerate(zip(WRITERS, WORDS, strict=True), 1)
    )
    assert [name for name, _ in answers(f"<h2>{heading}</h2><table>{rows}</table>")] == list(WRITERS)


def test_letters_that_stand_for_a_picture_are_not_said() -> None:
    item = '<div class="comment"><span class="pic">{}</span><p class="nom">{}</p><small>0{}/05/2017, 09:12</small><p>{}</p></div>'
    items = "".join(
        item.format(name[0], name, n, words)
        for n, (name, words) in enumerate(zip(WRITERS, WORDS, strict=True), 1)
    )
    document = read_text(THREAD.format(f"<h3>Comments · 3</h3>{items}"))
    assert said(document) == list(zip(WRITERS, WORDS, strict=True))


def test_a_short_answer_that_begins_as_its_writer_is_said() -> None:
    item = '<div class="comment"><p class="nom">{}</p><small>0{}/05/2017, 09:12</small><p>{}</p></div>'
    pairs = [("Nora", "No"), ("Ada Quill", WORDS[1]), ("pim_7", WORDS[2])]
    items = "".join(item.format(name, n, words) for n, (name, words) in enumerate(pairs, 1))
    assert said(read_text(THREAD.format(f"<h3>Comments · 3</h3>{items}"))) == pairs


def test_a_title_with_a_day_in_words_says_which_day_digits_are() -> None:
    item = '<div class="message"><b class="author">{}</b> <span class="when" title="Friday, May 5, 2017 9:1{} AM">05/05/2017 9:1{} AM</span><div>{}</div></div>'
    items = "".join(
        item.replace("05/05/2017", "05/06/2017").replace("May 5", "May 6").format(name, n, n, words)
        for n, (name, words) in enumerate(zip(WRITERS, WORDS, strict=True), 1)
    )
    document = read_text(THREAD.format(f"<h3>3 comments</h3>{items}"))
    first = next(one for one in document.passages if one.is_comment)
    assert first.posted == "Friday, May 6, 2017 9:11 AM"


def test_what_stands_over_a_page_of_comments_alone_is_nobodys() -> None:
    item = '<div class="comment"><b class="author">{}</b> <span class="date">0{} May 2017, 09:12</span><p>{}</p><a>Reply</a></div>'
    items = "".join(
        item.format(name, n, words) for n, (name, words) in enumerate(zip(WRITERS, WORDS, strict=True), 1)
    )
    menu = "<div>Senn Anglers</div><div>Register</div><div>Views: 812 | Answers: 3</div>"
    document = read_text(
        f"<html lang='en'><head><title>The weir</title></head><body>{menu}<div id='comments'>{items}</div></body></html>"
    )
    assert said(document) == list(zip(WRITERS, WORDS, strict=True))
    assert body(document) == []


@pytest.mark.parametrize(("kind", "writers"), [("message", 2), ("post_block", 3)])
def test_in_a_long_talk_the_same_few_write_again_and_again(kind: str, writers: int) -> None:
    names = [WRITERS[n % writers] for n in range(9)]
    document = board(
        tuple(f"The weir was shut {n + 2} times." for n in range(9)),
        tuple(names),
        MEMBER.replace("post_block", kind),
    )
    assert document.author == names[0]
    assert [name for name, _ in said(document)] == names[1:]
