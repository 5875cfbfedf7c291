"""Comments in markup of no known engine are found by what repeats, and nothing that only looks like comments is."""

import re

import pytest

from claimline import read_text
from claimline.read.page.parts import PageThread
from claimline.read.page.thread import thread_of
from claimline.read.page.thread.repeated import comments
from claimline.read.page.tree import parse, words_of
from page_lookalikes import LOOKALIKES
from page_shapes import SHAPES, Shape
from page_shapes_more import MORE
from page_talk import TONGUES, Said, Tongue, page, shown, talk

ALL = (*SHAPES, *MORE)
ENGLISH = TONGUES[0]
# Every shape in English and in one more language.
EACH = [
    pytest.param(shape, tongue, id=f"{shape.name}, {tongue.code}")
    for at, shape in enumerate(ALL)
    for tongue in (ENGLISH, TONGUES[1 + at % (len(TONGUES) - 1)])
]
# Shapes whose lines a browser's copy does not keep apart, or keeps in a form in which no line names anybody.
NOT_IN_COPY = {
    "a word between name and time",
    "a day in digits",
    "paragraphs only",
    "the time above the name",
    "words in spans",
    "posts in a forum",
    "a line of data",
}


def by_name(name: str) -> Shape:
    return next(shape for shape in ALL if shape.name == name)


def thread_in(shape: Shape, tongue: Tongue, said: tuple[Said, ...]) -> PageThread:
    return comments(parse(page(shape.html(said, tongue), tongue)))


def words(paragraphs: tuple[str, ...]) -> str:
    return re.sub(r"^@\S+(?: \S+){0,2}? (?=\S)", "", " ".join(" ".join(paragraphs).split()))


def is_at(found: str, machine: str, said: Said, shape: Shape, tongue: Tongue) -> bool:
    """True where a time is that of a comment, as far as the markup keeps it."""
    if machine:
        return machine[:16] == said.when.isoformat()[:16]
    ago = tongue.ago.format(n=30 - said.when.day)
    return found in {shown(said.when, tongue), f"{said.when:%d.%m.%Y %H:%M}", ago * (shape.time == "ago")}


@pytest.mark.parametrize(("shape", "tongue"), EACH)
def test_every_comment_of_a_shape_is_found_and_nothing_else(shape: Shape, tongue: Tongue) -> None:
    said = talk(tongue)
    found = thread_in(shape, tongue, said).comments
    assert [one.author for one in found] == [one.name for one in said]
    at_sign = "{at}" in shape.item
    for one, right in zip(found, said, strict=True):
        whole, right_words = " ".join(" ".join(one.paragraphs).split()), " ".join(right.paragraphs)
        assert whole.endswith(right_words) if at_sign else whole == right_words
        assert is_at(one.time.shown, one.time.machine, right, shape, tongue)
        if shape.parents:
            assert one.parent == right.parent


@pytest.mark.parametrize("count", [1, 2, 3])
@pytest.mark.parametrize("shape", ALL, ids=lambda shape: shape.name)
def test_of_few_comments_none_is_given_to_the_wrong_person(shape: Shape, count: int) -> None:
    said = talk(ENGLISH)[:count]
    found = thread_in(shape, ENGLISH, said).comments
    for one in found:
        whole = " ".join(" ".join(one.paragraphs).split())
        right = next((other for other in said if whole.endswith(" ".join(other.paragraphs))), None)
        assert right is not None
        assert one.author == right.name


def test_two_comments_are_enough_in_nearly_all_shapes() -> None:
    said = talk(ENGLISH)[:2]
    read = sum(len(thread_in(shape, ENGLISH, said).comments) == 2 for shape in ALL)
    assert read >= 0.95 * len(ALL)


@pytest.mark.parametrize("tongue", TONGUES, ids=lambda tongue: tongue.code)
def test_furniture_with_names_and_times_is_no_thread(tongue: Tongue) -> None:
    assert comments(parse(page("", tongue))) == PageThread()


@pytest.mark.parametrize("name", LOOKALIKES)
def test_what_only_looks_like_comments_is_none(name: str) -> None:
    assert comments(parse(page(LOOKALIKES[name], ENGLISH))).comments == ()


@pytest.mark.parametrize("name", LOOKALIKES)
def test_a_thread_is_read_beside_what_looks_like_one(name: str) -> None:
    said = talk(ENGLISH)
    thread = by_name("div soup with class comment").html(said, ENGLISH)
    found = comments(parse(page(LOOKALIKES[name] + thread, ENGLISH))).comments
    assert [one.author for one in found] == [one.name for one in said]


@pytest.mark.parametrize("shape", ALL, ids=lambda shape: shape.name)
def test_page_and_copy_agree_on_name_and_time(shape: Shape) -> None:
    if shape.name in NOT_IN_COPY:
        pytest.skip("the copy does not keep it")
    root = parse(page(shape.html(talk(ENGLISH), ENGLISH), ENGLISH))
    document = read_text(words_of(root, parted=True))
    copied = [
        tuple(document.text[slice(*span)] if span else "" for span in (one.author_span, one.posted_span))
        for one in document.passages
        if one.kind in {"comment", "reply"}
    ]
    assert copied == [(one.author, one.time.shown) for one in thread_of(root).comments]


COMMENT = '<div class="comment" id="c{n}"><b class="author">{name}</b> <span>{day} May 2016 at 10:{minute:02d}</span><div class="text">{words}</div><a href="#">Reply</a></div>'


def in_thread(*said: tuple[str, str], heading: str = "Comments") -> str:
    items = "".join(
        COMMENT.format(n=n, name=name, day=3 + n % 28, minute=n % 60, words=words)
        for n, (name, words) in enumerate(said)
    )
    return page(f'<div class="comments"><h3>{heading}</h3>{items}</div>', ENGLISH)


