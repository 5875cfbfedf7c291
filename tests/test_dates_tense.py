"""Where a sentence looks, and what that says of a day or a month without its year."""

import pytest

from claimline import find_events, read_text
from claimline.dates import find_dates


def _read(text: str, anchor: str = "2016-03-31") -> str:
    return find_dates(text, anchor, "news")[0].edtf


@pytest.mark.parametrize(
    "text",
    [
        "The ferryman died on Friday.",
        "A crane hit the tower on Friday, the town said.",
        "The rain on Friday led to a flood.",
        "On Friday Mia Roe resigned as warden.",
        "Divers found the bell on Friday.",
        "Bo Ek was told Friday that he was to go.",
        "Bo Ek told reporters on Friday that he would go.",
        "Mia Roe said on Friday that the lock was shut.",
    ],
)
def test_what_has_happened_is_not_of_tomorrow(text: str) -> None:
    assert _read(text) == "2016-03-25"


@pytest.mark.parametrize(
    "text",
    [
        "The roof fell in January.",
        "January was cold and wet.",
        "In January the dam broke.",
        "The ferry struck a rock in late January.",
    ],
)
def test_what_has_happened_is_not_of_next_month(text: str) -> None:
    assert _read(text, "2015-12-31").startswith("2015-01")


@pytest.mark.parametrize(
    ("text", "edtf"),
    [
        ("He said the work would start in September.", "2016-09"),
        ("The storm will hit Oster on Wednesday.", "2016-04-06"),
        ("The lock will have closed in September.", "2016-09"),
        ("A last payment would still be made in September.", "2016-09"),
        ("They decided to close the lock in September.", "2016-09"),
        ("Repairs that are supposed to end in September go on.", "2016-09"),
        ("They bought the lock to close it in May.", "2016-05"),
        ("They kept the lock open until May.", "../2016-05"),
        ("They agreed to a loan in September.", "2015-09"),
    ],
)
def test_an_aim_or_an_end_lies_ahead_of_what_has_happened(text: str, edtf: str) -> None:
    assert _read(text) == edtf


@pytest.mark.parametrize(
    ("text", "anchor", "ends"),
    [
        ("Away from 17 May to 17 June.", "2016-03-31", ("2016-05-17/2016-06-17", "2016-05-17/2016-06-17")),
        ("It snowed from October to March.", "2016-05-31", ("2015-10/2016-03", "2015-10/2016-03")),
        ("They moved the talks from Friday to December.", "2016-02-03", ("2016-01-29", "2015-12")),
    ],
)
def test_the_end_of_a_range_comes_after_its_beginning(text: str, anchor: str, ends: tuple[str, str]) -> None:
    assert tuple(mention.edtf for mention in find_dates(text, anchor, "news")) == ends


@pytest.mark.parametrize(
    ("text", "edtf"),
    [
        ("Clashes were reported in Oster on 14 January.", "2015-01-14"),
        ("Bo Ek reported on the clashes of 14 January.", "2016-01-14"),
        ("Join the newly founded choir in January.", "2016-01"),
        ("Sat and Sun shifts begin anew: January.", "2016-01"),
    ],
)
def test_a_verb_of_saying_or_an_adjective_does_not_tell_what_has_happened(text: str, edtf: str) -> None:
    assert _read(text, "2015-12-31") == edtf


@pytest.mark.parametrize(
    ("text", "edtf"),
    [
        ("It burned on 12 March.", "2015-03-12"),
        ("They set a 9 March hearing.", "2016-03-09"),
        ("The port will sell its furnished rooms on 9 March.", "2016-03-09"),
        ("The port will sell the mill that it repaired on 12 March.", "2015-03-12"),
        ("The passes, which expire 9 May, are blue.", "2016-05-09"),
        ("Voting takes place on Friday.", "2016-03-04"),
    ],
)
def test_a_later_day_of_this_month_has_not_happened(text: str, edtf: str) -> None:
    assert _read(text, "2016-03-02") == edtf


