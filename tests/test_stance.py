"""How a source stands to what is reported: a field of each claim, a column of the table and a facet."""

import pytest

from claimline import Query, find_events, read_text, select, to_frame
from claimline.errors import TableError
from claimline.model import Event


def claims(text: str) -> list[Event]:
    return [event for event in find_events(read_text(f"Harbour news\n\n{text}")) if event.kind == "claim"]


@pytest.mark.parametrize(
    ("sentence", "stance"),
    [
        ("Lena Ort said that the ferry sank in 2014.", "asserted"),
        ("The ferry sank in 2014.", "asserted"),
        ("Lena Ort denied that the ferry sank in 2014.", "denied"),
        ("Lena Ort dismissed the report of 2014 that the ferry sank.", "denied"),
        ("Lena Ort doubted that the ferry sank in 2014.", "doubted"),
        ("Lena Ort did not confirm that the ferry sank in 2014.", "unsaid"),
        ("Lena Ort refused to say whether the ferry sank in 2014.", "unsaid"),
        ("Did the ferry sink in 2014?", "asked"),
        ("Lena Ort asked: “Did the ferry sink in 2014?”", "asked"),
        ("The ferry reportedly sank in 2014.", "hedged"),
        ("The ferry is said to have sunk in 2014.", "hedged"),
        # A hedge in a side clause is none of the whole, where the date is not in that clause.
        ("Lena Ort, who reportedly drove a taxi, left Oster in 2014.", "asserted"),
        ("Lena Ort, who reportedly drove a taxi in 2014, left Oster.", "hedged"),
        ("Pilots said the race ended in 2014, but it is thought to have been fixed.", "asserted"),
        ("Pilots said the race ended, but it is thought to have been fixed in 2014.", "hedged"),
        ("The ferry reportedly sank in 2014, but nobody was hurt.", "hedged"),
        ("The logs seem to indicate a wreck in 2014.", "hedged"),
        ("Lena Ort demanded in 2014 that the boat be returned.", "unsaid"),
        ("Lena Ort has proposed that the quay of 2014 be closed.", "unsaid"),
        ("Lena Ort insisted that the quay of 2014 would quickly be closed.", "asserted"),
        ("Lena Ort recommended in 2014 that the quay stay closed.", "unsaid"),
        ("Lena Ort demanded in 2014 that Bo Ek resign.", "unsaid"),
        ("Lena Ort suggested in 2014 that Bo Ek knew.", "asserted"),
        ("Lena Ort asked whether the ferry sank in 2014.", "asked"),
        ("Lena Ort asked Bo Ek who sank the ferry of 2014.", "asked"),
        ("Lena Ort asked two pilots who saw the wreck of 2014 to help.", "asserted"),
        ("In May 2014 Lena Ort asked two pilots who owned the wreck.", "asked"),
        ("In May 2014 Lena Ort asked two pilots who went to the wreck.", "asked"),
        ("Lena Ort wondered if the ferry sank in 2014.", "asked"),
        ("Lena Ort demanded to know why the ferry sank in 2014.", "asked"),
        ("Lena Ort explained why the ferry sank in 2014.", "asserted"),
        ("Lena Ort questioned whether the ferry sank in 2014.", "doubted"),
        # What is denied in other words than "denied that".
        ("It is not true that the ferry sank in 2014.", "denied"),
        ("Lena Ort said it was not true that the ferry sank in 2014.", "denied"),
        ("“No, it is simply not true that the ferry sank in 2014,” Lena Ort said.", "denied"),
        ("Lena Ort told the board it wasn’t true that the ferry sank in 2014.", "denied"),
        ("“We deny that the ferry sank in 2014,” Lena Ort said.", "denied"),
        ("It is a myth that the ferry sank in 2014.", "denied"),
        ("It would be wrong to say that the ferry sank in 2014.", "denied"),
        ("Lena Ort called the report of 2014 a lie.", "denied"),
        ("Lena Ort described Bo Ek’s claim as “a bundle of lies”.", "denied"),
        ("“I do not deny that the ferry sank in 2014,” Lena Ort said.", "asserted"),
        ("It was not untrue that the ferry sank in 2014.", "asserted"),
        ("It is wrong that the council sold the ferry in 2014.", "asserted"),
        ("If it is not true that the ferry sank, the board sold it in 2014.", "asserted"),
        ("It is a lie told in 2014 that made him rich.", "asserted"),
        ("Lena Ort called the report of 2014 a lie detector.", "asserted"),
        ("Lena Ort called the claim “not false”.", "asserted"),
        ("Lena Ort asked: “Is it not true that the ferry sank in 2014?”", "asked"),
        # Not quite so, not only so, and what only describes a lie.
        ("It is not entirely true that the ferry sank in 2014.", "asserted"),
        ("It is not only true that the ferry sank in 2014 but proven.", "asserted"),
        ("It is partly false that the ferry sank in 2014.", "asserted"),
        ("It was not the case that ended in 2014.", "asserted"),
        ("It was a lie that the mayor told in 2014.", "asserted"),
        ("It was a lie that cost him his post in 2014.", "asserted"),
        ("It was a lie that the mayor told the board in 2014.", "denied"),
        ("It was wrong to claim the grant in 2014.", "asserted"),
        ("It was wrong to say so in 2014.", "asserted"),
        ("“We reject the offer made in 2014,” Lena Ort said.", "asserted"),
        ("“We reject the claim made in 2014,” Lena Ort said.", "denied"),
        ("“I dispute nothing that was said in 2014,” Lena Ort said.", "asserted"),
        ("Lena Ort described this story: false papers were sold in 2014.", "asserted"),
        ("Lena Ort described the account as false hope in 2014.", "asserted"),
        ("Lena Ort contested this year’s vote in 2014.", "asserted"),
        ("Lena Ort contested the report stage of the bill in 2014.", "asserted"),
        ("Lena Ort trashed the flat after the claim of 2014.", "asserted"),
        # Who said it to a court, the text does not say.
        ("The case, which the court heard in 2014, was dropped.", "asserted"),
        ("The court heard, in 2014, an appeal by Lena Ort.", "asserted"),
        ("The ferry sank in 2014, a court heard on Monday.", "hedged"),
        ("The jury was told on Monday that the ferry sank in 2014.", "hedged"),
        ("The court heard the case of the ferry in 2014.", "asserted"),
        ("The jury was told to leave in 2014.", "asserted"),
        ("Bo Ek says so, but it is not true that the ferry sank in 2014.", "asserted"),
        ("Lena Ort accepts that the ferry sank in 2014.", "asserted"),
        ("Lena Ort did not accept that the ferry sank in 2014.", "unsaid"),
        ("Lena Ort trashed the allegation of 2014.", "denied"),
        ("Lena Ort contested Bo Ek’s version of 2014.", "denied"),
        ("Lena Ort contested the seat in 2014.", "asserted"),
        ("Lena Ort trashed the flat in 2014.", "asserted"),
        # The date is in the clause that is asserted.
        ("The ferry sank in 2014, but it is not true that anybody was hurt.", "asserted"),
        ("It is not true that the ferry sank, but it burned in 2014.", "asserted"),
        # These were done to somebody, of whom they say nothing.
        ("The council dismissed Lena Ort in 2014.", "asserted"),
        ("The police questioned the mayor for hours in 2014.", "asserted"),
        ("Lena Ort challenged the council in 2014 to publish it.", "asserted"),
        ("The council dismissed Ort’s report of 2014.", "denied"),
        # The reporting word comes before the question, and the question before the hedge.
        ("Lena Ort denied that the ferry reportedly sank in 2014.", "denied"),
        ("Did the ferry reportedly sink in 2014?", "asked"),
    ],
)
def test_a_claim_has_one_stance(sentence: str, stance: str) -> None:
    assert [claim.stance for claim in claims(sentence)] == [stance]


