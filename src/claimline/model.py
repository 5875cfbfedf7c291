"""The data of claimline, frozen: documents, date mentions, statements and events.

Offsets are code points into `Document.text`, end exclusive, and nothing is normalised on the way, so that a
page can mark the very words a row rests on.
"""

from dataclasses import dataclass
from typing import Literal, NamedTuple

UNKNOWN = "unknown"  # the source where the text names nobody
ANONYMOUS = "anonymous"  # in facets and queries: each source without a name, "media reports", "an official"
NOT_STATED = "not stated"  # in facets and queries: an empty source, actor, document ...
NO_NAMES = frozenset({UNKNOWN, ANONYMOUS, NOT_STATED})

Span = tuple[int, int]


class NameLine(NamedTuple):
    """One line of a list of names: the name that stands in the table, a spelling of it, and what it names."""

    canonical: str
    alias: str
    kind: str


Kind = Literal["article", "claim", "comment", "reply"]
Precision = Literal[
    "second",
    "minute",
    "day",
    "week",
    "month",
    "season",
    "quarter",
    "year",
    "decade",
    "century",
    "range",
    "unknown",
]
Qualifier = Literal["", "uncertain", "approximate", "uncertain approximate"]
Basis = Literal["stated", "relative", "inferred", "by hand", "none"]
Style = Literal["news", "narrative"]
TimexType = Literal["DATE", "TIME", "DURATION", "SET"]
PassageKind = Literal["title", "paragraph", "caption", "turn", "entry", "byline", "comment", "reply"]
Stance = Literal["asserted", "denied", "doubted", "asked", "hedged", "unsaid"]


@dataclass(frozen=True, slots=True)
class Anchor:
    """The date against which a relative expression is read.

    Attributes:
        when: ISO 8601, a day (`2016-03-31`), a minute or a second.
        uncertain: True where the day is only an upper bound; dates read against it are then `uncertain`.
        why: what the anchor is, in words that finish the sentence "read against ...".
    """

    when: str
    uncertain: bool = False
    why: str = ""


@dataclass(frozen=True, slots=True)
class DateMention:
    """One temporal expression of a text and what it means.

    Attributes:
        start, end: code points into the text, end exclusive; TIMEX3 extents (no preposition).
        text: the words as written.
        timex_type, timex_value: TIMEX3 type and value, e.g. `DATE`, `2015-03`; `PRESENT_REF` for "now".
        edtf: ISO 8601-2 (EDTF) of a date or time; of a duration the days that it covers, where the text places it ("the
            past two months"); empty for other durations, sets, vague references and dates that stay unread.
        earliest, latest: inclusive ISO bounds (day, minute or second); empty where `edtf` is.
        precision, qualifier, basis: as in the table of events.
        style: where the year of an incomplete date came from: `news` (the anchor) or `narrative` (the last date).
        anchor: ISO date it was read against; empty where it needed none.
        rule: the name of the grammar rule that found it.
        note: why the bounds are what they are, in one plain sentence; empty where the words say it all.
    """

    start: int
    end: int
    text: str
    timex_type: TimexType
    timex_value: str
    edtf: str
    earliest: str
    latest: str
    precision: Precision
    qualifier: Qualifier
    basis: Basis
    style: Style
    anchor: str
    rule: str
    note: str = ""


@dataclass(frozen=True, slots=True)
class Passage:
    """A part of a document that somebody wrote or said in one go: the title, a paragraph, a turn, an entry, a comment or a reply.

    A caption tells of its picture, often in an agency's words and with the day of the picture: it is no claim of the
    article's author, and makes no rows.

    Attributes:
        key: its place in ids: `a` (title), `p3`, `f1` (caption), `t3` (turn), `e2` (entry of a live blog), `c1`, `c1.r1`; a byline has `by`.
        locator: the same in words: `title`, `comment 1, reply 1`; in a page with the way back into it: `paragraph 3 #intro`.
        start, end: its body in the document's text: without number, header, bullet or glued caption.
        author, author_span: the commenter or speaker as written, empty and None where the text names none.
        role: what the label of a turn's speaker has beside the name, in the first of them: `foreman, 1969-1974`.
        posted, posted_span: the time of a comment or an entry as written in its header, and where it stands.
        machine: the same time as the page's markup has it for programs, in ISO 8601 with its offset; empty in a text.
        parent: key of the comment that a reply answers, empty otherwise.
        language: the code of the language that a page's markup states for it alone, `nl`; empty elsewhere.
        answers_gone: True for the answer to a comment that was removed; nothing says any more whom it answers.
        others: where it quotes somebody else ("> It fell.") or has a dateline: these words make no claims.
    """

    kind: PassageKind
    key: str
    locator: str
    start: int
    end: int
    author: str = ""
    author_span: Span | None = None
    posted: str = ""
    posted_span: Span | None = None
    parent: str = ""
    machine: str = ""
    language: str = ""
    answers_gone: bool = False
    others: tuple[Span, ...] = ()
    role: str = ""

    @property
    def is_comment(self) -> bool:
        """True for a comment or a reply; what else has words of somebody belongs to the article."""
        return self.kind in {"comment", "reply"}


