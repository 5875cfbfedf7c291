"""What belongs to a name, and whom a name, a label and a pronoun mean where little is said of them."""

import pytest

from claimline import find_events, read_text
from claimline.model import Event


def claims(text: str) -> list[Event]:
    head = "Harbour news\n\nBy Lena Ort\n14 March 2024\n\n"
    return [event for event in find_events(read_text(head + text)) if event.kind == "claim"]


def said_by(text: str) -> list[tuple[str, ...]]:
    return [event.source for event in claims(text)]


@pytest.mark.parametrize(
    ("phrase", "name"),
    [
        ("Her neighbour Omar Sheikh", "Omar Sheikh"),
        ("Her neighbour Nim Sheikh", "Nim Sheikh"),
        ("The pilot Olga Major", "Olga Major"),
        ("Her neighbour Dr Omar Sheikh", "Omar Sheikh"),
        # A rank behind what is no given name is nobody's surname.
        ("The Danish King", "Danish King"),
    ],
)
def test_a_rank_behind_a_given_name_is_a_surname(phrase: str, name: str) -> None:
    assert said_by(f"{phrase} told the panel that the gate had stood open.") == [(name,)]


def test_a_pronoun_finds_somebody_whose_surname_is_a_rank() -> None:
    text = (
        "Marta Solberg said she had seen the gate. Her neighbour Omar Sheikh told the panel in January that nobody shut it. "
        '"We all knew it was open," he said.'
    )
    assert said_by(text) == [("Marta Solberg",), ("Omar Sheikh",), ("Omar Sheikh",)]


@pytest.mark.parametrize(
    ("label", "name"),
    [
        ("Halden", "Mira Halden"),
        ("Councillor Arne Voss", "Arne Voss"),
        ("Omar Sheikh", "Omar Sheikh"),
        ("Banner", "unknown"),
        ("Front Page", "unknown"),
        ("The motto on the wall", "unknown"),
    ],
)
def test_a_name_before_a_colon_and_a_quotation_speaks(label: str, name: str) -> None:
    text = f'Mira Halden opened the meeting.\n\n{label}: "The crane was shut in 2019, and nobody told us."\n\nIt rained.'
    (event,) = claims(text)
    assert event.source == (name,)
    assert ("does not settle whose words" in event.note) == (name == "unknown")


def test_a_surname_before_a_colon_is_nobodys_where_two_bear_it() -> None:
    text = 'Mira Halden met Bo Halden.\n\nHalden: "The crane was shut in 2019, and nobody told us."\n\nIt rained.'
    assert said_by(text) == [("unknown",)]


def test_an_entry_of_a_live_blog_quotes_who_was_named_above_by_surname() -> None:
    text = (
        "Quay debate: live updates\n\n14 March 2024\n\n11:40\nCouncillor Mira Halden opens the debate.\n\n"
        '11:20\nHalden: "I got the letters last Friday."\n\n11:05\nThe hall is full.\n\n10:30\nThe doors open.\n'
    )
    found = [event for event in find_events(read_text(text)) if "letters" in event.quote]
    assert [event.source for event in found] == [("Mira Halden",)]


def test_a_turn_that_stands_in_marks_is_its_speakers_own() -> None:
    turns = (
        'Mira Halden: "The crane was shut in 2019."\n\nArne Voss: "We knew nothing of it."\n\n'
        'Mira Halden: "Nobody asked you in 2020."\n\nArne Voss: The note said: "The crane was safe in 2018."\n'
    )
    assert said_by(turns)[:3] == [("Mira Halden",), ("Mira Halden",), ("note",)]


@pytest.mark.parametrize(
    ("phrase", "names"),
    [
        ("the Carters' and Millers' Guild", ("Carters' and Millers' Guild",)),
        ("the Seamen's and Boatmen's Society", ("Seamen's and Boatmen's Society",)),
        ("the Ministry of Ports, Media and Sport", ("Ministry of Ports, Media and Sport",)),
        ("the National Union of Dock Workers (NUDW)", ("National Union of Dock Workers",)),
        ("St. Mary's Rescue", ("St. Mary's Rescue",)),
        ("Marling & Stone's", ("Marling & Stone",)),
        ("McArdle's", ("McArdle's",)),
        ("O'Brien's and Kelly's", ("O'Brien's and Kelly's",)),
        # Two bodies are two, and whose office it is stands outside a person's name.
        ("the Women's Institute and the Mothers' Union", ("Women's Institute", "Mothers' Union")),
        ("the council, the police and the Harbour Board", ("council", "police", "Harbour Board")),
        ("Oster's mayor Mia Hale", ("Mia Hale",)),
        ("the mayor's office", ("mayor's office",)),
    ],
)
def test_names_with_owners_and_departments_are_whole_and_keep_their_claim(
    phrase: str, names: tuple[str, ...]
) -> None:
    assert said_by(f"According to {phrase}, 300 boats were sold in 2017.") == [names]


