from pathlib import Path

import pytest

from claimline.attribution import about, attribute, is_anonymous
from claimline.events.notes import note_of
from claimline.model import Document, Passage, Statement
from claimline.names.known import load_actors

ACTORS = load_actors(Path(__file__).parent.parent / "data" / "actors.csv")


def read(*texts: str, kind: str = "paragraph") -> tuple[Document, list[Statement]]:
    text, passages, at = "\n\n".join(texts), [], 0
    for number, part in enumerate(texts, start=1):
        passages.append(Passage(kind, f"p{number}", f"paragraph {number}", at, at + len(part)))  # type: ignore[arg-type]
        at += len(part) + 2
    document = Document("t", text, tuple(passages))
    return document, attribute(document, ACTORS)


def joined(names: tuple[str, ...]) -> str:
    """Names as a cell of the table holds them."""
    return ";".join(names)


def sources(*texts: str, kind: str = "paragraph") -> list[str]:
    return [joined(statement.source) for statement in read(*texts, kind=kind)[1]]


def test_every_sentence_is_a_statement_and_the_writer_has_no_source() -> None:
    assert sources("The bridge fell in 2014. Mia Hale said it was old.") == ["", "Mia Hale"]


def test_a_statement_knows_the_verb_that_reports_it() -> None:
    _, statements = read(
        "Mia Hale had told guards that the bridge fell. Her denial that it was old is new. It rained."
    )
    assert [statement.verb for statement in statements] == ["tell", "deny", ""]


def test_the_one_who_is_told_carries_the_words() -> None:
    (statement,) = read("A Norwegian harbour official told the Oster Herald the road was shut.")[1]
    assert (joined(statement.source), joined(statement.via), is_anonymous(joined(statement.source))) == (
        "Norwegian harbour official",
        "Oster Herald",
        True,
    )


def test_an_outlet_that_quotes_somebody_carries_the_words() -> None:
    (statement,) = read(
        "A local website (Harbour Voice) quoted Colonel Ivo Ort, head of the guard, as saying: “We left.”"
    )[1]
    assert (joined(statement.source), joined(statement.via), statement.role) == (
        "Colonel Ivo Ort",
        "Harbour Voice",
        "head of the guard",
    )


def test_a_quotation_that_never_closes_is_its_speakers_to_the_end_of_the_paragraph() -> None:
    _, statements = read(
        "Ivo Ort of the FSA, explained that “the army left. The bridge fell. We stayed.", "It rained."
    )
    assert [joined(s.source) for s in statements] == ["Ivo Ort", "Ivo Ort", "Ivo Ort", ""]
    assert [s.continued for s in statements] == [False, True, True, False]
    assert statements[0].role == "of the FSA"


def test_a_pronoun_is_read_as_the_person_before_it_and_the_note_says_so() -> None:
    _, statements = read(
        "The mayor Mia Hale is one of many. In an article in the Daily Telegraph she praised the crew."
    )
    assert (joined(statements[1].source), joined(statements[1].via)) == ("Mia Hale", "Daily Telegraph")
    assert "“she” is read as Mia Hale" in note_of(statements[1])


def test_a_pronoun_that_nothing_settles_names_nobody() -> None:
    assert sources("He said the bridge was old.") == ["unknown"]


def test_a_pronoun_that_could_be_either_of_two_names_nobody() -> None:
    assert sources("Mia Hale met Ida Berg. She said it fell.") == ["", "unknown"]


def test_a_pronoun_reaches_past_a_body_to_the_last_person() -> None:
    assert sources("Mia Hale said it fell. The UN said so too. She added that it burned.")[-1] == "Mia Hale"


def test_an_embassy_that_tweets_is_the_source_and_twitter_the_channel() -> None:
    _, statements = read(
        "The Canadian Embassy in Oslo scolded the port for its delay and tweeted: “The road to the coast is shut.”"
    )
    told = [(joined(s.source), joined(s.via), s.verb) for s in statements]
    assert told == [("Canadian Embassy in Oslo", "Twitter", "tweet")]


def test_reports_without_a_name_are_anonymous() -> None:
    (statement,) = read("In 2015 according to media reports “the bridge was left open.")[1]
    assert (joined(statement.source), is_anonymous(joined(statement.source))) == ("media reports", True)


def test_the_writer_and_nobody_are_no_sources() -> None:
    texts = [
        "I would say that the bridge is safe.",
        "All I can add is that the bridge is old.",
        "There are many claims as to where it went.",
        "No one is going to suggest that it was cheap.",
        "Surely you aren’t going to say that it is new?",
        "The opinions of members of the guard can be doubted.",
        "All that talk about the bridge turned out to be untrue.",
        "It explains the history of the bridge.",
    ]
    assert sources(*texts, kind="comment") == [""] * len(texts)


def test_an_article_in_a_paper_is_the_papers_claim() -> None:
    assert sources(
        "This article in the FT claims it goes to the coast.", "The FT acknowledges that it is old."
    ) == [
        "Financial Times",
        "Financial Times",
    ]


def test_the_actors_are_those_named_in_the_words_and_the_places_stand_apart() -> None:
    document, (statement,) = read("The FT reported that Assad and the SAA left Palmyra for Turkey.")
    assert about(statement, document.text, ACTORS) == (
        ("Bashar al-Assad", "Syrian army", "Turkey"),
        ("Palmyra",),
    )


