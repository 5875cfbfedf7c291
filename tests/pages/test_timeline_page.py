import hashlib
import json
import re
from pathlib import Path
from urllib.parse import quote, unquote

import pytest
from streamlit.testing.v1 import AppTest

from claimline import find_events, read_text, save_events
from claimline.query.query import Query
from claimline.table.as_frame import COLUMNS
from claimline.table.file import to_csv
from claimline.ui import silent, story, values
from figure_rows import row, table
from page_run import FERRY, Open

HOSTILE = "![x](http://127.0.0.1:9/x.png) <img src=x onerror=alert(1)>"


def test_the_page_says_what_it_shows_and_lists_every_row(open_page: Open) -> None:
    page = open_page("timeline")
    assert page.sentence == "12 of 12: everything"
    assert len(page.lines) == 12
    assert page.downloads == ["Download 12 rows (CSV)", "with its receipt (ZIP)"]
    assert len(page.charts) == 2


def test_the_address_filters_the_rows_and_each_filter_has_a_badge(open_page: Open) -> None:
    page = open_page("timeline", ("source", "Harbour Board"), ("source", "Marta Quill"), ("from", "2018"))
    assert page.sentence == "2 of 12: said by Harbour Board or Marta Quill; possibly in 2018 or later"
    labels = [button.label for button in page.app.button if str(button.key).startswith("badge_")]
    assert labels == [
        "said by Harbour Board ✕",
        "said by Marta Quill ✕",
        "possibly in 2018 or later ✕",
        "Clear all",
    ]
    page.widget("button", "badge_0").click()
    assert page.run().address == {"source": ["Marta Quill"], "from": ["2018"]}


def test_where_nothing_fits_the_filter_to_loosen_has_its_own_marks_alone(open_page: Open) -> None:
    page = open_page("timeline", ("source", "Harbour Board"), ("text", "zzz"))
    says = "Nothing here fits all filters; 2 rows do without this one: with the text “zzz”."
    assert says in page.markup


@pytest.mark.parametrize("stretch", ["abc,def", "2015-01-01", "2016-01-01/2015-01-01", "![x](y)"])
def test_a_zoom_that_is_no_stretch_of_time_is_said(open_page: Open, stretch: str) -> None:
    page = open_page("timeline", ("zoom", stretch))
    assert len(page.lines) == 12
    said = [caption.value for caption in page.app.caption if "first and last day" in caption.value]
    assert len(said) == 1
    assert "](" not in said[0]


def test_a_zoom_that_can_be_read_is_not_found_fault_with(open_page: Open) -> None:
    page = open_page("timeline", ("zoom", "2015-01-01/2016-12-31"))
    assert not any("first and last day" in caption.value for caption in page.app.caption)


def test_a_picked_name_is_ticked_and_keeps_its_count(open_page: Open) -> None:
    assert open_page("timeline").boxes("sources")["Harbour Board"] == "2"
    page = open_page("timeline", ("source", "Harbour Board"))
    assert page.sentence == "2 of 12: said by Harbour Board"
    assert page.boxes("sources")["Harbour Board"] == "2 ✓"


def test_counts_follow_the_other_filters_and_names_without_rows_stay(open_page: Open) -> None:
    page = open_page("timeline", ("actor", "City Council"))
    boxes = page.boxes("sources")
    assert next(iter(boxes.items())) == ("Harbour Board", "2")
    assert boxes["tidewatcher"] == "0"


def test_a_name_can_be_left_out(open_page: Open) -> None:
    page = open_page("timeline", ("not_source", "Harbour Board"))
    assert page.sentence == "10 of 12: not said by Harbour Board"


def test_rows_about_all_of_several_names(open_page: Open) -> None:
    page = open_page("timeline", ("actor", "Ellery Ferries"), ("actor", "Harbour Board"))
    assert page.sentence.startswith("7 of 12")
    page = open_page("timeline", ("actor", "Ellery Ferries"), ("actor", "Harbour Board"), ("match", "all"))
    assert page.sentence == "1 of 12: about Ellery Ferries and Harbour Board"


def test_inferred_dates_can_be_switched_off(open_page: Open) -> None:
    page = open_page("timeline", ("not_basis", "inferred"))
    assert page.sentence.startswith("9 of 12: not with the date inferred")
    old = open_page("timeline", *(("basis", value) for value in ("stated", "relative", "none")))
    assert old.sentence.startswith("9 of 12")


def test_a_part_of_the_story_is_one_click(open_page: Open) -> None:
    page = open_page("timeline")
    page.widget("button_group", "part").set_value("Comment thread")
    assert page.run().address == {"kind": ["comment", "reply"]}
    assert page.sentence == "4 of 12: comments or replies"


