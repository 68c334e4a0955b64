"""Scenario 7: drift opens an issue, which is kept up to date and closed when it is gone."""

from __future__ import annotations

from pathlib import Path

import pytest

from bascule.cli.command_line import exit_code
from tests.deploy.conftest import DeploymentOf
from tests.workflows.run import Run
from tests.workflows.world import World

LOOK = "drift/look (dev, terraform)"


def looked(world: World) -> Run:
    """The schedule's run."""
    return world.run("drift.yml", world.schedule_event())


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

    def shorten(name: str) -> None:
        """Somebody changes the zone's comment behind everybody's back."""
        change = ["sandbox", "drift", "dev.acme.example", f"comment={name}", "main", "--type", "aws_route53_zone"]
        assert exit_code(change) == 0, capsys.readouterr().err

    assert looked(platform).succeeded
    assert platform.repository.issues == {}

    shorten("changed by hand")
    run = looked(platform)
    assert run.succeeded, str(run)
    (issue,) = platform.repository.issues.values()
    assert (issue.state, issue.labels) == ("open", ["drift"])
    assert "changed by hand" in issue.body
    assert all(each.subject.endswith(":environment:dev-plan") for each in platform.sts.assumed)

    deployment_of("dev").deploy()
    assert looked(platform).succeeded
    assert (issue.state, len(platform.repository.issues)) == ("closed", 1)
