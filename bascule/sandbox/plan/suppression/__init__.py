"""Differences that a provider does not count, by the name that a rule's `suppress` has, one file a provider.

A kind compares prior and proposed value of one argument, and says whether they mean the same.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from fnmatch import fnmatchcase

from bascule.sandbox.plan.suppression import aws, aws_services, general, github, google, kubernetes
from bascule.sandbox.schema.model import ResourceType
from bascule.sandbox.values.canonical import is_zero
from bascule.sandbox.values.cty import Unknown, Value
from bascule.schemas.rule import Rule

Comparison = Callable[[Value, Value], bool]

KINDS: Mapping[str, Comparison] = (
    general.KINDS | aws.KINDS | aws_services.KINDS | github.KINDS | google.KINDS | kubernetes.KINDS
)


def suppressed(resource: ResourceType, path: str, prior: Value, proposed: Value) -> bool:
    """Whether the difference between prior and proposed value of the argument at `path` does not count."""
    rule = resource.rule(path)
    if rule.means_none is not None and _one_is_none(prior, proposed) and rule.means_none in (prior, proposed):
        return True
    if rule.filled and is_zero(proposed) and prior in rule.filled:
        return True
    kind = "" if isinstance(proposed, Unknown) else _kind(resource, path)
    return bool(kind) and KINDS[kind](prior, proposed)


def may_be_missing(resource: ResourceType, path: str) -> bool:
    """Whether it does not count that the block is missing, or one around it: a block's rule holds for all in it."""
    steps = path.split(".")
    return any(_kind(resource, ".".join(steps[:length])) == "missing-block" for length in range(1, len(steps) + 1))


def _kind(resource: ResourceType, path: str) -> str:
    rule = resource.rule(path)
    if not (rule.diff_suppress or rule.suppress):
        return ""
    return rule.suppress or _usual(resource, path) or _guess(rule, path)


def _one_is_none(prior: Value, proposed: Value) -> bool:
    return is_zero(prior) or is_zero(proposed)


def _usual(resource: ResourceType, path: str) -> str:
    """The kind that the overlay's `suppressions` gives arguments of that name; the last pattern that fits holds."""
    patterns: Mapping[str, str] = resource.overlay.get("suppressions", {})
    return next((kind for pattern, kind in reversed(list(patterns.items())) if fnmatchcase(path, pattern)), "")


def _guess(rule: Rule, path: str) -> str:
    """The kind where the data says only that there is one: from format and name, or from what most such rules do."""
    if rule.format == "json":
        return "policy" if "polic" in path.rpartition(".")[2] else "json"
    return "missing-block" if rule.max_items == 1 else "none"
