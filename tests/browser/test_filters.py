import re

import pytest
from playwright.sync_api import WebSocket, expect
from streamlit.proto.ForwardMsg_pb2 import ForwardMsg

from browser_reader import Read, Server


def test_filter_by_source_then_by_actor(server: Server, read: Read) -> None:
    reader = read(server)
    reader.open(server.url)
    reader.check("sources", "Harbour Board")
    reader.says("2 of 12: said by Harbour Board")
    reader.check("actors", "Ellery Ferries")
    reader.says("1 of 12: said by Harbour Board; about Ellery Ferries")
    assert reader.query == "source=Harbour+Board&actor=Ellery+Ferries"
    expect(reader.page.locator(".st-key-lines button")).to_have_count(1)
    reader.button("said by Harbour Board ✕")
    reader.says("5 of 12: about Ellery Ferries")


def test_a_chip_is_turned_round_and_taken_away(server: Server, read: Read) -> None:
    reader = read(server)
    reader.open(f"{server.url}/?source=tidewatcher")
    chips = reader.page.locator(".st-key-badges")
    chips.get_by_role("button", name="− leave out rows said by tidewatcher").click()
    reader.says("10 of 12: not said by tidewatcher")
    chips.get_by_role("button", name="+ only rows said by tidewatcher").click()
    reader.says("2 of 12: said by tidewatcher")
    chips.get_by_role("button", name="said by tidewatcher ✕", exact=True).click()
    reader.says("12 of 12: everything")


def test_a_name_is_found_by_typing(server: Server, read: Read) -> None:
    reader = read(server)
    reader.open(server.url)
    field = reader.page.get_by_label("Who says it: find a name")
    rows = reader.page.locator("[data-facet=sources] li")
    field.fill("TIDE")
    expect(rows).to_have_count(1)
    field.press("Enter")
    reader.says("2 of 12: said by tidewatcher")
    expect(rows.locator("input")).to_be_checked()
    field.fill("")
    expect(rows.filter(has_text="Harbour Board")).to_be_visible()


def test_what_is_found_can_be_left_out_and_what_is_not_is_said(server: Server, read: Read) -> None:
    reader = read(server)
    reader.open(server.url)
    facet = reader.page.locator("[data-facet=actors]")
    field = reader.page.get_by_label("Who it is about: find a name")
    field.fill("qqq")
    expect(facet.get_by_role("status")).to_have_text("No name holds this.")
    field.press("Enter")
    expect(facet.locator("li")).to_have_count(0)
    field.fill("cou")
    expect(facet.get_by_role("status")).to_have_text(re.compile(r"\d names? holds? this\."))
    facet.get_by_role("button", name="Leave out City Council").click()
    expect(reader.page.locator("h1.sentence")).to_contain_text("not about City Council")


def test_the_most_frequent_names_are_shown_and_all_others_are_one_click_away(
    shipped_server: Server, read: Read
) -> None:
    reader = read(shipped_server)
    reader.open(shipped_server.url)
    facet = reader.page.locator("[data-facet=actors]")
    expect(facet.locator("li")).to_have_count(10)
    facet.get_by_role("button", name=re.compile(r"show all \d+")).click()
    expect(facet.locator("li")).to_have_count(36)
    facet.get_by_role("button", name="by name").click()
    names = facet.locator("li bdi").all_inner_texts()
    assert names == sorted(names, key=str.casefold)
    facet.get_by_role("button", name="show fewer").click()
    expect(facet.locator("li")).to_have_count(10)


def test_rows_about_each_of_two_names(server: Server, read: Read) -> None:
    reader = read(server)
    reader.open(f"{server.url}/?actor=Ellery+Ferries&actor=Harbour+Board")
    assert reader.sentence.startswith("7 of 12")
    all_of_them = reader.page.locator("[data-facet=actors]").get_by_role("button", name="all of them")
    all_of_them.click()
    reader.says("1 of 12: about Ellery Ferries and Harbour Board")
    expect(all_of_them).to_have_attribute("aria-pressed", "true")


