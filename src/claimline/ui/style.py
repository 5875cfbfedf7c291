"""The style of every page: what the theme of Streamlit cannot say, with the colours of that theme."""

import re
from functools import cache
from pathlib import Path

import streamlit as st

from claimline.ui.plain import Markup

# A comment for who changes it is none for the browser, to which the style goes with each run.
_STYLE = re.sub(
    r"/\*.*?\*/|\n", " ", (Path(__file__).parent / "page.css").read_text(encoding="utf-8"), flags=re.DOTALL
)


@cache  # it is the same in each run, and long
def style(side: str) -> Markup:
    """The style as HTML; `side` is that of the theme at this run, `light` or `dark`."""
    # Streamlit says by the `color-scheme` of its page on which side its theme is just now, so that a theme that changes needs no run;
    # on what it hangs beside the page, as what a button opens, it says none. Paper is light, whatever the screen is.
    light, dark = _colours("light"), _colours("dark")
    screen = "; ".join(f"--{name}: light-dark({light[name]}, {dark[name]})" for name in light)
    paper = "; ".join(f"--{name}: {colour}" for name, colour in light.items())
    beside = f"body > * {{ color-scheme: {side} }}"
    return Markup(
        f"<style>:root {{ {screen} }} {beside} @media print {{ :root {{ {paper} }} }} {_STYLE}</style>"
    )


def _colours(side: str) -> dict[str, str]:
    options = {
        "paper": "backgroundColor",
        "ink": "textColor",
        "line": "borderColor",
        "accent": "primaryColor",
    }
    return {name: st.get_option(f"theme.{side}.{option}") for name, option in options.items()}
