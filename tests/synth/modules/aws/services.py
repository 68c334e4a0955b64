"""A service with all that it stands on, for tests of its parts."""

from __future__ import annotations

import json
from typing import Any

from bascule.bindings import Stack
from bascule.naming import Naming
from bascule.testing import Template
from modules.aws.alarm_topic import AlarmTopic
from modules.aws.ecs_cluster import EcsCluster
from modules.aws.ecs_service import EcsService
from modules.aws.existing_network import ExistingNetwork
from modules.aws.image_repository import ImageRepository
from modules.aws.load_balancer import LoadBalancer
from modules.aws.task_definition import TaskDefinition

ACCOUNT, REGION = "123456789012", "eu-central-1"
NAMING = Naming("acme", "dev")
KEY = f"arn:aws:kms:{REGION}:{ACCOUNT}:key/1"
CERTIFICATE = f"arn:aws:acm:{REGION}:{ACCOUNT}:certificate/1"
NETWORK = ExistingNetwork(
    vpc_id="vpc-1", cidr="10.20.0.0/16", public_subnet_ids=["subnet-1"], private_subnet_ids=["subnet-2"]
)
REPOSITORY = ImageRepository(url="registry.acme.example/chat", arn=f"arn:aws:ecr:{REGION}:{ACCOUNT}:repository/chat")


def add_topic(stack: Stack) -> AlarmTopic:
    return AlarmTopic(stack, "alarms", name="acme-dev-alarms", account_id=ACCOUNT, email="team@acme.example")


def add_cluster(stack: Stack, **changes: Any) -> EcsCluster:
    return EcsCluster(stack, "cluster", **{"naming": NAMING, "log_days": 30, **changes})


def add_load_balancer(stack: Stack, **changes: Any) -> LoadBalancer:
    arguments = {"naming": NAMING, "name": "app", "network": NETWORK, "longest_silence": 60, **changes}
    return LoadBalancer(stack, "load-balancer", **arguments)


def add_task(stack: Stack, **changes: Any) -> TaskDefinition:
    arguments = {
        "naming": NAMING,
        "name": "chat",
        "region": REGION,
        "account_id": ACCOUNT,
        "repository": REPOSITORY,
        **changes,
    }
    return TaskDefinition(stack, "task", **arguments)


def add_service(stack: Stack, *, task: dict[str, Any] | None = None, **changes: Any) -> EcsService:
    arguments = {
        "naming": NAMING,
        "task_definition": add_task(stack, **(task or {})),
        "cluster": changes.get("cluster") or add_cluster(stack),
        "load_balancer": add_load_balancer(stack),
        "network": NETWORK,
        **changes,
    }
    return EcsService(stack, "chat", **arguments)


def statements(template: Template, address: str, attribute: str = "policy") -> list[dict[str, Any]]:
    """The statements of the policy at that address."""
    found: list[dict[str, Any]] = json.loads(template.resource(address)[attribute])["Statement"]
    return found


def actions_on_everything(template: Template) -> set[str]:
    """The actions that any role's policy allows on every resource."""
    policies = template.resources("aws_iam_role_policy").values()
    found = (statement for policy in policies for statement in json.loads(policy["policy"])["Statement"])
    everywhere = (statement["Action"] for statement in found if statement["Resource"] == "*")
    return {action for listed in everywhere for action in ([listed] if isinstance(listed, str) else listed)}
