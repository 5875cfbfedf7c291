"""Some minutes of readers at once over the dashboard's websocket: what goes wrong, how long they wait, what it holds in memory.

Each reader opens a page, clicks what it shows, types another address, turns to another page, downloads, leaves and comes
again, and now and then clicks before the answer to the click before has come. It ends with 1 where something went wrong, which
is printed with the click; the waits and the memory are figures to judge.
"""

import argparse
import statistics
import sys
import tempfile
import threading
import time
from collections import Counter
from contextlib import AbstractContextManager
from dataclasses import dataclass, field
from os import getpid
from pathlib import Path
from random import Random

sys.path.insert(0, str(Path(__file__).parent.parent / "tests"))

import pandas as pd

from browser_reader import answering, streamlit
from choosing import address, click
from claimline.shipped import shipped
from claimline.table.file import load_events, save_events
from socket_reader import SocketReader, reading

PAUSE = 0.7  # seconds between two clicks of a reader, on average
STAY = 25  # clicks of a session, on average
EVERY = 30.0  # seconds between two lines
WARM = 20.0  # seconds until all pages have been open and memory is measured for the first time
PAGES = ("", "table", "names", "about")


@dataclass
class Log:
    """What all readers have done.

    Attributes:
        waits: in seconds, by what was waited for.
        counts: of what was no wait.
        faults: how often each came, with the click before it.
    """

    waits: dict[str, list[float]] = field(default_factory=dict)
    counts: Counter[str] = field(default_factory=Counter)
    faults: Counter[str] = field(default_factory=Counter)
    _lock: threading.Lock = field(default_factory=threading.Lock)

    def waited(self, what: str, seconds: float) -> None:
        """A wait that is over."""
        with self._lock:
            self.waits.setdefault(what, []).append(seconds)

    def count(self, what: str, times: int = 1) -> None:
        """Something that happened and was no wait."""
        with self._lock:
            self.counts[what] += times

    def fault(self, what: str) -> None:
        """Something that went wrong; it is printed the first time."""
        with self._lock:
            self.faults[what] += 1
            if self.faults[what] == 1:
                print(f"WRONG {what}", flush=True)


@dataclass
class Visitor:
    """A reader who comes again and again until the time is over."""

    url: str
    log: Log
    chance: Random
    end: float
    last: str = ""
    left: str = ""

    def stay(self) -> None:
        """All sessions of this reader."""
        try:
            while time.monotonic() < self.end:
                self._session()
        except Exception as problem:  # noqa: BLE001 - whatever it is, it is a finding and not the end of the other readers
            self.log.fault(f"{type(problem).__name__}: {problem}, after {self.last}")

    def _session(self) -> None:
        again = self.left if self.chance.random() < 0.2 else ""
        page = self.chance.choice(PAGES)
        self.last = f"opening /{page}" + " again" * bool(again)
        begun = time.perf_counter()
        with reading(self.url, name=page, again=again) as reader:
            self.log.waited("opening a page", time.perf_counter() - begun)
            self._faults(reader)
            self.left = reader.session
            while time.monotonic() < self.end and self.chance.random() > 1 / STAY and not reader.wrong:
                time.sleep(self.chance.expovariate(1 / PAUSE))
                self._act(reader)
                self._faults(reader)

    def _faults(self, reader: SocketReader) -> None:
        for wrong in reader.wrong:
            self.log.fault(f"{wrong}, after {self.last}, at ?{reader.query}")

    def _act(self, reader: SocketReader) -> None:
        what = self.chance.random()
        if what < 0.1:
            self._download(reader)
            return
        if what < 0.2:  # a click that the next one overtakes
            self._ask(reader)
            time.sleep(self.chance.uniform(0, 0.05))
            before = self.last
            self._ask(reader)
            self.last = f"{before}, overtaken by {self.last}"
            reader.finished()
            reader.quiet()
            self.log.count("more clicks, overtaken by another: nothing tells whose answer is whose")
            return
        begun = time.perf_counter()
        self._ask(reader)
        reader.finished()
        self.log.waited("a click", time.perf_counter() - begun)

    def _ask(self, reader: SocketReader) -> None:
        what = self.chance.random()
        clicked = click(reader, self.chance) if what < 0.75 else None
        if clicked:
            self.last = clicked.what
            reader.ask(clicked.state, fragment=clicked.fragment)
        elif what < 0.88:
            query = address(reader, self.chance)
            self.last = f"the address ?{query}"
            reader.ask(query=query)
        else:
            page = self.chance.choice(PAGES)
            self.last = f"the page /{page}"
            reader.ask(page=reader.pages[page])

    def _download(self, reader: SocketReader) -> None:
        if reader.files:
            begun = time.perf_counter()
            self.last = "a download"
            reader.download(self.chance.choice(reader.files))
            self.log.waited(self.last, time.perf_counter() - begun)


