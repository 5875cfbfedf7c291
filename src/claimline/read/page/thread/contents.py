"""What each of some elements that repeat holds: its name, its time, and the words without what the page adds to them."""

import re
from collections import Counter
from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass, field

from claimline.read.addressed import addressed
from claimline.read.furniture import NEARLY_ALL, is_page_line, kind_of
from claimline.read.gone import GONE
from claimline.read.headwords import BUTTONS, is_label, is_mark
from claimline.read.linenames import LETTER, answered_in, measure
from claimline.read.page.parts import LeftOut, Stamp
from claimline.read.page.thread.buttons import is_button
from claimline.read.page.thread.marks import Mark
from claimline.read.page.thread.names import Name, names_of
from claimline.read.page.thread.outline import Outline
from claimline.read.page.thread.quoted import quoted_in, shown_over
from claimline.read.page.thread.records import Records, words_in_class
from claimline.read.page.thread.runs import run_rows
from claimline.read.page.thread.stamps import without_placeholders
from claimline.read.page.thread.wording import clean_name

# The elements that part words, and are no part of a comment's markup.
_OF_WORDS = frozenset(
    "p li ul ol blockquote pre code br em i b strong a q h1 h2 h3 h4 h5 h6 font u s del table tbody tr td th".split()
)
_SENTENCES = re.compile(r"\S[^.!?]*[.!?]+")
_FEWEST = 3  # elements that have a row of the page's own alike
_SENTENCE = 4  # words beside a name and a time that are no rank or place
_LONGEST_GONE = 200  # characters
_MARKS = " \t|·•,;:()[]–—-"
_DEEPEST = 12  # steps that tell one part from another
_MOST = 0.6  # of all words stand in the part that is the comments' words


@dataclass(slots=True)
class Content:
    """What one element holds.

    Attributes:
        item: the element.
        mark: its time.
        rows: the places of its own rows.
        name: its name, None where it has none.
        stamp: the time, without a machine time that is a placeholder.
        words: the rows that are somebody's words, by their places, with what remains of each.
        answers: the name of the person answered.
        above: the place among the comments of the one whose words are shown over its own; None where none are.
        gone: True where the page says that the words were removed.
        left_out: the blocks of others' words that are left out of it.
    """

    item: int
    mark: Mark
    rows: list[int]
    name: Name | None = None
    stamp: Stamp = field(default_factory=Stamp)
    words: dict[int, str] = field(default_factory=dict)
    answers: str = ""
    above: int | None = None
    gone: bool = False
    left_out: tuple[LeftOut, ...] = ()

    @property
    def author(self) -> str:
        """The name, without what stands beside it; empty where there is none."""
        return clean_name(self.name.words) if self.name else ""

    @property
    def measure(self) -> int:
        """How many words it holds."""
        return sum(map(measure, self.words.values()))


def contents_of(outline: Outline, records: Records) -> list[Content]:
    """What each element of a set holds, with what follows it where the elements themselves hold no words."""
    own = own_rows(outline, records.items)
    contents = _read(outline, records, [own[item] for item in records.items])
    if _most_have(contents, lambda one: bool(one.words)) or len(contents) < 2:
        return contents
    best, most = contents, -1
    for rows in run_rows(outline, records):
        found = _read(outline, records, rows)
        named = sum(bool(one.author) for one in found)
        if named > most and _most_have(found, lambda one: bool(one.words)):
            best, most = found, named
        if most == len(found):
            break
    # A name that only the first or the last lacks is the neighbour's.
    return best if all(one.author for one in (best[0], best[-1])) else contents


def _most_have(contents: Sequence[Content], asked: Callable[[Content], bool]) -> bool:
    """True where at least half have something."""
    return sum(map(asked, contents)) * 2 > len(contents)


