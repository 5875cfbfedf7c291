"""The page of names: a form to join spellings, the user's list to change, upload and download, and every name."""

from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from typing import Any

import pandas as pd
import streamlit as st

from claimline.errors import ClaimlineError
from claimline.inline import told_apart
from claimline.model import UNKNOWN, NameLine
from claimline.names.file import KINDS, LIMIT, checked, names_csv, parse_names
from claimline.names.joining import NAMED
from claimline.table.as_frame import Table
from claimline.table.columns import split_values
from claimline.text.counts import number_of
from claimline.text.folding import folded
from claimline.ui import changing, joined
from claimline.ui.components import focus
from claimline.ui.every_name import YOURS, named
from claimline.ui.fields import let_go, why_field
from claimline.ui.plain import markdown, markup, table
from claimline.ui.sending import file_link
from claimline.ui.state import open_case, own_names
from claimline.ui.state.session import LIST_BASE, LIST_EDITION, LIST_PROBLEM, LIST_SEEN
from claimline.ui.uploads import MOST_FILES, MOST_MB

_COLUMNS = {"canonical": "Name", "alias": "Also written", "kind": "Kind"}
_EVERY = ("Name", "Rows", "Also written", "Kind", "List")


def heading(of: Table) -> None:
    """The heading: whether a list is in use, and what it changes in the table."""
    says = "No list of your own is in use: each name stands as the table has it."
    if case := open_case.in_use():
        known = len({line.canonical for line in case.names()})
        says = (
            f"The list of this case joins the spellings of {number_of(known, 'name')}."
            if known
            else "This case has no list of names yet: each name stands as the texts have it."
        )
    elif of.names:
        says = own_names.report(of)
    st.html(f'<h1 class="sentence">{markup(says)}</h1>')
    changing.line(named=False)


def mine(of: Table, rows: Mapping[str, int]) -> None:
    """The form that adds to the user's list, which stays in its place, and the list below it. `rows` as `row_counts` gives them."""
    joining(of, rows)
    own()


def joining(of: Table, rows: Mapping[str, int]) -> None:
    """A form to pick spellings of the table and the one name that they become, with what that changes; `rows` as `row_counts` gives them."""
    st.markdown("## One name for several spellings")
    st.markdown(
        "Pick the ways in which the table writes one name, and the name to use for all of them. It then stands under *who says it*, *via* "
        "and *about*, on every page and in every download; the note of each changed row says so. The words of a claim stay as they are."
    )
    edition = LIST_EDITION.get()
    # Side by side: the list of the spellings stays open while one picks, and lies over what stands below it.
    with st.container(key="joining"), st.container(key="joining_parts", horizontal=True, gap="medium"):
        spellings, one_name = st.container(key="joining_spellings"), st.container(key="joining_name")
    with spellings:
        picked = st.multiselect(
            "Spellings in the table",
            _by_rows(rows),
            key=f"names_picked_{edition}",
            format_func=lambda name: f"{told_apart(name)} ({rows.get(name, 0):,})",
            filter_mode="contains",
            select_all=False,
            placeholder="Find names",
        )
    with one_name:
        _named(of, rows, picked, edition)


