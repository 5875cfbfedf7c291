"""Between the turns of a conversation: what the writer tells is in nobody else's mouth, and what others said has its teller."""

import pytest

from claimline import find_events, read_text

HEAD = "The quarry: voices\n\nBy Mara Sund\n3 June 2022\n\n"


def rows(text: str) -> list[tuple[str, str, str]]:
    events = find_events(read_text(HEAD + text))
    return [(e.quote, ";".join(e.source), ";".join(e.via)) for e in events if e.kind == "claim"]


def source(text: str, words: str) -> str:
    return next(source for quote, source, _ in rows(text) if words in quote)


HEADED = """The first year

Ada Voss (blaster, 1971-1990): I came in May 1971.

Ivo Hale: She came before me. I came in 1972.

The slide

{told}

Ada Voss: I was at home in 1974.

Ivo Hale: I dug until 1976.
"""


@pytest.mark.parametrize(
    "told",
    [
        "On 9 March 1974 the north wall slid.",
        "In 1974 the north wall slid. Two men died.",
        "The owner sold the quarry in 1974.",
    ],
)
def test_what_stands_under_a_heading_without_a_label_is_the_writers(told: str) -> None:
    text = HEADED.format(told=told)
    assert source(text, told.partition(".")[0]) == "Mara Sund"
    assert ("I came in 1972.", "Ivo Hale", "") in rows(text)
    assert any(
        notice.startswith("Read as the writer's own words between")
        for notice in read_text(HEAD + text).notices
    )


def test_who_names_the_speaker_of_a_turn_is_not_that_speaker() -> None:
    text = (
        "Ada Voss: I came in 1971.\n\nVoss was fined in 1979.\n\n"
        "Ivo Hale: I came in 1972.\n\nAda Voss: I left in 1990.\n\nIvo Hale: I left in 1991.\n"
    )
    assert source(text, "was fined") == "Mara Sund"


@pytest.mark.parametrize("name", ["Ada Winter", "ADA WINTER"])
def test_a_word_that_a_speaker_is_named_like_is_not_that_speaker(name: str) -> None:
    text = (
        f"{name}: I came in 1971.\n\nThe winter of 1979 was hard.\n\n"
        f"Ivo Hale: I came in 1972.\n\n{name}: I left in 1990.\n\nIvo Hale: I left in 1991.\n"
    )
    assert source(text, "was hard") == "unknown"
    assert (
        source(text.replace("The winter of 1979 was hard", "Winter was fined in 1979"), "1979") == "Mara Sund"
    )
    told = "My brother sold Winter a field in 1979"
    assert source(text.replace("The winter of 1979 was hard", told), "1979").casefold() == "ada winter"


def test_what_the_writer_tells_in_one_turn_gives_him_nothing_in_another() -> None:
    text = (
        "Ada Voss: I came in 1971.\n\nVoss was fined in 1979.\n\n"
        "Ivo Hale: I came in 1972.\n\nThe new owner closed it in 1982.\n\n"
        "Ada Voss: I left in 1990.\n\nIvo Hale: I left in 1991.\n"
    )
    assert source(text, "new owner") == "unknown"


def test_a_paragraph_that_could_be_the_speakers_or_the_writers_is_nobodys_and_counted() -> None:
    text = (
        "Ada Voss: I came in 1971.\n\nThe wall slid in 1974.\n\n"
        "Ivo Hale: I came in 1972.\n\nAda Voss: I left in 1990.\n\nIvo Hale: I left in 1991.\n"
    )
    assert source(text, "slid") == "unknown"
    notice = "Could be the speaker's or the writer's, and has no known speaker: line 8."
    assert notice in read_text(HEAD + text).notices


@pytest.mark.parametrize(
    "more",
    [
        "My brother was there when the wall slid in 1974.",
        "And then the wall slid in 1974.",
        "The wall slid in 1974.\n\nI heard it from the road.",
        "The wall slid in 1974. You could hear it from the road.",
    ],
)
def test_a_speaker_goes_on_in_a_further_paragraph(more: str) -> None:
    text = (
        f"Ada Voss: I came in 1971.\n\n{more}\n\n"
        "Ivo Hale: I came in 1972.\n\nAda Voss: I left in 1990.\n\nIvo Hale: I left in 1991.\n"
    )
    assert source(text, "1974") == "Ada Voss"


def test_where_turns_run_on_a_paragraph_without_a_voice_is_the_speakers() -> None:
    text = (
        "Ada Voss: I came in 1971.\n\nI was alone until 1973.\n\n"
        "Ivo Hale: I came in 1972.\n\nThe wall slid in 1974.\n\nAda Voss: I left in 1990.\n\nIvo Hale: I left in 1991.\n"
    )
    assert source(text, "slid") == "Ivo Hale"


SAID_OF_OTHERS = """Ada Voss: I came in 1971. {said}

Ivo Hale: I came in 1972. Neither of us was paid.

Ada Voss: I left in 1990.

Ivo Hale: I left in 1991.
"""


