"""Threads of systems that no row of the table of engines knows, and what stands beside their comments."""

import pytest

from claimline import Document, read_text
from claimline.read.page.authorship import says_author
from claimline.read.page.thread.boxes import by_depth
from claimline.read.page.tree import parse

ARTICLE = (
    "<article><h1>The weir stays shut</h1><p>By Ada Quill, 3 May 2017</p><p>The weir at Senn stays shut, and the council decided"
    " so on Monday without a word. Anglers had asked for another hearing.</p><p>They say that the water above the mill has stood"
    " still for weeks, and that no fish can pass.</p></article>"
)


def read(thread: str, article: str = ARTICLE, language: str = "en") -> Document:
    return read_text(
        f'<!DOCTYPE html><html lang="{language}"><head><title>Senn</title></head><body>{article}{thread}</body></html>',
    )


def said(document: Document) -> list[tuple[str, str, str, str]]:
    """Writer, time for programs or shown, key of the comment answered, and words of each comment."""
    return [
        (one.author, one.machine or one.posted, one.parent, document.text[one.start : one.end])
        for one in document.passages
        if one.is_comment
    ]


def test_a_body_around_the_head_yields_to_the_words_below_it() -> None:
    item = (
        '<li class="threader" id="c-{n}"><div class="comment"><div class="comment-body"><div class="comment-header"><a class="username" href="/user/{name}">{name}</a>'
        ' <a href="#c-{n}">#{n}</a> <span class="comment-date"><span class="ts" data-ts="{ts}">{shown}</span></span></div><div class="comment-text">{words}</div>'
        '<div class="comment-footer"><a class="votes">12</a> <span>K 98</span></div></div></div></li>'
    )
    items = (
        ("nerea", 1507023660, "03/10/17 11:41", "En marzo pasó lo mismo."),
        ("tomas_r", 1507024800, "03/10/17 12:00", "Aquello fue una avería."),
    )
    thread = "".join(
        item.format(n=n, name=name, ts=ts, shown=shown, words=words)
        for n, (name, ts, shown, words) in enumerate(items, 1)
    )
    assert said(read(f'<ol class="comments-list">{thread}</ol>', language="es")) == [
        ("nerea", "2017-10-03T09:41:00Z", "", "En marzo pasó lo mismo."),
        ("tomas_r", "2017-10-03T10:00:00Z", "", "Aquello fue una avería."),
    ]


def test_notes_in_cards_are_one_thread_with_the_answers_in_them() -> None:
    note = (
        '<section class="note"><div><article id="n{n}"><header><h3><a class="user" href="/users/{name}">{name}</a></h3><div class="when"><a href="/a/{n}">'
        '<time datetime="2017-02-2{n}T09:12:00Z">Feb 2{n}, 2017</time></a></div></header><blockquote class="note-quote">no fish can pass</blockquote>'
        "<div><p>{words}</p></div><footer><button>Reply</button></footer></article></div>{kids}</section>"
    )
    answer = note.format(n=2, name="Ada Quill", words="The annex is not public.", kids="")
    first = note.format(
        n=1, name="Okafor", words="They can, see the annex.", kids=f"<ul><li>{answer}</li></ul>"
    )
    third = note.format(n=3, name="Pim", words="Only in a flood.", kids="")
    cards = "".join(f'<li class="card"><div class="card-inner">{one}</div></li>' for one in (first, third))
    assert said(read(f'<ul class="notes">{cards}</ul>')) == [
        ("Okafor", "2017-02-21T09:12:00Z", "", "They can, see the annex."),
        ("Ada Quill", "2017-02-22T09:12:00Z", "c1", "The annex is not public."),
        ("Pim", "2017-02-23T09:12:00Z", "", "Only in a flood."),
    ]


def test_a_name_of_two_signs_is_one_and_the_badge_behind_it_none() -> None:
    card = (
        '<div class="wl-item" id="w{n}"><div class="wl-head"><span class="wl-nick">{name}</span>{badge}<span class="wl-time">2021-09-0{n}</span>'
        '<button class="wl-reply">回复</button></div><div class="wl-content"><p>{words}</p></div></div>'
    )
    cards = [
        card.format(n=1, name="阿木", badge="", words="桥是一九八六年修的。"),
        card.format(n=2, name="林河", badge='<span class="wl-badge">博主</span>', words="谢谢，我去查一下。"),
    ]
    document = read(
        f'<div class="wl-count">2 评论</div><div class="wl-cards">{"".join(cards)}</div>', language="zh-CN"
    )
    assert [one[0] for one in said(document)] == ["阿木", "林河"]


