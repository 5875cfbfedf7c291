"""Reading a pasted article with its thread: passages, authors, posting times, and their offsets."""

from pathlib import Path

import pytest

from claimline.errors import ArgumentError, UnreadableError
from claimline.model import Document, Passage
from claimline.read import read_file, read_text
from claimline.read.files import is_table

ARTICLE = """The bridge at Oster

In 2011 the council closed the bridge.

According to the mayor, it will open again.

Ada Lindqvist
"""

THREAD = """
  1. Tom Hale | 3rd April 2012 at 9:15 am | Reply

    It was closed before.

    I saw the signs.

    • Ada Lindqvist | 3rd April 2012 at 9:20 am | Reply

      Which signs?

  2. Ada, the signs were up in March.

  3. ada lindqvist | 4th April 2012 at 10:00 pm | Reply

    Thanks Tom.
"""


def body(document: Document, key: str) -> str:
    passage = passage_of(document, key)
    return document.text[passage.start : passage.end]


def passage_of(document: Document, key: str) -> Passage:
    return next(passage for passage in document.passages if passage.key == key)


def keys(document: Document) -> list[str]:
    return [passage.key for passage in document.passages]


def test_a_short_first_line_is_the_title_and_no_paragraph() -> None:
    document = read_text(ARTICLE)
    assert body(document, "a") == "The bridge at Oster"
    assert body(document, "p1") == "In 2011 the council closed the bridge."
    assert passage_of(document, "p2").locator == "paragraph 2"


def test_a_name_alone_at_the_end_is_the_author() -> None:
    document = read_text(ARTICLE)
    assert document.author == "Ada Lindqvist"
    assert keys(document) == ["a", "p1", "p2", "by"]


@pytest.mark.parametrize("name", ["Änne Marlow", "Jon van der Berg", "Amal bin Said", "M. K. O’Hara"])
def test_a_byline_may_have_accents_particles_and_initials(name: str) -> None:
    assert read_text(ARTICLE.replace("Ada Lindqvist", name)).author == name


def test_names_and_dates_under_the_title_are_the_byline_and_the_date_of_publication() -> None:
    document = read_text(
        "A title\n\nBy Ada Lindqvist\n\n5 May 2012\n\nThe council met.\n\nIt decided nothing."
    )
    assert document.author == "Ada Lindqvist"
    assert document.published == "2012-05-05"
    assert body(document, "p1") == "The council met."


@pytest.mark.parametrize(
    "head",
    [
        "By Ellen Marsh\nPublished 14 May 2019",
        "By Ellen Marsh\n14 May 2019",
        "By Ellen Marsh, 14 May 2019",
        "Ellen Marsh, 14 May 2019",
        "By Ellen Marsh | 14 May 2019",
        "Posted on 14 May 2019 by Ellen Marsh",
        "Published: May 14, 2019\n\nBy Ellen Marsh",
        "Ellen Marsh - Updated 14 May 2019",
        "Ellen Marsh\n14 May 2019",
        "Ellen Marsh\n\n14 May 2019",
        "14 May 2019\nEllen Marsh",
        "Ellen Marsh in Oster\n14 May 2019",
        "Ellen Marsh in Oster, 14 May 2019",
        "By Ellen Marsh in North Oster | 14 May 2019",
    ],
)
@pytest.mark.parametrize("after_title", ["\n", "\n\n"])
def test_name_and_date_under_the_title_are_read_in_the_forms_of_pages(head: str, after_title: str) -> None:
    document = read_text(f"The bridge{after_title}{head}\n\nThe council met.\n\nIt decided nothing.")
    assert (document.author, document.published) == ("Ellen Marsh", "2019-05-14")
    assert (body(document, "a"), body(document, "p1")) == ("The bridge", "The council met.")


def test_a_name_read_as_the_authors_for_the_date_beside_it_is_said() -> None:
    document = read_text("The bridge\n\nEllen Marsh\n\n14 May 2019\n\nThe council met.\n\nIt rained.")
    assert document.notices == (
        "Ellen Marsh is read as the author, because the name stands alone beside the date.",
    )


