"""Heads of articles as they are copied from pages of twenty kinds: title, authors, day, agency, and where the text begins.

`corpus/heads.jsonl` has a text a line with what a careful reader takes from it; every place and person in it is made up.
"""

import json
from pathlib import Path
from typing import Any

import pytest

from claimline import find_events, read_text
from claimline.errors import UnreadableError
from claimline.model import Document
from claimline.read.article.byline import authors_in
from claimline.read.article.dateline import dateline_of
from claimline.read.article.signature import signature_of
from claimline.read.lines import lines_of

CASES = [
    json.loads(line)
    for line in (Path(__file__).parent / "corpus" / "heads.jsonl").read_text(encoding="utf-8").splitlines()
]
# What is not read yet; a test fails where one of them is.
UNREAD = frozenset(
    """
    blog-10 blog-9 explainer_with_3_hours_ago-1 explainer_with_3_hours_ago-6 government_un_statement-9
    journal_article-12 journal_article-7 magazine_long_read-4 newspaper_database_export-6
    opinion_column_with_biography-16 opinion_column_with_biography-6 public_broadcaster-12
    public_broadcaster-15 public_broadcaster-7 published_updated_news_site-18 published_updated_news_site-19
    published_updated_news_site-7 think_tank-16 think_tank-7 think_tank-9 trade_magazine-17 trade_magazine-4
    trade_magazine-9 uk_broadsheet-19 wire_agency-11 wire_agency-14 wire_agency-17 wire_agency-8
    wire_story_in_a_paper-13 wire_story_in_a_paper-19
    """.split()
)


def one_line(text: str) -> str:
    return " ".join(text.split())


def parts(document: Document, *kinds: str) -> str:
    return one_line(" ".join(document.text[p.start : p.end] for p in document.passages if p.kind in kinds))


def cases() -> list[Any]:
    return [
        pytest.param(
            case,
            id=case["name"],
            marks=[pytest.mark.xfail(strict=True, reason="not read yet")] if case["name"] in UNREAD else [],
        )
        for case in CASES
    ]


@pytest.mark.parametrize("case", cases())
def test_a_head_has_the_title_the_authors_and_the_day_that_it_says(case: dict[str, Any]) -> None:
    document = read_text(case["text"], case["published"], case["name"], case["captured"])
    title = parts(document, "title")
    authors = [name.strip(" .") for name in document.authors]
    day = document.published[: len(case["day"]) or None]
    found = {"title": title, "authors": authors, "day": day, "via": document.agency}
    assert found == {
        "title": one_line(case["title"]),
        "authors": [name.strip(" .") for name in case["authors"]],
        "day": case["day"],
        "via": case["via"],
    }
    assert one_line(case["body_first"]) in parts(document, "paragraph", "turn")


def test_hardly_a_line_of_a_page_is_a_claim() -> None:
    some = CASES[::4]
    said = [(case["name"], words) for case in some for words in case["not_claims"]]
    claims = {
        case["name"]: [
            one_line(e.quote) for e in find_events(read_text(case["text"], name="t")) if e.kind == "claim"
        ]
        for case in some
    }
    wrong = [words for name, words in said if any(one_line(words) in quote for quote in claims[name])]
    assert len(wrong) <= 0.12 * len(said), wrong


@pytest.mark.parametrize(
    ("words", "authors"),
    [
        ("John Quill and Ada Lind", ["John Quill", "Ada Lind"]),
        ("ABBY GOODE, TOBY KAPP and RUBY PEEL", ["ABBY GOODE", "TOBY KAPP", "RUBY PEEL"]),
        ("Mia Roe, Senior Fellow, Oster Institute", ["Mia Roe"]),
        ("Mia Roe News Reporter", ["Mia Roe"]),
        ("Mia Roe, Oster Gazette", ["Mia Roe"]),
        ("Mia Roe in Oster and Bo Ek in Senn", ["Mia Roe", "Bo Ek"]),
        ("Dr. Piotr Nowik (Baltic Desk)", ["Piotr Nowik"]),
        ("Luis de la Cruz & Fatima al-Hamdan", ["Luis de la Cruz", "Fatima al-Hamdan"]),
        ("tidewatcher", ["tidewatcher"]),
        ("our correspondent", []),
        ("State House", []),
        ("Staff Reporter", []),
        ("The Associated Press", []),
        ("Reuters", []),
        ("the time the bridge fell, nobody was there", []),
    ],
)
def test_a_by_line_names_people_and_no_office_paper_or_place(words: str, authors: list[str]) -> None:
    assert [words[slice(*span)] for span in authors_in(words, 0, len(words))] == authors


