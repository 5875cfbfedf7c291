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
        "language": facts.language,
        "url": facts.url,
    }


@pytest.mark.parametrize(("expected", "source"), [pytest.param(*page, id=name) for name, *page in pages()])
def test_the_facts_of_a_page_are_those_that_it_states(expected: dict[str, str], source: str) -> None:
    found = stated(source)
    assert {key: found[key] for key in expected} == expected