@pytest.mark.parametrize("line", ["A Second Headline", "Why The Gate Fell", "the bridge of Oster"])
def test_a_line_over_the_date_that_is_no_name_is_no_byline(line: str) -> None:
    document = read_text(f"The bridge\n\n{line}\n\n14 May 2019\n\nThe council met.\n\nIt rained.")
    assert document.author == ""


def test_a_first_sentence_with_a_date_is_no_byline() -> None:
    document = read_text("The bridge\n\nOn 14 May 2019 Ellen Marsh met the council\n\nIt rained.")
    assert (document.author, document.published) == ("", "")


def test_an_article_without_blank_lines_has_a_paragraph_a_line() -> None:
    long = "The council met and talked about the bridge for the whole of a long and warm evening in the town hall. "
    document = read_text(f"The bridge\n{long}It ended late.\n{long}Nobody was glad.")
    assert keys(document) == ["a", "p1", "p2"]


def test_lines_that_an_editor_wrapped_are_one_paragraph() -> None:
    document = read_text("A title\n\nThe council met on the\nbridge and decided\nnothing.\n\nIt rained.")
    assert body(document, "p1") == "The council met on the\nbridge and decided\nnothing."


def test_a_comment_has_its_author_its_time_and_its_parent() -> None:
    document = read_text(ARTICLE + THREAD)
    first, reply = passage_of(document, "c1"), passage_of(document, "c1.r1")
    assert (first.author, first.posted) == ("Tom Hale", "3rd April 2012 at 9:15 am")
    assert body(document, "c1") == "It was closed before.\n\n    I saw the signs."
    assert (reply.author, reply.parent, reply.locator) == ("Ada Lindqvist", "c1", "comment 1, reply 1")
    assert body(document, "c1.r1") == "Which signs?"


def test_a_name_that_opens_a_comment_is_the_one_addressed_and_not_the_author() -> None:
    document = read_text(ARTICLE + THREAD)
    second = passage_of(document, "c2")
    assert (second.author, second.posted, second.author_span) == ("", "", None)
    assert body(document, "c2") == "Ada, the signs were up in March."


def test_every_offset_points_at_the_words_in_the_text_as_given() -> None:
    document = read_text(ARTICLE + THREAD.replace("\n", "\r\n"))
    for passage in document.passages:
        assert body(document, passage.key) == body(document, passage.key).strip()
        if passage.author_span and passage.posted_span:
            assert document.text[slice(*passage.author_span)] == passage.author
            assert document.text[slice(*passage.posted_span)] == passage.posted


def test_no_break_spaces_count_as_spaces() -> None:
    document = read_text(ARTICLE + THREAD.replace(" ", "\u00a0"))
    assert passage_of(document, "c1").author == "Tom\u00a0Hale"
    assert keys(document)[-4:] == ["c1", "c1.r1", "c2", "c3"]


def test_a_numbered_list_in_the_article_is_no_thread() -> None:
    document = read_text("A title\n\nTwo reasons:\n\n1. It is old.\n\n2. It is narrow.\n\nNothing more.")
    assert all(passage.kind in {"title", "paragraph"} for passage in document.passages)


def test_a_numbered_list_in_a_comment_stays_in_it() -> None:
    thread = THREAD.replace("I saw the signs.", "Two reasons:\n\n    1. It is old.\n\n    2. It is narrow.")
    document = read_text(ARTICLE + thread)
    assert keys(document)[-4:] == ["c1", "c1.r1", "c2", "c3"]
    assert body(document, "c1").endswith("2. It is narrow.")


def test_comments_without_a_header_before_the_first_with_one_are_comments_too() -> None:
    thread = "\n1. Not true.\n\n2. Indeed.\n\n3. Tom Hale | 3 April 2012 at 09:15 | Reply\n\nIt was closed.\n"
    document = read_text(ARTICLE + thread)
    assert [passage_of(document, key).author for key in ("c1", "c2", "c3")] == ["", "", "Tom Hale"]


