"""What is no thread of the page, and what is not a commenter's own, in made-up pages."""

import pytest

from claimline.read.page.parts import PageThread
from claimline.read.page.thread import known, repeated
from claimline.read.page.thread import thread_of as whole_thread_of
from claimline.read.page.thread.contents import Content, contents_of
from claimline.read.page.thread.outline import Outline
from claimline.read.page.thread.records import Records
from claimline.read.page.thread.wording import clean_name
from claimline.read.page.tree import parse


def comment(number: int, words: str, *, time: str = "", inner: str = "", name: str = "Mia Roe") -> str:
    return (
        f'<li class="comment" id="comment-{number}"><div class="comment-author"><cite class="fn">{name}</cite></div>'
        f'<div class="comment-meta"><time datetime="{time}">{number} June 2021</time></div>'
        f'<div class="comment-content">{words}</div>{inner}</li>'
    )


def thread_of(body: str) -> PageThread | None:
    return known.comments(parse(f"<html><body><h1>The mill</h1><p>It is shut.</p>{body}</body></html>"))


def read(body: str) -> PageThread:
    thread = thread_of(body)
    assert thread is not None
    return thread


@pytest.mark.parametrize(
    "machine", ["comment_date", "1970-01-01T00:00:00Z", "{{ date }}", "0000-00-00", "0", "2021-06-31"]
)
def test_placeholder_is_no_time(machine: str) -> None:
    (one,) = read(comment(4, "<p>Why?</p>", time=machine)).comments
    assert (one.time.machine, one.time.shown) == ("", "4 June 2021")


def test_time_that_is_the_same_for_all_is_none() -> None:
    now = "2024-01-01T00:00:00Z"
    thread = read(comment(4, "<p>Why?</p>", time=now) + comment(5, "<p>How?</p>", time=now))
    assert [one.time.machine for one in thread.comments] == ["", ""]


@pytest.mark.parametrize(
    ("words", "paragraphs"),
    [
        ("<blockquote><p>It is shut.</p></blockquote><p>Who says so?</p>", ("Who says so?",)),
        ("<blockquote><p>Shut it was.</p></blockquote>", ("Shut it was.",)),
        ("<p>One<br>line</p><p>two</p>", ("One\nline", "two")),
        ("One<br><br/>two<button>Like</button>", ("One", "two")),
        ("<p>One</p><p>Last edited by Bo Ek; 4 June at 10:00</p>", ("One",)),
        (
            "<p>Zuletzt bearbeitet von mir war der Text im Mai.</p>",
            ("Zuletzt bearbeitet von mir war der Text im Mai.",),
        ),
        ('<p>See <a href="https://oster.example/?utm_source=x">this</a>.</p>', ("See this.",)),
        ('<p hidden>secret</p><p>One</p><form><input type="hidden" value="x">Send</form>', ("One",)),
        ("One<br>________________<br>Senn for ever", ("One",)),
    ],
)
def test_words_are_the_commenters_own(words: str, paragraphs: tuple[str, ...]) -> None:
    assert read(comment(4, words)).comments[0].paragraphs == paragraphs


def test_deleted_comment_is_counted_and_its_answers_stay() -> None:
    gone = comment(5, "<p>[deleted]</p>", inner=f"<ul>{comment(6, '<p>Pity.</p>')}</ul>")
    thread = read(comment(4, "<p>Why?</p>", inner=f"<ul>{gone}</ul>"))
    assert (thread.deleted, [one.parent for one in thread.comments]) == (1, [None, None])
    assert thread.notices == ()
    assert [one.answers_gone for one in thread.comments] == [False, True]


@pytest.mark.parametrize(
    ("button", "hidden"),
    [
        ("View 12 more replies", 12),
        ("12 weitere Antworten anzeigen", 12),
        ("Afficher 3 autres réponses", 3),
        ("Ver 4 respuestas más", 4),
        ("Показать ещё 5 ответов", 5),
        ("Reply", 0),
        ("3 replies", 0),
    ],
)
def test_what_is_held_back_is_counted(button: str, hidden: int) -> None:
    body = f"<ol>{comment(4, '<p>Why?</p>')}{comment(5, '<p>How?</p>')}</ol><button>{button}</button>"
    assert read(f"<div>{body}</div>").hidden == hidden


