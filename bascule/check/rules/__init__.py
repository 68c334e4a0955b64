"""The rules, one a file: whoever adds a file here has added a rule."""

from __future__ import annotations

from functools import cache
from importlib import import_module
from pkgutil import walk_packages

from bascule.check.rule import Rule


@cache
def all_rules() -> tuple[Rule, ...]:
    """Every rule of this package, by its id."""
    names = (module.name for module in walk_packages(__path__, f"{__name__}.") if not module.ispkg)
    rules = (getattr(import_module(name), "RULE", None) for name in names)
    return tuple(sorted((rule for rule in rules if rule), key=lambda rule: rule.id))
