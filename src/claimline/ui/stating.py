"""What a reader states of a document in place of its text: its day, the day of its copy, whose words it has, and where it was found."""

from collections.abc import Callable, Mapping
from typing import Any, Final

import streamlit as st

from claimline.case.values import fitted
from claimline.dates.english import edtf_in_words
from claimline.errors import ClaimlineError
from claimline.query.typed import typed_day, typed_minute
from claimline.table.columns import join_values, split_values
from claimline.ui.plain import markdown
from claimline.ui.state import address
from claimline.ui.state.session import Flag

FIELDS: Final = ("published", "captured", "author", "url")

_SHOWN: Final = {  # label, example, help
    "published": (
        "Published on", "30 March 2016",
        "Where the text gives no date of its own, or a wrong one: “last Sunday” is read against it.",
    ),
    "captured": ("Copied on", "2 April 2016", "From this day, or minute, “3 hours ago” counts back."),
    "author": (
        "Whose words", "Mia Hale; Bo Ek",
        "Who wrote the article, where the text does not say it or says it wrongly: what it gives to nobody else is theirs.",
    ),
    "url": (
        "Where it was found", "https://paper.example/ferry",
        "The address of the page, kept beside the document. Nothing is fetched, and no row is read otherwise.",
    ),
}  # fmt: skip
_PROBLEMS: Flag[dict[str, str]] = Flag(
    "stating_problems", {}
)  # why what was typed was not taken, by the key of its field


def fields(begin: str, values: Mapping[str, str], took: Callable[[str, str], Any]) -> None:
    """The fields; `took` is told the name of one and its value where something else was typed.

    Args:
        begin: of the keys of the fields.
        values: what is stated already, by the names of the fields.
        took: is called before the next run.
    """
    for name in FIELDS:
        label, example, help_ = _SHOWN[name]
        key = f"{begin}{name}"
        if address.restore(key, in_words(name, values[name])):
            _forget(key)
        st.text_input(
            label, key=key, help=help_, placeholder=f"like {example}", on_change=_take, args=(name, key, took)
        )
        if problem := _PROBLEMS.get().get(key):
            st.caption(f":red[{markdown(problem)}]")


def in_words(name: str, value: str) -> str:
    """What is stated, as a person types it."""
    if name == "url":
        return value
    return "; ".join(split_values(value)) if name == "author" else edtf_in_words(value) if value else ""


def _take(name: str, key: str, took: Callable[[str, str], Any]) -> None:
    _forget(key)
    try:
        took(name, _value(name, str(st.session_state.get(key) or "").strip()))
    except ClaimlineError as problem:
        _PROBLEMS.set(_PROBLEMS.get() | {key: str(problem)})


def _value(name: str, words: str) -> str:
    """What was typed, as a case holds it: days in ISO form, that of a copy one day or minute, names with semicolons."""
    if name == "url":
        return words
    if name == "author":
        names = join_values(" ".join(part.split()) for part in words.split(";") if part.strip())
        return fitted("source", names) if names else ""
    if name == "published":
        return typed_day(words, "The date of publication")
    day = typed_minute(words, "The day of the copy")
    if day and len(day) < len("2016-03-30"):
        raise ClaimlineError("The day of the copy has to be one day, like 30 March 2016.")
    return day


def _forget(key: str) -> None:
    _PROBLEMS.set({one: words for one, words in _PROBLEMS.get().items() if one != key})
