"""Which phrases are sources and which only look so, and where the words that a source reports end."""

import pytest

from claimline import find_events, read_text
from claimline.attribution import find_attributions


def spans(text: str) -> list[tuple[str, str]]:
    """Speaker and words of each attribution in a text."""
    return [
        (text[slice(*a.source_span)], text[slice(*a.content_span)] if a.content_span else "")
        for a in find_attributions(text)
    ]


def sources(text: str) -> list[str]:
    return [source for source, _ in spans(text)]


@pytest.mark.parametrize(
    "text",
    [
        "The number of boats reported to the board fell in 2014.",
        "The rise noted in the log was a mistake.",
        "The increase suggests that the fund is empty.",
        "The South claimed 12 percent of the berths.",
        "Some 300 people viewed the wreck.",
        "The quay, a place considered safe until 2010, was closed.",
        "The board met in Oster, posted calm news from Senn and left.",
        "The court considered the matter in May.",
        "Mia Roe welcomed several hundred guests.",
        "The harbour assumed the ferry’s debts.",
        "It was a set of harbour rules that would close the quay.",
        "After a long night in the harbour of Senn, the two learned of a wreck.",
        "The gap was shown by Mia Roe’s departure from the board.",
        "The quay is expected to be handed over by Easter 2020.",
        "A new quay was promised by Christmas.",
    ],
)
def test_what_only_looks_like_a_source_is_none(text: str) -> None:
    assert sources(text) == []


@pytest.mark.parametrize(
    ("text", "source"),
    [
        ("A number of pilots reported a gap in the log.", "A number of pilots"),
        ("Mia Roe claimed 40 people died.", "Mia Roe"),
        ("Mia Roe views the wreck as a loss.", "Mia Roe"),
        ("Mia Roe considers Bo Ek a friend.", "Mia Roe"),
        ("Mia Roe assumed the harbour was closed.", "Mia Roe"),
        ("“The quay is closed,” said the ruling.", "the ruling"),
        ("The gap was shown by a survey of the quay.", "a survey of the quay"),
        ("The minister ruled out a race.", "The minister"),
        ("A race was ruled out by the council.", "the council"),
        ("The minister slammed the plan.", "The minister"),
        ("The council charged that fraud in Oster had grown.", "The council"),
        ("The council added that trade with Oster grew.", "The council"),
        ("The council wrote that night to the mayor that the ferry sank.", "The council"),
        ("It was ruled by the court that the quay was closed.", "the court"),
    ],
)
def test_what_resembles_it_and_speaks_is_one(text: str, source: str) -> None:
    assert sources(text) == [source]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Through an aide, Mia Roe declined to comment.", ""),
        ("On the show “Tide and Time,” Mia Roe said the quay was closed.", "the quay was closed"),
        ("Asked about the quay, Mia Roe said, “We closed it.”", "“We closed it.”"),
        ("“We closed it,” Mia Roe said, pointing at the quay.", "“We closed it,”"),
        ("Mia Roe praised the pilots, who slept.", "the pilots"),
        ("Mia Roe praised the pilots and left.", "the pilots"),
        ("Mia Roe praised the pilots, but voted for the other plan.", "the pilots"),
        ("Mia Roe praised the pilots when the quay was closed.", "the pilots"),
        ("Mia Roe praised the pilots, the divers and the crew.", "the pilots, the divers and the crew"),
        ("While Mia Roe praised the plan, the board was against it.", "the plan"),
        ("Mia Roe planned to leave the quay to the pilots.", "to leave the quay to the pilots"),
        ("The plan of the board was condemned by Mia Roe.", "The plan of the board"),
    ],
)
def test_the_words_end_where_the_writer_goes_on(text: str, words: str) -> None:
    assert [content for _, content in spans(text)] == [words]


def test_what_the_one_who_speaks_hoped_ends_before_what_is_said() -> None:
    assert spans("Mia Roe, who hoped to win, said the quay was closed.")[-1] == (
        "Mia Roe, who hoped to win,",
        "the quay was closed",
    )


def test_what_is_added_is_not_what_was_said_before() -> None:
    assert spans("“We closed it,” Mia Roe said, adding, “It was late.”") == [
        ("Mia Roe", "“We closed it,”"),
        ("Mia Roe", "“It was late.”"),
    ]


