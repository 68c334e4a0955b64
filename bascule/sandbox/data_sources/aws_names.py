"""What follows from AWS's naming rules alone: parts of an ARN, names of service principals, endpoints and zones."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from bascule.sandbox.data_sources.request import Request
from bascule.sandbox.diagnostics import refuse
from bascule.sandbox.world.recipes.aws import LOAD_BALANCER_ZONES, NETWORK_BALANCER_ZONES
from bascule.sandbox.world.recipes.lifelike import characters

_ARN_PARTS = 6


def _arn(request: Request) -> dict[str, Any]:
    text = str(request.config["arn"])
    parts = text.split(":", _ARN_PARTS - 1)
    if len(parts) < _ARN_PARTS or parts[0] != "arn":
        raise refuse("arn: invalid prefix" if parts[0] != "arn" else "arn: not enough sections", text, ("arn",))
    names = ("partition", "service", "region", "account", "resource")
    return {"id": text, **dict(zip(names, parts[1:], strict=True))}


def _service_principal(request: Request) -> dict[str, Any]:
    """The form that nearly all services have; those of China that differ are not told apart."""
    service = str(request.config["service_name"])
    region, suffix = request.config.get("region") or request.scope.region, "amazonaws.com"
    return {"id": f"{service}.{region}.{suffix}", "name": f"{service}.{suffix}", "suffix": suffix, "region": region}


def _service(request: Request) -> dict[str, Any]:
    """By service and region, or by one of the two forms of its DNS name."""
    config, scope = request.config, request.scope
    dns = str(config.get("dns_name") or ".".join(reversed(str(config.get("reverse_dns_name") or "").split("."))))
    service = config.get("service_id") or dns.partition(".")[0]
    region = config.get("region") or (dns.split(".")[1] if dns.count(".") > 1 else scope.region)
    prefix = config.get("reverse_dns_prefix") or ".".join(reversed(scope.dns_suffix.split(".")))
    suffix = ".".join(reversed(prefix.split(".")))
    return {
        "id": f"{prefix}.{region}.{service}", "dns_name": f"{service}.{region}.{suffix}", "partition": scope.partition,
        "region": region, "reverse_dns_name": f"{prefix}.{region}.{service}", "reverse_dns_prefix": prefix,
        "service_id": service, "supported": True,
    }  # fmt: skip


def _balancer_zone(request: Request) -> dict[str, Any]:
    """The hosted zone of load balancers in the region."""
    region = request.config.get("region") or request.scope.region
    network = request.config.get("load_balancer_type") == "network"
    zone = (NETWORK_BALANCER_ZONES if network else LOAD_BALANCER_ZONES).get(region)
    if zone is None:
        raise refuse(f"unsupported ELB Hosted Zone ID Region ({region})", "The table has the older regions only.")
    return {"id": zone}


def _cluster_token(request: Request) -> dict[str, Any]:
    """A token that no cluster takes, of the form of a real one."""
    name = str(request.config["name"])
    return {"id": name, "token": f"k8s-aws-v1.{characters('alnum', 80, f'{request.scope.account}|{name}')}"}


def _registry_token(request: Request) -> dict[str, Any]:
    """A password that no registry takes."""
    scope = request.scope
    registry = request.config.get("registry_id") or scope.account
    password = characters("alnum", 80, f"{scope.account}|{scope.region}")
    return {
        "id": scope.region, "user_name": "AWS", "password": password, "authorization_token": password,
        "proxy_endpoint": f"https://{registry}.dkr.ecr.{scope.region}.{scope.dns_suffix}",
        "expires_at": "2026-01-01T12:00:00Z",
    }  # fmt: skip


READERS: dict[str, Callable[[Request], dict[str, Any]]] = {
    "aws_arn": _arn,
    "aws_ecr_authorization_token": _registry_token,
    "aws_eks_cluster_auth": _cluster_token,
    "aws_elb_hosted_zone_id": _balancer_zone,
    "aws_lb_hosted_zone_id": _balancer_zone,
    "aws_service": _service,
    "aws_service_principal": _service_principal,
}
