"""What the pages call things: in words that need no second reading."""

import pytest

from case_pages import keep, paste, to
from page_run import Open, Page

ARTICLE = """The mill

By Nora Quill
14 May 2018

The council did not say in 2016 who had paid. The mill was allegedly sold in 2014, said Hanna Vogt.

Comments

Lutz Ahr
14 May 2018, 18:20
I fished there until 2005. The Brannow Gazette wrote in 2010 that the weir was safe.

    Hanna Vogt
    15 May 2018, 07:45
    It was not.
"""
WRITTEN = "the-mill:c1.2"


@pytest.fixture
def page(open_page: Open, home: object) -> Page:  # noqa: ARG001 - a case is made there
    return paste(open_page("add"), ARTICLE)


def test_replies_are_counted_apart_from_comments(page: Page) -> None:
    assert page.sentence.startswith("“The mill” is read: 4 claims, 1 comment and 1 reply.")
    assert (
        "<dt>comments</dt><dd>1: 1 with a date</dd><dt>replies</dt><dd>1: 1 with a date</dd>" in page.markup
    )
    assert "1 article, 4 claims, 1 comment and 1 reply, nothing filtered" in to(keep(page), "timeline").text


def test_how_a_source_stands_to_what_it_tells_is_said_in_plain_words(page: Page) -> None:
    to(keep(page), "text", claim="the-mill:p1.1")
    assert page.beside["the-mill:p1.1"] == "2016 council not asserted"
    assert page.beside["the-mill:p1.2"] == "2014 Hanna Vogt told with reserve"
    assert '<span class="value">not asserted</span>' in page.markup
    to(page, "timeline", stance="unsaid")
    assert "not asserted by the source" in page.text
    stances = next(facet for facet in page.facets if facet["field"] == "stances")
    assert stances["called"]["hedged"] == "told with reserve"
    assert stances["called"]["unsaid"] == "not asserted"


def test_the_card_of_what_others_say_in_a_comment_names_its_writer(page: Page) -> None:
    to(keep(page), "text", claim=WRITTEN)
    assert "comment 1, by Lutz Ahr" in page.text
    own = to(page, "text", claim="the-mill:c1.1").text
    assert "comment 1, by" not in own
