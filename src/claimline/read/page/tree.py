"""The tree of a page's source, and the words that a reader sees in it."""

import re
import sys
from collections.abc import Container, Iterable, Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet
from itertools import islice

from lxml import etree, html
from lxml.html import HtmlElement

from claimline.read.page.styles import hide_by_style

BLOCKS = frozenset(
    "address article aside blockquote body caption center dd details div dl dt fieldset figcaption figure footer form"
    " h1 h2 h3 h4 h5 h6 header hr li main nav ol p pre section summary table tbody td tfoot th thead tr ul".split()
)
UNSEEN = frozenset(
    "script style noscript template head svg iframe object embed select textarea input button audio video canvas".split()
)
_NOT_SHOWN = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden", re.IGNORECASE)
_GAP = "\ue000"  # of private use: no page shows it
_TOUCHING = re.compile(rf"(?<=\w){_GAP}+(?=\w)")
_SPACES = re.compile(r"[ \t]+")
_WORD = re.compile(r"\w")
_TAG = re.compile(r"<(/?)([a-zA-Z][\w:-]*)[^<>]*>")
_EMPTY = re.compile(r"<p>(?:\s*<p>)+")
_LEFT_OPEN = frozenset(
    "p li td th tr dd dt option area base br col embed hr img input link meta source track wbr".split()
)
TOO_DEEP = "claimline-too-deep"  # the class of an element that holds words which stand too deep
_DEEPEST = 120  # elements in each other; browsers stop at 512, pages have some 30
_NO_CHARACTERS = re.compile("[\ufffe\uffff]")  # the parser stops at them
_OF_HEAD = frozenset("base link meta noscript script style template title".split())
_SMALL = 80  # elements
_ATTRIBUTES = 200  # of one element: reading each looks through all before it
_DECLARED = re.compile(r"<\?xml[^<>]*\?>")  # of bytes that are characters by now
_UNSEEN_SIGNS = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ud800-\udfff\ufffe\uffff]")
_REFERENCE = re.compile(r"&#(?:0*(\d{1,7})|x0*([\da-f]{1,6}))", re.IGNORECASE | re.ASCII)
_LANGUAGE = ("lang", "{http://www.w3.org/XML/1998/namespace}lang", "xml:lang")


def parse(source: str) -> HtmlElement:
    """The tree of a page's source; what the source leaves open is closed as browsers do."""
    parser = html.HTMLParser(huge_tree=True, remove_comments=True, remove_pis=True)
    source = _DECLARED.sub("", _NO_CHARACTERS.sub("\ufffd", source), count=1)
    root = _parsed(source, parser)
    if _is_deep(root):
        root = _parsed(_flat(source), parser)
    _leave_attributes(root)
    _leave_head(root)
    for template in root.iter("template"):
        if template.get("shadowrootmode"):
            template.tag = "div"  # a component's own tree, which a browser shows
    if _stands_for_unseen(source):
        _legible(root)
    hide_by_style(root)
    _without_permalinks(root)
    return root


def _parsed(source: str, parser: html.HTMLParser) -> HtmlElement:
    try:
        root: HtmlElement = html.document_fromstring(source, parser=parser)
    except etree.ParserError:  # nothing but comments and spaces
        root = html.document_fromstring("<html><body></body></html>", parser=parser)
    return root


def _leave_attributes(root: HtmlElement) -> None:
    """Keep the first attributes of an element with more than any page has."""
    for node in root.xpath(f"//*[count(@*) > {_ATTRIBUTES}]"):
        kept = [(name, node.get(name)) for name in node.keys()[:_ATTRIBUTES]]
        node.attrib.clear()
        for name, value in kept:
            node.set(name, value)


def _without_permalinks(root: HtmlElement) -> None:
    """Take the sign out of a heading's link to itself, "Tides¶": it is no word of the heading."""
    for heading in root.iter("h1", "h2", "h3", "h4", "h5", "h6"):
        for link in heading.iter("a"):
            if "#" in (link.get("href") or "") and len(link) == 0 and not _WORD.search(link.text or ""):
                link.text = None


