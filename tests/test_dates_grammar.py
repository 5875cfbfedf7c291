import pytest

from claimline.dates import find_dates
from claimline.dates.grammar import EXAMPLE_ANCHOR, JOINS, RULES

EXAMPLES = [(rule.name, words, value) for rule in (*RULES, *JOINS) for words, value in rule.examples]


@pytest.mark.parametrize(("rule", "words", "value"), EXAMPLES)
def test_a_rule_reads_its_own_example(rule: str, words: str, value: str) -> None:
    (mention,) = find_dates(words, EXAMPLE_ANCHOR, "news")

    assert (mention.text, mention.timex_value, mention.rule) == (words, value, rule)


def test_every_rule_that_stands_alone_has_an_example() -> None:
    assert not [rule.name for rule in RULES if rule.alone and not rule.examples]


def test_no_two_rules_share_a_name() -> None:
    names = [rule.name for rule in RULES]

    assert len(names) == len(set(names))
