"""Document -> rows: which sentences get one, when each was said, and what is never invented."""

import pytest

from claimline.events import find_events
from claimline.model import Event
from claimline.read import read_text

TITLE = "The bridge at Oster\n\n"
BYLINE = "\n\nAda Lindqvist\n\n"
FIRST = "1. Tom Hale | 3rd April 2012 at 9:15 am | Reply\n\nIt was closed before.\n\n"
LAST = "4. Bea | 5th April 2012 at 8:00 pm | Reply\n\nEnough.\n"


def rows(text: str, published: str | None = None) -> dict[str, Event]:
    return {event.id.partition(":")[2]: event for event in find_events(read_text(text, published))}


def bounds(event: Event) -> tuple[str, str, str, str]:
    return event.edtf, event.earliest, event.latest, event.precision


def article(*paragraphs: str, thread: str = FIRST) -> dict[str, Event]:
    return rows(TITLE + "\n\n".join(paragraphs) + BYLINE + thread)


def test_a_dated_sentence_of_the_writer_is_a_row_and_an_undated_one_is_not() -> None:
    found = article("In 2011 the council closed the bridge. It was a warm day.")
    assert found["p1.1"].source == ("Ada Lindqvist",)
    assert bounds(found["p1.1"]) == ("2011", "2011-01-01", "2011-12-31", "year")
    assert found["p1.1"].basis == "stated"
    assert "p1.2" not in found


def test_an_attributed_sentence_is_a_row_even_without_a_date() -> None:
    found = article("In 2011 the council closed the bridge.", "Mayor Jon Berg said that it will open again.")
    assert "Jon Berg" in found["p2.1"].source[0]
    assert found["p2.1"].basis == "inferred"


def test_an_undated_article_lies_between_its_newest_dated_event_and_its_first_comment() -> None:
    found = article("In 2009 it was built, and in May 2011 the council closed the bridge.")
    assert bounds(found["a"]) == ("[2011-05-01..2012-04-03]", "2011-05-01", "2012-04-03T09:15", "range")
    assert found["a"].basis == "inferred"
    assert "May 2011" in found["a"].note


def test_an_article_with_its_date_under_the_title_states_it() -> None:
    found = rows(TITLE + "2 April 2012\n\nThe council met.\n\nIt rained yesterday.\n\nIt ended." + BYLINE)
    assert bounds(found["a"]) == ("2012-04-02", "2012-04-02", "2012-04-02", "day")
    assert (found["a"].basis, found["a"].date_text) == ("stated", "2 April 2012")
    assert found["p2.1"].earliest == "2012-04-01"
    assert found["p2.1"].qualifier == ""


def test_a_date_given_by_the_user_is_the_articles_and_the_note_says_so() -> None:
    found = rows(TITLE + "The council met.\n\nIt rained." + BYLINE, published="2012-04")
    assert bounds(found["a"]) == ("2012-04", "2012-04-01", "2012-04-30", "month")
    assert "given" in found["a"].note


def test_a_relative_date_in_an_undated_article_is_uncertain() -> None:
    found = article("In May 2011 the council met.", "Last Sunday the council closed the bridge.")
    assert bounds(found["p2.1"]) == ("2012-04-01?", "2012-04-01", "2012-04-01", "day")
    assert (found["p2.1"].basis, found["p2.1"].qualifier) == ("relative", "uncertain")


def test_now_in_the_article_is_the_time_of_the_article_and_adds_nothing_in_a_comment() -> None:
    thread = FIRST.replace("It was closed before.", "It is closed now.")
    found = article("In May 2011 the council met.", "Now the bridge is closed.", thread=thread)
    assert bounds(found["p2.1"]) == bounds(found["a"])
    assert (found["p2.1"].date_text, found["p2.1"].qualifier) == ("Now", "uncertain")
    assert "c1.1" not in found


def test_an_undated_statement_takes_the_date_of_the_one_before_it_and_says_so() -> None:
    found = article("In 2011 the council closed the bridge. Jon Berg said that it was unsafe.")
    second = found["p1.2"]
    assert (second.edtf, second.date_text, second.basis) == ("2011", "", "inferred")
    assert "2011" in second.note


def test_an_undated_statement_takes_no_more_than_the_day_of_a_minute() -> None:
    found = article("On 5 May 2011 at 7:30 am the bridge shook. Jon Berg said that it was unsafe.")
    assert bounds(found["p1.1"])[1:] == ("2011-05-05T07:30", "2011-05-05T07:30", "minute")
    assert bounds(found["p1.2"]) == ("2011-05-05", "2011-05-05", "2011-05-05", "day")


