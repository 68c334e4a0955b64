"""Tasks as targets of load balancers."""

from __future__ import annotations

from collections.abc import Iterator

from bascule.sandbox.endpoint.call import Call
from bascule.sandbox.endpoint.services.ecs import services
from bascule.sandbox.endpoint.services.ecs.course import RUNNING
from bascule.sandbox.world.recipes.lifelike import characters


def targets_of(call: Call, target_group: str) -> Iterator[tuple[str, int, str]]:
    """Address, port and state of each task that runs behind the target group."""
    for row, attributes in call.objects(services.TYPE):
        for each in attributes["load_balancer"] or ():
            if each["target_group_arn"] == target_group:
                course, _ = services.course_of(call, row)
                mishaps = {deployment.id: deployment.mishap for deployment in course.deployments}
                for task in (task for task in course.tasks if task.status == RUNNING):
                    state = "unhealthy" if mishaps.get(task.deployment) == "unhealthy" else "healthy"
                    yield address_of(task.id), int(each["container_port"]), state


def address_of(task: str) -> str:
    """The private address of a task."""
    digits = characters("digits", 6, task)
    return f"10.0.{int(digits[:3]) % 256}.{int(digits[3:]) % 254 + 1}"
