"""The dates of a document, each read against the moment its words were spoken.

A relative date in the article is read against the article's day, in a comment against the comment's, and in a
quotation against the day on which the quotation was made, when the sentence that opens it gives one.
"""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Callable, Container, Sequence
from dataclasses import replace

from claimline.dates import Expression, find_expressions, read_expressions
from claimline.events.dating import Dating
from claimline.events.spoken import when_posted, when_said, when_written
from claimline.model import Anchor, DateMention, Document, Passage, Span, Statement

# What stands in a relative clause ("said Ann, who left in 2012") or begins a lasting time is not when words were said.
_ASIDE = re.compile(r"\b(?:who|whose|whom|which)\b[^,.;:”\"]*$|\bsince\b[^,.;:”\"]{0,12}$")
_READ = frozenset({"paragraph", "turn", "comment", "reply"})
_POINTS = {"second", "minute", "day"}


class Times:
    """When everything in a document was said: the article, its comments, and the dates in the text.

    Attributes:
        article: the article's own date.
        comments: the time of each comment and reply, by passage key.
        mentions: every temporal expression in the title, the paragraphs and comments, in the order of the text.
    """

    def __init__(self, document: Document, statements: Sequence[Statement]) -> None:
        text = document.text
        expressions = find_expressions(_only(document, _READ))
        home = _homes(document, expressions)
        # The paragraphs are one piece of writing; each comment and each reply is one of its own.
        writings = [home[e].key if home[e].is_comment else "" for e in expressions]
        posted = when_posted(document)

        def read(anchor_of: Callable[[Expression], Anchor | None]) -> list[DateMention]:
            anchors = [anchor_of(expression) for expression in expressions]
            return read_expressions(text, expressions, anchors, writings=writings)

        stated = [
            mention
            for expression, mention in zip(expressions, read(lambda _: None), strict=True)
            if mention.basis == "stated" and not home[expression].is_comment
        ]
        self.article = when_written(document, stated, posted)
        self.comments = when_said(document, self.article, posted)

        whole = "the article"
        if document.updated_span:
            whole += " as first published, before its update"

        def spoken(expression: Expression) -> Anchor | None:
            passage = home[expression]
            if not passage.is_comment:
                return _anchor(self.article, whole)
            return _anchor(self.comments[passage.key], passage.locator)

        def spoken_at_first(expression: Expression) -> Anchor | None:
            dating = self.comments.get(home[expression].key)
            return Anchor(dating.earliest) if dating and dating.earliest else spoken(expression)

        latest, first = read(spoken), read(spoken_at_first)
        # A comment between two others has an uncertain time, yet "two years ago" can mean the same at both ends.
        sure = {
            expression
            for expression, a, b in zip(expressions, latest, first, strict=True)
            if home[expression].key in self.comments and a.earliest == b.earliest
        }

        def settled(expression: Expression) -> Anchor | None:
            anchor = spoken(expression)
            return replace(anchor, uncertain=False) if anchor and expression in sure else anchor

        self.mentions = read(settled)
        if days := _quotation_days(text, statements, self.mentions):
            spans = sorted(days)

            def quoted(expression: Expression) -> Anchor | None:
                span = spans[bisect_right(spans, (expression.start, len(text))) - 1]
                inside = span[0] <= expression.start < span[1]
                return days[span] if inside else settled(expression)

            self.mentions = read(quoted)
        # The title dates what somebody says in it, and nothing else.
        in_title = find_expressions(_only(document, {"title"}))
        titled = read_expressions(text, in_title, [_anchor(self.article, whole)] * len(in_title))
        self.mentions = sorted([*titled, *self.mentions], key=_start)


def _only(document: Document, kinds: Container[str]) -> str:
    """The document's text with everything outside passages of some kinds blanked, so that offsets stay."""
    kept, at = [], 0
    for passage in document.passages:
        if passage.kind in kinds:
            kept.append(_blank(document.text[at : passage.start]))
            kept.append(document.text[passage.start : passage.end])
            at = passage.end
    kept.append(_blank(document.text[at:]))
    return "".join(kept)


def _blank(text: str) -> str:
    return "".join("\n" if char == "\n" else " " for char in text)


def _homes(document: Document, expressions: Sequence[Expression]) -> dict[Expression, Passage]:
    """The passage that each expression stands in; both come in the order of the text."""
    passages = [p for p in document.passages if p.kind in _READ]
    starts = [passage.start for passage in passages]
    return {e: passages[bisect_right(starts, e.start) - 1] for e in expressions}


def _anchor(spoken: Dating, whose: str) -> Anchor | None:
    """What is said in a passage is read against its latest moment, and is uncertain where it has several days."""
    if not spoken.latest:
        return None
    several = spoken.precision not in _POINTS
    why = f"the latest day that {whose} can be of" if several else f"the day of {whose}"
    return Anchor(spoken.latest, uncertain=several, why=why)


def _quotation_days(
    text: str, statements: Sequence[Statement], mentions: Sequence[DateMention]
) -> dict[Span, Anchor | None]:
    """For each quotation whose opening sentence dates the speaking: the day, or None where it is no single day."""
    days: dict[Span, Anchor | None] = {}
    for statement in statements:
        if not statement.quotation or statement.continued or statement.quotation in days:
            continue
        start, end = statement.quotation
        outside = [
            m
            for m in within(mentions, statement)
            if m.edtf and not start <= m.start < end and not _ASIDE.search(text, statement.start, m.start)
        ]
        if outside:
            spoken = outside[0]
            single = spoken.earliest.partition("T")[0] == spoken.latest.partition("T")[0]
            why = f"the day of the quotation (\u201c{spoken.text}\u201d)"
            days[statement.quotation] = (
                Anchor(spoken.latest, "uncertain" in spoken.qualifier, why) if single else None
            )
    return days


def within(mentions: Sequence[DateMention], statement: Statement) -> Sequence[DateMention]:
    """The mentions that begin inside a statement; `mentions` is in the order of the text."""
    first = bisect_left(mentions, statement.start, key=_start)
    return mentions[first : bisect_left(mentions, statement.end, key=_start)]


def _start(mention: DateMention) -> int:
    return mention.start
