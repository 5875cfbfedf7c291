"""Tables that are odd, cut out of others, or broken while they are shown: nothing is lost, and no traceback shown."""

import os
from pathlib import Path

import pytest

from claimline.query.extract import extract
from claimline.query.query import Query
from claimline.query.store import Store
from claimline.table.file import load_events, to_csv
from figure_rows import comment, row, table
from odd_rows import LONG, ODD_IDS, UNDATED, odd_file, said
from page_run import FERRY, Open


@pytest.mark.parametrize("name", ["timeline", "table"])
def test_a_row_of_any_id_has_its_card_and_the_page_stays_whole(
    open_page: Open, tmp_path: Path, name: str
) -> None:
    page = open_page(name, events=odd_file(tmp_path))
    for identifier in (*ODD_IDS, UNDATED):
        page.app.query_params["claim"] = identifier
        page.run()
        assert f"<blockquote>{said(identifier)}</blockquote>" in page.markup
        assert len(page.downloads) == 2
        assert len(page.lines) == (len(ODD_IDS) + 1 if name == "timeline" else 0)


def test_next_walks_through_every_id_and_begins_again(open_page: Open, tmp_path: Path) -> None:
    page = open_page("timeline", ("claim", ODD_IDS[0]), events=odd_file(tmp_path))
    for identifier in (*ODD_IDS[1:], UNDATED, ODD_IDS[0]):
        page.widget("button", "next").click()
        assert page.run().address == {"claim": [identifier]}


@pytest.mark.parametrize("read", [False, True])
def test_of_a_table_that_was_not_read_from_texts_the_card_says_what_the_table_gives(
    open_page: Open, tmp_path: Path, *, read: bool
) -> None:
    found = {"date_text": "3 March 2014", "date_at": "char=3,15"} if read else {}
    rows = table(
        row(1, quote="On 3 March 2014 the bridge fell, he said."),
        row(2, "2014-03-03", quote="On 3 March 2014 it fell.", **found),
    )
    (tmp_path / "own.csv").write_bytes(to_csv(rows))
    page = open_page("timeline", ("claim", "storm:p1"), events=tmp_path / "own.csv")
    assert (
        ("no date in these words" in page.markup)
        == ("Nothing in the text bounds its date." in page.markup)
        == read
    )
    assert ("The table gives no date." in page.markup) != read


def test_the_card_of_a_set_says_what_filters_know_of_it(open_page: Open, tmp_path: Path) -> None:
    dates = "[2014-03-01,2014-05-02]", "[2014-03-01..2014-05-02]"
    rows = table(*(row(place, "2014-03-01", "2014-05-02", edtf=edtf) for place, edtf in enumerate(dates)))
    (tmp_path / "own.csv").write_bytes(to_csv(rows))
    for place, edtf in enumerate(dates):
        page = open_page("timeline", ("claim", f"storm:p{place}"), events=tmp_path / "own.csv")
        assert ("filters and picture know of a set its first and its last day" in page.markup) == (
            "," in edtf
        )


def test_an_id_in_a_sentence_is_cut(open_page: Open) -> None:
    page = open_page("timeline", ("claim", LONG))
    assert f"No row of this table has the id “{LONG[:79]}…”.</p>" in page.markup


def thread(tmp_path: Path) -> Path:
    """Comments as an extract has them whose filters left out the article and one of the comments."""
    file = tmp_path / "thread.csv"
    rows = (
        comment(1, "2019-05-03", precision="day", reply_to="storm:a__1"),
        comment(2, "2019-05-04", precision="day", kind="reply", reply_to="storm:p1"),
        comment(3, "2019-05-05", precision="day", kind="reply", reply_to="<i>" + LONG),
        row(4, "2019-05-06", precision="day"),
    )
    file.write_bytes(to_csv(table(*rows)))
    return file


def test_answers_to_rows_that_are_not_there_are_noticed_and_drawn_without_a_tie(
    open_page: Open, tmp_path: Path
) -> None:
    page = open_page("timeline", events=thread(tmp_path))
    assert page.sentence == "4 of 4: everything"
    assert len(page.lines) == 4
    assert len(page.charts) == 2
    assert any("2 rows answer rows that" in caption.value for caption in page.app.caption)


def test_a_comment_thread_that_was_taken_along_opens_again(open_page: Open, tmp_path: Path) -> None:
    taken = tmp_path / "extract.csv"
    taken.write_bytes(extract(Store(load_events(FERRY)), Query(kinds=("comment", "reply"))))
    page = open_page("timeline", ("claim", "ferry:c2"), events=taken)
    assert page.sentence == "4 of 4: everything"
    assert "<dd>ferry:a, which is not in this table</dd>" in page.markup


def test_the_card_says_what_is_answered(open_page: Open, tmp_path: Path) -> None:
    lost, events = "which is not in this table", thread(tmp_path)
    page = open_page("timeline", ("claim", "storm:p1"), events=events)
    assert f"<dt>answers</dt><dd>storm:a__1, {lost}</dd>" in page.markup
    page = open_page("timeline", ("claim", "storm:p2"), events=events)
    assert "<dt>answers</dt><dd>The harbour was closed 1</dd>" in page.markup
    page = open_page("timeline", ("claim", "storm:p3"), events=events)
    assert f"<dt>answers</dt><dd>&lt;i&gt;{LONG[:76]}…, {lost}</dd>" in page.markup
    assert "<dt>answers</dt>" not in open_page("timeline", ("claim", "ferry:c1")).markup


