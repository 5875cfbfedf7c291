"""Which of its dates a claim has."""

import pytest

from claimline import Event, find_events, read_text


def _claims(sentence: str) -> list[Event]:
    document = read_text(f"The lock\n\n{sentence}\n", published="2016-03-31", name="a-lock")
    return [event for event in find_events(document) if event.kind == "claim"]


@pytest.mark.parametrize(
    "sentence",
    [
        "The lock leaks, said Bo Ek, who came in 2014.",
        "Mia Roe, who was born in 1971, said the lock leaks.",
        "Mia Roe, born in 1971, said the lock leaks.",
    ],
)
def test_when_a_speaker_was_born_or_came_is_not_when_the_claim_is_of(sentence: str) -> None:
    claim = _claims(sentence)[0]

    assert (claim.edtf, claim.basis) == ("2016-03-31", "inferred")


@pytest.mark.parametrize(
    ("sentence", "date"),
    [
        ("The mill, which burned in 2014, was sold in 2015.", "2015"),
        ("The crew, led by Mia Roe since 2012, won in 2015.", "2015"),
        ("The mill, burned by rebels in 2014, was sold in 2015.", "2015"),
        ("The barge Nera, bought by Mia Roe in 2014, was sold in 2015.", "2015"),
        ("Bo Ek said the toll, cut by the board in 2014, rose in 2015.", "2015"),
        ("“The mill, opened in 1914, burned in 2015,” Bo Ek said.", "2015"),
        ("The mill, burned by rebels in 2014, was old.", "2014"),
        ("The mill was burned by rebels in 2014, and sold in 2015.", "2014"),
        ("Bo Ek, who sold the mill in 2014, is rich.", "2014"),
        ("Bo Ek said that the mill, which burned in 2014, is lost.", "2014"),
        ("Bo Ek said on 3 May 2015 that Mia Roe, who was born in 1971, had left.", "3 May 2015"),
        ("Mia Roe was born in 1971.", "1971"),
        ("Born in Oster in 1971, the daughter of a smith, Mia Roe left in 1989.", "1989"),
        ("Born in 1971 she left in 1989.", "1989"),
        ("Born out of the strike of 1971, the union grew.", "1971"),
    ],
)
def test_a_date_in_passing_yields_to_others_and_else_dates_what_is_told(sentence: str, date: str) -> None:
    assert _claims(sentence)[0].date_text == date


def test_a_birth_in_passing_makes_no_row_of_its_own() -> None:
    assert _claims("Mia Roe, born in 1971, runs the lock.") == []
    assert _claims("Born in 1971, Mia Roe runs the lock.") == []


@pytest.mark.parametrize(
    ("sentence", "edtf"),
    [
        ("Bo Ek said on 3 May 2014 that the lock would open next week.", "2014-05-05/2014-05-11"),
        ("Bo Ek said in 2014 that the lock would open next year.", "2014"),
        ("Bo Ek said in 2014 that the lock had closed in June.", "2014-06?"),
        ("Bo Ek said on Monday that the lock would open next year.", "2017"),
        ("Bo Ek said that the lock, closed in 2014, would open next year.", "2017"),
    ],
)
def test_what_was_said_long_ago_counts_from_its_own_day(sentence: str, edtf: str) -> None:
    assert _claims(sentence)[0].edtf == edtf


@pytest.mark.parametrize(
    ("text", "edtf"),
    [
        ("Bo Ek said that Mia Roe had left in May 2014. The town is poor, Jan Osk said.", "2016-03-31"),
        ("Bo Ek said the mill, which burned in 2014, was lost. Mia Roe said it was insured.", "2016-03-31"),
        ("Bo Ek said the bank had failed in 2009. He said the town would go on.", "2016-03-31"),
        ("Bo Ek said guards came on 3 May 2014. He said they wounded two men.", "2014-05-03"),
        ("The mill burned in May 2014. Bo Ek said it was insured.", "2014-05"),
        ("Bo Ek said on Monday that the lock leaks. Mia Roe told him that it holds.", "2016-03-28"),
    ],
)
def test_a_date_inside_what_was_reported_is_not_of_what_another_says_next(text: str, edtf: str) -> None:
    assert _claims(text)[-1].edtf == edtf


