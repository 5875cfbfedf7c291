import pytest

from claimline.attribution import find_attributions


def spans(text: str) -> list[tuple[str, str]]:
    """Speaker and words of each attribution in a text."""
    return [
        (text[slice(*a.source_span)], text[slice(*a.content_span)] if a.content_span else "")
        for a in find_attributions(text)
    ]


def test_a_broken_quotation_is_one_statement() -> None:
    text = "“The ferry,” Lena Ort said, “is late.”"
    assert spans(text) == [("Lena Ort", text)]


def test_the_quotations_that_go_on_after_the_speaker_are_reported_too() -> None:
    text = "“We left,” said Lena Ort. “It was dark. Nobody saw us.” The crew slept."
    assert spans(text) == [("Lena Ort", text.removesuffix(" The crew slept."))]


def test_a_speech_of_several_paragraphs_goes_on_where_its_marks_reopen() -> None:
    text = "“We left,” said Lena Ort. “It was dark.\n\n“Nobody saw us.”\n\nThe crew slept."
    assert spans(text) == [("Lena Ort", text.removesuffix("\n\nThe crew slept."))]


def test_words_before_the_quotation_belong_to_it() -> None:
    assert spans("The crew “slept all night,” Lena Ort said.") == [
        ("Lena Ort", "The crew “slept all night,”")
    ]


def test_a_question_is_asked_by_the_one_after_it() -> None:
    assert spans("“Who sleeps here?” Lena Ort asked.") == [("Lena Ort", "“Who sleeps here?”")]


def test_the_setting_is_no_part_of_the_words() -> None:
    assert spans("Lena Ort said on Monday in a statement that the ferry was late.") == [
        ("Lena Ort", "that the ferry was late")
    ]


def test_two_speakers_of_one_sentence_have_each_their_words() -> None:
    assert spans("Lena Ort said the ferry was late, and Mia Hale warned that it would sink.") == [
        ("Lena Ort", "the ferry was late"),
        ("Mia Hale", "that it would sink"),
    ]


def test_what_a_speaker_says_of_others_is_the_speakers() -> None:
    assert spans("Lena Ort said Mia Hale had claimed that it sank.") == [
        ("Lena Ort", "Mia Hale had claimed that it sank")
    ]


def test_a_cue_inside_a_quotation_is_the_speakers() -> None:
    assert [source for source, _ in spans("“Mia Hale said so,” Lena Ort told reporters.")] == ["Lena Ort"]


@pytest.mark.parametrize(
    "phrase",
    [
        "Lena Ort, a former pilot who lives in Oslo,",
        "Sen. Lena Ort (D-Ohio)",
        "The head of the port authority",
        "Two officials familiar with the talks",
        "Lena J. Ort, the port’s director,",
        "The pilots’ union",
        "All the pilots I met",
        "9/11 widow Lena Ort",
        "Lena Ort and her deputy",
        "Critics",
        "Many of the crew",
        "73 percent",
        "Nearly eight of 10 pilots",
        "At least 40 pilots",
        "One of the port’s pilots, Lena Ort,",
        "Lena Ort, 59, of Leeds, who runs the port,",
        "Lena Ort, Oslo’s mayor, who runs the port,",
        "A pilot who runs the port",
        "A former pilot who asked not to be named",
        "Pilots, including Lena Ort,",
        "A report published in May",
        "A report published in May by the port authority",
        "Sailors quoted by the gazette",
        "Officials briefed on the plan",
        "Two people close to the mayor",
        "A friend of mine in Oslo",
        "Lena Ort — a pilot —",
    ],
)
def test_a_source_is_the_whole_phrase(phrase: str) -> None:
    assert [source for source, _ in spans(f"{phrase} said that the ferry was late.")] == [phrase]


@pytest.mark.parametrize(
    "phrase",
    [
        "Lena Ort, a pilot who lives in Oslo",
        "Rep. Lena Ort (D-Ohio), a former pilot",
        "the captain",
        "one senior pilot in the room",
        "two pilots briefed on the plan",
    ],
)
def test_a_source_after_the_verb_is_the_whole_phrase_too(phrase: str) -> None:
    assert [source for source, _ in spans(f"“It is late,” said {phrase}.")] == [phrase]


