import os
import re
from pathlib import Path

import pytest

from case_pages import ARTICLE, DATED, NAME, keep, paste, to
from claimline.case.case import Case
from claimline.model import NameLine
from claimline.shipped import shipped
from claimline.ui.drafts import pasted
from claimline.ui.state import open_case
from page_run import FERRY, Open, Page
from thread_pages import ADDRESS, page, thread


def facts(page: Page) -> str:
    return next(line for line in page.markup.splitlines() if "<dl>" in line)


CORRECTED = (
    "A row that is wrong can be corrected once it is in the case: open it with a click, then **Correct**."
)


def drop(page: Page, *files: tuple[str, bytes, str]) -> Page:
    page.app.file_uploader[0].set_value(list(files))
    return page.run()


def test_a_pasted_article_is_read_at_once_and_nothing_is_kept(open_page: Open, home: Path) -> None:
    page = paste(open_page("add"))
    assert "<dd>The last ferry</dd>" in facts(page)
    assert "title in line 1; author in line 3; date in line 4" in facts(page)
    assert "<dt>comments</dt><dd>1: 1 with a date</dd><dt>replies</dt><dd>1: 1 with a date</dd>" in facts(
        page
    )
    assert "<dt>claims</dt><dd>3: 3 with a date</dd>" in facts(page)
    assert "Found 1 comment and 1 reply" in page.markup
    assert page.beside[DATED] == "2014 harbour staff"
    assert list(home.iterdir()) == []


@pytest.mark.usefixtures("home")
def test_comments_that_count_back_ask_for_the_day_of_the_copy(open_page: Open) -> None:
    ago = ARTICLE.replace("4 March 2016, 18:20", "3 hours ago").replace("5 March 2016, 07:45", "2 hours ago")
    asks = "2 give their times as “3 hours ago” does: say under Copied on from which day that counts back."
    page = paste(open_page("add"), ago)
    assert asks in page.text
    assert "1: 1 dated by what stands around them" in facts(page)
    assert next(box for box in page.app.expander if box.label.startswith("Dates and author")).proto.expanded
    page.fill("text_input", f"add_{NAME}_captured", "6 March 2016")
    assert asks not in page.text
    assert "1: 1 with a date" in facts(page)
    keep(page)
    assert "copied on 6 March 2016" in to(page, "documents").markup


@pytest.mark.usefixtures("home")
def test_the_text_is_whole_and_marked(open_page: Open) -> None:
    page = paste(open_page("add"))
    pieces = [piece for part in page.reading["parts"] for piece in part["pieces"]]
    assert all(ARTICLE[piece["at"] :].startswith(piece["text"]) for piece in pieces)
    shown = [place for piece in pieces for place in range(piece["at"], piece["at"] + len(piece["text"]))]
    assert len(shown) == len(set(shown))
    assert [place for place, char in enumerate(ARTICLE) if char.isalnum() and place not in shown] == []
    marks = {piece["text"]: piece["marks"] for piece in pieces if DATED in piece["rows"]}
    assert marks["2014"].split()[0] == "when"
    assert "who" in marks["harbour staff"].split()


@pytest.mark.usefixtures("home")
def test_words_in_no_row_are_counted_and_what_is_pale_is_named(open_page: Open) -> None:
    # "By" of the byline is in no row either.
    page = paste(open_page("add"), ARTICLE.replace("Comments", "It is quiet there.\n\nComments"))
    assert re.fullmatch(r"5 of \d+ words are in no row", page.reading["bare"])
    assert re.search(r"<dt>in no row</dt><dd>5 of \d+ words; the text below can show which</dd>", facts(page))
    assert "pale: lines that give a speaker or a time and what is no part of the article" in page.markup
    assert CORRECTED in page.captions


