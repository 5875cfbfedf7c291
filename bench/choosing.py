"""What a reader of the soak does next: a widget of the page as it is, with a value that its user could give it."""

import json
import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from random import Random
from typing import Any
from urllib.parse import unquote, urlencode

from streamlit.proto.ButtonGroup_pb2 import ButtonGroup
from streamlit.proto.WidgetStates_pb2 import WidgetState

from socket_reader import Shown, SocketReader, data_of, figure_of

WORDS = ("", "the", "Syria", "army 2015", "nowhere at all", "“", "É", "%_")
ENDS = ("", "2013", "2015", "2015-03", "2016-02-29", "1015", "soon")
STRETCHES = ("2014-01-01/2015-06-30", "2015-03-01/2015-03-31", "2011-01-01/2016-12-31")
WIDTHS = (340, 640, 900, 1280)
ROWS_OF_A_FACET = 10  # as many as facets.js shows


@dataclass(frozen=True)
class Click:
    """A click: its words, the state of the widget that it changes, and the fragment that it redraws alone."""

    what: str
    state: WidgetState
    fragment: str = ""


def click(reader: SocketReader, chance: Random) -> Click | None:
    """A click on one of the page's widgets, None where there is none."""
    widgets = reader.widgets(*_GIVE)
    chance.shuffle(widgets)
    for one in widgets:
        state = WidgetState(id=one.element.id)
        if _GIVE[one.kind](reader, one, state, chance):
            given = getattr(state, str(state.WhichOneof("value")))
            value = given.data if hasattr(given, "data") else given
            return Click(f"{one.kind} {_key(one)}: {value}"[:200], state, one.fragment)
    return None


def address(reader: SocketReader, chance: Random) -> str:
    """A query of up to four filters, with names that the page shows."""
    pairs: list[tuple[str, str]] = []
    for name, field in (("source", "sources"), ("actor", "actors")):
        values = _values(reader, field)
        some = chance.sample(values, min(len(values), chance.choice((0, 0, 1, 2))))
        pairs += [(chance.choice((name, name, f"not_{name}")), value) for value in some]
    if chance.random() < 0.4:
        pairs.append(("from", chance.choice(ENDS)))
    if chance.random() < 0.3:
        pairs.append(("text", chance.choice(WORDS)))
    if chance.random() < 0.2:
        pairs.append(
            chance.choice((("certainly", "1"), ("undated", "only"), ("group", "actor"), ("kind", "claim")))
        )
    return urlencode(pairs)


def _values(reader: SocketReader, field: str) -> list[str]:
    return [
        name
        for one in reader.widgets("bidi_component")
        for facet in data_of(one.element).get("facets", ())
        if facet["field"] == field
        for name, _ in facet["values"]
    ]


def _button(_: SocketReader, one: Shown, state: WidgetState, __: Random) -> bool:
    state.trigger_value = True
    return not one.element.disabled


def _button_group(_: SocketReader, one: Shown, state: WidgetState, chance: Random) -> bool:
    options = [option.content for option in one.element.options]
    several = one.element.click_mode == ButtonGroup.MULTI_SELECT
    state.string_array_value.data.extend(
        chance.sample(options, chance.randint(1, len(options)) if several else 1)
    )
    return True


def _text_input(_: SocketReader, one: Shown, state: WidgetState, chance: Random) -> bool:
    state.string_value = chance.choice(ENDS if "date_" in one.element.id else WORDS)
    return True


def _pagination(_: SocketReader, one: Shown, state: WidgetState, chance: Random) -> bool:
    state.int_value = chance.randint(1, one.element.num_pages)
    return True


def _multiselect(_: SocketReader, one: Shown, state: WidgetState, chance: Random) -> bool:
    state.string_array_value.data.extend(
        chance.sample(list(one.element.options), min(2, len(one.element.options)))
    )
    return True


def _selectbox(_: SocketReader, one: Shown, state: WidgetState, chance: Random) -> bool:
    state.string_value = chance.choice(list(one.element.options) or [""])
    return bool(state.string_value)


def _dataframe(_: SocketReader, one: Shown, state: WidgetState, chance: Random) -> bool:
    table = one.element
    if table.editing_mode:
        line = {"canonical": "Damascus", "alias": chance.choice(WORDS), "kind": "person"}
        state.string_value = json.dumps({"edited_rows": {}, "added_rows": [line], "deleted_rows": []})
    elif rows := int("".join(re.findall(r"\d", table.alt)) or 0):  # `Table of 1,200 rows`
        picked = [chance.randrange(rows)] if chance.random() < 0.8 else []
        state.string_value = json.dumps({"selection": {"rows": picked, "columns": [], "cells": []}})
    return bool(state.string_value and (table.editing_mode or table.selection_mode))


def _component(reader: SocketReader, one: Shown, state: WidgetState, chance: Random) -> bool:
    data = data_of(one.element)
    happens = [event for event in _events(reader, _key(one), data, chance) if event[1] is not None]
    if not happens:
        return False
    name, value = chance.choice(happens)
    if name in {"width", "dark"}:  # what `browser` keeps
        state.json_value = json.dumps(data | {name: value})
    elif name == "whole":  # what the facets keep
        state.json_value = json.dumps({name: value})
    else:  # all that happens in a component comes under one name of Streamlit's
        state.id = f"$$STREAMLIT_INTERNAL_KEY_{state.id}__events"
        state.json_trigger_value = json.dumps([{"event": name, "value": value}])
    return True


def _events(reader: SocketReader, key: str, data: dict[str, Any], chance: Random) -> list[tuple[str, Any]]:
    """What can happen in one of our components, each with a value; None where the page has none."""

    def one_of(values: Sequence[Any]) -> Any:
        return chance.choice(values) if values else None

    def written(attribute: str) -> list[str]:
        bodies = [shown.element.body for shown in reader.widgets("html")]
        return [found for body in bodies for found in re.findall(f'{attribute}="([^"]*)"', body)]

    if key == "browser":
        claims = [unquote(claim) for claim in written("data-claim")]
        # A reader clicks lines all day, and seldom turns the lights off.
        return [("claim", one_of(claims))] * 8 + [("width", one_of(WIDTHS)), ("dark", one_of((True, False)))]
    if key == "copy":  # it hands on what is pressed beside the values of the card
        return [("filter", one_of(written("data-filter")))]
    if key == "marks":
        traces = figure_of(data)["data"]
        ids = [claim for trace in traces for claim in trace.get("customdata", ())]
        return [("claim", one_of(ids)), ("zoom", one_of(STRETCHES))]
    if key == "overview":
        return [("brush", one_of(STRETCHES))]
    if key.startswith("facets_"):
        facet = one_of(data["facets"])
        clicked = one_of([f"{facet['field']}={name}" for name, _ in facet["values"][:ROWS_OF_A_FACET]])
        whole = chance.sample([one["field"] for one in data["facets"]], 1)
        return [("picked", clicked)] * 6 + [("left_out", clicked)] * 2 + [("whole", whole)]
    return []


def _key(one: Shown) -> str:
    """The key that the page gave a widget."""
    return str(one.element.id.rpartition("-")[2])


_GIVE: dict[str, Callable[[SocketReader, Shown, WidgetState, Random], bool]] = {
    "button": _button,
    "button_group": _button_group,
    "text_input": _text_input,
    "pagination": _pagination,
    "multiselect": _multiselect,
    "selectbox": _selectbox,
    "dataframe": _dataframe,
    "bidi_component": _component,
}
