"""Several articles in one text: pasted one after another, or an export of a database.

An article begins where a line that can be a title has names and a day below it. A box about another story has that too, so
more has to part it from the text above: a ruler, a wide gap, or a third article.
"""

import re
from collections import Counter
from collections.abc import Sequence

from claimline.dates import find_moment
from claimline.read.article.byline import LONGEST, names_alone
from claimline.read.article.pagewords import is_page_word
from claimline.read.article.signature import signature_of
from claimline.read.lines import ENDS_SENTENCE, Line

_NEAR = 4  # lines under a title in which its names and its day stand
_TITLE = 200  # characters
_TITLE_WORDS = 3
_PARAGRAPH = 100  # characters of the text under a head
_WIDE = 2  # empty lines
_PARTED = 2  # articles, where something parts them
_PLAIN = 3  # articles, where nothing does
_RULER = re.compile(r"(?:[-_=*#~•—–]\s?){3,}")
_FIELD = re.compile(r"(?:document )?\d+ of \d+(?: documents?)?|length:\s*\d[\d,.]* words", re.IGNORECASE)


def beginnings(text: str, lines: Sequence[Line], *, parted: bool) -> list[int]:
    """The numbers of the lines with which the articles of a text begin; none for one article.

    Args:
        text: the document's.
        lines: those that can be articles.
        parted: True where a ruler or a wide gap must part them, because they can be comments too.
    """
    fields = [line for line in lines if _FIELD.fullmatch(line.text)]
    kinds = Counter(line.text.split()[-1].casefold() for line in fields)
    if kinds and kinds.most_common(1)[0][1] > 1:
        kind = kinds.most_common(1)[0][0]
        return [line.number for line in fields if line.text.split()[-1].casefold() == kind]
    heads = list[int]()
    for i in range(len(lines)):
        if _is_head(text, lines, i) and (not heads or _has_text(lines[heads[-1] : i])):
            heads.append(i)
    apart = heads[:1] + [i for i in heads[1:] if _is_parted(lines, i)]
    chosen = heads if len(heads) >= _PLAIN and not parted else apart
    return [lines[i].number for i in chosen] if len(chosen) >= _PARTED else []


def _is_head(text: str, lines: Sequence[Line], i: int) -> bool:
    """True for a title with names and a whole day right below it, and a paragraph below these."""
    below = lines[i + 1 : i + 1 + _NEAR]
    if not (any(_has_day(one) for one in below) and _can_be_title(text, lines, i)):
        return False
    signed = [(j, found) for j, one in enumerate(below) if (found := signature_of(text, one))]
    if not any(time.kind == "date" for _, found in signed for time in found.dates):
        return False
    authors = any(found.authors for _, found in signed) or any(
        names_alone(text, one.start, one.end)[0] for one in below
    )
    ruled = i > 0 and _RULER.fullmatch(lines[i - 1].text) is not None
    last = i + 1 + max(j for j, _ in signed)
    return (authors or ruled) and _has_text(lines[last + 1 : last + 1 + _NEAR])


def _has_day(line: Line) -> bool:
    moment = find_moment(line.text) if len(line.text) <= LONGEST else None
    return moment is not None and moment.kind == "date"


def _can_be_title(text: str, lines: Sequence[Line], i: int) -> bool:
    line = lines[i]
    return (
        (i == 0 or line.apart or _RULER.fullmatch(lines[i - 1].text) is not None)
        and len(line.text.split()) >= _TITLE_WORDS
        and len(line.text) <= _TITLE
        and not ENDS_SENTENCE.search(line.text)
        and line.text[0] not in '"“«>'
        and not line.text.endswith(":")
        and not is_page_word(line.text)
        and signature_of(text, line) is None
    )


def _has_text(lines: Sequence[Line]) -> bool:
    """True where a sentence or a long line stands among some lines."""
    return any(len(line.text) >= _PARAGRAPH or ENDS_SENTENCE.search(line.text) for line in lines)


def _is_parted(lines: Sequence[Line], i: int) -> bool:
    """True where a ruler or a wide gap stands above a line."""
    above = lines[i - 1]
    return _RULER.fullmatch(above.text) is not None or lines[i].number - above.number > _WIDE
