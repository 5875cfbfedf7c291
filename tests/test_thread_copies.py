"""Copies of threads with words of others beside those of a comment: quoted lines, messages answered, glued counts, ranks."""

import pytest

from claimline import find_events, read_text
from claimline.model import Document, Passage

ARTICLE = """The kiln on the heath

By Ines Dahl

2 May 2019

The kiln on the heath went out in 2011, after the master had been sent home and the parish had sold his cart and his horse.

Nobody lit it again. The potters fired their jars in the open, and two of them were burnt in the winter of 2013.

"""


def comments(document: Document) -> list[Passage]:
    return [passage for passage in document.passages if passage.is_comment]


def said(document: Document) -> list[tuple[str, str]]:
    return [(one.author, document.text[one.start : one.end]) for one in comments(document)]


def claims(document: Document) -> dict[str, tuple[str, ...]]:
    return {event.quote: event.source for event in find_events(document) if event.kind == "claim"}


CHAT = """3 replies

Per — 05/03/2019 18:02
The grate was cast in 2010, the rest is older.
{at}Per
The grate was cast in 2010{cut}
Olga Brink — 05/03/2019 18:10
No, my father cast it in 2012.
{at}Olga Brink
No, my father cast it in 2012.
Åsa — 05/03/2019 18:31
He did.
"""


@pytest.mark.parametrize("at", ["", "@"])
@pytest.mark.parametrize("cut", [", the rest is older.", "…"])
def test_a_message_quoted_over_a_head_is_not_of_the_comment_before_and_is_answered(at: str, cut: str) -> None:
    document = read_text(ARTICLE + CHAT.format(at=at, cut=cut))
    assert said(document) == [
        ("Per", "The grate was cast in 2010, the rest is older."),
        ("Olga Brink", "No, my father cast it in 2012."),
        ("Åsa", "He did."),
    ]
    assert [one.parent for one in comments(document)] == ["", "c1", "c1.r1"]


def test_a_name_at_the_end_of_a_comment_over_words_that_nobody_wrote_before_stays_its_own() -> None:
    text = CHAT.replace("{at}Per\nThe grate was cast in 2010{cut}\n", "Per\nI miss your lamp.\n")
    document = read_text(ARTICLE + text.replace("{at}Olga Brink\nNo, my father cast it in 2012.\n", ""))
    assert said(document)[0][1].endswith("Per\nI miss your lamp.")


QUOTED = (
    "> The kiln was lit on 3 June 2009.\n\n{own}",
    "Per wrote:\n> The kiln was lit on 3 June 2009.\n> It burnt well.\n{own}",
    "Am 03.05.2019 um 18:02 schrieb Per:\n> The kiln was lit on 3 June 2009.\n\n{own}",
    "{own}\n\nOn Fri, May 3, 2019 at 6:02 PM\nPer <per@example.org> wrote:\n> The kiln was lit on 3 June 2009.",
    "Quote:\nOriginally Posted by Per\nThe kiln was lit on 3 June 2009.\n{own}",
    "Per a écrit :\nThe kiln was lit on 3 June 2009.\n{own}",
)


@pytest.mark.parametrize("form", QUOTED)
def test_quoted_lines_make_no_claims_of_who_quotes_them(form: str) -> None:
    own = "It was lit on 5 June 2009."
    text = (
        f"{ARTICLE}2 comments\n\nPer\nMay 3, 2019 at 6:02 pm\nThe kiln was lit on 3 June 2009.\nReply\n\n"
        f"Olga Brink\nMay 4, 2019 at 7:02 pm\n{form.format(own=own)}\nReply\n"
    )
    document = read_text(text)
    assert [one.author for one in comments(document)] == ["Per", "Olga Brink"]
    of_olga = [quote for quote, source in claims(document).items() if source == ("Olga Brink",)]
    assert of_olga == [own]
    assert "Comments quote others in 1 place; the lines there make no claims." in document.notices


