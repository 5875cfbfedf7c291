"""Each rule of attribution is tested by the example that stands beside it."""

import pytest

from claimline.attribution import find_attributions
from claimline.attribution.constructions.catalogue import CONSTRUCTIONS, Construction
from claimline.attribution.finder import Attribution
from claimline.attribution.lexicon.cues import CUES, verb_forms
from claimline.attribution.lexicon.frames import BELIEF_THAT, CLAIM_THAT, FRAMES, VIEW_OF, Frame
from claimline.attribution.syntax import phrase_after, phrase_before, steps_before
from claimline.attribution.syntax.steps import Step
from claimline.text.tokens import tokenize


def spans(text: str) -> list[tuple[str, str]]:
    """Speaker and words of each attribution in a text."""
    return [
        (text[slice(*a.source_span)], text[slice(*a.content_span)] if a.content_span else "")
        for a in found(text)
    ]


def found(text: str) -> list[Attribution]:
    return find_attributions(text)


@pytest.mark.parametrize("frame", [*FRAMES, CLAIM_THAT, BELIEF_THAT, VIEW_OF], ids=lambda frame: frame.name)
def test_a_frame_finds_the_speaker_of_its_example(frame: Frame) -> None:
    assert frame.source in [source for source, _ in spans(frame.example)]


@pytest.mark.parametrize("construction", CONSTRUCTIONS, ids=lambda construction: construction.name)
def test_a_construction_finds_speaker_and_words_of_its_example(construction: Construction) -> None:
    assert (construction.source, construction.content) in spans(construction.example)


@pytest.mark.parametrize("step", steps_before.STEPS, ids=lambda step: step.name)
def test_a_phrase_grows_left_over_its_example(step: Step[steps_before.Phrase]) -> None:
    tokens = tokenize(f"{step.example} said")
    assert phrase_before.phrase_before(tokens, 0, len(tokens) - 1) == (0, len(tokens) - 1)


@pytest.mark.parametrize("step", phrase_after.STEPS, ids=lambda step: step.name)
def test_a_phrase_grows_right_over_its_example(step: Step[phrase_after.Phrase]) -> None:
    tokens = tokenize(f"{step.example}, on Monday")
    assert phrase_after.phrase_after(tokens, 0, len(tokens)) == (0, len(tokens) - 3)


VERBS = [
    verb
    for frame in FRAMES
    if frame.name in {"say", "say something"}
    for verb in frame.verbs.split()
    if "_" not in verb
]


@pytest.mark.parametrize("verb", VERBS)
def test_every_verb_of_saying_finds_its_speaker(verb: str) -> None:
    past = next(word for word, form in verb_forms(verb) if form == "past")
    assert spans(f"Lena Ort {past} that the ferry was late.") == [("Lena Ort", "that the ferry was late")]


@pytest.mark.parametrize(
    ("verb", "forms"),
    [
        ("say", {"say", "says", "said", "saying"}),
        ("write", {"write", "writes", "wrote", "written", "writing"}),
        ("deny", {"deny", "denies", "denied", "denying"}),
        ("admit", {"admit", "admits", "admitted", "admitting"}),
        ("stress", {"stress", "stresses", "stressed", "stressing"}),
        ("agree", {"agree", "agrees", "agreed", "agreeing"}),
    ],
)
def test_the_forms_of_a_verb_are_spelled_right(verb: str, forms: set[str]) -> None:
    assert {word for word, _ in verb_forms(verb)} == forms


def test_no_reading_of_a_cue_is_listed_twice() -> None:
    for word, readings in CUES.items():
        assert len(set(readings)) == len(readings), word