def _named(of: Table, rows: Mapping[str, int], picked: Sequence[str], edition: int) -> None:
    """The one name of the spellings that were picked, its kind, what joining them changes, and the button that does it."""
    # Not a field of one choice: there a name that is typed stands before the one that is there, and Enter would take it.
    the_one = f"names_chosen_{edition}"
    written = st.multiselect(
        "The one name that they get",
        [*picked, *(name for name in _by_rows(rows) if name not in picked)],
        key=the_one, format_func=told_apart, accept_new_options=True, select_all=False, filter_mode="contains",
        placeholder="Pick one, or write another", on_change=_keep_last, args=(the_one,),
    )  # fmt: skip
    chosen = written[0] if written else None
    entry = own_names.known().names.lookup(chosen) if chosen else None
    kind = entry.kind if entry else None
    if chosen and not entry:
        likely = joined.likely_kind(of, [*picked, chosen])
        kind = st.selectbox(
            "It is a",
            KINDS,
            key=f"names_kind_{edition}",
            index=KINDS.index(likely) if likely else None,
            placeholder="Pick a kind",
        )
    lines = [(chosen or "", name, kind or "") for name in picked if name != chosen]
    missing = [
        words
        for words, known in (
            ("the spellings", picked),
            ("the name that they get", chosen),
            ("a spelling other than that name", lines or not (picked and chosen)),
            ("its kind under “It is a”", kind or not chosen),
        )
        if not known
    ]
    why = f"names_why_{edition}"
    if not missing:
        joined.preview(of, lines, picked)
        if open_case.in_use():
            why_field(why)
    st.button("Join", key="join", on_click=_join, args=(lines, why), disabled=bool(missing))
    focus.lead()
    if missing and (picked or chosen):
        st.caption(f"To join, pick {' and '.join(missing)}.")


def _by_rows(rows: Mapping[str, int]) -> list[str]:
    """The names, those of most rows first."""
    return sorted(rows, key=lambda name: (-rows[name], name.casefold(), name))


def _keep_last(key: str) -> None:
    """The name picked last takes the place of the one before; its list, which lies over what follows, is left."""
    st.session_state[key] = st.session_state[key][-1:]
    if st.session_state[key]:
        kind = f".st-key-{key.replace('chosen', 'kind')} input"
        focus.after(f"{kind}, .st-key-join button:enabled", leaves=f".st-key-{key}")


def own() -> None:
    """The list itself: change its lines, upload it, download it, or stop using it."""
    in_use = own_names.in_use()
    edition = LIST_EDITION.get()
    key, upload = f"names_lines_{edition}", f"names_upload_{edition}"
    if key not in st.session_state:  # the page was just opened, or the list came from elsewhere
        LIST_BASE.set(in_use.lines)
        LIST_SEEN.set(in_use.lines)
        LIST_PROBLEM.set("")
    st.markdown("## The list of the case" if open_case.in_use() else "## Your list")
    st.data_editor(
        pd.DataFrame(LIST_BASE.get(), columns=list(_COLUMNS), dtype="str"),
        key=key,
        on_change=_edit,
        args=(key,),
        num_rows="dynamic",
        hide_index=True,
        placeholder="",
        column_config={
            "canonical": st.column_config.TextColumn("Name", width=180),
            "alias": st.column_config.TextColumn("Also written", width=180),
            "kind": st.column_config.SelectboxColumn("Kind", options=KINDS, width=90),
        },
        alt="The lines of your list",
    )
    if problem := LIST_PROBLEM.get():
        st.caption(f":red[{markdown(problem)} The list in use is as it was before.]")
    if in_use.lines:
        with st.container(key="names_buttons", horizontal=True, gap="small", vertical_alignment="center"):
            data = names_csv(in_use.lines)
            file_link("Download the list (CSV)", "actors.csv", lambda: iter([data]), key="list", of=data)
            st.button("Stop using the list", key="names_stop", type="tertiary", on_click=_take_off)
        st.caption(
            "The list is kept in the case, as `actors.csv`."
            if open_case.in_use()
            else "The list is gone when this page is closed or loaded again, and no link holds it. Download it to keep it, "
            "and for `claimline read`, `select` and `open` with `--actors`."
        )
    st.file_uploader(
        "Take a list from a file (CSV with the columns canonical, alias, kind)",
        type="csv",
        key=upload,
        on_change=_upload,
        args=(upload,),
        max_upload_size=LIMIT.most // 10**6,
    )
    most = f"{LIMIT.most // 10**6} MB a list; as long as this page is open, {MOST_FILES} lists and {MOST_MB} MB in sum"
    st.caption(
        f"At most {most}. A file beyond that is marked red and not taken; load the page again to begin anew."
    )