def test_a_long_run_of_figures_after_a_name_is_read_to_its_end() -> None:
    """A pattern that could part the run in many ways would try them all, and not end."""
    words = f"Mia Roe{'1' * 60} LA"
    assert authors_in(words, 0, len(words)) == [(0, len(words))]


@pytest.mark.parametrize(
    ("words", "authors", "dates"),
    [
        ("by John Quill on November 6, 2012", ["John Quill"], [("November 6, 2012", "")]),
        ("Mia Roe, 3 hours ago", ["Mia Roe"], [("3 hours ago", "")]),
        ("Last updated: 2 April 2016", [], [("2 April 2016", "updated")]),
        (
            "Posted: 27/11/2017 4:03 pm Updated: 28/11/2017 4:25 pm",
            [],
            [("27/11/2017 4:03 pm", "published"), ("28/11/2017 4:25 pm", "updated")],
        ),
        (
            "Received 3 May 2015; accepted 2 June 2015; published 1 July 2015",
            [],
            [("3 May 2015", "received"), ("2 June 2015", "accepted"), ("1 July 2015", "published")],
        ),
        ("Opinion | March 31, 2016 | 5 min read", [], [("March 31, 2016", "")]),
        ("By MIA ROE MARCH 31, 2016", ["MIA ROE"], [("MARCH 31, 2016", "")]),
        ("FOR IMMEDIATE RELEASE: Thursday, 31 March 2016", [], [("Thursday, 31 March 2016", "published")]),
    ],
)
def test_a_line_of_a_head_says_who_wrote_and_which_time_is_which(
    words: str, authors: list[str], dates: list[tuple[str, str]]
) -> None:
    found = signature_of(words, lines_of(words)[0])
    assert found
    assert [words[slice(*span)] for span in found.authors] == authors
    assert [(words[slice(*date.span)], date.label) for date in found.dates] == dates


@pytest.mark.parametrize(
    "words",
    [
        "In March 2012 the bridge fell",
        "The bridge fell on 3 May 2012",
        "On 14 May 2019 Ellen Marsh met the council",
        "The review will report by September.",
        "Photographs by Mia Roe, 3 May 2012",
    ],
)
def test_a_sentence_or_a_credit_is_no_signature(words: str) -> None:
    assert signature_of(words, lines_of(words)[0]) is None


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("ALEPPO, March 31 (Reuters) - The council met.", ("", "Reuters", "The council met.")),
        ("March 31, 2016 (OSTER) - Talks were put off.", ("March 31, 2016", "", "Talks were put off.")),
        ("OSTER, Norway (AP) — Engineers said so.", ("", "AP", "Engineers said so.")),
        (
            "OSTER, Norland, Oct. 28, 2020 /HarbourWire/ -- Havn A/S today reported",
            ("Oct. 28, 2020", "HarbourWire", "Havn A/S today reported"),
        ),
        ("GENEVA/BEIRUT, March 31, 2016 (Reuters) - Talks", ("March 31, 2016", "Reuters", "Talks")),
        ("WASHINGTON — The council met.", ("", "", "The council met.")),
        ("(Oster, December 10, 2015) – Free them.", ("December 10, 2015", "", "Free them.")),
    ],
)
def test_a_dateline_has_a_day_with_its_year_and_an_agency(words: str, found: tuple[str, str, str]) -> None:
    line = dateline_of(words, 0, len(words))
    assert line
    day, agency = (words[slice(*span)] if span else "" for span in (line.day, line.agency))
    assert (day, agency, words[line.span[1] :]) == found


