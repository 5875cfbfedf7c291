"""One sentence with the names in it: those of the list, and those that no list knows, taken by their form.

They are found once, for all who ask: whom a statement is about, who speaks, who carried the words.
"""

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from claimline.attribution.lexicon import nouns, words
from claimline.attribution.lexicon.cues import FINITE
from claimline.attribution.resolution.name_parts import name_and_title
from claimline.attribution.resolution.naming import wording
from claimline.attribution.resolution.nobody import is_place, is_vessel, past_date
from claimline.attribution.syntax.grammar import Bounds, is_past
from claimline.attribution.syntax.proper_names import capital_runs, is_body, is_demonym, is_person
from claimline.attribution.syntax.unnamed import is_person_noun
from claimline.model import Span
from claimline.names.known import Name, NameList
from claimline.text.spans import within
from claimline.text.tokens import Token

_NUMERAL = re.compile(r"[IVX]+\.?")
_NO_PLACES = nouns.BEFORE_BODIES | frozenset(
    "central former new old regional provincial national federal foreign armed special allied joint interim transitional".split()
)
_BEFORE_PLACES = frozenset(
    "in into from near across at inside outside around throughout within toward towards to".split()
)
_VERBAL = FINITE | words.AUXILIARIES
_GOING_ON = frozenset({"added", "adds", "continued", "went"})
_ENDS = frozenset({".", "!", "?"})


class Sentence(NamedTuple):
    """A sentence, or another stretch of text, with its tokens and the names in it, both in order.

    A name that no list knows has the kind `body` or `outlet` by its words, `person` after a title, and else none: two
    capitals can be a person or a place. `singles` are capitalised words that stand alone where a person can stand: they
    are names only where the document knows them. `institutions` are named by a common noun ("the council").
    """

    text: str
    tokens: Sequence[Token]
    names: Sequence[Name]
    singles: Sequence[Token] = ()
    institutions: Sequence[Name] = ()

    def place(self, position: int) -> int:
        """The number of the first token that begins at a code point of the text, or after it."""
        return bisect_left(self.tokens, (position,))

    def outside(self, area: Sequence[Span]) -> "Sentence":
        """The sentence without the names in an area (`text.spans`)."""
        names, institutions = (
            [name for name in kind if not within(area, name.start)]
            for kind in (self.names, self.institutions)
        )
        return self._replace(names=names, institutions=institutions)

    def with_names_of(self, other: "Sentence", span: Span) -> "Sentence":
        """The sentence with the names too that another reading of it has in a span."""
        names, institutions = (
            sorted({*own, *more[bisect_left(more, (span[0],)) : bisect_left(more, (span[1],))]})
            for own, more in ((self.names, other.names), (self.institutions, other.institutions))
        )
        return self._replace(names=names, institutions=institutions)

    def replies(self, pronoun: Token) -> bool:
        """True for "“You did,” he said", and not "he added": in a dialogue either can speak next."""
        verb = self.place(pronoun.end)
        added = verb < len(self.tokens) and self.tokens[verb].low in _GOING_ON
        return self.tokens[0].text in words.OPENING_MARKS and not added

    def is_of_another(self, surname: Token, full: Sequence[str], lead: int) -> bool:
        """True for the "Hale" of "Hale's wife, Mia", where Mia Hale is known; and where nobody of that name is.

        Before `lead`, where the first paragraph ends, papers leave out first names that they give afterwards.
        """
        if not full:
            return surname.start >= lead and not any(name.name.endswith(surname.text) for name in self.names)
        after = self.tokens[self.place(surname.end) :][:4]
        if len(after) < 4 or after[0].low != "'s" or after[1].low not in nouns.KIN:
            return False
        given = after[3] if after[2].text == "," else after[2]
        return any(name.split()[0] == given.text for name in full)