@pytest.mark.parametrize(
    "text",
    [
        "I say that the ferry is late.",
        "You said that it was late.",
        "There are many claims as to its age.",
        "The coal states met.",
        "Its disparaging remarks hurt.",
        "She could say that it was late.",
        "The plan she supported failed.",
        "The alleged attack failed.",
        "The report was long.",
        "It is said that the ferry is old.",
        "Whoever sails, sails alone.",
        "The so-called “ferry” sank.",
        "The claim that the ferry is old is new.",
        "If the pilots say that it was late, we leave.",
        "Soviet claims that it sank were false.",
        "The United States is late.",
        "Easier said than done.",
        "Lena Ort called the police on Monday.",
        "Lena Ort told a joke.",
        "The storm claimed 40 lives.",
        "A truce announced in May failed.",
        "Lena Ort reported to the police.",
    ],
)
def test_nobody_speaks_where_nothing_is_reported(text: str) -> None:
    assert spans(text) == []


@pytest.mark.parametrize(
    ("headline", "speaker"),
    [
        ("Minister: no deal", "Minister"),
        ("Lena Ort: We left", "Lena Ort"),
        ("Ort: ‘We left’", "Ort"),
        ("Survey: ferries are late", "Survey"),
        ("Ferries must stop: minister", "minister"),
        ("Ferry sinks – police", "police"),
    ],
)
def test_a_headline_may_name_its_speaker_beside_a_colon_or_dash(headline: str, speaker: str) -> None:
    assert [source for source, _ in spans(headline)] == [speaker]


def test_a_topic_before_a_colon_is_no_speaker() -> None:
    assert spans("Norway: three ferries sink") == []


@pytest.mark.parametrize(
    ("headline", "found"),
    [
        ("No deal, says minister", ("minister", "No deal")),
        ("Ferry ‘unsafe’, report finds", ("report", "Ferry ‘unsafe’")),
        ("Mayor denies delay", ("Mayor", "delay")),
    ],
)
def test_a_headline_drops_its_articles(headline: str, found: tuple[str, str]) -> None:
    assert spans(headline) == [found]


def test_a_surname_before_a_colon_speaks_where_the_text_lets_its_bearer_speak() -> None:
    assert [source for source, _ in spans("Ort: we left\n\nLena Ort said so.")] == ["Ort", "Lena Ort"]
    assert [source for source, _ in spans("Oslo: we left\n\nLena Ort said so.")] == ["Lena Ort"]


def test_a_headline_that_names_its_speaker_twice_over_is_one_attribution() -> None:
    assert [source for source, _ in spans("Ort: ‘We left’\n\nLena Ort said so.")] == ["Ort", "Lena Ort"]


def test_a_transcript_names_its_speakers_in_capitals() -> None:
    text = "A talk\n\nORT: We left. It was dark.\n\nUPDATE: The ferry is back."
    assert spans(text) == [("ORT", "We left. It was dark.")]
    assert spans(text.replace("ORT", "REVIEW BOARD"))[0][0] == "REVIEW BOARD"
    assert spans(text.replace("ORT", "REVIEW NEWS")) == []


def test_a_quotation_alone_is_that_of_the_speaker_before_it() -> None:
    text = "Lena Ort told the gazette that it sank. “It was dark. Nobody saw us.” The crew slept."
    assert spans(text) == [
        ("Lena Ort", "that it sank. “It was dark. Nobody saw us.”"),
    ]
    assert spans("Lena Ort disagrees. “It was dark.”") == [("Lena Ort", "“It was dark.”")]


def test_a_colon_at_the_end_of_a_paragraph_announces_the_quotation_of_the_next() -> None:
    text = "Lena Ort wrote in her diary:\n\n“It was dark.\n\n“Nobody saw us.”\n\n“Late,” it read."
    assert spans(text)[0] == ("Lena Ort", "“It was dark.\n\n“Nobody saw us.”")


def test_only_a_quotation_goes_on_after_one() -> None:
    assert spans("“We left,” Lena Ort said, clapping.") == [("Lena Ort", "“We left,”")]


@pytest.mark.parametrize(
    ("text", "source"),
    [
        ("Her brother, Bo Ek, remembers it well: “It was dark.”", "Her brother, Bo Ek"),
        ("Lena Ort’s answer was short: “No way.”", "Lena Ort"),
        ("She shook her head: “No way.”", "She"),
    ],
)
def test_a_colon_before_a_quotation_gives_it_to_the_subject(text: str, source: str) -> None:
    assert spans(text) == [(source, text[text.index("“") :])]


@pytest.mark.parametrize(
    "text",
    [
        "The question is simple: “Why now?”",
        "Then came the order: “Fire at will.”",
        "I had one rule: “Go on.”",
    ],
)
def test_a_thing_or_the_writer_speaks_no_quotation_after_a_colon(text: str) -> None:
    assert spans(text) == []


