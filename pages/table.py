"""Table: the same rows as rows, with the same filters and the same extract."""

from claimline.ui import page

page.through_app()

from claimline.ui import downloads, filters, grid, summary  # noqa: E402 - the guard comes first

opened = page.opened()
store = opened.store
asked = summary.query_asked(store)
summary.heading(opened, asked)
rows, _ = opened.counts(asked)
if not rows:
    summary.nothing(store, asked)
else:
    downloads.buttons(opened, asked, rows)
    grid.grid(opened, asked)
filters.sidebar(opened, asked)  # last: at a click the rows come first