@pytest.mark.parametrize(
    "block",
    [
        "Zitat:\n{q}\n\n{own}",
        "Alıntı\n{q}\nIt burnt well.\n\n{own}",
        "Zitat von Olga Brink\n\n{q}\n\n{own}",
        "Quote:\nOriginally Posted by Jo Ash\n{q}\n\n{own}",
        "Jo Ash said:\n{q}\n\nIt burnt well in 2010.\nClick to expand...\n{own}",
        "Cytat:\n{q}\nKliknij, aby rozwinąć...\n{own}",
    ],
)
def test_a_quoted_block_whose_words_stand_nowhere_above_makes_no_claims_of_who_quotes_it(block: str) -> None:
    own = "It was lit on 5 June 2009."
    words = block.format(q="The kiln was lit on 3 June 2009.", own=own)
    text = f"{ARTICLE}2 comments\n\nPer\nMay 3, 2019 at 6:02 pm\nNo.\nReply\n\nOlga Brink\nMay 4, 2019 at 7:02 pm\n{words}\nReply\n"
    document = read_text(text)
    assert [quote for quote, source in claims(document).items() if source == ("Olga Brink",)] == [own]
    assert "Comments quote others in 1 place; the lines there make no claims." in document.notices


@pytest.mark.parametrize(
    "opens", ["Quote of the day: we won.", "Cita de hoy.", "Zitat: nichts davon stimmt."]
)
def test_a_line_that_begins_like_a_quotation_makes_none_of_the_words_below(opens: str) -> None:
    own = "It was lit on 5 June 2009."
    text = f"{ARTICLE}2 comments\n\nPer\nMay 3, 2019 at 6:02 pm\n{opens}\n{own}\n\nSo it was.\nReply\n\nOlga Brink\nMay 4, 2019 at 7:02 pm\nNo.\nReply\n"
    assert claims(read_text(text))[own] == ("Per",)


def test_words_that_two_write_alike_are_claims_of_both() -> None:
    words = "I was at the kiln on 3 June 2009."
    text = f"{ARTICLE}2 comments\n\nPer\nMay 3, 2019 at 6:02 pm\n{words}\nReply\n\nOlga\nMay 4, 2019 at 7:02 pm\n{words}\nReply\n"
    events = find_events(read_text(text))
    assert [e.source for e in events if e.kind == "claim" and e.quote == words] == [("Per",), ("Olga",)]


def test_a_copy_that_begins_with_the_heading_of_its_thread_has_no_article_by_the_first_commenter() -> None:
    document = read_text(
        "2 comments\n\nPer\nMay 3, 2019 at 6:02 pm\nIt was lit in 2009.\nReply\n\nOlga\nMay 4, 2019 at 7:02 pm\nIn 2010.\nReply\n"
    )
    assert said(document) == [("Per", "It was lit in 2009."), ("Olga", "In 2010.")]
    assert document.author == ""


def test_a_copy_that_begins_with_the_first_message_has_it_too() -> None:
    document = read_text(
        "Per, [03.05.2019 18:02]\nIt was lit in 2009.\n\nOlga Brink, [03.05.2019 18:10]\nIn 2010.\n\nPer, [03.05.2019 18:31]\nNever.\n"
    )
    assert said(document) == [("Per", "It was lit in 2009."), ("Olga Brink", "In 2010."), ("Per", "Never.")]


GLUED = (
    (
        "Olga Brink12\nMay 3, 2019 at 6:02 pm",
        "Per Moe3\nMay 3, 2019 at 7:02 pm",
        "Åsa Vik8\nMay 4, 2019 at 7:02 pm",
    ),
    ("Olga Brinkle 03/05/2019 à 18:02", "Per Moele 03/05/2019 à 19:02", "Åsa Vikle 04/05/2019 à 07:02"),
)


@pytest.mark.parametrize("heads", GLUED)
def test_what_copying_glues_to_all_names_is_no_part_of_them(heads: tuple[str, ...]) -> None:
    text = "".join(f"{head}\nIt was lit in 200{n}.\nRépondre\n\n" for n, head in enumerate(heads))
    document = read_text(f"{ARTICLE}3 commentaires\n\n{text}")
    assert [one.author for one in comments(document)] == ["Olga Brink", "Per Moe", "Åsa Vik"]


