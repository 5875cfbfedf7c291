"""Who says it, and whom it is about: quotations, reporting words, sources and actors."""

from claimline.attribution.finder import Attribution, find_attributions
from claimline.attribution.resolution.about import about
from claimline.attribution.statements import attribute
from claimline.attribution.syntax.unnamed import is_anonymous
from claimline.names.known import Name, NameList, load_actors, one_spelling

__all__ = [
    "Attribution",
    "Name",
    "NameList",
    "about",
    "attribute",
    "find_attributions",
    "is_anonymous",
    "load_actors",
    "one_spelling",
]
