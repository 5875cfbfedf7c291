"""What only the browser knows: how wide the page is, and the stretch of time that a reader has zoomed to.

The picture has one form for wide pages and one for narrow ones; a zoom goes into the address, and the labels are
set anew for it.
"""

import streamlit as st

from claimline.dates.bounds import day_number
from claimline.ui import address

NARROW = 860  # pixels of the main column under which the lanes' names stand above them

_WATCH = f"""
export default function ({{ data, setStateValue, setTriggerValue }}) {{
  const page = document.querySelector('.stMainBlockContainer')
  let told = data, plot
  const measure = () => {{
    const style = getComputedStyle(page)
    const width = page.clientWidth - parseFloat(style.paddingLeft) - parseFloat(style.paddingRight)
    if (width > 0 && width < {NARROW} !== told) setStateValue('narrow', (told = !told))
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
  const size = new ResizeObserver(measure), tree = new MutationObserver(listen)
  size.observe(page)
  tree.observe(page, {{ childList: true, subtree: true }})
  listen()
  return () => {{ size.disconnect(); tree.disconnect() }}
}}
"""

_watch = st.components.v2.component("claimline.browser", js=_WATCH)


def is_narrow() -> bool:
    """Whether the main column is narrow now; on a first run, whether the browser says that it runs on a phone."""
    guess = "Mobi" in (st.context.headers.get("User-Agent") or "")
    known = st.session_state.get("browser", {}).get("narrow", guess)
    with st.container(key="watch"):
        told = _watch(
            key="browser",
            data=known,
            default={"narrow": guess},
            on_narrow_change=lambda: None,
            on_zoom_change=_zoom,
        )
    return bool(told.narrow)


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
