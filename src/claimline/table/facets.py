"""The facets: the columns that filter a table by their values, each with the words of the query and the page.

A new facet is a row here, beside its column in data/datapackage.json and its field in `Query`.
"""

import dataclasses
from collections.abc import Mapping

from claimline.arguments import choice
from claimline.model import ANONYMOUS, NOT_STATED, UNKNOWN
from claimline.table.columns import column, split_values


@dataclasses.dataclass(frozen=True, slots=True, eq=False)  # each is itself, and can be a key
class Facet:
    """A column that picks rows, or leaves them out, by its values.

    Attributes:
        name: in the address and the store, and on the command line; with `not_` or `--not-` before it to leave values out.
        field: of the query; with `not_` before it to leave values out.
        column: of the table.
        several: True where a cell holds several values.
        lead: how a clause of the sentence begins, before the values: `said by `.
        noun: the word for a value, as in `with no source stated`, the sentence's words for an empty cell.
        absent: other words for an empty cell, where it has them; `present` for all cells but the empty ones.
        reason: why a row without any of the picked values is left out.
        excluded: why a row with an excluded value is left out.
        every: why a row without all picked values is left out; empty where a query cannot ask for all of them.
        words: other words of a sentence for some values.
        title: over its values at the side; empty where it does not stand there.
        shown: other names of some values at the side, on the card and in the grid.
        label: before its values on the card; empty where they do not stand there.
        always: True where the card says that there is no value.
        heading: over its column in the grid; `width` in pixels.
        searched: True where the search for a text looks into it too.
        named: True where a list of names joins its values.
        lanes: True where the timeline can have a lane for each value.
        help: what its option does on the command line.
    """

    name: str
    field: str
    column: str
    lead: str
    noun: str
    reason: str
    excluded: str
    heading: str
    width: int
    help: str
    several: bool = False
    absent: str = ""
    present: str = ""
    every: str = ""
    words: Mapping[str, str] = dataclasses.field(default_factory=dict)
    title: str = ""
    shown: Mapping[str, str] = dataclasses.field(default_factory=dict)
    label: str = ""
    always: bool = False
    searched: bool = False
    named: bool = False
    lanes: bool = False

    def values_of(self, cell: str) -> list[str]:
        """The values that a cell holds, none for an empty one: `A; B` are two names, `uncertain approximate` two words."""
        if not self.several:
            return [cell] * bool(cell)
        return cell.split() if column(self.column).enum else split_values(cell)


BY_HAND = {
    "date": "the date", "date_text": "the words of the date", "source": "who says it", "via": "who passed it on", "actors": "whom it is about", "places": "the places",
    "kind": "the kind", "stance": "the stance", "quote": "the words", "title": "the headline",
    "published": "the day of publication", "captured": "the day of the copy", "added": "added",
}  # fmt: skip
"""What a person changed in a row, by the column; a row that a person made was added."""

