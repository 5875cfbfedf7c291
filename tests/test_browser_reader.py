import sys
from pathlib import Path

import pytest

from browser_reader import answering


def test_a_server_that_ends_before_it_answers_fails_with_what_it_printed(tmp_path: Path) -> None:
    server = answering(
        tmp_path / "log", sys.executable, "-c", "print('no table'); raise SystemExit(1)", folder=tmp_path
    )
    with pytest.raises(AssertionError, match="no table"), server:
        pass
