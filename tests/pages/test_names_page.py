from pathlib import Path

import pytest

from case_pages import ARTICLE
from claimline.case.case import Case
from claimline.model import NameLine
from claimline.names.file import LIMIT
from claimline.ui.spellings import edited
from claimline.ui.state import open_case
from page_run import FERRY, Open, Page

LIST = b"canonical,alias,kind\nPort Ellery,Harbour Board,body\nPort Ellery,City Council,body\n"


def upload(page: Page, data: bytes, name: str = "my.csv") -> Page:
    page.app.file_uploader[0].set_value((name, data, "text/csv"))
    return page.run()


def to(page: Page, name: str) -> Page:
    page.app.switch_page(f"pages/{name}.py")
    return page.run()


def names(page: Page) -> list[list[object]]:
    """The rows of the tables of every name: those of the list and the table, then those that only the shipped list knows."""
    tables = (one.value for one in page.app.dataframe if "List" in one.value)
    return [row for table in tables for row in table.to_numpy().tolist()]


def join(page: Page, *spellings: str, name: str, kind: str = "") -> Page:
    picked = page.widget("multiselect", f"names_picked_{edition(page)}")
    picked.set_value(list(spellings))
    page.widget("multiselect", f"names_chosen_{edition(page)}").set_value([name])
    page.run()
    if kind:
        page.widget("selectbox", f"names_kind_{edition(page)}").set_value(kind)
        page.run()
    page.widget("button", "join").click()
    return page.run()


def captions(page: Page) -> list[str]:
    return [caption.value for caption in page.app.caption]


def edition(page: Page) -> str:
    return page.key("multiselect", "names_picked_").rpartition("_")[2]


def test_without_a_list_every_name_stands_as_the_table_has_it(open_page: Open) -> None:
    page = open_page("names")
    assert page.sentence == "No list of your own is in use: each name stands as the table has it."
    assert names(page)[:2] == [["Ellery Ferries", 5, "", "", "none"], ["Harbour Board", 5, "", "", "none"]]
    assert ["ISIS", 0, "group", "shipped"] in [row[:2] + row[3:] for row in names(page)]
    assert not any(row[0] == "unknown" for row in names(page))


def test_one_s_own_names_come_first_and_those_that_claimline_knows_are_folded(open_page: Open) -> None:
    page = open_page("names")
    join(page, "Coast Courier", name="City Council", kind="body")
    assert names(page)[0][::4] == ["City Council", "yours"]
    (fold,) = page.app.expander
    assert (fold.label.endswith("more names that claimline knows"), fold.proto.expanded) == (True, False)
    assert set(fold.dataframe[0].value["List"]) == {"shipped"}
    page.fill("text_input", "names_sought", "isis/isil")
    assert page.app.expander[0].proto.expanded


def test_names_that_differ_in_a_hidden_code_are_told_apart(open_page: Open, tmp_path: Path) -> None:
    events = tmp_path / "odd.csv"
    events.write_text(
        FERRY.read_text(encoding="utf-8").replace("City Council", "\u202eHarbour Board"), encoding="utf-8"
    )
    page = open_page("names", events=events)
    picked = page.widget("multiselect", f"names_picked_{edition(page)}")
    odd = [label for label in picked.options if label.startswith("Harbour Board")]
    assert odd == ["Harbour Board (5)", "Harbour Board [U+202E] (4)"]
    page = join(page, "\u202eHarbour Board", name="Harbour Board", kind="body")  # which no list may hold
    assert any(
        "holds a character that cannot be seen (U+202E)" in words.replace("\\", "")
        for words in captions(page)
    )


def test_spellings_picked_in_the_table_become_one_name_on_every_page(open_page: Open) -> None:
    page = join(open_page("names"), "City Council", "Marta Quill", name="Harbour Board", kind="body")
    assert page.sentence == "Your list of 1 name is in use: it changed names in 6 of 12 rows."
    assert names(page)[0] == ["Harbour Board", 7, "City Council, Marta Quill", "body", "yours"]
    to(page, "table")
    assert "Your list of 1 name is in use: it changed names in 6 of 12 rows." in page.markup
    shown = page.app.dataframe[0].value
    assert shown["About"].tolist()[1] == "Ellery Ferries; Harbour Board"
    assert shown["Why"].tolist()[1] == "“City Council” is Harbour Board in the list of names."
    to(page, "timeline")
    assert page.boxes("sources")["Harbour Board"] == "6"


