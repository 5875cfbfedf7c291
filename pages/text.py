"""In the text: a document as it reads, with the words of each claim marked, and the same filters."""

from claimline.ui import page

page.through_app()

from claimline.ui import filters, reading_page, summary  # noqa: E402 - the guard comes first

opened = page.opened()
asked = summary.query_asked(opened.store)
summary.heading(opened, asked)
reading_page.show(opened, asked)
filters.sidebar(opened, asked)  # last: at a click the rows come first
