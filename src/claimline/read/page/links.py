"""Addresses without what follows their reader: marks of campaigns and clicks, sessions, names and passwords."""

import re
from urllib.parse import parse_qsl, unquote, urlencode, urlsplit, urlunsplit

from claimline.read.addresses import has_address

_FOLLOWS = re.compile(
    r"utm_\w+|__\w+(?:\[\d+\])?|replytocom|rdt|\w*clid|_ga|_gl|_hs\w+|hs\w*|mc_[ce]id|mkt_tok|igsh\w*|ref(?:_?src|errer|_url)?|spm|cmp\w*|campaign\w*|smid|share\w*|ncid|icid|trk\w*|tracking\w*|wt_?mc\w*|xtor|at_\w+|ito|_?openstat|yclid"
    r"|(?:php|jsession|asp\w*)?sess?(?:ion)?_?id|s?id?_?token|sid|jsessionid|phpsessid|aspsessionid\w*|sess\w*|cfid|cftoken|token|auth\w*|api_?key|sig\w*|e-?mail|user(?:name|_?id)?|uid|ip|password|pwd",
    re.IGNORECASE,
)
# Names that can also say what a page is about: they follow somebody where their value is a code.
_CAN_FOLLOW = re.compile(r"s|key|source|src|session|next|to|url|return\w*", re.IGNORECASE)
_CODE = re.compile(r"(?=.*\d)[\w-]{10,}|.*(?:://|%3a%2f%2f).*", re.IGNORECASE)
_SHOWN = re.compile(
    r"(?:(?:https?|ftp):)?//[^\s<>\"“”]{1,2000}[^\s<>\"“”.,;:!?)]"
    r"|(?<![\w.@/-])(?:[\w-]{1,63}\.){1,6}[a-z]{2,24}(?:[/?;][^\s<>\"“”]{0,2000}[^\s<>\"“”.,;:!?)])",
    re.IGNORECASE,
)
_INSTEAD = "[address]"
_SCHEME = re.compile(r"^(?:(?:https?|ftp):)?//", re.IGNORECASE)
_PATH_SESSION = re.compile(r";(?:jsessionid|phpsessid|sid)=[^/?#]*|/\(S\([a-z0-9]+\)\)", re.IGNORECASE)


def without_tracking(address: str) -> str:
    """An address of the web as it leads to the page for everybody; empty for what is none.

    `https://oster.example/a?p=7&utm_source=mail` is `https://oster.example/a?p=7`.
    """
    try:
        parts = urlsplit(address.strip())
        host, port = parts.hostname or "", parts.port
    except ValueError:
        return ""
    if parts.scheme not in {"http", "https"} or not host:
        return ""
    given = parse_qsl(parts.query, keep_blank_values=True)
    kept = [(key, value) for key, value in given if not _is_followed(key, value)]
    query = parts.query if kept == given else urlencode(kept)
    place = f"{host}:{port}" if port else host
    fragment = "" if "=" in parts.fragment or has_address(unquote(parts.fragment)) else parts.fragment
    path = _PATH_SESSION.sub("", parts.path)
    if has_address(unquote(path)) or has_address(host):
        return ""
    return urlunsplit((parts.scheme, place, path, query, fragment))


def _is_followed(key: str, value: str) -> bool:
    """True for a part of a query that says who reads, or where that reader comes from."""
    if _FOLLOWS.fullmatch(key) or has_address(value):
        return True
    return bool(_CAN_FOLLOW.fullmatch(key) and _CODE.fullmatch(value)) or (key == "s" and len(value) < 3)


def without_tracking_in(words: str) -> str:
    """Words with each address of the web in them as it leads to its page for everybody; the others stay as they are."""
    return _SHOWN.sub(_shown, words) if "/" in words or "?" in words else words


def _shown(found: re.Match[str]) -> str:
    words = found[0]
    rest = _SCHEME.sub("", words)
    clean = without_tracking(f"https://{rest}")
    if not clean:
        return _INSTEAD
    place = clean.removeprefix("https://")
    return words if place.casefold() == rest.casefold() else words[: len(words) - len(rest)] + place
