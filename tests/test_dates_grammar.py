"""Every part of the grammar is needed: without it, an example of its own is read otherwise."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Any

import pytest

from claimline.dates import read_expressions
from claimline.dates.expressions import Finder
from claimline.dates.grammar.rule import NOT_READ, PIECES, Pattern, with_pieces
from claimline.dates.grammar.rules import EXAMPLE_ANCHOR, JOINS, RULES, Join, Rule
from claimline.model import Anchor, DateMention

FINDER = Finder(RULES, JOINS)
PATTERNS = [(rule, number) for rule in RULES for number in range(len(rule.patterns))]
EXAMPLES = [(example, value) for rule in RULES for _, example, value in rule.patterns]
EXAMPLES += [(example, value) for ways in PIECES.values() for _, example, value in ways]
EXAMPLES += [example for join in JOINS for example in join.examples]


def marked(example: str) -> tuple[str, int, int]:
    """The text of an example, and where its expression stands: the whole of it, or what its stars enclose."""
    before, words, after = example.split("*") if "*" in example else ("", example, "")
    return before + words + after, len(before), len(before) + len(words)


def read(example: str, finder: Finder = FINDER) -> list[DateMention]:
    """What is read within the expression of an example, by whichever rule."""
    text, start, end = marked(example)
    expressions = finder.find(text)
    mentions = read_expressions(text, expressions, [Anchor(EXAMPLE_ANCHOR)] * len(expressions), "news")
    return [replace(mention, rule="") for mention in mentions if mention.start < end and start < mention.end]


def with_rule(rule: Rule, other: Rule) -> Finder:
    """A finder whose grammar holds another rule in the place of one."""
    return Finder([other if each is rule else each for each in RULES], JOINS)


def without_a_part(join: Join) -> Iterator[tuple[str, Join]]:
    """The join without each of its grains and links in turn."""
    for name in ("finer", "coarser", "links", "links_back"):
        parts: Sequence[str] = getattr(join, name)
        for part in parts:
            change: dict[str, Any] = {name: tuple(other for other in parts if other != part)}
            yield f"{name} {part!r}", replace(join, **change)


@pytest.mark.parametrize(("example", "value"), EXAMPLES)
def test_an_example_has_the_value_that_stands_beside_it(example: str, value: str) -> None:
    _, start, end = marked(example)
    found = [(m.start, m.end, NOT_READ if m.note and not m.edtf else m.timex_value) for m in read(example)]
    assert found == ([(start, end, value)] if value else [])


@pytest.mark.parametrize(
    ("rule", "number"),
    PATTERNS,
    ids=[f"{rule.name}: {rule.patterns[number][0]}" for rule, number in PATTERNS],
)
def test_without_a_pattern_its_example_is_read_otherwise(rule: Rule, number: int) -> None:
    others = replace(rule, patterns=rule.patterns[:number] + rule.patterns[number + 1 :])
    example = rule.patterns[number][1]
    assert read(example, with_rule(rule, others)) != read(example)


@pytest.mark.parametrize(("name", "way"), [(name, way) for name, ways in PIECES.items() for way in ways])
def test_without_a_way_of_a_shared_piece_its_example_is_read_otherwise(
    name: str, way: Pattern, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(PIECES, name, tuple(other for other in PIECES[name] if other is not way))
    assert read(way[1], Finder(RULES, JOINS)) != read(way[1])


@pytest.mark.parametrize("join", JOINS, ids=[join.name for join in JOINS])
def test_without_a_grain_or_a_link_of_a_join_one_of_its_examples_is_read_otherwise(join: Join) -> None:
    needless = []
    for name, other in without_a_part(join):
        finder = Finder(RULES, [other if each is join else each for each in JOINS])
        if all(read(example, finder) == read(example) for example, _ in join.examples):
            needless.append(name)
    assert needless == []


@pytest.mark.parametrize("rule", [rule for rule in RULES if rule.guard or rule.closing or rule.beside])
def test_a_counterexample_is_a_date_only_where_no_guard_looks_at_the_words_around(rule: Rule) -> None:
    _, start, end = marked(rule.counterexample)
    unguarded = with_rule(rule, replace(rule, guard=None, closing=False, beside=""))
    # What is left of it may be another date: of "21-7 last night" the night.
    assert (start, end) not in [(m.start, m.end) for m in read(rule.counterexample)]
    assert [(m.start, m.end) for m in read(rule.counterexample, unguarded)] == [(start, end)]


def test_no_two_rules_share_a_name() -> None:
    names = [rule.name for rule in RULES]

    assert len(names) == len(set(names))


def test_a_misspelt_piece_is_refused() -> None:
    with pytest.raises(ValueError, match="names a piece that does not exist"):
        with_pieces("{N} {MONHT}")
