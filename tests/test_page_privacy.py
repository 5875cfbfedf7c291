"""What follows a reader about, and what tells where somebody lives on the net, is in nothing that comes out of a page."""

import dataclasses
import re
from pathlib import Path

import pytest

from claimline import cli, find_events, read_file
from claimline.read.addresses import holds_address, without_addresses
from claimline.read.page.links import without_tracking, without_tracking_in

# Each mark stands in one place of the page, in a form that would be written if nothing held it back.
PAGE = """<!-- saved from url=(0058)https://oster.example/lock?utm_source=mark01&fbclid=mark02 -->
<!DOCTYPE html><html lang="en"><head><title>The lock at Oster leaks | Oster Notes</title>
<link rel="canonical" href="https://oster.example/lock?utm_campaign=mark03&amp;gclid=mark04&amp;PHPSESSID=mark05">
<meta property="og:url" content="https://mark06:mark07@oster.example/lock;jsessionid=mark08?fbclid=mark09#mark10=1">
<meta name="csrf-token" content="mark11"><meta name="author" content="mark12@oster.example">
<meta name="reply-to" content="mark13@oster.example"><meta name="parsely-author" content="Mia Roe mark14@oster.example">
<script type="application/ld+json">{"@type": "NewsArticle", "headline": "The lock at Oster leaks",
"url": "https://oster.example/lock?mc_eid=mark15", "datePublished": "2016-03-31T08:00:00Z",
"author": {"@type": "Person", "name": "Mia Roe", "email": "mark16@oster.example"}}</script>
<script>var user = "mark17@oster.example", session = "mark18";</script></head>
<body data-session="mark19"><form action="/search?sid=mark20"><input type="hidden" name="token" value="mark21">
<input type="text" name="email" value="mark22@oster.example"><textarea>mark23</textarea>
<select><option>mark24</option></select><button>mark25</button></form>
<main><article id="post-1"><h1>The lock at Oster leaks</h1>
<p class="byline">By <a rel="author" href="mailto:mark26@oster.example">Mia Roe</a>, mark27@oster.example</p>
<p>Water came through the upper gate of the lock on Tuesday, and the keeper closed the pound at once. He said on 31 March
2016 that nobody had been hurt. Write to <a href="mailto:mark28@oster.example?subject=mark29">mark30@oster.example</a> or
to mark31 [at] oster.example if you saw more of it.</p>
<p>The council said in April 2016 that it had <a href="https://oster.example/report?utm_medium=mark32&amp;s_id=mark33">a
report</a> from the host 192.0.2.77, or 2001:db8::42:77, of the gauge. See
https://oster.example/gauge?utm_source=mark34&amp;page=2&amp;sessionid=mark35 for the rest of it.</p>
<input type="hidden" name="post" value="mark36"></article>
<section id="comments" class="comments-area"><h2 class="comments-title">3 Comments</h2><ol class="comment-list">
<li id="comment-1" class="comment depth-1"><article class="comment-body"><footer class="comment-meta">
<div class="comment-author vcard"><img src="https://avatar.example/mark37?e=mark38" alt="mark39@oster.example">
<b class="fn"><a href="https://bo.example/?fbclid=mark40">Bo Ek</a></b></div><div class="comment-metadata">
<a href="https://oster.example/lock?replytocom=1&amp;sid=mark41&amp;utm_term=mark42#comment-1">
<time datetime="2016-04-01T10:00:00+00:00">April 1, 2016 at 10:00 am</time></a></div></footer>
<div class="comment-content"><p>I saw it. Ask me at mark43@oster.example or 198.51.100.9 please.</p></div></article></li>
<li id="comment-2" class="comment depth-1"><article class="comment-body"><footer class="comment-meta">
<div class="comment-author vcard"><b class="fn">mark44@oster.example</b></div><div class="comment-metadata">
<a href="#comment-2"><time datetime="2016-04-02T10:00:00+00:00">April 2, 2016 at 10:00 am</time></a></div></footer>
<div class="comment-content"><p>Nobody had closed the gate.</p></div></article></li>
<li id="comment-3" class="comment depth-1" data-ip="203.0.113.5" data-email="mark45@oster.example">
<article class="comment-body"><footer class="comment-meta">
<div class="comment-author vcard"><b class="fn">203.0.113.6</b></div><div class="comment-metadata">
<a href="#comment-3"><time datetime="2016-04-03T10:00:00+00:00">April 3, 2016 at 10:00 am</time></a></div></footer>
<div class="comment-content"><p>The keeper did what he could.</p></div></article></li></ol>
<form id="commentform"><input type="hidden" name="comment_post_ID" value="mark46">
<input name="author" value="mark47"><input name="email" value="mark48@oster.example"></form></section></main>
<footer><p>Signed in as mark49@oster.example from 203.0.113.7</p></footer></body></html>"""
HELD_BACK = re.compile(
    r"mark\d\d|192\.0\.2\.77|2001:db8::42:77|198\.51\.100\.9|203\.0\.113\.\d|utm_|fbclid|gclid|jsessionid",
    re.IGNORECASE,
)


