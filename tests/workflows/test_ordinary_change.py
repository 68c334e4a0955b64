"""An ordinary change: reviewed plan, second push, merge, exactly the reviewed file applied, nothing twice."""

from __future__ import annotations

from tests.deploy.conftest import DeploymentOf
from tests.workflows.doubles.repository import BOT
from tests.workflows.event import Event
from tests.workflows.run import Run
from tests.workflows.world import World

FILE = "environments/dev.yaml"
STACK = "dev-aws-foundation"


def test_what_was_reviewed_is_applied_once(platform: World, deployment_of: DeploymentOf) -> None:
    platform.left_out |= {"check", "cost"}
    deployment_of("dev").deploy(STACK)
    _push(platform, "flow_log_days: 14")
    pull = platform.open_pull_request("change")
    _run(platform, platform.pull_request_event(pull, "opened"))
    assert "`7` | `14`" in _comment(platform)

    _push(platform, "flow_log_days: 30")
    planned = _run(platform, platform.pull_request_event(pull))
    assert "`7` | `30`" in _comment(platform)

    platform.merge(pull)
    event = platform.push_event("main")
    applied = _run(platform, event)
    assert f"`{STACK}` | applied |" in applied.summaries["apply/apply"]
    assert str(planned.run.id) in _comment(platform)

    again = platform.run_again(applied, event)
    assert again.succeeded, str(again)
    assert "nothing is done twice" in again.summaries["apply/apply"]
    assert _subjects(platform) == ["dev-plan", "dev-plan", "dev", "dev"]


def _subjects(platform: World) -> list[str]:
    """The environments whose jobs took a role, in their order."""
    return [each.subject.rpartition(":")[2] for each in platform.sts.assumed if not each.refused]


def _comment(platform: World) -> str:
    """What the only comment says."""
    (comment,) = platform.repository.comments.values()
    assert comment.author == BOT
    return comment.body


def _push(platform: World, setting: str) -> None:
    """A commit on the branch that sets how long flow logs are kept."""
    text = platform.origin.read("main", FILE).replace("flow_log_days: 7", setting)
    platform.origin.commit("change", {FILE: text})


def _run(platform: World, event: Event) -> Run:
    run = platform.run("infra.yml", event)
    assert run.succeeded, str(run)
    return run
