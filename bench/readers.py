"""Many readers at once on one server, a filter click each one and a half seconds, beside a single reader in the same run.

`python bench/readers.py` takes the shipped table; `--copies N` a table of so many copies of it, `--rows N` a packed one of made-up
events. A click that is answered late is followed by the next one at once. Beside the waits stands the processor time of a click:
Python's own, with the part of it that the server takes where nobody clicks (Streamlit looks after its settings five times a
second, its server after itself ten times), and the engine's, which the server counts itself; and that of the readers, who are a
process of their own and take it from the same machine. `--waves` adds two waves of readers, and the memory that the server
has left three minutes after each of them; these click whatever is there. Times are those of a machine with its other work: read them as ratios.
"""

import argparse
import json
import os
import sys
import tempfile
import threading
import time
from dataclasses import dataclass, field
from pathlib import Path
from random import Random
from typing import Any

sys.path.insert(0, str(Path(__file__).parent.parent / "tests"))

from streamlit.proto.WidgetStates_pb2 import WidgetState

from browser_reader import answering
from choosing import click
from claimline.query.packed import pack
from claimline.shipped import shipped
from counting import ASKED
from large import made_up
from soak import copied, memory, part
from socket_reader import SocketReader, reading

EVERY = 1.5  # seconds between the clicks of a reader
LEFT = 180.0  # seconds after which the server has forgotten sessions that ended
AT_REST = 5.0  # seconds in which nobody clicks
NAMES = 10  # of a facet, as many as the page shows


@dataclass(frozen=True)
class Spent:
    """Seconds of processor time of the server so far: its own Python's, and the engine's."""

    own: float
    engine: float

    @classmethod
    def so_far(cls, asked: Path) -> "Spent":
        """What the server answers to the question in its pipe."""
        told = asked.with_name(f"told-{threading.get_ident()}")
        os.mkfifo(told)
        try:
            asked.write_text(f"{told}\n", encoding="utf-8")
            return cls(**json.loads(told.read_text(encoding="ascii")))
        finally:
            told.unlink()


@dataclass
class Crowd:
    """Readers who click for a while, and what they waited for.

    Attributes:
        anything: click whatever is on the page, and not filters alone.
        begun: what the server had spent when all pages were open.
        itself: what these readers had spent then.
        clicking: when that was, in seconds of a clock of its own.
        waits: in seconds, of all clicks.
        wrong: what went wrong, in words.
    """

    url: str
    number: int
    seconds: float
    asked: Path
    anything: bool = False
    begun: Spent | None = None
    itself: float = 0.0
    clicking: float = 0.0
    waits: list[float] = field(default_factory=list)
    wrong: list[str] = field(default_factory=list)

    def click(self) -> None:
        """All readers open the page, then all click, then all leave."""
        together = threading.Barrier(self.number, self._begin)
        threads = [threading.Thread(target=self._read, args=(n, together)) for n in range(self.number)]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()

    def _begin(self) -> None:
        self.begun, self.itself = Spent.so_far(self.asked), time.process_time()
        self.clicking = time.monotonic()

    def _read(self, number: int, together: threading.Barrier) -> None:
        chance = Random(f"{self.number} {number}")
        try:
            time.sleep(number * EVERY / 10)  # the pages are no part of the clicks
            with reading(self.url) as reader:
                together.wait()
                self._clicks(reader, time.monotonic() + EVERY * chance.random(), chance)
                self.wrong += reader.wrong
        except Exception as problem:  # noqa: BLE001 - a finding, and not the end of the other readers
            self.wrong.append(f"{type(problem).__name__}: {problem}")
            together.abort()

    def _clicks(self, reader: SocketReader, due: float, chance: Random) -> None:
        end, ticked = due + self.seconds, ""
        while due < end and not reader.wrong:
            time.sleep(max(0.0, due - time.monotonic()))
            if self.anything and (clicked := click(reader, chance)):
                state, fragment = clicked.state, clicked.fragment
            else:
                box = ticked or chance.choice(_boxes(reader))
                ticked = "" if ticked else box
                state, fragment = _flipped(reader, box), ""
            begun = time.perf_counter()
            reader.ask(state, fragment=fragment)
            reader.finished()
            self.waits.append(time.perf_counter() - begun)
            due = max(due + EVERY, time.monotonic())


def _facets(reader: SocketReader) -> Any:
    """The filters at the side."""
    return next(
        one.element for one in reader.widgets("bidi_component") if one.element.id.endswith("-facets_above")
    )