def test_headers_alone_make_a_thread() -> None:
    thread = "\nTom Hale says:\nApril 3, 2012 at 9:15 am\n\nIt was closed.\n\nbea77 says:\nApril 4, 2012 at 8:00 am\n\nWas it?\n\nReply\n\nLeave a Reply\n\nName *"
    paragraph = (
        "\n\n" + "The council met again and again, and talked about the bridge and about the river. " * 3
    )
    document = read_text(ARTICLE.replace("\n\nAda", paragraph + "\n\nAda") + thread)
    assert [(p.key, p.author) for p in document.passages[-2:]] == [("c1", "Tom Hale"), ("c2", "bea77")]
    assert body(document, "c2") == "Was it?"


def test_replies_are_known_by_their_indent() -> None:
    thread = """
  1. Tom Hale · April 3, 2012 at 9:15 AM
      First.
      * Reply
          Bea · April 3, 2012 at 9:30 AM
          Second.
              Cy · April 3, 2012 at 9:45 AM
              Third.
          Dee · April 3, 2012 at 9:50 AM
          Fourth.
"""
    document = read_text(ARTICLE + thread)
    parents = {p.author: p.parent for p in document.passages if p.kind == "reply"}
    assert parents == {"Bea": "c1", "Cy": "c1.r1", "Dee": "c1"}
    assert body(document, "c1") == "First."


def test_pingbacks_are_left_out_and_counted() -> None:
    thread = "\n1. Tom | 3 April 2012 at 09:15\n\nYes.\n\n2. Pingback: Another page\n\n3. Bea | 3 April 2012 at 09:30\n\nNo.\n"
    document = read_text(ARTICLE + thread)
    assert keys(document)[-2:] == ["c1", "c3"]
    assert any("pingbacks" in notice and "1" in notice for notice in document.notices)


@pytest.mark.parametrize(
    ("glued", "whole"),
    [("img7The bridge is old.", "The bridge is old."), ("riverNow it is shut.", "Now it is shut.")],
)
def test_a_caption_glued_to_the_first_word_is_left_out_and_said(glued: str, whole: str) -> None:
    document = read_text(f"A title\n\n{glued}\n\nMore.")
    assert body(document, "p1") == whole
    assert any("caption" in notice for notice in document.notices)


def test_a_name_in_camel_case_stays_whole() -> None:
    assert body(read_text("A title\n\nLinkedIn was down.\n\nMore."), "p1") == "LinkedIn was down."


def test_a_paragraph_in_square_brackets_is_an_editors_note_and_said() -> None:
    document = read_text("A title\n\n[Shortened in 2019.]\n\nThe council met.")
    assert body(document, "p1") == "The council met."
    assert any("editor" in notice for notice in document.notices)


def test_a_file_with_a_byte_order_mark_is_read_and_said(tmp_path: Path) -> None:
    path = tmp_path / "bridge.txt"
    path.write_bytes(ARTICLE.encode("utf-8-sig"))
    document = read_file(path)
    assert document.name == "bridge"
    assert document.text == ARTICLE
    assert "byte order mark" in document.notices[0]


def test_a_file_in_latin_1_is_read_and_said(tmp_path: Path) -> None:
    path = tmp_path / "bridge.txt"
    path.write_bytes("Das Café\n\nDie Brücke ist zu.\n\nMehr.".encode("latin-1"))
    document = read_file(path)
    assert "Café" in document.text
    assert "latin-1" in document.notices[0]