@pytest.mark.parametrize(
    "words",
    [
        "NATO — the alliance — met.",
        "The bridge (which fell) - It was old.",
        "ISIS (IS) - The group said so.",
        "Mia Roe - The bridge",
    ],
)
def test_words_before_a_dash_are_no_dateline(words: str) -> None:
    assert dateline_of(words, 0, len(words)) is None


TEXT = "Mill bridge shut\n\nBy Mia Roe\n31 March 2016\n\nThe bridge was shut on Monday, the council said.\n\n{}\n\nIt opens in May 2017."


@pytest.mark.parametrize(
    ("block", "kind"),
    [
        ("Photo: Jon Berg/AFP", "a credit or caption"),
        ("The bridge at dusk. (Photo by Jon Berg)", "a credit or caption"),
        ("Correction: An earlier version said that it fell in 2011.", "a note of the editors"),
        ("An earlier version of this article said that it fell in 2011.", "a note of the editors"),
        ("This article was updated on 2 April 2016.", "a note of the editors"),
        ("Sign up for our newsletter, every Monday", "other parts of the page"),
        ("“The bridge was shut on Monday, the council said”", "said elsewhere in the text"),
        ("Mia Roe is a reporter who joined the Gazette in 2009.", "about the author"),
        ("About the author: she wrote of bridges in 2014.", "about the author"),
    ],
)
def test_what_is_nobodys_claim_is_left_out_and_said_with_its_line(block: str, kind: str) -> None:
    document = read_text(TEXT.format(block))
    assert parts(document, "paragraph") == (
        "The bridge was shut on Monday, the council said. It opens in May 2017."
    )
    assert f"Left out as nobody's claim in the article: line 8 ({kind})." in document.notices


@pytest.mark.parametrize(
    "block",
    [
        "Corrections to the plan were made in 2014.",
        "Jon Berg is the mayor who shut it in 2009.",
        "The photo was taken in 2014 by a guard, said Jon Berg, and shows a crack in a pier of the bridge.",
        "* The mole fell in 2014.",
    ],
)
def test_what_only_looks_like_it_is_the_articles(block: str) -> None:
    assert block in parts(read_text(TEXT.format(block)), "paragraph")


def test_the_articles_row_says_where_title_author_and_day_were_found() -> None:
    article = find_events(read_text(TEXT.format("It rained.")))[0]
    assert article.note.endswith("Found in the text: title in line 1; author in line 3; date in line 4.")


def test_the_lines_of_the_page_over_an_article_are_named_and_no_others() -> None:
    text = "Skip to content\nHome | News | Sport\n\nMill bridge shut after a crack\n\nShare\n\nBy Mia Roe\n\nIt was shut in 2015."
    assert (
        "Left out as the page's own words over the article: lines 1 to 2; line 6." in read_text(text).notices
    )


def test_an_updated_article_is_of_its_first_day_and_says_so() -> None:
    text = (
        "The bridge\n\nLast updated: 2 April 2016\nFirst published: 30 March 2016\n\nIt was shut on Friday."
    )
    document = read_text(text)
    assert document.published == "2016-03-30"
    assert any("was updated (2 April 2016)" in notice for notice in document.notices)
    claim = find_events(document)[-1]
    assert "before its update" in claim.note


def test_the_agency_of_a_dateline_carries_the_report() -> None:
    text = "Bridge talks\n\nOSTER, March 31, 2016 (Reuters) - Talks were put off until Monday."
    article, claim = find_events(read_text(text))
    assert (article.source, article.via, article.earliest) == (("unknown",), ("Reuters",), "2016-03-31")
    assert (claim.quote, claim.earliest) == ("Talks were put off until Monday.", "")
    assert claim.latest == "2016-04-04"


