"""Timeline, the home page: who said what happened, and when."""

from claimline.ui import frame

frame.through_app()

from claimline.ui import filters, own_names, story, summary  # noqa: E402 - the guard comes first
from claimline.ui.rows import ordered  # noqa: E402

opened = frame.opened()
store = opened.store
asked = summary.query_asked(store)
filters.sidebar(store, asked)
summary.heading(store, asked)
own_names.line(opened.table)
rows = store.select(asked)
if rows.empty:
    summary.nothing(store, asked)
else:
    story.choices(opened, asked)
    story.strip(opened, asked)
    story.picture(opened, rows, *ordered(rows), asked)