def test_a_paragraph_after_a_colon_is_a_quotation_set_off_without_marks() -> None:
    text = "Lena Ort wrote in 1960:\n\nIt was dark. We left.\n\nShe sank."
    assert spans(text) == [("Lena Ort", "It was dark. We left.")]


def test_a_speech_in_single_marks_goes_on_over_paragraphs() -> None:
    text = "Lena Ort said: ‘It was dark.\n\n‘We left.’\n\nA ‘green’ ferry sank."
    assert spans(text) == [("Lena Ort", "‘It was dark.\n\n‘We left.’")]


def test_a_signature_says_whose_a_quotation_is() -> None:
    text = "“We left. It was dark.” — Lena Ort\n“I stayed.” ― Bo Ek, pilot"
    assert spans(text) == [("Lena Ort", "“We left. It was dark.”"), ("Bo Ek, pilot", "“I stayed.”")]


@pytest.mark.parametrize(
    ("text", "source", "carrier"),
    [
        ("Mia Hale says that Bo Ek told her it sank.", "Bo Ek", "Mia Hale"),
        ("In 2019, Mia Hale says, Bo Ek told her it sank.", "Bo Ek", "Mia Hale"),
        ("According to the gazette, Bo Ek said it sank.", "Bo Ek", "the gazette"),
        ("Bo Ek, according to the gazette, said it sank.", "Bo Ek", "the gazette"),
        ("Bo Ek said it sank, according to the gazette.", "Bo Ek", "the gazette"),
        ("“It sank,” Bo Ek told the crew, according to the gazette.", "Bo Ek", "the gazette"),
        ("Mia Hale said that in 2014 her son, Bo Ek, told her it sank.", "her son, Bo Ek,", "Mia Hale"),
        ("The gazette quoted a pilot who said it sank.", "who", "The gazette"),
        ("Bo Ek was quoted by the gazette as saying it sank.", "Bo Ek", "the gazette"),
    ],
)
def test_who_passes_on_what_somebody_said_carries_it(text: str, source: str, carrier: str) -> None:
    carried = {
        text[slice(*a.source_span)]: text[slice(*a.via_span)] for a in find_attributions(text) if a.via_span
    }
    assert carried == {source: carrier}


@pytest.mark.parametrize(
    "text",
    ["Mia Hale said she told Bo Ek that it sank.", "Mia Hale said that Bo Ek told his men to leave."],
)
def test_one_s_own_words_and_orders_are_passed_on_by_nobody(text: str) -> None:
    assert [a.via_span for a in find_attributions(text)] == [None]


@pytest.mark.parametrize(
    ("text", "holder"),
    [
        ("Lena Ort’s claim that it sank is new.", "Lena Ort"),
        ("The crew’s first claim last week that it sank is new.", "The crew"),
        ("Nothing came of his claim that it sank.", "his"),
        ("The allegation by two pilots that it sank is new.", "two pilots"),
    ],
)
def test_a_claim_is_its_holder_s(text: str, holder: str) -> None:
    assert [source for source, _ in spans(text)] == [holder]


@pytest.mark.parametrize(
    ("text", "cue"),
    [
        ("The port refused to confirm that it sank.", "refused to confirm"),
        ("The port did not confirm that it sank.", "did not confirm"),
        ("The port neither confirmed nor denied it.", "neither confirmed"),
        ("The port declined to comment.", "declined to comment"),
        ("The port would not say whether it sank.", "would not say"),
    ],
)
def test_what_a_source_does_not_assert_is_negated(text: str, cue: str) -> None:
    (attribution,) = find_attributions(text)
    assert (text[slice(*attribution.cue_span)], attribution.force) == (cue, "says")
    assert attribution.negated


@pytest.mark.parametrize(
    "text",
    [
        "Last Tuesday the port’s chief pilot, Lena Ort, told the gazette that it sank.",
        "Speaking in Oslo, the port’s chief pilot, Lena Ort, said that it sank.",
        "On Friday the port’s chief pilot, Lena Ort, wrote that it sank.",
    ],
)
def test_what_opens_a_sentence_is_no_part_of_its_speaker(text: str) -> None:
    assert [source for source, _ in spans(text)] == ["the port’s chief pilot, Lena Ort,"]


