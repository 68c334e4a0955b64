"""Scenario 7: drift opens an issue, which is kept up to date and closed when it is gone."""

from __future__ import annotations

from pathlib import Path

import pytest

from bascule.cli.command_line import exit_code
from tests.deploy.conftest import ACCOUNT, DeploymentOf
from tests.workflows.world import World

JOBS = ("environments", "drift/look", "drift/issues")


def look(world: World) -> None:
    """The schedule's run, in which every stack could be looked at."""
    run = world.run("drift.yml", world.schedule_event())
    assert run.jobs == dict.fromkeys(JOBS, "success"), str(run)


@pytest.mark.complete
def test_drift_opens_an_issue_that_closes_when_it_is_gone(
    platform: World,
    deployment_of: DeploymentOf,
    project: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    monkeypatch.chdir(project)
    deployment_of("dev").deploy()

    change = ["sandbox", "drift", f"acme-dev-logs-{ACCOUNT}", "tags.Name=by-hand", "main", "--type", "aws_s3_bucket"]
    assert exit_code(change) == 0, capsys.readouterr().err
    look(platform)
    (issue,) = platform.repository.issues.values()
    assert (issue.state, issue.labels) == ("open", ["drift"])
    assert "by-hand" in issue.body
    assert all(each.subject.endswith(":environment:dev-plan") for each in platform.sts.assumed)

    deployment_of("dev").deploy()
    look(platform)
    assert (issue.state, len(platform.repository.issues)) == ("closed", 1)
