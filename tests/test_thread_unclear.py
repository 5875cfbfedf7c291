"""Names and days below an article that may be comments: given to nobody, or the article's by their days and writers."""

import pytest

from claimline import find_events, read_text

HEAD = "The crane on the quay\n\nBy Edda Falk\n\n{day}The crane was taken down for want of a buyer, and its driver went to sea.\n\nThe yard has been empty ever since.\n\n"
DATED = HEAD.format(day="6 March 2017\n\n")
UNDATED = HEAD.format(day="")
WRITERS = (("Rolf Beer", 9), ("Ida Quist", 7), ("Nils Aho", 8))
LEFT_OUT = "or the article's; nothing shows which, so they are left out"
KEPT = "so they are read as the article's"


def below(form: str, month: str = "March 2017") -> str:
    return "".join(
        form.format(n=name, d=day, m=month, w=f"The rails were lifted on {day} April 2015.")
        for name, day in WRITERS
    )


@pytest.mark.parametrize(
    "form",
    [
        "{n}\nDeckhand\n{d} {m}\n{w}\n\n",
        "{n}\n{d} {m}\n\n{w}\n\n",
        "{n} | {d} {m}\n{w}\n\n",
        "- **{n}** ({d} {m}): {w}\n",
        "{n}\n9:0{d}\n{w}\n",
        "{n}\n{d} March\n10:1{d} a.m.\n{w}\n",
    ],
    ids=["a rank", "words apart", "one line", "a list", "clock times", "days without a year"],
)
def test_names_with_times_after_the_article_are_not_given_to_its_author(form: str) -> None:
    document = read_text(DATED + below(form))
    assert not any("rails" in event.quote for event in find_events(document))
    assert any(LEFT_OUT in notice for notice in document.notices)
    kept = [document.text[p.start : p.end] for p in document.passages if p.kind == "paragraph"]
    assert kept[-1] == "The yard has been empty ever since."


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("Polish", "Dźwig na nabrzeżu\n\nAutor: Edda Falk\n6 marca 2017\n\nDźwig rozebrano, bo nikt go nie kupił, a jego operator wypłynął w morze.\n\nPlac stoi odtąd pusty.\n\n"
         + "".join(f"{n}\nBosman\n{d} marca 2017\nSzyny zdjęto {d} kwietnia 2015 roku.\n\n" for n, d in WRITERS)),
        ("Turkish", "Rıhtımdaki vinç\n\nYazan: Edda Falk\n6 Mart 2017\n\nVinç alıcı bulunamadığı için söküldü ve operatörü denize açıldı.\n\nAlan o günden beri boş.\n\n"
         + "".join(f"{n}\nTayfa\n{d} Mart 2017\nRaylar nisan 2015'te söküldü.\n\n" for n, d in WRITERS)),
        ("Russian", "Кран на причале\n\nАвтор: Edda Falk\n6 марта 2017\n\nКран разобрали, потому что его никто не купил, и крановщик ушёл в море.\n\nПлощадка с тех пор пуста.\n\n"
         + "".join(f"{n}\nБоцман\n{d} марта 2017\nРельсы сняли {d} апреля 2015 года.\n\n" for n, d in WRITERS)),
        ("Dutch", "De kraan op de kade\n\nDoor Edda Falk\n6 maart 2017\n\nDe kraan werd gesloopt omdat niemand hem kocht, en de machinist ging naar zee.\n\nHet terrein is sindsdien leeg.\n\n"
         + "".join(f"{n}\nDekknecht\n{d} maart 2017\nDe rails zijn op {d} april 2015 weggehaald.\n\n" for n, d in WRITERS)),
        ("German", "Der Kran am Kai\n\nVon Edda Falk\n6. März 2017\n\nDer Kran wurde abgebaut, weil ihn niemand kaufte, und sein Führer ging zur See.\n\nDer Platz ist seither leer.\n\n"
         + "".join(f"{n}\nMatrose\n{d}. März 2017\nDie Schienen kamen am {d}. April 2015 weg.\n\n" for n, d in WRITERS)),
    ],
)  # fmt: skip
def test_the_words_of_a_forum_in_any_language_are_not_given_to_the_author_above(
    language: str, text: str
) -> None:
    document = read_text(text)
    assert document.author == "Edda Falk", language
    assert not any(event.earliest.startswith("2015-04") for event in find_events(document))
    assert any(LEFT_OUT in notice for notice in document.notices)