@pytest.mark.parametrize(
    ("text", "source"),
    [
        ("Nobody said the quay was closed.", "Nobody"),
        ("No one in Senn has said that the quay was closed.", "No one in Senn"),
        ("Neither Roe nor Ek said that the quay was closed.", "Neither Roe nor Ek"),
        ("Mia Roe did not claim that the quay was closed.", "Mia Roe"),
        ("The mayor of Oster never said the quay was closed.", "The mayor of Oster"),
        ("Mia Roe stopped short of saying that the quay was closed.", "Mia Roe"),
        ("Mia Roe left without saying that the quay was closed.", "Mia Roe"),
        ("The board avoided saying that the quay was closed.", "The board"),
    ],
)
def test_what_is_not_said_is_found_and_marked(text: str, source: str) -> None:
    (attribution,) = find_attributions(text)
    assert text[slice(*attribution.source_span)] == source
    assert attribution.negated


@pytest.mark.parametrize(
    ("sentence", "source", "note"),
    [
        ("Nobody said the quay was closed in 2014.", (), "nobody asserts"),
        ("There were no claims of theft in 2014.", (), "nobody asserts"),
        ("There has been no report that the quay was closed in 2014.", (), "nobody asserts"),
        ("Mia Roe never claimed that the quay was closed in 2014.", ("Mia Roe",), "does not assert"),
        ("Mia Roe ruled out that the quay was closed in 2014.", ("Mia Roe",), "denies or rejects"),
    ],
)
def test_what_is_not_said_does_not_stand_there_as_said(
    sentence: str, source: tuple[str, ...], note: str
) -> None:
    events = find_events(read_text(f"Harbour news\n\n{sentence}"))
    (claim,) = (event for event in events if event.kind == "claim")
    assert claim.source == (source or ("unknown",))
    assert claim.stance in {"unsaid", "denied"}
    assert note in claim.note


@pytest.mark.parametrize(
    ("sentence", "stance"),
    [
        ("The quay has been shut since May 2014, and nobody at the board will say for how long.", "asserted"),
        ("The quay was closed in 2014 but nobody has said why.", "asserted"),
        ("The quay was closed, and nobody said that it was sold in 2014.", "unsaid"),
        ("In 2014, nobody said that the quay was closed.", "unsaid"),
    ],
)
def test_only_the_clause_that_nobody_says_is_unsaid(sentence: str, stance: str) -> None:
    events = find_events(read_text(f"Harbour news\n\n{sentence}"))
    (claim,) = (event for event in events if event.kind == "claim")
    assert claim.stance == stance
    assert ("nobody asserts" in claim.note) == (stance == "unsaid")


@pytest.mark.parametrize(
    ("sentence", "name"),
    [
        ("The Federal Court of Audit will hear Mia Roe in May 2014.", "Federal Court of Audit"),
        ("The Harbour Office of Lights sued the board in May 2014.", "Harbour Office of Lights"),
    ],
)
def test_a_body_is_named_with_what_it_is_of(sentence: str, name: str) -> None:
    events = find_events(read_text(f"Harbour news\n\n{sentence}"))
    (claim,) = (event for event in events if event.kind == "claim")
    assert name in claim.actors


def test_a_particle_is_part_of_the_verb() -> None:
    assert [
        a.verb for a in find_attributions("The police ruled out arson. The board ruled on the plan.")
    ] == ["rule out"]


def test_who_asks_a_reader_is_no_source() -> None:
    assert sources("@Bo, who told you that?") == []


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Did Roe, who said the quay was closed, resign?", "the quay was closed"),
        ("Mia Roe, who said the quay was closed, resigned.", "the quay was closed"),
        ("Mia Roe told the council which quay was closed.", "which quay was closed"),
        ("Mia Roe told people who live in Oster that the quay was closed.", "that the quay was closed"),
    ],
)
def test_a_clause_ends_where_the_sentence_goes_on(text: str, words: str) -> None:
    assert [content for _, content in spans(text)] == [words]


