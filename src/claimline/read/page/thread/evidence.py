"""Whether elements that repeat are the comments under this article, or teasers, other articles' comments, entries of a live blog.

Names, times and words are what all of these have. So signs of several kinds are asked for: what the markup calls them, a heading
that counts them, a button to answer, answers inside them, a form to write in. A link that leads elsewhere speaks against them.
"""

import re
from collections import Counter
from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass

from claimline.dates import find_moment
from claimline.read.others import OVER_BLOCK
from claimline.read.page.thread.anchors import anchor_of
from claimline.read.page.thread.buttons import are_pressed_alike, has_reply, leads_elsewhere
from claimline.read.page.thread.contents import Content
from claimline.read.page.thread.outline import Outline
from claimline.read.page.thread.surroundings import (
    HEADINGS,
    are_posts,
    has_form,
    headed,
    holds_title,
    is_behind_article,
    is_counted,
    is_elsewhere,
    is_message,
    is_topic,
    says_comment,
    wrappers,
)

_RE = re.compile(r"(?:re|aw|antw|rép|rif|sv|vs|odp|ynt|ответ)\s?(?:\[\d+\])?\s?:\s", re.IGNORECASE)
_TITLE = 4  # words of a link that is a title
_NEARLY = 0.7  # of the elements
_FEWEST = 3  # writers of a topic
_MOST_EACH = 5  # posts of each, as an average; the few writers of a live blog have more
_ENOUGH = 3  # signs


@dataclass(frozen=True, slots=True)
class Evidence:
    """What speaks for and against comments.

    Attributes:
        signs: how much says that they are comments and nothing else.
        shape: how much names, times and words are like those of comments.
        against: how much says that they are something else.
    """

    signs: int
    shape: int
    against: int

    @property
    def enough(self) -> bool:
        """True where they are comments."""
        return self.signs >= _ENOUGH and self.signs + self.shape - self.against >= 5

    @property
    def likely(self) -> bool:
        """True where the first of many may be comments; a heading can count only all of them."""
        return self.signs >= 2 and self.signs + self.shape - self.against >= 3

    @property
    def unclear(self) -> bool:
        """True for what looks like comments and may be something else."""
        return not self.enough and self.signs >= 2 and self.signs + self.shape - self.against >= 4


def evidence_of(outline: Outline, contents: Sequence[Content], *, nested: bool) -> Evidence:
    """The evidence for some elements that hold a name, a time and words each."""
    several = len(contents)
    named = _named(outline, contents)
    heading, counts = headed(outline, contents)
    replies = _share(contents, lambda one: has_reply(outline, one.item, one.rows))
    signs = named + heading + 2 * (replies > 0.5) + 2 * nested + 2 * has_form(outline, contents)
    messages = _share(contents, lambda one: is_message(outline, one.item))
    titled_again = _share(contents, lambda one: _is_titled_again(outline, one))
    authors = [one.author for one in contents if one.author]
    talk = several > 2 and len(set(authors)) > 1  # in a long one the same few write again and again
    signs += 3 * (named < 3 and max(messages, titled_again) > 0.5 and talk)
    fine = _share(contents, _is_fine)
    anchored = _share(contents, lambda one: _is_anchored(outline, one))
    long_enough = _share(contents, lambda one: one.measure >= 3)
    shape = (
        (len(set(authors)) * 2 >= len(authors) and len(set(authors)) > (several > 2))
        + (fine >= 0.5)
        + (anchored >= 0.5)
        + (long_enough >= 0.6)
        + counts
    )
    titled = _share(contents, lambda one: _is_titled(outline, one))
    alike = _alike(outline, contents)
    linked = _share(contents, lambda one: _is_linked(outline, one, alike))
    if fine >= _NEARLY and titled == linked == 0 and _are_many(authors, several):
        rows = [one.rows for one in contents]
        signs += 2 * (replies <= 0.5 and are_pressed_alike(outline, [one.item for one in contents], rows))
        signs += 2 * (not heading and is_counted(outline, contents))
        signs += 2 * (signs > 0 and is_behind_article(outline, contents))
    if signs < _ENOUGH and titled == linked == 0 and are_posts(outline, contents):
        signs += _ENOUGH
    alone = len(set(authors)) == 1 and several > 1 and messages > 0.5  # a topic that nobody else answered
    several_write = len(set(authors)) >= max(_FEWEST, several / _MOST_EACH)
    if fine >= _NEARLY and titled == linked == 0 and (alone or (several_write and signs < _ENOUGH)):
        topic = is_topic(outline, contents, pressed=signs > 1)
        signs += _ENOUGH * (topic and signs < _ENOUGH)
        alone = alone and topic
    nameless = _share(contents, lambda one: not one.author)
    wordless = _share(contents, lambda one: not one.words)
    against = (
        6 * (titled >= 0.5)
        + 6 * (linked >= 0.5)
        + 9 * (nameless > 0.4)
        + 9 * (wordless > 0.5)
        + 6 * is_elsewhere(outline, contents)
        + 9 * any(holds_title(outline, one) for one in contents)
        + 3 * (len(set(authors)) == 1 and several > 2 and not alone)
    )
    return Evidence(signs, shape, against)


