"""A simulated account's damaged file, a project that cannot be written, and programs that are missing or too old."""

from __future__ import annotations

import shutil
import sqlite3
from collections.abc import Callable
from pathlib import Path

import pytest

from bascule.cli.command_line import exit_code
from bascule.sandbox.world.store.store import Store

ROOT = Path(__file__).parents[4]

Damage = Callable[[Path], object]


@pytest.fixture
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A project with the shipped files, in which nothing is deployed."""
    (tmp_path / "cdktf.json").touch()
    shutil.copytree(ROOT / "environments", tmp_path / "environments")
    monkeypatch.chdir(tmp_path)
    return tmp_path


@pytest.fixture
def store(project: Path) -> Path:
    """The sandbox's store."""
    path = project / ".bascule/sandbox/sandbox.db"
    Store(path).close()
    return path


def hold_garbage(path: Path) -> None:
    path.write_bytes(b"\x00\xff garbage" * 500)


def be_cut_off(path: Path) -> None:
    path.write_bytes(path.read_bytes()[:5000])


def be_of_another_form(path: Path) -> None:
    with sqlite3.connect(path) as connection:
        connection.execute("PRAGMA user_version = 99")
    connection.close()


@pytest.mark.parametrize("damage", [hold_garbage, be_cut_off, be_of_another_form])
def test_a_damaged_store_is_told_with_the_next_step_which_helps(
    store: Path, damage: Damage, capsys: pytest.CaptureFixture[str]
) -> None:
    for path in store.parent.glob(f"{store.name}-*"):
        path.unlink()
    damage(store)
    assert exit_code(["sandbox", "status"]) == 1
    assert "or run `bascule sandbox reset sandbox`" in capsys.readouterr().err

    assert exit_code(["sandbox", "reset"]) == 0
    assert exit_code(["sandbox", "status"]) == 0


def test_a_folder_in_the_stores_place_is_told_and_kept(store: Path, capsys: pytest.CaptureFixture[str]) -> None:
    store.unlink()
    store.mkdir()
    assert (exit_code(["sandbox", "status"]), exit_code(["sandbox", "reset"])) == (1, 1)
    assert "next: move it away yourself" in capsys.readouterr().err
    assert store.is_dir()


@pytest.mark.parametrize("command", [["demo"], ["synth", "sandbox"], ["outputs", "sandbox"], ["stack", "list", "dev"]])
def test_a_project_that_cannot_be_written_is_told_with_the_next_step(
    project: Path, command: list[str], monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("PATH", _path_with(project, "Terraform v1.11.4"))
    (project / "node_modules/.bin").mkdir(parents=True)
    (project / "node_modules/.bin/cdktf").touch()
    (project / ".bascule").write_text("a file where a folder belongs")
    assert exit_code(command) == 1
    assert "next: run in a copy of the project that you may write to" in capsys.readouterr().err


@pytest.mark.parametrize("command", [["demo"], ["synth", "dev"], ["outputs", "dev"], ["lock", "dev"]])
@pytest.mark.parametrize(
    "banner_and_told", [("", "no engine is installed"), ("Terraform v1.5.0", "found: terraform 1.5.0")]
)
def test_a_missing_or_old_engine_is_told_with_the_next_step(
    project: Path,
    command: list[str],
    banner_and_told: tuple[str, str],
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    banner, told = banner_and_told
    monkeypatch.delenv("TERRAFORM_BINARY_NAME", raising=False)
    monkeypatch.setenv("PATH", _path_with(project, banner))
    assert exit_code(command) == 1
    error = capsys.readouterr().err
    assert told in error
    assert "next: install it" in error


def test_a_missing_cdktf_is_told_with_the_next_step(
    project: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.delenv("TERRAFORM_BINARY_NAME", raising=False)
    monkeypatch.setenv("PATH", _path_with(project, "Terraform v1.11.4"))
    assert exit_code(["demo"]) == 1
    assert "cdktf is not installed\n  next: run `make setup`" in capsys.readouterr().err


def _path_with(project: Path, banner: str) -> str:
    """A PATH that has one program, or none: a terraform that says so."""
    folder = project / "programs"
    folder.mkdir()
    if banner:
        (folder / "terraform").write_text(f"#!/bin/sh\necho '{banner}'\n")
        (folder / "terraform").chmod(0o755)
    return str(folder)
