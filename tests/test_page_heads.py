"""The facts of pages in the forms of many systems; the pages are our own, in `corpus/page_heads.txt`."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from claimline.read.page.facts import facts_of
from claimline.read.page.tree import parse

CORPUS = Path(__file__).parent / "corpus" / "page_heads.txt"


def pages() -> Iterator[tuple[str, dict[str, str], str]]:
    """Name, expected facts and source of each page of the corpus; an address that it does not give is not asked for."""
    for part in re.split(r"(?m)^=== ", CORPUS.read_text(encoding="utf-8"))[1:]:
        head, _, source = part.partition("\n\n")
        name, *fields = head.split("\n")
        expected = {key: value.strip() for key, _, value in (field.partition(":") for field in fields)}
        yield name, {"updated": ""} | expected, source


def stated(source: str) -> dict[str, str]:
    facts = facts_of(parse(source))
    return {
        "title": facts.title,
        "authors": "; ".join(facts.authors),
        "published": facts.published,
        "updated": facts.updated,
        "url": facts.url,
    }


@pytest.mark.parametrize(("expected", "source"), [pytest.param(*page, id=name) for name, *page in pages()])
def test_the_facts_of_a_page_are_those_that_it_states(expected: dict[str, str], source: str) -> None:
    found = stated(source)
    assert {key: found[key] for key in expected} == expected


def test_a_name_far_below_the_title_is_not_in_the_head() -> None:
    rows = "".join(f"<tr><td>Lock {n}</td><td>closed</td></tr>" for n in range(600))
    keeper = '<tr><td><a href="/author/mia-roe">Mia Roe</a></td></tr>'
    page = (
        "<html><head><title>The locks</title></head><body><h1>The locks</h1><table>{}</table></body></html>"
    )
    assert stated(page.format(rows + keeper))["authors"] == ""
    assert stated(page.format(keeper + rows))["authors"] == "Mia Roe"
