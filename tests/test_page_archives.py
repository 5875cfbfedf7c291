"""Pages saved as one file, and what a reader of pages must never do: ask the network, or open a file beside the page."""

import builtins
import socket
import subprocess
import sys
from email.mime.multipart import MIMEMultipart
from email.mime.text import MIMEText
from pathlib import Path
from typing import Any

import pytest

from claimline import read_file, read_text
from claimline.errors import UnreadableError

WORDS = (
    "The harbour of Oster was closed in 2009, Größe hin oder her, when the first of its two cranes fell over."
)
SOURCE = (
    "<html lang=en><head><title>The harbour</title><link rel=stylesheet href='page_files/a.css'></head><body><article><h1>The harbour</h1>"
    + f"<p>{WORDS}</p>" * 1
    + "<p>Nobody was hurt, Mia Roe of the council said, but the town has had no ferry from the mainland since.</p>"
    * 1
    + "<p>It was opened again in 2014 for a summer, after the people of Senn had paid for a second crane.</p>"
    + "<img src='page_files/crane.jpg'><iframe src='page_files/frame.html'></iframe></article></body></html>"
)


def archive(charset: str) -> bytes:
    message = MIMEMultipart("related", type="text/html")
    message["Snapshot-Content-Location"] = "https://oster.example/harbour"
    style = MIMEText("p { color: red }", "css", "utf-8")
    style["Content-Location"] = "https://oster.example/a.css"
    message.attach(style)
    message.attach(MIMEText(SOURCE, "html", charset))
    return message.as_bytes()


@pytest.mark.parametrize("charset", ["utf-8", "iso-8859-1"])
def test_the_page_in_an_archive_is_read(charset: str, tmp_path: Path) -> None:
    path = tmp_path / "page.txt"
    path.write_bytes(archive(charset))
    document = read_file(path)
    assert WORDS in document.text
    assert "color" not in document.text
    assert WORDS in read_text(archive(charset).decode("ascii")).text


def test_an_archive_without_a_page_is_refused() -> None:
    with pytest.raises(UnreadableError, match="without a page"):
        read_text(
            "MIME-Version: 1.0\nContent-Type: multipart/related; boundary=x\n\n--x\nContent-Type: image/png\n\nabc\n--x--\n"
        )


def test_a_letter_about_archives_is_a_text() -> None:
    letter = "Mia Roe wrote in 2009:\n\nThe header Content-Type: multipart/related opens an archive, as Bo Ek said."
    assert read_text(letter).text == letter


def test_nothing_beside_a_page_is_opened(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    read_text(SOURCE)  # what is loaded at first use
    path = tmp_path / "page.html"
    path.write_text(SOURCE, encoding="utf-8")
    (tmp_path / "page_files").mkdir()
    (tmp_path / "page_files" / "frame.html").write_text("<p>The mayor took it in 2012.</p>", encoding="utf-8")
    opened: list[str] = []
    plain = builtins.open

    def watched(file: str, *rest: Any, **more: Any) -> Any:
        opened.append(str(file))
        return plain(file, *rest, **more)

    monkeypatch.setattr(builtins, "open", watched)
    assert "mayor" not in read_file(path).text
    assert not [name for name in opened if "page_files" in name]


def test_an_entity_reads_no_file(tmp_path: Path) -> None:
    secret = tmp_path / "secret.txt"
    secret.write_text("The mayor took it.", encoding="utf-8")
    source = f"<!DOCTYPE html [<!ENTITY x SYSTEM 'file://{secret}'>]>" + SOURCE.replace(
        "Nobody", "&x; Nobody"
    )
    assert "mayor" not in read_text(source).text


CODE = """
import socket
def refuse(*_, **__):
    raise SystemExit("the network was asked")
socket.socket.connect = socket.create_connection = socket.getaddrinfo = refuse
import claimline
document = claimline.read_text({source!r})
claimline.find_events(document)
print(len(document.passages))
"""


def test_a_page_is_read_without_a_network() -> None:
    done = subprocess.run(
        [sys.executable, "-c", CODE.format(source=SOURCE)], capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stderr
    assert int(done.stdout) > 3
    assert callable(socket.getaddrinfo)