def test_digits_that_not_all_names_have_stay() -> None:
    heads = ("Olga Brink12", "Per Moe", "Åsa Vik8")
    text = "".join(
        f"{head}\nMay 3, 2019 at 6:0{n} pm\nIt was lit.\nReply\n\n" for n, head in enumerate(heads)
    )
    document = read_text(f"{ARTICLE}3 comments\n\n{text}")
    assert [one.author for one in comments(document)] == list(heads)


NETWORK = """3 comentarios
Ordenar por
Más relevantes

Olga Brink
Fan destacado
Se encendió en 2009.
Me gusta
Responder
2 sem
Editado
Per Moe
No, en 2010.
Me gusta
Responder
2 sem
{more}
Åsa Vik
Nunca.
Me gusta
Responder
1 sem
"""


def test_buttons_of_a_network_are_nobodys_names() -> None:
    document = read_text(ARTICLE + NETWORK.format(more="Ver 2 respuestas más"))
    assert [one.author for one in comments(document)] == ["Olga Brink", "Per Moe", "Åsa Vik"]


def test_a_line_over_a_name_that_is_not_known_gives_its_words_to_nobody() -> None:
    document = read_text(ARTICLE + NETWORK.format(more="algo nuevo por aquí"))
    assert comments(document) == []
    assert any("could not be read; they are left out" in one for one in document.notices)


def test_ranks_of_a_board_are_nobodys_names() -> None:
    post = "{n}\n\n    {rank}\n    Mensagens: 12\n\nRe: O forno\n« Resposta #{i} em: Maio {i}, 2019, 10:02:11 »\n\nFoi em 2009.\n\n"
    people = (("Olga Brink", "Membro Sênior"), ("Per Moe", "Novato"), ("Åsa Vik", "Membro"))
    text = "".join(post.format(n=name, rank=rank, i=i) for i, (name, rank) in enumerate(people, 1))
    document = read_text(ARTICLE + text)
    assert {one.author for one in comments(document)} <= {name for name, _ in people}


def test_mails_of_an_archive_have_the_names_in_brackets_and_no_addresses() -> None:
    mail = "From {a} at example.org  Fri May  3 09:1{i}:00 2019\nFrom: {a} at example.org ({n})\nDate: Fri, 3 May 2019 09:1{i}:00 +0000\nSubject: [kiln] Fire\nMessage-ID: <{i}@example.org>\n\nIt was lit in 200{i}.\n\n"
    people = (("olga", "Olga Brink"), ("per", "Per Moe"), ("asa", "Åsa Vik"))
    document = read_text("".join(mail.format(a=a, n=n, i=i) for i, (a, n) in enumerate(people)))
    assert said(document) == [(name, f"It was lit in 200{i}.") for i, (_, name) in enumerate(people)]


def test_subjects_over_all_comments_are_left_out_and_counted() -> None:
    post = "{n}\n\nFri, 05/03/2019 - 10:0{i}\n\nPermalink\n\n{s}\n\nIt was lit in 200{i}.\n\nReply\n\n"
    people = (("Olga Brink", "The fire"), ("Per Moe", "My father's cart"), ("Åsa Vik", "Paint"))
    text = "".join(post.format(n=name, s=subject, i=i) for i, (name, subject) in enumerate(people))
    document = read_text(f"{ARTICLE}Comments\n\n{text}")
    assert said(document) == [(name, f"It was lit in 200{i}.") for i, (name, _) in enumerate(people)]
    assert "Left out as subjects over the comments: 3 lines." in document.notices


def test_a_long_count_glued_to_a_name_is_neither_read_nor_given_to_anybody() -> None:
    text = "".join(
        f"{name}2 years ago\nIt was lit in 2009.\nReply\n\n" for name in ("per_44", "olga81", "asa88")
    )
    document = read_text(f"{ARTICLE}3 comments\n\n{text}")
    assert comments(document) == []
    assert not any("lit in 2009" in quote for quote in claims(document))
    assert any("could not be read; they are left out" in one for one in document.notices)


ADVERT = "Sponsored\nBoots that last since 2015\nBest Boots Ltd\n\n"


