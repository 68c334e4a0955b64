"""A service of ECS as a stack has made it."""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import Any

import pytest

from bascule.sandbox.world.faults.fault import Fault, Faults
from bascule.sandbox.world.store.store import Store
from tests.unit.bascule.sandbox.conftest import Create
from tests.unit.bascule.sandbox.endpoint.conftest import Client

FAMILY = "acme-dev-chat"
CONTAINER = {
    "name": "chat",
    "image": "example.com/chat:1",
    "portMappings": [{"containerPort": 8080, "hostPort": 8080, "protocol": "tcp"}],
    "environment": [{"name": "A", "value": "1"}],
    "essential": True,
}


@dataclass(frozen=True, kw_only=True)
class Service:
    """The service `chat` of the cluster `acme`, and its client."""

    ecs: Any
    store: Store
    definition: str

    def look(self) -> dict[str, Any]:
        """The service a little later."""
        (found,) = self.ecs.describe_services(cluster="acme", services=["chat"])["services"]
        return dict(found)

    def register(self, image: str) -> str:
        """A new revision with that image: its ARN."""
        described = self.ecs.describe_task_definition(taskDefinition=FAMILY)["taskDefinition"]
        accepted = self.ecs.meta.service_model.operation_model("RegisterTaskDefinition").input_shape.members
        asked = {key: value for key, value in described.items() if key in accepted}
        asked["containerDefinitions"][0]["image"] = image
        return str(self.ecs.register_task_definition(**asked)["taskDefinition"]["taskDefinitionArn"])

    def update(self, **changes: Any) -> dict[str, Any]:
        """The service as the call that changes it shows it."""
        return dict(self.ecs.update_service(cluster="acme", service="chat", **changes)["service"])

    def settle(self, looks: int = 20) -> dict[str, Any]:
        """The service once its rollout is over, or after so many looks."""
        for _ in range(looks):
            found = self.look()
            if found["deployments"][0]["rolloutState"] != "IN_PROGRESS":
                break
        return found

    def fail(self, kind: str) -> None:
        """The next rollout goes wrong."""
        Faults(self.store).add(Fault(kind=kind, times=1))

    def tasks(self, status: str = "RUNNING") -> list[dict[str, Any]]:
        """The tasks that are meant to be in that status."""
        arns = self.ecs.list_tasks(cluster="acme", serviceName="chat", desiredStatus=status)["taskArns"]
        return list(self.ecs.describe_tasks(cluster="acme", tasks=arns)["tasks"]) if arns else []


@pytest.fixture
def service(create: Create, client: Client, store: Store) -> Service:
    """The service with two tasks, a circuit breaker that rolls back, and nothing under way."""
    create("aws_ecs_cluster", name="acme", tags={"team": "a"})
    _, definition = create(
        "aws_ecs_task_definition",
        family=FAMILY,
        container_definitions=json.dumps([CONTAINER]),
        cpu="1024",
        memory="2048",
        network_mode="awsvpc",
        requires_compatibilities=["FARGATE"],
        volume=[{"name": "scratch"}],
        runtime_platform=[{"cpu_architecture": "ARM64", "operating_system_family": "LINUX"}],
        track_latest=True,
        skip_destroy=True,
        tags={"team": "a"},
    )
    create(
        "aws_ecs_service",
        name="chat",
        cluster="arn:aws:ecs:us-east-1:123456789012:cluster/acme",
        task_definition=definition["arn"],
        desired_count=2,
        capacity_provider_strategy=[{"capacity_provider": "FARGATE", "weight": 1}],
        deployment_circuit_breaker=[{"enable": True, "rollback": True}],
        tags={"bascule:minimum": "1"},
    )
    return Service(ecs=client("ecs"), store=store, definition=str(definition["arn"]))
