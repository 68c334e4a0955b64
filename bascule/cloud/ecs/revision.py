"""Revisions of a service's task definition, which differ in nothing but the image."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from bascule.cloud.clients import Clients
from bascule.errors import CloudError, Problem


@dataclass(frozen=True, kw_only=True)
class Revision:
    """A revision by its ARN: the image of the service's container, the processor, and where its logs go.

    `log_group` and `log_prefix` are empty where the container does not log to CloudWatch.
    """

    arn: str
    image: str
    architecture: str = "X86_64"
    log_group: str = ""
    log_prefix: str = ""

    @property
    def number(self) -> str:
        """The end of the ARN: "FAMILY:7"."""
        return self.arn.rpartition("/")[2]


class Revisions:
    """The revisions of a family, whose container is called `container`."""

    def __init__(self, clients: Clients, container: str) -> None:
        self._ecs, self._container = clients.client("ecs"), container

    def read(self, arn: str) -> Revision:
        """The revision as ECS has it."""
        return self._revision(self._describe(arn)[0])

    def with_image(self, arn: str, image: str) -> Revision:
        """A revision like that one, with another image: the newest one if it is just that, else a new one.

        An interrupted deploy has left the newest one: it is used, not registered again.
        """
        definition, tags = self._describe(arn)
        wanted = self._like(definition, image)
        newest, _ = self._describe(definition["family"])
        if newest["status"] == "ACTIVE" and self._registerable(newest) == wanted:
            return self._revision(newest)
        own_tags = [tag for tag in tags if not tag["key"].startswith("aws:")]
        registered = self._ecs.register_task_definition(**wanted, **({"tags": own_tags} if own_tags else {}))
        return self._revision(registered["taskDefinition"])

    def deregister(self, revision: Revision) -> None:
        """The revision is no longer an active one: plans do not find it, and nothing starts from it."""
        self._ecs.deregister_task_definition(taskDefinition=revision.arn)

    def deregister_newer(self, revision: Revision) -> None:
        """The revision is the newest active one of all that differ from it in nothing but the image.

        A deploy that was killed after it had registered one leaves it; the next plan would take it for what runs.
        """
        wanted, seen = self._like(self._describe(revision.arn)[0], ""), {revision.arn}
        while True:
            newest, _ = self._describe(wanted["family"])
            if newest["taskDefinitionArn"] in seen or self._like(newest, "") != wanted:
                return
            seen.add(newest["taskDefinitionArn"])
            self.deregister(self._revision(newest))

    def _describe(self, name: str) -> tuple[dict[str, Any], list[dict[str, str]]]:
        answer = self._ecs.describe_task_definition(taskDefinition=name, include=["TAGS"])
        return answer["taskDefinition"], answer.get("tags", [])

    def _registerable(self, definition: Mapping[str, Any]) -> dict[str, Any]:
        """A copy of all that RegisterTaskDefinition takes; the rest (status, revision, …) is ECS's own."""
        accepted = self._ecs.meta.service_model.operation_model("RegisterTaskDefinition").input_shape.members
        copy: dict[str, Any] = json.loads(json.dumps({key: definition[key] for key in accepted if key in definition}))
        return copy

    def _like(self, definition: Mapping[str, Any], image: str) -> dict[str, Any]:
        """What RegisterTaskDefinition takes for the same with another image."""
        copy = self._registerable(definition)
        self._container_of(copy)["image"] = image
        return copy

    def _container_of(self, definition: Mapping[str, Any]) -> dict[str, Any]:
        containers: list[dict[str, Any]] = definition["containerDefinitions"]
        for container in containers:
            if container["name"] == self._container:
                return container
        problem = Problem(
            message=f"the task definition {definition['family']} has no container for the service",
            found=", ".join(container["name"] for container in containers),
            accepted=self._container,
            fix="deploy the environment: `cdktf deploy '*'`",
        )
        raise CloudError(problem)

    def _revision(self, definition: Mapping[str, Any]) -> Revision:
        container = self._container_of(definition)
        logs = container.get("logConfiguration", {})
        options = logs.get("options", {}) if logs.get("logDriver") == "awslogs" else {}
        return Revision(
            arn=definition["taskDefinitionArn"],
            image=container["image"],
            architecture=definition.get("runtimePlatform", {}).get("cpuArchitecture", "X86_64"),
            log_group=options.get("awslogs-group", ""),
            log_prefix=options.get("awslogs-stream-prefix", ""),
        )