def test_a_guest_without_a_link_is_named_like_the_others() -> None:
    item = (
        '<div class="row" id="e{n}"><div>3 May 2017, 10:0{n}</div><dl><dt><strong>{name}</strong></dt><dd>12 notes</dd></dl><div>{words}</div>'
        '<p><a href="#">Reply</a></p></div>'
    )
    names = ("<a href='/n/4'>Solenn Ark</a>", "Yannick Orm", "<a href='/n/9'>Maud Vey</a>", "Ivo Lund")
    words = ("Two planks gave way.", "Then I walk around.", "The other is open.", "It is shut too.")
    items = "".join(
        item.format(n=n, name=name, words=said)
        for n, (name, said) in enumerate(zip(names, words, strict=True))
    )
    found = said(read(f'<div class="talk"><h3>4 comments</h3>{items}</div>'))
    assert [one[0] for one in found] == ["Solenn Ark", "Yannick Orm", "Maud Vey", "Ivo Lund"]


def test_a_quotation_that_names_its_writer_in_a_link_is_not_the_commenters() -> None:
    item = (
        '<li class="Item" id="Comment_{n}"><div class="Comment"><a class="Username" href="/profile/{name}">{name}</a> <time datetime="2019-03-03T10:0{n}:00Z">March 2019</time>'
        '<div class="Message">{words}</div></div></li>'
    )
    quoting = '<blockquote class="Quote"><a href="/profile/rasmus">rasmus</a> said: <div>The office did</div></blockquote>Then say so at the gate.'
    items = item.format(n=1, name="rasmus", words="The office did, after the gate jammed.") + item.format(
        n=2, name="Tova", words=quoting
    )
    document = read(f'<h2>Comments</h2><ul class="Comments">{items}</ul>')
    assert [one[3] for one in said(document)] == [
        "The office did, after the gate jammed.",
        "Then say so at the gate.",
    ]


def test_a_box_over_the_title_is_no_article_of_few_words() -> None:
    box = "<div class='Box'><h4>Welcome!</h4><p>It looks like you're new here. If you want to get involved, click one of these buttons!</p></div>"
    post = "<div><h1>Who closed the lock?</h1><div class='Message'>The upper lock was shut on 2 March 2019 and nobody put up a notice.</div></div>"
    document = read("", f"{box}{post}")
    paragraphs = [document.text[one.start : one.end] for one in document.passages if one.kind == "paragraph"]
    assert paragraphs == ["The upper lock was shut on 2 March 2019 and nobody put up a notice."]
    assert any("does not show its article clearly" in notice for notice in document.notices)


def test_a_name_behind_a_mark_is_answered_where_it_is_a_link_too() -> None:
    cell = (
        '<div id="r_{n}" class="cell"><strong><a href="/member/{name}">{name}</a></strong> <span class="ago">2021-09-0{n} 08:12:30</span>'
        '<div class="reply_content">{words}</div><a href="#">Reply</a></div>'
    )
    answer = '@<a href="/member/tide">tide</a> Where was it?'
    cells = [
        cell.format(n=n, name=name, words=words)
        for n, (name, words) in enumerate(
            (("tide", "There was a notice."), ("northpier", "It leaks too."), ("mulin", answer)), 1
        )
    ]
    document = read(f'<div class="box"><div>3 replies</div>{"".join(cells)}</div>')
    assert {(one[0], one[2]) for one in said(document)} == {("tide", ""), ("northpier", ""), ("mulin", "c1")}


def test_a_time_among_the_buttons_is_no_head_of_another() -> None:
    thread = (
        '<div class="idc" id="i{n}"><div class="h"><p><span class="idc-name">{name}</span> <span><a href="#i{n}">34{n} weeks ago</a></span></p></div>'
        '<div class="t">{words}</div><div class="m"><a class="btn">Reply</a> <a>2 replies</a> · <a>active 340 weeks ago</a> <a>Report</a></div></div>'
    )
    items = [
        thread.format(n=n, name=name, words=words)
        for n, (name, words) in enumerate(
            (("Hedda", "It was measured in 2011."), ("Per Stone", "By whom?"), ("Ola", "It leaks too."))
        )
    ]
    document = read(f"<div><h3>Comments (3)</h3>{''.join(items)}</div>")
    assert [one[0] for one in said(document)] == ["Hedda", "Per Stone", "Ola"]


