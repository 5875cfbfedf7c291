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
    ],
)
def test_a_source_is_the_whole_phrase(phrase: str) -> None:
    assert [source for source, _ in spans(f"{phrase} said that the ferry was late.")] == [phrase]


@pytest.mark.parametrize(
    "phrase", ["Lena Ort, a pilot who lives in Oslo", "Rep. Lena Ort (D-Ohio), a former pilot", "the captain"]
)
def test_a_source_after_the_verb_is_the_whole_phrase_too(phrase: str) -> None:
    assert [source for source, _ in spans(f"“It is late,” said {phrase}.")] == [phrase]


@pytest.mark.parametrize(
    "text",
    [
        "I say that the ferry is late.",
        "You said that it was late.",
        "No one said that it was late.",
        "There are many claims as to its age.",
        "The coal states met.",
        "Its disparaging remarks hurt.",
        "She could say that it was late.",
        "She did not say that it was late.",
        "The plan she supported failed.",
        "The alleged attack failed.",
        "The report was long.",
        "It is said that the ferry is old.",
        "Whoever sails, sails alone.",
        "The so-called “ferry” sank.",
    ],
)
def test_nobody_speaks_where_nothing_is_reported(text: str) -> None:
    assert spans(text) == []


@pytest.mark.parametrize(
    ("headline", "speaker"),
    [("Minister: no deal", "Minister"), ("Lena Ort: We left", "Lena Ort"), ("Ort: ‘We left’", "Ort")],
)
def test_a_headline_may_name_its_speaker_before_a_colon(headline: str, speaker: str) -> None:
    assert [source for source, _ in spans(headline)] == [speaker]


def test_a_topic_before_a_colon_is_no_speaker() -> None:
    assert spans("Norway: three ferries sink") == []


def test_a_transcript_names_its_speakers_in_capitals() -> None:
    text = "A talk\n\nORT: We left. It was dark.\n\nUPDATE: The ferry is back."
    assert spans(text) == [("ORT", "We left. It was dark.")]


def test_who_stands_for_the_phrase_before_it() -> None:
    text = "The letter reached Mia Hale, who said that it was late."
    (attribution,) = find_attributions(text)
    assert attribution.antecedent_span is not None
    assert text[slice(*attribution.antecedent_span)] == "Mia Hale"


def test_the_one_who_is_told_and_the_one_who_carries_are_kept_apart() -> None:
    text = "Lena Ort told the gazette that it sank. The gazette quoted Mia Hale as saying it sank."
    told, quoted = find_attributions(text)
    assert told.told_span is not None
    assert quoted.via_span is not None
    assert text[slice(*told.told_span)] == "the gazette"
    assert text[slice(*quoted.via_span)] == "The gazette"


def test_offsets_are_code_points_of_the_text_as_it_is() -> None:
    text = "\ufeff😀 “Øy,”\u00a0sa\u0301id.\n\nLena Ort said: “It’s late.”"
    assert spans(text)[-1] == ("Lena Ort", "“It’s late.”")


@pytest.mark.parametrize(
    "text", ["", " \n", "said", "“", "said said said", ", said , said", "according to", ": :", "'' '' ''"]
)
def test_scraps_of_text_break_nothing(text: str) -> None:
    find_attributions(text)


@pytest.mark.parametrize(
    "piece", ["“", "said ", "and ", "(", ", who said", "‘a ", "the ", "A, ", "said Ort, "]
)
def test_long_repeats_cost_no_more_than_their_length(piece: str) -> None:
    find_attributions(piece * 3000)
