"""Day two on the command line: what is refused before anything is asked."""

from __future__ import annotations

import pytest

from bascule.cli.command_line import exit_code
from tests.conftest import ROOT


@pytest.fixture(autouse=True)
def in_the_project(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(ROOT)


@pytest.mark.parametrize(
    ("command", "said"),
    [
        (["logs", "sandbox", "chat"], "`bascule logs` needs a real account"),
        (["exec", "sandbox", "chat"], "`bascule exec` needs a real account"),
        (["logs", "dev", "chat", "--since", "soon"], "--since: the value is no length of time"),
        (["logs", "dev", "chta"], "dev has no service of this name\n  found: chta\n  accepted: chat"),
        (["deploy", "ecs", "dev", "chat", "--image", "chat:latest"], "an image is deployed by its digest"),
        (
            ["deploy", "site", "dev", "blog", "built", "--distribution", "E1"],
            "dev has no site of this name\n  found: blog\n  accepted: site",
        ),
        (["deploy", "site", "dev", "site", "nowhere", "--distribution", "E1"], "nowhere: there is no such folder"),
        (["rollback", "ecs", "account-main", "chat"], "is an account, not an environment"),
        (["status", "account-main"], "is an account, not an environment"),
    ],
)
def test_it_is_refused_with_what_is_accepted(command: list[str], said: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert exit_code(command) == 1
    assert said in capsys.readouterr().err
