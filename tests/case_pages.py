"""An article of our own for the pages of a case, and the way to bring it in."""

from pathlib import Path

from page_run import Page

ARTICLE = """The last ferry

By Mia Hale
4 March 2016

Lena Ort said that the council had sold the pier last year. In 2014, according to harbour staff, nobody wanted it.

Lena Ort added that the boats would stop in May.

Comments

Bo Ek
4 March 2016, 18:20
Then who has owned it since?

    Ida Moss
    5 March 2016, 07:45
    Nobody told us.
"""
NAME = "the-last-ferry"  # the first words name a pasted text
DATED = f"{NAME}:p1.2"  # the row of 2014


def paste(page: Page, text: str = ARTICLE) -> Page:
    area = page.app.text_area[0]
    area.set_value(text)
    return page.press("add_read")


def keep(page: Page) -> Page:
    return page.press("keep_add")


def to(page: Page, name: str, **address: str) -> Page:
    page.app.switch_page(f"pages/{name}.py")
    for parameter in list(page.app.query_params):
        del page.app.query_params[parameter]
    for parameter, value in address.items():
        page.app.query_params[parameter] = value
    return page.run()


def lines(case: Path, name: str = "corrections.csv") -> list[str]:
    return (case / name).read_text(encoding="utf-8").splitlines()