def memory() -> float:
    """MB that the server holds, the only process that this one has started; 0 where /proc does not say it."""
    try:
        process = Path(f"/proc/self/task/{getpid()}/children").read_text(encoding="ascii").split()[0]
        status = Path(f"/proc/{process}/status").read_text(encoding="ascii").split()
    except (OSError, IndexError):
        return 0.0
    return int(status[status.index("VmRSS:") + 1]) / 1024


def copied(times: int, folder: Path) -> Path:
    """The shipped table, each row so many times, a document for each time."""
    rows = load_events(shipped("data/events.csv"))
    parts = [
        rows.assign(
            **{
                name: rows[name].where(rows[name] == "", f"{n}:" + rows[name])
                for name in ("id", "reply_to", "document")
            }
        )
        for n in range(times)
    ]
    path = folder / "events.csv"
    save_events(pd.concat(parts, ignore_index=True), path)
    return path


def watch(log: Log, begin: float, seconds: float) -> list[tuple[float, float]]:
    """A line each half minute until the time is over; gives the seconds and the MB of each, the first once warm."""
    held: list[tuple[float, float]] = []
    at = min(WARM, seconds / 4)
    while True:
        time.sleep(max(0.0, begin + at - time.monotonic()))
        held.append((at, memory()))
        clicks = sorted(log.waits.get("a click", [0.0]))
        print(
            f"{at:5.0f} s: {len(log.waits.get('opening a page', ())):5,} sessions, {len(clicks):6,} clicks, "
            f"p95 {1000 * part(clicks, 95):5,.0f} ms, {held[-1][1]:5,.0f} MB, {sum(log.faults.values())} wrong",
            flush=True,
        )
        if at >= seconds:
            return held
        at = min(at + EVERY, seconds)


def part(waits: list[float], percent: int) -> float:
    """The wait that so many percent of the sorted waits do not exceed."""
    return waits[min(len(waits) - 1, len(waits) * percent // 100)]


def report(log: Log, held: list[tuple[float, float]]) -> None:
    """The waits and the memory of the whole run."""
    for what, waits in log.waits.items():
        found = sorted(waits)
        p50, p95, most = (1000 * one for one in (part(found, 50), part(found, 95), found[-1]))
        print(
            f"{what:<20}{len(found):7,} times: p50 {p50:6,.0f} ms, p95 {p95:6,.0f} ms, at most {most:6,.0f} ms"
        )
    for what, times in log.counts.items():
        print(f"{times:,} {what}")
    if not held[0][1]:
        print("memory: not known, for this system has no /proc")
        return
    half = [one for one in held if one[0] >= held[-1][0] / 2]
    text = "too short a run to say how it grows"
    if half[-1][0] - half[0][0] >= 2 * EVERY:
        grows = 60 * statistics.linear_regression(*zip(*half, strict=True)).slope
        text = f"{grows:+.1f} MB a minute in the second half"
    print(
        f"memory: {held[0][1]:,.0f} MB at {held[0][0]:.0f} s, {half[0][1]:,.0f} MB at {half[0][0]:.0f} s, "
        f"{half[-1][1]:,.0f} MB at {half[-1][0]:.0f} s: {text}"
    )


def served(folder: Path, copies: int) -> AbstractContextManager[str]:
    """The dashboard on the shipped table, or on a table of copies of it."""
    app = shipped("app.py")
    environment = {"STREAMLIT_LOGGER_ENABLE_RICH": "false"}  # or a trace is cut and framed
    if copies:
        environment["CLAIMLINE_EVENTS"] = str(copied(copies, folder))
    return answering(folder / "server.log", *streamlit(app), folder=app.parent, **environment)


def main() -> int:
    """Run the readers that the command line asks for."""
    asking = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    asking.add_argument("--seconds", type=float, default=600, help="how long (default: 600)")
    asking.add_argument("--readers", type=int, default=6, help="how many at once (default: 6)")
    asking.add_argument("--seed", type=int, default=1, help="of their choices (default: 1)")
    asking.add_argument(
        "--copies", type=int, default=0, help="read a table of so many copies of the shipped one"
    )
    asked = asking.parse_args()
    log = Log()
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        with served(folder, asked.copies) as url:
            begin = time.monotonic()
            end = begin + asked.seconds
            readers = [Visitor(url, log, Random(f"{asked.seed} {n}"), end) for n in range(asked.readers)]
            threads = [threading.Thread(target=reader.stay) for reader in readers]
            for thread in threads:
                thread.start()
            held = watch(log, begin, asked.seconds)
            for thread in threads:
                thread.join()
            print(f"All have left: {memory():,.0f} MB")
        said = (folder / "server.log").read_text(encoding="utf-8")
    if "Traceback" in said:
        log.fault(f"the server's own log:\n{said[-5000:]}")
    report(log, held)
    print(f"{sum(log.faults.values())} went wrong, {len(log.faults)} different")
    return 1 if log.faults else 0


if __name__ == "__main__":
    sys.exit(main())
