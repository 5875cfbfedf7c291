"""The kinds of input, and the run that draws cases of them, tries them and sorts them by their faults."""

import time
import warnings
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from random import Random
from typing import NamedTuple

from articles import make_article
from cases import LIMIT, Case, Fault, TooSlowError, fault_of, limited
from queries import judge_address, judge_query, make_address, make_query
from reader import judge_article
from shrinking import shortened
from tables import judge_table, make_table

SEEDS = Path(__file__).with_name("seeds.txt")


class Kind(NamedTuple):
    """One kind of input: a maker of a case from a random source and some texts, and the judge of the case."""

    make: Callable[[Random, Sequence[str]], Case]
    judge: Callable[[Case], None]
    share: int  # of the time


KINDS = {
    "reader": Kind(make_article, judge_article, 4),
    "table": Kind(make_table, judge_table, 2),
    "query": Kind(make_query, judge_query, 2),
    "address": Kind(make_address, judge_address, 1),
}


@dataclass(slots=True)
class Finding:
    """One fault and the cases that showed it: how many, and the smallest with its seed."""

    kind: str
    fault: Fault
    seed: int
    case: Case
    times: int = 0


@dataclass(slots=True)
class Findings:
    """The findings of a run so far: how many cases it tried of each kind, and each fault once."""

    texts: Sequence[str] = ()
    tried: dict[str, int] = field(default_factory=lambda: dict.fromkeys(KINDS, 0))
    found: dict[tuple[str, Fault], Finding] = field(default_factory=dict)

    def run(self, kind: str, seed: int) -> Finding | None:
        """Try the case of a seed; gives the finding if it is new."""
        case = KINDS[kind].make(Random(seed), self.texts)
        self.tried[kind] += 1
        fault = fault_in(kind, case)
        if fault is None:
            return None
        new = (kind, fault) not in self.found
        finding = self.found.setdefault((kind, fault), Finding(kind, fault, seed, case))
        finding.times += 1
        if len(case.data) < len(finding.case.data):
            finding.fault, finding.seed, finding.case = fault, seed, case
        return finding if new else None


def fault_in(kind: str, case: Case) -> Fault | None:
    """Why a case fails, None where it does not; a warning is a failure, as in the tests."""
    try:
        with warnings.catch_warnings(), limited(LIMIT):
            warnings.simplefilter("error")
            KINDS[kind].judge(case)
    except (Exception, TooSlowError) as error:  # noqa: BLE001 - whatever it is, it is what is sought
        return fault_of(error)
    return None


def kept_seeds() -> list[tuple[str, int]]:
    """Kind and seed of each line of the kept seeds."""
    lines = (line.split() for line in SEEDS.read_text(encoding="utf-8").splitlines())
    return [(words[0], int(words[1])) for words in lines if words and not words[0].startswith("#")]


def fresh_seeds(kinds: Sequence[str], start: int, seconds: float) -> Iterator[tuple[str, int]]:
    """Kind and seed of one case after the other until the time is up, which the kinds share as `KINDS` says."""
    spent, seeds = dict.fromkeys(kinds, 0.0), dict.fromkeys(kinds, start)
    until = time.monotonic() + seconds
    while time.monotonic() < until:
        kind = min(kinds, key=lambda kind: spent[kind] / KINDS[kind].share)
        begun = time.process_time()
        yield kind, seeds[kind]
        seeds[kind] += 1
        spent[kind] += time.process_time() - begun


def smallest(finding: Finding, seconds: float) -> Case:
    """The case of a finding with its data made shorter while it fails alike; a slow one stays, for each try takes long."""
    case = finding.case
    if finding.fault.what == TooSlowError.__name__:
        return case

    def fails(text: str) -> bool:
        return fault_in(finding.kind, case.with_text(text)) == finding.fault

    return case.with_text(shortened(case.text, fails, seconds))