def test_this_winter_is_in_spring_the_one_just_over() -> None:
    assert _read("This winter was mild.", "2016-03-31") == "2015-24"
    assert _read("This winter will be mild.", "2016-03-31") == "2016-24"


def test_a_day_just_ahead_that_is_told_as_over_is_uncertain() -> None:
    near, far = (
        find_dates(text, "2016-03-02", "news")[0]
        for text in ("It burned on 9 March.", "It burned on 12 March.")
    )

    assert (near.edtf, far.edtf) == ("2015-03-09?", "2015-03-12")
    assert "told" not in far.note
    assert "tells of it as over" in near.note


@pytest.mark.parametrize(
    ("text", "edtf"),
    [
        ("The strike broke off, and talks resume on 1 June.", "2016-06-01"),
        ("We arrived late and leave on Friday.", "2016-04-01"),
        ("We mended the roof; we sail on 5 June.", "2016-06-05"),
        ("The post has been vacant in May.", "2015-05"),
        ("It has often been wet in April.", "2015-04"),
        ("The vote has been set for May.", "2016-05"),
    ],
)
def test_a_plain_present_looks_ahead_and_a_perfect_back(text: str, edtf: str) -> None:
    assert find_dates(text, "2016-03-31", "news")[-1].edtf == edtf


@pytest.mark.parametrize(
    ("text", "edtf"),
    [
        ("The union said it would appeal Monday's ruling.", "2016-03-28?"),
        ("The board will vote at Monday's meeting.", "2016-04-04"),
        ("The union appealed Monday's ruling.", "2016-03-28"),
        ("The first vote was close; a new one on 6 April is likely.", "2016-04-06"),
        ("It will open soon; it was built in May.", "2015-05"),
    ],
)
def test_a_thing_of_a_day_and_a_clause_of_its_own(text: str, edtf: str) -> None:
    assert find_dates(text, "2016-03-31", "news")[-1].edtf == edtf


@pytest.mark.parametrize(
    ("text", "edtf"),
    [
        ("The digging did not begin in May.", "2015-05"),
        ("The talks did not resume on Friday.", "2016-03-25"),
        ("Why did they leave in May?", "2015-05"),
        ("Bo Ek helped to reopen the lock in June.", "2015-06"),
        ("Bo Ek watched the race begin on Saturday.", "2016-03-26"),
        ("The guild failed to meet on Saturday.", "2016-03-26"),
        ("The lock remained dry and open in May.", "2015-05"),
        ("Mia Roe urged farmers to sign and helped them vote in November.", "2015-11"),
        ("The talks begin on Saturday.", "2016-04-02"),
        ("They agreed to meet on Saturday.", "2016-04-02"),
        ("Why do they leave in May?", "2016-05"),
    ],
)
def test_a_bare_form_looks_ahead_unless_a_verb_governs_it_that_tells_what_came_of_it(
    text: str, edtf: str
) -> None:
    assert _read(text) == edtf


@pytest.mark.parametrize(
    ("text", "edtf"),
    [
        ("The council voted to close the pool from September.", "2015-09?"),
        ("Bo Ek was told to leave Oster in May.", "2016-05?"),
        ("Bo Ek agreed to a loan in September.", "2015-09"),
    ],
)
def test_a_date_after_a_decision_may_be_that_of_what_was_decided(text: str, edtf: str) -> None:
    assert _read(text) == edtf


def test_what_had_been_due_is_over() -> None:
    assert _read("Bo Ek had been due in court on Monday but stayed away.") == "2016-03-28"


def test_what_lies_ahead_is_said_in_a_whole_sentence() -> None:
    (mention,) = find_dates("The verdict is expected by the end of the week.", "2016-03-29")
    assert mention.note.endswith("it begins not before 29 March 2016.")