@pytest.mark.parametrize(
    ("line", "published", "tomorrow"),
    [
        ("OSTER, 3 May —", "2019-05-04", "2019-05-04"),
        ("OSTER, Dec. 30 (AP) —", "2020-01-02", "2019-12-31"),
        ("OSTER, Dec. 30, 2019 (Reuters) -", "2020-01-02", "2019-12-31"),
        ("OSTER, May 3, 2019 (Reuters) -", "2020-01-02", "2019-05-04?"),  # told again, or another year
        ("OSTER, 2 January 2019 —", "2020-01-03", "2019-01-03?"),
        ("OSTER, 3 May —", "2020-01-02", "2019-05-04?"),
        ("OSTER, 4 May —", "2019-05-03", "2019-05-04"),  # of no year before
        ("OSTER, Jan. 1 (AP) —", "2019-12-31", "2020-01-01"),
        ("OSTER, 3 May —", "2019-05-03", "2019-05-04"),
        ("OSTER, May 9, 2019 (Reuters) -", "2019-05-03", "2019-05-04"),  # it cannot be of a later day
        ("OSTER (Reuters) -", "2019-05-03", "2019-05-04"),
        ("OSTER, 3 May —", "2019-05", "2019-06-01?"),
    ],
)
def test_a_report_is_of_the_day_of_its_dateline(line: str, published: str, tomorrow: str) -> None:
    words = f"{line} The council meets tomorrow in the old mill."
    article, claim = find_events(read_text(f"Bridge talks\n\n{words}\n", published))
    assert (article.edtf, claim.edtf) == (published, tomorrow)
    if line.endswith("—"):
        page = f"<html><body><article><h1>Bridge talks</h1><p>{words}</p></article></body></html>"
        assert find_events(read_text(page, published))[-1].edtf == tomorrow


@pytest.mark.parametrize(
    ("opening", "kept"),
    [("OSTER, 3 May —", False), ("OSTER (AP) —", False), ("OSTER (Ada Fenn) —", False)]
    + [(f"{who} —", True) for who in ("BO EK", "SALVO", "ADA FENN", "ADA FENN, 3 May")],
)
def test_on_a_page_no_name_before_a_dash_goes_from_a_quotation(opening: str, kept: bool) -> None:
    words = f"{opening} The lamp was sold in 2011, and I saw it."
    page = f"<html><body><article><h1>Lamps</h1><p>By <a rel=author>Ada Fenn</a></p><p>{words}</p></article></body></html>"
    claim = find_events(read_text(page, "2019-05-04"))[-1]
    assert claim.quote.startswith(opening) == kept


def test_a_dateline_without_a_year_is_told_where_nobody_gives_the_date() -> None:
    document = read_text("Bridge talks\n\nOSTER, 3 May — The council meets tomorrow in the old mill.\n")
    assert document.notices == ("The article's day (3 May) has no year; give its date to read it.",)
    assert [claim.edtf for claim in find_events(document)] == ["", ""]


@pytest.mark.parametrize(
    ("label", "below", "source"),
    [
        ("SALVO", "All lamps in Salvo went out in 2011.", "Mia Roe"),
        ("SALVO", "A Salvo-based firm had sold the lamps in 2011.", "Mia Roe"),
        ("NEW SALVO", "The lamps were sold in 2011.", "Mia Roe"),
        ("SALVO", "It is the wish of Ms Salvo since 2011.", "SALVO"),
        ("SALVO", "Chancellor Ida Salvo had sold the lamps in 2011.", "SALVO"),
        ("SALVO", "The mill in Salvo burned in 2011. Last Friday Salvo police came.", "Mia Roe"),
        ("SALVO", "Near Salvo a mill burned, said Hostel Salvo in 2011, and so did Miss Salvo.", "Mia Roe"),
        ("SALVO", "On Friday Salvo police came. Hostel Salvo was sold in 2011.", "unknown"),
        ("SALVO", "The lamps were sold in 2011.", "unknown"),
    ],
)
def test_a_word_in_capitals_before_a_colon_is_a_place_where_the_text_shows_it(
    label: str, below: str, source: str
) -> None:
    words = f"{label}: The bridge over the ford was shut on 3 May 2016 after a lorry had hit the second pier."
    document = read_text(f"Bridge shut\n\nBy Mia Roe\n4 May 2016\n\n{words}\n\n{below}\n")
    assert find_events(document)[1].source == (source,)
    assert any("could be who speaks or a place" in one for one in document.notices) == (source == "unknown")


