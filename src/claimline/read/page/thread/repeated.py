"""The thread of a page whose markup is not known: by elements that repeat, with a name and a time each."""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace

from lxml.html import HtmlElement

from claimline.read.furniture import NEARLY_ALL
from claimline.read.page.parts import PageComment, PageThread
from claimline.read.page.thread.anchors import anchor_of
from claimline.read.page.thread.contents import Content, contents_of
from claimline.read.page.thread.css import Page
from claimline.read.page.thread.evidence import Evidence, evidence_of
from claimline.read.page.thread.marks import Mark, marks_of
from claimline.read.page.thread.nesting import is_nested, parents_of
from claimline.read.page.thread.outline import Outline, outline_of
from claimline.read.page.thread.pages import around, hidden_in
from claimline.read.page.thread.records import Records, records_of, words_in_class
from claimline.read.page.thread.surroundings import (
    are_posts,
    are_siblings,
    boxes_of,
    counted_in,
    holds_page,
    is_topic,
    says_comment,
)
from claimline.read.page.thread.told import notice_of_missed
from claimline.read.page.thread.wording import signed_off
from claimline.text.counts import number_of

_MOST_TRIED = 60  # sets of elements; the first are the largest
_LARGE = 100  # elements of a set; of more the first show whether they may be comments
_AROUND = 12  # elements around a time that may be its comment
_FEWEST = 2  # comments under a post
_MOST_HEADS = 5  # times that may be the head of one element
_SIGNS_OF_ONE = 5  # nothing repeats: its markup and one more sign


@dataclass(frozen=True, slots=True)
class _Reading:
    """Some elements read as comments, and what says that they are."""

    contents: list[Content]
    evidence: Evidence


# What the heads of one thread share: "active 3 weeks ago" among the buttons is no head beside "3 weeks ago" alone.
_Kind = tuple[str, frozenset[str], bool, bool]


@dataclass(slots=True)
class _Heads:
    """The rows of a page that have a time.

    Attributes:
        kinds: the kind of each, by its place.
        begins: the elements in which those of one kind begin, in the order of the page.
    """

    kinds: dict[int, _Kind] = field(default_factory=dict)
    begins: dict[_Kind, list[int]] = field(default_factory=dict)


def comments(root: HtmlElement, *, later: bool = False) -> PageThread:
    """The comments of a page; those that look like comments and may be something else are counted in a notice.

    `later` is True for a page that is not the first of its topic: its first post answers others.
    """
    outline = outline_of(root)
    marks = marks_of(outline)
    heads = _heads(outline, marks)
    found = list(_readings(outline, marks, heads))
    chosen = _chosen(outline, [reading for reading in found if reading.evidence.enough])
    chosen = chosen or _single(outline, marks, heads)
    if chosen:
        thread = _thread(root, outline, chosen, later=later)
        return replace(thread, notices=thread.notices + notice_of_missed(_missed(outline, chosen, heads)))
    unclear = [one.contents for one in found if one.evidence.unclear and are_siblings(outline, one.contents)]
    return _left_out(outline, max(unclear, key=len, default=[]))


def _readings(outline: Outline, marks: Sequence[Mark], heads: _Heads) -> Iterator[_Reading]:
    """The sets of elements that may be comments, as they read.

    A large set is tried on its first elements; once it is read whole, its times need no other reading. So a page of ten
    thousand teasers or comments costs what a small one does, and one reading more.
    """
    settled: set[Mark] = set()
    for records in records_of(outline, marks)[:_MOST_TRIED]:
        if len(records.items) < 2 or settled.issuperset(records.marks):
            continue
        large = len(records.items) > _LARGE
        if (
            large
            and not _read_as(
                outline, Records(records.items[:_LARGE], records.marks[:_LARGE], records.steps)
            ).evidence.likely
        ):
            continue
        reading = _read_as(outline, records)
        if _hold_others(outline, reading.contents, heads):
            continue
        yield reading
        whole = sum(bool(one.author and one.words) for one in reading.contents)
        if large and reading.evidence.enough and whole >= NEARLY_ALL * len(reading.contents):
            settled.update(records.marks)