@pytest.mark.parametrize(
    "sentence",
    [
        "Bo Ek warned that the lock leaks and said the mill had burned in 2014.",
        "Bo Ek said the lock leaks, and he added that the mill burned in 2014.",
        "\u201cThe lock leaks,\u201d said Bo Ek, adding that the mill had burned in 2014.",
    ],
)
def test_of_two_things_that_one_sentence_reports_the_date_is_of_one(sentence: str) -> None:
    dates = {claim.title: claim.edtf for claim in _claims(sentence)}

    assert dates.pop("The lock leaks") == "2016-03-31"
    assert set(dates.values()) == {"2014"}


@pytest.mark.parametrize(
    ("told", "edtf"),
    [
        ("He could see the fire from the hill, he said.", "2010-05"),
        ("The town could see floods, he said.", "2016-03-31"),
    ],
)
def test_what_somebody_could_see_was_then_and_what_could_come_was_not(told: str, edtf: str) -> None:
    claims = _claims(f"It burned in May 2010, Jon Berg said. {told}")
    assert [claim.edtf for claim in claims] == ["2010-05", edtf]


@pytest.mark.parametrize(
    ("sentence", "edtf"),
    [
        (
            "The gates had jammed twice before the storm that drowned the mill last month, Mia Roe said.",
            "[..2016-02]",
        ),
        ("Bo Ek said that the roof leaked before he bought the mill in 2014.", "[..2014]"),
        ("Before the fire of 3 May 2014 it was a mill, Mia Roe said.", "[..2014-05-03]"),
        ("Mia Roe appeared before a judge in May 2014, Bo Ek said.", "2014-05"),
        ("Bo Ek said that the lock closed before noon on 3 May 2014.", "2014-05-03T12:00:00"),
    ],
)
def test_what_lies_before_something_with_a_date_is_not_of_that_date(sentence: str, edtf: str) -> None:
    assert _claims(sentence)[0].edtf == edtf


@pytest.mark.parametrize(
    ("sentence", "title"),
    [
        ("The lock, which opened in 1871, takes forty boats a day.", "The lock, which opened in 1871"),
        ("The lock, built in 1871, was handed to a trust.", "The lock, built in 1871"),
        ("The lock (rebuilt by Bo Ek in 1871) leaks.", "The lock (rebuilt by Bo Ek in 1871)"),
        # The date is that of the main clause.
        ("In 1871 the lock, which leaked, was shut.", "The lock, which leaked, was shut"),
        ("The lock, which leaked, was shut in 1871.", "The lock, which leaked, was shut in 1871"),
        ("The lock fell (in 1871) on a boat.", "The lock fell (in 1871) on a boat"),
        ("He met Bo Ek, who left in 1871, and wept.", "He met Bo Ek, who left in 1871, and wept"),
    ],
)
def test_a_headline_holds_no_more_than_the_date_is_of(sentence: str, title: str) -> None:
    (claim,) = _claims(sentence)
    assert (claim.date_text, claim.title, claim.quote) == ("1871", title, sentence)


@pytest.mark.parametrize(
    ("sentence", "edtf"),
    [
        ("Mia Roe said the keys went to Bo Ek, who ran the lock until 1990.", "2016-03-31"),
        ("Mia Roe said the keys went to a firm which has run the lock since 1990.", "2016-03-31"),
        ("Mia Roe said the keys went to Bo Ek, who left in 1990.", "1990"),
        ("Mia Roe told the men not to use the lock, which broke in 1990.", "2016-03-31"),
        ("Mia Roe told the men to leave in May 1990.", "1990-05"),
        ("Mia Roe said that Bo Ek ran the lock until 1990.", "../1990"),
    ],
)
def test_how_long_something_else_was_so_dates_nothing_that_is_said(sentence: str, edtf: str) -> None:
    assert _claims(sentence)[0].edtf == edtf


