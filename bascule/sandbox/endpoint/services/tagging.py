"""Resource Groups Tagging API: what carries tags, whatever service it belongs to.

It shows what it shows in reality: objects of global services in us-east-1 alone, and no roles or users of IAM, whose
tags this API does not know ("Services that support the Resource Groups Tagging API", read 2026-11-21).
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from bascule.sandbox.endpoint.call import Call, Operation, Params
from bascule.sandbox.endpoint.paging import page
from bascule.sandbox.schema.cache import RESOURCE

_HOME = "us-east-1"
_UNKNOWN = ("aws_iam_role", "aws_iam_user", "aws_iam_group", "aws_ce_", "aws_budgets_", "aws_autoscaling_group")
"""Types, or beginnings of types, whose tags this API does not have."""
_PART_OF_ARN = 5


def _get(call: Call) -> Params:
    params = call.params
    found = [each for each in _tagged(call) if _named(each, params) and _carries(each["tags"], params)]
    found.sort(key=lambda each: str(each["arn"]))
    size = params.get("ResourcesPerPage", 50)
    part, token = page(found, params.get("PaginationToken"), size, code="PaginationTokenExpiredException")
    mappings = [
        {"ResourceARN": each["arn"], "Tags": [{"Key": key, "Value": value} for key, value in each["tags"].items()]}
        for each in part
    ]
    return {"PaginationToken": token or "", "ResourceTagMappingList": mappings}


def _tagged(call: Call) -> Iterator[dict[str, Any]]:
    """ARN and tags of every object that has tags."""
    known = call.cache.names(RESOURCE)
    types = sorted(each for each in call.world.lookup.types("aws") if each in known and not each.startswith(_UNKNOWN))
    for type_name in types:
        if "tags_all" in call.type(type_name).block.attributes:
            for row in call.world.lookup.rows(type_name, call.scope, retired=True):
                attributes = call.attributes(row)
                tags = attributes["tags_all"] or attributes["tags"]
                if tags and (row["region"] or call.scope.region == _HOME):
                    yield {"arn": _arn(call, type_name, attributes), "tags": tags}


def _arn(call: Call, type_name: str, attributes: Mapping[str, Any]) -> str:
    """The object's ARN; NAT gateways are among the few that the provider knows by id alone."""
    if attributes.get("arn"):
        return str(attributes["arn"])
    kind = type_name.removeprefix("aws_").replace("_", "-").replace("nat-gateway", "natgateway")
    scope = call.scope
    return f"arn:{scope.partition}:ec2:{scope.region}:{scope.account}:{kind}/{attributes['id']}"


def _named(each: Mapping[str, Any], params: Params) -> bool:
    """Whether the object is among the ARNs and kinds that are asked for, such as `ecs` or `ecs:service`."""
    if "ResourceARNList" in params and each["arn"] not in params["ResourceARNList"]:
        return False
    wanted = params.get("ResourceTypeFilters")
    parts = each["arn"].split(":")
    kind = parts[_PART_OF_ARN].partition("/")[0]
    return not wanted or any(filter_ in (parts[2], f"{parts[2]}:{kind}") for filter_ in wanted)


def _carries(tags: Mapping[str, str], params: Params) -> bool:
    """Whether each filter's key is there, with one of its values if it has any."""
    return all(
        each["Key"] in tags and (not each.get("Values") or tags[each["Key"]] in each["Values"])
        for each in params.get("TagFilters", ())
    )


OPERATIONS = {"GetResources": Operation(answer=_get)}