def test_a_country_is_a_place_after_a_preposition_and_acts_elsewhere() -> None:
    document, (statement,) = read("Arms arrive from Turkey, says Mia Hale, while Iran looks away.")
    assert about(statement, document.text, ACTORS) == (("Iran",), ("Turkey",))


def test_a_hedge_and_a_denial_are_noted() -> None:
    _, statements = read("Mia Hale denied that the bridge fell. It reportedly fell at noon.")
    assert "denies" in note_of(statements[0])
    assert "“reportedly”" in note_of(statements[1])


def test_a_rank_stays_with_the_name_and_an_office_is_a_role() -> None:
    _, statements = read(
        "Lt. Col. Ivo Ort, head of the guard, said it fell.",
        "Foreign Minister Mia Hale said it fell.",
        "The harbour commander, Ida Berg, said it fell.",
        "US Secretary of State Ole Dahl said it fell.",
    )
    assert [(joined(s.source), s.role) for s in statements] == [
        ("Lt. Col. Ivo Ort", "head of the guard"),
        ("Mia Hale", "Foreign Minister"),
        ("Ida Berg", "harbour commander"),
        ("Ole Dahl", "US Secretary of State"),
    ]


def test_two_speakers_are_two_values() -> None:
    assert sources("Assad and his guest Mia Hale said it fell. They added that it burned.") == [
        "Bashar al-Assad;Mia Hale",
        "Bashar al-Assad;Mia Hale",
    ]


def test_a_surname_is_the_one_person_who_is_named_in_full_before() -> None:
    _, statements = read("Colonel Ivo Ort led the guard.", "Ort told Orient News that it fell.")
    assert (joined(statements[1].source), joined(statements[1].via)) == ("Colonel Ivo Ort", "Orient News")
    assert "“Ort” is read as Colonel Ivo Ort" in note_of(statements[1])


def test_a_surname_of_two_people_stays_as_written() -> None:
    assert sources("Ivo Ort met Lena Ort. Ort said it fell.") == ["", "Ort"]


def test_an_office_is_the_last_speaker_who_holds_it() -> None:
    _, statements = read("The Syrian Foreign Ministry said it fell. The ministry denied that it burned.")
    assert joined(statements[1].source) == "Syrian Foreign Ministry"
    assert "“The ministry” is read as" in note_of(statements[1])


def test_an_outlet_that_cites_somebody_carries_what_they_said() -> None:
    (statement,) = read("Reuters, citing two diplomats, reported that the talks failed.")[1]
    assert (joined(statement.source), joined(statement.via), is_anonymous(joined(statement.source))) == (
        "two diplomats",
        "Reuters",
        True,
    )


def test_a_report_by_somebody_is_theirs() -> None:
    assert sources("A report by Human Rights Watch says 300 people fled.") == ["Human Rights Watch"]


def test_a_quotation_without_a_speaker_is_nobodys() -> None:
    (statement,) = read("“The streets are empty and nobody dares to go out.”")[1]
    assert (joined(statement.source), statement.source_span) == ("unknown", None)


def test_scare_quotes_are_no_quotation() -> None:
    assert sources("The so-called “ferry” sank near the “old bridge” at noon.") == [""]


def test_a_speech_goes_on_in_the_next_paragraph_where_its_marks_reopen() -> None:
    texts = ("“We left,” said Mia Hale. “It was dark.", "“Nobody saw us.”", "The crew slept.")
    assert sources(*texts) == ["Mia Hale", "Mia Hale", "Mia Hale", ""]


@pytest.mark.parametrize(
    "sentence",
    [
        "Mia Hale wants a new ferry.",
        "Mia Hale plans to sell the ferry.",
        "Mia Hale did not respond to questions.",
        "Mia Hale spoke about the old bridge.",
    ],
)
def test_what_is_told_of_somebody_without_a_claim_is_marked_so(sentence: str) -> None:
    (statement,) = read(sentence)[1]
    assert (joined(statement.source), statement.stance) == ("Mia Hale", "unsaid")
    assert "not as a claim" in note_of(statement)


def test_a_wish_without_what_is_wished_is_the_writers() -> None:
    assert sources("It failed for want of support from Mia Hale.") == [""]


@pytest.mark.parametrize(
    "sentence",
    [
        "A smart lamp will support longer nights.",
        "The draw will decide the order.",
        "Harbour shares declined 3% on Monday.",
        "He stood on the guild's most wanted list.",
        "Mia Hale is addressing the leaks.",
        "The choice was sad for Mia Hale, who had met people living in Oster who do not want to leave.",
    ],
)
def test_a_thing_wants_nothing(sentence: str) -> None:
    assert set(sources(sentence)) <= {""}


@pytest.mark.parametrize("who", ["The boy's father", "The army", "Bo Ek, a diver,", "He", "Two divers"])
def test_people_and_bodies_want_something(who: str) -> None:
    (statement,) = read(f"{who} wanted a longer pier.")[1]
    assert (statement.is_told, statement.stance) == (True, "unsaid")


def test_words_come_before_what_is_told_of_the_same_speaker() -> None:
    (statement,) = read("Mia Hale wants a new ferry and a longer pier, and said it was late.")[1]
    assert (statement.verb, statement.stance, note_of(statement)) == ("say", "asserted", "")