@pytest.mark.parametrize(
    ("sentence", "edtf", "words"),
    [
        ("Floods came in 2009 and 2012.", "{2009,2012}", "2009 and 2012"),
        ("Floods came in 2007, 2009 and 2012.", "{2007,2009,2012}", "2007, 2009 and 2012"),
        ("Mia Roe said it leaked on 3 May and 5 June.", "{2015-05-03,2015-06-05}", "3 May and 5 June"),
        ("It leaked on 3 May or 5 May 2012.", "[2012-05-03,2012-05-05]", "3 May or 5 May 2012"),
        ("The lock was shut in 2009 and opened in 2012.", "2009", "2009"),
        ("The lock was shut between 2009 and 2012.", "2009/2012", "2009"),
        ("In 2009 and 2012 floods came.", "{2009,2012}", "2009 and 2012"),
        ("Floods came in 2009 and in 2012 as well.", "{2009,2012}", "2009 and in 2012"),
        # The last date is what the next clause tells of.
        ("The lock was sold in May 2009 and May 2010 was cold.", "2009-05", "May 2009"),
        ("Bo Ek was born in 1950 and 1960 was his best year.", "1950", "1950"),
        ("The lock burned on 3 May 2012 and 4 May 2012 was a day of grief.", "2012-05-03", "3 May 2012"),
        ("Bo Ek won in 2007, 2009 and 2012 brought defeats.", "2007", "2007"),
        ("The lock was shut in 2009 and 2012 looks better.", "2009", "2009"),
    ],
)
def test_dates_that_are_named_alike_are_all_the_claims(sentence: str, edtf: str, words: str) -> None:
    (claim,) = _claims(sentence)
    assert (claim.edtf, claim.date_text) == (edtf, words)


@pytest.mark.parametrize(
    ("sentence", "edtf"),
    [
        ("More boats came in a week than in June.", "2016-03-31"),
        ("The lock is dearer than it was in 1999.", "2016-03-31"),
        ("Mia Roe said that it was colder than in 1962 or 1963.", "2016-03-31"),
        ("In May 2012 more boats came than in June 2011.", "2012-05"),
        ("More than forty boats came in 1999.", "1999"),
        ("It opened no later than in 1999.", "1999"),
    ],
)
def test_the_date_of_what_it_is_compared_with_is_not_the_claims(sentence: str, edtf: str) -> None:
    (claim,) = _claims(sentence)
    assert claim.edtf == edtf


@pytest.mark.parametrize(
    ("words", "edtf"),
    [
        ("“It leaks,” Mia Roe said on 3 May 2015. “A boat without a pump sinks.”", "2015-05-03"),
        ("“It leaks,” Mia Roe told me last week. “Nobody is paid.”", "2016-03-21/2016-03-27"),
        ("“It leaked in May 2015,” Mia Roe said. “A boat without a pump sinks.”", "2016-03-31"),
    ],
)
def test_an_utterance_goes_on_at_its_day(words: str, edtf: str) -> None:
    assert _claims(words)[1].edtf == edtf


@pytest.mark.parametrize(
    ("sentence", "words"),
    [
        ("We dug the lock two years after the flood.", "two years after the flood"),
        ("The lock was sold a month before its last boat.", "a month before its last boat"),
        ("Mia Roe said it leaked three weeks after his death.", "three weeks after his death"),
        ("Mia Roe said it leaked two days before we spoke.", "two days before we spoke"),
        ("Mia Roe said it leaked the week before she met me.", "the week before she met"),
        ("Mia Roe said it leaked a year after Bo Ek left.", "a year after Bo Ek left"),
        ("Mia Roe said it leaked a month before closing.", "a month before closing"),
    ],
)
def test_what_is_counted_from_a_deed_has_a_row_without_a_date(sentence: str, words: str) -> None:
    (claim,) = _claims(sentence)
    assert (claim.date_text, claim.edtf, claim.basis) == (words, "", "none")
    assert f"“{words}”" in claim.note


@pytest.mark.parametrize(
    "sentence",
    [
        "He rested for two days after the flood.",
        "The lock takes two hours.",
        "Eggs hatch three weeks after the laying.",
        "The gulls leave a month after the fair.",
        "The lock is shut a week after the end of the fair.",
        "The lock takes two hours before it fills.",
        "He rested for two days before he left.",
    ],
)
def test_how_long_something_lasts_makes_no_row(sentence: str) -> None:
    assert _claims(sentence) == []


@pytest.mark.parametrize(
    "sentence",
    [
        "She said that it had leaked two days before we spoke.",
        "She said that it had leaked the day before Bo Ek sold it.",
    ],
)
def test_what_is_counted_from_a_deed_takes_no_date_told_before(sentence: str) -> None:
    first, second, third = _claims(f"Mia Roe said that it burned in 2012. {sentence} She said it was dry.")
    assert (first.edtf, second.edtf, second.basis) == ("2012", "", "none")
    assert third.edtf != "2012"


@pytest.mark.parametrize(
    "sentence",
    [
        "She said that she waited for two days before she left.",
        "She said that it lasted a year after she left.",
        "She said that it stood for more than a year before they came.",
    ],
)
def test_how_long_something_took_before_a_deed_goes_on_with_the_date_told(sentence: str) -> None:
    assert _claims(f"Mia Roe said that it burned in 2012. {sentence}")[-1].edtf == "2012"