def test_the_verb_before_a_name_is_no_part_of_it() -> None:
    item = '<div class="comment" id="n{n}"><div class="line">Inserito da {name} il 2{n}/05/2017 12:00</div><div class="commentBody"><p>{words}</p></div></div>'
    items = item.format(n=1, name="Elio B.", words="L'avevano misurato.") + item.format(
        n=2, name="Marta", words="Chi lo ha misurato?"
    )
    assert [one[0] for one in said(read(f'<div id="discussion">{items}</div>', language="it"))] == [
        "Elio B.",
        "Marta",
    ]


@pytest.mark.parametrize(
    ("markup", "named"),
    [
        ('<b class="usertitle">Member</b>', False),
        ('<b class="user-rank">Member</b>', False),
        ('<b class="username">Mia</b>', True),
        ('<b class="post-title" itemprop="author">Mia</b>', True),
    ],
)
def test_what_somebody_is_there_is_not_his_name(markup: str, named: bool) -> None:
    (element,) = parse(f"<body>{markup}</body>").iter("b")
    assert says_author(element) is named


def test_a_comment_without_a_depth_among_others_stands_at_the_top() -> None:
    assert by_depth(["", "1", "2", "", "1"]) == [None, 0, 1, None, 3]
    assert by_depth(["", "", ""]) == [None, None, None]


WRITERS = ("Okafor", "Ada Quill", "pim_7")
WORDS = ("They can, see the annex.", "The annex is not public.", "Only in a flood.")


def thread(item: str, box: str = '<div class="thread">{items}</div>') -> str:
    """Three posts of one day in a markup, at twelve minutes past nine, ten and eleven."""
    posts = enumerate(zip(WRITERS, WORDS, strict=True), 1)
    return box.format(
        items="".join(item.format(n=n, hour=8 + n, name=name, words=words) for n, (name, words) in posts)
    )


def named_and_timed(document: Document) -> list[tuple[str, str, str]]:
    return [(name, when, words) for name, when, _, words in said(document)]


def test_an_engines_row_without_times_yields_to_what_repeats() -> None:
    item = (
        '<li><div class="comment vcard"><div class="com_info"><b class="name"><a href="/user/{n}/">{name}</a></b><span class="grey"> from 4 May 2017 {hour}:12</span></div>'
        '<div class="com_text"><div>{words}</div></div><a href="#">Reply</a></div></li>'
    )
    assert named_and_timed(read(thread(item, "<ol>{items}</ol>"))) == [
        (name, f"4 May 2017 {hour}:12", words)
        for hour, name, words in zip((9, 10, 11), WRITERS, WORDS, strict=True)
    ]


MESSAGE = (
    '<div class="message clearfix" id="message{n}"><div class="body"><div class="date details" title="04.05.2017 {hour:02}:12:00 UTC+00:00">{hour:02}:12</div>'
    '<div class="from_name">{name}</div><div class="text">{words}</div></div></div>'
)


def test_the_messages_of_a_chat_that_was_written_out_have_the_day_of_their_titles() -> None:
    day = '<div class="message service"><div class="body details">4 May 2017</div></div>'
    assert named_and_timed(read(day + thread(MESSAGE), "")) == [
        (name, f"04.05.2017 {hour:02}:12:00 UTC+00:00", words)
        for hour, name, words in zip((9, 10, 11), WRITERS, WORDS, strict=True)
    ]


def test_boxes_that_nothing_calls_messages_are_none() -> None:
    boxes = MESSAGE.replace("message", "entry")
    assert said(read(thread(boxes), "")) == []


def test_a_name_on_a_button_is_one_without_the_count_beside_it() -> None:
    item = (
        '<x-posting><div><div class="usermeta"><button class="card"><span class="name"><span>{name}</span></span></button><span>12</span></div>'
        '<time datetime="2017-05-04T{hour:02}:12:00Z">4 May</time><div class="text">{words}</div><button>Reply</button></div></x-posting>'
    )
    assert named_and_timed(read(thread(item))) == [
        (name, f"2017-05-04T{hour:02}:12:00Z", words)
        for hour, name, words in zip((9, 10, 11), WRITERS, WORDS, strict=True)
    ]


