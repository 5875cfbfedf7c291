"""Names from right to left, and names with hidden codes, turn neither the page's words nor each other."""

import csv
import io
from collections.abc import Iterable
from pathlib import Path

from playwright.sync_api import Locator, expect

from browser_reader import Read, Reader, serving
from claimline.query.extract import extract
from claimline.query.query import Query
from claimline.table.as_frame import COLUMNS
from claimline.table.file import read_table

SARA, AHMAD, LAYLA = "שרה 7", "أحمد (حلب)", "\u202eLayla Noor"  # the last would be written backwards
QUOTE = "שרה אמרה ב-3 במאי 2016 כי המעבורת טבעה."
ROWS = (
    {"source": f"{SARA};Rob Hale", "via": "רשת 2", "actors": f"{AHMAD};Ann Marsh", "quote": QUOTE, "title": "המעבורת (3)"},
    {"source": LAYLA, "actors": "Ann Marsh", "quote": "\u202eThe ferry sank on 3 May 2016.", "title": "\u202eThe ferry sank"},
    {"source": "\u2069Mia\u2067", "actors": SARA, "quote": "The mole fell on 3 May 2016.", "title": "The mole fell"},
)  # fmt: skip
# What stands on the screen from left to right.
SEEN = """element => {
  const found = [], walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT)
  while (walker.nextNode()) [...walker.currentNode.data].forEach((letter, place) => {
    const range = document.createRange()
    range.setStart(walker.currentNode, place)
    range.setEnd(walker.currentNode, place + 1)
    const { left, width } = range.getBoundingClientRect()
    if (width > 0.5) found.push([left, letter])
  })
  return found.sort((one, other) => one[0] - other[0]).map(([, letter]) => letter).join('')
}"""


TURNED = (
    {"title": "שרה 21 sank the Hale", "quote": "שרה was seen on 3 May 2016."},
    {"title": "The Hale sank שרה 21", "quote": "The Hale was seen on 3 May 2016."},
)


def table(folder: Path, rows: Iterable[dict[str, str]] = ROWS) -> Path:
    path = folder / "names.csv"
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.DictWriter(file, COLUMNS, restval="")
        writer.writeheader()
        for place, row in enumerate(rows):
            day = dict.fromkeys(("edtf", "earliest", "latest"), "2016-05-03")
            fixed = {
                "id": f"n:{place}",
                "kind": "claim",
                "precision": "day",
                "basis": "stated",
                "date_text": "3 May 2016",
            }
            writer.writerow({**fixed, **day, **row, "document": "רשימה", "locator": f"paragraph {place}"})
    return path


def seen(part: Locator) -> str:
    words: str = part.evaluate(SEEN)
    return " ".join(words.split())


def mirrored(name: str) -> str:
    """The letters of a name from right to left, with at most one digit, as they stand from left to right."""
    return name[::-1]


def labels(reader: Reader) -> list[str]:
    return [seen(label) for label in reader.page.locator(".st-key-marks .main-svg text").all()]


def test_every_name_is_read_as_it_is_written(tmp_path: Path, read: Read) -> None:
    sara, ahmad = mirrored(SARA), mirrored(AHMAD)
    with serving(table(tmp_path)) as server:
        reader = read(server, width=1600)
        reader.open(f"{server.url}/?claim=n:0")
        page = reader.page
        boxes = [seen(box) for box in page.locator("[data-facet=sources] label > bdi").all()]
        assert sorted(boxes) == sorted([sara, "Rob Hale", "Layla Noor", "Mia"])
        written = page.locator("[data-facet=sources] label > bdi").all_text_contents()
        assert sorted(written) == sorted([SARA, "Rob Hale", LAYLA, "\u2069Mia\u2067"])
        minus = page.locator("[data-facet=sources] li").filter(has_text=SARA).get_by_role("button")
        expect(minus).to_have_attribute("aria-label", f"Leave out \u2068{SARA}\u2069")
        card = page.locator(".st-key-card")
        assert seen(card.locator("blockquote")).startswith(".")  # its last letter stands at the left
        values = [seen(value) for value in card.locator(".value").all()]
        assert values[:5] == [sara, "Rob Hale", ahmad, "Ann Marsh", mirrored("רשת 2")]
        assert seen(card.locator(".where")) == f"claim · paragraph 0 · {mirrored('רשימה')}"
        said = [seen(line) for line in page.locator(".st-key-lines strong").all()]
        assert said == [f"{sara}; Rob Hale via {mirrored('רשת 2')}:", "Layla Noor:", "Mia:"]
        drawn = labels(reader)
        assert {"Layla Noor", "Mia", "The ferry sank", "Rob Hale"} <= {
            words.partition(" via")[0] for words in drawn
        }
        assert any(
            words.startswith(f"{sara} in part via" if "in part" in words else f"{sara} via")
            for words in drawn
        )
        page.locator("[data-facet=sources] label").filter(has_text=SARA).click()
        reader.says(f"1 of 3: said by {SARA}")
        page.locator("[data-facet=sources] label").filter(has_text="Layla").click()
        expect(page.locator("h1.sentence")).to_contain_text("2 of 3")
        reader.settled()
        assert seen(page.locator("h1.sentence")) == f"2 of 3: said by {sara} or Layla Noor"
        assert [seen(badge) for badge in page.locator("[class*=st-key-badge_] button").all()][:2] == [
            f"said by {sara} ✕",
            "said by Layla Noor ✕",
        ]
        note = "names.csv holds 5 hidden codes that turn text; they stay in the data and have no effect on the page."
        expect(page.get_by_text(note)).to_be_visible()


def test_a_file_has_every_name_as_it_is_written(tmp_path: Path) -> None:
    events = read_table(table(tmp_path))
    kept = list(csv.DictReader(io.StringIO(extract(events, Query(sources=[SARA, LAYLA])).decode("utf-8"))))
    assert [row["source"] for row in kept] == [f"{SARA};Rob Hale", LAYLA]


def test_a_sentence_that_begins_with_a_name_from_right_to_left_is_read_from_left_to_right(
    tmp_path: Path, read: Read
) -> None:
    with serving(table(tmp_path, TURNED)) as server:
        reader = read(server, width=1600)
        reader.open(f"{server.url}/?claim=n:0")
        page = reader.page
        expected = [f"{mirrored('שרה')} 21 sank the Hale", f"The Hale sank {mirrored('שרה')} 21"]
        lines = page.locator(".st-key-lines [data-claim] > bdi").all()
        assert [seen(line) for line in lines] == expected
        assert {*expected} <= {*labels(reader)}
        assert seen(page.locator(".st-key-card .title")) == expected[0]
        assert seen(page.locator(".st-key-card blockquote")) == f"{mirrored('שרה')} was seen on 3 May 2016."
