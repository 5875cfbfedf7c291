"""A row's quote as HTML, with the words of its date and of its speaker marked.

A table keeps no places of these words, so they are sought anew. What is not certainly the right word stays unmarked.
"""

import re
from collections.abc import Sequence

from claimline.attribution import Attribution, NameList, find_attributions
from claimline.attribution.lexicon.words import ARTICLES
from claimline.attribution.readings import readings_in
from claimline.dates import find_expressions
from claimline.model import Span
from claimline.table.columns import split_values
from claimline.ui.plain import markup
from claimline.ui.records import Row

# Where the name in a phrase ends: "Ort of the council", "Ort, the mayor".
_AFTER_NAME = re.compile(r"\s*[,(]|\s+(?:of|for|from|at|in|who|which)\b")


def marked(row: Row, actors: NameList) -> str:
    """The quote as HTML; only a claim's own words can hold its date and its speaker."""
    quote = row["quote"]
    found: list[tuple[Span, str]] = []
    if row["kind"] == "claim":
        found = [(span, "when") for span in date_places(quote, row["date_text"])]
        found += [(span, "who") for span in speaker_places(row, actors)]
    out, at = [], 0
    for (start, end), kind in sorted(found):
        if start >= at:
            out += [markup(quote[at:start]), f'<mark class="{kind}">{markup(quote[start:end])}</mark>']
            at = end
    return "".join(out) + markup(quote[at:])


def date_places(quote: str, written: str) -> list[Span]:
    """Where the date as written stands; a part of a longer date ("2015" in "May 2015") only where it stands nowhere else."""
    spans = _places(quote, written)
    if len(spans) > 1:
        whole = {(one.start, one.end) for one in find_expressions(quote)}
        spans = [span for span in spans if span in whole] or spans
    return spans


def speaker_places(row: Row, actors: NameList) -> list[Span]:
    """Where a claim's source and via are named, one place a name.

    First the phrase at the reporting word, then the words that the note says were read as the name, then the name
    itself, as written or in a spelling of the list of names.
    """
    quote = row["quote"]
    read_as = {actors.canonical(name): words for words, name in readings_in(row["note"])}
    attributions = find_attributions(quote)
    return [
        place
        for name in (*split_values(row["source"]), *split_values(row["via"]))
        for place in (
            _at_cue(quote, name, attributions, actors)
            or _standing_for(quote, read_as.get(actors.canonical(name), ""), attributions)
            or _named(quote, name, actors)
        )[:1]
    ]


def _at_cue(quote: str, name: str, attributions: Sequence[Attribution], actors: NameList) -> list[Span]:
    found = [span for span in _phrases(attributions) if _is_name(quote[slice(*span)], name, actors)]
    return [(start, start + len(quote[start:end].rstrip(" ,"))) for start, end in found]


def _phrases(attributions: Sequence[Attribution]) -> list[Span]:
    spans = ((one.source_span, one.antecedent_span, one.via_span) for one in attributions)
    return [span for some in spans for span in some if span]


def _is_name(phrase: str, name: str, actors: NameList) -> bool:
    """Whether a phrase names this one: in full, in another spelling, or shortened ("the Board": the Harbour Board)."""
    core = _AFTER_NAME.split(phrase, maxsplit=1)[0]
    if _named(core, name, actors):
        return True
    words = [word for word in re.findall(r"\w+", core) if word.lower() not in ARTICLES]
    full = re.findall(r"\w+", name)
    return (
        bool(words and full) and words[-1] == full[-1] and words[-1][0].isupper() and set(words) <= set(full)
    )


def _standing_for(quote: str, words: str, attributions: Sequence[Attribution]) -> list[Span]:
    spans = _places(quote, words, as_written=True)
    if len(spans) > 1:
        spans = [span for span in _phrases(attributions) if span in spans]
    return spans if len(spans) == 1 else []


def _named(text: str, name: str, actors: NameList) -> list[Span]:
    known = [(found.start, found.end) for found in actors.find(text) if found.name == name]
    return _places(text, name) or known


def _places(text: str, words: str, *, as_written: bool = False) -> list[Span]:
    """Where the words stand; white space may be any, and letter case too unless `as_written`."""
    pattern = r"\s+".join(re.escape(part) for part in words.split())
    found = re.finditer(rf"(?<!\w){pattern}(?!\w)", text, re.NOFLAG if as_written else re.IGNORECASE)
    return [one.span() for one in found] if pattern else []
