"""The text page, corrections from the card, and the documents of a case."""

import os
from pathlib import Path

import pytest
import streamlit as st

from case_pages import ARTICLE, DATED, NAME, keep, lines, paste, to
from claimline.case.case import Case
from claimline.model import NameLine
from claimline.read.files import Limit
from claimline.shipped import shipped
from claimline.ui import file_names, holding
from claimline.ui.marking import Marked
from other_claimline import read_by_another
from page_run import FERRY, Open, Page, forget


def opened(open_page: Open, home: Path) -> tuple[Page, Case]:
    """The page and the case, with our article in it."""
    page = keep(paste(open_page("add")))
    return page, Case(home / "claimline-case")


def unfold(page: Page, key: str) -> Page:
    page.app.session_state[key] = True
    return page.run()


def correct(page: Page, **values: object) -> Page:
    """Open the form of the card, fill its fields, and keep it."""
    page.press("correct_open")
    kinds = {"date": "text_input", "why": "text_input", "quote": "text_area", "kind": "selectbox"}
    kinds |= {"stance": "selectbox", "all": "checkbox", "written": "text_input"}
    for name, value in values.items():
        if isinstance(value, list):
            page.name(f"fix_{name}_", *value)
        else:
            page.fill(kinds[name], page.key(kinds[name], f"fix_{name}_"), value)
    return page.press("fix_keep")


@pytest.mark.usefixtures("home")
def test_the_shipped_article_is_read_in_its_text(open_page: Open) -> None:
    page = open_page("text", ("claim", "article:p1.1"), events=shipped("data/events.csv"))
    assert page.reading["chosen"] == "article:p1.1"
    assert page.beside["article:p1.1"] == "2015 media reports"
    assert page.reading["out"] == []
    inferred = {row for row, beside in page.reading["rows"].items() if beside["inferred"]}
    assert "article:a" in inferred
    assert "article:p1.1" not in inferred
    assert '<time class="inferred">inferred: when it was said, or bounds</time>' in page.markup
    assert [part["kind"] for part in page.reading["parts"]][:2] == ["title", "apart"]
    assert {part["depth"] for part in page.reading["parts"] if part["kind"] == "reply"} == {1}
    assert "On the timeline" in page.links


@pytest.mark.usefixtures("home")
def test_what_is_filtered_out_is_pale(open_page: Open) -> None:
    page = open_page("text", ("source", "Financial Times"), events=shipped("data/events.csv"))
    shown = set(page.reading["rows"]) - set(page.reading["out"])
    assert {page.beside[row].split()[-2:][-1] for row in shown} <= {"Times", "comment"}
    assert len(shown) == 3


@pytest.mark.usefixtures("home")
def test_a_table_without_its_texts_says_so(open_page: Open) -> None:
    page = open_page("text", events=FERRY)
    assert "This table came without its texts." in page.markup


def test_a_date_is_corrected_in_words_and_shown_as_corrected(open_page: Open, home: Path) -> None:
    page, case = opened(open_page, home)
    to(page, "text", claim=DATED)
    page.press("correct_open")
    field = page.key("text_input", "fix_date_")
    page.fill("text_input", field, "around 2013")
    assert "Read as 2013, approximate: 1 January 2013 to 31 December 2013." in page.captions
    page.press("fix_cancel")
    correct(page, date="around 2013", why="the staff wrote 2013")
    assert page.beside[DATED] == "2013, approximate harbour staff corrected by hand"
    assert "corrected by hand</b>: date 2013, approximate; it was read as 2014." in page.markup
    assert page.markup.count("Why: the staff wrote 2013.") == 1  # in the note
    assert len(lines(case.folder)) == 2
    assert case.check() == ""
    assert any(cell.startswith("2013") for cell in to(page, "table").app.dataframe[0].value["Date"])


def test_the_words_of_the_old_date_are_none_of_the_new_one(open_page: Open, home: Path) -> None:
    page, case = opened(open_page, home)
    to(page, "timeline", claim=DATED)
    assert "<dt>written</dt><dd>“2014”</dd>" in page.markup
    correct(page, date="2013")
    assert "<dt>written</dt>" not in page.markup
    assert "<dt>set to</dt><dd>2013</dd>" in page.markup
    correct(to(page, "timeline", claim=DATED), date="")
    assert "no date in these words" not in page.markup
    assert "A person gave it no date." in page.markup
    page.press("undo")
    correct(page, date="2012", written="2014")
    assert "<dt>written</dt><dd>“2014”</dd>" in page.markup
    assert next(row.cells["date_text"] for row in case.rows() if row.id == DATED) == "2014"


