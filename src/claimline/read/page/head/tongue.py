"""The language of a page, which says what a by-line's words mean, and whether the day stands first in 03/04/2019.

What the page states of itself counts unless its words are surely of another language: systems write "en-US" when nobody
chose anything. English alone says nothing of the order, "en-GB" does.
"""

from dataclasses import dataclass
from typing import Final

from lxml.html import HtmlElement

from claimline.read.page.tree import stated_language
from claimline.text.language import sure_language_of

IN_ORDER: Final = "day and month in the order of its language"
_DAY_FIRST = frozenset(
    "de fr es it pt nl ru pl sv tr ar da nb nn no fi cs sk uk el ro bg"
    " en-gb en-ie en-au en-nz en-in en-sg en-hk en-my en-pk en-ng en-ke en-gh en-mt".split()
)
_MONTH_FIRST = frozenset({"en-us", "en-ph"})
# Both orders are written there, or another one: "es-US", "fr-CA".
_OPEN_REGIONS = frozenset({"us", "ca", "pr", "pa", "ph", "za"})


@dataclass(frozen=True, slots=True)
class Tongue:
    """A page's languages.

    Attributes:
        head: that of the words beside names and times, which are the system's: stated, or that of the article.
        day_first: whether the day stands first in digits; None where the language does not settle it.
    """

    head: str = ""
    day_first: bool | None = None


def tongue_of(root: HtmlElement, words: str) -> Tongue:
    """The languages of a page by what it states of itself and by its words, which must not gainsay each other in a date."""
    tag = stated_language(root).lower().replace("_", "-")
    language, shown = tag.partition("-")[0], sure_language_of(words)
    agree = not (language and shown) or language == shown
    return Tongue(
        shown if language in {"", "en"} else language, _is_day_first(tag or shown) if agree else None
    )


def _is_day_first(tag: str) -> bool | None:
    language, *parts = tag.split("-")
    if tag in _MONTH_FIRST:
        return False
    return True if tag in _DAY_FIRST or (language in _DAY_FIRST and not _OPEN_REGIONS & set(parts)) else None
