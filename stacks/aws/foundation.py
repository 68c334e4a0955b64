"""What everything else of an environment in AWS stands on."""

from __future__ import annotations

from constructs import Construct

from bascule.config import Environment
from bascule.synth import Producers
from modules.aws.existing_network import ExistingNetwork
from modules.aws.existing_zone import ExistingZone
from modules.aws.flow_log import FlowLog
from modules.aws.hosted_zone import HostedZone
from modules.aws.interface_endpoints import InterfaceEndpoints
from modules.aws.network import Network
from stacks.aws.aws_stack import AwsStack


class AwsFoundation(AwsStack):
    """Network, key, image repositories, hosted zone, buckets for logs and artifacts, budget.

    What exists already (`existing` in the environment file) stands in the same attributes: `network`, `key_arn` (None
    where AWS's own keys encrypt), `zone` (None without a domain), `repository_urls` by service, `log_bucket` and
    `artifact_bucket`.
    """

    kind = "aws-foundation"

    def __init__(self, scope: Construct, environment: Environment, producers: Producers) -> None:
        super().__init__(scope, environment, producers)
        self.key_arn: str | None = environment.existing.kms_key
        self.network = self._network()
        self.zone = self._zone()
        self.repository_urls: dict[str, str] = dict(environment.existing.registry)
        self._add_outputs()

    def _network(self) -> Network | ExistingNetwork:
        vpc = self.environment.existing.vpc
        if vpc is not None:
            return Network.from_existing(
                vpc_id=vpc.id,
                cidr=vpc.cidr,
                public_subnet_ids=vpc.public_subnets,
                private_subnet_ids=vpc.private_subnets,
            )
        wanted = self.environment.network
        network = Network(
            self,
            "network",
            name=self.naming.name("", "aws_vpc"),
            region=self.region,
            cidr=wanted.cidr,
            zones=wanted.zones,
            nat=wanted.nat,
        )
        if wanted.flow_logs:
            self._add_flow_log(network, wanted.flow_log_days)
        if wanted.endpoints:
            self._add_endpoints(network)
        return network

    def _add_flow_log(self, network: Network, days: int) -> None:
        FlowLog(
            self,
            "flow-log",
            vpc_id=network.vpc_id,
            account_id=self.account_id,
            log_group_name=self.naming.name("flow-logs", "aws_cloudwatch_log_group"),
            role_name=self.naming.name("flow-logs", "aws_iam_role"),
            role_path=self.naming.path,
            permissions_boundary=self.permissions_boundary,
            retention_days=days,
            kms_key_arn=self.key_arn,
        )

    def _add_endpoints(self, network: Network) -> None:
        InterfaceEndpoints(
            self,
            "endpoints",
            network=network,
            name=network.name,
            security_group_name=self.naming.name("endpoints", "aws_security_group"),
            region=self.region,
        )

    def _zone(self) -> HostedZone | ExistingZone | None:
        if self.environment.existing.zone is not None:
            zone = self.environment.existing.zone
            return HostedZone.from_existing(zone_id=zone.id, name=zone.name)
        if self.environment.domain is None:
            return None
        return HostedZone(
            self,
            "zone",
            name=self.environment.domain.name,
            force_destroy=not self.environment.deletion_protection,
        )

    def _add_outputs(self) -> None:
        self.add_output("vpc_id", self.network.vpc_id, "The VPC that everything is in")
        self.add_output(
            "private_subnet_ids", list(self.network.private_subnet_ids), "Subnets of services", kind="list(string)"
        )
        if isinstance(self.zone, HostedZone):
            self.add_output(
                "name_servers",
                self.zone.name_servers,
                "What the parent domain has to name for the environment's domain",
                kind="list(string)",
            )