@pytest.mark.parametrize(
    ("said", "whose"),
    [
        ("The owner never promised a pension.", "owner"),
        ("A letter of May 1970 spoke of twelve.", "letter"),
        ("People in the village called the foreman a thief.", "people in the village"),
        ("The mayor, Lena Ort, denied it the next day.", "Lena Ort"),
        ("They say the wall is safe.", "unknown"),
    ],
)
def test_what_others_said_comes_by_the_speaker_of_the_turn(said: str, whose: str) -> None:
    assert (said, whose, "Ada Voss") in rows(SAID_OF_OTHERS.format(said=said))


def test_the_speakers_own_words_come_by_nobody() -> None:
    assert ("I came in 1972.", "Ivo Hale", "") in rows(SAID_OF_OTHERS.format(said=""))


@pytest.mark.parametrize("name", ["Foreman Hale", "Hale", "Mr Hale"])
def test_those_who_talk_with_each_other_are_known_by_surname(name: str) -> None:
    text = SAID_OF_OTHERS.format(said=f"{name} said in 1974 that the wall was safe.")
    text = f"Ivo Hale: I am old.\n\n{text}"
    assert source(text, "was safe") == "Ivo Hale"


THREAD = """The mole

By Mara Sund
3 June 2022

{told}The mole fell.

Comments

oak
4 June 2022 9.30
{said}

elm
4 June 2022 9.50
It fell in 2019.
"""


def test_a_thread_knows_the_author_by_surname() -> None:
    text = THREAD.format(told="", said="Sund said in 2020 that the mole was safe.")
    claim = next(e for e in find_events(read_text(text)) if "was safe" in e.quote and e.kind == "claim")
    assert claim.source == ("Mara Sund",)
    two = THREAD.format(told="Bo Sund built it. ", said="Sund said in 2020 that the mole was safe.")
    claim = next(e for e in find_events(read_text(two)) if "was safe" in e.quote and e.kind == "claim")
    assert claim.source == ("Sund",)


@pytest.mark.parametrize(
    ("said", "denied"),
    [
        ("I saw no such letter.", True),
        ("No such order was ever given.", True),
        ("Nothing of the kind was agreed.", True),
        ("I deny that I ever signed it.", True),
        ("It is an old story, and we flatly reject it.", True),
        ("I do not deny that I signed it.", False),
        ("Nobody asked whether I deny it.", False),
        ("Do I deny it?", False),
        ("There is no such thing as luck.", False),
        ("I saw no letter.", False),
        # What was not so then, or is wished.
        ("In 1970 there was no such rule, so we parked.", False),
        ("I wish there were no such rule in 2022.", False),
        ("We want nothing of the sort in 2025.", False),
        ("Our street had no such rule.", False),
        ("Was there no such letter?", False),
    ],
)
def test_who_denies_what_was_said_before_has_a_row(said: str, denied: bool) -> None:
    found = find_events(read_text(HEAD + SAID_OF_OTHERS.format(said=said)))
    denials = [e.source for e in found if e.quote == said and e.stance == "denied"]
    assert denials == ([("Ada Voss",)] if denied else [])


NARRATED = """I came to the quarry in May 2019, with a notebook.

Ada Voss: They paid me in 1971.

{more}

Ivo Hale: They paid me in 1972.

Ada Voss: The wall slid in 1974.

Ivo Hale: It slid in May.
"""


def test_where_the_writer_says_i_an_i_between_the_turns_may_be_his() -> None:
    text = NARRATED.format(more="I looked for the bill of 1971 last week.")
    assert source(text, "looked for") == "unknown"
    assert source(text.replace("I came", "She came"), "looked for") == "Ada Voss"


def test_where_the_answers_run_on_an_i_is_the_speakers() -> None:
    more = "I had a bill of 1971.\n\nI lost it in 1975.\n\nI wept in 1976."
    assert source(NARRATED.format(more=more), "lost it") == "Ada Voss"


@pytest.mark.parametrize(
    ("label", "role"),
    [
        ("Ada Voss (foreman, 1971-1990)", "foreman, 1971-1990"),
        ("Ada Voss, owner of the quarry", "owner of the quarry"),
        ("Ada Voss (captain)", "captain"),
        ("Ada Voss (reading)", ""),
        ("Ada Voss (94)", ""),
        ("Ada Voss", ""),
    ],
)
def test_what_stands_beside_a_name_in_its_first_label_is_the_role_of_all_turns(label: str, role: str) -> None:
    text = SAID_OF_OTHERS.format(said="The mayor, Lena Ort, denied it.").replace("Ada Voss", label, 1)
    found = [e for e in find_events(read_text(HEAD + text)) if e.kind == "claim"]
    roles = {e.quote: e.role for e in found}
    assert (roles["I came in 1971."], roles["I left in 1990."]) == (role, role)
    assert (roles["I came in 1972."], roles["The mayor, Lena Ort, denied it."]) == ("", "mayor")
    assert all((f"“{role}”" in e.note) == bool(role) for e in found if e.quote == "I left in 1990.")