@pytest.fixture
def page(tmp_path: Path) -> Path:
    place = tmp_path / "lock.html"
    place.write_text(PAGE, encoding="utf-8")
    return place


def test_the_marks_are_in_the_page() -> None:
    assert len(set(HELD_BACK.findall(PAGE))) >= 49 + 6


def test_no_mark_is_in_the_document_nor_in_its_rows(page: Path) -> None:
    document = read_file(page)
    assert not HELD_BACK.findall(repr(dataclasses.asdict(document)))
    rows = find_events(document)
    assert not HELD_BACK.findall(repr([dataclasses.asdict(row) for row in rows]))
    assert [row.source for row in rows if row.kind == "comment"] == [("Bo Ek",), ("unknown",), ("unknown",)]
    assert "nobody had been hurt" in document.text  # the words themselves are there


@pytest.mark.parametrize("form", ["csv", "jsonl"])
def test_no_mark_is_in_what_the_command_line_writes(
    page: Path, form: str, capfdbinary: pytest.CaptureFixture[bytes]
) -> None:
    broken = page.with_name("broken.html")
    broken.write_bytes(PAGE.encode("utf-8")[:2000] + b"\x00\x01\x02" * 99)
    with pytest.raises(SystemExit):
        cli.main(["read", str(page), str(broken), "--format", form])
    out, err = capfdbinary.readouterr()
    assert b"The lock at Oster leaks" in out
    assert b"broken.html" in err
    assert not HELD_BACK.findall((out + err).decode("utf-8"))


@pytest.mark.parametrize(
    ("address", "expected"),
    [
        ("https://oster.example/a?p=7&utm_source=x", "https://oster.example/a?p=7"),
        ("https://mia:pw@oster.example:8080/a", "https://oster.example:8080/a"),
        ("https://oster.example/a;jsessionid=4F?id=3#c-7", "https://oster.example/a?id=3#c-7"),
        ("https://oster.example/a?to=mia%40oster.example", "https://oster.example/a"),
        ("javascript:alert(1)", ""),
        ("mailto:mia@oster.example", ""),
        ("https://[oster", ""),
        ("https://oster.example/u/mia@oster.example/c1", ""),
        ("https://oster.example/c/mia%40oster.example", ""),
        ("https://192.0.2.4/c3", ""),
        (
            "https://oster.example/a?next=https%3A%2F%2Foster.example%2F%3Fsid%3D4F7A",
            "https://oster.example/a",
        ),
        (
            "https://oster.example/a?source=plan&key=7&s=lock",
            "https://oster.example/a?source=plan&key=7&s=lock",
        ),
    ],
)
def test_a_link_leads_to_its_page_and_follows_nobody(address: str, expected: str) -> None:
    assert without_tracking(address) == expected