def test_parts_that_the_table_does_not_have_are_not_offered(open_page: Open, tmp_path: Path) -> None:
    file = tmp_path / "report.csv"
    file.write_bytes(to_csv(table(row(1, "2016-05-03", kind="article"), row(2, "2016-05-03"))))
    page = open_page("timeline", events=file)
    assert not page.has("button_group", "part")
    assert page.has("button_group", "group")


def test_the_whole_story_keeps_the_other_filters(open_page: Open) -> None:
    page = open_page("timeline", ("kind", "article"), ("kind", "claim"), ("from", "2014"), ("certainly", "1"))
    page.widget("button_group", "part").set_value("Whole story")
    assert page.run().address == {"from": ["2014"], "certainly": ["1"]}
    assert page.widget("button_group", "part").value == "Whole story"


def test_a_typed_date_that_cannot_be_read_is_said_and_changes_nothing(open_page: Open) -> None:
    page = open_page("timeline")
    page.widget("text_input", "date_period_from").set_value("spring")
    page.run()
    assert page.address == {}
    assert any("spring" in caption.value for caption in page.app.caption)
    assert page.widget("text_input", "date_period_from").value == "spring"
    page.widget("text_input", "date_period_from").set_value("2018")
    assert page.run().address == {"from": ["2018"]}
    assert not any("spring" in caption.value for caption in page.app.caption)


def test_an_address_that_cannot_be_read_says_why_and_offers_a_way_out(open_page: Open) -> None:
    page = open_page("timeline", ("from", "spring"))
    assert "cannot be read" in page.sentence
    assert "spring" in page.app.text[0].value
    page.widget("button", "clear_address").click()
    assert page.run().sentence == "12 of 12: everything"


def test_a_name_of_the_address_that_the_table_lacks_is_not_dropped(open_page: Open) -> None:
    page = open_page("timeline", ("source", "Nobody Known"))
    assert page.sentence == "0 of 12: said by Nobody Known"
    assert page.boxes("sources")["Nobody Known"] == "0 ✓"


def test_an_empty_result_names_the_filter_to_loosen(open_page: Open) -> None:
    page = open_page("timeline", ("source", "Marta Quill"), ("actor", "City Council"))
    assert page.sentence.startswith("0 of 12")
    assert ": about City Council." in page.markup or ": said by Marta Quill." in page.markup
    assert page.charts == []
    page.widget("button", "loosen").click()
    assert (
        page.run().sentence == "2 of 12: said by Marta Quill"
        or page.sentence == "2 of 12: about City Council"
    )


def test_the_card_marks_the_words_that_the_row_rests_on(open_page: Open) -> None:
    page = open_page("timeline", ("source", "City Council"), ("claim", "ferry:p3.1"))
    assert '<mark class="when">in June 2019</mark>' in page.markup
    assert 'The <mark class="who">City Council</mark> sold the pier' in page.markup
    assert "<dd>1 June 2019 to 30 June 2019</dd>" in page.markup


def test_the_card_says_why_a_date_is_what_it_is(open_page: Open) -> None:
    page = open_page("timeline", ("claim", "ferry:p3.2"))
    assert "Read against 3 September 2019" in page.markup
    assert "<dd>26 August 2019, uncertain</dd>" in page.markup
    assert "<code>2019-08-26?</code>" in page.markup


def test_the_card_says_that_words_without_a_date_stand_where_they_were_said(
    open_page: Open, tmp_path: Path
) -> None:
    read = tmp_path / "mast.csv"
    text = "The mast\n\nBy Lena Ort\n7 May 2018\n\nBo Ek said that the mast had failed. It broke in 2011, he said.\n"
    save_events(find_events(read_text(text, name="mast")), read)
    page = open_page("timeline", ("claim", "mast:p1.1"), events=read)
    assert "what they tell of may be of another day" in page.markup
    assert "7 May 2018, inferred." in page.markup
    page = open_page("timeline", ("claim", "mast:p1.2"), events=read)
    assert "what they tell of may be of another day" not in page.markup


def test_a_card_offers_to_filter_by_each_of_its_values(open_page: Open) -> None:
    page = open_page("timeline", ("claim", "ferry:p3.1"))
    told = [unquote(one) for one in re.findall('data-filter="([^"]*)"', page.markup)]
    assert told[:2] == ["sources=City Council", "not_sources=City Council"]
    assert told[-1] == "period"
    assert "+ <em>only rows said by City Council</em>" in page.markup


@pytest.mark.parametrize("pressed", ["sources=Marta Quill", "period", "texts=a", "sources", ""])
def test_a_press_on_the_card_of_another_row_filters_nothing(pressed: str) -> None:
    row = dict.fromkeys(COLUMNS, "") | {"source": "City Council"}
    assert values.filtered(Query(), row, quote(pressed)) is None


