"""Twice as much of anything costs twice as much: what is looked at is counted, on texts and pages that nobody would write."""

from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimline import find_dates, find_events, read_text
from claimline.attribution.syntax.proper_names import capital_runs
from claimline.dates.grammar.patterns import Matcher
from claimline.dates.grammar.shapes import number_classes
from claimline.dates.reading import again
from claimline.events import mentions
from claimline.events.titles import pairs_of
from claimline.read.article import entries
from claimline.read.page import edges, tree
from claimline.read.page.choice import chosen
from claimline.read.page.chunks import chunks_of
from claimline.read.page.head.changed import change_in
from claimline.read.page.said_by import parts_in
from claimline.read.page.thread.quoted import is_called_quoted
from claimline.read.page.tree import lines_of, parse, words_of
from claimline.text.sentences import sentences
from claimline.text.tokens import Token, tokenize

if TYPE_CHECKING:
    from collections.abc import Callable

MANY = 2_000
SENTENCE = (
    "The keeper of the lock at Oster said that the upper gate had been left open for two days in a row."
)


def counted(monkeypatch: pytest.MonkeyPatch, module: object, name: str) -> list[tuple[Any, ...]]:
    """What a function of a module is called with from now on."""
    calls: list[tuple[Any, ...]] = []
    work: Callable[..., object] = getattr(module, name)

    def noted(*given: object, **named: object) -> object:
        calls.append(given)
        return work(*given, **named)

    monkeypatch.setattr(module, name, noted)
    return calls


def test_a_sentence_without_an_end_is_parted_between_two_words() -> None:
    text = "the lock leaks and " * MANY
    parts = [text[start:end] for start, end in sentences(text)]
    assert " ".join(parts) == text.strip()
    assert 1 < len(parts) < 10
    assert max(len(part.split()) for part in parts) <= 1_500


def test_the_same_dates_side_by_side_are_matched_once() -> None:
    matcher = Matcher(["DAY MONTH [YEAR]", "ago > MONTH DAY < YEAR"])
    date = "".join(map(matcher.character, (number_classes("5"), matcher.words["May"])))
    hits = matcher.hits(date * MANY)
    assert [(hit.start, hit.end) for hit in hits] == [(2 * n, 2 * n + 2) for n in range(MANY)]
    assert [hit.slots["month"][0] for hit in hits] == [2 * n + 1 for n in range(MANY)]
    assert matcher._cached_hit.cache_info().misses < 20


@pytest.mark.parametrize("words", ["5th of May ", "1900/01 ", "12:34 ", "03/04/1974 "])
def test_thousands_of_dates_in_a_row_are_all_read(words: str) -> None:
    assert len(find_dates(words * MANY, "2016-03-31")) % MANY == 0


def test_what_comes_again_is_held_against_dates_near_it_alone(monkeypatch: pytest.MonkeyPatch) -> None:
    calls = counted(monkeypatch, again, "_is_beside")
    find_dates("The ferry runs daily from April to October. " * MANY, "2016-03-31")
    assert MANY <= len(calls) < 10 * MANY


class Tokens(list[Token]):
    """Tokens that count how often one of them is asked for."""

    asked = 0

    def __getitem__(self, index: Any) -> Any:
        self.asked += 1
        return super().__getitem__(index)


@pytest.mark.parametrize("words", ["Hale, ", "Hale & ", "First ", "Hale Corp. ", "Oster, Jr., "])
def test_a_name_looks_a_few_words_ahead(words: str) -> None:
    tokens = Tokens(tokenize(words * MANY))
    capital_runs(tokens, 0, len(tokens))
    assert tokens.asked < 100 * len(tokens)


def test_the_first_lines_of_an_element_are_read_without_the_rest(monkeypatch: pytest.MonkeyPatch) -> None:
    calls = counted(monkeypatch, tree, "is_hidden")
    page = parse(f"<div><p>Mia Roe wrote:</p>{'<p>It leaks.</p>' * MANY}</div>").find(".//div")
    assert page is not None
    assert next(lines_of(page)) == "Mia Roe wrote:"
    assert len(calls) < 10
    assert "\n".join(lines_of(page)) == words_of(page)
    assert len(calls) > MANY


