"""Several files and folders in one call of `claimline read`: their names, copies, parts, faults, and processes."""

import csv
import io
from collections.abc import Callable
from pathlib import Path

import pytest

from claimline import cli
from claimline.read.naming import names_of
from claimline.read.page.part import part_of
from thread_pages import ADDRESS, page, thread

ARTICLE = """The {what} at Port Ellery

In March 2015 the harbour master said the {what} had taken every roof.

Ann Marlow
"""


class Reading:
    """One call: the exit code, the rows and what was said."""

    def __init__(self, code: int, out: bytes, err: str) -> None:
        self.code, self.out, self.err = code, out, err
        self.rows = list(csv.DictReader(io.StringIO(out.decode("utf-8"), newline="")))

    @property
    def documents(self) -> list[str]:
        return list(dict.fromkeys(row["document"] for row in self.rows))


Read = Callable[..., Reading]


@pytest.fixture
def read(tmp_path: Path, capfdbinary: pytest.CaptureFixture[bytes], monkeypatch: pytest.MonkeyPatch) -> Read:
    monkeypatch.chdir(tmp_path)

    def call(*arguments: str) -> Reading:
        with pytest.raises(SystemExit) as ended:
            cli.main(["read", *arguments])
        out, err = capfdbinary.readouterr()
        return Reading(int(ended.value.code or 0), out, err.decode("utf-8"))

    return call


def put(path: str, text: str | bytes) -> str:
    place = Path(path)
    place.parent.mkdir(parents=True, exist_ok=True)
    place.write_bytes(text if isinstance(text, bytes) else text.encode("utf-8"))
    return path


def test_a_folder_is_read_with_the_folders_in_it(read: Read) -> None:
    put("saved/b.html", page("storm"))
    put("saved/deep/a.txt", ARTICLE.format(what="flood"))
    done = read("saved")
    assert (done.code, done.documents) == (0, ["b", "a"])
    assert "saved holds 2 files." in done.err


def test_each_text_of_a_folder_has_the_day_that_it_gives_itself(read: Read) -> None:
    for year in (2014, 2019):
        text = f"The mole of {year}\n\nBy Ann Marlow\n3 May {year}\n\nThe harbour master said that it fell last year.\n"
        put(f"saved/{year}.txt", text)
    rows = read("saved").rows
    assert [row["edtf"] for row in rows if row["kind"] == "article"] == ["2014-05-03", "2019-05-03"]
    assert [row["edtf"] for row in rows if row["kind"] == "claim"] == ["2013", "2018"]


def test_what_a_browser_saved_beside_a_page_is_left_out_and_counted(read: Read) -> None:
    put("saved/Storm.html", page("storm"))
    put("saved/Storm_files/frame.html", page("frame"))
    put("saved/Storm_files/inner/ad.html", page("offer"))
    put("saved/Storm-Dateien/frame.html", page("cookie"))
    put("saved/Storm reports/first.html", page("flood"))  # is the user's own
    put("saved/.hidden.html", page("ghost"))
    done = read("saved")
    assert done.documents == ["Storm", "first"]
    assert "3 in folders that a browser saved beside a page and 1 that are hidden" in done.err


def test_other_kinds_of_files_in_a_folder_are_passed_over_and_counted(read: Read) -> None:
    put("saved/storm.html", page("storm"))
    put("saved/picture.png", b"\x89PNG\r\n\x1a\n" + bytes(range(256)))
    put("saved/site.js", "function a(b) { return b; }\nvar c = a(1);\nif (c) { a(c); }\n" * 9)
    put("saved/data.json", '{"storm": ["one", "two"]}')
    put("saved/table.csv", "id,kind,title\n" + "a,b,c\n" * 9)
    put("saved/list.csv", "name,qty\nbolt,3\n")
    put("saved/nothing.txt", "")
    done = read("saved")
    assert (done.code, done.documents) == (0, ["storm"])
    assert "a program or data (2)" in done.err
    assert "a table (2), empty (1), no text (1)" in done.err


def test_names_that_repeat_get_the_folder_and_then_a_number() -> None:
    files = ["b/index.html", "a/index.html", "c/d/index.html", "x/d/index.html", "storm.txt"]
    names = names_of(files)
    assert names == ["b-index", "a-index", "d-index", "d-index-2", "storm"]
    assert dict(zip(reversed(files), names_of(files[::-1]), strict=True)) == dict(
        zip(files, names, strict=True)
    )


def test_a_made_name_never_meets_another_file_s() -> None:
    names = names_of(["a/index.html", "b/index.html", "a-index.txt", "p/q/s.txt", "r/q/s.txt", "q-s-2.txt"])
    assert len(set(names)) == len(names)


def test_the_same_text_twice_is_one_document(read: Read) -> None:
    done = read(put("one.html", page("storm")), put("two.html", page("storm")))
    assert done.documents == ["one"]
    assert "two.html has the same text as one.html: they are one document." in done.err


