"""Addresses without what follows their reader: marks of campaigns and clicks, sessions, names and passwords."""

import re
from urllib.parse import parse_qsl, urlencode, urlsplit, urlunsplit

from claimline.read.addresses import holds_address

_FOLLOWS = re.compile(
    r"utm_\w+|__\w+(?:\[\d+\])?|replytocom|rdt|s|\w*clid|_ga|_gl|_hs\w+|hs\w*|mc_[ce]id|mkt_tok|igsh\w*|ref(?:_?src|errer|_url)?|source|src|spm|cmp\w*|campaign\w*|smid|share\w*|ncid|icid|trk\w*|tracking\w*|wt_?mc\w*|xtor|at_\w+|ito|_?openstat|yclid"
    r"|(?:php|jsession|asp\w*)?sess?(?:ion)?_?id|s?id?_?token|sid|jsessionid|phpsessid|aspsessionid\w*|token|auth\w*|key|api_?key|sig\w*|e-?mail|user(?:name|_?id)?|uid|ip|password|pwd",
    re.IGNORECASE,
)
_SHOWN = re.compile(r"https?://[^\s<>\"“”]+[?;#][^\s<>\"“”]*[^\s<>\"“”.,;:!?)]")
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
    kept = [
        (key, value)
        for key, value in parse_qsl(parts.query, keep_blank_values=True)
        if not _FOLLOWS.fullmatch(key) and not holds_address(value)
    ]
    place = f"{host}:{port}" if port else host
    fragment = "" if "=" in parts.fragment or holds_address(parts.fragment) else parts.fragment
    return urlunsplit((parts.scheme, place, _PATH_SESSION.sub("", parts.path), urlencode(kept), fragment))


def without_tracking_in(words: str) -> str:
    """Words with each address of the web in them as it leads to its page for everybody."""
    return _SHOWN.sub(lambda found: without_tracking(found[0]) or found[0].partition("?")[0], words)