def test_what_is_joined_later_has_the_last_word(open_page: Open) -> None:
    page = join(open_page("names"), "City Council", name="Harbour Board", kind="body")
    join(page, "Harbour Board", name="Ellery Ferries", kind="body")
    assert names(page)[0] == ["Ellery Ferries", 9, "City Council, Harbour Board", "body", "yours"]


def test_a_name_that_a_list_knows_needs_no_kind(open_page: Open) -> None:
    page = join(open_page("names"), "City Council", name="Harbour Board", kind="body")
    join(page, "Marta Quill", name="Harbour Board")
    assert names(page)[0][2:] == ["City Council, Marta Quill", "body", "yours"]


def test_the_kind_of_a_spelling_that_a_list_knows_is_proposed(open_page: Open) -> None:
    page = join(open_page("names"), "City Council", name="Harbour Board", kind="body")
    page.widget("multiselect", "names_picked_1").set_value(["Harbour Board"])
    page.widget("multiselect", "names_chosen_1").set_value(["Port of Ellery"])
    page.run()
    assert page.widget("selectbox", "names_kind_1").value == "body"
    assert not page.widget("button", "join").disabled


def test_another_name_takes_the_place_of_the_one_that_was_picked(open_page: Open) -> None:
    page = open_page("names")
    page.fill("multiselect", "names_chosen_0", ["Harbour Board"])
    page.fill("multiselect", "names_chosen_0", ["Harbour Board", "Port of Ellery"])
    assert page.widget("multiselect", "names_chosen_0").value == ["Port of Ellery"]


def test_spellings_without_a_name_are_not_joined(open_page: Open) -> None:
    page = open_page("names")
    assert page.widget("button", "join").disabled
    page.widget("multiselect", "names_picked_0").set_value(["City Council"])
    page.widget("multiselect", "names_chosen_0").set_value(["City Council"])
    page.run()
    page.widget("selectbox", "names_kind_0").set_value("body")
    page.run()
    assert page.widget("button", "join").disabled
    assert "To join, pick a spelling other than that name." in captions(page)


def test_what_is_still_missing_to_join_is_said(open_page: Open) -> None:
    page = open_page("names")
    assert not any("To join" in words for words in captions(page))
    page.widget("multiselect", "names_picked_0").set_value(["City Council"])
    assert "To join, pick the name that they get." in captions(page.run())
    page.widget("multiselect", "names_chosen_0").set_value(["Harbour Board"])
    assert "To join, pick its kind under “It is a”." in captions(page.run())
    page.widget("selectbox", "names_kind_0").set_value("body")
    assert not any("To join" in words for words in captions(page.run()))
    assert not page.widget("button", "join").disabled


def test_what_may_be_uploaded_is_said_beside_the_field(open_page: Open) -> None:
    page = open_page("names")
    assert page.app.file_uploader[0].proto.max_upload_size_mb * 10**6 == LIMIT.most
    assert any("2 MB a list" in words and "200 lists and 60 MB in sum" in words for words in captions(page))


def test_an_uploaded_list_is_used_and_can_be_taken_off(open_page: Open) -> None:
    page = upload(open_page("names"), LIST)
    assert page.sentence == "Your list of 1 name is in use: it changed names in 6 of 12 rows."
    assert page.downloads == ["Download the list (CSV)"]
    to(page, "timeline")
    page.widget("button", "take_off").click()
    page.run()
    assert "is in use" not in page.markup
    assert page.boxes("sources")["Harbour Board"] == "2"


def test_what_is_filtered_by_follows_its_name(open_page: Open) -> None:
    page = open_page("names", ("source", "Harbour Board"), ("not_actor", "City Council"), ("group", "actor"))
    to(upload(page, LIST), "timeline")
    assert page.address == {"source": ["Port Ellery"], "not_actor": ["Port Ellery"], "group": ["actor"]}
    assert page.boxes("sources")["Port Ellery"].endswith("✓")


def test_an_address_that_cannot_be_read_does_not_keep_a_list_from_being_used(open_page: Open) -> None:
    page = upload(open_page("names", ("from", "20155"), ("source", "City Council")), LIST)
    assert page.sentence.startswith("Your list of 1 name is in use")
    assert not any(caption.value.startswith(":red") for caption in page.app.caption)
    assert page.address == {"from": ["20155"], "source": ["City Council"]}


