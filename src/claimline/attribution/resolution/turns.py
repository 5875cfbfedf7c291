"""Each attribution of a paragraph with its speaker settled, and those who carried the words to us.

`speakers` knows whom a phrase names, `carriers` the outlets and channels.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import replace
from itertools import chain, takewhile
from operator import attrgetter
from typing import NamedTuple

from claimline.attribution.finder import Attribution
from claimline.attribution.lexicon import nouns, words
from claimline.attribution.lexicon.frames import ASKING
from claimline.attribution.resolution.answering import answering, asking_of
from claimline.attribution.resolution.carriers import Carrier, carriers_of, outlet_in, parted_from_outlet
from claimline.attribution.resolution.naming import Speaker, describe
from claimline.attribution.resolution.sentence import Sentence
from claimline.attribution.resolution.speakers import Speakers
from claimline.attribution.syntax.prose import Paragraph
from claimline.model import UNKNOWN, NameReading, Passage, Span
from claimline.names.known import Name, NameList
from claimline.text.tokens import Token

_CITING = frozenset({"cite", "quote"})
_CITED = frozenset({"person", "body", "outlet", "group", "state", "anonymous"})
# What stands between "it" and the deed of a firm: "it would soon have".
_BEFORE_DEED = (words.AUXILIARIES - words.BE) | words.ADVERBS
_OF_WEATHER = words.BE | frozenset("take took taken took makes make made".split())
_OPENS_OBJECT = words.DETERMINERS | words.NUMBERS
_REACH_OF_IT = 8


class Turn(NamedTuple):
    """An attribution with its speaker settled; a quotation can carry it over several sentences and paragraphs.

    Attributes:
        source_span: the phrase of the speaker; a relative "who" where it stands for the speaker.
        named_span: the phrase that names the speaker.
        via: those who carried the words, each once.
        passed_on: True where somebody else passes on what the speaker said.
        listener: who was told, where that is a person.
    """

    attribution: Attribution
    source_span: Span
    named_span: Span
    speaker: Speaker
    via: tuple[Carrier, ...]
    passed_on: bool = False
    listener: Speaker | None = None


class Turns:
    """The turns of one paragraph; each is settled once, where its first sentence is read.

    `tellers` has who speaks the paragraph as a turn of a conversation, or writes it as a comment: he passes on what others
    said. It is empty elsewhere.
    """

    def __init__(
        self,
        paragraph: Paragraph,
        attributions: Sequence[Attribution],
        speakers: Speakers,
        actors: NameList,
        passage: Passage,
    ) -> None:
        self._paragraph = paragraph
        self._speakers = speakers
        self._actors = actors
        self._writer = speakers.writer_of(passage)
        self.tellers = (self._writer,) if _is_told(passage) and self._writer else ()
        self._beside: dict[Span, list[Attribution]] = {}
        for attribution in attributions:
            self._beside.setdefault(attribution.source_span, []).append(attribution)
        # Who asked in which sentence, by where it begins: each pronoun after it looks there, and nowhere else.
        self._asking: dict[int, list[tuple[Attribution, list[Token]]]] = {}
        for asking in chain.from_iterable(self._beside.values()):
            if asking.verb in ASKING and (asked := asking.addressee_span or asking.content_span):
                named = list(takewhile(attrgetter("is_capital"), paragraph.tokens_in(*asked)))
                if named:
                    sentence, _ = paragraph.sentence_at(asking.cue_span[0])
                    self._asking.setdefault(sentence, []).append((asking, named))
        self._known: dict[Span, Speaker] = {}
        self._settled: dict[Span, Turn] = {}  # by cue, of which each attribution has its own

    def of(self, attribution: Attribution, sentence: Sentence, unquoted: Sequence[Name]) -> Turn:
        """The turn of an attribution, in the sentence at hand with its names outside quotations."""
        cue = attribution.cue_span
        if cue not in self._settled:
            self._settled[cue] = self._settle(attribution, sentence, unquoted)
        return self._settled[cue]

    def settled(self, attribution: Attribution) -> Turn | None:
        """The turn of an attribution, if its first sentence was read."""
        return self._settled.get(attribution.cue_span)

    def _listener(self, attribution: Attribution) -> Speaker | None:
        """Who was told something by a speaker, where that is a person."""
        paragraph, cue = self._paragraph, attribution.cue_span
        if attribution.addressee_span:
            return self._speakers.told(paragraph.tokens_in(*attribution.addressee_span))
        first = bisect_right(paragraph.starts, cue[1])
        pair = paragraph.tokens[first : first + 2]
        # "Told her that it fell", not "told her story".
        if (
            len(pair) == 2
            and pair[0].low in {"him", "her"}
            and (pair[1].low in words.SMALL_WORDS or not pair[1].is_word)
        ):
            return self._speakers.told(pair[:1])
        return None

    def _settle(self, attribution: Attribution, sentence: Sentence, unquoted: Sequence[Name]) -> Turn:
        """The attribution with speaker and carriers; who cites somebody carries what that one said."""
        whole = attribution.antecedent_span or attribution.source_span
        # "Young Ek, he said, bought the mill": whoever the words are about is not the one who says them.
        about = _names_about(attribution, unquoted)
        if about:
            unquoted = [name for name in unquoted if name not in about]
        if attribution.by_writer:
            quoting = [self._carrier(span, sentence, unquoted) for span in (attribution.via_span,) if span]
            return Turn(attribution, whole, whole, Speaker(""), tuple(quoting), passed_on=bool(quoting))
        pronoun, speaker = self._paragraph.tokens_in(*whole), self._speaker(whole, sentence, unquoted)
        speaker = self._known[whole] = answering(
            self._speakers.pronouns.asking, attribution, pronoun, speaker
        )
        if speaker.name == UNKNOWN and attribution.content_span and attribution.content_span[1] <= whole[0]:
            tokens = self._paragraph.tokens_in(*whole)
            speaker = self._known[whole] = self._speakers.first(tokens, sentence, about) or speaker
        if self._calls_itself_it(attribution):
            self._speakers.note_firm(speaker)
        carriers: list[Carrier] = []
        passed_on = attribution.via_span is not None
        if attribution.via_span:
            carriers.append(self._carrier(attribution.via_span, sentence, unquoted))
        elif cited := self._cited(attribution, speaker):
            carriers.append(Carrier(speaker.name, whole))
            passed_on = True
            whole, speaker = cited, self._speaker(cited, sentence, unquoted)
        if passed_on:
            attribution = self._without_citing(attribution, whole)
        span, outlet = parted_from_outlet(whole, sentence, self._actors)
        carriers.append(outlet)
        verbs = {beside.verb for beside in self._beside[attribution.source_span]}
        carriers += carriers_of(attribution, verbs, sentence, self._actors)
        printed = speaker.kind == "outlet" or outlet_in(span, sentence, self._actors).name == speaker.name
        if not printed:  # what an outlet has printed, anybody can read there
            carriers.extend(map(Carrier, self.tellers))
        if self._is_told_to_writer(attribution, span):
            carriers.append(Carrier(self._writer))
        once = {carrier.name: carrier for carrier in reversed(carriers)}  # of two the first, which is named
        via = tuple(
            once[name]
            for name in dict.fromkeys(c.name for c in carriers)
            if name not in {"", UNKNOWN, speaker.name}
        )
        source = attribution.source_span if whole == attribution.antecedent_span else span
        listener = self._listener(attribution)
        self._speakers.pronouns.asking = asking_of(attribution, self._paragraph, speaker, listener)
        return Turn(attribution, source, span, speaker, via, passed_on, listener)

    def _is_told_to_writer(self, attribution: Attribution, span: Span) -> bool:
        """True for "my cousin says", "a pilot told me", "wrote to us", "I was told by a pilot" and "I heard from a pilot"."""
        starts, lows = self._paragraph.starts, self._paragraph.lows
        if lows[bisect_left(starts, span[0])] == "my":
            return True
        if attribution.force != "says":
            return False
        first, end = (bisect_left(starts, place) for place in attribution.cue_span)
        after = lows[end : end + 2]
        if after[:1] == ["to"]:
            after = after[1:]
        heard = first > 0 and lows[first - 1] in words.WRITERS and span[0] >= attribution.cue_span[1]
        return heard or after[:1] in (["me"], ["us"])

    def _calls_itself_it(self, attribution: Attribution) -> bool:
        """True for "said it would close its yard", but not for "said it would rain" and "said it was closed"."""
        if attribution.addressee_span:  # "Nord Havn told its staff"
            told = bisect_left(self._paragraph.starts, attribution.addressee_span[0])
            if self._paragraph.lows[told] == "its":
                return True
        start, end = attribution.content_span or (0, 0)
        first = bisect_left(self._paragraph.starts, start)
        opening = self._paragraph.tokens[first : first + _REACH_OF_IT]
        opening = [token for token in opening if token.end <= end and token.low != "that"]
        if attribution.force != "says" or len(opening) < 2 or opening[0].low != "it":
            return False
        verb = next((i for i, t in enumerate(opening) if i and t.low not in _BEFORE_DEED), len(opening))
        follows = opening[verb + 1 : verb + 2]
        return bool(follows) and opening[verb].low not in _OF_WEATHER and follows[0].low in _OPENS_OBJECT

    def _without_citing(self, attribution: Attribution, cited: Span) -> Attribution:
        """The attribution without the "quoting Hale," that its reported words would begin with."""
        start, end = attribution.content_span or (0, 0)
        if not start <= cited[0] < cited[1] <= end or attribution.cue_span[0] >= cited[1]:
            return attribution
        rest = [token for token in self._paragraph.tokens_in(cited[1], end) if token.text != ","]
        return replace(attribution, content_span=(rest[0].start, end)) if rest else attribution

    def _speaker(self, span: Span, sentence: Sentence, unquoted: Sequence[Name]) -> Speaker:
        if span not in self._known:
            if (asked := self._asked_before(span)) is not None:
                self._known[span] = asked
                return asked
            phrase, _ = parted_from_outlet(span, sentence, self._actors)
            before = unquoted[: bisect_left(unquoted, span[:1])]
            while before and before[-1].end > span[0]:
                before = before[:-1]
            self._known[span] = self._speakers.read(self._paragraph.tokens_in(*phrase), sentence, before)
        return self._known[span]

    def _asked_before(self, span: Span) -> Speaker | None:
        """Who answers in "Ort asked Hale if it was late; she said no": not who asked. None where nobody asked before."""
        pronoun = self._paragraph.tokens_in(*span)
        if len(pronoun) > 1 or pronoun[0].low not in words.PERSONS:
            return None
        start, _ = self._paragraph.sentence_at(span[0])
        for asking, named in self._asking.get(start, ()):
            before = asking.source_span != span and asking.cue_span[0] < span[0]
            if before and named[0].start != span[0]:
                listener = self._speakers.told(named)
                name = (listener.name,) if listener else ()
                reading = NameReading(pronoun[0].text, name, "just before" if name else "")
                return (listener or Speaker(UNKNOWN))._replace(reading=reading)
        return None

    def _carrier(self, span: Span, sentence: Sentence, unquoted: Sequence[Name]) -> Carrier:
        """The one who passes words on; an outlet in brackets is its name ("a local website (Harbour Voice)")."""
        named = next((n for n in sentence.names if n.kind == "outlet" and span[0] <= n.start < span[1]), None)
        tokens = self._paragraph.tokens_in(*span)
        opening = next((i for i, token in enumerate(tokens) if token.text == "("), None)
        named_after = opening is not None and opening > 0 and not tokens[opening - 1].is_capital
        if opening is not None and named_after and tokens[opening + 1].is_capital:
            bracket = tokens[opening + 1 :]
            end = next((token.start for token in bracket if token.text == ")"), span[1])
            name = self._paragraph.text[bracket[0].start : end].strip()
        else:
            name = "" if named else self._speaker(span, sentence, unquoted).name
        return Carrier(named.name, (named.start, named.end)) if named else Carrier(name, span)

    def _can_be_cited(self, phrase: list[Token], speaker: Speaker) -> bool:
        """True for people and bodies; for a letter or report where an outlet or body cites it."""
        if describe(self._paragraph.text, phrase, self._actors).kind in _CITED:
            return True
        end = next((i for i, token in enumerate(phrase) if i and token.low in words.ATTACHING), len(phrase))
        head = phrase[end - 1].low
        return head in nouns.COLLECTIVES or (head in nouns.DOCUMENTS and speaker.kind in {"outlet", "body"})

    def _cited(self, attribution: Attribution, speaker: Speaker) -> Span | None:
        """The phrase of the one whom the speaker cites for what is reported ("Ort, quoting Hale, said ...")."""
        beside = [a for a in self._beside[attribution.source_span] if a.verb in _CITING and a.content_span]
        if not beside:
            return None
        start, end = self._paragraph.sentence_at(attribution.cue_span[0])
        for citing in beside:
            content = self._paragraph.tokens_in(*(citing.content_span or (0, 0)))
            comma = next((i for i, token in enumerate(content) if token.text == ","), len(content))
            goes_on = len(content) > comma + 1 and content[comma + 1].low == "that"
            if not start <= citing.cue_span[0] < end or not (goes_on or attribution.verb not in _CITING):
                continue
            phrase = content[:comma]
            if phrase and self._can_be_cited(phrase, speaker):
                return phrase[0].start, phrase[-1].end
        return None


def _is_told(passage: Passage) -> bool:
    """True for a turn of a conversation and a comment: who stands behind an article answers for what it reports, a commenter does not."""
    return passage.kind == "turn" or passage.is_comment


def _names_about(attribution: Attribution, names: Sequence[Name]) -> list[Name]:
    """Those of some names, in order, that are among the words reported and stand before their speaker."""
    if attribution.content_span is None:
        return []
    start, end = attribution.content_span[0], min(attribution.content_span[1], attribution.source_span[0])
    inside = names[bisect_left(names, (start,)) : bisect_left(names, (end,))]
    return [name for name in inside if name.end <= end]
