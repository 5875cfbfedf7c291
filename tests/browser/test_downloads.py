"""What the page hands on is what the command line writes for the same address, byte for byte."""

import io
import re
import subprocess
import sys
import zipfile
from html import unescape
from pathlib import Path

import pytest
from playwright.sync_api import expect

from browser_reader import Read, Reader, Server

NAME = "who-closed-the-ferry-at-port-ellery_said-by-City-Council_2-of-12"


def selected(server: Server, query: str, folder: Path) -> bytes:
    out = folder / "extract.csv"
    command = [
        sys.executable,
        "-m",
        "claimline",
        "select",
        str(server.events),
        "--query",
        query,
        "-o",
        str(out),
    ]
    subprocess.run(command, check=True, capture_output=True)
    return out.read_bytes()


@pytest.mark.parametrize(
    ("address", "rows"),
    [
        ("", 12),
        ("?source=Harbour+Board&source=tidewatcher&from=2018&group=actor&claim=ferry:c1", 2),
        ("table?not_actor=Ellery+Ferries&undated=leave-out", 7),
    ],
)
def test_the_csv_has_the_bytes_of_claimline_select(
    server: Server, read: Read, tmp_path: Path, address: str, rows: int
) -> None:
    reader = read(server)
    reader.open(f"{server.url}/{address}")
    data = reader.file(f"Download {rows} rows (CSV)")
    assert data == selected(server, reader.query, tmp_path)
    assert data.count(b"\r\n") == rows + 1


def test_the_download_follows_the_filters(server: Server, read: Read, tmp_path: Path) -> None:
    reader = read(server)
    reader.open(server.url)
    reader.check("sources", "City Council")
    reader.says("2 of 12: said by City Council")
    assert reader.file("Download 2 rows (CSV)") == selected(server, "source=City+Council", tmp_path)


def test_the_zip_holds_extract_receipt_and_what_was_left_out(
    server: Server, read: Read, tmp_path: Path
) -> None:
    reader = read(server)
    reader.open(f"{server.url}/?source=City+Council")
    with zipfile.ZipFile(io.BytesIO(reader.file("with its receipt (ZIP)"))) as archive:
        assert sorted(archive.namelist()) == [f"{NAME}.csv", f"{NAME}.csv.json", f"{NAME}.left-out.csv"]
        assert archive.read(f"{NAME}.csv") == selected(server, reader.query, tmp_path)
        assert archive.read(f"{NAME}.left-out.csv").count(b"\r\n") == 11


def picture(reader: Reader, form: str, paper: str = "light") -> bytes:
    with reader.page.expect_download() as waiting:
        reader.page.locator(f"[data-picture={form}][data-paper={paper}]").click()
    assert waiting.value.suggested_filename.endswith(f".{form}")
    return Path(waiting.value.path()).read_bytes()


@pytest.mark.parametrize("dark", [False, True])
def test_the_chart_can_be_had_as_it_is_shown_on_light_paper(server: Server, read: Read, dark: bool) -> None:
    reader = read(server, dark=dark)
    reader.open(f"{server.url}/?source=City+Council")
    expect(reader.page.locator(".st-key-timeline .main-svg").first).to_be_visible()
    assert picture(reader, "png").startswith(b"\x89PNG\r\n")
    svg = picture(reader, "svg").decode()
    assert "fill: rgb(255, 255, 255); fill-opacity: 1" in svg
    assert "rgb(23, 24, 27)" not in svg
    assert "2 of 12: said by City Council" in svg
    assert "Harbour Board" not in svg
    assert "SHA-256" in svg
    assert "@font-face" in svg


def test_a_dark_page_gives_the_picture_on_dark_paper_too(server: Server, read: Read) -> None:
    reader = read(server, dark=True)
    reader.open(server.url)
    expect(reader.page.locator(".st-key-timeline .main-svg").first).to_be_visible()
    svg = picture(reader, "svg", "dark").decode()
    assert "fill: rgb(23, 24, 27); fill-opacity: 1" in svg
    assert "1 undated row, not drawn." in svg


def test_the_picture_of_a_zoom_says_its_stretch_and_what_lies_outside(server: Server, read: Read) -> None:
    reader = read(server)
    reader.open(f"{server.url}/?zoom=2018-01-01/2018-12-31")
    expect(reader.page.locator(".st-key-timeline .main-svg").first).to_be_visible()
    words = reader.page.locator(".st-key-zoomed .hint").inner_text()
    svg = unescape(re.sub(r"<[^>]*>", " ", picture(reader, "svg").decode()))
    assert words in " ".join(svg.split())
