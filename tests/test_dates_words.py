import pytest

from claimline.dates import in_words
from claimline.model import Precision, Qualifier


@pytest.mark.parametrize(
    ("date", "words"),
    [
        (("2015-05", "2015-05-01", "2015-05-31", "month", ""), "May 2015"),
        (("2014~", "2014-01-01", "2014-12-31", "year", "approximate"), "2014, approximate"),
        (
            ("2014%", "2014-01-01", "2014-12-31", "year", "uncertain approximate"),
            "2014, uncertain and approximate",
        ),
        (
            ("2016-03-31T11:30:00", "2016-03-31T11:30", "2016-03-31T11:30", "minute", ""),
            "31 March 2016, 11:30",
        ),
        (
            ("[2016-03-31..2016-04-01]", "2016-03-31", "2016-04-01", "range", ""),
            "one day between 31 March and 1 April 2016",
        ),
        (
            ("[2016-03-31..2016-04-01]", "2016-03-31T11:31", "2016-04-01T13:03", "range", ""),
            "between 31 March 2016, 11:31 and 1 April 2016, 13:03",
        ),
        (
            ("[2016-03-04,2016-04-03]", "2016-03-04", "2016-04-03", "range", "uncertain"),
            "4 March 2016 or 3 April 2016, uncertain",
        ),
        (("2013-05~/..", "2013-05-01", "2016-04-01", "range", "approximate"), "since mid 2013"),
        (("2013-09~/2013-12~", "2013-09-01", "2013-12-31", "range", "approximate"), "late 2013"),
        (("2015-05-01~/2015-05-10~", "2015-05-01", "2015-05-10", "range", "approximate"), "early May 2015"),
        (
            ("2015-05~/2016-08~", "2015-05-01", "2016-08-31", "range", "approximate"),
            "from May 2015 to August 2016, approximate",
        ),
        (("2013/..", "2013-01-01", "2016-04-01", "range", ""), "since 2013"),
        (("../2013", "", "2013-12-31", "range", ""), "until 2013"),
        (("[..2013]", "", "2013-12-31", "range", ""), "not after 2013"),
        (("2016-03-21/2016-03-27", "2016-03-21", "2016-03-27", "week", ""), "the week of 21 March 2016"),
        (("2015-05-03/2015-05-09", "2015-05-03", "2015-05-09", "range", ""), "from 3 May to 9 May 2015"),
        (("2014-22", "2014-06-01", "2014-08-31", "season", ""), "summer 2014"),
        (("2014-35", "2014-07-01", "2014-09-30", "quarter", ""), "third quarter of 2014"),
        (("199X", "1990-01-01", "1999-12-31", "decade", ""), "1990s"),
        (("19XX", "1900-01-01", "1999-12-31", "century", ""), "20th century"),
        (("-03XX", "-0399-01-01", "-0300-12-31", "century", ""), "4th century BC"),
        (("-0489", "-0489-01-01", "-0489-12-31", "year", ""), "490 BC"),
        (("[2014]", "2014-01-01", "2014-12-31", "range", ""), "2014"),
        (("{2015,2017}", "2015-01-01", "2017-12-31", "range", ""), "2015 and 2017"),
        (("{2015..2017}", "2015-01-01", "2017-12-31", "range", ""), "each of 2015 to 2017"),
        (("[2014,2016..]", "2014-01-01", "", "range", ""), "2014 or 2016 or later"),
        (("", "", "", "unknown", ""), "no date"),
    ],
)
def test_a_date_is_said_as_precisely_as_it_is_known(
    date: tuple[str, str, str, Precision, Qualifier], words: str
) -> None:
    assert in_words(*date) == words
