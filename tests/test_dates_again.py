"""What is done again and again is of no certain year."""

import pytest

from claimline.dates import find_dates


@pytest.mark.parametrize(
    ("sentence", "edtf"),
    [
        ("The ferry runs daily from April to October.", "2016-04?/2016-10?"),
        ("From April to October the ferry runs daily.", "2016-04?/2016-10?"),
        ("The ferry will run daily from April to October.", "2016-04/2016-10"),
        ("The ferry ran daily from April to October.", "2015-04/2015-10"),
        ("The shop opens daily from Monday to Friday.", "2016-04-04?/2016-04-08?"),
    ],
)
def test_what_is_done_again_and_again_is_of_no_certain_year(sentence: str, edtf: str) -> None:
    dated = [mention for mention in find_dates(sentence, "2016-03-31") if mention.edtf]
    assert [mention.edtf for mention in dated] == [edtf, edtf]
