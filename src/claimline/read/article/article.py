"""What an article's lines are, as the readers of its head, its text and its foot fill it in."""

from dataclasses import dataclass, field

from claimline.model import Passage, Span
from claimline.read.article.entries import Entries
from claimline.read.article.head import Head
from claimline.read.article.turns import Turns


@dataclass(slots=True)
class Article:
    """What an article's lines are.

    Attributes:
        head: title, names and times over it.
        passages: title, signatures, and paragraphs or turns, in the order of the text.
        authors: the place of each author's name.
        published: its own time in EDTF, and `published_span` where the text has it; empty and None where it has none.
        reported: the day of the dateline, with a year or without one.
        place_or_speaker: the word before a colon that could be either.
        agency: where the dateline names who carried it.
        signed: the name that is the author's only by its place, and `why`.
        captions: those glued to a first word.
        left_out: what is nobody's claim: the kind, and the first and last line by number.
        notes: how many editor's notes in square brackets were left out.
        spoken: the turns, where the article is a conversation.
        signed_parts: words of other people, each with a name below it.
        live: the entries, where it is a live blog.
    """

    head: Head
    passages: list[Passage] = field(default_factory=list)
    authors: tuple[Span, ...] = ()
    published: str = ""
    published_span: Span | None = None
    reported: Span | None = None
    place_or_speaker: Span | None = None
    agency: Span | None = None
    signed: str = ""
    why: str = ""
    captions: list[str] = field(default_factory=list)
    left_out: list[tuple[str, Span]] = field(default_factory=list)
    notes: int = 0
    spoken: Turns | None = None
    signed_parts: list[Passage] = field(default_factory=list)
    live: Entries | None = None
