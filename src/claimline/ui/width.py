"""How wide the page is: only the browser knows, and the picture has one form for wide pages and one for narrow ones."""

import streamlit as st

NARROW = 860  # pixels of the main column under which the lanes' names stand above them

_WATCH = f"""
export default function ({{ data, setStateValue }}) {{
  const page = document.querySelector('.stMainBlockContainer')
  let told = data
  const look = () => {{
    const style = getComputedStyle(page)
    const width = page.clientWidth - parseFloat(style.paddingLeft) - parseFloat(style.paddingRight)
    if (width > 0 && width < {NARROW} !== told) setStateValue('narrow', (told = !told))
  }}
  const watch = new ResizeObserver(look)
  watch.observe(page)
  return () => watch.disconnect()
}}
"""

_watch = st.components.v2.component("claimline.width", js=_WATCH)


def is_narrow() -> bool:
    """Whether the main column is narrow now; on a first run, whether the browser says that it runs on a phone."""
    guess = "Mobi" in (st.context.headers.get("User-Agent") or "")
    known = st.session_state.get("width", {}).get("narrow", guess)
    with st.container(key="watch"):
        return bool(
            _watch(key="width", data=known, default={"narrow": guess}, on_narrow_change=lambda: None).narrow
        )
