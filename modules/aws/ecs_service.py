"""A service on Fargate behind a load balancer."""

from __future__ import annotations

from dataclasses import dataclass

from constructs import Construct

from bascule.bindings import Lifecycle, Module
from bascule.bindings._generated.aws import ecs_service, lb_target_group
from bascule.naming import Naming
from modules.aws.alarm_topic import AlarmTopic
from modules.aws.ecs_cluster import ON_DEMAND, SPOT, EcsCluster
from modules.aws.existing_network import ExistingNetwork
from modules.aws.load_balancer import LoadBalancer
from modules.aws.network import Network
from modules.aws.route import Route
from modules.aws.security_group import ANYWHERE, HTTP, HTTPS, Connection, SecurityGroup
from modules.aws.service_alarms import ServiceAlarms
from modules.aws.service_scaling import Scaling, ServiceScaling
from modules.aws.task_definition import TaskDefinition
from modules.common.streaming import deregistration_delay

MINIMUM_TAG = "bascule:minimum"
"""The tag by which a service's first deploy knows how many tasks to start."""
_USUAL_END = 20 * 60
"""Seconds that the provider gives a service to end, answers under way apart."""


@dataclass(frozen=True, kw_only=True)
class HealthCheck:
    """A path that answers 200 when a task is well; failures count from `grace` seconds after a task's start on."""

    path: str = "/health"
    grace: int = 60


