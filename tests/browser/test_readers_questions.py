"""What readers come with, each answered on the shipped table within three clicks."""

from playwright.sync_api import expect

from browser_reader import Read, Server


def test_what_did_the_financial_times_say_and_when(shipped_server: Server, read: Read) -> None:
    reader = read(shipped_server)
    reader.open(shipped_server.url)
    reader.check("sources", "Financial Times")
    reader.says("3 of 28: said by Financial Times")
    lines = reader.page.locator(".st-key-lines button")
    expect(lines).to_have_count(3)
    expect(lines.first).to_contain_text("March 2015")
    expect(lines.first).to_contain_text("sanctions")


def test_which_claims_concern_palmyra(shipped_server: Server, read: Read) -> None:
    reader = read(shipped_server)
    reader.open(shipped_server.url)
    field = reader.page.get_by_placeholder("words, or a “phrase”")
    field.click()
    field.fill("Palmyra")
    field.press("Enter")
    expect(reader.page.locator("h1.sentence")).to_contain_text("with the text “Palmyra”")
    reader.settled()
    lines = reader.page.locator(".st-key-lines button").all_inner_texts()
    for who in (
        "media reports",
        "Arab media",
        "Colonel Ahmad Hamadi",
        "Brigadier-General Asaad Awad Al Zoubi",
    ):
        assert any(who in line for line in lines), who


def test_what_is_known_of_the_comments_without_a_name(shipped_server: Server, read: Read) -> None:
    reader = read(shipped_server)
    reader.open(shipped_server.url)
    reader.check("sources", "unknown")
    expect(reader.page.locator("h1.sentence")).to_contain_text("said by an unknown source")
    reader.settled()
    reader.page.locator(".st-key-lines button").filter(has_text="One coarse word").click()
    card = reader.page.locator(".st-key-card")
    expect(card).to_contain_text("it stands after comment 1 (31 March 2016, 11:30) and before comment 4")
    expect(card).to_contain_text("comment 5 addresses “Rob”")
