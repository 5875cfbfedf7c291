from pathlib import Path

import pytest

from claimline.errors import TableError, UnreadableError
from claimline.names.known import NameList, load_actors

SHIPPED = Path(__file__).parent.parent / "data" / "actors.csv"
ROWS = [
    ("Harbour Board", "the Board", "body"),
    ("Northern League", "NL", "group"),
    ("Lena Ort", "Ort", "person"),
    ("Ort ministry", "Ort ministry", "body"),
    ("The Gazette", "The Gazette", "outlet"),
    ("Norway", "Norway", "state"),
]


@pytest.fixture
def actors() -> NameList:
    return NameList(ROWS)


def names(actors: NameList, text: str) -> list[str]:
    return [name.name for name in actors.find(text)]


def test_an_alias_gives_the_canonical_name_with_its_place_in_the_text(actors: NameList) -> None:
    text = "Then Ort left."
    (name,) = actors.find(text)
    assert (text[name.start : name.end], name.name, name.kind) == ("Ort", "Lena Ort", "person")


def test_the_longest_alias_wins(actors: NameList) -> None:
    assert names(actors, "The Ort ministry met Ort.") == ["Ort ministry", "Lena Ort"]


@pytest.mark.parametrize(
    "text", ["The Ortega plan", "a sportsman", "Norwayan", "post-Ort", "von-Ort", "NLX", "oNL"]
)
def test_no_name_is_found_inside_another_word(actors: NameList, text: str) -> None:
    assert names(actors, text) == []


@pytest.mark.parametrize(
    "text", ["Ort’s plan", "Ort's plan", "(Ort)", "“Ort”", "Ort-led", "anti-Ort", "Ort/Hale"]
)
def test_marks_beside_a_name_do_not_hide_it(actors: NameList, text: str) -> None:
    assert names(actors, text) == ["Lena Ort"]


def test_an_arabic_article_does_not_hide_a_group_but_makes_another_person() -> None:
    actors = NameList([("Rahman Corps", "Rahman Corps", "group"), ("Ivo Hale", "Hale", "person")])
    assert names(actors, "al-Rahman Corps met Rami al-Hale") == ["Rahman Corps"]


def test_an_apostrophe_inside_a_name_parts_its_words() -> None:
    assert names(NameList([("Jaysh al-Asha'er", "Jaysh al-Asha'er", "group")]), "the Jaysh al-Asha’er") == [
        "Jaysh al-Asha'er"
    ]


def test_an_acronym_counts_as_it_is_written(actors: NameList) -> None:
    assert names(actors, "the NL and the nl") == ["Northern League"]


def test_capitals_of_people_and_papers_have_to_be_there(actors: NameList) -> None:
    assert names(actors, "the gazette wrote of an ort") == []


def test_states_and_groups_are_found_in_any_case(actors: NameList) -> None:
    assert names(actors, "norway NORWAY") == ["Norway", "Norway"]


def test_a_name_may_run_over_a_line_break_and_a_no_break_space(actors: NameList) -> None:
    assert names(actors, "Lena\u00a0Ort met Lena\nOrt") == ["Lena Ort", "Lena Ort"]


def test_canonical_reads_a_whole_phrase_its_article_aside(actors: NameList) -> None:
    assert actors.canonical("Board") == "Harbour Board"
    assert actors.canonical("the Ort ministry") == "Ort ministry"
    assert actors.canonical("Ort and Hale") == "Ort and Hale"


def test_a_later_list_wins(tmp_path: Path) -> None:
    first, second = tmp_path / "a.csv", tmp_path / "b.csv"
    first.write_text("canonical,alias,kind\nLena Ort,Ort,person\n", encoding="utf-8")
    second.write_text("canonical,alias,kind\nOrt & Sons,Ort,body\n", encoding="utf-8")
    assert load_actors(first, second).canonical("Ort") == "Ort & Sons"


@pytest.mark.parametrize(
    ("content", "message"),
    [
        ("canonical,alias\nA,B\n", "the column kind is missing"),
        ("canonical,alias,kind\n,B,person\n", "row 2: canonical is empty"),
        ("canonical,alias,kind\nA,B,ship\n", "row 2: kind is 'ship'"),
    ],
)
def test_a_broken_list_is_named_with_its_row(tmp_path: Path, content: str, message: str) -> None:
    path = tmp_path / "actors.csv"
    path.write_text(content, encoding="utf-8")
    with pytest.raises(TableError, match=message):
        load_actors(path)


def test_a_missing_list_and_a_folder_are_named(tmp_path: Path) -> None:
    with pytest.raises(
        UnreadableError, match=r"none\.csv cannot be read \(No such file or directory\); check"
    ):
        load_actors(tmp_path / "none.csv")
    with pytest.raises(UnreadableError, match=r"cannot be read \(Is a directory\); check"):
        load_actors(tmp_path)


def test_a_list_whose_quotation_marks_do_not_close_is_named(tmp_path: Path) -> None:
    path = tmp_path / "actors.csv"
    path.write_text('canonical,alias,kind\nMia Hale,"' + "Hale\n" * 30_000, encoding="utf-8")
    with pytest.raises(UnreadableError, match=r"actors\.csv is not a CSV table \(.*\); check its quotation"):
        load_actors(path)


@pytest.mark.parametrize(
    ("alias", "canonical"),
    [
        ("the regime", "Syrian government"),
        ("SAA", "Syrian army"),
        ("Daesh", "ISIS"),
        ("The FT", "Financial Times"),
        ("NYT", "New York Times"),
        ("Assad", "Bashar al-Assad"),
    ],
)
def test_the_shipped_list_knows_the_usual_spellings(alias: str, canonical: str) -> None:
    assert load_actors(SHIPPED).canonical(alias) == canonical
