"""What holds of a case after any changes: built twice the same, undone to its reading, and no correction lost by another one."""

from pathlib import Path
from random import Random

import pytest

from case_files import files_of
from claimline.case.case import Case
from claimline.case.corrections import ADDED, LEFT_OUT, folded_words
from claimline.case.documents import Given
from claimline.case.past import Past
from claimline.model import NameLine

PEOPLE = ("Lena Ort", "Max Hill", "Ida Brand", "harbour staff")
VALUES = {
    "date": ("2011", "1999-05", "", "2016-03-04T10:30", "1987-02~"),
    "source": ("Lena Ort", "The Keel", "residents; Max Hill", "unknown"),
    "via": ("The Keel", ""),
    "stance": ("denied", "doubted", ""),
    "actors": ("Ida Brand; Max Hill", "Ålborg", ""),
    "title": ("=1+1", "Another headline"),
}
STEPS = 12
SEEDS = range(6)


def sentence(chance: Random) -> str:
    who, year, what = (
        chance.choice(PEOPLE),
        chance.randint(2009, 2015),
        chance.choice(("pier", "mill", "dam")),
    )
    return f"{who} said in {year} that the {what} was {chance.choice(('closed', 'sold', 'rotten'))}."


def article(sentences: list[str]) -> bytes:
    return "\n\n".join(["The town and the river", "Published 12 May 2016", *sentences]).encode()


def changed(sentences: list[str], chance: Random) -> list[str]:
    """Another version of a text: some of its sentences gone, altered, twice or in another place, and new ones."""
    new = [one for one in sentences if chance.random() < 0.7]
    new += [chance.choice(sentences) for _ in range(chance.randint(0, 2))]
    new += [sentence(chance) for _ in range(chance.randint(0, 2))]
    chance.shuffle(new)
    return [one.replace("said", "wrote") if chance.random() < 0.2 else one for one in new] or [
        sentence(chance)
    ]


def of_rows(case: Case, chance: Random, file: str) -> None:
    """One change at random in the rows of a document, as a page makes it."""
    writer, name = Past(case).case, file.partition(".")[0]
    rows = [row for row in case.rows() if row.id.partition(":")[0] == name]
    claims = [row for row in rows if row.cells["kind"] == "claim"]
    corrected = [one.correction for one in case.corrections() if one.correction.document == name]
    kind = chance.choice(("correct", "correct", "correct", "out", "add", "split", "join", "back"))
    why = chance.choice(("", "misread", '@why, and "why"'))
    if kind == "correct" and claims:
        column = chance.choice(list(VALUES))
        writer.correct(chance.choice(claims).id, column, chance.choice(VALUES[column]), why)
    elif kind == "out" and claims:
        writer.leave_out(chance.choice(claims).id, why)
    elif kind == "back" and corrected:
        writer.take_back(chance.choice(corrected))
    elif kind in {"add", "split"} and (long := [row for row in claims if len(row.cells["quote"]) > 20]):
        row = chance.choice(long)
        start, end = row.spans["span"]
        middle = chance.randint(start + 5, end - 5)
        if kind == "add":
            writer.add_row(file, start, middle, why, source="Lena Ort", date="2014")
        else:
            writer.split(row.id, [(start, middle), (middle, end)], why)
    elif kind == "join" and len(claims) > 1:
        writer.join([row.id for row in chance.sample(claims, 2)], why)


def of_documents(case: Case, chance: Random) -> None:
    """One change at random in the documents or the names of a case, as a page makes it."""
    writer, files = Past(case).case, [entry.file for entry in case.documents()]
    kind = chance.choice(("add", "remove", "move", "update", "state", "names", "undo"))
    if kind == "add":
        texts = [article([sentence(chance) for _ in range(3)]) for _ in range(2)]
        writer.add_all([Given("town.txt", text) for text in texts])
    elif kind == "remove" and len(files) > 1:
        writer.remove(chance.choice(files))
    elif kind == "move":
        writer.move(chance.choice(files), chance.randint(0, 2))
    elif kind == "update":
        writer.update(chance.choice(files), article([sentence(chance) for _ in range(4)]))
    elif kind == "state":
        writer.describe(chance.choice(files), published=chance.choice(("2010-01-02", "")), author="Ann Lee")
    elif kind == "names":
        line = NameLine(chance.choice(("Helena Ort", "Lena Ort")), "Max Hill", "person")
        writer.set_names([line], why=chance.choice(("", "he signs so")))
    else:
        Past(case).undo()


