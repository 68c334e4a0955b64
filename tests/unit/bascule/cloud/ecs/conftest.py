"""The service `chat` of the shipped `dev` in moto: revision 1 runs, and its parameter says so."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from typing import Any

import moto
import pytest
from botocore.awsrequest import AWSResponse

from bascule.cloud.clients import Clients
from bascule.cloud.ecs.deploy import EcsDeploy
from bascule.cloud.ecs.service_address import ServiceAddress
from bascule.config import load_environment
from tests.conftest import ROOT
from tests.unit.bascule.cloud.ecs.scripted_rollout import NEW, OLD, PassingTime, ScriptedRollout, looks

REPOSITORY = "123456789012.dkr.ecr.us-east-1.amazonaws.com/acme-dev-chat"
OLD_IMAGE, NEW_IMAGE = f"{REPOSITORY}@{OLD}", f"{REPOSITORY}@{NEW}"
SCALING = {
    "ServiceNamespace": "ecs",
    "ScalableDimension": "ecs:service:DesiredCount",
    "ResourceId": "service/acme-dev/acme-dev-chat",
}
CONTAINER = {
    "name": "chat",
    "essential": True,
    "secrets": [{"name": "KEY", "valueFrom": "arn:aws:secretsmanager:us-east-1:123456789012:secret:key-abcdef"}],
    "logConfiguration": {
        "logDriver": "awslogs",
        "options": {"awslogs-group": "/acme/dev/services/chat", "awslogs-stream-prefix": "task"},
    },
}
DEFINITION: dict[str, Any] = {
    "family": "acme-dev-chat",
    "cpu": "512",
    "memory": "1024",
    "networkMode": "awsvpc",
    "requiresCompatibilities": ["FARGATE"],
    "executionRoleArn": "arn:aws:iam::123456789012:role/acme/dev/acme-dev-chat-execution",
    "runtimePlatform": {"cpuArchitecture": "X86_64", "operatingSystemFamily": "LINUX"},
    "volumes": [{"name": "scratch"}],
    "tags": [{"key": "bascule:environment", "value": "acme-dev"}],
}


@dataclass(kw_only=True)
class World:
    """AWS in moto, a rollout that is scripted over it, and what was told."""

    clients: Clients
    address: ServiceAddress
    clock: PassingTime = field(default_factory=PassingTime)
    told: list[str] = field(default_factory=list)

    def script(self, rollout: str) -> ScriptedRollout:
        """From now on ECS shows that rollout."""
        return ScriptedRollout(self.clients.client("ecs"), looks(rollout))

    def deny(self, service: str, operation: str) -> None:
        """From now on IAM denies the operation."""

        def denied(**_: Any) -> tuple[AWSResponse, dict[str, Any]]:
            error = {"Code": "AccessDeniedException", "Message": "no"}
            return AWSResponse("", 400, {}, None), {"Error": error, "ResponseMetadata": {"HTTPStatusCode": 400}}

        self.clients.client(service).meta.events.register(f"before-call.*.{operation}", denied)

    @property
    def deploy(self) -> EcsDeploy:
        return EcsDeploy(self.clients, self.address, clock=self.clock, tell=self.told.append)

    @property
    def record(self) -> dict[str, str]:
        """What stands in the parameter."""
        value = self.clients.client("ssm").get_parameter(Name=self.address.parameter)["Parameter"]["Value"]
        record: dict[str, str] = json.loads(value)
        return record

    def write(self, **changes: str) -> None:
        """The parameter holds that."""
        text = json.dumps({"image": OLD_IMAGE, "previous": "", "deploy": ""} | changes)
        self.clients.client("ssm").put_parameter(Name=self.address.parameter, Value=text, Type="String", Overwrite=True)

    @property
    def revisions(self) -> list[str]:
        """The numbers of active revisions."""
        arns = self.clients.client("ecs").list_task_definitions(familyPrefix=self.address.family)["taskDefinitionArns"]
        return [arn.rpartition(":")[2] for arn in arns]

    @property
    def minimum(self) -> int:
        """How many tasks scaling keeps at least."""
        scaling = self.clients.client("application-autoscaling")
        (target,) = scaling.describe_scalable_targets(ServiceNamespace="ecs")["ScalableTargets"]
        return int(target["MinCapacity"])


@pytest.fixture
def aws(monkeypatch: pytest.MonkeyPatch) -> Iterator[Clients]:
    """Clients of moto's account 123456789012; images are in the registry, whatever their digest."""
    for name in ("AWS_ACCESS_KEY_ID", "AWS_SECRET_ACCESS_KEY"):
        monkeypatch.setenv(name, "testing")
    for name in ("AWS_PROFILE", "AWS_ENDPOINT_URL", "AWS_SESSION_TOKEN"):
        monkeypatch.delenv(name, raising=False)
    with moto.mock_aws():
        yield Clients(region="us-east-1", account_id="123456789012", profile="acme-main")


@pytest.fixture
def world(aws: Clients, manifest: Callable[[str], None]) -> World:
    """The service runs the old image, as its parameter says."""
    address = ServiceAddress.of(load_environment("dev", root=ROOT), "chat")
    ecs, scaling = aws.client("ecs"), aws.client("application-autoscaling")
    ecs.create_cluster(clusterName=address.cluster)
    ecs.register_task_definition(**DEFINITION, containerDefinitions=[{**CONTAINER, "image": OLD_IMAGE}])
    ecs.create_service(
        cluster=address.cluster, serviceName=address.service, taskDefinition=address.family, desiredCount=2
    )
    scaling.register_scalable_target(**SCALING, MinCapacity=1, MaxCapacity=2)
    manifest(json.dumps({"schemaVersion": 2, "config": {}, "layers": []}))
    made = World(clients=aws, address=address)
    made.write()
    return made


@pytest.fixture
def manifest(aws: Clients) -> Callable[[str], None]:
    """Makes ECR answer with a manifest, whatever the digest: moto's digests are those of the manifests' texts."""
    held: list[str] = []

    def answering(**_: Any) -> tuple[AWSResponse, dict[str, Any]]:
        return AWSResponse("", 200, {}, None), {"images": [{"imageManifest": held[-1]}], "failures": []}

    aws.client("ecr").meta.events.register("before-call.ecr.BatchGetImage", answering)
    return held.append
