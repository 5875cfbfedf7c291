"""The selectors of the table of engines find what CSS says they find."""

import pytest

from claimline.read.page.thread.css import Page, compiled
from claimline.read.page.thread.engine import Engine, sources
from claimline.read.page.thread.engines import ENGINES
from claimline.read.page.tree import parse

SOURCE = """<body><div id=a class="comment first"><p id=b class=x>One</p><p id=c data-k="t1 t2">Two</p>
<ul id=d><li id=e class="comment"><a id=f href="/x#c12">Link</a></li><li id=g class="comment gone"><img id=h></li></ul></div>
<p id=i>Three</p></body>"""


@pytest.mark.parametrize(
    ("css", "found"),
    [
        (".comment", "aeg"),
        ("li.comment", "eg"),
        ("div .comment", "eg"),
        ("div > .comment", ""),
        (".comment:not(.gone)", "ae"),
        (".comment:not(:has(img))", "e"),
        ("div:has(> ul > li)", "a"),
        ("div:has(> li)", ""),
        ("li:has([href*='#c'])", "e"),
        ("p + p", "c"),
        ("div ~ p", "i"),
        ("li:last-child, p:first-child", "bg"),
        ("[data-k~=t2]", "c"),
        ("[data-k=t2]", ""),
        ("a[href^='/x'], a[href$='c12']", "f"),
        ("#d li", "eg"),
        ("*.comment.first", "a"),
    ],
)
def test_selector_finds(css: str, found: str) -> None:
    page = Page(parse(SOURCE))
    assert "".join(str(one.get("id")) for one in page.select(css)) == found


def test_selector_that_is_none_is_refused() -> None:
    with pytest.raises(ValueError, match="no selector"):
        compiled("p:nth(2)")


@pytest.mark.parametrize("engine", ENGINES, ids=[one.name for one in ENGINES])
def test_row_of_the_table_can_be_asked(engine: Engine) -> None:
    selectors = ("comment", "body", "drop", "deleted", "box", "page")
    for css in (part for name in selectors for part in str(getattr(engine, name)).split(" || ") if part):
        assert compiled(css)
    for name in ("author", "time", "link", "key", "ref", "depth", "answers"):
        for source in sources(str(getattr(engine, name))):
            assert not source.css or compiled(source.css.removeprefix("^"))
            assert source.pattern is None or source.pattern.groups == 1
    assert engine.opening == ":first" or not engine.opening or compiled(engine.opening)
