"""Plotly's script with the marks of one look as one element of the page, which a browser draws sooner than one element for each.

What draws them is in `plotly_marks.js`; here is where Plotly's script calls it. A script written otherwise than we know stays
as it is.
"""

import re
from pathlib import Path
from typing import Final

_PART: Final = Path(__file__).with_name("plotly_marks.js").read_text(encoding="utf-8")
_BEGIN = re.compile(r'(?<=this, )\(\) => \{\s*"use strict";', re.ASCII)
# Where a trace draws its points: which of them, each to its place, in its style, and out of sight beyond the axes.
_POINTS = re.compile(
    r'(?<=\.selectAll\("path\.point"\),)(?P<chosen>[\w$]+=[\w$]+\.data\()(?P<which>[\w$]+)(?=,)'
    r"(?P<each>[^{}]*\([\w$]+=[\w$]+\.makePointStyleFns\((?P<trace>[\w$]+)\)\),[\w$]+\.each\(function\((?P<point>[\w$]+)\)\{"
    r"var (?P<element>[\w$]+)=[\w$]+\.select\(this\),[\w$]+=[\w$]+\((?P=element)\);[\w$]+=)"
    r"[\w$]+\.translatePoint\((?P=point),[\w$]+,(?P<axes>[\w$]+,[\w$]+)\)"
    r"(?P<style>,[\w$]+\?\([\w$]+\.singlePointStyle\((?P=point)(?:,[\w$]+){4}\)),"
    r"[\w$]+\.layerClipId&&[\w$]+\.hideOutsideRangePoint\((?P=point)(?:,[\w$]+){3},(?P=trace)\.xcalendar,(?P=trace)\.ycalendar\)",
    re.ASCII,
)
_POINTS_OF_A_LOOK = (
    r"\g<chosen>all=>{const points=\g<which>(all);return points&&ofEachLook(points,\g<trace>)}"
    r"\g<each>!0\g<style>,"
    r'\g<element>.attr("d",pointsOf(\g<point>,\g<element>.attr("d"),\g<axes>))'
)
# Where a trace draws its bars: each of them by one function, which at its end has the outline of the bar and gives it to its element.
_BARS = re.compile(
    r'(?<=\.selectAll\("g\.point"\)\.data\()[\w$]+\.identity(?=,[\w$]+\);'
    r'(?P<bars>[\w$]+)\.enter\(\)\.append\("g"\)\.classed\("point",!0\),(?P=bars)\.exit\(\)\.remove\(\),)'
    r"(?P<each>[^{}]*(?P=bars)\.each\(function)"
    r"(?P<begin>\((?P<bar>[\w$]+),[\w$]+\)\{var (?P<group>[\w$]+)=)(?P<reckoned>[\w$]+\.select\(this\),.{,8000}?)"
    r'(?P<end>var (?P<element>[\w$]+)=[\w$]+\([\w$]+\.ensureSingle\((?P=group),"path"\)(?:,[\w$]+){3}\);'
    r'if\((?P=element)\.style\("vector-effect",[\w$]+\?"none":"non-scaling-stroke"\)\.attr\("d",)'
    r"(?P<outline>isNaN\([^;{}]*:[\w$]+)(?=\)\.call\()",
    re.ASCII | re.DOTALL,
)
_BARS_OF_A_LOOK = (
    r'bars=>bars[0].trace.textposition==="none"?ofEachLook(bars,bars[0].trace):bars'
    r"\g<each> outline\g<begin>Array.isArray(this)||\g<reckoned>"
    r"if(Array.isArray(this))return \g<bar>.isBlank||this.push(\g<outline>);"
    r"\g<end>\g<bar>.marks?barsOf(\g<bar>,outline):\g<outline>"
)


def in_shapes(script: str) -> str:
    """The script that draws the points of one look as one path, and the bars of one look in a trace without texts."""
    made, begun = _BEGIN.subn(lambda begin: f"{begin.group()}\n{_PART}", script)
    made, points = _POINTS.subn(_POINTS_OF_A_LOOK, made)
    made, bars = _BARS.subn(_BARS_OF_A_LOOK, made)
    return made if begun == points == bars == 1 else script