@pytest.mark.parametrize(
    ("text", "source"),
    [
        ("Bo Ek, nicknamed “the Otter”, said the quay was closed.", "Bo Ek, nicknamed “the Otter”,"),
        ("“We closed it,” said Mia “Fin” Roe.", "Mia “Fin” Roe"),
        ("Pilots, whom the mayor, Mia Roe, called “reckless”, left.", "the mayor, Mia Roe,"),
        ("Mia “Fin” Roe said the quay was closed.", "Mia “Fin” Roe"),
        ("“We closed it,” said Mia Roe, Bo Ek and Ida Voss.", "Mia Roe, Bo Ek and Ida Voss"),
        (
            "According to the board, the crew and the Blue Shield, it was closed.",
            "the board, the crew and the Blue Shield",
        ),
        ("She began by saying that the quay was closed.", "She"),
        ("The gardener Mia Roe promised a new quay.", "The gardener Mia Roe"),
        ("Harlow Corp. International said the quay was closed.", "Harlow Corp. International"),
        ("Harlow Corp. said the quay was closed.", "Harlow Corp."),
        ("They left Harlow Corp. International aides said the quay was closed.", "International aides"),
        ("Oster Minister Jan Roe said the quay was closed.", "Oster Minister Jan Roe"),
    ],
)
def test_names_and_lists_are_taken_whole(text: str, source: str) -> None:
    assert sources(text) == [source]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Mia Roe said 2013 was bad.", "2013 was bad"),
        ("Mia Roe said 2013 and 2014 were bad.", "2013 and 2014 were bad"),
        ("Mia Roe said last year had been bad.", "last year had been bad"),
        ("Mia Roe said Monday the quay was shut.", "the quay was shut"),
        ("Mia Roe said in 2013 the quay was shut.", "the quay was shut"),
        ("Mia Roe wrote in these pages in 2013 that the quay was shut.", "that the quay was shut"),
        ("Mia Roe said in this town people starve.", "in this town people starve"),
    ],
)
def test_a_day_and_a_place_are_of_what_is_said_or_beside_it(text: str, words: str) -> None:
    assert spans(text) == [("Mia Roe", words)]


@pytest.mark.parametrize("thing", ["What", "The thing", "The words"])
def test_a_day_behind_what_somebody_said_opens_no_words_of_his(thing: str) -> None:
    assert sources(f"{thing} Mia Roe said last year was wrong.") == []
    assert sources("In May the pilot Mia Roe said last year was wrong.") == ["the pilot Mia Roe"]


def test_what_somebody_promised_is_no_source() -> None:
    assert sources("The quay Mr Roe promised in 2008 was gone.") == []


@pytest.mark.parametrize(
    ("sentence", "source"),
    [
        ("The World Trade and Harbour Council said 2013 was bad.", ("World Trade and Harbour Council",)),
        ("“It was bad,” said Senn College fellow and harbour analyst Mia Roe.", ("Mia Roe",)),
        ("The mayor and the pilot said 2013 was bad.", ("mayor", "pilot")),
        ("The fund and its head, Mia Roe, said 2013 was bad.", ("fund", "Mia Roe")),
        ("The mayor and harbour pilot, Mia Roe, said 2013 was bad.", ("Mia Roe",)),
        ("The Oster paper, packaging and printing firm, said 2013 was bad.", ("unknown",)),
        ("City, county and local leaders said 2013 was bad.", ("unknown",)),
        ("The harbour, city and school boards said 2013 was bad.", ("unknown",)),
        ("In Oster, city and local leaders said 2013 was bad.", ("city and local leaders",)),
        ("The fog of 2013, city and local leaders said, was thick.", ("city and local leaders",)),
        ("The mayor, wet and tired, said 2013 was bad.", ("mayor",)),
        ("According to the mayor, the crew and Mia Roe, 2013 was bad.", ("mayor", "crew", "Mia Roe")),
        ("Old Oster, he said, bought the quay in 2013.", ("Bo Ek",)),
        ("“It was bad in 2013,” said Mia “Fin” Roe.", ("Mia “Fin” Roe",)),
        ("Fishermen Mia Roe and Ivo Karn said 2013 was bad.", ("Mia Roe", "Ivo Karn")),
        ("MPs said 2013 was bad.", ("MPs",)),
        ("Labour MP Mia Roe said 2013 was bad.", ("Mia Roe",)),
        ("Divers Without Fear and Ivo Karn said 2013 was bad.", ("Divers Without Fear", "Ivo Karn")),
        ("The firm Nord Havn owned by Mia Roe said 2013 was bad.", ("Nord Havn",)),
        ("The Oster Gazette, bought by Mia Roe, said 2013 was bad.", ("Oster Gazette",)),
        ("The quay’s owner, Karst Group, said 2013 was bad.", ("Karst Group",)),
        ("The insurer, Roe & Hale, said 2013 was bad.", ("Roe & Hale",)),
        ("The quay’s owner, a trust, said 2013 was bad.", ("quay’s owner",)),
        ("Nord Havn bought by Mia Roe in May said 2013 was bad.", ("Nord Havn",)),
        ("Ivo Karn taken in by Mia Roe said 2013 was bad.", ("unknown",)),
    ],
)
def test_each_speaker_has_the_whole_name(sentence: str, source: tuple[str, ...]) -> None:
    events = find_events(read_text(f"Harbour news\n\nBo Ek held a talk. {sentence}"))
    assert [event.source for event in events if event.kind == "claim"] == [source]


