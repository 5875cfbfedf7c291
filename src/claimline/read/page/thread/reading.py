"""Reads the thread of one page by what is known of its engine: the one interpreter of the table of engines."""

import re
from collections.abc import Collection, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from lxml.html import HtmlElement

from claimline.read.gone import GONE
from claimline.read.page.parts import LeftOut, PageComment, PageThread, Stamp
from claimline.read.page.thread.bodies import all_words, bodies_of
from claimline.read.page.thread.boxes import answered_beside, by_address, by_depth
from claimline.read.page.thread.css import Page
from claimline.read.page.thread.engine import Engine
from claimline.read.page.thread.links import clean_link
from claimline.read.page.thread.owners import Owners, Value, outermost
from claimline.read.page.thread.pages import around, hidden_in
from claimline.read.page.thread.stamps import stamp_of, without_placeholders
from claimline.read.page.thread.told import notice_of_moved
from claimline.read.page.thread.wording import clean_name, name_of
from claimline.read.page.tree import words_of

# What the page says in the place of a comment that it took away: "Removed. Please keep to the matter. The editors".
_REMARKS = ".moderation, .moderated, .tombstone, [class*=-moderation], [class*=_moderation], [class*=tombstone], [class*=Tombstone]"
_LONGEST_GONE = 200  # characters
_TIMED_LINK = "a:has(> time), a:has(> relative-time) -> href"
# How deep a comment stands, where an engine's row does not say.
_DEPTH = "-> data-depth || -> data-level || -> class ~ (?:^|[\\s_-])(?:depth|level)[-_]*(\\d+)(?=\\s|$)"
_TOKEN = re.compile(r"[A-Za-z0-9]+(?=[^A-Za-z0-9]*$)")
_PREFIX = re.compile(
    r"^(?:div)?(?:comment|commento|kommentar|commentaire|post|message|msg|reply|answer|forum|pid|cid|id|p|c|t)(?=\d+$)",
    re.IGNORECASE,
)


@dataclass
class _Draft:
    """A comment while its thread is read."""

    author: str
    time: Stamp
    paragraphs: tuple[str, ...]
    anchor: str
    element: HtmlElement
    gone: bool
    left_out: tuple[LeftOut, ...] = ()
    crowded: bool = False
    above: int | None = None

    @property
    def known(self) -> bool:
        """True where a name or a time stands beside the words: what has neither is something else of the page."""
        return bool(self.author or self.time.machine or self.time.shown)

    @property
    def is_box(self) -> bool:
        """True for an element without name, time and words of its own."""
        return not (self.known or self.paragraphs or self.gone)

    @property
    def place(self) -> str:
        """Who wrote it and where it stands: "Mia Roe #comment-4"."""
        return " ".join((self.author, f"#{self.anchor}" if self.anchor else "")).strip()


def read_thread(page: Page, engine: Engine, *, later: bool) -> PageThread | None:
    """The thread of a page as an engine writes it; None where the page has no comment of it.

    Args:
        page: the page.
        engine: what is known of its markup.
        later: True for a page that is not the first of its topic: its first post answers others.
    """
    owners = Owners(page, engine.comment, runs=engine.runs)
    if not owners.comments:
        return None
    drafts = _drafts(owners, engine)
    _named_above(drafts, owners, engine)
    _answered(drafts, owners, engine)
    opening = _opening(page, owners, engine, drafts, later=later)
    return _thread(page, drafts, opening, engine)


def _drafts(owners: Owners, engine: Engine) -> list[_Draft]:
    authors = owners.values(engine.author)
    times = owners.values(engine.time, empty=True)
    links = owners.values(f"{engine.link} || {_TIMED_LINK}")
    gone = owners.own(engine.deleted) if engine.deleted else {}
    remarks = owners.own(_REMARKS)
    stamps = without_placeholders([_stamp(found) for found in times])
    timed = {value.element for found in times for value in found}
    heads = timed | {value.element for found in authors for value in found}
    bodies, left_out = bodies_of(owners, engine, heads)
    drafts = []
    for at, one in enumerate(owners.comments):
        words = bodies[at]
        whole = "\n".join(words)
        said = (whole,) if words else all_words(owners, one)
        drafts.append(
            _Draft(
                next((name for value in authors[at] if (name := _name(value, timed))), ""),
                stamps[at],
                words,
                str(one.get("id") or "") or next((clean_link(value.text) for value in links[at]), ""),
                one,
                one in gone
                or any(len(part) < _LONGEST_GONE and GONE.fullmatch(part) for part in said)
                or any(whole == words_of(remark) for remark in remarks.get(one, ())),
                left_out[at],
                _is_crowded(authors[at], times[at], timed),
            )
        )
    return drafts


