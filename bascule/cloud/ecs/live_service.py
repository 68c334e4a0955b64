"""A service as ECS has it now, and the calls that change it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import islice
from typing import Any

from bascule.cloud.clients import Clients
from bascule.cloud.clock import Clock
from bascule.cloud.ecs.service_address import ServiceAddress
from bascule.cloud.ecs.snapshot import PRIMARY, Deployment, Event, Snapshot, events_of
from bascule.errors import CloudError, Problem

MINIMUM_TAG = "bascule:minimum"
"""The tag that says how many tasks a service has at least once an image was delivered (docs/adr/0009)."""

NO_SERVICE = "ServiceNotFoundException"
"""ECS's own word for a service that is not there; DescribeServices answers with a list that lacks it."""

_TASKS_A_CALL = 100
"""DescribeTasks takes no more (ECS API reference)."""

_SCALING = {"ServiceNamespace": "ecs", "ScalableDimension": "ecs:service:DesiredCount"}


@dataclass(frozen=True, kw_only=True)
class ServiceState:
    """What a deploy has to know of a service: its revision, tasks wanted now and at least, and what happened so far.

    `primary` is the deployment that ECS moves tasks to.
    """

    revision: str
    desired: int
    minimum: int
    deployments: tuple[Deployment, ...]
    primary: Deployment
    events: frozenset[Event]


class LiveService:
    """The service at an address."""

    def __init__(self, clients: Clients, address: ServiceAddress, clock: Clock) -> None:
        self._ecs, self._scaling = clients.client("ecs"), clients.client("application-autoscaling")
        self._address, self._clock = address, clock

    def state(self) -> ServiceState:
        """The service as it is.

        Raises: CloudError if there is none.
        """
        return self._state(self._describe())

    def snapshot(self) -> Snapshot:
        """The service and its tasks as they are now."""
        service, at = self._describe(), self._clock.now()
        return Snapshot.of(service, list(self.tasks("RUNNING")), self._address.name, at)

    def tasks(self, desired_status: str) -> Iterator[dict[str, Any]]:
        """What DescribeTasks shows of the service's tasks; ECS forgets stopped ones after about an hour."""
        where = {"cluster": self._address.cluster}
        pages = self._ecs.get_paginator("list_tasks").paginate(
            **where, serviceName=self._address.service, desiredStatus=desired_status
        )
        arns = (arn for page in pages for arn in page["taskArns"])
        while batch := list(islice(arns, _TASKS_A_CALL)):
            yield from self._ecs.describe_tasks(**where, tasks=batch)["tasks"]

    def move(self, revision: str, *, desired: int | None = None, force: bool = False) -> Deployment:
        """ECS replaces the service's tasks by those of a revision; returns the deployment that does it.

        Args:
            desired: how many tasks; None: as many as now.
            force: a new deployment also of the revision that the service has.
        """
        count = {} if desired is None else {"desiredCount": desired}
        answer = self._ecs.update_service(
            cluster=self._address.cluster,
            service=self._address.service,
            taskDefinition=revision,
            **count,
            **({"forceNewDeployment": True} if force else {}),
        )
        return self._state(answer["service"]).primary

    def keep_at_least(self, minimum: int) -> None:
        """Scaling keeps so many tasks at least, and each morning brings as many; nothing where nothing scales it."""
        wanted = {**_SCALING, "ResourceId": self._address.scalable_target}
        found = self._scaling.describe_scalable_targets(
            ServiceNamespace="ecs", ResourceIds=[wanted["ResourceId"]], ScalableDimension=wanted["ScalableDimension"]
        )["ScalableTargets"]
        for target in found:
            if target["MinCapacity"] != minimum:
                maximum = max(minimum, target["MaxCapacity"])
                self._scaling.register_scalable_target(**wanted, MinCapacity=minimum, MaxCapacity=maximum)
        self._wake_with(minimum, wanted)

    def _wake_with(self, minimum: int, wanted: dict[str, str]) -> None:
        """Each scheduled action that ends hours off starts so many tasks: none, as long as nothing is delivered."""
        pages = self._scaling.get_paginator("describe_scheduled_actions").paginate(**wanted)
        for action in (each for page in pages for each in page["ScheduledActions"]):
            capacity = action.get("ScalableTargetAction", {})
            before, most = capacity.get("MinCapacity"), capacity.get("MaxCapacity", 0)
            if most and before is not None and before != minimum and 0 in (before, minimum):
                kept = ("ScheduledActionName", "Schedule", "Timezone", "StartTime", "EndTime")
                self._scaling.put_scheduled_action(
                    **wanted,
                    **{name: action[name] for name in kept if name in action},
                    ScalableTargetAction={"MinCapacity": minimum, "MaxCapacity": max(minimum, most)},
                )

    def _describe(self) -> dict[str, Any]:
        try:
            found: Sequence[dict[str, Any]] = self._ecs.describe_services(
                cluster=self._address.cluster, services=[self._address.service], include=["TAGS"]
            )["services"]
        except CloudError as error:
            if error.code != "ClusterNotFoundException":
                raise
            found = []
        for service in found:
            if service["status"] == "ACTIVE":
                return service
        problem = Problem(
            message=f"there is no service {self._address.service} in the cluster {self._address.cluster}",
            found=", ".join(service["status"] for service in found) or "nothing",
            accepted="a service that is ACTIVE",
            fix="deploy the environment first: `cdktf deploy '*'`",
        )
        raise CloudError(problem, code=NO_SERVICE)

    def _state(self, service: dict[str, Any]) -> ServiceState:
        tags = {tag["key"]: tag["value"] for tag in service.get("tags", ())}
        minimum = tags.get(MINIMUM_TAG, "")
        deployments = tuple(Deployment.of(each) for each in service.get("deployments", ()))
        return ServiceState(
            revision=service["taskDefinition"],
            desired=service["desiredCount"],
            minimum=int(minimum) if minimum.isdigit() else 1,
            deployments=deployments,
            primary=self._primary(service, deployments),
            events=frozenset(events_of(service)),
        )

    def _primary(self, service: dict[str, Any], deployments: Sequence[Deployment]) -> Deployment:
        for each in deployments:
            if each.status == PRIMARY:
                return each
        problem = Problem(
            message=f"ECS shows no deployment of {self._address.service}",
            found=f"deployment controller {service.get('deploymentController', {}).get('type', 'ECS')}",
            accepted="a service that ECS itself deploys",
            fix="deploy the environment: `cdktf deploy '*'`",
        )
        raise CloudError(problem)
