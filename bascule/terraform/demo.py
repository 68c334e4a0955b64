"""The way of a first deployment, walked in the simulated cloud."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from bascule.assembly import AppAssembly
from bascule.terraform.cdktf_app import CdktfApp
from bascule.terraform.stack_outputs import StackOutputs, declared
from bascule.terraform.working_directory import PlanOutcome, WorkingDirectory
from bascule.tools.engine import Engine
from bascule.tools.project import OUTDIR

FILES = ("account-sandbox", "sandbox")
"""An account comes before the environments in it."""

Tell = Callable[[str], None]


@dataclass(frozen=True, kw_only=True)
class Demonstration:
    """What the demo left behind: each stack's outputs, and the stacks whose second plan was not empty."""

    outputs: tuple[StackOutputs, ...]
    unstable: tuple[str, ...]


def demonstrate(root: Path, engine: Engine, tell: Tell) -> Demonstration:
    """Account and environment are deployed by CDKTF; each stack was planned a second time.

    Args:
        tell: gets a line for each step, before it begins.

    Raises:
        ToolError: a step failed; its own output says why.
    """
    outputs: list[StackOutputs] = []
    unstable: list[str] = []
    for name in FILES:
        app = CdktfApp(root=root, name=name, engine=engine)
        tell(f"BASCULE_ENV={name} cdktf deploy '*' --auto-approve")
        app.deploy()
        for stack in AppAssembly.read(root / OUTDIR).stacks:
            directory = WorkingDirectory(folder=stack.folder, engine=engine, environ=app.environ)
            tell(f"{engine.name} plan -detailed-exitcode in {stack.folder.relative_to(root)}")
            outputs.append(declared(stack, directory.outputs()))
            if directory.plan() is not PlanOutcome.EMPTY:
                unstable.append(stack.name)
    return Demonstration(outputs=tuple(outputs), unstable=tuple(unstable))
