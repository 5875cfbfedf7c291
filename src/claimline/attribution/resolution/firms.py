"""The firms of one document, and what they are called later: "Oster Tow", "Oster" and "the tug maker" for Oster Tow Corp.

A trade stands for a firm only where no other name of the document can be a firm's: a wrong one is worse than none.
"""

from collections.abc import Callable, Iterator, Sequence

from claimline.attribution.lexicon import nouns, words
from claimline.attribution.resolution.gender import likely_gender
from claimline.attribution.resolution.naming import wording
from claimline.attribution.resolution.phrase_parts import core_and_aside
from claimline.attribution.resolution.sentence import Sentence
from claimline.attribution.syntax.grammar import is_noun, is_time
from claimline.attribution.syntax.proper_names import is_demonym
from claimline.names.known import Name, NameList
from claimline.text.tokens import Token

# "The parent company", "the other airline": not the one that was named.
_ANOTHER = frozenset("other parent rival new combined merged former competing target sister private".split())
_PLACED = frozenset({"in", "at", "near", "of"})


class Firms:
    """The firms of one document as they come up."""

    def __init__(self) -> None:
        self._by_name: dict[
            str, dict[str, None]
        ] = {}  # by the words before "Corp.", and by the first of them
        self._others: dict[str, None] = {}  # other names that can be firms'
        self._several = False  # whether one of these is another's; that stays so

    def note(self, name: str) -> None:
        """Keep what a body is called from now on, if it is a firm."""
        for short in _short_names(name):
            self._by_name.setdefault(short, {})[name] = None

    def note_sentence(self, sentence: Sentence, of_surname: Callable[[str], Sequence[str]]) -> None:
        """Keep the names of a sentence; `of_surname` knows the people of the document."""
        for name in sentence.names:
            if name.kind in {"", "body"} and not likely_gender(name.name):
                self._others[name.name] = None
            if name.kind == "body":
                self.note(name.name)
                self.note(_with_owner(sentence, name))
        self._others.update((word, None) for word in _single_names(sentence) if not of_surname(word))

    def fitting(self, text: str, phrase: Sequence[Token], actors: NameList) -> list[str]:
        """Those whom "Oster Tow" can mean after Oster Tow Corp., and "the tug maker" too."""
        core, _ = core_and_aside(phrase)
        said = wording(text, core)
        named = bool(core) and core[-1].is_capital
        if not (named or phrase[0].low == "the") or actors.lookup(said):
            return []
        return self.called(said) if named else self.meant_by(core)

    def called(self, name: str) -> list[str]:
        """The firms that go by a name: Oster Tow Corp. by "Oster Tow" and by "Oster"."""
        return list(self._by_name.get(name.casefold(), ()))

    def meant_by(self, phrase: Sequence[Token]) -> list[str]:
        """The one firm of the document so far, where its trade can mean it ("Oster-based company", "tug maker"); else nothing."""
        if self._several or not _is_trade(phrase):
            return []
        firms = list(dict.fromkeys(name for names in self._by_name.values() for name in names))
        whole = max(firms, key=len, default="")
        self._several = any(n not in whole and whole not in self.called(n) for n in (*firms, *self._others))
        return [] if self._several or not whole else [whole]


def _short_names(name: str) -> set[str]:
    """What a firm is called after its full name, in lower case; empty for a body that is none."""
    parts = name.casefold().split()
    kept = list(parts)
    while kept and kept[-1].rstrip(".,") in nouns.FIRM_MARKS:
        kept.pop()
    return {" ".join(kept), kept[0]} if kept and len(kept) < len(parts) else set()


def _with_owner(sentence: Sentence, firm: Name) -> str:
    """The "Carver's Point Co." whose run of capitals is "Point Co."; the firm's name for "Oster's Point Yard Co."."""
    first = sentence.place(firm.start)
    owner, possessive = sentence.tokens[max(0, first - 2) : first] if first > 1 else (None, None)
    if owner is None or possessive is None or possessive.low != "'s" or not owner.is_capital:
        return firm.name
    known = any(name.start <= owner.start < name.end for name in sentence.names)
    alone = all(" " not in short for short in _short_names(firm.name))
    return (
        firm.name
        if known or not alone
        else wording(sentence.text, sentence.tokens[first - 2 : sentence.place(firm.end)])
    )


def _is_trade(phrase: Sequence[Token]) -> bool:
    """True for the trade of one firm, the article aside."""
    end = next((i for i, token in enumerate(phrase) if token.low in words.ATTACHING), len(phrase))
    before = {token.text for token in phrase[: max(0, end - 1)]}
    described = before.isdisjoint(_ANOTHER | words.NUMBERS | {"'s"})
    return end > 0 and described and phrase[end - 1].text in nouns.ANY_FIRM


def _single_names(sentence: Sentence) -> Iterator[str]:
    """Single words that can be the name of somebody or of a firm: no first word, place, people, day or state."""
    tokens = sentence.tokens
    for index in range(1, len(tokens)):
        token, before = tokens[index], tokens[index - 1]
        alone = token.is_capital and is_noun(token) and "-" not in token.text
        alone = alone and not (before.is_capital or is_time(token) or is_demonym(token) or is_demonym(before))
        following = tokens[index + 1 : index + 3]
        in_state = len(following) > 1 and following[0].text == "," and following[1].is_capital
        if alone and before.is_word and before.low not in _PLACED and not in_state:
            yield token.text
