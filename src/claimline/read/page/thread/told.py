"""What is told of the comments of a page that are not in its thread: removed, held back, without words or without a head.

A reader of the table has to know that a thread is not whole: "What do the 12 others say?"
"""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace

from claimline.read.page.parts import PageThread
from claimline.text.counts import number_of

_NAMED = 5  # places that a notice names


def with_notices(thread: PageThread) -> PageThread:
    """The thread with a notice for each kind of comment that it is known to lack."""
    return replace(thread, notices=(*thread.notices, *_notices(thread)))


def notice_of_moved(moved: int) -> tuple[str, ...]:
    """The notice about replies whose comment the page does not show."""
    many = moved > 1
    what = f"{moved} {'replies answer comments' if many else 'reply answers a comment'} that the page does not show"
    given = f"{'each' if many else 'it'} is given to the nearest one above that is there, or to the article."
    return (f"{what}; {given}",) if moved else ()


def notice_of_missed(heads: int) -> tuple[str, ...]:
    """The notice about names with a time among the comments whose words could not be told apart."""
    if not heads:
        return ()
    are, what = ("is", "its words are") if heads == 1 else ("are", "their words are")
    return (
        f"{number_of(heads, 'more name')} with a time {are} among the comments; {what} not clear and left out.",
    )


def _notices(thread: PageThread) -> Iterator[str]:
    if thread.deleted:
        was = "was" if thread.deleted == 1 else "were"
        yield f"The page says that {number_of(thread.deleted, 'comment')} {was} removed."
    if thread.hidden:
        yield f"Buttons of the page hold back {number_of(thread.hidden, 'more comment')}, which cannot be read."
    elif thread.more:
        yield f"The page has a button “{thread.more}”: it may have more comments than can be read."
    posts = [*thread.comments, *([thread.opening] if thread.opening else [])]
    if others := Counter(kind for post in posts for kind in post.left_out):
        counted = ", ".join(number_of(count, kind) for kind, count in sorted(others.items()))
        yield f"Left out of comments, as not their writers' words: {counted}."
    if thread.wordless:
        have = "has" if len(thread.wordless) == 1 else "have"
        yield (
            f"{number_of(len(thread.wordless), 'comment')} {have} no words of {'its' if len(thread.wordless) == 1 else 'their'} own, such as a picture, and"
            f" {_is(thread.wordless)} left out: {_places(thread.wordless)}."
        )
    if thread.headless:
        have = "has" if len(thread.headless) == 1 else "have"
        yield (
            f"{number_of(len(thread.headless), 'part')} of the thread {have} neither name nor time, and"
            f" {_is(thread.headless)} left out: {_places(thread.headless)}."
        )


def _is(left_out: Sequence[str]) -> str:
    return "is" if len(left_out) == 1 else "are"


def _places(left_out: Sequence[str]) -> str:
    more = len(left_out) - _NAMED
    named = "; ".join(one or "without a mark" for one in left_out[:_NAMED])
    return f"{named}{f' and {more:,} more' if more > 0 else ''}"
