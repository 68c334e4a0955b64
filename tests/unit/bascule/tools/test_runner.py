"""The one way to start an external program."""

import signal
import subprocess
import sys
from pathlib import Path

import pytest

from bascule.errors import ToolError
from bascule.tools.runner import run

UNLOCKS_WHEN_INTERRUPTED = """
import signal, sys, time
from pathlib import Path
interrupts = []
signal.signal(signal.SIGINT, lambda *_: interrupts.append(1))
print("locked", file=sys.stderr, flush=True)
signal.pause()
Path(sys.argv[1]).write_text(f"unlocked after {len(interrupts)} interrupt")
"""

# Whoever starts tests in the background of a shell has their programs ignore Ctrl-C.
RUNS_IT = """
import signal, sys
from bascule.tools.runner import run
signal.signal(signal.SIGINT, signal.default_int_handler)
run([sys.executable, "-c", sys.argv[1], sys.argv[2]], stream=True)
"""


def test_a_program_that_ends_well_returns_what_it_printed() -> None:
    completed = run([sys.executable, "-c", "import sys; print('out'); print('err', file=sys.stderr)"])

    assert (completed.stdout, completed.stderr, completed.returncode) == ("out\n", "err\n", 0)


def test_a_program_reads_what_it_is_given_in_the_folder_and_environment_it_is_given(tmp_path: Path) -> None:
    code = "import os, sys; print(os.getcwd(), os.environ['WORD'], sys.stdin.read())"

    completed = run([sys.executable, "-c", code], cwd=tmp_path, env={"WORD": "tofu"}, stdin="apply")

    assert completed.stdout == f"{tmp_path} tofu apply\n"


def test_a_program_that_fails_is_an_error_with_its_command_exit_code_and_last_lines() -> None:
    with pytest.raises(ToolError) as caught:
        run([sys.executable, "-c", "print('\\x1b[31mno lock\\x1b[0m'); raise SystemExit(3)"])

    assert "failed with exit code 3" in str(caught.value)
    assert "  | no lock" in str(caught.value)


def test_the_exit_code_of_a_program_may_be_an_answer() -> None:
    assert run([sys.executable, "-c", "raise SystemExit(2)"], check=False).returncode == 2


def test_a_missing_program_is_named_with_the_next_step() -> None:
    with pytest.raises(ToolError, match=r"no-such-program is not installed\n.*bascule doctor"):
        run(["no-such-program"])


def test_a_missing_folder_is_not_taken_for_a_missing_program(tmp_path: Path) -> None:
    with pytest.raises(ToolError, match="there is no such folder"):
        run([sys.executable], cwd=tmp_path / "gone")


def test_a_file_that_is_no_program_is_named(tmp_path: Path) -> None:
    (tmp_path / "notes").write_text("not a program")

    with pytest.raises(ToolError, match="cannot be started: Permission denied"):
        run([str(tmp_path / "notes")])


def test_a_program_that_runs_out_of_time_is_interrupted_and_may_unlock(tmp_path: Path) -> None:
    note = tmp_path / "note"
    code = UNLOCKS_WHEN_INTERRUPTED

    with pytest.raises(ToolError, match="no end after 1 seconds"):
        run([sys.executable, "-c", code, str(note)], timeout=1)

    assert note.read_text() == "unlocked after 1 interrupt"


def test_a_ctrl_c_reaches_the_program_once_and_waits_until_it_has_unlocked(tmp_path: Path) -> None:
    note = tmp_path / "note"
    command = [sys.executable, "-c", RUNS_IT, UNLOCKS_WHEN_INTERRUPTED, str(note)]

    with subprocess.Popen(command, stderr=subprocess.PIPE, text=True) as ours:
        assert ours.stderr is not None
        assert ours.stderr.readline() == "locked\n"
        ours.send_signal(signal.SIGINT)

    assert note.read_text() == "unlocked after 1 interrupt"


def test_a_streamed_program_leaves_stdout_to_results() -> None:
    code = f"from bascule.tools.runner import run; run([{sys.executable!r}, '-c', 'print(1)'], stream=True)"

    completed = run([sys.executable, "-c", code])

    assert (completed.stdout, completed.stderr) == ("", "1\n")
