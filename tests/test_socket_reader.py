from collections.abc import Iterator

import pytest
from streamlit.proto.WidgetStates_pb2 import WidgetState

from browser_reader import answering, streamlit
from socket_reader import SocketReader, reading

PAGE = """import streamlit as st
st.html(f"<h1>{st.query_params.get('name', 'nobody')}</h1>" + "<p>much</p>" * 5000)
if st.button("Break", key="break"):
    raise ValueError("the mole has gone")
st.html('<a class="file" href="/_stcore/health" download>Take</a>')

@st.fragment
def part():
    st.button("Again", key="again")
    st.html(str(st.session_state.setdefault("turns", [0])))
    st.session_state.turns[0] += 1
part()
"""


@pytest.fixture(scope="module")
def url(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    folder = tmp_path_factory.mktemp("page")
    script = folder / "page.py"
    script.write_text(PAGE, encoding="utf-8")
    with answering(folder / "log", *streamlit(script), folder=folder) as address:
        yield address


def said(reader: SocketReader) -> list[str]:
    bodies = [one.element.body.replace("<p>much</p>", "") for one in reader.widgets("html")]
    return [body for body in bodies if 'class="file"' not in body]


def press(reader: SocketReader, key: str) -> None:
    button = next(one for one in reader.widgets("button") if one.element.id.endswith(f"-{key}"))
    reader.ask(WidgetState(id=button.element.id, trigger_value=True), fragment=button.fragment)
    reader.finished()


def test_a_reader_sees_the_page_of_the_address_and_of_the_next(url: str) -> None:
    with reading(url, query="name=Ort") as reader:
        assert said(reader) == ["<h1>Ort</h1>", "[0]"]
        reader.ask(query="name=Hale")
        reader.finished()
        assert said(reader) == ["<h1>Hale</h1>", "[1]"]
        reader.ask(query="name=Ort")  # the server sends the name of this large element, which the reader has
        reader.finished()
        assert said(reader) == ["<h1>Ort</h1>", "[2]"]
        assert reader.wrong == []


def test_an_exception_on_the_page_is_wrong(url: str) -> None:
    with reading(url) as reader:
        press(reader, "break")
        assert reader.wrong == ["ValueError: the mole has gone"]


def test_a_fragment_is_redrawn_alone(url: str) -> None:
    with reading(url) as reader:
        whole = [one for one in reader.shown.values() if not one.fragment]
        press(reader, "again")
        assert said(reader) == ["<h1>nobody</h1>", "[1]"]
        assert [one for one in reader.shown.values() if not one.fragment] == whole


def test_a_download_is_the_file_or_wrong(url: str) -> None:
    with reading(url) as reader:
        assert reader.files == ["/_stcore/health"]
        assert reader.download(reader.files[0]) == b"ok"
        assert reader.wrong == []
        assert reader.download("/media/none") == b""
        assert len(reader.wrong) == 1


def test_a_session_goes_on_where_it_was_left(url: str) -> None:
    with reading(url) as reader:
        left = reader.session
    with reading(url, again=left) as reader:
        assert (reader.session, said(reader)) == (left, ["<h1>nobody</h1>", "[1]"])
    with reading(url) as reader:
        assert (reader.session == left, said(reader)) == (False, ["<h1>nobody</h1>", "[0]"])
