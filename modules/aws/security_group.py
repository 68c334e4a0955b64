"""A security group whose every rule is a resource of its own."""

from __future__ import annotations

from collections.abc import Sequence

from constructs import Construct

from bascule.bindings import Module
from bascule.bindings._generated.aws import security_group
from bascule.bindings._generated.aws.vpc_security_group_egress_rule import VpcSecurityGroupEgressRule
from bascule.bindings._generated.aws.vpc_security_group_ingress_rule import VpcSecurityGroupIngressRule

ANYWHERE = "0.0.0.0/0"
HTTP, HTTPS = 80, 443


class SecurityGroup(Module):
    """Allows nothing in and nothing out until an `allow_*` says so; `id` is the group's id."""

    def __init__(self, scope: Construct, id_: str, *, name: str, description: str, vpc_id: str) -> None:
        super().__init__(scope, id_)
        group = security_group.SecurityGroup(
            self, "resource", name=name, description=description, vpc_id=vpc_id, tags={"Name": name}
        )
        self.id = group.id

    def allow_from_addresses(
        self, cidrs: Sequence[str], *, port: int, description: str
    ) -> dict[str, VpcSecurityGroupIngressRule]:
        """Allows connections from ranges of IPv4 addresses, by a rule each; plain text, for each names its rule."""
        return {
            cidr: VpcSecurityGroupIngressRule(
                self,
                f"from-{_slug(cidr)}-{port}",
                security_group_id=self.id,
                cidr_ipv4=cidr,
                ip_protocol="tcp",
                from_port=port,
                to_port=port,
                description=description,
            )
            for cidr in cidrs
        }

    def allow_to_addresses(self, cidrs: Sequence[str], *, port: int, description: str) -> None:
        """Allows connections to ranges of IPv4 addresses."""
        for cidr in cidrs:
            VpcSecurityGroupEgressRule(
                self,
                f"to-{_slug(cidr)}-{port}",
                security_group_id=self.id,
                cidr_ipv4=cidr,
                ip_protocol="tcp",
                from_port=port,
                to_port=port,
                description=description,
            )


class Connection(Module):
    """Allows the members of one security group to connect to those of another: a rule at each end.

    Its scope decides which stack holds the rules, so that two stacks never have to read each other.
    """

    def __init__(
        self,
        scope: Construct,
        id_: str,
        *,
        source: SecurityGroup,
        target: SecurityGroup,
        port: int,
        description: str,
    ) -> None:
        super().__init__(scope, id_)
        VpcSecurityGroupEgressRule(
            self,
            "out",
            security_group_id=source.id,
            referenced_security_group_id=target.id,
            ip_protocol="tcp",
            from_port=port,
            to_port=port,
            description=description,
        )
        VpcSecurityGroupIngressRule(
            self,
            "in",
            security_group_id=target.id,
            referenced_security_group_id=source.id,
            ip_protocol="tcp",
            from_port=port,
            to_port=port,
            description=description,
        )


def _slug(cidr: str) -> str:
    return "anywhere" if cidr == ANYWHERE else cidr.replace(".", "-").replace("/", "-")
