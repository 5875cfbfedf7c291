"""Talk pages of wikis: who signs which words, and what under no signature is nobody's."""

from claimline import Document, read_text


def signed(name: str, hour: int, user: str = "User", talk: str = "talk", shown: str = "") -> str:
    account = name.replace(" ", "_")
    return (
        f'<a href="/wiki/{user}:{account}" title="{user}:{name}">{shown or name}</a> (<a href="/wiki/{user}_talk:{account}">{talk}</a>)'
        f" {hour:02}:12, 4 May 2017 (UTC)"
    )


def page(talk: str) -> Document:
    return read_text(
        '<!DOCTYPE html><html lang="en"><head><title>Talk:Senn weir</title></head><body><h1>Talk:Senn weir</h1><div id="content">'
        f'<div class="output">{talk}</div></div><div id="footer"><p>This page was last edited on 6 May 2017, at 08:00.</p></div></body></html>'
    )


def said(document: Document) -> list[tuple[str, str, str, str]]:
    return [
        (one.author, one.posted, one.parent, document.text[one.start : one.end])
        for one in document.passages
        if one.is_comment
    ]


TALK = (
    f"<h2>The weir</h2><p>It was built in 1958.</p><p>The annex says so. {signed('Mia Roe', 9)}</p>"
    f"<dl><dd>Which annex? {signed('Bo Ek', 10)}<dl><dd>The second one. {signed('Mia Roe', 11)}</dd></dl></dd></dl>"
    f"<h2>The mill</h2><p>It stands empty. – {signed('pim_7', 12)}</p>"
)


def test_words_are_of_whom_a_signature_names_and_deeper_lists_answer() -> None:
    assert said(page(TALK)) == [
        ("Mia Roe", "09:12, 4 May 2017", "", "It was built in 1958.\n\nThe annex says so."),
        ("Bo Ek", "10:12, 4 May 2017", "c1", "Which annex?"),
        ("Mia Roe", "11:12, 4 May 2017", "c1.r1", "The second one."),
        ("pim_7", "12:12, 4 May 2017", "", "It stands empty."),
    ]


def test_a_heading_begins_a_talk_in_which_a_deep_answer_answers_nobody_above_it() -> None:
    talk = TALK.replace("<p>It stands empty.", "<dl><dd>It stands empty.").replace("– ", "")
    assert said(page(talk))[-1][:3] == ("pim_7", "12:12, 4 May 2017", "")


def test_a_signature_in_another_language_and_spelling_names_as_it_is_shown() -> None:
    talk = TALK.replace(
        signed("Bo Ek", 10), signed("Bo Ek", 10, "Benutzer", "Diskussion", "<b>Bo</b> <i>the Ek</i>")
    )
    assert said(page(talk))[1][0] == "Bo the Ek"


def test_who_is_named_among_the_words_has_not_signed_them() -> None:
    talk = TALK.replace(
        "Which annex?", 'Which annex does <a href="/wiki/User:Jo_Ash">Jo Ash</a> mean, asked Ada.'
    )
    assert said(page(talk))[1][0] == "Bo Ek"
    assert said(page(talk))[1][3] == "Which annex does Jo Ash mean, asked Ada."


def test_words_under_no_signature_are_nobodys_and_counted() -> None:
    document = page(TALK.replace("<h2>The mill", "<p>It fell in 1971.</p><h2>The mill"))
    assert "1971" not in document.text
    assert any("1 paragraph of the talk under no signature" in notice for notice in document.notices)


def test_a_single_signature_shows_no_talk() -> None:
    assert said(page(f"<p>The annex says so. {signed('Mia Roe', 9)}</p>")) == []


def test_a_list_of_changes_is_no_talk() -> None:
    changes = "".join(
        f'<li>{hour}:12, 4 May 2017 <a href="/wiki/User:{name}">{name}</a> (<a href="/wiki/User_talk:{name}">talk</a>) (+12) The annex.</li>'
        for hour, name in ((10, "Mia"), (11, "Bo"), (12, "Jo"))
    )
    assert said(page(f"<ul>{changes}</ul>")) == []


def test_files_and_tags_before_a_time_sign_nothing() -> None:
    items = "".join(
        f'<li>It was drawn in 195{n}. <a href="/wiki/{space}:{name}">{name}</a> 12:3{n}, 3 May 2016</li>'
        for n, (space, name) in enumerate(
            (("File", "Plan_of_weir.pdf"), ("tag", "gale"), ("File", "Map.png"))
        )
    )
    assert not said(page(f"<p>The weir was built long ago, and nobody knows by whom.</p><ul>{items}</ul>"))
