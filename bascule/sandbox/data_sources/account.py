"""What AWS says of itself: the account, its partition, regions and availability zones, and the caller."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from bascule.sandbox.data_sources.filters import passes
from bascule.sandbox.data_sources.request import Request
from bascule.sandbox.diagnostics import refuse
from bascule.sandbox.world.recipes.lifelike import characters
from bascule.sandbox.world.recipes.zones import zone_id, zones_of

_LOG_DELIVERY = {
    "us-east-1": "127311923021", "us-east-2": "033677994240", "us-west-1": "027434742980", "us-west-2": "797873946194",
    "eu-west-1": "156460612806", "eu-west-2": "652711504416", "eu-west-3": "009996457667", "eu-south-1": "635631232127",
    "eu-central-1": "054676820928", "eu-north-1": "897822967062", "ca-central-1": "985666609251",
    "ap-northeast-1": "582318560864", "ap-northeast-2": "600734575887", "ap-south-1": "718504428378",
    "ap-southeast-1": "114774131450", "ap-southeast-2": "783225319266", "sa-east-1": "507241528517",
}  # fmt: skip
"""The accounts of the load balancing service that deliver access logs, by region."""
_REGIONS = {
    "us-east-1": "US East (N. Virginia)", "us-east-2": "US East (Ohio)", "us-west-1": "US West (N. California)",
    "us-west-2": "US West (Oregon)", "ca-central-1": "Canada (Central)", "sa-east-1": "South America (Sao Paulo)",
    "eu-central-1": "Europe (Frankfurt)", "eu-west-1": "Europe (Ireland)", "eu-west-2": "Europe (London)",
    "eu-west-3": "Europe (Paris)", "eu-north-1": "Europe (Stockholm)", "ap-south-1": "Asia Pacific (Mumbai)",
    "ap-northeast-1": "Asia Pacific (Tokyo)", "ap-northeast-2": "Asia Pacific (Seoul)",
    "ap-northeast-3": "Asia Pacific (Osaka)", "ap-southeast-1": "Asia Pacific (Singapore)",
    "ap-southeast-2": "Asia Pacific (Sydney)",
}  # fmt: skip
"""The regions that are on in every account, as the provider describes them."""
_ROLE, _SESSION = "simulated", "bascule"


def _caller_identity(request: Request) -> dict[str, Any]:
    account = request.scope.account
    arn = f"arn:{request.scope.partition}:sts::{account}:assumed-role/{_ROLE}/{_SESSION}"
    return {"id": account, "account_id": account, "arn": arn, "user_id": f"AROASIMULATEDCLOUD00:{_SESSION}"}


def _partition(request: Request) -> dict[str, Any]:
    partition, suffix = request.scope.partition, request.scope.dns_suffix
    reverse = ".".join(reversed(suffix.split(".")))
    return {"id": partition, "partition": partition, "dns_suffix": suffix, "reverse_dns_prefix": reverse}


def _region(request: Request) -> dict[str, Any]:
    """By name, by endpoint, or that of the provider."""
    endpoint = request.config.get("endpoint")
    named = endpoint.split(".")[1] if isinstance(endpoint, str) and endpoint.startswith("ec2.") else None
    region = request.config.get("name") or request.config.get("region") or named or request.scope.region
    names = {"id": region, "name": region, "region": region}
    described = _REGIONS.get(region, region)
    return {**names, "endpoint": f"ec2.{region}.{request.scope.dns_suffix}", "description": described}


def _regions(request: Request) -> dict[str, Any]:
    status = {"opt-in-status": "opt-in-not-required"}
    names = [
        name
        for name in sorted({*_REGIONS, request.scope.region})
        if _answers(request, {**status, "region-name": name, "endpoint": f"ec2.{name}.{request.scope.dns_suffix}"})
    ]
    return {"id": request.scope.partition, "names": names}


def _zone(request: Request, name: str) -> dict[str, str]:
    """What filters may ask of a zone."""
    region = request.scope.region
    return {
        "zone-name": name, "zone-id": zone_id(name), "zone-type": "availability-zone", "state": "available",
        "region-name": region, "group-name": f"{region}-zg-1", "opt-in-status": "opt-in-not-required",
    }  # fmt: skip


def _answers(request: Request, known: dict[str, str]) -> bool:
    for block in request.config.get("filter") or []:
        if block["name"] not in known:
            message = f"It knows: {', '.join(sorted(known))}."
            raise refuse(f"the simulated cloud cannot decide the filter {block['name']}", message)
        if not passes(known[block["name"]], block["values"]):
            return False
    return True


def _chosen_zones(request: Request) -> list[str]:
    state = request.config.get("state")
    zones = zones_of(request.scope.region, request.configuration.zones) if state in (None, "available") else []
    return [name for name in zones if _answers(request, _zone(request, name))]


def _availability_zones(request: Request) -> dict[str, Any]:
    names_out, ids_out = (set(request.config.get(key) or ()) for key in ("exclude_names", "exclude_zone_ids"))
    names = [name for name in _chosen_zones(request) if name not in names_out and zone_id(name) not in ids_out]
    groups = [f"{request.scope.region}-zg-1"] if names else []
    return {
        "id": request.scope.region,
        "names": names,
        "zone_ids": [zone_id(name) for name in names],
        "group_names": groups,
    }


def _availability_zone(request: Request) -> dict[str, Any]:
    name, number = request.config.get("name"), request.config.get("zone_id")
    found = [each for each in _chosen_zones(request) if name in (None, each) and number in (None, zone_id(each))]
    if len(found) != 1:
        summary = "no matching EC2 Availability Zone found" if not found else "multiple EC2 Availability Zones matched"
        raise refuse(summary, f"Zones of {request.scope.region}: {', '.join(_chosen_zones(request))}.")
    zone, region = _zone(request, found[0]), request.scope.region
    return {
        "id": found[0], "name": found[0], "name_suffix": found[0].removeprefix(region), "zone_id": zone["zone-id"],
        "zone_type": zone["zone-type"], "state": zone["state"], "group_name": zone["group-name"],
        "group_long_name": f"{_REGIONS.get(region, region)} 1", "network_border_group": region,
        "opt_in_status": zone["opt-in-status"], "parent_zone_id": "", "parent_zone_name": "",
    }  # fmt: skip


def _log_deliverer(request: Request) -> dict[str, Any]:
    """The account of the load balancing service, which delivers access logs in older regions."""
    account = _LOG_DELIVERY.get(request.config.get("region") or request.scope.region)
    if account is None:
        message = "Regions opened after August 2022 have none: grant logdelivery.elasticloadbalancing.amazonaws.com."
        raise refuse(f"unsupported ELB Service Account Region ({request.scope.region})", message)
    return {"id": account, "arn": f"arn:{request.scope.partition}:iam::{account}:root"}


def _session_context(request: Request) -> dict[str, Any]:
    """The role behind a session's ARN; an ARN that is of no session stands for itself."""
    arn = str(request.config["arn"])
    kind, *names = arn.rpartition(":")[2].split("/")
    if kind != "assumed-role":
        return {"id": arn, "issuer_arn": arn, "issuer_id": "", "issuer_name": "", "session_name": ""}
    role, session = names[0], names[-1]
    stored = request.world.lookup.documents("aws_iam_role", request.scope)
    found = next((each for each in stored if each["name"] == role), None)
    own = f"arn:{request.scope.partition}:iam::{request.scope.account}:role/{role}"
    known = (found["arn"], found["unique_id"]) if found else (own, f"AROA{characters('upper', 17, own)}")
    return {"id": arn, "issuer_arn": known[0], "issuer_id": known[1], "issuer_name": role, "session_name": session}


def _canonical_user(request: Request) -> dict[str, Any]:
    return {"id": characters("hex", 64, request.scope.account), "display_name": ""}


def _default_tags(request: Request) -> dict[str, Any]:
    blocks = request.configuration.values.get("default_tags") or []
    return {"id": request.scope.partition, "tags": blocks[0].get("tags") or {} if blocks else {}}


READERS: dict[str, Callable[[Request], dict[str, Any]]] = {
    "aws_availability_zone": _availability_zone,
    "aws_availability_zones": _availability_zones,
    "aws_caller_identity": _caller_identity,
    "aws_canonical_user_id": _canonical_user,
    "aws_default_tags": _default_tags,
    "aws_elb_service_account": _log_deliverer,
    "aws_iam_session_context": _session_context,
    "aws_partition": _partition,
    "aws_region": _region,
    "aws_regions": _regions,
}
