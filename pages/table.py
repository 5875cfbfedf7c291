"""Table: the same rows as rows, with the same filters and the same extract."""

from claimline.ui import page

page.through_app()

from claimline.ui import downloads, filters, grid, summary  # noqa: E402 - the guard comes first

opened = page.opened()
store = opened.store
asked = summary.query_asked(store)
rows, counts = store.select(asked), filters.counts(store, asked)
summary.heading(opened, rows, asked)
if rows.empty:
    summary.nothing(store, asked)
else:
    downloads.buttons(opened, asked, len(rows))
    grid.grid(opened, rows, asked)
filters.sidebar(counts, asked)  # last: at a click the rows come first