def test_a_bad_file_is_reported_and_the_others_are_written(read: Read) -> None:
    bad = put("bad.html", b"\x00\x01\x02\x03" * 99)
    done = read(
        put("one.html", page("storm")), bad, "none.html", put("two.html", page("flood")), "-o", "out.csv"
    )
    assert done.code == 2
    assert "claimline: bad.html is a binary file" in done.err
    assert "claimline: none.html cannot be read" in done.err
    assert done.err.endswith("claimline: 2 of 4 files could not be read; the table holds the others.\n")
    text = Path("out.csv").read_text(encoding="utf-8")
    assert "one:a," in text
    assert "two:a," in text


def test_where_no_file_can_be_read_nothing_is_written(read: Read) -> None:
    done = read("none.html", "never.html", "-o", "out.csv")
    assert done.code == 2
    assert "nothing is written" in done.err
    assert not Path("out.csv").exists()


def test_a_wrong_date_is_said_once_and_nothing_is_read(read: Read) -> None:
    done = read(put("one.html", page("storm")), put("two.html", page("flood")), "--published", "soon")
    assert (done.code, done.out, done.err.count("soon")) == (2, b"", 1)


@pytest.mark.parametrize("form", ["csv", "jsonl"])
def test_several_processes_write_the_same_bytes_as_one(read: Read, form: str) -> None:
    files = [put(f"p{n}/index.html", page(f"storm of {2000 + n}")) for n in range(5)]
    files.append(put("bad.html", b"\x00" * 99))
    one, many = (read(*files, "--format", form, "--jobs", jobs) for jobs in ("1", "3"))
    assert one.out
    assert (many.out, many.err, many.code) == (one.out, one.err, one.code)


def test_the_table_in_a_folder_is_not_its_own_input(read: Read) -> None:
    put("saved/storm.html", page("storm"))
    first = read("saved", "-o", "saved/out.csv")
    before = Path("saved/out.csv").read_bytes()
    again = read("saved", "-o", "saved/out.csv")
    assert (first.code, again.code) == (0, 0)
    assert Path("saved/out.csv").read_bytes() == before


def test_parts_of_one_thread_are_one_document(read: Read) -> None:
    later = thread((2, "Bo Ek", "Nobody had said so."), (3, "Jo Castle", "The mayor had."))
    put("second.html", page("storm", ADDRESS.format(part="comment-page-2/"), later))
    early = thread((1, "Mia Roe", "It was never that bad."), (2, "Bo Ek", "Nobody had said so."))
    put("first.html", page("storm", ADDRESS.format(part=""), early))
    done = read("second.html", "first.html")
    assert done.documents == ["first"]
    said = [(row["id"], row["source"], row["quote"]) for row in done.rows if row["kind"] == "comment"]
    assert said == [
        ("first:c1", "Mia Roe", "It was never that bad."),
        ("first:c2", "Bo Ek", "Nobody had said so."),
        ("first:c3", "Jo Castle", "The mayor had."),
    ]
    assert sum(row["kind"] == "article" for row in done.rows) == 1
    assert "are parts of one thread: they are the document first." in done.err


def test_two_copies_of_a_page_whose_article_changed_stay_two(read: Read) -> None:
    head, said = ADDRESS.format(part=""), thread((1, "Mia Roe", "It was never that bad."))
    done = read(
        put("old.html", page("storm", head, said)),
        put("new.html", page("storm", head, said).replace("every roof", "no roof")),
    )
    assert done.documents == ["old", "new"]
    assert "one page with different articles" in done.err


@pytest.mark.parametrize("address", ["?p={n}", "?from={n}", "page/{n}"])
def test_articles_whose_addresses_count_are_no_parts_of_one_thread(read: Read, address: str) -> None:
    for n, what, author in ((4, "storm", "Mia Roe"), (5, "flood", "Ann Vik")):
        link = f'<link rel="canonical" href="https://oster.example/{address.format(n=n)}">'
        said = thread((n, "Bo Ek", f"It was worse in 200{n}."))
        put(f"{what}.html", page(what, f'{link}<meta name="author" content="{author}">', said))
    done = read("storm.html", "flood.html")
    assert done.documents == ["storm", "flood"]
    assert "parts of one thread" not in done.err


@pytest.mark.parametrize(
    ("address", "title", "expected"),
    [
        ("https://oster.example/lock", "The lock", ("https://oster.example/lock", 0)),
        ("https://oster.example/lock/comment-page-2/", "The lock", ("https://oster.example/lock", 2)),
        ("https://oster.example/t.php?t=7&start=20", "Paint", ("https://oster.example/t.php?t=7", 21)),
        ("https://oster.example/t/paint/7?page=3", "Paint", ("https://oster.example/t/paint/7", 3)),
        ("https://oster.example/?p=4711", "Paint", ("https://oster.example?p=4711", 0)),
        ("", "Paint - Page 2 - Oster Forum", ("Paint - Oster Forum", 2)),
        ("", "Paint - Oster Forum", ("Paint - Oster Forum", 0)),
        ("", "The front page 2 of us read", ("The front page 2 of us read", 0)),
    ],
)
def test_the_part_of_a_thread_stands_in_the_address_or_the_title(
    address: str, title: str, expected: tuple[str, int]
) -> None:
    assert part_of(address, title) == expected