def shares(*texts: str) -> list[tuple[str, str]]:
    """The source and the words of each statement."""
    document, statements = read(*texts)
    return [
        (joined(s.source), document.text[slice(*s.reported_span)] if s.reported_span else "")
        for s in statements
    ]


def test_each_speaker_of_a_sentence_has_a_statement_with_the_words_that_are_theirs() -> None:
    assert shares(
        "Mia Hale said that the old bridge had been closed for years, while Bo Ek denied that it was unsafe."
    ) == [
        ("Mia Hale", "that the old bridge had been closed for years"),
        ("Bo Ek", "that it was unsafe"),
    ]


def test_a_speaker_who_says_two_things_in_a_sentence_has_a_statement_for_each() -> None:
    _, statements = read("Mia Hale said that it sank and denied that it was old.")
    assert [(joined(s.source), s.verb, s.stance) for s in statements] == [
        ("Mia Hale", "deny", "denied"),
        ("Mia Hale", "say", "asserted"),
    ]


def test_each_of_two_things_said_has_its_own_names() -> None:
    _, (first, second) = read(
        "Mia Hale said that Norway had closed the old bridge years ago and insisted that Denmark was late."
    )
    assert (first.actors, second.actors) == (("Norway",), ("Denmark",))


@pytest.mark.parametrize(
    "sentence",
    [
        "Mia Hale said that it sank, citing high costs.",
        "Mia Hale said that it sank and wants a new one.",
        "Mia Hale said, speaking of the bridge, that it sank.",
        "Mia Hale praised the divers for their patience during the long search, and said that it sank.",
        "Mia Hale said that it sank and blamed the old captain for it.",
    ],
)
def test_grounds_wishes_subjects_and_verdicts_are_no_second_thing_said(sentence: str) -> None:
    assert sources(sentence) == ["Mia Hale"]


@pytest.mark.parametrize(
    "sentence",
    [
        "Mia Hale rejected the report and said that it sank.",
        "Mia Hale praised the divers and criticised the mayor.",
    ],
)
def test_a_denial_beside_words_and_two_verdicts_are_two_things_said(sentence: str) -> None:
    assert sources(sentence) == ["Mia Hale", "Mia Hale"]


def test_the_words_that_are_reported_are_kept_though_a_verdict_beside_them_is_longer() -> None:
    assert shares("Mia Hale praised the divers for their patience in the long search, and said it sank.") == [
        ("Mia Hale", "it sank")
    ]


def test_those_of_whom_a_speaker_tells_are_not_speakers_of_their_own() -> None:
    assert sources("Mia Hale said that Bo Ek had claimed that it sank.") == ["Mia Hale"]


def test_a_statement_is_not_about_the_other_speakers_of_its_sentence_and_not_about_what_they_say() -> None:
    _, (first, second) = read(
        "Mia Hale said that Norway had closed the old bridge years ago, while Bo Ek accused Denmark of it."
    )
    assert (first.actors, second.actors) == (("Norway",), ("Denmark",))


def test_whom_a_speaker_speaks_of_is_an_actor_though_he_speaks_as_well() -> None:
    _, (first, _) = read("Mia Hale said that Bo Ek sold the old bridge years ago, while Bo Ek denied it.")
    assert first.actors == ("Bo Ek",)


def test_the_words_of_a_speech_reach_over_its_paragraphs_in_every_statement_of_it() -> None:
    assert (
        shares("Mia Hale said: “It sank.", "“It was old.”")
        == [("Mia Hale", "“It sank.\n\n“It was old.”")] * 2
    )


def test_the_words_that_a_colon_announces_are_the_next_paragraph() -> None:
    assert shares("Mia Hale wrote:", "It sank. It was old.") == [("Mia Hale", "It sank. It was old.")] * 3


def test_a_name_before_a_colon_in_a_comment_is_the_one_addressed() -> None:
    assert sources("ROB: The bridge is old.", kind="comment") == [""]


def test_a_pronoun_never_reaches_into_another_comment() -> None:
    assert sources("Mia Hale said it fell.", "He said it burned.", kind="comment") == ["Mia Hale", "unknown"]


def test_content_is_told_for_its_sentence_and_as_a_whole() -> None:
    document, statements = read("“We left. It was dark,” said Mia Hale.")
    assert [document.text[slice(*s.content_span)] for s in statements if s.content_span] == [
        "“We left.",
        "It was dark,”",
    ]
    assert {s.reported_span for s in statements} == {(0, len("“We left. It was dark,”"))}


def test_names_that_no_list_knows_are_actors_by_their_form() -> None:
    document, (statement,) = read("In 2014 Ida Berg left the Harbour Council after the Northern War.")
    assert about(statement, document.text, ACTORS) == (("Ida Berg", "Harbour Council"), ())


@pytest.mark.parametrize("words", ["the King", "World War II", "the War"])
def test_a_title_without_a_name_and_a_war_are_no_actors(words: str) -> None:
    _, (statement,) = read(f"Ida Berg remembers {words} well.")
    assert statement.actors == ("Ida Berg",)