def test_only_the_sentence_that_denies_is_denied() -> None:
    text = "“It is not true that the ferry sank in 2014. We sold it in 2015,” Lena Ort said."
    assert [(claim.stance, claim.edtf) for claim in claims(text)] == [
        ("denied", "2014"),
        ("asserted", "2015"),
    ]


def test_the_headline_of_a_denial_denies_once() -> None:
    text = "Lena Ort said it was not true that the ferry sank in 2014."
    assert [claim.title for claim in claims(text)] == ["It was not true that the ferry sank in 2014"]


def test_an_article_and_a_comment_assert_nothing_as_a_whole() -> None:
    text = "Harbour news\n\nThe ferry sank in 2014.\n\nBo Ek, 3 May 2015, 10:00\nSo it did.\n\nIda Voss, 3 May 2015, 11:00\nIt did not.\n\nMia Hale, 4 May 2015, 9:00\nWho knows."
    stances = {event.kind: event.stance for event in find_events(read_text(text))}
    assert stances == {"article": "", "claim": "asserted", "comment": ""}


def test_rows_are_picked_and_left_out_by_stance() -> None:
    rows = to_frame(
        claims(
            "Lena Ort denied that the ferry sank in 2014. Mia Hale said that it burned in 2015. Did it leak in 2016?"
        )
    )
    assert select(rows, Query(stances="denied"))["source"].tolist() == ["Lena Ort"]
    assert select(rows, Query(not_stances="asked"))["stance"].tolist() == ["denied", "asserted"]


