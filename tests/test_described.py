"""Whom a statement is about without a name: groups by what describes them, states by their adjective, "anti-Hale"."""

from pathlib import Path

import pytest

from claimline.attribution import attribute
from claimline.attribution.lexicon import nouns
from claimline.model import Document, Passage
from claimline.names.known import NameList, load_actors
from claimline.names.states import STATES

SHIPPED = load_actors(Path(__file__).parent.parent / "data" / "actors.csv")


def actors(words: str, names: NameList = SHIPPED) -> tuple[str, ...]:
    """Whom Mia Hale's words are about."""
    text = f"Mia Hale said that {words}."
    (statement,) = attribute(Document("t", text, (Passage("paragraph", "p1", "p", 0, len(text)),)), names)
    assert statement.source == ("Mia Hale",)
    return statement.actors


@pytest.mark.parametrize(
    ("words", "group"),
    [
        ("it was aimed at Western audiences", "Western audiences"),
        ("western intelligence agencies had known it", "western intelligence agencies"),
        ("the ferry belonged to Norwegian farmers", "Norwegian farmers"),
        ("the Kurdish minority left", "Kurdish minority"),
        ("Iraqis and nobody else were hurt", "Iraqis"),
        ("it was meant for the broader opposition", "broader opposition"),
        ("the rest of the opposition was late", "opposition"),
        ("it fell in the part that rebels control", "rebels"),
        ("it was a show for the West", "the West"),
        ("the West knew of it", "the West"),
        ("it was at war with further rebels", "further rebels"),
        ("the militia left", "militia"),
        ("fighters left", "fighters"),
        ("the security forces left", "security forces"),
        ("it was taken by rebel groups", "rebel groups"),
    ],
)
def test_a_group_without_a_name_is_an_actor_as_it_is_described(words: str, group: str) -> None:
    assert actors(words) == (group,)


def test_a_long_row_of_nouns_is_read_like_a_short_one() -> None:
    assert actors("it met Western " + "audience " * 1000 + "here") == ()


@pytest.mark.parametrize(
    "words",
    [
        "Norwegian bread was dear",
        "it was usual in Arab countries",
        "two Norwegians were on board",
        "he dressed as Norwegian farmers dress",
        "a Norwegian farmer had seen it",
        "the plans of the opposition were old",
        "he had moved to the West",
        "it was colder in the West",
        "the West coast was closed",
        "the wind came out of the west",
        "market forces decide",
        "two groups left",
        "local groups left",
    ],
)
def test_a_thing_a_place_and_single_people_are_no_group(words: str) -> None:
    assert actors(words) == ()


@pytest.mark.parametrize(
    ("words", "states"),
    [
        ("it began before Norwegian intervention", ("Norway",)),
        ("Norwegian and Danish support was late", ("Norway", "Denmark")),
        ("British military intervention ended it", ("United Kingdom",)),
        ("South Korean sanctions hurt", ("South Korea",)),
        ("Sri Lankan mediation helped", ("Sri Lanka",)),
        ("Norwegian air strikes hit it", ("Norway",)),
        ("Norwegian ties with the port were old", ("Norway",)),
        ("anti-American songs were sung", ("United States",)),
        ("the Norwegian-backed side won", ("Norway",)),
    ],
)
def test_a_state_acts_under_its_adjective(words: str, states: tuple[str, ...]) -> None:
    assert actors(words) == states


@pytest.mark.parametrize(
    "words",
    [
        "Norwegian strikes stopped the trains",
        "Norwegian links are long",
        "a Norwegian operation saved his knee",
        "it spoke Norwegian",
        "anti-war songs were sung",
        "the ferry-backed side won",
    ],
)
def test_an_adjective_alone_is_no_state(words: str) -> None:
    assert actors(words) == ()


def test_who_helps_for_a_state_is_a_group_and_not_the_state() -> None:
    assert actors("Norwegian aid workers came") == ("Norwegian aid workers",)


def test_the_list_of_names_says_how_a_state_is_called() -> None:
    assert actors("Norwegian support was late", NameList([("Kingdom of Norway", "Norway", "state")])) == (
        "Kingdom of Norway",
    )


@pytest.mark.parametrize("words", ["anti-Assad songs were sung", "pro-Assad songs were sung"])
def test_what_is_against_somebody_or_for_him_is_about_him(words: str) -> None:
    assert actors(words) == ("Bashar al-Assad",)


def test_what_is_against_one_of_the_people_of_the_text_is_about_him() -> None:
    for text, about in (
        ("Lena Ort won. Mia Hale said that anti-Ort songs were sung.", ("Lena Ort",)),
        ("Lena Ort and Bo Ort won. Mia Hale said that anti-Ort songs were sung.", ()),
    ):
        document = Document("t", text, (Passage("paragraph", "p1", "p", 0, len(text)),))
        assert attribute(document, SHIPPED)[-1].actors == about


def test_those_who_speak_are_not_whom_it_is_about() -> None:
    text = "Norwegian farmers said that it sank."
    (statement,) = attribute(Document("t", text, (Passage("paragraph", "p1", "p", 0, len(text)),)), SHIPPED)
    assert (statement.source, statement.actors) == (("Norwegian farmers",), ())


def test_every_adjective_of_a_state_is_known_as_no_name_by_itself() -> None:
    assert [word for word in STATES if word.split()[-1].lower() not in nouns.DEMONYMS] == []
    assert [word for word, state in STATES.items() if not (word.istitle() and state)] == []
