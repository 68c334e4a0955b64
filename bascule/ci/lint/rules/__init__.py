"""The rules over workflows, one a file: whoever adds a file here has added a rule."""

from __future__ import annotations

from functools import cache
from importlib import import_module
from pkgutil import iter_modules

from bascule.ci.lint.rule import WorkflowRule


@cache
def all_workflow_rules() -> tuple[WorkflowRule, ...]:
    """Every rule of this package, by its id."""
    rules = (import_module(f"{__name__}.{module.name}").RULE for module in iter_modules(__path__))
    return tuple(sorted(rules, key=lambda rule: str(rule.id)))
