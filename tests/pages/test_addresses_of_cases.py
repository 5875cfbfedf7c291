"""The address of a case: it opens the case only where nobody asked for a table, and no name of a folder breaks a page."""

import os
import sys
from pathlib import Path

import pytest

from case_pages import ARTICLE
from claimline.case.case import Case
from page_run import Open


def _case(folder: Path) -> Case:
    folder.mkdir()
    made = Case.make(folder / "ferry-case")
    made.add("the-last-ferry.txt", ARTICLE.encode())
    return made


def test_an_address_takes_the_place_of_no_table_that_the_command_named(open_page: Open, home: Path) -> None:
    _case(home / "papers").folder.rename(home / "ferry-case")
    assert open_page("timeline").sentence.startswith("12 of 12")
    named = open_page("timeline", ("case", "ferry-case"))
    assert named.sentence.startswith("12 of 12")
    assert "This address is of the case ferry-case, which is not open." in named.text
    assert open_page("timeline").sentence.startswith("12 of 12")
    assert named.press("elsewhere_0").sentence.startswith("6 of 6")


@pytest.mark.skipif(sys.platform != "linux", reason="names of other systems are Unicode")
def test_a_case_in_a_folder_that_is_not_utf_8_breaks_no_page(
    open_page: Open, home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = home / os.fsdecode(b"caf\xe9")
    case = _case(folder)
    monkeypatch.setenv("CLAIMLINE_STARTED_IN", str(folder))
    assert "caf\\xe9" in open_page("add").text
    open_page("timeline", ("case", "ferry-case"))
    monkeypatch.setenv("CLAIMLINE_CASE", str(case.folder))
    for name in ("timeline", "documents", "add", "text"):
        page = open_page(name, ("case", "another"), events=case.table_path)
        assert "which is not open; the case ferry-case is" in page.text
    assert "caf\\xe9" in open_page("documents", events=case.table_path).text
