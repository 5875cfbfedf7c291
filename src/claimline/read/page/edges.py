"""What stands over the first sentence of a body and is of the page's head, and what stands under the last and is of its foot.

The facts of the page hold these words already, or they are the page's own: "Harbour", "3 May 2019, 18:20 | Updated", "Last modified on".
"""

import re
from collections.abc import Iterator, Sequence
from typing import Final

from claimline.dates import find_moment
from claimline.read.article.pagewords import is_page_word
from claimline.read.article.signature import CREDIT, signature_of
from claimline.read.article.timewords import LABEL
from claimline.read.lines import lines_of
from claimline.read.page.chunks import Chunk
from claimline.read.page.head.changed import change_in
from claimline.read.page.head.mail import are_fields, is_field
from claimline.read.page.head.values import folded
from claimline.read.page.kinds import kind_of
from claimline.read.page.parts import PageFacts

_SENTENCE = 60  # characters: shorter ones are decks and lines of the head
_MOST = 12  # chunks of a head, or of a foot
_OF_A_BYLINE = 12  # letters and digits beside names and day: "Posted by", "and"
ENDS: Final = re.compile(r"[.!?…。！？؟।][\"'”’»)\]]*$")
"""The end of a sentence, a question too, in any script."""


def edges_of(chunks: Sequence[Chunk], found: set[int], facts: PageFacts) -> tuple[set[int], set[int]]:
    """The places of the body's chunks that the facts hold already, and of those that are the page's own.

    Args:
        chunks: those of the page.
        found: the places of the body.
        facts: what the page states: a line over the text is of the head where it has its authors or its days.
    """
    ordered = sorted(found)
    first = next((i for i in ordered if _is_sentence(chunks[i])), None)
    last = next((i for i in reversed(ordered) if _is_sentence(chunks[i])), None)
    if first is None or last is None:
        return set(), set()
    above = [i for i in ordered if i < first][:_MOST]
    below = [i for i in ordered if i > last][-_MOST:]
    held = {i for i in above if _is_of_head(chunks[i], facts)}
    fields = [i for i in above if is_field(chunks[i].text)]
    if are_fields([chunks[i].text for i in fields]):
        held |= set(fields)
    over = set(_over_title(chunks, above, facts.title))
    over |= {i for i in above if _is_credit(chunks[i].text)}
    return held, (over | {i for i in below if _is_of_foot(chunks[i], facts)}) - held


def _is_sentence(chunk: Chunk) -> bool:
    return len(chunk.text) >= _SENTENCE and ENDS.search(chunk.text) is not None and not _tells_update(chunk)


def _over_title(chunks: Sequence[Chunk], above: Sequence[int], title: str) -> Iterator[int]:
    """The places over the chief heading: a section, the name of the site, a menu."""
    plain = folded(title)
    last = max(above, default=-1)
    heading = next((i for i in range(last, -1, -1) if folded(chunks[i].text) == plain), -1) if plain else -1
    return (i for i in above if i < heading and not ENDS.search(chunks[i].text))


def _is_of_head(chunk: Chunk, facts: PageFacts) -> bool:
    """True where each line of a chunk has the page's authors or days and next to nothing else, or only says what follows."""
    return kind_of(chunk) != "row" and all(_is_head_line(words, facts) for words in chunk.text.split("\n"))


def _is_head_line(words: str, facts: PageFacts) -> bool:
    if is_byline(words, facts.authors) or LABEL.fullmatch(words.rstrip(" :")):
        return True
    found = [signature_of(words, line) for line in lines_of(words)]
    if any(one is None for one in found):
        return bool(CREDIT.search(words)) and any(name in words for name in facts.authors)
    return all(
        one is not None
        and (
            any(words[slice(*name)] in facts.authors for name in one.authors)
            or (bool(one.dates) and _has_day(words, facts))
            or (bool(one.dates) and all(time.kind == "ago" or time.label for time in one.dates))
        )
        for one in found
    )


def _has_day(words: str, facts: PageFacts) -> bool:
    """True where a line has the numbers of a day that the page states as its own."""
    numbers = {int(number) for number in re.findall(r"\d+", words)}
    days = [day[:10].split("-") for day in (facts.published, facts.updated) if len(day) >= len("2019-05-03")]
    return any({int(year), int(day)} <= numbers for year, _, day in days if year.isdigit() and day.isdigit())


def _is_credit(words: str) -> bool:
    return len(words) <= _SENTENCE and CREDIT.match(words) is not None and ENDS.search(words) is None


def _is_of_foot(chunk: Chunk, facts: PageFacts) -> bool:
    return all(
        is_byline(words, facts.authors) or is_page_word(words) or change_in(words)
        for words in chunk.text.split("\n")
    )


def _tells_update(chunk: Chunk) -> bool:
    return all(map(change_in, chunk.text.split("\n")))


def is_byline(words: str, authors: Sequence[str]) -> bool:
    """True for a line with the authors and perhaps the day, and next to nothing else: "By Mia Roe, 3 May 2016"."""
    rest = words
    for name in authors:
        rest = rest.replace(name, " ", 1)
    if not authors or rest == words:
        return False
    if ENDS.search(words) and not all(signature_of(words, line) for line in lines_of(words)):
        return False  # "Mia Roe left on 30 April."
    if moment := find_moment(rest):
        rest = rest[: moment.start] + rest[moment.end :]
    return len("".join(re.findall(r"[^\W_]+", rest))) <= _OF_A_BYLINE
