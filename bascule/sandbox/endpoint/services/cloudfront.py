"""CloudFront: a distribution is disabled first, then deleted, each with the tag of what was seen last."""

from __future__ import annotations

from typing import Any

from bascule.sandbox.endpoint.api_error import ApiError, not_simulated
from bascule.sandbox.endpoint.call import Call, Operation, Params

_TYPE = "aws_cloudfront_distribution"
_PRECONDITION, _CONFLICT = 412, 409


def _config(call: Call) -> Params:
    attributes = call.attributes(call.row(_TYPE, call.params["Id"]))
    return {"DistributionConfig": _shown(attributes), "ETag": _tag(attributes)}


def _get(call: Call) -> Params:
    attributes = call.attributes(call.row(_TYPE, call.params["Id"]))
    return {"Distribution": _distribution(attributes), "ETag": _tag(attributes)}


def _update(call: Call) -> Params:
    row = call.row(_TYPE, call.params["Id"])
    attributes, asked = call.attributes(row), call.params["DistributionConfig"]
    _check_tag(call, attributes)
    if {**asked, "Enabled": attributes["enabled"]} != _shown(attributes):
        raise not_simulated(
            "cloudfront:UpdateDistribution of anything but Enabled", "Stacks change distributions here."
        )
    attributes = call.change(row, enabled=asked["Enabled"])
    return {"Distribution": _distribution(attributes), "ETag": _tag(attributes)}


def _delete(call: Call) -> Params:
    row = call.row(_TYPE, call.params["Id"])
    attributes = call.attributes(row)
    _check_tag(call, attributes)
    if attributes["enabled"]:
        message = "The distribution you are trying to delete has not been disabled."
        raise ApiError("DistributionNotDisabled", message, _CONFLICT)
    call.remove(row, retain_on_delete=False)
    return {}


def _check_tag(call: Call, attributes: dict[str, Any]) -> None:
    if call.params.get("IfMatch") != _tag(attributes):
        message = "The If-Match version is missing or not valid for the resource."
        raise ApiError("PreconditionFailed", message, _PRECONDITION)


def _tag(attributes: dict[str, Any]) -> str:
    """Changes with every change of the distribution that this API makes."""
    return f"{attributes['etag']}{int(bool(attributes['enabled']))}"


def _distribution(attributes: dict[str, Any]) -> Params:
    return {
        "Id": attributes["id"],
        "ARN": attributes["arn"],
        "Status": "Deployed",
        "DomainName": attributes["domain_name"],
        "InProgressInvalidationBatches": 0,
        "DistributionConfig": _shown(attributes),
    }


def _shown(attributes: dict[str, Any]) -> Params:
    """The members that AWS requires, and other names."""
    [behavior] = attributes["default_cache_behavior"]
    origins = [{"Id": each["origin_id"], "DomainName": each["domain_name"]} for each in attributes["origin"]]
    aliases = sorted(attributes["aliases"] or ())
    return {
        "CallerReference": attributes["caller_reference"] or attributes["id"],
        "Aliases": {"Quantity": len(aliases), **({"Items": aliases} if aliases else {})},
        "Origins": {"Quantity": len(origins), "Items": sorted(origins, key=lambda each: str(each["Id"]))},
        "DefaultCacheBehavior": {
            "TargetOriginId": behavior["target_origin_id"],
            "ViewerProtocolPolicy": behavior["viewer_protocol_policy"],
        },
        "Comment": attributes["comment"] or "",
        "Enabled": bool(attributes["enabled"]),
    }


OPERATIONS = {
    "DeleteDistribution": Operation(answer=_delete, type=_TYPE, change="delete"),
    "GetDistribution": Operation(answer=_get, type=_TYPE),
    "GetDistributionConfig": Operation(answer=_config, type=_TYPE),
    "UpdateDistribution": Operation(answer=_update, type=_TYPE, change="update"),
}
