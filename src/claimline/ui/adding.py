"""The page *Add*: bring an article in, see at once what was recognised, say what its text does not, and keep it."""

from collections.abc import Sequence
from dataclasses import replace
from functools import partial

import streamlit as st

from claimline.case.documents import Given, WouldAdd
from claimline.case.entries import safe_name
from claimline.errors import ClaimlineError
from claimline.inline import apart
from claimline.read.files import LIMIT
from claimline.serving import is_shared
from claimline.table.columns import split_values
from claimline.text.counts import ended, number_of
from claimline.text.counts import listed as listed_words
from claimline.ui import changing, differing, how_read, in_text, recognised, stating
from claimline.ui.components.held import hold
from claimline.ui.drafts import BROUGHT, PASTED, Brought, Drafts, bring_in, brought, drafts, moved, pasted
from claimline.ui.plain import markdown, markup, table
from claimline.ui.records import date_in_words
from claimline.ui.state import address, open_case
from claimline.ui.state.session import Flag, session_id
from claimline.ui.uploads import MOST_FILES, MOST_MB, left, refused

MOST_PASTED = 400_000  # characters
_EDITION = Flag(
    "add_edition", 0
)  # how often something was brought in: the field and the uploader then begin anew
_NOT_PASTED = Flag("not_pasted", "")  # why what was pasted was not taken
_GONE: Flag[tuple[tuple[Brought, ...], str]] = Flag("discarded", ((), ""))  # what was discarded last
_TOO_MANY = Flag("add_too_many", 0)  # how many of the files that were dropped last were not taken
_A_TABLE = 50  # rows of a table that are shown before it is added
_CHOSEN = Flag("add_chosen", "")  # the row of the preview that was clicked
_FORMS = "Saved pages (.html, .mhtml), texts (.txt, .md), and tables of events that claimline made (.csv)"


def bring() -> None:
    """The field to paste into, and the place to drop files."""
    edition = _EDITION.get()
    pasted, dropped, more = f"add_pasted_{edition}", f"add_files_{edition}", left(session_id())
    address.restore(pasted, PASTED.get())
    with st.container(key="bring"):
        paste, drop = st.columns(2, gap="large")
    with paste:
        st.text_area(
            "Paste an article, with its comments",
            key=pasted,
            height=168,
            max_chars=MOST_PASTED,
            on_change=_hold_pasted,
            args=(pasted,),
            placeholder="Select the whole page in your browser, copy it, and paste it here. Menus and other stories are left out.",
        )
        with st.container(key="paste", horizontal=True, gap="small", vertical_alignment="center"):
            st.button("Read it", key="add_read", type="primary", on_click=_take_pasted, args=(pasted,))
            if PASTED.get():
                st.button("Discard", key="add_clear", type="tertiary", on_click=_clear)
        if problem := _NOT_PASTED.get():
            st.caption(f":red[{markdown(problem)}]")
        if PASTED.get():
            st.caption(
                "The words wait here as long as this page is open, also while you look at other pages."
            )
        hold(MOST_PASTED, _too_long)
    with drop:
        st.file_uploader(
            "Or drop its files",  # in one line: the two places stand on one height
            key=dropped,
            accept_multiple_files=True,
            max_upload_size=LIMIT.most // 10**6,
            on_change=_take_files,
            args=(dropped,),
            disabled=not more,
        )
        if not more:
            st.caption(
                f":red[{MOST_FILES} files were dropped here, the most as long as this page is open. "
                "Add those that wait, then load the page again to drop more.]"
            )
        rest = f" ({more} more)" if 0 < more < MOST_FILES else ""
        st.caption(
            f"{_FORMS}; at most {LIMIT.most // 10**6} MB a file; {MOST_FILES} files{rest} and {MOST_MB} MB in sum as long as this page is open; "
            f"{MOST_PASTED:,} characters can be pasted. Nothing is fetched, and nothing leaves this {'server' if is_shared() else 'computer'}."
        )


def _hold_pasted(key: str) -> None:
    PASTED.set(str(st.session_state.get(key) or ""))
    _NOT_PASTED.set("")


