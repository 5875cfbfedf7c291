from collections.abc import Iterator
from pathlib import Path

import pytest
import streamlit as st
from streamlit.testing.v1 import AppTest

from claimline.shipped import shipped
from page_run import FERRY, Open, Page


@pytest.fixture
def open_page(monkeypatch: pytest.MonkeyPatch) -> Iterator[Open]:
    """Runs a page as its address asks: pairs of name and value, a repeated name repeated."""

    def run(name: str, *address: tuple[str, str], events: Path = FERRY) -> Page:
        monkeypatch.setenv("CLAIMLINE_EVENTS", str(events))
        app = AppTest.from_file(str(shipped("app.py")), default_timeout=60)
        for parameter, _ in address:
            app.query_params[parameter] = [value for other, value in address if other == parameter]
        if name != "timeline":
            app.switch_page(f"pages/{name}.py")
        return Page(app).run()

    yield run
    st.cache_resource.clear()


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The folder in which the command was started, where a first case is made."""
    for name in ("CLAIMLINE_CASE", "CLAIMLINE_NEW_CASE", "CLAIMLINE_SHARED"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("CLAIMLINE_STARTED_IN", str(tmp_path))
    return tmp_path