@pytest.mark.parametrize(
    "body",
    [
        f'<aside class="widget_recent_comments"><ul>{comment(4, "<p>Why?</p>")}</ul></aside>',
        '<li class="pingback" id="comment-4"><p>Pingback: <a>Links</a></p></li>',
        '<ul class="related"><li class="comment"><a>7 comments</a></li></ul>',
        (
            '<div itemscope itemtype="https://schema.org/Question"><h2 itemprop="name">Is it open?</h2><div itemscope'
            ' itemtype="https://schema.org/Answer"><p itemprop="text">No.</p></div></div>'
        ),
        (
            '<div data-testid="UserProfileHeader_Items"></div><article data-testid="tweet"><div data-testid="User-Name"><a>Mia</a>'
            '</div><time datetime="2021-06-04T10:00:00Z">Jun 4</time><div data-testid="tweetText">Shut.</div></article>'
        ),
    ],
)
def test_is_no_thread(body: str) -> None:
    assert thread_of(body) is None


@pytest.mark.parametrize(
    ("shown", "name"),
    [
        ("Mia Roe says:", "Mia Roe"),
        ("Ida sagt :", "Ida"),
        ("Mia Roe (Author)", "Mia Roe"),
        ("Bo Ek (of Senn)", "Bo Ek (of Senn)"),
        ("mia@oster.example", ""),
        ("192.0.2.7", ""),
        ("{{ name }}", ""),
        ("The Editor", "The Editor"),
    ],
)
def test_name_is_without_what_the_page_adds(shown: str, name: str) -> None:
    assert clean_name(shown) == name


def test_answer_that_stands_before_what_it_answers_comes_after_it() -> None:
    newest_first = (
        '<div class="comment" id="comment-2" data-parent-id="1"><b class="author">Bo Ek</b><time>5 June 2021</time>'
        '<p class="text">The owner.</p></div><div class="comment" id="comment-1"><b class="author">Mia Roe</b>'
        '<time>4 June 2021</time><p class="text">Who?</p></div>'
    )
    assert [(one.author, one.parent) for one in read(newest_first).comments] == [
        ("Mia Roe", None),
        ("Bo Ek", 0),
    ]


def test_thread_of_a_frame_that_was_saved_in_the_page_is_its_thread() -> None:
    inside = f"<html><body><ol>{comment(4, '<p>Why?</p>')}</ol></body></html>".replace('"', "&quot;")
    thread = read(f'<iframe title="Comments" srcdoc="{inside}"></iframe>')
    assert [one.paragraphs for one in thread.comments] == [("Why?",)]
    assert [one.tag for one in thread.elements] == ["iframe"]


@pytest.mark.parametrize(
    ("address", "opens"),
    [
        ("https://senn.example/viewtopic.php?t=40", True),
        ("https://senn.example/viewtopic.php?t=40&start=20", False),
        ("https://senn.example/threads/the-mill.40/page-2", False),
        ("https://senn.example/threads/the-mill.40/", True),
        ("https://senn.example/t/the-mill?page=1", True),
        ("https://senn.example/t/the-mill?page=3", False),
        ("https://senn.example/index.php?topic=40.0", True),
        ("https://senn.example/index.php?topic=40.15", False),
    ],
)
def test_first_post_of_a_later_page_opens_nothing(address: str, *, opens: bool) -> None:
    post = (
        '<div class="post" id="p{0}"><dl class="postprofile"><dt><a class="username">Mia Roe</a></dt></dl><div class="postbody">'
        '<p class="author"><time datetime="2021-06-0{0}T10:00:00Z">{0} June 2021</time></p><div class="content">Shut.</div></div></div>'
    )
    head = f'<link rel="canonical" href="{address}">'
    thread = known.comments(
        parse(f'<html><head>{head}</head><body id="phpbb">{post.format(1)}{post.format(2)}</body></html>')
    )
    assert thread is not None
    assert (thread.opening is not None, len(thread.comments)) == (opens, 1 if opens else 2)


@pytest.mark.parametrize(
    ("body", "notice"),
    [
        (
            comment(4, "<p>Why?</p>") + comment(5, "<p>[deleted]</p>"),
            "The page says that 1 comment was removed.",
        ),
        (
            comment(4, "<p>Why?</p>") + "<button>View 12 more replies</button>",
            "Buttons of the page hold back 12 more comments, which cannot be read.",
        ),
        (
            comment(4, "<p>Why?</p>") + comment(5, '<img src="mill.jpg" alt="">', name="Bo Ek"),
            "1 comment has no words of its own, such as a picture, and is left out: Bo Ek #comment-5.",
        ),
        (
            comment(4, "<p>Why?</p>")
            + '<li class="comment" id="comment-5"><div class="comment-content">Buy a boat.</div></li>',
            "1 part of the thread has neither name nor time, and is left out: #comment-5.",
        ),
    ],
)
def test_what_a_thread_lacks_is_told(body: str, notice: str) -> None:
    thread = whole_thread_of(
        parse(f"<html><body><h1>The mill</h1><p>It is shut.</p><ol>{body}</ol></body></html>")
    )
    assert ([one.author for one in thread.comments], thread.notices) == (["Mia Roe"], (notice,))


