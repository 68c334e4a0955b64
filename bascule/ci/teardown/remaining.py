"""What is left of an environment."""

from __future__ import annotations

from dataclasses import dataclass

from bascule.assembly import StackAssembly
from bascule.assembly.state import State
from bascule.synth.files import SynthesizedFile
from bascule.terraform.state.stack_state import stack_state

LAYER = "environment"
"""The one layer that pipelines tear down: roles and accounts stay, and with them the way back."""


@dataclass(frozen=True, kw_only=True)
class Remaining:
    """A stack whose state holds objects."""

    stack: StackAssembly
    state: State


def remaining(file: SynthesizedFile) -> tuple[Remaining, ...]:
    """The stacks of the environment layer that hold objects, those that read before those that are read.

    Raises:
        BasculeError: a state cannot be reached or read.
    """
    found = []
    for stack in reversed(file.assembly.stacks):
        if stack.manifest.layer != LAYER:
            continue
        with stack_state(stack, root=file.root, engine=file.engine, environ=file.environ) as reached:
            state = reached.read()
        if state and state.objects:
            found.append(Remaining(stack=stack, state=state))
    return tuple(found)
