"""The application's pipeline owns the running image: plans neither invent one nor take one back.

What the pipeline does goes through the API of the simulated cloud, as boto3 calls AWS: the calls of docs/adr/0009.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import boto3
import pytest

from bascule.sandbox.endpoint.server import Server
from bascule.sandbox.world.faults.fault import Fault, Faults
from bascule.sandbox.world.store.store import Store
from bascule.terraform.working_directory import PlanOutcome, WorkingDirectory
from bascule.testing import Deployment
from tests.deploy.conftest import DeploymentOf, rewrite

ACCOUNT = "000000000001"
REPOSITORY = f"{ACCOUNT}.dkr.ecr.us-east-1.amazonaws.com/acme-sandbox-chat"
FIRST, SECOND, BAD = (f"{REPOSITORY}@sha256:{digit * 64}" for digit in "abc")
SERVICE = {"cluster": "acme-sandbox", "service": "acme-sandbox-chat"}


class Pipeline:
    """The pipeline of the service `chat`, which delivers by the API alone."""

    def __init__(self, url: str) -> None:
        session = boto3.session.Session("testing", "testing", region_name="us-east-1")
        self.ecs, self.ssm, self.scaling = (
            session.client(name, endpoint_url=url) for name in ("ecs", "ssm", "application-autoscaling")
        )

    @property
    def service(self) -> dict[str, Any]:
        """The service a little later."""
        (found,) = self._described()["services"]
        return dict(found)

    def deliver(self, image: str) -> str:
        """The service was told to run the image, and its rollout is over: the revision's ARN."""
        current = self.service
        first = self.record()["image"] == ""
        revision = self._register(current["taskDefinition"], image)
        tags = {each["key"]: each["value"] for each in current["tags"]}
        minimum = int(tags["bascule:minimum"]) if first else current["desiredCount"]
        self.ecs.update_service(**SERVICE, taskDefinition=revision, desiredCount=minimum)
        if first:
            self.scaling.register_scalable_target(
                ServiceNamespace="ecs",
                ResourceId="service/{cluster}/{service}".format(**SERVICE),
                ScalableDimension="ecs:service:DesiredCount",
                MinCapacity=minimum,
            )
        while self.service["deployments"][0]["rolloutState"] == "IN_PROGRESS":
            pass
        return revision

    def record(self, **changes: str) -> dict[str, str]:
        """The record of the running image, with these changes written down."""
        name = "/acme/sandbox/chat/image"
        kept: dict[str, str] = json.loads(self.ssm.get_parameter(Name=name)["Parameter"]["Value"])
        if changes:
            self.ssm.put_parameter(Name=name, Value=json.dumps({**kept, **changes}), Overwrite=True)
        return {**kept, **changes}

    def _described(self) -> Any:
        return self.ecs.describe_services(cluster=SERVICE["cluster"], services=[SERVICE["service"]], include=["TAGS"])

    def _register(self, revision: str, image: str) -> str:
        described = self.ecs.describe_task_definition(taskDefinition=revision, include=["TAGS"])
        accepted = self.ecs.meta.service_model.operation_model("RegisterTaskDefinition").input_shape.members
        asked = {key: value for key, value in described["taskDefinition"].items() if key in accepted}
        asked["containerDefinitions"][0]["image"] = image
        made = self.ecs.register_task_definition(**asked, tags=described["tags"])
        return str(made["taskDefinition"]["taskDefinitionArn"])


@pytest.fixture
def deployed(deployment_of: DeploymentOf) -> Deployment:
    """The sandbox, in which nothing was delivered yet."""
    deployment_of("account-sandbox").deploy()
    sandbox = deployment_of("sandbox")
    sandbox.deploy()
    return sandbox


@pytest.fixture
def store(project: Path) -> Path:
    """The simulated cloud of the sandbox."""
    return project / ".bascule/sandbox/sandbox.db"


@pytest.fixture
def pipeline(deployed: Deployment, store: Path) -> Iterator[Pipeline]:
    """The pipeline of the deployed service."""
    with Server(store, account_id=ACCOUNT) as server:
        yield Pipeline(server.url)


def plans_a_change(deployment: Deployment) -> bool:
    """Whether the plan of the stack of services is not empty."""
    (stack,) = (each for each in deployment.assembly.stacks if each.name == "sandbox-aws-app")
    directory = WorkingDirectory(folder=stack.folder, engine=deployment.engine, environ=deployment.environ)
    return directory.plan() is not PlanOutcome.EMPTY


def test_no_plan_takes_a_delivered_image_back(
    deployed: Deployment, pipeline: Pipeline, deployment_of: DeploymentOf, store: Path, files: Path
) -> None:
    assert (pipeline.service["desiredCount"], pipeline.service["runningCount"]) == (0, 0)

    pipeline.deliver(FIRST)
    assert plans_a_change(deployed), "an image that runs and is not written down would be taken back"
    pipeline.record(image=FIRST, deploy="1")
    assert deployed.changed_stacks() == []

    Faults(Store(store)).add(Fault(kind="unhealthy", times=1))
    bad = pipeline.deliver(BAD)
    assert pipeline.service["taskDefinition"] != bad
    assert plans_a_change(deployed), "a bad revision that is left is still the newest one"
    pipeline.ecs.deregister_task_definition(taskDefinition=bad)
    assert not plans_a_change(deployed)

    pipeline.deliver(SECOND)
    pipeline.record(image=SECOND, previous=FIRST, deploy="2")
    rewrite(files / "sandbox.yaml", "cpu: 1024 ", "cpu: 2048 ")
    rewrite(files / "sandbox.yaml", "memory: 2048 ", "memory: 4096 ")
    deployment_of("sandbox").deploy()
    definition = pipeline.ecs.describe_task_definition(taskDefinition=pipeline.service["taskDefinition"])
    made = definition["taskDefinition"]
    assert (made["cpu"], made["containerDefinitions"][0]["image"]) == ("2048", SECOND)
    assert pipeline.service["runningCount"] == 1