@pytest.mark.parametrize(
    ("sentence", "edtf"),
    [
        ("She could see the fire on Monday.", "2016-03-28"),
        ("The town could see floods on Monday.", "2016-04-04"),
        ("I could see him resign on Monday.", "2016-04-04"),
    ],
)
def test_what_somebody_could_perceive_does_not_lie_ahead(sentence: str, edtf: str) -> None:
    assert [mention.edtf for mention in find_dates(sentence, "2016-03-31")] == [edtf]


def test_a_month_beside_a_date_of_another_year_may_be_of_either() -> None:
    month, _ = find_dates("It was sold in May. I was there on 28 May 2016.", "2018-05-20")
    assert (month.edtf, month.earliest, month.latest) == ("[2016-05,2018-05]", "2016-05-01", "2018-05-31")
    assert month.qualifier == "uncertain"


@pytest.mark.parametrize("verb", ["promised to", "decided to", "planned to", "threatened to"])
def test_what_was_resolved_on_a_day_was_resolved_before_the_writing(verb: str) -> None:
    [told] = find_dates(f"On 31 December he {verb} reopen the baths.", "2016-03-31")
    assert told.edtf == "2015-12-31"


def test_a_vote_that_is_on_a_day_lies_ahead() -> None:
    assert _read("The vote is on 4 May.", "2023-02-03") == "2023-05-04"


def test_a_next_meeting_sets_no_bound_to_the_writing() -> None:
    text = "The quay\n\nThe gate was shut in May 2019.\n\nThe wall fell in 2014.\n\nNext meeting: 3 March 2020.\n"
    assert find_events(read_text(text))[0].earliest == "2019-05-01"


def test_what_would_be_done_by_a_day_to_come_is_done_after_the_writing() -> None:
    assert _read("A bridge would be ready by the end of June, she said.", "2023-02-03") == (
        "[2023-02-03..2023-06-30~]"
    )


@pytest.mark.parametrize(
    ("text", "edtf"),
    [
        ("It was agreed that £1,200 be lent to the hall before the end of March.", "[..2023-03]"),
        ("The board moved that the roof not be mended until June.", "../2023-06"),
        ("The board found that the roof was mended in June.", "2022-06"),
    ],
)
def test_what_a_body_resolves_is_still_to_be_done(text: str, edtf: str) -> None:
    assert _read(text, "2023-02-03") == edtf


@pytest.mark.parametrize(
    ("text", "edtf"),
    [
        ("It will open in autumn.", "2023-23"),
        ("It will open in January.", "2024-01"),
        ("Few will forget the flood of December.", "2022-12"),
        ("It will not open before autumn.", "[2023-23..]"),
        ("It did not open before May 2021.", "[2021-05..]"),
    ],
)
def test_what_will_be_in_a_month_or_season_is_to_come_however_far(text: str, edtf: str) -> None:
    assert _read(text, "2023-02-12") == edtf


@pytest.mark.parametrize(
    ("text", "edtf"),
    [
        ("The plumber rang: his boy comes on 9 April.", "2016-04-09"),
        ("Mia Roe wrote that she leaves on 30 April.", "2016-04-30"),
        ("He told us that the roofers are coming on 9 April.", "2016-04-09"),
        ("Bo Ek saw that they need the keys by Monday.", "[..2016-04-04]"),
        ("The crew must be gone by Monday.", "[..2016-04-04]"),
        ("Keys by Monday, please.", "[..2016-04-04]"),
        ("It says you pay by the end of July.", "[..2016-07-31~]"),
        ("The lock is closed until October.", "2016-03-31/2016-10"),
    ],
)
def test_what_is_to_be_done_or_to_end_then_lies_ahead(text: str, edtf: str) -> None:
    assert _read(text) == edtf


@pytest.mark.parametrize(
    "text",
    [
        "They sent no keys by Monday.",
        "By Monday the lock was dry.",
        "By Monday, the Rev. Bo Ek began to doubt it.",
        "It was closed until Monday.",
    ],
)
def test_what_was_done_or_over_by_then_lies_behind(text: str) -> None:
    assert _read(text).strip("[]./") == "2016-03-28"


