"""The colours of the figures, one set for the light page and one for the dark; nothing else chooses a colour.

Each reaches a contrast of 3:1 on its page, text of 4.5:1. Backgrounds stay transparent, because the page has its own.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from claimline.figures.layout.marks import Family

CLEAR = "rgba(0,0,0,0)"


@dataclass(frozen=True, slots=True)
class Palette:
    """`families` has the colour of each family of marks, `headings` that colour fit for text."""

    page: str
    ink: str
    grey: str
    grid: str
    rule: str
    key: str
    families: dict[str, str]
    headings: dict[str, str]

    def by_colour(self, families: Iterable[Family]) -> dict[str, list[Family]]:
        """The families of each colour: comments and replies have one."""
        found: dict[str, list[Family]] = {}
        for family in families:
            found.setdefault(self.families[family], []).append(family)
        return found


LIGHT = Palette(
    page="#FFFFFF",
    ink="#1F1F1D",
    grey="#63625D",
    grid="rgba(31,31,29,0.13)",
    rule="rgba(31,31,29,0.07)",
    key="#63625D",
    families={"claim": "#0072B2", "comment": "#009E73", "reply": "#009E73", "article": "#7A7A7A"},
    headings={"claim": "#00639B", "comment": "#00775A", "article": "#63625D"},
)
DARK = Palette(
    page="#17181B",
    ink="#ECEAE4",
    grey="#A9A7A1",
    grid="rgba(236,234,228,0.16)",
    rule="rgba(236,234,228,0.08)",
    key="#A9A7A1",
    families={"claim": "#4AA3DF", "comment": "#2EBD93", "reply": "#2EBD93", "article": "#9A9A9A"},
    headings={"claim": "#6CB8EA", "comment": "#4FCBA6", "article": "#A9A7A1"},
)


FAMILY = '"Source Sans", sans-serif'  # the page's font


def palette(*, dark: bool) -> Palette:
    """The colours for a page."""
    return DARK if dark else LIGHT


def faint(colour: str, opacity: float) -> str:
    """A `#RRGGBB` colour as `rgba()`."""
    red, green, blue = (int(colour[place : place + 2], 16) for place in (1, 3, 5))
    return f"rgba({red},{green},{blue},{opacity:g})"


def _colours(of: Palette) -> list[str]:
    return [of.page, of.ink, of.grey, of.grid, of.rule, of.key, *of.families.values(), *of.headings.values()]


def _pairs() -> list[tuple[str, str]]:
    pairs = list(dict.fromkeys(zip(_colours(DARK), _colours(LIGHT), strict=True)))
    washed = (tuple(faint(one, 0).removesuffix("0)") for one in pair) for pair in pairs if pair[0][0] == "#")
    return [*pairs, *((dark, light) for dark, light in washed)]


LIGHT_FOR_DARK = _pairs()
"""Each colour of a dark figure with its light one: whole, or the beginning up to the opacity, which ends in a comma."""


def bare_layout(colours: Palette) -> dict[str, Any]:
    """The layout of all figures: no background, no legend of Plotly's, explicit colours of text and hover."""
    return {
        "paper_bgcolor": CLEAR,
        "plot_bgcolor": CLEAR,
        "font": {"color": colours.ink, "family": FAMILY},
        "showlegend": False,
        "hovermode": "closest",
        "hoverlabel": {
            "align": "left",
            "bgcolor": colours.page,
            "bordercolor": colours.grey,
            "font": {"color": colours.ink, "family": FAMILY, "size": 13},
            "namelength": 0,
        },
    }