@pytest.mark.parametrize(
    "text",
    [
        "Lena Ort issued a statement saying that it sank.",
        "Lena Ort went on to say that it sank.",
        "Lena Ort has continued to insist that it sank.",
        "The talks ended, with Lena Ort saying that it sank.",
        "Lena Ort said at the time that it sank.",
        "Lena Ort, asked about it, said that it sank.",
        "As Lena Ort put it, that it sank.",
        "Lena Ort puts the number of ferries at nine.",
        "Lena Ort called the plan a disgrace.",
        "Lena Ort called it unfair.",
        "In Lena Ort’s view, it sank.",
        "Said Lena Ort: “It sank.”",
        "In May, Lena Ort said that it sank.",
        "Asked about it, Lena Ort said that it sank.",
    ],
)
def test_one_speaker_is_found(text: str) -> None:
    assert [source.split(",")[0] for source, _ in spans(text)] == ["Lena Ort"]


def test_may_is_a_month_a_name_or_a_verb() -> None:
    assert spans("In May Odile May said that it may sink.") == [("Odile May", "that it may sink")]


def test_a_tweet_passed_on_is_its_author_s() -> None:
    assert spans("A day\n\nRT @ort: It sank.") == [("@ort", "It sank.")]


def test_who_stands_for_the_phrase_before_it() -> None:
    text = "The letter reached Mia Hale, who said that it was late."
    (attribution,) = find_attributions(text)
    assert attribution.antecedent_span is not None
    assert text[slice(*attribution.antecedent_span)] == "Mia Hale"


def test_the_one_who_is_told_and_the_one_who_carries_are_kept_apart() -> None:
    text = "Lena Ort told the gazette that it sank. The gazette quoted Mia Hale as saying it sank."
    told, quoted = find_attributions(text)
    assert told.addressee_span is not None
    assert quoted.via_span is not None
    assert text[slice(*told.addressee_span)] == "the gazette"
    assert text[slice(*quoted.via_span)] == "The gazette"


def test_offsets_are_code_points_of_the_text_as_it_is() -> None:
    text = "\ufeff😀 “Øy,”\u00a0sa\u0301id.\n\nLena Ort said: “It’s late.”"
    assert spans(text)[-1] == ("Lena Ort", "“It’s late.”")


@pytest.mark.parametrize(
    "text",
    [
        "",
        " \n",
        ": we left",
        "Monday of the crew said it",
        "said",
        "“",
        "said said said",
        ", said , said",
        "according to",
        ": :",
        "'' '' ''",
    ],
)
def test_scraps_of_text_break_nothing(text: str) -> None:
    find_attributions(text)


@pytest.mark.parametrize(
    "piece",
    [
        "“",
        "said ",
        "Said ",
        "and ",
        "(",
        ", who said",
        "‘a ",
        "the ",
        "A, ",
        "said Ort, ",
        "“a” — Ort\n",
        "Ort’s claim that ",
        "in his view, ",
        "says Ort said ",
        "Ort: “a” ",
        "Ort — ",
        "May ",
        "“A.” Ort wrote:\n\n",
    ],
)
def test_long_repeats_cost_no_more_than_their_length(piece: str) -> None:
    find_attributions(piece * 3000)


@pytest.mark.parametrize(
    "question",
    ["@Bo Ek Who told you that the depot was locked?", "Bo Ek Who told you that the depot was locked?"],
)
def test_a_question_to_somebody_is_not_said_by_them(question: str) -> None:
    assert find_attributions(question) == []


@pytest.mark.parametrize(
    ("text", "content"),
    [
        ("The mayor urged residents to check their boats.", "to check their boats"),
        ("Mia Roe urges caution in Oster.", "caution in Oster"),
        ("Citing the “old lock,” Mia Roe blamed the board of Oster.", "the board of Oster"),
        ("The main need is a new lock, as a council memo put it.", "The main need is a new lock"),
        ("As one diver pointed out with a short film, the wreck is there.", "the wreck is there"),
        ("Calls to open a pier were rejected by the port council in 2015.", "Calls to open a pier"),
        (
            "Mia Roe noted that at her first meeting, in 2012, she supported a move.",
            "that at her first meeting, in 2012, she supported a move",
        ),
    ],
)
def test_the_words_are_those_that_the_verb_reports(text: str, content: str) -> None:
    assert [found for _, found in spans(text)] == [content]