@pytest.mark.parametrize(
    ("button", "more"),
    [
        ("Load more comments", True),
        ("Show all 5 replies", True),
        ("Alle 5 Antworten anzeigen", True),
        ("Mehr Kommentare laden", True),
        ("Voir plus de commentaires", True),
        ("Cargar más comentarios", True),
        ("Показать все ответы", True),
        ("More about comments", False),
        ("Comments", False),
        ("All comments", False),
    ],
)
def test_button_that_does_not_say_how_many_is_told(button: str, *, more: bool) -> None:
    thread = read(
        f"<div><ol>{comment(4, '<p>Why?</p>')}{comment(5, '<p>How?</p>')}</ol><button>{button}</button></div>"
    )
    assert (thread.hidden, thread.more) == (0, button if more else "")


def test_words_too_deep_in_the_page_are_nobodys() -> None:
    page = "".join(comment(n, f"<p>Word {n}.</p>").removesuffix("</li>") + "<ol>" for n in range(1, 200))
    thread = whole_thread_of(
        parse(
            f"<html><body><h1>The mill</h1><p>It is shut.</p><ol>{page}{'</ol></li>' * 199}</ol></body></html>"
        )
    )
    assert 20 < len(thread.comments) < 199
    assert all(one.paragraphs == (f"Word {at + 1}.",) for at, one in enumerate(thread.comments))
    assert (
        "The page has elements deeper in each other than can be read; comments there are left out."
        in thread.notices
    )


def said(name: str, day: int, words: str) -> str:
    return f'<section class="comment"><b class="author">{name}</b> <time>{day} June 2021</time><p class="text">{words}</p></section>'


@pytest.mark.parametrize(
    ("body", "parents"),
    [
        (
            f"<ul><li>{said('Mia', 4, 'Why?')}<ul><li>{said('Bo', 5, 'So.')}</li></ul></li><li>{said('Ida', 6, 'No.')}</li></ul>",
            [None, 0, None],
        ),
        (
            f"<div><div>{said('Mia', 4, 'Why?')}<div><div>{said('Bo', 5, 'So.')}</div></div></div><div>{said('Ida', 6, 'No.')}</div></div>",
            [None, 0, None],
        ),
        (
            f"{said('Mia', 4, 'Why?')}<div class='replies'>{said('Bo', 5, 'So.')}</div>{said('Ida', 6, 'No.')}",
            [None, 0, None],
        ),
        (
            f"<div>{said('Mia', 4, 'Featured.')}<div>{said('Bo', 5, 'So.')}{said('Ida', 6, 'No.')}</div></div>",
            [None, None, None],
        ),
        (f"<ul><li>{said('Mia', 4, 'Why?')}</li><li>{said('Bo', 5, 'So.')}</li></ul>", [None, None]),
    ],
)
def test_answer_stands_in_a_box_beside_what_it_answers(body: str, parents: list[int | None]) -> None:
    assert [one.parent for one in read(body).comments] == parents


def test_box_of_several_answers_is_not_one_comment() -> None:
    def one(name: str, hour: int, words: str) -> str:
        return (
            f'<div class="q1"><a class="UFICommentActorName">{name}</a><div class="_30o4"><span>{words}</span></div>'
            f'<div><abbr data-utime="16227{hour}000" class="livetimestamp" title="June {hour}, 2021">2 y</abbr></div></div>'
        )

    first = one("Mia Roe", 10, "The mill is shut for good.") + one("Ned Orr", 15, "Since the storm, I think.")
    answers = f"<div class='_44ri'>{one('Bo Ek', 20, 'Who says so, the owner?')}{one('Ida Senn', 30, 'He told us all.')}</div>"
    body = f"<div class='comments'><h2>4 comments</h2>{first}{answers}</div>"
    thread = whole_thread_of(parse(f"<html><body><h1>The mill</h1><p>It is shut.</p>{body}</body></html>"))
    assert [(one.author, one.paragraphs) for one in thread.comments] == [
        ("Mia Roe", ("The mill is shut for good.",)),
        ("Ned Orr", ("Since the storm, I think.",)),
        ("Bo Ek", ("Who says so, the owner?",)),
        ("Ida Senn", ("He told us all.",)),
    ]