def test_a_post_that_holds_its_answers_is_what_they_answer_and_no_comment() -> None:
    answer = (
        '<div class="reply post"><div class="wrap"><div class="in"><a class="author" href="/id{n}">{name}</a><div class="words">{words}</div>'
        '<span class="when">4 May 2017 at {hour}:12</span><a class="reply_link">Reply</a></div></div></div>'
    )
    post = (
        '<div class="post block"><div class="top"><h5><a class="author" href="/senn">Senn Gazette</a></h5><div><span class="when">3 May 2017 at 8:12</span></div></div>'
        '<div class="words">The weir at Senn stays shut, and the council decided so on Monday.</div><div class="replies">{items}</div></div>'
    )
    document = read(thread(answer, post), "")
    assert [name for name, *_ in said(document)] == list(WRITERS)
    assert {parent for *_, parent, _ in said(document)} == {""}
    assert document.author == "Senn Gazette"


def test_the_only_comment_with_answers_in_it_is_one() -> None:
    item = (
        '<div class="{kind} post"><div class="top"><a class="author" href="/u">{name}</a> <span class="when">4 May 2017 at {hour}:12</span></div>'
        '<div class="words">{words}</div><a>Reply</a>{kids}</div>'
    )
    answers = "".join(
        item.format(kind="comment reply", name=name, hour=hour, words=words, kids="")
        for hour, name, words in (
            (10, "Ada Quill", "The annex is not public."),
            (11, "pim_7", "Only in a flood."),
        )
    )
    first = item.format(kind="comment", name="Okafor", hour=9, words="They can, see the annex.", kids=answers)
    assert [(name, parent) for name, _, parent, _ in said(read(f"<h3>3 comments</h3>{first}"))] == [
        ("Okafor", ""),
        ("Ada Quill", "c1"),
        ("pim_7", "c1"),
    ]


def test_posts_whose_titles_answer_a_title_are_a_thread_in_tables_without_names_for_it() -> None:
    item = (
        '<table class="border"><tr><td width="16%"><b><a href="?u={n}">{name}</a></b><div class="small">Posts: 1{n}</div></td><td><div><b>Re: The weir</b></div>'
        '<div class="small">« <b>Reply #{n} on:</b> 4 May 2017, {hour:02}:12:00 »</div><hr><div>{words}</div></td></tr></table>'
    )
    assert named_and_timed(read(thread(item), "<h1>The weir</h1>")) == [
        (name, f"4 May 2017, {hour:02}:12:00", words)
        for hour, name, words in zip((9, 10, 11), WRITERS, WORDS, strict=True)
    ]
    plain = item.replace("Re: The weir", "The weir").replace("Reply #{n} on:", "On:")
    assert said(read(thread(plain), "<h1>The weir</h1>")) == []


def test_buttons_that_sort_stand_between_a_heading_and_its_comments() -> None:
    card = (
        '<div class="card" id="k{n}"><div class="head"><span class="nick">{name}</span><span class="when">2017-05-0{n}</span></div>'
        '<div class="words">{words}</div></div>'
    )
    said_before = (
        ("Ned Orr", "It leaked in March too."),
        ("Mia Roe", '<a href="#k1">@Ned Orr</a>: <p>Who saw it?</p>'),
    )
    cards = "".join(
        card.format(n=n, name=name, words=words) for n, (name, words) in enumerate(said_before, 1)
    )
    head = "<div>2 Comments</div><ul><li>Latest</li><li>Oldest</li><li>Hottest</li></ul>"
    assert said(read(f"<div id=talk>{head}<div>{cards}</div></div>")) == [
        ("Ned Orr", "2017-05-01", "", "It leaked in March too."),
        ("Mia Roe", "2017-05-02", "c1", "Who saw it?"),
    ]
    teasers = "<div><h3>Latest</h3><h3>Oldest</h3></div>"
    assert said(read(f"<div id=talk><div>2 Comments</div>{teasers}<div>{cards}</div></div>")) == []