@pytest.mark.parametrize(
    "text",
    [
        "Swimming in the bay, Bo Ek said, is dangerous",
        "Though the first repair was easy, she said, replacing the lock would cost millions",
        "The ferry, as Bo Ek says, was late",
    ],
)
def test_words_on_both_sides_of_the_speaker_are_all_reported(text: str) -> None:
    assert [found for _, found in spans(f"{text}.")] == [text]


def test_a_quotation_of_its_own_is_all_that_its_speaker_says() -> None:
    text = "Mia Roe said the lock was safe, and asked about the leak, the old keeper replied, “It always leaked.”"
    assert spans(text)[-1] == ("the old keeper", "“It always leaked.”")


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Mia Roe went on to discuss wooden piers.", ("Mia Roe", "wooden piers")),
        (
            "Critics see the pier as a chance to earn money.",
            ("Critics", "the pier as a chance to earn money"),
        ),
        ("Mia Roe has portrayed herself as a diver.", ("Mia Roe", "herself as a diver")),
        ("Bo Ek is casting himself as a diver.", ("Bo Ek", "himself as a diver")),
        (
            "Bo Ek attacked Mia Roe for hiding the letter.",
            ("Bo Ek", "Mia Roe for hiding the letter"),
        ),
        ("Bo Ek is raising questions about the lock.", ("Bo Ek", "the lock")),
        ("Mia Roe expressed great joy about the lock.", ("Mia Roe", "the lock")),
        ("Bo Ek voiced fears that the lock would fail.", ("Bo Ek", "that the lock would fail")),
        ("Mia Roe spoke during her speech of a lost ferry.", ("Mia Roe", "a lost ferry")),
        ("Mia Roe spoke warmly of the divers.", ("Mia Roe", "the divers")),
        ("Mia Roe made it clear she would leave.", ("Mia Roe", "she would leave")),
        ("Mia Roe threatened to sue the port.", ("Mia Roe", "to sue the port")),
        (
            "Divers have discovered that the wreck was empty.",
            ("Divers", "that the wreck was empty"),
        ),
        (
            "The report — which finds that nine gates leak — was late.",
            ("which", "that nine gates leak"),
        ),
        (
            "Captains were furious that the deal did not need a vote.",
            ("Captains", "the deal did not need a vote"),
        ),
        ("The ferry was late, per the port’s log.", ("the port’s log", "The ferry was late")),
        ("The talks ended in what he called a farce, and divers left.", ("he", "a farce")),
        ("The port paid what Mia Roe said was a fair price.", ("Mia Roe", "a fair price")),
        ("What Bo Ek called a mistake was late.", ("Bo Ek", "a mistake")),
        ("Mia Roe is a patient and cheerful supporter of the pier.", ("Mia Roe", "the pier")),
        (
            "Bo Ek could be heard yelling to the crew that the lock was open.",
            ("Bo Ek", "that the lock was open"),
        ),
        ("The council met, with Bo Ek blasting the plan.", ("Bo Ek", "the plan")),
        ("The lock failed, as reported by two divers.", ("two divers", "The lock failed")),
    ],
)
def test_an_utterance_has_many_forms(text: str, found: tuple[str, str]) -> None:
    assert spans(text) == [found]


@pytest.mark.parametrize(
    "text",
    [
        "Bo Ek saw the ferry as it sank.",
        "Bo Ek saw the ferry as soon as it came.",
        "Rebels attacked the port of Oster for three days.",
        "The port was attacked by rebels.",
        "The money raised by two divers was lost.",
        "The song was sung by a choir.",
        "The crew raised the wreck.",
        "The storm threatened the coast.",
        "Tickets cost 5 crowns, per person.",
        "He met a critic of the pier.",
        "Mia Roe does not know what he said.",
        "As described in the novel, the sea was calm.",
        "The crew cast the nets.",
        "The board saw more boats in May.",
    ],
)
def test_a_deed_is_no_utterance(text: str) -> None:
    assert spans(text) == []


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Mia Roe believes he left.", ("Mia Roe", "he left")),
        ("The board thinks we were late.", ("The board", "we were late")),
        (
            "The board views Mia Roe more favorably than Bo Ek.",
            ("The board", "Mia Roe more favorably than Bo Ek"),
        ),
        ("Mia Roe described as “late” a ferry of Bo Ek.", ("Mia Roe", "as “late” a ferry of Bo Ek")),
        (
            "Two weeks later in a talk with Bo Ek he blasted the divers.",
            ("he", "the divers"),
        ),
        ("A number of other pilots echo her concerns.", ("A number of other pilots", "her concerns")),
        (
            "It sank after leaked letters from the port show he took a boat.",
            ("leaked letters from the port", "he took a boat"),
        ),
        ("He told two of the new divers that the sea was calm.", ("He", "that the sea was calm")),
        (
            "Pupils walking along the quay chanted “No pier!”",
            ("Pupils walking along the quay", "“No pier!”"),
        ),
        (
            "Mia Roe has called the closing of piers across the coast a mistake.",
            ("Mia Roe", "the closing of piers across the coast a mistake"),
        ),
        (
            "It does not say whether it sank, as divers have said.",
            ("divers", "It does not say whether it sank"),
        ),
        (
            "Chastened by the storm, Mia Roe mended her plan, promising to close the pier.",
            ("Mia Roe", "to close the pier"),
        ),
        ("She demands openness.", ("She", "openness")),
    ],
)
def test_a_speaker_is_found_whatever_stands_around_it(text: str, found: tuple[str, str]) -> None:
    assert spans(text) == [found]