def sentence_of(text: str, tokens: list[Token], actors: NameList) -> Sentence:
    """The sentence that consists of these tokens, with its names found."""
    if not tokens:
        return Sentence(text, tokens, ())
    known = actors.find(text, tokens[0].start, tokens[-1].end, tokens)
    if known and any(name.kind == "body" for name in known):
        known = [name for name in known if name.kind != "body" or not _goes_on(tokens, name)]
    runs = [_past_opening(tokens, run) for run in capital_runs(tokens, 0, len(tokens))]
    runs = [run for run in (past_date(text, tokens, run) for run in runs) if run[0] < run[1]]
    if not runs:
        return Sentence(text, tokens, known)
    kept = list(known)
    found: list[Name] = []
    singles: list[Token] = []
    starts = {name.start for name in known}
    for run in runs:
        if run[1] - run[0] == 1 and not _can_stand_alone(tokens, run):
            token = tokens[run[0]]
            if token.start not in starts and _may_be_surname(tokens, run[0]):
                singles.append(token)
            continue
        start, end = tokens[run[0]].start, tokens[run[1] - 1].end
        reaching = bisect_left(kept, (start,))
        reaching -= reaching > 0 and kept[reaching - 1].end > start
        inside = kept[reaching : bisect_left(kept, (end,))]
        if body := _body_of(text, tokens, run, inside):
            kept = [name for name in kept if name not in inside]
            found.append(body)
            continue
        if len(inside) == 1 and _is_namesake(tokens, run, inside[0]):
            kept.remove(inside[0])
            inside = []
        if not inside:
            found.extend(_by_form(text, tokens, run))
    return Sentence(text, tokens, sorted([*kept, *found]) if found else kept, singles)


def _past_opening(tokens: list[Token], run: Bounds) -> Bounds:
    """The "Ort" of "@Nightowl Ort retired" and "Ask Ort": who is addressed, and what he is to do, is no part of the name."""
    first, end = run
    opens = first == 0 or tokens[first - 1].text in _ENDS
    addressed = tokens[first].text[0] == "@" or (opens and tokens[first].low in words.IMPERATIVES)
    return (first + 1, end) if addressed and end - first > 1 else run


def _goes_on(tokens: list[Token], name: Name) -> bool:
    """True for the "Observatory" of "Observatory for Harbours": a longer name is another one's."""
    after = bisect_left(tokens, (name.end,))
    if after + 2 >= len(tokens) or tokens[after].low not in {"for", "of"}:
        return False
    first = bisect_left(tokens, (name.start,))
    first += tokens[first].low in words.ARTICLES
    if first != after - 1 or not tokens[first].is_capital:
        return False
    following = tokens[after + 1 + (tokens[after + 1].low == "the")]
    return following.is_capital


def _can_stand_alone(tokens: list[Token], run: Bounds) -> bool:
    """True for one capitalised word that can be a name by its neighbours: "Mr Hale", "the Hale government"."""
    first, end = run
    return (first > 0 and tokens[first - 1].low in nouns.TITLES) or (
        end < len(tokens) and tokens[end].low in nouns.BODIES_OF_PLACES
    )


def _may_be_surname(tokens: list[Token], index: int) -> bool:
    """False for the first word of a sentence, unless a verb follows, and after "in" and the like ("in Hale")."""
    if tokens[index].low in words.TIME_WORDS:
        return False
    if index > 2 and tokens[index - 3].text in words.OPENING_MARKS and tokens[index - 2].is_capital:
        return False  # "Ana “Bee” Roe"
    following = tokens[index + 1] if index + 1 < len(tokens) else None
    if index == 0 or not tokens[index - 1].is_word:
        return following is not None and (following.low in _VERBAL or is_past(following))
    owns = following is not None and following.low == "'s"  # "to Hale's army"
    return owns or tokens[index - 1].low not in _BEFORE_PLACES