def test_a_body_of_two_owners_says_something_under_its_whole_name() -> None:
    text = "The Carters' and Millers' Guild said the quay was shut. The guild said it was dark."
    assert said_by(text) == [("Carters' and Millers' Guild",)] * 2


@pytest.mark.parametrize(
    ("before", "said", "name"),
    [
        # One of the sentence before is left where a given name speaks against the other.
        (
            "Ivo Bremer said it was late. “It was dark,” he said. Claire Roe said that Mr Bremer had left.",
            "He denied that he had gone.",
            "Ivo Bremer",
        ),
        (
            "Ivo Bremer and Bo Ek came. Claire Roe said that Mr Bremer had met Mr Ek.",
            "He denied it was late.",
            "unknown",
        ),
        ("The diary is lost. His daughter has a copy.", "She told a paper that it was late.", "his daughter"),
        ("The diary is lost. His daughter has a copy.", "He told a paper that it was late.", "unknown"),
        (
            "The diary is lost. His daughter has a copy. It rained.",
            "She told a paper that it was late.",
            "unknown",
        ),
        ("The diary is lost. I wrote a letter to the ministry.", "They said that it was late.", "ministry"),
        (
            "The diary is lost. I wrote to the ministry about the pilots.",
            "They said that it was late.",
            "unknown",
        ),
        ("The diary is lost. We marched to the ministry.", "They said that it was late.", "unknown"),
    ],
)
def test_a_pronoun_is_read_where_one_is_left(before: str, said: str, name: str) -> None:
    (found,) = [event for event in claims(f"{before} {said}") if event.quote == said]
    assert found.source == (name,)
    assert ("does not settle who" in found.note) == (name == "unknown")


@pytest.mark.parametrize(
    ("title", "sources"),
    [
        ('"I left because they all left": an interview with Mira Halden', [("Mira Halden",)]),
        ('"I left because everybody left": an interview with Mira Halden', [("Mira Halden",)]),
        ("“Nobody knew that we had left” – our long interview with Mira Halden", [("Mira Halden",)]),
        # The titles of books, catchwords, and talks with nobody who is named.
        ("“The Old Quay at Night”: an interview with Mira Halden", []),
        ("“Where We Left It All”: an interview with Mira Halden", []),
        ('"We left": an interview with Mira Halden', []),
        ('"I left because they all left": an interview with the mayor', []),
    ],
)
def test_the_title_of_an_interview_quotes_whom_it_is_with(title: str, sources: list[tuple[str, ...]]) -> None:
    text = f"{title}\n\nInterview by Lena Ort\n14 March 2024\n\nMira Halden was a pilot. She lives in Oster."
    events = [event for event in find_events(read_text(text)) if event.kind == "claim"]
    assert [event.source for event in events] == sources


@pytest.mark.parametrize("cited", ["“The Harbour Story”", '"The Harbour Story"', "www.quay.example"])
def test_what_cannot_be_read_after_according_to_is_never_the_writers(cited: str) -> None:
    assert said_by(f"According to {cited}, the quay was shut in 2019.") == [("unknown",)]


def test_according_to_plan_cites_nobody() -> None:
    assert said_by("According to plan, the quay was shut in 2019.") == [("Lena Ort",)]


@pytest.mark.parametrize("rank", ["Insp.", "Inspector", "Det.", "Supt", "PC", "Councillor", "Judge"])
def test_an_office_and_its_short_form_are_roles(rank: str) -> None:
    (event,) = claims(f"{rank} Arne Voss said the gate was open.")
    assert (event.source, event.role) == (("Arne Voss",), rank)


@pytest.mark.parametrize("rank", ["Captain", "Colonel", "General", "Major"])
def test_a_rank_of_an_army_or_a_ship_stays_with_its_name(rank: str) -> None:
    (event,) = claims(f"{rank} Arne Voss said the gate was open.")
    assert event.source == (f"{rank} Arne Voss",)


@pytest.mark.parametrize(
    ("text", "name"),
    [
        (
            "A leaflet printed by the dockers that winter claimed that the gate was shut.",
            "leaflet printed by the dockers",
        ),
        ("The mayor last summer said that the gate was shut.", "mayor"),
        ("Mia Summer said that the gate was shut.", "Mia Summer"),
        ("The band Next Winter said that the gate was shut.", "Next Winter"),
        ("The director of Last Easter said that the gate was shut.", "director of Last Easter"),
    ],
)
def test_a_season_between_a_speaker_and_the_verb_does_not_speak(text: str, name: str) -> None:
    assert said_by(text) == [(name,)]
