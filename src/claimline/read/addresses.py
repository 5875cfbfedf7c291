"""E-mail and network addresses, which reach nothing that is written: they say where somebody is, and nothing of what is claimed."""

import re

_MAIL = r"[\w.+%’'-]+\s?(?:@|\(at\)|\[at\]|\{at\})\s?(?:[\w-]+\s?(?:\.|\(dot\)|\[dot\])\s?)+[A-Za-z]{2,}"
_NUMBERS = r"(?<![\d.])(?:(?:25[0-5]|2[0-4]\d|1?\d?\d)\.){3}(?:25[0-5]|2[0-4]\d|1?\d?\d)(?![\d.]*\d)"
_HEX = r"(?<![\w:])(?:[0-9a-f]{1,4}:){7}[0-9a-f]{1,4}(?![\w:])|(?<![\w:])(?=[\w:]*\d)(?:[0-9a-f]{1,4}:){1,6}(?::[0-9a-f]{1,4}){1,6}(?![\w:])"
_ADDRESS = re.compile(rf"{_MAIL}|{_NUMBERS}|{_HEX}", re.IGNORECASE)
_SIGNS = re.compile(r"@|\bat[)\]}]|\d\.\d+\.\d+\.\d|:[0-9a-f]*:[0-9a-f]", re.IGNORECASE)
_INSTEAD = "[address]"
_ANY = re.compile(r"\S@\S+\.\w|\b\d{1,3}(?:\.\d{1,3}){3}\b")


def without_addresses(words: str) -> str:
    """Words with each e-mail or network address as `[address]`."""
    return _ADDRESS.sub(_INSTEAD, words) if _SIGNS.search(words) else words


def holds_address(words: str) -> bool:
    """True for what is no name because an address stands in it, be it one that no machine has ("Mia@home.x")."""
    return _ANY.search(words) is not None
