"""A cue with what stands around it in its sentence, as the constructions give it, in token indices."""

from typing import NamedTuple

from claimline.attribution.lexicon.frames import Force
from claimline.attribution.syntax.grammar import Bounds


class Match(NamedTuple):
    """A cue with what stands around it, in token indices (first, end).

    Attributes:
        source: the phrase of the speaker.
        after: where the words reported can begin, if they follow.
        content: the words reported, where the construction settles them; else `content` finds them around the cue.
        via, addressee: the phrases of the one who carried the words and of the one who heard them first.
        negated: True for "never praised", "did not confirm", "refused to say".
        passive: True where the speaker follows "by".
        shared: True where the speaker's phrase is that of a cue before it, or of the whole sentence.
        noun: True where a noun tells of a wish or opinion ("her criticism of the ferry"), whose holder is no subject.
    """

    source: Bounds
    cue: Bounds
    verb: str
    force: Force
    after: int
    content: Bounds | None = None
    via: Bounds | None = None
    addressee: Bounds | None = None
    negated: bool = False
    passive: bool = False
    shared: bool = False
    noun: bool = False

    @property
    def left(self) -> int:
        """Where speaker and cue begin; the cue alone, where the speaker belongs to a cue before it."""
        return self.cue[0] if self.shared else min(self.cue[0], self.source[0])

    def is_object_of(self, before: "Match") -> bool:
        """True for the "claims" of "pilots question claims that", whose phrase is subject and verb of the match before."""
        (first, end), cue = self.source, before.cue[0]
        return first == before.source[0] and before.source[1] <= cue and first < cue < end


def mark_match(source: Bounds, mark: int, content: Bounds | None, *, verb: str = ":") -> Match:
    """The match of the punctuation mark at token `mark`, which stands for "says"."""
    return Match(source, (mark, mark + 1), verb, "says", after=mark + 1, content=content)
