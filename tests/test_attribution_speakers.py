"""Whom a phrase, a list and a pronoun name, and who must not be taken for a speaker: a wrong one is worse than none."""

import pytest

from claimline import find_events, read_text
from claimline.model import Event


def claims(text: str) -> list[Event]:
    return [event for event in find_events(read_text(f"Harbour news\n\n{text}")) if event.kind == "claim"]


def sources(text: str) -> list[tuple[str, ...]]:
    """The sources of the statements of a text, the writer's left out."""
    return [event.source for event in claims(text) if event.source_span]


@pytest.mark.parametrize(
    "text",
    [
        "Sales claimed in the leaflet never existed.",
        "Temperatures noted at the old weather station in 2012 were low.",
        "The gap noted at the quay in 2012 never closed.",
        "A man believed to be the captain was found in Senn.",
        "Shares of the yard said to be worth nine crowns were sold.",
        "The yard, whose sales have fallen, said to be for sale, has 20 boats.",
        "The 2-1 win suggests that Senn can stay up.",
        "The wind reveals how old the mast is.",
        "The blockade hopes to stop the boats.",
        "The town boasts a castle.",
        "Senn maintains a lighthouse.",
        "The yard charged $3 million for the new crane.",
        "Bo Ek was cited by police in May for speeding.",
        "The north of the country claimed most of the rain.",
        "Despite a strike in its yard, Harlow posted a gain of nine percent.",
        "Guards broke up a rally called by the union.",
        "Harlow responded to the loss by selling the yard.",
        "SENN: Dead: 10 Missing: 2 Hurt: 6",
        "Senn has low per capita incomes.",
        "The yard sold another 20 per cent of boats at that price.",
        "The play is written by Mia Roe and was first seen in Oster.",
        "Her brother called him later, but nobody came.",
        "The 30-year notes last rose in price.",
        "The 30-year notes XY=ZZ last rose in price.",
        "Most pilots do not think to ask about the tide.",
        "Oster lost two islands, held to be parts of some future Norwegian state, in the war.",
        "The ruling puts the board at odds with the town.",
        "The recipe called for a cup of salt.",
        "Prior to the storm Harlow promised a new quay to Senn.",
    ],
)
def test_nobody_speaks_where_a_thing_does_something_else(text: str) -> None:
    assert sources(text) == []


@pytest.mark.parametrize(
    ("text", "source"),
    [
        ("The survey suggests that Senn can stay up.", "survey"),
        ("Divers believe that the captain fled.", "divers"),
        ("She said to be careful.", ""),
        ("The contenders hope that it will rain.", "contenders"),
        ("The mayor boasted that Senn has a castle.", "mayor"),
        ("Senn maintains that the light was on.", "Senn"),
        ("The mayor charged that the yard was late.", "mayor"),
        ("After the storm the road was closed, the mayor reported.", "mayor"),
        ("SENN: The light was on. We saw it.", "Senn"),
        ("Catches fell by half, as per the guild.", "guild"),
        ("The quay is unsafe, as per pilots.", "pilots"),
        ("Her brother called him a liar.", "her brother"),
        ("The pilots think that the tide was low.", "pilots"),
        ("Some of the Danish say that the quay sank.", "some of the Danish"),
        ("The mayor put the price of the yard at nine million.", "mayor"),
        ("The report put the price at nine million.", "report"),
        ("The mayor called for a vote.", "mayor"),
    ],
)
def test_somebody_speaks_with_the_same_words(text: str, source: str) -> None:
    found = sources(text)[-1]
    assert found[0].lower() == (source.lower() or "unknown")


