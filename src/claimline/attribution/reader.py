"""One paragraph on its way to statements: who says each sentence, how he stands to it, and whom it names."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import lru_cache
from operator import attrgetter

from claimline.attribution.areas import with_areas
from claimline.attribution.denials import denial_in, denies_in
from claimline.attribution.finder import (
    Attribution,
    attributions_in,
    is_only_quotation,
    leaves_open,
    resumed_quotation,
    speaks_last,
)
from claimline.attribution.lexicon.nouns import FORCES, INSTITUTIONS
from claimline.attribution.own_clause import beside, hedges_of, own_clause
from claimline.attribution.questions import is_question, reports_a_question
from claimline.attribution.resolution.about import Said, whom_and_where
from claimline.attribution.resolution.described import described_in, describing
from claimline.attribution.resolution.labelled import without_headings
from claimline.attribution.resolution.sentence import Sentence, sentence_of
from claimline.attribution.resolution.speakers import Speakers
from claimline.attribution.resolution.turns import Turn, Turns
from claimline.attribution.shares import MOST, can_tell, gives_words, is_somebodys, overlap, shares_of
from claimline.attribution.speech import cites_unread, is_said_in_marks, is_speech
from claimline.attribution.stance import (
    HEDGE_CUES,
    hedge_in,
    is_left_unsaid,
    stance_of,
    stance_of_writer,
)
from claimline.attribution.syntax.prose import Paragraph
from claimline.attribution.syntax.quotations import Quotation
from claimline.model import UNKNOWN, Passage, Span, Statement
from claimline.names.known import Name, NameList


class ParagraphReader:
    """One paragraph on its way to statements.

    `resumed` is whose quotation it goes on with. A `headline` can name its speaker before a colon; `by_title` is what it
    gives to somebody where nothing else in it does.
    """

    def __init__(
        self,
        passage: Passage,
        paragraph: Paragraph,
        actors: NameList,
        speakers: Speakers,
        resumed: Turn | None = None,
        *,
        headline: bool = False,
        by_title: Sequence[Attribution] = (),
    ) -> None:
        self.passage = passage
        self.paragraph = paragraph
        self.actors = actors
        self.speakers = speakers
        labels = passage.kind == "paragraph"
        named = attributions_in(paragraph, headline=headline, labels=labels)
        found = without_headings(paragraph, named, speakers) or by_title
        if passage.kind == "title" or (resumed and not resumed_quotation(paragraph)):
            found = [a for a in found if not a.by_writer]  # whom the headline or "Ort wrote:" quotes
        self.reported = [
            a for a in found if is_somebodys(paragraph.text, a) and (gives_words(a) or self._tells(a))
        ]
        self.cues = [a.cue_span[0] for a in self.reported]
        self.unsaid = [a for a in found if a.negated and not is_somebodys(paragraph.text, a)]
        self.attributions = [a for a in self.reported if gives_words(a)]
        # "Ort wrote:", and the paragraph that follows has no marks.
        self.block = resumed is not None and not self.attributions and not resumed_quotation(paragraph)
        self.resumed = self._resumed(resumed) if resumed else None
        self.turns = Turns(paragraph, self.reported, speakers, actors, passage)
        self.hedges = paragraph.places(HEDGE_CUES)
        self.institutions = paragraph.places(INSTITUTIONS | FORCES)
        self.describing = describing(paragraph.lows)
        self.sentence = Sentence(paragraph.text, (), ())  # the one at hand
        # A quotation of a thousand sentences has the same reported words for each of them.
        self._tokens_of = lru_cache(maxsize=1)(paragraph.tokens_in)

    def _tells(self, attribution: Attribution) -> bool:
        whose = attribution.antecedent_span or attribution.source_span
        what = attribution.content_span or (0, 0)
        if is_question(self.paragraph.text, self.paragraph.sentence_at(attribution.cue_span[0])):
            return False  # "Would he be willing to say so?" tells of nobody's wish
        return can_tell(attribution, self.paragraph.tokens_in(*whose), self.paragraph.tokens_in(*what))

    def _resumed(self, turn: Turn) -> Turn | None:
        """A turn with its words up to where they end in this paragraph; None where none of them stands here."""
        quotation = resumed_quotation(self.paragraph)
        if quotation:
            here = quotation.start, quotation.end
        elif self.block:
            here = self.paragraph.span(0, len(self.paragraph.tokens))
        else:
            return None
        start, _ = turn.attribution.content_span or here
        return turn._replace(attribution=replace(turn.attribution, content_span=(start, here[1])))

    def statements(self) -> Iterator[Statement]:
        """The paragraph's sentences, in order; one in which several things are said once for each."""
        carried = self._carried()
        for number, span in enumerate(self.paragraph.sentences):
            self.sentence = self._named(span)
            yield from self._statements(span, carried.get(number))

    def _named(self, span: Span) -> Sentence:
        """The sentence with its names, each person under one value."""
        found = sentence_of(self.paragraph.text, self.paragraph.tokens_in(*span), self.actors)
        institutions = self.speakers.institutions(found, self._places_in(self.institutions, span))
        described = described_in(
            found, institutions, self._places_in(self.describing, span), self.actors, self.speakers.of_surname
        )
        institutions = sorted([*institutions, *described])
        if not (found.names or found.singles or institutions):
            return found
        values = [self.speakers.value(name) for name in found.names]
        more = self.speakers.by_surname(found) if found.singles else []
        if not (more or institutions) and values == [name.name for name in found.names]:
            return found
        names = [name._replace(name=value) for name, value in zip(found.names, values, strict=True)]
        return Sentence(found.text, found.tokens, sorted([*names, *more]), institutions=institutions)

    def going_on(self) -> Turn | None:
        """The speaker of a quotation that this paragraph leaves open, so that the next one can go on with it."""
        for attribution in reversed(self.attributions):
            if leaves_open(self.paragraph, attribution):
                return self.turns.settled(attribution)
        quotation = resumed_quotation(self.paragraph)
        return self.resumed if quotation and not quotation.closed else None

    def last_speaker(self) -> Turn | None:
        """The one who goes on where the next paragraph is nothing but quotation."""
        last = speaks_last(self.paragraph, self.reported)
        if last:
            return self.turns.settled(last)
        return self.resumed if not self.reported and is_only_quotation(self.paragraph) else None

    def _carried(self) -> dict[int, Attribution]:
        """For sentences, by number, the attribution whose reported words cover their middle."""
        carried: dict[int, Attribution] = {}
        if not self.attributions:
            return carried
        middles = [(start + end) // 2 for start, end in self.paragraph.sentences]
        for attribution in self.attributions:
            start, end = attribution.content_span or (0, 0)
            number = bisect_left(middles, start)
            while number < len(middles) and middles[number] < end:
                carried.setdefault(number, attribution)
                number += 1
        return carried

    def _statements(self, sentence: Span, carrying: Attribution | None) -> list[Statement]:
        quotation = self._quotation(sentence)
        first, last = bisect_left(self.cues, sentence[0]), bisect_left(self.cues, sentence[1])
        turns = [self._turn(attribution) for attribution in self.reported[first:last]]
        carried = self._turn(carrying) if carrying else None
        if not carrying and (self.block or (quotation and quotation == resumed_quotation(self.paragraph))):
            carried = self.resumed
        every = shares_of(turns, carried, sentence)
        shares = every[:MOST]
        spoken = [turn for turn in turns if gives_words(turn.attribution)]
        others = carried is None and any(turn.speaker.name for turn in turns)
        own = own_clause(turns, self.sentence.tokens) if others and self.passage.kind != "title" else None
        statements = [
            self._said(sentence, turn, quotation, area, self._hedge(sentence, turn, shares))
            for turn, area in with_areas(shares, self.sentence.tokens, own)
        ]
        if not statements:
            statements = [self._unattributed(sentence, quotation)]
        elif shares[0] is carried and carried not in turns:
            statements[0] = replace(statements[0], continued=True, role_before=True)
        if len(every) > MOST:
            unlisted = {turn.speaker.names for turn in every} - {turn.speaker.names for turn in shares}
            statements[-1] = replace(statements[-1], unlisted=len(unlisted))
        self._end(spoken or ([carried] if carried else []), statements)
        if own is None:
            return statements
        writers = beside(self.passage, self.sentence, self.paragraph.tokens_in(*own))
        return [*statements, writers] if own[0] > sentence[0] else [writers, *statements]

    def _end(self, turns: Sequence[Turn], statements: Sequence[Statement]) -> None:
        """Let the speakers know who was named, spoke and was told, for the short names and pronouns to come."""
        turns = [turn for turn in turns if turn.speaker.name]  # no pronoun or short name means the writer
        people = [turn.speaker for turn in turns]
        people.extend(turn.listener for turn in turns if turn.listener)
        places = [place for statement in statements for place in statement.places]
        self.speakers.end_sentence(self.sentence, self._unquoted(self.sentence.names), people, places)

    def _unattributed(self, sentence: Span, quotation: Quotation | None) -> Statement:
        own = self._of_nobody(sentence)
        in_marks = quotation and is_speech(self.paragraph, quotation, sentence)
        if quotation and in_marks and not is_said_in_marks(self.passage, self.paragraph):
            marks = (quotation.start, quotation.end)
            return replace(own, source=(UNKNOWN,), via=self.turns.tellers, quotation=marks)
        if cites_unread(self.sentence.tokens):
            return replace(own, source=(UNKNOWN,), via=self.turns.tellers)
        asked, hedge = is_question(self.paragraph.text, sentence), self._hedge(sentence)
        first = bisect_left(self.unsaid, sentence[0], key=lambda attribution: attribution.cue_span[0])
        by_nobody = next((a for a in self.unsaid[first : first + 1] if a.cue_span[0] < sentence[1]), None)
        unsaid = is_left_unsaid(by_nobody, self.sentence.tokens)
        stance = stance_of_writer(asked=asked, hedge=hedge, unsaid=unsaid)
        talks = self.passage.kind != "paragraph"
        if denial := denial_in(self.paragraph.text, sentence, self.sentence.tokens, answers=talks):
            return replace(own, stance="denied", cue_span=denial, hedge=hedge)
        return replace(own, stance=stance, is_asked=asked, hedge=hedge)

    def _of_nobody(self, sentence: Span) -> Statement:
        actors, places = whom_and_where(self.sentence)
        return Statement(self.passage.key, *sentence, actors=actors, places=places)

    def _said(
        self, sentence: Span, turn: Turn, quotation: Quotation | None, area: tuple[Span, ...], hedge: str
    ) -> Statement:
        attribution, speaker = turn.attribution, turn.speaker
        content = attribution.content_span
        here = content and (max(sentence[0], content[0]), min(sentence[1], content[1]))
        here = here if here and here[0] < here[1] else None
        words = self._tokens_of(*content) if content else ()
        whom = self.paragraph.tokens_in(*(attribution.addressee_span or (0, 0)))
        reports = reports_a_question(attribution, words, whom)
        asked = is_question(self.paragraph.text, here or sentence) or reports
        denies = here is not None and denies_in(attribution, self.paragraph.text, here, self.sentence.tokens)
        via = tuple(carrier.name for carrier in turn.via)
        if area and quotation and not overlap(here, (quotation.start, quotation.end)):
            quotation = None
        outside = self.sentence.outside(area) if area else self.sentence
        own = outside.with_names_of(self.sentence, here) if area and here else outside
        said = Said(speaker.names, via, turn.source_span, here, attribution.via_span)
        actors, places = whom_and_where(own, said)
        return Statement(
            passage=self.passage.key,
            start=sentence[0],
            end=sentence[1],
            source=speaker.names,
            via=via,
            reading=speaker.reading,
            role=speaker.role,
            role_before=speaker.recalled,
            stance=stance_of(attribution, words, denies=denies, asked=asked, hedge=hedge),
            is_asked=asked,
            hedge=hedge,
            source_span=turn.source_span,
            cue_span=attribution.cue_span,
            verb=attribution.verb,
            content_span=here,
            reported_span=content,
            area=area,
            is_told=not gives_words(attribution),
            quotation=(quotation.start, quotation.end) if quotation else None,
            named_spans=(turn.named_span, *(carrier.span for carrier in turn.via if carrier.span)),
            actors=actors,
            places=places,
        )

    def _hedge(self, sentence: Span, turn: Turn | None = None, turns: Sequence[Turn] = ()) -> str:
        """The first hedge of a sentence, or of what one of its turns says beside others."""
        cues = self._places_in(self.hedges, sentence)
        cues = hedges_of(turn, turns, self.sentence.tokens, cues) if cues and turn else cues
        return hedge_in(self.paragraph.text, self.sentence.tokens, cues) if cues else ""

    def _places_in(self, places: Sequence[int], sentence: Span) -> list[int]:
        """Those of some places in the paragraph that lie in a sentence, counted from its first token."""
        if not places:
            return []
        here = self.paragraph.indices_in(*sentence)
        first, last = bisect_left(places, here.start), bisect_left(places, here.stop)
        return [place - here.start for place in places[first:last]]

    def _quotation(self, sentence: Span) -> Quotation | None:
        """The quotation that covers the largest part of a sentence, or None."""
        quotations = self.paragraph.quotations
        if not quotations:
            return None
        first = bisect_right(quotations, sentence[0], key=attrgetter("end"))
        last = bisect_left(quotations, sentence[1], key=attrgetter("start"))
        inside = quotations[first:last]
        return max(inside, key=lambda q: overlap((q.start, q.end), sentence), default=None)

    def _turn(self, attribution: Attribution) -> Turn:
        return self.turns.of(attribution, self.sentence, self._unquoted(self.sentence.names))

    def _unquoted(self, names: Sequence[Name]) -> Sequence[Name]:
        """Those of the names that stand in no quotation."""
        starts, quoted = self.paragraph.starts, self.paragraph.quoted
        if not self.paragraph.quotations:
            return names
        # A name can begin inside a token: "pre-Hale".
        return [name for name in names if not quoted[bisect_right(starts, name.start) - 1]]