def changed(old: str, new: str) -> bytes:
    """The ferry's table with some cells changed."""
    return FERRY.read_text(encoding="utf-8").replace(old, new, 1).encode()


BROKEN = {
    "empty": (b"", "is empty"),
    "blank": (b" \r\n", "is empty"),
    "binary": (bytes(range(256)) * 40, "cannot be read as text"),
    "zip": (b"PK\x03\x04" + bytes(200), "cannot be read as text"),
    "no precision": (changed(",month,,stated,", ",,,stated,"), "row 5, column precision"),
    "precision none": (changed(",month,,stated,", ",none,,stated,"), "row 5, column precision"),
    "bound that is none": (changed(",2018-03-01,", ",[..2018],"), "row 5, column earliest"),
    "no bounds": (changed(",2018-03,2018-03-01,2018-03-31,", ",..,,,"), "row 5, column edtf"),
    "an open quote": (changed("Marta Quill told", '"Marta Quill told'), "quotation marks"),
}


@pytest.mark.parametrize("name", ["timeline", "table", "names"])
def test_a_table_that_breaks_while_it_is_shown_is_one_sentence(
    open_page: Open, tmp_path: Path, name: str
) -> None:
    events = tmp_path / "my__table.csv"
    events.write_bytes(FERRY.read_bytes())
    page = open_page(name, events=events)
    whole = page.sentence
    for data, problem in BROKEN.values():
        events.write_bytes(data)
        assert page.run().sentence == "This table cannot be shown."
        assert "my__table.csv" in page.app.text[0].value
        assert problem in page.app.text[0].value
    events.unlink()
    assert "cannot be found" in page.run().app.text[0].value
    events.mkdir()
    assert "cannot be read" in page.run().app.text[0].value
    events.rmdir()
    events.write_bytes(FERRY.read_bytes())
    assert page.run().sentence == whole


@pytest.mark.parametrize("written", ["[..2018-03]", "/2018-03", "../2018-03"])
def test_a_date_without_a_beginning_is_shown(open_page: Open, tmp_path: Path, written: str) -> None:
    events = tmp_path / "open.csv"
    events.write_bytes(changed(",2018-03,2018-03-01,2018-03-31,month,", f",{written},,2018-03-31,range,"))
    page = open_page("timeline", ("claim", "ferry:p2.1"), events=events)
    assert "<dd>unknown to 31 March 2018</dd>" in page.markup
    assert len(page.lines) == 12
    assert len(open_page("table", events=events).app.dataframe[0].value) == 12
    assert open_page("about", events=events).sentence


@pytest.mark.parametrize("broken", [b"", bytes(range(256))])
def test_about_stays_with_a_table_that_breaks(open_page: Open, tmp_path: Path, broken: bytes) -> None:
    events = tmp_path / "table.csv"
    events.write_bytes(broken)
    page = open_page("about", events=events)
    assert "table.csv" in page.app.text[0].value


@pytest.mark.parametrize("name", ["timeline", "table", "names"])
def test_a_table_without_rows_says_so_and_nothing_else(open_page: Open, tmp_path: Path, name: str) -> None:
    events = tmp_path / "events.csv"
    events.write_bytes(FERRY.read_bytes().splitlines(keepends=True)[0])
    page = open_page(name, events=events)
    assert page.sentence == "This table has no rows."
    assert "Clear all" not in page.markup


@pytest.mark.parametrize("name", ["timeline", "table"])
def test_a_filter_on_a_column_that_the_table_lacks_is_said_with_a_way_out(
    open_page: Open, tmp_path: Path, name: str
) -> None:
    file = tmp_path / "events.csv"
    file.write_bytes(to_csv(table(row(1, "2015-05-04")).drop(columns="stance")))
    page = open_page(name, ("not_stance", "denied"), events=file)
    assert page.sentence == "This table cannot answer the address."
    assert "no column stance" in page.app.text[0].value
    page.widget("button", "clear_address").click()
    assert page.run().sentence == "1 of 1: everything"


def test_a_table_replaced_by_one_of_the_same_size_and_time_is_read_again(
    open_page: Open, tmp_path: Path
) -> None:
    file, other = tmp_path / "events.csv", tmp_path / "other.csv"
    file.write_bytes(to_csv(table(row(1, "2015-05-04", source="Lena Ort"))))
    other.write_bytes(to_csv(table(row(1, "2015-05-04", source="Mia Hale"))))
    times = (file.stat().st_atime_ns, file.stat().st_mtime_ns)
    page = open_page("timeline", ("source", "Mia Hale"), events=file)
    assert page.sentence == "0 of 1: said by Mia Hale"
    os.utime(other, ns=times)
    other.replace(file)
    assert page.run().sentence == "1 of 1: said by Mia Hale"


def test_a_pipe_in_place_of_the_table_is_refused(open_page: Open, tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "events.csv")
    page = open_page("timeline", events=tmp_path / "events.csv")
    assert page.sentence == "This table cannot be shown."
    assert "can be read only once" in page.app.text[0].value


def test_of_hundreds_of_names_the_page_is_sent_the_first_and_the_picked_ones(
    open_page: Open, tmp_path: Path
) -> None:
    file = tmp_path / "harbour.csv"
    file.write_bytes(to_csv(table(*(row(n, "2001-05-04", source=f"Skipper {n:03}") for n in range(300)))))
    first = [f"Skipper {n:03}" for n in range(10)]
    page = open_page("timeline", ("source", "Skipper 297"), events=file)
    assert list(page.boxes("sources")) == [*first, "Skipper 297"]
