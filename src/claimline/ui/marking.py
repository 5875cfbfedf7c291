"""Words that a reader has marked in a text: they become a row, or part one, or join several."""

import re
from collections.abc import Callable
from dataclasses import asdict, dataclass, replace
from functools import lru_cache

import pandas as pd
import streamlit as st

import claimline.events
from claimline.case.case import Case
from claimline.case.changes import Change
from claimline.case.corrections import ADDED
from claimline.case.edits import Cells
from claimline.case.values import date_read
from claimline.dates.english import edtf_in_words
from claimline.model import DateMention, Document, Span
from claimline.query.typed import as_typed, typed_date
from claimline.table.columns import join_values
from claimline.text.counts import number_of
from claimline.ui.around import closest, proposed, stance_in, touched
from claimline.ui.changing import Make, change, refused
from claimline.ui.components import focus
from claimline.ui.fields import date_field, is_typed, let_go, names_field, names_left, take_left, why_field
from claimline.ui.plain import markdown, markup, shortened
from claimline.ui.state import address
from claimline.ui.state.unfinished import Unfinished, end_form, form_number
from claimline.ui.texts import Text


@dataclass(frozen=True, slots=True)
class Marked:
    """Words of a document: its file in the case, their place in its text, and which of their dates is meant, if not the first."""

    file: str
    start: int
    end: int
    date: Span | None = None


_MARKED: Unfinished[Marked | None] = Unfinished("marked_words", None)
_FORM = "mark"
_TIED_TO = re.compile(r"(?i)(?:(?:^|[\s,;])\s*and)?[\s,;]*$")
_TIED_ON = re.compile(r"(?i)[\s,;]*(?:and(?![^\s,;]))?[\s,;]*")
_FIELDS = ("source", "date", "actors", "why")
_SPLITS = (
    "*Add the row* leaves the row around these words as it is. *Split the row at these words* makes it one row for the words before "
    "these, one for these and one for those after them. These have what the form says, and where it says nothing what the "
    "row says; the others keep its speaker and date."
)


def mark(file: str) -> Callable[[str], None]:
    """What is told the place of marked words in a file, `12:48`."""

    def hear(place: str) -> None:
        start, _, end = place.partition(":")
        if start.isdecimal() and end.isdecimal():
            take(Marked(file, int(start), int(end)))

    return hear


def take(marked: Marked) -> None:
    """Open the form for marked words; what was typed for other words of the text stays."""
    leave()
    for name in ("date", "source"):
        if not is_typed([_key(name)]):
            st.session_state.pop(_key(name), None)  # it is that of the words
    _MARKED.set(marked)


def leave() -> None:
    """Close the form, unless something was typed in it."""
    take_left()
    if not is_typed(_keys()):
        forget()


def forget() -> None:
    """Close the form, and forget what was typed in it."""
    _MARKED.set(None)
    let_go(_keys())
    end_form(_FORM)


def _keys() -> list[str]:
    return [_key(name) for name in _FIELDS]


def _key(name: str) -> str:
    return f"mark_{name}_{form_number(_FORM)}"


def whole_words(text: str, start: int, end: int) -> Span:
    """A stretch of a text with the rest of the words in which it begins and ends; the spaces at its ends left out."""
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    while 0 < start < end and text[start - 1].isalnum() and text[start].isalnum():
        start -= 1
    while start < end < len(text) and text[end - 1].isalnum() and text[end].isalnum():
        end += 1
    return start, end


def form(text: Text, frame: pd.DataFrame) -> bool:
    """What the marked words of a text can become, with what the row needs, in the card's place; False where none are marked."""
    marked = _MARKED.get()
    if marked is None or text.document is None or marked.file != text.file:
        return False
    start, end = whole_words(text.document.text, marked.start, marked.end)
    marked = replace(marked, start=start, end=end)
    words = text.document.text[start:end]
    claims = frame.loc[frame["kind"] == "claim", "id"].tolist()
    spans = {row: text.places[row]["span"] for row in claims if "span" in text.places.get(row, ())}
    inside, over = touched(spans, (start, end))
    speaker, whence = proposed(text.document, frame, spans, (start, end))
    stance = stance_in(frame, closest(spans, (start, end))) if _state("source") in (None, speaker) else ""
    what = (
        "The sentence; for fewer words, mark them above" if marked.date else "The words that you have marked"
    )
    with st.container(key="card", gap="small"):
        st.html(f'<p class="where">{what}</p><blockquote>{markup(shortened(words, 400))}</blockquote>')
        with st.container(key="mark_form"):
            who, when, about = st.columns(3, gap="medium")
        with who:
            names_field("source", _key("source"), frame, speaker)
            if speaker and _state("source") == speaker:
                st.caption(markdown(f"Taken from {whence}."))
        with when:
            dated = date_in(text, marked.date or (start, end))
            bounds = (dated.earliest, dated.latest) if dated else None
            date_field("Date", _key("date"), dated.edtf if dated else "", bounds)
            gives = dated if dated and _state("date") == as_typed(dated.edtf) else None
            if gives:
                st.caption(markdown(_gives(gives)))
        with about:
            names_field("actors", _key("actors"), frame)
        why_field(_key("why"))
        with st.container(key="mark_buttons", horizontal=True, gap="small", vertical_alignment="center"):
            refused()
            names_left({_key(name): name for name in ("source", "actors")})
            st.button(
                "Add the row", key="mark_add", type="primary", on_click=_add, args=(marked, gives, stance)
            )
            if inside:
                st.button(
                    "Split the row at these words",
                    key="mark_split",
                    on_click=_split,
                    args=(
                        inside,
                        parts(text.places[inside]["span"], (marked.start, marked.end), text.document),
                        marked,
                        dated,
                    ),
                )
            if len(over) > 1:
                st.button(
                    f"Join {number_of(len(over), 'row')}",
                    key="mark_join",
                    on_click=_join,
                    args=(over,),
                    help="One row holds the words from the first to the last.",
                )
            st.button("Cancel", key="mark_cancel", type="tertiary", on_click=forget)
        if inside:
            st.caption(_SPLITS)
        focus.lead()
    return True