def test_a_noun_that_ends_like_a_verb_shows_no_tense() -> None:
    assert _read("She showed her tax returns in January.") == "2016-01"
    assert _read("He showed his tax returns in December.") == "2015-12"


@pytest.mark.parametrize(
    ("text", "edtf"),
    [
        # What a verb of effort or time governs was done; the writing is of a Tuesday.
        ("It had taken the divers all their skill to find the boat on Wednesday.", "2018-05-02"),
        ("They managed to lift the boat on Wednesday.", "2018-05-02"),
        ("They failed to lift the boat on Wednesday.", "2018-05-02"),
        ("They agreed to lift the boat on Wednesday.", "2018-05-09"),
        ("They failed to agree on a plan to lift it on Wednesday.", "2018-05-09"),
        ("They helped the crew to lift the boat on Wednesday.", "2018-05-02"),
        # What was done is something else.
        ("They took steps to lift the boat on Wednesday.", "2018-05-09"),
        ("They continued their efforts to lift the boat on Wednesday.", "2018-05-09"),
        ("They came with a promise to lift it on Wednesday.", "2018-05-09"),
        # The day of telling somebody is over.
        ("Bo Ek told the harbour board in June that the boat leaked.", "2017-06"),
        ("Bo Ek told the harbour board of a race in June.", "2018-06"),
        # Who urges it speaks of what is to come.
        ("Divers recommend that the quay stay shut until August.", "2018-05-08/2018-08"),
        ("The board demands that he leave by August.", "[..2018-08]"),
        ("The board suggests that the quay was shut until February.", "../2018-02"),
    ],
)
def test_where_a_verb_that_governs_another_one_looks(text: str, edtf: str) -> None:
    assert _read(text, "2018-05-08") == edtf


@pytest.mark.parametrize(
    ("awaited", "edtf"),
    [
        ("A ruling was expected before the end of the year.", "[..2018]"),
        ("The owner said a ruling would come before the end of the year.", "[..2018]"),
        ("The quay was sold before the end of the year.", "[..1991]"),
    ],
)
def test_the_end_of_the_year_is_that_of_the_writing_for_what_is_awaited(awaited: str, edtf: str) -> None:
    told = "The quay was planned in 1989 and dropped two years later."
    assert find_dates(f"{told}\n\n{awaited}", "2018-05-08")[-1].edtf == edtf
    assert find_dates(f"{told} {awaited}", "2018-05-08")[-1].edtf.strip("[]").endswith("1991")


@pytest.mark.parametrize(
    ("text", "edtf"),
    [
        ("The guard had left at 9.15pm, Bo Ek said.", ""),
        ("The pump failed between 11pm and 12.10am.", ""),
        ("The guard had left at 9.15am, Bo Ek said.", "2018-05-08T09:15:00"),
        ("The gate will open at 9.15pm.", "2018-05-08T21:15:00"),
    ],
)
def test_an_hour_without_its_day_that_lies_ahead_is_not_over(text: str, edtf: str) -> None:
    mention = find_dates(text, "2018-05-08T17:00")[-1]
    assert (mention.edtf, mention.qualifier) == (edtf, "uncertain" if edtf else "")
    assert bool(mention.edtf) or "told as over" in mention.note


@pytest.mark.parametrize(
    ("text", "end"),
    [
        ("The trial has been postponed until October.", "2016-10"),
        ("Bo Ek has been mayor until October.", "2015-10"),
        ("Nobody has been seen here until October.", "2015-10"),
        ("The club has lost five games until October.", "2015-10"),
        ("The lock has been shut until June.", "2016-06"),
        ("The town has banned boats until June.", "2016-06"),
        ("The lock was shut until June.", "2015-06"),
        ("The lock had been shut until June.", "2015-06"),
        ("Bo Ek has waited until June.", "2015-06"),
    ],
)
def test_what_has_been_stopped_is_so_up_to_a_day_to_come(text: str, end: str) -> None:
    assert _read(text).endswith(end)
