"""What only the browser knows and does: its width, a zoom, clicks on our own HTML, the chart as a picture.

The labels of the picture are planned for a width and a stretch of time, so both come back to Python, and a zoom goes
into the address. In our HTML `data-claim` opens a card, and `data-picture` saves the chart in that format.
"""

import streamlit as st

from claimline.dates.bounds import day_number
from claimline.ui import address

# Pixels of the main column: the picture is planned for the widest of these that it has. A first run does not know
# its page yet and takes one of the two guesses, which spares most pages a second run.
WIDTHS = (280, 340, 400, 480, 560, 640, 700, 780, 860, 1000, 1150, 1280)
DESK, PHONE = 860, 340
PAPER = (680, 800)  # pixels of a page inside its margins, the heading taken off

_WATCH = f"""
export default function ({{ data, setStateValue, setTriggerValue }}) {{
  const page = document.querySelector('.stMainBlockContainer')
  let told = data, plot
  const measure = () => {{
    const style = getComputedStyle(page)
    const width = page.clientWidth - parseFloat(style.paddingLeft) - parseFloat(style.paddingRight)
    const step = Math.max({WIDTHS[0]}, ...{list(WIDTHS)}.filter(one => one <= width))
    if (width > 0 && step !== told) setStateValue('width', (told = step))
  }}
  const zoomed = change => {{
    const range = change['xaxis.range'] || [change['xaxis.range[0]'], change['xaxis.range[1]']]
    if (range[0] && range[1]) setTriggerValue('zoom', range.map(day => String(day).split(' ')[0]).join('/'))
  }}
  const listen = () => {{
    const now = document.querySelector('.st-key-timeline .js-plotly-plot')
    if (!now || now === plot || !now.on) return
    plot = now
    plot.on('plotly_relayout', zoomed)
  }}
  const clicked = event => {{
    const line = event.target.closest('[data-claim]'), picture = event.target.closest('[data-picture]')
    if (line) setTriggerValue('claim', line.dataset.claim)
    if (!picture) return
    // Plotly takes a copy of the drawing at once; on the page its paper is clear, in a picture it is the page's.
    const paper = plot.layout.paper_bgcolor
    plot.layout.paper_bgcolor = getComputedStyle(document.querySelector('.stApp')).backgroundColor
    plot._context.toImageButtonOptions = {{ format: picture.dataset.picture, filename: 'claimline', scale: 2 }}
    plot.querySelector('.modebar-btn:not([data-attr])').click()
    plot.layout.paper_bgcolor = paper
  }}
  // A drawing keeps its size in pixels, and paper has fewer: it is made smaller until it fits a page of A4 or Letter.
  const onPaper = () => {{
    const drawn = plot && plot._fullLayout
    if (drawn) plot.style.zoom = Math.min(1, {PAPER[0]} / drawn.width, Math.max(0.5, {PAPER[1]} / drawn.height))
  }}
  const onScreen = () => {{ if (plot) plot.style.zoom = '' }}
  const size = new ResizeObserver(measure), tree = new MutationObserver(listen)
  size.observe(page)
  tree.observe(page, {{ childList: true, subtree: true }})
  const heard = [[page, 'click', clicked], [window, 'beforeprint', onPaper], [window, 'afterprint', onScreen]]
  heard.forEach(([where, what, act]) => where.addEventListener(what, act))
  listen()
  return () => {{
    size.disconnect()
    tree.disconnect()
    heard.forEach(([where, what, act]) => where.removeEventListener(what, act))
  }}
}}
"""

_watch = st.components.v2.component("claimline.browser", js=_WATCH)


def width() -> int:
    """The width that the main column has at the least, in pixels; on a first run a guess."""
    guess = PHONE if "Mobi" in (st.context.headers.get("User-Agent") or "") else DESK
    return int(st.session_state.get("browser", {}).get("width") or guess)


def watch() -> None:
    """Listen to the browser. A zoom and a line redraw the fragment that calls this; another width the whole page."""
    with st.container(key="watch"):
        _watch(
            key="browser",
            data=width(),
            default={"width": width()},
            on_width_change=address.whole_page,
            on_zoom_change=_zoom,
            on_claim_change=_claim,
        )


def zoom() -> tuple[str, str] | None:
    """First and last day of the stretch that the address zooms to, None where it names none."""
    first, _, last = address.view("zoom").partition("/")
    try:
        return (first, last) if day_number(first) <= day_number(last) else None
    except ValueError:
        return None


def _zoom() -> None:
    if told := st.session_state["browser"].get("zoom"):
        address.go(zoom=str(told))


def _claim() -> None:
    if told := st.session_state["browser"].get("claim"):
        address.go(claim=str(told))