def test_several_articles_of_a_database_are_refused_with_the_reason() -> None:
    text = "".join(
        f"{n} of 3 DOCUMENTS\n\nA bridge {n}\n\nLENGTH: 200 words\n\nIt fell.\n\n" for n in (1, 2, 3)
    )
    with pytest.raises(
        UnreadableError, match="holds 3 articles, which begin in lines 1, 9 and 17; save each"
    ):
        read_text(text)


ARTICLES = (
    "The bridge is shut\nBy Mia Roe\n31 March 2016\n\nThe bridge was shut on Monday. It was built in 1921.\n",
    "The bridge is open again\nBy Bo Ek\n7 May 2016\n\nThe bridge was opened on Friday.\n",
    "A second bridge is planned\nBy Mia Roe\n9 May 2016\n\nA second bridge will cost nine million.\n",
)


@pytest.mark.parametrize(
    ("text", "lines"),
    [
        (f"{ARTICLES[0]}\n-----\n\n{ARTICLES[1]}", "1 and 9"),
        (f"{ARTICLES[0]}\n\n\n{ARTICLES[1]}", "1 and 9"),
        (f"{ARTICLES[0]}\n* * *\n{ARTICLES[1]}\n* * *\n{ARTICLES[2]}", "1, 8 and 15"),
    ],
)
def test_several_articles_in_a_text_are_refused_with_the_lines_where_they_begin(
    text: str, lines: str
) -> None:
    with pytest.raises(UnreadableError, match=f"articles, which begin in lines {lines}; save each"):
        read_text(text)


@pytest.mark.parametrize(
    "below",
    [
        f"IN OTHER NEWS\n\n{ARTICLES[1]}\nThe council met in April.\n",  # a box
        "Correction\n2 April 2016\nAn earlier version gave the wrong year.\n— Bo Ek, standards editor\n",
        "The paper wrote:\n\n    Bridge to close for good\n    By Ada Lind\n    2 May 1954\n\n    It will close.\n",
    ],
)
def test_one_article_with_a_second_head_in_it_is_read(below: str) -> None:
    document = read_text(f"{ARTICLES[0]}\n{below}")
    assert (document.authors, document.published) == (("Mia Roe",), "2016-03-31")


def test_the_name_of_a_blog_beside_the_day_is_no_author() -> None:
    text = "Was it shut?\n\nMia Roe\nLate Harbour Notes — 31 March 2016\n\nIt was shut in 2012. Nobody said why it was.\n"
    assert read_text(text).authors == ("Mia Roe",)


def test_a_sentence_with_a_credit_inside_opens_the_article() -> None:
    first = "The bridge, designed by Mia Roe in 1951, fell into the bay."
    document = read_text(f"The end of a bridge\n\n{first}\n\nIt was shut in 2012. Nobody said why it was.\n")
    assert document.notices == ()
    assert find_events(document)[1].quote == first
    caption = first.replace("designed", "fell. Photo").replace(" in 1951, fell into the bay", "")
    assert read_text(document.text.replace(first, caption)).notices != ()


def test_who_spoke_to_somebody_is_no_author() -> None:
    line = "Mia Roe of the Harbour Institute spoke to Bo Ek. 31 March 2016."
    assert read_text(f"The bridge\n\n{line}\n\nIt was shut in 2012. Nobody said why it was.\n").authors == ()


@pytest.mark.parametrize("label", ["Q&A", "Diary", "Interview", "Explainer"])
def test_a_kind_of_article_before_a_title_says_nothing(label: str) -> None:
    document = read_text(
        f"{label}: Why the bridge fell\n\nBy Mia Roe\n31 March 2016\n\nIt was shut in 2012.\n"
    )
    assert {event.source for event in find_events(document)} == {("Mia Roe",)}


