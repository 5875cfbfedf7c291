import pytest

from claimline.dates import find_dates
from claimline.dates.grammar.rules import EXAMPLE_ANCHOR, JOINS, RULES

EXAMPLES = [(rule.name, text, value) for rule in RULES for text, value in rule.examples] + [
    (join.name, text, value) for join in JOINS for text, value in join.examples
]


@pytest.mark.parametrize(("rule", "text", "value"), EXAMPLES)
def test_a_rule_reads_its_own_example(rule: str, text: str, value: str) -> None:
    before, marked, _ = text.split("*") if "*" in text else ("", text, "")

    mentions = find_dates(text.replace("*", ""), EXAMPLE_ANCHOR, "news")

    assert (len(before), marked, value, rule) in [(m.start, m.text, m.timex_value, m.rule) for m in mentions]


def test_every_rule_that_stands_alone_has_an_example() -> None:
    assert not [rule.name for rule in RULES if rule.alone and not rule.examples]


def test_no_two_rules_share_a_name() -> None:
    names = [rule.name for rule in RULES]

    assert len(names) == len(set(names))
