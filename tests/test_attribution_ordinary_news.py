"""Sentences as ordinary news has them: whom a pronoun points forward to, what opens or interrupts a sentence, who is no speaker."""

import pytest

from claimline import find_events, read_text


def said(text: str) -> list[tuple[str, str]]:
    """Each row's source with the words that are its."""
    return [
        (";".join(event.source), text[slice(*event.content_span)])
        for event in find_events(read_text(text))
        if event.source_span and event.content_span
    ]


def sources(text: str) -> list[str]:
    return [source for source, _ in said(text)]


@pytest.mark.parametrize(
    ("before", "opening", "source"),
    [
        ("Harlow told its staff that prices would rise.", "Although he called", "Hale"),
        ("Harlow told its staff that prices would rise.", "Although she called", "unknown"),
        ("Bo Ek said the pier was old.", "While he called", "unknown"),
        ("Mr. Hale said the pier was old.", "While he called", "Hale"),
        ("Mia Roe said the pier was old.", "While she called", "Mia Roe"),
    ],
)
def test_a_pronoun_in_a_fronted_clause_points_forward_where_nobody_else_can_be_meant(
    before: str, opening: str, source: str
) -> None:
    text = f"{before} {opening} the market “tight,” Mr. Hale, the chairman, forecast a rise."
    assert (source, "the market “tight,”") in said(text)
    assert ("Hale", "a rise") in said(text)


def test_who_is_named_beside_a_pronoun_is_somebody_else() -> None:
    text = "When he and Mayor Ek met, the crew left, although he believed that the pier was lost."
    assert sources(text) == ["unknown"]


@pytest.mark.parametrize(
    "opening", ["Two more", "Separately, two more", "Meanwhile, two more", "Elsewhere, two more"]
)
def test_an_opening_adverb_is_no_source_and_dashes_name_those_who_are_counted(opening: str) -> None:
    text = (
        f"{opening} of the region's mills -- Oster Grain Co. and Senn Flour Inc. -- reported lower profits."
    )
    assert said(text) == [("Oster Grain Co.;Senn Flour Inc.", "lower profits")]


@pytest.mark.parametrize("name", ["Kelly", "Sally", "Beverly"])
def test_a_name_that_ends_like_an_adverb_is_a_source(name: str) -> None:
    assert sources(f"{name}, a former pilot, said the pier fell.") == [name]


def test_who_is_the_one_just_before_it_and_no_clause() -> None:
    assert sources("Guards fought in Senn with dockers who said the pier was closed.") == ["dockers"]
    assert sources("Guards fought in Senn with dockers who were protesting calls for a vote.") == []


@pytest.mark.parametrize(
    "text",
    [
        "In setting out his plan, Mr. Ek continued the work he began last May.",
        "Mia Roe fully understands the benefits of the harbour.",
        "Oster shareholders responded coolly to the announcement.",
        "One quick read of your post tells us that you know nothing of ferries.",
        "Plans call for Oster Mills to issue two shares for each Senn share.",
        "From our newsroom in Oster, Mia Roe reports.",
        "Oster Mills wants you to taste its new bread.",
        "Harbour officials sent strong new signals to the crew.",
    ],
)
def test_a_deed_a_state_of_mind_and_a_thing_are_no_words(text: str) -> None:
    assert said(text) == []


@pytest.mark.parametrize(
    ("text", "source", "words"),
    [
        ("In a letter, read by a clerk over the radio, Bo Ek said he would go.", "Bo Ek", "he would go"),
        ("Asked how the port hopes to repair its pier, Mr. Ek said it saw a way.", "Ek", "it saw a way"),
        ("“No,” Mia Roe continued.", "Mia Roe", "“No,”"),
        (
            "Mia Roe said if the bid fails, Bo Ek expects a loss.",
            "Mia Roe",
            "if the bid fails, Bo Ek expects a loss",
        ),
        (
            "Nord Havn said its plan -- begun in May and expected to end soon -- will fail.",
            "Nord Havn",
            "its plan -- begun in May and expected to end soon -- will fail",
        ),
        ("Oster Mills told its staff and Senn that it would close.", "Oster Mills", "that it would close"),
        (
            "Mia Roe said she heard the crew but did not tell the police because she was ill.",
            "Mia Roe",
            "she heard the crew but did not tell the police because she was ill",
        ),
        ("“I asked {Mr. Ek} to help,” Mia Roe said.", "Mia Roe", "“I asked {Mr. Ek} to help,”"),
    ],
)
def test_one_row_has_all_the_words_of_its_speaker(text: str, source: str, words: str) -> None:
    assert said(text) == [(source, words)]