@pytest.mark.parametrize(
    "comment",
    [
        "It was lit in 200{i}.\nPosted by {n}, 3 May 2019 10:0{i}\nReply\n\n",
        "{n}\nMay 3, 2019 at 6:0{i} pm\nIt was lit in 200{i}.\n\n",
    ],
)
def test_an_advertisement_between_comments_is_nobodys_words(comment: str) -> None:
    people = ("Olga Brink", "Per Moe", "Åsa Vik")
    parts = [comment.format(n=name, i=i) for i, name in enumerate(people)]
    document = read_text(f"{ARTICLE}3 comments\n\n{parts[0]}{ADVERT}{parts[1]}{parts[2]}")
    assert said(document) == [(name, f"It was lit in 200{i}.") for i, name in enumerate(people)]
    assert "Left out as advertisements among the comments: 3 lines." in document.notices


def test_a_banner_about_cookies_under_the_last_comment_is_the_pages() -> None:
    document = read_text(
        f"{ARTICLE}1 comment\n\nPer\nMay 3, 2019 at 6:02 pm\nIt was lit in 2009.\nReply\n\nWe use cookies to count our readers.\n"
    )
    assert said(document) == [("Per", "It was lit in 2009.")]


def test_what_a_mail_quotes_below_its_words_makes_no_claims() -> None:
    document = read_text(
        """From: Ines Dahl
Date: Mon, 7 Dec 2009 09:12
Subject: The kiln

Bo,

I paid for the kiln on 30 November.

On Sun, 6 Dec 2009 at 18:40, Bo Ryde wrote:
> Dear Ines,
>
> Nothing has been paid since 15 September.
>
> Bo
"""
    )
    assert claims(document) == {"I paid for the kiln on 30 November.": ("Ines Dahl",)}
    assert any("quoted line by line" in notice for notice in document.notices)


def test_two_short_sentences_over_a_thread_are_its_article() -> None:
    document = read_text(
        """The kiln fire

I was nine. It was cold.

u/redclay 41 points 3 years ago
Yes. It burned in 1984.

u/saltglaze 12 points 3 years ago
My dad saw it.

u/oldkiln 77 points 3 years ago
I lit it.
"""
    )
    assert [author for author, _ in said(document)] == ["redclay", "saltglaze", "oldkiln"]


MAILS = (
    "On 03/05/2019 at 09:12, Olga Brink wrote:\n> Nobody lit it again.\nIt was lit in 2014.\n\n"
    "On 03/05/2019 at 11:40, Per Moe wrote:\n> It was lit in 2014.\nI sold the cart in 2015.\n\n"
)


@pytest.mark.parametrize(
    "last", ["", "On 04/05/2019 at 08:05, Åsa Vik wrote:\nYou should both publish your bills of 2015.\n"]
)
def test_words_below_what_several_quote_are_given_to_nobody(last: str) -> None:
    document = read_text(ARTICLE + MAILS + last)
    assert comments(document) == []
    assert not any(
        "lit in 2014" in quote or "cart in 2015" in quote or "bills" in quote for quote in claims(document)
    )
    assert any("Lines 11 to" in one and "they are left out" in one for one in document.notices)


def test_one_quotation_in_an_article_leaves_what_follows_it_to_the_author() -> None:
    first = MAILS.partition("\n\n")[0]
    assert claims(read_text(ARTICLE + first))["It was lit in 2014."] == ("Ines Dahl",)


def test_a_line_that_quotes_a_post_heads_no_comment() -> None:
    post = "Posted by: {n} on May 0{i}, 2019, 09:14:22 PM\n\n{own}\n\n"
    quoted = "Quote from: olga on May 01, 2019, 09:14:22 PM\nIt was lit in 2014.\n\nMy father lit it in 2012."
    people = (("olga", "It was lit in 2014."), ("Per_Moe", quoted), ("asa", "It burnt in 2015."))
    text = "".join(post.format(n=name, i=i, own=own) for i, (name, own) in enumerate(people, 1))
    document = read_text(ARTICLE + text)
    assert [one.author for one in comments(document)] == ["olga", "Per_Moe", "asa"]
    assert claims(document)["My father lit it in 2012."] == ("Per_Moe",)
