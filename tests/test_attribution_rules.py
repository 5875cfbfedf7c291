"""Each rule of attribution is tested by the example that stands beside it, and is needed there."""

import pytest

from claimline.attribution import find_attributions, finder
from claimline.attribution.constructions.catalogue import CONSTRUCTIONS
from claimline.attribution.constructions.places import Catalogue, Construction
from claimline.attribution.lexicon.cues import CUES, verb_forms
from claimline.attribution.lexicon.frames import FRAMES, Frame
from claimline.attribution.lexicon.other_frames import (
    ACCORDING_TO,
    BELIEF_THAT,
    CLAIM_THAT,
    CRITICAL_OF,
    STANCE_ON,
    SURE_THAT,
    VIEW_OF,
)
from claimline.attribution.syntax import phrase_after, phrase_before, steps_before
from claimline.attribution.syntax.grammar import Bounds
from claimline.attribution.syntax.steps import Step, StepsOver
from claimline.text.tokens import tokenize

every_frame = pytest.mark.parametrize(
    "frame",
    [*FRAMES, ACCORDING_TO, CLAIM_THAT, BELIEF_THAT, STANCE_ON, VIEW_OF, CRITICAL_OF, SURE_THAT],
    ids=lambda frame: frame.name,
)
every_construction = pytest.mark.parametrize(
    "construction", CONSTRUCTIONS, ids=lambda construction: construction.name
)
every_step_left = pytest.mark.parametrize("step", steps_before.STEPS, ids=lambda step: step.name)
every_step_right = pytest.mark.parametrize("step", phrase_after.STEPS, ids=lambda step: step.name)


def spans(text: str) -> list[tuple[str, str]]:
    """Speaker and words of each attribution in a text."""
    return [
        (text[slice(*a.source_span)], text[slice(*a.content_span)] if a.content_span else "")
        for a in find_attributions(text)
    ]


@every_frame
def test_a_frame_finds_the_speaker_of_its_example(frame: Frame) -> None:
    assert frame.source in [source for source, _ in spans(frame.example)]


@every_frame
def test_without_its_frame_an_example_is_read_otherwise(
    frame: Frame, monkeypatch: pytest.MonkeyPatch
) -> None:
    whole = find_attributions(frame.example)
    for word, readings in list(CUES.items()):
        others = tuple(cue for cue in readings if cue.frame is not frame)
        if others:
            monkeypatch.setitem(CUES, word, others)
        else:
            monkeypatch.delitem(CUES, word)
    assert find_attributions(frame.example) != whole


@every_construction
def test_a_construction_finds_speaker_and_words_of_its_example(construction: Construction) -> None:
    assert (construction.source, construction.content) in spans(construction.example)


@every_construction
def test_without_its_construction_an_example_is_read_otherwise(
    construction: Construction, monkeypatch: pytest.MonkeyPatch
) -> None:
    others = [other for other in CONSTRUCTIONS if other is not construction]
    monkeypatch.setattr(finder, "CATALOGUE", Catalogue(others))
    assert (construction.source, construction.content) not in spans(construction.example)


def phrase_before_said(phrase: str) -> Bounds | None:
    tokens = tokenize(f"{phrase} said")
    return phrase_before.phrase_before(tokens, 0, len(tokens) - 1)


@every_step_left
def test_a_phrase_grows_left_over_its_example(step: Step[steps_before.Phrase]) -> None:
    assert phrase_before_said(step.example) == (0, len(tokenize(step.example)))


@every_step_left
def test_without_its_step_no_phrase_grows_left_over_its_example(
    step: Step[steps_before.Phrase], monkeypatch: pytest.MonkeyPatch
) -> None:
    others = StepsOver(other for other in steps_before.STEPS if other is not step)
    monkeypatch.setattr(steps_before, "_STEPS_OVER", others)
    assert phrase_before_said(step.example) != (0, len(tokenize(step.example)))


def phrase_before_comma(phrase: str) -> Bounds | None:
    tokens = tokenize(f"{phrase}, on Monday")
    return phrase_after.phrase_after(tokens, 0, len(tokens))


@every_step_right
def test_a_phrase_grows_right_over_its_example(step: Step[phrase_after.Phrase]) -> None:
    assert phrase_before_comma(step.example) == (0, len(tokenize(step.example)))


@every_step_right
def test_without_its_step_no_phrase_grows_right_over_its_example(
    step: Step[phrase_after.Phrase], monkeypatch: pytest.MonkeyPatch
) -> None:
    others = StepsOver(other for other in phrase_after.STEPS if other is not step)
    monkeypatch.setattr(phrase_after, "_STEPS_OVER", others)
    assert phrase_before_comma(step.example) != (0, len(tokenize(step.example)))


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
