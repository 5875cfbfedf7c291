"""A click on a page that its reader has just left reaches the server after the next page has run."""

import json
import shutil
from collections.abc import Iterator

import pytest
from streamlit.proto.WidgetStates_pb2 import WidgetState

from browser_reader import serving
from page_run import FERRY
from socket_reader import reading


@pytest.fixture(scope="module")
def url(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    events = tmp_path_factory.mktemp("late") / "events.csv"
    shutil.copy(FERRY, events)
    with serving(events) as server:
        yield server.url


@pytest.mark.parametrize(
    ("key", "event", "value"),
    [("overview", "brush", "2018-01-01/2018-12-31"), ("facets_above", "picked", "sources=Harbour Board")],
)
def test_a_late_click_on_a_component_is_no_error(url: str, key: str, event: str, value: str) -> None:
    with reading(url) as reader:
        component = next(
            one for one in reader.widgets("bidi_component") if one.element.id.endswith(f"-{key}")
        )
        reader.ask(page=reader.pages["about"])
        reader.finished()
        late = WidgetState(
            id=f"$$STREAMLIT_INTERNAL_KEY_{component.element.id}__events",
            json_trigger_value=json.dumps([{"event": event, "value": value}]),
        )
        reader.ask(late)
        reader.finished()
        assert reader.wrong == []
        reader.ask(page=reader.pages[""])
        reader.finished()
        assert (reader.wrong, reader.query) == ([], "")
