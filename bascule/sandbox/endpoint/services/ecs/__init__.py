"""Elastic Container Service. Its rollouts are ours: they show what a caller makes of them, not what ECS does."""

from __future__ import annotations

from bascule.sandbox.endpoint.services.ecs import clusters, services, task_definitions, tasks

OPERATIONS = {
    **clusters.OPERATIONS,
    **services.OPERATIONS,
    **task_definitions.OPERATIONS,
    **tasks.OPERATIONS,
}