def _too_long(length: int) -> None:
    _NOT_PASTED.set(
        f"This was not pasted: the field would have {length:,} characters, and {MOST_PASTED:,} are the most. "
        "Save the text as a file, and drop the file here."
    )


def _take_pasted(key: str) -> None:
    words = str(st.session_state.get(key) or "")
    if words.strip():
        _take([pasted(words)])
    else:
        _NOT_PASTED.set("There is nothing to read yet; paste an article, or drop its files.")


def _take_files(key: str) -> None:
    files = st.session_state.get(key) or []
    _TOO_MANY.set(refused(session_id()))
    if files:
        _take([brought(file.name, file.getvalue()) for file in files])


def not_taken() -> None:
    """That of the files that were dropped last some were too many."""
    if many := _TOO_MANY.get():
        st.caption(
            f":red[{number_of(many, 'file')} more {'was' if many == 1 else 'were'} dropped and not taken: "
            f"{MOST_FILES} files and {MOST_MB} MB in sum are the most as long as this page is open. "
            "Add those that wait, then load the page again and drop the rest.]"
        )


def _take(new: Sequence[Brought]) -> None:
    _GONE.take()
    bring_in(new)
    _begin_anew()


def _begin_anew() -> None:
    PASTED.set("")
    _NOT_PASTED.set("")
    _EDITION.set(_EDITION.get() + 1)


def read_all() -> Drafts:
    """What was brought, read; a bar shows how far it is."""
    everything = BROUGHT.get()
    bar = st.empty()

    def step(number: int) -> None:
        called = markdown(everything[number].called)
        bar.progress(number / len(everything), f"Reading {called} ({number + 1:,} of {len(everything):,})")

    found = drafts([one.given for one in everything], step)
    bar.empty()
    return {one.name: draft for one, draft in zip(everything, found, strict=True)}


def listed(found: Drafts) -> str:
    """What was brought, where it is more than one thing, with a choice of the one to look at; gives its name."""
    everything = BROUGHT.get()
    if len(everything) == 1:
        return everything[0].name
    st.markdown(f"## {number_of(len(everything), 'file')}")
    rows = []
    for one in everything:
        draft = found[one.name]
        rows.append((one.called, recognised.in_short(draft) if isinstance(draft, WouldAdd) else str(draft)))
    st.html(table(("File", "What it is"), rows))
    called = {one.name: one.called for one in everything}
    chosen: str = st.selectbox("Look at", list(called), key="add_looked_at", format_func=called.__getitem__)
    return chosen


def look(name: str, found: Drafts) -> None:
    """One of the things that were brought: what was recognised, the settings that matter, the text with its claims."""
    one = next(one for one in BROUGHT.get() if one.name == name)
    draft = found[name]
    if not isinstance(draft, WouldAdd):
        st.html(f'<p class="nothing">{markup(str(draft))}</p>')
        st.button("Discard", key="add_away", type="tertiary", on_click=discard, args=(name,))
        return
    _newer(one.given, draft)
    with st.container(key="recognised"):
        what, says = st.columns([5, 4], gap="large")
    with what:
        st.markdown("## What was recognised")
        pairs = "".join(f"<dt>{label}</dt><dd>{value}</dd>" for label, value in recognised.facts(draft))
        st.html(f"<dl>{pairs}</dl>")
        document = draft.reading.document
        if notices := draft.notices:
            st.html(how_read.decided(notices))
        if document and document.text_of == "page":
            with st.expander(
                "What the page has besides", key=f"add_besides_{name}", on_change="rerun"
            ) as opened:
                if opened.open:
                    how_read.besides(document, [lambda: one.given.data])
    rows = {row.id: row.cells for row in draft.rows}
    with says:
        if draft.entry.form != "table":
            given = any(getattr(one.given, name) for name in stating.FIELDS)
            with st.expander(
                "Dates and author: what the text does not say, or says wrongly",
                key="settings",
                expanded=given or not draft.entry.published or bool(recognised.counting_back(draft)),
            ):
                _settings(one, found)
    if draft.reading.of:  # the first page of the thread has its text and rows
        return
    st.markdown("## The text and its claims" if document else "## Its rows")
    st.caption(
        "A row that is wrong can be corrected once it is in the case: open it with a click, then **Correct**."
    )
    if document:
        places = {row.id: row.spans for row in draft.rows}
        chosen = _CHOSEN.get()
        in_text.shown(f"add_text_{name}", document, places, rows, chosen=chosen, claim=_CHOSEN.set)
    else:
        some = [
            (date_in_words(row), apart(split_values(row["source"])), row["title"]) for row in rows.values()
        ]
        st.html(table(("Date", "Who says it", "What"), some[:_A_TABLE]))
        if len(some) > _A_TABLE:
            st.caption(f"{len(some) - _A_TABLE:,} more rows.")


