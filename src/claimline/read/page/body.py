"""The article's body in a page's tree."""

from dataclasses import dataclass

from lxml.html import HtmlElement

from claimline.read.linenames import measure
from claimline.read.page.choice import chosen
from claimline.read.page.chunks import Chunk, chunks_of
from claimline.read.page.corrections import corrected
from claimline.read.page.edges import ENDS
from claimline.read.page.kinds import kind_of
from claimline.read.page.likely import likely_comments
from claimline.read.page.parts import Block, PageComment, PageEntry, PageFacts
from claimline.read.page.said_by import parts_in
from claimline.read.page.unread import holds_mails, unread_in, without_answers, without_quoted
from claimline.read.page.voices import voices_of

_SENTENCE = 8  # words; menus, counts and names have fewer


@dataclass(frozen=True, slots=True)
class Body:
    """What a page's body is.

    Attributes:
        blocks: its blocks, without those of entries.
        entries: what a live blog's are, below the blocks.
        is_list: True where it is a list of articles, so that no by-line and no day is that of all.
        notices: what finding them had to decide, in sentences for the user.
    """

    blocks: tuple[Block, ...]
    entries: tuple[PageEntry, ...] = ()
    is_list: bool = False
    notices: tuple[str, ...] = ()


def body_of(root: HtmlElement, facts: PageFacts, *, threaded: bool = True) -> Body:
    """The body of a page; `threaded` is False where no thread of it was read."""
    chunks = chunks_of(root)
    numbers, notices = chosen(root, chunks, facts.title)
    places, left_out = corrected(chunks, numbers, facts)
    voices = voices_of(chunks, places, parts_in(chunks, set(places)), facts.title)
    own, unread = voices.places, list[str]()
    if not threaded:
        own, answers = without_answers(chunks, [i for i in own if not holds_mails(chunks[i])])
        unread = [
            *answers,
            *([] if voices.entries or voices.is_list else unread_in(root, chunks, set(own))),
            *([] if voices.entries or voices.is_list else likely_comments(chunks, set(own), facts)),
        ]
    blocks = tuple(_block(chunks[i]) for i in own)
    if threaded and not any(map(_says, blocks)):
        blocks = ()  # a page of comments alone: what stands over them are the page's own words
    entries = tuple(
        PageEntry(part.name, part.time, tuple(_block(chunks[i]) for i in part.words))
        for part in voices.entries
    )
    return Body(blocks, entries, voices.is_list, (*notices, *left_out, *voices.notices, *unread))


def _says(block: Block) -> bool:
    """True for a block that can be words of somebody: a sentence, or as long as one."""
    return ENDS.search(block.text) is not None or measure(block.text) >= _SENTENCE


def _block(chunk: Chunk) -> Block:
    words = without_quoted(chunk.text) if chunk.element.tag == "pre" else ""
    return Block(kind_of(chunk), words or chunk.text, chunk.element)


def opening_of(post: PageComment) -> Body:
    """The body of a topic: its first post, which the others answer."""
    return Body(tuple(Block("paragraph", words, post.element) for words in post.paragraphs))
