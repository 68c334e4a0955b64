"""Work that stays behind when the process that began it ends."""

from __future__ import annotations

import os
from collections.abc import Callable
from typing import NoReturn

from bascule.errors import BasculeError, SandboxError

_ALL = 65536
_STANDARD = (0, 1, 2)
_WRONG = "!"
"""What an answer begins with that is an error."""

Work = Callable[[Callable[[str], None]], None]
"""Work that calls what it is given once it is ready, with a line for the process that waits."""


def run_behind(work: Work) -> str:
    """The line with which the work said that it is ready; it goes on in a process without terminal, pipes and parent.

    Raises:
        SandboxError: it ended before it was ready.
    """
    reading, writing = os.pipe()
    child = os.fork()
    if child == 0:
        os.setsid()
        if os.fork() == 0:
            _work(work, writing)
        os._exit(0)
    os.close(writing)
    os.waitpid(child, 0)
    with os.fdopen(reading, encoding="utf-8") as pipe:
        said = pipe.read()
    if not said or said.startswith(_WRONG):
        raise SandboxError(said.removeprefix(_WRONG) or "the endpoint of the simulated cloud ended while it started")
    return said


def _work(work: Work, writing: int) -> NoReturn:
    os.chdir("/")
    nowhere = os.open(os.devnull, os.O_RDWR)
    for each in _STANDARD:
        os.dup2(nowhere, each)
    # Also the lock of whoever waits: a copy that stays open would keep it locked.
    os.closerange(len(_STANDARD), writing)
    os.closerange(writing + 1, _ALL)

    def say(line: str) -> None:
        os.write(writing, line.encode())
        os.close(writing)

    try:
        work(say)
    except BasculeError as error:
        say(f"{_WRONG}{error}")
    finally:
        os._exit(0)
