"""What is left of an environment."""

from __future__ import annotations

from dataclasses import dataclass

from bascule.assembly import StackAssembly
from bascule.assembly.state import State
from bascule.ci.plans.stack_states import StackStates
from bascule.synth.files import SynthesizedFile

_LAYER = "environment"
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
    found, states = [], StackStates(file=file)
    for stack in reversed(file.assembly.stacks):
        if stack.manifest.layer != _LAYER:
            continue
        state = states.of(stack)
        if state and state.objects:
            found.append(Remaining(stack=stack, state=state))
    return tuple(found)
