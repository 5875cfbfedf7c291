"""What markup calls an author's: by a class, a relation, a property, or a link to somebody's page, in ten languages."""

import re
from typing import Final

from lxml.html import HtmlElement

AUTHOR: Final = re.compile(
    r"author|user|name|nick|poster|writer|commenter|byline|creator|person|profile|member|who|autor|auteur|nutzer|benutzer|verfasser|nom|pseudo|usuario|nombre"
    r"|utente|nome|gebruiker|naam|fn|screenname|handle|by",
    re.IGNORECASE,
)
"""The first letters of a word of a class, a relation or a property that says whose name stands there."""
_PROFILE = re.compile(
    r"/(?:u|users?|profiles?|authors?|members?|people|p|by|m)/|/[~@]|[?&](?:user|author|member|u)=",
    re.IGNORECASE,
)
_RANK = re.compile(
    r"(?:title|rank|role|badge|level|status|group)s?$", re.IGNORECASE
)  # "usertitle": what he is there
_TOKEN = re.compile(r"[A-Za-z]+")


def says_author(element: HtmlElement) -> bool:
    """True for an element that is called an author's, or is a link to the page of a person."""
    classes = [one for one in (element.get("class") or "").split() if not _RANK.search(one)]
    said = f"{' '.join(classes)} {element.get('rel') or ''} {element.get('itemprop') or ''}"
    return any(map(AUTHOR.match, _TOKEN.findall(said))) or (
        element.tag == "a" and _PROFILE.search(element.get("href") or "") is not None
    )
