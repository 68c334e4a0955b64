"""The application's pipeline owns the running image: plans neither invent one nor take one back."""

from __future__ import annotations

import json
import sqlite3
from pathlib import Path
from typing import Any

import pytest

from bascule.testing import Deployment
from tests.deploy.conftest import DeploymentOf, rewrite

IMAGE = "000000000001.dkr.ecr.us-east-1.amazonaws.com/acme-sandbox-chat@sha256:" + "a" * 64


class Service:
    """The service `chat` of the sandbox: as the state has it, and as its application's pipeline changes it."""

    def __init__(self, project: Path) -> None:
        self._state = project / ".bascule/state/sandbox-aws-app.tfstate"
        self._store = project / ".bascule/sandbox/sandbox.db"

    def attribute(self, type_: str, name: str, attribute: str) -> Any:
        """The attribute of a resource in the state."""
        resources = json.loads(self._state.read_text())["resources"]
        (found,) = (each for each in resources if (each["type"], each["name"]) == (type_, name))
        return found["instances"][0]["attributes"][attribute]

    @property
    def image(self) -> str:
        """The image of the service's container."""
        (container,) = json.loads(self.attribute("aws_ecs_task_definition", "task_chat", "container_definitions"))
        return str(container["image"])

    @property
    def minimum(self) -> int:
        """How many tasks scaling keeps at least."""
        return int(self.attribute("aws_appautoscaling_target", "service_chat_scaling", "min_capacity"))

    def deliver(self, image: str) -> None:
        """Does what a first deploy does: the image is written down and in the definition, minimum and count raised."""
        record = json.dumps({"image": image, "previous": "", "deploy": "1"})
        containers = self.attribute("aws_ecs_task_definition", "task_chat", "container_definitions")
        delivered = containers.replace(self.image, image)
        self._change("aws_ssm_parameter", "/acme/sandbox/chat/image", {"insecure_value": record, "value": record})
        self._change("aws_ecs_task_definition", "%acme-sandbox-chat:%", {"container_definitions": delivered})
        self._change("aws_ecs_service", "%/acme-sandbox-chat", {"desired_count": 3})
        self._change("aws_appautoscaling_target", "%/acme-sandbox-chat%", {"min_capacity": 1})

    def _change(self, type_: str, id_: str, changes: dict[str, Any]) -> None:
        with sqlite3.connect(self._store) as store:
            ((number, text),) = store.execute(
                "SELECT number, attributes FROM objects WHERE type = ? AND id LIKE ?", (type_, id_)
            ).fetchall()
            changed = json.dumps({**json.loads(text), **changes})
            store.execute("UPDATE objects SET attributes = ? WHERE number = ?", (changed, number))
        store.close()


@pytest.fixture
def deployed(deployment_of: DeploymentOf) -> Deployment:
    """The sandbox, in which nothing was delivered yet."""
    deployment_of("account-sandbox").deploy()
    sandbox = deployment_of("sandbox")
    sandbox.deploy()
    return sandbox


def test_nothing_runs_before_a_delivery_and_no_plan_takes_one_back(
    deployed: Deployment, deployment_of: DeploymentOf, project: Path, files: Path
) -> None:
    service = Service(project)
    assert (service.image.rpartition(":")[2], service.minimum) == ("none", 0)

    service.deliver(IMAGE)
    assert deployed.changed_stacks() == []

    rewrite(files / "sandbox.yaml", "cpu: 1024 ", "cpu: 2048 ")
    rewrite(files / "sandbox.yaml", "memory: 2048 ", "memory: 4096 ")
    changed = deployment_of("sandbox")
    assert changed.changed_stacks() == ["sandbox-aws-app"]
    changed.deploy()
    assert (service.attribute("aws_ecs_task_definition", "task_chat", "cpu"), service.image) == ("2048", IMAGE)
    assert service.attribute("aws_ecs_service", "service_chat", "desired_count") == 3
