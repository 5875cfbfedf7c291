"""The search for inputs that break a promise: what it once found stays mended, and it does find what is broken."""

import subprocess
import sys
import time
from dataclasses import replace
from itertools import islice
from pathlib import Path
from random import Random

import pytest

import queries
import reader
import tables
from cases import Case, TooSlowError, limited
from claimline.errors import UnreadableError
from claimline.events import find_events
from claimline.model import Event
from claimline.query.query import Query
from claimline.table.file import to_csv
from running import KINDS, Findings, fault_in, fresh_seeds, kept_seeds, smallest
from shrinking import shortened

FUZZ = Path(__file__).parent.parent / "fuzz"
SOME = {"reader": range(12), "table": range(14), "query": range(8), "address": range(40)}
TEXT = "The bridge\n\nIn 2011 the council closed it.\n\nTom Hale said that it fell on 5 May 2012."
ARTICLE = Case(TEXT, {"published": "", "anchor": "", "style": "", "twice": "twice"})


def fault(kind: str, case: Case) -> str:
    """What is at fault with a case, empty where nothing is."""
    found = fault_in(kind, case)
    return found.what if found else ""


def case_of(kind: str, seed: int) -> Case:
    return KINDS[kind].make(Random(seed), ())


@pytest.mark.parametrize(("kind", "seed"), kept_seeds())
def test_what_once_failed_is_mended(kind: str, seed: int) -> None:
    found = fault_in(kind, case_of(kind, seed))
    assert found is None, found.lines


@pytest.mark.parametrize("kind", KINDS)
def test_some_seeds_of_each_kind_break_nothing(kind: str) -> None:
    findings = Findings()
    for seed in SOME[kind]:
        findings.run(kind, seed)
    assert [(one.seed, one.fault.lines) for one in findings.found.values()] == []


@pytest.mark.parametrize("kind", KINDS)
def test_a_seed_makes_its_case_and_no_other(kind: str) -> None:
    assert case_of(kind, 7) == case_of(kind, 7) != case_of(kind, 8)


def test_a_reader_that_raises_is_found_once_and_its_text_made_short(monkeypatch: pytest.MonkeyPatch) -> None:
    def raising(text: str, *_: object) -> None:
        if "t" in text:
            raise ZeroDivisionError

    monkeypatch.setattr(reader, "find_dates", raising)
    findings = Findings()
    for seed in range(12):
        findings.run("reader", seed)
    (finding,) = findings.found.values()
    assert (finding.fault.what, finding.times > 1) == ("ZeroDivisionError", True)
    assert smallest(finding, 5).text == "t"


@pytest.mark.parametrize(
    ("changed", "what"),
    [
        ({"earliest": "2013-01-01"}, "the end of a Event lies before its start"),
        ({"quote": "It stood."}, "a quote is not its words"),
        ({"date_text": "then"}, "a row's date is not its words"),
        ({"cue_span": (3, 3)}, "a span is empty or outside"),
        ({"precision": "second"}, "check refuses what read made, column precision"),
        ({"edtf": "then"}, "the table refuses what read made"),
    ],
)
def test_a_row_that_breaks_a_promise_is_found(
    changed: dict[str, object], what: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    def changing(*given: object) -> list[Event]:
        *rows, last = find_events(*given)  # type: ignore[arg-type]  # as the reader gives them
        return [*rows, replace(last, **changed)]  # type: ignore[arg-type]  # some column

    assert fault("reader", ARTICLE) == ""
    monkeypatch.setattr(reader, "find_events", changing)
    assert fault("reader", ARTICLE).startswith(what)


def test_a_refusal_has_to_be_a_sentence(monkeypatch: pytest.MonkeyPatch) -> None:
    for said, what in (
        ("No words.", ""),
        ("No words", "has no full stop"),
    ):

        def refusing(*_: object, said: str = said) -> None:
            raise UnreadableError(said)

        monkeypatch.setattr(reader, "read_text", refusing)
        assert what in fault("reader", ARTICLE)
        assert bool(what) is bool(fault("reader", ARTICLE))


def test_a_figure_an_extract_and_an_address_that_break_are_found(monkeypatch: pytest.MonkeyPatch) -> None:
    table = Case(tables.as_csv(tables.good_rows(Random(7))), case_of("table", 7).options)
    asked = Case(table.data, {"query": "kind=claim", "names": ""})
    assert (fault("table", table), fault("query", asked), fault("address", Case("kind=claim"))) == (
        "",
        "",
        "",
    )
    monkeypatch.setattr(tables, "timeline", lambda *_, **__: 1 / 0)
    monkeypatch.setattr(queries, "extract", lambda store, _: to_csv(store.select(Query())))
    monkeypatch.setattr(queries, "urlencode", lambda _: "kind=comment")
    assert fault("table", table) == "ZeroDivisionError"
    assert fault("query", asked) == "the address of a query says another"
    assert fault("address", Case("kind=claim")) == "the address of a query says another"
    monkeypatch.undo()
    monkeypatch.setattr(queries, "extract", lambda store, _: to_csv(store.select(Query())))
    assert fault("query", asked) == "a replay differs"


def test_what_takes_too_long_is_stopped_and_found(monkeypatch: pytest.MonkeyPatch) -> None:
    def hanging(*_: object) -> None:
        while True:
            pass

    monkeypatch.setattr("running.LIMIT", 0.05)
    monkeypatch.setattr(reader, "find_dates", hanging)
    assert fault("reader", ARTICLE) == "TooSlowError"
    with limited(5):
        time.sleep(0)  # a limit that was not reached leaves nothing behind
    with pytest.raises(TooSlowError), limited(0.01):
        hanging()


def test_an_input_is_made_as_short_as_it_fails() -> None:
    text = "one\ntwo\nthree needles\nfour\n"
    assert shortened(text, lambda words: "ee" in words and "dl" in words, 5) == "eedl"
    assert shortened(text, lambda words: words == text, 5) == text


def test_kinds_share_the_time() -> None:
    seeds = [*islice(fresh_seeds(list(KINDS), 100, 60), 40)]
    assert {kind for kind, _ in seeds} == set(KINDS)
    assert seeds[0] == ("reader", 100)


def test_command_runs_one_case_and_ends_with_0_or_with_1_and_the_command() -> None:
    code = (
        "import sys, fuzz, reader; sys.argv[1:] = ['--kind', 'reader', '--seed', '3']; print(fuzz.main());"
        "reader.find_dates = None; print(fuzz.main())"
    )
    run = subprocess.run([sys.executable, "-c", code], cwd=FUZZ, capture_output=True, text=True, check=True)
    right, _, wrong = run.stdout.partition("Tried 1 of reader; 0 failed, by 0 faults.\n0\n")
    assert right.strip() == ""
    assert (
        "TypeError: 'NoneType' object is not callable\n  python fuzz/fuzz.py --kind reader --seed 3\n"
        in wrong
    )
    assert "Tried 1 of reader; 1 failed, by 1 faults." in wrong
    assert wrong.endswith("\n1\n")
