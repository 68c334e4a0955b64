"""Differences that a provider does not count, by the name that a rule's `suppress` has, one file a provider.

A kind compares prior and proposed value of one argument, and says whether they mean the same.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping

from bascule.sandbox.plan.suppression import aws, general, github, google, kubernetes
from bascule.sandbox.schema.model import Rule
from bascule.sandbox.values.cty import Unknown, Value

Comparison = Callable[[Value, Value], bool]

KINDS: Mapping[str, Comparison] = general.KINDS | aws.KINDS | github.KINDS | google.KINDS | kubernetes.KINDS


def suppressed(rule: Rule, path: str, prior: Value, proposed: Value) -> bool:
    """Whether the difference between prior and proposed value does not count."""
    if isinstance(proposed, Unknown):
        return False
    kind = rule.suppress or _guess(rule, path)
    return KINDS[kind](prior, proposed)


def _guess(rule: Rule, path: str) -> str:
    """The kind where the data says only that there is one: from the format, or from what most such rules do."""
    if rule.format == "json" or path.rpartition(".")[2] in ("policy", "assume_role_policy"):
        return "policy"
    return "missing-block" if rule.max_items == 1 else "none"