@pytest.mark.parametrize(
    ("named", "source"),
    [
        ("The Senn Packet", "unknown"),
        ("Ivo Senn", "Ivo Senn"),
        ("The Norwegian Ivo Senn", "Norwegian Ivo Senn"),
        ("The Green MP Ivo Senn", "Ivo Senn"),
        ("The Grand Duke", "Grand Duke"),
    ],
)
def test_what_an_article_stands_before_is_no_he(named: str, source: str) -> None:
    events = find_events(read_text(f"{named} said that it rained. He said 2013 was bad."))
    assert events[-1].source == (source,)


@pytest.mark.parametrize(
    ("text", "source", "words"),
    [
        ("It broke in 2011, say divers.", "divers", "It broke in 2011"),
        ("As per the views of two pilots, the quay was closed.", "two pilots", "the quay was closed"),
        ("As Mia Roe observed, the quay was closed, and the fund too.", "Mia Roe", "the quay was closed, and the fund too"),
        ("Mia Roe appeared to suggest that it was closed.", "Mia Roe", "that it was closed"),
        ("The film uses footage of Mia Roe asking, “Who closed it?”", "Mia Roe", "“Who closed it?”"),
        (
            "On Monday, however, Mia Roe left Oster, promising to open the quay.",
            "Mia Roe",
            "to open the quay",
        ),
        ("Mia Roe, the head of the board ― which is old ― said so.", "Mia Roe, the head of the board ― which is old ―", ""),
        ("His proposal to close the quay failed.", "His", "to close the quay"),
        ("The criticism from residents in Oster was mild.", "residents in Oster", ""),
        ("Her support of the quay is known.", "Her", "the quay"),
        ("The board charges that the fund is empty.", "The board", "that the fund is empty"),
        ("Mia Roe spelled out how the quay was closed.", "Mia Roe", "how the quay was closed"),
    ],
)  # fmt: skip
def test_more_ways_to_give_words_to_somebody(text: str, source: str, words: str) -> None:
    assert spans(text) == [(source, words)]


@pytest.mark.parametrize(
    ("before", "after", "source"),
    [
        ("“The quay will be rebuilt,” Mia Roe said.", "“It broke in 2012.”", ("Mia Roe",)),
        ("The quay “will be rebuilt,” the pilot Mia Roe said.", "“It broke in 2012.”", ("Mia Roe",)),
        # Whoever answers is another.
        ("“Who closed it?” Mia Roe asked.", "“It broke in 2012.”", ("unknown",)),
        # What stands beside the quotation is the writer's.
        ("“The quay will be rebuilt,” Mia Roe said.", "“It broke” in 2012.", ("unknown",)),
    ],
)
def test_a_quotation_alone_goes_on_with_the_speaker_before_it(
    before: str, after: str, source: tuple[str, ...]
) -> None:
    events = find_events(read_text(f"Harbour news\n\n{before}\n\n{after}\n\nThe quay is in Oster."))
    assert [event.source for event in events if "2012" in event.quote] == [source]


