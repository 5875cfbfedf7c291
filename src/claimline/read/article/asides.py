"""What stands in an article and is nobody's claim in it: credits, notes of the desk, a biography, boxes, other stories.

A correction speaks of an error and does not claim it. A sentence that a page sets once more, as a pull quote, is said once.
Each part left out is counted in a notice, with its lines.
"""

import re
from collections.abc import Callable, Sequence
from functools import lru_cache

from claimline.model import Span
from claimline.read.article.pagewords import is_page_word
from claimline.read.article.signature import signature_of
from claimline.read.furniture import heads_other_texts
from claimline.read.lines import ENDS_SENTENCE, Line

_LONG = 200  # characters: credits, boxes and teasers are shorter
_QUOTES = "\"“‘«„'"
_AROUND = 40  # blocks on either side in which a pull quote repeats a sentence
_A_SENTENCE = 5  # words that hardly stand twice by chance
_WRAPPED = 60  # characters: a line as long as that, without an end, goes on in the next

CREDIT, NOTE, BIOGRAPHY, BOX, AGAIN, PAGE, QUOTED = (
    "a credit or caption", "a note of the editors", "about the author", "a box of the page", "said elsewhere in the text", "other parts of the page", "quoted line by line from another text",
)  # fmt: skip

_CREDIT = re.compile(
    r"(?:(?:photo(?:graph)?s?|fotos?|fotograf\w*|bild(?:er)?|imagen|imagem|immagine|zdjęci[ae]|фото|images?|pictures?|illustrations?|graphics?|credits?|caption|file photo|video)\b[^.!?]{0,30}?(?:\bby\b|[:/©]|\bcourtesy\b).{1,160}"
    r"|.{0,160}(?:\((?:photo(?:graph)?|image|picture|illustration|credit|file)\b[^)]*\)|\b(?:photo(?:graph)?|image|picture|illustration|credit)\s*(?:credit\s*)?:[^.]{1,80}|getty images(?:/\w+)?|[/|]\s?(?:afp|ap|reuters|epa|getty|shutterstock|alamy)|/(?:afp|ap|reuters|epa)(?:\s+photo)?|\bap photo\b.{0,60}|via (?:ap|getty|reuters|shutterstock)|\((?-i:[A-Z][\w.'’-]+(?: [A-Z][\w.'’-]+)+)/[^()]{2,40}\))[.)]?"
    r"|(?:.{0,160}[.!?]\s)?©\s?.{1,80}|caption:.{1,200})",
    re.IGNORECASE,
)
_NOTE = re.compile(
    r"(?:\W*(?:editor(?:s|ial)?[’']?s?[’']?\s+note|ed(?:itor)?[.:]?\s+note|note (?:to|from) (?:the )?(?:readers?|editors?)|correction|clarification|errat(?:um|a)|disclosure|disclaimer)s?\b(?:\s*\([^)]{1,60}\)|,?\s+(?:[a-z]{3,9}\.?\s+)?\d[\w.,:/ ]{0,30}?)?\s*[:—–-]"
    r"|\W*(?:an? |the )?(?:earlier|previous|original|first|print) versions? of this (?:article|story|report|post|piece|column)\b"
    r"|\W*this (?:article|story|report|post|piece|column|interview)\s+(?:has been|was|is)\s+(?:since\s+)?(?:updated|amended|corrected|edited|changed|modified|revised|first published|originally published|published|republished|adapted|translated|produced|sponsored|reproduced)\b"
    r"|\W*(?:a version of )?this (?:article|story|piece) (?:first |originally )?(?:appeared|appears|ran)\b"
    r"|\W*published in the (?:print|online) (?:edition|issue|version)\b|\W*(?:competing interests?|conflicts? of interest)\s*:|\W*(?:we|the \w+) (?:apologi[sz]e|regret)s? (?:for )?the error\b|\W*the (?:views|opinions) expressed\b).*",
    re.IGNORECASE | re.DOTALL,
)
_BOX = re.compile(
    r"\W*(?:sign up\b|subscribe (?:to|now|today|here)\b|get (?:the|our|your) (?:latest|best|daily|free|weekly)\b|join (?:our|the) (?:newsletter|mailing|conversation|telegram|whatsapp)\b|(?:when you (?:buy|purchase|click|shop)\b.{0,100}|we may (?:earn|receive) .{0,40})commission\b|support (?:our|independent)\b|donate\b|click here\b"
    r"|follow (?:us|him|her|them|@\w+|[A-Z]\w+(?: [A-Z]\w+)? on)\b|download (?:our|the) app\b|read (?:more|also|next|on)\s*[:>]|related\s*:|see also\s*:|also read\s*:|more\s*:|watch\s*:|listen\s*:|advertis\w+|story continues\b|article continues\b|continue reading\b|scroll (?:down )?to\b|keep reading\b|enter your e-?mail\b|get (?:in touch|it) \b).{0,160}",
    re.IGNORECASE | re.DOTALL,
)
_MARKS = re.compile(r"[^\w\s]")
_ABOUT = r"\s+(?:is|was|has been|writes|reports|covers|teaches|works|lives|served|contributed|can be)\b(?![^.]{0,40}\b(?:said|told)\b)"
_THE_AUTHOR = re.compile(
    r"\W*(?:about the authors?\b|(?:the|our) (?:author|writer|columnist)s?\s+(?:is|are|was|were|has|writes)\b).*",
    re.IGNORECASE | re.DOTALL,
)