def test_an_undated_statement_in_another_paragraph_takes_the_bounds_of_the_article() -> None:
    found = article("In May 2011 the council met.", "Jon Berg said that it was unsafe.")
    assert bounds(found["p2.1"]) == bounds(found["a"])


def test_a_date_that_nothing_anchors_has_its_row_and_stays_unread() -> None:
    undated = rows(TITLE + "It rained.\n\nThe bridge closed two years ago.\n\nIt was cold." + BYLINE)["p2.1"]
    last = article("In 2011 the bridge closed.", thread=FIRST + "2. It was shut last year. Why?\n")["c2.1"]
    for row, words in ((undated, "two years ago"), (last, "last year")):
        assert (row.date_text, bounds(row), row.basis) == (words, ("", "", "", "unknown"), "none")
        assert row.note.startswith("It is counted from a date that the text does not give.")


def test_vague_words_durations_and_today_in_a_comment_make_no_row_where_nothing_anchors_them() -> None:
    words = "It is shut now. It was shut recently, for two years. They meet every Friday. It is closed today."
    assert "c2.1" not in article("In 2011 the bridge closed.", thread=FIRST + f"2. {words}\n")


def test_a_date_that_stays_unread_is_named_beside_one_that_is_read() -> None:
    found = rows(TITLE + "It rained.\n\nBuilt in 1950, it closed two years ago.\n\nIt was cold." + BYLINE)
    assert found["p2.1"].edtf == "1950"
    assert "\u201ctwo years ago\u201d" in found["p2.1"].note


def test_a_relative_date_in_a_quotation_is_read_against_the_day_of_the_quotation() -> None:
    text = "Jon Berg said on 5 May 2011: “The bridge shook. This morning at 5:00 a.m. it moved. We left."
    found = article(text)
    assert found["p1.1"].earliest == "2011-05-05"
    assert bounds(found["p1.2"])[1:] == ("2011-05-05T05:00", "2011-05-05T05:00", "minute")
    assert bounds(found["p1.3"])[1:] == ("2011-05-05", "2011-05-05", "day")
    assert len({found[key].source for key in ("p1.1", "p1.2", "p1.3")}) == 1


def test_a_date_told_of_the_speaker_is_not_the_day_of_the_quotation() -> None:
    told = "Few hope that the rail will hold until June. “It broke last Sunday,” said Jon Berg, {}."
    for aside in ("who has mended rails since the 1990s", "a smith since 1998", "who retired in May 2010"):
        found = article("In May 2011 the council met.", told.format(aside))
        assert found["p2.2"].earliest == "2012-04-01"


def test_a_clause_about_the_speaker_leaves_the_day_of_the_quotation_standing() -> None:
    found = article("Jon Berg, who mends rails, said on 5 May 2011: “It broke yesterday.” Few knew.")
    assert found["p1.1"].earliest == "2011-05-04"


def test_a_comment_has_the_minute_of_its_header() -> None:
    comment = article("In 2011 the bridge closed.")["c1"]
    assert bounds(comment) == ("2012-04-03T09:15:00", "2012-04-03T09:15", "2012-04-03T09:15", "minute")
    assert (comment.basis, comment.date_text) == ("stated", "3rd April 2012 at 9:15 am")
    assert comment.reply_to == "text:a"


def test_an_undated_comment_lies_between_its_dated_neighbours() -> None:
    comment = article("It closed in 2011.", thread=FIRST + "2. Ada, not so.\n\n3. Why?\n\n" + LAST)["c2"]
    assert bounds(comment) == ("[2012-04-03..2012-04-05]", "2012-04-03T09:15", "2012-04-05T20:00", "range")
    assert (comment.source, comment.basis) == (("unknown",), "inferred")
    assert "comment 1" in comment.note
    assert "comment 4" in comment.note


def test_two_neighbours_on_one_day_give_that_day_with_their_minutes_as_bounds() -> None:
    last = LAST.replace("5th", "3rd")
    comment = article("It closed in 2011.", thread=FIRST + "2. Why?\n\n3. Why?\n\n" + last)["c2"]
    assert bounds(comment) == ("2012-04-03", "2012-04-03T09:15", "2012-04-03T20:00", "day")


def test_a_thread_from_new_to_old_bounds_its_comments_the_other_way_round() -> None:
    thread = "1. Bea | 5th April 2012 at 8:00 pm | Reply\n\nB.\n\n2. Why?\n\n3. Tom | 3rd April 2012 at 9:15 am\n\nT.\n"
    comment = article("It closed in 2011.", thread=thread)["c2"]
    assert comment.earliest == "2012-04-03T09:15"
    assert comment.latest == "2012-04-05T20:00"