def test_quotations_in_each_other_are_called_such_by_their_first_lines(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    inner = "".join(f"<blockquote><a>Mia Roe</a> wrote:<p>It leaks {n}.</p>" for n in range(100))
    quotations = list(parse(f"<body>{inner}{'</blockquote>' * 100}</body>").iter("blockquote"))
    calls = counted(monkeypatch, tree, "is_hidden")
    assert all(map(is_called_quoted, quotations))
    assert len(calls) < 20 * len(quotations)


def test_lists_in_each_other_are_asked_for_their_heads_by_their_first_lines(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    items = "".join(f"<ul><li>The gate of the lock, {n}" for n in range(100))
    chunks = chunks_of(parse(f"<body>{items}{'</li></ul>' * 100}</body>"))
    calls = counted(monkeypatch, tree, "is_hidden")
    parts_in(chunks, set(range(len(chunks))))
    assert len(calls) < 40 * len(chunks)


def test_the_edges_of_a_body_are_sought_from_its_ends(monkeypatch: pytest.MonkeyPatch) -> None:
    calls = counted(monkeypatch, edges, "change_in")
    body = "".join(f"<p>{SENTENCE}</p>" for _ in range(300))
    document = read_text(f"<html><body><article><h1>The lock</h1>{body}</article></body></html>")
    assert sum(passage.kind == "paragraph" for passage in document.passages) == 300
    assert len(calls) < 50


def test_an_article_in_one_line_is_no_line_that_tells_of_a_change() -> None:
    assert change_in("Last modified: 4 May 2001") == "4 May 2001"
    assert change_in(f"{SENTENCE * 30} Last modified: 4 May 2001") == ""


def test_the_time_that_opens_a_long_line_is_sought_at_its_beginning(monkeypatch: pytest.MonkeyPatch) -> None:
    calls = counted(monkeypatch, entries, "opening_moment")
    told = "".join(f"<p>In {year} it leaked. {SENTENCE * 100}</p>" for year in range(1990, 2000))
    read_text(f"<html><body><article><h1>The lock: live</h1>{told}</article></body></html>")
    assert calls
    assert max(len(words) for words, *_ in calls) < 1_000


@pytest.mark.parametrize(("between", "told"), [("", True), (f"<p>{SENTENCE}</p>", False)])
def test_a_page_is_crowded_where_short_blocks_follow_each_other(between: str, told: bool) -> None:
    short = "<p>Boat left.</p>" * 700 + between
    root = parse(f"<body>{short * 3}<p>{SENTENCE * 9}</p></body>")
    _, notices = chosen(root, chunks_of(root), "")
    assert any("short parts" in notice for notice in notices) == told


def test_a_date_of_speaking_is_sought_before_what_is_said(monkeypatch: pytest.MonkeyPatch) -> None:
    calls = counted(monkeypatch, mentions, "is_aside")
    told = " and ".join(f"Bo Ek said it fell in {1950 + n % 50}" for n in range(200))
    find_events(read_text(f"The lock\n\n31 March 2016\n\n{told}.\n"))
    assert len(calls) < 10 * 200


def test_a_list_of_words_that_place_a_statement_is_cut() -> None:
    text = f"The lock\n\n31 March 2016\n\nIt fell in 2011. Bo Ek said it {'later sank and ' * 40}burned.\n"
    assert find_events(read_text(text))[-1].note.count("“later”") == 12


def _pairs(line: str) -> dict[int, int]:
    """The halves of marks by the plainest rule: a mark closes the nearest one before it that it can."""
    closing = {"“": "”", "«": "»", "(": ")", "[": "]", "„": "“”"}
    found: dict[int, int] = {}
    opened: list[int] = []
    for i, char in enumerate(line):
        closes = [at for at in opened if char in closing[line[at]]]
        if closes:
            found[closes[-1]] = i
            opened = [at for at in opened if at < closes[-1]]
        elif char in closing:
            opened.append(i)
    return found


@given(st.text("“”„«»()[] a", max_size=40))
def test_marks_have_the_halves_that_the_plainest_rule_gives_them(line: str) -> None:
    assert pairs_of(line) == _pairs(line)


@pytest.mark.parametrize("marks", ["“", "(", "“)", "”", "“ ‘ ("])
def test_thousands_of_marks_without_their_halves_have_none(marks: str) -> None:
    assert pairs_of(marks * MANY) == {}
