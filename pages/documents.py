"""Documents: what is in the case that is open, and what was corrected in it."""

from claimline.ui import page

page.through_app()

from claimline.ui import holding  # noqa: E402 - the guard comes first

holding.show()
