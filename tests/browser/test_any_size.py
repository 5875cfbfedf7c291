"""One page for a table in memory and for one on the disk: what it shows and hands out is what the query gives."""

import io
import urllib.error
import urllib.request
import zipfile
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path
from urllib.parse import quote, unquote

import pytest
from playwright.sync_api import expect

from browser_reader import Read, Reader, Server, serving
from claimline.query.extract import extract, receipt
from claimline.query.from_file import store_of
from claimline.query.packed import pack
from claimline.query.query import Query
from claimline.query.store import Store
from claimline.shipped import shipped
from claimline.table.file import to_csv
from figure_rows import comment, row, table


def _large(folder: Path) -> Path:
    """Three thousand rows of seventy sources, some of them undated, packed."""
    rows = [
        row(n, f"{2001 + n % 9}-{1 + n % 12:02d}-{1 + n % 28:02d}", source=f"Skipper {n % 61:02}")
        for n in range(2500)
    ]
    rows += [comment(n, f"2004-03-{1 + n % 28:02d}", source=f"Reader {n % 9}") for n in range(2500, 2900)]
    rows += [row(n, source=f"Skipper {n % 7:02}") for n in range(2900, 3000)]
    (folder / "harbour.csv").write_bytes(to_csv(table(*rows)))
    pack(folder / "harbour.csv", folder / "harbour.claimline")
    return folder / "harbour.claimline"


def _small(folder: Path) -> Path:
    path = folder / "events.csv"
    path.write_bytes(Path(shipped("data/events.csv")).read_bytes())
    return path


@pytest.fixture(scope="module", params=[_small, _large], ids=["in memory", "on the disk"])
def shown(
    request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[tuple[Server, Store]]:
    """A server of a table, and a store of the same table."""
    made: Callable[[Path], Path] = request.param
    path = made(tmp_path_factory.mktemp("size"))
    with serving(path) as server:
        yield server, store_of(path)[1]


def ids(reader: Reader, key: str) -> list[str]:
    """The rows of a list of the page, in its order."""
    found = reader.page.locator(f".st-key-{key} [data-claim]")
    return [unquote(one) for one in found.evaluate_all("all => all.map(one => one.dataset.claim)")]


def test_the_page_shows_and_hands_out_what_the_query_gives(shown: tuple[Server, Store], read: Read) -> None:
    server, store = shown
    reader, query = read(server), Query()
    reader.open(server.url)
    reader.says(store.words(query))
    assert ids(reader, "lines") == store.page(query, 0, 60)["id"].tolist()
    most = store.facet(query, "source")[0]
    boxes = reader.page.locator("[data-facet=sources] li")
    expect(boxes.first).to_contain_text(most.value)
    expect(boxes.first).to_contain_text(f"{most.count:,}")

    reader.check("sources", most.value)
    query = replace(query, sources=(most.value,))
    reader.says(store.words(query))
    assert ids(reader, "lines") == store.page(query, 0, 60)["id"].tolist()
    assert store.count(query) == most.count
    about = [one for one in store.facet(query, "actor") if one.count][:1]
    for one in about:
        expect(reader.page.locator("[data-facet=actors] li").first).to_contain_text(one.value)

    reader.page.get_by_text("Newest first").click()
    newest = store.page(query, 0, 60, "newest")
    first = reader.page.locator(".st-key-lines [data-claim]").first
    expect(first).to_have_attribute("data-claim", quote(newest["id"].iloc[0], safe=""))
    reader.settled()
    assert ids(reader, "lines") == newest["id"].tolist()
    first.click()
    expect(reader.page.locator(".st-key-card")).to_contain_text(newest["quote"].iloc[0][:60])
    reader.settled()

    count = store.count(query)
    assert reader.file(f"Download {count:,} row") == extract(store, query)
    with zipfile.ZipFile(io.BytesIO(reader.file("with its receipt (ZIP)"))) as archive:
        table_name, receipt_name, left_out_name = archive.namelist()
        assert archive.read(table_name) == extract(store, query)
        assert archive.read(receipt_name) == receipt(store, query, table_name)
        assert archive.read(left_out_name) == to_csv(store.left_out(query), ("reason",))


def test_a_zoom_counts_the_rows_outside_it_and_the_table_is_sorted_as_a_whole(
    shown: tuple[Server, Store], read: Read
) -> None:
    server, store = shown
    reader = read(server)
    reader.open(f"{server.url}/?zoom=2003-01-01/2004-12-31")
    kept, undated = store.counts(Query())
    seen = store.count(Query(period_from="2003", period_to="2004", undated="leave-out"))
    words = f"{kept - undated - seen:,} of {kept - undated:,} dated rows lie outside."
    expect(reader.page.locator(".st-key-zoomed")).to_contain_text(words)
    first = store.page(Query(), 0, 1, "-source")["id"].iloc[0]
    reader.open(f"{server.url}/table?sorted=-source&claim={first}")
    standing = store.standing(Query(), first, "-source")
    assert standing
    assert standing.place == 0
    expect(reader.page.locator(".st-key-card_top")).to_contain_text(f"1 of {kept:,}")


def refusal_of(address: str) -> bytes:
    with pytest.raises(urllib.error.HTTPError) as refused:
        urllib.request.urlopen(address, timeout=60)  # noqa: S310 - our own server
    assert refused.value.code == 404
    return refused.value.read()


def test_a_file_that_was_never_offered_is_not_handed_out(shown: tuple[Server, Store]) -> None:
    server, _ = shown
    assert b"no longer offered" in refusal_of(f"{server.url}/files/of-somebody-else")


def test_the_address_of_a_file_serves_others_until_the_page_offers_another_in_its_place(
    shown: tuple[Server, Store], read: Read
) -> None:
    server, store = shown
    if not store.is_packed:
        pytest.skip("Streamlit keeps the file of a table in memory")
    reader = read(server)
    reader.open(server.url)
    address = reader.page.get_by_role("link", name="Download").get_attribute("href")
    with urllib.request.urlopen(f"{server.url}{address}", timeout=60) as answer:  # noqa: S310 - our own server
        assert answer.read() == extract(store, Query())
        assert answer.headers["Content-Disposition"].startswith("attachment; filename*=utf-8''harbour")
    most = store.facet(Query(), "source")[0].value
    reader.check("sources", most)
    reader.says(store.words(Query(sources=(most,))))
    assert b"no longer offered" in refusal_of(f"{server.url}{address}")
