"""What is now, of all that a plan's record says how it was."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import TypeAlias

from bascule.assembly.document_digest import document_digest
from bascule.assembly.provider_lock import lock_digest
from bascule.ci.apply.review import Review
from bascule.ci.apply.stack_apply import StackApply
from bascule.ci.plans.owned_values import owned_parameters
from bascule.ci.plans.plan_record import StateMark
from bascule.ci.plans.stack_states import StackStates, mark_of
from bascule.synth.files import SynthesizedFile


@dataclass(frozen=True, kw_only=True)
class Present:
    """The run and head that were reviewed, the stack as the merge has it, its states, and values of others."""

    review: Review
    engine: str
    engine_version: str
    document_sha256: str
    lock_sha256: str
    plan_sha256: str
    state: StateMark
    states: Mapping[str, StateMark]
    owned: Mapping[str, str]


ReadOwned: TypeAlias = Callable[[Collection[str]], Mapping[str, str]]
"""Digests of the values of those names, as their owners have set them by now."""


@dataclass(frozen=True, kw_only=True)
class Presence:
    """What is now in the project's folder, in its backends, and where owners keep their values."""

    file: SynthesizedFile
    review: Review
    read_owned: ReadOwned

    def of(self, step: StackApply, states: StackStates | None = None) -> Present:
        """All that the record of one stack is compared with; read, never written.

        Args:
            states: what was read already; without it all is read now.
        """
        file, stack = self.file, step.stack
        states = states or StackStates(file=file)
        names = {*owned_parameters(stack).values(), *step.record.owned}
        return Present(
            review=self.review,
            engine=file.engine.name,
            engine_version=".".join(map(str, file.engine.version)),
            document_sha256=document_digest(stack.document, file.root),
            lock_sha256=lock_digest(stack.folder),
            plan_sha256=_digest(step.saved),
            state=mark_of(states.of(stack)),
            states={name: mark_of(state) for name, state in states.read_by(stack).items()},
            owned=self.read_owned(names) if names else {},
        )


def _digest(path: Path) -> str:
    return hashlib.sha256(path.read_bytes()).hexdigest() if path.is_file() else ""