def test_what_could_be_a_second_author_or_a_place_is_left_out_and_said() -> None:
    document = read_text("The bridge\n\nBy Mia Roe, Jo Castle\n31 March 2016\n\nIt was shut in 2012.\n")
    assert document.authors == ("Mia Roe",)
    assert (
        "Jo Castle beside the author could be a second author or a place, and is left out."
        in document.notices
    )


def test_a_biography_under_the_text_shows_whose_the_name_over_it_is() -> None:
    text = "A letter to the harbour\n\nMia Roe\n\nYou sold it in 2012.\n\nMia Roe was a pilot in Oster until 2011.\n"
    document = read_text(text)
    assert document.authors == ("Mia Roe",)
    assert read_text(text.replace("Mia Roe was", "Bo Ek was")).authors == ()


def test_a_month_alone_is_the_day_of_nothing_in_it() -> None:
    text = "The bridge-keepers\n\nBy Mia Roe\nMAY 2016 ISSUE\n\nIt was shut last week. It was shut in 2012 too.\n"
    article, week, _ = find_events(read_text(text))
    assert (article.edtf, article.precision) == ("2016-05", "month")
    assert week.qualifier == "uncertain"


def test_the_lines_of_a_page_under_the_last_sentence_are_left_out_and_said() -> None:
    text = (
        "The bridge\n\nBy Mia Roe\n31 March 2016\n\nIt was shut in 2012.\n\nRelated stories\nA ferry sank 3 May 2011\n"
        "Tags: bridges, 2012\n"
    )
    document = read_text(text)
    assert [e.quote for e in find_events(document) if e.kind == "claim"] == ["It was shut in 2012."]
    assert any("lines 8 to 10 (other parts of the page)" in notice for notice in document.notices)


@pytest.mark.parametrize(
    "sentence",
    [
        "Reports of a fire at the mill were denied by Bo Ek.",
        "She said that the cookies were safe.",
        "Something went wrong, the pilot said.",
        "Save this bridge, the mayor told the council.",
        "The council voted, by 5 to 4 (Greens/Labour).",
        "When you buy a ticket for the ferry, half of it is tax, the mayor said.",
        "Funding: the council gave nine million in 2012.",
        "Doctors Without Borders (MSF) - the agency that runs the mill - left in 2012.",
        "World Health Office (WHO) – The agency left in 2012.",
    ],
)
def test_a_sentence_that_begins_like_a_line_of_a_page_is_the_articles(sentence: str) -> None:
    text = (
        f"The bridge\n\nBy Mia Roe\n31 March 2016\n\nIt fell in 2012.\n\n{sentence}\n\nIt was sold in 2014.\n"
    )
    assert sentence in parts(read_text(text), "paragraph")


@pytest.mark.parametrize(
    "foot", ["The plan was backed by Lena Ort.", "Edited by Lena Ort", "The book by Lena Ort is sold here."]
)
def test_a_name_over_the_text_that_the_foot_only_mentions_is_no_author(foot: str) -> None:
    assert (
        read_text(f"The bridge\n\nLena Ort\n\nIt fell in 2012.\n\nIt was sold in 2014.\n\n{foot}\n").authors
        == ()
    )


@pytest.mark.parametrize(
    ("title", "published"),
    [
        ("Minutes of the harbour board, Tuesday 4 February 2020", "2020-02-04"),
        ("Harbour Board minutes (4 February 2020)", "2020-02-04"),
        ("Notes of the meeting held on 4 February 2020", "2020-02-04"),
        ("The transcript of the hearing of 4 February 2020", ""),  # may be told of long after
        ("Minutes of the meetings of 4 February 2020 and 3 March 2020", ""),
        ("Notes on the flood of 4 February 2020", ""),
        ("The flood at Oster, 4 February 2020", ""),
    ],
)
def test_a_record_is_of_the_day_that_its_title_names(title: str, published: str) -> None:
    text = f"{title}\n\nMia Roe said that the gate was shut on 20 December.\n\nBo Ek said that it leaks.\n"
    assert read_text(text).published == published


