"""Table: the same rows as rows, with the same filters and the same extract."""

from claimline.ui import frame

frame.through_app()

from claimline.ui import downloads, filters, grid, own_names, summary  # noqa: E402 - the guard comes first

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
    downloads.buttons(opened, asked, len(rows))
    grid.grid(opened, rows, asked)