class EcsService(Module):
    """A service none of whose streamed answers is cut by a deployment, by scaling or by its load balancer.

    As long as no image is delivered it has no tasks; from then on `scaling.min` to `scaling.max`. Requests go to the
    task with the fewest open ones, for answers differ in length by orders of magnitude; a load balancer that counts
    them needs no slow start. A deployment starts as many new tasks as there are old ones before it ends those, and is
    rolled back when they do not become healthy.

    Args:
        naming: gives it the task definition's name in the environment.
        task_definition: what its tasks are made from.
        route: the requests that it gets.
        scaling, health_check: see there.
        slowest_start: seconds until an answer begins; nineteen of twenty requests above are worth an alarm.
        spot: tasks on Fargate Spot: about a third of the price, ended with two minutes' notice, and none at all while
            Spot has no room, for there is no fallback.
        alarm_topic: is told of errors, latency, failed health checks and shortage; None: no alarms are made.
    """

    def __init__(
        self,
        scope: Construct,
        id_: str,
        *,
        naming: Naming,
        task_definition: TaskDefinition,
        cluster: EcsCluster,
        load_balancer: LoadBalancer,
        network: Network | ExistingNetwork,
        route: Route | None = None,
        scaling: Scaling | None = None,
        health_check: HealthCheck | None = None,
        slowest_start: float = 30,
        spot: bool = False,
        alarm_topic: AlarmTopic | None = None,
    ) -> None:
        super().__init__(scope, id_)
        self._naming, self.task_definition, self._cluster = naming, task_definition, cluster
        self._load_balancer, self._spot = load_balancer, spot
        scaling, health_check = scaling or Scaling(), health_check or HealthCheck()
        self.security_group = self._security_group(network.vpc_id)
        self.target_group = self._target_group(network.vpc_id, health_check)
        self._rule = load_balancer.add_route(
            self,
            "route",
            name=task_definition.name,
            route=route or Route(),
            target_group_arn=self.target_group.arn,
        )
        self._service = self._resource(network, scaling, health_check)
        self.name: str = self._service.name
        self._add_scaling(scaling)
        if alarm_topic:
            self._add_alarms(slowest_start, alarm_topic)

    def _security_group(self, vpc_id: str) -> SecurityGroup:
        name = self.task_definition.name
        group = SecurityGroup(
            self,
            "security-group",
            name=self._naming.name(f"{name}-service", "aws_security_group"),
            description=f"Tasks of {name}",
            vpc_id=vpc_id,
        )
        group.allow_to_addresses([ANYWHERE], port=HTTPS, description="Models, registries and AWS")
        Connection(
            self,
            "from-load-balancer",
            source=self._load_balancer.security_group,
            target=group,
            port=self.task_definition.port,
            description=f"Requests to {name}",
        )
        return group

    def _target_group(self, vpc_id: str, health_check: HealthCheck) -> lb_target_group.LbTargetGroup:
        targets = lb_target_group.LbTargetGroup(
            self,
            "targets",
            name=self._naming.name(self.task_definition.name, "aws_lb_target_group"),
            target_type="ip",
            # ECS registers each task with its own port. This one is never used, and a change of it would replace the
            # group while a rule still needs it.
            port=HTTP,
            protocol="HTTP",
            vpc_id=vpc_id,
            load_balancing_algorithm_type="least_outstanding_requests",
            deregistration_delay=str(deregistration_delay(self.task_definition.longest_answer, spot=self._spot)),
            health_check=lb_target_group.HealthCheck(
                path=health_check.path,
                matcher="200",
                interval=15,
                timeout=5,
                healthy_threshold=2,
                unhealthy_threshold=3,
            ),
        )
        targets.suppress(
            "CKV_AWS_378",
            reason="TLS ends at the load balancer; from there, requests stay within the VPC, and the task's "
            "security group lets nobody else connect",
        )
        return targets

    def _resource(
        self, network: Network | ExistingNetwork, scaling: Scaling, health_check: HealthCheck
    ) -> ecs_service.EcsService:
        task = self.task_definition
        return ecs_service.EcsService(
            self,
            "resource",
            name=self._naming.name(task.name, "aws_ecs_service"),
            cluster=self._cluster.arn,
            task_definition=task.arn,
            desired_count=task.when_delivered(scaling.min, 0),
            capacity_provider_strategy=[
                ecs_service.CapacityProviderStrategy(capacity_provider=SPOT if self._spot else ON_DEMAND, weight=1)
            ],
            # Without it, another capacity provider would replace the service instead of its tasks.
            force_new_deployment=True,
            network_configuration=ecs_service.NetworkConfiguration(
                subnets=list(network.private_subnet_ids),
                security_groups=[self.security_group.id],
                assign_public_ip=False,
            ),
            load_balancer=[
                ecs_service.LoadBalancer(
                    target_group_arn=self.target_group.arn, container_name=task.name, container_port=task.port
                )
            ],
            health_check_grace_period_seconds=health_check.grace,
            deployment_minimum_healthy_percent=100,
            # ECS refuses 100 as long as it may move tasks between zones.
            deployment_maximum_percent=200,
            availability_zone_rebalancing="ENABLED",
            deployment_circuit_breaker=ecs_service.DeploymentCircuitBreaker(enable=True, rollback=True),
            enable_execute_command=task.shells is not None,
            enable_ecs_managed_tags=True,
            propagate_tags="SERVICE",
            tags={MINIMUM_TAG: str(scaling.min)},
            timeouts=ecs_service.Timeouts(delete=f"{_USUAL_END + task.longest_answer}s"),
            depends_on=[self._rule, task.execution_role.policy, self._cluster.capacity],
            lifecycle=Lifecycle(ignore_changes=[ecs_service.EcsService.desired_count]),
        )

    def _add_scaling(self, scaling: Scaling) -> None:
        ServiceScaling(
            self,
            "scaling",
            naming=self._naming,
            service=self.task_definition.name,
            resource_id=f"service/{self._cluster.name}/{self.name}",
            scaling=scaling,
            minimum=self.task_definition.when_delivered(scaling.min, 0),
            targets=f"{self._load_balancer.arn_suffix}/{self.target_group.arn_suffix}",
        )

    def _add_alarms(self, slowest_start: float, topic: AlarmTopic) -> None:
        ServiceAlarms(
            self,
            "alarms",
            naming=self._naming,
            service=self.task_definition.name,
            cluster=self._cluster.name,
            ecs_service=self.name,
            load_balancer=self._load_balancer.arn_suffix,
            target_group=self.target_group.arn_suffix,
            slowest_start=slowest_start,
            topic=topic,
        )