@pytest.mark.parametrize(
    ("text", "source"),
    [
        ("Hale & Sons said the mill would close.", ("Hale & Sons",)),
        ("Hale, Roe & Ort said it would appeal.", ("Hale, Roe & Ort",)),
        ("The union, its lawyer and the council protested.", ("union", "its lawyer", "council")),
        ("Mia Roe, Jan Berg and three others said it sank.", ("Mia Roe", "Jan Berg", "three others")),
        ("Mia Roe, Bo Ek, and Jan Berg said it sank.", ("Mia Roe", "Bo Ek", "Jan Berg")),
        (
            "Pilots, nurses and the priest of Oster said that it sank.",
            ("pilots", "nurses", "priest of Oster"),
        ),
        ("On Monday, Mia Roe and Bo Ek said that it sank.", ("Mia Roe", "Bo Ek")),
        ("The road was closed, the mayor and the pilot said.", ("mayor", "pilot")),
        ("The mayor, a diver and pilot, said it sank.", ("mayor",)),
        ("The ferry sank, the mayor slept and Bo Ek said that it was late.", ("Bo Ek",)),
        ("Prices fell, the market slid, and Bo Ek said that it was late.", ("Bo Ek",)),
        ("He slept and Bo Ek said that it sank.", ("Bo Ek",)),
        ("The head of the board that wrote the report said that it sank.", ("head of the board",)),
        ("Harlow Corp., Oster, N.J., said it would close.", ("Harlow Corp",)),
        ("The pilots applied for leave, saying they were tired.", ("pilots",)),
        ("One neighbour, the Rev. Mia Roe, the head of the choir, said it was late.", ("Mia Roe",)),
        ("Harbour guards who monitor the port said privately that it sank.", ("Harbour guards",)),
        (
            "Guards took the diver, Bo Ek, to the quay and put him on a ferry, said Harbour Post, a paper.",
            ("Harbour Post",),
        ),
        (
            "The mayor, meanwhile, slept, saying on Friday that Senn now feels the board must wait.",
            ("mayor",),
        ),
        ("Harlow responded by saying that it sank.", ("Harlow",)),
        ("“It sank,” chairman, CEO and president Mia Roe said.", ("Mia Roe",)),
        ("Harlow CEO Mia Roe said it sank.", ("Mia Roe",)),
        ("The appeal was aimed at pilots who say that it sank.", ("pilots",)),
    ],
)
def test_a_source_is_all_of_its_speakers_and_nobody_else(text: str, source: tuple[str, ...]) -> None:
    (found,) = sources(text)
    assert tuple(name.rstrip(".") for name in found) == source


@pytest.mark.parametrize(
    ("text", "last"),
    [
        # A given name speaks against the one who spoke.
        ("Bo Ek accused Lena Ort of lying. She said that it sank.", ("unknown",)),
        ("Bo Ek accused Jan Berg of lying. He said that it sank.", ("Bo Ek",)),
        ("Here is John Hale. So when Bo Ek bought it, he said it was good.", ("Bo Ek",)),
        ("Bo Ek said it sank. He and Mia Roe said that it was old.", ("Bo Ek", "Mia Roe")),
        ("It rained. He and Mia Roe said that it was old.", ("unknown",)),
        # The last sentence is not about the one who spoke.
        (
            "“It sank,” said John Hale. Mr. Peter Ek’s love of boats is old. He hinted that it was lost.",
            ("unknown",),
        ),
        (
            "“It sank,” said John Hale. Mia Roe’s love of boats is old. He hinted that it was lost.",
            ("John Hale",),
        ),
        # Who was the minister is not the minister.
        ("Former minister Bo Ek said it sank. The minister denied it.", ("minister",)),
        ("Former minister Bo Ek said it sank. The former minister slept, he said.", ("Bo Ek",)),
        ("Bo Ek, her cousin and two people slept. The cousin said it sank.", ("cousin",)),
        # A king is nobody's namesake.
        ("President Bo Ort met King Ort. “We came,” Ort said.", ("Ort",)),
        ("Colonel Bo Ort came. “We came,” Ort said.", ("Colonel Bo Ort",)),
        # The board's name is no given name.
        ("The Harlow board said it sank. Harlow said it would pay.", ("Harlow",)),
        ("The mayor told the Oster Post it sank. The Post quoted her as saying it was old.", ("mayor",)),
    ],
)
def test_a_short_form_names_only_whom_it_can_mean(text: str, last: tuple[str, ...]) -> None:
    assert sources(text)[-1] == last


def test_a_show_before_said_turns_no_subject_round() -> None:
    text = "Mia Roe, speaking on Oster News “This Week,” said the harbour request gives the board a right."
    assert [name for source in sources(text) for name in source if "request" in name] == []


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Mia Roe said there are no wrecks.", "there are no wrecks"),
        ("Mia Roe said much of the quay sank.", "much of the quay sank"),
        ("Mia Roe said there that the quay sank.", "that the quay sank"),
    ],
)
def test_an_adverb_that_opens_the_words_belongs_to_them(text: str, words: str) -> None:
    (claim,) = claims(text)
    start, end = claim.content_span or (0, 0)
    assert f"Harbour news\n\n{text}"[start:end] == words