@pytest.mark.parametrize(
    "text",
    [
        "Mia Roe called the police to a fire in Oster.",
        "Mia Roe called a meeting of the council at the port.",
        "Divers leaving the port saw Bo Ek.",
    ],
)
def test_a_call_for_help_and_a_sight_are_no_opinion(text: str) -> None:
    assert spans(text) == []


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("“The ferry is lost,” the captain muttered.", ("the captain", "“The ferry is lost,”")),
        (
            "Mia Roe told reporters in Oster on Monday that the ferry was late.",
            ("Mia Roe", "that the ferry was late"),
        ),
        ("Six in 10 voters say the ferry was late.", ("Six in 10 voters", "the ferry was late")),
        ("Most of them think the ferry was late.", ("Most of them", "the ferry was late")),
        ("Mia Roe went so far as to call the ferry a wreck.", ("Mia Roe", "the ferry a wreck")),
        (
            "A report released Monday by the port found that the ferry was late.",
            ("A report released Monday by the port", "that the ferry was late"),
        ),
        ("Her repeated claims that the ferry was late are new.", ("Her", "that the ferry was late")),
        ("Mia Roe made the case that the ferry was late.", ("Mia Roe", "that the ferry was late")),
        ("Because Mia Roe said the ferry was late, divers left.", ("Mia Roe", "the ferry was late")),
        ("Mia Roe took issue with the plan.", ("Mia Roe", "the plan")),
        (
            "The ferry was late, according to court papers filed on Monday.",
            ("court papers", "The ferry was late"),
        ),
        ("Mia Roe was quick to criticize Bo Ek.", ("Mia Roe", "Bo Ek")),
        ("Mia Roe kept blaming Bo Ek.", ("Mia Roe", "Bo Ek")),
        ("Mia Roe, blaming Bo Ek, left the port.", ("Mia Roe", "Bo Ek")),
        ("Mia Roe is sure the ferry was late.", ("Mia Roe", "the ferry was late")),
        ("Mia Roe supports closing the pier.", ("Mia Roe", "closing the pier")),
        ("Bo Ek responded by calling Mia Roe a liar.", ("Bo Ek", "Mia Roe a liar")),
        (
            "The woman who found the wreck said the ferry was late.",
            ("The woman who found the wreck", "the ferry was late"),
        ),
    ],
)
def test_an_utterance_is_found_in_its_lesser_forms(text: str, found: tuple[str, str]) -> None:
    assert spans(text) == [found]


def test_each_deed_of_a_list_has_its_words() -> None:
    assert spans("Mia Roe blamed Bo Ek, praised Ida Moss and called for a vote.") == [
        ("Mia Roe", "Bo Ek"),
        ("Mia Roe", "Ida Moss"),
        ("Mia Roe", "a vote"),
    ]


@pytest.mark.parametrize(
    "text",
    [
        "His plea that allowed boats in was short.",
        "Mia Roe is expected to say that the ferry was late.",
        "Bo Ek took the ferry to see the wreck.",
        "The towns around it say nothing.",
    ],
)
def test_what_only_looks_like_an_utterance_is_none(text: str) -> None:
    assert spans(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "The split in the town was obvious, supporters of the pier left.",
        "The storm made it clear that the pier was old.",
        "Her remarks to a meeting of divers were short.",
        "Reading from a letter, Mia Roe stood in the rain.",
        "Guests should expect no lunch from the port.",
        "The port agreed to sell a ferry.",
    ],
)
def test_a_fact_a_setting_and_advice_are_nobody_s_words(text: str) -> None:
    assert spans(text) == []