@pytest.mark.parametrize(
    ("sentence", "edtf"),
    [
        ("They lost in 2013, and Bo Ek said in May 2015 that it hurt.", "2015-05"),
        ("They lost in 2013, and in May 2015 Bo Ek said that it hurt.", "2015-05"),
        ("They lost in 2013 and, in May 2015, Bo Ek said that it hurt.", "2015-05"),
        ("They lost in 2013; later Bo Ek said in May 2015 that it hurt.", "2015-05"),
        ("In 2013 Mia Roe lost, and she apologised for it last year.", "2015"),
        # Nothing else dates it, or one clause has both.
        ("They lost in 2013, and Bo Ek said that it hurt.", "2013"),
        ("In 2013, Bo Ek said that it hurt.", "2013"),
        ("On 3 May 2013, in Oster, Bo Ek said that it hurt.", "2013-05-03"),
        ("Bo Ek sold it in 2013 and said that it hurt.", "2013"),
        ("The lock was shut in 2014, after Mia Roe said in 1979 that it leaked.", "1979"),
        ("The lock was shut in 2014, after Mia Roe said that it leaked.", "[..2014-12-31]"),
        ("In about 2014, after Mia Roe said that it leaked, the lock was shut.", "[..2014-12-31~]"),
        ("The lock has been shut since 2014, after Mia Roe said that it leaked.", "2016-03-31"),
        ("The lock will be shut in 2018 after Mia Roe said that it leaks.", "2016-03-31"),
        ("On 3 May 2014, after Mia Roe warned that it would burst, the lock was shut.", "[..2014-05-03]"),
        ("The lock was shut in 2014, before Mia Roe said that it leaked.", "2016-03-31"),
    ],
)
def test_a_saying_has_the_date_of_its_own_clause(sentence: str, edtf: str) -> None:
    assert _claims(sentence)[-1].edtf == edtf


@pytest.mark.parametrize(
    ("sentence", "edtf"),
    [
        ("“It leaks,” said Mia Roe, a pilot since 1979.", "2016-03-31"),
        ("“It leaks,” said Mia Roe, mayor in 1979.", "2016-03-31"),
        ("Nord Havn, the firm that was sold last year, said that it leaks.", "2016-03-31"),
        ("The lock was shut in 2014 when Mia Roe said that it leaked.", "2014"),
        ("Mia Roe told the police that it leaked, an inquest heard on Monday.", "2016-03-31"),
        ("The court heard on Monday that Mia Roe had said it leaked.", "2016-03-31"),
        ("The lock was shut in 2014, a court heard on Monday.", "2014"),
        ("The Gazette reported on 7 March 2016 that Mia Roe had said in 2014 that it leaked.", "2014"),
        ("The Gazette reported on 7 March 2016 that Mia Roe had said that it leaked.", "2016-03-07"),
        ("Mia Roe, speaking for the first time since she was fired in 2014, said it leaked.", "2016-03-31"),
        ("The lock’s records for 1948 were lost in the flood of 1953.", "1953"),
        ("The budget for 2015 was passed in December 2014.", "2014-12"),
        ("The budget passed in 2014 for 2015 failed.", "2014"),
        ("The plan of 2012 foresaw a lock in 2019.", "2012"),
        ("The records for 1948 were lost.", "1948"),
        ("The award for 2014 went to a film made in 2013.", "2014"),
        ("The list for 2015 included those killed in the war of 1990.", "2015"),
        ("The estimates for 2014 were wrong, Mia Roe said in 2015.", "2014"),
        ("Bishop Roe told an earlier inquiry in 1991 that he heard of it in 1985.", "1985"),
        ("Bo Ek held up a letter in which Mia Roe wrote in May 2014 that it leaked.", "2014-05"),
        ("Mia Roe, who said in May 2014 that it leaked, left.", "2014-05"),
        ("Mia Roe had said in 2004 that it was sound; a month later it broke.", "2004"),
        ("Mia Roe said that it was sound; then it broke in 2014.", "2016-03-31"),
        ("Mia Roe said that it was sound; that it was mended in 2014.", "2014"),
        ("The court heard on 4 March 2016 that it leaked.", "2016-03-04"),
        ("Mia Roe told the court on 4 March 2016 that it leaked.", "2016-03-04"),
        ("The court was told on 4 March 2016 by Mia Roe that it leaked.", "2016-03-04"),
        ("Mia Roe said the court heard on 4 March 2016 that it leaked.", "2016-03-04"),
        ("“The court heard on 4 March 2016 that it leaked,” said Mia Roe.", "2016-03-04"),
        ("“It leaks,” said Mia Roe, first elected in 1979.", "2016-03-31"),
        ("It leaks, said Mia Roe, elected in 1979, adding that it was new in 1950.", "1950"),
        ("According to Mia Roe, jailed in 1979, it leaks.", "2016-03-31"),
        ("The board, said Mia Roe, fired him in 1979.", "1979"),
        ("The firm, according to Mia Roe, hired forty divers in 1979.", "1979"),
        ("The captain, said Mia Roe, retired in 1979.", "1979"),
        ("It was shut, said Mia Roe, elected mayor in 1979.", "2016-03-31"),
        ("“It leaks,” said Mia Roe, asked in 1979.", "1979"),
        ("It leaked, said Mia Roe, jailed in 1979, and in 1985 it burned.", "1985"),
        ("“It leaks,” said Mia Roe, a pilot since 1979. “It always did.”", "2016-03-31"),
        ("“It leaks,” said the Oster Gazette of 4 March 1978.", "1978-03-04?"),
        ("“It leaks,” said a report by Mia Roe, dated 4 March 1978.", "1978-03-04"),
        ("Mia Roe, on 4 March 1978, said that it leaks.", "1978-03-04"),
        ("The tolls, said Mia Roe, rose in 1979.", "1979?"),
        ("The tolls, according to Mia Roe, doubled in 1979.", "1979"),
    ],
)
def test_since_when_a_speaker_has_an_office_dates_no_words(sentence: str, edtf: str) -> None:
    assert _claims(sentence)[0].edtf == edtf


