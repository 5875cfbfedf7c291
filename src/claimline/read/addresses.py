"""E-mail and network addresses, which reach nothing that is written: they say where somebody is, and nothing of what is claimed.

All repeats are bounded, and an address begins at the beginning of a word: the time grows as the text.
"""

import re

_THIN = "\u200b\u200c\u200d\u2060\u00ad"  # nobody sees them; they break an address for programs
_PART = rf"[\w{_THIN}-]{{1,63}}"
# "@mia@oster.example" is the name of an account on a server, as people write it in the fediverse.
_LOCAL = rf"(?:(?<![\w.+%’'-])(?<!(?<![\w@])@)[\w.+%’'{_THIN}-]{{1,80}}|\"[^\"\n@]{{1,60}}\")"
_OPEN, _CLOSE = r"\s?[(\[{<]\s?", r"\s?[)\]}>]\s?"
_AT = rf"(?:[{_THIN}]*[@＠][{_THIN}]*|{_OPEN}(?:at|@|ät|arroba){_CLOSE})"
_DOT = rf"(?:[.．]|{_OPEN}(?:dot|punto|punkt|point|\.){_CLOSE})"
_END = rf"[^\W\d_][\w{_THIN}-]{{1,23}}"
_MAIL = rf"{_LOCAL}{_AT}(?:{_PART}{_DOT}){{1,8}}{_END}"
# "mia at oster dot org": the last words make it one, where they are no words of a sentence ("at the dot on the map").
_LAST = "com|org|net|edu|gov|info|example|biz|io|eu|uk|de|fr|es|nl|pl|ru|ca|au|nz|ch|se|dk|fi|pt|br|jp|cn|ua|cz|ie"
_SAID = rf"(?<![\w.-])[\w.+-]{{1,80}}(?:\s|[-_])(?:at|arroba)(?:\s|[-_])(?:[\w-]{{1,60}}?(?:\s|[-_])(?:dot|punto|punkt)(?:\s|[-_])){{1,4}}(?:{_LAST})\b"
_BYTE = r"(?:25[0-5]|2[0-4]\d|[01]?\d?\d)"
_POINT = r"(?:\.|\[\.\])"
_NUMBERS = rf"(?<![\d.])(?:{_BYTE}{_POINT}){{2,3}}(?:(?<=\.)x{{1,3}}|(?<=\.)\*|{_BYTE}(?![.\d]*\d))"
_HOST = r"(?<![\w.-])(?:[a-z]{1,20}[.-])?\d{1,3}-\d{1,3}-\d{1,3}-\d{1,3}(?:\.[\w-]{1,40}){2,6}"
_GROUP = "[0-9a-f]{1,4}"
_HEX = rf"(?<![\w:])(?:(?:{_GROUP}:){{7}}{_GROUP}|(?=[0-9a-f:]{{0,30}}[0-9a-f]{{3}})(?=[a-f:]{{0,30}}\d)(?:{_GROUP}:){{1,6}}(?::{_GROUP}){{1,6}})(?![\w:])"
_ADDRESS = re.compile(rf"{_MAIL}|{_SAID}|{_NUMBERS}|{_HOST}|{_HEX}", re.IGNORECASE)
_SIGNS = re.compile(
    r"[@＠]|[(\[{<]\s?(?:at|ät|arroba)\s?[)\]}>]|\b(?:dot|punto|punkt)\b|_(?:dot|punto|punkt)_"
    r"|\d(?:\.|\[\.\])\d|\d-\d{1,3}-\d|:[0-9a-f]*:[0-9a-f]",
    re.IGNORECASE,
)
_INSTEAD = "[address]"
# Numbers in parts that count something: "section 1.2.3.4", "version 10.0.0.1".
_COUNTED = re.compile(
    r"(?:\b(?:sections?|sec|versions?|v|ver|release|chapters?|articles?|clauses?|paragraphs?|para|rules?|tables?|figures?|annex|no|nos|numbers?|part|step|firmware|build)\.?|§)\s*$",
    re.IGNORECASE,
)
_BEFORE = 20  # characters in which such a word stands
_ONE_DIGIT = re.compile(r"\d(?:\.\d){3}")
_AT_ALL = re.compile(r"\S[@＠]\S")
_HANDLE = re.compile(r"(?<![\w@])@[\w.-]{1,64}@(?:[\w-]{1,63}\.){1,8}[^\W\d_]{2,24}(?![\w@])")
_LONGEST = 1_000  # characters; what is longer is no name


def without_addresses(words: str) -> str:
    """Words with each e-mail or network address as `[address]`."""
    if not _SIGNS.search(words):
        return words

    def masked(found: re.Match[str]) -> str:
        return found[0] if _counts(found) else _INSTEAD

    return _ADDRESS.sub(masked, words)


def masked_in(words: str) -> int:
    """How many addresses stand as `[address]` in words."""
    return words.count(_INSTEAD)


def holds_address(words: str) -> bool:
    """True for what is no name because an address stands in it, be it one that no machine has ("Mia@home")."""
    return bool(_AT_ALL.search(_HANDLE.sub("", words[:_LONGEST]))) or has_address(words)


def has_address(words: str) -> bool:
    """True where an address stands in the words; "@mia" and "/@mia" are accounts."""
    words = words[:_LONGEST]
    if _INSTEAD in words:
        return True
    return _SIGNS.search(words) is not None and any(not _counts(found) for found in _ADDRESS.finditer(words))


def _counts(found: re.Match[str]) -> bool:
    """True for numbers in four parts that are a place in a document or a version."""
    words = found[0]
    if not words.replace(".", "").isdecimal():
        return False
    start = found.start()
    return (
        bool(_ONE_DIGIT.fullmatch(words) or _COUNTED.search(found.string, max(start - _BEFORE, 0), start))
        or words.count(".") < 3
    )
