"""What stands in a comment of a page and is not its writer's, and whom an answer to a removed comment answers."""

import pytest

from claimline.events import find_events
from claimline.read import read_text

PAGE = (
    "<html><head><title>The mill</title></head><body><article><h1>The mill</h1><p>It is shut since May 2019, and nobody"
    ' in Oster knows why.</p>{after}</article><ol class="comment-list">{comments}</ol></body></html>'
)


def comment(number: int, words: str, *, inner: str = "", name: str = "Mia Roe") -> str:
    return (
        f'<li class="comment" id="comment-{number}"><div class="comment-author"><cite class="fn">{name}</cite></div>'
        f'<div class="comment-meta"><time datetime="2021-06-0{number}T10:00">{number} June 2021</time></div>'
        f'<div class="comment-content">{words}</div>{inner}</li>'
    )


@pytest.mark.parametrize(
    "toggle",
    [
        "<div>Unfold this remark</div>",  # short, without an end, and alike in all
        '<div class="fold-toggle">Unfold</div>',
        '<div role="button">Unfold</div>',
        "<p>Read more</p>",
    ],
)
def test_a_button_in_a_comment_is_no_word_of_its_writer(toggle: str) -> None:
    comments = "".join(comment(n, f"<p>I worked there in 200{n}.</p>{toggle}") for n in (1, 2, 3))
    document = read_text(PAGE.format(after="", comments=comments))
    said = [document.text[one.start : one.end] for one in document.passages if one.is_comment]
    assert said == [f"I worked there in 200{n}." for n in (1, 2, 3)]


@pytest.mark.parametrize(
    "words",
    [
        "<ul><li>It fell in 2003</li><li>The dam broke in 2004</li></ul>",
        "<ol><li>It fell in 2003<li>The dam broke in 2004</ol>",
        "<p>It fell in 2003</p><p>The dam broke in 2004</p>",
    ],
)
def test_the_items_and_paragraphs_of_a_comment_are_claims_of_their_own(words: str) -> None:
    document = read_text(PAGE.format(after="", comments=comment(1, words) + comment(2, "<p>So it was.</p>")))
    claims = [event.quote for event in find_events(document) if event.kind == "claim"]
    assert claims[1:] == ["It fell in 2003", "The dam broke in 2004"]


def test_a_comment_is_removed_wherever_its_element_says_so() -> None:
    gone = '<li class="comment" id="comment-2"><div class="stub"><p>This comment was deleted.</p></div></li>'
    document = read_text(PAGE.format(after="", comments=comment(1, "<p>It fell in 2003.</p>") + gone))
    assert [one.author for one in document.passages if one.is_comment] == ["Mia Roe"]
    assert "The page says that 1 comment was removed." in document.notices


def test_an_answer_to_a_removed_comment_answers_nobody_else() -> None:
    inner = f'<ol class="children">{comment(3, "<p>I saw it in 2004.</p>", name="Bo Ek")}</ol>'
    removed = comment(2, "<p>[deleted]</p>", inner=inner)
    top = f'<ol class="children">{removed}</ol>'
    page = PAGE.format(after="", comments=comment(1, "<p>It fell in 2003.</p>", inner=top))
    document = read_text(page)
    answer = next(one for one in document.passages if one.author == "Bo Ek")
    assert (answer.kind, answer.parent, answer.answers_gone) == ("comment", "", True)
    row = next(
        event for event in find_events(document) if event.source == ("Bo Ek",) and event.kind == "comment"
    )
    assert row.reply_to == ""
    assert row.note.endswith("The comment that it answers was removed from the page.")


@pytest.mark.parametrize(
    "head", ["Correction, Feb. 2, 2020:", "Correction 3 May 2020:", "Correction (3 May):"]
)
def test_a_correction_is_no_claim_of_the_authors(head: str) -> None:
    note = f'<div class="correction"><p><em>{head} The mill was built in 1883, not in 1885.</em></p></div>'
    document = read_text(PAGE.format(after=note, comments=""))
    assert not any("1883" in document.text[one.start : one.end] for one in document.passages)
    assert any("a note of the editors" in notice for notice in document.notices)
