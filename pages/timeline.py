"""Timeline, the home page: who said what happened, and when."""

from claimline.ui import page

page.through_app()

from claimline.ui import filters, story, summary  # noqa: E402 - the guard comes first

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
    shown = story.Shown(opened, asked, rows)
    story.strip(shown)
    story.picture(shown)
filters.sidebar(counts, asked)  # last: at a click the rows come first