def test_a_thread_in_no_order_bounds_nothing_from_above() -> None:
    thread = FIRST + "2. Why?\n\n3. Bea | 1st April 2012 at 8:00 pm | Reply\n\nB.\n\n" + LAST
    comment = article("It closed in 2011.", thread=thread)["c2"]
    assert comment.latest == ""
    assert "not in an order" in comment.note


def test_one_comment_with_a_time_tells_no_order_and_the_note_says_so() -> None:
    thread = FIRST + "    • Cy | 3rd April 2012 at 11:00 am | Reply\n\n    So it is.\n\n2. Why?\n\n3. What?\n"
    comment = article("It closed in 2011.", thread=thread)["c2"]
    assert (comment.earliest, comment.latest) == ("2011-01-01", "")
    assert comment.note.startswith("No time is given, and the only comment with a time does not tell")


def test_a_reply_takes_no_part_in_the_order_of_the_thread() -> None:
    thread = (
        FIRST + "    • Cy | 9th April 2012 at 8:00 am | Reply\n\n    Late.\n\n2. Why?\n\n3. What?\n\n" + LAST
    )
    found = article("It closed in 2011.", thread=thread)
    assert found["c2"].latest == "2012-04-05T20:00"
    assert found["c1.r1"].reply_to == "text:c1"


def test_a_relative_date_is_certain_where_both_ends_of_a_comments_time_agree() -> None:
    thread = FIRST + "2. It was shut two years ago.\n\n3. It was shut yesterday.\n\n" + LAST
    found = article("It closed in 2011.", thread=thread)
    assert (found["c2.1"].edtf, found["c2.1"].qualifier) == ("2010~", "approximate")
    assert found["c3.1"].qualifier == "uncertain"


def test_a_comment_is_read_against_its_own_time_whatever_the_article_or_another_comment_tells() -> None:
    told = "In May 1862 the river rose. In June 1863 it fell. In July 1864 the bridge froze."
    thread = FIRST.replace("It was closed before.", "They cut the rails in March. It was sold in 2002.")
    thread += LAST.replace("Enough.", "The rails rusted in February.")
    found = article(told, thread=thread)
    assert (found["c1.1"].edtf, found["c4.1"].edtf) == ("2012-03", "2012-02")


def test_the_author_writing_in_other_case_in_the_thread_is_one_person() -> None:
    found = article("It closed in 2011.", thread=FIRST.replace("Tom Hale", "ada lindqvist"))
    assert found["c1"].source == ("Ada Lindqvist",)


def test_a_name_that_is_only_addressed_stands_in_the_note_and_is_no_source() -> None:
    thread = FIRST + "2. Not so.\n\n3. Bea | 5th April 2012 at 8:00 pm | Reply\n\nThanks Rolf. I see.\n"
    comment = article("It closed in 2011.", thread=thread)["c2"]
    assert comment.source == ("unknown",)
    assert "Rolf" in comment.note


def test_other_dates_of_a_sentence_are_named_in_its_note() -> None:
    found = article("It was built in 1950 and closed in 2011.")
    assert found["p1.1"].edtf == "1950"
    assert "2011" in found["p1.1"].note


def test_every_span_points_at_the_words_that_the_row_holds() -> None:
    document = read_text(TITLE + "In 2011 the council, Jon Berg said, closed the bridge." + BYLINE + FIRST)
    for event in find_events(document):
        if event.span:
            assert document.text[slice(*event.span)] == event.quote
        if event.date_span:
            assert document.text[slice(*event.date_span)] == event.date_text


def test_the_writer_and_a_commenter_have_no_phrase_that_names_them_as_source() -> None:
    found = article("In 2011 the council closed the bridge.", thread=FIRST)
    assert {found[key].source_span for key in ("a", "p1.1", "c1")} == {None}


def test_reading_the_same_text_twice_gives_the_same_rows() -> None:
    text = TITLE + "In 2011 the council closed the bridge." + BYLINE + FIRST
    assert find_events(read_text(text)) == find_events(read_text(text))


def test_an_article_without_title_byline_or_thread_has_rows_all_the_same() -> None:
    found = rows("In 2011 the council closed the bridge, and nobody asked the people of the town about it.")
    assert found["a"].source == ("unknown",)
    assert bounds(found["a"]) == ("[2011-01-01..]", "2011-01-01", "", "range")
    assert found["p1.1"].source == ("unknown",)


def test_a_plan_does_not_bound_the_article_that_tells_of_it() -> None:
    found = rows(
        TITLE + "In 2011 it closed.\n\nIt will open in 2030, the council hopes.\n\nIt rained." + BYLINE
    )
    assert found["a"].earliest == "2011-01-01"


