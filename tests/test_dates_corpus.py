import csv
from pathlib import Path

import pytest

from claimline.dates import bounds_of, find_dates, in_words

CORPUS = Path(__file__).parent / "corpus"


def _rows() -> list[dict[str, str]]:
    with (CORPUS / "dates.tsv").open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE))


ROWS = _rows()


@pytest.mark.parametrize("row", ROWS, ids=[f"{row['words']} in {row['sentence'][:20]}" for row in ROWS])
def test_an_expression_is_read_as_a_careful_reader_would(row: dict[str, str]) -> None:
    mentions = find_dates(row["sentence"], row["anchor"], "news")

    found = [(m.text, m.timex_value, m.edtf, m.qualifier) for m in mentions]
    assert (row["words"], row["timex"], row["edtf"].strip(), row["qualifier"]) in found


def test_every_date_of_the_corpus_can_be_said_in_words() -> None:
    for row in ROWS:
        for m in find_dates(row["sentence"], row["anchor"], "news"):
            words = in_words(m.edtf, m.earliest, m.latest, m.precision, m.qualifier)

            assert (words == "no date") is not bool(m.edtf)
            assert not set(words) & set("[]~?%/")


def test_the_bounds_of_a_date_are_those_of_its_edtf_unless_it_lasts_until_the_anchor() -> None:
    for row in ROWS:
        for m in find_dates(row["sentence"], row["anchor"], "news"):
            earliest, latest = bounds_of(m.edtf)

            assert (m.earliest, m.latest) == (earliest, row["anchor"] if m.edtf.endswith("/..") else latest)


def test_the_corpus_holds_150_expressions() -> None:
    assert len(ROWS) >= 150


def test_a_text_full_of_numbers_holds_no_date() -> None:
    text = (CORPUS / "no_dates.txt").read_text(encoding="utf-8")

    assert len(text.encode()) >= 20_000
    assert [(m.text, m.rule) for m in find_dates(text, "2016-03-31", "news")] == []
