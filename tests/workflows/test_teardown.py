"""Scenario 8: an environment torn down from a pushed branch, by the default branch's code alone."""

from __future__ import annotations

import shutil
from pathlib import Path
from typing import Final

import pytest

from tests.conftest import ROOT
from tests.deploy.conftest import DeploymentOf
from tests.workflows.conftest import CANARIES, WorldOf
from tests.workflows.run import Run
from tests.workflows.world import World

ASK: Final = ".github/workflows/teardown-branch.yml"
REUSABLE: Final = ".github/workflows/reusable-teardown.yml"
THIEF: Final = """
name: Take what is not mine
on: push
permissions: {}
jobs:
  take:
    runs-on: ubuntu-24.04
    environment: dev-teardown
    permissions: {id-token: write}
    steps:
      - uses: aws-actions/configure-aws-credentials@e6de054238d6b7531b4efff3b6587d9aade6a06c # v6.2.3
        with: {role-to-assume: "${{ vars.AWS_TEARDOWN_ROLE_ARN }}", aws-region: us-east-1}
"""
JOBS: Final = ("teardown/permit", "teardown/plan", "teardown/lift", "teardown/destroy")


@pytest.fixture
def world(platform: World, deployment_of: DeploymentOf) -> World:
    """Environment dev is deployed; somebody has to agree before it is torn down."""
    deployment_of("dev").deploy()
    platform.repository.environments["dev-teardown"].reviewers.append("octocat")
    return platform


def asked(world: World, branch: str = "teardown/dev", **files: str) -> list[Run]:
    """Somebody pushed the branch with these files; what was dispatched has run."""
    world.origin.commit(branch, {"ask.txt": f"{len(world.github.calls)}", **files})
    run = world.run("teardown-branch.yml", world.push_event(branch))
    assert run.jobs == {"ask": "success"}, str(run)
    return world.run_dispatched()


@pytest.mark.complete
def test_a_pushed_branch_asks_and_the_default_branch_tears_down_what_was_shown(world: World) -> None:
    (waiting,) = asked(world)
    assert waiting.jobs == dict.fromkeys(JOBS[:2], "success"), str(waiting)
    assert "no protection is on" in waiting.summaries["teardown/plan"] or "~ aws_" in waiting.summaries["teardown/plan"]
    assert ("DELETE", f"/repos/{world.repository.name}/git/refs/heads/teardown/dev", 204) in world.github.calls

    world.approved.add("dev-teardown")
    (run,) = asked(world)
    assert run.jobs == dict.fromkeys(JOBS, "success"), str(run)
    assert run.run.head_sha == world.origin.sha("main")
    assert "- aws_lb.load_balancer" in run.summaries["teardown/lift"]
    assert "dev-aws-foundation | destroyed" in run.summaries["teardown/destroy"]
    assert {each.subject.rpartition(":")[2] for each in world.sts.assumed} == {"dev-plan", "dev-teardown"}
    assert all(secret not in str(run) for secret in CANARIES.values())

    (again,) = asked(world)
    assert again.jobs == dict.fromkeys((*JOBS[:2], JOBS[3]), "success"), str(again)
    assert "nothing is left to destroy" in again.summaries["teardown/plan"]
    assert "nothing of it is left" in again.summaries["teardown/destroy"]


@pytest.mark.complete
def test_a_branch_with_workflows_of_its_own_can_only_ask(platform: World) -> None:
    """Its own files take no role: environments refuse its ref, and so do the roles where those rules are missing."""
    stolen = platform.origin.read("main", REUSABLE).replace("workflow_call:", "push:\n  workflow_call:")
    (run,) = asked(platform, **{REUSABLE: stolen})
    assert run.run.head_sha == platform.origin.sha("main")
    platform.origin.commit("teardown/dev", {ASK: THIEF})
    for rules in (["main"], []):
        platform.repository.environments["dev-teardown"].branches[:] = rules
        stealing = platform.run("teardown-branch.yml", platform.push_event("teardown/dev"))
        assert not stealing.succeeded
    tried = [each.refused for each in platform.sts.assumed if "teardown" in each.role]
    assert tried
    assert all(tried)


@pytest.mark.complete
def test_what_may_not_go_is_refused_before_anything_is_planned(platform: World) -> None:
    for branch, reason in (("teardown/prod", "teardown: never"), ("teardown/nope", "accepted: dev, prod, sandbox")):
        (run,) = asked(platform, branch)
        assert run.jobs == {"teardown/permit": "failure"}, str(run)
        assert reason in run.summaries["teardown/permit"]
    assert platform.sts.assumed == []


@pytest.mark.complete
def test_a_branch_that_names_no_environment_asks_for_nothing(world_of: WorldOf, tmp_path: Path) -> None:
    files = tmp_path / "files"
    shutil.copytree(ROOT / ".github", files / ".github")
    with world_of(files, {}, {}) as world:
        for branch in ("teardown/Dev", "teardown/dev/x", "teardown/a;b", "teardown/$(id)"):
            world.origin.commit(branch, {"ask.txt": "x"})
            run = world.run("teardown-branch.yml", world.push_event(branch))
            assert run.jobs == {"ask": "failure"}, str(run)
            world.origin.git("switch", "--quiet", "main")
            world.origin.git("branch", "-D", branch)
        assert world.repository.dispatches == []