def _read_as(outline: Outline, records: Records) -> _Reading:
    contents = contents_of(outline, records)
    return _Reading(contents, evidence_of(outline, contents, nested=is_nested(outline, contents)))


def _left_out(outline: Outline, unclear: Sequence[Content]) -> PageThread:
    """No comments, and what is told of those that may be some."""
    if not unclear:
        told = _untold(outline, 0)
        return PageThread(notices=(told,) if told else ())
    notice = (
        f"{number_of(len(unclear), 'part')} of the page with a name and a time each may be comments;"
        " nothing else shows it, so they are left out."
    )
    return PageThread(elements=tuple(outline.nodes[one.item] for one in unclear), notices=(notice,))


def _single(outline: Outline, marks: Sequence[Mark], heads: _Heads) -> list[Content]:
    """The only comment of a page: markup calls it so, and a heading, a form or a button to answer says so too."""
    tried: Counter[int] = Counter()
    for mark in marks:
        best: list[Content] = []
        for node in outline.chain(mark.node, _AROUND):
            if not says_comment(outline, node) or tried[node] == _MOST_HEADS:
                continue
            if _holds_other(outline, node, mark, heads):  # and so does all around it
                break
            tried[node] += 1
            contents = contents_of(outline, Records([node], [mark], 0))
            if not contents[0].author or not contents[0].words:
                continue
            evidence = evidence_of(outline, contents, nested=False)
            if holds_page(outline, contents[0]):
                break
            if evidence.enough and evidence.signs >= _SIGNS_OF_ONE:
                best = contents
        if best:
            return best
    return []


def _heads(outline: Outline, marks: Sequence[Mark]) -> _Heads:
    heads = _Heads()
    for mark in marks:
        if mark.row >= 0:
            heads.kinds[mark.row] = kind = _kind(outline, mark)
            heads.begins.setdefault(kind, []).append(_begins(outline, mark))
    for begins in heads.begins.values():
        begins.sort()
    return heads


def _kind(outline: Outline, mark: Mark) -> _Kind:
    head = mark.head
    return (
        outline.tag(mark.node),
        words_in_class(outline, mark.node),
        bool(head and head.name),
        bool(head and head.buttons),
    )


def _begins(outline: Outline, mark: Mark) -> int:
    """The element in which the row of a time begins; -1 where the page shows none."""
    return outline.rows[mark.row].parts[0][2] if mark.row >= 0 else -1


def _hold_others(outline: Outline, contents: Sequence[Content], heads: _Heads) -> bool:
    """True where the rows of one comment hold the head of another, of the same markup: its words would be given to the wrong person."""
    own = {one.mark.row for one in contents}
    kinds = {_kind(outline, one.mark) for one in contents}
    return any(place not in own and heads.kinds.get(place) in kinds for one in contents for place in one.rows)


def _missed(outline: Outline, contents: Sequence[Content], heads: _Heads) -> int:
    """How many heads with a name stand among the comments, of the same markup, and are in none of them."""
    own = {place for one in contents for place in one.rows}
    named = {kind for one in contents if (kind := _kind(outline, one.mark))[2]}
    return sum(heads.kinds.get(place) in named for place in range(min(own), max(own)) if place not in own)


def _holds_other(outline: Outline, node: int, mark: Mark, heads: _Heads) -> bool:
    """True where an element holds another head of the same markup as a time in it."""
    alike = outline.count_inside(node, heads.begins.get(_kind(outline, mark), []))
    return alike > outline.holds(node, _begins(outline, mark))


def _chosen(outline: Outline, readings: Sequence[_Reading]) -> list[Content]:
    """The best reading, with others that stand elsewhere, in the order of the page."""
    chosen: list[Content] = []
    taken: set[int] = set()
    for reading in sorted(readings, key=lambda one: _rank(outline, one), reverse=True):
        rows = {place for one in reading.contents for place in one.rows}
        if not rows & taken:
            chosen += reading.contents
            taken |= rows
    return sorted(chosen, key=lambda one: one.item)


