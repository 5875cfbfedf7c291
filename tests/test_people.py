import pytest

from claimline.attribution.people import People


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
        ("Ort", "Ivo Ort"),
    ],
)
def test_what_may_be_two_people_is_two_values(first: str, other: str) -> None:
    people = People()
    assert [people.value(first), people.value(other)] == [first, other]


def test_a_surname_gives_all_who_have_it() -> None:
    people = People()
    for name in ("John Ford", "Mary Ford", "Mr Ford"):
        people.value(name)
    assert people.of_surname("Ford") == ["John Ford", "Mary Ford"]


def test_looking_a_name_up_keeps_nothing() -> None:
    people = People()
    assert people.known("Ahmed Dahl") == "Ahmed Dahl"
    assert people.of_surname("Dahl") == []
