"""Transcripts and interviews: a label with a colon begins a turn, and its words are that speaker's until the next label.

A label is a name, an office, initials, or Q and A. Initials and surnames stand for the one speaker whom they fit, or the one
whom the lines before the talk name; who A is says no label, so that A's words are nobody's in particular.
"""

import re
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from operator import attrgetter

from claimline.model import Span
from claimline.read.article.asked import ASKS, find_asked
from claimline.read.article.byline import NAME, is_person
from claimline.read.article.labels import (
    TITLES,
    answers_alone,
    is_given_of,
    is_short_for,
    key_of,
    label_of,
    labels_of,
)
from claimline.read.article.narration import Voice, voices_of
from claimline.read.lines import Line, in_lines
from claimline.text.counts import number_of

_BEGINS = re.compile(r"0{1,2}:(?:0[0-4]:)?\d\d")  # in its first minutes
# After these a name is a place's: "in Port Ellen".
_IN_PLACE = re.compile(r"\b(?:in|at|near|from|the|around|outside)\s+$", re.IGNORECASE)
_WHOLE_NAME = re.compile(rf"{NAME.pattern}(?!\w)")
_SENTENCE = re.compile(r"[.!?:]\s+$")
_JUST_BEFORE = 24  # characters before a name that tell where it stands
_QUESTION = re.compile(r"q|question|interviewer", re.IGNORECASE)
_ANSWER = re.compile(r"a|answer", re.IGNORECASE)
_ASIDE = re.compile(r"[(\[][^)\]]{1,80}[)\]]\.?")  # "(Applause.)"
_FEWEST = 3  # labels


@dataclass(slots=True)
class Turn:
    """A speaker's name, None where no label gives it, and the words of the turn.

    `labelled` is False for a paragraph of its own; `role` is what the first label of the speaker has beside the name.
    """

    speaker: Span | None
    start: int
    end: int
    labelled: bool = True
    role: str = ""


@dataclass(slots=True)
class Turns:
    """The turns of an article, the lines before them, the lines that could be anybody's, and the writer's lines in between.

    `nameless` is True where no label says who speaks.
    """

    turns: list[Turn]
    before: list[Line]
    unclear: list[Line]
    between: list[Line]
    doubtful: list[Line]
    nameless: bool = False

    def add(self, turn: Turn, blocks: Sequence[Sequence[Line]], voices: Sequence[Voice]) -> None:
        """Take in a turn with the paragraphs after the one that its label opens, each with whose it is."""
        last: Turn | None = turn
        if turn.start < turn.end:
            self.turns.append(turn)
        for block, voice in zip(blocks, voices, strict=True):
            if voice == "writer":
                self.between.extend(block)
                last = None
            elif voice == "speaker" and last is not None:
                last.end = block[-1].end
            else:
                labelled = voice == "speaker"
                start, end = block[0].start, block[-1].end
                last = (
                    Turn(turn.speaker, start, end, role=turn.role)
                    if labelled
                    else Turn(None, start, end, False)
                )
                self.turns.append(last)
                if not labelled:
                    self.doubtful.append(block[0])

    def notices(self) -> Iterator[str]:
        """What finding them had to decide, in sentences for the user."""
        if not self.turns:
            lines = in_lines(self.unclear[0].number, self.unclear[-1].number)
            yield (
                f"Left out: words before a colon open the parts, and it is not clear whether they say who speaks, or when: {lines}."
            )
            return
        if self.nameless and self.between:
            asked = number_of(sum(ASKS.search(line.text) is not None for line in self.between), "question")
            yield (
                f"Found an interview of {asked} set in bold: the answers are not the author's, and nothing beside them says whose"
                " they are."
            )
            return
        if self.nameless:
            yield f"Found questions and answers under no name, which have no known speaker: {_places(self.doubtful[:1])} and below."
            return
        turns = number_of(len(self.turns), "turn")
        yield f"Found a conversation of {turns}: the words after a name and a colon are that speaker's."
        if nobody := sum(turn.speaker is None and turn.labelled for turn in self.turns):
            yield f"Turns whose label names nobody, as Q and A, which have no known speaker: {nobody:,}."
        if self.between:
            yield f"Read as the writer's own words between the turns: {_places(self.between)}."
        if self.doubtful:
            places = _places(self.doubtful)
            yield f"Could be the speaker's or the writer's, and has no known speaker: {places}."
        if self.unclear:
            lines = in_lines(self.unclear[0].number, self.unclear[-1].number)
            yield f"Left out below the last turn, where the words could be anybody's: {lines}."


def find_turns(
    text: str, lines: Sequence[Line], authors: Sequence[Span], bold: Collection[int] = ()
) -> Turns | None:
    """The turns, if the lines are a conversation.

    Args:
        text: the document's.
        lines: those of the article below its head.
        authors: the names of the head, who can be among the speakers.
        bold: where the lines start that a page sets in bold or as a heading.
    """
    labels, sure = labels_of(lines)
    if not labels:
        return _nameless(lines, bold)
    if not sure:
        return Turns([], list(lines[: min(labels)]), list(lines[min(labels) :]), [], [])
    speakers = _speakers(text, lines, labels, authors)
    places = sorted(labels)
    found = Turns([], list(lines[: places[0]]), [], [], [])
    opened: list[Turn] = []
    roles: dict[Span, str] = {}
    going_on: list[tuple[str, list[list[Line]]]] = []
    alone = answers_alone(lines, labels)
    asked: list[list[Line]] = []
    for i, after in zip(places, [*places[1:], len(lines)], strict=True):
        start = lines[i].start + labels[i].end()
        own, *blocks = _blocks(lines[i:after], empty=start >= lines[i].end)
        if after == len(lines) and blocks:
            # Below the last label only the block that it opens is surely its speaker's.
            found.unclear = [line for block in blocks for line in block]
            blocks = []
        if alone and blocks and blocks[-1][-1].text.endswith("?"):
            asked.append(blocks.pop())
        end = own[-1].end
        name = speakers[i]
        role = roles.setdefault(name, labels[i]["office"] or labels[i]["beside"] or "") if name else ""
        opened.append(Turn(name, min(start, end), end, role=role))
        going_on.append((text[slice(*name)] if name else "", blocks))
    voices = voices_of(going_on, found.before)
    for turn, (_, blocks), whose in zip(opened, going_on, voices, strict=True):
        found.add(turn, blocks, whose)
    for block in asked:
        found.turns.append(Turn(None, block[0].start, block[-1].end, labelled=False))
        found.doubtful.append(block[0])
    found.turns.sort(key=attrgetter("start"))
    found.doubtful.sort(key=attrgetter("start"))
    return found


