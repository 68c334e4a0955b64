"""`bascule demo`, and what a user does next: outputs and the simulated cloud."""

from __future__ import annotations

import json
import os
import sys
from pathlib import Path

import pytest

from bascule.cli.command_line import exit_code
from tests.conftest import ROOT
from tests.deploy.conftest import rewrite


def test_the_demo_deploys_all_and_its_second_plans_are_empty(
    project: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(project)
    monkeypatch.setenv("PATH", f"{ROOT}/node_modules/.bin", prepend=os.pathsep)
    rewrite(project / "cdktf.json", ".venv/bin/python", sys.executable)

    assert exit_code(["demo", "--json"]) == 0
    shown = capsys.readouterr()
    demo = json.loads(shown.out)
    assert next(iter(demo)) == "sandbox-aws-account"
    assert demo["sandbox-aws-foundation"]["vpc_id"].startswith("vpc-")
    assert "A second plan of every stack is empty" in shown.err

    assert exit_code(["outputs", "sandbox", "--json"]) == 0
    assert json.loads(capsys.readouterr().out) == {
        stack: outputs for stack, outputs in demo.items() if stack != "sandbox-aws-account"
    }

    assert exit_code(["outputs", "sandbox", "aws-app"]) == 0
    assert "chat_service" in capsys.readouterr().out

    assert exit_code(["sandbox", "status"]) == 0
    assert "aws_ecs_service" in capsys.readouterr().out

    assert exit_code(["sandbox", "reset"]) == 0
    assert exit_code(["sandbox", "status"]) == 0
    assert capsys.readouterr().out.splitlines()[-1] == "sandbox: empty"