def test_a_statement_brings_whom_and_where_it_names() -> None:
    document, (statement,) = read("Arms arrive from Turkey, says Mia Hale, while Iran looks away.")
    assert (statement.actors, statement.places) == about(statement, document.text, ACTORS)


def test_an_unknown_name_after_in_is_a_place() -> None:
    document, (statement,) = read("In 2014 the army moved into Bad Mooring.")
    assert about(statement, document.text, ACTORS) == ((), ("Bad Mooring",))


def test_the_source_is_no_actor_of_its_own_statement() -> None:
    document, (statement,) = read("Vladimir Putin said Assad would stay.")
    assert about(statement, document.text, ACTORS) == (("Bashar al-Assad",), ())


@pytest.mark.parametrize(
    "sentence",
    [
        "Neither Ida Berg nor Mia Hale said that the gate was locked.",
        "Few people believe that the gate was locked.",
        "No official said that the gate was locked.",
    ],
)
def test_what_nobody_says_has_no_source(sentence: str) -> None:
    assert set(sources(sentence)) <= {"", "unknown"}


def test_a_person_to_whom_something_goes_is_no_place() -> None:
    _, (letter, move) = read(
        "A letter from Ida Berg to Bo Ek came. They moved from Lower Oster to Upper Hale."
    )
    assert (letter.actors, letter.places) == (("Ida Berg", "Bo Ek"), ())
    assert (move.actors, move.places) == ((), ("Lower Oster", "Upper Hale"))


@pytest.mark.parametrize(
    ("sentence", "name", "role"),
    [
        ("Historian Ruth Hale said it fell.", "Ruth Hale", "Historian"),
        ("Resident Ann Berg said it fell.", "Ann Berg", "Resident"),
        ("Chief engineer Peter Dahl said it fell.", "Peter Dahl", "Chief engineer"),
        ("Chief Engineer Peter Dahl said it fell.", "Peter Dahl", "Chief Engineer"),
        ("The guard's Colonel Ivo Ort said it fell.", "Colonel Ivo Ort", "guard"),
        ("Ann Berg, 43, said it fell.", "Ann Berg", ""),
        ("My teacher Ann Berg said it fell.", "Ann Berg", ""),
        ("His daughter, the diver Ann Berg, said it fell.", "Ann Berg", ""),
        ("Ann Berg, 59, of Oster, who watched it, said it fell.", "Ann Berg", "of Oster"),
        ("Both Mr. Dahl and Ida Berg said it fell.", "Dahl;Ida Berg", ""),
        ("Ida Berg and Stevie said it fell.", "Ida Berg;Stevie", ""),
    ],
)
def test_a_common_noun_before_a_name_is_a_role_and_an_age_is_none(
    sentence: str, name: str, role: str
) -> None:
    (statement,) = read(sentence)[1]
    assert (joined(statement.source), statement.role) == (name, role)


def test_a_role_is_kept_in_the_note_of_every_row_of_its_holder() -> None:
    _, statements = read(
        "According to Colonel Ivo Ort of the FSA, it fell. He added that it burned. Ivo Ort said more."
    )
    assert [statement.role for statement in statements[:2]] == ["of the FSA"] * 2
    assert "Role as written: “of the FSA”." in note_of(statements[0])
    assert "Role as first written: “of the FSA”." in note_of(statements[1])


def test_an_order_that_somebody_tells_of_is_on_the_tellers_word() -> None:
    _, statements = read("Ivo Ort said it fell. The board, he added, told its men to wait.")
    assert joined(statements[1].source) == "Ivo Ort"


@pytest.mark.parametrize(
    ("text", "last"),
    [
        (
            "According to Ida Berg it was shut; according to Bo Ek it was open. He denied that it fell.",
            "unknown",
        ),
        ("Ida Berg told Bo Ek that it fell. He said that it stood.", "unknown"),
        ("Ida Berg told her that it fell. She said that it stood.", "unknown"),
        ("Mr Dahl said it was shut. Mrs Ek said it was open. He added that it burned.", "Dahl"),
        ("Bo Ek left. Asked about Ida Berg, he said it fell.", "Bo Ek"),
        ("When Bo Ek came, he said it fell.", "Bo Ek"),
        ("“It fell,” she said. He said that it stood.", "unknown"),
        ("Mary Hale said it fell. He said that it stood.", "unknown"),
        ("Ida Berg’s brother said it fell. He said that it stood.", "Ida Berg’s brother"),
        ("Sir Tom Hale said it fell. Sir Tom said that it stood.", "Tom Hale"),
        ("Gen. Ivo Ort said it fell. The general said that it stood.", "Gen. Ivo Ort"),
        ("The Wendover Gazette wrote that it fell. The Gazette said that it stood.", "Wendover Gazette"),
        ("The Wendover Gazette wrote that it fell. The paper said that it stood.", "Wendover Gazette"),
        ("The Ministry of Ports said it fell. The ministry said that it stood.", "Ministry of Ports"),
        ("The Society for Moles said it fell. The SfM said that it stood.", "Society for Moles"),
        ("The mayor, Mia Hale, met the minister, Ole Dahl. The minister said that it fell.", "Ole Dahl"),
        ("Ida Berg, a diver, said it fell. The diver said that it stood.", "Ida Berg"),
        ("The north council met the south council. The council said that it fell.", "council"),
    ],
)
def test_a_short_form_is_read_where_the_text_settles_it(text: str, last: str) -> None:
    assert sources(text)[-1] == last


