"""What may be given to a query, field by field, and where a query may stand."""

from collections.abc import Iterable, Iterator
from collections.abc import Set as AbstractSet
from typing import TYPE_CHECKING, Any, TypeAlias

from claimline.arguments import of_type, refused, text, texts
from claimline.dates.given import as_day

if TYPE_CHECKING:
    from dataclasses import Field

Several: TypeAlias = str | list[str] | tuple[str, ...] | AbstractSet[str]
_SWITCH = {"1": True, "true": True, "0": False, "false": False}
_PERIOD = {"period_from": "The period's from", "period_to": "The period's to"}


def taken(field: "Field[Any]", given: Any) -> object:
    """What stands in a field of a query for what was given; its default says of which type it is.

    Raises:
        ArgumentError: it is of another type.
    """
    if isinstance(field.default, tuple):
        return texts(field.name, given)
    if isinstance(field.default, bool):
        return of_type(field.name, given, bool, "give True or False")
    return as_day(_PERIOD[field.name], given) if field.name in _PERIOD else text(field.name, given)


def pairs_of(params: object) -> Iterator[tuple[str, str]]:
    """The (name, value) pairs of an address.

    Raises:
        ArgumentError: they are no pairs of texts.
    """
    instead = "give pairs of texts, a name and a value each, as parse_qsl does"
    if not isinstance(params, Iterable):
        raise refused("params", params, instead)
    for pair in params:
        if not (isinstance(pair, tuple | list) and [type(part) for part in pair] == [str, str]):
            raise refused("A pair of params", pair, instead)
        name, value = pair
        yield name, value


def switched(name: str, value: str) -> bool:
    """What an address says of a field that is on or off.

    Raises:
        ArgumentError: it says neither.
    """
    if value.lower() not in _SWITCH:
        raise refused(name, value, "write 1 or leave it out")
    return _SWITCH[value.lower()]