POSTS = (
    '<div class="x1 x{n}"><div><a href="/@{who}"><span>{who}</span></a><a href="{link}"><time datetime="2017-05-0{n}T18:20:00Z">8y</time></a>'
    '</div><div class="x2"><span>{words}</span></div><div role="button"><span>{n}</span></div></div>'
)


def network(link: str) -> Document:
    words = ("The weir at Senn stays shut.", "It leaked in March too.", "Who saw it?")
    posts = "".join(
        POSTS.format(n=n, who=who, words=said_there, link=link.format(n=n, who=who))
        for n, (who, said_there) in enumerate(zip(("miaroe", "ned_orr", "ida.lund"), words, strict=True), 1)
    )
    return read(f"<div>{posts}</div>", article="")


def test_posts_under_their_writers_addresses_are_a_thread() -> None:
    document = network("/@{who}/post/C{n}")
    assert document.author == "miaroe"
    assert said(document) == [
        ("ned_orr", "2017-05-02T18:20:00Z", "", "It leaked in March too."),
        ("ida.lund", "2017-05-03T18:20:00Z", "", "Who saw it?"),
    ]
    assert said(network("/news/{n}")) == []  # teasers of a paper's own list
    item = POSTS.format(n=1, who="ida.lund", words="Read us.", link="/@ida.lund/post/C9")
    box = f'<div class="box"><div>{item}</div></div>'
    post = POSTS.format(n=2, who="miaroe", words="The weir at Senn stays shut.", link="/@miaroe/post/C1")
    assert said(read(f"{box}<div>{post}</div>", article="")) == []


def test_a_name_between_the_name_and_the_time_is_whom_a_comment_answers() -> None:
    item = (
        '<li id="comment-{n}" class="q4"><div class="q1"><div><div class="q2"><a href="/u/{n}">{name}</a></div>{to}<div><a href="#comment-{n}">'
        '<time datetime="2017-05-0{n}T18:20:00Z">8 years ago</time></a></div>{pick}</div></div><div class="q3"><p>{words}</p></div>'
        "<button>Reply</button></li>"
    )
    items = [
        ("Ada Pick", "", "<div>Sheet Pick</div>", "It leaked in March too."),
        ("Mia Roe", '<div><a class="q5" href="#comment-1">Ada Pick</a></div>', "", "Who saw it?"),
        ("Ida Lund", "", "", "This comment was removed by a moderator because it broke our rules."),
    ]
    thread = "".join(
        item.format(n=n, name=name, to=to, pick=pick, words=words)
        for n, (name, to, pick, words) in enumerate(items, 1)
    )
    document = read(f"<h2>Comments (3)</h2><ul>{thread}</ul>")
    assert said(document) == [
        ("Ada Pick", "2017-05-01T18:20:00Z", "", "It leaked in March too."),
        ("Mia Roe", "2017-05-02T18:20:00Z", "c1", "Who saw it?"),
    ]
    assert "The page says that 1 comment was removed." in document.notices


def test_what_a_component_shows_in_its_own_tree_is_read() -> None:
    item = (
        '<li><article aria-label="Comment by {name}."><div><b>{name}</b> <span class="timestamp">{n} May, 2017</span></div>'
        "<div class=says><p>{words}</p></div><button>Reply</button></article></li>"
    )
    said_before = (("Ned Orr", "It leaked in March too."), ("Mia Roe", "Who saw it?"))
    items = "".join(
        item.format(n=n, name=name, words=words) for n, (name, words) in enumerate(said_before, 3)
    )
    shown = said(read(f'<talk-root><template shadowrootmode="open"><ul>{items}</ul></template></talk-root>'))
    assert shown == [
        ("Ned Orr", "3 May, 2017", "", "It leaked in March too."),
        ("Mia Roe", "4 May, 2017", "", "Who saw it?"),
    ]
    assert said(read(f"<talk-root><template><ul>{items}</ul></template></talk-root>")) == []


