"""That the world runs a workflow as GitHub would: matrix, called workflow, artifacts, identities, permissions."""

from __future__ import annotations

import json
import shutil
from collections.abc import Iterator
from importlib.metadata import version
from pathlib import Path

import pytest

from bascule.trust import ISSUER
from tests.workflows.conftest import WorldOf
from tests.workflows.doubles.sts import SECRET
from tests.workflows.world import World

SAMPLE = Path(__file__).parent / "sample"
ROLE = "arn:aws:iam::123456789012:role/plan"


def trust(subject: str) -> str:
    """A policy that trusts jobs of one subject."""
    condition = {"StringEquals": {f"{ISSUER}:sub": subject, f"{ISSUER}:aud": "sts.amazonaws.com"}}
    principal = {"Federated": f"arn:aws:iam::123456789012:oidc-provider/{ISSUER}"}
    statement = {"Effect": "Allow", "Action": "sts:AssumeRoleWithWebIdentity", "Principal": principal}
    return json.dumps({"Version": "2012-10-17", "Statement": [statement | {"Condition": condition}]})


@pytest.fixture
def world(world_of: WorldOf, tmp_path: Path) -> Iterator[World]:
    files = tmp_path / "files"
    shutil.copytree(SAMPLE, files / ".github/workflows")
    (files / "requirements.txt").write_text(f"requests=={version('requests')} --hash=sha256:0\n")
    with world_of(files, {ROLE: trust("repo:acme/platform:environment:dev-plan")}, {}) as world:
        world.repository.environment("dev-plan", AWS_PLAN_ROLE_ARN=ROLE, PLACE="the plan's environment")
        world.repository.environment("dev").reviewers.append("octocat")
        world.repository.secrets["CANARY"] = "canary-of-a-secret"
        yield world


def test_a_workflow_runs_with_all_that_github_gives_it(world: World) -> None:
    world.origin.commit("change", {"a.txt": "a"})
    run = world.run("infra.yml", world.pull_request_event(world.open_pull_request("change")))
    assert run.succeeded, str(run)
    assert run.jobs == dict.fromkeys(("changes", "plan/plan (one)", "plan/plan (two)", "plan/collect"), "success")
    assert "of the plan's environment" in run.logs["plan/plan (one)"]
    assert "plans/plan-two/name.txt" in run.logs["plan/collect"]
    assert ".hidden" not in run.logs["plan/collect"]
    assert '{"total_count": 2' in run.logs["plan/collect"]
    assert "refused" in run.logs["plan/collect"]
    assert run.summaries == {"changes": "two stacks\n"}
    assert {each.subject for each in world.sts.assumed} == {"repo:acme/platform:environment:dev-plan"}
    assert SECRET not in str(run)
    assert "canary-of-a-secret" not in str(run)


def test_a_job_waits_until_somebody_approves_its_environment(world: World) -> None:
    event = world.push_event("main", before="")
    run = world.run("infra.yml", event)
    assert "plan/guarded" not in run.jobs
    world.approved.add("dev")
    again = world.run_again(run, event)
    assert again.jobs.get("plan/guarded") == "success", str(again)
    assert again.run.attempt == 2


def test_a_fork_has_no_identity_and_no_secrets(world: World) -> None:
    world.origin.commit("change", {"a.txt": "a"})
    pull = world.open_pull_request("change", head_repository="somebody/platform")
    run = world.run("infra.yml", world.pull_request_event(pull))
    assert not run.succeeded
    assert "Credentials could not be loaded" in str(run)
    assert world.issuer.issued == []


def test_a_branch_that_the_environment_refuses_gets_no_further_than_its_rules(world: World) -> None:
    world.repository.environments["dev-plan"].branches.append("main")
    world.origin.commit("change", {"a.txt": "a"})
    run = world.run("infra.yml", world.pull_request_event(world.open_pull_request("change")))
    assert "not allowed to deploy to dev-plan" in str(run)
    assert world.sts.assumed == []
