"""The needs, one kind a file: whoever adds a file here has added a need."""

from __future__ import annotations

from functools import cache
from importlib import import_module
from pkgutil import iter_modules

from bascule.cloud.preflight.need import Need


@cache
def all_needs() -> tuple[Need, ...]:
    """Every need of this package, in the order in which they are judged."""
    modules = (import_module(f"{__name__}.{module.name}") for module in iter_modules(__path__))
    return tuple(sorted((module.NEED for module in modules if hasattr(module, "NEED")), key=lambda need: need.order))