def _stands_for_unseen(source: str) -> bool:
    """True where a source has a character that nobody can see, or a reference that stands for one."""
    numbers = {int(match[1]) if match[1] else int(match[2], 16) for match in _REFERENCE.finditer(source)}
    signs = "".join(chr(number) for number in numbers if number <= sys.maxunicode)
    return _UNSEEN_SIGNS.search(source) is not None or _UNSEEN_SIGNS.search(signs) is not None


def _legible(root: HtmlElement) -> None:
    """A replacement character for each one that nobody can see and that a reference stands for, "&#27;"."""
    for node in root.iter():
        node.text, node.tail = _seen(node.text), _seen(node.tail)
        for name, value in node.items():
            if _UNSEEN_SIGNS.search(value):
                node.set(name, _UNSEEN_SIGNS.sub("\ufffd", value))


def _seen(words: str | None) -> str | None:
    return _UNSEEN_SIGNS.sub("\ufffd", words) if words and _UNSEEN_SIGNS.search(words) else words


def _is_deep(root: HtmlElement) -> bool:
    """True where elements stand in each other deeper than any writer means; the parser gives up on some of them."""
    depth = 0
    for event, _ in etree.iterwalk(root, events=("start", "end")):
        depth += 1 if event == "start" else -1
        if depth > _DEEPEST:
            return True
    return False


def _flat(source: str) -> str:
    """The source without the tags of elements that stand too deep; their words stay, in an element that says so.

    They stay in paragraphs, which end each other and so stand in nothing of their kind: `<div>One<div>Two` -> `<p>One<p>Two`.
    """
    depth = 0
    box = f'<div class="{TOO_DEEP}">'

    def kept(tag: re.Match[str]) -> str:
        nonlocal depth
        name = tag[2].lower()
        parting = "<p>" if name in BLOCKS else ""
        if name in _LEFT_OPEN:
            return tag[0] if depth <= _DEEPEST else parting or tag[0]
        if tag[1]:
            depth = max(depth - 1, 0)
            if depth < _DEEPEST:
                return tag[0]
            return "</div>" if depth == _DEEPEST else tag[0] if name in UNSEEN else parting
        depth += 1
        if depth <= _DEEPEST:
            return tag[0]
        within = tag[0] if name in UNSEEN else parting
        return f"{box}{within}" if depth == _DEEPEST + 1 else within

    return _EMPTY.sub("<p>", _TAG.sub(kept, source))


def raise_deep(root: HtmlElement) -> None:
    """Move what stands too deep behind the outermost element that holds it, for the readers of the article.

    Each of thousands of paragraphs is asked for all that it stands in, which 200 elements make slow. What is hidden stays there.
    """
    body = root.find("body")
    top = body if body is not None else root
    boxes = [one for one in top.iter("div") if one.get("class") == TOO_DEEP]
    for box in reversed(boxes):  # each comes before those that follow it
        above = list(box.iterancestors())
        inside = above[: above.index(top)]
        if inside and not any(node.tag in UNSEEN or is_hidden(node) for node in inside):
            inside[-1].addnext(box)


def _leave_head(root: HtmlElement) -> None:
    """Move into the body what a page without `<body>` has below its scripts; the parser leaves it in the head."""
    head = root.find("head")
    strange = (
        next((child for child in head if isinstance(child.tag, str) and child.tag not in _OF_HEAD), None)
        if head is not None
        else None
    )
    if head is None or strange is None:
        return
    body = root.find("body")
    if body is None:
        body = html.Element("body")
        root.append(body)
    body[:0] = [strange, *strange.itersiblings()]


def words_of(
    element: HtmlElement, kept: AbstractSet[HtmlElement] | None = None, *, parted: bool = False
) -> str:
    """The lines of an element as one text; arguments as of `lines_of`."""
    if kept is None and len(element) == 0:
        return _spaced((element.text or "").replace("\n", " ")) if isinstance(element.tag, str) else ""
    return "\n".join(lines_of(element, kept, parted=parted))


