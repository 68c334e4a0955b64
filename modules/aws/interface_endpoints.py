"""Private ways from a VPC to AWS's services."""

from __future__ import annotations

from collections.abc import Sequence

from constructs import Construct

from bascule.bindings import Module
from bascule.bindings._generated.aws.vpc_endpoint import VpcEndpoint
from modules.aws.existing_network import ExistingNetwork
from modules.aws.network import Network
from modules.aws.security_group import HTTPS, SecurityGroup

CONTAINER_SERVICES = ("ecr.api", "ecr.dkr", "kms", "logs", "secretsmanager", "ssm", "ssmmessages", "sts")
"""What a Fargate task without a way to the internet needs: image, logs, secrets, parameters, exec, roles."""


class InterfaceEndpoints(Module):
    """An endpoint for each service in every private subnet, reached by the service's public name over HTTPS.

    Each endpoint is paid by the hour and zone; `security_group_name` is that of the group which lets the whole network
    in and nothing out.
    """

    def __init__(
        self,
        scope: Construct,
        id_: str,
        *,
        network: Network | ExistingNetwork,
        name: str,
        security_group_name: str,
        region: str,
        services: Sequence[str] = CONTAINER_SERVICES,
    ) -> None:
        super().__init__(scope, id_)
        group = SecurityGroup(
            self,
            "group",
            name=security_group_name,
            description="HTTPS from the network to interface endpoints",
            vpc_id=network.vpc_id,
        )
        group.allow_from_addresses([network.cidr], port=HTTPS, description="HTTPS from the network")
        for service in services:
            VpcEndpoint(
                self,
                service.replace(".", "-"),
                vpc_id=network.vpc_id,
                service_name=f"com.amazonaws.{region}.{service}",
                vpc_endpoint_type="Interface",
                private_dns_enabled=True,
                subnet_ids=list(network.private_subnet_ids),
                security_group_ids=[group.id],
                tags={"Name": f"{name}-{service}"},
            )