def test_a_date_that_is_none_is_said_and_nothing_is_changed(open_page: Open, home: Path) -> None:
    page, case = opened(open_page, home)
    correct(to(page, "text", claim=DATED), date="some day")
    assert any("is no date" in one for one in page.captions)
    assert len(lines(case.folder)) == 1
    assert page.has("button", "fix_keep")


def test_what_was_corrected_by_hand_can_be_picked(open_page: Open, home: Path) -> None:
    page, _ = opened(open_page, home)
    assert "Corrected by hand" not in titles(to(page, "timeline"))
    correct(to(page, "text", claim=DATED), date="2013", source=["Port staff"])
    assert "Corrected by hand" in titles(to(page, "timeline"))
    assert to(page, "timeline", corrected="date").boxes("corrected") == {
        "not stated": "5",
        "date": "1 ✓",
        "source": "1",
    }
    assert page.sentence.startswith("1 of 6")
    assert "with the date corrected by hand" in page.markup
    assert to(page, "table", not_corrected="date").sentence.startswith("5 of 6")


def titles(page: Page) -> set[str]:
    """Of the facets at the side."""
    return {facet["title"] for facet in page.facets}


def test_a_correction_is_undone_made_again_and_taken_back(open_page: Open, home: Path) -> None:
    page, case = opened(open_page, home)
    correct(to(page, "timeline", claim=DATED), date="2013")
    before = case.table_path.read_bytes()
    page.press("undo")
    assert len(lines(case.folder)) == 1
    page.press("redo")
    assert case.table_path.read_bytes() == before
    page.press("take_back_0")
    assert len(lines(case.folder)) == 1


def test_a_name_is_corrected_in_every_row_and_undone_at_once(open_page: Open, home: Path) -> None:
    page, case = opened(open_page, home)
    correct(to(page, "text", claim=f"{NAME}:p1.1"), source=["Lena Orth"], all=True)
    assert [row.cells["source"] for row in case.rows()].count("Lena Orth") == 2
    page.press("undo")
    assert [row.cells["source"] for row in case.rows()].count("Lena Ort") == 2


def test_what_another_window_has_corrected_since_is_not_overwritten(open_page: Open, home: Path) -> None:
    page, case = opened(open_page, home)
    to(page, "text", claim=DATED).press("correct_open")
    page.fill("text_input", page.key("text_input", "fix_date_"), "2012")
    case.correct(DATED, "date", "2013")  # another window
    page.fill("text_input", page.key("text_input", "fix_why_"), "a guess")
    page.press("fix_keep")
    assert "was changed elsewhere since: the date is now 2013; look at it again" in page.text
    assert next(row for row in case.rows() if row.id == DATED).cells["edtf"] == "2013"
    page.press("fix_cancel")
    correct(page, date="2012")
    assert next(row for row in case.rows() if row.id == DATED).cells["edtf"] == "2012"


def test_what_is_typed_for_a_row_stays_while_another_row_or_page_is_looked_at(
    open_page: Open, home: Path
) -> None:
    page, case = opened(open_page, home)
    to(page, "text", claim=DATED).press("correct_open")
    page.fill("text_input", page.key("text_input", "fix_date_"), "2012")
    page.name("fix_places_", "Harbour")
    page.press("next")
    assert not page.has("button", "fix_keep")
    assert "Not kept yet: your correction of “In 2014, according to harbour staff, nobody…”." in page.markup
    to(page, "table")
    assert "Not kept yet" in page.markup
    page.press("go_on_0")
    assert page.address["claim"] == [DATED]
    assert page.widget("text_input", page.key("text_input", "fix_date_")).value == "2012"
    page.press("fix_keep")
    row = next(row for row in case.rows() if row.id == DATED)
    assert (row.cells["edtf"], row.cells["places"]) == ("2012", "Harbour")
    assert "Not kept yet" not in page.press("next").markup


