"""The body of a saved page: what belongs to the article, what does not, and what kind each part has."""

import pytest

from claimline import find_events, read_text
from claimline.model import Document
from claimline.read.page.choice import chosen
from claimline.read.page.chunks import chunks_of
from claimline.read.page.tree import parse

P = [
    "The harbour of Oster was closed in 2009, when the first of its two cranes fell into the water one night.",
    "Nobody was hurt, Mia Roe of the council said, but the town has had no ferry from the mainland ever since.",
    "It was opened again in 2014 for a summer, after the people of Senn had paid for a second and smaller crane.",
    "The ferry that runs today belongs to nobody in the town, and its owner has never said how long it will run.",
    "Bo Ek, who keeps the lighthouse, counts the boats that pass and writes their names into a book each evening.",
]
MENU = "<nav><ul><li><a href=/a>Sport</a><li><a href=/b>Weather in Oster</a></ul></nav>"
TEASERS = (
    "<div class=related><h3>More stories</h3><ul><li><a href=/c>A fire in Senn burned for two days and nobody knows why</a>"
    "<li><a href=/d>The mayor of Senn left in 2011 and has not been seen in the town again</a></ul></div>"
)


def page(*parts: str) -> Document:
    return read_text(
        f"<html lang=en><head><title>The harbour</title></head><body>{MENU}<article><h1>The harbour</h1>{''.join(parts)}"
        f"</article>{TEASERS}<footer><p>© 2016 The Oster News. All rights reserved.</p></footer></body></html>"
    )


def paragraphs(*words: str) -> str:
    return "".join(f"<p>{one}</p>" for one in words)


def said(document: Document, kind: str) -> list[str]:
    return [document.text[one.start : one.end] for one in document.passages if one.kind == kind]


def test_menu_teasers_and_footer_are_not_the_article() -> None:
    document = page(paragraphs(*P))
    assert said(document, "paragraph") == P
    assert said(document, "title") == ["The harbour"]
    assert not any(word in document.text for word in ("Sport", "A fire in Senn", "rights reserved"))


def test_headings_items_and_rows_are_paragraphs_of_the_body() -> None:
    table = "<table><tr><td>2009</td><td>The first crane falls</td></tr><tr><td>2014</td><td>The second one stands</td></tr></table>"
    items = "<ul><li>The crane was built in Senn, and was paid for by the town.</li><li>The ferry was built in Oster.</li></ul>"
    body = said(
        page(
            paragraphs(*P[:2]), "<h2>The years after</h2>", paragraphs(P[2]), items, table, paragraphs(*P[3:])
        ),
        "paragraph",
    )
    assert "The years after" in body
    assert "The ferry was built in Oster." in body
    assert "2014\tThe second one stands" in body


def test_a_heading_that_heads_nothing_is_left_out() -> None:
    assert said(page(paragraphs(*P), "<h3>You may also like</h3>"), "paragraph") == P


def test_a_link_that_leads_elsewhere_is_no_sentence_of_the_article() -> None:
    pointer = "<p>Read more: <a href=/e>The crane that fell into the water of Oster in 2009</a></p>"
    assert said(page(paragraphs(*P[:3]), pointer, paragraphs(*P[3:])), "paragraph") == P


def test_the_words_of_a_link_stay_in_their_sentence() -> None:
    linked = P[1].replace("Mia Roe", "<a href=/roe>Mia Roe</a>")
    assert said(page(paragraphs(P[0], linked, *P[2:])), "paragraph") == P


def test_what_the_markup_hides_is_not_read() -> None:
    hidden = (
        "<p style='display: none'>The mayor took the money in 2012, and all of the council knew it well.</p>"
    )
    assert "mayor took" not in page(paragraphs(*P[:2]), hidden, paragraphs(*P[2:])).text


@pytest.mark.parametrize(
    "picture",
    [
        "<figure><img src=a.jpg><figcaption>The crane in 2009, as Bo Ek saw it.</figcaption></figure>",
        "<div class=wp-caption><img src=a.jpg><p class=wp-caption-text>The crane in 2009, as Bo Ek saw it.</p></div>",
    ],
)
def test_a_caption_is_kept_apart_and_claims_nothing(picture: str) -> None:
    document = page(paragraphs(*P[:2]), picture, paragraphs(*P[2:]))
    assert said(document, "caption") == ["The crane in 2009, as Bo Ek saw it."]
    assert said(document, "paragraph") == P
    assert not any("as Bo Ek saw it" in event.quote for event in find_events(document))


