from datetime import date, timedelta

import edtf as oracle
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from claimline.dates import bounds_of, find_dates
from claimline.dates.english import MONTHS
from claimline.model import DateMention

# A slow machine is no failure of the product.
settings.register_profile("claimline", deadline=None)
settings.load_profile("claimline")

DAYS = st.dates(min_value=date(1900, 1, 1), max_value=date(2099, 12, 31))
FORMS = ("{d} {m} {y}", "{m} {d}, {y}", "{y}-{mm:02d}-{d:02d}", "the {n} of {m} {y}", "{d} {a} {y}")


def _the_one(text: str, anchor: str = "2016-03-31") -> DateMention:
    (mention,) = find_dates(text, anchor, "news")
    return mention


@given(DAYS, st.sampled_from(FORMS))
def test_a_full_date_in_any_order_has_the_bounds_of_its_day(day: date, form: str) -> None:
    ending = {1: "st", 2: "nd", 3: "rd", 21: "st", 22: "nd", 23: "rd", 31: "st"}.get(day.day, "th")
    month = MONTHS[day.month - 1]
    text = form.format(d=day.day, m=month, a=month[:3], y=day.year, mm=day.month, n=f"{day.day}{ending}")

    mention = _the_one(f"It ended on {text}.")

    assert (mention.edtf, mention.earliest, mention.latest) == (day.isoformat(),) * 3
    assert (mention.text, mention.precision) == (text, "day")


@given(DAYS)
def test_a_month_has_the_bounds_of_the_calendar(day: date) -> None:
    first = day.replace(day=1)
    last = (first + timedelta(31)).replace(day=1) - timedelta(1)

    mention = _the_one(f"It ended in {MONTHS[day.month - 1]} {day.year}.")

    assert (mention.earliest, mention.latest) == (first.isoformat(), last.isoformat())


@given(DAYS, st.sampled_from(["", "MONTH"]))
def test_early_mid_and_late_part_a_year_or_a_month_without_gap_or_overlap(day: date, of: str) -> None:
    period = f"{MONTHS[day.month - 1]} {day.year}" if of else str(day.year)
    whole = _the_one(f"It ended in {period}.")
    early, mid, late = (_the_one(f"It ended in {part} {period}.") for part in ("early", "mid", "late"))

    assert early.earliest == whole.earliest
    assert late.latest == whole.latest
    for first, second in ((early, mid), (mid, late)):
        assert date.fromisoformat(second.earliest) - date.fromisoformat(first.latest) == timedelta(1)
    assert {part.qualifier for part in (early, mid, late)} == {"approximate"}


@given(DAYS, st.integers(2, 400))
def test_days_ago_are_counted_by_the_calendar(anchor: date, days: int) -> None:
    mention = _the_one(f"It ended {days} days ago.", anchor.isoformat())

    assert mention.edtf == (anchor - timedelta(days)).isoformat()


@given(DAYS, st.integers(0, 6))
def test_last_weekday_is_within_the_week_before(anchor: date, weekday: int) -> None:
    name = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")[weekday]

    day = date.fromisoformat(_the_one(f"It ended last {name}.", anchor.isoformat()).edtf)

    assert day.weekday() == weekday
    assert timedelta(1) <= anchor - day <= timedelta(7)


@given(DAYS)
def test_last_week_is_the_iso_week_before(anchor: date) -> None:
    mention = _the_one("It ended last week.", anchor.isoformat())

    monday = anchor - timedelta(anchor.weekday() + 7)
    assert (mention.earliest, mention.latest) == (monday.isoformat(), (monday + timedelta(6)).isoformat())
    assert mention.timex_value == f"{monday.isocalendar()[0]}-W{monday.isocalendar()[1]:02d}"


@given(DAYS)
def test_before_during_and_after_a_year_leave_no_day_out(day: date) -> None:
    before, during, after = (_the_one(f"It ended {word} {day.year}.") for word in ("before", "in", "after"))

    assert date.fromisoformat(during.earliest) - date.fromisoformat(before.latest) == timedelta(1)
    assert date.fromisoformat(after.earliest) - date.fromisoformat(during.latest) == timedelta(1)


@given(DAYS, st.integers(1, 28), st.booleans())
def test_an_ambiguous_date_keeps_both_days_and_only_a_sure_one_is_single(
    day: date, number: int, swap: bool
) -> None:
    month = day.month
    first, second = (number, month) if swap else (month, number)

    mention = _the_one(f"The stamp says {first:02d}/{second:02d}/{day.year}.")

    readings = {f"{day.year}-{m:02d}-{d:02d}" for m, d in ((first, second), (second, first)) if m <= 12}
    assert set(mention.edtf.strip("[]").split(",")) == readings
    assert (mention.qualifier == "uncertain") is (len(readings) == 2)


@given(st.integers(1, 999))
def test_years_before_christ_count_backwards(year: int) -> None:
    mention = _the_one(f"The wall fell in {year} BC.")

    assert mention.timex_value == f"BC{year:04d}"
    assert mention.earliest.startswith(f"{1 - year:05d}-01-01" if year > 1 else "0000-01-01")


@pytest.mark.parametrize(
    "text",
    [
        "2014",
        "2014-02",
        "2012-02",
        "2014-02-28",
        "199X",
        "2014-21",
        "2014-34",
        "2014-40",
        "2015-02?",
        "2014~",
        "-0489",
    ],
)
def test_bounds_agree_with_another_reader_of_edtf(text: str) -> None:
    theirs = oracle.parse_edtf(text)

    ours = bounds_of(text)
    for bound, struct in zip(ours, (theirs.lower_strict(), theirs.upper_strict()), strict=True):
        year, month, day = struct[:3]
        assert (
            bound == f"{year:05d}-{month:02d}-{day:02d}" if year < 0 else f"{year:04d}-{month:02d}-{day:02d}"
        )
