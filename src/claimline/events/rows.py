"""The rows of a document: which sentences get one, and what each column holds.

Every sentence that is attributed to somebody gets a row, dated or not; so do every sentence of the writer's own that is
dated, and what he tells of his own speech ("I told the board"). The article, each comment and each reply get a row too.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace
from itertools import groupby, pairwise

from claimline.arguments import of_type
from claimline.attribution import about, attribute, is_anonymous
from claimline.attribution.resolution.people import People, as_author
from claimline.dates import in_order
from claimline.events.addressed import notes_of_comments
from claimline.events.answers import with_question
from claimline.events.asides import is_compared, is_passing
from claimline.events.clauses import told_later
from claimline.events.dating import Dating, after_several, in_its_words, taken_from
from claimline.events.headlines import headline
from claimline.events.mentions import Times, within
from claimline.events.notes import found_in, note_of
from claimline.events.own_date import dates_several, further_dates, goes_on, is_told_as_past, own_date
from claimline.events.sequence import is_of_no_day, placed
from claimline.events.titles import title_of
from claimline.model import UNKNOWN, DateMention, Document, Event, Passage, Span, Statement
from claimline.names.known import NameList, shipped_names
from claimline.table.columns import characters
from claimline.text.counts import ended
from claimline.text.spans import united

_SAID = frozenset({"paragraph", "turn", "entry"})
_LETTERS = ("", *"bcdefghijklmnopqrstuvwxyz")  # in the ids of a sentence's rows: `p3.1`, `p3.1b`


def find_events(document: Document, actors: NameList | None = None) -> list[Event]:
    """The table's rows for a document, in the order of its text.

    Args:
        document: from `read_file` or `read_text`.
        actors: names and their aliases, from `load_actors`; the shipped list where None.

    Raises:
        ArgumentError: one of them is something else.
    """
    of_type("document", document, Document, "give what read_file or read_text gives")
    if actors is not None:
        of_type("actors", actors, NameList, "give what load_actors gives")
    return list(_Rows(_in_english(document), actors if actors is not None else shipped_names()))


def _in_english(document: Document) -> Document:
    """The document without the paragraphs of an article in another language, whose dates and names English misreads."""
    passages = (one for one in document.passages if one.kind not in _SAID or one.key not in document.foreign)
    return replace(document, passages=tuple(passages)) if document.foreign else document


def dates_without_row(events: Iterable[Event]) -> int:
    """How many dates of the sentences that have a row are the date of no row; the notes of these rows name them."""
    rows = list(events)
    further = {span for event in rows for span in event.further}
    return len(further - {event.date_span for event in rows if event.date_span})


def find_dates_of(document: Document, actors: NameList | None = None) -> list[DateMention]:
    """The dates in the title, the paragraphs and the comments of a document, read as for its rows: each against the moment at which its words were spoken."""
    names = actors if actors is not None else shipped_names()
    return list(_Rows(_in_english(document), names).times.mentions)


class _Rows:
    """One document on its way to rows; iterating gives them in order."""

    def __init__(self, document: Document, actors: NameList) -> None:
        self.document = document
        self.actors = actors
        statements = [one for one in attribute(document, actors) if one.passage not in document.foreign]
        self.statements = {key: list(group) for key, group in groupby(statements, lambda s: s.passage)}
        self.before = {later.key: earlier for earlier, later in pairwise(document.passages)}
        self.times = Times(document, statements)
        self.notes = notes_of_comments(document)
        self.people = People()
        for statement in statements:
            for name in (*statement.source, *statement.actors):
                self.people.value(name)
        self.authors = document.authors or (UNKNOWN,)

    def __iter__(self) -> Iterator[Event]:
        yield self._article()
        for passage in self.document.passages:
            if passage.is_comment:
                yield self._comment(passage)
            yield from self._claims(passage)

    def _article(self) -> Event:
        title = next((p for p in self.document.passages if p.kind == "title"), None)
        words = self.document.text[title.start : title.end] if title else ""
        actors, places = self._named_in(title) if title else ((), ())
        return self._event(
            "a",
            self.times.article,
            kind="article",
            title=title_of(words.rstrip(":")) or self.document.name,
            source=self.authors,
            actors=actors,
            places=places,
            via=(self.document.agency,) if self.document.agency else (),
            quote=words,
            locator="title",
            note=found_in(self.document),
            span=(title.start, title.end) if title else None,
        )

    def _comment(self, passage: Passage) -> Event:
        actors, places = self._named_in(passage)
        parent = "" if passage.answers_gone else f"{self.document.name}:{passage.parent or 'a'}"
        words = self.document.text[passage.start : passage.end]
        return self._event(
            passage.key,
            self.times.comments[passage.key],
            kind="reply" if passage.kind == "reply" else "comment",
            title=title_of(words),
            source=self._writers(passage),
            actors=actors,
            places=places,
            quote=words,
            locator=passage.locator,
            reply_to=parent,
            note=self.notes.get(passage.key, ""),
            span=(passage.start, passage.end),
        )

    def _claims(self, passage: Passage) -> Iterator[Event]:
        count, share = 0, 0
        last: Statement | None = None
        before: tuple[Statement, Dating] | None = None
        for statement in self.statements.get(passage.key, ()):
            inside = within(self.times.mentions, statement)
            article = None
            if not passage.is_comment:  # "now" in an entry of a live blog is the entry's time
                article = self.times.comments.get(passage.key, self.times.article)
            dating = own_date(self.document.text, statement, inside, article)
            compared = any(is_compared(self.document.text, statement, one) for one in inside)
            if dating is None and not (statement.source or statement.cue_span or compared):
                continue
            sets_time = (
                dating is not None or before is None or not is_of_no_day(self.document.text, statement)
            )
            if dating is None:
                dating = self._inherited(statement, passage, before)
            passing = dating.span is not None and is_passing(self.document.text, statement, dating.span)
            if dating.edtf and sets_time and not passing:
                before = statement, dating
            elif dating.span and not dating.edtf:  # it is of some other time, which nobody can tell
                before = None
            others = further_dates(self.document.text, statement, inside, dating, in_comment=article is None)
            if others:
                words = ", ".join(f"\u201c{mention.text}\u201d" for mention in others)
                also = ended(f"{dating.note} The sentence also dates: {words}").strip()
                dating = replace(dating, note=also)
            again = last is not None and statement.start == last.start
            count, share = (count, share + 1) if again else (count + 1, 0)
            last = statement
            place = f"{passage.key}.{count}{_LETTERS[share]}"
            apart = tuple((one.start, one.end) for one in others if one.edtf != dating.edtf)
            yield self._claim(place, statement, passage, dating, apart)

    def _claim(
        self, place: str, statement: Statement, passage: Passage, dating: Dating, further: tuple[Span, ...]
    ) -> Event:
        title = headline(self.document.text, statement, dating.span)
        return self._event(
            place,
            dating,
            kind="claim",
            title=with_question(self.document.text, passage, self.before.get(passage.key), statement, title),
            source=statement.source or self._writers(passage),
            via=statement.via,
            actors=statement.actors,
            places=statement.places,
            quote=self.document.text[statement.start : statement.end],
            locator=passage.locator,
            note=note_of(statement),
            role=statement.role,
            stance=statement.stance,
            date_at=self._in_quote(statement, [dating.span] if dating.span else []),
            source_at=self._in_quote(statement, statement.named_spans),
            reading=statement.reading,
            further=further,
            span=(statement.start, statement.end),
            source_span=statement.source_span,
            cue_span=statement.cue_span,
            content_span=statement.reported_span,
        )

    def _in_quote(self, statement: Statement, spans: Iterable[Span]) -> tuple[Span, ...]:
        """Those of some spans of the text that lie in a statement, as places in its words, in their order."""
        inside = sorted({span for span in spans if statement.start <= span[0] and span[1] <= statement.end})
        text = self.document.text
        places = []
        for start, end in inside:
            first = characters(text[statement.start : start])
            places.append((first, first + characters(text[start:end].rstrip(" ,"))))
        return tuple(places)

    def _inherited(
        self, statement: Statement, passage: Passage, before: tuple[Statement, Dating] | None
    ) -> Dating:
        """The date of a sentence that gives none: the dated one before it where it goes on with that, else the writing's."""
        spoken = self.times.comments.get(passage.key, self.times.article)
        whose = passage.locator if passage.key in self.times.comments else "the article"
        if before and self._together(before[0], statement):
            if order := placed(self.document.text, statement, before[1], spoken, whose):
                return order
            text, inside = self.document.text, within(self.times.mentions, before[0])
            words = in_its_words(text, (before[0].start, before[0].end), before[1], inside)
            ahead = spoken.latest != "" and not in_order(before[1].earliest, spoken.latest)
            ahead = ahead and is_told_as_past(text, statement)
            if later := told_later(statement, within(self.times.mentions, statement), before[1]):
                return later
            if not ahead and goes_on(text, *before, statement) and not is_of_no_day(text, statement):
                if dates_several(text, before[0], inside, before[1]):
                    return after_several(before[1], spoken, words, whose)
                return taken_from(
                    before[1], f"No date of its own: it takes that of the statement before it ({words})."
                )
        if not spoken.edtf:
            return Dating(note=f"No date of its own, and none is known for {whose}.")
        return taken_from(spoken, f"No date of its own: bounded by the time of {whose} ({spoken.words}).")

    def _together(self, earlier: Statement, later: Statement) -> bool:
        """In one quotation, or in one paragraph of the passage."""
        if later.quotation and earlier.quotation == later.quotation:
            return True
        return not re.search(r"\n\s*\n", self.document.text[earlier.end : later.start])

    def _writers(self, passage: Passage) -> tuple[str, ...]:
        """Who writes a passage: the commenter, or the article's authors."""
        if passage.kind == "turn":
            return (passage.author or UNKNOWN,)
        if passage.kind == "entry":
            return (passage.author,) if passage.author else self.authors
        if passage.is_comment:
            return (as_author(passage.author, self.authors) or UNKNOWN,)
        return self.authors

    def _named_in(self, passage: Passage) -> tuple[tuple[str, ...], tuple[str, ...]]:
        """Whom and which places a title or a comment names; not those whom the comment only cites."""
        statements = self.statements.get(passage.key, ())
        cited = [one for one in statements if passage.is_comment and not one.is_told]
        area = united(span for one in cited for span in (one.source_span, *one.named_spans) if span)
        whole = Statement(passage.key, passage.start, passage.end, area=area)
        actors, places = about(whole, self.document.text, self.actors)
        if (
            passage.key in self.document.foreign
        ):  # a capital makes no name where nouns or sentences begin with one
            actors, places = (
                tuple(name for name in names if self.actors.lookup(name)) for names in (actors, places)
            )
        # The statements know surnames and "the council" from what stands before.
        more = [name for one in statements for name in self._named_by(one, passage)]
        surnames = {name.rpartition(" ")[2] for name in more if " " in name}
        own = (name for name in map(self.people.known, actors) if name not in surnames)
        return tuple(dict.fromkeys([*own, *more])), places

    def _named_by(self, statement: Statement, passage: Passage) -> list[str]:
        """Whom a sentence of a comment is about: its actors, and of whom it tells something."""
        own = {UNKNOWN, passage.author}
        told = statement.source if statement.is_told else ()
        named = (name for name in told if name not in own and not name[0].islower())
        return [*(name for name in named if not is_anonymous(name)), *statement.actors]

    def _event(
        self,
        place: str,
        dating: Dating,
        *,
        note: str = "",
        via: tuple[str, ...] = (),
        reply_to: str = "",
        **columns: object,
    ) -> Event:
        return Event(
            id=f"{self.document.name}:{place}",
            date_text=dating.text,
            edtf=dating.edtf,
            earliest=dating.earliest,
            latest=dating.latest,
            precision=dating.precision,
            qualifier=dating.qualifier,
            basis=dating.basis,
            via=via,
            document=self.document.name,
            reply_to=reply_to,
            note=" ".join(part for part in (dating.note, note) if part),
            date_span=dating.span,
            **columns,  # type: ignore[arg-type]
        )