@pytest.fixture
def chance(request: pytest.FixtureRequest) -> Random:
    return Random(request.param)


def begun(folder: Path, chance: Random) -> Case:
    case = Case.make(folder)
    for name in ("pier", "mill"):
        case.add(f"{name}.txt", article([sentence(chance) for _ in range(5)]))
    return case


def walked(case: Case, chance: Random) -> None:
    for _ in range(STEPS):
        if chance.random() < 0.3:
            of_documents(case, chance)
        else:
            of_rows(case, chance, chance.choice(case.documents()).file)


@pytest.mark.parametrize("chance", SEEDS, indirect=True)
def test_after_any_changes_a_case_is_built_to_the_same_bytes_and_undone_to_its_reading(
    tmp_path: Path, chance: Random
) -> None:
    case = begun(tmp_path / "case", chance)
    before = files_of(case)
    walked(case, chance)
    after = files_of(case)
    assert case.build() == case.build() == after["events.csv"]
    assert (case.check(), files_of(case)) == ("", after)
    steps = len(Past(case).history().done)
    while Past(case).undo():
        pass
    assert files_of(case) == before
    for _ in range(steps):  # what the walk itself has undone last stays undone
        Past(case).redo()
    assert files_of(case) == after


@pytest.mark.parametrize("chance", SEEDS, indirect=True)
def test_corrections_and_another_document_s_reading_come_in_any_order(tmp_path: Path, chance: Random) -> None:
    one, other = (begun(tmp_path / name, Random(str(chance.getstate()))) for name in ("one", "other"))
    assert files_of(one) == files_of(other)
    steps, text = chance.random(), article([sentence(chance) for _ in range(4)])

    def corrected(case: Case) -> None:
        dice = Random(steps)
        for _ in range(STEPS):
            of_rows(case, dice, "pier.txt")

    def read(case: Case) -> None:
        case.update("mill.txt", text)
        case.add("dam.txt", text + b"\n\nThe dam leaked in 2012.")
        case.move("dam.txt", 0)
        case.build()

    corrected(one)
    read(one)
    read(other)
    corrected(other)
    assert files_of(one) == files_of(other)
    # And a table that is built from the files alone is the same again.
    (one.folder / "events.csv").unlink()
    assert one.build() == files_of(other)["events.csv"]


@pytest.mark.parametrize("chance", SEEDS, indirect=True)
def test_another_version_keeps_each_correction_at_its_words_or_shows_it_as_left_over(
    tmp_path: Path, chance: Random
) -> None:
    case = Case.make(tmp_path / "case")
    sentences = [sentence(chance) for _ in range(6)]
    case.add("pier.txt", article(sentences))
    for _ in range(STEPS):
        of_rows(case, chance, "pier.txt")
    before, made = files_of(case), {one.correction for one in case.corrections()}
    case.update("pier.txt", article(changed(sentences, chance)))
    placed = case.corrections()
    assert {one.correction for one in placed} == made
    assert {one.correction for one in placed if not one.row} == {*case.left_over()}
    read = {row.id: row for row in case.readings()[0].rows}
    rows = {row.id: row for row in case.rows()}
    own = {one.correction.row for one in placed if one.correction.becomes == ADDED}
    text = case.readings()[0].document.text  # type: ignore[union-attr]
    for one in (one for one in placed if one.row):
        words = folded_words(one.correction.words)
        if one.correction.row in own:
            assert words in folded_words(text)
        else:
            assert folded_words(read[one.row].cells["quote"]) == words
        assert (one.row in rows) == all(
            other.correction.becomes != LEFT_OUT for other in placed if other.row == one.row
        )
    case.update("pier.txt", article(sentences))
    assert files_of(case) == before
