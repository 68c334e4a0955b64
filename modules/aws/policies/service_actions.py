"""A service's row in the table of what pipelines may do."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from modules.aws.policies.grant import Grant

Group = Literal["network", "edge", "workload", "data"]


@dataclass(frozen=True, kw_only=True)
class ServiceActions:
    """The actions behind some resource types of the bindings; `group` is the managed policy that holds them.

    `read` is configuration only, never content. `create` is what apply alone may do; `change` also undoes, so teardown
    has it too. Where a service's ARNs hold our names these bound the actions, where they are random the environment's
    tag does. Actions, ARNs and condition keys: AWS Service Authorization Reference.
    """

    group: Group
    types: tuple[str, ...]
    read: tuple[str, ...]
    create: tuple[Grant, ...] = ()
    change: tuple[Grant, ...] = ()


def named(service: str, actions: str) -> tuple[str, ...]:
    """The service's actions of those names, which are separated by white space."""
    return tuple(f"{service}:{action}" for action in actions.split())
