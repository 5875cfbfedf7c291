"""The examples of docs/python.md, run in their order in an empty folder, give what stands under them."""

import doctest
import re
from pathlib import Path

import pytest

import claimline

PAGE = Path(__file__).parent.parent / "docs" / "python.md"
TEXT = PAGE.read_text(encoding="utf-8")


def blocks(language: str) -> list[str]:
    return re.findall(rf"^```{language}\n(.*?)^```$", TEXT, re.DOTALL | re.MULTILINE)


def test_each_example_gives_what_stands_under_it(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    (article,) = blocks("text")
    Path("ferry.txt").write_text(article, encoding="utf-8")
    example = doctest.DocTestParser().get_doctest("\n".join(blocks("python")), {}, PAGE.name, PAGE.name, 0)
    said: list[str] = []
    result = doctest.DocTestRunner(verbose=False).run(example, out=said.append)
    assert result.failed == 0, "".join(said)
    assert result.attempted > 20
    assert Path("ferry.html").stat().st_size > 0


def test_every_public_function_and_class_is_shown() -> None:
    shown = set(re.findall(r"\w+", TEXT))
    values = {"DateMention", "Passage"}  # what the others give
    assert {*claimline.__all__} - shown - values == set()
