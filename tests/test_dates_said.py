"""Whatever a date is said as is taken back as the same date."""

import csv
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimline.dates import find_dates, in_words
from claimline.dates.edtf import bounds_of, in_order
from claimline.dates.english import edtf_in_words
from claimline.dates.said import edtf_said
from claimline.errors import ArgumentError
from claimline.query.typed import typed_date

_YEARS = ("-0489", "0000", "0044", "0476", "1999", "2015", "2016")
_COARSE = ("199X", "19XX", "-012X", "-03XX", "000X")
_singles = st.one_of(
    st.sampled_from((*_YEARS, *_COARSE)),
    st.builds("{}-{:02d}".format, st.sampled_from((*_YEARS, *_COARSE)), st.integers(1, 12)),
    st.builds("{}-{}".format, st.sampled_from((*_YEARS, *_COARSE)), st.integers(21, 41)),
    st.builds(
        "{}-{:02d}-{:02d}".format,
        st.sampled_from((*_YEARS, *_COARSE)),
        st.integers(1, 12),
        st.integers(1, 28),
    ),
    st.builds("{}-{}".format, st.sampled_from(_YEARS), st.sampled_from(("XX", "XX-XX", "XX-05", "05-XX"))),
)
_marked = st.builds(str.__add__, _singles, st.sampled_from(("", "", "?", "~", "%")))
_timed = st.builds(
    "{}-05-07T{:02d}:{:02d}:{:02d}".format,
    st.sampled_from(_YEARS), st.integers(0, 23), st.integers(0, 59), st.sampled_from((0, 0, 9)),
)  # fmt: skip
_ends = _marked | _timed
_stretches = st.one_of(_marked, st.builds("{}..{}".format, _marked, _marked))


def _listed(most: int) -> st.SearchStrategy[str]:
    return st.lists(_stretches, min_size=2, max_size=most).map(",".join)


_dates = st.one_of(
    _ends,
    st.builds("{}/{}".format, _ends, _ends),
    _ends.map("{}/..".format),
    _ends.map("../{}".format),
    _marked.map("[..{}]".format),
    _marked.map("[{}..]".format),
    st.builds("[{}..{}]".format, _marked, _marked),
    _listed(3).map("[{}]".format),
    _listed(3).map("{{{}}}".format),
    _listed(2).map("[..2014,{}]".format),
    _listed(2).map("[{},2019..]".format),
)  # fmt: skip


@given(edtf=_dates)
def test_what_a_date_is_said_as_is_typed_as_that_date(edtf: str) -> None:
    try:
        if not in_order(*bounds_of(edtf)):
            return
    except ValueError:
        return
    assert typed_date(edtf_in_words(edtf)) == edtf, edtf_in_words(edtf)


_CORPUS = Path(__file__).parent / "corpus" / "dates.tsv"


def test_every_date_of_the_corpus_is_taken_back_from_its_words() -> None:
    with _CORPUS.open(encoding="utf-8", newline="") as lines:
        rows = list(csv.DictReader(lines, delimiter="\t", quoting=csv.QUOTE_NONE))
    mentions = [one for row in rows for one in find_dates(row["sentence"], anchor=row["anchor"]) if one.edtf]
    assert len(mentions) > 200
    for one in mentions:
        words = in_words(one.edtf, one.earliest, one.latest, one.precision, one.qualifier)
        assert typed_date(words) == one.edtf, words


@pytest.mark.parametrize(
    ("words", "edtf"),
    [
        ("not after 8 February 2024", "[..2024-02-08]"),
        ("not after 31 March 2016, 11:30", "[..2016-03-31]"),
        ("until 12 March 2024", "../2024-03-12"),
        ("before February 2024", "[..2024-01]"),
        ("after 2015", "[2016..]"),
        ("by May 2015", "[..2015-05]"),
        ("since 2013", "2013/.."),
        ("until at least September 2024", "[2024-09..]"),
        ("since at least 2013", "2013/.."),
        ("since the 1990s", "199X/.."),
        ("since mid 2013", "2013-05~/.."),
        ("2013 to 2014", "2013/2014"),
        ("from 2013 to around 2015", "2013/2015~"),
        ("February 2024 or later", "[2024-02..]"),
        ("about 2015", "2015~"),
        ("6 February or 2 June 2024", "[2024-02-06,2024-06-02]"),
        ("5 or 6 May 2015", "[2015-05-05,2015-05-06]"),
        ("No date", ""),
    ],
)
def test_a_date_is_typed_as_a_page_says_it(words: str, edtf: str) -> None:
    assert typed_date(words) == edtf


@pytest.mark.parametrize(
    "words", ["not 2013", "the flood of 2013", "2013 or the flood", "31", "31 June 2015", "after it"]
)
def test_other_words_are_no_date(words: str) -> None:
    assert edtf_said(words) is None
    with pytest.raises(ArgumentError):
        typed_date(words)
