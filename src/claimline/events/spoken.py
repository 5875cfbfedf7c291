"""When the article was written and when each comment was posted: stated, or bounded by what stands around it.

An article without a date lies between the start of the newest event that it dates itself and its first
comment. A comment without a date lies between its dated neighbours, where those are in order.
"""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from itertools import pairwise

from claimline.dates import (
    bounds_of,
    find_moment,
    first_moment,
    in_order,
    machine_time,
    read_timestamp,
)
from claimline.dates.ago import read_ago
from claimline.dates.edtf import (
    day_from_number,
    day_number,
    days_in_month,
    first_day_number,
    iso_day,
    parse_day,
)
from claimline.dates.english import day_in_words
from claimline.dates.order import AS_OTHERS
from claimline.dates.periods import weekday
from claimline.dates.reading.tense import tense
from claimline.events.dating import Dating, bounded, of_mention
from claimline.events.digit_order import DigitOrder
from claimline.events.markup import by_markup
from claimline.model import DateMention, Document, Passage, Precision, Span

# Of a date of publication as the user may give it, by its length: 2016, 2016-03, 2016-03-30.
_WEEKDAY = "The year is not written; it is the first after the article in which the day has this weekday."
_YEARS_OF_A_THREAD = 5  # a weekday returns to its date after five or six years
_SOME_DAY = "2000-06-15"  # whether words count back does not depend on it
_PRECISION: dict[int, Precision] = {4: "year", 7: "month", 10: "day"}


def when_posted(document: Document, order: DigitOrder) -> dict[str, Dating]:
    """The posting time of each comment and reply whose head gives one that can be read, by passage key."""
    posted = {}
    day_first = order.day_first
    for passage in document.passages:
        if not passage.is_comment:
            continue
        if machine := machine_time(passage.machine):
            posted[passage.key] = by_markup(passage, machine, day_first=day_first)
        elif passage.posted_span and (mention := read_timestamp(passage.posted, day_first=day_first)):
            stated = _stated(mention, passage.posted, passage.posted_span)
            ordered = (
                mention.note == AS_OTHERS
            )  # by what shows the order, which may be no other time of the page
            posted[passage.key] = (
                replace(stated, note=order.why, basis="inferred" if order.inferred else "stated")
                if ordered
                else stated
            )
        elif passage.posted_span and (bounds := _copied(passage.posted, document.captured)):
            posted[passage.key] = _counted_back(
                passage.posted, passage.posted_span, bounds, document.captured
            )
        elif passage.posted_span and (mention := _by_weekday(passage.posted, document.published)):
            stated = _stated(mention, passage.posted, passage.posted_span)
            posted[passage.key] = replace(stated, basis="relative", note=_WEEKDAY)
    return posted


def _by_weekday(words: str, published: str) -> DateMention | None:
    """A time without its year whose weekday fits one of the first years after the article."""
    moment = find_moment(words)
    if not moment or moment.kind != "yearless" or moment.weekday is None or not published:
        return None
    first = parse_day(published)
    for year in range(first[0], first[0] + _YEARS_OF_A_THREAD):
        if moment.day <= days_in_month(year, moment.month):
            day = first_day_number(year, moment.month, moment.day)
            if weekday(day) == moment.weekday and (year, moment.month, moment.day) >= first:
                clock = f" {moment.clock[0]:02d}:{moment.clock[1]:02d}" if moment.clock else ""
                return read_timestamp(f"{iso_day(year, moment.month, moment.day)}{clock}")
    return None


def _copied(words: str, captured: str) -> tuple[str, str] | None:
    return read_ago(words, captured) if captured else None


def counting_back(document: Document) -> int:
    """How many comments give their time as “3 hours ago” does, and stay undated because nobody has given the day of the copy."""
    heads = (one for one in document.passages if one.is_comment and one.posted_span and not one.machine)
    return 0 if document.captured else sum(_copied(one.posted, _SOME_DAY) is not None for one in heads)


def _counted_back(words: str, span: Span, bounds: tuple[str, str], captured: str) -> Dating:
    """A time that hangs on the day of the copy, as wide as its unit."""
    note = f"Counted back from the time of the copy, which was given ({day_in_words(captured)})."
    return replace(bounded(*bounds, note), text=words, span=span, basis="relative")


def when_written(document: Document, stated: Iterable[DateMention], posted: dict[str, Dating]) -> Dating:
    """The article's date: as stated, else between its newest stated event and its first comment.

    Args:
        document: the article.
        stated: the dates that its paragraphs state.
        posted: the stated times of its comments.
    """
    if document.published:
        return _published(document)
    first = min(
        (dating for dating in posted.values() if dating.earliest),
        key=lambda dating: first_moment(dating.earliest),
        default=None,
    )
    latest = first.latest if first else ""
    # The newest first: most that stand below it need not be looked at.
    dated = sorted(
        (mention for mention in stated if mention.earliest),
        key=lambda mention: first_moment(mention.earliest),
        reverse=True,
    )
    beyond = next((mention for mention in dated if _has_begun(document.text, mention)), None)
    before = (mention for mention in dated if in_order(mention.earliest, latest))
    newest = next((mention for mention in before if _has_begun(document.text, mention)), None)
    reasons = []
    if newest:
        reasons.append(f"after the start of the newest event that it dates (\u201c{newest.text}\u201d)")
    if first:
        reasons.append(f"before its first comment ({first.words})")
    note = (
        f"The article gives no date of its own: it was written {' and '.join(reasons)}."
        if reasons
        else "The article gives no date of its own, and nothing bounds it."
    )
    if beyond and beyond is not newest and not in_order(beyond.earliest, latest):
        note += f" It also dates “{beyond.text}”, which is later and sets no bound."
    return bounded(newest.earliest if newest else "", latest, note)


