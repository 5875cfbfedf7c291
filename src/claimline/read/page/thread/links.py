"""The link of a comment as a locator."""

import re
from urllib.parse import urljoin

from claimline.read.page.links import without_tracking

_HERE = "https://page.invalid"


def clean_link(link: str) -> str:
    """A link, relative or whole, without what follows its reader; of a place in the page only its name."""
    link = link.strip()
    if re.fullmatch(r"#?[\w.-]*", link):
        return link.lstrip("#")
    try:
        whole = urljoin(f"{_HERE}/", link)
    except ValueError:
        return ""
    return without_tracking(whole).removeprefix(_HERE)
