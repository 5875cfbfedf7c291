from itertools import permutations

import pytest

from claimline.attribution.resolution.people import People


@pytest.mark.parametrize(
    ("first", "other"),
    [
        ("Ahmad Dahl", "Ahmed Dahl"),
        ("Ivo Ort", "Colonel Ivo Ort"),
        ("Col. Ivo Ort", "Colonel Ivo Ort"),
        ("Lt. Gen. Tom Hale", "General Tom Hale"),
        ("John J. Ford", "John Ford"),
        ("Bashar Al Zoubi", "Bashar al-Zoubi"),
        ("José Núñez", "Jose Nunez"),
        ("Ahmad ash-Shami", "Ahmad al-Shami"),
        ("Ahmad Ash Shami", "Ahmad al-Shami"),
        ("Bo Ek", "Bo Ek Jr."),
        ("Bo Ek Jr", "Bo Ek, Jr."),
    ],
)
def test_two_spellings_of_one_person_are_one_value_the_first(first: str, other: str) -> None:
    people = People()
    assert [people.value(first), people.value(other)] == [first, first]


@pytest.mark.parametrize(
    ("first", "other"),
    [
        ("John Ford", "Mary Ford"),
        ("Ann Lee", "Anna Lee"),
        ("Captain Ivo Ort", "Colonel Ivo Ort"),
        ("John A. Ford", "John B. Ford"),
        ("Bo Ek Sr.", "Bo Ek Jr."),
        ("Bo Ek II", "Bo Ek III"),
        ("Ort", "Ivo Ort"),
    ],
)
def test_what_may_be_two_people_is_two_values(first: str, other: str) -> None:
    people = People()
    assert [people.value(first), people.value(other)] == [first, other]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("John A. Ford", "John B. Ford"),
        ("John Ford Sr.", "John Ford Jr."),
        ("Captain John Ford", "Colonel John Ford"),
    ],
)
def test_two_who_contradict_each_other_stay_two_in_whatever_order_they_come_up(one: str, other: str) -> None:
    for names in permutations(["John Ford", one, other]):
        people = People()
        for name in names:
            people.value(name)
        assert people.value(one) != people.value(other)


def test_an_initial_spelt_out_later_speaks_against_another_name_too() -> None:
    people = People()
    names = ["Bo M. Ek", "Bo Max Ek", "Bo Mats Ek"]
    assert [people.value(name) for name in names] == ["Bo M. Ek", "Bo M. Ek", "Bo Mats Ek"]


def test_a_spelling_that_was_only_looked_up_speaks_against_another_too() -> None:
    people = People()
    people.value("Bo Ek")
    assert [people.known(name) for name in ("Bo A. Ek", "Bo B. Ek")] == ["Bo Ek", "Bo B. Ek"]


def test_a_surname_gives_all_who_have_it() -> None:
    people = People()
    for name in ("John Ford", "Mary Ford", "Mr Ford"):
        people.value(name)
    assert people.of_surname("Ford") == ["John Ford", "Mary Ford"]


def test_looking_a_name_up_keeps_nothing() -> None:
    people = People()
    assert people.known("Ahmed Dahl") == "Ahmed Dahl"
    assert people.of_surname("Dahl") == []
