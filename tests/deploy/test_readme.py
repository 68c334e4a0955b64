"""What the README shows of deployments."""

from __future__ import annotations

import re
from pathlib import Path

from bascule.synth.command import SynthRequest, synthesize_all
from bascule.testing import Deployment
from bascule.tools.engine import Engine
from bascule.tools.runner import run
from tests.conftest import copy_environments
from tests.docs import story
from tests.docs.markdown import README, blocks, section

STACK = "dev-aws-app"
_CONSTRUCT = re.compile(r" \([\w/-]+/resource\)")


def test_the_plan_of_the_first_change_is_the_one_that_is_shown(
    project: Path, engine: Engine, environ: dict[str, str]
) -> None:
    copy_environments(project / "environments", engine)
    story.move_to_the_simulated_account(project)
    for name in ("account-sandbox", "dev"):
        _deployment(name, project, engine, environ).deploy()

    story.give_more_cpu(project)
    story.give_more_memory(project)
    changed = _deployment("dev", project, engine, environ)
    (app,) = (stack for stack in changed.assembly.stacks if stack.name == STACK)
    plan = run([str(engine.path), "plan", "-no-color"], cwd=app.folder, env=environ).stdout

    prompt, *shown = blocks(section(README, "A first change"), "console")[1].splitlines()
    assert prompt == f"$ npx cdktf diff {STACK}"
    assert _missing(shown, plan) == []


def _deployment(name: str, project: Path, engine: Engine, environ: dict[str, str]) -> Deployment:
    request = SynthRequest(name=str(project / f"environments/{name}.yaml"), out=project / "out" / name)
    (assembly,) = synthesize_all([request], root=project, environ=environ)
    return Deployment(assembly=assembly, engine=engine, environ=environ)


def _missing(shown: list[str], plan: str) -> list[str]:
    """The shown lines that the plan does not have, in this order, whatever the space between words.

    The construct's path behind an address is added by cdktf.
    """
    planned = iter(" ".join(line.split()) for line in plan.splitlines())
    return [line for line in shown if " ".join(_CONSTRUCT.sub("", line).split()) not in planned]