def test_a_surname_of_two_people_is_told_in_the_note() -> None:
    _, statements = read("Ivo Ort met Lena Ort. Ort said it fell.")
    assert note_of(statements[1]) == "The text does not settle whether “Ort” is Ivo Ort or Lena Ort."


def test_one_person_in_several_spellings_is_one_source_and_one_actor() -> None:
    _, statements = read(
        "Colonel Ahmad Dahl said it fell. Ahmed Dahl said it burned. Col. Dahl left. Mia Hale praised Ahmed Dahl."
    )
    assert [joined(s.source) for s in statements] == [
        "Colonel Ahmad Dahl",
        "Colonel Ahmad Dahl",
        "",
        "Mia Hale",
    ]
    assert statements[3].actors == ("Colonel Ahmad Dahl",)


@pytest.mark.parametrize(
    ("sentence", "source", "via"),
    [
        ("Ida Berg, quoting Bo Ek, told the Oster Herald that it fell.", "Bo Ek", "Ida Berg;Oster Herald"),
        ("The Oster Herald, quoting Bo Ek, reported that it fell.", "Bo Ek", "Oster Herald"),
        (
            "In the Daily Telegraph, Ida Berg quoted Bo Ek as saying it fell.",
            "Bo Ek",
            "Ida Berg;Daily Telegraph",
        ),
        ("Ida Berg told the BBC on Twitter that it fell.", "Ida Berg", "BBC;Twitter"),
        ("A report published by the Harbour Board said it fell.", "Harbour Board", ""),
        ("Unconfirmed reports said it fell.", "unconfirmed reports", ""),
    ],
)
def test_every_link_of_a_chain_is_kept(sentence: str, source: str, via: str) -> None:
    (statement,) = read(sentence)[1]
    assert (joined(statement.source), joined(statement.via)) == (source, via)


def test_what_the_writers_father_said_came_through_the_writer() -> None:
    passage = Passage("comment", "c1", "comment 1", 0, 33, author="Tom R")
    text = "My late father said that it fell."
    (statement,) = attribute(Document("t", text, (passage,)), ACTORS)
    assert (joined(statement.source), joined(statement.via)) == ("my late father", "Tom R")


def test_a_commenter_addressed_with_an_at_sign_is_one_person() -> None:
    text = "It fell.@Tom R said so. @Tom R it stood in Oster."
    passages = (
        Passage("comment", "c1", "comment 1", 0, 8, author="Tom R"),
        Passage("comment", "c2", "comment 2", 8, len(text), author="Bea"),
    )
    statements = attribute(Document("t", text, passages), ACTORS)
    assert [joined(s.source) for s in statements] == ["", "Tom R", ""]
    assert statements[2].actors == ()


@pytest.mark.parametrize(
    ("sentence", "actors", "places"),
    [
        ("The Harlow government met the Norwegian army.", ("Harlow government", "Norwegian army"), ()),
        ("Former Soviet troops left.", ("Soviet troops",), ()),
        ("Former Soviet ferries left.", (), ()),
        ("Rami Assad left.", ("Rami Assad",), ()),
        ("The Save Our Mole campaign won.", ("Save Our Mole",), ()),
        ("Historian Ruth Hale and Resident Ann Berg left.", ("Ruth Hale", "Ann Berg"), ()),
        ("Local government and Military Police left.", ("Military Police",), ()),
        ("Damascus has denied it while talks in Moscow went on.", (), ("Moscow",)),
    ],
)
def test_names_as_written_and_places(sentence: str, actors: tuple[str, ...], places: tuple[str, ...]) -> None:
    (statement,) = read(sentence)[1]
    assert (statement.actors, statement.places) == (actors, places)


@pytest.mark.parametrize(
    ("sentence", "hedge"),
    [
        ("It seems the gate fell.", "It seems"),
        ("It would appear that the gate fell.", "It would appear"),
        ("The alleged robber left.", "alleged"),
        ("It is believed that the gate fell.", "is believed that"),
        ("The gate is said to be old.", "is said to"),
        ("Unconfirmed reports said it fell.", "Unconfirmed"),
    ],
)
def test_a_hedge_is_quoted_in_the_note(sentence: str, hedge: str) -> None:
    (statement,) = read(sentence)[1]
    assert f"Hedged in the text: “{hedge}”." in note_of(statement)


def test_where_something_appears_is_no_hedge() -> None:
    (statement,) = read("It appears in the log of the harbour.")[1]
    assert note_of(statement) == ""


def test_a_name_inside_a_hyphened_word_and_a_quotation_stand_together() -> None:
    (statement,) = read("“It fell,” said Ida Berg of the US-Russia/NATO talks and the al-Qaeda/ISIS plan.")[1]
    assert joined(statement.source) == "Ida Berg"


