"""A range of ports that a security group lets somebody reach."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from bascule.assembly.configuration import Configuration, Unknown
from bascule.check.resource import Resource, resources
from bascule.check.scalars import number

_GROUPS = ("aws_security_group", "aws_default_security_group")
_WORLD = frozenset({"0.0.0.0/0", "::/0"})
_EVERY_PORT = (0, 65_535)
_PORTED = frozenset({"tcp", "udp", "6", "17"})


@dataclass(frozen=True, kw_only=True)
class Opening:
    """An ingress rule: where it is written, its security group (None: not in the files), and what it opens to whom.

    `ports` holds first and last, Unknown where the file does not tell; `to_world` says that any address is let in.
    """

    resource: Resource
    group: Resource | None
    ports: tuple[int, int] | Unknown
    to_world: bool | Unknown

    def has(self, port: int) -> bool:
        """The port is in it."""
        return not isinstance(self.ports, Unknown) and self.ports[0] <= port <= self.ports[1]

    @property
    def is_everything(self) -> bool:
        """All ports are open."""
        return self.ports == _EVERY_PORT


def openings(together: Sequence[Configuration]) -> Iterator[Opening]:
    """Every ingress rule, in any of the three forms that it can be written in."""
    for group in resources(together, *_GROUPS):
        for block in group.blocks("ingress"):
            yield _opening(group, group, block, ("cidr_blocks", "ipv6_cidr_blocks"))
    for rule in resources(together, "aws_security_group_rule"):
        if rule.get("type") == "ingress":
            yield _opening(rule, _group(rule), rule.block.values, ("cidr_blocks", "ipv6_cidr_blocks"))
    for rule in resources(together, "aws_vpc_security_group_ingress_rule"):
        yield _opening(rule, _group(rule), rule.block.values, ("cidr_ipv4", "cidr_ipv6"))


def _group(rule: Resource) -> Resource | None:
    return next(iter(rule.linked(rule.get("security_group_id"), *_GROUPS)), None)


def _opening(
    resource: Resource, group: Resource | None, block: Mapping[str, Any] | Unknown, ranges: tuple[str, str]
) -> Opening:
    if isinstance(block, Unknown):
        return Opening(resource=resource, group=group, ports=block, to_world=block)
    found = [each for name in ranges for each in _listed(block.get(name))]
    to_world: bool | Unknown = any(each in _WORLD for each in found if isinstance(each, str))
    unknown = [each for each in found if isinstance(each, Unknown)]
    return Opening(resource=resource, group=group, ports=_ports(block), to_world=unknown[0] if unknown else to_world)


def _ports(block: Mapping[str, Any]) -> tuple[int, int] | Unknown:
    protocol = block.get("protocol", block.get("ip_protocol"))
    if isinstance(protocol, Unknown):
        return protocol
    if str(protocol) in ("-1", "all"):
        return _EVERY_PORT
    if str(protocol).lower() not in _PORTED:
        return (-1, -1)
    first, last = number(block.get("from_port"), 0), number(block.get("to_port"), 0)
    if isinstance(first, Unknown) or isinstance(last, Unknown):
        return Unknown(text="from_port, to_port")
    return int(first or 0), int(last or 0)


def _listed(value: Any) -> list[Any]:
    return value if isinstance(value, list) else [value]
