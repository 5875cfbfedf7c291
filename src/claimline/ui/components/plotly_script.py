"""Plotly's script for the browser, as its package brings it, less what no figure of ours needs.

A browser takes most of a second to run the whole script before it can draw, mostly for maps and for three dimensions. The
code of those stays in the file and is never run. What the script does twice for each mark, it does once: the style of points
and words, and the reading of a colour. For the text of each bar it looks at all bars of the trace; where the trace has no texts, it
does not. Marks that look alike become one element of the page (`plotly_marks.py`). A package written otherwise than we know is
handed out as it is.
"""

import gzip
import re
from functools import cache
from typing import Final

import plotly  # type: ignore[import-untyped]  # has no types
from plotly.offline import get_plotlyjs  # type: ignore[import-untyped]
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from claimline.ui.components.plotly_marks import in_shapes

# Another name than the package's: a browser keeps what it got under a name for a year.
SCRIPT: Final = f"plotly-{plotly.__version__}-marks-2.min.js"

# Points and lines are always there; the list names all other kinds of traces, bars first, each as a call that makes it.
_KINDS = re.compile(r"(?<=\.register\(\[)([\w$]+\(\))(?:,[\w$]+\(\)){20,}(?=\]\))", re.ASCII)
# The function around it all and its end. In parentheses, a browser compiles it while it loads, beside its other work.
_WRAPPED = re.compile(
    r'(?<=this, )(\(\) => \{\s*"use strict";.*return Plotly;\s*\})(?=\)\);\s*\Z)', re.ASCII | re.DOTALL
)
# After each drawing, Plotly styles all marks. Points and words have their style by then, from when they were placed.
_STYLED = re.compile(
    r'(?<=\.selectAll\("g\.trace\.scatter"\);)'
    r'([\w$]+)(\.style\("opacity",function\([\w$]+\)\{return [\w$]+\[0\]\.trace\.opacity\}\)),'
    r'\1\.selectAll\("g\.points"\)\.each\(function\([^{}]*\{[^{}]*\}\),'
    r'\1\.selectAll\("g\.text"\)\.each\(function\([^{}]*\{[^{}]*\}\),',
    re.ASCII,
)
# A colour as the browser writes it, and how clear it is: worked out for each mark anew, and a figure has a dozen.
_COLOUR = re.compile(
    r"(?<=,)([\w$]+)=(([\w$]+)=>(?:[\w$]+\([\w$]+\([\w$]+\(\{\},[\w$]+\(\3\)\),\{alpha:1\}\)\)|\3\?[\w$]+\(\3\)\.alpha:0))(?=,)",
    re.ASCII,
)
_KEPT = (
    r"\1=((make,kept)=>one=>kept.has(one)?kept.get(one):(kept.set(one,make(one)),kept.get(one)))(\2,new Map)"
)

# The text of a bar, for which Plotly goes through all bars of its trace. The fourth argument has them all.
_TEXT = re.compile(
    r"[\w$]+\((?:[\w$]+,){3}([\w$]+),(?:[\w$]+,){8}[\w$]+\),[\w$]+\.layerClipId&&"
    r'[\w$]+\.hideOutsideRangePoint\([\w$]+,[\w$]+\.select\("text"\),(?:[\w$]+,){2}[\w$]+\.xcalendar,[\w$]+\.ycalendar\)'
    r"(?=\}\);)",
    re.ASCII,
)
_IF_ANY = r'\1[0].trace.textposition==="none"||(\g<0>)'


def shortened(script: str) -> str:
    """The script that makes bars, points and lines ready, no other kind of trace, and each mark once."""
    script = in_shapes(script)
    for form, instead in (
        (_KINDS, r"\1"), (_STYLED, r"\1\2,"), (_COLOUR, _KEPT), (_TEXT, _IF_ANY), (_WRAPPED, r"(\1)"),
    ):  # fmt: skip
        script = form.sub(instead, script)
    return script


@cache
def _packed() -> bytes:
    return gzip.compress(shortened(get_plotlyjs()).encode("utf-8"), 6, mtime=0)


def _plotly(_: Request) -> Response:
    # Packed once, not for each reader; its name has its version, so a browser need not ask twice.
    headers = {"Content-Encoding": "gzip", "Cache-Control": "public, max-age=31536000, immutable"}
    return Response(_packed(), media_type="text/javascript", headers=headers)


# The browser asks below the path of the page, whatever comes before it.
PLOTLY: Final = Route(f"/{{base:path}}{SCRIPT}", _plotly)