def test_what_is_typed_is_there_when_the_page_is_loaded_anew(open_page: Open, home: Path) -> None:
    page, _ = opened(open_page, home)
    to(page, "text", claim=DATED).press("correct_open")
    page.fill("text_input", page.key("text_input", "fix_date_"), "2011")
    again = open_page("text", ("claim", DATED))
    assert again.widget("text_input", again.key("text_input", "fix_date_")).value == "2011"
    again.press("fix_cancel")
    assert not open_page("text", ("claim", DATED)).has("button", "fix_keep")


def test_a_case_is_closed_and_another_one_begun(
    open_page: Open, home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    first = Case.make(home / "first")
    first.add(f"{NAME}.txt", ARTICLE.encode())
    monkeypatch.setenv("CLAIMLINE_CASE", str(first.folder))
    page = open_page("text", ("claim", DATED), events=first.table_path)
    page.press("correct_open")
    to(page, "documents", source="Lena Ort").press("case_close")
    assert (page.sentence, page.address) == ("No case is open.", {})
    assert "Add an article of your own" in to(page, "timeline").links
    page = to(page, "add")
    page.press(next(str(one.key) for one in page.app.button if one.label == "Go on with first"))
    assert to(page, "text", claim=DATED).has("button", "fix_keep")
    page = to(page, "documents").press("case_close")
    keep(paste(to(page, "add")))
    assert not to(page, "text", claim=DATED).has("button", "fix_keep")
    assert len(Case(home / "claimline-case").documents()) == 1


def test_a_form_of_another_case_begins_with_its_own_row(
    open_page: Open, home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    first, start = Case.make(home / "first"), ARTICLE.index("who has owned")
    first.add(f"{NAME}.txt", ARTICLE.encode())
    monkeypatch.setenv("CLAIMLINE_CASE", str(first.folder))
    page = open_page("text", ("claim", DATED), events=first.table_path)
    correct(page, source=["Ada Holt"], actors=["Bo Ek"])
    mark(to(page, "text"), start, start + 21, "first")
    page.name("mark_source_", "Cy Dahl")
    page.name("mark_actors_", "Di Falk")
    page.press("mark_add")
    assert {one.correction.column for one in first.corrections()} >= {"source", "actors", "row"}
    to(page, "documents").press("case_close")
    keep(paste(to(page, "add")))
    other = Case(home / "claimline-case")
    correct(to(page, "text", claim=DATED), date="2013")
    assert [one.correction.column for one in other.corrections()] == ["date"]
    mark(to(page, "text"), start, start + 21).press("mark_add")
    added = next(row for row in other.rows() if row.id == f"{NAME}:h1")
    assert not {"Cy Dahl", "Di Falk"} & {added.cells["source"], added.cells["actors"]}


def test_what_is_typed_and_discarded_is_gone(open_page: Open, home: Path) -> None:
    page, _ = opened(open_page, home)
    to(page, "text", claim=DATED).press("correct_open")
    page.fill("text_input", page.key("text_input", "fix_date_"), "2012")
    page.press("close")
    page.press("discard_0")
    assert "Not kept yet" not in page.markup
    to(page, "text", claim=DATED).press("correct_open")
    assert page.widget("text_input", page.key("text_input", "fix_date_")).value == "2014"


def test_why_a_row_is_left_out_is_not_said_of_another_one(open_page: Open, home: Path) -> None:
    page, _ = opened(open_page, home)
    to(page, "text", claim=DATED)
    page.fill("text_input", page.key("text_input", "leave_out_why_"), "hearsay")
    page.press("next")
    assert page.widget("text_input", page.key("text_input", "leave_out_why_")).value == ""
    page.press("previous")
    assert page.widget("text_input", page.key("text_input", "leave_out_why_")).value == "hearsay"


def test_a_form_says_what_has_become_of_its_row_elsewhere(open_page: Open, home: Path) -> None:
    page, case = opened(open_page, home)
    to(page, "text", claim=DATED).press("correct_open")
    case.correct(DATED, "date", "2013")
    assert "Changed elsewhere since you opened this form: the date is now 2013." in page.run().captions


def test_changes_are_undone_in_another_window_and_after_another_start(
    open_page: Open, home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    page, case = opened(open_page, home)
    correct(to(page, "text", claim=DATED), date="2013")
    forget()
    monkeypatch.setenv("CLAIMLINE_CASE", str(case.folder))
    other = open_page("text")
    assert "nobody…”: the date is now 2013; it was read as 2014." in other.markup
    other.press("undo")
    assert next(row for row in case.rows() if row.id == DATED).cells["edtf"] == "2014"
    page.press("undo")  # as this window still shows it
    assert any("Another window has changed the case since" in one for one in page.captions)
    assert len(case.documents()) == 1
    assert next(row for row in case.rows() if row.id == DATED).cells["edtf"] == "2014"
    other.press("redo")
    assert next(row for row in case.rows() if row.id == DATED).cells["edtf"] == "2013"


def test_a_form_that_fails_half_way_changes_nothing(open_page: Open, home: Path) -> None:
    page, case = opened(open_page, home)
    correct(to(page, "text", claim=DATED), via=["Harbour Gazette"], quote="")
    # At the buttons of the form, to be read aloud: the line of the case may be out of sight.
    assert '<p class="refused" role="alert">The column quote: is empty; write the words.</p>' in page.markup
    assert not any("write the words" in one for one in page.captions)
    assert (len(lines(case.folder)), page.has("button", "undo")) == (1, True)
    page.press("fix_cancel")
    assert "write the words" not in page.markup


def test_how_a_date_is_written_covers_nothing_and_is_said_where_there_is_none(
    open_page: Open, home: Path
) -> None:
    page, _ = opened(open_page, home)
    to(page, "text", claim=DATED).press("correct_open")
    field = page.widget("text_input", page.key("text_input", "fix_date_"))
    assert (field.help, any(one.startswith("Read as 2014") for one in page.captions)) == ("", True)
    page.fill("text_input", field.key, " ")
    assert any(one.startswith("No date. One is written in words or in EDTF: 2015") for one in page.captions)


def test_a_name_takes_the_place_of_unknown_and_of_no_name_it_resembles(open_page: Open, home: Path) -> None:
    page, case = opened(open_page, home)
    nobody, other = f"{NAME}:c1.r1", f"{NAME}:p1.1"
    case.correct(nobody, "source", "unknown")
    case.correct(other, "source", "unknown")
    to(page, "text", claim=nobody).press("correct_open")
    assert page.names("fix_source_") == []
    field = page.widget("selectbox", page.key("selectbox", "fix_source_"))
    assert field.placeholder == "unknown, if the text names nobody"
    assert "unknown" not in field.options
    # Of several choices Enter would take the first name that resembles what is typed ("Lena Ort"), of one what is typed.
    assert not page.app.multiselect
    page.name("fix_source_", "Lena", "Ida Moss; Bo Ek")
    assert page.names("fix_source_") == ["Lena", "Ida Moss", "Bo Ek"]
    page.name("fix_source_", "Lena")
    page.fill("checkbox", page.key("checkbox", "fix_all_"), True)
    page.press("fix_keep")
    sources = {row.id: row.cells["source"] for row in case.rows()}
    assert (sources[nobody], sources[other]) == ("Lena", "unknown")  # nobody is not one and the same
    correct(page, source=["unknown"])
    assert {row.id: row.cells["source"] for row in case.rows()}[nobody] == "unknown"


def test_several_cells_are_one_step_back(open_page: Open, home: Path) -> None:
    page, case = opened(open_page, home)
    correct(to(page, "text", claim=DATED), via=["Harbour Gazette"], stance="denied", date="2013")
    assert len(lines(case.folder)) == 4
    page.press("undo")
    assert len(lines(case.folder)) == 1


@pytest.mark.parametrize("name", ["timeline", "text", "table", "names", "documents", "add"])
def test_a_file_of_the_case_that_was_broken_by_hand_is_said_on_every_page(
    open_page: Open, home: Path, name: str
) -> None:
    page, case = opened(open_page, home)
    (case.folder / "corrections.csv").write_text("row,words\n", encoding="utf-8")
    to(page, name)
    if name != "add":
        assert page.sentence.endswith("cannot be shown.")
        assert any("corrections.csv" in one.value for one in page.app.text)


def test_what_is_changed_in_the_files_is_on_the_pages(open_page: Open, home: Path) -> None:
    page, case = opened(open_page, home)
    to(page, "text")
    with (case.folder / "corrections.csv").open("a", encoding="utf-8") as file:
        file.write(f'{DATED},"In 2014, according to harbour staff, nobody wanted it.",date,2014,2013,\n')
    assert page.run().beside[DATED] == "2013 harbour staff corrected by hand"
    assert case.check() == ""


def test_kind_stance_and_words_are_corrected(open_page: Open, home: Path) -> None:
    page, case = opened(open_page, home)
    correct(to(page, "text", claim=DATED), stance="denied", quote="In 2014 nobody wanted it.")
    row = next(row for row in case.rows() if row.id == DATED)
    assert (row.cells["stance"], row.cells["quote"]) == ("denied", "In 2014 nobody wanted it.")
    assert case.check() == ""


def test_the_day_of_the_article_moves_what_is_read_against_it(open_page: Open, home: Path) -> None:
    page, case = opened(open_page, home)
    correct(to(page, "text", claim=f"{NAME}:a"), date="4 March 2012")
    assert next(row for row in case.rows() if row.id == f"{NAME}:p1.1").cells["edtf"] == "2011"
    assert page.beside[f"{NAME}:p1.1"] == "2011 Lena Ort"


def test_a_case_of_several_articles_goes_by_its_name_and_a_document_by_its_title(
    open_page: Open, home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    tabs: list[str] = []
    monkeypatch.setattr(st, "set_page_config", lambda **said: tabs.append(said.get("page_title", "")))
    page, case = opened(open_page, home)
    to(page, "add")
    keep(paste(page, ARTICLE.replace("The last ferry", "The first tram")))
    to(page, "timeline", document=NAME)
    assert page.sentence == "6 of 12: in “The last ferry”"
    assert tabs[-1] == f"{case.folder.name}: 6 of 12, in “The last ferry”"
    assert page.widget("button", "badge_0").label == "in “The last ferry” ✕"
    assert page.address["document"] == [NAME]
    assert page.saved["name"] == f"{case.folder.name}_in-{NAME}_6-of-12"
    to(page, "timeline", not_document=NAME)
    assert page.sentence == "6 of 12: not in “The last ferry”"
    monkeypatch.setattr(file_names, "is_shared", lambda: True)  # a folder whose name nobody has chosen
    to(page, "timeline")
    assert tabs[-1] == "2 articles: 12 of 12"


def test_of_several_articles_a_row_says_in_which_it_stands(open_page: Open, home: Path) -> None:
    page, _ = opened(open_page, home)
    assert "In “The last ferry”." not in " ".join(to(page, "timeline").lines)
    to(page, "add")
    keep(paste(page, ARTICLE.replace("The last ferry", "The first tram")))
    lines_ = to(page, "timeline", claim=DATED).lines
    assert sum("In “The last ferry”." in line for line in lines_) == 5  # all but the article's own
    assert sum("In “The first tram”." in line for line in lines_) == 5
    assert '<span class="where">claim · paragraph 1 · The last ferry</span>' in page.markup


def test_two_documents_of_one_title_are_told_apart(open_page: Open, home: Path) -> None:
    page, case = opened(open_page, home)
    case.add("later.txt", ARTICLE.replace("nobody wanted", "everybody wanted").encode())
    box = next(one for one in to(page, "text").app.selectbox if one.label == "Document")
    assert box.options == [f"The last ferry ({NAME})", "The last ferry (later)"]


def test_a_row_is_left_out_with_a_reason_and_taken_back(open_page: Open, home: Path) -> None:
    page, case = opened(open_page, home)
    to(page, "text", claim=DATED)
    why = page.key("text_input", "leave_out_why_")
    page.fill("text_input", why, "hearsay")
    page.press("leave_out")
    assert DATED not in {row.id for row in case.rows()}
    assert DATED not in page.reading["rows"]
    assert "1 document; 1 row left out by hand." in page.markup
    to(page, "documents")
    assert "left out by hand</b>. Why: hearsay" in page.markup
    page.press("back_0")
    assert DATED in {row.id for row in case.rows()}


def test_documents_are_moved_removed_and_brought_back(open_page: Open, home: Path) -> None:
    page, case = opened(open_page, home)
    to(page, "add")
    keep(paste(page, ARTICLE.replace("The last ferry", "The first tram")))
    to(page, "documents")
    assert page.sentence.endswith("holds 2 documents with 12 rows.")
    page.press("down_0")
    assert [entry.name for entry in case.documents()] == ["the-first-tram", NAME]
    page.press("remove_0")
    assert [entry.name for entry in case.documents()] == [NAME]
    page.press("undo")
    assert [entry.name for entry in case.documents()] == ["the-first-tram", NAME]


def test_another_version_shows_what_would_change_before_it_is_taken(open_page: Open, home: Path) -> None:
    page, case = opened(open_page, home)
    correct(to(page, "text", claim=DATED), date="2013")
    to(page, "documents")
    unfold(page, "version_0")
    before = case.table_path.read_bytes()
    later = ARTICLE.replace("nobody wanted it", "everybody wanted it").encode()
    page.app.file_uploader[0].set_value(("pier.txt", later, "text/plain"))
    page.run()
    assert (
        "would be left without a row: date 2013, of “In 2014, according to harbour staff, nobody wanted it”"
        in page.markup
    )
    assert case.table_path.read_bytes() == before
    page.press("update_take_0")
    assert case.table_path.read_bytes() != before
    assert "1 correction found no row in the documents as they are now" in page.markup


def test_what_another_claimline_has_read_stays_until_the_click(open_page: Open, home: Path) -> None:
    page, case = opened(open_page, home)
    mine = case.table_path.read_bytes()
    theirs = read_by_another(case, row=False)
    to(page, "timeline")
    assert "This table was read by claimline 0.0.9" in page.markup
    assert "See what would change" in page.links
    assert to(page, "text").beside[DATED] == "2013 harbour staff"
    to(page, "documents")
    assert "date 2013 → 2014" in page.markup
    page.press("remove_0")
    assert any("take it before you change something" in one for one in page.captions)
    assert case.table_path.read_bytes() == theirs
    page.press("renewal_take")
    assert case.table_path.read_bytes() == mine
    assert not page.has("button", "renewal_take")
    assert "This table was read by" not in to(page, "timeline").markup


def test_a_case_whose_zip_may_be_too_large_to_be_opened_here_says_so(
    open_page: Open, home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    page, case = opened(open_page, home)
    assert not any("a ZIP of at most" in one for one in to(page, "documents").captions)
    monkeypatch.setattr(holding, "LIMIT", Limit(case.size() - 1, "give less"))
    assert any("a ZIP of at most 0 MB; unpack a larger one" in one for one in to(page, "documents").captions)


def test_what_is_stated_of_a_document_shows_what_it_changes_before_it_is_taken(
    open_page: Open, home: Path
) -> None:
    page, case = opened(open_page, home)
    to(page, "documents")
    unfold(page, "stating_0")
    day = page.key("text_input", f"state_{NAME}_").removesuffix("published")
    page.fill("text_input", f"{day}published", "4 March 2010")
    page.fill("text_input", f"{day}author", "Mia Hall")
    assert "date 2015 → 2009" in page.markup
    assert "Mia Hale → Mia Hall" in page.markup
    assert case.documents()[0].given == ""
    page.press(f"state_take_{NAME}")
    assert (case.documents()[0].given, case.documents()[0].author) == ("2010-03-04", "Mia Hall")
    assert not page.has("button", f"state_take_{NAME}")
    page.press("undo")
    assert case.documents()[0].author == ""
    assert [one.value for one in page.app.text_input if str(one.key).startswith(f"state_{NAME}_")] == [
        "",
        "",
        "",
        "",
    ]


def test_where_a_document_was_found_is_stated_and_no_link_is_made(open_page: Open, home: Path) -> None:
    page = paste(open_page("add"))
    page.fill("text_input", page.key("text_input", f"add_{NAME}_url"), "https://paper.example/<b>ferry")
    keep(page)
    case = Case(home / "claimline-case")
    assert case.documents()[0].url == "https://paper.example/<b>ferry"
    before = case.table_path.read_bytes()
    unfold(to(page, "documents"), "stating_0")
    assert "https://paper.example/&lt;b&gt;ferry" in page.markup
    field = page.key("text_input", f"state_{NAME}_").removesuffix("published")
    page.fill("text_input", f"{field}url", "https://paper.example/pier")
    page.press(f"state_take_{NAME}")
    assert case.documents()[0].url == "https://paper.example/pier"
    assert case.table_path.read_bytes() == before


def test_the_page_of_names_writes_to_the_case(open_page: Open, home: Path) -> None:
    page, case = opened(open_page, home)
    to(page, "names")
    page.app.file_uploader[0].set_value(
        ("a.csv", b"canonical,alias,kind\nPort staff,harbour staff,body\n", "text/csv")
    )
    page.run()
    assert [line.canonical for line in case.names()] == ["Port staff"]
    assert next(row for row in case.rows() if row.id == DATED).cells["source"] == "Port staff"
    assert page.sentence.startswith("The list of this case")
    assert "Port staff" in to(page, "timeline").boxes("sources")
    assert case.check() == ""


def test_a_join_asks_for_a_short_why_which_is_listed_with_it(open_page: Open, home: Path) -> None:
    page, case = opened(open_page, home)
    to(page, "names")
    page.widget("multiselect", "names_picked_0").set_value(["Bo Ek"])
    page.widget("multiselect", "names_chosen_0").set_value(["Bo Ekdal"])
    page.run()
    assert page.widget("selectbox", "names_kind_0").value == "person"  # he writes a comment
    page.fill("text_input", "names_why_0", "he signs so <elsewhere>")
    page.press("join")
    assert page.widget("multiselect", "names_picked_1").value == []
    assert case.whys() == {"Bo Ek": "he signs so <elsewhere>"}
    assert "“Bo Ek” joined as Bo Ekdal. Why: he signs so <elsewhere>" in to(page, "documents").text
    page.press("part_0")
    assert (case.names(), case.whys()) == ((), {})


def test_two_windows_of_the_page_of_names_keep_each_other_s_lines(open_page: Open, home: Path) -> None:
    page, case = opened(open_page, home)
    to(page, "names")
    case.set_names([NameLine("Port staff", "harbour staff", "body")])  # another window
    page.app.file_uploader[0].set_value(
        ("a.csv", b"canonical,alias,kind\nHarbour council,the council,body\n", "text/csv")
    )
    page.run()
    assert {line.canonical for line in case.names()} == {"Port staff", "Harbour council"}


def test_marked_words_become_a_row_of_whole_words(open_page: Open, home: Path) -> None:
    page, case = opened(open_page, home)
    to(page, "text")
    start = ARTICLE.index("who has owned")
    mark(page, start, start + 21)
    assert "who has owned it since" in page.markup
    page.name("mark_source_", "Bo Ek")
    page.fill("text_input", page.key("text_input", "mark_date_"), "2015")
    page.press("mark_add")
    row = next(row for row in case.rows() if row.id == f"{NAME}:h1")
    assert (row.cells["quote"], row.cells["source"], row.cells["edtf"]) == (
        "who has owned it since",
        "Bo Ek",
        "2015",
    )
    assert page.beside[f"{NAME}:h1"] == "2015 Bo Ek added by hand"
    to(page, "text", claim=f"{NAME}:h1")
    assert (page.markup.count("added by hand</b>"), "read as nothing" in page.markup) == (1, False)


def test_a_row_begins_with_the_date_in_the_marked_words_as_the_text_has_it(
    open_page: Open, home: Path
) -> None:
    page, case = opened(open_page, home)
    to(page, "text")
    start = ARTICLE.index("the council had")
    mark(page, start, ARTICLE.index(" In 2014"))
    assert page.widget("text_input", page.key("text_input", "mark_date_")).value == "2015"
    assert "The words “last year” give this date, read against 4 March 2016." in page.captions
    assert page.names("mark_source_") == ["Lena Ort"]
    assert "Taken from the row in which these words stand." in page.captions
    page.fill("text_input", page.key("text_input", "mark_why_"), "the sale alone")
    mark(page, ARTICLE.index("nobody wanted"), ARTICLE.index("nobody wanted") + 16)
    assert page.widget("text_input", page.key("text_input", "mark_why_")).value == "the sale alone"
    mark(page, start, ARTICLE.index(" In 2014"))
    page.press("mark_add")
    row = next(row for row in case.rows() if row.id == f"{NAME}:h1")
    assert (row.cells["edtf"], row.cells["note"]) == (
        "2015",
        "Added by hand: the sale alone. The words “last year” give this date, read against 4 March 2016.",
    )
    assert (row.cells["date_text"], row.cells["source"]) == ("last year", "Lena Ort")
    assert "## 1 change by hand" in [one.value for one in to(page, "documents").app.markdown]
    page.press("back_0")
    assert f"{NAME}:h1" not in [row.id for row in case.rows()]


def test_words_in_no_row_are_proposed_for_who_wrote_the_passage(open_page: Open, home: Path) -> None:
    page, case = opened(open_page, home)
    to(page, "text")
    start = ARTICLE.index("Then who")
    mark(page, start, start + 8)
    assert page.names("mark_source_") == ["Bo Ek"]
    assert "Taken from the comment's author." in page.captions
    page.press("mark_add")
    row = next(row for row in case.rows() if row.id == f"{NAME}:h1")
    assert (row.cells["source"], row.cells["basis"]) == ("Bo Ek", "none")
    to(page, "text", claim=f"{NAME}:h1")
    assert "A person gave it no date." in page.markup
    assert "Nothing in the text bounds its date." not in page.markup


def test_words_of_an_articles_paragraph_are_proposed_for_its_author_once_their_row_is_gone(
    open_page: Open, home: Path
) -> None:
    page, case = opened(open_page, home)
    case.leave_out(DATED)
    start = ARTICLE.index("nobody wanted")
    mark(to(page, "text"), start, start + 16)
    assert page.names("mark_source_") == ["Mia Hale"]
    assert "Taken from the article's author." in page.captions


def test_a_row_that_was_added_opens_its_card_which_closes_when_it_is_taken_back(
    open_page: Open, home: Path
) -> None:
    page, _ = opened(open_page, home)
    start = ARTICLE.index("nobody wanted")
    mark(to(page, "text"), start, start + 16)
    page.press("mark_add")
    assert page.reading["chosen"] == f"{NAME}:h1"
    assert "added by hand</b>" in page.markup
    page.press("undo")
    assert page.reading["chosen"] == ""
    assert "No row of this table" not in page.markup


def test_what_was_left_out_is_said_where_its_card_stood_and_undone_there(open_page: Open, home: Path) -> None:
    page, case = opened(open_page, home)
    count = len(case.rows())
    for name in ("text", "timeline", "table"):
        to(page, name, claim=DATED).press("leave_out")
        assert (
            'role="status">Done: the row “In 2014, according to harbour staff, nobody…” is left out.'
            in page.markup
        )
        assert "Click a mark" not in page.markup  # this place stays in sight over the list
        page.press("just_undo")
        assert (len(case.rows()), "Done: " in page.markup) == (count, False)
    to(page, "text", claim=DATED).press("leave_out")
    assert "Done: " not in to(page, "text", claim=f"{NAME}:p1.1").markup
    assert not page.has("button", "just_undo")


def test_a_row_is_split_and_rows_are_joined(open_page: Open, home: Path) -> None:
    page, case = opened(open_page, home)
    to(page, "text")
    start, end = ARTICLE.index("that the council"), ARTICLE.index(" last year")
    mark(page, start, end)
    count = len(case.rows())
    page.press("mark_split")
    assert len(case.rows()) == count + 2
    page.press("undo")
    mark(page, ARTICLE.index("Lena Ort"), ARTICLE.index("nobody"))
    page.press("mark_join")
    assert len(case.rows()) == count - 1
    assert case.check() == ""


def test_the_words_that_split_a_row_have_the_date_of_the_form_and_the_others_keep_theirs(
    open_page: Open, home: Path
) -> None:
    page, case = opened(open_page, home)
    to(page, "text")
    before = {(row.cells["quote"], row.cells["edtf"]) for row in case.rows()}
    start, end = ARTICLE.index("that the council"), ARTICLE.index(" last year")
    mark(page, start, end)
    page.fill("text_input", page.key("text_input", "mark_date"), "May 2011")
    page.press("mark_split")
    made = {(row.cells["quote"], row.cells["edtf"]) for row in case.rows()} - before
    assert len(made) == 3
    assert {quote for quote, edtf in made if edtf == "2011-05"} == {ARTICLE[start:end]}


def test_a_row_that_was_corrected_to_a_comment_is_not_split(open_page: Open, home: Path) -> None:
    page, case = opened(open_page, home)
    start = ARTICLE.index("according to")
    mark(to(page, "text"), start, start + 12)
    assert page.has("button", "mark_split")
    case.correct(DATED, "kind", "comment")
    assert not mark(page, start, start + 12).has("button", "mark_split")


def mark(page: Page, start: int, end: int, case: str = "claimline-case") -> Page:
    """As the browser does where words are marked and the button beside them is clicked."""
    home = os.environ["CLAIMLINE_STARTED_IN"]
    page.app.session_state[f"marked_words in {home}/{case}"] = Marked(f"{NAME}.txt", start, end)
    return page.run()
