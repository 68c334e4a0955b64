"""What Google's provider fills in from its own configuration: project, region, zone and the deletion policy.

Types that have no plan-time code stay unknown until the cloud answers, and so do arguments that `unplanned` names.
"""

from __future__ import annotations

from bascule.sandbox.diagnostics import refuse
from bascule.sandbox.plan.change import Change
from bascule.sandbox.values.canonical import is_zero
from bascule.sandbox.values.cty import Unknown

_PLACES = ("project", "region", "zone")


def _places(change: Change) -> None:
    for name in _PLACES:
        if _decides(change, name) and isinstance(change.planned.get(name), Unknown) and not change.configured(name):
            change.planned[name] = _from_provider(change, name)


def _decides(change: Change, name: str) -> bool:
    attribute = change.resource.block.attributes.get(name)
    planned_here = change.resource.customised and name not in change.resource.overlay.get("unplanned", ())
    return planned_here and attribute is not None and attribute.optional and attribute.computed


def _from_provider(change: Change, name: str) -> str:
    value = change.provider.get(name)
    if is_zero(value):
        found = f"neither the resource nor the provider's configuration has a {name}"
        raise refuse(f"Failed to retrieve {name}: required field is not set", found, (name,))
    return str(value)


def _deletion_policy(change: Change) -> None:
    """It is planned anew each time that the configuration leaves it out, also for an object that exists."""
    if _decides(change, "deletion_policy") and change.config.get("deletion_policy") is None:
        default = change.resource.overlay.get("default_deletion_policy", "DELETE")
        change.planned["deletion_policy"] = change.provider.get("deletion_policy") or default


RULES = {"google_*": (_places, _deletion_policy)}