def test_next_and_previous_walk_through_the_list(open_page: Open) -> None:
    page = open_page("timeline", ("source", "City Council"), ("claim", "ferry:p3.1"))
    page.widget("button", "next").click()
    assert page.run().address["claim"] == ["ferry:p3.2"]
    page.widget("button", "next").click()
    assert page.run().address["claim"] == ["ferry:p3.1"]


def test_an_unknown_claim_is_said_and_can_be_closed(open_page: Open) -> None:
    page = open_page("timeline", ("claim", "ferry:p99"))
    assert "No row of this table has the id “ferry:p99”." in page.markup
    page.widget("button", "close").click()
    assert page.run().address == {}


def test_undated_rows_stand_in_the_tray_and_in_the_list(open_page: Open) -> None:
    page = open_page("timeline")
    assert page.tray == ["unknown: The boats leaked"]
    assert page.lines[-1].startswith("undated. unknown: The boats leaked")
    assert page.saved["undrawn"] == "1 undated row, not drawn."  # a picture as a file has no tray
    page = open_page("timeline", ("undated", "leave-out"))
    assert (page.tray, page.saved["undrawn"]) == ([], "")


def test_only_undated_rows_leave_the_strip_of_the_whole_table_alone(open_page: Open) -> None:
    page = open_page("timeline", ("undated", "only"))
    assert page.sentence == "1 of 12: only undated"
    assert len(page.charts) == 1
    assert len(page.lines) == 1


def test_a_zoom_says_how_many_rows_it_leaves_outside(open_page: Open) -> None:
    page = open_page("timeline", ("zoom", "2018-01-01/2018-12-31"))
    assert page.sentence == "12 of 12: everything"
    assert "Zoomed to 1 January 2018 to 31 December 2018; 9 of 11 dated rows lie outside." in page.markup
    page.widget("button", "zoom_out").click()
    assert page.run().address == {}
    assert "Zoomed" not in open_page("timeline", ("zoom", "spring")).markup


def test_what_never_changes_is_sent_to_the_page_once(open_page: Open) -> None:
    page = open_page("timeline")
    assert page.markup.count("<script") == 1
    assert "<script" not in page.run().markup


def test_text_of_others_is_escaped(open_page: Open) -> None:
    page = open_page("timeline", ("claim", "ferry:c3"), ("source", HOSTILE))
    assert "&lt;script&gt;" in page.markup
    assert "<script" not in page.markup.replace(silent.script(), "")
    assert "<img" not in page.markup


def test_several_documents_have_a_facet_and_lanes_of_their_own(open_page: Open, tmp_path: Path) -> None:
    header, rows = FERRY.read_text(encoding="utf-8").split("\n", 1)
    pier = rows.replace("ferry:", "pier:").replace(",ferry,", ",pier,")
    both = tmp_path / "both.csv"
    both.write_text(f"{header}\n{rows}{pier}", encoding="utf-8")
    page = open_page("timeline", ("document", "pier"), ("group", "document"), events=both)
    assert page.sentence == "12 of 24: in “Who closed the ferry at Port Ellery? (pier)”"
    assert "2 articles" in page.markup
    assert page.widget("button_group", "group").value == "document"
    assert page.boxes("documents") == {"ferry": "12", "pier": "12 ✓"}
    called = next(facet["called"] for facet in page.facets if facet["field"] == "documents")
    assert called["pier"] == "Who closed the ferry at Port Ellery? (pier)"


def test_a_long_list_is_turned_page_by_page(open_page: Open, tmp_path: Path) -> None:
    header, rows = FERRY.read_text(encoding="utf-8").split("\n", 1)
    long = tmp_path / "long.csv"
    copies = [rows.replace("ferry:", f"ferry{copy}:") for copy in range(10)]
    long.write_text("\n".join([header, *copies]).replace("\n\n", "\n"), encoding="utf-8")
    page = open_page("timeline", ("page", "2"), events=long)
    assert len(page.lines) == 60
    assert any(caption.value == "Rows 61 to 120 of 120" for caption in page.app.caption)
    page.app.query_params["claim"] = "ferry3:p1.1"
    page.app.query_params["page"] = ""
    assert any(caption.value == "Rows 1 to 60 of 120" for caption in page.run().app.caption)
    page.press("pages_all")
    assert len(page.lines) == 120
    assert any(caption.value == "Rows 1 to 120 of 120" for caption in page.app.caption)
    page.press("pages_parted")
    assert len(page.lines) == 60
    assert "The list on this paper has rows 1 to 60 of 120; the download has all of them." in page.text


def test_the_first_line_says_what_the_page_is_and_what_it_reads(open_page: Open, tmp_path: Path) -> None:
    header, article, *claims = FERRY.read_text(encoding="utf-8").splitlines()
    assert ",article," in article
    (bare := tmp_path / "no & article.csv").write_text("\n".join([header, *claims]), encoding="utf-8")
    first = '<p class="kicker"><b>Who said what happened, and when</b> · '
    assert f"{first}no &amp; article.csv</p>" in open_page("timeline", events=bare).markup
    assert f"{first}Who closed the f" in open_page("timeline").markup


