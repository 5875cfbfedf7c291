"""Whom a comment answers, where an attribute in words of any language names the other's number."""

from claimline import read_text


def thread(own: str, above: str, answers: dict[int, str]) -> str:
    parts = "".join(
        f'<section class="comment" {own}="{n}" {above}="{answers.get(n, "")}"><b class="nick">{name}</b>'
        f" <small>0{at}.11.2022, 08:30</small><div>The mill of Oster fell in the spring, as I said.</div><button>Reply</button></section>"
        for at, (n, name) in enumerate(
            [(71, "Mia Roe"), (73, "Bo Ek"), (74, "Lena Ort"), (77, "Tom Hale")], 1
        )
    )
    return (
        "<!DOCTYPE html><html><head><title>The mill</title></head><body><h1>The mill</h1><p>The mill of Oster is gone.</p>"
        f'<div class="comments"><h3>4 comments</h3>{parts}</div></body></html>'
    )


def parents(text: str) -> list[str]:
    return [one.parent for one in read_text(text).passages if one.is_comment]


def test_an_attribute_that_names_the_number_of_another_is_the_parent() -> None:
    assert parents(thread("data-wpis", "data-wpis-nad", {73: "71", 74: "73"})) == ["", "c1", "c1.r1", ""]


def test_an_attribute_with_other_numbers_is_none() -> None:
    assert parents(thread("data-wpis", "data-wpis-glosy", {73: "71", 74: "12"})) == ["", "", "", ""]


def test_a_quotation_under_its_writers_name_is_not_the_repliers_words() -> None:
    quoted = (
        '<div><div class="wpis-cyt"><span>Mia Roe napisał(a):</span> The weir fell in 1985.</div>The mill'
    )
    text = thread("data-wpis", "data-wpis-nad", {}).replace("<div>The mill", quoted, 2)
    assert "1985" not in read_text(text).text
    assert "as I said" in read_text(text).text


def test_a_name_at_the_head_of_the_words_is_answered_and_the_words_stay() -> None:
    text = thread("data-n", "data-m", {}).replace(
        "<div>The mill of Oster fell in the spring, as I said.</div><button>Reply</button></section></div>",
        "<div>@Bo Ek Yes.</div></section></div>",
    )
    document = read_text(text)
    assert parents(text) == ["", "", "", "c2"]
    assert "Yes." in document.text


def test_an_attribute_that_says_reply_to_names_the_parent_however_it_is_spelt() -> None:
    for above in ("data-reply_to", "data-parent-comment-id", "data-in-reply-to", "data-parent_id"):
        assert parents(thread("data-id", above, {73: "71", 74: "73"})) == ["", "c1", "c1.r1", ""]
