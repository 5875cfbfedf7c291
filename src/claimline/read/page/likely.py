"""What a page's body may have of comments that its markup does not show: they stay the article's, and a notice says so.

They are parts of one make at its end, each under a line with a name, a day and a minute. So are the dates of a programme, tweets
that an article quotes and the entries of its own author, of which nothing is said.
"""

from collections import Counter
from collections.abc import Collection, Sequence
from typing import NamedTuple

from claimline.dates import find_moment
from claimline.read.addresses import without_addresses
from claimline.read.furniture import HEADING
from claimline.read.heads import Head, head_of
from claimline.read.linenames import LETTER, LONGEST_NAME, is_proper_name, measure, name_in
from claimline.read.lines import ENDS_SENTENCE, Line
from claimline.read.page.chunks import Chunk
from claimline.read.page.kinds import kind_of
from claimline.read.page.parts import PageFacts
from claimline.read.unclear import Signed, may_be_of_others

_LONGEST = 2 * LONGEST_NAME  # characters of a head
_SENTENCE = 8  # words
_FEWEST = 2  # people
_DAY = 10  # characters of a day in ISO 8601
_SHOWN = 3  # names in the notice
_ROUND = 5  # minutes: a programme has no others
_DASHES = "-–—―"


class _Shown(NamedTuple):
    """A line of the page: its chunk and that one's place."""

    place: int
    chunk: Chunk
    text: str


class _Head(NamedTuple):
    """Lines that may be the head of a comment.

    Attributes:
        first, last: the lines.
        name, time, minute: what they say.
        make: what those of one make share.
        inline: True where the words follow in the last line.
    """

    first: int
    last: int
    name: str
    time: str
    minute: int
    make: tuple[str, ...]
    inline: bool


def likely_comments(chunks: Sequence[Chunk], places: Collection[int], facts: PageFacts) -> list[str]:
    """The notice of parts at the end of a body that look like comments; `places` are those of the body's chunks."""
    if not places:
        return []
    shown = range(min(places), max(places) + 1)
    lines = [_Shown(i, chunks[i], words) for i in shown for words in _lines(chunks[i])]
    found = [head for at in range(len(lines)) if (head := _head(lines, at))]
    makes = Counter(head.make for head in found)
    heads = [head for head in found if head.make == makes.most_common(1)[0][0]]
    own = {name.casefold() for name in facts.authors}
    names = list(dict.fromkeys(head.name for head in heads if head.name.casefold() not in own))
    if len(names) < _FEWEST or not _are_parts(lines, heads, places):
        return []
    signed = [Signed(head.first, head.name, head.time, alone=True) for head in heads]
    round_times = all(head.minute % _ROUND == 0 for head in heads)
    if round_times or not may_be_of_others(signed, facts.authors or ("",), facts.published[:_DAY]):
        return []
    more = f" and {len(names) - _SHOWN:,} more" if len(names) > _SHOWN else ""
    notice = (
        f"{len(heads):,} parts at the end look like comments of others ({', '.join(names[:_SHOWN])}{more}) and are read as the"
        " article's, since the page does not mark them as comments: copy it as text and put a line “Comments” before the first to"
        " have them read as theirs."
    )
    return [without_addresses(notice)]


def _lines(chunk: Chunk) -> list[str]:
    """The lines of a chunk; the cells of a row are lines too."""
    return [words for line in chunk.text.split("\n") for cell in line.split("\t") if (words := cell.strip())]


def _head(lines: Sequence[_Shown], at: int) -> _Head | None:
    """The head whose time stands in a line, with the name there or in the line above; its words may follow in the line."""
    text, chunk = lines[at].text, lines[at].chunk
    moment = find_moment(text[:_LONGEST])
    if moment is None or moment.kind != "date" or not moment.clock or text[0] in _DASHES or _is_quoted(chunk):
        return None
    head = _parsed(text)
    inline = head is None or head.body is not None
    head = head or _parsed(text[: moment.end])
    if head is None or (inline and not head.name):
        return None
    over = at - 1 if at and not head.name else at
    name = text[slice(*head.name)] if head.name else _name(lines[over].text)
    if not is_proper_name(name):
        return None
    make = (head.words, str(head.after), str(inline), str(over == at), str(chunk.element.tag))
    return _Head(over, at, name, text[moment.start : moment.end], moment.clock[1], make, inline)


def _parsed(text: str) -> Head | None:
    return head_of(Line(0, len(text), 0, text))


def _name(text: str) -> str:
    span = name_in(Line(0, len(text), 0, text))
    return text[slice(*span)] if span else ""


def _is_quoted(chunk: Chunk) -> bool:
    return (
        kind_of(chunk) in {"quote", "caption"}
        or next(chunk.element.iterancestors("blockquote"), None) is not None
    )


def _are_parts(lines: Sequence[_Shown], heads: Sequence[_Head], places: Collection[int]) -> bool:
    """True where an article stands over the first head, words of the body under each, and no heading of something else near.

    Under a heading they are a log, a list or a programme; teasers have a title over the line with the name.
    """
    taken = {at for head in heads for at in (head.first, head.last)}
    first = heads[0].first
    over = any(measure(one.text) >= _SENTENCE and ENDS_SENTENCE.search(one.text) for one in lines[:first])
    near = range(max(first - 1, 0), len(lines))
    headed = any(_heads_others(lines[at]) for at in near if at not in taken)
    titles = sum(_is_title(lines[head.first - 1].text) for head in heads if head.first)
    ends = [*(head.first for head in heads[1:]), len(lines)]
    said = all(
        head.inline or any(one.place in places for one in lines[head.last + 1 : end])
        for head, end in zip(heads, ends, strict=True)
    )
    return over and said and not headed and titles * 2 < len(heads)


def _heads_others(line: _Shown) -> bool:
    """True for a heading of something else than comments or reactions."""
    return kind_of(line.chunk) == "heading" and not HEADING.fullmatch(line.text)


def _is_title(text: str) -> bool:
    """True for a short line that ends no sentence; a line of dashes is none."""
    return measure(text) < _SENTENCE and LETTER.search(text) is not None and text[-1] not in '.!?…:;,)”"'