def test_names_alone_over_days_of_one_decade_are_given_to_nobody_where_the_article_has_no_day() -> None:
    document = read_text(UNDATED + below("{n}\n{d} {m}\n{w}\n\n"))
    assert not any("rails" in event.quote for event in find_events(document))
    assert any(LEFT_OUT in notice for notice in document.notices)


def test_a_list_of_people_over_decades_stays_the_articles() -> None:
    entries = "".join(
        f"{name}\n{day} March {year}\nThe crane lifted the bell on {day} April {year}.\n\n"
        for (name, day), year in zip(WRITERS, (1931, 1958, 1949), strict=True)
    )
    for head in (DATED, UNDATED):
        document = read_text(head + entries)
        assert sum("lifted the bell" in event.quote for event in find_events(document)) == len(WRITERS)
        assert any(KEPT in notice for notice in document.notices)


@pytest.mark.parametrize(
    "form",
    ["{n}\n{d} {m}\n{w}\n\n", "{n} | {d} {m}\n{w}\n\n", "- {n} ({d} {m}): {w}\n"],
    ids=["alone", "one line", "a list"],
)
def test_entries_before_the_day_of_the_article_stay_the_articles(form: str) -> None:
    found = find_events(read_text(DATED + below(form, "May 2016")))
    assert sum("rails" in event.quote for event in found) == len(WRITERS)


def test_a_programme_by_full_quarters_stays_the_articles() -> None:
    talks = "".join(
        f"{name}\n{time}\nThe rails were lifted in 2015.\n\n"
        for (name, _), time in zip(WRITERS, ("19:00", "19:45", "20:30"), strict=True)
    )
    assert sum("rails" in event.quote for event in find_events(read_text(DATED + talks))) == len(WRITERS)


@pytest.mark.parametrize(
    "form",
    ["{d} {m}\nPresent: {n}\n{w}\n\n", "{s}\n{d} {m}\n{w}\n\n", "{n}\n{d} May 1943\n{w}\n\n"],
    ids=["minutes", "places", "before the web"],
)
def test_minutes_stages_and_old_lists_stay_the_articles_where_it_has_no_day(form: str) -> None:
    entries = "".join(
        form.format(n=n, s=n.split()[0], d=d, m="May 2016", w=f"The rails were lifted on {d} April 1931.")
        for n, d in WRITERS
    )
    assert sum("rails" in event.quote for event in find_events(read_text(UNDATED + entries))) == len(WRITERS)


def test_titles_of_one_word_over_clock_times_stay_the_articles() -> None:
    entries = "".join(
        f"{title}\n1{n}:03\nThe rails were lifted in 2015.\n\n"
        for n, title in enumerate(("Start", "Storm", "Landfall"))
    )
    assert sum("rails" in event.quote for event in find_events(read_text(DATED + entries))) == len(WRITERS)


def test_entries_of_the_author_alone_stay_the_articles() -> None:
    entries = "".join(f"Edda Falk\n{day} March 2017\nThe rails were lifted in 2015.\n\n" for day in (9, 7, 8))
    assert sum("rails" in event.quote for event in find_events(read_text(DATED + entries))) == len(WRITERS)


def test_below_words_of_no_author_nothing_is_left_out() -> None:
    document = read_text(DATED.replace("By Edda Falk\n\n", "") + below("{n}\nDeckhand\n{d} {m}\n{w}\n\n"))
    assert not any(LEFT_OUT in notice for notice in document.notices)
