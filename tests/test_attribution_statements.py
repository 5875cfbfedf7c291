from pathlib import Path

from claimline.attribution import about, attribute, load_actors
from claimline.model import Document, Passage, Statement

ACTORS = load_actors(Path(__file__).parent.parent / "data" / "actors.csv")


def read(*texts: str, kind: str = "paragraph") -> tuple[Document, list[Statement]]:
    text, passages, at = "\n\n".join(texts), [], 0
    for number, part in enumerate(texts, start=1):
        passages.append(Passage(kind, f"p{number}", f"paragraph {number}", at, at + len(part)))  # type: ignore[arg-type]
        at += len(part) + 2
    document = Document("t", text, tuple(passages))
    return document, attribute(document, ACTORS)


def sources(*texts: str, kind: str = "paragraph") -> list[str]:
    return [statement.source for statement in read(*texts, kind=kind)[1]]


def test_every_sentence_is_a_statement_and_the_writer_has_no_source() -> None:
    assert sources("The bridge fell in 2014. Mia Hale said it was old.") == ["", "Mia Hale"]


def test_the_one_who_is_told_carries_the_words() -> None:
    (statement,) = read("A Syrian government adviser told the New York Times the road was shut.")[1]
    assert (statement.source, statement.via, statement.anonymous) == (
        "Syrian government adviser",
        "New York Times",
        True,
    )


def test_an_outlet_that_quotes_somebody_carries_the_words() -> None:
    (statement,) = read(
        "A local website (Harbour Voice) quoted Colonel Ivo Ort, head of the guard, as saying: “We left.”"
    )[1]
    assert (statement.source, statement.via, statement.role) == (
        "Colonel Ivo Ort",
        "Harbour Voice",
        "head of the guard",
    )


def test_a_quotation_that_never_closes_is_its_speakers_to_the_end_of_the_paragraph() -> None:
    _, statements = read(
        "Ivo Ort of the FSA, explained that “the army left. The bridge fell. We stayed.", "It rained."
    )
    assert [s.source for s in statements] == ["Ivo Ort", "Ivo Ort", "Ivo Ort", ""]
    assert [s.continued for s in statements] == [False, True, True, False]
    assert statements[0].role == "of the FSA"


def test_a_pronoun_is_read_as_the_person_before_it_and_the_note_says_so() -> None:
    _, statements = read(
        "The mayor Mia Hale is one of many. In an article in the Daily Telegraph she praised the crew."
    )
    assert (statements[1].source, statements[1].via) == ("Mia Hale", "Daily Telegraph")
    assert "“she” is read as Mia Hale" in statements[1].note


def test_a_pronoun_that_nothing_settles_names_nobody() -> None:
    assert sources("He said the bridge was old.") == ["unknown"]


def test_an_embassy_that_tweets_is_the_source_and_twitter_the_channel() -> None:
    (statement,) = read(
        "The US Embassy in Syria accused the regime of delay and tweeted: “The road to the coast is shut.”"
    )[1]
    assert (statement.source, statement.via) == ("US Embassy in Syria", "Twitter")


def test_reports_without_a_name_are_anonymous() -> None:
    (statement,) = read("In 2015 according to media reports “the bridge was left open.")[1]
    assert (statement.source, statement.anonymous) == ("media reports", True)


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
    assert "denies" in statements[0].note
    assert "“reportedly”" in statements[1].note
