"""What AWS provides in every account: CloudFront's managed policies, prefix lists, AMIs by parameter."""

from __future__ import annotations

from typing import Any

from bascule.sandbox.data_sources.images import public_parameter
from bascule.sandbox.data_sources.request import Request
from bascule.sandbox.data_sources.stored import read_stored
from bascule.sandbox.diagnostics import refuse
from bascule.sandbox.values.state_json import loads
from bascule.sandbox.world.managed_policies import MANAGED_POLICIES
from bascule.sandbox.world.recipes.lifelike import characters, identifier

_PUBLIC_PARAMETERS = "/aws/service/"
_OF_SERVICES = "alias/aws/"
_ORIGIN_FACING = "com.amazonaws.global.cloudfront.origin-facing"


def _cloudfront_policy(request: Request) -> dict[str, Any]:
    managed = MANAGED_POLICIES[request.source.name]
    name, id_ = request.config.get("name"), request.config.get("id")
    for each, its_id in managed.items():
        if name == each or id_ == its_id:
            return {"id": its_id, "name": each, "etag": characters("hex", 13, its_id)}
    return read_stored(request)


def _prefix_list(request: Request) -> dict[str, Any]:
    region, scope = request.scope.region, request.scope
    name = request.config.get("name")
    if name not in (_ORIGIN_FACING, f"com.amazonaws.{region}.s3", f"com.amazonaws.{region}.dynamodb"):
        raise refuse(
            "no matching EC2 Managed Prefix List found", f"AWS provides no prefix list named {name} in {region}."
        )
    id_ = f"pl-{characters('hex', 8, f'{region}|{name}')}"
    arn = f"arn:{scope.partition}:ec2:{region}:aws:prefix-list/{id_}"
    return {
        "id": id_,
        "arn": arn,
        "name": name,
        "owner_id": "AWS",
        "address_family": "IPv4",
        "version": 1,
        "entries": [],
    }


def _parameter(request: Request) -> dict[str, Any]:
    """A parameter of the store, or a public one, such as the newest image for container hosts."""
    name = str(request.config["name"])
    if not name.startswith(_PUBLIC_PARAMETERS):
        found = read_stored(request)
        value = found.get("value") or found.get("insecure_value")
        return {**found, "value": value, "insecure_value": value}
    value = public_parameter(name, request.scope.region)
    if value is None:
        message = f"{name} is not among the public parameters that the simulated cloud knows (limit L113)."
        raise refuse("couldn't find resource: ParameterNotFound", message, ("name",))
    arn = f"arn:{request.scope.partition}:ssm:{request.scope.region}::parameter{name}"
    return {"id": name, "arn": arn, "type": "String", "value": value, "insecure_value": value, "version": 1}


def _key_alias(request: Request) -> dict[str, Any]:
    """An alias of the store, or one of those that AWS's services have in every account."""
    name, scope = str(request.config["name"]), request.scope
    if not name.startswith(_OF_SERVICES):
        return read_stored(request)
    key = identifier(f"{scope.account}|{scope.region}|{name}")
    arn = f"arn:{scope.partition}:kms:{scope.region}:{scope.account}"
    return {"id": name, "arn": f"{arn}:{name}", "target_key_id": key, "target_key_arn": f"{arn}:key/{key}"}


def _key(request: Request) -> dict[str, Any]:
    """By id, ARN, or an alias that leads to it."""
    named = str(request.config["key_id"])
    alias = request.world.lookup.named(("aws_kms_alias",), named, request.scope)
    if alias is None:
        return read_stored(request)
    return read_stored(request.asking(key_id=loads(alias["attributes"])["target_key_id"]))


def _policy(request: Request) -> dict[str, Any]:
    """A policy of the account; of AWS's own policies only AWS knows the documents."""
    arn = str(request.config.get("arn") or "")
    if ":iam::aws:policy/" not in arn:
        return read_stored(request)
    message = "AWS writes and changes this document. Attach the policy by its ARN; nothing needs to read it for that."
    raise refuse(f"the simulated cloud does not know the managed policy {arn}", message, ("arn",))


READERS = {
    "aws_iam_policy": _policy,
    "aws_kms_alias": _key_alias,
    "aws_kms_key": _key,
    **dict.fromkeys(MANAGED_POLICIES, _cloudfront_policy),
    "aws_ec2_managed_prefix_list": _prefix_list,
    "aws_ssm_parameter": _parameter,
}
