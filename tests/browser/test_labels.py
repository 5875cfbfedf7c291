"""The words beside a mark are as good to point at and to click as the mark."""

from playwright.sync_api import expect

from browser_reader import Read, Reader, Server


def middle_of_label(reader: Reader, words: str) -> tuple[float, float]:
    box = reader.page.locator(".st-key-timeline .textpoint", has_text=words).first.bounding_box()
    assert box
    return box["x"] + box["width"] * 0.7, box["y"] + box["height"] / 2


def test_a_label_is_pointed_at_and_clicked_as_its_mark(server: Server, read: Read) -> None:
    reader = read(server)
    reader.open(server.url)
    x, y = middle_of_label(reader, "A buyer was found")
    reader.page.mouse.move(x - 3, y)
    reader.page.mouse.move(x, y)
    expect(reader.page.locator(".st-key-timeline .hoverlayer")).to_contain_text(
        "Marta Quill via Coast Courier"
    )
    reader.page.mouse.click(x, y)
    expect(reader.page.locator(".st-key-card blockquote")).to_contain_text("a buyer was found in March 2018")


def test_a_click_beside_all_marks_and_words_opens_nothing(server: Server, read: Read) -> None:
    reader = read(server)
    reader.open(server.url)
    plot = reader.page.locator(".st-key-timeline .nsewdrag").first.bounding_box()
    assert plot
    reader.page.mouse.click(plot["x"] + 3, plot["y"] + 2)
    reader.settled()
    assert reader.query == ""


def test_a_link_to_a_claim_brings_its_mark_into_view(server: Server, read: Read) -> None:
    reader = read(server)
    reader.page.set_viewport_size({"width": 1280, "height": 420})
    reader.open(f"{server.url}/?claim=ferry:c1")
    mark = reader.page.locator(".st-key-timeline .textpoint", has_text="It ran until the winter").first
    expect(mark).to_be_in_viewport()