def _boxes(reader: SocketReader) -> list[str]:
    """The boxes that the filters show."""
    facets = json.loads(_facets(reader).json)["facets"]
    return [f"{facet['field']}={name}" for facet in facets for name, _ in facet["values"][:NAMES]]


def _flipped(reader: SocketReader, box: str) -> WidgetState:
    """A click on a box: it is ticked, or no longer."""
    state = WidgetState(id=f"$$STREAMLIT_INTERNAL_KEY_{_facets(reader).id}__events")
    state.json_trigger_value = json.dumps([{"event": "picked", "value": box}])
    return state


def at_rest(asked: Path) -> float:
    """The part of a second that the server's Python takes where nobody clicks."""
    begun = Spent.so_far(asked)
    time.sleep(AT_REST)
    return (Spent.so_far(asked).own - begun.own) / AT_REST


def crowd(url: str, number: int, seconds: float, asked: Path, *, anything: bool = False) -> Crowd:
    """So many readers who click for a while; prints how long they waited and what a click cost."""
    rest = at_rest(asked)
    readers = Crowd(url, number, seconds, asked, anything)
    readers.click()
    rest *= time.monotonic() - readers.clicking
    itself = time.process_time() - readers.itself
    waits, begun, now = sorted(readers.waits) or [0.0], readers.begun or Spent(0, 0), Spent.so_far(asked)
    p50, p95 = (1000 * part(waits, percent) for percent in (50, 95))
    own, engine = (1000 * spent / len(waits) for spent in (now.own - begun.own, now.engine - begun.engine))
    print(
        f"{number:3} readers: {len(readers.waits):5,} clicks, p50 {p50:7,.0f} ms, p95 {p95:7,.0f} ms; a click takes "
        f"{own:5.1f} ms of Python ({1000 * rest / len(waits):.1f} of them at rest), {engine:6.1f} ms of the engine, and {1000 * itself / len(waits):4.1f} ms of the readers; "
        f"{len(readers.wrong)} wrong",
        flush=True,
    )
    for wrong in sorted(set(readers.wrong)):
        print(f"  WRONG {wrong}")
    return readers


def main() -> int:
    """Serve the table that the command line asks for, let readers come."""
    asking = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    asking.add_argument("--seconds", type=float, default=20, help="of clicks (default: 20)")
    asking.add_argument("--readers", default="1,10,25,50", help="how many at once, one after the other")
    asking.add_argument("--copies", type=int, default=0, help="a table of so many copies of the shipped one")
    asking.add_argument("--rows", type=int, default=0, help="a packed table of so many made-up events")
    asking.add_argument(
        "--waves", type=int, default=0, help="so many readers, twice, and the memory after each wave"
    )
    asked = asking.parse_args()
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        pipe = folder / "asked"
        os.mkfifo(pipe)
        told = {ASKED: str(pipe), "STREAMLIT_LOGGER_ENABLE_RICH": "false"}
        if asked.rows:
            made_up(asked.rows, folder / "events.csv")
            pack(folder / "events.csv", folder / "events.claimline")
            told["CLAIMLINE_EVENTS"] = str(folder / "events.claimline")
        elif asked.copies:
            told["CLAIMLINE_EVENTS"] = str(copied(asked.copies, folder))
        app = shipped("app.py")
        serving = (sys.executable, str(Path(__file__).with_name("counting.py")), str(app))
        print(f"{os.cpu_count()} cores, load {os.getloadavg()[0]:.1f}; {' '.join(sys.argv[1:])}")
        faults = 0
        with answering(folder / "server.log", *serving, folder=app.parent, **told) as url:
            crowd(url, 1, 5, pipe)  # the first loads what is loaded once
            for number in map(int, asked.readers.split(",")):
                faults += len(crowd(url, number, asked.seconds, pipe).wrong)
            for wave in range(2 if asked.waves else 0):
                before = memory()
                faults += len(crowd(url, asked.waves, asked.seconds, pipe, anything=True).wrong)
                most = memory()
                time.sleep(LEFT)
                print(
                    f"wave {wave + 1}: {before:,.0f} MB before, {most:,.0f} MB at its end, {memory():,.0f} MB later",
                    flush=True,
                )
        said = (folder / "server.log").read_text(encoding="utf-8")
    if "Traceback" in said:
        print(said[-3000:])
        faults += 1
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main())
