"""What everything else of an environment in AWS stands on."""

from __future__ import annotations

from constructs import Construct

from bascule.config import Environment
from bascule.synth import Producers
from modules.aws.alarm_topic import AlarmTopic
from modules.aws.bucket import Bucket
from modules.aws.budget import Budget
from modules.aws.container_registry import ContainerRegistry
from modules.aws.cost_anomaly_alert import CostAnomalyAlert
from modules.aws.existing_network import ExistingNetwork
from modules.aws.existing_zone import ExistingZone
from modules.aws.flow_log import FlowLog
from modules.aws.hosted_zone import HostedZone
from modules.aws.image_repository import ImageRepository
from modules.aws.interface_endpoints import InterfaceEndpoints
from modules.aws.kms_key import KmsKey
from modules.aws.network import Network
from stacks.aws.aws_stack import AwsStack


class AwsFoundation(AwsStack):
    """Network, key, image repositories, hosted zone, buckets for logs and artifacts, topic of alarms, budget.

    What exists already (`existing` in the environment file) stands in the same attributes: `network`, `key_arn` (None
    where AWS's own keys encrypt), `zone` (None without a domain), `repositories` by service (of those whose images a
    pipeline delivers), `log_bucket`, `artifact_bucket` and `alarm_topic` (None where nobody is told).
    """

    kind = "aws-foundation"

    def __init__(self, scope: Construct, environment: Environment, producers: Producers) -> None:
        super().__init__(scope, environment, producers)
        self.key_arn = self._key_arn()
        self.network = self._network()
        self.zone = self._zone()
        self.repositories = {
            name: self._repository(name) for name, service in environment.services.items() if not service.image
        }
        self.log_bucket = self._log_bucket()
        self.artifact_bucket = self._bucket("artifacts", kms_key_arn=self.key_arn)
        self.alarm_topic = self._alarm_topic()
        self._add_budget()
        self._add_outputs()

    def _key_arn(self) -> str | None:
        existing = self.environment.existing.kms_key
        if existing or not self.environment.encryption.customer_key:
            return existing
        return KmsKey(
            self,
            "key",
            alias=self.naming.name("", "aws_kms_alias"),
            description=f"Encrypts what {self.naming.name('', 'aws_vpc')} stores",
            account_id=self.account_id,
            region=self.region,
            partition=self.account.partition,
            services=["cloudwatch.amazonaws.com"],
            log_groups=[
                f"{self.naming.path}*",
                f"/aws/ecs/containerinsights/{self.naming.name('', 'aws_ecs_cluster')}/*",
                f"/aws/rds/instance/{self.naming.name('database', 'aws_db_instance')}/*",
            ],
            prevent_destroy=self.environment.deletion_protection,
        ).arn

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

    def _repository(self, service: str) -> ImageRepository:
        existing = self.environment.existing.registry.get(service)
        if existing is not None:
            return ImageRepository.from_url(existing, partition=self.account.partition)
        registry = ContainerRegistry(
            self,
            f"{service}-images",
            name=self.naming.name(service, "aws_ecr_repository"),
            kms_key_arn=self.key_arn,
            force_delete=not self.environment.deletion_protection,
        )
        return ImageRepository(url=registry.url, arn=registry.arn)

    def _log_bucket(self) -> Bucket:
        """Encrypted by S3's own key: load balancers deliver to no other bucket."""
        bucket = self._bucket("logs", expire_days=self.environment.load_balancer.log_days)
        bucket.resource.suppress(
            "CKV_AWS_145", reason="load balancers deliver logs to no bucket with another key than S3's own"
        )
        bucket.grant_log_delivery(
            account_id=self.account_id,
            elb_account_id=self.target.facts.elb_account_id,
            partition=self.account.partition,
        )
        if any(site.access_logs for site in self.environment.sites.values()):
            bucket.grant_cdn_log_delivery(account_id=self.account_id, partition=self.account.partition)
        return bucket

    def _bucket(self, entity: str, *, kms_key_arn: str | None = None, expire_days: int | None = None) -> Bucket:
        return Bucket(
            self,
            entity,
            name=self.naming.unique_name(entity, "aws_s3_bucket", self.account_id),
            kms_key_arn=kms_key_arn,
            expire_days=expire_days,
            force_destroy=not self.environment.deletion_protection,
        )

    def _alarm_topic(self) -> AlarmTopic | None:
        if self.environment.alarms is None:
            return None
        return AlarmTopic(
            self,
            "alarms",
            name=self.naming.name("alarms", "aws_sns_topic"),
            account_id=self.account_id,
            email=self.environment.alarms.email,
            kms_key_arn=self.key_arn,
        )

    def _add_budget(self) -> None:
        wanted, alarms = self.environment.budget, self.environment.alarms
        if wanted is None:
            return
        emails = [alarms.email if alarms else self.environment.owner]
        Budget(
            self,
            "budget",
            name=self.naming.name("", "aws_budgets_budget"),
            monthly_usd=wanted.monthly_usd,
            alert_percent=wanted.alert_percent,
            emails=emails,
            tag=self.naming.tag,
        )
        if wanted.anomaly_usd is not None:
            CostAnomalyAlert(
                self,
                "cost-anomalies",
                monitor_name=self.naming.name("cost", "aws_ce_anomaly_monitor"),
                subscription_name=self.naming.name("cost", "aws_ce_anomaly_subscription"),
                emails=emails,
                minimum_usd=wanted.anomaly_usd,
                tag=self.naming.tag,
            )

    def _add_outputs(self) -> None:
        self.add_output("vpc_id", self.network.vpc_id, "The VPC that everything is in")
        self.add_output(
            "private_subnet_ids", list(self.network.private_subnet_ids), "Subnets of services", kind="list(string)"
        )
        self.add_output("log_bucket", self.log_bucket.name, "The bucket that load balancers log into")
        self.add_output("artifact_bucket", self.artifact_bucket.name, "The bucket for whatever pipelines keep")
        for service, repository in self.repositories.items():
            name = f"{service.replace('-', '_')}_repository"
            self.add_output(name, repository.url, f"Where images of {service} are pushed", deliver=True)
        if isinstance(self.zone, HostedZone):
            self.add_output(
                "name_servers",
                self.zone.name_servers,
                "What the parent domain has to name for the environment's domain",
                kind="list(string)",
            )
