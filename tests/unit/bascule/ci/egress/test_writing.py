"""Lists that are shown, written and compared, of a workflow of somebody."""

from __future__ import annotations

from pathlib import Path

import pytest

from bascule.cli.command_line import exit_code

_FILE = """\
on: push
jobs:
  a:
    runs-on: ubuntu-24.04
    steps:
      - name: Harden the runner
        uses: step-security/harden-runner@b09bb98e06d4d774595224525879c09bc6e98c40 # v2.20.1
        with:
          egress-policy: block
          allowed-endpoints: >
            evil.example:443
      - name: Check out
        uses: actions/checkout@3d3c42e5aac5ba805825da76410c181273ba90b1 # v7.0.1
      - uses: aws-actions/configure-aws-credentials@e6de054238d6b7531b4efff3b6587d9aade6a06c # v6.2.3
        with: {role-to-assume: "${{ vars.ROLE }}", aws-region: eu-central-1}
      - run: echo done  # stays as it is
"""


@pytest.fixture
def file(tmp_path: Path) -> Path:
    """A workflow whose list is wrong."""
    path = tmp_path / "a.yml"
    path.write_text(_FILE)
    return path


def test_of_a_file_without_lists_it_is_said(file: Path, capsys: pytest.CaptureFixture[str]) -> None:
    file.write_text("on: push\njobs: {a: {runs-on: ubuntu-24.04, steps: [{run: echo done}]}}\n")
    assert exit_code(["ci", "egress", str(file)]) == 0
    assert capsys.readouterr().out.startswith("no job here has a list")


def test_a_list_is_written_in_its_place_and_nothing_else(file: Path) -> None:
    assert exit_code(["ci", "egress", str(file), "--check"]) == 1
    assert exit_code(["ci", "egress", str(file), "--write"]) == 0
    assert exit_code(["ci", "egress", str(file), "--check"]) == 0
    wanted = (
        "            sts.eu-central-1.amazonaws.com:443 github.com:443 *.actions.githubusercontent.com:443\n"
        "            ${{ vars.PACKAGE_ENDPOINTS }}\n"
    )
    assert file.read_text() == _FILE.replace("            evil.example:443\n", wanted)


def test_every_address_is_shown_with_the_steps_that_need_it(file: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert exit_code(["ci", "egress", str(file)]) == 0
    assert "  github.com:443  (Check out)\n" in capsys.readouterr().out


def test_a_list_that_cannot_be_replaced_is_left_alone(file: Path, capsys: pytest.CaptureFixture[str]) -> None:
    text = _FILE.replace(">\n            evil.example:443", "evil.example:443")
    file.write_text(text)
    assert exit_code(["ci", "egress", str(file), "--write"]) == 1
    assert "write `allowed-endpoints: >`" in capsys.readouterr().err
    assert file.read_text() == text
