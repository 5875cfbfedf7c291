"""What the microformats of a page say of its article: the properties of the `h-entry` that holds it, by their standard.

A property belongs to the nearest object around it: the author of a post that this one answers (`h-cite`) is not this one's.
"""

import re
from collections.abc import Collection, Iterator
from dataclasses import dataclass

from lxml.html import HtmlElement

from claimline.dates import MachineTime
from claimline.read.page.head.values import one_name, plain, time_of
from claimline.read.page.tree import is_small, words_of

_OBJECT = re.compile(r"h-[a-z][a-z0-9-]*$|hentry$|vcard$|hfeed$")
_ENTRY = frozenset({"h-entry", "hentry"})
_FEED = frozenset({"h-feed", "hfeed"})
_CARD = frozenset({"h-card", "vcard"})
_AUTHOR = frozenset({"p-author", "u-author"})
_NAME = frozenset({"p-name", "fn"})
_DAY = re.compile(r"\d{4}-(?:\d\d-\d\d|\d{3})$")
_LONGEST = 200  # characters of a value


@dataclass(frozen=True, slots=True)
class Entry:
    """What an entry says; empty and None for what it does not."""

    authors: tuple[str, ...] = ()
    published: MachineTime | None = None
    updated: MachineTime | None = None


def entry_of(body: HtmlElement, heading: HtmlElement | None, outlets: Collection[str]) -> Entry:
    """What the entry around the heading says, or, on a page without a heading, its only entry."""
    entry = _entry(body, heading)
    if entry is None:
        return Entry()
    parts = list(_properties(entry))
    authors = _authors(parts, outlets)
    for feed in entry.iterancestors():
        if not authors and _FEED & _classes(feed):
            authors = _authors(list(_properties(feed)), outlets)
    return Entry(authors, _time(parts, "dt-published"), _time(parts, "dt-updated"))


def _entry(body: HtmlElement, heading: HtmlElement | None) -> HtmlElement | None:
    if heading is not None:
        return next((one for one in (heading, *heading.iterancestors()) if _ENTRY & _classes(one)), None)
    found = [one for one in body.iter() if _ENTRY & _classes(one)]
    inner = {one for one in found if any(_ENTRY & _classes(above) for above in one.iterancestors())}
    tops = [one for one in found if one not in inner]
    return tops[0] if len(tops) == 1 else None


def _classes(one: HtmlElement) -> set[str]:
    return set((one.get("class") or "").split()) if isinstance(one.tag, str) else set()


def _properties(top: HtmlElement) -> Iterator[tuple[HtmlElement, set[str]]]:
    """The elements with properties of an object, without those that belong to an object in it."""
    stack = list(reversed(top))
    while stack:
        one = stack.pop()
        classes = _classes(one)
        if any(name.startswith(("p-", "u-", "dt-")) or name == "fn" for name in classes):
            yield one, classes
        if not any(map(_OBJECT.match, classes)):
            stack.extend(reversed(one))


def _authors(parts: list[tuple[HtmlElement, set[str]]], outlets: Collection[str]) -> tuple[str, ...]:
    marked = [(one, classes) for one, classes in parts if _AUTHOR & classes and is_small(one)]
    words = (_card_name(one) if _CARD & classes else _value(one) for one, classes in marked)
    return tuple(dict.fromkeys(name for some in words if (name := one_name(some, outlets))))


def _card_name(card: HtmlElement) -> str:
    """The name of a card: the one that it states, else the one that its only picture, its title or its words imply."""
    stated = next((one for one, classes in _properties(card) if _NAME & classes), None)
    if stated is not None:
        return _value(stated)
    inner = card
    for _ in range(2):
        if inner.tag in {"img", "area"} or len(inner) != 1 or (inner.text or "").strip():
            break
        inner = inner[0]
    return _value(card) or (plain(inner.get("alt")) if inner.tag in {"img", "area"} else "")


def _value(one: HtmlElement) -> str:
    """The words of a property: for programs before for people, without the pictures in it."""
    for tags, attribute in (
        ({"abbr", "link"}, "title"),
        ({"data", "input"}, "value"),
        ({"img", "area"}, "alt"),
    ):
        if one.tag in tags and one.get(attribute):
            return plain(one.get(attribute))
    parts = [_value(part) for part in one if "value" in _classes(part)]
    words = " ".join(parts) if parts else " ".join(words_of(one).split())
    return words if len(words) <= _LONGEST else ""


def _time(parts: list[tuple[HtmlElement, set[str]]], name: str) -> MachineTime | None:
    times = (time_of(_stamp(one)) for one, classes in parts if name in classes and is_small(one))
    return next((time for time in times if time), None)


def _stamp(one: HtmlElement) -> str:
    """The words of a time; its day and its hour can stand apart, each in a `value`."""
    parts = [_moment(part) for part in one.iterdescendants() if "value" in _classes(part)]
    if not parts:
        return _moment(one)
    day = next((part for part in parts if _DAY.match(part)), "")
    clock = next((part for part in parts if part[:1].isdigit() and ":" in part and part != day), "")
    return f"{day}T{clock}" if day and clock and "T" not in clock else day or parts[0]


def _moment(one: HtmlElement) -> str:
    return plain(one.get("datetime")) or _value(one)
