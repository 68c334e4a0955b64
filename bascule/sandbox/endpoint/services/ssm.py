"""Systems Manager: parameters."""

from __future__ import annotations

from collections.abc import Iterator
from sqlite3 import Row
from typing import Any

from bascule.sandbox.endpoint.api_error import ApiError
from bascule.sandbox.endpoint.call import Call, Operation, Params
from bascule.sandbox.endpoint.paging import page
from bascule.sandbox.endpoint.times import CREATED
from bascule.sandbox.world.courses import Courses

_TYPE = "aws_ssm_parameter"
_KEPT = 99
"""Versions before the present one: Parameter Store keeps a hundred."""


def _get(call: Call) -> Params:
    """The parameter as it is, or of `NAME:3` what its third version held."""
    asked: str = call.params["Name"]
    name, _, version = asked.rpartition(":")
    if not version.isdigit():
        return {"Parameter": _parameter(call, _found(call, asked))}
    row = _found(call, name)
    return {"Parameter": {**_parameter(call, row), **_version(call, row, version), "Selector": f":{version}"}}


def _version(call: Call, row: Row, version: str) -> Params:
    """What differs in that version of the parameter from what it is now."""
    now = call.attributes(row)
    if int(version) == int(now["version"]):
        return {}
    if version not in (earlier := _earlier(call, row)):
        raise ApiError("ParameterVersionNotFound", f"There is no version {version} of {now['name']}.")
    hidden = now["type"] == "SecureString" and not call.params.get("WithDecryption")
    return {"Version": int(version)} if hidden else {"Version": int(version), "Value": earlier[version]}


def _get_several(call: Call) -> Params:
    known = {name: row for name in call.params["Names"] if (row := call.look(_TYPE, name)) is not None}
    missing = [name for name in call.params["Names"] if name not in known]
    return {"Parameters": [_parameter(call, row) for row in known.values()], "InvalidParameters": missing}


def _get_below(call: Call) -> Params:
    path = call.params["Path"].rstrip("/") + "/"
    below = [row for row in call.rows(_TYPE) if row["id"].startswith(path)]
    if not call.params.get("Recursive"):
        below = [row for row in below if "/" not in row["id"].removeprefix(path)]
    part, token = page(below, call.params.get("NextToken"), call.params.get("MaxResults", 10))
    return {"Parameters": [_parameter(call, row) for row in part], "NextToken": token}


def _put(call: Call) -> Params:
    params = call.params
    row = call.look(_TYPE, params["Name"])
    if row is None:
        return _made(call)
    if not params.get("Overwrite"):
        message = (
            "The parameter already exists. To overwrite this value, set the overwrite option in the request to true."
        )
        raise ApiError("ParameterAlreadyExists", message)
    if params.get("Tags"):
        raise ApiError("ValidationException", "Tags and Overwrite can't be used together.")
    before = call.attributes(row)
    version = int(before["version"] or 0) + 1
    kept = {**_earlier(call, row), f"{version - 1}": before["value"]}
    Courses(call.world.store).put(row["number"], dict(list(kept.items())[-_KEPT:]))
    attributes = call.change(row, version=version, **_values(before, params))
    return {"Version": version, "Tier": attributes["tier"] or "Standard"}


def _earlier(call: Call, row: Row) -> dict[str, str]:
    """What the parameter held before, by version, as far as it was written over the API."""
    found: dict[str, str] = Courses(call.world.store).get(row["number"]) or {}
    return found


def _made(call: Call) -> Params:
    params = call.params
    if "Type" not in params:
        raise ApiError("ValidationException", "A parameter type is required when you create a parameter.")
    tags = {each["Key"]: each["Value"] for each in params.get("Tags", ())}
    asked = {"name": params["Name"], "type": params["Type"], "value": params["Value"], "tags": tags, "tags_all": tags}
    for name, member in (("description", "Description"), ("tier", "Tier"), ("key_id", "KeyId")):
        if member in params:
            asked[name] = params[member]
    _, attributes = call.make(_TYPE, asked)
    return {"Version": attributes["version"], "Tier": attributes["tier"]}


def _values(attributes: dict[str, Any], params: Params) -> dict[str, Any]:
    """The parameter's value under each of the names that the provider has for it."""
    secure = params.get("Type", attributes["type"]) == "SecureString"
    both = attributes["insecure_value"] is not None and not secure
    changed: dict[str, Any] = {"value": params["Value"], "insecure_value": params["Value"] if both else None}
    for name, member in (("description", "Description"), ("type", "Type"), ("tier", "Tier")):
        if member in params:
            changed[name] = params[member]
    return changed


def _delete(call: Call) -> Params:
    call.remove(_found(call, call.params["Name"]))
    return {}


def _delete_several(call: Call) -> Params:
    found = {name: row for name in call.params["Names"] if (row := call.look(_TYPE, name)) is not None}
    for row in found.values():
        call.remove(row)
    return {
        "DeletedParameters": [*found],
        "InvalidParameters": [name for name in call.params["Names"] if name not in found],
    }


def _describe(call: Call) -> Params:
    part, token = page(_asked_for(call), call.params.get("NextToken"), call.params.get("MaxResults", 10))
    return {"Parameters": list(_metadata(call, part)), "NextToken": token}


def _asked_for(call: Call) -> list[Row]:
    """The parameters that have one of the names asked for; ApiError for any other filter."""
    rows = call.rows(_TYPE)
    for each in (*call.params.get("Filters", ()), *call.params.get("ParameterFilters", ())):
        if each["Key"] != "Name" or each.get("Option", "Equals") != "Equals":
            raise ApiError("InvalidFilterKey", "The simulated cloud finds parameters by their whole names only.")
        rows = [row for row in rows if call.attributes(row)["name"] in each["Values"]]
    return rows


def _metadata(call: Call, rows: list[Row]) -> Iterator[Params]:
    for row in rows:
        shown = _parameter(call, row)
        kept = {key: shown[key] for key in ("Name", "ARN", "Type", "Version", "LastModifiedDate", "DataType")}
        yield {**kept, "Description": call.attributes(row)["description"], "Tier": call.attributes(row)["tier"]}


def _parameter(call: Call, row: Row) -> Params:
    attributes = call.attributes(row)
    secret = attributes["type"] == "SecureString" and not call.params.get("WithDecryption")
    return {
        "Name": attributes["name"],
        "Type": attributes["type"],
        "Value": "(encrypted)" if secret else attributes["value"],
        "Version": attributes["version"],
        "ARN": attributes["arn"],
        "LastModifiedDate": CREATED,
        "DataType": attributes["data_type"] or "text",
    }


def _found(call: Call, name: str) -> Row:
    row = call.look(_TYPE, name)
    if row is None:
        raise ApiError("ParameterNotFound", f"Parameter {name} not found.")
    return row


def _of(answer: Any, change: str = "read") -> Operation:
    return Operation(answer=answer, type=_TYPE, change=change)


OPERATIONS = {
    "DeleteParameter": _of(_delete, "delete"),
    "DeleteParameters": _of(_delete_several, "delete"),
    "DescribeParameters": _of(_describe),
    "GetParameter": _of(_get),
    "GetParameters": _of(_get_several),
    "GetParametersByPath": _of(_get_below),
    "PutParameter": _of(_put, "update"),
}
