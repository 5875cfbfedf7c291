"""The description of the table, the code and the shipped table agree."""

import json
import re
from dataclasses import fields
from typing import get_args

import pandas as pd
import pytest
from frictionless import Package
from hypothesis import given, settings

from claimline import model
from claimline.model import NameLine
from claimline.names.file import KINDS, names_csv
from claimline.shipped import shipped
from claimline.table.as_frame import COLUMNS, READ
from claimline.table.columns import Column, columns
from claimline.table.file import to_csv
from strategies import frames

PATH = shipped("data/datapackage.json")


def test_package_is_valid_for_others() -> None:
    report = Package.validate_descriptor(json.loads(PATH.read_text(encoding="utf-8")))
    assert report.valid, report.flatten(["message"])


def test_shipped_table_is_valid_for_others() -> None:
    report = Package(PATH).validate()
    assert report.valid, report.flatten(["rowNumber", "fieldName", "message"])


def test_columns_are_the_fields_of_an_event_and_what_a_person_corrected() -> None:
    beside = ("reading", "further", "span", "date_span", "source_span", "cue_span", "content_span")
    assert tuple(field.name for field in fields(model.Event) if field.name not in beside) == READ
    assert (*READ, "corrected") == COLUMNS


@pytest.mark.parametrize(
    ("name", "values"),
    [
        ("kind", model.Kind),
        ("precision", model.Precision),
        ("qualifier", model.Qualifier),
        ("basis", model.Basis),
        ("stance", model.Stance),
    ],
)
def test_enums_are_those_of_the_model(name: str, values: object) -> None:
    (column,) = (column for column in columns() if column.name == name)
    assert set(column.enum) == set(get_args(values)) - {""}


def test_the_list_of_names_is_described_as_it_is_read() -> None:
    resource = json.loads(PATH.read_text(encoding="utf-8"))["resources"][1]
    fields_of_a_line = resource["schema"]["fields"]
    assert tuple(field["name"] for field in fields_of_a_line) == NameLine._fields
    assert tuple(fields_of_a_line[2]["constraints"]["enum"]) == KINDS


@pytest.mark.parametrize("column", columns(), ids=lambda column: column.name)
def test_each_column_is_described_with_a_fitting_example(column: Column) -> None:
    assert column.description.endswith(".")
    assert column.title
    assert column.fault(column.example) == ""


def test_typed_columns_cannot_begin_a_formula() -> None:
    typed = [column for column in columns() if column.pattern]
    for column in typed:
        for cell in ("=1+1", "+1", "@SUM(1)", "\t=1", "-cmd|'/c calc'!A0", "-1+A1"):
            assert not re.fullmatch(column.pattern, cell), (column.name, cell)


@given(frame=frames())
@settings(max_examples=10)
def test_tables_that_we_write_are_valid_for_others(
    frame: pd.DataFrame, tmp_path_factory: pytest.TempPathFactory
) -> None:
    folder = tmp_path_factory.mktemp("package")
    (folder / "datapackage.json").write_bytes(PATH.read_bytes())
    (folder / "events.csv").write_bytes(to_csv(frame))
    (folder / "actors.csv").write_bytes(names_csv([NameLine("=Gazette", "the Gazette", "outlet")]))
    report = Package(folder / "datapackage.json").validate()
    assert report.valid, report.flatten(["rowNumber", "fieldName", "message"])
