"""Which engine runs."""

from pathlib import Path

import pytest

from bascule.errors import ToolError
from bascule.tools.engine import find_engine


def _program(folder: Path, name: str, banner: str) -> Path:
    folder.mkdir(parents=True, exist_ok=True)
    program = folder / name
    program.write_text(f"#!/bin/sh\necho '{banner}'\n")
    program.chmod(0o755)
    return program


def test_terraform_on_path_comes_before_tofu(tmp_path: Path) -> None:
    _program(tmp_path, "tofu", "OpenTofu v1.12.6")
    terraform = _program(tmp_path, "terraform", "Terraform v1.11.4")

    engine = find_engine(environ={"PATH": str(tmp_path)})

    assert (engine.name, engine.path, engine.version) == ("terraform", terraform, (1, 11, 4))


def test_tofu_runs_where_terraform_is_too_old(tmp_path: Path) -> None:
    _program(tmp_path, "terraform", "Terraform v1.5.7")
    _program(tmp_path, "tofu", "OpenTofu v1.12.6")

    assert str(find_engine(environ={"PATH": str(tmp_path)})) == "tofu 1.12.6"


def test_what_make_built_runs_where_path_has_none(tmp_path: Path) -> None:
    built = _program(tmp_path / ".tools" / "bin", "tofu", "OpenTofu v1.12.6")

    assert find_engine(root=tmp_path, environ={"PATH": ""}).path == built


def test_the_wanted_engine_runs_though_another_comes_first(tmp_path: Path) -> None:
    _program(tmp_path, "terraform", "Terraform v1.11.4")
    _program(tmp_path, "tofu", "OpenTofu v1.12.6")

    assert find_engine("tofu", environ={"PATH": str(tmp_path)}).name == "tofu"


def test_the_named_program_is_what_it_says_not_what_it_is_called(tmp_path: Path) -> None:
    _program(tmp_path, "terraform", "Terraform v1.11.4")
    named = _program(tmp_path / "other", "engine", "OpenTofu v1.12.6")

    engine = find_engine(environ={"PATH": str(tmp_path), "TERRAFORM_BINARY_NAME": str(named)})

    assert (engine.name, engine.path) == ("tofu", named)


def test_no_engine_is_told_with_the_next_step() -> None:
    with pytest.raises(ToolError, match=r"no engine is installed\n.*1.10 or newer\n.*make tools"):
        find_engine(environ={"PATH": ""})


def test_an_engine_that_is_too_old_is_told_with_what_is_accepted(tmp_path: Path) -> None:
    terraform = _program(tmp_path, "terraform", "Terraform v1.9.8")

    with pytest.raises(ToolError) as caught:
        find_engine(environ={"PATH": str(tmp_path)})

    assert f"found: terraform 1.9.8 ({terraform})" in str(caught.value)
    assert "accepted: terraform or tofu, 1.10 or newer" in str(caught.value)


def test_a_named_engine_that_is_not_the_wanted_one_is_refused(tmp_path: Path) -> None:
    named = _program(tmp_path, "terraform", "Terraform v1.11.4")

    with pytest.raises(ToolError, match=r"accepted: tofu 1.10 or newer\n.*change TERRAFORM_BINARY_NAME"):
        find_engine("tofu", environ={"PATH": "", "TERRAFORM_BINARY_NAME": str(named)})


def test_a_program_that_is_no_engine_is_refused(tmp_path: Path) -> None:
    _program(tmp_path, "terraform", "some wrapper of ours")

    with pytest.raises(ToolError, match="neither Terraform nor OpenTofu"):
        find_engine(environ={"PATH": str(tmp_path)})
