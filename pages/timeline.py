"""Timeline, the home page: who said what happened, and when."""

from claimline.ui import page

page.through_app()

from claimline.ui import filters, story, summary  # noqa: E402 - the guard comes first
from claimline.ui.records import ordered  # noqa: E402
from claimline.ui.state import address  # noqa: E402

opened = page.opened()
store = opened.store
asked = summary.query_asked(store)
rows, counts = store.select(asked), filters.counts(store, asked)
summary.heading(opened, rows, asked)
page.way_in()
if rows.empty:
    summary.nothing(store, asked)
else:
    story.choices(opened, asked)
    story.strip(opened, rows, asked)
    story.picture(opened, rows, *ordered(rows, newest=address.order() == "newest"), asked)
filters.sidebar(counts, asked)  # last: at a click the rows come first
