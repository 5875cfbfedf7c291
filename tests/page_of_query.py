"""What the pages show of a table, whatever its size and whoever answers: each expectation is taken from the query.

The answers are those of a store on this machine, in memory where the table is not too large for it.
"""

import html
from collections.abc import Callable, Hashable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from pathlib import Path

import pytest

from claimline.figures import Look, overview, picture
from claimline.figures.stored import profile_of
from claimline.query.extract import extract
from claimline.query.query import Query
from claimline.query.store import Store
from claimline.shipped import shipped
from claimline.table.file import load_events, save_events
from claimline.ui import sending
from claimline.ui.claims import A_PAGE
from claimline.ui.components.browser import DESK
from claimline.ui.grid import A_PAGE as A_SHEET
from claimline.ui.sending import offer
from page_run import Open, Page


def copied(rows: int, path: Path) -> None:
    """The shipped table again and again, until there are so many rows; each time as another document."""
    shipped_rows = load_events(shipped("data/events.csv"))
    names = ("id", "reply_to", "document")
    whole = shipped_rows.loc[shipped_rows.index.repeat(-(-rows // len(shipped_rows)))]
    times = whole.groupby(level=0).cumcount().astype("str")
    again = {
        name: whole[name].where((whole[name] == "") | (times == "0"), times + ":" + whole[name])
        for name in names
    }
    save_events(whole.assign(**again).head(rows).reset_index(drop=True), path)


@dataclass(frozen=True)
class Asked:
    """A table that the pages show.

    Attributes:
        events: what `claimline open` is given.
        store: the same table on this machine.
        query: filters that keep some of its rows.
    """

    events: Path
    store: Store
    query: Query

    @classmethod
    def of(cls, store: Store, events: Path) -> "Asked":
        """For a table on this machine, and what the pages are given."""
        actors = [one.value for one in store.facet(Query(), "actor")[:3]]
        query = Query(actors=tuple(actors), not_kinds=("reply",), period_to="2016-03")
        assert 0 < store.count(query) < store.total
        return cls(events, store, query)


@contextmanager
def files_handed_out() -> Iterator[list[Callable[[], bytes]]]:
    """What makes the files behind the links of the pages that run meanwhile."""
    found: list[Callable[[], bytes]] = []

    def offered(key: str, name: str, parts: Callable[[], Iterator[bytes]], of: Hashable) -> str:
        found.append(lambda: b"".join(parts()))
        return offer(key, name, parts, of)

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(sending, "offer", offered)
        yield found


class PagesOfQuery:
    """The tests; who takes them gives the fixture `asked`."""

    def test_whole_table_is_opened(self, open_page: Open, asked: Asked) -> None:
        page = open_page("timeline", events=asked.events)
        assert_shows(page, asked.store, Query(), Look(face="page", width=DESK))
        assert page.claims == asked.store.page(Query(), 0, A_PAGE)["id"].tolist()

    def test_filters_keep_the_rows_of_the_query(self, open_page: Open, asked: Asked) -> None:
        page = open_page("timeline", *asked.query.to_params(), events=asked.events)
        look = Look(face="page", width=DESK, period=(asked.query.period_from, asked.query.period_to))
        assert_shows(page, asked.store, asked.query, look)
        assert page.claims == asked.store.page(asked.query, 0, A_PAGE)["id"].tolist()

    def test_zoom_shows_a_stretch_and_counts_what_lies_outside(self, open_page: Open, asked: Asked) -> None:
        first, last = "2015-05-01", "2015-12-31"
        page = open_page(
            "timeline", *asked.query.to_params(), ("zoom", f"{first}/{last}"), events=asked.events
        )
        assert_shows(page, asked.store, asked.query, Look(face="page", width=DESK, period=(first, last)))
        rows, undated = asked.store.counts(asked.query)
        inside = replace(asked.query, period_from=first, period_to=last, undated="leave-out")
        outside = rows - undated - asked.store.count(inside)
        assert f"; {outside:,} of {rows - undated:,} dated rows lie outside." in page.text

    def test_card_has_the_words_of_its_row_and_leads_on(self, open_page: Open, asked: Asked) -> None:
        row = asked.store.page(asked.query, asked.store.count(asked.query) // 2, 1).iloc[0]
        page = open_page("timeline", *asked.query.to_params(), ("claim", row["id"]), events=asked.events)
        assert row["quote"] in page.text
        standing = asked.store.standing(asked.query, row["id"])
        assert standing
        page.press("next")
        assert page.address["claim"] == [standing.following]

    def test_list_is_turned_page_by_page(self, open_page: Open, asked: Asked) -> None:
        turned = min(2, -(-asked.store.count(asked.query) // A_PAGE))
        view = (("order", "newest"), ("page", str(turned)))
        page = open_page("timeline", *asked.query.to_params(), *view, events=asked.events)
        listed = asked.store.page(asked.query, (turned - 1) * A_PAGE, A_PAGE, "newest")
        assert page.claims == listed["id"].tolist()

    def test_table_is_sorted_by_a_column(self, open_page: Open, asked: Asked) -> None:
        turned = min(2, -(-asked.store.count(asked.query) // A_SHEET))
        view = (("sorted", "-source"), ("sheet", str(turned)))
        page = open_page("table", *asked.query.to_params(), *view, events=asked.events)
        listed = asked.store.page(asked.query, (turned - 1) * A_SHEET, A_SHEET, "-source")
        assert page.app.dataframe[0].value["Id"].tolist() == listed["id"].tolist()

    def test_download_is_the_extract_of_the_query(self, open_page: Open, asked: Asked) -> None:
        with files_handed_out() as made:
            page = open_page("table", *asked.query.to_params(), events=asked.events)
        kept = asked.store.count(asked.query)
        assert page.downloads == [f"Download {kept:,} rows (CSV)", "with its receipt (ZIP)"]
        assert made[0]() == extract(asked.store, asked.query)


def assert_shows(page: Page, store: Store, query: Query, look: Look) -> None:
    """Sentence, counts, strip and timeline are those of a query."""
    assert html.unescape(page.sentence) == store.words(query)
    for facet in ("source", "actor"):
        shown = next(one for one in page.facets if one["field"] == f"{facet}s")
        counted = [[one.value, one.count] for one in store.facet(query, facet)]
        assert shown["values"] == counted
    every, kept = store.pictured(Query()), store.pictured(query)
    drawn = picture(kept, look)
    strip = overview(
        profile_of(every, every.times), kept=profile_of(kept, kept.times),
        period=(query.period_from, query.period_to), width=look.width,
    )  # fmt: skip
    assert page.charts == [strip.alt, drawn.alt]
    assert page.figures == [strip.figure, drawn.figure]
