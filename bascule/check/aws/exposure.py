"""What of a load balancer the internet reaches, and whether it asks who is there."""

from __future__ import annotations

from bascule.assembly.configuration import Unknown
from bascule.check.aws.load_balancer import LOAD_BALANCERS, authenticates
from bascule.check.aws.opening import openings
from bascule.check.resource import Resource
from bascule.check.scalars import truth

_ONLY_SOME = ("source_ip", "http_header")


def is_public(listener: Resource) -> bool:
    """Its load balancer faces the internet, and no security group in the files keeps the internet out."""
    balancers = listener.linked(listener.get("load_balancer_arn"), *LOAD_BALANCERS)
    return any(truth(each.get("internal"), default=False) is False and _lets_world_in(each) for each in balancers)


def asks_who(acting: Resource, listener: Resource, path: str) -> bool:
    """A sign-in, a client's certificate, an address or a secret header is asked for before a request gets through."""
    certificates = listener.get("mutual_authentication.mode") == "verify"
    conditions = [each for each in acting.blocks("condition") if not isinstance(each, Unknown)]
    return (
        certificates
        or authenticates(acting, path)
        or any(each.get(kind) not in (None, []) for each in conditions for kind in _ONLY_SOME)
    )


def _lets_world_in(balancer: Resource) -> bool:
    listed = balancer.get("security_groups")
    if not isinstance(listed, list):
        return True
    groups = [group for each in listed for group in balancer.linked(each, "aws_security_group")]
    if not groups or len(groups) < len(listed):
        return True
    blocks = [group.block for group in groups]
    into = [
        each for each in openings(balancer.together) if each.group and any(each.group.block is own for own in blocks)
    ]
    return any(each.to_world is not False for each in into)
