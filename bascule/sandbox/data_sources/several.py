"""Data sources that find several objects and give their names."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from bascule.sandbox.data_sources.request import Request
from bascule.sandbox.data_sources.stored import matches
from bascule.sandbox.diagnostics import refuse
from bascule.sandbox.values.canonical import is_zero

_FOUND: dict[str, tuple[str, Mapping[str, str]]] = {
    "aws_autoscaling_groups": ("aws_autoscaling_group", {"names": "name", "arns": "arn"}),
    "aws_cloudwatch_log_groups": ("aws_cloudwatch_log_group", {"log_group_names": "name", "arns": "arn"}),
    "aws_db_instances": ("aws_db_instance", {"instance_identifiers": "identifier", "instance_arns": "arn"}),
    "aws_ecr_repositories": ("aws_ecr_repository", {"names": "name"}),
    "aws_ecs_clusters": ("aws_ecs_cluster", {"cluster_arns": "arn"}),
    "aws_eips": ("aws_eip", {"allocation_ids": "id", "public_ips": "public_ip"}),
    "aws_eks_clusters": ("aws_eks_cluster", {"names": "name"}),
    "aws_iam_roles": ("aws_iam_role", {"names": "name", "arns": "arn"}),
    "aws_instances": ("aws_instance", {"ids": "id", "private_ips": "private_ip", "public_ips": "public_ip"}),
    "aws_lbs": ("aws_lb", {"arns": "arn"}),
    "aws_nat_gateways": ("aws_nat_gateway", {"ids": "id"}),
    "aws_route53_zones": ("aws_route53_zone", {"ids": "zone_id"}),
    "aws_route_tables": ("aws_route_table", {"ids": "id"}),
    "aws_secretsmanager_secrets": ("aws_secretsmanager_secret", {"names": "name", "arns": "arn"}),
    "aws_security_groups": ("aws_security_group", {"ids": "id", "arns": "arn", "vpc_ids": "vpc_id"}),
    "aws_sqs_queues": ("aws_sqs_queue", {"queue_urls": "url"}),
    "aws_ssm_parameters_by_path": (
        "aws_ssm_parameter",
        {"names": "name", "arns": "arn", "types": "type", "values": "value"},
    ),
    "aws_subnets": ("aws_subnet", {"ids": "id"}),
    "aws_vpcs": ("aws_vpc", {"ids": "id"}),
}
"""By data source: the type that it finds, and its own attributes with those of the objects."""
_EXACT = ("arn", "id", "name", "url")
"""What must be that and nothing else."""
_WITH_THE_CLOUDS_OWN = {
    *("aws_account_regions", "aws_controltower_controls", "aws_ec2_managed_prefix_lists", "aws_ssm_patch_baselines"),
    *("aws_imagebuilder_components", "aws_bedrock_inference_profiles", "google_compute_images", "github_repositories"),
}
"""Lists in which mostly the cloud's own objects stand, or those of everybody."""
_PATH = "aws_ssm_parameters_by_path"


def _reader(name: str) -> Callable[[Request], dict[str, Any]]:
    type_name, lists = _FOUND[name]

    def read(request: Request) -> dict[str, Any]:
        found = _below(request, type_name) if name == _PATH else matches(request, type_name)
        texts = {own: [each.get(attribute) or "" for each in found] for own, attribute in lists.items()}
        return {"id": request.scope.region, **texts}

    return read


def _below(request: Request, type_name: str) -> list[dict[str, Any]]:
    """The parameters below a path, at any depth if so asked."""
    path = str(request.config["path"]).removesuffix("/") + "/"
    named = [(each["name"], each) for each in request.world.lookup.documents(type_name, request.scope)]
    deep = request.config.get("recursive") is True
    return [each for name, each in named if name.startswith(path) and (deep or "/" not in name.removeprefix(path))]


def singular(request: Request) -> str:
    """The resource type whose objects the data source lists by its own name; empty if there is none."""
    name = request.source.name
    if name in _WITH_THE_CLOUDS_OWN:
        return ""
    endings = (("ies", "y"), ("es", ""), ("s", ""))
    found = (f"{name.removesuffix(many)}{one}" for many, one in endings if name.endswith(many))
    return next((each for each in found if each in request.types), "")


def read_all(request: Request) -> dict[str, Any]:
    """Every object of the type that the data source's name is the plural of, in the lists that its schema has."""
    if not is_zero(request.config.get("filter")) and "filter" in request.source.block.attributes:
        message = "Its language is the service's own. Leave the argument out, or look for one object by its name."
        raise refuse(f"the simulated cloud cannot decide the filter of {request.source.name}", message, ("filter",))
    found = matches(request, singular(request))
    state: dict[str, Any] = {"id": request.scope.account}
    for name, attribute in request.source.block.attributes.items():
        if attribute.computed and not attribute.settable and isinstance(attribute.type, list):
            kind, inner = attribute.type[0], attribute.type[1]
            if kind in ("list", "set"):
                state[name] = found if isinstance(inner, list) else [_text(request, name, each) for each in found]
    return state


def _text(request: Request, name: str, document: Mapping[str, Any]) -> Any:
    """What a list of that name says of the object: `function_arns` its ARN, `ids` its id, `zones` its zone."""
    one = name.removesuffix("s")
    last = one.rpartition("_")[2]
    for attribute in (one, last, *(("name", "id") if last not in _EXACT else ())):
        if attribute in document:
            return document[attribute]
    raise refuse(
        f"the simulated cloud cannot answer {request.source.name}", f"Its objects have nothing that {name} could hold."
    )


READERS = {name: _reader(name) for name in _FOUND}
