"""Comments that a page shows twice: chosen ones stand over the thread again."""

from dataclasses import replace

from claimline.dates import find_moment
from claimline.read.page.parts import PageComment, PageThread
from claimline.text.counts import number_of


def without_doubles(thread: PageThread) -> PageThread:
    """The thread with each comment once, and a notice.

    One is another one again where writer, words and the minute are the same, and both do not have marks of their own: who posts the
    same words twice has two comments. The one that is answered stays, or the one that has a mark.
    """
    answered = {one.parent for one in thread.comments}
    kept: dict[tuple[object, ...], int] = {}
    doubles: set[int] = set()
    for at, one in enumerate(thread.comments):
        if not (one.author and _has_minute(one)):
            continue
        first = kept.setdefault((one.author, one.time, one.paragraphs), at)
        before = thread.comments[first]
        if first == at or (before.anchor and one.anchor and before.anchor != one.anchor):
            continue
        if at not in answered and (first in answered or before.anchor or not one.anchor):
            doubles.add(at)
        elif first not in answered:
            doubles.add(first)
            kept[one.author, one.time, one.paragraphs] = at
    if not doubles:
        return thread
    places = [at for at in range(len(thread.comments)) if at not in doubles]
    index = {at: place for place, at in enumerate(places)}
    comments = (thread.comments[at] for at in places)
    notice = f"{number_of(len(doubles), 'comment')} that the page shows twice {'is' if len(doubles) == 1 else 'are'} kept once."
    return replace(
        thread,
        comments=tuple(
            replace(one, parent=None if one.parent is None else index[one.parent]) for one in comments
        ),
        notices=(*thread.notices, notice),
    )


def _has_minute(one: PageComment) -> bool:
    moment = find_moment(one.time.shown)
    return "T" in one.time.machine or (moment is not None and bool(moment.clock))
