"""Pull requests of the shipped infrastructure: a new environment, a producer with its consumers, a fork."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any, Final

import boto3
import pytest

from tests.deploy.conftest import ACCOUNT, REGION, DeploymentOf
from tests.workflows.doubles.repository import BOT
from tests.workflows.run import Run
from tests.workflows.world import World

pytestmark = pytest.mark.complete

DEV = "environments/dev.yaml"
MOST_RUNS = 8
_LOGS: Final = "aws_cloudwatch_log_group"


def _said(world: World) -> dict[str, str]:
    """What the bot says of each stack, by its name; one comment a stack."""
    said = {each.body.split("stack=")[1].split(" ")[0]: each.body for each in world.repository.comments.values()}
    assert len(said) == len(world.repository.comments)
    assert {each.author for each in world.repository.comments.values()} <= {BOT}
    return said


def _states(state_service: str) -> dict[str, Any]:
    """The states of dev, by stack."""
    session = boto3.session.Session("testing", "testing", region_name=REGION)
    bucket = session.resource("s3", endpoint_url=state_service).Bucket(f"acme-state-{ACCOUNT}")
    keys = [each.key for each in bucket.objects.filter(Prefix="dev/") if each.key.endswith(".tfstate")]
    return {Path(key).stem: json.loads(bucket.Object(key).get()["Body"].read()) for key in keys}


def _all_dispatched(world: World) -> list[Run]:
    """Every run that was dispatched, and those that these have dispatched."""
    runs: list[Run] = []
    while world.repository.dispatches and len(runs) < MOST_RUNS:
        runs += world.run_dispatched()
    return runs


def test_a_whole_new_environment_is_previewed_prepared_and_applied_wave_by_wave(
    platform: World, deployment_of: DeploymentOf, state_service: str
) -> None:
    text = platform.origin.read("main", DEV)
    begin = platform.origin.commit("main", {DEV: None})
    prepared = dict(platform.repository.environments)
    platform.repository.environments.clear()
    platform.origin.commit("new", {DEV: text})
    pull = platform.open_pull_request("new")
    event = platform.pull_request_event(pull)

    first = platform.run("infra.yml", event)
    assert first.succeeded, str(first)
    assert not [name for name in first.jobs if name.startswith("plan/plan ")]
    assert platform.issuer.issued == []
    assert not platform.repository.environments
    before = _said(platform)
    assert "`bascule bootstrap dev`" in before["aws-foundation"]
    assert all("Preview, no plan" in body for body in before.values())

    deployment_of("dev").deploy("dev-aws-access", "dev-github-access")  # `bascule bootstrap dev`
    platform.repository.environments.update(prepared)
    second = platform.run_again(first, event)
    assert second.succeeded, str(second)
    after = _said(platform)
    assert after.keys() == before.keys()
    assert "Saved plan" in after["aws-foundation"]
    assert "it reads dev-aws-foundation, which is not applied yet" in after["aws-data"]

    platform.merge(pull)
    runs = [platform.run("infra.yml", platform.push_event("main", before=begin)), *_all_dispatched(platform)]
    assert all(run.succeeded for run in runs), "\n".join(map(str, runs))
    assert len(runs) < MOST_RUNS
    deployed = {name for name, state in _states(state_service).items() if state["resources"]}
    assert deployed >= {f"dev-{stack}" for stack in ("aws-foundation", "aws-data", "aws-app", "aws-web", "delivery")}


def test_consumers_of_what_changes_are_planned_again_after_it_and_applied_in_the_same_run(
    platform: World, deployment_of: DeploymentOf, state_service: str
) -> None:
    platform.left_out |= {"check", "cost"}
    deployment_of("dev").deploy()
    begin = platform.origin.sha("main")
    text = platform.origin.read("main", DEV)
    platform.origin.commit("change", {DEV: text.replace("log_days: 14", "log_days: 30")})
    pull = platform.open_pull_request("change")
    planned = platform.run("infra.yml", platform.pull_request_event(pull))
    assert planned.succeeded, str(planned)
    said = _said(platform)
    assert "Saved plan" in said["aws-foundation"]
    assert "Tentative plan" in said["aws-app"]
    assert "which the same change changes" in said["aws-app"]

    platform.merge(pull)
    applied = platform.run("infra.yml", platform.push_event("main", before=begin))
    assert applied.succeeded, str(applied)
    assert platform.repository.dispatches == []
    for stack in ("dev-aws-data", "dev-aws-app"):
        groups = [each for each in _states(state_service)[stack]["resources"] if each["type"] == _LOGS]
        assert {each["instances"][0]["attributes"]["retention_in_days"] for each in groups} == {30}


def test_a_forks_pull_request_gets_previews_in_the_summary_and_no_identity(platform: World) -> None:
    text = platform.origin.read("main", DEV)
    platform.origin.commit("change", {DEV: text.replace("flow_log_days: 7", "flow_log_days: 30")})
    pull = platform.open_pull_request("change", head_repository="somebody/platform")
    run = platform.run("infra.yml", platform.pull_request_event(pull))
    assert run.succeeded, str(run)
    assert {name for name in run.jobs if "aws-" in name} == {"plan/preview (dev, aws-foundation)"}
    assert platform.issuer.issued == []
    assert platform.repository.comments == {}
    assert "it comes from a fork, whose runs get no identity" in run.summaries["plan/preview (dev, aws-foundation)"]
