"""Labels of a conversation: "NAME: words" opens a turn, where such labels open most blocks and come back.

A name, an office, initials and capitals are labels wherever they make a conversation. Any other words are, where they come
back in turn with another label, as an interviewer's paper does: the heads of a list come in the order of the list.
"""

import re
from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from itertools import pairwise
from typing import TypeAlias

from claimline.read.article.byline import is_person
from claimline.read.lines import ENDS_SENTENCE, Line

Labels: TypeAlias = dict[int, re.Match[str]]

# How far a recording has come: "[00:01:10] HOST:", "HOST (01:10):".
_COME = r"[\[(]?(?P<{}>\d{{1,2}}(?::\d\d){{1,2}})[\])]?"
_LABEL = re.compile(
    rf"(?:{_COME.format('come')}\s+)?"
    r"(?P<name>[^\W\d_][^:()\[\],]{0,58}?)(?:,\s*(?P<office>[^:()\[\]]{2,80}))?(?:\s*[(\[](?P<beside>[^)\]:]{1,60})[)\]])?"
    rf"(?:\s+{_COME.format('at')})?\s*:(?:\s+|$)"
)
TITLES = re.compile(
    r"(?:mr|mrs|ms|miss|dr|prof|professor|sen|rep|gov|gen|col|sir|lord|lady|judge|justice)\.?\s+",
    re.IGNORECASE,
)
"""What goes from the name of a speaker."""

# What heads a part of a list, of a timetable or of an argument, and does not speak.
_HEADS_A_PART = re.compile(
    r"(?:(?:.*\W)?(?:myths?|facts?|fiction|truth|reality|pros?|cons?|plus|minus|problems?|solutions?|causes?|effects?|claims?|verdict|ratings?"
    r"|tips?|steps?|notes?|sources?|examples?|costs?|prices|fees?|fares?|dates?|times?|hours?|locations?|places?|venues?|address|phone|tel|email|e-mail|website|web"
    r"|ingredients?|method|directions?|serves|preparation|equipment|materials?|size|length|width|height|weight|colou?rs?|age|names?|titles?|results?|scores?|summary|conclusion|background|update"
    r"|good|bad|ugly|best|worst|upsides?|downsides?|highs?|lows?|lessons?|rules?|points?|arguments?|objections?|counterarguments?|reply|replies|responses?|topics?|themes?"
    r"|parts?|chapters?|scenes?|rounds?|stages?|phases?|levels?|options?|plans?|scenarios?|case|setting|plot|cast|captions?|photos?|images?|quotes?|goals?|tasks?|findings?"
    r"|strengths?|weaknesses?|advantages?|disadvantages?|benefits?|risks?|status|type|category|tags?|week|month|year|morning|afternoon|evening|breakfast|lunch|dinner|supper|today|yesterday|tomorrow)"
    r"|price|day|night|noon|before|after|then|now|when|where|why|how|what|who|spring|summer|autumn|winter"
    r"|mon(?:day)?|tue(?:sday)?|wed(?:nesday)?|thu(?:rsday)?|fri(?:day)?|sat(?:urday)?|sun(?:day)?"
    r"|jan(?:uary)?|feb(?:ruary)?|march|april|may|june|july|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)(?:\W*\d+)?",
    re.IGNORECASE,
)
# Running words that end with a colon: "He said:", "For the crust:".
_RUNS_ON = re.compile(
    r"(?:(?:i|he|she|it|we|you|they|this|that|these|those|there|and|but|so|if|for|to|in|on|at|by|with|from|as|of)\b.*"
    r"|.*\b(?:is|are|was|were|has|have|had|said|says|told|tells|wrote|writes|reads?|(?-i:[a-z]{3,}ed)|asks|replies|adds|answers|continues))",
    re.IGNORECASE,
)
_SPEAKS = re.compile(
    r"\b(?:I|me|my|mine|myself|we|us|our|ours|ourselves|you|your|yours|yourself)\b|\?", re.IGNORECASE
)
# Over what several people say, each under his name; and the day that can end each part, of which its words are.
_OF_ANSWERS = re.compile(
    r"(?:(?:the|your|our|readers['’]?|reader|their|initial|official|selected|some|more|public|expert|political) ){0,2}"
    r"(?:responses?|reactions?|replies|comments?|statements?|answers|views|voices|opinions|what (?:they|people|others|readers|you) (?:say|said|think|told us))"
    r"(?: (?:to|from|of|on|so far|received)\b.{0,60})?:?",
    re.IGNORECASE,
)
_SAYS_SO = re.compile(r"\b(?:respon|react|repl|comment|say|said|told)", re.IGNORECASE)
_DATED = re.compile(r"[(\[][^)\]]{0,20}\b\d{4}(?:[^\d)\]][^)\]]{0,12})?[)\]]\W*$")
_FEWEST = 3  # labels
_FEW_ANSWERS = 2
_FEW = 4  # speakers by one word alone
_MOST_LABELLED = 0.8  # of the blocks, where one word alone names each speaker
_SHARE = 0.5  # of the blocks must begin with one
_LONGEST = 5  # words
_OF_ANY_FORM = 2  # times that one speaks at least
_UNSURE = 3  # times, where nothing else shows a speaker
_IN_TURN = 0.7  # of the labels that follow another one
_SPOKEN = 1 / 3  # of the turns
_ASKED = 0.7  # of the answers under one name alone


