"""What a page without a thread that could be read may have of one: nobody is given its words, and a notice says so."""

import re
from collections.abc import Collection, Sequence
from itertools import pairwise

from lxml.html import HtmlElement

from claimline.read.furniture import HEADING, OF_COMMENTS
from claimline.read.heads import Head, head_of
from claimline.read.lines import ENDS_SENTENCE, Line
from claimline.read.others import QUOTED, WROTE
from claimline.read.page.chunks import Chunk
from claimline.read.page.kinds import kind_of
from claimline.text.counts import number_of

_SIGNATURE = 8  # lines, with the one above it
# A heading over answers whose markup is not known, which counts them: "1 Answer", "3 Antworten".
_ANSWERS = re.compile(
    r"(?:\d[\d,.]*|best|accepted|top|all)\s+(?:answers?|replies|comments?|responses?|antwort(?:en)?|kommentare?|réponses?|commentaires?|respuestas?|comentarios?"
    r"|rispost[ae]|commenti|respostas?|comentários?|antwoord(?:en)?|reacties?|odpowied(?:zi|ź)|komentarz[ey]?|ответ(?:а|ов|ы)?|комментари(?:й|я|ев)|yanıt|yorum)\W*",
    re.IGNORECASE,
)
_FROM = re.compile(r"^From: ?\S", re.MULTILINE)
_IN_DATA = re.compile(r'"(?:comments|replies|answers|posts)"\s*:\s*\[\s*\{')
_DATA = "The page has comments in data for its programs alone, which are not read: copy them as text from the page as it shows them."


def without_answers(chunks: Sequence[Chunk], places: Sequence[int]) -> tuple[list[int], list[str]]:
    """The places of the body above a heading over answers with times of their own, and the notice of the rest."""
    first = next(iter(places), len(chunks))
    for at, chunk in enumerate(chunks[first + 1 :], first + 1):
        if kind_of(chunk) == "heading" and _is_over_answers(chunk.text, chunks[at + 1 :]):
            above = [i for i in places if i < at]
            parts = number_of(len(places) - len(above), "part")
            notice = (
                f"Left out of the page under “{chunk.text}”: {parts}, since nothing shows who wrote which."
            )
            return above, [notice] if len(above) < len(places) else []
    return list(places), []


def _is_over_answers(heading: str, below: Sequence[Chunk]) -> bool:
    """Whether answers stand under a heading: it counts them, or it says comments and several people have their minute there."""
    if _ANSWERS.fullmatch(heading):
        return any(map(_head, below))
    if not (HEADING.fullmatch(heading) and OF_COMMENTS.search(heading)):
        return False
    found = ((chunk.text, _head(chunk)) for chunk in below)
    return (
        len({text[slice(*head.name)] for text, head in found if head and head.name and head.moment.clock}) > 1
    )


def holds_mails(chunk: Chunk) -> bool:
    """True for preformatted text that holds several mails: their words are not those of one writer."""
    return chunk.element.tag == "pre" and len(_FROM.findall(chunk.text)) > 1


def unread_in(root: HtmlElement, chunks: Sequence[Chunk], places: Collection[int]) -> list[str]:
    """The notices of what may be comments outside the body: words under a name and a time, preformatted text, data."""
    notices = []
    last = max(places, default=-1)
    heads = sum(
        i > last and _is_head(one) and ENDS_SENTENCE.search(other.text) is not None
        for i, (one, other) in enumerate(pairwise(chunks))
    )
    if heads:
        notices.append(
            f"Left out below the article: words under {number_of(heads, 'line')} with a name and a time; they may be comments."
        )
    lines = sum(
        len(chunk.text.split("\n"))
        for i, chunk in enumerate(chunks)
        if i not in places and chunk.element.tag == "pre"
    )
    if lines > 1:
        notices.append(
            f"Left out of the page: {number_of(lines, 'line')} of preformatted text; copied as text, mails in it may be read."
        )
    if any(_IN_DATA.search(script.text or "") for script in root.iter("script")):
        notices.append(_DATA)
    return notices


def without_quoted(words: str) -> str:
    """The words of preformatted text without the lines that quote a mail, "Mia Roe wrote:", "> It fell.", and without its signature.

    A signature stands below a line "--" and has a few lines; what is longer is a part of the text.
    """
    lines = words.split("\n")
    signed = next((at for at in range(len(lines) - 1, 0, -1) if lines[at].strip() == "--"), len(lines))
    lines = lines[:signed] if len(lines) - signed <= _SIGNATURE else lines
    following = [*lines[1:], ""]
    return "\n".join(
        line
        for line, after in zip(lines, following, strict=True)
        if not (QUOTED.match(line) or (WROTE.fullmatch(line) and QUOTED.match(after)))
    )


def _head(chunk: Chunk) -> Head | None:
    """The line with a time that a chunk is, and perhaps a name; None for other words."""
    words = chunk.text.replace("\n", " ")
    return head_of(Line(0, len(words), 0, words))


def _is_head(chunk: Chunk) -> bool:
    """True for a line with a name and a time, or an exact time, as it stands beside a comment."""
    head = _head(chunk)
    return head is not None and (
        head.name is not None or head.known or head.moment.kind == "ago" or bool(head.moment.clock)
    )
