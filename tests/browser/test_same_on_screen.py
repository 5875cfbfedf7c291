"""Whatever is asked, however it is zoomed and folded: the picture, the list, the extract and the picture as a file hold the same rows."""

import csv
import io
import random
import re
from collections.abc import Iterator
from html import unescape
from pathlib import Path
from urllib.parse import parse_qsl, urlencode

import pytest
from playwright.sync_api import expect

from browser_reader import Read, Reader, Server, serving
from claimline.table.file import to_csv
from figure_rows import row, table

SOURCES = ("Harbour Board", "Mia Roe", "tidewatcher", "Council")
ACTORS = ("ferry", "pier", "council")
FOLDED = ("", "zoom=1900-01-01/2018-06-30", "not_source=Council&group=actor&zoom=1920-06-01/2019-12-31")
# What the picture on the screen draws: the rows of its marks, the outlines of these, and its words.
DRAWN = """plot => ({
  rows: [...new Set(plot.data.filter(trace => trace.hovertext && trace.meta !== 'fold').flatMap(trace => trace.customdata))],
  folds: plot.data.filter(trace => trace.meta === 'fold').flatMap(trace => trace.customdata).length,
  shapes: [...plot.querySelectorAll('path.point, .point path')].map(one => one.getAttribute('d')),
  words: [...plot.querySelectorAll('.textpoint')].map(one => one.textContent),
})"""


@pytest.fixture(scope="module")
def quay(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    """One row of 1921 and many of 2015 to 2020; a few have no date, or one end."""
    chance = random.Random(5)
    rows = [row(0, "1921-01-01", "1921-12-31", edtf="1921", precision="year")]
    for number in range(1, 40):
        year, month, day = chance.randint(2015, 2020), chance.randint(1, 12), chance.randint(1, 28)
        bounds = [
            (f"{year}-{month:02}-{day:02}",) * 2,
            (f"{year}-01-01", f"{year}-12-31"),
            (f"{year}-{month:02}-01", f"{year}-{month:02}-28"),
            ("", ""),
            (f"{year}-{month:02}-01", ""),
        ][chance.choice((0, 0, 0, 1, 2, 3, 4))]
        edtf = {"edtf": f"{bounds[0]}/"} if bounds[0] and not bounds[1] else {}
        rows.append(
            row(number, *bounds, **edtf, source=chance.choice(SOURCES), actors=chance.choice(ACTORS),
                kind=chance.choice(("claim", "claim", "comment")), title=f"Word {number} of the quay")
        )  # fmt: skip
    path = tmp_path_factory.mktemp("quay") / "quay.csv"
    path.write_bytes(to_csv(table(*rows)))
    with serving(path) as server:
        yield server


def addresses(number: int) -> list[str]:
    chance = random.Random(19)
    found = []
    for _ in range(number):
        asked = {
            "source": chance.sample(SOURCES, chance.choice((0, 0, 2, 3))),
            "not_actor": chance.sample(ACTORS, chance.choice((0, 0, 1))),
            "kind": chance.choice(([], [], ["claim"])),
            "from": chance.choice(([], [], ["2016-03"])),
            "text": chance.choice(([], [], ["word"])),
            "group": chance.choice(([], ["actor"], ["kind"])),
            "axis": chance.choice(([], [], ["plain"])),
            "zoom": chance.choice(([], *[["1900-01-01/2018-06-30"]] * 2, ["2016-02-01/2017-09-30"])),
            "order": chance.choice(([], ["newest"])),
        }
        found.append(urlencode(asked, doseq=True))
    return found


def rows_of(reader: Reader) -> list[dict[str, str]]:
    """The rows of the extract."""
    return [*csv.DictReader(io.StringIO(reader.file("(CSV)").decode()))]


def drawing_of(reader: Reader) -> str:
    """The picture as a file."""
    with reader.page.expect_download() as waiting:
        reader.page.locator("[data-picture=svg][data-paper=light]").click()
    return Path(waiting.value.path()).read_text(encoding="utf-8")


def seen(rows: list[dict[str, str]], address: str) -> set[str]:
    """The dated rows that can be of some of the days that are shown, by their bounds as they are written."""
    asked = dict(parse_qsl(address))
    first, _, last = asked.get("zoom", f"{asked.get('from', '')}/").partition("/")
    return {
        one["id"]
        for one in rows
        if (one["earliest"] or one["latest"])
        and one["earliest"] <= (last or "9999")
        and (one["latest"] or "9999") >= first
    }


def test_picture_list_extract_and_picture_file_hold_the_same_rows(quay: Server, read: Read) -> None:
    reader = read(quay)
    folds = zooms = 0
    for address in (*FOLDED, *addresses(9)):
        reader.open(f"{quay.url}/?{address}")
        expect(reader.page.locator(".st-key-timeline .main-svg").first).to_be_visible()
        reader.settled()
        drawn = reader.page.locator(".st-key-marks [role=figure]").evaluate(DRAWN)
        listed = reader.page.locator(".st-key-lines [data-claim]").evaluate_all(
            "all => all.map(one => decodeURIComponent(one.dataset.claim))"
        )
        rows = rows_of(reader)
        assert sorted(listed) == sorted(one["id"] for one in rows), address
        assert {*drawn["rows"]} == seen(rows, address), address
        file = drawing_of(reader)
        assert all(f'd="{shape}"' in file for shape in drawn["shapes"]), address
        places = sum(shape.count("M") for shape in drawn["shapes"])
        assert places >= len(drawn["rows"]), address
        words = unescape(" ".join(re.sub(r"<[^>]*>", " ", file).split()))
        assert all(" ".join(one.split()) in words for one in drawn["words"]), address
        assert f"{len(rows)} of 40" in words, address
        folds, zooms = folds + bool(drawn["folds"]), zooms + ("zoom" in address and bool(drawn["folds"]))
    assert folds >= 4
    assert zooms >= 2
