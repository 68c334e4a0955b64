"""What Application Auto Scaling changes."""

from __future__ import annotations

from typing import Any

from bascule.assembly.configuration import Unknown
from bascule.check.resource import Resource, resources

TARGET = "aws_appautoscaling_target"


def scaled(scaling: Resource, type_: str) -> list[Resource]:
    """The resources of a type that a scalable target or a policy is about, by its `resource_id`."""
    value = scaling.get("resource_id")
    if isinstance(value, Unknown):
        own = scaling.linked(value, type_)
        return own or [each for target in scaling.linked(value, TARGET) for each in scaled(target, type_)]
    name = _entity(value)
    return [each for each in resources(scaling.together, type_) if each.get("name") == name]


def _entity(resource_id: Any) -> str | None:
    """The last part of `service/CLUSTER/SERVICE` or `table/NAME`."""
    return resource_id.rpartition("/")[2] if isinstance(resource_id, str) else None