def _named_above(drafts: Sequence[_Draft], owners: Owners, engine: Engine) -> None:
    """Give a comment without a name that goes on from the one before the name of that one."""
    follows = owners.own(engine.follows) if engine.follows else {}
    for before, draft in pairwise(drafts):
        if draft.element in follows and not draft.author:
            draft.author = before.author


def _is_crowded(authors: Sequence[Value], times: Sequence[Value], timed: Collection[HtmlElement]) -> bool:
    """True for an element with the heads of several people, as a box of answers has: their words would be given to the first."""
    names = {name for value in authors if value.whole and (name := _name(value, timed))}
    stamps = {
        stamp for value in times if value.whole and (stamp := stamp_of(value.element, value.text)).machine
    }
    return len(names) > 1 and len(stamps) > 1


def _name(value: Value, timed: Collection[HtmlElement]) -> str:
    """The name in an element, or in its attribute or the part that a pattern cuts out of it."""
    return name_of(value.element, timed) if value.whole else clean_name(value.text)


def _stamp(values: Sequence[Value]) -> Stamp:
    """The first time for programs with what is shown beside it, else the first that is shown."""
    found = [stamp_of(one.element, one.text) for one in values]
    best = next((one for one in found if one.machine), Stamp())
    return Stamp(best.shown or next((one.shown for one in found if one.shown), ""), best.machine)


def _answered(drafts: Sequence[_Draft], owners: Owners, engine: Engine) -> None:
    """Say of each comment which one it answers: by its mark, by where it stands, by its depth, by the name it answers."""
    keys: dict[str, int] = {}
    for at, found in enumerate(owners.values(engine.key)):
        for value in found:
            keys.setdefault(_mark(value.text), at)
    marked = [
        {keys[mark] for value in found if (mark := _mark(value.text)) in keys} - {at}
        for at, found in enumerate(owners.values(engine.ref))
    ]
    depths = owners.values(engine.depth or _DEPTH)
    deeper = by_depth([next((value.text for value in found), "") for found in depths])
    names = owners.values(engine.answers)
    for at, draft in enumerate(drafts):
        nested = owners.above.get(draft.element)
        draft.above = next(iter(marked[at])) if len(marked[at]) == 1 else _named_before(drafts, at, names[at])
        if draft.above is None:
            draft.above = owners.index[nested] if nested is not None else deeper[at]
    _unwrap(drafts)
    if all(draft.above is None for draft in drafts):
        for draft, above in zip(drafts, answered_beside(owners.comments, owners.page.order), strict=True):
            draft.above = above
    if all(draft.above is None for draft in drafts):
        spoken = [(draft.author, next(iter(draft.paragraphs), "")) for draft in drafts]
        for draft, above in zip(drafts, by_address(spoken), strict=True):
            draft.above = above


def _unwrap(drafts: Sequence[_Draft]) -> None:
    """Put the comment of an element that holds nothing of its own, a box for a comment and its answers, in its place."""
    inside: dict[int, int] = {}
    for at, draft in enumerate(drafts):
        above = draft.above
        if above is not None and drafts[above].is_box and not draft.is_box:
            inside.setdefault(above, at)
    for at, draft in enumerate(drafts):
        seen = {at}
        while draft.above in inside and draft.above not in seen:
            seen.add(draft.above)
            first = drafts[inside[draft.above]]
            beside = first.element.getparent() is draft.element.getparent()  # and so not an answer to it
            draft.above = drafts[draft.above].above if beside else inside[draft.above]


def _named_before(drafts: Sequence[_Draft], place: int, names: Sequence[Value]) -> int | None:
    """The last comment before by the person that a comment says it answers."""
    name = clean_name(names[0].text.removeprefix("@")) if names else ""
    return next((at for at in range(place - 1, -1, -1) if drafts[at].author == name), None) if name else None


