from pathlib import Path

import pytest

from page_run import open_page

__all__ = ["open_page"]


@pytest.fixture(autouse=True)
def _own_state(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """What a reader has opened last is this test's own."""
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path / "state"))


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The folder in which the command was started, where a first case is made."""
    for name in ("CLAIMLINE_CASE", "CLAIMLINE_NEW_CASE", "CLAIMLINE_SHARED"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("CLAIMLINE_STARTED_IN", str(tmp_path))
    return tmp_path
