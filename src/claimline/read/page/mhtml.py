"""The page inside an MHTML file: a browser's archive of one page, a message with the page and its pictures as parts."""

import re
from email import message_from_bytes
from email.message import Message
from email.policy import compat32

from claimline.errors import UnreadableError

_HEAD = 4_000  # bytes in which the headers stand that say what it is
_HEADERS = re.compile(
    rb"(?:[!-9;-~]+:[^\n]*\n(?:[ \t][^\n]*\n)*)*?content-type:\s*multipart/related\b", re.IGNORECASE
)
_PAGES = ("text/html", "application/xhtml+xml")
_NO_ADDRESS = re.compile(r"[\s<>\"']|--")


def is_mhtml(raw: bytes) -> bool:
    """True for a message of parts that belong together."""
    return bool(_HEADERS.match(raw[:_HEAD].lstrip(b"\r\n").replace(b"\r\n", b"\n")))


def page_of(raw: bytes, name: str) -> tuple[bytes, str]:
    """The source of the page in an MHTML file that messages call `name`, and the encoding that its header names, or empty.

    The page's address is put before it in the comment that browsers write into pages that they save.

    Raises:
        UnreadableError: it holds no page.
    """
    message = message_from_bytes(raw.lstrip(b"\r\n"), policy=compat32)
    part = next((part for part in message.walk() if part.get_content_type() in _PAGES), None)
    source = part.get_payload(decode=True) if part else None
    if part is None or not isinstance(source, bytes):
        raise UnreadableError(
            f"{name} is a saved archive without a page in it: save the page again, as HTML."
        )
    address = _address(part) or _address(message)
    saved = f"<!-- saved from url=({len(address):04})" + address + " -->\n" if address else ""
    return saved.encode("ascii", "ignore") + source, str(part.get_content_charset("") or "")


def _address(part: Message) -> str:
    """Where the page was, as a part's header says; an address of the archive's own ("cid:...") is none."""
    address = str(part.get("Snapshot-Content-Location") or part.get("Content-Location") or "").strip()
    return address if address.startswith(("http:", "https:")) and not _NO_ADDRESS.search(address) else ""
