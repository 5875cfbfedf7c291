"""The names of a package that import their modules at their first use: who reads a table does not wait for the readers of articles."""

import sys
from collections.abc import Callable, Mapping, Sequence
from importlib import import_module


def later(package: str, homes: Mapping[str, Sequence[str]]) -> Callable[[str], object]:
    """The `__getattr__` of a package, by the names that each of its modules gives it."""
    home_of = {name: home for home, names in homes.items() for name in names}

    def get(name: str) -> object:
        if name not in home_of:
            raise AttributeError(f"module {package!r} has no attribute {name!r}")
        found: object = getattr(import_module(f"{package}.{home_of[name]}"), name)
        setattr(sys.modules[package], name, found)  # it is not asked again
        return found

    return get


def load_readers() -> None:
    """Import the readers of articles before processes fork that would each import them."""
    for module in ("claimline.read.readers", "claimline.events.rows"):
        import_module(module)
