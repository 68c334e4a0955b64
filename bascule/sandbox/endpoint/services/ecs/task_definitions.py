"""Task definitions: families of revisions, the newest active of which a name without revision means."""

from __future__ import annotations

import json
from collections.abc import Iterator
from sqlite3 import Row
from typing import Any

from bascule.sandbox.endpoint.api_error import ApiError
from bascule.sandbox.endpoint.call import Call, Operation, Params
from bascule.sandbox.endpoint.paging import page
from bascule.sandbox.endpoint.services.ecs.tags import tag_list, tag_map
from bascule.sandbox.endpoint.shapes import attributes as attributes_of_params
from bascule.sandbox.endpoint.shapes import members
from bascule.sandbox.endpoint.times import CREATED
from bascule.sandbox.values.cty import Value

TYPE = "aws_ecs_task_definition"
_LISTS = ("environment", "mountPoints", "portMappings", "systemControls", "volumesFrom")
"""Members of a container that ECS shows as empty lists where nothing was asked for."""
_DELETED_AT_ONCE = 10


def find(call: Call, name: str) -> Row:
    """The revision that is meant by an ARN, FAMILY:REVISION, or FAMILY (the newest active); ApiError for none."""
    family, _, revision = name.rpartition("/")[2].partition(":")
    kin = [
        (int(each["revision"]), row)
        for row, each in ((row, call.attributes(row)) for row in _rows(call))
        if each["family"] == family
    ]
    if revision:
        meant = [row for number, row in kin if str(number) == revision]
    else:
        meant = [row for _, row in sorted(kin, key=lambda each: each[0]) if active(row)]
    if not meant:
        raise ApiError("ClientException", "Unable to describe task definition.")
    return meant[-1]


def active(row: Row) -> bool:
    """Whether new tasks may be made from the revision."""
    return not row["retired"]


def containers(attributes: dict[str, Value]) -> list[dict[str, Any]]:
    """The revision's containers as ECS shows them: with its own defaults in the place of what was not said."""
    found = json.loads(attributes["container_definitions"] or "[]")
    awsvpc = attributes["network_mode"] == "awsvpc"
    return [_shown(each, awsvpc=awsvpc) for each in found]


def _shown(container: dict[str, Any], *, awsvpc: bool) -> dict[str, Any]:
    shown = {"cpu": 0, "essential": True, **{name: [] for name in _LISTS}, **container}
    shown["portMappings"] = [_shown_port(each, awsvpc=awsvpc) for each in shown["portMappings"]]
    return shown


def _shown_port(mapping: dict[str, Any], *, awsvpc: bool) -> dict[str, Any]:
    host = mapping.get("containerPort") if awsvpc else 0
    return {"hostPort": host, "protocol": "tcp", **mapping}


def _describe(call: Call) -> Params:
    row = find(call, call.params["taskDefinition"])
    attributes = call.attributes(row)
    answer: Params = {"taskDefinition": _definition(call, row, attributes)}
    if "TAGS" in call.params.get("include", ()):
        answer["tags"] = tag_list(attributes)
    return answer


def _register(call: Call) -> Params:
    params = dict(call.params)
    for each in params["containerDefinitions"]:
        if not each.get("image") or not each.get("name"):
            raise ApiError("ClientException", "Container.image and Container.name should not be null or empty.")
    tags = tag_map(params.pop("tags", []))
    asked = attributes_of_params(call.type(TYPE).block.type, params)
    asked |= {
        "container_definitions": json.dumps(params["containerDefinitions"], sort_keys=True, separators=(",", ":")),
        "volume": [_volume(call, each) for each in params.get("volumes", ())],
        "tags": tags,
        "tags_all": tags,
    }
    try:
        id_, attributes = call.make(TYPE, asked)
    except ApiError as error:
        # ECS has one code for whatever is wrong with a definition, such as a role that does not exist.
        raise ApiError("ClientException", error.message) from error
    row = call.row(TYPE, id_)
    answer: Params = {"taskDefinition": _definition(call, row, attributes)}
    return {**answer, "tags": tag_list(attributes)} if tags else answer


