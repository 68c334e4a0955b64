"""The entry of `bascule`: exit codes, and how an error is told."""

from __future__ import annotations

import signal
import subprocess
import sys
from pathlib import Path

import pytest

from bascule.cli.command_line import exit_code
from bascule.cli.command_table import COMMANDS, load_command
from bascule.tools.runner import run

# Whoever starts tests in the background of a shell has their programs ignore Ctrl-C.
ENTRY = """
import signal
from bascule.cli.command_line import run
signal.signal(signal.SIGINT, signal.default_int_handler)
run()
"""
ROOT = Path(__file__).parents[4]

DEPLOYS_UNTIL_INTERRUPTED = f"""#!{sys.executable}
import signal, sys
from pathlib import Path
signal.signal(signal.SIGINT, lambda *_: Path("note").write_text("unlocked"))
print("deploying", file=sys.stderr, flush=True)
signal.pause()
"""


def test_help_lists_every_command(capsys: pytest.CaptureFixture[str]) -> None:
    assert exit_code(["--help"]) == 0
    shown = capsys.readouterr().out
    assert [name for name in COMMANDS if name not in shown] == []


def test_help_imports_no_command_and_nothing_heavy() -> None:
    code = (
        "import sys; from bascule.cli.command_line import exit_code; exit_code(['--help']);"
        "print([name for name in sys.modules if name in ('pydantic', 'yaml', 'cdktf', 'bascule.cli.env')])"
    )

    assert run([sys.executable, "-c", code], cwd=ROOT).stdout.splitlines()[-1] == "[]"


@pytest.mark.parametrize("name", COMMANDS)
def test_every_command_has_help_and_so_has_what_it_offers(name: str) -> None:
    command = load_command(name)
    offered = getattr(command, "commands", {name: command})

    assert [each for each, found in offered.items() if not found.help] == []


def test_bascule_alone_shows_its_help(capsys: pytest.CaptureFixture[str]) -> None:
    assert exit_code([]) == 0
    assert "Usage: bascule" in capsys.readouterr().out


def test_the_version_is_printed(capsys: pytest.CaptureFixture[str]) -> None:
    assert exit_code(["--version"]) == 0
    assert capsys.readouterr().out.startswith("bascule ")


def test_a_mistyped_command_is_an_error_with_the_nearest_one(capsys: pytest.CaptureFixture[str]) -> None:
    assert exit_code(["doctr"]) == 1
    assert "Did you mean 'doctor'?" in capsys.readouterr().err


@pytest.mark.parametrize("name", ["state", "cost", "deploy"])
def test_a_group_alone_is_an_error_that_names_its_commands(name: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert exit_code([name]) == 1
    said = capsys.readouterr()
    assert said.out == ""
    assert f"accepted: {', '.join(load_command(name).commands)}" in said.err


def test_a_wrong_option_is_an_error_that_names_the_commands_help(capsys: pytest.CaptureFixture[str]) -> None:
    assert exit_code(["env", "list", "--nope"]) == 1
    assert capsys.readouterr().err == "error: No such option: --nope\n  next: see `bascule env list --help`\n"


def test_a_users_mistake_is_told_without_a_traceback(capsys: pytest.CaptureFixture[str]) -> None:
    assert exit_code(["env", "show", "no-such-environment"]) == 1
    told = capsys.readouterr().err
    assert told.startswith("error: ")
    assert "Traceback" not in told


def test_outside_of_a_project_the_next_step_is_told(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)

    assert exit_code(["demo"]) == 1
    assert "next: run the command in the project's folder" in capsys.readouterr().err


def test_a_file_that_cannot_be_written_is_told(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "modules").write_text("a file where a folder belongs")

    assert exit_code(["bindings", "add", "aws_sqs_queue"]) == 1
    assert "modules/_generated/aws: Not a directory" in capsys.readouterr().err


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM])
def test_an_interrupted_command_lets_what_it_runs_unlock_and_says_how_to_go_on(
    tmp_path: Path, number: signal.Signals
) -> None:
    cdktf = tmp_path / "node_modules/.bin/cdktf"
    cdktf.parent.mkdir(parents=True)
    cdktf.write_text(DEPLOYS_UNTIL_INTERRUPTED)
    engine = tmp_path / "terraform"
    engine.write_text("#!/bin/sh\necho 'Terraform v1.11.4'\n")
    for program in (cdktf, engine):
        program.chmod(0o755)
    (tmp_path / "cdktf.json").touch()
    environ = {"PATH": f"{tmp_path}:/usr/bin:/bin", "PYTHONPATH": str(ROOT), "HOME": str(tmp_path)}

    with subprocess.Popen(
        [sys.executable, "-c", ENTRY, "demo"], cwd=tmp_path, env=environ, stderr=subprocess.PIPE, text=True
    ) as ours:
        assert ours.stderr is not None
        assert "deploying\n" in iter(ours.stderr.readline, "")
        ours.send_signal(number)
        rest = ours.stderr.read()

    assert ours.returncode == 1
    assert rest.startswith("interrupted: ")
    assert (tmp_path / "note").read_text() == "unlocked"


def test_a_reader_that_goes_away_ends_a_command_quietly() -> None:
    with subprocess.Popen(
        [sys.executable, "-c", ENTRY, "bindings", "list"], cwd=ROOT, stdout=subprocess.PIPE, stderr=subprocess.PIPE
    ) as ours:
        assert ours.stdout is not None
        assert ours.stderr is not None
        ours.stdout.close()
        told = ours.stderr.read()

    assert told == b""
