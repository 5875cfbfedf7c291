import pytest

from claimline.attribution.readings import reading_note, readings_in


@pytest.mark.parametrize("how", ["", "just ", "in full "])
def test_whom_a_short_name_stands_for_is_read_back_from_among_other_sentences(how: str) -> None:
    note = f"Read against 3 May 2015. {reading_note('she', 'Mia Dahl', how)} The source denies it."  # type: ignore[arg-type]
    assert list(readings_in(note)) == [("she", "Mia Dahl")]


def test_a_word_for_two_people_stands_for_each_of_them() -> None:
    note = reading_note("They", "Mia Dahl;Bo Ek", "just ")
    assert note == "“They” is read as Mia Dahl and Bo Ek, named just before."
    assert [name for _, name in readings_in(note)] == ["Mia Dahl and Bo Ek", "Mia Dahl", "Bo Ek"]