def labels_of(lines: Sequence[Line]) -> tuple[Labels, bool]:
    """The labels of a conversation, by the place of their lines, and whether they surely say who speaks; none where it is none."""
    named = {i: label for i, line in enumerate(lines) if (label := label_of(line))}
    every = _of_any_form(lines, named)
    if len(every) > len(named) and _is_in_turn(lines, every) and _say_who_speaks(lines, every):
        return every, True
    if _is_conversation(lines, named) or answers_alone(lines, named):
        return named, True
    if answers := _round_up(lines):
        return answers, not any(_DATED.search(lines[i].text) for i in answers)
    return (every, False) if _is_in_turn(lines, every, _UNSURE) and _is_told(lines, every) else ({}, True)


def _round_up(lines: Sequence[Line]) -> Labels:
    """The labels of what several say one after the other, under a heading that says so: "Responses", and "Mia Roe: We had no choice."."""
    heads = [i for i, line in enumerate(lines) if _OF_ANSWERS.fullmatch(line.text)]
    labels = {
        i: label
        for i in range(heads[-1] + 1 if heads else len(lines), len(lines))
        if (label := _candidate(lines[i])) and not (_RUNS_ON.fullmatch(label["name"]) or _heads_a_part(label))
    }
    names = [label["name"] for label in labels.values()]
    named = 2 * sum(map(is_person, names)) >= len(names) and all(
        map(str.isupper, (name[0] for name in names))
    )
    follow = heads and heads[-1] + 1 in labels
    if not (follow and named) or len(labels) < _FEW_ANSWERS:
        return {}
    # "Views" can be seen, and "Answers" are a quiz's, where nobody in them says "I".
    speaking = sum(_SPEAKS.search(lines[i].text, label.end()) is not None for i, label in labels.items())
    if not _SAYS_SO.search(lines[heads[-1]].text) and 2 * speaking < len(labels):
        return {}
    return labels if len(labels) >= _MOST_LABELLED * _opened(lines, labels) else {}


def answers_alone(lines: Sequence[Line], labels: Labels) -> bool:
    """True for one person's answers to questions under no label."""
    names = {label["name"] for label in labels.values()}
    if len(labels) < _FEWEST or len(names) > 1 or not all(map(is_person, names)):
        return False
    asked = sum(i > 0 and lines[i - 1].text.endswith("?") for i in labels)
    return asked >= _ASKED * len(labels)


def _say_who_speaks(lines: Sequence[Line], labels: Labels) -> bool:
    """True where names or what is said show that the labels of a conversation are those who speak."""
    if 2 * _named(labels) >= len(labels):
        return True
    speaking: dict[str, list[bool]] = defaultdict(list)
    for i, words in _turns(lines, labels).items():
        speaking[key_of(labels[i]["name"])].append(_SPEAKS.search(words) is not None)
    spoken = [one for turns in speaking.values() for one in turns]
    return sum(spoken) >= _SPOKEN * len(spoken) and sum(map(any, speaking.values())) > 1


def label_of(line: Line) -> re.Match[str] | None:
    """The name and the colon that open a line; "Dear Mia:" names whom a letter speaks to."""
    found = _candidate(line)
    if not found:
        return None
    words = found["name"].split()
    if not (_is_capitals(found["name"]) or is_person(found["name"]) or _is_one_name(words)):
        return None
    return found


def key_of(name: str) -> str:
    """A speaker's name as it is compared: in small letters, without a title."""
    return TITLES.sub("", " ".join(name.split())).casefold().strip(" .")


def is_short_for(key: str, name: str) -> bool:
    """True for the initials or the surname of a longer name; both as `key_of` gives them."""
    short = key.replace(".", "")
    return " " in name and " " not in key and (name.rsplit(maxsplit=1)[-1] == key or _initials(name) == short)


def is_given_of(key: str, name: str) -> bool:
    """True for the given name of a longer name: "Mia" of "Mia Roe"."""
    return " " in name and " " not in key and name.split(maxsplit=1)[0] == key and "." not in key


def _candidate(line: Line) -> re.Match[str] | None:
    """A few words and the colon that open a line, whatever their form."""
    found = _LABEL.match(line.text)
    if found is None:
        return None
    words = found["name"].split()
    return found if len(words) <= _LONGEST and words[0].casefold() != "dear" else None


