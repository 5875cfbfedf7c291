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
    after = ("2011-01-01", "2019-05-14")
    assert (event.earliest, event.latest) == (after if order.way == "after" else ("", "2011-12-31"))
    assert (event.precision, event.basis, event.date_text) == ("range", "inferred", "")
    assert "“2011”" in event.note


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
