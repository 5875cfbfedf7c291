"""Every page in every form: nothing serious for axe-core, nothing cut, nothing upon anything else, nothing beside the page."""

import itertools
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import BrowserContext, expect

from browser_reader import Read, Reader, Server, killed
from case_pages import ARTICLE
from case_reader import open_card
from claimline.case.case import Case

FORMS: dict[str, dict[str, Any]] = {
    "wide": {},
    "dark": {"dark": True},
    "phone": {"phone": True},
    "tablet": {"width": 820},
    "twice as large": {"width": 640},  # what a window of 1280 pixels has at 200 %
}
PAGES = ["/?claim=ferry:p2.1", "/table?claim=ferry:c3", "/names", "/about"]
SERIOUS = {"serious", "critical"}

# Every line of text that the page shows, with its box. Text in pictures is measured with them; what only the ear
# gets, or what a scrolling box hides on purpose, is left out.
LINES = """() => {
  const found = [], main = document.querySelector('.stMainBlockContainer')
  const walker = document.createTreeWalker(main, NodeFilter.SHOW_TEXT)
  while (walker.nextNode()) {
    const node = walker.currentNode, holder = node.parentElement
    if (!node.data.trim() || holder.closest('svg, style, [data-testid=stDataFrame], em')) continue
    if (!holder.checkVisibility({ visibilityProperty: true, opacityProperty: true })) continue
    if (holder.closest('thead') && getComputedStyle(holder.closest('thead')).clipPath !== 'none') continue
    const range = document.createRange()
    range.selectNodeContents(node)
    for (const box of range.getClientRects())
      if (box.width > 1 && box.height > 1)
        found.push({ words: node.data.trim().slice(0, 40), card: !!holder.closest('.st-key-card'),
          left: box.left, right: box.right, top: box.top, bottom: box.bottom,
          cut: holder.scrollWidth > holder.clientWidth + 1 && getComputedStyle(holder).overflowX !== 'visible' })
  }
  return found
}"""
BESIDE = """() => ['html', '[data-testid=stMain]'].map(at => document.querySelector(at))
  .map(box => box.scrollWidth - box.clientWidth)"""


@pytest.mark.parametrize(
    ("address", "form"),
    [pair for pair in itertools.product(PAGES, FORMS) if pair[1] != "tablet" or "claim" in pair[0]],
)
def test_nothing_is_cut_covered_or_out_of_reach(server: Server, read: Read, address: str, form: str) -> None:
    reader = read(server, **FORMS[form])
    reader.open(server.url + address)
    assert reader.page.evaluate(BESIDE) == [0, 0]
    width = reader.page.viewport_size["width"] if reader.page.viewport_size else 0
    lines = reader.page.evaluate(LINES)
    assert not [line["words"] for line in lines if line["cut"]]
    assert not [line["words"] for line in lines if line["left"] < 0 or line["right"] > width + 1]
    assert not [
        (one["words"], other["words"])
        for place, one in enumerate(lines)
        for other in lines[place + 1 :]
        if one["card"] == other["card"]  # the card lies over the page, as a card does
        and min(one["right"], other["right"]) - max(one["left"], other["left"]) > 2
        and min(one["bottom"], other["bottom"]) - max(one["top"], other["top"]) > 4
    ]
    assert not serious(reader)


def serious(reader: Reader) -> list[tuple[str, list[Any]]]:
    """What axe-core finds on a page that is serious, and where."""
    reader.settled()
    # What has just been drawn anew comes from pale to its colours; what follows the scrolling of the page moves with that alone.
    reader.page.wait_for_function(
        """() => document.getAnimations().every(one => one.playState !== 'running' || one.timeline !== document.timeline
            || one.effect.getTiming().iterations === Infinity)"""
    )
    return [
        (fault["id"], [node["target"] for node in fault["nodes"]])
        for fault in Axe().run(reader.page).response["violations"]
        if fault["impact"] in SERIOUS
    ]


@pytest.mark.parametrize("form", ["wide", "dark", "phone"])
def test_nothing_serious_is_found_on_the_pages_of_a_case(
    contexts: Callable[[bool, bool, int], BrowserContext], tmp_path: Path, form: str
) -> None:
    case = Case.make(tmp_path / "pier-case")
    for name in ("pier", "quay"):
        case.add(f"{name}.txt", ARTICLE.replace("pier", name).encode())
    case.correct("pier:p1.2", "date", "2013", "the staff wrote 2013")
    given = FORMS[form]
    context = contexts(given.get("phone", False), given.get("dark", False), 1280)
    found = {}
    with killed(tmp_path, context, case.folder.name) as reader:
        for page in ("", "add", "documents", "text", "names", "table", "about"):
            reader.open(f"{reader.page.url.partition('?')[0].rpartition('/')[0]}/{page}")
            found[page] = serious(reader)
            if page == "add":
                reader.page.locator("textarea").fill(ARTICLE.replace("ferry", "boat"))
                reader.button("Read it")
                expect(reader.page.get_by_text("What was recognised")).to_be_visible()
                reader.settled()
                found["what was recognised"] = serious(reader)
            if page == "documents":
                reader.page.get_by_role("button", name="Dates and author").first.click()
                reader.settled()
                found["what is stated"] = serious(reader)
            if page == "text":
                open_card(reader, "2014")
                found["a card"] = serious(reader)
                reader.button("Correct")
                expect(reader.page.get_by_role("button", name="Keep the correction")).to_be_visible()
                reader.settled()
                found["a correction"] = serious(reader)
    assert not {where: faults for where, faults in found.items() if faults}
