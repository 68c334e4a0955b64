"""What makes a reviewed plan stale: each time the run says why and how to go on, and the state stays as it is."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, replace
from typing import Any

import boto3
import pytest

from bascule.ci.plans.owned_values import owned_parameters
from bascule.cloud.clients import Clients
from bascule.cloud.ecs.image_record import ImageParameter
from bascule.tools.sandbox_endpoint import sandbox_endpoint
from tests.deploy.conftest import ACCOUNT, REGION, DeploymentOf
from tests.workflows.conftest import PLANS
from tests.workflows.doubles.repository import PullRequest
from tests.workflows.event import Event
from tests.workflows.world import World

pytestmark = pytest.mark.complete

FILE = "environments/dev.yaml"
STACK = "dev-aws-foundation"
BUCKET = f"acme-state-{ACCOUNT}"
AGAIN = "gh workflow run infra.yml -f environment=dev"


@dataclass(kw_only=True)
class Change:
    """A pull request of one stack, planned and merged: `begin` is main before it."""

    world: World
    pull: PullRequest
    s3: Any
    begin: str
    stack: str

    @property
    def state(self) -> bytes:
        return self._read(BUCKET, self._key(BUCKET, self.stack))

    @contextmanager
    def altered(self, bucket: str, name: str, alter: Callable[[bytes], bytes]) -> Iterator[None]:
        """An object of the bucket is another one as long as the context lasts."""
        key = self._key(bucket, name)
        content = self._read(bucket, key)
        self.s3.put_object(Bucket=bucket, Key=key, Body=alter(content))
        yield
        self.s3.put_object(Bucket=bucket, Key=key, Body=content)

    @contextmanager
    def recorded(self, **said: str) -> Iterator[None]:
        """The plan's record says something else."""
        artifacts = self.world.repository.artifacts
        (number,) = [number for number, each in artifacts.items() if each.name == "plan-dev-aws-foundation"]
        found = artifacts[number]
        record = json.loads(found.files["record.json"]) | said
        artifacts[number] = replace(found, files={**found.files, "record.json": json.dumps(record).encode()})
        yield
        artifacts[number] = found

    def refused(self, reason: str) -> None:
        """The merge's run stops for that reason, and says how to go on; nothing is applied."""
        self.refused_by(self.world.push_event("main", before=self.begin), reason)

    def refused_by(self, event: Event, reason: str) -> None:
        """The run of that event does so."""
        before = self.state
        run = self.world.run("infra.yml", event)
        said = "".join(run.summaries.values())
        assert not run.succeeded
        assert reason in said, f"{said}\n{run}"
        assert AGAIN in said
        assert self.state == before

    def _key(self, bucket: str, name: str) -> str:
        (found,) = [
            each["Key"] for each in self.s3.list_objects_v2(Bucket=bucket).get("Contents", ()) if name in each["Key"]
        ]
        return str(found)

    def _read(self, bucket: str, key: str) -> bytes:
        content: bytes = self.s3.get_object(Bucket=bucket, Key=key)["Body"].read()
        return content


@pytest.fixture
def s3(state_service: str) -> Any:
    session = boto3.session.Session("testing", "testing", region_name=REGION)
    return session.client("s3", endpoint_url=state_service)


@pytest.fixture
def change(platform: World, deployment_of: DeploymentOf, s3: Any) -> Change:
    deployment_of("dev").deploy(STACK)
    return _planned(platform, s3, {"flow_log_days: 7": "flow_log_days: 30"}, STACK)


def _planned(world: World, s3: Any, lines: Mapping[str, str], stack: str) -> Change:
    world.left_out |= {"check", "cost"}
    begin, text = world.origin.sha("main"), world.origin.read("main", FILE)
    for old, new in lines.items():
        assert old in text
        text = text.replace(old, new)
    world.origin.commit("change", {FILE: text})
    pull = world.open_pull_request("change")
    run = world.run("infra.yml", world.pull_request_event(pull))
    assert run.succeeded, str(run)
    return Change(world=world, pull=pull, s3=s3, begin=begin, stack=stack)


def test_whatever_moved_between_plan_and_apply_stops_it(change: Change) -> None:
    change.world.merge(change.pull)
    with change.altered(PLANS, STACK, _with_one_bit_turned):
        change.refused("the stored plan is another file than the one that was reviewed")
    with change.altered(BUCKET, STACK, _with_next_serial):
        change.refused("the stack's state has moved since it was planned")
    with change.recorded(engine_version="1.10.0"):
        change.refused("the engine is another one than the one that planned")
    with change.recorded(lock_sha256="0" * 64):
        change.refused("the lock file of the providers is another one")
    applied = change.world.run("infra.yml", change.world.push_event("main", before=change.begin))
    assert applied.succeeded, str(applied)
    (comment,) = change.world.repository.comments.values()
    assert "**applied**" in comment.body


def test_a_changed_base_a_later_push_and_a_named_run_are_not_applied(change: Change) -> None:
    world = change.world
    text = world.origin.read("main", FILE)
    world.origin.commit("main", {FILE: text.replace("cidr: 10.20", "cidr: 10.21")})
    begin, change.begin = change.begin, world.origin.sha("main")
    world.merge(change.pull)
    change.refused("what the stack is made of has changed on the default branch since it was planned")

    planned = next(iter(world.repository.runs))
    change.refused_by(world.dispatch_event(environment="dev", plan_run=str(planned)), "event is pull_request")

    world.origin.git("switch", "--quiet", "main")
    world.origin.git("reset", "--quiet", "--hard", begin)
    change.begin = begin
    world.origin.commit("change", {"README.md": "one more push, which nobody planned"})
    change.pull.head_sha = world.origin.sha("change")
    world.merge(change.pull)
    change.refused("that planned its last commit")


def test_an_image_that_was_delivered_meanwhile_stays(platform: World, deployment_of: DeploymentOf, s3: Any) -> None:
    development = deployment_of("dev")
    development.deploy()
    app = development.assembly.stack("dev-aws-app")
    change = _planned(platform, s3, {"cpu: 512 ": "cpu: 1024 ", "memory: 1024": "memory: 2048"}, app.name)
    assert platform.cloud
    clients = Clients(region=REGION, endpoint_url=sandbox_endpoint(platform.cloud / "main.db", ACCOUNT), simulated=True)
    (name,) = owned_parameters(app).values()
    parameter = ImageParameter(clients, name)
    parameter.write(
        parameter.read().delivered(f"{ACCOUNT}.dkr.ecr.{REGION}.amazonaws.com/acme-dev-chat@sha256:{'a' * 64}")
    )
    platform.merge(change.pull)
    change.refused(f"{name}, which is in the plan, was changed by its owner since")


def _with_one_bit_turned(plan: bytes) -> bytes:
    return bytes([*plan[:-40], plan[-40] ^ 1, *plan[-39:]])


def _with_next_serial(state: bytes) -> bytes:
    found = json.loads(state)
    return json.dumps({**found, "serial": found["serial"] + 1}).encode()
