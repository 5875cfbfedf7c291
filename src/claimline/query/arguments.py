"""The values that a caller or an address may give to a query."""

from collections.abc import Iterable, Iterator
from collections.abc import Set as AbstractSet
from typing import TYPE_CHECKING, Any, TypeAlias

from claimline.arguments import of_type, refused, text, texts
from claimline.dates.given import as_day
from claimline.query.period import ENDS

if TYPE_CHECKING:
    from dataclasses import Field

Several: TypeAlias = str | list[str] | tuple[str, ...] | AbstractSet[str]
_SWITCH = {"1": True, "true": True, "0": False, "false": False}
_PERIOD = {f"period_{name}": words for name, words in ENDS.items()}


def field_value(field: "Field[Any]", given: Any) -> object:
    """The value of a query's field for a given value; the field's default shows its type.

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


def switch_value(name: str, value: str) -> bool:
    """The value in an address of a field that is on or off.

    Raises:
        ArgumentError: it is neither.
    """
    if value.lower() not in _SWITCH:
        raise refused(name, value, "write 1 or leave it out")
    return _SWITCH[value.lower()]