def _read(outline: Outline, records: Records, own: Sequence[list[int]]) -> list[Content]:
    names = names_of(outline, records.items, records.marks, own)
    stamps = without_placeholders([mark.stamp for mark in records.marks])
    contents = [
        Content(item, mark, rows, name, stamp)
        for item, mark, rows, name, stamp in zip(
            records.items, records.marks, own, names, stamps, strict=True
        )
    ]
    beside = [any(measure(part) >= _SENTENCE for part in _beside(outline, one)) for one in contents]
    writers = {one.author.casefold() for one in contents}
    for content in contents:
        _take_words(outline, content, writers, beside=sum(beside) * 2 >= len(contents))
    _leave_quotes(outline, contents)
    _leave_furniture(outline, contents)
    _leave_asides(outline, contents)
    return contents


def own_rows(outline: Outline, items: Sequence[int]) -> dict[int, list[int]]:
    """The places of the rows of each element that stand in no other element of the set inside it."""
    own: dict[int, list[int]] = {item: [] for item in items}
    stack: list[int] = []
    waiting = list(reversed(items))
    for place in range(outline.first_row(items[0]), len(outline.rows)):
        node = outline.rows[place].parts[0][2]
        while stack and not outline.holds(stack[-1], node):
            stack.pop()
        while waiting and waiting[-1] <= node:
            item = waiting.pop()
            if outline.holds(item, node):
                stack.append(item)
        if stack:
            own[stack[-1]].append(place)
        elif not waiting:
            break
    return own


def _take_words(outline: Outline, content: Content, names: Collection[str], *, beside: bool) -> None:
    """The rows that are neither head nor button.

    Args:
        outline: the page.
        content: what is filled.
        names: the writers of all, in small letters.
        beside: True where the words stand on the row of the head.
    """
    for place in content.rows:
        row = outline.rows[place]
        first = row.text[slice(*row.parts[0][:2])]
        if first.strip() == "@" and len(row.parts) > 1:  # the name behind it is a link
            first = row.text[row.parts[0][0] : row.parts[1][1]]
        if (answers := answered_in(first)) and (answers.casefold() in names or not addressed(first, names)):
            content.answers = answers
            if not LETTER.search(row.text.replace(first, "", 1)):
                continue
        heads, words = _heads(content), row.text
        if {place - 1, place + 1} <= heads and words.casefold() in names:
            content.answers = words  # "Mia Roe > Bo Ek, 3 May"
            continue
        if place in heads or (content.name and row.text == content.name.words):
            words = " ".join(_beside(outline, content, place)) if beside else ""
        if (
            not words
            or _is_of_picture(words, content.author)
            or is_button(outline, row)
            or (not LETTER.search(words) and len(words) < _SENTENCE)
        ):
            continue
        if len(words) < _LONGEST_GONE and GONE.fullmatch(words):
            content.gone = True
            continue
        content.words[place] = words
    if content.mark.head and content.mark.head.answers:
        content.answers = content.mark.head.answers


def _is_of_picture(words: str, name: str) -> bool:
    """True for the letters that stand for somebody's picture: "MR" of Mia Roe; the "No" of Nora is her word."""
    letters = words.casefold()
    initials = "".join(part[0] for part in name.casefold().split())
    return (
        bool(name)
        and len(letters) <= 2
        and (len(words) == 1 or words == words.upper())
        and letters in {initials, initials[:2], name[:2].casefold(), initials[:1]}
    )


def _heads(content: Content) -> set[int]:
    """The rows of the name and of the time."""
    return {content.mark.row, content.name.row if content.name else -1} - {-1}


def _beside(outline: Outline, content: Content, place: int | None = None) -> list[str]:
    """What stands in the row of the time, or in another one, beside name, time and buttons."""
    place = content.mark.row if place is None else place
    if place < 0:
        return []
    row, name = outline.rows[place], content.name
    taken = [name.span] if name and name.row == place else []
    taken += [content.mark.span] if content.mark.row == place else []
    parts = [
        row.text[start:end].strip(_MARKS)
        for start, end, _ in row.parts
        if not any(start < last and end > first for first, last in taken)
    ]
    return [
        part
        for part in parts
        if LETTER.search(part)
        and not BUTTONS.fullmatch(part)
        and not is_label(part)
        and not answered_in(part)
    ]


