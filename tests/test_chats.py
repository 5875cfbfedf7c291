"""Chats as telephones write them out: nothing over them, and lines of the chat itself among the messages."""

import pytest

from claimline import find_events, read_text

STAMPS = {
    "brackets": "[12/03/2021, 18:{minute}:07] ",
    "a dash": "12.03.21, 18:{minute} - ",
    "a clock alone": "[18:{minute}] ",
}
SAID = [
    ("Mia Roe", "The gate fell in 2014."),
    ("", "Jo Ash added Bo Ek"),
    ("+49 151 0000000", "It fell in 2013, I was there."),
    ("Bo Ek", "Both of you are wrong."),
    ("", "Messages are not kept."),
    ("Jo Ash", "It stood until 2015."),
]


def chat(stamp: str, over: str = "") -> str:
    lines = [
        stamp.format(minute=40 + number) + (f"{name}: {words}" if name else words)
        for number, (name, words) in enumerate(SAID)
    ]
    return over + "\n".join(lines) + "\n"


@pytest.mark.parametrize("stamp", STAMPS.values(), ids=STAMPS)
@pytest.mark.parametrize("over", ["", "The chat of the gate\n\n"], ids=["nothing over it", "a title"])
def test_each_message_is_its_writers_and_the_chats_own_lines_are_nobodys(stamp: str, over: str) -> None:
    document = read_text(chat(stamp, over))
    found = [(e.source[0], e.quote) for e in find_events(document) if e.kind == "comment"]
    assert found == [(name, words) for name, words in SAID if name]
    assert any("chat's own" in notice and notice.endswith("2 lines.") for notice in document.notices)


def test_a_line_of_the_chat_over_the_first_message_is_nobodys_either() -> None:
    own = "[12/03/2021, 18:30:00] This chat is private.\n"
    document = read_text(chat(STAMPS["brackets"], own))
    assert "private" not in "".join(event.quote for event in find_events(document))
    assert any(notice.endswith("3 lines.") for notice in document.notices)
