"""Transcripts and interviews: a label with a colon begins a turn, and its words are that speaker's until the next label.

A label is a name, an office, initials, or Q and A. Initials and surnames stand for the one speaker whom they fit, or the one
whom the lines before the talk name; who A is says no label, so that A's words are nobody's in particular.
"""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from claimline.model import Span
from claimline.read.article.byline import NAME, is_person
from claimline.read.article.narration import Voice, voices_of
from claimline.read.lines import Line, in_lines
from claimline.text.counts import number_of

# How far a recording has come: "[00:01:10] HOST:", "HOST (01:10):".
_COME = r"[\[(]?(?P<{}>\d{{1,2}}(?::\d\d){{1,2}})[\])]?"
_LABEL = re.compile(
    rf"(?:{_COME.format('come')}\s+)?"
    r"(?P<name>[^\W\d_][^:()\[\],]{0,58}?)(?:,\s*(?P<office>[^:()\[\]]{2,80}))?(?:\s*[(\[](?P<beside>[^)\]:]{1,60})[)\]])?"
    rf"(?:\s+{_COME.format('at')})?\s*:(?:\s+|$)"
)
_BEGINS = re.compile(r"0{1,2}:(?:0[0-4]:)?\d\d")  # in its first minutes
# After these a name is a place's: "in Port Ellen".
_IN_PLACE = re.compile(r"\b(?:in|at|near|from|the|around|outside)\s+$", re.IGNORECASE)
_WHOLE_NAME = re.compile(rf"{NAME.pattern}(?!\w)")
_SENTENCE = re.compile(r"[.!?:]\s+$")
_JUST_BEFORE = 24  # characters before a name that tell where it stands
_QUESTION = re.compile(r"q|question|interviewer", re.IGNORECASE)
_ANSWER = re.compile(r"a|answer", re.IGNORECASE)
_ASIDE = re.compile(r"[(\[][^)\]]{1,80}[)\]]\.?")  # "(Applause.)"
_TITLES = re.compile(
    r"(?:mr|mrs|ms|miss|dr|prof|professor|sen|rep|gov|gen|col|sir|lord|lady|judge|justice)\.?\s+",
    re.IGNORECASE,
)
_FEWEST = 3  # labels
_FEW = 4  # speakers by one word alone
_MOST_LABELLED = 0.8  # of the blocks, where one word alone names each speaker
_SHARE = 0.5  # of the blocks must begin with one


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
    """The turns of an article, the lines before them, the lines that could be anybody's, and the writer's lines in between."""

    turns: list[Turn]
    before: list[Line]
    unclear: list[Line]
    between: list[Line]
    doubtful: list[Line]

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


def find_turns(text: str, lines: Sequence[Line], authors: Sequence[Span]) -> Turns | None:
    """The turns, if the lines are a conversation; the authors of its head can be among the speakers."""
    labels = {i: label for i, line in enumerate(lines) if (label := _label(line))}
    if not _is_conversation(lines, labels):
        return None
    speakers = _speakers(text, lines, labels, authors)
    places = sorted(labels)
    found = Turns([], list(lines[: places[0]]), [], [], [])
    opened: list[Turn] = []
    roles: dict[Span, str] = {}
    going_on: list[tuple[str, list[list[Line]]]] = []
    for i, after in zip(places, [*places[1:], len(lines)], strict=True):
        start = lines[i].start + labels[i].end()
        own, *blocks = _blocks(lines[i:after], empty=start >= lines[i].end)
        if after == len(lines) and blocks:
            # Below the last label only the block that it opens is surely its speaker's.
            found.unclear = [line for block in blocks for line in block]
            blocks = []
        end = own[-1].end
        name = speakers[i]
        role = roles.setdefault(name, labels[i]["office"] or labels[i]["beside"] or "") if name else ""
        opened.append(Turn(name, min(start, end), end, role=role))
        going_on.append((text[slice(*name)] if name else "", blocks))
    voices = voices_of(going_on, found.before)
    for turn, (_, blocks), whose in zip(opened, going_on, voices, strict=True):
        found.add(turn, blocks, whose)
    return found


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
    found = [label for line in lines if (label := _label(line))]
    come = [words for label in found if (words := label["come"] or label["at"])]
    if len(come) < _FEWEST or len(come) * 2 < len(found) or not _BEGINS.fullmatch(come[0]):
        return False
    passed = [(words.count(":"), words.zfill(8)) for words in come]
    return passed == sorted(passed)


