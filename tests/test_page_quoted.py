"""What a comment quotes, what a moderator adds and a signature are not the commenter's words."""

import pytest

from claimline import find_events, read_text

PAGE = """<html><body><article><h1>The lock leaks</h1><p>The keeper of the lock at Oster said on 3 May 2015 that the upper
gate had been left open for two days, and that nobody was hurt.</p></article><ol class="comment-list">{}</ol></body></html>"""
COMMENT = """<li id="comment-{n}" class="comment"><article class="comment-body"><footer class="comment-meta"><div class="comment-author
vcard"><b class="fn">{name}</b></div><a href="#comment-{n}"><time datetime="2016-04-0{n}T10:00:00+00:00">April {n}, 2016</time></a>
</footer><div class="comment-content">{words}</div></article>{inside}</li>"""


def page(*words: str) -> str:
    names = ("Bo Ek", "Ida Lund", "Per Dahl")
    return PAGE.format(
        "".join(
            COMMENT.format(n=number, name=name, words=said, inside="")
            for number, (name, said) in enumerate(zip(names, words, strict=False), 1)
        )
    )


@pytest.mark.parametrize(
    ("words", "counted"),
    [
        (
            "<p>On 3 May 2016, Ida Lund wrote:<br>&gt; The mayor fled in 2009.</p><p>He stayed in 2009.</p>",
            "1 quotation",
        ),
        ("<p>&gt; The mayor fled in 2009.</p><p>He stayed in 2009.</p>", "1 quotation"),
        ("<p>&gt; He fled.</p><p>He stayed in 2009.</p><p>&gt; In 2008.</p>", "2 quotations"),
        ("<p>He stayed in 2009.</p><p>Moderator: It was shut in 2013.</p>", "1 moderator's remark"),
        ("<p>He stayed in 2009.</p><p>[Note of the editor: the year was 2010.]</p>", "1 moderator's remark"),
        ("<p>He stayed in 2009.</p><p>--</p><p>Oster Boats, since 1901</p>", "1 signature"),
        ("<p>He stayed in 2009.</p><p>__________</p><p>Oster Boats, since 1901</p>", "1 signature"),
        ("<p>He stayed in 2009.</p><div class=signature>Oster Boats, since 1901</div>", "1 signature"),
        ("<blockquote><p>He fled in 2009.</p></blockquote><p>He stayed in 2009.</p>", "1 quotation"),
        (
            "<blockquote>He fled.</blockquote><p>He stayed in 2009.</p><p>--</p><p>Oster Boats</p>",
            "1 quotation, 1 signature",
        ),
    ],
)
def test_words_of_others_are_not_the_commenters_and_are_counted(words: str, counted: str) -> None:
    document = read_text(page(words, "<p>I saw him.</p>"), name="lock")
    said = [event for event in find_events(document) if event.kind == "comment"]
    assert [(event.source, event.quote) for event in said] == [
        (("Bo Ek",), "He stayed in 2009."),
        (("Ida Lund",), "I saw him."),
    ]
    assert f"Left out of comments, as not their writers' words: {counted}." in document.notices


def test_a_comment_of_nothing_but_a_quotation_is_left_out_and_told() -> None:
    document = read_text(page("<p>&gt; The mayor fled in 2009.</p>", "<p>I saw him.</p>"), name="lock")
    assert [passage.author for passage in document.passages if passage.is_comment] == ["Ida Lund"]
    assert any("#comment-1" in notice or "comment-1" in notice for notice in document.notices)


@pytest.mark.parametrize(
    "words",
    [
        "The bank - and the port - fell in 2009.",
        "Editors: they sold it in 2009, so I heard.",
        "2 > 1, as in 2009.",
    ],
)
def test_words_that_only_look_so_stay(words: str) -> None:
    document = read_text(page(f"<p>{words.replace('>', '&gt;')}</p>", "<p>I saw him.</p>"), name="lock")
    first = next(passage for passage in document.passages if passage.is_comment)
    assert document.text[first.start : first.end] == words


