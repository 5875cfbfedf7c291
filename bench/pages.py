"""Saved pages in one go: the rate beside lxml's own parse and what dates and speakers take, and the memory; `make bench`.

Each page is of 60 KB, as a browser saves it: menus, styles and scripts, an article, teasers and a thread in the markup of one of
several engines, or of none that is known. Nothing here is a test: a machine under load prints other figures.
"""

import json
import resource
import subprocess
import sys
import tempfile
from collections.abc import Sequence
from functools import partial
from pathlib import Path

from lxml import html

from claimline import find_events, read_file
from speed import TOLD, prose, seconds

PAGES = 1000
_ONE_BY_ONE = 100  # pages that are measured part by part
_SIZE = 60 * 1024
_NAMES = ("Mia", "Bo", "Lena", "Otto", "Ruth", "Carl", "Dora")


# A comment as an engine writes it: its number on the page, the name, day and minute, the words.
_COMMENTS = (
    (
        '<li id="comment-{n}" class="comment depth-1"><article class="comment-body"><footer class="comment-meta">'
        '<div class="comment-author vcard"><b class="fn">{name}</b></div><div class="comment-metadata"><a href="#comment-{n}">'
        '<time datetime="2016-04-{day:02d}T10:{minute:02d}:00+00:00">April {day}, 2016</time></a></div></footer>'
        '<div class="comment-content"><p>{words}</p></div></article></li>'
    ),
    (
        '<li class="post" id="post-{n}"><div class="post-content"><header class="comment__header"><span class="post-byline">'
        '<span class="author"><a href="#u">{name}</a></span></span> <a class="time-ago" href="#comment-{n}"'
        ' title="Friday, April {day}, 2016 10:{minute:02d} AM">2 years ago</a></header>'
        '<div class="post-message"><p>{words}</p></div></div></li>'
    ),
    (
        '<li><div class="coral-comment" id="comment-{n}"><span class="coral-comment-username">{name}</span>'
        '<time class="coral-timestamp" datetime="2016-04-{day:02d}T10:{minute:02d}:00Z">2 years ago</time>'
        '<div class="coral-comment-content"><p>{words}</p></div></div></li>'
    ),
    (
        '<li itemscope itemtype="https://schema.org/Comment" id="c{n}"><span itemprop="author">{name}</span>'
        '<time itemprop="dateCreated" datetime="2016-04-{day:02d}T10:{minute:02d}">April {day}, 2016</time>'
        '<div itemprop="text"><p>{words}</p></div></li>'
    ),
    (
        '<li class="row" id="r{n}"><b>{name}</b> <i>April {day}, 2016, 10:{minute:02d}</i><p>{words}</p>'
        '<a href="#reply">Reply</a></li>'
    ),
)


def page(seed: int) -> str:
    """A page of its own; the next one has comments of another engine."""
    paragraphs = prose(9, seed, TOLD).split("\n\n")
    body = "".join(f"<p>{words}</p>" for words in paragraphs)
    said = prose(4, seed + 10**6, TOLD).split("\n\n")
    form = _COMMENTS[seed % len(_COMMENTS)]
    comments = "".join(
        form.format(n=n, name=f"{_NAMES[n % len(_NAMES)]} Hale", day=n % 28 + 1, minute=n % 60, words=words)
        for n, words in enumerate(said, 1)
    )
    data = {
        "@type": "NewsArticle",
        "headline": f"The mill, part {seed}",
        "datePublished": "2016-03-31T10:05:00Z",
    }
    links = "".join(f'<li class="menu-item"><a href="/section/{n}">Section {n}</a></li>' for n in range(80))
    teasers = "".join(
        f'<div class="teaser"><h3><a href="/story/{n}">Another story {n}</a></h3><time>2 April 2016</time></div>'
        for n in range(20)
    )
    source = (
        f'<!DOCTYPE html><html lang="en"><head><title>The mill, part {seed} | The Quay</title>'
        f'<script type="application/ld+json">{json.dumps(data)}</script>FILL</head><body><nav><ul>{links}</ul></nav><main>'
        f"<article><h1>The mill, part {seed}</h1><p class='byline'>By Mia Hale</p>{body}</article><aside>{teasers}</aside>"
        f'<section id="comments"><h2>Comments</h2><ol class="comment-list">{comments}</ol></section></main>'
        f"<footer><ul>{links}</ul></footer></body></html>"
    )
    rest = max(0, _SIZE - len(source.encode()))
    rule = f".a{seed}{{margin:0;padding:4px 8px;color:#123456}}"
    return source.replace("FILL", f"<style>{rule * (rest // len(rule))}</style>")


def parts(files: Sequence[Path]) -> None:
    """The time of reading beside that of lxml's parse and of what follows for every text."""
    sources = [file.read_bytes() for file in files]
    parse = seconds(lambda: [html.document_fromstring(source) for source in sources])
    documents = []
    read = seconds(lambda: documents.extend(map(read_file, files)))
    events = seconds(lambda: [find_events(document) for document in documents])
    per = 1000 / len(files)
    print(
        f"a page of 60 KB: lxml {parse * per:.1f} ms, read_file {read * per:.1f} ms, dates and speakers {events * per:.1f} ms: "
        f"{(parse + events) / (read + events):.2f} of the rate of lxml with dates and speakers (0.50 is asked); without them "
        f"reading takes {read / parse:.0f} times what the parse does"
    )
    made = sum(source.count(b" Hale<") for source in sources) - len(files)  # the by-line
    found = sum(passage.is_comment for document in documents for passage in document.passages)
    print(f"{found} of {made} comments found, in {len(_COMMENTS)} kinds of markup")


def together(folder: Path, count: int) -> None:
    """All pages in one call, with its memory: of the process and the largest of those that it starts."""
    out = folder.with_name("events.csv")
    command = [sys.executable, "-m", "claimline", "read", str(folder), "-o", str(out)]
    took = seconds(partial(subprocess.run, command, check=True, stderr=subprocess.DEVNULL))
    most = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss / 1024
    print(f"{count} pages in one call: {count / took:.1f} a second, {most:.0f} MB at most in a process")


if __name__ == "__main__":
    with tempfile.TemporaryDirectory() as place:
        folder = Path(place) / "pages"
        folder.mkdir()
        for count, before in ((_ONE_BY_ONE, 0), (PAGES, _ONE_BY_ONE)):
            for seed in range(before, count):
                (folder / f"page{seed}.html").write_text(page(seed), encoding="utf-8")
            if not before:
                parts(sorted(folder.iterdir()))
            together(folder, count)
