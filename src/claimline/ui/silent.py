"""What the page says when the server answers no more: Streamlit's own words name Streamlit, and ask whether the reader is on the internet."""

import json
from typing import Final

from claimline.serving import is_shared
from claimline.ui.state.session import Flag

_TITLE: Final = "claimline does not answer"
_THEN: Final = "It was stopped, or cannot be reached. Start it again in the terminal: what was kept is kept."
_THEN_SHARED: Final = "It was stopped, or cannot be reached. Load this page again in a while."

# Streamlit hangs its dialogs on the body; only the text of two nodes is changed, so that it can take them away again. The
# script can run more than once on a page.
_SCRIPT: Final = """<script>
  if (!window.claimlineIsSilent) {{
    window.claimlineIsSilent = new MutationObserver(() => {{
      const [title, words] = document.querySelectorAll('.stDialog section > h2, .stDialog section > h2 + div > div')
      if (!words?.textContent.startsWith('Streamlit server is not responding')) return
      title.firstChild.nodeValue = {title}
      words.firstChild.nodeValue = {then}
    }})
    window.claimlineIsSilent.observe(document.body, {{ childList: true }})
  }}
</script>"""


_SENT = Flag("silent_sent", default=False)


def script() -> str:
    """What changes those words, as HTML; empty where the page has it."""
    if _SENT.get():
        return ""
    then = _THEN_SHARED if is_shared() else _THEN
    return _SCRIPT.format(title=json.dumps(_TITLE), then=json.dumps(then))


def sent() -> None:
    """The page has it: a whole run has reached the browser."""
    _SENT.set(True)