# In the order of the address, of the sentence and of the side bar.
FACETS = (
    Facet(
        name="source",
        field="sources",
        column="source",
        several=True,
        lead="said by ",
        noun="source",
        reason="said by none of the picked sources",
        excluded="said by an excluded source",
        words={ANONYMOUS: "anonymous sources", UNKNOWN: "an unknown source"},
        title="Who says it",
        label="said by",
        always=True,
        heading="Who says it",
        width=145,
        searched=True,
        named=True,
        lanes=True,
        help="Said by this source",
    ),
    Facet(
        name="actor",
        field="actors",
        column="actors",
        several=True,
        lead="about ",
        noun="actor",
        reason="about none of the picked actors",
        excluded="about an excluded actor",
        every="not about all of the picked actors",
        title="Who it is about",
        label="about",
        always=True,
        heading="About",
        width=170,
        searched=True,
        named=True,
        lanes=True,
        help="About this actor",
    ),
    Facet(
        name="via",
        field="via",
        column="via",
        several=True,
        lead="via ",
        noun="via",
        reason="carried by none of the picked carriers",
        excluded="carried by an excluded carrier",
        title="Who passed it on",
        label="via",
        heading="Via",
        width=115,
        searched=True,
        named=True,
        help="Carried to us by this person or outlet",
    ),
    Facet(
        name="place",
        field="places",
        column="places",
        several=True,
        lead="naming ",
        noun="place",
        reason="naming none of the picked places",
        excluded="naming an excluded place",
        title="Places that it names",
        label="places",
        heading="Places",
        width=130,
        searched=True,
        help="Naming this place",
    ),
    Facet(
        name="kind",
        field="kinds",
        column="kind",
        lead="",
        noun="kind",
        reason="of another kind",
        excluded="of an excluded kind",
        words={"article": "articles", "claim": "claims", "comment": "comments", "reply": "replies"},
        title="Kind",
        shown={"article": "articles", "claim": "claims", "comment": "comments", "reply": "replies"},
        lanes=True,
        heading="Kind",
        width=80,
        help="Of this kind: article, claim, comment or reply",
    ),
    Facet(
        name="basis",
        field="basis",
        column="basis",
        lead="with the date ",
        noun="basis",
        reason="with a date known in another way",
        excluded="with a date known in an excluded way",
        words={"relative": "worked out", "by hand": "set by hand", "none": "unknown"},
        title="How the date is known",
        shown={"relative": "worked out", "none": "no date"},
        label="date",
        heading="Known",
        width=85,
        help="With a date known in this way: stated, relative, inferred, by hand or none",
    ),
    Facet(
        name="qualifier",
        field="qualifiers",
        column="qualifier",
        several=True,
        lead="with a date marked ",
        noun="doubt",
        absent="with no doubt marked at the date",
        present="with a doubt marked at the date",
        reason="without the picked mark of doubt at the date",
        excluded="with an excluded mark of doubt at the date",
        title="Doubt about the date",
        shown={NOT_STATED: "no doubt marked"},
        heading="Doubt",
        width=85,
        help="With a date marked so: uncertain or approximate",
    ),
    Facet(
        name="stance",
        field="stances",
        column="stance",
        lead="",
        noun="stance",
        reason="with another stance",
        excluded="with an excluded stance",
        words={"hedged": "told with reserve", "unsaid": "not asserted by the source"},
        title="How the source stands to it",
        shown={"hedged": "told with reserve", "unsaid": "not asserted"},
        label="stance",
        heading="Stance",
        width=85,
        help="With this stance: asserted, denied, doubted, asked, hedged or unsaid",
    ),
    Facet(
        name="document",
        field="documents",
        column="document",
        lead="in ",
        noun="document",
        absent="in no document stated",
        reason="from another document",
        excluded="from an excluded document",
        title="Document",
        heading="Document",
        width=170,
        lanes=True,
        help="In this document",
    ),
    Facet(
        name="corrected",
        field="corrected",
        column="corrected",
        several=True,
        lead="",
        noun="correction",
        absent="as read",
        present="corrected or added by hand",
        reason="not corrected so",
        excluded="corrected in an excluded way",
        words={name: f"with {shown} corrected by hand" for name, shown in BY_HAND.items()}
        | {"added": "added by hand"},
        title="Corrected by hand",
        shown=BY_HAND | {NOT_STATED: "as read"},
        label="corrected",
        heading="Corrected",
        width=95,
        help="Corrected by hand in this column, or `added`",
    ),
)
_BY_NAME = {facet.name: facet for facet in FACETS}


LANES = tuple(facet.name for facet in FACETS if facet.lanes)
"""The facets by whose values the timeline can be parted into lanes."""


def facet_named(name: str) -> Facet:
    """The facet of that name.

    Raises:
        ArgumentError: there is none.
    """
    return _BY_NAME[choice("facet", name, _BY_NAME)]
