"""What a plan's JSON says that would change, and what has changed outside."""

from bascule.assembly.plan.attribute_change import MASK, UNKNOWN, AttributeChange
from bascule.assembly.plan.plan import Plan, read_plan
from bascule.assembly.plan.resource_change import ResourceChange

__all__ = ["MASK", "UNKNOWN", "AttributeChange", "Plan", "ResourceChange", "read_plan"]