def test_a_comments_time_whose_digits_can_be_read_two_ways_is_kept_as_both() -> None:
    thread = FIRST.replace("3rd April 2012 at 9:15 am", "05/06/2012 at 9:15 am")
    comment = article("It closed in 2011.", thread=thread)["c1"]
    assert bounds(comment) == ("[2012-05-06,2012-06-05]", "2012-05-06T09:15", "2012-06-05T09:15", "range")
    assert (comment.basis, comment.qualifier) == ("stated", "uncertain")


def test_another_time_of_the_page_settles_which_digits_are_the_day() -> None:
    thread = FIRST.replace("3rd April 2012 at 9:15 am", "05/06/2012 at 9:15 am")
    thread += LAST.replace("4. Bea | 5th April 2012 at 8:00 pm", "2. Bea | 25/06/2012 at 8:00 pm")
    comment = article("It closed in 2011.", thread=thread)["c1"]
    assert (comment.earliest, comment.precision) == ("2012-06-05T09:15", "minute")


def test_comments_of_one_minute_are_in_no_order() -> None:
    thread = FIRST + "2. Why?\n\n3. Bea | 3rd April 2012 at 9:15 am | Reply\n\nB.\n"
    assert article("It closed in 2011.", thread=thread)["c2"].latest == ""


def test_a_time_ago_is_kept_as_written_and_read_as_no_date() -> None:
    thread = "Comments\n\nTom Hale\n3 days ago\n\nIt was closed before.\n"
    comment = article("It closed in 2011.", thread=thread)["c1"]
    assert (comment.date_text, comment.latest) == ("3 days ago", "")
    assert comment.basis == "inferred"


def test_one_person_in_two_spellings_is_one_actor_of_claims_and_comments() -> None:
    thread = "1. Tom Hale | 3rd April 2012 at 9:15 am | Reply\n\nAhmed Dahl was right.\n\n"
    found = article("In 2011 the crew met Ahmad Dahl.", thread=thread)
    assert found["p1.1"].actors == ("Ahmad Dahl",)
    assert found["c1"].actors == ("Ahmad Dahl",)


def test_a_comment_is_about_those_whom_it_names_by_their_surname() -> None:
    thread = "1. Tom Hale | 3rd April 2012 at 9:15 am | Reply\n\nDahl was fired.\n\n"
    found = article("In 2011 the crew met Ida Dahl.", thread=thread)
    assert found["c1"].actors == ("Ida Dahl",)


@pytest.mark.parametrize(
    ("comment", "actors"),
    [
        ("Ida Dahl was fired, says Bo Ek.", {"Ida Dahl"}),
        ("An article in The Guardian claims that Ida Dahl was fired. It was late.", {"Ida Dahl"}),
        ("According to Bo Ek, it fell. Bo Ek was not there.", {"Bo Ek"}),
        ("Bo Ek wants a new ferry from Ida Dahl.", {"Bo Ek", "Ida Dahl"}),
    ],
)
def test_a_comment_is_not_about_those_whom_it_only_cites(comment: str, actors: set[str]) -> None:
    thread = f"1. Tom Hale | 3rd April 2012 at 9:15 am | Reply\n\n{comment}\n\n"
    assert set(article("In 2011 it fell.", thread=thread)["c1"].actors) == actors


def test_an_undated_comment_above_one_that_is_older_than_the_article_is_bounded_by_that_alone() -> None:
    thread = "1. It fell.\n\n2. Tom Hale | 3rd April 2012 at 9:15 am | Reply\n\nNo.\n\n" + LAST
    found = rows(TITLE + "The council met.\n\nIt rained." + BYLINE + thread, published="2012-05-01")
    assert bounds(found["c1"]) == ("[..2012-04-03]", "", "2012-04-03T09:15", "range")
    assert "The date of the article (1 May 2012) is later and sets no bound." in found["c1"].note


def test_a_day_beside_a_minute_of_that_day_says_nothing_of_the_order() -> None:
    thread = "1. Tom Hale | 3rd April 2012 at 9:15 am | Reply\n\nNo.\n\n2. Bea | 3rd April 2012 | Reply\n\nYes.\n\n"
    found = article("In 2009 it was built.", thread=thread + "3. Bo | Reply\n\nEnough.\n")
    assert "not in an order" in found["c3"].note


def test_a_time_of_the_day_of_the_first_comment_but_after_it_does_not_bound_the_article() -> None:
    found = article("The council closed it in 2009. It fell at 3 pm on 3 April 2012.")
    assert bounds(found["a"]) == ("[2009-01-01..2012-04-03]", "2009-01-01", "2012-04-03T09:15", "range")