def test_a_credit_is_left_out_and_a_notice_says_so() -> None:
    document = page(paragraphs(*P[:3]), "<p>Photo by Ida Moss/Oster Pictures</p>", paragraphs(*P[3:]))
    assert "Ida Moss" not in document.text
    assert any("Ida Moss" in notice for notice in document.notices)


def test_other_articles_of_the_page_are_other_stories() -> None:
    other = f"<article><h2>The fire in Senn</h2>{paragraphs(*(one.replace('Oster', 'Senn') + ' So it is.' for one in P))}</article>"
    document = read_text(
        f"<html><body><article><h1>The harbour</h1>{paragraphs(*P)}</article>{other}{other}</body></html>"
    )
    assert said(document, "paragraph") == P


def test_a_paragraph_leads_back_to_its_element() -> None:
    document = page(f"<p id=first>{P[0]}</p>", paragraphs(*P[1:]))
    assert [one.locator for one in document.passages if one.kind == "paragraph"][:2] == [
        "paragraph 1 #first",
        "paragraph 2",
    ]


def test_offsets_are_into_what_the_document_shows() -> None:
    document = page(paragraphs(*P))
    for event in find_events(document):
        if event.span:
            assert document.text[slice(*event.span)] == event.quote
    assert document.text_of == "page"


@pytest.mark.parametrize("asking", ["Mia Roe", "The Oster Courier", "Voice of the mole"])
def test_turns_of_a_page_are_their_speakers(asking: str) -> None:
    talk = paragraphs(
        "Mia Roe talked with the keeper of the lighthouse of Oster about the boats and the harbour of the town.",
        f"<b>{asking}:</b> When did you come to Oster, and what did you find there when you came?",
        "<b>Bo Ek:</b> I came in 2004, when nobody wanted the lighthouse, and I have lived in it ever since that day.",
        f"<b>{asking}:</b> And what did the council of the town say to you when you came?",
        "<b>Bo Ek:</b> The council said nothing at all until 2011, when they asked me for the rent of seven years.",
    )
    claims = {event.quote: event.source for event in find_events(page(talk)) if event.kind == "claim"}
    assert claims[
        "I came in 2004, when nobody wanted the lighthouse, and I have lived in it ever since that day."
    ] == ("Bo Ek",)


def test_answers_to_questions_in_bold_are_not_the_authors() -> None:
    asked = (
        "When did you come to Oster?",
        "What did you find when you came there?",
        "Who paid you for your work?",
    )
    answers = (
        "In 2004 nobody wanted the lighthouse, and the rain has come through its roof ever since that day.",
        "Three boats lay in the harbour in 2005, and all of them were under water until somebody pulled them out.",
        "The council of the town paid from 2006 on, though they say today that nobody was ever paid anything.",
    )
    talk = "".join(f"<p><strong>{q}</strong></p><p>{a}</p>" for q, a in zip(asked, answers, strict=True))
    document = page("<p class=byline>By <a rel=author href=/roe>Mia Roe</a></p>", paragraphs(P[4]), talk)
    claims = {event.quote: event.source for event in find_events(document) if event.kind == "claim"}
    assert claims[answers[0]] == ("unknown",)
    assert any("interview" in notice for notice in document.notices)


def test_a_page_whose_article_no_library_finds_is_read_at_its_densest_part() -> None:
    document = read_text(f"<html><body>{MENU}<p>{P[0]}</p></body></html>")
    assert P[0] in document.text


def test_a_page_of_thousands_of_short_rows_is_read_where_most_words_stand() -> None:
    rows = "".join(f"<tr><td>Boat {n}</td><td>left Oster</td></tr>" for n in range(4_100))
    root = parse(f"<body>{MENU}<div><p>Senn</p></div><main><table>{rows}</table></main></body>")
    chunks = chunks_of(root)
    places, notices = chosen(root, chunks, "")
    assert [chunks[i].text for i in sorted(places)] == [f"Boat {n}\tleft Oster" for n in range(4_100)]
    assert any("short parts" in notice for notice in notices)