def _has_begun(text: str, mention: DateMention) -> bool:
    """False for a plan, and for what nothing tells of as over and was or will be after a date."""
    told = tense(text, mention.start, mention.end)
    return told < 0 or (told == 0 and not mention.edtf.endswith("..]"))


def _published(document: Document) -> Dating:
    span = document.published_span
    words = document.text[slice(*span)] if span else document.published
    of_page = any(what == "date" for what, _ in document.stated_by)
    if span and not (of_page and machine_time(document.published)) and (mention := read_timestamp(words)):
        return _stated(mention, words, span)
    earliest, latest = bounds_of(document.published)
    return Dating(
        words,
        span,
        document.published,
        earliest,
        latest,
        _PRECISION.get(len(document.published), "minute"),
        basis="stated",
        note="" if of_page else "The date of publication was given when the text was read.",
    )


def _stated(mention: DateMention, words: str, span: Span) -> Dating:
    """A time that stands in a header or a byline."""
    return replace(of_mention(mention), text=words, span=span, basis="stated")


def when_said(document: Document, written: Dating, posted: dict[str, Dating]) -> dict[str, Dating]:
    """The time of every comment and reply, by passage key: stated, else bounded with the reason."""
    comments = [passage for passage in document.passages if passage.kind == "comment"]
    dated = [posted[passage.key] for passage in comments if passage.key in posted]
    direction = _direction(dated)
    times = dict(_not_before_article(posted, written))
    for i, passage in enumerate(comments):
        if passage.key not in times:
            times[passage.key] = (
                _between_neighbours(comments, i, posted, direction, written)
                if direction
                else bounded(written.earliest, "", f"No time is given, and {_no_order(dated)}.")
            )
    for passage in document.passages:
        if passage.kind == "reply" and passage.key not in times:
            parent = times[passage.parent]
            times[passage.key] = bounded(
                parent.earliest, "", "No time is given: not before the comment that it answers."
            )
    for passage in document.passages:
        if passage.is_comment and passage.posted_span and passage.key not in posted:
            why = "The time as written hangs on the day the page was looked at."
            dating = times[passage.key]
            times[passage.key] = replace(
                dating, text=passage.posted, span=passage.posted_span, note=f"{why} {dating.note}"
            )
    return times


def _not_before_article(posted: dict[str, Dating], written: Dating) -> dict[str, Dating]:
    """The times that count back from the copy, without what lies before the day of the article, if any of it is left.

    The date on a page is not its first where a comment is older, and its clock time may be of another zone than the copy's.
    """
    day, clock, _ = written.earliest.partition("T")
    if not day or written.basis != "stated":
        return posted
    zone = ", whose time may be of another zone" if clock else ""
    begins = iso_day(*day_from_number(day_number(day) - 1)) if clock else day
    if not all(in_order(begins, dating.latest) for dating in posted.values()):
        return posted
    return {
        key: dating
        if dating.basis != "relative" or in_order(begins, dating.earliest)
        else replace(
            bounded(
                f"{begins}T00:00" if "T" in dating.latest else begins,
                dating.latest,
                f"{dating.note} It is not before the article ({written.words}){zone}.",
            ),
            text=dating.text,
            span=dating.span,
            basis="relative",
        )
        for key, dating in posted.items()
    }


def _direction(dated: Sequence[Dating]) -> int:
    """1 where the dated comments run from old to new, -1 from new to old, 0 where they have no order to use."""
    steps = [in_order(before.earliest, after.latest) for before, after in pairwise(dated)]
    back = [in_order(after.earliest, before.latest) for before, after in pairwise(dated)]
    if all(steps) == all(back):
        return 0
    return 1 if all(steps) else -1


def _no_order(dated: Sequence[Dating]) -> str:
    """Why the comments with a time bound no other; replies, which answer out of turn, take no part."""
    if not dated:
        return "no comment with a time stands beside it"
    if len(dated) == 1:
        return "the only comment with a time does not tell whether the newest stands first or last"
    return "the comments with a time are not in an order that bounds it"


def _between_neighbours(
    comments: Sequence[Passage], i: int, posted: dict[str, Dating], direction: int, written: Dating
) -> Dating:
    above = next((p for p in reversed(comments[:i]) if p.key in posted), None)
    below = next((p for p in comments[i + 1 :] if p.key in posted), None)
    older, newer = (above, below) if direction == 1 else (below, above)
    earliest = posted[older.key].earliest if older else written.earliest
    latest = posted[newer.key].latest if newer else ""
    reasons, aside = [], ""
    if older:
        reasons.append(f"after {older.locator} ({posted[older.key].words})")
    elif earliest and in_order(earliest, latest):
        reasons.append("after the article")
    elif earliest:
        earliest, aside = "", f" The date of the article ({written.words}) is later and sets no bound."
    if newer:
        reasons.append(f"before {newer.locator} ({posted[newer.key].words})")
    if not reasons:
        return Dating(note="No time is given and nothing bounds it.")
    return bounded(earliest, latest, f"No time is given: it stands {' and '.join(reasons)}.{aside}")