def date_in(text: Text, marked: Span) -> DateMention | None:
    """The first date of marked words that says some days, read as for the rows of the text."""
    inside = (one for one in _dates(text) if marked[0] <= one.start and one.end <= marked[1])
    return next((one for one in inside if one.edtf and one.basis != "none"), None)


@lru_cache(maxsize=4)  # of a long text it takes as long as reading it
def _dates(text: Text) -> list[DateMention]:
    return claimline.events.find_dates_of(text.document) if text.document else []


def parts(whole: Span, marked: Span, document: Document) -> list[Span]:
    """The words of a row before marked ones, these, and those after them, where they are words.

    Where a row is cut, the other words lose the comma and the "and" that tied them to the marked ones.
    """
    text = document.text
    before, after = text[whole[0] : marked[0]], text[marked[1] : whole[1]]
    start = marked[1] + _TIED_ON.match(after).end()  # type: ignore[union-attr]  # it matches nothing too
    cuts = [(whole[0], whole[0] + _TIED_TO.search(before).start()), marked, (start, whole[1])]  # type: ignore[union-attr]
    return [cut for cut in cuts if any(char.isalnum() for char in text[slice(*cut)])]


def _state(name: str) -> object:
    return st.session_state.get(_key(name))


def _gives(dated: DateMention) -> str:
    """How words give a date, as a sentence: “The words “two years later” give this date, read against 4 June 2012.”."""
    against = f", read against {edtf_in_words(dated.anchor.partition('T')[0])}" if dated.anchor else ""
    return f"The words “{dated.text}” give this date{against}."


def _add(marked: Marked, gives: DateMention | None, stance: str) -> None:
    """Add the row; `stance` is how its speaker stands to it in the row in which its words stand."""
    why = str(_state("why") or "")

    def make(case: Case) -> Change:
        said = _said(gives)
        columns = {name: value for name, value in {**said.columns, "stance": stance}.items() if value}
        return case.add_row(
            marked.file,
            marked.start,
            marked.end,
            why,
            dated=said.dated,
            read=said.how_read,
            date_read=said.date_read,
            **columns,
        )

    _change(make)


def _said(gives: DateMention | None) -> Cells:
    """What the form says of the marked words; `gives` is the date that it shows, where their own words give it."""
    typed = str(_state("date") or "")
    source, actors = (join_values(str(one) for one in _state(name) or ()) for name in ("source", "actors"))  # type: ignore[attr-defined]
    columns = {"date": typed_date(typed), "source": source, "actors": actors}
    if gives is None:
        return Cells(columns)
    read = _gives(gives) if gives.anchor else ""  # else the row's own date_text says all
    columns["date"] = gives.edtf
    return Cells(columns, (gives.start, gives.end), read, date_read(asdict(gives)))


def _change(make: Make) -> None:
    """Change the case, and open the first row that this has made: it says that it was added, and takes it back."""
    made: list[str] = []

    def kept(case: Case) -> Change:
        done = make(case)
        made.extend(one.row for one in done.corrections if one.becomes == ADDED)
        return done

    if change(kept, beside=True):
        forget()
        address.go(claim=made[0] if made else "")
        focus.after(focus.CARD)


def _split(row: str, cuts: list[Span], marked: Marked, dated: DateMention | None) -> None:
    why, span = str(_state("why") or ""), (marked.start, marked.end)
    shown = dated if dated and _state("date") == as_typed(dated.edtf) else None

    def make(case: Case) -> Change:
        said = _said(shown)
        # A date that the form has shown and that was emptied is none; what it has never shown is the row's.
        columns = {name: value for name, value in said.columns.items() if value or (name == "date" and dated)}
        return case.split(row, cuts, why, {span: replace(said, columns=columns)})

    _change(make)


def _join(rows: list[str]) -> None:
    why = str(_state("why") or "")
    _change(lambda case: case.join(rows, why))
