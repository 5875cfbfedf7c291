"""Every page in every form: nothing serious for axe-core, nothing cut, nothing upon anything else, nothing beside the page."""

import itertools
from typing import Any

import pytest
from axe_playwright_python.sync_playwright import Axe

from browser_reader import Read, Server

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
    found = Axe().run(reader.page).response["violations"]
    assert not [
        (fault["id"], [node["target"] for node in fault["nodes"]])
        for fault in found
        if fault["impact"] in SERIOUS
    ]
