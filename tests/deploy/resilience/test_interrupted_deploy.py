"""A deployment that is broken off goes on where it stopped: nothing is made twice, and no state is lost."""

from __future__ import annotations

import json
import os
import re
import signal
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from bascule.errors import ToolError
from bascule.terraform.working_directory import PlanOutcome
from tests.conftest import ROOT
from tests.deploy.conftest import ACCOUNT, REGION, rewrite
from tests.deploy.resilience.conftest import Running, Small, managed, wait_until

KIND = "aws-foundation"
STACK = f"small-{KIND}"

BreakOff = Callable[[Small], None]


def press_ctrl_c(small: Small) -> None:
    """The engine waits for what it has begun, and its state has all that was made."""
    apply = small.start(KIND, "apply", "-auto-approve")
    apply.until("Creation complete")
    with small.cloud.held():
        apply.press_ctrl_c()
        apply.until("Interrupt received")
    assert apply.end() == 1
    assert "crashed" not in apply.said
    assert len(managed(small.stack(KIND))) == len(small.cloud.objects(STACK))


def kill_engine_that_does_not_know_of_an_object(small: Small) -> None:
    """The cloud makes what it was asked for while the engine is stopped; then the engine is killed."""
    apply = small.start(KIND, "apply", "-auto-approve")
    apply.until("Creation complete")
    with small.cloud.held():
        made = len(small.cloud.objects(STACK))
        apply.until_quiet()
        apply.send(signal.SIGSTOP)
    wait_until(lambda: len(small.cloud.objects(STACK)) > made)
    apply.send(signal.SIGKILL)
    apply.end()
    assert len(small.cloud.objects(STACK)) > len(managed(small.stack(KIND)))


def kill_provider(small: Small) -> None:
    """The engine says what happened, and keeps in its state what it knows of."""
    apply = small.start(KIND, "apply", "-auto-approve")
    apply.until("Creation complete")
    with small.cloud.held():
        apply.until_quiet()
        os.kill(small.cloud.provider_process(STACK), signal.SIGKILL)
        assert apply.end() == 1
    assert "Error: " in apply.said


def press_ctrl_c_in_cdktf(small: Small) -> None:
    """CDKTF does not wait for the engine, which dies with the terminal that it runs in."""
    rewrite(small.root / "cdktf.json", ".venv/bin/python", sys.executable)
    argv = [str(ROOT / "node_modules/.bin/cdktf"), "deploy", STACK, "--auto-approve"]
    deploy = Running(argv, cwd=small.root, environ={**small.environ, "BASCULE_ENV": "small"})
    deploy.until("Creation complete")
    with small.cloud.held():
        deploy.press_ctrl_c()
        assert deploy.end() == 1


@pytest.mark.parametrize(
    "break_off",
    [press_ctrl_c, press_ctrl_c_in_cdktf, kill_engine_that_does_not_know_of_an_object, kill_provider],
)
def test_a_second_apply_finishes_and_makes_nothing_twice(small: Small, break_off: BreakOff) -> None:
    foundation = small.stack(KIND)
    break_off(small)
    known = managed(foundation)

    go_on(small)

    assert set(known) <= set(managed(foundation))
    assert len(small.cloud.objects(STACK)) == len(managed(foundation))
    assert foundation.plan() is PlanOutcome.EMPTY


def test_a_destroy_that_was_killed_goes_on(small: Small) -> None:
    """The engine is killed most of the time while it writes the state, which it empties first."""
    go_on(small)
    destroy = small.start(KIND, "destroy", "-auto-approve")
    destroy.until("Destruction complete", 3)
    destroy.send(signal.SIGKILL)
    destroy.end()

    small.synthesize()
    small.stack(KIND).destroy()

    assert small.cloud.objects(STACK) == []


def test_a_lock_that_a_killed_engine_left_in_s3_is_explained_and_nothing_is_made_twice(
    small: Small, state_environ: dict[str, str]
) -> None:
    """S3 has the state of the last 20 seconds not yet, so that the engine knows nothing of what it made."""
    document = small.root / f"out/stacks/{STACK}/cdk.tf.json"
    backend = {"bucket": f"acme-state-{ACCOUNT}", "key": "foundation", "region": REGION, "use_lockfile": True}
    _in_s3(document, backend)
    in_s3 = Small(root=small.root, engine=small.engine, environ={**small.environ, **state_environ})
    foundation = in_s3.stack(KIND)
    apply = in_s3.start(KIND, "apply", "-auto-approve")
    apply.until("Creation complete")
    with in_s3.cloud.held():
        apply.send(signal.SIGKILL)
        apply.end()

    with pytest.raises(ToolError, match="force-unlock") as refused:
        foundation.plan()
    (lock,) = re.findall(r"force-unlock (\S+)`", str(refused.value))
    assert in_s3.start(KIND, "force-unlock", "-force", lock).end() == 0
    go_on(in_s3)

    assert len(in_s3.cloud.objects(STACK)) == len(managed(foundation))


def _in_s3(document: Path, backend: dict[str, Any]) -> None:
    content = json.loads(document.read_text())
    content["terraform"]["backend"] = {"s3": backend}
    document.write_text(json.dumps(content))


def go_on(small: Small) -> None:
    """The whole stack is there."""
    small.stack(KIND)
    apply = small.start(KIND, "apply", "-auto-approve")
    assert apply.end() == 0, apply.said
