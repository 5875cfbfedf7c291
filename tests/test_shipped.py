import pytest

from claimline.errors import UnreadableError
from claimline.shipped import shipped


@pytest.mark.parametrize(
    "name", ["app.py", "pages", "data/datapackage.json", "data/events.csv", ".streamlit/config.toml"]
)
def test_what_the_dashboard_needs_is_found(name: str) -> None:
    assert shipped(name).exists()


def test_missing_part_says_what_to_do() -> None:
    with pytest.raises(UnreadableError, match="install it again"):
        shipped("no-such-file")
