"""Who says it, and whom it is about: quotations, reporting words, sources and actors."""

from typing import TYPE_CHECKING

from claimline.later import later

if TYPE_CHECKING:
    from claimline.attribution.finder import Attribution, find_attributions
    from claimline.attribution.resolution.about import about
    from claimline.attribution.resolution.anonymous import is_anonymous
    from claimline.attribution.statements import attribute
else:
    __getattr__ = later(
        __name__,
        {
            "finder": ("Attribution", "find_attributions"),
            "resolution.about": ("about",),
            "resolution.anonymous": ("is_anonymous",),
            "statements": ("attribute",),
        },
    )

__all__ = [
    "Attribution",
    "about",
    "attribute",
    "find_attributions",
    "is_anonymous",
]
