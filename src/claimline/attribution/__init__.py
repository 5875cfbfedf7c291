"""Who says it, and whom it is about: quotations, reporting words, sources and actors."""

from claimline.attribution.about import about
from claimline.attribution.actors import ActorList, Name, load_actors, one_spelling
from claimline.attribution.finder import Attribution, find_attributions
from claimline.attribution.statements import attribute
from claimline.attribution.unnamed import is_anonymous

__all__ = [
    "ActorList",
    "Attribution",
    "Name",
    "about",
    "attribute",
    "find_attributions",
    "is_anonymous",
    "load_actors",
    "one_spelling",
]
