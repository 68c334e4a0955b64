"""`bascule bootstrap`, `state` and `drift` on a simulated account, one after the other."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from bascule.cli.command_line import exit_code
from tests.deploy.conftest import ACCOUNT, CREDENTIALS, rewrite

STACK = "main-aws-account"


class Terminal:
    """Runs commands with `--json` and reads what they print."""

    def __init__(self, capsys: pytest.CaptureFixture[str]) -> None:
        self.capsys = capsys

    def run(self, *arguments: str, code: int = 0) -> Any:
        found = exit_code([*arguments, "--json"])
        said = self.capsys.readouterr()
        assert found == code, said.err
        return json.loads(said.out)


@pytest.fixture
def terminal(
    project: Path, state_service: str, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> Terminal:
    """In the project's folder, with credentials of the account; the state bucket is there."""
    monkeypatch.chdir(project)
    for name, value in {**CREDENTIALS, "AWS_ENDPOINT_URL": state_service}.items():
        monkeypatch.setenv(name, value)
    return Terminal(capsys)


@pytest.mark.complete
@pytest.mark.usefixtures("files", "state_environ")
def test_an_account_is_bootstrapped_locally_and_its_state_migrates_moves_and_drifts(
    terminal: Terminal, project: Path
) -> None:
    former = project / "former/account-main.yaml"
    former.parent.mkdir()
    former.write_text((project / "environments/account-main.yaml").read_text())
    rewrite(former, "backend: {type: s3}", "backend: {type: local}")

    made = terminal.run("bootstrap", str(former), "--yes")
    assert made["changed"]
    assert not terminal.run("bootstrap", str(former), "--yes")["changed"]

    (moved,) = terminal.run("state", "migrate", "account-main", "--from", str(former))
    assert (moved["outcome"], moved["to"]) == ("moved", f"s3://acme-state-{ACCOUNT}/main/{STACK}.tfstate")
    (again,) = terminal.run("state", "migrate", "account-main", "--from", str(former))
    assert again["outcome"] == "already_there"

    old, new = "aws_budgets_budget.budget", "aws_budgets_budget.other"
    assert terminal.run("state", "move", "account-main", "aws-account", old, new)["moves"] == {old: new}
    (listed,) = terminal.run("state", "list", "account-main")
    assert (listed["objects"], listed["lock"]) == (made["stacks"][STACK]["done"]["create"], None)
    terminal.run("state", "move", "account-main", "aws-account", new, old)

    (still,) = terminal.run("drift", "account-main")
    assert still["outcome"] == "none"
    terminal.run("sandbox", "drift", f"acme-plans-{ACCOUNT}", "tags.Name=x", "main", "--type", "aws_s3_bucket")
    (drifted,) = terminal.run("drift", "account-main", code=2)
    assert [each["address"] for each in drifted["objects"]] == ["aws_s3_bucket.state_plans"]