def _leave_quotes(outline: Outline, contents: Sequence[Content]) -> None:
    """Take out the words of an earlier comment that a comment quotes in a block of its own, with the line over it."""
    before: set[str] = set()
    writers: dict[str, dict[str, int]] = {}  # the words of each before, with the place of their comment
    for at, one in enumerate(contents):
        said = {place: " ".join(words.split()) for place, words in one.words.items()}
        quoted = quoted_in(outline, one.item, said, before)
        if not quoted and (shown := shown_over(said, writers)):
            one.above, quoted = shown
        for place, words in said.items():
            if place not in quoted:
                parts = (words, *_sentences(words))
                before.update(parts)
                writers.setdefault(one.author.casefold(), {}).update(dict.fromkeys(parts, at))
        if len(quoted) < len(said):
            blocks: list[LeftOut] = ["quotation" for place in quoted if place - 1 not in quoted]
            one.left_out = tuple(blocks)
            one.words = {place: words for place, words in one.words.items() if place not in quoted}


def _sentences(words: str) -> list[str]:
    """The sentences of a row that end in it; what stands behind the last end is not looked through for one."""
    return _SENTENCES.findall(words, 0, max(map(words.rfind, ".!?")) + 1)


def _leave_furniture(outline: Outline, contents: Sequence[Content]) -> None:
    """Take out what nearly all have alike, and ranks, labels and the page's lines beside the words."""
    kinds = Counter(kind for one in contents for kind in {kind_of(words) for words in one.words.values()})
    common = {
        kind
        for kind, count in kinds.items()
        if count >= _FEWEST and count >= NEARLY_ALL * len(contents) and kind[-1:] not in ".!?…"
    }
    for one in contents:
        first = one.mark.row
        one.words = {
            place: words
            for place, words in one.words.items()
            if kind_of(words) not in common
            and not (
                len(one.words) > 1
                and outline.rows[place].text == words
                and (is_mark(words) or is_page_line(words))
                and abs(place - first) < _FEWEST
            )
        }


def _leave_asides(outline: Outline, contents: Sequence[Content]) -> None:
    """Where the words of nearly all stand in one part of their elements, take out what stands beside it: a place, a title."""
    parts = [
        {place: _part(outline, one.item, outline.rows[place].node) for place in one.words} for one in contents
    ]
    sizes: Counter[tuple[object, ...]] = Counter()
    for one, of_rows in zip(contents, parts, strict=True):
        for place, words in one.words.items():
            key = of_rows[place][1]
            sizes[key] += measure(words)
    if len(sizes) < 2:
        return
    key, size = sizes.most_common(1)[0]
    having = sum(any(part[1] == key for part in of_rows.values()) for of_rows in parts)
    if size < _MOST * sum(sizes.values()) or having < NEARLY_ALL * len(contents):
        return
    for one, of_rows in zip(contents, parts, strict=True):
        tops = [node for node, own in of_rows.values() if own == key]
        if tops:
            one.words = {
                place: words
                for place, words in one.words.items()
                if any(outline.holds(top, of_rows[place][0]) for top in tops)
            }


def _part(outline: Outline, item: int, node: int) -> tuple[int, tuple[object, ...]]:
    """The part of an element in which a row stands: the innermost that does not only part words, and where it is."""
    node = max(node, item)
    while node > item and outline.tag(node) in _OF_WORDS:
        node = outline.above[node]
    path: list[object] = [words_in_class(outline, node)]
    path += [outline.tag(one) for one in outline.chain(node, _DEEPEST) if one > item]
    return node, tuple(path)