def lines_of(
    element: HtmlElement, kept: AbstractSet[HtmlElement] | None = None, *, parted: bool = False
) -> Iterator[str]:
    """What a reader sees of an element, line by line: one a block, white space as shown, empty lines left out.

    Who asks for its first lines alone does not walk through all of it: elements that stand in each other would be read as often
    as they are deep.

    Args:
        element: the element.
        kept: where given, elements inside that are not among these are passed over.
        parted: True for lines of names and times, where styles part what touches in the source:
            `<a>Mia Roe</a><span>3 May</span>` gets a tab between them.
    """
    parts: list[str] = []
    stack: list[tuple[HtmlElement, bool]] = [(element, False)]
    while stack:
        node, closing = stack.pop()
        unseen = not isinstance(node.tag, str) or (kept is not None and node not in kept)
        if unseen or (node is not element and (node.tag in UNSEEN or is_hidden(node))):
            parts.append(_tail(node, element))
            continue
        if node.tag in BLOCKS or node.tag == "br":
            if parts and (line := _spaced("".join(parts))):
                yield line
            parts = []
        elif parted:
            parts.append(_GAP)
        if closing:
            parts.append(_tail(node, element))
            continue
        parts.append((node.text or "").replace("\n", " "))
        stack.append((node, True))
        stack.extend((child, False) for child in reversed(node))
    if line := _spaced("".join(parts)):
        yield line


def _spaced(line: str) -> str:
    """A line with its white space as shown; a gap that styles alone make is a tab."""
    shown = " ".join(line.split())
    if _GAP not in shown:
        return shown
    return _SPACES.sub(
        lambda gap: "\t" if "\t" in gap[0] else " ", _TOUCHING.sub("\t", shown).replace(_GAP, "")
    ).strip()


def _tail(node: HtmlElement, top: HtmlElement) -> str:
    return (node.tail or "").replace("\n", " ") if node is not top else ""


def around(elements: Iterable[HtmlElement]) -> list[HtmlElement]:
    """These elements and all that they stand in, each once, and before what stands in it.

    So what is asked of each of thousands of paragraphs and of all around it is asked once an element.
    """
    found: dict[HtmlElement, None] = {}
    for element in elements:
        node: HtmlElement | None = element
        path = []
        while node is not None and node not in found:
            path.append(node)
            node = node.getparent()
        found.update(dict.fromkeys(reversed(path)))
    return list(found)


def summed(nodes: Sequence[HtmlElement], own: Mapping[HtmlElement, int]) -> dict[HtmlElement, int]:
    """For each of the elements that `around` gives the sum of its own number and of all in it; those without any are left out."""
    held = dict(own)
    for node in reversed(nodes):
        above = node.getparent()
        if above is not None and node in held:
            held[above] = held.get(above, 0) + held[node]
    return held


def inside(nodes: Sequence[HtmlElement], some: Container[HtmlElement]) -> set[HtmlElement]:
    """Those of the elements that `around` gives that are among some, or stand in one of them."""
    found: set[HtmlElement] = set()
    for node in nodes:
        if node in some or node.getparent() in found:
            found.add(node)
    return found


def is_hidden(node: HtmlElement) -> bool:
    """True where the markup itself says that a reader does not see an element."""
    return node.get("hidden") is not None or bool(_NOT_SHOWN.search(node.get("style", "")))


def is_small(node: HtmlElement) -> bool:
    """True for an element with so few others in it that it can be a line: a title, a by-line, a time."""
    return sum(1 for _ in islice(node.iter(), _SMALL)) < _SMALL


def stated_language(element: HtmlElement) -> str:
    """What the markup of an element says of its language, as written ("en-GB"); empty where it says nothing."""
    return next(filter(None, map(element.get, _LANGUAGE)), "").strip()
