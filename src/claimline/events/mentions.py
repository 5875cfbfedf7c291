"""The dates of a document, each read against the moment its words were spoken.

A relative date in the article is read against the article's day, in a comment against the comment's, and in a
quotation against the day on which the quotation was made, when the sentence that opens it gives one.
"""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Callable, Container, Iterator, Mapping, Sequence
from dataclasses import replace
from operator import attrgetter

from claimline.dates import Expression, Reading, day_number, find_expressions, find_moment, read_expressions
from claimline.dates.edtf import day_from_number
from claimline.dates.periods import period_of_day
from claimline.events.asides import is_aside
from claimline.events.clauses import is_of_clause_before
from claimline.events.dating import Dating
from claimline.events.digit_order import order_in
from claimline.events.entered import when_entered
from claimline.events.markup import is_changed
from claimline.events.spoken import when_posted, when_said, when_written
from claimline.model import Anchor, DateMention, Document, Passage, Span, Statement
from claimline.text.spans import own_words

# What begins a lasting time is not when words were said.
_LASTING = re.compile(r"\bsince\b[^,.;:”\"]{0,12}$")
_NEAR = 24  # characters before a date in which it stands
_LONG_AGO = 31  # days
_YEAR = 366  # days
_LATE = 7  # days at most between a report and its publication
_READ = frozenset({"paragraph", "turn", "entry", "comment", "reply"})
_POINTS = {"second", "minute", "day"}
_start = attrgetter("start")


class Times:
    """When everything in a document was said: the article, its comments, and the dates in the text.

    Attributes:
        article: the article's own date.
        comments: the time of each comment, reply and entry of a live blog, by passage key.
        mentions: every temporal expression in the title, the paragraphs and comments, in the order of the text.
    """

    def __init__(self, document: Document, statements: Sequence[Statement]) -> None:
        text = document.text
        read_in = _only(document, _READ)
        expressions = find_expressions(read_in)
        home = _homes(document, expressions)
        # The paragraphs are one piece of writing; each comment and each reply is one of its own.
        writings = [passage.key if passage.is_comment else "" for passage in home.values()]
        order = order_in(document, expressions)
        posted = when_posted(document, order)

        reading = Reading(read_in, expressions, writings=writings, day_first=order.day_first, why=order.why)
        known: list[tuple[list[Anchor | None], list[DateMention]]] = []

        def read(anchor_of: Callable[[Expression], Anchor | None]) -> list[DateMention]:
            anchors = list(map(anchor_of, expressions))
            before = next((mentions for given, mentions in known if given == anchors), None)
            if before is None:
                before = reading.against(anchors)
                known.append((anchors, before))
            return before

        self.article = when_written(document, _stated(expressions, home, read), posted)
        self.comments = when_said(document, self.article, posted) | when_entered(document, self.article)

        whole = "the article"
        if is_changed(document):
            whole += " as first published, before its update"

        of_article = _of_dateline(document, self.article) or _anchor(self.article, whole)
        places = {passage.key: passage for passage in home.values()}
        of_passage = {
            key: _anchor(self.comments[key], passage.locator)
            for key, passage in places.items()
            if key in self.comments
        }

        def spoken(expression: Expression) -> Anchor | None:
            return of_passage.get(home[expression.start].key, of_article)

        def spoken_at_first(expression: Expression) -> Anchor | None:
            dating = self.comments.get(home[expression.start].key)
            return Anchor(dating.earliest) if dating and dating.earliest else spoken(expression)

        latest, first = read(spoken), read(spoken_at_first)
        # A comment between two others has an uncertain time, yet "two years ago" can mean the same at both ends.
        sure = {
            expression.start
            for expression, a, b in zip(expressions, latest, first, strict=True)
            if (said := self.comments.get(home[expression.start].key))
            and "uncertain" not in said.qualifier
            and a.earliest == b.earliest
        }

        def settled(expression: Expression) -> Anchor | None:
            anchor = spoken(expression)
            return replace(anchor, uncertain=False) if anchor and expression.start in sure else anchor

        self.mentions = read(settled)
        if days := _speaking_days(text, statements, self.mentions, self.article):
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


def _stated(
    expressions: Sequence[Expression],
    home: Mapping[int, Passage],
    read: Callable[[Callable[[Expression], Anchor | None]], Sequence[DateMention]],
) -> Iterator[DateMention]:
    """The dates that the article states; nothing is read before one is asked for, as an article with its day asks for none."""
    for expression, mention in zip(expressions, read(lambda _: None), strict=True):
        if mention.basis == "stated" and not home[expression.start].is_comment:
            yield mention


def _only(document: Document, kinds: Container[str]) -> str:
    """The document's text with everything outside passages of some kinds blanked, so that offsets stay."""
    kept, at = [], 0
    for passage in document.passages:
        if passage.kind in kinds:
            for start, end in own_words(passage):
                kept.append(_parting(document.text[at:start]))
                kept.append(document.text[start:end])
                at = end
    kept.append(_blank(document.text[at:]))
    return "".join(kept)


