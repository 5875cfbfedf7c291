"""A document as it reads, with the words of its rows marked and the rows beside them; a click on either opens a row.

It is a component of our own: Streamlit has nothing that marks words, says which were clicked, and leaves the rest in place.
"""

from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Final

import streamlit as st

from claimline.ui.components.browser import listener
from claimline.ui.marked_text import Part

_PARTS: Final = ("reading_marking.js", "reading.js")
_reading = st.components.v2.component(
    "claimline.reading",
    js="".join(Path(__file__).with_name(part).read_text(encoding="utf-8") for part in _PARTS),
    isolate_styles=False,
)


@dataclass(frozen=True, slots=True)
class Beside:
    """What stands beside the words of a row: its date and who says it, and further words, if any; whether a person added it, and whether its date is inferred."""

    date: str
    who: str
    says: str = ""
    added: bool = False
    inferred: bool = False


def reading(
    key: str,
    parts: Sequence[Part],
    rows: Mapping[str, Beside],
    *,
    chosen: str = "",
    out: Collection[str] = (),
    bare: str = "",
    claim: Callable[[str], None],
    pick: str = "",
    picked: Callable[[str], None] = lambda _: None,
) -> None:
    """The parts of a document.

    Args:
        key: of the element.
        parts: those that are shown, in order.
        rows: what stands beside the words, by the ids of the rows.
        chosen: the id of the row that is open, or empty.
        out: the ids of the rows that the filters leave out, which are pale.
        bare: how many words are in no row, in words; the reader can have them marked. Empty where all are in one.
        claim: is told the id of the row that was clicked.
        pick: what words that the reader has marked can become, as a button says it; empty where they can become nothing.
        picked: is told the place of these words in the text, `12:48`.
    """
    here = {row for part in parts for piece in part.pieces for row in piece.rows}
    here |= {row for part in parts for row in part.rows}
    _reading(
        key=key,
        data={
            "parts": [part.as_data() for part in parts],
            "rows": {row: asdict(beside) for row, beside in rows.items() if row in here},
            "chosen": chosen,
            "out": sorted(here.intersection(out)),
            "bare": bare,
            "pick": pick,
        },
        on_claim_change=listener(key, "claim", claim),
        on_picked_change=listener(key, "picked", picked),
    )
