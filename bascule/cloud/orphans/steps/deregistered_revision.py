"""A revision of a task definition that nothing starts tasks from: ECS deletes no active one."""

from __future__ import annotations

from typing import Any

from bascule.cloud.orphans.work import Work


def prepare(work: Work) -> dict[str, Any]:
    """The revision is inactive."""
    if work.orphan.item.get("status") == "ACTIVE":
        work.client.deregister_task_definition(taskDefinition=work.orphan.arn)
    return {}