def test_a_head_among_the_comments_that_is_in_none_of_them_is_told() -> None:
    post = "<p><font><b>{name}</b><br>by {name} on Friday, May {n}, 2017 @ 06:20PM<br></font><font>{words}</font>{inside}</p>"
    answer = "<blockquote><font>by Ida Lund on Saturday, May 6, 2017 @ 07:45AM<br></font><font>The vote was close.</font></blockquote>"
    thread = (
        post.format(name="Ned Orr", n=5, words="It leaked in March too.", inside="")
        + answer
        + post.format(name="Mia Roe", n=7, words="Who saw it?", inside="")
    )
    document = read(f"<h4>Comments</h4>{thread}")
    assert [one[0] for one in said(document)] == ["Ned Orr", "Mia Roe"]
    assert (
        "1 more name with a time is among the comments; its words are not clear and left out."
        in document.notices
    )


@pytest.mark.parametrize(
    ("label", "parent"),
    [
        ("Reply by Mia Roe to Ned Orr's comment 8 years ago", "c1"),
        ("Antwort von Mia Roe auf den Kommentar von Ned Orr", "c1"),
        ("Comment by Mia Roe 8 years ago", ""),
        ("Reply to Ned Orr", ""),
    ],
)
def test_a_label_that_names_two_people_says_who_answers_whom(label: str, parent: str) -> None:
    item = (
        '<div role="article" aria-label="{label}"><div><a href="/{who}"><b>{name}</b></a><div dir="auto">{words}</div></div>'
        '<ul><li><a href="?comment_id={n}">8y</a></li><li><div role="button">Like</div></li><li><div role="button">Reply</div></li></ul></div>'
    )
    first = item.format(
        label="Comment by Ned Orr 8 years ago", who="ned", name="Ned Orr", words="It leaked.", n=11
    )
    second = item.format(label=label, who="mia", name="Mia Roe", words="Who saw it?", n=12)
    third = item.format(label="Comment by Ida Lund", who="ida", name="Ida Lund", words="I did.", n=13)
    found = said(read(f'<div role="complementary">{first}{second}{third}</div>'))
    assert [(name, above) for name, _, above, _ in found] == [
        ("Ned Orr", ""),
        ("Mia Roe", parent),
        ("Ida Lund", ""),
    ]


def test_whoever_has_no_name_is_answered_by_nobody_for_that() -> None:
    item = '<div class="msg"><div class="nick">{}</div><div class="says">{}</div><i title="{} May 2017, 18:20">18:20</i></div>'
    talk = (
        ("Ned Orr", "It leaked."),
        ("", "In March too."),
        ("Mia Roe", "Who saw it?"),
        ("Ida Lund", "I did."),
    )
    items = "".join(item.format(name, words, n) for n, (name, words) in enumerate(talk, 1))
    found = said(read(f"<h1>Senn</h1><div class=messages>{items}</div>", article=""))
    assert [(name, above) for name, _, above, _ in found] == [("", ""), ("Mia Roe", ""), ("Ida Lund", "")]


_SHOWN_TWICE = "1 comment that the page shows twice is kept once."


@pytest.mark.parametrize(
    ("first", "second", "minute", "kept"),
    [
        ("", "c-2", "T10:00", ["c-1", "c-2"]),  # a chosen one, over the thread
        ("c-2", "c-2", "T10:00", ["c-2", "c-1"]),
        ("c-9", "c-2", "T10:00", ["c-9", "c-1", "c-2"]),  # two comments of the same words
        ("", "c-2", "", ["", "c-1", "c-2"]),  # of the day alone, nothing shows that they are one
    ],
)
def test_a_comment_that_a_page_shows_twice_is_kept_once(
    first: str, second: str, minute: str, kept: list[str]
) -> None:
    item = (
        '<div class="comment"{mark}><span class="author">{name}</span> <time datetime="2017-05-0{day}{minute}">{day} May 2017</time>'
        '<div class="comment-text"><p>{words}</p></div></div>'
    )
    bo = {"name": "Ned Orr", "day": 4, "minute": minute, "words": "It leaked in March too."}
    marks = [f' id="{mark}"' if mark else "" for mark in (first, second)]
    thread = (
        item.format(mark=marks[0], **bo)
        + item.format(mark=' id="c-1"', name="Mia Roe", day=3, minute=minute, words="Who saw it?")
        + item.format(mark=marks[1], **bo)
    )
    document = read(f'<section id="comments"><h2>Comments</h2>{thread}</section>')
    anchors = [one.locator.partition("#")[2] for one in document.passages if one.is_comment]
    assert anchors == kept
    assert (_SHOWN_TWICE in document.notices) is (len(kept) == 2)
