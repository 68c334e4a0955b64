"""What environments leave behind that the tagging API does not list: a module each, with a `find`."""

from __future__ import annotations

from collections.abc import Iterator
from importlib import import_module
from pkgutil import iter_modules

from bascule.cloud.orphans.confirmation import NOT_SIMULATED
from bascule.cloud.orphans.place import Place
from bascule.cloud.orphans.tagged import Tagged
from bascule.errors import CloudError, Problem


def unlisted_objects(place: Place, problems: list[Problem]) -> Iterator[Tagged]:
    """Objects of the environment, and those that only have a name like its own; `problems` gets what was not looked at.

    The simulated cloud has none of what it does not simulate.
    """
    for module in iter_modules(__path__):
        try:
            yield from import_module(f"{__name__}.{module.name}").find(place)
        except CloudError as error:
            if error.code != NOT_SIMULATED:
                problems += error.problems