def test_remark_in_the_place_of_a_comment_is_none() -> None:
    removed = "Removed. Please keep to the matter. The editors"
    body = comment(4, "<p>Removed. That is what I heard.</p>") + comment(
        5, f'<p><em class="moderation">{removed}</em></p>'
    )
    thread = read(body)
    assert ([one.paragraphs for one in thread.comments], thread.deleted) == (
        [("Removed. That is what I heard.",)],
        1,
    )


@pytest.mark.parametrize(
    "unseen",
    [
        '<span style="display: none">in 2003</span>',
        "<span hidden>in 2003</span>",
        "<template>in 2003</template>",
        "<video>in 2003</video>",
    ],
)
def test_words_that_a_page_hides_are_in_no_comment_and_no_name(unseen: str) -> None:
    page = comment(1, f"<p>It leaks. {unseen}</p>").replace("</cite>", f"{unseen}</cite>", 1)
    [one] = whole_thread_of(parse(f"<html><body><h1>The mill</h1><ol>{page}</ol></body></html>")).comments
    assert one.paragraphs == ("It leaks.",)
    assert "2003" not in one.author


def test_the_latest_comments_of_a_site_are_no_thread_of_the_page() -> None:
    items = "".join(comment(n, f"<p>Word {n}.</p>") for n in (1, 2, 3))
    page = "<html><body><h1>The mill</h1><p>It is shut.</p><div><h3>{}</h3><ul>{}</ul></div></body></html>"
    assert not whole_thread_of(parse(page.format("Latest comments", items))).comments
    assert len(whole_thread_of(parse(page.format("3 comments", items))).comments) == 3


def test_of_heads_without_words_each_is_read_by_itself_and_what_holds_several_is_not(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    read_alone: list[str] = []

    def noted(outline: Outline, records: Records) -> list[Content]:
        if len(records.items) == 1:
            read_alone.append(str(outline.nodes[records.items[0]].get("id")))
        return contents_of(outline, records)

    monkeypatch.setattr(repeated, "contents_of", noted)
    heads = "".join(
        f'<div class="comment" id="head-{n}"><b>{name}</b> <time datetime="2021-06-04T10:{n:02}">4 June 2021</time></div>'
        for n, name in enumerate(["Mia Roe", "Bo Ek", "Ada Quill"] * 10)
    )
    page = parse(f'<html><body><section class="comments" id="all">{heads}</section></body></html>')
    assert repeated.comments(page).comments == ()
    assert read_alone == [f"head-{n}" for n in range(30)]


def test_an_element_with_thousands_of_times_is_tried_with_the_first(monkeypatch: pytest.MonkeyPatch) -> None:
    tried: list[str] = []

    def noted(outline: Outline, records: Records) -> list[Content]:
        tried.extend(mark.stamp.shown for mark in records.marks if len(records.items) == 1)
        return contents_of(outline, records)

    monkeypatch.setattr(repeated, "contents_of", noted)
    letters = "abcdefghijklmnopqrstuvwxyz"
    times = "".join(
        f'<p class="{one}{other}"><time class="{one}{other}" datetime="2021-06-04T10:00">4 June 2021</time></p>'
        for one in letters
        for other in letters
    )
    repeated.comments(parse(f'<html><body><section class="comments">{times}</section></body></html>'))
    assert 0 < len(tried) < 100


@pytest.mark.parametrize(
    ("parents", "kept", "answered"),
    [
        ([None, 0, 1, 2, 3, 4], [0, 1, 4, 5], [None, 0, 1, 2]),  # over two without words
        ([None, None, 1, 2, 0, 2], [0, 1, 3, 4, 5], [None, None, 1, 0, 1]),
        ([None, None, 1, 1, 0, 0], [0, 2, 3, 4, 5], [None, None, None, 0, 0]),
    ],
)
def test_who_answers_a_comment_without_words_answers_the_nearest_above_that_has_some(
    parents: list[int | None], kept: list[int], answered: list[int | None]
) -> None:
    names = ["Mia Roe", "Bo Ek", "Ada Quill", "Ole Dahl", "Kai Lind", "Una Oak"]
    items = "".join(
        f'<div class="comment" id="c1{n}" data-parent="{"" if parents[n] is None else f"c1{parents[n]}"}"><b>{name}</b> '
        f'<time datetime="2021-06-04T10:{n:02}">4 June 2021</time>{f"<p>The lock {n} leaks again.</p>" if n in kept else ""}<a>Reply</a></div>'
        for n, name in enumerate(names)
    )
    page = parse(f'<html><body><h2>Comments</h2><section class="comments">{items}</section></body></html>')
    found = repeated.comments(page).comments
    assert [one.author for one in found] == [names[n] for n in kept]
    assert [one.parent for one in found] == answered
