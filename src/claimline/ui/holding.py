"""The page *Documents*: what is in the case, in its order, what reading it again would change, and what was corrected."""

from collections.abc import Callable, Sequence
from functools import partial

import streamlit as st

from claimline.case.case import Case
from claimline.case.corrections import ADDED, ROW
from claimline.case.entries import Entry
from claimline.case.reading import Reading, notices_of
from claimline.case.wording import named
from claimline.dates.english import edtf_in_words
from claimline.errors import ClaimlineError
from claimline.inline import inline
from claimline.model import Document
from claimline.query.extract import sha256
from claimline.query.query import Query
from claimline.read.files import LIMIT
from claimline.serving import is_shared
from claimline.text.counts import number_of
from claimline.ui import changing, differing, going_on, how_read, joined, paging, stating
from claimline.ui.corrected import said
from claimline.ui.correcting import take_back
from claimline.ui.plain import markdown, markup, shortened, system_name
from claimline.ui.recognised import FORMS
from claimline.ui.sending import file_link
from claimline.ui.state import address, open_case
from claimline.ui.state.session import Flag

_EDITION = Flag("update_edition", 0)
_STATED: Flag[dict[Entry, dict[str, str]]] = Flag(
    "stated", {}
)  # what was typed of a document and is not taken
_SHOWN = 20


def show() -> None:
    """The whole page."""
    case = open_case.in_use()
    if case is None:
        _without()
        return
    try:
        entries = case.documents()
        rows, readings = case.rows(), case.readings()
    except ClaimlineError as problem:
        st.html('<h1 class="sentence">This case cannot be shown.</h1>')
        st.text(str(problem))
        return
    whose = "Your case" if is_shared() else f"The case <strong>{system_name(case.folder.name)}</strong>"
    counts = {entry.name: 0 for entry in entries}
    for row in rows:
        name = row.id.partition(":")[0]
        counts[name] = counts.get(name, 0) + 1
    st.html(
        f'<h1 class="sentence">{whose} holds {number_of(len(entries), "document")} with {number_of(len(rows), "row")}.</h1>'
    )
    changing.line(named=False)
    differing.renewal(case)
    lines = st.container(key="documents", gap="small")
    by_name = {reading.name: reading for reading in readings}
    some = paging.part(list(zip(entries, readings, strict=True)), "documents_pages")
    with lines:
        for place, (entry, reading) in some:
            holds = (
                f"a page of the thread of {inline(reading.of)}"
                if reading.of
                else number_of(counts[entry.name], "row")
            )
            whole = by_name[reading.of or reading.name]
            _document(case, entry, holds, of=whole, place=place, total=len(entries))
    with st.container(key="documents_more"):
        st.page_link("pages/add.py", label="Add an article", query_params=address.to())
    _corrections(case)
    _away(case)


def _without() -> None:
    st.html('<h1 class="sentence">No case is open.</h1>')
    st.markdown(
        "A case is a folder with your articles as they are, what you corrected, and the table made of both. "
        "Add an article to begin one."
    )
    st.page_link("pages/add.py", label="Add an article of your own")
    for problem in going_on.problems():
        st.caption(f":red[{markdown(problem)}]")
    going_on.offer()


def _document(case: Case, entry: Entry, holds: str, *, of: Reading, place: int, total: int) -> None:
    """One document: what it is and holds, and what can be done with it; `of` has its text, with that of a whole thread."""
    with st.container(key=f"document_{place}", gap="xsmall"):
        when = (
            f"{markup(edtf_in_words(entry.published))} ({markup(entry.published_from)})"
            if entry.published
            else "no date of its own"
        )
        copied = f"copied on {markup(edtf_in_words(entry.captured))}" if entry.captured else ""
        found = markup(shortened(entry.url, 90))
        parts = (FORMS[entry.form], markup(entry.file), when, copied, markup(holds), found)
        facts = " · ".join(filter(None, parts))
        st.html(f'<p class="title">{markup(entry.title or entry.file)}</p><p class="hint">{facts}</p>')
        with st.container(
            key=f"document_does_{place}", horizontal=True, gap="small", vertical_alignment="center"
        ):
            if entry.form != "table":
                st.page_link("pages/text.py", label="Read it", query_params=address.to(reading=of.name))
            for label, step in (("Up", -1), ("Down", 1)):
                st.button(
                    label, key=f"{label.lower()}_{place}", type="tertiary", disabled=not 0 <= place + step < total,
                    on_click=changing.do, args=(_moved(entry.file, place + step),),
                )  # fmt: skip
            st.button(
                "Remove",
                key=f"remove_{place}",
                type="tertiary",
                on_click=changing.do,
                args=(_removed(entry.file),),
            )
            if document := of.document:
                told = partial(_how_read, case, of, document, [partial(case.data, entry.file)])
                _behind("How it was read", f"how_read_{place}", told)
            if entry.form != "table":
                _behind("Dates and author", f"stating_{place}", partial(_state, case, entry))
            _behind("Another version", f"version_{place}", partial(_update, case, entry, place))


def _how_read(case: Case, of: Reading, document: Document, files: Sequence[Callable[[], bytes]]) -> None:
    rows = [row for row in case.rows() if row.id.partition(":")[0] == of.name]
    how_read.told(document, notices_of(of, rows), files)


def _behind(label: str, key: str, draw: Callable[[], None]) -> None:
    """What is drawn when its button is clicked, and not before: a case can have many documents."""
    with st.popover(label, type="tertiary", width="content", key=key, on_change="rerun") as popover:
        if popover.open:
            draw()