def _rank(outline: Outline, reading: _Reading) -> tuple[int, int, int, int]:
    """What makes one reading of a thread better: more comments with name and words, called comments, more evidence, wider."""
    contents, evidence = reading.contents, reading.evidence
    whole = sum(bool(one.author and one.words) for one in contents)
    called = sum(says_comment(outline, one.item) for one in contents)
    return whole, called, evidence.signs + evidence.shape - evidence.against, -contents[0].item


def _thread(root: HtmlElement, outline: Outline, contents: Sequence[Content], *, later: bool) -> PageThread:
    parents = parents_of(outline, contents)
    opens = _opens(outline, contents) or int(not later and _is_opened(outline, contents))
    kept = [at for at, one in enumerate(contents) if one.words and not one.gone and at >= opens]
    index = {at: place for place, at in enumerate(kept)}
    answered: list[int | None] = []  # by each the nearest above that is kept; what is answered stands before
    for above in parents:
        answered.append(None if above is None else index.get(above, answered[above]))
    comments = [_comment(outline, contents[at], answered[at]) for at in kept]
    deleted = sum(one.gone for one in contents)
    hidden, more = hidden_in(Page(root), around([one.element for one in comments]))
    told = _untold(outline, len(comments) + deleted + hidden)
    return PageThread(
        tuple(comments),
        deleted=deleted,
        hidden=hidden,
        more=more,
        wordless=tuple(
            " ".join((one.author, f"#{anchor_of(outline, one)}".rstrip("#"))).strip()
            for one in contents
            if not one.words and not one.gone
        ),
        opening=_comment(outline, contents[0], None) if opens else None,
        elements=tuple(outline.nodes[node] for node in boxes_of(outline, contents[opens:])),
        notices=(told,) if told else (),
    )


def _comment(outline: Outline, one: Content, parent: int | None) -> PageComment:
    return PageComment(
        one.author,
        one.stamp,
        signed_off(_paragraphs(outline, one)),
        parent,
        anchor_of(outline, one),
        outline.nodes[one.item],
        left_out=one.left_out,
    )


def _paragraphs(outline: Outline, content: Content) -> tuple[str, ...]:
    """The words of one element by paragraphs; a line break inside a paragraph is a line end."""
    paragraphs: list[str] = []
    last = -2
    for place, words in content.words.items():
        if outline.rows[place].opens == "break" and paragraphs and place == last + 1:
            paragraphs[-1] += f"\n{words}"
        else:
            paragraphs.append(words)
        last = place
    return tuple(paragraphs)


def _opens(outline: Outline, contents: Sequence[Content]) -> int:
    """1 where the first element is a post with the comments in it, and no comment as they are; else 0.

    All others stand in it, and markup calls each of them a comment or a reply, and never the first.
    """
    first, others = contents[0], contents[1:]
    if len(others) < _FEWEST or not first.words or first.gone:
        return 0
    inside = all(outline.holds(first.item, one.item) and says_comment(outline, one.item) for one in others)
    return int(inside and not says_comment(outline, first.item))


def _is_opened(outline: Outline, contents: Sequence[Content]) -> bool:
    """True where the first is the post of a topic that the others answer, and none of them is called a comment."""
    first = contents[0]
    return (
        len(contents) > 1
        and bool(first.author and first.words)
        and not (first.gone or says_comment(outline, first.item))
        and (is_topic(outline, contents, pressed=False) or are_posts(outline, contents))
    )


def _untold(outline: Outline, found: int) -> str:
    """What a heading that counts comments says beside what was found; empty where it says the same or nothing."""
    heading, counted = counted_in(outline)
    if counted <= found:
        return ""
    read = "none of them could be read" if not found else f"{found} of them could be read"
    return f"The page says “{heading}”; {read}."