@pytest.mark.parametrize(
    "quote",
    [
        "<div class=q7><cite>Per Dahl said:</cite><p>The mayor fled in 2009.</p></div>",
        "<div class=zitat><div class=von>Per Dahl wrote:</div><div>The mayor fled in 2009.</div></div>",
        "<blockquote><p>The mayor fled in 2009.</p></blockquote>",
    ],
)
def test_what_a_comment_quotes_is_told_by_its_form_not_by_its_class(quote: str) -> None:
    html = page(f"{quote}<p>He stayed in 2009.</p>", "<p>I saw him.</p>", "<p>So did I.</p>")
    said = [one for one in read_text(html, name="lock").passages if one.is_comment]
    document = read_text(html, name="lock")
    assert [(one.author, document.text[one.start : one.end]) for one in said][:2] == [
        ("Bo Ek", "He stayed in 2009."),
        ("Ida Lund", "I saw him."),
    ]


def test_boxes_that_begin_with_one_label_are_the_articles_own() -> None:
    box = "<blockquote><strong>In short</strong> The {} is older than the town.</blockquote>"
    source = (
        "<html><head><title>The quay</title></head><body><article><h1>The quay</h1>"
        + "".join(
            f"<p>The {one} of Oster was built long before the town, and nobody knows by whom it was paid for.</p>{box.format(one)}"
            for one in ("quay", "mill", "lock")
        )
        + "<blockquote>Nobody paid for it at all, not then.</blockquote><p>So much for the mill, the lock and the quay of the town.</p></article></body></html>"
    )
    document = read_text(source)
    turns = [document.text[one.start : one.end] for one in document.passages if one.kind == "turn"]
    assert turns == ["Nobody paid for it at all, not then."]
    assert document.text.count("In short") == 3


def test_says_over_the_writers_own_words_is_no_quotation() -> None:
    source = page("<p>It stood until 2009.</p>", "<p>I saw him.</p>")
    document = read_text(
        source.replace("</b></div>", '</b> <span class="says">says:</span></div>'), name="lock"
    )
    assert [e.quote for e in find_events(document) if e.kind == "comment"] == [
        "It stood until 2009.",
        "I saw him.",
    ]
    assert not any("Left out of comments" in notice for notice in document.notices)


CHAT = """<html lang="en"><head><title>Weir talk</title></head><body><h1>Weir talk</h1><div class="messages">
<div class="bubble msg"><div class="peer">Per Dahl</div><div class="says">The gate stood open.</div><i title="4 March 2016, 18:20">18:20</i></div>
<div class="bubble msg"><div class="peer">Ida Lund</div><div class="says">The mayor fled in 2009, and nobody knows where to.</div><i title="4 March 2016, 18:25">18:25</i></div>
<div class="bubble msg"><div class="peer">Ida Lund</div><div class="says">So they say.</div><i title="4 March 2016, 18:26">18:26</i></div>
<div class="bubble msg"><div class="peer">Bo Ek</div>{}<div class="says">He stayed.</div><i title="5 March 2016, 07:45">07:45</i></div></div></body></html>"""
SHOWN = '<div class="over"><div>{}</div><div>{}</div></div>'


@pytest.mark.parametrize(
    "words", ["The mayor fled in 2009, and nobody knows where to.", "The mayor fled in 2009…"]
)
def test_the_message_that_a_chat_shows_over_an_answer_is_its_parent_and_no_word_of_it(words: str) -> None:
    document = read_text(CHAT.format(SHOWN.format("Ida Lund", words)), name="weir")
    first, _, last = (one for one in document.passages if one.is_comment)
    assert (document.text[last.start : last.end], last.author, last.parent) == (
        "He stayed.",
        "Bo Ek",
        first.key,
    )
    assert "Left out of comments, as not their writers' words: 1 quotation." in document.notices


@pytest.mark.parametrize(
    "over",
    [("Per Dahl", "The mayor fled in 2009…"), ("Ida Lund", "The mayor…"), ("Ida Lund", "Nobody fled.")],
)
def test_a_name_over_words_that_nobody_of_that_name_wrote_is_no_parent(over: tuple[str, str]) -> None:
    document = read_text(CHAT.format(SHOWN.format(*over)), name="weir")
    last = [one for one in document.passages if one.is_comment][-1]
    assert (last.author, last.parent) == ("Bo Ek", "")


def test_the_motto_under_the_post_that_opens_a_topic_is_no_part_of_it() -> None:
    motto = '<div class="Signature UserSignature"><p>Sail fast since 1931, live slow.</p></div>'
    document = read_text(PAGE.replace("</article><ol", f"{motto}</article><ol").format(""))
    assert "nobody was hurt" in document.text
    assert "1931" not in document.text