BODY = "The old ferry made its last crossing on Sunday evening, with forty people on board.\n\nNobody had drowned since 1931."


@pytest.mark.parametrize(
    ("text", "title", "author", "published"),
    [
        (f"Letter from the island\n\nDear Jon,\n\n{BODY}\n\nYour sister,\n\nMarta\n", "Letter from the island", "Marta", ""),
        (f"The last ferry\n\n12 May 2019\n\n{BODY}\n\nAbout the author\n\nSam Holt is an engineer.\n", "The last ferry", "Sam Holt", "2019-05-12"),
        (f"The last ferry\n\n12 May 2019\n\n{BODY}\n\nWarmly,\nOster\n", "The last ferry", "", "2019-05-12"),  # greets nobody
        (f"The last ferry\n\n12 May 2019\n\n{BODY}\n\nMany thanks,\n\nContact Us\n", "The last ferry", "", "2019-05-12"),
        (f"The diary\n\nCompiled by Nora Vale\nAugust 9, 2014\n\n{BODY}\n", "The diary", "Nora Vale", "2014-08-09"),
        (f"The voices\n\nCollected by Nora Vale\n9 August 2014\n\n{BODY}\n", "The voices", "Nora Vale", "2014-08-09"),
        (f"Works at the quay\n\nPublished\n20 January 2021\nLast updated\n2 February 2021\n\n{BODY}\n", "Works at the quay", "", "2021-01-20"),
        (f"From: Mia Roe\nTo: Bo Ek\nSent: Wednesday, February 3, 2016 9:12 AM\nSubject: Mooring fees\n\nDear Bo,\n\n{BODY}\n", "Mooring fees", "Mia Roe", "2016-02-03T09:12:00"),
    ],
)  # fmt: skip
def test_a_farewell_a_label_and_the_fields_of_a_mail_are_read(
    text: str, title: str, author: str, published: str
) -> None:
    document = read_text(text)
    titles = [document.text[one.start : one.end] for one in document.passages if one.kind == "title"]
    assert (titles, document.author, document.published or "") == ([title], author, published)
    assert not any(
        one.kind == "paragraph" and "updated" in document.text[one.start : one.end]
        for one in document.passages
    )


@pytest.mark.parametrize(
    ("line", "authors"),
    [
        ("Door Ada Brug\n3 mei 2019", ("Ada Brug",)),
        ("Door Ada Brug • 3 mei 2019", ("Ada Brug",)),
        ("Door Ada Brug en Jo Kiel\n3 mei 2019", ("Ada Brug", "Jo Kiel")),
        ("Doortje Brug\n3 mei 2019", ("Doortje Brug",)),
    ],
)
def test_a_dutch_by_over_words_of_another_language_is_no_part_of_the_name(
    line: str, authors: tuple[str, ...]
) -> None:
    document = read_text(
        f"The weir at Oster\n\n{line}\n\nThe weir was closed in 2011, and nobody opened it again.\n\nThe board sold the gates.\n"
    )
    assert document.authors == authors


@pytest.mark.parametrize(
    ("end", "author"),
    [
        ("It rained all day.\n\n— Bo Ek", "Bo Ek"),
        ("Those who came:\n\n- Mia Roe\n- Bo Ek", ""),
        ("The one who came:\n\n- Bo Ek", ""),
        ("“It rained all day.”\n\n— Bo Ek", ""),
        ("It rained.\n\nAbout the author\n\nMia Roe keeps bees in Senn.", "Mia Roe"),
        ("It rained.\n\nAbout the author\n\nMia Roe and Bo Ek keep bees in Senn.", ""),
    ],
)
def test_the_last_lines_name_an_author_and_no_list_does(end: str, author: str) -> None:
    assert read_text(f"The last ferry\n\n12 May 2019\n\n{BODY}\n\n{end}\n").author == author
