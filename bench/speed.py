"""Ratios of speed between parts and their peers, all measured in this one run; `make bench` prints them.

Rates are KB of text a second, the best of a few repeats; peers get a shorter text, because they are slower and
their cost a KB does not fall with length. Nothing here is a test: a machine under load prints other figures.
"""

import gc
import tempfile
import time
from collections.abc import Callable
from datetime import datetime
from functools import partial
from itertools import cycle
from pathlib import Path
from typing import Any

from dateparser.search import search_dates
from recognizers_date_time import Culture, recognize_datetime

from claimline import find_dates, find_events, read_text
from claimline.attribution import attribute
from claimline.names.known import NameList, load_actors
from claimline.shipped import shipped

ARTICLE = (Path(__file__).parent.parent / "data" / "article.txt").read_text(encoding="utf-8")
ANCHOR = "2016-03-31"


def seconds(work: Callable[[], object], repeats: int = 3) -> float:
    """The shortest of some runs, without the garbage of the run before."""
    best = float("inf")
    for _ in range(repeats):
        gc.collect()
        begun = time.perf_counter()
        work()
        best = min(best, time.perf_counter() - begun)
    return best


def repeated(kilobytes: int) -> str:
    """The article's body, repeated up to that size, and its thread once at the end."""
    body, _, thread = ARTICLE.partition("\nNehad Ismail\n")
    times = max(1, (kilobytes * 1024 - len(thread)) // len(body))
    return body * times + "\nNehad Ismail\n" + thread


def rate(work: Callable[[str], object], text: str, repeats: int = 3) -> float:
    """KB a second."""
    return len(text.encode()) / 1024 / seconds(lambda: work(text), repeats)


def dates() -> None:
    """The finder of dates beside its peers, and how its cost grows."""
    short, one, ten = repeated(30), repeated(1024), repeated(10 * 1024)
    own = rate(lambda text: find_dates(text, ANCHOR), one)
    print(f"find_dates                    {own:10,.0f} KB/s on {len(one) / 2**20:.1f} MB")
    for name, peer in peers().items():
        theirs = rate(peer, short, repeats=1)
        print(
            f"{name:<30}{theirs:10,.1f} KB/s on {len(short) / 1024:.0f} KB: find_dates is {own / theirs:,.0f} times as fast"
        )
    growth = seconds(lambda: find_dates(ten, ANCHOR), 2) / seconds(lambda: find_dates(one, ANCHOR))
    print(f"10 MB takes {growth:.2f} times what 1 MB takes ({len(ten) / len(one):.2f} times the text)")


def peers() -> dict[str, Callable[[str], Any]]:
    """The finders of dates that a Python user has today."""
    base = datetime(2016, 3, 31)  # noqa: DTZ001 - local times stay naive
    return {
        "dateparser.search_dates": lambda text: search_dates(
            text, languages=["en"], settings={"RELATIVE_BASE": base}
        ),
        "Recognizers-Text": lambda text: recognize_datetime(text, Culture.English, reference=base),
    }


def reading() -> None:
    """The whole of `claimline read` in one process beside search_dates, which finds dates only."""
    text = repeated(1024)
    own = rate(lambda words: find_events(read_text(words)), text, repeats=1)
    theirs = rate(peers()["dateparser.search_dates"], repeated(30), repeats=1)
    print(
        f"read_text + find_events       {own:10,.0f} KB/s on 1.0 MB: {own / theirs:,.1f} times search_dates"
    )


def threads() -> None:
    """The reader of threads: how its cost grows with the comments."""
    took = {count: seconds(partial(read_text, thread(count)), repeats=1) for count in (300, 3000, 30000)}
    size = len(thread(30000).encode()) / 1024
    print(f"read_text, a thread           {size / took[30000]:10,.0f} KB/s on 30,000 comments")
    print(
        f"3,000 comments take {took[3000] / took[300]:.1f} times what 300 take, 30,000 {took[30000] / took[3000]:.1f} times "
        "what 3,000 take"
    )


def thread(count: int) -> str:
    """An article with so many made-up comments."""
    head = "The mill\n\n" + "The mill fell in 2015, and nobody was hurt, they say on the quay. " * 5 + "\n\n"
    return head + "".join(
        f"Name{i % 997} Hale | {1 + i % 28} March {2010 + i % 9} at {1 + i % 12}:{i % 60:02d} pm | Reply\n"
        f"{'They knew about the cracks in the deck and said nothing of it. ' * (1 + i % 6)}\n\n"
        for i in range(count)
    )


def attribution() -> None:
    """Who says it and whom it is about, with 5,000 more names in the list, beside the dates alone on the same text."""
    text = repeated(1024)
    document = read_text(text)
    alone = seconds(lambda: find_dates(text, ANCHOR))
    names = many_names(5000)
    both = seconds(lambda: attribute(document, names))
    print(
        f"attribute, actors and places included, with 5,000 names takes {both / alone:.1f} times what find_dates takes "
        "on 1.0 MB"
    )


def many_names(wanted: int) -> NameList:
    """The shipped list and made-up groups to make it long."""
    rows = [
        f"Group {n} of Aran,{word} Aran {n},group"
        for n, word in zip(range(wanted), cycle(("North", "South")), strict=False)
    ]
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "names.csv"
        path.write_text("canonical,alias,kind\n" + "\n".join(rows) + "\n", encoding="utf-8")
        return load_actors(shipped("data/actors.csv"), path)


if __name__ == "__main__":
    dates()
    reading()
    threads()
    attribution()
