"""Tasks, as they follow from what is going on in their services."""

from __future__ import annotations

from collections.abc import Iterator
from sqlite3 import Row
from typing import Any

from bascule.sandbox.endpoint.call import Call, Operation, Params
from bascule.sandbox.endpoint.paging import page
from bascule.sandbox.endpoint.services.ecs import services, task_definitions
from bascule.sandbox.endpoint.services.ecs.clusters import cluster_arn, missing_arn
from bascule.sandbox.endpoint.services.ecs.course import RUNNING, STOPPED, Task
from bascule.sandbox.endpoint.services.ecs.images import digest_of
from bascule.sandbox.endpoint.services.ecs.tags import tag_list
from bascule.sandbox.endpoint.times import moment
from bascule.sandbox.values.cty import Value
from bascule.sandbox.world.recipes.lifelike import identifier

_EXIT_CODES = {"crashing": 1, "out-of-memory": 137, "unhealthy": 143, "": 143}
"""Of containers that ran; 128 and the signal where they were told to end."""


def _list(call: Call) -> Params:
    wanted, family = call.params.get("desiredStatus", RUNNING), call.params.get("family")
    arns = [
        _arn(call, row, task)
        for row, task in _tasks(call)
        if _desired(task) == wanted
        and family in (None, _family(task))
        and call.params.get("startedBy") in (None, task.deployment)
    ]
    part, token = page(arns, call.params.get("nextToken"), call.params.get("maxResults", 100))
    return {"taskArns": part, "nextToken": token}


def _describe(call: Call) -> Params:
    known = {task.id: (row, task) for row, task in _tasks(call, whole_cluster=True)}
    found, failures = [], []
    for name in call.params["tasks"]:
        own = name.rpartition("/")[2]
        if own in known:
            found.append(_task(call, *known[own]))
        else:
            failures.append({"arn": missing_arn(call.scope, "task", name), "reason": "MISSING"})
    return {"tasks": found, "failures": failures}


def _tasks(call: Call, *, whole_cluster: bool = False) -> Iterator[tuple[Row, Task]]:
    """The tasks of the service that is named, or of all services of the cluster."""
    cluster, service = cluster_arn(call), None if whole_cluster else call.params.get("serviceName")
    if service is not None:
        rows = [services.find(call, service)]
    else:
        rows = [row for row, each in call.objects(services.TYPE) if each["cluster"] == cluster]
    for row in rows:
        course, _ = services.course_of(call, row)
        for task in course.tasks:
            yield row, task


def _task(call: Call, row: Row, task: Task) -> Params:
    service = call.attributes(row)
    definition = call.world.lookup.row(task_definitions.TYPE, task.definition, call.scope)
    attributes = call.attributes(definition) if definition else {}
    containers = task_definitions.containers(attributes) if definition else []
    shown: Params = {
        "taskArn": _arn(call, row, task),
        "clusterArn": service["cluster"],
        "taskDefinitionArn": task.definition,
        "group": f"service:{service['name']}",
        "startedBy": task.deployment,
        "lastStatus": task.status,
        "desiredStatus": _desired(task),
        "launchType": "FARGATE",
        "availabilityZone": _zone(call, service, task),
        "cpu": attributes.get("cpu"),
        "memory": attributes.get("memory"),
        "createdAt": moment(task.created),
        "startedAt": moment(task.started) if task.started else None,
        "healthStatus": "UNKNOWN",
        "containers": [_container(call, row, task, each) for each in containers],
        **_stop(task, containers),
    }
    kept = {name: value for name, value in shown.items() if value is not None}
    return {**kept, "tags": tag_list(service)} if "TAGS" in call.params.get("include", ()) else kept


def _zone(call: Call, service: dict[str, Value], task: Task) -> str | None:
    """The zone of one of the service's subnets, always the same for the task."""
    blocks: Any = service["network_configuration"]
    rows = [call.look("aws_subnet", each) for each in (blocks[0]["subnets"] if blocks else ())]
    zones = sorted({str(call.attributes(row)["availability_zone"]) for row in rows if row is not None})
    return zones[int(task.id, 16) % len(zones)] if zones else None


def _container(call: Call, row: Row, task: Task, container: dict[str, Any]) -> Params:
    name, image = container["name"], container["image"]
    shown: Params = {
        "containerArn": _arn(call, row, task).replace(":task/", ":container/") + f"/{identifier(f'{task.id}|{name}')}",
        "taskArn": _arn(call, row, task),
        "name": name,
        "image": image,
        "lastStatus": task.status,
        "healthStatus": "UNKNOWN",
        "networkInterfaces": [],
    }
    if task.mishap == "unpullable":
        return {**shown, "reason": _not_pulled(image)}
    if task.started or task.status == STOPPED:
        shown |= {"imageDigest": digest_of(image), "runtimeId": f"{task.id}-{name}"}
    if task.status == STOPPED:
        shown["exitCode"] = _EXIT_CODES[task.mishap]
    if task.mishap == "out-of-memory":
        shown["reason"] = "OutOfMemoryError: Container killed due to memory usage"
    return shown


def _stop(task: Task, containers: list[dict[str, Any]]) -> Params:
    """When and why the task stopped; nothing of one that lives."""
    if task.status != STOPPED:
        return {}
    image = containers[0]["image"] if containers else ""
    code, reason = {
        "unpullable": ("TaskFailedToStart", _not_pulled(image)),
        "unhealthy": ("ServiceSchedulerInitiated", "Task failed ELB health checks"),
        "": ("ServiceSchedulerInitiated", f"Scaling activity initiated by (deployment {task.deployment})"),
    }.get(task.mishap, ("EssentialContainerExited", "Essential container in task exited"))
    return {"stopCode": code, "stoppedReason": reason, "stoppedAt": moment(task.stopped)}


def _not_pulled(image: str) -> str:
    return (
        "CannotPullContainerError: pull image manifest has been retried 1 time(s): failed to resolve ref "
        f"{image}: {image}: not found"
    )


def _desired(task: Task) -> str:
    return STOPPED if task.status == STOPPED else RUNNING


def _family(task: Task) -> str:
    return task.definition.rpartition("/")[2].partition(":")[0]


def _arn(call: Call, row: Row, task: Task) -> str:
    cluster: Value = call.attributes(row)["cluster"]
    return f"{str(cluster).replace(':cluster/', ':task/')}/{task.id}"


OPERATIONS = {
    "DescribeTasks": Operation(answer=_describe, type="aws_ecs_service"),
    "ListTasks": Operation(answer=_list, type="aws_ecs_service"),
}
