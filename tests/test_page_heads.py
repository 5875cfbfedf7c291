"""The facts of pages in the forms of many systems; the pages are our own, in `corpus/page_heads.txt`."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from claimline import find_events, read_text
from claimline.read.page.facts import facts_of
from claimline.read.page.head import marked
from claimline.read.page.tree import parse

CORPUS = Path(__file__).parent / "corpus" / "page_heads.txt"


def pages() -> Iterator[tuple[str, dict[str, str], str]]:
    """Name, expected facts and source of each page of the corpus; an address that it does not give is not asked for."""
    for part in re.split(r"(?m)^=== ", CORPUS.read_text(encoding="utf-8"))[1:]:
        head, _, source = part.partition("\n\n")
        name, *fields = head.split("\n")
        expected = {key: value.strip() for key, _, value in (field.partition(":") for field in fields)}
        yield name, {"updated": ""} | expected, source


def stated(source: str) -> dict[str, str]:
    facts = facts_of(parse(source))
    return {
        "title": facts.title,
        "authors": "; ".join(facts.authors),
        "published": facts.published,
        "updated": facts.updated,
        "url": facts.url,
    }


@pytest.mark.parametrize(("expected", "source"), [pytest.param(*page, id=name) for name, *page in pages()])
def test_the_facts_of_a_page_are_those_that_it_states(expected: dict[str, str], source: str) -> None:
    found = stated(source)
    assert {key: found[key] for key in expected} == expected


def test_a_name_far_below_the_title_is_not_in_the_head() -> None:
    rows = "".join(f"<tr><td>Lock {n}</td><td>closed</td></tr>" for n in range(600))
    keeper = '<tr><td><a href="/author/mia-roe">Mia Roe</a></td></tr>'
    page = (
        "<html><head><title>The locks</title></head><body><h1>The locks</h1><table>{}</table></body></html>"
    )
    assert stated(page.format(rows + keeper))["authors"] == ""
    assert stated(page.format(keeper + rows))["authors"] == "Mia Roe"


def page(top: str, *, lang: str = "", title: str = "The lock leaks", body: str = "", foot: str = "") -> str:
    """A page with some lines under its title, in plain markup."""
    body = (
        body
        or "<p>The lock at Oster leaked again in the night, and the keeper closed the pound, the council said on the quay of the town.</p>"
    )
    return (
        f'<html lang="{lang}"><head><title>{title.replace("<br>", " ")}</title></head>'
        f"<body><article><h1>{title}</h1>{top}{body * 2}{foot}</article></body></html>"
    )


GERMAN = "<p>Die Schleuse ist seit der Nacht zu, und die Boote kommen nicht durch, sagte der Wärter auf dem Steg mit den anderen.</p>"
ITALIAN = "<p>La porta di Oster è chiusa dalla notte e le barche non passano, ha detto il sindaco che era con gli altri sul molo.</p>"
INDONESIAN = "<p>Pintu air di Oster bocor lagi di malam hari dan petugas menutupnya di pagi hari kata dewan di dermaga.</p>"


@pytest.mark.parametrize(
    ("lang", "lines", "authors", "day"),
    [
        ("de", "<div>Von Mia Roe und Bo Ek, Oster</div><div>3. Mai 2019, 10:05 Uhr</div>", "Mia Roe; Bo Ek", "2019-05-03"),
        ("de", "<div>Kultur | von Mia Roe | 3. Mai 2019, 10:05 Uhr</div>", "Mia Roe", "2019-05-03"),
        ("de", "<dl><dt>Autor</dt><dd>Mia Roe</dd><dt>Datum</dt><dd>3. Mai 2019</dd></dl>", "Mia Roe", "2019-05-03"),
        ("fr", "<div>Par Mia Roe, publié le 3 mai 2019 à 10h05, mis à jour le 4 mai 2019 à 9h00</div>", "Mia Roe", "2019-05-03"),
        ("es", "<div>Por Mia Roe y Bo Ek</div><div>3 de mayo de 2019</div>", "Mia Roe; Bo Ek", "2019-05-03"),
        ("pt-BR", "<div>Publicado por Mia Roe em 3 de maio de 2019</div>", "Mia Roe", "2019-05-03"),
        ("it", "<div>di Mia Roe</div><div>Pubblicato il 3 maggio 2019</div>", "Mia Roe", "2019-05-03"),
        ("nl", "<div>3 mei 2019, 10:05 door Mia Roe</div>", "Mia Roe", "2019-05-03"),
        ("sv", "<div>Av Mia Roe</div><div>Publicerad 3 maj 2019 kl. 10.05</div><div>Uppdaterad 4 maj 2019</div>", "Mia Roe", "2019-05-03"),
        ("pl", "<div>Autor: Mia Roe</div><div>Opublikowano 3 maja 2019</div>", "Mia Roe", "2019-05-03"),
        ("tr", "<div>Yazan: Mia Roe ve Bo Ek</div><div>3 Mayıs 2019</div>", "Mia Roe; Bo Ek", "2019-05-03"),
        ("ru", "<div>Автор: Мия Роу</div><div>Опубликовано 3 мая 2019, 10:05</div>", "Мия Роу", "2019-05-03"),
        ("ja", "<div>文＝山田太郎</div><div>公開日：2019年5月3日</div><div>更新日：2019年5月4日</div>", "山田太郎", "2019-05-03"),
        ("zh", "<div>作者：李明</div><div>发布时间：2019-05-03 10:05</div>", "李明", "2019-05-03"),
        ("ar", "<div>بقلم ميا رو</div><div>تاريخ النشر: 3 مايو 2019</div>", "ميا رو", "2019-05-03"),
    ],
)  # fmt: skip
def test_plain_lines_of_a_head_are_read_in_many_languages(
    lang: str, lines: str, authors: str, day: str
) -> None:
    found = stated(page(lines, lang=lang))
    assert (found["authors"], found["published"][:10]) == (authors, day)


@pytest.mark.parametrize(
    ("lang", "lines", "body"),
    [
        ("it", "<p>Il lungo viaggio<br>di Marco Roe</p>", ITALIAN),  # an "of"
        ("id", "<div>di Oster Selatan</div>", INDONESIAN),  # a place
        ("", "<div>di Oster Selatan</div>", INDONESIAN),
        ("en", "<div>Door County Standard</div>", ""),
        ("de", "<div>Von Oster nach Senn</div>", GERMAN),
        ("de", "<div>Von Redaktion Oster</div>", GERMAN),
        ("de", "<div>Fotos von Bo Ek</div>", GERMAN),
        ("de", "<div>Die Salzfrau</div><div>Autor: Jo Berg</div><div>Verlag: Senn</div>", GERMAN),  # a book's
        ("fr", "<div>La clé du sel, par Jo Berg</div>", ""),
        ("es", "<div>Por Navidad</div>", ""),
        ("pl", "<div>Autor: Redakcja Oster</div>", ""),
        ("tr", "<div>Yazar: Haber Merkezi</div>", ""),
        ("ru", "<div>Автор: Отдел новостей</div>", ""),
        ("ru", "<div>по словам жителей</div><div>3 мая 2019</div>", ""),
        ("ja", "<div>文：編集部</div>", ""),
        ("ar", "<div>بقلم رئيس التحرير</div>", ""),
    ],
)
def test_words_that_only_look_like_a_by_line_name_nobody(lang: str, lines: str, body: str) -> None:
    assert stated(page(lines, lang=lang, body=body))["authors"] == ""


def test_a_title_on_two_lines_has_no_by_line() -> None:
    assert stated(page("", lang="de", title="Die Reise<br>von Marco Roe", body=GERMAN))["authors"] == ""


def test_a_surname_of_two_words_is_one() -> None:
    assert stated(page("<div>Por José Roe y Gasset</div>", lang="es"))["authors"] in {"", "José Roe y Gasset"}


@pytest.mark.parametrize(
    ("lang", "body", "foot", "day"),
    [
        ("fr", "", "", ""),  # its words are English
        ("", GERMAN, "", "2019-04-03"),
        ("de", GERMAN, "", "2019-04-03"),
        ("it", ITALIAN, "", "2019-04-03"),
        ("en", "", "", ""),
        ("en-GB", "", "", "2019-04-03"),
        ("en-US", "", "", "2019-03-04"),
        ("en-PH", "", "", "2019-03-04"),
        ("en-SG", "", "", "2019-04-03"),
        ("en-US", GERMAN, "", ""),
        ("fr-CA", "", "", ""),
        ("en-US", "", "<p>Gauge read 25/04/2019</p>", "2019-04-03"),
        ("", "", "<p>Gauge read 25/04/2019</p>", "2019-04-03"),
    ],
)
def test_the_language_of_a_page_settles_the_order_of_day_and_month(
    lang: str, body: str, foot: str, day: str
) -> None:
    facts = facts_of(parse(page("<p>03/04/2019</p>", lang=lang, body=body, foot=foot)))
    assert facts.published == day
    assert ("day and month" in facts.published_from) == bool(day)


@pytest.mark.parametrize(
    ("foot", "day"),
    [
        ('<p class="author">Mia Roe</p><p>Oster, 3 May 2019</p>', "2019-05-03"),
        ('<p>Oster, 3 May 2019</p><p class="author">Mia Roe</p>', "2019-05-03"),
        ('<p class="author">Mia Roe</p><p>The next walk is on 3 May 2019 at the lock.</p>', ""),
        ("<p>Oster, 3 May 2019</p>", ""),
        ('<p class="author">Mia Roe</p><p>Joined 3 May 2019</p>', ""),
    ],
)
def test_a_place_and_a_day_count_beside_the_author_below_the_text(foot: str, day: str) -> None:
    assert stated(page("", lang="en", foot=foot))["published"] == day


@pytest.mark.parametrize(
    ("head", "heading", "title"),
    [
        (
            '<meta property="og:site_name" content="The Senn Post">',
            "The lock leaks - The Senn Post",
            "The lock leaks",
        ),
        (
            '<meta property="og:site_name" content="The Senn Post">',
            "Senn Post: The lock leaks",
            "The lock leaks",
        ),
        (
            '<link rel="canonical" href="https://www.sennpost.example/a">',
            "The lock leaks – Senn Post",
            "The lock leaks",
        ),
        ('<meta name="application-name" content="Senn Post">', "The lock - it leaks", "The lock - it leaks"),
        ('<meta name="application-name" content="Senn Post">', "Senn Post", "Senn Post"),
    ],
)
def test_the_name_of_the_site_is_no_part_of_a_title(head: str, heading: str, title: str) -> None:
    source = page("", title=heading).replace("<head>", f"<head>{head}")
    assert facts_of(parse(source)).title == title


def test_of_thousands_of_elements_that_are_called_a_time_and_are_none_the_first_are_asked(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    asked: list[str] = []
    monkeypatch.setattr(marked, "time_of", asked.append)
    facts_of(parse(page("".join(f"<span class=published>day {n}</span>" for n in range(3_000)))))
    assert 0 < len(asked) < 100


@pytest.mark.parametrize(
    ("lang", "edtf"),
    [("en-GB", "1974-05-03"), ("en-US", "1974-03-05"), ("en", "[1974-03-05,1974-05-03]")],
)
def test_digits_in_the_words_of_an_article_stand_in_the_order_of_the_pages_language(
    lang: str, edtf: str
) -> None:
    words = "The mill on the lower quay was shut for good on 03/05/1974, after the wheel had been sold to a museum."
    source = f'<html lang="{lang}"><head><title>The mill</title></head><body><h1>The mill</h1><p>{words}</p><p>{"It stood there for long. " * 12}</p></body></html>'
    claim = next(event for event in find_events(read_text(source)) if event.kind == "claim")
    assert claim.edtf == edtf
    assert ("of the language" in claim.note) == (lang != "en")
