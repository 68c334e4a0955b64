"""The one way to start an external program."""

from __future__ import annotations

import os
import re
import shlex
import signal
import subprocess
import threading
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path

from bascule.errors import Problem, ToolError

_STDERR = 2
_INTERRUPTS = (signal.SIGINT, signal.SIGTERM)
_KEYS = (signal.SIGINT, signal.SIGQUIT, signal.SIGTSTP)
_LAST_LINES = 30
_COLOUR = re.compile(r"\x1b\[[0-9;]*m")
_SECONDS_TO_UNLOCK = 30.0
"""How long a program that ran out of time may take to put its locks back before it is killed."""


@dataclass(frozen=True, kw_only=True)
class Completed:
    """A program that ended: what was started, its exit code and what it printed (empty when it was streamed)."""

    argv: tuple[str, ...]
    returncode: int
    stdout: str = ""
    stderr: str = ""


def run(
    argv: Sequence[str],
    *,
    cwd: Path | None = None,
    env: Mapping[str, str] | None = None,
    timeout: float | None = None,
    check: bool = True,
    stream: bool = False,
    stdin: str | None = None,
) -> Completed:
    """The program has ended.

    It runs in a session of its own, so that a Ctrl-C reaches it once and through us: Terraform then finishes its
    running operations and unlocks the state; a second one would make it drop everything.

    Args:
        env: the whole environment; ours when it is None.
        timeout: in seconds; then the program is interrupted like by Ctrl-C.
        check: an exit code other than 0 is an error.
        stream: the output goes to stderr as it comes, and none is returned.
        stdin: what the program reads; without it, it finds its input at an end and cannot ask.

    Raises:
        ToolError: the program is missing, failed (with its last lines) or ran out of time.
    """
    command = tuple(str(part) for part in argv)
    process: subprocess.Popen[str] | None = None
    try:
        with _interrupts_deferred():
            process = _start(command, cwd=cwd, env=env, stream=stream, stdin=stdin)
        stdout, stderr = _communicate(process, command, stdin=stdin, timeout=timeout)
    except KeyboardInterrupt:
        if process is not None:
            _let_it_finish(process)
        raise
    completed = Completed(argv=command, returncode=process.returncode, stdout=stdout or "", stderr=stderr or "")
    if check and completed.returncode != 0:
        raise ToolError(failure(completed))
    return completed


def run_in_terminal(argv: Sequence[str], *, env: Mapping[str, str]) -> int:
    """The program has ended, which had this terminal for itself: keys that interrupt or stop were its own affair.

    Returns: its exit code.

    Raises: ToolError if it is missing or cannot be started.
    """
    previous = {each: signal.signal(each, lambda *_: None) for each in _KEYS}
    try:
        return subprocess.Popen(argv, env=env).wait()
    except OSError as error:
        raise ToolError(f"{argv[0]} cannot be started: {error.strerror}", fix="install it") from None
    finally:
        for number, handler in previous.items():
            signal.signal(number, handler)


def failure(completed: Completed) -> Problem:
    """What to tell about a program that failed: its command, exit code and last lines."""
    text = _COLOUR.sub("", completed.stderr.strip() or completed.stdout.strip())
    said = text.splitlines()[-_LAST_LINES:]
    head = f"{_named(completed.argv)} failed with exit code {completed.returncode}"
    return Problem(message="\n".join([head, *(f"  | {line}" for line in said)]))


@contextmanager
def _interrupts_deferred() -> Iterator[None]:
    """A Ctrl-C in the block raises at its end: in its middle there could be a program that nobody knows of yet."""
    if threading.current_thread() is not threading.main_thread():
        yield
        return
    caught: list[int] = []
    previous = {each: signal.signal(each, lambda number, _: caught.append(number)) for each in _INTERRUPTS}
    try:
        yield
    finally:
        for number, handler in previous.items():
            signal.signal(number, handler)
    if caught:
        raise KeyboardInterrupt


def _start(
    command: tuple[str, ...], *, cwd: Path | None, env: Mapping[str, str] | None, stream: bool, stdin: str | None
) -> subprocess.Popen[str]:
    output = _STDERR if stream else subprocess.PIPE
    try:
        return subprocess.Popen(
            command,
            cwd=cwd,
            env=env,
            stdin=subprocess.DEVNULL if stdin is None else subprocess.PIPE,
            stdout=output,
            stderr=output,
            text=True,
            encoding="utf-8",
            errors="replace",
            start_new_session=True,
        )
    except (FileNotFoundError, NotADirectoryError):
        if cwd is not None and not cwd.is_dir():
            raise ToolError(f"{command[0]} cannot run in {cwd}: there is no such folder") from None
        raise ToolError(
            f"{command[0]} is not installed", fix="install it, or run `bascule doctor` to see what is missing"
        ) from None
    except OSError as error:
        raise ToolError(
            f"{command[0]} cannot be started: {error.strerror}", fix="check that the file may be executed"
        ) from None


def _communicate(
    process: subprocess.Popen[str], command: tuple[str, ...], *, stdin: str | None, timeout: float | None
) -> tuple[str | None, str | None]:
    try:
        return process.communicate(stdin, timeout=timeout)
    except subprocess.TimeoutExpired:
        _stop(process)
        raise ToolError(f"{_named(command)} was stopped: no end after {timeout:g} seconds") from None


def _let_it_finish(process: subprocess.Popen[str]) -> None:
    """The interrupted program has ended in its own time; each further Ctrl-C was passed on to it."""
    while process.poll() is None:
        _interrupt(process)
        with suppress(KeyboardInterrupt):
            process.communicate()


def _stop(process: subprocess.Popen[str]) -> None:
    """The program has ended: interrupted, and killed if that took too long."""
    _interrupt(process)
    try:
        process.communicate(timeout=_SECONDS_TO_UNLOCK)
    except subprocess.TimeoutExpired:
        _signal(process, signal.SIGKILL)
        process.communicate()


def _interrupt(process: subprocess.Popen[str]) -> None:
    _signal(process, signal.SIGINT)


def _signal(process: subprocess.Popen[str], number: signal.Signals) -> None:
    with suppress(ProcessLookupError):
        os.killpg(process.pid, number)


def _named(command: tuple[str, ...]) -> str:
    return shlex.join((Path(command[0]).name, *command[1:]))
