"""An ECS cluster on Fargate."""

from __future__ import annotations

from constructs import Construct

from bascule.bindings import Module
from bascule.bindings._generated.aws import ecs_cluster
from bascule.bindings._generated.aws.cloudwatch_log_group import CloudwatchLogGroup
from bascule.bindings._generated.aws.ecs_cluster_capacity_providers import EcsClusterCapacityProviders
from bascule.naming import Naming
from modules.aws.log_group import log_group

ON_DEMAND, SPOT = "FARGATE", "FARGATE_SPOT"


class EcsCluster(Module):
    """A cluster with Fargate and Fargate Spot as capacity, where shells in tasks are recorded.

    Args:
        naming: gives the cluster the environment's name, and the log group of shells its path.
        log_days: days that records of shells and container metrics are kept.
        kms_key_arn: encrypts shells' sessions and their records; None: keys of AWS.
        insights: metrics of every task and container, paid for each metric.
    """

    def __init__(
        self,
        scope: Construct,
        id_: str,
        *,
        naming: Naming,
        log_days: int,
        kms_key_arn: str | None = None,
        insights: bool = True,
    ) -> None:
        super().__init__(scope, id_)
        self.kms_key_arn = kms_key_arn
        self._log_days = log_days
        name = naming.name("", "aws_ecs_cluster")
        self.shells = self._log_group("shells", naming.name("cluster/shells", "aws_cloudwatch_log_group"))
        # ECS would make this group by itself, and leave it behind when the cluster is gone.
        metrics = [self._log_group("metrics", f"/aws/ecs/containerinsights/{name}/performance")] if insights else []
        cluster = ecs_cluster.EcsCluster(
            self,
            "resource",
            name=name,
            setting=[ecs_cluster.Setting(name="containerInsights", value="enabled" if insights else "disabled")],
            configuration=ecs_cluster.Configuration(execute_command_configuration=self._shell_record()),
            depends_on=metrics,
        )
        self.arn: str = cluster.arn
        self.name: str = cluster.name
        self.capacity = EcsClusterCapacityProviders(
            self, "capacity", cluster_name=cluster.name, capacity_providers=[ON_DEMAND, SPOT]
        )

    def _log_group(self, id_: str, name: str) -> CloudwatchLogGroup:
        return log_group(self, id_, name=name, days=self._log_days, kms_key_arn=self.kms_key_arn)

    def _shell_record(self) -> ecs_cluster.ConfigurationExecuteCommandConfiguration:
        return ecs_cluster.ConfigurationExecuteCommandConfiguration(
            kms_key_id=self.kms_key_arn,
            logging="OVERRIDE",
            log_configuration=ecs_cluster.ConfigurationExecuteCommandConfigurationLogConfiguration(
                cloud_watch_log_group_name=self.shells.name,
                cloud_watch_encryption_enabled=self.kms_key_arn is not None,
            ),
        )
