"""An ordinary change: reviewed plan, second push, merge, exactly the reviewed file applied, nothing twice."""

from __future__ import annotations

import pytest

from tests.deploy.conftest import DeploymentOf
from tests.workflows.doubles.repository import BOT, PullRequest
from tests.workflows.event import Event
from tests.workflows.run import Run
from tests.workflows.world import World

FILE = "environments/dev.yaml"
STACK = "dev-aws-foundation"


@pytest.fixture
def pull(platform: World, deployment_of: DeploymentOf) -> PullRequest:
    """A pull request that keeps flow logs for longer, planned; the stack that it changes was applied before."""
    deployment_of("dev").deploy(STACK)
    platform.left_out |= {"check", "cost"}
    push(platform, "flow_log_days: 14")
    pull = platform.open_pull_request("change")
    green(platform, platform.pull_request_event(pull, "opened"))
    assert "`7` | `14`" in comment(platform)
    return pull


def test_a_merge_applies_exactly_what_was_reviewed(platform: World, pull: PullRequest) -> None:
    platform.merge(pull)
    applied = green(platform, platform.push_event("main"))
    assert f"`{STACK}` | applied |" in applied.summaries["apply/apply"]
    assert subjects(platform) == ["dev-plan", "dev"]


@pytest.mark.complete
def test_a_second_push_updates_the_comment_and_a_second_run_applies_nothing(platform: World, pull: PullRequest) -> None:
    push(platform, "flow_log_days: 30")
    green(platform, platform.pull_request_event(pull))
    assert "`7` | `30`" in comment(platform)

    platform.merge(pull)
    event = platform.push_event("main")
    applied = green(platform, event)
    assert f"`{STACK}` | applied |" in applied.summaries["apply/apply"]

    again = platform.run_again(applied, event)
    assert again.succeeded, str(again)
    assert "nothing is done twice" in again.summaries["apply/apply"]
    assert subjects(platform) == ["dev-plan", "dev-plan", "dev", "dev"]


def subjects(platform: World) -> list[str]:
    """The environments whose jobs took a role, in their order."""
    return [each.subject.rpartition(":")[2] for each in platform.sts.assumed if not each.refused]


def comment(platform: World) -> str:
    """What the only comment says."""
    (found,) = platform.repository.comments.values()
    assert found.author == BOT
    return found.body


def push(platform: World, setting: str) -> None:
    """A commit on the branch that sets how long flow logs are kept."""
    text = platform.origin.read("main", FILE).replace("flow_log_days: 7", setting)
    platform.origin.commit("change", {FILE: text})


def green(platform: World, event: Event) -> Run:
    """The run of the event, which succeeded."""
    run = platform.run("infra.yml", event)
    assert run.succeeded, str(run)
    return run
