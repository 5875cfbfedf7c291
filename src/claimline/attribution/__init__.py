"""Who says it, and whom it is about: quotations, reporting words, sources and actors."""

from claimline.attribution.finder import Attribution, find_attributions
from claimline.attribution.resolution.about import about
from claimline.attribution.resolution.anonymous import is_anonymous
from claimline.attribution.statements import attribute

__all__ = [
    "Attribution",
    "about",
    "attribute",
    "find_attributions",
    "is_anonymous",
]
