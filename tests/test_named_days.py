"""Months and weekdays in the names of papers and people, as whoever says something."""

import pytest

from claimline import find_events, read_text


@pytest.mark.parametrize(
    ("sentence", "source", "via"),
    [
        ("The mayor told the Oster Sunday Herald that the dam had failed.", "Mayor", "Oster Sunday Herald"),
        ("The Oster Mail on Sunday said two men were held.", "Oster Mail on Sunday", ""),
        ("April Roe said the dam was unsafe.", "April Roe", ""),
        ("June Ek told the council that she was leaving.", "June Ek", ""),
        ("Brother Osric March denied that.", "Brother Osric March", ""),
        ("In April Roe said the dam was unsafe.", "Roe", ""),
        ("The army on Sunday said two men were held.", "Army", ""),
    ],
)
def test_a_month_or_a_weekday_in_a_name_belongs_to_the_name(sentence: str, source: str, via: str) -> None:
    document = read_text(f"The dam\n\n{sentence} It broke then.", "2016-03-31", "dam")
    event = next(event for event in find_events(document) if event.quote == sentence)
    assert [s.lower() for s in event.source] == [source.lower()]
    assert [s.lower() for s in event.via] == ([via.lower()] if via else [])