@pytest.mark.parametrize(
    ("text", "source"),
    [
        ("First Harbour Corp. said it rained.", "First Harbour Corp."),
        (
            "Oster Mills sold its shares in the First Senn. It rained, a First Senn spokesman said.",
            "First Senn spokesman",
        ),
        ("First Mia Roe said it rained.", "Mia Roe"),
        ("Nord Havn, an Oslo ferry company, as expected, proposed to buy the pier.", "Nord Havn"),
        (
            "The gazette quoted a diver in the Oster, N.Y., Harbour Board as saying that it rained.",
            "diver in the Oster, N.Y., Harbour Board",
        ),
        ("The Oster, Ohio, brewery said it rained.", "Oster, Ohio, brewery"),
        ("The Oster, Conn.-based brewery said it rained.", "Oster, Conn.-based brewery"),
        ("Mia Roe, Oster, pilot, said it rained.", "Mia Roe"),
        ("Oster-based Nord Havn said it rained.", "Nord Havn"),
        ("It rained, said Mia Roe of the Oster-based Harbour Board.", "Mia Roe"),
        ("The buyer, Bo Ek, plans to sell the pier, said an aide to Mia Roe.", "aide to Mia Roe"),
        ("The buyer, Bo Ek, runs the pier, said an aide to Mia Roe.", "aide to Mia Roe"),
        ("Bo Ek, president, operations and finance, said it rained.", "Bo Ek"),
        ("From noon on, the pier was shut, Mia Roe reports.", "Mia Roe"),
        ("The Oster (Ohio) Herald reported that it rained.", "Oster (Ohio) Herald"),
        ("Guides in Oster, which boasts a lake, say trade has halved.", "guides in Oster"),
        ("The inquiry will consider “the role of the port and of its board,” the pilot said.", "pilot"),
        ("Reports reaching here said the pier fell.", "reports"),
        ("Mayors Ada Day Roe and Bo Ek said the pier fell.", "Ada Day Roe;Bo Ek"),
        ("Riot police came in May. Police said a boat was hit.", "police"),
        ("Pilots in Oster said it rained. They said it snowed.", "pilots in Oster"),
        ("Officials sent by the port said it rained.", "Officials sent by the port"),
    ],
)
def test_a_source_is_whole_and_no_more(text: str, source: str) -> None:
    assert sources(text)[-1:] == [source]


def test_an_outlet_keeps_the_bracket_inside_its_name() -> None:
    text = "The Oster (Ohio) Herald quoted Bo Ek as saying that the pier fell."
    assert [event.via for event in find_events(read_text(text)) if event.source_span] == [
        ("Oster (Ohio) Herald",)
    ]


@pytest.mark.parametrize(
    ("text", "stance"),
    [
        ("Divers hoped the pier would open.", "unsaid"),
        ("Bo Ek worried that the pier would fall.", "unsaid"),
        ("When Bo Ek bought the pier, Mia Roe thought it was a bargain.", "unsaid"),
        ("Divers fear that the pier will fall.", "asserted"),
        ("Bo Ek believed that the pier would fall.", "asserted"),
    ],
)
def test_what_a_writer_tells_of_a_mind_is_said_by_nobody(text: str, stance: str) -> None:
    assert [event.stance for event in find_events(read_text(text)) if event.source_span] == [stance]


@pytest.mark.parametrize(
    ("text", "source"),
    [
        ("Tired of waiting, the pilot Bo Ek is leaving for Oslo, he said on Monday.", "Bo Ek"),
        ("Bo Ek, he said, bought the mill.", "unknown"),
        ("Mary Hale is leaving for Oslo, he said on Monday.", "unknown"),
        ("Bo Ek met Mia Roe in the port of Oslo, he said on Monday.", "unknown"),
        ("Mia Roe left.\n\nBo Ek is leaving for Oslo, he said on Monday.", "unknown"),
    ],
)
def test_the_only_person_of_the_first_sentence_speaks_at_its_end(text: str, source: str) -> None:
    assert sources(text) == [source]


def test_statements_by_somebody_are_his_words() -> None:
    text = "The rise bears out statements by port officials that they intend to pay more."
    assert said(text) == [("port officials", "that they intend to pay more")]
