"""What lost states leave behind: found by its tag in the simulated cloud, and deleted in order."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from bascule.cli.command_line import exit_code
from tests.deploy.conftest import DeploymentOf

Bascule = Callable[..., Any]


@pytest.fixture
def bascule(project: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Bascule:
    """The command line in the project: the command has ended with that code, and its JSON is returned."""
    monkeypatch.chdir(project)

    def call(*arguments: str, ends: int) -> Any:
        assert exit_code([*arguments, "--json"]) == ends, capsys.readouterr().err
        return json.loads(capsys.readouterr().out)

    return call


@pytest.mark.complete
def test_an_environment_without_its_states_is_found_and_deleted(
    deployment_of: DeploymentOf, project: Path, bascule: Bascule
) -> None:
    deployment_of("account-sandbox").deploy()
    sandbox = deployment_of("sandbox")
    sandbox.deploy()
    assert bascule("orphans", "sandbox", ends=0)["orphans"] == []

    for state in (project / ".bascule/state").glob("sandbox-*.tfstate"):
        state.unlink()
    found = bascule("orphans", "sandbox", ends=2)["orphans"]
    everything = {"aws_vpc", "aws_ecs_service", "aws_lb", "aws_db_instance", "aws_cloudfront_distribution"}
    assert everything | {"aws_s3_bucket", "aws_kms_key", "aws_iam_role", "aws_budgets_budget"} <= {
        each["type"] for each in found
    }

    done = bascule("orphans", "sandbox", "--delete", "--yes", ends=0)["orphans"]
    assert {each["fate"] for each in done} == {"deleted", "scheduled"}
    assert bascule("orphans", "sandbox", ends=0)["orphans"] == []

    foundation = replace(sandbox.assembly, stacks=(sandbox.assembly.stack("aws-foundation"),))
    replace(sandbox, assembly=foundation).deploy()
