"""Engine and provider killed at once, with no chance to write anything down."""

from __future__ import annotations

import os
import signal
import subprocess

import pytest

from tests.deploy.sandbox.conftest import StackFolder
from tests.deploy.sandbox.everything import everything


def apply_and_kill(stack: StackFolder, after: int) -> None:
    """An apply is killed, provider processes too, when that many objects are reported as made."""
    command = [str(stack.engine.path), "apply", "-auto-approve", "-no-color"]
    environ = {"PATH": os.environ["PATH"], "CHECKPOINT_DISABLE": "1"}
    with subprocess.Popen(
        command, cwd=stack.folder, env=environ, stdout=subprocess.PIPE, text=True, start_new_session=True
    ) as process:
        assert process.stdout is not None
        made = 0
        while made < after:
            line = process.stdout.readline()
            assert line, "the apply ended before it could be killed"
            made += "Creation complete" in line
        os.killpg(process.pid, signal.SIGKILL)


@pytest.mark.parametrize("after", [pytest.param(1, marks=pytest.mark.complete), 40])
def test_a_second_apply_finishes_and_nothing_exists_twice(stack: StackFolder, after: int) -> None:
    document = everything()
    stack.write(document)
    apply_and_kill(stack, after)
    stack.run("apply", "-auto-approve", "-lock-timeout=10s")
    assert stack.empty_plan()
    assert len(stack.objects()) == sum(map(len, document["resource"].values()))