def test_a_page_of_thousands_of_links_in_a_line_is_read_where_most_words_stand() -> None:
    links = "".join(f"<a href=/{n}>Boat {n}</a> " for n in range(4_100))
    root = parse(f"<body><main><p>{P[0]}</p><p>{P[1]}</p></main><div><p>{links}</p></div></body>")
    chunks = chunks_of(root)
    places, notices = chosen(root, chunks, "")
    assert [chunks[i].text for i in sorted(places)] == [P[0], P[1]]
    assert any("short parts" in notice for notice in notices)


def test_a_question_in_bold_is_told_from_lines_of_one_element() -> None:
    asked = "<br><br>".join(f"Did you see boat {n} in 2009?" for n in range(5))
    document = page(paragraphs(P[0]), f"<p>{asked}</p>", paragraphs(P[1]))
    assert not any("interview" in notice for notice in document.notices)


def test_words_part_where_the_markup_parts_them() -> None:
    source = "<div>One <b>two</b><br>three<br><br>four<table><tr><td>5<td>six</tr></table><pre>a\nb</pre><ul><li>c<li>d</ul>e</div>"
    assert [chunk.text for chunk in chunks_of(parse(source))] == [
        "One two\nthree", "four", "5\tsix", "a\nb", "c", "d", "e",
    ]  # fmt: skip


def test_elements_in_each_other_without_end_keep_their_words() -> None:
    document = read_text(f"<html><body>{'<div>' * 5000}{paragraphs(*P)}{'</div>' * 5000}</body></html>")
    assert said(document, "paragraph") == P


def test_what_is_no_character_does_not_end_a_page() -> None:
    assert said(page("<p>\ufffe\uffff</p>", paragraphs(*P)), "paragraph") == P


def test_the_lines_of_the_head_and_of_the_foot_are_not_the_body() -> None:
    top = "<div><b>Harbours</b></div><h1>The harbour</h1><p>By Mia Roe</p><p>Published</p><p>3 May 2019, 18:20 | Updated: 4 May 2019</p>"
    foot = "<p>Last modified: 4 May 2019. You are visitor 1021.</p>"
    document = read_text(
        f"<html><head><title>The harbour</title></head><body><div>{top}{paragraphs(*P)}{foot}</div></body></html>"
    )
    assert (document.author, document.published) == ("Mia Roe", "2019-05-03T18:20")
    assert said(document, "paragraph") == P
    assert any(
        "“Last modified: 4 May 2019. You are visitor 1021.” (other parts of the page)" in one
        for one in document.notices
    )


def test_a_sentence_about_the_author_is_no_by_line() -> None:
    first, last = "Mia Roe fell on 1 May 2019.", "Mia Roe left on 2 May 2019."
    document = read_text(
        "<html><head><title>The harbour</title></head><body><div><h1>The harbour</h1><p>By Mia Roe</p>"
        f"{paragraphs(first, *P, last)}<p>Posted by Mia Roe at 9:14 on 3 May 2019.</p></div></body></html>"
    )
    assert document.author == "Mia Roe"
    assert said(document, "paragraph") == [first, *P, last]


def test_a_day_over_the_text_that_is_not_the_articles_stays_in_the_body() -> None:
    top = "<h1>The harbour</h1><p>By Mia Roe</p><p>3 May 2019</p><h2>1 June 2009</h2>"
    document = read_text(
        f"<html><head><title>The harbour</title></head><body><div>{top}{paragraphs(*P)}</div></body></html>"
    )
    assert said(document, "paragraph") == ["1 June 2009", *P]


def test_the_fields_of_a_mail_are_not_its_body() -> None:
    rows = "".join(
        f"<tr><td>{name}</td><td>{value}</td></tr>"
        for name, value in (("From:", "Mia Roe"), ("To:", "Bo Ek"), ("Subject:", "The harbour"))
    )
    document = read_text(
        f"<html><head><title>The harbour</title></head><body><table>{rows}</table>{paragraphs(*P)}</body></html>"
    )
    assert (document.author, said(document, "paragraph")) == ("Mia Roe", P)


def test_what_a_heading_of_other_texts_heads_is_not_the_body() -> None:
    below = "<h2>Related topics</h2><ul><li>Storms in Senn</li></ul><h3>More on this story</h3><ul><li>Harbour closed <span>3 January 2019</span></li></ul>"
    assert said(page(paragraphs(*P), below), "paragraph") == P
    assert (
        said(page(paragraphs(*P), f"<h2>Related topics</h2><p>{P[0]} Or so.</p>"), "paragraph")[-1]
        == f"{P[0]} Or so."
    )
