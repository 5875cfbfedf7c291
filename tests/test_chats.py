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


def _days(*stamps: str, words: str = "The gate leaks") -> list[tuple[str, str]]:
    lines = [
        f"[{stamp}, 18:4{n}:07] {'Mia Roe' if n % 2 else 'Bo Ek'}: {words}" for n, stamp in enumerate(stamps)
    ]
    events = find_events(read_text("\n".join(lines) + "\n"))
    return [(event.edtf.partition("T")[0], event.basis) for event in events if event.kind == "comment"]


@pytest.mark.parametrize(
    ("stamps", "days"),
    [
        (
            ("02/06/2024", "03/06/2024", "03/06/2024", "04/06/2024"),
            ("2024-06-02", "2024-06-03", "2024-06-03", "2024-06-04"),
        ),
        (("06/02/2024", "06/03/2024", "06/04/2024"), ("2024-06-02", "2024-06-03", "2024-06-04")),
        (("11/06/2024", "12/06/2024", "01/07/2024"), ("2024-06-11", "2024-06-12", "2024-07-01")),
    ],
    ids=["day first", "month first", "in order only so"],
)
def test_days_that_follow_each_other_in_one_order_alone_show_which_number_is_the_day(
    stamps: tuple[str, ...], days: tuple[str, ...]
) -> None:
    assert _days(*stamps) == [(day, "inferred") for day in days]


@pytest.mark.parametrize(
    "stamps",
    [
        ("02/06/2024", "03/06/2024"),
        ("01/02/2024", "05/03/2024", "09/10/2024"),
        ("03/02/2024", "02/05/2024", "09/10/2024"),
    ],
    ids=["two days", "months apart in both", "months apart in one"],
)
def test_where_nothing_shows_which_number_is_the_day_both_are_kept(stamps: tuple[str, ...]) -> None:
    assert all(edtf.startswith("[") for edtf, _ in _days(*stamps))


def test_a_date_in_the_words_of_a_chat_shows_which_number_is_the_day() -> None:
    assert {day for day, _ in _days("02/06/2024", "03/06/2024", words="This is from 24/5.")} == {
        "2024-06-02",
        "2024-06-03",
    }


def test_days_that_gainsay_a_date_in_the_words_settle_nothing() -> None:
    days = _days("06/02/2024", "06/03/2024", "06/04/2024", words="This is from 24/5.")
    assert all(edtf.startswith("[") for edtf, _ in days)


def test_a_message_without_a_full_stop_ends_where_the_next_one_begins() -> None:
    text = (
        "[12/03/2021, 18:40:07] Mia Roe: It says you finish by the end of July\n"
        "[12/03/2021, 18:41:07] Bo Ek: The town changed the plan\n"
        "[13/03/2021, 18:41:07] Mia Roe: It did not\n"
    )
    claim = next(event for event in find_events(read_text(text)) if event.kind == "claim")
    assert claim.latest == "2021-07-31"


@pytest.mark.parametrize(
    "words",
    [
        "\u200eimage omitted",
        "<Media omitted>",
        "This message was deleted.",
        "You deleted this message",
        "IMG-20210312-WA0001.jpg (file attached)",
        "<attached: 00000012-PHOTO.jpg>",
        "Bild weggelassen",
        "<Medien ausgeschlossen>",
        "Diese Nachricht wurde gelöscht.",
        "vidéo absente",
        "<Médias omis>",
        "Ce message a été supprimé",
        "imagen omitida",
        "<Multimedia omitido>",
        "Se eliminó este mensaje.",
        "<Mídia oculta>",
        "Mensagem apagada",
        "immagine omessa",
        "Questo messaggio è stato eliminato",
        "afbeelding weggelaten",
        "Dit bericht is verwijderd",
        "<pominięto multimedia>",
        "<Без медиафайлов>",
        "görüntü dahil edilmedi",
    ],
)
def test_a_message_without_words_of_its_writer_is_left_out_and_counted(words: str) -> None:
    text = (
        "[12/03/2021, 18:40:07] Mia Roe: The gate fell in 2014.\n"
        f"[12/03/2021, 18:41:07] Bo Ek: {words}\n"
        "[13/03/2021, 18:41:07] Mia Roe: It did not.\n"
        f"[13/03/2021, 18:42:07] Bo Ek: {words}\n"
    )
    document = read_text(text)
    assert [e.quote for e in find_events(document) if e.kind == "comment"] == [
        "The gate fell in 2014.",
        "It did not.",
    ]
    assert any("deleted or held no words" in one and one.endswith("2 messages.") for one in document.notices)
    assert not any("pingbacks" in one for one in document.notices)


@pytest.mark.parametrize("words", ["The image was omitted from the book", "image omitted\nBut I saw it."])
def test_words_beside_what_was_left_out_are_their_writers(words: str) -> None:
    text = f"[12/03/2021, 18:40:07] Mia Roe: It fell.\n[12/03/2021, 18:41:07] Bo Ek: {words}\n[13/03/2021, 18:41:07] Mia Roe: No.\n"
    assert [e.quote for e in find_events(read_text(text)) if e.kind == "comment"][1] == words
