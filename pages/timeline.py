"""Timeline, the home page: who said what happened, and when."""

from claimline.ui import page

page.through_app()

from claimline.ui import arranging, filters, story, summary  # noqa: E402 - the guard comes first

opened = page.opened()
store = opened.store
asked = summary.query_asked(store)
summary.heading(opened, asked, strip=True)
page.way_in()
if not opened.counts(asked)[0]:
    summary.nothing(store, asked)
else:
    arranging.choices(opened, asked)
    shown = story.Shown(opened, asked)
    story.strip_and_picture(shown)
filters.sidebar(opened, asked)  # last: at a click the rows come first