def _of_any_form(lines: Sequence[Line], named: Labels) -> Labels:
    """The labels that are names, and those of other forms that come back; none of those where they are the heads of a list."""
    found = {
        i: label
        for i, line in enumerate(lines)
        if (label := _candidate(line)) and (i in named or not _RUNS_ON.fullmatch(label["name"]))
    }
    counts = Counter(key_of(label["name"]) for label in found.values())
    back = {i: label for i, label in found.items() if counts[key_of(label["name"])] >= _OF_ANY_FORM}
    if _is_cycle([key_of(label["name"]) for label in back.values()]):
        return named
    return {i: label for i, label in found.items() if i in named or (i in back and not _heads_a_part(label))}


def _is_cycle(keys: Sequence[str]) -> bool:
    """True for three labels or more that come in the same order each time: "Price:", "Best seat:", "Worst seat:"."""
    size = len(set(keys))
    return size > 2 and all(key == keys[place % size] for place, key in enumerate(keys))


def _heads_a_part(label: re.Match[str]) -> bool:
    return _HEADS_A_PART.fullmatch(label["name"]) is not None


def _is_list(counts: Counter[str]) -> bool:
    """True where each label heads a part of a list."""
    return all(map(_HEADS_A_PART.fullmatch, counts))


def _is_capitals(name: str) -> bool:
    letters = [char for char in name if char.isalpha()]
    return sum(map(str.isupper, letters)) >= 0.7 * len(letters)


def _is_one_name(words: Sequence[str]) -> bool:
    return len(words) == 1 and words[0][0].isupper() and words[0][1:].islower()


def _is_conversation(lines: Sequence[Line], labels: Labels) -> bool:
    """True where labels that are names open most blocks, and come back."""
    if len(labels) < _FEWEST:
        return False
    opened = _opened(lines, labels)
    counts = Counter(key_of(found["name"]) for found in labels.values())
    back = sum(count for count in counts.values() if count > 1)
    returns = back > 1 or any(_stands_for(key, name) for key in counts for name in counts)
    talk = len(counts) > 1 and not _is_list(counts) and len(labels) >= _SHARE * opened
    # "Smith:" and "Jones:" in turn, and not the "Note:" and "Source:" of a list.
    in_turn = min(counts.values()) > 1 and len(counts) <= _FEW and len(labels) >= _MOST_LABELLED * opened
    return talk and returns and (_named(labels) * 2 >= len(labels) or in_turn)


def _is_in_turn(lines: Sequence[Line], labels: Labels, times: int = _OF_ANY_FORM) -> bool:
    """True where two labels or more open most blocks, each of them so many `times`, one after the other."""
    keys = [key_of(found["name"]) for found in labels.values()]
    counts = Counter(keys)
    if len(counts) < 2 or _is_list(counts) or len(labels) < _SHARE * _opened(lines, labels):
        return False
    often = sum(count for count in counts.values() if count >= times)
    changes = sum(one != other for one, other in pairwise(keys))
    return often >= _MOST_LABELLED * len(keys) and changes >= _IN_TURN * (len(keys) - 1)


def _is_told(lines: Sequence[Line], labels: Labels) -> bool:
    """True where the labels open sentences, and no values of a list."""
    turns = _turns(lines, labels).values()
    return (
        sum(ENDS_SENTENCE.search(words) is not None and len(words.split()) > 3 for words in turns)
        > len(turns) / 2
    )


def _named(labels: Mapping[int, re.Match[str]]) -> int:
    """How many labels are a name, initials or capitals, or a short form of a longer one."""
    full = [key for found in labels.values() if " " in (key := key_of(found["name"]))]
    return sum(
        is_person(found["name"])
        or _is_capitals(found["name"])
        or any(_stands_for(key_of(found["name"]), name) for name in full)
        for found in labels.values()
    )


def _stands_for(key: str, name: str) -> bool:
    return is_short_for(key, name) or is_given_of(key, name)


def _opened(lines: Sequence[Line], labels: Labels) -> int:
    """How many blocks there are from the first label on."""
    parted = any(line.apart for line in lines[1:])
    return sum(i in labels or lines[i].apart or not parted for i in range(min(labels), len(lines)))


def _turns(lines: Sequence[Line], labels: Labels) -> dict[int, str]:
    """The words from each label to the next one."""
    places = sorted(labels)
    return {
        i: " ".join([lines[i].text[labels[i].end() :], *(line.text for line in lines[i + 1 : after])])
        for i, after in zip(places, [*places[1:], len(lines)], strict=True)
    }


def _initials(name: str) -> str:
    return "".join(word[0] for word in name.split() if word) if " " in name else ""
