"""Services: what they are, and what is going on in them."""

from __future__ import annotations

import time
from sqlite3 import Row
from typing import Any

from bascule.sandbox.endpoint.api_error import ApiError
from bascule.sandbox.endpoint.call import Call, Operation, Params
from bascule.sandbox.endpoint.paging import page
from bascule.sandbox.endpoint.services.ecs import task_definitions
from bascule.sandbox.endpoint.services.ecs.clusters import cluster_arn, missing_arn
from bascule.sandbox.endpoint.services.ecs.course import PENDING, RUNNING, Course, Deployment
from bascule.sandbox.endpoint.services.ecs.images import mishap_of
from bascule.sandbox.endpoint.services.ecs.rollout import STEP, Rollout, Rules
from bascule.sandbox.endpoint.services.ecs.tags import tag_list
from bascule.sandbox.endpoint.shapes import members
from bascule.sandbox.endpoint.times import CREATED, moment
from bascule.sandbox.values.cty import Value
from bascule.sandbox.world.courses import Courses
from bascule.sandbox.world.faults.fault import ROLLOUT, Faults

TYPE = "aws_ecs_service"
_NOT_FOUND = "ServiceNotFoundException"
_SHOWN_APART = ("task_definition", "deployment_controller", "network_configuration", "load_balancer", "tags")


def find(call: Call, name: str) -> Row:
    """The service of the call's cluster that is called so, or has that ARN; ApiError if there is none."""
    row = _look(call, name)
    if row is None:
        raise ApiError(_NOT_FOUND, "Service not found.")
    return row


def course_of(call: Call, row: Row) -> tuple[Course, Rollout]:
    """What is going on in the service, and how that goes on. What an engine changed has happened by now."""
    attributes = call.attributes(row)
    kept = Courses(call.world.store).get(row["number"])
    seed = f"{row['seed']}|{row['id']}"
    course = Course.read({**kept, "clock": time.time()}) if kept else Course(seed=seed, clock=time.time())
    rollout = Rollout(course, _rules(call, attributes))
    definition, desired = str(attributes["task_definition"]), int(attributes["desired_count"] or 0)
    if not course.deployments or course.primary.definition != definition:
        rollout.begin(definition, desired, mishap=_fault(call))
        rollout.settle()
        keep(call, row, course)
    return course, rollout


def keep(call: Call, row: Row, course: Course) -> None:
    """The course is in the store, and the service has the task definition and the count that it has come to."""
    Courses(call.world.store).put(row["number"], course.note())
    attributes = call.attributes(row)
    primary = course.primary
    if (attributes["task_definition"], attributes["desired_count"]) != (primary.definition, primary.desired):
        call.change(row, task_definition=primary.definition, desired_count=primary.desired)


def _rules(call: Call, attributes: dict[str, Value]) -> Rules:
    breaker = _configuration(attributes)["deploymentCircuitBreaker"]
    return Rules(
        service=str(attributes["name"]),
        breaker=breaker["enable"],
        rollback=breaker["rollback"],
        targets=tuple((each["targetGroupArn"], each["containerPort"]) for each in _load_balancers(attributes)),
        mishap=lambda definition: mishap_of(call, definition),
    )


def _fault(call: Call) -> str:
    """What goes wrong with the next rollout; empty if no fault waits for it."""
    strike = Faults(call.world.store).strike(ROLLOUT, TYPE)
    return strike.fault.kind if strike else ""


def _look(call: Call, name: str) -> Row | None:
    cluster, own = cluster_arn(call), name.rpartition("/")[2]
    for row, attributes in call.objects(TYPE):
        if attributes["cluster"] == cluster and attributes["name"] == own:
            return row
    return None


def _describe(call: Call) -> Params:
    found, failures = [], []
    for name in call.params["services"]:
        row = _look(call, name)
        if row is None:
            failures.append({"arn": missing_arn(call.scope, "service", name), "reason": "MISSING"})
            continue
        course, rollout = course_of(call, row)
        call.entry.lasts += 0 if rollout.settled else STEP
        rollout.step()
        keep(call, row, course)
        found.append(_service(call, row, course))
    return {"services": found, "failures": failures}


def _update(call: Call) -> Params:
    params = call.params
    row = find(call, params["service"])
    unknown = params.keys() - {"cluster", "service", "desiredCount", "taskDefinition", "forceNewDeployment"}
    if unknown:
        message = (
            f"The simulated cloud changes a service's task definition and count, not {', '.join(sorted(unknown))}."
        )
        raise ApiError("OperationNotSimulated", message)
    course, rollout = course_of(call, row)
    desired = params.get("desiredCount", course.primary.desired)
    definition = _wanted(call, course)
    if definition != course.primary.definition or params.get("forceNewDeployment"):
        rollout.begin(definition, desired, mishap=_fault(call))
    course.primary.desired = desired
    keep(call, row, course)
    return {"service": _service(call, row, course)}


