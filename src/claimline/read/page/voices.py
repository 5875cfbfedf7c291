"""What the repeating parts of a body are: entries of a live blog, the words of other people, or articles of a list.

None of them is the by-line's. An entry has its own writer and time; what stands under other names is left out and counted, since
nothing shows whether these people wrote it here; of a list of articles no author and no day is that of all.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from claimline.read.article.entries import found_live, heads_of_entries
from claimline.read.lines import Line
from claimline.read.page.chunks import Chunk
from claimline.read.page.said_by import Part
from claimline.text.counts import number_of

_NEARLY_ALL = 0.8
_MOST = 0.6  # of the body's characters: so many in the parts of a list are all of the page
_SHOWN = 3  # names in a notice


@dataclass(frozen=True, slots=True)
class Voices:
    """What a body's chunks are.

    Attributes:
        places: those that stay the body's own, in order.
        entries: the parts that are entries of a live blog.
        is_list: True where the body is a list of articles.
        notices: what was decided, in sentences for the user.
    """

    places: list[int]
    entries: tuple[Part, ...] = ()
    is_list: bool = False
    notices: tuple[str, ...] = ()


def voices_of(chunks: Sequence[Chunk], places: Sequence[int], parts: Sequence[Part], title: str) -> Voices:
    """What the chunks of a body are.

    Args:
        chunks: those of the page.
        places: those of the body, in order.
        parts: the parts of it that repeat.
        title: of the page.
    """
    if len(parts) < 2:
        return Voices(list(places))
    inside = {i for part in parts for i in (*part.words, *part.heads)}
    all_of_it = sum(len(chunks[i].text) for i in places if i in inside) >= _MOST * sum(
        len(chunks[i].text) for i in places
    )
    if _share(parts, lambda part: part.titled) >= _NEARLY_ALL:
        return _list(places, parts) if all_of_it else _teasers(places, parts, inside)
    named = _share(parts, lambda part: bool(part.name)) >= _NEARLY_ALL
    if _are_entries(chunks, places, parts, title, named=named):
        return Voices([i for i in places if i not in inside], tuple(parts), notices=(found_live(len(parts)),))
    if not named or len({part.name for part in parts}) < 2:
        return Voices(list(places))
    if all_of_it and _share(parts, lambda part: part.headed) >= _NEARLY_ALL:
        return _list(places, parts)
    return _others(places, parts, inside)


def _others(places: Sequence[int], parts: Sequence[Part], inside: set[int]) -> Voices:
    """An article, and what stands under the names of other people."""
    names = list(dict.fromkeys(part.name for part in parts))
    more = f" and {len(names) - _SHOWN:,} more" if len(names) > _SHOWN else ""
    notice = (
        f"Left out of the page: {number_of(len(parts), 'part')} under names of their own ({', '.join(names[:_SHOWN])}{more});"
        " they are not the author's, and nothing shows that they are comments."
    )
    return Voices([i for i in places if i not in inside], notices=(notice,))


def _share(parts: Sequence[Part], asked: Callable[[Part], bool]) -> float:
    return sum(map(asked, parts)) / len(parts)


def _teasers(places: Sequence[int], parts: Sequence[Part], inside: set[int]) -> Voices:
    """An article with titles of others beside it, which the library may have left out by itself."""
    if inside.isdisjoint(places):
        return Voices(list(places))
    notice = f"Left out of the page as other texts beside the article: a list of {number_of(len(parts), 'article')}."
    return Voices([i for i in places if i not in inside], notices=(notice,))


def _list(places: Sequence[int], parts: Sequence[Part]) -> Voices:
    """A page of several articles, such as the first page of a site."""
    heads = {i for part in parts for i in part.heads}
    notice = (
        f"The page is a list of {number_of(len(parts), 'article')}: no author and no date is that of all, so neither is given."
        " Save each from its own page."
    )
    return Voices([i for i in places if i not in heads], is_list=True, notices=(notice,))


def _are_entries(
    chunks: Sequence[Chunk], places: Sequence[int], parts: Sequence[Part], title: str, *, named: bool
) -> bool:
    """True for entries of a live blog: a clock time over each, and a name too, or what shows that it was written live.

    Names with times of different days are of a thread, unless the page says that it is live.
    """
    moments = [moment for part in parts if (moment := part.moment) and moment.clock]
    if len(moments) < len(parts):
        return False
    days = {(moment.year, moment.month, moment.day) for moment in moments}
    if named and len(days) == 1:
        return True
    first = min(i for part in parts for i in part.heads)
    shown = [title, *(chunks[i].text for i in places if i < first)]
    for part in parts:
        shown += [part.time, *(chunks[i].text for i in part.words)]
    lines = [Line(n, n, 0, words, n) for n, words in enumerate(shown, 1)]
    return len(heads_of_entries(lines)) == len(parts)
