"""Verbs that no list of cues has, known by their form and their neighbours."""

from claimline.attribution.lexicon import words
from claimline.attribution.syntax.grammar import is_noun, is_past, is_plural
from claimline.attribution.syntax.unnamed import is_speaker_noun
from claimline.text.tokens import Token


def tells(tokens: list[Token], start: int, end: int) -> bool:
    """True for a clause whose verb no list has: "The road lies near the town" and Ort, not "The port officials in Oslo"."""
    return any(
        tokens[i].low.endswith("s")
        and tokens[i].text.islower()
        and not is_plural(tokens[i - 1])
        and is_noun(tokens[i - 1])
        and tokens[i + 1].low not in {"of", "and"}
        and not is_speaker_noun(tokens[i])
        and (
            tokens[i + 1].low in words.SMALL_WORDS - {"'s"} or is_past(tokens[i + 1]) or _leads(tokens, i + 1)
        )
        for i in range(start + 1, end - 1)
    )


def _leads(tokens: list[Token], index: int) -> bool:
    """True for the "north" of "north of" and the "ahead" of "ahead of", after a verb."""
    return tokens[index].text.islower() and tokens[index + 1].low == "of" and not is_plural(tokens[index])
