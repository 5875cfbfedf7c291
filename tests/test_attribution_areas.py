"""Which dates and names are those of one of several things said in a sentence."""

import pytest

import claimline


def told(text: str) -> list[tuple[str, str, str, str]]:
    """Of each row: its speaker, words, date and actors."""
    rows = [
        event for event in claimline.find_events(claimline.read_text(text, None, "t")) if event.content_span
    ]
    return [
        (";".join(row.source), text[slice(*row.content_span)], row.date_text, ";".join(row.actors))
        for row in rows
        if row.content_span
    ]


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        pytest.param(
            "Mia Roe denied on 4 July 2011 that she sold the mill and said on 9 August 2011 that Bo Ek did.",
            [
                ("Mia Roe", "that she sold the mill", "4 July 2011", ""),
                ("Mia Roe", "that Bo Ek did", "9 August 2011", "Bo Ek"),
            ],
            id="each verb has its date",
        ),
        pytest.param(
            "Mia Roe, who denied the fraud in 2003, said in 2009 that Bo Ek was late.",
            [
                ("Mia Roe", "the fraud in 2003", "2003", ""),
                ("Mia Roe", "that Bo Ek was late", "2009", "Bo Ek"),
            ],
            id="a denial in a relative clause",
        ),
        pytest.param(
            "Mia Roe denied the fraud and said on 9 August 2011 that Bo Ek was late.",
            [("Mia Roe", "the fraud", "", ""), ("Mia Roe", "that Bo Ek was late", "9 August 2011", "Bo Ek")],
            id="a date after the second verb is not the first one's",
        ),
        pytest.param(
            "In July 2011, Mia Roe denied the fraud and said that Bo Ek was late.",
            [
                ("Mia Roe", "the fraud", "July 2011", ""),
                ("Mia Roe", "that Bo Ek was late", "July 2011", "Bo Ek"),
            ],
            id="a date before both is for both",
        ),
        pytest.param(
            "Mia Roe in July 2011 denied the fraud and said that Bo Ek was late.",
            [
                ("Mia Roe", "the fraud", "July 2011", ""),
                ("Mia Roe", "that Bo Ek was late", "July 2011", "Bo Ek"),
            ],
            id="a date between the subject and its first verb is for both verbs",
        ),
        pytest.param(
            "Mia Roe denied the fraud, rejected the letter of Ida Senn and said it was over, but Bo Ek said that it rained.",
            [
                ("Mia Roe", "the fraud", "", ""),
                ("Mia Roe", "the letter of Ida Senn", "", "Ida Senn"),
                ("Mia Roe", "it was over", "", ""),
                ("Bo Ek", "that it rained", "", ""),
            ],
            id="names in the second thing said are in no row beside it",
        ),
        pytest.param(
            "Mia Roe told Ida Senn in July 2011 that it rained, while Bo Ek denied in May 2012 that it did.",
            [
                ("Mia Roe", "that it rained", "July 2011", "Ida Senn"),
                ("Bo Ek", "that it did", "May 2012", ""),
            ],
            id="two subjects",
        ),
    ],
)
def test_each_row_has_the_dates_and_names_of_its_own_clause(
    sentence: str, expected: list[tuple[str, str, str, str]]
) -> None:
    assert sorted(told(sentence)) == sorted(expected)