@pytest.mark.parametrize(
    ("text", "source", "words"),
    [
        ("While admitting that it was closed, Mia Roe left.", "Mia Roe", "that it was closed"),
        ("Mia Roe left after saying that it was closed.", "Mia Roe", "that it was closed"),
        ("Bo Ek left when Mia Roe sent a letter to the board saying it was closed.", "Mia Roe", "it was closed"),
        ("Mia Roe posted a series of tweets late on Friday saying that it was closed.", "Mia Roe", "that it was closed"),
        ("Mia Roe is critical of the board.", "Mia Roe", "the board"),
        ("The pilots are adamant that the quay was closed.", "The pilots", "the quay was closed"),
        ("It says the board violated the law.", "It", "the board violated the law"),
        ("A study that appeared in the Gazette found that it was closed.", "A study that appeared in the Gazette", "that it was closed"),
    ],
)  # fmt: skip
def test_participles_and_adjectives_have_their_speaker(text: str, source: str, words: str) -> None:
    assert spans(text) == [(source, words)]


def test_who_adds_something_is_no_part_of_the_speaker() -> None:
    assert spans("“We closed it,” said Mia Roe, who added that it was late.") == [
        ("Mia Roe", "“We closed it,”"),
        ("who", "that it was late"),
    ]


def test_say_for_suppose_tells_nothing() -> None:
    assert sources("Say Norway demanded that the quay be closed.") == []


@pytest.mark.parametrize(
    "text",
    [
        "That kind of calm feels familiar.",
        "The fires went on, showing that the quay was dry.",
        "The harbour think tank of Senn moved.",
        "Other pilot protests were held in Oster.",
        "The engines are learning words of the log and have no time.",
        "The harbour challenged itself to open early.",
        "The quality Senn promised was gone.",
        # Deeds that can stand for words too.
        "Rebels shot down a heavy drone.",
        "The dog savaged the mayor.",
        "Mia Roe grilled the fish.",
        "The rain ruled out a race.",
        "A race was ruled out by rain.",
        "The storm slammed the quay.",
        "The oil gushed that night from the pipe.",
        "Bo Ek sang that night in Oster.",
        "The crowd charged that hill.",
        "The crowd charged that hill in May.",
        "Oster has been ruled directly by Senn since 1972.",
        "Bo Ek was charged by the police in May.",
    ],
)
def test_a_fact_a_thing_and_a_feeling_are_no_source(text: str) -> None:
    assert sources(text) == []


@pytest.mark.parametrize(
    ("text", "source"),
    [
        ("It was shut, the bakery said on Monday.", ["the bakery"]),
        ("The quay fell, the shop announced.", ["the shop"]),
        ("The quay, a place considered safe, fell.", []),
        ("The quay, the place considered safe, fell.", []),
    ],
)
def test_whoever_closes_a_sentence_says_it_and_a_participle_describes(text: str, source: list[str]) -> None:
    assert sources(text) == source


@pytest.mark.parametrize(
    ("sentence", "source"),
    [
        ("Pilots who oppose the quay say that it closed in 2013.", [("pilots",)]),
        ("It closed in 2013, says Mia Roe, a pilot who says she saw it.", [("Mia Roe",), ("Mia Roe",)]),
    ],
)
def test_what_is_told_of_a_speaker_takes_no_word_from_him(
    sentence: str, source: list[tuple[str, ...]]
) -> None:
    events = find_events(read_text(f"Harbour news\n\n{sentence}"))
    assert [event.source for event in events if event.kind == "claim"] == source


def test_whoever_a_letter_begins_with_is_no_source() -> None:
    assert sources("Harbour news\n\nDEAR MIA: The quay was closed.") == []


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("According to Mia Hale, a builder from Senn, the wall fell.", "the wall fell"),
        ("According to the mayor, Bo Ek, the wall fell.", "the wall fell"),
        ("According to the town, a builder broke the wall.", "a builder broke the wall"),
        ("According to Ek, an old wall fell.", "an old wall fell"),
    ],
)
def test_who_a_source_is_that_opens_a_sentence_is_none_of_the_words(text: str, words: str) -> None:
    assert [content for _, content in spans(text)] == [words]


@pytest.mark.parametrize("when", ["of the day", "of that time", "at the time", "of that year"])
def test_the_time_of_an_office_is_no_part_of_it(when: str) -> None:
    assert sources(f"The mayor {when} said that the wall was safe.") == ["The mayor"]