def test_every_column_with_more_than_one_value_can_be_picked_from_and_left_out(
    server: Server, read: Read
) -> None:
    reader = read(server)
    reader.open(server.url)
    reader.check("kinds", "claims")
    expect(reader.page.locator("h1.sentence")).to_contain_text(": claims")
    reader.unfold("basis")
    reader.button("Leave out inferred")
    expect(reader.page.locator("h1.sentence")).to_contain_text("claims; not with the date inferred")
    expect(reader.page.locator("[data-facet=places]")).to_be_visible()
    reader.unfold("qualifiers")
    expect(reader.page.get_by_text("no doubt marked")).to_be_visible()
    expect(reader.page.locator("[data-facet=documents]")).to_have_count(0)  # all rows have the same


def test_a_facet_below_is_closed_until_it_is_opened_or_has_a_choice(server: Server, read: Read) -> None:
    reader = read(server)
    reader.open(server.url)
    values = reader.page.locator("[data-facet=kinds] li")
    title = reader.page.locator("[data-facet=kinds] h2 button")
    expect(values.first).to_be_hidden()
    expect(title).to_have_attribute("aria-expanded", "false")
    title.press("Enter")
    expect(values.first).to_be_visible()
    expect(title).to_be_focused()
    title.press("Enter")
    expect(values.first).to_be_hidden()
    reader.open(f"{server.url}/?kind=claim")
    expect(values.first).to_be_visible()


@pytest.mark.parametrize("phone", [False, True])
def test_the_first_filter_moves_no_picture(server: Server, read: Read, phone: bool) -> None:
    reader = read(server, phone=phone)
    top = "document.querySelector('.st-key-strip').getBoundingClientRect().top"
    places = []
    for address in ("", "?source=tidewatcher"):
        reader.open(f"{server.url}/{address}")
        places.append(reader.page.evaluate(top))
    assert places[0] == places[1]


def test_a_name_is_left_out_and_let_in_again_from_the_keyboard(server: Server, read: Read) -> None:
    reader = read(server)
    reader.open(f"{server.url}/?source=tidewatcher")
    button = reader.page.get_by_role("button", name="Leave out tidewatcher")
    button.press("Enter")
    reader.says("10 of 12: not said by tidewatcher")
    assert reader.query == "not_source=tidewatcher"
    expect(button).to_be_focused()
    expect(button).to_have_attribute("aria-pressed", "true")
    button.press("Enter")
    reader.says("12 of 12: everything")


def test_a_typed_period_and_its_two_readings(server: Server, read: Read) -> None:
    reader = read(server)
    reader.open(server.url)
    first, last = reader.page.get_by_label("From", exact=True), reader.page.get_by_label("To", exact=True)
    first.fill("2018")
    first.press("Enter")
    reader.says("10 of 12: possibly in 2018 or later; 1 undated kept")
    expect(reader.page).to_have_url(f"{server.url}/?from=2018")
    last.fill("2018-12")
    last.press("Enter")
    expect(reader.page).to_have_url(f"{server.url}/?from=2018&to=2018-12")
    reader.says("3 of 12: possibly between 2018 and December 2018; 1 undated kept")
    reader.page.locator(".st-key-certainly").get_by_role("radio", name="certainly").click()
    expect(reader.page).to_have_url(f"{server.url}/?from=2018&to=2018-12&certainly=1")


def test_a_brush_over_the_strip_sets_the_period_and_can_be_cleared(server: Server, read: Read) -> None:
    reader = read(server)
    reader.open(server.url)
    strip = reader.page.locator(".st-key-strip .nsewdrag").bounding_box()
    assert strip
    x, y, width = strip["x"], strip["y"] + strip["height"] / 2, strip["width"]
    reader.page.mouse.move(x + width * 0.4, y)
    reader.page.mouse.down()
    reader.page.mouse.move(x + width * 0.5, y, steps=4)
    reader.page.mouse.move(x + width * 0.6, y, steps=4)
    reader.page.mouse.up()
    expect(reader.page.locator("h1.sentence")).to_contain_text("possibly between")
    assert re.fullmatch(r"from=201[78]-\d\d-[012]1&to=2018-\d\d-\d\d", reader.query)
    expect(reader.page.get_by_label("From", exact=True)).to_have_value(re.compile("201"))
    reader.button("Show the whole span")
    reader.says("12 of 12: everything")
    assert reader.query == ""