def _mark(value: str) -> str:
    """What two spellings of one mark share: `#comment-12`, `div-comment-12` and `12`; `t1_abc` and `abc`."""
    value = value.partition("#")[2] or value.partition("?")[0]
    match = _TOKEN.search(value)
    return _PREFIX.sub("", match[0]) if match else ""


def _opening(
    page: Page, owners: Owners, engine: Engine, drafts: Sequence[_Draft], *, later: bool
) -> int | None:
    if engine.opening == ":first":
        return None if later else next((at for at, draft in enumerate(drafts) if draft.paragraphs), None)
    found = page.select(engine.opening) if engine.opening else []
    return next((owners.index[one] for one in found if one in owners.index), None)


def _thread(page: Page, drafts: Sequence[_Draft], opening: int | None, engine: Engine) -> PageThread:
    kept = [
        at
        for at, draft in enumerate(drafts)
        if at != opening and not draft.gone and draft.paragraphs and draft.known
    ]
    kept = _answers_after(kept, drafts)
    index = {at: number for number, at in enumerate(kept)}
    gone = sum(draft.gone for draft in drafts)
    moved = 0
    comments: list[PageComment] = []
    for at in kept:
        above, seen = drafts[at].above, {at}
        answers_gone = above is not None and above != opening and drafts[above].gone
        while above is not None and above not in index and above not in seen and not answers_gone:
            seen.add(above)
            above = drafts[above].above
        if above is None or above in index:  # the next one that comes this way climbs no more
            for one in seen - {at}:
                drafts[one].above = above
        moved += not answers_gone and drafts[at].above not in (above, opening)
        parent = index.get(above) if above is not None and not answers_gone else None
        comment = _comment(drafts[at], parent if parent is None or parent < len(comments) else None)
        comments.append(replace(comment, answers_gone=answers_gone))
    thread = _elements(page, drafts, opening, engine)
    hidden, more = hidden_in(page, around([drafts[at].element for at in kept]))
    left_out = [
        draft for at, draft in enumerate(drafts) if at != opening and at not in index and not draft.gone
    ]
    return PageThread(
        tuple(comments),
        deleted=gone,
        hidden=hidden,
        more=more,
        crowded=any(draft.crowded for draft in drafts),
        wordless=tuple(draft.place for draft in left_out if draft.known),
        headless=tuple(draft.place for draft in left_out if draft.paragraphs),
        opening=_comment(drafts[opening], None) if opening is not None else None,
        elements=tuple(thread),
        notices=notice_of_moved(moved),
    )


def _answers_after(kept: Sequence[int], drafts: Sequence[_Draft]) -> list[int]:
    """The comments in the page's order, but an answer that stands before what it answers (newest first) after it."""
    placed: dict[int, None] = {}
    for at in kept:
        path: dict[int, None] = {}
        above: int | None = at
        while above is not None and above not in placed and above not in path:
            path[above] = None
            above = drafts[above].above
        placed.update(dict.fromkeys(reversed(path)))
    wanted = set(kept)
    return [at for at in placed if at in wanted]


def _comment(draft: _Draft, parent: int | None) -> PageComment:
    return PageComment(
        draft.author,
        draft.time,
        draft.paragraphs,
        parent,
        draft.anchor,
        draft.element,
        left_out=draft.left_out,
    )


def _elements(page: Page, drafts: Sequence[_Draft], opening: int | None, engine: Engine) -> list[HtmlElement]:
    """What is no part of the article: the comments, and the boxes around them that hold neither heading nor opening."""
    own = [draft.element for at, draft in enumerate(drafts) if at != opening]
    first = drafts[opening].element if opening is not None else None
    boxes = page.select(engine.box) if engine.box else []
    return list(outermost([*(box for box in boxes if not _holds(box, first)), *own]))


def _holds(box: HtmlElement, first: HtmlElement | None) -> bool:
    inside: Collection[HtmlElement] = set(box.iter("h1"))
    return bool(inside) or (first is not None and any(node is first for node in box.iter()))


def words_in(thread: PageThread) -> int:
    """How well a thread is read: its posts with words, and how many of them have a name and a time."""
    found = [*thread.comments, *([thread.opening] if thread.opening else [])]
    return sum(1 + bool(one.author) + bool(one.time.machine or one.time.shown) for one in found)
