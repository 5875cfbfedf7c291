"""Several people share the server: each case is its session's own."""

import tempfile
from pathlib import Path

import pytest
import streamlit as st

from case_pages import ARTICLE, keep, paste, to
from claimline.case.case import Case
from page_run import FERRY, Open


@pytest.fixture
def shared(home: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("CLAIMLINE_SHARED", "1")
    (home / "temporary").mkdir()
    monkeypatch.setattr(tempfile, "tempdir", str(home / "temporary"))
    return home / "temporary"


def test_a_shared_case_is_in_no_folder_of_the_server_and_the_page_says_so(
    open_page: Open, shared: Path
) -> None:
    page = paste(open_page("add"))
    assert not page.has("text_input", "keep_folder")
    assert any("lasts as long as this page is open; nobody else sees it" in one for one in page.captions)
    keep(page)
    assert {path.name for path in shared.parent.iterdir()} == {"temporary"}
    assert to(page, "timeline").sentence == "6 of 6: everything"
    assert "Your case, which nobody else sees" in page.markup
    assert "Download the case (ZIP)" in to(page, "documents").downloads
    assert str(shared) not in page.markup


@pytest.mark.usefixtures("shared")
def test_another_session_sees_nothing_of_it(open_page: Open) -> None:
    keep(paste(open_page("add")))
    assert open_page("timeline").sentence == "12 of 12: everything"
    assert "This table came without its texts." in open_page("text").markup


def test_a_case_that_was_taken_along_goes_on_and_the_folder_goes_with_its_session(
    open_page: Open, shared: Path
) -> None:
    keep(paste(open_page("add")))
    (folder,) = shared.iterdir()
    data = Case(next(folder.iterdir())).zip()
    st.cache_resource.clear()  # as at the end of a session
    assert not folder.exists()
    page = open_page("documents")
    page.app.file_uploader[0].set_value(("claimline-case.zip", data, "application/zip"))
    assert page.run().sentence.endswith("holds 1 document with 6 rows.")
    assert ARTICLE.splitlines()[0] in page.markup


@pytest.mark.usefixtures("shared")
def test_what_is_no_case_is_refused_in_one_sentence(open_page: Open) -> None:
    page = open_page("documents", events=FERRY)
    page.app.file_uploader[0].set_value(("a.zip", b"PK nothing", "application/zip"))
    assert any(one.startswith(":red[") for one in page.run().captions)


def test_the_folders_of_the_server_are_offered_to_nobody(open_page: Open, shared: Path) -> None:
    Case.make(shared.parent / "harbour-case")
    page = open_page("add")
    assert not page.has("button", "go_on_0")
    assert not page.has("text_input", "case_folder")