@pytest.mark.parametrize(
    ("sentence", "stance"),
    [
        ("Mia Roe demanded that the director resign.", "unsaid"),
        ("Mia Roe proposed that he go to Oster.", "unsaid"),
        ("Mia Roe insisted that the ferry sank.", "asserted"),
        ("Mia Roe insisted that he was late.", "asserted"),
        ("Mia Roe insisted that the director lies.", "asserted"),
    ],
)
def test_a_bare_verb_after_that_is_a_wish(sentence: str, stance: str) -> None:
    (claim,) = claims(sentence)
    assert claim.stance == stance


def test_a_heading_that_says_what_follows_is_no_speaker() -> None:
    (title, *_) = find_events(read_text("Fact Check: Did The Ferry Sink At Noon?\n\nIt was late."))
    assert title.source_span is None


@pytest.mark.parametrize(
    ("text", "source"),
    [
        ("According to the guild's archivist, Ada Lund, the mill stood empty in 2014.", "Ada Lund"),
        ("According to the town's botanist, Bo Ek, the reeds died in 2014.", "Bo Ek"),
        ("The Oster Echo reported on 03/05/1974 that boys had opened the gate.", "Oster Echo"),
        ("The Oster Echo wrote on 3.5.1974 that boys had opened the gate.", "Oster Echo"),
    ],
)
def test_a_name_after_an_office_and_a_day_in_digits_before_that_leave_the_speaker(
    text: str, source: str
) -> None:
    assert sources(text) == [(source,)]
    assert claims(text)[0].title[:3].lower() in {"the", "boy"}


def test_according_to_them_is_not_the_writer() -> None:
    text = "By Mia Roe\n\nThe bank called about the mill. According to them the lease ended in 2014."
    assert sources(text) == [("unknown",)]
    assert sources("Bo Ek opened the lock. According to him it leaks since 2014.") == [("Bo Ek",)]


@pytest.mark.parametrize(
    ("between", "speaker"),
    [
        ("The governor laughed.", "unknown"),
        ("The governor disagrees.", "unknown"),
        ("The ferry’s captain was ill.", "unknown"),
        ("His lawyer, who had come late, stood beside him.", "unknown"),
        ("A man in a red coat came in.", "unknown"),
        ("A woman laughed.", "Bo Ek"),  # no "he"
        ("The port is old.", "Bo Ek"),  # nobody
        ("The pilots left.", "Bo Ek"),  # more than one
        ("The pilot laughed.", "Bo Ek"),  # himself
        ("Every captain was paid.", "Bo Ek"),  # nobody in particular
        ("A captain must be strong.", "Bo Ek"),
    ],
)
def test_somebody_without_a_name_who_came_up_since_may_be_meant(between: str, speaker: str) -> None:
    text = f"Bo Ek, a pilot, said it was late. {between} “It was dark,” he said."
    assert [row.source for row in claims(text)][-1] == (speaker,)


@pytest.mark.parametrize(
    ("asked", "verb", "speaker"),
    [
        ("Moira Kerr asked Bo Ek who bought it.", "replied", "unknown"),
        ("Moira Kerr asked him who bought it.", "said", "unknown"),
        ("Moira Kerr asked why it was sold.", "replied", "unknown"),
        ("Moira Kerr asked why it was sold.", "said", "Moira Kerr"),
        ("Moira Kerr told the board who bought it.", "said", "Moira Kerr"),
        ("Moira Kerr asked the board for money.", "said", "Moira Kerr"),
        ("Moira Kerr asked the board to pay.", "said", "Moira Kerr"),
    ],
)
def test_who_asked_does_not_answer(asked: str, verb: str, speaker: str) -> None:
    for gap in (" ", "\n\n"):
        text = f"{asked}{gap}“A man from Senn,” he {verb}."
        assert [row.source for row in claims(text)][-1] == (speaker,)


def test_the_office_of_somebody_named_is_nobody_else() -> None:
    text = "Mayor Bo Ek was elected in May. The mayor laughed. “It was dark,” he said."
    assert [row.source for row in claims(text)][-1] == ("Bo Ek",)
