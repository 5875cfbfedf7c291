"""The card leaves the words and the mark of its row in sight, wherever they stand on the screen."""

from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import BrowserContext, expect

from browser_reader import killed, link
from case_pages import ARTICLE
from claimline.case.case import Case

PIERS = [
    f"Lena Ort said that pier {n} had been sold in {1990 + n}. Ida Moss denied it on {n + 1} May {1991 + n}."
    for n in range(20)
]
LONG = ARTICLE.replace("\n\nComments", "\n\n" + "\n\n".join(PIERS) + "\n\nComments")
# The last words of the text, at the lower edge of the window.
LAST = """() => {
  const last = [...document.querySelectorAll('.reading span.claim')].at(-1)
  document.querySelector('[data-testid=stMain]').scrollBy(0, last.getBoundingClientRect().bottom - innerHeight + 20)
}"""
WORDS = """() => {
  const card = document.querySelector('.st-key-card').getBoundingClientRect()
  const words = [...document.querySelectorAll('.reading span.chosen')].map(one => one.getBoundingClientRect())
  return words.length && words.every(one => one.top >= 0 && one.bottom <= card.top)
}"""
# The lowest point, brought to the lower edge; gives its place, from Plotly's own reckoning: one shape may be of many points.
LOWEST = """() => {
  const plot = document.querySelector('.st-key-timeline .js-plotly-plot')
  const lowest = () => {
    const { left, top } = plot.getBoundingClientRect()
    return plot.calcdata.filter(([{ trace }]) => trace.customdata && trace.mode === 'markers').flatMap(points => {
      const [x, y] = ['x', 'y'].map(one => plot._fullLayout[points[0].trace[`${one}axis`].replace(one, `${one}axis`)])
      return points.map(point => [left + x._offset + x.c2p(point.x), top + y._offset + y.c2p(point.y)])
    }).sort((one, other) => other[1] - one[1])[0]
  }
  document.querySelector('[data-testid=stMain]').scrollBy(0, lowest()[1] - innerHeight + 40)
  return lowest()
}"""
MARK = """() => {
  const card = document.querySelector('.st-key-card').getBoundingClientRect()
  const marks = [...document.querySelectorAll('.st-key-timeline .scatterlayer .points path')]
  const lowest = Math.max(...marks.map(one => one.getBoundingClientRect().bottom))
  return lowest > 0 && lowest <= card.top
}"""


@pytest.mark.parametrize("phone", [False, True])
def test_the_last_words_of_a_text_stand_above_their_card(
    contexts: Callable[[bool, bool, int], BrowserContext], tmp_path: Path, phone: bool
) -> None:
    Case.make(tmp_path / "claimline-case").add("pier.txt", LONG.encode())
    with killed(tmp_path, contexts(phone, False, 1280), "claimline-case") as reader:
        link(reader, "In the text")
        reader.settled()
        reader.page.evaluate(LAST)
        reader.page.locator(".reading span.claim").last.click(delay=100)
        expect(reader.page.locator(".st-key-card")).to_be_visible()
        reader.settled()
        reader.page.wait_for_function(WORDS)
        if not phone:  # there the form hides the card's own words, and not those of the text
            reader.button("Correct")
            expect(reader.page.get_by_role("textbox", name="Date", exact=True)).to_be_focused()
            reader.page.wait_for_function(WORDS)


def test_the_lowest_mark_of_the_picture_stands_above_its_card(
    contexts: Callable[[bool, bool, int], BrowserContext], tmp_path: Path
) -> None:
    Case.make(tmp_path / "claimline-case").add("pier.txt", LONG.encode())
    with killed(tmp_path, contexts(False, False, 1280), "claimline-case") as reader:
        reader.page.locator(".st-key-timeline .scatterlayer .points path").first.wait_for()
        reader.settled()
        x, y = reader.page.evaluate(LOWEST)
        reader.page.mouse.move(x, y)
        reader.page.wait_for_timeout(300)  # Plotly takes a while to know the mark under a mouse
        reader.page.mouse.click(x, y, delay=100)
        expect(reader.page.locator(".st-key-card")).to_be_visible()
        reader.settled()
        reader.page.wait_for_function(MARK)