def test_a_table_without_the_column_cannot_be_asked_by_it() -> None:
    old = to_frame(claims("Lena Ort denied that the ferry sank in 2014.")).drop(columns="stance")
    assert len(select(old, Query(sources="Lena Ort"))) == 1
    for asked in (Query(stances="denied"), Query(not_stances="denied")):
        with pytest.raises(TableError, match="The table has no column stance, so no row"):
            select(old, asked)


@pytest.mark.parametrize(
    ("text", "rows"),
    [
        # What stands after the mark is not denied, and has the date.
        (
            "Lena Ort denies this: she says she left in 2014.",
            [("Lena Ort", "asserted", "2014"), ("Lena Ort", "denied", "")],
        ),
        ("Lena Ort denies the charge – she left in 2014.", [("Lena Ort", "denied", "")]),
        (
            "Pilots dispute that: a report put the toll at nine in 2014.",
            [("report", "asserted", "2014"), ("pilots", "denied", "")],
        ),
        (
            "Lena Ort rejected it; the ferry was sold in 2014.",
            [("Lena Ort", "denied", ""), ("", "asserted", "2014")],
        ),
        (
            "Lena Ort denied it, and the ferry was sold in 2014.",
            [("Lena Ort", "denied", ""), ("", "asserted", "2014")],
        ),
        # Here it is.
        ("Lena Ort denied one thing: that she left in 2014.", [("Lena Ort", "denied", "2014")]),
        ("Lena Ort denied this when she spoke in 2014.", [("Lena Ort", "denied", "2014")]),
        ("Lena Ort denied the charge – an old one – of 2014.", [("Lena Ort", "denied", "2014")]),
        ("Lena Ort rejected the claim – made in 2014 – that it fell.", [("Lena Ort", "denied", "2014")]),
        ("Lena Ort denied two charges: fraud in 2014 and theft.", [("Lena Ort", "denied", "2014")]),
        ("Lena Ort denied that it sank – or that it burned in 2014.", [("Lena Ort", "denied", "2014")]),
        ("Lena Ort denied it: “I was in Senn in 2014.”", [("Lena Ort", "denied", "2014")]),
    ],
)
def test_a_denial_ends_where_its_words_do(text: str, rows: list[tuple[str, str, str]]) -> None:
    found = [
        (";".join(claim.source).replace("unknown", ""), claim.stance, claim.edtf if claim.date_text else "")
        for claim in claims(text)
    ]
    assert found == rows