@pytest.mark.parametrize(
    ("sentence", "edtf"),
    [
        ("They won for the first time since 2009 on 5 March 2016.", "2016-03-05"),
        ("On 5 March 2016 they had their best day since 2009.", "2016-03-05"),
        ("It was the worst flood since 1953, Bo Ek said.", "2016-03-31"),
        ("Mia Roe is the first pilot to have a berth in the old port since 1953, Bo Ek said.", "2016-03-31"),
        ("The first lock to be dug here has been shut since 2009.", "2009/.."),
        ("The first lock has been shut since 2009.", "2009/.."),
        ("The best pilots have sailed there since 2009.", "2009/.."),
        ("Only since 2009 has the lock been safe.", "2009/.."),
        ("Most boats in Oster since 2009 are new.", "2009/.."),
        ("At least two pilots since 2009 have left.", "2009/.."),
        ("The only lock in Oster since 1953 was shut on 5 March 2016.", "2016-03-05"),
        ("Interest in it rose since 2009.", "2009/.."),
        ("The guests of the forest inn have stayed away since 2009.", "2009/.."),
    ],
)
def test_since_when_nothing_was_like_it_is_not_when_it_was(sentence: str, edtf: str) -> None:
    assert _claims(sentence)[0].edtf == edtf


def test_what_somebody_is_now_dates_no_words_of_hers() -> None:
    for sentence, basis in (
        ("Mia Roe, now 80, said it leaked.", "inferred"),
        ("Mia Roe said it leaks now.", "relative"),
    ):
        assert _claims(sentence)[0].basis == basis


def test_a_date_in_passing_is_not_the_time_of_what_follows() -> None:
    for aside in ("who came from Oster in January", "led by Ivar Sol since 2012", "champion in 2012"):
        text = f"Mia Roe, {aside}, dived for an hour. “We slept,” said Bo Ek."
        assert _claims(text)[-1].edtf == "2016-03-31"


def test_a_date_that_is_told_is_the_time_of_what_follows() -> None:
    text = "Mia Roe came from Oster in January. It was dark, said Bo Ek."
    assert _claims(text)[-1].edtf == "2016-01"


def test_who_is_told_of_at_a_later_time_said_nothing_at_the_one_before() -> None:
    text = "The fair began in 1962. Ivar Sol, who saw it in {year}, called it honest."
    assert _claims(text.format(year=1965))[-1].edtf == ""
    assert _claims(text.format(year=1960))[-1].edtf == "1962"


