"""The words of each comment of a known engine, and what stands among them and is not its writer's."""

from collections import Counter
from collections.abc import Collection, Container, Iterable, Sequence
from functools import partial

from lxml.html import HtmlElement

from claimline.read.page.parts import LeftOut
from claimline.read.page.thread.buttons import without_toggles
from claimline.read.page.thread.engine import Engine
from claimline.read.page.thread.owners import Owners, outermost
from claimline.read.page.thread.quoted import begins_quoted
from claimline.read.page.thread.wording import is_signed, paragraphs_of, signed_off
from claimline.read.page.tree import TOO_DEEP, around, words_of

# What stands among a comment's words in any engine and is not one of them: buttons, forms, other people's words.
_SIGNED = ".signature, .postbit_signature, .post-signature, .sig"
_BESIDE = (
    "button, form, nav, [role=button], [role=toolbar], [hidden], [aria-hidden=true], .screen-reader-text, .sr-only, .visually-hidden, .reply, .comment-reply-link,"
    f" .comment-edit-link, .edit-link, {_SIGNED}, .edited, .editedby, .lastedit, .notice, .comment-actions,"
    " summary, [aria-expanded], [class*=-toggle], [class*=show-more], [class*=read-more],"
    f" .actions, .comment-awaiting-moderation, .tooltip, .share, .sharedaddy, .jp-relatedposts, .{TOO_DEEP}"
)
_QUOTED = "blockquote, q.quote, .quote, .bbcode_quote, .bbcode_container, .quoteheader, .quotetitle, .quotecontent, .quotebox, aside.quote, .gmail_quote"


def bodies_of(
    owners: Owners, engine: Engine, heads: Collection[HtmlElement]
) -> tuple[list[tuple[str, ...]], list[tuple[LeftOut, ...]]]:
    """The words of each comment, and what of it is not its writer's."""
    around_heads = set(around(above for head in heads if (above := head.getparent()) is not None))
    # What holds the first name of a comment, "Mia Roe says:" over her own words, is its head and no quotation.
    first: dict[HtmlElement, HtmlElement] = {}
    for element, owner in owners.owner.items():  # in the order of the page
        if element in heads:
            first.setdefault(owner, element)
    own_heads = {*owners.comments, *around(first.values())}
    quoted = set(owners.page.select(_QUOTED))
    quoted |= {one for one in owners.owner if begins_quoted(one)} - own_heads
    foreign = quoted | set(owners.page.select(engine.drop) if engine.drop else [])
    beside = set(owners.page.select(_BESIDE)) | foreign | set(heads)
    tops: dict[HtmlElement, list[HtmlElement]] = {}
    for css in (part.strip() for part in engine.body.split(" || ")):
        for owner, elements in owners.own(css).items():
            tops.setdefault(owner, list(outermost(_below_heads(elements, around_heads))))
    unquoted = beside - quoted  # a comment of nothing but a quotation keeps it
    quotations, signatures = _of_others(owners, quoted), _of_others(owners, owners.page.select(_SIGNED))
    bodies: list[tuple[str, ...]] = []
    left_out: list[tuple[LeftOut, ...]] = []
    for one in owners.comments:
        own = [
            top
            for top in tops.get(one, [])
            if (top not in heads or top is one) and not _inside(top, one, foreign)
        ]
        inside = partial(_is_beside, one, owners, beside)
        words = paragraphs_of(own, inside)
        whole = words or paragraphs_of(own, partial(_is_beside, one, owners, unquoted))
        bodies.append(signed_off(whole))
        kinds: list[LeftOut] = ["quotation"] * (quotations[one] if words else 0)
        kinds += ["signature"] * (signatures[one] or is_signed(whole))
        left_out.append(tuple(kinds))
    return without_toggles(bodies), left_out


def all_words(owners: Owners, comment: HtmlElement) -> tuple[str, ...]:
    """All that a comment shows, by paragraphs, wherever it stands in it; without the answers to it."""
    return paragraphs_of([comment], partial(_is_beside, comment, owners, ()))


def _below_heads(elements: Sequence[HtmlElement], around: Container[HtmlElement]) -> list[HtmlElement]:
    """The elements without those around a head, where others of them hold the words below it."""
    below = [one for one in elements if one not in around]
    return below or list(elements)


def _of_others(owners: Owners, elements: Iterable[HtmlElement]) -> Counter[HtmlElement]:
    """How many elements with words that are not its writer's each comment has."""
    tops = outermost([one for one in elements if one in owners.owner])
    return Counter(owners.owner[one] for one in tops if one not in owners.index and words_of(one))


def _is_beside(
    comment: HtmlElement, owners: Owners, beside: Collection[HtmlElement], node: HtmlElement
) -> bool:
    """True for what stands in a comment and is not its words: buttons, answers to it."""
    return node in beside or owners.owner.get(node) is not comment


def _inside(top: HtmlElement, comment: HtmlElement, foreign: Collection[HtmlElement]) -> bool:
    """True where an element of a comment stands in something that is not the commenter's, such as a quoted post."""
    for above in top.iterancestors():
        if above is comment:
            return False
        if above in foreign:
            return True
    return False