def _newer(given: Given, draft: WouldAdd) -> None:
    """Where the case has a file of that name with other words: what would change if this one took its place."""
    case, file = open_case.in_use(), safe_name(given.name)
    if case is None or file == draft.entry.file or all(one.file != file for one in case.documents()):
        return
    try:
        difference = case.would_update(file, given.data)
    except ClaimlineError:  # as another document it can be read, and in its place not
        return
    with st.container(key="newer", gap="xsmall"):
        st.markdown(
            f"The case has a file {markdown(file)} already. Added, this one is a second document, {markdown(draft.entry.file)}. "
            "If it is the same article as it is now, let it take the place of the first:"
        )
        with st.expander(f"What would change in place of {markdown(file)}"):
            st.html(differing.listed(difference))
            st.button("Use it as the new version", key="add_newer", on_click=_replace, args=(given, file))


def _replace(given: Given, file: str) -> None:
    if changing.change(lambda case: case.update(file, given.data)):
        BROUGHT.set(tuple(one for one in BROUGHT.get() if one.given != given))


def _settings(one: Brought, found: Drafts) -> None:
    """What the text does not say, and what it moves."""
    st.caption(
        "Dates such as “last Sunday” are read against these days. What a day or a name changes is said here at once."
    )
    given = {name: getattr(one.given, name) for name in stating.FIELDS}
    stating.fields(f"add_{one.name}_", given, partial(_state, one.name))
    if any(value for name, value in given.items() if name != "url"):
        without = replace(
            one.given, published="", captured="", author=""
        )  # the address reads nothing otherwise
        plain = drafts([without if other is one else other.given for other in BROUGHT.get()])
        first, *rest = recognised.in_sentences(moved(plain, found.values()))
        lines = "".join(f"<li>{line}</li>" for line in rest)
        st.html(f"<p>{first}</p><ul>{lines}</ul>")


def _state(name: str, field: str, value: str) -> None:
    """Take what was stated of one of the things that were brought."""
    everything = {one.name: one for one in BROUGHT.get()}
    stated = {other: getattr(everything[name].given, other) for other in stating.FIELDS} | {field: value}
    given = Given(everything[name].given.name, everything[name].given.data, **stated)
    everything[name] = replace(everything[name], given=given)
    BROUGHT.set(tuple(everything.values()))


def discard(*names: str) -> None:
    """Put away what was brought under these names; a click brings it back."""
    everything = BROUGHT.get()
    _GONE.set((tuple(one for one in everything if one.name in names), ""))
    BROUGHT.set(tuple(one for one in everything if one.name not in names))


def _clear() -> None:
    _GONE.set(((), PASTED.get()))
    _begin_anew()


def discarded() -> None:
    """What was discarded last, with the way back, until something else is brought in."""
    gone, words = _GONE.get()
    if not gone and not words.strip():
        return
    what = listed_words([markup(one.called) for one in gone]) if gone else "what was pasted"
    with st.container(key="discarded", horizontal=True, gap="small", vertical_alignment="center"):
        st.html(f'<p class="hint" role="status">{ended(f"Discarded: {what}")}</p>', width="content")
        st.button("Bring it back", key="add_back", type="tertiary", on_click=_bring_back)


def _bring_back() -> None:
    gone, words = _GONE.take()
    bring_in(gone)
    if words:
        _begin_anew()
        PASTED.set(words)