def _by_form(text: str, tokens: list[Token], run: Bounds) -> Iterator[Name]:
    """A person or body that no list has, where the run of capitals looks like one."""
    first, end = run
    if first == 0 and end > 2 and tokens[0].low.endswith("ing"):
        first, run = 1, (1, end)  # "Praising Mia Hale, they left"
    if tokens[first].text[0] == "@" or _names_nobody(tokens[first:end]):
        return
    if is_vessel(tokens, run):
        return
    if is_place(tokens, run):
        yield Name(tokens[first].start, tokens[end - 1].end, wording(text, tokens[first:end]), "place")
        return
    name, title = name_and_title(tokens[first:end])
    if len(name) == 1 and title and not any(token.low in nouns.TITLES for token in title):
        name, title = tokens[first:end], ()  # "Developer Survey"
    body = end - first > 1 and is_body(list(name), (0, len(name)))
    if body:
        name, title = tokens[first:end], ()
    elif not title and (not is_person(tokens, run) or _is_adjective(tokens, run)):
        return
    kind = "outlet" if body and tokens[end - 1].low in nouns.OUTLETS else "body" if body else ""
    if not body and (title or _is_titled(tokens, run)):
        kind = "person"
    yield Name(tokens[first].start, tokens[end - 1].end, wording(text, name), kind)


def _body_of(text: str, tokens: list[Token], run: Bounds, inside: list[Name]) -> Name | None:
    """The "Harlow government": a name before an ordinary noun for a body, where the list knows no longer name."""
    first, end = run
    if (
        end >= len(tokens)
        or tokens[end].text not in nouns.BODIES_OF_PLACES
        or tokens[first].low in _NO_PLACES
    ):
        return None
    if any(name.start < tokens[first].start or name.end > tokens[end - 1].end for name in inside):
        return None
    return Name(tokens[first].start, tokens[end].end, wording(text, tokens[first : end + 1]), "body")


def _is_namesake(tokens: list[Token], run: Bounds, name: Name) -> bool:
    """True for the "Hale" in "Rami Hale" where the list knows another Hale: a longer name is another one's."""
    index = bisect_left(tokens, (name.start,), run[0], run[1])
    alone = index < run[1] and tokens[index].start == name.start and tokens[index].end == name.end
    if name.kind != "person" or not alone or index == run[0] or index + 1 < run[1]:
        return False
    before = tokens[index - 1]
    ordinary = before.low in nouns.TITLES or is_person_noun(before) or is_demonym(before)
    opens = index - 1 == 0 and run[1] - run[0] == 2  # "Praising Hale, they left"
    return not ordinary and not (opens and before.low.endswith(("ing", "ed", "ly"))) and before.text.isalpha()


def _names_nobody(run: Sequence[Token]) -> bool:
    """True for things and events ("World War II"), and for titles without a name ("the President", not "Mr King")."""
    end = len(run)
    while end > 1 and _NUMERAL.fullmatch(run[end - 1].text):
        end -= 1
    if run[end - 1].low in nouns.THINGS:
        return True
    addressed = len(run) > 1 and run[0].low in nouns.COURTESIES and run[-1].low not in nouns.OFFICES
    return not addressed and all(token.low in nouns.TITLES or is_person_noun(token) for token in run)


def _is_adjective(tokens: list[Token], run: Bounds) -> bool:
    """True for "Former Soviet" in "Former Soviet troops": a demonym alone, or before a noun, names nobody."""
    last = tokens[run[1] - 1]
    if not is_demonym(last):
        return False
    if all(is_demonym(token) for token in tokens[run[0] : run[1]]):
        return True
    following = tokens[run[1]] if run[1] < len(tokens) else None
    return following is not None and following.text[0].islower() and following.low not in words.SMALL_WORDS


def _is_titled(tokens: list[Token], run: Bounds) -> bool:
    first = tokens[run[0]]
    before = tokens[run[0] - 1] if run[0] else None
    if first.low in nouns.RANKS or first.low in nouns.COURTESIES:
        return True
    return before is not None and (before.low in nouns.TITLES or is_person_noun(before))
