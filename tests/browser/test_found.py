"""What a search found is marked where it stands, and the words around it are shown; the list goes both ways."""

from playwright.sync_api import expect

from browser_reader import Read, Server


def test_a_search_marks_what_it_found_and_shows_the_words_around_it(server: Server, read: Read) -> None:
    reader = read(server)
    reader.open(f"{server.url}/?text=%22a+búyer%22+march&claim=ferry:p2.1")
    line = reader.page.locator(".st-key-lines button").first
    expect(line.locator("mark.found").first).to_have_text("a buyer", ignore_case=True)
    expect(reader.page.locator(".st-key-card blockquote mark.found").first).to_have_text("a buyer")
    underlined = reader.page.locator(".st-key-timeline .textpoint tspan[style*=underline]").first
    expect(underlined).to_have_text("A buyer")
    expect(reader.page.locator("h1.sentence")).to_contain_text("with the text “a búyer” and “march”")


def test_the_list_goes_by_the_newest_first_where_the_address_says_so(server: Server, read: Read) -> None:
    reader = read(server)
    reader.open(server.url)
    lines = reader.page.locator(".st-key-lines button[data-claim]")
    dated = reader.page.locator(".st-key-lines h3.year").all_inner_texts()
    first = lines.first.get_attribute("data-claim")
    reader.page.get_by_role("radio", name="Newest first").click()
    expect(lines.first).not_to_have_attribute("data-claim", first or "")
    reader.settled()
    assert reader.query == "order=newest"
    turned = reader.page.locator(".st-key-lines h3.year").all_inner_texts()
    years = [year for year in dated if year != "Undated"]
    assert [year for year in turned if year != "Undated"] == years[::-1]


def test_the_tab_says_what_it_holds(server: Server, read: Read) -> None:
    reader = read(server)
    reader.open(f"{server.url}/?source=City+Council")
    expect(reader.page).to_have_title("Who closed the ferry at Port Ellery?: 2 of 12, said by City Council")