@pytest.mark.parametrize(
    ("data", "sentence"),
    [
        (b"canonical,alias\nA,B\n", "the column kind is missing"),
        (b"canonical,alias,kind\nA,B,body\nC,B,body\n", "is a spelling of"),
        (b"canonical,alias,kind\n\xc5se,\xc4,person\n", "is not in UTF"),
    ],
)
def test_a_bad_list_is_one_sentence_and_leaves_the_page_as_it_was(
    open_page: Open, data: bytes, sentence: str
) -> None:
    page = upload(open_page("names"), LIST)
    before = page.sentence
    upload(page, data, "bad.csv")
    said = [caption.value.replace("\\", "") for caption in page.app.caption]
    assert any(sentence in one and one.startswith(":red[bad.csv") for one in said)
    assert page.sentence == before
    assert not any(sentence in caption.value for caption in to(to(page, "table"), "names").app.caption)


def test_every_name_can_be_searched_in_any_spelling(open_page: Open) -> None:
    page = open_page("names")
    page.widget("text_input", "names_sought").set_value("isis/isil")
    page.run()
    assert [row[0] for row in names(page)] == ["ISIS"]


def test_the_shipped_list_changes_no_table(open_page: Open, tmp_path: Path) -> None:
    table = tmp_path / "ferry.csv"
    table.write_text(FERRY.read_text(encoding="utf-8").replace("Coast Courier", "NYT"), encoding="utf-8")
    page = open_page("names", events=table)
    assert ["NYT", 1, "", "outlet", "shipped: New York Times"] in names(page)
    assert "NYT" in to(page, "table").app.dataframe[0].value["Via"].tolist()


def test_the_dashboard_can_start_with_a_list(
    open_page: Open, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "actors.csv").write_bytes(LIST)
    monkeypatch.setenv("CLAIMLINE_ACTORS", str(tmp_path / "actors.csv"))
    page = open_page("timeline", ("source", "Port Ellery"))
    assert page.sentence == "4 of 12: said by Port Ellery"
    assert open_page("table", ("source", "Harbour Board")).sentence == page.sentence


@pytest.mark.parametrize("name", ["timeline", "table", "names"])
def test_where_the_list_it_started_with_is_gone_the_page_says_so_and_goes_on(
    open_page: Open, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, name: str
) -> None:
    monkeypatch.setenv("CLAIMLINE_ACTORS", str(tmp_path / "actors.csv"))
    page = open_page(name)
    said = [caption.value.replace("\\", "") for caption in page.app.caption]
    assert any(
        one.startswith("The list of names cannot be used: actors.csv cannot be read (") for one in said
    )
    assert page.sentence in {
        "12 of 12: everything",
        "No list of your own is in use: each name stands as the table has it.",
    }


def test_a_name_is_text_wherever_it_stands(open_page: Open) -> None:
    page = upload(open_page("names"), b"canonical,alias,kind\n<b>x</b>;,y,body\n", "<i>![a](b).csv")
    (said,) = [caption.value for caption in page.app.caption if caption.value.startswith(":red")]
    assert "![" not in said


def test_the_editor_tells_its_changes_and_they_make_the_list() -> None:
    lines = [NameLine("A", "B", "body"), NameLine("C", "D", "body"), NameLine("E", "F", "body")]
    changes = {
        "edited_rows": {"0": {"alias": None}, 2: {"kind": "person"}},
        "deleted_rows": [1],
        "added_rows": [{"canonical": "G"}, {}],
    }
    assert edited(lines, changes) == [["A", "", "body"], ["E", "F", "person"], ["G", "", ""], ["", "", ""]]


def test_what_a_join_would_change_is_said_before_it_is_made(open_page: Open, home: Path) -> None:
    page = open_page("names")
    page.widget("multiselect", "names_picked_0").set_value(["City Council"])
    page.widget("multiselect", "names_chosen_0").set_value(["Harbour Board"])
    page.run()
    page.fill("selectbox", "names_kind_0", "body")
    assert "Joining changes names in 4 rows." in captions(page)
    case = Case.make(home / "claimline-case")
    case.add("ferry.txt", ARTICLE.replace("harbour staff, nobody", "the survey, no ferryman").encode())
    open_case.go_on(case.folder)
    page = open_page("names")
    page.widget("multiselect", "names_picked_0").set_value(["survey"])
    page.widget("multiselect", "names_chosen_0").set_value(["council"])
    page.run()
    page.fill("selectbox", "names_kind_0", "body")
    assert "Joining changes 1 row." in page.captions
    page.press("join")
    assert "“survey” joined as council" in to(page, "documents").text
    assert page.has("button", "part_0")
    assert "1 change by hand" in "".join(one.value for one in page.app.markdown)
    page.press("part_0")
    assert case.names() == ()
    assert not page.has("button", "part_0")
    page.press("undo")
    assert [line.alias for line in case.names()] == ["survey"]
