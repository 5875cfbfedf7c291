"""The pages of one thread in a case: as for `claimline read` they are one document, with the article once and each comment once."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import replace
from functools import lru_cache

import claimline.read
from claimline.case.kept import names_of
from claimline.case.reading import Reading, made_of
from claimline.inline import inline
from claimline.model import NameLine
from claimline.text.counts import listed


def in_threads(readings: Sequence[Reading], names: tuple[NameLine, ...]) -> list[Reading]:
    """The readings of a case's documents, those of one thread as one: the first page has all rows, the others none."""
    series: dict[str, list[int]] = defaultdict(list)
    for place, reading in enumerate(readings):
        if reading.document and reading.document.series:
            series[reading.document.series].append(place)
    found = list(readings)
    for places in series.values():
        if len(places) > 1:
            made = _as_one(tuple(readings[place] for place in places), names)
            for place, reading in zip(places, made, strict=True):
                found[place] = reading
    return found


@lru_cache(maxsize=100)
def _as_one(readings: tuple[Reading, ...], names: tuple[NameLine, ...]) -> tuple[Reading, ...]:
    documents = [reading.document for reading in readings if reading.document]
    called = listed([inline(reading.name) for reading in readings])
    if not claimline.read.are_parts(documents):
        said = f"{called} may be one page with different articles: they stay documents of their own."
        return tuple(replace(reading, notices=(*reading.notices, said)) for reading in readings)
    whole = claimline.read.joined(documents)
    said = f"{called} are parts of one thread: they are the document {whole.name}."
    rows, notices = made_of(whole, names_of(names)[1])
    return tuple(
        replace(reading, document=whole, rows=rows, notices=(*notices, said))
        if reading.name == whole.name
        else replace(reading, document=None, rows=(), notices=(said,), of=whole.name)
        for reading in readings
    )