@dataclass(frozen=True, slots=True)
class Document:
    """One article with its thread.

    Attributes:
        name: short name, from the file's stem; the first part of every id.
        text: the file as decoded, nothing normalised; of a page what it shows.
        text_of: `file` where the text is the file's, `page` where it is what a saved page shows of its article and thread.
        passages: in the order of the text.
        published: EDTF of the date of publication as the user or the text states it, empty where unknown.
        published_span: where the text states it, None where the user does.
        updated_span: where the text states a later day on which it was changed, None where it does not.
        author, author_span, authors: the article's author as the byline writes it, all where it has several; the name of each.
        agency, reported_span: who carried the report, as its dateline says, and where that gives its day, with a year or without.
        captured: ISO day or minute on which the page was copied, as the user gives it; empty where unknown.
        stated_by: of a page, what it states and where, in words that finish "as ... says": ("date", "its JSON-LD").
        series: of a page, what all parts of its thread share, its address or else its title without the number of the part.
        part: of a page, which part of its thread it says it is; 0 where it does not say.
        language: the code of the language that a page states for all of it, `pl`; empty of a text.
        day_first: whether the language that a page states writes the day before the month in digits; None where that is not settled.
        foreign: the keys of the passages that are not in English, whose sentences make no claims.
        notices: what reading had to decide, in sentences to show the user (a byte order mark, another encoding).
    """

    name: str
    text: str
    passages: tuple[Passage, ...]
    published: str = ""
    published_span: Span | None = None
    author: str = ""
    author_span: Span | None = None
    authors: tuple[str, ...] = ()
    agency: str = ""
    reported_span: Span | None = None
    updated_span: Span | None = None
    captured: str = ""
    foreign: frozenset[str] = frozenset()
    text_of: Literal["file", "page"] = "file"
    stated_by: tuple[tuple[str, str], ...] = ()
    series: str = ""
    part: int = 0
    language: str = ""
    day_first: bool | None = None
    notices: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class NameReading:
    """How a short name or a pronoun beside a reporting word was read.

    Attributes:
        words: as they stand in the text: `he`, `Ort`, `the ministry`.
        names: the names that they stand for together; where nothing settles it, those that they can stand for, if any.
        named: where the text gives these names; empty where nothing settles whom the words stand for.
    """

    words: str
    names: tuple[str, ...] = ()
    named: Literal["before", "just before", "just after", "in full before", "in the text", ""] = ""


@dataclass(frozen=True, slots=True)
class Statement:
    """One sentence of a passage and who says it; where several speak in it, one of them.

    Attributes:
        passage: key of the passage it stands in.
        start, end: the sentence in the document's text.
        source: who says it, canonical where the list of names knows the name, `unknown` where the text names nobody;
            empty where only the writer speaks; he tells of his own speech ("I told the board") where it has a cue.
        via: who carried it, or empty.
        reading: how the name of the source was read, None where it stands in full beside the cue.
        role: office or affiliation of the source in the words of the text, or empty.
        role_before: True where another sentence gives the role.
        stance: how the source stands to what is reported; `hedged` where the text itself keeps a distance.
        is_asked: True for a question, whatever else the stance is.
        hedge: the words that keep a distance ("reportedly"), or empty.
        source_span: the whole noun phrase at the cue, role and apposition included; None for the writer but for his "I".
        cue_span: the reporting words ("said", "according to"), or None.
        verb: the cue's base form, `:` for a punctuation mark; empty where there is no cue.
        is_told: True for what the text tells of the source without his words: a wish, a refusal, a subject of talk.
        content_span: the reported words in this sentence, as few as possible; None where nobody is quoted.
        reported_span: all that the same cue reports, over all its sentences; None where nobody is quoted.
        area: where the speakers of the sentence, if they are several, and their words stand; in order and apart.
        quotation: where the quotation that the sentence belongs to stands, marks included, or None.
        continued: True where the sentence repeats the source of the sentence before it in the same quotation.
        named_spans: where the text names source and carriers, as far as known; in this sentence or in another one.
        unlisted: how many more speakers of the sentence have no statement, because they are too many.
        actors, places: the actors and places that it names, each once, in the order of the text, without source and carrier.
    """

    passage: str
    start: int
    end: int
    source: tuple[str, ...] = ()
    via: tuple[str, ...] = ()
    reading: NameReading | None = None
    role: str = ""
    role_before: bool = False
    stance: Stance = "asserted"
    is_asked: bool = False
    hedge: str = ""
    source_span: Span | None = None
    cue_span: Span | None = None
    verb: str = ""
    is_told: bool = False
    content_span: Span | None = None
    reported_span: Span | None = None
    area: tuple[Span, ...] = ()
    unlisted: int = 0
    quotation: Span | None = None
    continued: bool = False
    named_spans: tuple[Span, ...] = ()
    actors: tuple[str, ...] = ()
    places: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Event:
    """A row of the table of events; `data/datapackage.json` describes the columns.

    `source`, `via`, `actors` and `places` hold several values; in the table they are joined with `;`.
    `note` says for people, in sentences, what the other fields say for programs. `role` and `stance` are empty where a
    row has none: an article and a comment assert nothing as a whole. `date_at` and `source_at` are the places, in the
    quote, of the words of the date and of the names of source and carriers. `further` are the dates of the sentence that
    the row does not have, `content_span` is all that the cue reports; None where nobody is quoted. Spans are not in the
    table: `claimline read --format jsonl` gives them.
    """

    id: str
    kind: Kind
    title: str
    date_text: str
    edtf: str
    earliest: str
    latest: str
    precision: Precision
    qualifier: Qualifier
    basis: Basis
    source: tuple[str, ...]
    via: tuple[str, ...]
    actors: tuple[str, ...]
    places: tuple[str, ...]
    quote: str
    document: str
    locator: str
    reply_to: str
    note: str
    role: str = ""
    stance: Stance | Literal[""] = ""
    date_at: tuple[Span, ...] = ()
    source_at: tuple[Span, ...] = ()
    reading: NameReading | None = None
    further: tuple[Span, ...] = ()
    span: Span | None = None
    date_span: Span | None = None
    source_span: Span | None = None
    cue_span: Span | None = None
    content_span: Span | None = None
