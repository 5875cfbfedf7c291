"""The page over a packed table shows what it shows over the same table in memory."""

import re
from pathlib import Path

import pytest

from claimline.errors import ClaimlineError
from claimline.query.packed import pack
from claimline.query.store import Store
from claimline.shipped import shipped
from damage import damaged_unseen, packed_of_many_blocks
from page_run import FERRY, Open, Page

ADDRESSES: tuple[tuple[tuple[str, str], ...], ...] = (
    (),
    (("source", "Harbour Board"),),
    (("claim", "ferry:p2.1"), ("order", "newest")),
    (("text", "pier"), ("undated", "leave-out"), ("group", "document")),
)


def without_tokens(page: Page) -> str:
    """The markup, in which the address of a file is another one for each session."""
    return re.sub(r'href="/files/[^"]*"', "", page.markup)


@pytest.mark.parametrize("address", ADDRESSES)
def test_a_packed_table_has_the_page_of_the_table(
    open_page: Open, tmp_path: Path, address: tuple[tuple[str, str], ...]
) -> None:
    pack(FERRY, tmp_path / "ferry.csv")
    small, large = (
        open_page("timeline", *address),
        open_page("timeline", *address, events=tmp_path / "ferry.csv"),
    )
    assert (large.sentence, large.lines, large.tray) == (small.sentence, small.lines, small.tray)
    assert large.downloads == small.downloads
    assert without_tokens(large) == without_tokens(small)
    rows = [
        open_page("table", *address, events=one).app.dataframe[0].value
        for one in (FERRY, tmp_path / "ferry.csv")
    ]
    assert rows[0].equals(rows[1])


@pytest.mark.parametrize("name", ["about", "text", "names"])
def test_no_page_of_a_packed_table_is_broken(open_page: Open, tmp_path: Path, name: str) -> None:
    pack(shipped("data/events.csv"), tmp_path / "e.claimline")
    page = open_page(name, events=tmp_path / "e.claimline")
    assert ("stays on the disk" in page.markup) == (name == "names")


@pytest.mark.parametrize("name", ["timeline", "table"])
def test_a_damaged_part_of_a_packed_table_is_one_sentence(open_page: Open, tmp_path: Path, name: str) -> None:
    damaged = damaged_unseen(packed_of_many_blocks(tmp_path / "quay.claimline"))
    page = open_page(name, events=damaged)
    assert "This table cannot be shown." in page.markup
    assert "damaged.claimline is damaged" in page.app.text[0].value
    assert not page.app.exception


def test_another_table_in_the_place_of_the_one_shown_is_said(open_page: Open, tmp_path: Path) -> None:
    said, place = "The table has changed since you opened it", tmp_path / "ferry.claimline"
    pack(FERRY, place)
    page = open_page("timeline", events=place)
    assert not any(said in caption.value for caption in page.app.caption)
    pack(shipped("data/events.csv"), place)
    assert any(said in caption.value for caption in page.run().app.caption)
    pack(FERRY, place)
    assert not any(said in caption.value for caption in page.run().app.caption)


@pytest.mark.parametrize("name", ["timeline", "table"])
def test_an_answer_without_room_is_one_sentence_that_blames_no_file(
    open_page: Open, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, name: str
) -> None:
    pack(FERRY, tmp_path / "ferry.claimline")

    def full(*_: object) -> None:
        raise ClaimlineError(
            "ferry cannot be asked, for there is no room for the answer; make room on the disk."
        )

    monkeypatch.setattr(Store, "counts", full)
    page = open_page(name, events=tmp_path / "ferry.claimline")
    assert "This table gives no answer now." in page.markup
    assert "make room on the disk" in page.app.text[0].value
    assert not any("Correct the file" in one for one in page.captions)
