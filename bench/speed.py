"""Ratios of speed between parts and their peers, all measured in this one run; `make bench` prints them.

Rates are KB of text a second, the best of a few runs, each on a text of its own: claimline keeps what it has found out
about a word, and of one text a hundred times over it would keep all. Peers get a shorter text, a paragraph at a time, because they are slower and
their cost a KB does not fall with length. Nothing here is a test: a machine under load prints other figures.
"""

import gc
import re
import statistics
import tempfile
import time
from collections.abc import Callable, Sequence
from datetime import datetime
from functools import partial
from itertools import cycle
from pathlib import Path
from random import Random
from typing import Any

from dateparser.search import search_dates
from recognizers_date_time import Culture, recognize_datetime

from claimline import find_dates, find_events, read_text
from claimline.attribution import attribute
from claimline.model import Document
from claimline.names.known import NameList, load_actors
from claimline.shipped import shipped

ROOT = Path(__file__).parent.parent
BODY, _, THREAD = (ROOT / "data" / "article.txt").read_text(encoding="utf-8").partition("\nNehad Ismail\n")
CORPUS = ROOT / "tests" / "corpus"
TOLD = re.split(r"(?<=\.)\s+", BODY.partition("]")[2].strip())
DATED = [line.split("\t")[1] for line in (CORPUS / "dates.tsv").read_text(encoding="utf-8").splitlines()[1:]]
SENTENCES = [*TOLD, *(CORPUS / "no_dates.txt").read_text(encoding="utf-8").splitlines(), *DATED]
ANCHOR = "2016-03-31"


def seconds(work: Callable[[], object]) -> float:
    """The time of one run, without the garbage of the run before."""
    gc.collect()
    begun = time.perf_counter()
    work()
    return time.perf_counter() - begun


def prose(kilobytes: int, seed: int, sentences: Sequence[str] = SENTENCES) -> str:
    """Paragraphs of the article's and the tests' sentences, mixed anew, with as many different words as English has.

    A text of n words has about 44 n^0.49 different ones (Heaps' law, with the figures for news in Manning and others,
    Introduction to Information Retrieval, 2008); made-up ones take the places of small words of the bank until it does.
    """
    chance = Random(seed)
    paragraphs, size, words = [], 0, 0
    known: set[str] = set()
    while size < kilobytes * 1024:
        parts = []
        for sentence in chance.choices(sentences, k=4):
            written = sentence.split(" ")
            for place, word in enumerate(written):
                words += 1
                if len(known) < 44 * words**0.49 and len(word) > 4 and word.isalpha() and word.islower():
                    written[place] = "".join(chance.choices("aeioulnrst", k=len(word)))
                known.add(written[place])
            parts.append(" ".join(written))
        paragraphs.append(" ".join(parts))
        size += len(paragraphs[-1].encode()) + 2
    return "\n\n".join(paragraphs)


def article(kilobytes: int, seed: int) -> str:
    """Such prose of the article's own sentences, with its thread at the end."""
    return f"{prose(kilobytes, seed, TOLD)}\n\nNehad Ismail\n{THREAD}"


def read_whole(text: str) -> Document:
    """The text as it is read, of which nothing is left out: that would be no speed."""
    document = read_text(text)
    assert sum(one.end - one.start for one in document.passages) > 0.8 * len(text)  # noqa: S101
    return document


def rate(work: Callable[[str], object], texts: Sequence[str]) -> float:
    """KB a second, the best of one run a text."""
    return max(len(text.encode()) / 1024 / seconds(partial(work, text)) for text in texts)


def dates() -> None:
    """The finder of dates beside its peers, and how its cost grows."""
    shorts = [prose(10, 0)]
    ones = [prose(1024, seed) for seed in range(1, 4)]
    ten = prose(10 * 1024, 4)
    own = rate(lambda text: find_dates(text, ANCHOR), ones)
    print(f"find_dates                    {own:10,.0f} KB/s on {len(ones[0]) / 2**20:.1f} MB")
    for name, peer in peers().items():
        theirs = rate(peer, shorts)
        print(
            f"{name:<30}{theirs:10,.1f} KB/s on {len(shorts[0]) / 1024:.0f} KB: find_dates is {own / theirs:,.0f} times as fast"
        )
    growth = own / rate(lambda text: find_dates(text, ANCHOR), [ten]) * len(ten) / len(ones[0])
    print(f"10 MB takes {growth:.2f} times what 1 MB takes ({len(ten) / len(ones[0]):.2f} times the text)")


def peers() -> dict[str, Callable[[str], Any]]:
    """The finders of dates that a Python user has today, given a paragraph at a time: a long text costs them more a KB."""
    base = datetime(2016, 3, 31)  # noqa: DTZ001 - local times stay naive
    return {
        "dateparser.search_dates": lambda text: [
            search_dates(part, languages=["en"], settings={"RELATIVE_BASE": base})
            for part in text.split("\n\n")
        ],
        "Recognizers-Text": lambda text: [
            recognize_datetime(part, Culture.English, reference=base) for part in text.split("\n\n")
        ],
    }


def reading() -> None:
    """The whole of `claimline read` in one process beside search_dates, which finds dates only."""
    own = rate(lambda words: find_events(read_whole(words)), [article(1024, 4)])
    theirs = rate(peers()["dateparser.search_dates"], [prose(30, 5, TOLD)])
    print(
        f"read_text + find_events       {own:10,.0f} KB/s on 1.0 MB: {own / theirs:,.1f} times search_dates"
    )


def threads() -> None:
    """The reader of threads: how its cost grows with the comments."""
    texts = {count: thread(count) for count in (300, 3000, 30000)}
    took = {count: seconds(partial(read_whole, text)) for count, text in texts.items()}
    size = len(texts[30000].encode()) / 1024
    print(f"read_text, a thread           {size / took[30000]:10,.0f} KB/s on 30,000 comments")
    print(
        f"3,000 comments take {took[3000] / took[300]:.1f} times what 300 take, 30,000 {took[30000] / took[3000]:.1f} times "
        "what 3,000 take"
    )


def thread(count: int) -> str:
    """An article with so many made-up comments."""
    head = "The mill\n\n" + "The mill fell in 2015, and nobody was hurt, they say on the quay. " * 5 + "\n\n"
    said = iter(prose(count // 2, count).split("\n\n"))
    return head + "".join(
        f"Name{i % 997} Hale | {1 + i % 28} March {2010 + i % 9} at {1 + i % 12}:{i % 60:02d} pm | Reply\n"
        f"{next(said)}\n\n"
        for i in range(count)
    )


def attribution() -> None:
    """Who says it and whom it is about, with 5,000 more names in the list, beside the dates alone on the same text."""
    names = many_names(5000)
    ratios = []
    for seed in (6, 7, 8):
        text = article(1024, seed)
        alone = seconds(partial(find_dates, text, ANCHOR))
        document = read_whole(text)
        ratios.append(seconds(partial(attribute, document, names)) / alone)
    print(
        f"attribute, actors and places included, with 5,000 names takes {statistics.median(ratios):.1f} times what "
        "find_dates takes on 1.0 MB"
    )
    took = []
    for kilobytes in (256, 2048):
        document = read_whole(article(kilobytes, kilobytes))
        took.append(seconds(partial(attribute, document, names)))
    print(f"on 2.0 MB it takes {took[1] / took[0]:.1f} times what it takes on 0.25 MB (8 times the text)")


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
