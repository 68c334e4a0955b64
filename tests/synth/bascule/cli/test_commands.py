"""`bascule stack`, `bascule synth` and `bascule doctor ENV` on the shipped files."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from bascule.cli.command_line import exit_code
from bascule.tools.engine import Engine
from tests.conftest import copy_environments

LAYERS = {
    "dev-aws-access": "access",
    "dev-aws-foundation": "environment",
    "dev-aws-data": "environment",
    "dev-aws-app": "environment",
    "dev-aws-web": "environment",
    "dev-delivery": "environment",
    "dev-github-access": "access",
}


@pytest.fixture(autouse=True)
def in_project(project: Path, engine: Engine, monkeypatch: pytest.MonkeyPatch) -> None:
    """Commands run in a project of their own, whose files ask for the engine at hand."""
    copy_environments(project / "environments", engine)
    monkeypatch.chdir(project)


def test_stacks_are_listed_with_those_that_others_read_first(capsys: pytest.CaptureFixture[str]) -> None:
    assert exit_code(["stack", "list", "dev", "--json"]) == 0

    stacks = json.loads(capsys.readouterr().out)
    assert {stack["name"]: stack["layer"] for stack in stacks} == LAYERS
    seen: set[str] = set()
    for stack in stacks:
        assert set(stack["reads"]) <= seen
        seen.add(stack["name"])


def test_the_graph_is_a_flowchart_of_who_reads_whom(capsys: pytest.CaptureFixture[str]) -> None:
    assert exit_code(["stack", "graph", "dev"]) == 0

    lines = capsys.readouterr().out.splitlines()
    assert lines[0] == "flowchart LR"
    assert "  dev-aws-foundation --> dev-aws-app" in lines


def test_all_files_are_synthesized_into_a_folder_each(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert exit_code(["synth", "--all", "--out", "made", "--json"]) == 0

    folders = json.loads(capsys.readouterr().out)
    assert Path(folders["dev-aws-app"]) == Path("made/dev/stacks/dev-aws-app")
    assert sorted(path.name for path in (project / "made").iterdir()) == [
        "account-main",
        "account-sandbox",
        "dev",
        "prod",
        "sandbox",
    ]


def test_one_file_goes_where_cdktf_has_it(project: Path) -> None:
    assert exit_code(["synth", "dev"]) == 0
    assert (project / "cdktf.out/stacks/dev-aws-app/cdk.tf.json").is_file()


def test_problems_of_all_files_are_told_at_once(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    for name in ("dev", "prod"):
        path = project / f"environments/{name}.yaml"
        path.write_text(path.read_text() + "servces: {}\n")

    assert exit_code(["synth", "--all", "--out", "made"]) == 1
    told = capsys.readouterr().err
    assert "dev.yaml" in told
    assert "prod.yaml" in told


def test_a_file_or_all_of_them_has_to_be_named(capsys: pytest.CaptureFixture[str]) -> None:
    assert exit_code(["synth"]) == 1
    assert "give one ENV, or --all" in capsys.readouterr().err


def test_a_folder_that_cannot_be_written_is_told(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (project / "made").write_text("a file where a folder belongs")

    assert exit_code(["synth", "dev", "--out", "made"]) == 1
    told = capsys.readouterr().err
    assert "cannot be written to" in told
    assert "Traceback" not in told


def test_the_doctor_says_which_provider_lock_an_environment_lacks(capsys: pytest.CaptureFixture[str]) -> None:
    assert exit_code(["doctor", "dev", "--json"]) == 2

    found = {each["name"]: each for each in json.loads(capsys.readouterr().out)}
    assert found["provider locks"]["fix"] == "bascule lock dev, on a machine with a network"
    assert "[profile acme-main]" in found["AWS profile"]["found"]


def test_nothing_is_locked_for_a_simulated_account(capsys: pytest.CaptureFixture[str]) -> None:
    assert exit_code(["lock", "sandbox"]) == 1
    assert "the account is simulated" in capsys.readouterr().err