def test_a_second_speaker_of_a_sentence_has_a_row_of_his_own_with_the_date_that_is_his() -> None:
    said = "Mia Hale said that the old bridge was closed by the council in 2009, while Bo Ek said that it fell in 2011."
    found = article(said, "It burned in 2010.")
    assert [(key, event.source, event.edtf) for key, event in found.items() if key.startswith("p")] == [
        ("p1.1", ("Mia Hale",), "2009"),
        ("p1.1b", ("Bo Ek",), "2011"),
        ("p2.1", ("Ada Lindqvist",), "2010"),
    ]
    assert found["p1.1"].quote == found["p1.1b"].quote == said
    assert [found[key].content_span for key in ("p1.1", "p1.1b")] == [
        spanned(found["p1.1"], "that the old bridge was closed by the council in 2009"),
        spanned(found["p1.1"], "that it fell in 2011"),
    ]


def spanned(event: Event, words: str) -> tuple[int, int]:
    """Where some words of a row's quote stand in the text."""
    start = event.quote.index(words) + (event.span or (0, 0))[0]
    return start, start + len(words)


def test_a_date_outside_the_words_of_all_speakers_is_each_ones() -> None:
    found = article("In 2009 Mia Hale said that the old bridge was shut, while Bo Ek said that it was safe.")
    assert (found["p1.1"].edtf, found["p1.1b"].edtf) == ("2009", "2009")


def test_the_date_of_another_speaker_is_no_date_of_ones_own() -> None:
    found = article("Mia Hale said that the old bridge was shut in 2009, while Bo Ek said that it was safe.")
    assert (found["p1.1b"].edtf, found["p1.1b"].basis) == ("[2009-01-01..2012-04-03]", "inferred")


def test_a_sentence_of_more_speakers_than_anybody_writes_has_rows_for_the_first_ones_and_says_so() -> None:
    names = [f"{first} {last}" for first in ("Mia", "Bo", "Ida") for last in ("Hale", "Dahl", "Moss")]
    found = article("; ".join(f"{name} said that it fell" for name in names) + ".")
    assert [key for key in found if key.startswith("p")] == [
        "p1.1",
        *(f"p1.1{letter}" for letter in "bcdefgh"),
    ]
    assert "Further speakers of the sentence, without a row: 1." in found["p1.1h"].note


@pytest.mark.parametrize(
    ("title", "source", "edtf"),
    [
        ("Mia Hale: bridge closed in May 2009", "Mia Hale", "2009-05"),
        ("Hale: bridge closed in May 2009", "Mia Hale", "2009-05"),
        ("Minister: bridge was safe", "Minister", "2012-04-01"),
        ("Hale denies that bridge fell", "Mia Hale", "2012-04-01"),
    ],
)
def test_what_the_title_gives_to_somebody_is_a_row_beside_the_articles(
    title: str, source: str, edtf: str
) -> None:
    text = title + "\n\nMia Hale said that the bridge was old.\n\nIt rained."
    found = rows(text, published="2012-04-01")
    assert list(found) == ["a", "a.1", "p1.1"]
    claim = found["a.1"]
    assert (claim.kind, claim.locator, claim.source, claim.edtf) == ("claim", "title", (source,), edtf)
    assert ("named in the text" in claim.note) == title.startswith("Hale")


@pytest.mark.parametrize(
    "title", ["Oster: a bridge and its friends", "The bridge fell in 2009", "Bridge 2009: a history"]
)
def test_a_title_that_nobody_says_is_the_articles_alone(title: str) -> None:
    text = title + "\n\nMia Hale said that the bridge was old.\n\nIt rained."
    assert list(rows(text, published="2012-04-01")) == ["a", "p1.1"]


def test_a_first_paragraph_can_be_the_headline() -> None:
    found = rows("Hale: The bridge was safe.\n\nMia Hale said that it was old.")
    assert found["p1.1"].source == ("Mia Hale",)


def test_a_comment_names_somebody_known_by_surname_once() -> None:
    text = (
        "The pier\n\nBy Mia Roe\n2 May 2016\n\nBo Ek sold the pier in 2014.\n\n2 comments\n\n"
        "Ada Lind\nMay 3, 2016 at 6:02 pm\nMr Ek bought it in 2011. Oster lost it.\nReply\n\n"
        "Jon Berg\nMay 3, 2016 at 7:02 pm\nNo.\nReply\n"
    )
    comment = next(event for event in find_events(read_text(text)) if event.kind == "comment")
    assert comment.actors == ("Bo Ek",)