@pytest.mark.usefixtures("home")
def test_of_a_text_without_heads_nothing_is_called_pale(open_page: Open) -> None:
    page = paste(open_page("add"), "The gate\n\nThe gate fell in 2014.\n")
    assert "pale: " not in page.markup
    assert "<dt>not read</dt><dd>nothing</dd>" in facts(page)


@pytest.mark.usefixtures("home")
def test_what_a_setting_moves_is_said(open_page: Open) -> None:
    text = ARTICLE.replace("4 March 2016\n\nLena", "\nLena")
    page = paste(open_page("add"), text)
    key = f"add_{NAME}_published"
    page.fill("text_input", key, "4 March 2010")
    assert any(
        "They change the date of 3 rows" in line and "2009" in line for line in page.markup.splitlines()
    )
    page.fill("text_input", key, "the other day")
    assert any("“the other day”" in one or '"the other day"' in one for one in page.captions)


def test_whose_words_it_has_is_stated_and_said_at_once(open_page: Open, home: Path) -> None:
    text = ARTICLE.replace("By Mia Hale\n", "") + "\nThe pier fell in 2015.\n"
    page = paste(open_page("add"), text)
    page.fill("text_input", f"add_{NAME}_author", " Mia  Hale; Bo Ek")
    assert "They change who says it in" in page.markup
    assert "<b>Mia Hale; Bo Ek</b>" in page.markup
    keep(page)
    assert Case(home / "claimline-case").documents()[0].author == "Mia Hale;Bo Ek"


def test_what_cannot_be_read_is_one_sentence_beside_what_can(open_page: Open, home: Path) -> None:
    files = [("empty.txt", b"...", "text/plain"), ("pier.txt", ARTICLE.encode(), "text/plain")]
    page = drop(open_page("add"), *files)
    assert "empty.txt has no words in it: give a file with the article&#x27;s text." in page.markup
    assert page.app.selectbox[0].options == ["empty.txt", "pier.txt"]
    keep(page)
    assert [entry.file for entry in Case(home / "claimline-case").documents()] == ["pier.txt"]
    assert page.press("add_away").has("button", "add_away") is False


def test_a_table_of_events_is_a_document_too(open_page: Open, home: Path) -> None:
    page = drop(open_page("add"), ("ferry.csv", FERRY.read_bytes(), "text/csv"))
    assert "<dd>a table of events</dd>" in facts(page)
    assert CORRECTED in page.captions
    keep(page)
    assert len(Case(home / "claimline-case").rows()) == 12