SAID = (
    ("Mia Roe", "<p>The shed was open.</p>"),
    ("Bo Ek", "<p>It was not, I tried.</p>"),
    ("Jo Ash", "<p>Who has the key?</p>"),
)


def test_an_odd_name_is_taken_where_all_others_have_theirs() -> None:
    said = (
        *SAID,
        ("Una Berg", "<p>The board.</p>"),
        ("...", "<p>Ask at the bar.</p>"),
        ("Kai", "<p>It is gone.</p>"),
    )
    assert comments(parse(in_thread(*said))).comments[4].author == "..."


def test_an_earlier_comment_that_is_quoted_is_not_said_again() -> None:
    said = (*SAID, ("Una Berg", "<blockquote><p>Who has the key?</p></blockquote><p>The board has it.</p>"))
    assert comments(parse(in_thread(*said))).comments[3].paragraphs == ("The board has it.",)


@pytest.mark.parametrize(
    "words",
    [
        "[deleted]",
        "Komentarz został usunięty przez moderatora.",
        "Wpis skasowany",
        "Bu yorum yönetici tarafından kaldırıldı.",
        "Yorum silindi",
        "Kommentaren har tagits bort.",
        "Innlegget er slettet av redaksjonen",
        "Tento příspěvek byl smazán.",
        "A hozzászólást törölték.",
        "Acest comentariu a fost șters de un moderator.",
        "Коментар видалено",
        "Kommentti on poistettu.",
        "Mensagem apagada pelo autor",
        "该评论已被删除",
        "このコメントは削除されました。",
        "تم حذف هذا التعليق",
    ],
)
def test_a_comment_that_was_removed_is_counted_and_not_read(words: str) -> None:
    said = (*SAID, ("Una Berg", f"<p>{words}</p>"))
    thread = comments(parse(in_thread(*said)))
    assert (len(thread.comments), thread.deleted) == (3, 1)


def test_a_heading_that_counts_more_than_was_read_is_told() -> None:
    thread = comments(parse(in_thread(*SAID, heading="5 comments")))
    assert thread.notices == ("The page says “5 comments”; 3 of them could be read.",)


def test_comments_without_any_other_sign_are_left_out_and_counted() -> None:
    items = "".join(
        f"<li><b>{name}</b> <i>{n} May 2016 10:0{n}</i><p>The shed was open, and the key was gone.</p><a>Reply</a></li>"
        for n, name in enumerate(("Mia Roe", "Bo Ek", "Mia Roe"), 3)
    )
    thread = comments(parse(page(f"<ul>{items}</ul>", ENGLISH)))
    assert (thread.comments, len(thread.elements)) == ((), 3)
    assert "3 parts of the page" in thread.notices[0]


@pytest.mark.parametrize(
    ("above", "below"),
    [
        ("", "<a>Vuoq</a> <a>0</a>"),
        ("", "<button>Vuoq lat</button>"),
        ("<h4>Tralok (3)</h4>", ""),
        ("<div>3 traloki</div>", "<a href='/r'>Vuoq</a>"),
    ],
)
def test_comments_in_a_language_without_words_here_are_found_by_what_repeats(above: str, below: str) -> None:
    items = "".join(
        f"<div class=q1 id=k{n}><div><i>{name}</i> <span>{n} May 2016 10:0{n}</span></div><div>{words}</div>{below}</div>"
        for n, (name, words) in enumerate(SAID, 3)
    )
    found = comments(parse(page(f"{above}<div class=q0>{items}</div>", ENGLISH))).comments
    assert [(one.author, f"<p>{one.paragraphs[0]}</p>") for one in found] == list(SAID)


@pytest.mark.parametrize("below", ["", "<a href='#k{n}'>Vuoq</a>", "<a href='/all'>Vuoq</a>", "<a>Share</a>"])
def test_what_stands_under_entries_too_makes_no_comments(below: str) -> None:
    items = "".join(
        f"<div class=q1 id=k{n}><div><i>{name}</i> <span>{n} May 2016 10:0{n}</span></div><div>{words}</div>"
        f"{below.format(n=n)}</div>"
        for n, (name, words) in enumerate(SAID, 3)
    )
    assert not comments(parse(page(f"<div class=q0>{items}</div>", ENGLISH))).comments


def test_a_time_that_is_the_same_for_all_is_a_placeholder() -> None:
    said = talk(ENGLISH)
    html = by_name("name as a heading with a link").html(said, ENGLISH)
    stuck = re.sub(r'datetime="[^"]*"', 'datetime="2016-05-30T12:00:00Z"', html)
    found = comments(parse(page(stuck, ENGLISH))).comments
    assert [one.time.machine for one in found] == [""] * len(said)
    assert found[0].time.shown == "03.05.2016 09:05"


def test_words_above_and_below_signatures_are_given_to_nobody() -> None:
    html = "".join(
        f"<p>The shed was open on that day.</p><h5>{name}, {n} May 2016 at 10:0{n}</h5>"
        for n, name in enumerate(("Mia Roe", "Bo Ek", "Jo Ash"), 3)
    )
    thread = comments(
        parse(page(f'<div class="comments">{html}<p>And the key was gone again.</p></div>', ENGLISH))
    )
    assert thread.comments == ()


def test_a_deep_page_and_a_long_thread_are_read_without_recursion() -> None:
    deep = "<div>" * 20_000 + "<p>Down here.</p>" + "</div>" * 20_000
    said = [(f"Guest {n}", f"<p>The shed was open for {n} days.</p>") for n in range(1000)]
    html = in_thread(*((name, words) for name, words in said)).replace("<footer>", deep + "<footer>")
    assert len(comments(parse(html)).comments) == 1000