@pytest.mark.parametrize(
    ("text", "last"),
    [
        ("Harbour master Ole Dahl said it fell. The harbour master said that it stood.", "Ole Dahl"),
        ("Prime Minister Mia Hale met Ole Dahl. The prime minister said that it fell.", "Mia Hale"),
        ("A source close to the board said it fell. The source said more.", "source close to the board"),
        ("ISIS said it fell. The group said that it burned.", "ISIS"),
        ("The Observatory for Moles said it fell. The Observatory said more.", "Observatory for Moles"),
        ("Police said it fell.", "police"),
        ("Rival Boris Johnson said it fell.", "Boris Johnson"),
    ],
)
def test_what_somebody_was_called_before_is_read_again(text: str, last: str) -> None:
    assert sources(text)[-1] == last


def test_a_listed_word_inside_a_longer_name_is_not_the_listed_body() -> None:
    (statement,) = read("Ida Berg left the Observatory for Moles.")[1]
    assert "Syrian Observatory for Human Rights" not in statement.actors


@pytest.mark.parametrize(
    ("text", "source", "carrier"),
    [
        ("Lena Ort’s report says that it fell.", "Lena Ort", ""),
        ("Mia Hale says that Bo Ek told her it fell.", "Bo Ek", "Mia Hale"),
        ("Bo Ek said it fell, according to the Financial Times.", "Bo Ek", "Financial Times"),
        ("Nobody believes Bo Ek’s claim that it fell.", "Bo Ek", ""),
    ],
)
def test_what_is_passed_on_is_said_by_whoever_said_it_first(text: str, source: str, carrier: str) -> None:
    (statement,) = read(text)[1]
    assert (joined(statement.source), joined(statement.via)) == (source, carrier)


def test_what_a_source_refuses_to_say_is_no_assertion() -> None:
    (statement,) = read("Bo Ek refused to confirm that it fell.")[1]
    assert joined(statement.source) == "Bo Ek"
    assert "does not assert" in note_of(statement)


def test_a_letter_set_off_after_a_colon_is_its_writer_s() -> None:
    statements = read("Bo Ek wrote in 1960:", "It fell. It burned.", "Nobody came.")[1]
    assert [joined(statement.source) for statement in statements] == ["Bo Ek", "Bo Ek", "Bo Ek", ""]


@pytest.mark.parametrize(
    ("sentence", "actors"),
    [
        ("The board met Dahl.", ("Ole Dahl",)),
        ("Mr Dahl left.", ("Ole Dahl",)),
        ("The board went to Dahl.", ()),
        ("Dahl rains fell.", ()),
    ],
)
def test_a_surname_is_an_actor_where_one_person_has_it(sentence: str, actors: tuple[str, ...]) -> None:
    statements = read(f"Ole Dahl swam. {sentence}")[1]
    assert statements[1].actors == actors


@pytest.mark.parametrize(
    ("text", "last"),
    [
        ("European Council President Mia Hale said it fell. Hale said more.", "Mia Hale"),
        ("Northern Supreme Court Justice Ole Dahl said it fell.", "Ole Dahl"),
        ("Data from the Harbour Survey show that it fell. She said more.", "unknown"),
        ("African Americans left. She said that it fell.", "unknown"),
    ],
)
def test_a_body_before_an_office_is_no_source_and_data_no_she(text: str, last: str) -> None:
    assert sources(text)[-1] == last


@pytest.mark.parametrize(
    ("sentence", "about_whom"),
    [
        ("In 2014 the council ignored a warning.", "council"),
        ("I wrote to the town council last week.", "town council"),
        ("Bo Ek accused the rebels of lying in 2014.", "rebels"),
        ("In 2014 police arrested a boy.", "police"),
        ("In 2014 the Norwegian army fled.", "Norwegian army"),
        ("In 2014 she sat on the council.", ""),
        ("In 2014 we met in front of the ministry.", ""),
        ("In 2014 the police station burned.", ""),
        ("In 2014 the mayor of a small town left.", ""),
        ("In 2014 the new government fell.", ""),
        ("In 2014 the club lost all its money.", ""),
    ],
)
def test_an_institution_that_acts_or_is_acted_on_is_an_actor_by_its_common_noun(
    sentence: str, about_whom: str
) -> None:
    _, (statement,) = read(sentence)
    assert [name for name in statement.actors if name != "Bo Ek"] == ([about_whom] if about_whom else [])


def test_an_institution_has_the_full_name_that_the_document_gives_once() -> None:
    _, statements = read("Dale Rowing Club met in 2014. The club lost its boats.")
    assert statements[1].actors == ("Dale Rowing Club",)
    _, statements = read("Dale Town Council met Oster Parish Council in 2014. The council left.")
    assert statements[1].actors == ("council",)


@pytest.mark.parametrize(
    "sentence",
    [
        "Hale was fired in 2014.",
        "Hale voted against it.",
        "They gave it to Hale's brother.",
        "The crew saw Hale.",
    ],
)
def test_a_surname_is_an_actor_where_the_full_name_stands_before(sentence: str) -> None:
    _, statements = read(f"Mia Hale runs the ferry. {sentence}")
    assert statements[1].actors == ("Mia Hale",)


def test_a_place_that_does_what_governments_do_is_an_actor() -> None:
    _, (statement,) = read("Moscow suspended the talks that began in Geneva.")
    assert (statement.actors, statement.places) == (("Moscow",), ("Geneva",))


