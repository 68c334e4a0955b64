"""Arguments that force a replacement in one direction or under one condition only."""

from __future__ import annotations

from bascule.sandbox.plan.change import Change
from bascule.sandbox.values.canonical import is_zero
from bascule.sandbox.values.cty import Unknown, Value

_SOURCES = ("cidr_ipv4", "cidr_ipv6", "prefix_list_id", "referenced_security_group_id")
_PROTOCOLS = {"6": "tcp", "17": "udp", "1": "icmp", "58": "icmpv6"}


def _tenancy(change: Change) -> None:
    """A VPC goes from dedicated to default tenancy in place, and nowhere else."""
    tenancies = ((change.prior or {}).get("instance_tenancy"), change.planned.get("instance_tenancy"))
    if change.changed("instance_tenancy") and tenancies != ("dedicated", "default"):
        change.replace("instance_tenancy")


def _network_load_balancer(change: Change) -> None:
    """A network load balancer gets its first security group, or loses its last, only by being made anew."""
    if change.prior is None or change.planned.get("load_balancer_type") != "network":
        return
    before, after = change.prior.get("security_groups"), change.planned.get("security_groups")
    if not isinstance(after, Unknown) and is_zero(before) != is_zero(after):
        change.replace("security_groups")
    kept = change.planned.get("subnets")
    if isinstance(kept, list) and set(change.prior.get("subnets") or ()) - set(kept):
        change.replace("subnets")


def _capacity(change: Change) -> None:
    """A service changes its capacity providers in place only with a forced deployment."""
    if change.changed("capacity_provider_strategy") and change.planned.get("force_new_deployment") is not True:
        change.replace("capacity_provider_strategy")


def _triggers(change: Change) -> None:
    """Triggers start a forced deployment, and do nothing without one."""
    if change.prior is not None and change.planned.get("force_new_deployment") is not True:
        change.planned["triggers"] = change.prior.get("triggers")


def _storage(change: Change) -> None:
    """Storage that scales by itself may have grown beyond what the configuration asks for."""
    if change.prior is None:
        return
    before, after = change.prior.get("allocated_storage"), change.planned.get("allocated_storage")
    most = change.planned.get("max_allocated_storage")
    if isinstance(before, int) and isinstance(after, int) and isinstance(most, int) and after < min(before, most):
        change.planned["allocated_storage"] = before


def _rule_source(change: Change) -> None:
    """A security group rule cannot go from one kind of source to another; a protocol may be written as its number."""
    if change.prior is None:
        return
    if _protocol(change.prior.get("ip_protocol")) == _protocol(change.planned.get("ip_protocol")):
        change.planned["ip_protocol"] = change.prior.get("ip_protocol")
    for name in _SOURCES:
        if is_zero(change.prior.get(name)) != is_zero(change.planned.get(name)):
            change.replace(name)


def _protocol(value: Value) -> Value:
    return _PROTOCOLS.get(value, value) if isinstance(value, str) else value


def _users(change: Change) -> None:
    """The users of a living RabbitMQ broker are managed in its own console."""
    engine = change.planned.get("engine_type")
    if change.prior is not None and isinstance(engine, str) and engine.lower() == "rabbitmq":
        change.planned["user"] = change.prior.get("user")


def _tier(change: Change) -> None:
    """Intelligent tiering settles on a tier by itself."""
    if change.prior is not None and change.planned.get("tier") == "Intelligent-Tiering":
        change.planned["tier"] = change.prior.get("tier")


RULES = {
    "aws_vpc": (_tenancy,),
    "aws_lb": (_network_load_balancer,),
    "aws_ecs_service": (_capacity, _triggers),
    "aws_db_instance": (_storage,),
    "aws_vpc_security_group_ingress_rule": (_rule_source,),
    "aws_vpc_security_group_egress_rule": (_rule_source,),
    "aws_mq_broker": (_users,),
    "aws_ssm_parameter": (_tier,),
}