@pytest.mark.parametrize("day", ["World Lock Day", "the Oster Lock Day", "Market Day"])
def test_a_day_with_a_name_and_no_date_is_not_the_date_told_before(day: str) -> None:
    (*_, claim) = _claims(f"The lock was shut in July. Bo Ek said it was opened on {day}.")
    assert (claim.date_text, claim.edtf) == (day, "")


@pytest.mark.parametrize(
    ("words", "edtf"),
    [
        ("on Christmas Day", "2015-12-25"),
        ("on Market Day in 2014", "2014"),
        ("one day", "2015-07"),
    ],
)
def test_a_day_that_the_calendar_knows_has_its_date(words: str, edtf: str) -> None:
    assert _claims(f"The lock was shut in July. Bo Ek said it was opened {words}.")[-1].edtf == edtf


@pytest.mark.parametrize(
    ("sentence", "edtf"),
    [
        ("A year after the flood of 2009 it was sold.", "[2009-01-01..2016-03-31]"),
        ("Two days after the fire on 3 May 2009 it was sold.", "[2009-05-03..2016-03-31]"),
        ("The lock was sold in 2009 after the flood.", "2009"),
        ("After the flood of 2009 it was sold.", "2009"),
        ("Two days after 3 May 2009 it was sold.", "2009-05-05"),
        ("A year after it leaked in 2009 it was sold.", "[2009-01-01..2016-03-31]"),
        ("Two years after the flood she came to Oster in 2009.", "2009"),
        ("Two years after her death her book came out in 2009.", "2009"),
        ("Nine days after the storm a boat arrived on 3 May 2009.", "2009-05-03"),
        ("A week after his arrest Bo Ek was freed on 3 May 2009.", "2009-05-03"),
        ("A year after it leaked the lock was sold in 2009.", "2009"),
    ],
)
def test_what_came_so_long_after_a_dated_deed_is_not_of_its_date(sentence: str, edtf: str) -> None:
    assert _claims(sentence)[0].edtf == edtf


def test_until_then_of_what_will_be_begins_at_the_writing() -> None:
    text = "The lock will be sold in May 2018, Bo Ek said. “Until then I will bake,” he said."
    assert _claims(text)[-1].edtf == "[2016-03-31..2018-05-31]"


def test_until_then_of_what_was_has_no_beginning() -> None:
    text = "The lock was sold in May 2014, Bo Ek said. Until then it was a mill, he said."
    assert _claims(text)[-1].edtf == "[..2014-05-31]"


@pytest.mark.parametrize(
    ("words", "edtf"),
    [
        ("perhaps in 2012 or 2013", "[2012?,2013?]"),
        ("in 2012 or 2013, perhaps", "[2012?,2013?]"),
        ("perhaps on 11 or 12 July 2013", "[2013-07-11?,2013-07-12?]"),
        ("in 2012 or 2013", "[2012,2013]"),
    ],
)
def test_a_doubt_about_one_of_two_dates_leaves_both(words: str, edtf: str) -> None:
    (claim,) = _claims(f"The lock was sold {words}.")
    assert (claim.edtf, bool(claim.qualifier)) == (edtf, "?" in edtf)


def test_when_a_court_heard_something_is_not_when_it_was() -> None:
    assert _claims("The lock was sold for a song, a court heard on Monday.") == []


@pytest.mark.parametrize(
    ("sentence", "edtf"),
    [
        ("“It sank two years ago,” Mia Roe said in 2014.", ""),
        ("In 2014 Mia Roe said that the lock had sunk two years ago.", ""),
        ("“It sank last summer,” Mia Roe said in 2014.", ""),
        ("“It will be sold next year,” Mia Roe said in 2014.", "2014"),
        ("Mia Roe wrote in May 2014: “Yesterday it sank.”", "2014-05"),
        ("“It sank in 2012,” Mia Roe said in 2014.", "2012"),
        ("“It was open for two years,” Mia Roe said in 2014.", "2014"),
        ("“It sank two years ago,” Mia Roe said on 4 March 2014.", "2012~"),
    ],
)
def test_what_counts_from_a_year_in_which_it_was_said_is_not_of_that_year(sentence: str, edtf: str) -> None:
    assert _claims(sentence)[0].edtf == edtf


def test_who_said_so_then_and_says_another_thing_now_has_both_dates() -> None:
    rows = _claims("Mia Roe, who in 2014 said it was safe, said on 4 March 2016 it was not.")
    assert [row.edtf for row in rows] == ["2014", "2016-03-04"]
