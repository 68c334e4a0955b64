"""Two applies of one state at once: the backend's lock lets one of them through, and nothing happens twice."""

from __future__ import annotations

import json
import os
import shutil
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from pathlib import Path

import pytest

from bascule.ci.apply.outcome import Ending
from tests.unit.bascule.ci.apply.world import World

pytestmark = pytest.mark.complete


def test_the_second_waits_for_the_lock_and_then_finds_its_plan_stale(world: World, tmp_path: Path) -> None:
    """With a lock that nobody gives back in time it says who holds it, since when, and how to go on."""
    begun, go, waiting = (_pipe(tmp_path / name) for name in ("begun", "go", "waiting"))
    world.declare("dev-a", "one")
    _run_while_applied(world, f"echo once >> {tmp_path}/runs; echo > {begun}; cat {go}")
    world.plan("dev-a")
    with ThreadPoolExecutor() as pool:
        first = pool.submit(world.apply)
        begun.read_text()
        refused = world.apply()
        second = pool.submit(_behind(world, waiting).apply, lock_seconds=60)
        waiting.read_text()
        go.write_text("on")
    assert [each.ending for each in first.result().stacks] == [Ending.APPLIED]
    assert "held by" in refused.problems[0]
    assert "unlock dev/a" in refused.problems[0]
    assert "Saved plan is stale" in "".join(second.result().problems)
    assert (tmp_path / "runs").read_text() == "once\n"


def _pipe(path: Path) -> Path:
    os.mkfifo(path)
    return path


def _run_while_applied(world: World, command: str) -> None:
    path = world.stacks / "dev-a/cdk.tf.json"
    document = json.loads(path.read_text())
    document["resource"]["terraform_data"]["kept"]["provisioner"] = [{"local-exec": {"command": command}}]
    path.write_text(json.dumps(document))


def _behind(world: World, waiting: Path) -> World:
    """The environment in another checkout, with an engine that says when it is about to apply."""
    shutil.copytree(world.root / "out", world.root / "other")
    program = world.root / "engine"
    program.write_text(f'#!/bin/sh\n[ "$1" = apply ] && echo > {waiting}\nexec {world.engine.path} "$@"\n')
    program.chmod(0o755)
    return replace(world, checkout="other", engine=replace(world.engine, path=program))
