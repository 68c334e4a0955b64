"""The jobs of a teardown, one after the other, on an account that is simulated and states that are not."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
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
    files: Path,
    state_environ: Mapping[str, str],
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> Jobs:
    """In the project's folder, with credentials; both buckets are there, and dev is protected against deletion."""
    monkeypatch.chdir(files.parent)
    endpoint = state_environ["AWS_ENDPOINT_URL"]
    for name, value in {**CREDENTIALS, "AWS_ENDPOINT_URL": endpoint}.items():
        monkeypatch.setenv(name, value)
    boto3.client("s3", region_name=REGION, endpoint_url=endpoint).create_bucket(Bucket=PLANS)
    rewrite(files / "dev.yaml", "account: main ", "deletion_protection: true\naccount: main ")
    return Jobs(tmp_path_factory.mktemp("runs"), monkeypatch, capsys)


def held(deployment_of: DeploymentOf, layer: str = "environment") -> list[str]:
    """Addresses that the states of the layer hold."""
    deployment = deployment_of("dev")
    layers = {each.name: each.manifest.layer for each in deployment.assembly.stacks}
    found: dict[str, Any] = {each.stack: each.addresses() for each in deployment._directories()}
    return [address for stack, addresses in found.items() if layers[stack] == layer for address in addresses]


@pytest.mark.complete
def test_an_environment_goes_exactly_as_shown_goes_on_after_a_failure_and_comes_back(
    jobs: Jobs, deployment_of: DeploymentOf, files: Path
) -> None:
    deployment_of("account-main").deploy()
    deployment_of("dev").deploy()

    shown = jobs.plan()
    assert "~ aws_lb.load_balancer" in shown
    assert "~ aws_db_instance.database" in shown
    assert "- aws_lb.load_balancer" in jobs.lift()

    with changed_plan("dev-aws-web"):
        said = jobs.destroy(code=1)
    assert "stale: the stored plan is another file" in said
    assert "push to teardown/dev again" in said
    assert "aws_lb.load_balancer" in held(deployment_of)

    bascule(jobs, "sandbox", "fault", "add", "denied", "main", "--type", "aws_db_instance", "--call", "delete")
    said = jobs.destroy(code=1)
    assert "dev-aws-app | destroyed" in said
    assert "dev-aws-data | failed" in said
    assert "dev-aws-foundation | not reached" in said
    bascule(jobs, "sandbox", "fault", "clear", "main")

    assert "aws_lb.load_balancer" not in jobs.plan()
    assert "dev-aws-app" not in jobs.lift()
    assert "dev-aws-foundation | destroyed" in jobs.destroy()
    jobs.sweep()
    report = json.loads(Path(jobs.report).read_text())
    fates = [each["stack"] for each in report["stacks"]]
    assert fates.index("dev-aws-data") < fates.index("dev-aws-foundation")
    bascule(jobs, "orphans", "dev")
    assert held(deployment_of) == []
    assert "aws_iam_role.teardown" in held(deployment_of, "access")

    assert "nothing is left to destroy" in jobs.plan()
    assert (jobs.place / "output").read_text().count("false") == 1
    assert "nothing was left to destroy" in jobs.destroy()
    assert "nothing of it is left" in jobs.sweep()

    rewrite(files / "dev.yaml", "name: dev\n", "name: dev\ngeneration: 2\n")
    again = deployment_of("dev")
    again.deploy()
    assert again.changed_stacks() == []


@contextmanager
def changed_plan(stack: str) -> Iterator[None]:
    """One byte of the stack's stored destruction is another one."""
    s3 = boto3.client("s3", region_name=REGION)
    (key,) = [
        each["Key"]
        for each in s3.list_objects_v2(Bucket=PLANS, Prefix="dev/teardown/")["Contents"]
        if each["Key"].endswith(f"/{stack}.tfplan")
    ]
    content = s3.get_object(Bucket=PLANS, Key=key)["Body"].read()
    s3.put_object(Bucket=PLANS, Key=key, Body=content[:-1] + bytes([content[-1] ^ 1]))
    yield
    s3.put_object(Bucket=PLANS, Key=key, Body=content)


def bascule(jobs: Jobs, *arguments: str) -> None:
    """The command has ended well."""
    code = exit_code(arguments)
    said = jobs.capsys.readouterr()
    assert code == 0, said.out + said.err
