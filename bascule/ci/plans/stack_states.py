"""The states of an environment's stacks, as their backends have them."""

from __future__ import annotations

from dataclasses import dataclass, field

from bascule.assembly import StackAssembly
from bascule.assembly.state import State
from bascule.ci.plans.plan_record import StateMark
from bascule.synth.files import SynthesizedFile
from bascule.terraform.state.stack_state import stack_state


@dataclass(frozen=True, kw_only=True)
class StackStates:
    """Each is read once, without a lock and without any provider."""

    file: SynthesizedFile
    _read: dict[str, State | None] = field(default_factory=dict)

    def of(self, stack: StackAssembly) -> State | None:
        """The stack's state; None before the first apply.

        Raises:
            StateError: what is there is no state.
            ToolError: the backend cannot be reached.
        """
        if stack.name not in self._read:
            file = self.file
            with stack_state(stack, root=file.root, engine=file.engine, environ=file.environ) as reached:
                self._read[stack.name] = reached.read()
        return self._read[stack.name]

    def read_by(self, stack: StackAssembly) -> dict[str, State | None]:
        """The states of all stacks that this one reads, by name."""
        return {name: self.of(self.file.assembly.stack(name)) for name in stack.manifest.reads}


def mark_of(state: State | None) -> StateMark:
    """What tells a state from all others; the empty mark where there is none."""
    return StateMark(lineage=state.lineage, serial=state.serial) if state else StateMark()