def without_asides(
    text: str, lines: Sequence[Line], authors: Sequence[str]
) -> tuple[list[Line], list[tuple[str, Span]]]:
    """The lines that are the article's, and what was left out: the kind, and the first and last line by number."""
    blocks = [part for block in _blocks(lines) for part in _parted(block)]
    words = [" ".join(" ".join(line.text for line in block).split()) for block in blocks]
    kept: list[Line] = []
    gone: list[tuple[str, Span]] = []
    teasing = False
    for place, (block, said) in enumerate(zip(blocks, words, strict=True)):
        after = blocks[place + 1][0].text if place + 1 < len(blocks) else ""
        going_on = bool(gone) and gone[-1][0] == QUOTED
        kind = _quoted(block, after, going_on=going_on) or _kind(said, place, words, authors)
        if not kind and teasing and not ENDS_SENTENCE.search(said):
            kind = PAGE
        if not kind and teasing and len(block) == 1 and signature_of(text, block[0]):
            kind = PAGE
        teasing = kind == PAGE and (teasing or heads_other_texts(block[0]))
        if kind:
            span = block[0].number, block[-1].number
            if gone and gone[-1][0] == kind and gone[-1][1][1] == blocks[place - 1][-1].number:
                gone[-1] = kind, (gone[-1][1][0], span[1])
            else:
                gone.append((kind, span))
        else:
            kept += block
    return kept, gone


def _quoted(block: Sequence[Line], after: str, *, going_on: bool) -> str:
    """What a mail quotes line by line below the line that says whose it is, and that line; empty for all else."""
    marked = going_on and all(line.text.startswith(">") for line in block)
    announced = len(block) == 1 and after.startswith(">") and block[-1].text.endswith(":")
    return QUOTED if marked or announced else ""


def _parted(block: list[Line]) -> list[list[Line]]:
    """A block without empty lines, parted where lines of the page or credits stand at its top or between its sentences."""
    found: list[list[Line]] = []
    page = False
    for i, line in enumerate(block):
        quoted = i > 0 and line.text.startswith(">") != block[i - 1].text.startswith(">")
        opens = i == 0 or page or quoted or ENDS_SENTENCE.search(block[i - 1].text)
        before, page = page, bool(opens and (is_page_word(line.text) or is_credit(line.text)))
        if i and page == before and not quoted:
            found[-1].append(line)
        else:
            found.append([line])
    return found


@lru_cache(maxsize=2**12)  # of a page's line several parts of the reader ask it
def is_credit(words: str) -> bool:
    """True for a caption with the name of its photographer or agency."""
    return len(words) <= _LONG and _CREDIT.fullmatch(words) is not None


def _kind(said: str, place: int, words: Sequence[str], authors: Sequence[str]) -> str:
    """What a block is, empty where it is the article's."""
    short = len(said) <= _LONG
    at_end = place == 0 or place >= len(words) - 2
    kinds: tuple[tuple[str, Callable[[], object]], ...] = (
        (PAGE, lambda: short and is_page_word(said)),
        (NOTE, lambda: _NOTE.match(said)),
        (CREDIT, lambda: is_credit(said)),
        (BOX, lambda: short and _BOX.fullmatch(said)),
        (BIOGRAPHY, lambda: _THE_AUTHOR.fullmatch(said) or (at_end and is_about(said, authors))),
        (AGAIN, lambda: short and place > 0 and _is_again(said, words, place)),
    )
    return next((kind for kind, fits in kinds if fits()), "")


def is_about(said: str, authors: Sequence[str]) -> bool:
    """True for a biography of one of some authors: "Mia Roe is a teacher in Oster."."""
    return any(
        re.match(rf"\W*{re.escape(' '.join(name.split()))}{_ABOUT}", said, re.IGNORECASE) for name in authors
    )


def _is_again(said: str, words: Sequence[str], place: int) -> bool:
    """True for a sentence that a page sets once more: in quotation marks, or without its full stop, near a longer block."""
    if said[0] not in _QUOTES and ENDS_SENTENCE.search(said):
        return False
    plain = _plain(said)
    near = (*words[max(0, place - _AROUND) : place], *words[place + 1 : place + 1 + _AROUND])
    return len(plain.split()) >= _A_SENTENCE and any(
        plain in again and (len(again) > len(plain) or said[0] in _QUOTES) for again in map(_plain, near)
    )


@lru_cache(maxsize=4 * 40)  # a block is compared with all that stand around it
def _plain(said: str) -> str:
    return " ".join(_MARKS.sub(" ", said.casefold()).split())


def _blocks(lines: Sequence[Line]) -> list[list[Line]]:
    """The blocks of some lines; in a text without empty lines each line is one, unless an editor has wrapped it."""
    parted = any(line.apart for line in lines[1:])
    found: list[list[Line]] = []
    for line in lines:
        wrapped = (
            found and len(found[-1][-1].text) >= _WRAPPED and not ENDS_SENTENCE.search(found[-1][-1].text)
        )
        joined = not line.apart if parted else wrapped
        if found and joined and line.number - found[-1][-1].number == 1:
            found[-1].append(line)
        else:
            found.append([line])
    return found
