"""`bascule glue check` over the project itself."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from bascule.cli.command_line import exit_code
from tests.conftest import ROOT

WORKFLOW = """\
on: push
jobs:
  build:
    runs-on: ubuntu-24.04
    environment: dev
    steps:
      - run: echo "$REPOSITORY"
        env: {REPOSITORY: "${{ vars.CHAT_REPOSITRY }}"}
"""


def test_a_misspelt_variable_is_a_finding_with_file_and_line(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(ROOT)
    file = tmp_path / "app.yml"
    file.write_text(WORKFLOW)
    assert exit_code(["glue", "check", "dev", "--workflows", str(file), "--json"]) == 2
    (missing,) = [each for each in json.loads(capsys.readouterr().out)["flaws"] if each["flaw"] == "missing"]
    assert (missing["name"], missing["where"]) == ("CHAT_REPOSITRY", f"{file}:8")
    assert missing["fix"].startswith("write CHAT_REPOSITORY")


@pytest.mark.parametrize(
    ("arguments", "text"),
    [
        (["nothing-like-this"], "there is no file"),
        (["dev", "--repository", "acme/chat"], "OWNER/REPOSITORY=FOLDER"),
        (["dev", "--repository", "acme/chat=/nowhere"], "there is no such file"),
    ],
)
def test_what_cannot_be_read_is_an_error_and_no_finding(
    arguments: list[str], text: str, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(ROOT)
    assert exit_code(["glue", "check", *arguments]) == 1
    assert text in capsys.readouterr().err