def _nameless(lines: Sequence[Line], bold: Collection[int]) -> Turns | None:
    """The turns of an interview in which no label says who speaks; the questions that a page sets in bold are its writer's."""
    found = find_asked(lines, bold)
    if found is None:
        return None
    turns = [
        Turn(None, block[0].start, block[-1].end, labelled=False)
        for block in found.blocks
        if block not in found.bold
    ]
    first = found.blocks[0][0]
    before = [line for line in lines if line.start < first.start]
    asked = [line for block in found.bold for line in block]
    return Turns(turns, before, [], asked, [first], nameless=True)


def _blocks(lines: Sequence[Line], *, empty: bool) -> list[list[Line]]:
    """The paragraphs of a turn without what stands in brackets; the first one is what its label opens, be that `empty` or not."""
    blocks = [[lines[0]]]
    for line in lines[1:]:
        if _ASIDE.fullmatch(line.text):
            continue
        if line.apart and not empty:
            blocks.append([line])
        else:
            blocks[-1].append(line)
        empty = False
    return blocks


def _places(lines: Sequence[Line]) -> str:
    return "; ".join(in_lines(line.number, line.number) for line in lines)


def is_recorded(lines: Sequence[Line]) -> bool:
    """True for the transcript of a recording, whose times go on from its beginning and are no clock's."""
    found = [label for line in lines if (label := label_of(line))]
    come = [words for label in found if (words := label["come"] or label["at"])]
    if len(come) < _FEWEST or len(come) * 2 < len(found) or not _BEGINS.fullmatch(come[0]):
        return False
    passed = [(words.count(":"), words.zfill(8)) for words in come]
    return passed == sorted(passed)


def _introduced(text: str, lines: Sequence[Line]) -> Iterator[tuple[str, Span]]:
    """The people whom running words before the talk name: "Mia Roe spoke to Bo Ek, who keeps the light"; with where it does."""
    for line in lines:
        # A line of names alone tells nothing of them; "Ana de la Paz" has small letters of her own.
        if not any(word.islower() for word in _WHOLE_NAME.sub("", line.text).split()):
            continue
        for found in _WHOLE_NAME.finditer(text, line.start, line.end):
            just_before = max(line.start, found.start() - _JUST_BEFORE)
            if _IN_PLACE.search(text, just_before, found.start()):
                continue
            words = list(re.finditer(r"\S+", found.group()))
            named = len(words) > 2 and words[1].group()[0].isupper()
            opens = found.start() == line.start or _SENTENCE.search(text, just_before, found.start())
            start = found.start() + (words[1].start() if named and opens else 0)  # "Yesterday Mia Roe"
            title = TITLES.match(text, start, found.end())
            span = title.end() if title else start, found.end()
            if is_person(text[slice(*span)]):
                yield key_of(text[slice(*span)]), span


def _speakers(
    text: str, lines: Sequence[Line], labels: dict[int, re.Match[str]], authors: Sequence[Span]
) -> dict[int, Span | None]:
    """For each label the place of its speaker's fullest name."""
    spans = {
        i: (lines[i].start + found.start("name"), lines[i].start + found.end("name"))
        for i, found in labels.items()
    }
    full: dict[str, Span] = {}
    for span in (*spans.values(), *authors):
        full.setdefault(key_of(text[slice(*span)]), span)
    in_full = list(full)
    for name, span in _introduced(text, lines[: min(labels)]):
        full.setdefault(name, span)
    given = _given_names({key_of(text[slice(*span)]) for span in spans.values()}, in_full, full)
    speakers: dict[int, Span | None] = {}
    for i, span in spans.items():
        words = text[slice(*span)]
        key = key_of(words)
        longer = [other for name, other in full.items() if is_short_for(key, name)] or given.get(key, [])
        if _ANSWER.fullmatch(words):
            speakers[i] = None
        elif _QUESTION.fullmatch(words):
            speakers[i] = authors[0] if len(authors) == 1 else None
        else:
            speakers[i] = longer[0] if len(longer) == 1 else full[key]
    return speakers


def _given_names(keys: set[str], in_full: Sequence[str], full: Mapping[str, Span]) -> dict[str, list[Span]]:
    """For the labels that are a given name alone, where the names stand whose it is.

    Whom only the lines before the talk name may be somebody else of that given name: theirs count where each such label
    has its one.
    """
    among = {
        key: [full[name] for name in in_full if is_given_of(key, name)] for key in keys if " " not in key
    }
    lone = {key for key, spans in among.items() if not spans and key not in {"q", "a"}}
    before = {key: [span for name, span in full.items() if is_given_of(key, name)] for key in lone}
    known = len(lone) > 1 and all(len(spans) == 1 for spans in before.values())
    return among | before if known else among