def test_the_folder_that_the_command_names_is_made(
    open_page: Open, home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("CLAIMLINE_NEW_CASE", str(home / "tram-case"))
    page = paste(open_page("add"))
    assert page.widget("text_input", "keep_folder").value == "tram-case"
    keep(page)
    assert Case(home / "tram-case").check() == ""


def test_the_click_makes_the_folder_and_the_server_shows_its_table(open_page: Open, home: Path) -> None:
    page = paste(open_page("add"))
    page.fill("text_input", "keep_folder", "pier-case")
    keep(page)
    case = Case(home / "pier-case")
    assert [entry.title for entry in case.documents()] == ["The last ferry"]
    assert case.check() == ""
    assert "“The last ferry” is in the case." in page.markup
    assert to(page, "timeline").sentence == "6 of 6: everything"
    # Another reader on this computer is the same one.
    assert open_page("timeline", events=shipped("data/events.csv")).sentence == "6 of 6: everything"


def test_where_the_folder_comes_to_be_is_said_while_its_name_is_typed(open_page: Open, home: Path) -> None:
    page = paste(open_page("add"))
    assert any(f"the folder {home / 'claimline-case'} is made" in one for one in page.captions)
    page.fill("text_input", "keep_folder", str(home / "cases" / "pier"))
    assert any(f"the folder {home / 'cases' / 'pier'} is made" in one for one in page.captions)
    page.fill("text_input", "keep_folder", " ")
    assert any("The case needs a folder; write its name" in one for one in page.captions)


def test_a_folder_that_is_there_is_refused_and_the_article_stays(open_page: Open, home: Path) -> None:
    (home / "claimline-case").mkdir()
    (home / "claimline-case" / "letter.txt").write_text("mine")
    page = keep(paste(open_page("add")))
    assert any("claimline-case is there and not empty" in one for one in page.captions)
    assert page.has("button", "keep_add")


@pytest.mark.parametrize("folder", ["~nobody-of-that-name/x", "none/there"])
def test_a_folder_that_cannot_be_is_refused_in_one_sentence(open_page: Open, home: Path, folder: str) -> None:
    page = paste(open_page("add"))
    page.app.text_input("keep_folder").set_value(folder)
    page = keep(page)
    assert any("choose another" in one for one in page.captions)
    assert list(home.iterdir()) == []


def test_the_same_article_twice_is_one_document(open_page: Open, home: Path) -> None:
    page = keep(paste(open_page("add")))
    paste(page)
    assert page.sentence == "This cannot be added."
    assert "is there already, as the-last-ferry.txt: it is one document." in page.markup
    assert not page.has("button", "keep_add")
    assert len(Case(home / "claimline-case").documents()) == 1


@pytest.mark.usefixtures("home")
def test_what_was_pasted_and_set_is_there_after_other_pages(open_page: Open) -> None:
    page = open_page("add")
    page.app.text_area[0].set_value(ARTICLE)
    page.run()
    to(page, "timeline")
    assert to(page, "add").app.text_area[0].value == ARTICLE
    page.press("add_clear")
    assert page.app.text_area[0].value == ""
    page.app.text_area[0].set_value(ARTICLE)
    page.press("add_read")
    copied = f"add_{NAME}_captured"
    page.fill("text_input", copied, "5 April 2016")
    page.fill("text_input", f"add_{NAME}_published", "the other day")
    to(page, "timeline")
    to(page, "add")
    assert page.widget("text_input", copied).value == "5 April 2016"
    assert "<dd>The last ferry</dd>" in facts(page)
    assert any("It waits here until you add or discard it" in one for one in page.captions)
    assert not any("the other day" in one for one in page.captions)  # its field is empty
    page.press("keep_away")
    assert not page.has("button", "keep_add")


def test_the_rows_that_are_shown_are_the_rows_that_are_added(open_page: Open, home: Path) -> None:
    case = Case.make(home / "claimline-case")
    case.set_names([NameLine("Lena A. Ort", "Lena Ort", "person"), NameLine("Bo A. Ek", "Bo Ek", "person")])
    case.add("the-last-ferry.txt", ARTICLE.replace("last", "first").encode())
    page = open_page("add")
    page.press("go_on_0")
    paste(page)
    shown = page.beside
    keep(page)
    assert "2016-03-04T18:20:00" in {row.cells["edtf"] for row in case.rows()}
    assert set(shown) < {row.id for row in case.rows()}
    assert all(row.startswith("the-last-ferry-2:") for row in shown)
    assert to(page, "text", reading="the-last-ferry-2").beside == shown
    assert any("Bo A. Ek" in words for words in shown.values())


@pytest.mark.usefixtures("home")
def test_markup_of_others_stays_text(open_page: Open) -> None:
    page = paste(open_page("add"), ARTICLE.replace("The last ferry", "The <b>last</b> ferry ![x](y)"))
    assert "<b>last</b>" not in facts(page)
    assert "&lt;b&gt;last&lt;/b&gt;" in facts(page)


@pytest.mark.usefixtures("home")
def test_the_shipped_example_shows_the_way_in(open_page: Open) -> None:
    page = open_page("timeline", events=shipped("data/events.csv"))
    assert page.links.count("Add an article of your own") == 1
    page = open_page("timeline")
    assert "Add an article of your own" not in page.links


def test_a_case_without_an_article_is_said_to_be_empty_beside_the_shipped_example(
    open_page: Open, home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    says = "Your case tram-case is empty. Here is the example that comes with claimline."
    assert says not in open_page("timeline", events=shipped("data/events.csv")).text
    monkeypatch.setenv("CLAIMLINE_NEW_CASE", str(home / "tram-case"))
    assert says in open_page("timeline", events=shipped("data/events.csv")).text
    Case.make(home / "tram-case")
    assert says not in open_page("timeline", events=shipped("data/events.csv")).text


def test_beside_the_shipped_example_the_case_that_was_changed_last_is_one_click_away(
    open_page: Open, home: Path
) -> None:
    assert not open_page("timeline", events=shipped("data/events.csv")).has("button", "go_on_last")
    for number, name in enumerate(("older", "later", "oldest")):
        Case.make(home / name).add("the-last-ferry.txt", ARTICLE.encode())
        os.utime(home / name, (10 + number % 2, 10 + number % 2))
    page = open_page("timeline", events=shipped("data/events.csv"))
    assert page.widget("button", "go_on_last").label == "Go on with the case later"
    assert page.press("go_on_last").sentence.startswith("6 of 6")


def test_a_new_case_has_the_list_of_names_that_its_article_was_shown_with(
    open_page: Open, home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (home / "names.csv").write_text("canonical,alias,kind\nPort staff,harbour staff,body\n", encoding="utf-8")
    monkeypatch.setenv("CLAIMLINE_ACTORS", str(home / "names.csv"))
    page = paste(open_page("add"))
    shown = page.beside[DATED]
    keep(page)
    assert shown == "2014 Port staff"
    assert [line.canonical for line in Case(home / "claimline-case").names()] == ["Port staff"]
    assert to(page, "text").beside[DATED] == shown


def test_a_folder_that_is_a_case_already_is_gone_on_with(open_page: Open, home: Path) -> None:
    case = Case.make(home / "claimline-case")
    case.add("pier.txt", ARTICLE.replace("ferry", "pier").encode())
    page = paste(open_page("add"))
    assert any("claimline-case is a case already" in one for one in page.captions)
    assert not page.has("button", "keep_add")
    assert page.sentence == "“The last ferry” is read: 3 claims, 1 comment and 1 reply. It is not kept yet."
    page.press("keep_go_on")
    assert page.sentence.endswith("It is not in the case claimline-case yet.")
    keep(page)
    assert [entry.file for entry in case.documents()] == ["pier.txt", "the-last-ferry.txt"]


def test_cases_that_are_there_are_offered_and_opened(open_page: Open, home: Path) -> None:
    Case.make(home / "harbour-case").add("pier.txt", ARTICLE.encode())
    (home / "elsewhere").mkdir()
    Case.make(home / "elsewhere" / "tram-case")
    page = open_page("add")
    assert [button.label for button in page.app.button if str(button.key).startswith("go_on_")] == [
        r"Go on with harbour\-case"
    ]
    assert "1 document" in page.markup
    page.fill("text_input", "case_folder", "elsewhere")
    assert any("elsewhere is no case" in one for one in page.captions)
    page.fill("text_input", "case_folder", str(home / "elsewhere" / "tram-case"))
    assert page.sentence.startswith("Add an article to the case tram-case")
    assert not page.has("button", "go_on_0")


@pytest.mark.parametrize(
    ("words", "name"),
    [
        (f"Skip to main content\n\nMenu\n\n{ARTICLE}", NAME),
        (
            "30/06/2024, 09:12 - Jo Ash: The pier broke in 2023\n30/06/2024, 09:13 - Max Hill: No, in 2022\n",
            "chat-2024-06-30",
        ),
        (
            "02/06/2024, 09:12 - Jo Ash: The pier broke in 2023\n02/06/2024, 09:13 - Max Hill: No, in 2022\n",
            "chat",
        ),
        ("The mill burned in 2015, said Lena Ort, and nobody came to see it.", "text"),
    ],
)
def test_a_paste_is_named_by_its_title_or_its_form_and_a_day_that_is_sure(words: str, name: str) -> None:
    assert pasted(words).name == name


def test_a_zip_becomes_a_folder_of_its_own(open_page: Open, home: Path) -> None:
    case = Case.make(home / "harbour-case")
    case.add("pier.txt", ARTICLE.encode())
    data = case.zip()
    page = open_page("add")
    page.app.file_uploader[-1].set_value(("harbour-case.zip", data, "application/zip"))
    page.run()
    assert page.sentence.startswith("Add an article to the case harbour-case-2")
    assert Case(home / "harbour-case-2").rows() == case.rows()


def test_what_undoes_a_change_of_one_case_undoes_none_of_another(open_page: Open, home: Path) -> None:
    page = keep(paste(open_page("add")))
    assert to(page, "documents").has("button", "undo")
    open_case.go_on(Case.make(home / "another").folder)
    assert not page.run().has("button", "undo")


def test_where_the_case_is_and_how_to_open_it_again_is_said(open_page: Open, home: Path) -> None:
    page = paste(open_page("add"))
    page.fill("text_input", "keep_folder", "pier case")
    keep(page)
    command = f"claimline open '{home / 'pier case'}'"
    assert [code.value for code in page.app.code] == [command]
    assert [code.value for code in to(page, "documents").app.code] == [command]


def test_a_file_of_the_same_name_can_take_the_place_of_the_one_that_is_there(
    open_page: Open, home: Path
) -> None:
    page = keep(paste(open_page("add")))
    later = ARTICLE.replace("nobody wanted it", "everybody wanted it").encode()
    drop(page, (f"{NAME}.txt", later, "text/plain"))
    assert "<li>gone: Nobody wanted it</li>" in page.markup
    page.press("add_newer")
    (entry,) = Case(home / "claimline-case").documents()
    assert (home / "claimline-case" / "documents" / entry.file).read_bytes() == later
    assert not page.has("button", "keep_add")
    page.press("undo")
    assert (home / "claimline-case" / "documents" / entry.file).read_bytes() == ARTICLE.encode()


def test_pages_of_one_thread_and_a_copy_are_said_before_they_are_added(open_page: Open, home: Path) -> None:
    pages = [page("storm", ADDRESS.format(part=part), thread((n, "Bo Ek", f"Part {n}."))).encode()
             for n, part in ((1, ""), (2, "comment-page-2/"))]  # fmt: skip
    files = [("first.html", pages[0]), ("second.html", pages[1]), ("copy.html", pages[0] + b" ")]
    shown = drop(open_page("add"), *((name, data, "text/html") for name, data in files))
    assert "a page of the thread of first" in shown.markup
    assert "copy.html has the same text as first.html: they are one document." in shown.markup
    assert "first and second are parts of one thread: they are the document first." in shown.markup
    keep(shown)
    assert len(Case(home / "claimline-case").rows()) == 5
    assert "a page of the thread of first" in to(shown, "documents").markup
    assert len(to(shown, "text").app.selectbox) == 0  # one text


def test_what_is_read_stands_before_the_field_for_something_else(open_page: Open, home: Path) -> None:
    page = paste(open_page("add"))
    assert not (home / "claimline-case").exists()
    more = next(one for one in page.app.expander if one.label == "Paste or drop something else")
    assert [area.label for area in more.text_area] == ["Paste an article, with its comments"]
    keep(page)
    assert "See the timeline" in page.links
    assert not [one for one in page.app.expander if one.label == "Paste or drop something else"]


@pytest.mark.usefixtures("home")
@pytest.mark.parametrize(
    ("without", "unfolded"), [("", False), ("4 March 2016\n", True)], ids=["a day", "no day"]
)
def test_what_a_text_does_not_say_is_asked_where_it_has_no_day(
    open_page: Open, without: str, unfolded: bool
) -> None:
    page = paste(open_page("add"), ARTICLE.partition("Comments")[0].replace(without, ""))
    asked = next(one for one in page.app.expander if "what the text does not say" in one.label)
    assert asked.proto.expanded is unfolded


@pytest.mark.usefixtures("home")
@pytest.mark.parametrize("words", ["", " \n\n"])
def test_an_empty_field_is_not_read_without_a_word(open_page: Open, words: str) -> None:
    says = "There is nothing to read yet; paste an article, or drop its files."
    page = paste(open_page("add"), words)
    assert any(says in one for one in page.captions)
    assert not any(says in one for one in paste(page).captions)


@pytest.mark.usefixtures("home")
def test_what_was_discarded_is_brought_back_with_a_click(open_page: Open) -> None:
    page = paste(open_page("add"))
    page.press("keep_away")
    assert not page.has("button", "keep_add")
    assert f"Discarded: {NAME}.txt." in page.text
    page.press("add_back")
    assert "<dd>The last ferry</dd>" in facts(page)
    assert not page.has("button", "add_back")
    page.press("keep_away")
    page.app.text_area[0].set_value("The pier broke in 2013.")
    page.run().press("add_clear")
    assert "Discarded: what was pasted." in page.text
    page.press("add_back")
    assert page.app.text_area[0].value == "The pier broke in 2013."
    paste(page)
    assert not page.has("button", "add_back")


@pytest.mark.usefixtures("home")
def test_a_table_of_something_else_is_told_which_columns_it_lacks(open_page: Open) -> None:
    page = open_page("add")
    data = b"date,who,what\n2014,Lena Ort,The pier was sold\n2015,Bo Ek,It was not\n"
    page.app.file_uploader[0].set_value(("pier.csv", data, "text/csv"))
    assert (
        "pier.csv is a table, and no table of events: it has no column id, kind, precision and basis; "
        "add what is missing, or give the article's text." in page.run().text
    )


@pytest.mark.usefixtures("home")
def test_a_table_of_events_of_another_form_is_told_its_form(open_page: Open) -> None:
    page = open_page("add")
    header = "id;kind;title;date_text;edtf;earliest;latest;precision;qualifier;basis;source"
    rows = "".join(f"pier:p{n};claim;It was sold;2014;2014;;;year;;stated;Bo Ek\n" for n in range(4))
    page.app.file_uploader[0].set_value(("pier.csv", f"{header}\n{rows}".encode(), "text/csv"))
    shown = page.run().text
    assert "pier.csv is a table, and no table of events: " in shown
    assert "; save it with commas between the cells, or give the article's text." in shown


GERMAN = """Die letzte Fähre

Von Mia Hale
4. März 2016

Lena Ort sagte, dass der Rat den Steg im letzten Jahr verkauft habe. Im Jahr 2014 wollte ihn niemand haben, und der Hafen war leer.

Der Rat hat sich dazu nicht geäußert. Er will im Herbst darüber sprechen, und bis dahin bleibt der Steg geschlossen.
"""


@pytest.mark.usefixtures("home")
def test_of_an_article_in_another_language_the_heading_says_that_its_head_alone_is_read(
    open_page: Open,
) -> None:
    page = paste(open_page("add"), GERMAN)
    assert page.sentence == (
        "“Die letzte Fähre” is read: its head alone, for its sentences are not in English. It is not kept yet."
    )


@pytest.mark.usefixtures("home")
def test_comments_in_english_under_an_article_in_another_language_are_said_apart_from_it(
    open_page: Open,
) -> None:
    said = "The council sold the pier in 2015, and nobody in the town was asked about it before it was sold."
    page = paste(open_page("add"), f"{GERMAN}\nComments\n\nBo Ek\n4 March 2016, 18:20\n{said}\n")
    assert page.sentence == (
        "“Die letzte Fähre” is read: 1 claim and 1 comment, and of the article its head alone, for its sentences are not in English. "
        "It is not kept yet."
    )
