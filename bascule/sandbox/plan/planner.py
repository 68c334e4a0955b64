"""The plan of one resource: walk, rules of the type, what differs, what must be replaced."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from bascule.sandbox.diagnostics import Path
from bascule.sandbox.plan.change import Change
from bascule.sandbox.plan.replacement import replacing_paths
from bascule.sandbox.plan.rules import rules_for
from bascule.sandbox.plan.walk import Walk
from bascule.sandbox.schema.model import ResourceType
from bascule.sandbox.values.cty import Value


@dataclass(frozen=True, kw_only=True)
class Planned:
    """What the provider answers: the planned value, and the paths that force a replacement."""

    value: Value
    replaces: list[Path]


def plan(
    resource: ResourceType, *, prior: Value, proposed: Value, config: Mapping[str, Value], provider: Mapping[str, Any]
) -> Planned:
    """The plan for one resource; Refusal where the real provider refuses at plan time.

    `provider` is the provider's own configuration.
    """
    if proposed is None:
        return Planned(value=None, replaces=[])
    walk = Walk(resource, creating=prior is None)
    change = Change(
        resource=resource,
        prior=prior,
        planned=walk.block(resource.block, "", prior, proposed),
        config=config,
        provider=provider,
    )
    if not change.creating:
        change.replaces = replacing_paths(resource, prior, change.planned)
    for rule in rules_for(resource):
        rule(change)
    if not change.any_change:
        return Planned(value=prior, replaces=[])
    return Planned(value=change.planned, replaces=change.replaces)