def _moved(file: str, place: int) -> changing.Make:
    return lambda case: case.move(file, place)


def _removed(file: str) -> changing.Make:
    return lambda case: case.remove(file)


def _update(case: Case, entry: Entry, place: int) -> None:
    """Another file in the place of a document: what would change is shown before it is taken."""
    st.markdown(
        "Give the page or text as it is now. What would change is shown first; nothing is changed until you say so."
    )
    key = f"update_{place}_{_EDITION.get()}"
    file = st.file_uploader("The file as it is now", key=key, max_upload_size=LIMIT.most // 10**6)
    if file is None:
        return
    data = file.getvalue()
    try:
        difference = case.would_update(entry.file, data)
    except ClaimlineError as problem:
        st.caption(f":red[{markdown(str(problem))}]")
        return
    st.html(differing.listed(difference))
    st.button(
        "Use this version",
        key=f"update_take_{place}",
        type="primary",
        on_click=_take,
        args=(entry.file, data),
    )


def _state(case: Case, entry: Entry) -> None:
    """What its reader states of a document; what another day or name would change is shown before it is taken."""
    st.markdown("What the text does not say, or says wrongly. What it would change is shown first.")
    now = dict.fromkeys(stating.FIELDS, "") | entry.stated | {"url": entry.url}
    typed = _STATED.get().get(entry, {})
    # Where something else is stated since, the fields begin anew.
    state = sha256("\n".join(now.values()).encode())[:8]
    stating.fields(f"state_{entry.name}_{state}_", now | typed, partial(_hold, entry))
    said = {name: value for name, value in typed.items() if value != now[name]}
    if not said:
        return
    try:
        st.html(differing.listed(case.would_describe(entry.file, **said)))
    except ClaimlineError as problem:
        st.caption(f":red[{markdown(str(problem))}]")
        return
    st.button("Use this", key=f"state_take_{entry.name}", type="primary", on_click=_use, args=(entry, said))


def _hold(entry: Entry, name: str, value: str) -> None:
    _STATED.set({entry: _STATED.get().get(entry, {}) | {name: value}})


def _use(entry: Entry, said: dict[str, str]) -> None:
    if changing.change(lambda case: case.describe(entry.file, **said)):
        _STATED.set({})


def _take(file: str, data: bytes) -> None:
    if changing.change(lambda case: case.update(file, data)):
        _EDITION.set(_EDITION.get() + 1)


def _corrections(case: Case) -> None:
    """All that was corrected, what was left out, what found no row, and the names that were joined."""
    everything = case.corrections()
    own = {one.correction.row for one in everything if one.correction.becomes == ADDED}
    made_of = {row for one in everything for row in one.correction.made_of if one.row}
    # The cells of a row that a person added were never read otherwise: the row is one change.
    placed = [one for one in everything if one.correction.column == ROW or one.correction.row not in own]
    names = joined.groups(case)
    if not placed and not names:
        return
    with st.container(key="corrections_head"):
        st.markdown(f"## {number_of(len(placed) + len(names), 'change')} by hand")
    over = sum(not one.row for one in placed)
    if over:
        st.html(
            f'<p class="hint">{number_of(over, "correction")} found no row in the documents as they are now; they are kept, and change nothing.</p>'
        )
    lines = st.container(key="corrections", gap="xsmall")
    some = paging.part(placed, "corrections_pages")
    with lines:
        for place, one in some:
            with st.container(
                key=f"correction_{place}", horizontal=True, gap="small", vertical_alignment="center"
            ):
                left = "<b>without a row</b>: " if not one.row else ""
                words = markup(named(one.correction.words, 90))
                st.html(
                    f'<p class="hint">{words}: {left}{said(one, replaced=one.correction.row in made_of)}</p>',
                    width="stretch",
                )
                if one.row and one.correction.becomes != "left out":
                    st.page_link("pages/text.py", label="In the text", query_params=address.to(claim=one.row))
                st.button(
                    "Take back",
                    key=f"back_{place}",
                    type="tertiary",
                    on_click=take_back,
                    args=(one.correction,),
                )
    names_lines = st.container(key="joins", gap="xsmall")
    some_names = paging.part(names, "joins_pages")
    with names_lines:
        whys = case.whys()
        for place, lines_of_name in some_names:
            joined.line(place, lines_of_name, whys)


def _close() -> None:
    open_case.close()
    address.go(Query(), claim="", reading="", case="")  # they are of its rows


def _away(case: Case) -> None:
    """Where the case is, and the case as a ZIP to take along."""
    with st.container(key="case_place"):
        if not is_shared():
            st.markdown("## Where it is")
            going_on.whereabouts(case)
            st.button("Close it, to begin or open another one", key="case_close", on_click=_close)
        st.markdown("## Take it along")
        st.markdown(
            "The ZIP holds your files as they are, the corrections, the list of names and the table. "
            "*Add* opens it again, where no case is open."
        )
        name = f"{case.folder.name}.zip"
        file_link("Download the case (ZIP)", name, case.zip_in_parts, key="case", of=case.folder)
        if (size := case.size()) > LIMIT.most:
            then = "on a computer of your own unpack" if is_shared() else "unpack"
            st.caption(
                f"Its files have {size / 10**6:,.0f} MB in sum, and *Add* takes a ZIP of at most {LIMIT.most // 10**6} MB; "
                f"{then} a larger one, and open its folder."
            )
    if unlisted := case.unlisted():
        listed = ", ".join(map(markup, unlisted[:_SHOWN]))
        st.html(
            f'<p class="hint">In its folder and not in the case: {listed}. Add them to have them read.</p>'
        )