def _parting(text: str) -> str:
    """What stands between two passages, blanked with an empty line: a message without a full stop ends all the same."""
    blank = _blank(text)
    return f"\n\n{blank[2:]}" if len(blank) > 1 else blank


def _blank(text: str) -> str:
    return "\n".join(" " * len(line) for line in text.split("\n"))


def _homes(document: Document, expressions: Sequence[Expression]) -> dict[int, Passage]:
    """The passage that each expression stands in, by where that begins; both come in the order of the text."""
    passages = [p for p in document.passages if p.kind in _READ]
    starts = [passage.start for passage in passages]
    return {e.start: passages[bisect_right(starts, e.start) - 1] for e in expressions}


def _anchor(spoken: Dating, whose: str) -> Anchor | None:
    """What is said in a passage is read against its latest moment, and is uncertain where it has several days."""
    if not spoken.latest:
        return None
    several = spoken.precision not in _POINTS or "uncertain" in spoken.qualifier
    why = f"the latest day that {whose} can be of" if several else f"the day of {whose}"
    return Anchor(spoken.latest, uncertain=several, why=why)


def _of_dateline(document: Document, written: Dating) -> Anchor | None:
    """The day of the report that a dateline gives: "today" in a report of 3 May that appeared on 4 May is 3 May.

    One without a year is the last such day before the publication, unless such a day comes right after it, as where the sun is
    up earlier. What was said long before it appeared is uncertain: the year may be wrong, or the report told again.
    """
    words = document.text[slice(*document.reported_span)] if document.reported_span else ""
    moment = find_moment(words)
    if not moment or not document.published or written.earliest[:10] != written.latest[:10]:
        return None
    published = day_number(written.latest[:10])
    days = range(published + _LATE, published - _YEAR, -1)
    if moment.year:
        days = range(day := day_number(f"{moment.year:04}-{moment.month:02}-{moment.day:02}"), day + 1)
    day = next((day for day in days if day_from_number(day)[1:] == (moment.month, moment.day)), published)
    if day >= published:
        return None
    when = period_of_day(day, "day").edtf()
    return Anchor(when, uncertain=published - day > _LATE, why=f"the day of the dateline (“{words}”)")


def _speaking_days(
    text: str, statements: Sequence[Statement], mentions: Sequence[DateMention], written: Dating
) -> dict[Span, Anchor | None]:
    """For each quotation whose opening sentence dates the speaking: the day, or None where it is no single day.

    The same for indirect speech of long ago: "she said in 2014 that it would open next year" is not of the writing.
    """
    days: dict[Span, Anchor | None] = {}
    for statement in statements:
        words = statement.quotation or statement.content_span
        if statement.content_span and words and statement.content_span[0] < words[0]:
            words = statement.content_span  # what is reported has a few words in quotation marks
        if not words or words in days or (statement.quotation and statement.continued):
            continue
        dated = within(mentions, statement)
        if statement.quotation:
            outside = (m for m in dated if not words[0] <= m.start < words[1])
        else:
            outside = (m for m in dated if m.end <= words[0] and _is_long_ago(m, written))
        if day := next((m for m in outside if _is_of_speaking(text, statement, m, words)), None):
            days[words] = _day_of_speaking(day)
    return days


def _is_of_speaking(text: str, statement: Statement, mention: DateMention, words: Span) -> bool:
    """True for a date outside of what is said, its words, that can be its day: "he said for two weeks from Monday" names none."""
    low = max(statement.start, mention.start - _NEAR)
    lasting = mention.timex_type == "DURATION" or _LASTING.search(text, low, mention.start) is not None
    told_by_another = text.find(";", mention.end, words[0]) >= 0 or is_of_clause_before(
        text, statement, mention
    )
    return (
        bool(mention.edtf) and not lasting and not told_by_another and not is_aside(text, statement, mention)
    )


def _day_of_speaking(spoken: DateMention) -> Anchor | None:
    """The anchor of what was said then; None where that is no single day."""
    if spoken.earliest.partition("T")[0] != spoken.latest.partition("T")[0]:
        return None
    return Anchor(
        spoken.latest,
        "uncertain" in spoken.qualifier,
        f"the day of the quotation (\u201c{spoken.text}\u201d)",
    )


def _is_long_ago(spoken: DateMention, written: Dating) -> bool:
    """True where something was said so long before the writing that its "last year" may be another."""
    if not spoken.latest or not written.latest:
        return bool(spoken.latest)
    return day_number(written.latest) - day_number(spoken.latest) > _LONG_AGO


def within(mentions: Sequence[DateMention], statement: Statement) -> Sequence[DateMention]:
    """The mentions that begin inside a statement; `mentions` is in the order of the text."""
    first = bisect_left(mentions, statement.start, key=_start)
    return mentions[first : bisect_left(mentions, statement.end, key=_start)]
