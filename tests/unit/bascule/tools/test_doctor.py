"""What is missing on a machine, and how to get it."""

from __future__ import annotations

from pathlib import Path

import pytest

from bascule.tools.doctor import Diagnosis, diagnose

INSTALLED = {"node": "v20.20.2", "cdktf": "0.21.0", "terraform": "Terraform v1.11.4"}


def _diagnose(root: Path, programs: dict[str, str], **variables: str) -> dict[str, Diagnosis]:
    """Diagnoses by name, on a machine that has these programs and nothing else."""
    folder = root / "bin"
    folder.mkdir()
    for name, banner in programs.items():
        (folder / name).write_text(f"#!/bin/sh\necho '{banner}'\n")
        (folder / name).chmod(0o755)
    environ = {"PATH": str(folder), "HOME": str(root), **variables}
    return {each.name: each for each in diagnose(root, environ=environ)}


def test_a_machine_that_has_everything_is_well(tmp_path: Path) -> None:
    found = _diagnose(tmp_path, INSTALLED)

    assert [name for name, each in found.items() if not each.well] == []
    assert found["engine"].found == f"terraform 1.11.4 ({tmp_path}/bin/terraform)"


@pytest.mark.parametrize(
    ("missing", "name", "fix"),
    [
        ("node", "node", "install Node 20 or newer"),
        ("cdktf", "cdktf", "make setup"),
        ("terraform", "engine", "make tools"),
    ],
)
def test_a_missing_program_is_named_with_the_next_step(tmp_path: Path, missing: str, name: str, fix: str) -> None:
    found = _diagnose(tmp_path, {program: text for program, text in INSTALLED.items() if program != missing})

    assert [each.name for each in found.values() if not each.well] == [name]
    assert fix in found[name].fix


def test_a_node_that_is_too_old_is_told_with_its_version(tmp_path: Path) -> None:
    node = _diagnose(tmp_path, {**INSTALLED, "node": "v18.20.0"})["node"]

    assert (node.well, node.found) == (False, f"18.20.0 ({tmp_path}/bin/node)")


def test_an_engine_that_is_too_old_is_told_with_its_version(tmp_path: Path) -> None:
    engine = _diagnose(tmp_path, {**INSTALLED, "terraform": "Terraform v1.5.7"})["engine"]

    assert (engine.well, engine.found) == (False, f"terraform 1.5.7 ({tmp_path}/bin/terraform)")


def test_a_configuration_that_hides_simulated_providers_is_told_with_the_lines_that_help(tmp_path: Path) -> None:
    (tmp_path / ".terraformrc").write_text("provider_installation {\n  direct {}\n}\n")

    configuration = _diagnose(tmp_path, INSTALLED)["engine's configuration"]

    assert str(tmp_path / ".terraformrc") in configuration.found
    assert 'path    = "terraform.d/plugins"' in configuration.fix
