"""Several readers on one server: each case is its session's own, and goes on elsewhere from its ZIP."""

import io
import subprocess
import sys
import zipfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from playwright.sync_api import BrowserContext, expect

from browser_reader import Reader, answering, link, watched
from case_files import files_of
from case_pages import ARTICLE
from case_reader import field, open_card
from claimline.case.case import Case

Contexts = Callable[[bool, bool, int], BrowserContext]
OTHER = ARTICLE.replace("ferry", "tram").replace("Lena Ort", "Ann Lee")


@contextmanager
def shared(home: Path) -> Iterator[str]:
    """The address of a server for several people; what it writes for its sessions goes to `home/temporary`."""
    (home / "temporary").mkdir(parents=True)
    command = (sys.executable, "-m", "claimline", "open", "--shared")
    with answering(home / "server.log", *command, folder=home, TMPDIR=str(home / "temporary")) as url:
        yield url


def visit(context: BrowserContext, url: str) -> Reader:
    reader = watched(context, url)
    reader.open(url)
    return reader


def bring(reader: Reader, text: str) -> None:
    link(reader, "Add")
    reader.page.locator("textarea").fill(text)
    reader.button("Read it")
    expect(reader.page.get_by_text("What was recognised")).to_be_visible()
    reader.settled()
    reader.button("Add to the case")
    expect(reader.page.locator("h1.sentence")).to_contain_text("is in the case.")
    reader.settled()


def correct(reader: Reader, words: str, date: str) -> None:
    link(reader, "In the text")
    open_card(reader, words)
    reader.button("Correct")
    field(reader, "Date", date)
    field(reader, "Why", "the harbour master wrote it")
    reader.button("Keep the correction")
    expect(reader.page.locator(".st-key-card")).to_contain_text(f"corrected by hand: date {date}")


def corrections(packed: bytes) -> int:
    with zipfile.ZipFile(io.BytesIO(packed)) as archive:
        return len(archive.read("corrections.csv").splitlines()) - 1


def test_two_readers_at_once_see_nothing_of_each_other_and_nothing_stays(
    contexts: Contexts, tmp_path: Path
) -> None:
    with shared(tmp_path) as url:
        one, other = (visit(contexts(False, dark, 1280), url) for dark in (False, True))
        bring(one, ARTICLE)
        bring(other, OTHER)
        correct(one, "2014", "2013")
        for reader, mine, theirs in ((one, "The last ferry", "tram"), (other, "The last tram", "ferry")):
            link(reader, "Documents")
            reader.says("Your case holds 1 document with 6 rows.")
            expect(reader.page.get_by_text(mine, exact=True)).to_be_visible()
            assert theirs not in reader.page.content()
            assert not reader.wrong, reader.wrong
        assert [corrections(reader.file("Download the case (ZIP)")) for reader in (one, other)] == [1, 0]
        assert len([*(tmp_path / "temporary").glob("claimline-*/claimline-case")]) == 2
        assert {path.name for path in tmp_path.iterdir()} == {"temporary", "server.log"}
    assert not [*(tmp_path / "temporary").glob("claimline-*")]


def test_a_case_of_a_session_is_taken_along_and_goes_on_on_another_server(
    contexts: Contexts, tmp_path: Path
) -> None:
    with shared(tmp_path / "first") as url:
        reader = visit(contexts(False, False, 1280), url)
        bring(reader, ARTICLE)
        correct(reader, "2014", "2013")
        link(reader, "Documents")
        packed = reader.file("Download the case (ZIP)")
        assert not reader.wrong, reader.wrong
    (tmp_path / "taken.zip").write_bytes(packed)
    with shared(tmp_path / "second") as url:
        reader = visit(contexts(False, False, 1280), url)
        link(reader, "Add")
        reader.page.locator("input[type=file]").last.set_input_files(tmp_path / "taken.zip")
        reader.says("6 of 6: everything")
        correct(reader, "boats would stop", "2017")
        link(reader, "Timeline")
        asked, extract = reader.query, reader.file("Download 6 rows (CSV)")
        link(reader, "Documents")
        expect(reader.page.locator(".st-key-corrections")).to_contain_text("read as 2014")
        again = reader.file("Download the case (ZIP)")
        assert not reader.wrong, reader.wrong
    unpacked = tmp_path / "unpacked"
    with zipfile.ZipFile(io.BytesIO(again)) as archive:
        archive.extractall(unpacked)
    before = files_of(Case(unpacked))
    (unpacked / "events.csv").unlink()
    claimline = (sys.executable, "-m", "claimline")
    subprocess.run([*claimline, "build", str(unpacked)], check=True, capture_output=True)
    assert files_of(Case(unpacked)) == before
    chosen = tmp_path / "chosen.csv"
    subprocess.run(
        [*claimline, "select", str(unpacked), "--query", asked, "-o", str(chosen)],
        check=True,
        capture_output=True,
    )
    assert chosen.read_bytes() == extract


def test_a_zip_that_would_write_elsewhere_is_refused_on_the_page_in_one_sentence(
    contexts: Contexts, tmp_path: Path
) -> None:
    case = Case.make(tmp_path / "case")
    case.add("pier.txt", ARTICLE.encode())
    data = io.BytesIO(case.zip())
    with zipfile.ZipFile(data, "a") as archive:
        archive.writestr("../out.txt", "x")
    (tmp_path / "taken.zip").write_bytes(data.getvalue())
    with shared(tmp_path / "server") as url:
        reader = visit(contexts(False, False, 1280), url)
        link(reader, "Add")
        reader.page.locator("input[type=file]").last.set_input_files(tmp_path / "taken.zip")
        said = 'The ZIP holds "../out.txt", which is no file of a case; take it out.'
        expect(reader.page.get_by_text(said)).to_be_visible()
        reader.says("Add an article of your own: paste it, or drop its files.")
        assert not reader.wrong, reader.wrong
        assert not [path for path in (tmp_path / "server").rglob("*") if path.name in {"out.txt", "pier.txt"}]