def _wanted(call: Call, course: Course) -> str:
    """The ARN of the task definition that is asked for; ApiError if no tasks may be made from it any more."""
    name = call.params.get("taskDefinition")
    if name is None:
        return course.primary.definition
    row = task_definitions.find(call, name)
    if not task_definitions.active(row):
        raise ApiError("ClientException", "TaskDefinition is inactive")
    return str(row["id"])


def _delete(call: Call) -> Params:
    row = find(call, call.params["service"])
    course, _ = course_of(call, row)
    if course.primary.desired and not call.params.get("force"):
        message = "The service cannot be stopped while it is scaled above 0."
        raise ApiError("InvalidParameterException", message)
    shown = {**_service(call, row, course), "status": "DRAINING"}
    call.remove(row)
    return {"service": shown}


def _list(call: Call) -> Params:
    cluster = cluster_arn(call)
    arns = [row["id"] for row, each in call.objects(TYPE) if each["cluster"] == cluster]
    part, token = page(arns, call.params.get("nextToken"), call.params.get("maxResults", 10))
    return {"serviceArns": part, "nextToken": token}


def _service(call: Call, row: Row, course: Course) -> Params:
    attributes = call.attributes(row)
    shape = call.model.service_model.shape_for("Service")
    shown: Params = {
        **members(shape, {name: each for name, each in attributes.items() if name not in _SHOWN_APART}),
        "serviceArn": row["id"],
        "serviceName": attributes["name"],
        "clusterArn": attributes["cluster"],
        "status": "ACTIVE",
        "taskDefinition": course.primary.definition,
        "desiredCount": course.primary.desired,
        "runningCount": sum(each.status == RUNNING for each in course.tasks),
        "pendingCount": sum(each.status == PENDING for each in course.tasks),
        "deployments": [_deployment(call, course, each, attributes) for each in course.deployments],
        "events": [
            {"id": each.id, "createdAt": moment(each.at), "message": each.message} for each in reversed(course.events)
        ],
        "createdAt": CREATED,
        "deploymentConfiguration": _configuration(attributes),
        "deploymentController": {"type": "ECS"},
        "loadBalancers": _load_balancers(attributes),
        "networkConfiguration": _network(attributes),
    }
    return {**shown, "tags": tag_list(attributes)} if "TAGS" in call.params.get("include", ()) else shown


def _deployment(call: Call, course: Course, deployment: Deployment, attributes: dict[str, Value]) -> Params:
    shape = call.model.service_model.shape_for("Deployment")
    like = {name: attributes[name] for name in ("capacity_provider_strategy", "launch_type", "platform_version")}
    return {
        **members(shape, {name: each for name, each in like.items() if each}),
        "id": deployment.id,
        "status": deployment.status,
        "taskDefinition": deployment.definition,
        "desiredCount": deployment.desired if deployment.status == "PRIMARY" else 0,
        "pendingCount": len(course.living(deployment, PENDING)),
        "runningCount": len(course.living(deployment, RUNNING)),
        "failedTasks": deployment.failed,
        "createdAt": moment(deployment.created),
        "updatedAt": moment(deployment.updated),
        "networkConfiguration": _network(attributes),
        "rolloutState": deployment.state,
        "rolloutStateReason": deployment.reason or f"ECS deployment {deployment.id} in progress.",
    }


def _configuration(attributes: dict[str, Value]) -> Params:
    [breaker] = attributes["deployment_circuit_breaker"] or [{"enable": False, "rollback": False}]
    return {
        "deploymentCircuitBreaker": {"enable": bool(breaker["enable"]), "rollback": bool(breaker["rollback"])},
        "maximumPercent": int(attributes["deployment_maximum_percent"] or 200),
        "minimumHealthyPercent": int(attributes["deployment_minimum_healthy_percent"] or 0),
    }


def _load_balancers(attributes: dict[str, Value]) -> list[Params]:
    return [
        {
            "targetGroupArn": each["target_group_arn"],
            "containerName": each["container_name"],
            "containerPort": int(each["container_port"]),
        }
        for each in attributes["load_balancer"] or ()
        if each["target_group_arn"]
    ]


def _network(attributes: dict[str, Value]) -> Params:
    blocks: Any = attributes["network_configuration"]
    if not blocks:
        return {}
    public = "ENABLED" if blocks[0]["assign_public_ip"] else "DISABLED"
    subnets, groups = list(blocks[0]["subnets"] or ()), list(blocks[0]["security_groups"] or ())
    return {"awsvpcConfiguration": {"subnets": subnets, "securityGroups": groups, "assignPublicIp": public}}


OPERATIONS = {
    "DeleteService": Operation(answer=_delete, type=TYPE, change="delete"),
    "DescribeServices": Operation(answer=_describe, type=TYPE),
    "ListServices": Operation(answer=_list, type=TYPE),
    "UpdateService": Operation(answer=_update, type=TYPE, change="update"),
}