@pytest.mark.parametrize(
    "words",
    [
        "It is 10:30:15 on 3.5.2016.",
        "Version 1.2.3 of the plan, § 4.1.2",
        "meet @mia at 9 @ the quay",
        "@mia@oster.example and (@bo.ek@masto.oster.example) saw it in 2014.",
        "rates of 1.5 and 2.75::",
        "std::vector and a::b",
        "He had told this to @mia. She denied that the gate was open.",
        "It was sold at 20 @ Oster. The mayor denied it.",
        "as section 1.2.3.4 says, and version 10.0.0.1, and § 12.10.1.4",
        "the verses 1::2 and Mark 4::5",
        "They looked at the dot on the map, and at the dot it made.",
        "Call 555-12-34-56, or read 3-2-1-0 and 1914-18.",
        "See oster.example/plan?source=gauge&key=7 and Senn.Really?yes",
    ],
)
def test_words_that_only_look_like_addresses_stay(words: str) -> None:
    assert without_addresses(without_tracking_in(words)) == words


@pytest.mark.parametrize(
    "address",
    [
        "mia@oster.example",
        "mia at oster dot org",
        "Mia AT oster DOT example",
        "mia_at_oster_dot_org",
        "mia<at>oster.example",
        "mia (@) oster.example",
        "mia {at} oster {dot} example",
        "mia arroba oster punto es",
        "mi\u200ba@os\u00adter.example",
        "mia\uff20oster.example",
        "mia@\u043e\u0441\u0442.\u0440\u0444",
        '"mia roe"@oster.example',
        "192.0.2.16",
        "192[.]0[.]2[.]16",
        "192.000.002.017",
        "192.0.2.xxx",
        "ip-192-0-2-21.isp.example.net",
        "2001:db8::42:77",
        "2001:db8:0:0:0:0:0:1",
    ],
)
def test_every_form_of_an_address_is_held_back_and_is_no_name(address: str) -> None:
    assert without_addresses(f"Write to {address}, she said.") == "Write to [address], she said."
    assert holds_address(f"Mia Roe ({address})")


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("https://mia:pw@oster.example/a", "https://oster.example/a"),
        ("oster.example/a?utm_source=mail&p=2", "oster.example/a?p=2"),
        ("//oster.example/a?sid=4F7A", "//oster.example/a"),
        ("https://oster.example/u/mia@oster.example", "[address]"),
    ],
)
def test_a_link_among_words_loses_what_follows_its_reader(words: str, expected: str) -> None:
    assert without_addresses(without_tracking_in(f"See {words} for it.")) == f"See {expected} for it."


def test_no_address_is_in_a_locator_a_notice_or_a_name(tmp_path: Path) -> None:
    page = tmp_path / "lock.html"
    page.write_text(
        """<html><body><article><h1>The lock at Oster leaks</h1><p id="mark1@oster.example">The gate was left open in 2014, the keeper
        of the lock said to the council.</p><p>It was closed in May 2015 after a long debate in the council.</p>
        <p class="credit">Photo: Bo Ek / mark2@oster.example</p></article></body></html>""",
        encoding="utf-8",
    )
    document = read_file(page)
    assert "2014" in document.text
    assert not HELD_BACK.findall(repr(dataclasses.asdict(document)))


@pytest.mark.parametrize("words", ["@ " + "a" * 60_000, "a@" + "x." * 30_000, "a at " * 12_000 + " dot "])
def test_words_that_nearly_hold_an_address_are_read_in_time(words: str) -> None:
    assert without_addresses(words)  # a repeat without an end would take minutes


def test_an_account_of_the_fediverse_is_a_name() -> None:
    assert not holds_address("@mia@oster.example")
    assert not holds_address("Mia Roe @mia@oster.example")
    assert holds_address("x@mia@oster.example")
    assert without_addresses("@mia@oster.example, mia@oster.example") == "@mia@oster.example, [address]"
