"""Give claimline inputs that nobody would write, and say where it breaks its promises; `make fuzz` runs it.

Four kinds of input share the time: texts for the reader, tables, queries and addresses. Each case is made from its
seed alone (and the texts of `--texts`), so the command that is printed with a fault runs its case again. Kept seeds
run first. It ends with 0, or with 1 when a case failed.
"""

import argparse
import faulthandler
import os
import random
import sys
from pathlib import Path

from cases import LIMIT
from running import KINDS, Finding, Findings, fresh_seeds, kept_seeds, smallest

_HANGS = 6 * LIMIT  # seconds until the run gives up a case that never comes back to Python
_TO_SHORTEN = 8.0  # seconds of the processor for each fault
_LONGEST = 3000  # characters of an input shown; a file holds all of it


def main() -> int:
    """Run the cases that the command line asks for."""
    asked = _arguments()
    findings = Findings(_texts(asked.texts))
    kinds = [asked.kind] if asked.kind else list(KINDS)
    try:
        if asked.seed is not None:
            for kind in kinds:
                _watched(findings, kind, asked.seed, asked.texts)
        else:
            start = random.SystemRandom().randrange(10**9) if asked.start is None else asked.start
            print(f"Kept seeds first; then from seed {start}, for {asked.seconds:g} seconds.", flush=True)
            for kind, seed in kept_seeds():
                if kind in kinds:
                    _watched(findings, kind, seed, asked.texts)
            for kind, seed in fresh_seeds(kinds, start, asked.seconds):
                _watched(findings, kind, seed, asked.texts)
    except KeyboardInterrupt:
        print("Stopped.")
    _report(findings, asked.texts)
    return 1 if findings.found else 0


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("--kind", choices=KINDS, help="only this kind of input")
    parser.add_argument("--seed", type=int, help="only the case of this seed")
    parser.add_argument("--from", type=int, dest="start", metavar="SEED", help="begin with this seed")
    parser.add_argument("--seconds", type=float, default=120, help="how long (default: 120)")
    parser.add_argument(
        "--texts", action="append", default=[], metavar="FOLDER", help="mutate its *.txt files too"
    )
    return parser.parse_args()


def _texts(folders: list[str]) -> list[str]:
    paths = [path for folder in folders for path in sorted(Path(folder).glob("*.txt"))]
    if folders and not paths:
        sys.exit("There is no *.txt file in the folder of --texts.")
    return [path.read_bytes().decode("utf-8", errors="replace") for path in paths]


def _watched(findings: Findings, kind: str, seed: int, texts: list[str]) -> None:
    """Try a case and report a new fault at once; a case that hangs outside Python ends the run with its stack on standard error."""

    def case() -> Finding | None:
        return findings.run(kind, seed)

    # Only the names of functions can still be printed then, so the case's command is one of them.
    case.__code__ = case.__code__.replace(co_name=_command(kind, seed, texts))
    faulthandler.dump_traceback_later(_HANGS, exit=True)
    try:
        new = case()
    finally:
        faulthandler.cancel_dump_traceback_later()
    if new:
        print("", *new.fault.lines, f"  {_command(kind, seed, texts)}", sep="\n", flush=True)


def _command(kind: str, seed: int, texts: list[str]) -> str:
    return f"python fuzz/fuzz.py --kind {kind} --seed {seed}" + "".join(f" --texts {text}" for text in texts)


def _report(findings: Findings, texts: list[str]) -> None:
    counts = ", ".join(f"{count:,} of {kind}" for kind, count in findings.tried.items() if count)
    failed = sum(finding.times for finding in findings.found.values())
    print(f"\nTried {counts or 'nothing'}; {failed:,} failed, by {len(findings.found)} faults.")
    for finding in sorted(findings.found.values(), key=_by_kind):
        print(f"\n{finding.kind}, {finding.times} times: {finding.fault.what} {finding.fault.place}".rstrip())
        print(f"  {finding.fault.lines[-1][:300]}")
        print(f"  {_command(finding.kind, finding.seed, texts)}")
        case = smallest(finding, _TO_SHORTEN)
        print(f"  with {case.options}\n  {_kept(finding, case.data)}", flush=True)


def _by_kind(finding: Finding) -> tuple[int, int]:
    return list(KINDS).index(finding.kind), -finding.times


def _kept(finding: Finding, data: str | bytes) -> str:
    """Where the shortened input is: a file in the folder that FUZZ_OUT names, or here."""
    shown = repr(data)
    folder = os.environ.get("FUZZ_OUT")
    if not folder:
        return shown if len(shown) <= _LONGEST else f"{shown[:_LONGEST]}… (FUZZ_OUT=FOLDER writes all of it)"
    path = Path(folder) / f"{finding.kind}-{finding.seed}.txt"
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(data if isinstance(data, bytes) else data.encode("utf-8", errors="surrogatepass"))
    return str(path)


if __name__ == "__main__":
    sys.exit(main())
