"""The account that wrote a post, where the post's own address begins with it."""

import re
from typing import Final
from urllib.parse import urlsplit

IN_ADDRESS: Final = "its address"
_HANDLE = r"[A-Za-z0-9_][\w.-]{0,40}"
_AT = re.compile(
    rf"/@({_HANDLE})(?:@{_HANDLE})?/(?:\w+/)?[\w-]*\d[\w-]*/?$|/@({_HANDLE})/[\w-]+-[0-9a-f]{{10,12}}/?$"
)
_POST = re.compile(rf"/({_HANDLE})/status/\d+(?:/|$)")
_PROFILE = re.compile(rf"/profile/({_HANDLE})/post/\w+/?$")
_NOBODY = frozenset({"i", "web", "intent"})  # the site's own addresses of posts: /i/web/status/1
_HOSTS = {
    "x.com": _POST,
    "twitter.com": _POST,
    "bsky.app": _PROFILE,
}


def account_in(address: str) -> str:
    """The account as its site writes it: "@mroe" of `https://oster.social/@mroe/1091`; empty for an address of another form."""
    parts = urlsplit(address)
    host = (parts.hostname or "").removeprefix("www.").removeprefix("mobile.")
    found = _HOSTS.get(host, _AT).match(parts.path)
    name = next(filter(None, found.groups()), "") if found else ""
    return f"@{name}" if name and name.lower() not in _NOBODY else ""
