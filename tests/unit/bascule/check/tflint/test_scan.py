"""The real TFLint, which `make tools` builds, over configurations; its cloud rule sets cannot be had here."""

from __future__ import annotations

from pathlib import Path

import pytest

from bascule.assembly.configuration import read_configuration
from bascule.check.scanner import Scan
from bascule.check.tflint import find_tflint
from bascule.check.tflint.scan import scan
from bascule.errors import CheckError
from tests.unit.bascule.check.stacks import write_file

pytestmark = pytest.mark.complete

ROOT = Path(__file__).parents[5]
DOCUMENT = {
    "terraform": {"required_version": ">= 1.10"},
    "variable": {"unused": {"type": "string"}},
    "data": {"terraform_remote_state": {"unread": {"backend": "local"}}},
    "module": {"unpinned": {"source": "git::https://git.example/module.git"}},
}


def scanned(path: Path, settings: Path | None = None) -> Scan:
    """What TFLint says of a file."""
    program = find_tflint(ROOT)
    assert program is not None, "run `make tools`"
    return scan([read_configuration(path)], program=program, settings=settings)


def test_issues_are_findings_at_their_address_and_line(tmp_path: Path) -> None:
    path = write_file(tmp_path, DOCUMENT)
    found = {(each.rule, each.address, each.source) for each in scanned(path).findings}
    assert ("TFLINT_TERRAFORM_UNUSED_DECLARATIONS", "var.unused", f"{path}:6") in found
    assert ("TFLINT_TERRAFORM_UNUSED_DECLARATIONS", "data.terraform_remote_state.unread", f"{path}:12") in found
    assert ("TFLINT_TERRAFORM_MODULE_PINNED_SOURCE", "module.unpinned", f"{path}:19") in found


def test_the_users_own_settings_are_passed_through(tmp_path: Path) -> None:
    settings = tmp_path / "own.hcl"
    settings.write_text('rule "terraform_unused_declarations" {\n  enabled = false\n}\n')
    rules = {each.rule for each in scanned(write_file(tmp_path, DOCUMENT), settings).findings}
    assert "TFLINT_TERRAFORM_UNUSED_DECLARATIONS" not in rules


def test_a_rule_set_that_is_not_installed_is_an_error(tmp_path: Path) -> None:
    settings = tmp_path / "own.hcl"
    settings.write_text('plugin "acme" {\n  enabled = true\n}\n')
    with pytest.raises(CheckError, match='Plugin "acme" not found'):
        scanned(write_file(tmp_path, DOCUMENT), settings)


def test_a_plan_is_not_looked_at_and_said(tmp_path: Path) -> None:
    plan = write_file(tmp_path, {"format_version": "1.2", "resource_changes": []}, "plan.json")
    assert "reads configurations and no plans" in scanned(plan).notes[0]