def _volume(call: Call, volume: dict[str, Any]) -> dict[str, Any]:
    _, inner = call.type(TYPE).block.blocks["volume"].type
    host = volume.get("host") or {}
    return {**attributes_of_params(inner, volume), "host_path": host.get("sourcePath")}


def _deregister(call: Call) -> Params:
    row = find(call, call.params["taskDefinition"])
    if ":" not in call.params["taskDefinition"].rpartition("/")[2]:
        raise ApiError("ClientException", "Task definition must be named with its revision.")
    call.world.retire(row)
    row = find(call, row["id"])
    return {"taskDefinition": _definition(call, row, call.attributes(row))}


def _delete(call: Call) -> Params:
    named = call.params["taskDefinitions"]
    if len(named) > _DELETED_AT_ONCE:
        raise ApiError("InvalidParameterException", f"At most {_DELETED_AT_ONCE} task definitions at a time.")
    deleted, failures = [], []
    for name in named:
        row = find(call, name)
        if active(row):
            reason = (
                "The specified task definition is still in ACTIVE status. Please deregister the target and try again."
            )
            failures.append({"arn": row["id"], "reason": reason})
        else:
            deleted.append({**_definition(call, row, call.attributes(row)), "status": "DELETE_IN_PROGRESS"})
            call.remove(row)
    return {"taskDefinitions": deleted, "failures": failures}


def _list(call: Call) -> Params:
    prefix, status = call.params.get("familyPrefix"), call.params.get("status", "ACTIVE")
    arns = [
        row["id"]
        for row, each in ((row, call.attributes(row)) for row in _rows(call))
        if prefix in (None, each["family"]) and active(row) == (status == "ACTIVE")
    ]
    if call.params.get("sort") == "DESC":
        arns.reverse()
    part, token = page(arns, call.params.get("nextToken"), call.params.get("maxResults", 100))
    return {"taskDefinitionArns": part, "nextToken": token}


def _families(call: Call) -> Params:
    prefix, status = call.params.get("familyPrefix", ""), call.params.get("status", "ALL")
    statuses: dict[str, bool] = {}
    for row in _rows(call):
        family = call.attributes(row)["family"]
        statuses[family] = statuses.get(family, False) or active(row)
    wanted = {"ALL": (True, False), "ACTIVE": (True,), "INACTIVE": (False,)}[status]
    found = [name for name, living in sorted(statuses.items()) if name.startswith(prefix) and living in wanted]
    part, token = page(found, call.params.get("nextToken"), call.params.get("maxResults", 100))
    return {"families": part, "nextToken": token}


def _definition(call: Call, row: Row, attributes: dict[str, Value]) -> Params:
    shape = call.model.service_model.shape_for("TaskDefinition")
    kept = {name: each for name, each in attributes.items() if name not in ("container_definitions", "volume")}
    return {
        **members(shape, kept),
        "taskDefinitionArn": attributes["arn"],
        "containerDefinitions": containers(attributes),
        "volumes": list(_volumes(call, attributes)),
        "status": "ACTIVE" if active(row) else "INACTIVE",
        "compatibilities": ["EC2", *(each for each in attributes["requires_compatibilities"] or () if each != "EC2")],
        "registeredAt": CREATED,
    }


def _volumes(call: Call, attributes: dict[str, Value]) -> Iterator[Params]:
    shape = call.model.service_model.shape_for("Volume")
    for each in attributes["volume"] or ():
        host = {"sourcePath": each["host_path"]} if each["host_path"] else {}
        yield {**members(shape, each), **({} if each.get("efs_volume_configuration") else {"host": host})}


def _rows(call: Call) -> list[Row]:
    return call.world.lookup.rows(TYPE, call.scope, retired=True)


OPERATIONS = {
    "DeleteTaskDefinitions": Operation(answer=_delete, type=TYPE, change="delete"),
    "DeregisterTaskDefinition": Operation(answer=_deregister, type=TYPE, change="delete"),
    "DescribeTaskDefinition": Operation(answer=_describe, type=TYPE),
    "ListTaskDefinitionFamilies": Operation(answer=_families, type=TYPE),
    "ListTaskDefinitions": Operation(answer=_list, type=TYPE),
    "RegisterTaskDefinition": Operation(answer=_register, type=TYPE, change="create"),
}
