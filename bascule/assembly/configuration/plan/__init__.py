"""A plan's JSON to blocks."""

from bascule.assembly.configuration.plan.reader import read_plan

__all__ = ["read_plan"]