def test_how_a_document_came_to_somebody_is_no_part_of_what_it_says() -> None:
    document, (statement,) = read(
        "According to a memo leaked to the Guardian on 9 May, the board lost two letters."
    )
    assert document.text[slice(*statement.content_span or (0, 0))] == "the board lost two letters"
    assert (joined(statement.source), joined(statement.via), statement.actors) == ("memo", "The Guardian", ())


@pytest.mark.parametrize(
    ("phrase", "source", "role"),
    [
        ("Hale's wife, Ida,", "Ida", "Hale's wife"),
        ("The ferry pilot, whose name is Ivo Ort,", "Ivo Ort", "ferry pilot"),
        ("A guide who gave his name as Ivo", "Ivo", "guide"),
        ("A guide, whose name is known to the crew,", "guide", ""),
        ("The ferry pilot, Oster-born,", "ferry pilot", "Oster-born"),
    ],
)
def test_a_name_beside_what_somebody_is_names_the_source(phrase: str, source: str, role: str) -> None:
    _, (statement,) = read(f"{phrase} said it sank.")
    assert (joined(statement.source), statement.role) == (source, role)


def test_a_first_name_that_somebody_gave_is_the_name() -> None:
    (statement,) = read("“It sank,” said a guide who gave only her first name, Ida.")[1]
    assert (joined(statement.source), statement.role) == ("Ida", "guide")


@pytest.mark.parametrize(
    "phrase",
    [
        "One of the fitters, who asked not to be named,",
        "A cook in the crew, who asked to remain anonymous,",
        "A cook, who spoke on condition of anonymity,",
        "One of the fitters",
    ],
)
def test_somebody_who_will_not_be_named_is_anonymous(phrase: str) -> None:
    (statement,) = read(f"{phrase} said it sank.")[1]
    assert is_anonymous(joined(statement.source))


def test_one_of_several_is_one_source_throughout() -> None:
    assert (
        sources("One of the fitters said it sank.", "The fitter said it was old.")
        == ["one of the fitters"] * 2
    )


@pytest.mark.parametrize(
    ("sentence", "source", "via"),
    [
        ("According to the Guardian, which cited two pilots, it sank in 2011.", "two pilots", "The Guardian"),
        ("Harbour Watch, quoting hospital staff, said it sank.", "hospital staff", "Harbour Watch"),
        (
            "The Guardian reported that it sank, citing a letter by a pilot.",
            "letter by a pilot",
            "The Guardian",
        ),
        ("Mia Hale reported that it sank, citing high costs.", "Mia Hale", ""),
        ("Mia Hale denied through her lawyer, Bo Ek, that it sank.", "Mia Hale", "Bo Ek"),
        ("Mia Hale said through tears that it sank.", "Mia Hale", ""),
        ("Mia Hale told the Oster Echo that it sank.", "Mia Hale", "Oster Echo"),
        ("Mia Hale told the Oster Mercury that it sank.", "Mia Hale", "Oster Mercury"),
        ("Mia Hale told Jo Mercury that it sank.", "Mia Hale", ""),
    ],
)
def test_the_one_who_is_cited_is_the_source_and_who_passes_it_on_the_carrier(
    sentence: str, source: str, via: str
) -> None:
    (statement,) = read(sentence)[1]
    assert (joined(statement.source), joined(statement.via)) == (source, via)


def test_the_note_says_what_is_asked_and_not_asserted() -> None:
    statements = read("“Did it sink in 2013?” Mia Hale asked. “It sank,” said Bo Ek. Did it burn in 2014?")[1]
    assert ["It is asked, not asserted." in note_of(s) for s in statements if "?" in note_of(s) or s] == [
        True,
        False,
        False,
        True,
    ]


@pytest.mark.parametrize(
    "before",
    [
        "Hale was sued in 2013. Mia Hale sold the ferry.",
        "Mia Hale sold the ferry. Hale's husband, Mia, left.",
    ],
)
def test_a_surname_that_may_be_anothers_is_not_read_as_the_one_person_named_in_full(before: str) -> None:
    _, statements = read("The ferry was old.", f"{before} The crew saw Hale. Hale said it sank.")
    assert statements[-2].actors == ()
    assert joined(statements[-1].source) == "Hale"


def test_somebody_known_by_one_name_alone_is_an_actor_by_it() -> None:
    _, statements = read("“It sank,” said a guide who gave only her first name, Ida. The crew saw Ida.")
    assert statements[-1].actors == ("Ida",)


def test_a_surname_in_the_lead_is_of_the_one_named_in_full_after_it() -> None:
    found = sources("Hale sold the ferry.", "Mia Hale said it sank.", "Hale said it was old.")
    assert found[1:] == ["Mia Hale", "Mia Hale"]


def test_father_and_son_of_one_name_are_two() -> None:
    for mark in ("", ","):
        text = f"They met Bo Ek{mark} Sr. in 2009. Bo Ek{mark} Sr.{mark} said the dam was safe. Bo Ek{mark} Jr.{mark} said it was not."
        assert sources(text) == ["", f"Bo Ek{mark} Sr.", f"Bo Ek{mark} Jr."]


