"""A page of the dashboard that has run in Streamlit's test harness, with what a reader sees of it."""

import html
import re
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any
from urllib.parse import unquote

import pytest
import streamlit as st
from streamlit.testing.v1 import AppTest

from claimline.shipped import shipped
from claimline.ui.state import open_case
from socket_reader import data_of, figure_of

FERRY = Path(__file__).parent / "pages" / "ferry.csv"  # a small table of our own invention
PATIENCE = 300  # seconds until a page is taken for lost: a cluster on a busy machine is slow


class Page:
    """A page that has run, with what a reader sees of it."""

    def __init__(self, app: AppTest) -> None:
        self.app = app

    def run(self) -> "Page":
        self.app.run()
        assert not self.app.exception, self.app.exception[0].message
        return self

    def widget(self, kind: str, key: str) -> Any:
        return next(widget for widget in getattr(self.app, kind) if widget.key == key)

    def has(self, kind: str, key: str) -> bool:
        return any(widget.key == key for widget in getattr(self.app, kind))

    @property
    def markup(self) -> str:
        """All HTML of the page, styles left out."""
        bodies = [element.proto.body for element in self.app.get("html")]
        return "\n".join(body for body in bodies if not body.startswith("<style>"))

    @property
    def sentence(self) -> str:
        line = next(line for line in self.markup.splitlines() if 'class="sentence"' in line)
        return line.replace("<strong>", "").replace("</strong>", "").partition(">")[2].partition("<")[0]

    @property
    def address(self) -> dict[str, list[str]]:
        values = dict(self.app.query_params.items())
        return {name: value if isinstance(value, list) else [value] for name, value in values.items()}

    @property
    def lines(self) -> list[str]:
        """The lines of the list in words, as text."""
        return self._buttons('<h3 class="year">')

    @property
    def claims(self) -> list[str]:
        """The ids of the lines of the list."""
        body = next((body for body in self.markup.split("\n") if body.startswith('<h3 class="year">')), "")
        return [unquote(claim) for claim in re.findall('data-claim="([^"]*)"', body)]

    @property
    def text(self) -> str:
        """What all HTML of the page says."""
        return html.unescape(re.sub("<[^>]*>", "", self.markup))

    @property
    def figures(self) -> list[dict[str, Any]]:
        """The strip and the timeline, as far as they are there, as Plotly gets them."""
        shown = self._components
        return [figure_of(shown[name]) for name in ("overview", "marks") if name in shown]

    @property
    def tray(self) -> list[str]:
        """The undated rows under the chart, as text."""
        return self._buttons("<h2>Undated")

    def _buttons(self, heading: str) -> list[str]:
        body = next((body for body in self.markup.split("\n") if body.startswith(heading)), "")
        found = re.findall("<button[^>]*>(.*?)</button>", body)
        return [html.unescape(re.sub("<[^>]*>", "", label)) for label in found]

    @property
    def facets(self) -> list[dict[str, Any]]:
        """The facets at the side, as our component has them."""
        return [one for shown in self._components.values() for one in shown.get("facets", ())]

    def boxes(self, field: str) -> dict[str, str]:
        """The names of a facet, each with its count; a picked one is marked with a check."""
        found = next(facet for facet in self.facets if facet["field"] == field)
        return {name: f"{count:,}" + " ✓" * (name in found["picked"]) for name, count in found["values"]}

    @property
    def charts(self) -> list[str]:
        """The strip and the timeline, as far as they are there, each as it is told to who cannot see it."""
        return [data["alt"] for name, data in self._components.items() if name in {"overview", "marks"}]

    @property
    def saved(self) -> dict[str, str]:
        """What a picture says that is saved as a file, beside the chart."""
        saved: dict[str, str] = self._components["marks"]["saved"]
        return saved

    @property
    def reading(self) -> dict[str, Any]:
        """The document that the page shows, as our component has it."""
        return next(data for data in self._components.values() if "parts" in data)

    @property
    def focused(self) -> str:
        """The selector of the element to which the page leads the focus; empty where to none."""
        return next((data["to"] for data in self._components.values() if "turn" in data), "")

    @property
    def beside(self) -> dict[str, str]:
        """What stands beside the words of each row, by its id: date, who says it, and further words."""
        return {
            row: " ".join(filter(None, (words["date"], words["who"], words["says"])))
            for row, words in self.reading["rows"].items()
        }

    @property
    def captions(self) -> list[str]:
        return [caption.value.replace("\\", "") for caption in self.app.caption]

    @property
    def links(self) -> list[str]:
        """The labels of the links to pages."""
        return [element.proto.label for element in self.app.get("page_link")]

    def key(self, kind: str, begins: str) -> str:
        """The key of the first widget of a kind whose key begins so."""
        return next(str(one.key) for one in getattr(self.app, kind) if str(one.key).startswith(begins))

    def press(self, key: str) -> "Page":
        self.widget("button", key).click()
        return self.run()

    def fill(self, kind: str, key: str, value: Any) -> "Page":
        self.widget(kind, key).set_value(value)
        return self.run()

    def names(self, key: str) -> list[str]:
        """The names in a field of a form, by the beginning of its key."""
        chips = [one for one in self.app.button if re.fullmatch(rf"{key}\d+_out_\d+", one.key or "")]
        return [one.label.removesuffix(" ✕") for one in chips]

    def name(self, key: str, *names: str) -> "Page":
        """Put names in the place of those of a field of a form, as a reader does: one after another."""
        while found := self.names(key):
            field = self.key("selectbox", key).removesuffix("_add")
            self.press(f"{field}_out_{len(found) - 1}")
        for name in names:
            field = self.widget("selectbox", self.key("selectbox", key))
            if name not in field.options:  # Streamlit's test harness knows of no other values
                field.options.append(name)
            self.fill("selectbox", field.key, name)
        return self

    @property
    def _components(self) -> dict[str, Any]:
        """What our own components show, by their keys."""
        shown = [element.proto for element in self.app.get("bidi_component")]
        return {proto.id.rpartition("-")[2]: data_of(proto) for proto in shown}

    @property
    def downloads(self) -> list[str]:
        """The labels of the links to files."""
        return re.findall('<a class="file"[^>]*>([^<]*)</a>', self.markup)


Open = Callable[..., Page]


@pytest.fixture
def open_page(monkeypatch: pytest.MonkeyPatch) -> Iterator[Open]:
    """Runs a page as its address asks: pairs of name and value, a repeated name repeated."""

    def run(name: str, *address: tuple[str, str], events: Path = FERRY) -> Page:
        monkeypatch.setenv("CLAIMLINE_EVENTS", str(events))
        app = AppTest.from_file(str(shipped("app.py")), default_timeout=PATIENCE)
        for parameter, _ in address:
            app.query_params[parameter] = [value for other, value in address if other == parameter]
        if name != "timeline":
            app.switch_page(f"pages/{name}.py")
        return Page(app).run()

    yield run
    forget()


def forget() -> None:
    """What the server has in memory is gone, as when it is started anew."""
    st.cache_resource.clear()
    open_case.of_process.cache_clear()