def every(rows: Mapping[str, int]) -> None:
    """Every name of the user's list and of the table (`rows`, as `row_counts` gives them), with a search; folded, those that only the shipped list knows."""
    st.markdown("## Every name")
    st.markdown("Names in your list and in the table. A spelling stands here on its own until you join it.")
    sought = folded(
        st.text_input("Find a name", key="names_sought", type="search", placeholder="in any spelling")
    )
    shown = [row for row in named(rows) if sought in folded(f"{row[0]}\n{row[2]}")]
    here = [row for row in shown if row[1] or row[-1] == YOURS]
    _grid("names_every", here)
    if shipped := [row for row in shown if row not in here]:
        with st.expander(
            f"{number_of(len(shipped), 'more name')} that claimline knows", expanded=bool(sought)
        ):
            st.markdown("They come with claimline, are for reading articles, and change no table.")
            _grid("names_shipped", shipped)
    # Paper cuts the grid, so it gets the names as plain HTML.
    on_paper = [(name, f"{count:,}", *rest) for name, count, *rest in here]
    st.html(table(_EVERY, on_paper, "words paper"))


def _grid(key: str, shown: Sequence[tuple[str, int, str, str, str]]) -> None:
    st.dataframe(
        pd.DataFrame([(told_apart(name), *rest) for name, *rest in shown], columns=list(_EVERY)),
        key=key,
        hide_index=True,
        height=min(640, 38 + 35 * max(len(shown), 1)),
        column_config={
            "Name": st.column_config.TextColumn(width=170),
            "Rows": st.column_config.NumberColumn(width=55, format="localized"),
            "Also written": st.column_config.TextColumn(width=130),
            "Kind": st.column_config.TextColumn(width=80),
            "List": st.column_config.TextColumn(width=110),
        },
        alt=f"Table of {len(shown):,} names",
    )


def row_counts(frame: pd.DataFrame) -> dict[str, int]:
    """The names of a table as they stand there, each with its number of rows; `unknown` is no name."""
    cells = Counter(zip(*(frame[column].tolist() for column in NAMED), strict=True))
    found: Counter[str] = Counter()
    for alike, rows in cells.items():
        for name in {name for cell in alike for name in split_values(cell)}:
            found[name] += rows
    found.pop(UNKNOWN, None)
    return dict(found)


def edited(lines: Sequence[NameLine], changes: Mapping[str, Any]) -> list[list[str]]:
    """The rows of canonical, alias and kind in an editor of `lines` after the changes that it reports."""
    rows = [line._asdict() for line in lines]
    for place, cells in changes["edited_rows"].items():
        rows[int(place)].update(cells)
    rows = [row for place, row in enumerate(rows) if place not in changes["deleted_rows"]]
    return [[row.get(column) or "" for column in _COLUMNS] for row in (*rows, *changes["added_rows"])]


def _join(lines: Sequence[tuple[str, str, str]], why: str) -> None:
    if _take(lambda: own_names.with_lines(lines), str(st.session_state.get(why) or "")):
        let_go([why])
        _begin_anew()


def _edit(key: str) -> None:
    rows = edited(LIST_BASE.get(), st.session_state[key])
    _take(lambda: checked(rows, "Your list") if any(map(any, rows)) else ())


def _upload(key: str) -> None:
    file = st.session_state[key]
    if file and _take(lambda: parse_names(file.getvalue(), file.name)):
        _begin_anew()


def _take_off() -> None:
    _take(tuple)
    _begin_anew()


def _take(read: Callable[[], tuple[NameLine, ...]], why: str = "") -> bool:
    """Use the list that `read` gives; where it cannot be used, keep the one in use and say why."""
    try:
        lines = read()
        own_names.use(lines, LIST_SEEN.get(), why)
    except ClaimlineError as problem:
        LIST_PROBLEM.set(str(problem))
        return False
    LIST_SEEN.set(lines)
    LIST_PROBLEM.set("")
    return True


def _begin_anew() -> None:
    LIST_EDITION.set(LIST_EDITION.get() + 1)
