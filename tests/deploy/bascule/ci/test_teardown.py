"""The jobs of a teardown, one after the other, on an account that is simulated and states that are not."""

from __future__ import annotations

import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import boto3
import pytest

from bascule.cli.command_line import exit_code
from tests.deploy.conftest import ACCOUNT, CREDENTIALS, REGION, DeploymentOf, rewrite

PLANS = f"acme-plans-{ACCOUNT}"


class Jobs:
    """Runs commands as jobs of one run after the other would."""

    def __init__(self, folder: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
        self.folder, self.capsys, self.monkeypatch, self.run = folder, capsys, monkeypatch, 0

    def begin(self) -> None:
        """A new run of teardown.yml."""
        self.run += 1
        place = self.folder / f"run-{self.run}"
        place.mkdir(parents=True)
        (place / "event.json").write_text(json.dumps({"repository": {"default_branch": "main"}}))
        variables = {
            "GITHUB_EVENT_NAME": "workflow_dispatch",
            "GITHUB_EVENT_PATH": str(place / "event.json"),
            "GITHUB_OUTPUT": str(place / "output"),
            "GITHUB_REF": "refs/heads/main",
            "GITHUB_REPOSITORY": "acme/platform",
            "GITHUB_RUN_ID": str(self.run),
            "GITHUB_SHA": "c" * 40,
            "GITHUB_STEP_SUMMARY": str(place / "summary"),
            "GITHUB_WORKFLOW_REF": "acme/platform/.github/workflows/teardown.yml@refs/heads/main",
            "AWS_ACCOUNT_ID": ACCOUNT,
            "AWS_REGION": REGION,
            "PLAN_BUCKET": PLANS,
        }
        for name, value in variables.items():
            self.monkeypatch.setenv(name, value)

    @property
    def place(self) -> Path:
        """The run's artifacts."""
        return self.folder / f"run-{self.run}"

    def teardown(self, command: str, *options: str, code: int = 0) -> str:
        """What the command printed."""
        found = exit_code(["ci", "teardown", command, "dev", *options])
        said = self.capsys.readouterr()
        assert found == code, said.out + said.err
        return said.out + said.err

    def plan(self) -> str:
        self.begin()
        return self.teardown("plan", "--out", str(self.place / "lift"))

    def lift(self, code: int = 0) -> str:
        return self.teardown(
            "lift", "--from", str(self.place / "lift"), "--out", str(self.place / "destruction"), code=code
        )

    def destroy(self, code: int = 0) -> str:
        return self.teardown("destroy", "--from", str(self.place / "destruction"), "--report", self.report, code=code)

    def sweep(self, code: int = 0) -> str:
        return self.teardown("sweep", "--report", self.report, code=code)

    @property
    def report(self) -> str:
        return str(self.place / "report.json")


@pytest.fixture
def jobs(
    tmp_path_factory: pytest.TempPathFactory,
    project: Path,
    files: Path,
    state_environ: Mapping[str, str],
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> Jobs:
    """In the project's folder, with credentials; both buckets are there, and dev is protected against deletion."""
    monkeypatch.chdir(project)
    endpoint = state_environ["AWS_ENDPOINT_URL"]
    for name, value in {**CREDENTIALS, "AWS_ENDPOINT_URL": endpoint}.items():
        monkeypatch.setenv(name, value)
    boto3.client("s3", region_name=REGION, endpoint_url=endpoint).create_bucket(Bucket=PLANS)
    rewrite(files / "dev.yaml", "account: main ", "deletion_protection: true\naccount: main ")
    return Jobs(tmp_path_factory.mktemp("runs"), monkeypatch, capsys)


def environment_layer(deployment_of: DeploymentOf) -> list[str]:
    """Addresses that the states of the environment's own layer hold."""
    deployment = deployment_of("dev")
    layers = {each.name: each.manifest.layer for each in deployment.assembly.stacks}
    found: dict[str, Any] = {each.stack: each.addresses() for each in deployment._directories()}
    return [address for stack, held in found.items() if layers[stack] == "environment" for address in held]


@pytest.mark.complete
def test_an_environment_goes_exactly_as_shown_and_comes_back(
    jobs: Jobs, deployment_of: DeploymentOf, files: Path
) -> None:
    deployment_of("account-main").deploy()
    dev = deployment_of("dev")
    dev.deploy()

    shown = jobs.plan()
    assert "~ aws_lb.load_balancer" in shown
    assert "~ aws_db_instance.database" in shown
    assert "- aws_lb.load_balancer" in jobs.lift()
    assert "dev-aws-foundation | destroyed" in jobs.destroy()
    jobs.sweep()
    report = json.loads(Path(jobs.report).read_text())
    fates = [each["stack"] for each in report["stacks"]]
    assert fates.index("dev-aws-app") < fates.index("dev-aws-data") < fates.index("dev-aws-foundation")
    assert exit_code(["orphans", "dev"]) == 0
    jobs.capsys.readouterr()

    assert "nothing is left to destroy" in jobs.plan()
    assert (jobs.place / "output").read_text().count("false") == 1
    assert "nothing was left to destroy" in jobs.destroy()
    assert "nothing of it is left" in jobs.sweep()

    rewrite(files / "dev.yaml", "name: dev\n", "name: dev\ngeneration: 2\n")
    again = deployment_of("dev")
    again.deploy()
    assert again.changed_stacks() == []
