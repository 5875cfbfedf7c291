"""Words that place a statement without a date after or before the date that stands before it."""

import pytest

from claimline.events import find_events
from claimline.events.sequence import ORDERS, Order
from claimline.model import Event
from claimline.read import read_text


def last(*sentences: str, published: str = "2019-05-14") -> Event:
    text = f"The mill\n\n{' '.join(sentences)}\n\nIt is quiet there."
    return find_events(read_text(text, published))[-1]


@pytest.mark.parametrize("order", ORDERS, ids=lambda order: order.words)
def test_each_of_the_words_bounds_by_the_date_before_and_does_not_take_it(order: Order) -> None:
    event = last("In 2011 the council closed the mill.", order.example)
    bounds = {"after": ("2011-01-01", "2019-05-14"), "before": ("", "2011-12-31"), "now": ("2019-05-14",) * 2}
    assert (event.earliest, event.latest) == bounds[order.way]
    assert event.precision == ("day" if order.way == "now" else "range")
    assert ("the time of the article" if order.way == "now" else "“2011”") in event.note


def test_what_comes_after_a_date_that_is_still_to_come_has_no_last_day() -> None:
    event = last("The mill will open in 2030.", "Jon Berg said that it will be sold after that.")
    assert (event.earliest, event.latest) == ("2030-01-01", "")


def test_what_will_be_later_is_not_bounded_by_the_time_of_speaking() -> None:
    event = last("The mill was closed in 2011.", "Jon Berg said that it will later be sold.")
    assert (event.earliest, event.latest) == ("2011-01-01", "")


def test_words_that_point_both_ways_bound_by_the_time_of_speaking_alone() -> None:
    event = last("In 2011 it was closed.", "Jon Berg said that it burned earlier and was sold later.")
    assert (event.earliest, event.latest) == ("", "2019-05-14")


def test_a_statement_after_an_approximate_date_is_approximate() -> None:
    event = last("Around 2011 the mill was closed.", "Jon Berg said it was empty since then.")
    assert event.qualifier == "approximate"


def test_a_statement_with_a_date_of_its_own_keeps_it() -> None:
    assert last("In 2011 it was closed.", "Jon Berg said that it was sold later, in 2014.").edtf == "2014"


@pytest.mark.parametrize(
    "words",
    [
        "Now he says he wants it back?",
        "Ms Roe says that they are all waiting now.",
        "Ms Roe says it is a park today.",
    ],
)
def test_in_a_comment_too_now_is_not_the_date_before(words: str) -> None:
    text = f"The mill\n\nIt is quiet.\n\nComments\n\nAda Lund\n3 May 2019, 09:00\nMs Roe said on 6 April that it was sold. {words}\n"
    events = find_events(read_text(text, "2019-05-01"))
    assert (events[-1].edtf, events[-1].basis) == ("2019-05-03", "inferred")


def test_what_was_still_so_then_is_of_the_date_before() -> None:
    event = last("Jon Berg said that it closed in 2011.", "It was still full of corn, Jon Berg said.")
    assert (event.earliest, event.latest) == ("2011-01-01", "2011-12-31")


def test_a_statement_after_two_dates_takes_neither() -> None:
    event = last('"I wrote in May 2011 and again in the autumn of 2012.', 'Nobody answered," said Jon Berg.')
    assert (event.earliest, event.latest) == ("2011-05-01", "2019-05-14")


def test_a_statement_after_both_ends_of_a_stretch_takes_it() -> None:
    event = last('"I was away from 3 May until 9 May 2011.', 'Nobody looked after it," said Jon Berg.')
    assert (event.earliest, event.latest) == ("2011-05-03", "2011-05-09")