@pytest.mark.parametrize("name", ["timeline", "table"])
def test_a_broken_table_is_one_sentence_with_row_and_column(
    open_page: Open, tmp_path: Path, name: str
) -> None:
    broken = tmp_path / "broken.csv"
    broken.write_text(
        FERRY.read_text(encoding="utf-8").replace(",2018-03-01,", ",2018-03-99,"), encoding="utf-8"
    )
    page = open_page(name, events=broken)
    assert page.sentence == "This table cannot be shown."
    assert "row 5, column earliest" in page.app.text[0].value


def test_a_missing_table_is_said(open_page: Open, tmp_path: Path) -> None:
    page = open_page("timeline", events=tmp_path / "none.csv")
    assert page.app.text[0].value.startswith("none.csv cannot be found")


def test_a_changed_table_is_read_again(open_page: Open, tmp_path: Path) -> None:
    table = tmp_path / "ferry.csv"
    whole = FERRY.read_text(encoding="utf-8")
    table.write_text(whole, encoding="utf-8")
    page = open_page("timeline", events=table)
    assert page.sentence == "12 of 12: everything"
    table.write_text("".join(whole.splitlines(keepends=True)[:3]), encoding="utf-8")
    assert page.run().sentence == "2 of 2: everything"


@pytest.mark.parametrize("number", ["0", "9" * 5000, "two"])
def test_a_page_of_the_list_that_is_none_shows_the_first_or_last(open_page: Open, number: str) -> None:
    page = open_page("timeline")
    page.app.query_params["page"] = number
    assert page.run().sentence == "12 of 12: everything"


def test_a_mistyped_filter_in_the_address_is_said(open_page: Open) -> None:
    page = open_page("timeline")
    page.app.query_params["sorce"] = "Harbour Board"
    assert page.run().sentence == "12 of 12: everything"
    assert any("sorce" in caption.value for caption in page.app.caption)


def test_a_mended_table_is_read_again(open_page: Open, tmp_path: Path) -> None:
    table = tmp_path / "ferry.csv"
    table.write_text("id\n", encoding="utf-8")
    page = open_page("timeline", events=table)
    assert page.sentence == "This table cannot be shown."
    table.write_bytes(FERRY.read_bytes())
    assert page.run().sentence == "12 of 12: everything"


def test_first_end_of_a_period_is_taken_though_the_run_never_came_to_the_second() -> None:
    # So it was where another click overtook the run of a page just opened, between the two fields.
    lines = (
        "import streamlit as st",
        "from claimline.ui import filters",
        'st.session_state["date_period_from"] = "2014 "',
        "filters._set_period()",
    )
    app = AppTest.from_string("\n".join(lines), default_timeout=60)
    app.query_params["to"] = "2015"
    app.run()
    assert not app.exception
    assert dict(app.query_params) == {"from": "2014", "to": "2015"}


def test_the_page_says_when_table_and_receipt_come_apart_and_when_they_fit_again(
    open_page: Open, tmp_path: Path
) -> None:
    events = tmp_path / "ferry.csv"
    events.write_bytes(FERRY.read_bytes())
    receipt = tmp_path / "ferry.csv.json"

    def is_said() -> bool:
        return any(
            "is not the one that the receipt" in one.value
            for one in open_page("timeline", events=events).app.caption
        )

    fitting = hashlib.sha256(events.read_bytes()).hexdigest()
    for sha256, said in ((fitting, False), ("0" * 64, True), (fitting, False)):
        receipt.write_text(json.dumps({"extract": {"sha256": sha256}}))
        assert is_said() is said


def test_the_card_is_made_and_sent_before_the_picture_that_stands_above_it(
    open_page: Open, monkeypatch: pytest.MonkeyPatch
) -> None:
    made: list[str] = []

    def noting(name: str) -> None:
        part = getattr(story, name)

        def noted(*given: object, **named: object) -> object:
            made.append(name)
            return part(*given, **named)

        monkeypatch.setattr(story, name, noted)

    for name in ("card", "timeline_of", "chart"):
        noting(name)
    page = open_page("timeline", ("claim", "ferry:p1.1"))
    assert made == ["chart", "card", "timeline_of", "chart"]  # the first chart is the strip
    assert page.markup.index('class="hint">Each mark') < page.markup.index("<blockquote>")
    made.clear()
    page.run()
    assert made == ["card", "chart", "chart"]  # it stands already, and comes after what is looked at
    made.clear()
    page.press("close")
    assert made == ["chart", "timeline_of", "chart"]