def _are_many(authors: Sequence[str], several: int) -> bool:
    """True where most of at least three have a name of their own, as no entries of a live blog have."""
    return several > 2 and len(set(authors)) >= max(_NEARLY * several, 3)


def _is_titled_again(outline: Outline, one: Content) -> bool:
    """True where a title says that it answers another: "Re: The weir"."""
    return any(_RE.match(outline.rows[place].text) for place in one.rows)


def _share(contents: Sequence[Content], asked: Callable[[Content], bool]) -> float:
    return sum(bool(asked(one)) for one in contents) / len(contents)


def _named(outline: Outline, contents: Sequence[Content]) -> int:
    """What the markup calls them: 3 where it says comment of each, 2 where it says so around them all or inside most."""
    own = _share(contents, lambda one: says_comment(outline, one.item))
    around = any(says_comment(outline, node) for node in wrappers(outline, contents))
    inside = _share(contents, lambda one: _says_inside(outline, one))
    return 3 * (own > 0.5) + 2 * around if own > 0.5 else 2 * around + 2 * (inside > 0.5)


def _says_inside(outline: Outline, one: Content) -> bool:
    nodes = {outline.rows[place].node for place in one.words} | {one.mark.node}
    return any(
        says_comment(outline, inner) for node in nodes for inner in outline.chain(node, 4) if inner > one.item
    )


def _is_fine(one: Content) -> bool:
    """True for a time with its minute, or one that counts back."""
    head = one.mark.head
    moment = head.moment if head else find_moment(one.stamp.shown)
    return (
        "T" in one.stamp.machine
        or bool(moment and (moment.clock or moment.kind == "ago"))
        or bool(re.search(r"\d:\d\d", one.stamp.shown))
    )


def _is_anchored(outline: Outline, one: Content) -> bool:
    return bool(anchor_of(outline, one))


def _is_titled(outline: Outline, one: Content) -> bool:
    """True where a heading leads elsewhere: a teaser's title."""
    for place in one.rows:
        row = outline.rows[place]
        if one.name and one.name.row == place:
            continue
        around = list(outline.chain(row.node, 3))
        headed = any(outline.tag(node) in HEADINGS for node in around if node > one.item)
        if headed and any(
            leads_elsewhere(outline, node)
            for _, _, part in row.parts
            for node in outline.chain(part, 3)
            if node > one.item
        ):
            return True
    return False


def _alike(outline: Outline, contents: Sequence[Content]) -> set[str]:
    """The words of links that nearly all have, which are no titles: "Sign in to answer online"."""
    counts = Counter(
        words
        for one in contents
        for words in {
            row.text[start:end]
            for row in map(outline.rows.__getitem__, one.rows)
            for start, end, _ in row.parts
        }
    )
    return {words for words, count in counts.items() if count > 1 and count >= _NEARLY * len(contents)}


def _is_linked(outline: Outline, one: Content, alike: Collection[str]) -> bool:
    """True where most of the words, or a title of some words, are a link elsewhere; `alike` is what nearly all have."""
    linked = whole = 0
    title = False
    for place in one.rows:
        row = outline.rows[place]
        if OVER_BLOCK.fullmatch(row.text):  # a link to the post that is quoted
            continue
        for start, end, node in row.parts:
            words = len(row.text[start:end].split())
            counted = place in one.words
            leads = any(
                leads_elsewhere(outline, inner) for inner in outline.chain(node, 3) if inner >= one.item
            )
            whole += words * counted
            linked += words * leads * counted
            is_own = place not in one.words and place != one.mark.row and row.text[start:end] not in alike
            title = title or (leads and is_own and words >= _TITLE)
    return title or (whole > 0 and linked * 2 > whole)