def _label(line: Line) -> re.Match[str] | None:
    """The name and the colon that open a line; "Dear Mia:" names whom a letter speaks to."""
    found = _LABEL.match(line.text)
    if not found:
        return None
    words = found["name"].split()
    if (
        len(words) > 5
        or words[0].casefold() == "dear"
        or not (_is_capitals(found["name"]) or is_person(found["name"]) or _is_one_name(words))
    ):
        return None
    return found


def _is_capitals(name: str) -> bool:
    letters = [char for char in name if char.isalpha()]
    return sum(map(str.isupper, letters)) >= 0.7 * len(letters)


def _is_one_name(words: Sequence[str]) -> bool:
    return len(words) == 1 and words[0][0].isupper() and words[0][1:].islower()


def _is_conversation(lines: Sequence[Line], labels: dict[int, re.Match[str]]) -> bool:
    """True where labels open most blocks, and come back."""
    if len(labels) < _FEWEST:
        return False
    first = min(labels)
    opened = [i for i in range(first, len(lines)) if i in labels or lines[i].apart or not _parted(lines)]
    counts = Counter(_key(found["name"]) for found in labels.values())
    back = sum(count for count in counts.values() if count > 1)
    full = [key for key in counts if " " in key]
    named = sum(
        is_person(found["name"])
        or _is_capitals(found["name"])
        or any(_is_short_for(_key(found["name"]), name) for name in full)
        for found in labels.values()
    )
    returns = back > 1 or any(_is_short_for(key, name) for key in counts for name in counts)
    talk = len(counts) > 1 and len(labels) >= _SHARE * len(opened)
    # "Smith:" and "Jones:" in turn, and not the "Note:" and "Source:" of a list.
    in_turn = min(counts.values()) > 1 and len(counts) <= _FEW and len(labels) >= _MOST_LABELLED * len(opened)
    return talk and returns and (named * 2 >= len(labels) or in_turn)


def _parted(lines: Sequence[Line]) -> bool:
    return any(line.apart for line in lines[1:])


def _is_short_for(key: str, name: str) -> bool:
    """True for the initials or the surname of a longer name."""
    short = key.replace(".", "")
    return " " in name and " " not in key and (name.rsplit(maxsplit=1)[-1] == key or _initials(name) == short)


def _initials(name: str) -> str:
    return "".join(word[0] for word in name.split() if word) if " " in name else ""


def _key(name: str) -> str:
    return _TITLES.sub("", " ".join(name.split())).casefold().strip(" .")


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
            title = _TITLES.match(text, start, found.end())
            span = title.end() if title else start, found.end()
            if is_person(text[slice(*span)]):
                yield _key(text[slice(*span)]), span


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
        full.setdefault(_key(text[slice(*span)]), span)
    for name, span in _introduced(text, lines[: min(labels)]):
        full.setdefault(name, span)
    speakers: dict[int, Span | None] = {}
    for i, span in spans.items():
        words = text[slice(*span)]
        key = _key(words)
        longer = [other for name, other in full.items() if _is_short_for(key, name)]
        if _ANSWER.fullmatch(words):
            speakers[i] = None
        elif _QUESTION.fullmatch(words):
            speakers[i] = authors[0] if len(authors) == 1 else None
        else:
            speakers[i] = longer[0] if len(longer) == 1 else full[key]
    return speakers