@pytest.mark.parametrize(
    ("text", "via", "content"),
    [
        (
            "Bo Ek, quoting Mia Dahl in the Herald, said in 2014 that the dam broke.",
            "Bo Ek;Herald",
            "that the dam broke",
        ),
        (
            "According to Bo Ek, quoting Mia Dahl in the Herald, the dam broke.",
            "Bo Ek;Herald",
            "the dam broke",
        ),
        ("Mia Dahl in the Oster Herald said the dam broke.", "Oster Herald", "the dam broke"),
        ("Mia Dahl said in the Herald in 2014 that the dam broke.", "Herald", "that the dam broke"),
        ("Mia Dahl said on Radio Oster that the dam broke.", "Radio Oster", "that the dam broke"),
        ("“The dam broke,” said Mia Dahl in the Herald.", "Herald", "“The dam broke,”"),
    ],
)
def test_an_outlet_in_which_somebody_speaks_is_a_carrier_and_nothing_else(
    text: str, via: str, content: str
) -> None:
    document, (statement,) = read(text)
    assert (joined(statement.source), joined(statement.via)) == ("Mia Dahl", via)
    assert "Role" not in note_of(statement)
    assert statement.content_span
    assert document.text[slice(*statement.content_span)] == content
    assert statement.actors == ()


def test_a_report_in_an_outlet_is_the_outlets_own() -> None:
    (statement,) = read("A report in the Oster Herald said the dam broke.")[1]
    assert (joined(statement.source), joined(statement.via)) == ("Oster Herald", "")


@pytest.mark.parametrize(
    ("text", "source"),
    [
        ("Shield the Gulls said in 2014 that the dam was weak.", "Shield the Gulls"),
        ("According to Shield the Gulls, the dam was weak.", "Shield the Gulls"),
        ("The dam, Shield the Gulls said, was weak in 2014.", "Shield the Gulls"),
        ("Divers Without Fear said the dam was weak.", "Divers Without Fear"),
        ("“The dam is weak,” said Divers Without Fear in 2014.", "Divers Without Fear"),
        ("In Oster the Board said the dam was weak.", "Board"),
        ("Overnight the Board said the dam was weak.", "Board"),
        ("Mia Dahl told Bo the Board was weak.", "Mia Dahl"),
    ],
)
def test_a_name_goes_on_over_the_small_word_inside_it(text: str, source: str) -> None:
    assert sources(text) == [source]


@pytest.mark.parametrize(
    "text",
    [
        "Had Mia Dahl said that the dam was weak, nobody would have left.",
        "Has Mia Dahl said since 2018 that the dam is weak?",
        "It was not Mia Dahl who said that the dam was weak.",
        "It wasn't Mia Dahl who said that the dam was weak.",
        "It is false that Mia Dahl said that the dam was weak.",
        "There is no proof that Mia Dahl said that the dam was weak.",
        "When Mia Dahl says that the dam is weak, we go.",
        "Whenever Mia Dahl said that the dam was weak, we went.",
        "Whoever said that the dam was weak lied.",
        "Suppose Mia Dahl said that the dam was weak.",
        "Supposing that Mia Dahl said the dam was weak, we go.",
        "It is unclear whether Mia Dahl said that the dam was weak.",
        "Not all officials said that the dam was weak.",
        "Not every official said that the dam was weak.",
        "Few officials said that the dam was weak.",
    ],
)
def test_what_is_supposed_asked_or_denied_was_not_said(text: str) -> None:
    assert sources(text) == [""]


@pytest.mark.parametrize(
    "text",
    [
        "When Mia Dahl said in 2014 that the dam was weak, nobody listened.",
        "It was Mia Dahl who said that the dam was weak.",
        "It is true that Mia Dahl said that the dam was weak.",
        "Not only Mia Dahl said that the dam was weak.",
    ],
)
def test_what_was_said_is_told_beside_such_words_too(text: str) -> None:
    assert sources(text) == ["Mia Dahl"]


def test_a_few_are_not_few() -> None:
    assert sources("A few officials said the dam was weak. It fell, a few of the crew said.") == [
        "a few officials",
        "a few of the crew",
    ]


def test_in_a_dialogue_he_can_be_either_unless_he_adds_something() -> None:
    talk = "“I left in 2014,” said Ivo Ort. “I never came back,” Bo Dahl replied. "
    assert sources(talk + "“You did,” he said.") == ["Ivo Ort", "Bo Dahl", "unknown"]
    assert sources(talk + "“I stayed,” he added.") == ["Ivo Ort", "Bo Dahl", "Bo Dahl"]
    settled = talk.replace("Bo", "Mrs Bo")
    assert sources(settled + "“You did,” he said.") == ["Ivo Ort", "Bo Dahl", "Ivo Ort"]


@pytest.mark.parametrize("name", ["Said Dahl", "Will Dahl"])
def test_a_given_name_that_is_a_verb_too_is_a_name_before_another_verb(name: str) -> None:
    assert sources(f"{name} said the dam was weak. “It is,” {name} said.") == [name, name]


def test_whom_a_speaker_told_is_known_while_the_quotation_goes_on() -> None:
    _, statements = read(
        "Mia Hale told the mayor, Jon Berg: “The mole fell.", "“Nobody was hurt.”", "He left the room."
    )
    assert [joined(s.source) for s in statements[:2]] == ["Mia Hale", "Mia Hale"]


def test_a_body_named_inside_a_link_at_the_end_is_no_word_of_its_own() -> None:
    _, statements = read("See example.org/News/the-United-Nations")
    assert joined(statements[0].source) == ""
