"""The date that a sentence itself gives to what is said in it.

Of several, the first in the reported words, else the first in the sentence; what another speaker of the sentence says has
the dates in it for itself. "Now" in the article is the article's own time.
"""

import re
from collections.abc import Sequence
from dataclasses import replace

from claimline.events.dating import Dating, of_mention
from claimline.model import DateMention, Span, Statement
from claimline.text.spans import within

# "Now" dates what the article says by the article itself; in a comment it adds nothing to the comment's time.
_NOW = re.compile(r"(?:right )?now|currently|at (?:present|the moment)|nowadays", re.IGNORECASE)
_TODAY = re.compile(r"(?:later |earlier )?today", re.IGNORECASE)


def own_date(
    text: str, statement: Statement, inside: Sequence[DateMention], article: Dating | None
) -> Dating | None:
    """The date of a statement that its sentence gives, or None.

    Args:
        text: the document's.
        statement: what one speaker of the sentence says.
        inside: the dates in the sentence.
        article: when the article was written; None for a statement in a comment.
    """
    candidates = [mention for mention in inside if article or not _TODAY.fullmatch(mention.text)]
    reported = [mention for mention in candidates if _covers(statement.content_span, mention)]
    own = [
        mention for mention in candidates if mention in reported or not within(statement.area, mention.start)
    ]
    dated = [mention for mention in own if mention.edtf]
    if dated:
        chosen = next((mention for mention in dated if mention in reported), dated[0])
        others = [
            f"\u201c{mention.text}\u201d"
            for mention in candidates
            if mention is not chosen and (mention.edtf or _is_unread(mention))
        ]
        also = f"The sentence also dates: {', '.join(others)}." if others else ""
        dating = of_mention(chosen)
        return replace(dating, note=" ".join(part for part in (dating.note, also) if part))
    if unread := next(filter(_is_unread, own), None):
        return of_mention(unread)
    if article is None:
        return None
    now = (m for m in own if _NOW.fullmatch(m.text) and text[m.end : m.end + 1] != ",")
    return next((_now(mention, article) for mention in now), None)


def _covers(span: Span | None, mention: DateMention) -> bool:
    return span is not None and span[0] <= mention.start < span[1]


def _is_unread(mention: DateMention) -> bool:
    """True for a date that nothing in the text lets be read; vague words, durations and sets have a value."""
    return not mention.edtf and not mention.timex_value and bool(mention.note)


def _now(mention: DateMention, article: Dating) -> Dating:
    """\u201cNow\u201d in the article: the article's own date, uncertain where that is bounded only."""
    sure = article.basis == "stated"
    return Dating(
        mention.text,
        (mention.start, mention.end),
        article.edtf,
        article.earliest,
        article.latest,
        article.precision,
        article.qualifier if sure else "uncertain",
        "relative" if article.edtf else "none",
        f"\u201c{mention.text}\u201d is the time of the article. {article.note}".strip(),
    )