@pytest.mark.parametrize(
    ("content", "reason"),
    [
        (b"", "empty"),
        (b" \n\t\n", "empty"),
        (b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR", "binary"),
        (b"%PDF-1.4\n1 0 obj\n<< /Size 5 >>\nendobj\n", "is a PDF: save"),
        (b"%!PS-Adobe-3.0\n(The quay is shut) show\n", "a PostScript file"),
        (
            b"PK\x03\x04\x14\0\0\0word/document.xml",
            "is a Word document: open it and save the article as plain text",
        ),
        (b"PK\x03\x04\x14\0\0\0notes.txt", "is a ZIP file: unpack it, and save"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1\0\0", "of Word, Excel or PowerPoint: open it"),
        (b"12345 67890 !!", "no words"),
        (b"<rss><channel><item>Text</item></channel></rss>", "markup of another kind"),
        (b"\x01\x02\x03\x04text" * 10, "control characters"),
    ],
)
def test_what_is_no_article_is_refused_in_one_sentence(tmp_path: Path, content: bytes, reason: str) -> None:
    path = tmp_path / "odd.txt"
    path.write_bytes(content)
    with pytest.raises(UnreadableError, match=reason) as caught:
        read_file(path)
    assert "odd.txt" in str(caught.value)
    assert "\n" not in str(caught.value)


def test_marks_of_markdown_are_no_part_of_headings_and_a_byline() -> None:
    text = "# The mill\n\n*By Nora Quill — 14 May 2018*\n\nIt stopped in *May* 2007.\n\n## The _second_ wheel ##\n\nIt broke.\n"
    document = read_text(text)
    shown = [(one.kind, text[one.start : one.end]) for one in document.passages]
    assert shown == [
        ("title", "The mill"),
        ("byline", "By Nora Quill — 14 May 2018"),
        ("paragraph", "It stopped in *May* 2007."),
        ("paragraph", "The _second_ wheel"),
        ("paragraph", "It broke."),
    ]
    assert (document.author, document.published, document.text) == ("Nora Quill", "2018-05-14", text)


def test_a_text_that_begins_with_no_heading_of_markdown_keeps_its_signs() -> None:
    text = "#mills\n\n*It stopped in 2007.*\n\n## It broke.\n"
    document = read_text(text)
    assert [text[one.start : one.end] for one in document.passages][-2:] == [
        "*It stopped in 2007.*",
        "## It broke.",
    ]


def test_a_file_of_more_than_20_mb_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "large.txt"
    with path.open("wb") as file:
        file.truncate(20_000_001)
    with pytest.raises(UnreadableError, match="has more than 20 MB; split it into its articles"):
        read_file(path)


def test_a_device_without_an_end_is_refused() -> None:
    with pytest.raises(UnreadableError, match="has more than 20 MB"):
        read_file("/dev/zero")


def test_a_missing_file_is_named(tmp_path: Path) -> None:
    with pytest.raises(UnreadableError, match=r"nowhere\.txt"):
        read_file(tmp_path / "nowhere.txt")


def test_a_date_of_publication_that_is_none_is_refused() -> None:
    with pytest.raises(ArgumentError, match="yesterday"):
        read_text(ARTICLE, published="yesterday")


def test_the_shipped_article_has_nine_comments_and_one_reply() -> None:
    document = read_file(Path(__file__).parent.parent / "data" / "article.txt")
    assert [p.key for p in document.passages if p.kind in {"comment", "reply"}] == (
        ["c1", "c1.r1", *(f"c{n}" for n in range(2, 10))]
    )
    assert document.author == "Nehad Ismail"


def test_a_comment_that_speaks_of_replies_does_not_end_the_thread() -> None:
    thread = THREAD.replace("It was closed before.", "Leave a reply if you know more, said the sign.")
    assert keys(read_text(ARTICLE + thread))[-4:] == ["c1", "c1.r1", "c2", "c3"]


def test_a_pages_form_ends_the_thread_and_what_follows_is_counted() -> None:
    document = read_text(ARTICLE + THREAD + "\nLeave a Reply\n\nName *\n\nEmail *\n")
    assert body(document, "c3") == "Thanks Tom."
    assert any("3 lines" in notice for notice in document.notices)


def test_a_list_whose_next_number_has_a_header_of_its_own_stays_in_its_comment() -> None:
    thread = "\n1. Tom | 3 April 2012 at 09:15\n\nYes.\n\n2. Bea | 3 April 2012 at 09:20\n\n1. Old.\n\n2. Wet.\n\n3. Dear.\n"
    document = read_text(ARTICLE + thread + "\n3. Cy | 3 April 2012 at 09:30\n\nNo.\n")
    assert keys(document)[-3:] == ["c1", "c2", "c3"]
    assert body(document, "c2").endswith("3. Dear.")
    assert passage_of(document, "c3").author == "Cy"


def test_a_header_that_can_be_answered_opens_a_thread_under_however_short_a_text() -> None:
    document = read_text(
        "A title\n\nIt rained.\n\nBob Lee | 5th June 2016 at 11:30 am | Reply\n\nIt did not.\n"
    )
    assert [(p.key, p.author) for p in document.passages[-1:]] == [("c1", "Bob Lee")]


@pytest.mark.parametrize("words", ["Read More", "Related Posts", "The End", "Share This Story"])
def test_the_words_of_a_page_are_no_byline(words: str) -> None:
    assert read_text(ARTICLE.replace("Ada Lindqvist", words)).author == ""


def test_a_name_read_as_the_authors_is_said() -> None:
    assert any("Ada Lindqvist" in notice for notice in read_text(ARTICLE).notices)


def test_a_commenter_known_by_an_address_alone_has_no_name() -> None:
    document = read_text(ARTICLE + THREAD.replace("Tom Hale", "tom@example.org"))
    assert passage_of(document, "c1").author == ""


def test_lines_may_end_in_a_return_alone() -> None:
    document = read_text((ARTICLE + THREAD).replace("\n", "\r"))
    assert keys(document) == ["a", "p1", "p2", "by", "c1", "c1.r1", "c2", "c3"]


def test_a_header_whose_digits_can_be_read_two_ways_is_a_header_all_the_same() -> None:
    document = read_text(ARTICLE + THREAD.replace("3rd April 2012 at 9:15 am", "05/06/2012"))
    assert passage_of(document, "c1").posted == "05/06/2012"


def test_a_line_back_at_the_margin_below_an_indented_reply_is_a_comment_of_nobody_known() -> None:
    thread = """
1. Tom Hale | 3rd April 2012 at 9:15 am | Reply
It was closed before.

    • Ada Lindqvist | 3rd April 2012 at 9:20 am | Reply
      Which signs?

No, it was open.
"""
    document = read_text(ARTICLE + thread)
    assert body(document, "c1.r1") == "Which signs?"
    assert (passage_of(document, "c2").author, body(document, "c2")) == ("", "No, it was open.")


def test_a_number_alone_on_its_line_opens_the_next_comment() -> None:
    thread = "\n1. Tom | 3 April 2012 at 09:15\n\nYes.\n\n2.\nNo.\n\n3. Bea | 4 April 2012 at 09:15\n\nWhy?\n"
    document = read_text(ARTICLE + thread)
    assert [body(document, key) for key in ("c1", "c2", "c3")] == ["Yes.", "No.", "Why?"]


def test_a_number_without_a_header_that_is_indented_is_a_reply_of_nobody_known() -> None:
    thread = (
        "1. Tom Hale | 3rd April 2012 at 9:15 am | Reply\n\nIt was closed in 2009.\n\n"
        "    2. No, it was closed in 2010.\n\n"
        "    3. Ada Lindqvist | 3rd April 2012 at 9:20 am | Reply\n\n    Who says so?\n\n"
        "4. The mayor does.\n"
    )
    document = read_text(f"The bridge\n\nIt is shut.\n\n{thread}")
    assert [key for key in keys(document) if key[0] == "c"] == ["c1", "c1.r1", "c1.r2", "c4"]
    assert body(document, "c1") == "It was closed in 2009."
    assert body(document, "c1.r1") == "No, it was closed in 2010."
    assert passage_of(document, "c1.r1").author == ""
    assert passage_of(document, "c1.r1").parent == "c1"


@pytest.mark.parametrize("indent", ["", "    "])
def test_a_list_that_begins_anew_stays_in_its_comment(indent: str) -> None:
    listed = f"{indent}1. The roof.\n\n{indent}2. The wall.\n\n{indent}3. The door.\n\n"
    thread = f"1. Tom Hale | 3rd April 2012 at 9:15 am | Reply\n\nWhat fell:\n\n{listed}2. And the gate.\n"
    document = read_text(f"The bridge\n\nIt is shut.\n\n{thread}")
    assert body(document, "c1").endswith("3. The door.")
    assert body(document, "c2") == "And the gate."


def test_a_time_ago_over_a_comment_is_a_header_and_no_date() -> None:
    thread = "\nComments\n\nTom Hale\n3 days ago\n\nIt was closed.\n\nBea\n2 days ago\n\nWas it?\n"
    document = read_text(ARTICLE + thread)
    assert [(p.author, p.posted) for p in document.passages[-2:]] == [
        ("Tom Hale", "3 days ago"),
        ("Bea", "2 days ago"),
    ]


def test_a_given_date_that_differs_from_the_texts_is_said() -> None:
    document = read_text("A title\n\n5 May 2012\n\nIt rained.\n\nMore.", published="2012-05-07")
    assert document.published == "2012-05-07"
    assert any("2012-05-05" in notice for notice in document.notices)


@pytest.mark.parametrize(
    "content",
    [
        "date,town,dead\n2015-03-01,Oster,3\n2015-03-02,Hale,4\n",
        "\ufeff" + "date;what\r\n1.3.2015;It fell, and rose.\r\n2.3.2015;It sank.\r\n3.3.2015;It rose.\r\n",
        "date\twhat\n2015\tIt fell.\n2016\tIt sank.\n2017\t\n",
        "id, date, what\n" + "1, 2015, fell\n" * 5,
        'what,when\n"It fell,\nand rose",2015\n"It sank",2016\n',
    ],
)
def test_a_table_is_called_one_and_not_read(tmp_path: Path, content: str) -> None:
    path = tmp_path / "events.csv"
    path.write_text(content, encoding="utf-8", newline="")
    with pytest.raises(UnreadableError, match="is a table and no article: give the article's text"):
        read_file(path)


@pytest.mark.parametrize(
    ("content", "is_data"),
    [
        ('{"id": "mill:a", "kind": "article"}\n{"id": "mill:p1.1", "kind": "claim"}\n', True),
        ('[\n  {"title": "The mill fell in 2015."}\n]\n', True),
        ("[1] The mill fell in 2015.\n", False),
        ("[Music] The mill fell in 2015.\n", False),
        ("{The mill fell in 2015.}\n", False),
    ],
)
def test_json_is_called_data_and_not_read(tmp_path: Path, content: str, is_data: bool) -> None:
    path = tmp_path / "mill.txt"
    path.write_text(content, encoding="utf-8")
    if not is_data:
        assert "The mill fell" in read_file(path).text
        return
    with pytest.raises(
        UnreadableError, match=r"is data for programs \(JSON\) and no article: give the article's text"
    ):
        read_file(path)


@pytest.mark.parametrize(
    "text",
    [
        "Ferries, bridges, mills\n\nAnn, Bo, Cy\n\nIt fell, it rose, it sank.\n",
        "Mills;\n\nIt fell; it rose.\n\nIt sank; it burned.\n",
        "The mill\tfell\nOn 3 May 2015 it fell.\nNobody was hurt.\n",
        "Mia Hale,\nOster\n\nDear Ann,\nIt fell.\n",
        "The mill, 1998\nIt fell, 3\n",
        "“It Was Old,” Board Says\n\n“We knew,” she said.\n\n“So did I,” said Mia Hale.\n",
        "Old mole\n\nIt held 1,200 men.\n\nIt cost 1,300 pounds.\n\nNow 1,400 gulls live there.\n",
        "O the mole,\nold and grey,\nby the sea,\nfar away,\nlost to me,\n",
    ],
)
def test_running_text_is_no_table_whatever_its_commas(text: str) -> None:
    assert not is_table(text)


def test_characters_that_nobody_can_see_keep_their_places_and_are_said() -> None:
    text = "The mill\n\nOn 3 May\x00 2015 it \ud83d fell.\x1b[2J\n\nIt rose.\n"
    document = read_text(text)
    assert len(document.text) == len(text)
    assert body(document, "p1") == "On 3 May\ufffd 2015 it \ufffd fell.\ufffd[2J"
    assert document.notices == ("text: 3 characters that cannot be shown are read as \ufffd.",)


def test_the_name_of_a_document_can_open_an_id() -> None:
    assert read_text(ARTICLE, name="my; text \ud83d").name == "my-text"
