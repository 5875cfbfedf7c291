"""Comments in a page's linked data."""

import json

import pytest

from claimline.read.page.parts import PageThread
from claimline.read.page.thread import linked
from claimline.read.page.tree import parse

MIA = {
    "@type": "Comment",
    "author": {"@type": "Person", "name": "Mia Roe"},
    "dateCreated": "2021-06-09T10:00:00+02:00",
    "text": "Who shut it?<br><br>And <b>why</b>?",
    "url": "https://senn.example/mill?utm_source=x#c1",
}
BO = {
    "@type": "Comment",
    "author": "Bo Ek",
    "datePublished": "2021-06-09T11:00:00+02:00",
    "text": "The owner.\nFor money.",
}


def thread_of(*data: object, body: str = "<p>The mill is shut.</p>") -> PageThread | None:
    scripts = "".join(f'<script type="application/ld+json">{json.dumps(one)}</script>' for one in data)
    return linked.comments(parse(f"<html><head>{scripts}</head><body>{body}</body></html>"))


def test_comments_in_comments_are_answers() -> None:
    thread = thread_of({"@type": "Article", "comment": [{**MIA, "comment": BO}]})
    assert thread is not None
    first, second = thread.comments
    assert (first.author, first.time.machine, first.parent) == ("Mia Roe", "2021-06-09T10:00:00+02:00", None)
    assert first.paragraphs == ("Who shut it?", "And why?")
    assert first.anchor == "https://senn.example/mill#c1"
    assert (second.author, second.parent, second.paragraphs) == ("Bo Ek", 0, ("The owner.\nFor money.",))


def test_parent_item_names_the_answered() -> None:
    above = {"@type": "Comment", "url": "https://senn.example/mill#c1"}
    thread = thread_of({"@graph": [{"@type": "WebSite"}, {"comment": [MIA, {**BO, "parentItem": above}]}]})
    assert thread is not None
    assert [one.parent for one in thread.comments] == [None, 0]


def test_words_that_the_page_shows_are_the_comments() -> None:
    body = "<p>The mill is shut.</p><div><p id=here>Who shut it?</p></div>"
    thread = thread_of({"comment": {**MIA, "text": "Who shut it?"}}, body=body)
    assert thread is not None
    assert [one.get("id") for one in thread.elements] == ["here"]


@pytest.mark.parametrize(
    "data",
    [
        ({"@type": "Article", "comment": []},),
        ({"@type": "Article", "commentCount": 3},),
        ({"comment": [MIA]}, {"comment": [BO]}),  # of which work?
        ({"comment": [{**MIA, "text": " "}]},),
        ({"@type": "Question", "name": "Is it open?", "acceptedAnswer": {"@type": "Answer", "text": "No."}},),
    ],
)
def test_without_comments_of_one_work_there_is_none(data: tuple[object, ...]) -> None:
    assert thread_of(*data) is None


def test_comments_on_another_article_of_a_list_are_not_this_page_s() -> None:
    other = {"@type": "NewsArticle", "headline": "The bridge is up", "comment": [MIA]}
    own = {"@type": "NewsArticle", "headline": "The mill is shut"}
    assert thread_of(own, {"@type": "ItemList", "itemListElement": [other]}) is None
    assert thread_of({**own, "citation": other}) is None
