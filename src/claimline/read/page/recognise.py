"""Whether a text is the source of a web page, by its content: nearly all of its words stand inside elements.

A page may begin with a comment, with white space, in its head or in its middle. A text that quotes a tag ("<b> makes words
bold") has its words outside of what it opens and closes.
"""

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import Literal

_TAG = re.compile(r"<(/?)([a-z][a-z0-9:-]*)(?=[\s/>])[^<>]*>", re.IGNORECASE)
_UNSEEN = re.compile(r"<!--|<[!?]|<(?:script|style|svg|template)(?=[\s/>])", re.IGNORECASE)
_ENDS = {"<!--": "-->", "<!": ">", "<?": ">"}
_HTML = frozenset(
    "a abbr address article aside audio b big blockquote body br button canvas center cite code col dd del details div dl dt em"
    " embed fieldset figcaption figure font footer form frameset h1 h2 h3 h4 h5 h6 head header hr html i iframe img input ins"
    " label li link main map mark menu meta nav noscript object ol option p picture pre q s samp section select small source"
    " span strike strong style sub summary sup table tbody td textarea tfoot th thead time title tr tt u ul var video wbr".split()
)
_WHOLE = frozenset({"html", "head", "body"})  # the end of the text ends them too
_CHARSET = re.compile(
    rb"<meta[^<>]{0,200}?charset\s*=\s*[\"']?\s*([\w.:-]{2,40})|<\?xml[^<>]{0,80}?encoding\s*=\s*[\"']([\w.:-]{2,40})",
    re.IGNORECASE,
)
_HEAD = 4_096  # bytes in which a page names its encoding; browsers look no further than the first 1,024
_WORD = re.compile(r"\w+")
_FEWEST = 2  # tags: one is opened and closed
_SHARE = 0.9  # of the words; what a program wrote above a page, its address or its headers, stands outside


def charset_of(raw: bytes) -> str:
    """The encoding that a page's source names (`<meta charset="...">`), or empty."""
    found = _CHARSET.search(raw[:_HEAD])
    return (found[1] or found[2]).decode("ascii", "ignore").lower() if found else ""


@lru_cache(maxsize=1)  # on its way a text is asked more than once
def kind_of(text: str) -> Literal["page", "markup", "text"]:
    """What a text is: the source of a page, markup of another kind, such as a feed, or a text.

    The elements of a page are those of HTML, or have a dash in their names; a feed or another XML file has its own.
    """
    if text.count("<") < _FEWEST:
        return "text"
    read = "".join(_read(text))
    if _share_inside(read) < _SHARE:
        return "text"
    tags = [match[2].lower() for match in _TAG.finditer(read)]
    known = [tag in _HTML or "-" in tag for tag in tags]
    return "page" if known[0] and sum(known) * 2 > len(known) else "markup"


def is_page(text: str) -> bool:
    """True for the source of a page or of a part of one."""
    return kind_of(text) == "page"


def _share_inside(text: str) -> float:
    """The share of the words of a text, as `_read` gives it, that stand inside elements which are opened and closed."""
    opened: list[
        tuple[str, int, int]
    ] = []  # an open element, the words before it, those of them that are inside
    words = inside = pairs = at = 0
    for tag in _TAG.finditer(text):
        if at < tag.start():
            words += len(_WORD.findall(text, at, tag.start()))
        at = tag.end()
        name = tag[2].lower()
        if not tag[1]:
            if not tag[0].endswith("/>"):
                opened.append((name, words, inside))
            continue
        # One that was left open ("<p>", "<li>") ends with what it stands in; a stray end closes nothing.
        for depth in range(len(opened) - 1, max(len(opened) - 40, -1), -1):
            if opened[depth][0] == name:
                inside = opened[depth][2] + words - opened[depth][1]
                pairs += 1
                del opened[depth:]
                break
    words += len(_WORD.findall(text, at))
    if pairs:
        whole = next((one for one in opened if one[0] in _WHOLE), None)
        if whole:
            inside = whole[2] + words - whole[1]
    return inside / words if words else float(pairs > 0)


def _read(text: str) -> Iterator[str]:
    """The text without comments and declarations, and without scripts and the like, whose words nobody sees."""
    at = 0
    low = text.lower()
    while begin := _UNSEEN.search(text, at):
        yield text[at : begin.start()]
        end = _ENDS.get(begin[0]) or f"</{begin[0][1:].lower()}"
        at = low.find(end, begin.end())
        if at < 0:
            return
        at = max(low.find(">", at), at) + 1
    yield text[at:]
