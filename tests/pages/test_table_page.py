from page_run import Open


def test_the_table_holds_the_rows_in_the_order_of_the_file(open_page: Open) -> None:
    page = open_page("table")
    assert page.sentence == "12 of 12: everything"
    shown = page.app.dataframe[0].value
    assert shown["Id"].tolist()[:3] == ["ferry:a", "ferry:p1.1", "ferry:p1.2"]
    assert shown["Date"].tolist()[1] == "2017"
    assert page.downloads == ["Download 12 rows (CSV)", "with its receipt (ZIP)"]


def test_the_table_takes_the_same_filters(open_page: Open) -> None:
    page = open_page("table", ("actor", "Harbour Board"), ("kind", "claim"))
    assert page.app.dataframe[0].value["Id"].tolist() == ["ferry:p2.1", "ferry:p3.1"]


def test_no_rows_no_table(open_page: Open) -> None:
    page = open_page("table", ("text", "no such words"))
    assert not page.app.dataframe
    assert page.has("button", "loosen")


def test_a_claim_of_the_address_has_its_card(open_page: Open) -> None:
    page = open_page("table", ("claim", "ferry:p2.1"))
    assert '<mark class="who">Coast Courier</mark>' in page.markup


def test_an_order_that_is_none_of_the_table_is_that_of_the_file(open_page: Open) -> None:
    for order in ("-file", "-", "nobody"):
        shown = open_page("table", ("sorted", order)).app.dataframe[0].value
        assert shown["Id"].tolist()[:2] == ["ferry:a", "ferry:p1.1"]