def test_pages_share_the_filters_and_the_browser_goes_back(server: Server, read: Read) -> None:
    reader = read(server)
    reader.open(f"{server.url}/?source=Harbour+Board")
    reader.page.locator(".st-key-masthead").get_by_role("link", name="Table").click()
    expect(reader.page.locator(".st-key-grid canvas").first).to_be_visible()
    reader.says("2 of 12: said by Harbour Board")
    assert reader.page.url == f"{server.url}/table?source=Harbour+Board"
    reader.check("sources", "Marta Quill")
    reader.says("4 of 12: said by Harbour Board or Marta Quill")
    reader.page.go_back()
    reader.says("2 of 12: said by Harbour Board")


def test_an_empty_result_is_a_sentence_and_one_click_loosens_it(server: Server, read: Read) -> None:
    reader = read(server)
    reader.open(f"{server.url}/?source=Harbour+Board&text=meeting")
    expect(reader.page.locator("p.nothing")).to_contain_text("without this one: ")
    expect(reader.page.locator(".js-plotly-plot")).to_have_count(0)
    reader.page.locator(".st-key-loosen button").click()
    expect(reader.page.locator(".js-plotly-plot").first).to_be_visible()


def test_a_click_tells_no_widget_what_it_shows_already(server: Server, read: Read) -> None:
    reader = read(server)
    frames: list[bytes] = []

    def keep(socket: WebSocket) -> None:
        socket.on("framereceived", lambda frame: frames.append(frame) if isinstance(frame, bytes) else None)

    def told() -> list[str]:
        """The labels of the choices that the server has set since it was asked last."""
        elements = [ForwardMsg.FromString(frame).delta.new_element for frame in frames]
        frames.clear()
        choices = [one.button_group for one in elements if one.WhichOneof("type") == "button_group"]
        assert len(choices) > 5
        return [choice.label for choice in choices if choice.set_value]

    reader.page.on("websocket", keep)
    reader.open(server.url)
    told()
    reader.check("sources", "Marta Quill")
    reader.says("2 of 12: said by Marta Quill")
    assert told() == []
    part = reader.page.get_by_role("radiogroup", name="Part of the story")
    part.get_by_role("radio", name="Claims").click()
    reader.says("2 of 12: said by Marta Quill; articles or claims")
    assert told() == []
    reader.button("Clear all")
    reader.says("12 of 12: everything")
    assert told() == ["Part of the story"]
    expect(part.get_by_role("radio", name="Whole story")).to_be_checked()


def test_what_a_long_run_has_not_made_anew_turns_pale_and_a_quick_one_moves_nothing(
    server: Server, read: Read
) -> None:
    reader = read(server)
    reader.open(server.url)
    reader.page.evaluate(
        "() => { window.faded = 0; document.addEventListener('transitionrun', ({ target, propertyName }) => {"
        " if (propertyName === 'opacity' && target.dataset.testid === 'stElementContainer') window.faded += 1 }, true) }"
    )
    reader.check("sources", "Marta Quill")
    reader.says("2 of 12: said by Marta Quill")
    assert reader.page.evaluate("() => window.faded") == 0
    stale = """() => {
      const [app, part] = ['[data-testid=stApp]', '.st-key-marks'].map(css => document.querySelector(css))
      app.dataset.testScriptState = 'running'
      part.dataset.stale = 'true'
      return getComputedStyle(part).opacity
    }"""
    assert reader.page.evaluate(stale) == "1"
    reader.page.wait_for_function(
        "() => Math.abs(getComputedStyle(document.querySelector('.st-key-marks')).opacity - 0.33) < 0.01"
    )
